"""Large groups, folded before they are judged."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.corpus import table
from factcheck.engine import check, searching
from factcheck.formats.rows import WORDS, row_of
from factcheck.judging.sides import SAMPLES
from factcheck.model import Attribute, Claim, Corpus, Kind, Source, Vocabulary

VOCABULARY = Vocabulary(attributes=(Attribute(id="member count", kind=Kind.COUNT),))


def _large(claims: int, seed: int) -> Corpus:
    """Many claims of one attribute of one subject, each of a source of its own, in no order."""
    chance = random.Random(seed)  # noqa: S311 - any numbers will do
    sources = [Source(id=f"source {n}", published=chance.choice(("2017-11-26", "2024"))) for n in range(claims)]
    chance.shuffle(sources)
    values = ("41 states", "42 states", "forty-one states", "more than 80")
    return Corpus(
        sources=tuple(sources),
        claims=tuple(
            Claim(source=source.id, subject="the league", attribute="member count", value=chance.choice(values))
            for source in sources
        ),
        vocabulary=VOCABULARY,
    )


@settings(deadline=None, max_examples=10)
@given(st.integers(50, 300), st.integers())
def test_folding_changes_no_report(tmp_path_factory: pytest.TempPathFactory, claims: int, seed: int) -> None:
    corpus = _large(claims, seed)
    path = tmp_path_factory.mktemp("folded") / "claims.parquet"
    table.write(corpus, path)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(searching, "_LARGE", 20)
        patched.setattr(searching, "_AT_ONCE", 10)
        found = check(path, engine="duckdb")
    assert found.to_json() == check(corpus).to_json()
    assert any(side.count > SAMPLES for finding in found for side in finding.sides)


def test_folding_keeps_the_first_of_what_is_said_alike() -> None:
    claims = _large(1000, 0)
    sources = {source.id: source for source in claims.sources}
    rows = [(1, searching.ALL, *row_of(claim, sources[claim.source])) for claim in claims.claims]
    folded = list(searching.folded(rows))
    assert len(folded) == SAMPLES * 4 * 2
    assert sum(count for _, count in folded) == 1000
    value = 2 + [column.name for column in WORDS].index("value")
    date = 2 + [column.name for column in WORDS].index("source_published")
    alike = [(row[2], count) for row, count in folded if (row[value], row[date]) == ("41 states", "2024")]
    every = sorted(row[2] for row in rows if (row[value], row[date]) == ("41 states", "2024"))
    assert [id_ for id_, _ in alike] == every[:SAMPLES]
    assert [count for _, count in alike] == [len(every) - SAMPLES + 1] + [1] * (SAMPLES - 1)


def test_a_source_is_never_folded() -> None:
    assert len(list(searching._counted(iter([(1, searching.ALL)] * 200_000), ("source",)))) == 200_000  # noqa: SLF001 - the report is the same if it were
