"""The rule spelling-variants."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.corpus.assertions import assertions
from factcheck.model import Attribute, Corpus, Entity, Finding, Kind, Severity, Vocabulary
from factcheck.rules.spelling_variants import spelling_variants

OFFICE = Attribute(id="size", kind=Kind.NAME)


def _found(press: Any, *names: str, entities: tuple[Entity, ...] = ()) -> list[Finding]:
    told = [press.says(name) for name in names]
    corpus = Corpus(
        sources=tuple(source for source, _ in told),
        claims=tuple(claim for _, claim in told),
        vocabulary=Vocabulary(entities=entities, attributes=(OFFICE,)),
    )
    return list(spelling_variants.check(assertions(corpus)))


def test_two_spellings_of_one_name_are_a_note(press: Any) -> None:
    (finding,) = _found(press, "Rachid Mansouri", "Rashid Mansuri", "Rachid Mansouri")
    assert finding.severity is Severity.NOTE
    assert finding.message == "one name in 2 spellings: “Rachid Mansouri” and “Rashid Mansuri”"
    assert [side.count for side in finding.sides] == [2, 1]


@pytest.mark.parametrize(
    "names",
    [
        ("Rachid El-Mansouri", "Gen. rachid el mansouri"),
        ("Hélène Aubry", "Helene Aubry"),
        ("Jean-Pierre Aubry", "Jean Pierre Aubry"),
        ("Rachid Mansouri", "رشيد منصوري"),
        ("Rachid Mansouri", "Rachid Alami"),
        ("Rachid Mansouri",),
    ],
    ids=["titles and articles", "accents", "hyphen", "another script", "another name", "one"],
)
def test_what_is_no_variant(press: Any, names: tuple[str, ...]) -> None:
    assert _found(press, *names) == []


def test_spellings_that_the_vocabulary_knows_are_settled(press: Any) -> None:
    known = Entity(id="R. Mansouri", names={"en": ("Rachid Mansouri", "Rashid Mansuri")})
    assert _found(press, "Rachid Mansouri", "Rashid Mansuri", entities=(known,)) == []
    (finding,) = _found(press, "Rachid Mansouri", "Rashid Mansuri", "Rachid Mansuri", entities=(known,))
    assert "Rachid Mansuri" in finding.message


def test_a_name_is_one_whatever_it_is_said_of(press: Any) -> None:
    told = [press.says("Rachid Mansouri", subject="the town"), press.says("Rashid Mansuri", subject="the league")]
    (finding,) = press.finds(spelling_variants, *told, attributes=[OFFICE])
    assert finding.severity is Severity.NOTE


def test_what_is_no_name_has_no_spelling(press: Any) -> None:
    assert press.finds(spelling_variants, press.says("41 countries"), press.says("42 countries")) == []
