"""What judging costs in memory, from assertions to findings: `python memory.py [CLAIMS]`.

Once for groups of five claims, of which one in a hundred is in conflict; and once for a single group of as many claims,
and of ten times as many, whose values and days are drawn at random.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence

import many_claims

from factcheck.corpus import garbage
from factcheck.corpus.assertions import assertions
from factcheck.engine.memory import judge_all
from factcheck.formats.converter import structure
from factcheck.formats.records import Record
from factcheck.model import Assertion, Attribute, Claim, Corpus, Kind, Source, Vocabulary
from factcheck.rules import rules

RULES = tuple(rules().values())
#: How many distinct values and days a single group has.
VALUES, DAYS = 300, 60


def groups(count: int) -> Corpus:
    """The claims of `many_claims` as a corpus."""
    items = [
        structure(Record(type=fields.pop("type"), fields=fields, file="claims.jsonl", line=lambda _: 1))
        for fields in many_claims.records(count)
    ]
    return Corpus(
        sources=tuple(item for item in items if isinstance(item, Source)),
        claims=tuple(item for item in items if isinstance(item, Claim)),
        vocabulary=Vocabulary(attributes=tuple(item for item in items if isinstance(item, Attribute))),
    )


def one_group(count: int) -> Corpus:
    """Claims of one attribute of one subject."""
    rng = random.Random(count)  # noqa: S311 - no secret
    sources = tuple(Source(id=f"s{day}", published=f"2020-{day // 28 + 1:02}-{day % 28 + 1:02}") for day in range(DAYS))
    claims = tuple(
        Claim(
            source=rng.choice(sources).id, id=f"{n}", subject="it", attribute="size", value=f"{rng.randrange(VALUES)}"
        )
        for n in range(count)
    )
    return Corpus(
        sources=sources, claims=claims, vocabulary=Vocabulary(attributes=(Attribute(id="size", kind=Kind.COUNT),))
    )


def judged(made: Sequence[Assertion], vocabulary: Vocabulary) -> tuple[float, int]:
    """How long rules take with assertions, and how many findings they come to."""
    begin = time.perf_counter()
    with garbage.kept():  # as `factcheck.check` does
        found = list(judge_all(made, vocabulary, RULES))
    return time.perf_counter() - begin, len(found)


def main() -> None:
    """Print what was measured, as a table."""
    count = int((*sys.argv, "100000")[1])
    planted = sum(map(many_claims.is_planted, range(count // many_claims.GROUP)))
    print("| what | claims | seconds | findings |")
    print("| --- | --- | --- | --- |")
    for what, corpus in (
        ("groups of five", groups(count)),
        ("one group", one_group(count)),
        ("one group", one_group(10 * count)),
    ):
        seconds, found = judged(assertions(corpus), corpus.vocabulary)
        assert found == planted if what == "groups of five" else found > 0, f"{found} findings, {planted} planted"
        print(f"| {what} | {len(corpus.claims):,} | {seconds:.2f} | {found} |", flush=True)


if __name__ == "__main__":
    main()
