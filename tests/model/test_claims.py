"""Claims, and the corpus that holds them."""

from __future__ import annotations

import pytest

from factcheck.model import Claim, Corpus, Place, Source


def _claim(**fields: object) -> Claim:
    return Claim(source="a", subject="x", attribute="y", value="7", **fields)  # type: ignore[arg-type]  # of the right types


@pytest.mark.parametrize(
    ("claim", "name"),
    [
        (_claim(id="c", place=Place("a.toml", 3)), "a/c"),
        (_claim(place=Place("a.toml", 3)), "a:3"),
        (_claim(place=Place("a.parquet")), "a"),
        (_claim(), "a"),
    ],
)
def test_what_a_claim_is_called(claim: Claim, name: str) -> None:
    assert claim.name == name


def test_where_a_claim_stands_is_no_part_of_it() -> None:
    assert _claim(place=Place("a.toml", 3)) == _claim()


def test_places_are_told_as_editors_have_them() -> None:
    assert (str(Place("a.toml", 3)), str(Place("a.parquet"))) == ("a.toml:3", "a.parquet")


def test_a_corpus_refuses_a_claim_without_its_source() -> None:
    with pytest.raises(ValueError, match="claims of sources that the corpus does not hold: a"):
        Corpus(claims=(_claim(),))
    assert Corpus(sources=(Source(id="a"),), claims=(_claim(),)).claims
