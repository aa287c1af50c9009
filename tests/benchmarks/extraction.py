"""How much of what people drafted from texts is drafted from them, and how much of what is drafted is theirs.

    python tests/benchmarks/extraction.py claims/ SOURCE=TEXT.txt …

SOURCE is the id of a source of the claims, and TEXT.txt what it says; the date that its claims are read
under is given along. Claims are the same if their subjects and attributes are, and their readings agree.
Both are told of all claims, and of those whose value is read alone: a name, a date, a rank, an amount.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import product
from pathlib import Path

import attrs

from factcheck.corpus.assertions import assertions
from factcheck.corpus.load import load
from factcheck.model import Assertion, Corpus, Kind
from factcheck.reading.compare import Outcome, compare
from factcheck.text.extract import extract

FREE = {Kind.TEXT, Kind.TRUTH, None}


def same(a: Assertion, b: Assertion) -> bool:
    """Whether two assertions say the same of the same thing."""
    if (a.subject, a.attribute) != (b.subject, b.attribute) or not (a.value and b.value):
        return False
    return any(compare(one, other) is Outcome.AGREES for one in a.comparable for other in b.comparable)


def main(claims: str, *pairs: str) -> None:
    """Print both shares, by language and for all, and each claim that is missed or not theirs."""
    corpus = load(claims)
    counts: Counter[tuple[str, str, str]] = Counter()
    for pair in pairs:
        name, _, path = pair.partition("=")
        theirs = [one for one in assertions(corpus) if one.source.id == name]
        ours = drafted(corpus, name, Path(path))
        for wanted, had, those, others in (("wanted", "found", theirs, ours), ("drafted", "right", ours, theirs)):
            for one in those:
                is_had = any(same(one, other) for other in others)
                sorts = ["all claims"] if one.kind in FREE else ["all claims", "values that are read"]
                for sort, code in product(sorts, (one.claim.language or one.source.language or "", "all")):
                    counts[sort, code, wanted] += 1
                    counts[sort, code, had] += is_had
                if not is_had:
                    told = (one.claim.name, one.subject, one.attribute, one.claim.value)
                    print(f"{wanted} and not {had}:", *told, sep=" | ")
    for sort, code in sorted({(sort, code) for sort, code, _ in counts}):
        found = counts[sort, code, "found"] / max(counts[sort, code, "wanted"], 1)
        right = counts[sort, code, "right"] / max(counts[sort, code, "drafted"], 1)
        print(f"{sort}, {code}: {found:.2f} of what people drafted is drafted, {right:.2f} of the drafted is theirs")


def drafted(corpus: Corpus, name: str, path: Path) -> tuple[Assertion, ...]:
    """What is drafted from a text with the vocabulary, under the date that people gave its source."""
    source = next(one for one in corpus.sources if one.id == name)
    published = source.published or (source.worked_out.date if source.worked_out else None)
    known = Corpus(vocabulary=corpus.vocabulary)
    draft = extract(path.read_text(encoding="utf-8"), corpus=known, published=published, id=name)
    return assertions(attrs.evolve(draft.corpus, vocabulary=corpus.vocabulary))


if __name__ == "__main__":
    main(*sys.argv[1:])
