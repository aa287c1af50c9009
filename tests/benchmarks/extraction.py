"""How much of what people drafted from texts is drafted from them, and how much of what is drafted is theirs.

    python tests/benchmarks/extraction.py claims/ SOURCE=TEXT.txt …

SOURCE is the id of a source of the claims, and TEXT.txt what it says; the date that its claims are read
under is given along. Claims are the same to the word if their subjects and attributes are, and their readings
agree. They are the same in substance if, moreover, two free texts share at least half of the content words
of each: where a person cut a text shorter or longer, it still says the same. Both are told of all claims, and
of those whose value is read alone: a name, a date, a rank, an amount.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import attrs

from factcheck.corpus.assertions import assertions
from factcheck.corpus.load import load
from factcheck.model import Assertion, Corpus, Kind
from factcheck.reading.compare import Outcome, compare
from factcheck.reading.scanner import fold, scan
from factcheck.text.extract import extract
from factcheck.text.stems import stems

FREE = {Kind.TEXT, Kind.TRUTH, None}
ANY = stems(())


def same(a: Assertion, b: Assertion) -> bool:
    """Whether two assertions say the same of the same thing, to the word."""
    if (a.subject, a.attribute) != (b.subject, b.attribute) or not (a.value and b.value):
        return False
    return any(compare(one, other) is Outcome.AGREES for one in a.comparable for other in b.comparable)


def alike(a: Assertion, b: Assertion) -> bool:
    """Whether two assertions say the same in substance: of free texts, half of the content words of each decide."""
    if same(a, b) or (a.subject, a.attribute) != (b.subject, b.attribute) or a.kind not in FREE:
        return same(a, b)
    ours, theirs = content(a.claim.value), content(b.claim.value)
    return 2 * len(ours & theirs) >= max(len(ours), len(theirs), 1)


def content(words: str) -> set[str]:
    """What the words of a text speak of, in any form of them."""
    return {ANY.of(token.word) for token in scan(fold(words)) if token.word[:1].isalnum()} - {""}


SENSES = {"to the word": same, "in substance": alike}


@attrs.frozen
class Measured:
    """What people drafted from a text (`theirs`) and what is drafted from it (`ours`)."""

    theirs: Sequence[Assertion]
    ours: Sequence[Assertion]

    def counts(self) -> Counter[tuple[str, str, str, str]]:
        """How many are wanted and found, drafted and right, by sense, by sort of claim and by language."""
        counts: Counter[tuple[str, str, str, str]] = Counter()
        for sense, is_same in SENSES.items():
            for wanted, had, those, others in self._both():
                for one in those:
                    is_had = any(is_same(one, other) for other in self._free(one, others))
                    sorts = ["all claims"] if one.kind in FREE else ["all claims", "values that are read"]
                    for sort, code in product(sorts, (one.claim.language or one.source.language or "", "all")):
                        counts[sense, sort, code, wanted] += 1
                        counts[sense, sort, code, had] += is_had
        return counts

    def failures(self) -> list[tuple[str, ...]]:
        """Each claim that is missed, or is not theirs, in substance."""
        return [
            (f"{wanted} and not {had}", one.claim.name, one.subject, one.attribute, one.claim.value)
            for wanted, had, those, others in self._both()
            for one in those
            if not any(alike(one, other) for other in self._free(one, others))
        ]

    def _free(self, one: Assertion, others: Sequence[Assertion]) -> Iterator[Assertion]:
        """Of the others, those that do not say to the word what a claim of theirs does that is not this one."""
        claimed = [their for their in self.theirs if their is not one and not same(one, their)]
        return (other for other in others if other in self.theirs or not any(same(other, their) for their in claimed))

    def _both(self) -> tuple[tuple[str, str, Sequence[Assertion], Sequence[Assertion]], ...]:
        return ("wanted", "found", self.theirs, self.ours), ("drafted", "right", self.ours, self.theirs)


def measured(corpus: Corpus, name: str, path: Path) -> Measured:
    """What is drafted from a text with the vocabulary, under the date that people gave its source, and their claims."""
    source = next(one for one in corpus.sources if one.id == name)
    published = source.published or (source.worked_out.date if source.worked_out else None)
    known = Corpus(vocabulary=corpus.vocabulary)
    draft = extract(path.read_text(encoding="utf-8"), corpus=known, published=published, id=name)
    ours = assertions(attrs.evolve(draft.corpus, vocabulary=corpus.vocabulary))
    return Measured([one for one in assertions(corpus) if one.source.id == name], ours)


def main(claims: str, *pairs: str) -> None:
    """Print both shares, by sense and language and for all, and each claim that is missed or not theirs."""
    corpus = load(claims)
    counts: Counter[tuple[str, str, str, str]] = Counter()
    for pair in pairs:
        name, _, path = pair.partition("=")
        found = measured(corpus, name, Path(path))
        counts += found.counts()
        for failure in found.failures():
            print(*failure, sep=" | ")
    for key in sorted({key[:3] for key in counts}):
        found_share = counts[*key, "found"] / max(counts[*key, "wanted"], 1)
        right_share = counts[*key, "right"] / max(counts[*key, "drafted"], 1)
        told = f"{found_share:.2f} of what people drafted is drafted, {right_share:.2f} of the drafted is theirs"
        print(", ".join(key), told, sep=": ")


if __name__ == "__main__":
    main(*sys.argv[1:])
