"""What processes tell each other: everything new, once, and nothing that they told themselves."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import attrs
import pytest

from factcheck.corpus import batches
from factcheck.corpus.batches import BatchMaker
from factcheck.corpus.sharing import Exchange
from factcheck.formats.rows import claim_row
from factcheck.model import Attribute, Claim, Kind, Source, Vocabulary


def test_each_hears_what_others_told(tmp_path: Path) -> None:
    one, two = (Exchange(tmp_path / "told", nullcontext()) for _ in range(2))
    assert list(one([1, 2])) == []
    assert list(two([3])) == [1, 2]
    assert list(two([4])) == []
    assert list(one([])) == [3, 4]
    assert list(two([])) == list(one([])) == []


def test_a_value_that_another_read_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_AT_ONCE", 2)
    vocabulary = Vocabulary(attributes=(Attribute(id="opened", kind=Kind.DATE), Attribute(id="size", kind=Kind.COUNT)))
    one, two = (BatchMaker(vocabulary, Exchange(tmp_path / "told", nullcontext())) for _ in range(2))
    source = Source(id="a", published="2020-05-08")
    claim = Claim(source="a", subject="dam", attribute="size", value="7")
    last_week = attrs.evolve(claim, attribute="opened", value="last week")
    for told in (claim, last_week, attrs.evolve(claim, value="9")):
        one.add(claim_row(told), source)
    made = one.batch()
    two.add(claim_row(last_week), source)  # no other process need know the source on whose date it hangs
    two.add(claim_row(attrs.evolve(claim, value="8")), source)
    two.add(claim_row(attrs.evolve(claim, value="80")), source)
    monkeypatch.setattr(two._reader, "read_value", None)  # noqa: SLF001 - it must not be asked
    two.add(claim_row(claim), source)
    assert two.batch().slice(3).equals(made.slice(0, 1))
