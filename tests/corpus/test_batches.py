"""Batches of rows: what is put together from parts is what the assertion of each claim comes to."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from factcheck.corpus import batches
from factcheck.corpus.assertions import assertions
from factcheck.corpus.batches import BatchMaker
from factcheck.corpus.columns import TYPES, RowMaker
from factcheck.formats.rows import claim_row, row_of
from factcheck.model import Claim, Corpus, Source
from factcheck.testing import corpora, telling_corpora


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(telling_corpora() | corpora())
def test_a_row_is_what_the_assertion_comes_to(corpus: Corpus) -> None:
    sources = {source.id: source for source in corpus.sources}
    maker, other = BatchMaker(corpus.vocabulary), RowMaker(corpus.vocabulary)
    for claim in corpus.claims:
        maker.add(claim_row(claim), sources[claim.source])
    assert len(maker) == len(corpus.claims)
    rows = [tuple(row.values()) for row in maker.batch().to_pylist()]
    assert rows == [(*row_of(a.claim, a.source), *other.computed(a)) for a in assertions(corpus)]


SOURCE = Source(id="a", published="2020-05-08")
CLAIM = Claim(source="a", id="1", subject="dam", attribute="size", value="1")


def test_a_batch_holds_what_was_added_since_the_last() -> None:
    maker = BatchMaker(Corpus().vocabulary)
    assert maker.batch().column_names == list(TYPES)
    for value in ("1", "2"):
        maker.add(claim_row(attrs.evolve(CLAIM, value=value)), SOURCE)
        made = maker.batch().to_pylist()
        assert [row["value"] for row in made] == [value]


def test_only_what_was_met_of_late_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(batches, "KEPT", 2)
    maker = BatchMaker(Corpus().vocabulary)
    reader = maker._reader  # noqa: SLF001 - to see what is read
    read_value = reader.read_value

    def noted(words: str, *others: Any) -> dict[str, Any]:
        read.append(words)
        return read_value(words, *others)

    monkeypatch.setattr(reader, "read_value", noted)
    for value in "1213141567891":
        maker.add(claim_row(attrs.evolve(CLAIM, value=value)), SOURCE)
        maker.batch()
    assert "".join(read) == "1234567891"
