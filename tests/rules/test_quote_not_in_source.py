"""The rule quote-not-in-source."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from factcheck.model import Quote, Severity
from factcheck.rules.quote_not_in_source import quote_not_in_source

TEXT = "We were surprised, she said, by how few of the houses had been insured. Few houses had been."


def _says(press: Any, exact: str | None, text: str | None = TEXT, **around: str) -> Any:
    source, claim = press.says("few", source="interview", text=text)
    return source, attrs.evolve(claim, quote=exact and Quote(exact=exact, **around))


def test_words_that_are_not_there_are_a_tension(press: Any) -> None:
    (finding,) = press.finds(quote_not_in_source, _says(press, "how many of the houses had been insured"))
    assert finding.severity is Severity.TENSION
    assert finding.message.startswith(
        "interview: the quote “how many of the houses had been insured” is not in its text; "
        "the nearest passage is “how few of the houses had been insured”"
    )
    assert finding.holds_if == ("the archived text is another version than the one that was quoted",)
    assert finding.sides[0].value == "how many of the houses had been insured"


@pytest.mark.parametrize(
    ("exact", "told"),
    [
        ("by how many of the houses had been insured", "; it has “few” where the quote has “many”"),
        ("by how few of the old houses had been insured", "; it lacks “old”"),
        ("by how few of the houses been insured", "; the quote leaves out “had”"),
        ("how very few of the old houses had once been fully insured", "the houses had been insured”"),
    ],
)
def test_what_differs_is_told_where_it_is_little(press: Any, exact: str, told: str) -> None:
    (finding,) = press.finds(quote_not_in_source, _says(press, exact))
    assert finding.message.endswith(told)
    assert finding.message.count(";") == 1 + told.startswith(";")


def test_words_that_nothing_comes_near(press: Any) -> None:
    (finding,) = press.finds(quote_not_in_source, _says(press, "every budget item: 12,400 €"))
    assert finding.message == "interview: the quote “every budget item: 12,400 €” is not in its text"


def test_words_that_stand_elsewhere_are_a_note(press: Any) -> None:
    (finding,) = press.finds(quote_not_in_source, _says(press, "houses had been", prefix="several "))
    assert finding.severity is Severity.NOTE
    assert finding.message.endswith("does not stand between its prefix and its suffix")


@pytest.mark.parametrize(
    ("exact", "around"),
    [
        ("‘surprised’ — she\nsaid", {}),
        ("houses had been", {"prefix": "of the ", "suffix": " insured"}),
        ("Few houses had been", {}),
    ],
)
def test_words_that_are_there(press: Any, exact: str, around: dict[str, str]) -> None:
    assert press.finds(quote_not_in_source, _says(press, exact, **around)) == []


def test_nothing_to_look_for_or_in(press: Any) -> None:
    assert press.finds(quote_not_in_source, _says(press, None)) == []
    assert press.finds(quote_not_in_source, _says(press, "anything", None)) == []
    assert press.finds(quote_not_in_source, _says(press, "anything", "")) != []
