"""Where the one event of a text took place, by the place before the date that the text bears."""

from __future__ import annotations

import pytest

from factcheck.model import Attribute, Corpus, Entity, Kind, Vocabulary
from factcheck.text.extract import extract

KNOWN = Corpus(
    vocabulary=Vocabulary(
        entities=(
            Entity(id="Oslo", names={"en": ("Oslo",), "fr": ("Oslo",), "ar": ("أوسلو",)}),
            Entity(id="Bergen", names={"en": ("Bergen",)}),
            Entity(id="Denmark", names={"en": ("Denmark",)}),
            Entity(
                id="visit",
                names={
                    "en": ("museum's visit of 2023",),
                    "fr": ("visite du musée en 2023",),
                    "ar": ("زيارة المتحف 2023",),
                },
            ),
            Entity(id="forum", names={"en": ("Bergen forum of 2023",)}),
            Entity(id="storm", names={"en": ("great storm",)}),
            Entity(id="fire", names={"en": ("2022 fire at the mill",)}),
        ),
        attributes=(Attribute(id="place", kind=Kind.NAME), Attribute(id="date", kind=Kind.DATE)),
    )
)


def places(text: str) -> list[tuple[str, str, str | None]]:
    """The places that are drafted, with their notes."""
    found = [one.claim for one in extract(text, corpus=KNOWN).claims]
    return [(one.subject, one.value, one.note) for one in found if one.attribute == "place"]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("OSLO, May 8, 2023 — The visit of the museum was long.", "OSLO"),
        ("A visit\n\nOslo, 8-5-2023\n\nThe visit of the museum was long.", "Oslo"),
        ("Oslo, le 8 mai 2023 – La visite du musée était longue.", "Oslo"),
        ("أوسلو، 8 مايو 2023 — كانت زيارة المتحف طويلة.", "أوسلو"),
    ],
)
def test_the_one_event_of_a_text_was_where_its_dateline_is(text: str, city: str) -> None:
    assert places(text) == [("visit", city, "The place before the text’s date.")]


def test_the_quote_is_the_dateline() -> None:
    (draft,) = extract("OSLO, May 8, 2023 — The visit of the museum was long.", corpus=KNOWN).claims
    assert draft.claim.quote is not None
    assert draft.claim.quote.exact == "OSLO, May 8, 2023"


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, May 8, 2023 — The museum was large.",  # tells of no event
        "OSLO, May 8, 2023 — The visit of the museum came after the great storm.",  # tells of two
        "OSLO, May 8, 2023 — The great storm was long.",  # may be of another year
        "OSLO, May 8, 2023 — The 2022 fire at the mill was long.",  # is of another year
        "OSLO, May 8, 2023 — The Bergen forum was long.",  # has a place in its name
        "DENMARK, May 8, 2023 — The visit of the museum was long.",  # is no place
        "May 8, 2023, Oslo — The visit of the museum was long.",
        "The visit of the museum was long in 2023.",
    ],
)
def test_a_dateline_tells_nothing_else(text: str) -> None:
    assert places(text) == []


def test_what_a_text_tells_of_a_place_comes_first() -> None:
    assert places("OSLO, May 8, 2023 — The visit of the museum took place in Bergen.") == [("visit", "Bergen", None)]


def test_a_place_of_nothing_known_is_none() -> None:
    text = "OSLO, May 8, 2023 — The visit of the museum was long."
    assert [one.claim.attribute for one in extract(text).claims] != ["place"]
