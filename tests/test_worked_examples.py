"""Worked examples: claims about one attribute of one subject, through the whole pipeline, and what comes of them."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import factcheck
from factcheck.model import Attribute, Changes, Claim, Corpus, Finding, Kind, Severity, Source, Vocabulary

COUNT = Attribute(id="size", kind=Kind.COUNT)
TOLL = Attribute(id="size", kind=Kind.COUNT, changes=Changes.UPWARDS)
PLEDGE = Attribute(id="size", kind=Kind.MONEY, unit="USD")
LENGTH = Attribute(id="size", kind=Kind.QUANTITY, unit="meter")
FOUNDED = Attribute(id="size", kind=Kind.DATE)
MEETING = Attribute(id="size", kind=Kind.ORDINAL)


@attrs.frozen
class Expected:
    """The one finding that is to come: its rule, its severity, what reconciles it, and its likely cause."""

    rule: str
    severity: Severity
    holds_if: tuple[str, ...] = ()
    cause: str | None = None


def _check(attribute: Attribute, *told: tuple[str, str | None]) -> list[Finding]:
    """What is found in claims, each a value and the date of a source of its own."""
    published = [date for _, date in told]
    corpus = Corpus(
        sources=tuple(Source(id=f"source {n}", published=date, language="en") for n, date in enumerate(published)),
        claims=tuple(
            Claim(source=f"source {n}", subject="the subject", attribute="size", value=value)
            for n, (value, _) in enumerate(told)
        ),
        vocabulary=Vocabulary(attributes=(attribute,)),
    )
    return [finding for finding in factcheck.check(corpus) if finding.rule != "undated-source"]


CONTRADICTION, TENSION = Severity.CONTRADICTION, Severity.TENSION


@pytest.mark.parametrize(
    ("attribute", "told", "expected"),
    [
        (COUNT, [("41", "2017-11"), ("42", "November 2017")], Expected("conflicting-values", CONTRADICTION)),
        (
            COUNT,
            [("41", "2017"), ("42", "2024")],
            Expected("changed-values", TENSION, ("the size changed between 2017 and 2024",)),
        ),
        (
            COUNT,
            [("300 killed", "2017-11-24"), ("305 killed", "2017-11-24")],
            Expected(
                "conflicting-values",
                TENSION,
                ("“300 killed” is meant loosely: its trailing zeros may be rounding",),
            ),
        ),
        (
            COUNT,
            [("41", None), ("42", "2024")],
            Expected("conflicting-values", TENSION, ("“41”, which bears no date, speaks of another time",)),
        ),
        (COUNT, [("more than 80", "2022"), ("68", "2022")], Expected("conflicting-values", CONTRADICTION)),
        (
            PLEDGE,
            [("$2.5 million", "2017"), ("$2.5 billion", "2017")],
            Expected("conflicting-values", CONTRADICTION, cause="a factor of a thousand: million for billion"),
        ),
        (
            LENGTH,
            [("330 m", "2020"), ("1,083 m", "2020")],
            Expected("conflicting-values", CONTRADICTION, cause="foot taken for meter in 1,083 m"),
        ),
        (FOUNDED, [("2015", "2020"), ("early 2016", "2021")], Expected("conflicting-values", CONTRADICTION)),
        (
            TOLL,
            [("at least 155", "2017-11-24"), ("305", "2017-11-25"), ("211", "2018-11-25")],
            Expected("decreasing-total", TENSION, ("the total was revised downwards",)),
        ),
    ],
    ids=[
        "one month",
        "years apart",
        "trailing zeros",
        "a source without a date",
        "below more than",
        "million and billion",
        "feet and metres",
        "founded",
        "a toll that falls",
    ],
)
def test_values_that_clash(attribute: Attribute, told: list[tuple[str, str | None]], expected: Expected) -> None:
    for order in (told, told[::-1]):
        (finding,) = _check(attribute, *order)
        assert Expected(finding.rule, finding.severity, finding.holds_if, finding.cause) == expected


@pytest.mark.parametrize(
    ("attribute", "told"),
    [
        (COUNT, [("more than 80", "2022"), ("84", "2022")]),
        (COUNT, [("more than 80", "2022"), ("fewer than 90", "2022")]),
        (COUNT, [("about 100", "2022"), ("98", "2022")]),
        (PLEDGE, [("$107 million", "2017"), ("400 million Saudi riyals", "2017")]),
        (LENGTH, [("330 m", "2020"), ("1,083 ft", "2020")]),
        (FOUNDED, [("2015", "2020"), ("15 December 2015", "2021")]),
        (TOLL, [("at least 155", "2017-11-24"), ("305", "2017-11-25")]),
    ],
    ids=[
        "above",
        "nothing settles it",
        "about",
        "money",
        "lengths",
        "a day in the year",
        "a toll that rises",
    ],
)
def test_values_that_meet(attribute: Attribute, told: list[tuple[str, str | None]]) -> None:
    assert _check(attribute, *told) == []


def test_a_riyal_is_its_country_s(tmp_path: Any) -> None:
    """The bare "riyals" of a subject whose currency the vocabulary tells are no riyals of another country."""
    file = tmp_path / "claims.toml"
    file.write_text(
        """
        entities = [{ id = "Saudi Arabia", currency = "SAR" }]
        attributes = [{ id = "pledge", kind = "money", unit = "USD" }]
        [[sources]]
        id = "daily"
        published = "2017-11-26"
        claims = [
          { subject = "Saudi Arabia", attribute = "pledge", value = "$107 million" },
          { subject = "Saudi Arabia", attribute = "pledge", value = "400 million riyals" },
        ]
        """,
        encoding="utf-8",
    )
    assert list(factcheck.check(factcheck.load(file))) == []


def test_two_meetings_that_are_the_first() -> None:
    told = [("first", "2017-11-26"), ("the 1st", "2015")]
    corpus = Corpus(
        sources=(Source(id="daily", published="2024", language="en"),),
        claims=tuple(
            Claim(source="daily", subject="the subject", attribute="size", value=value, when=when)
            for value, when in told
        ),
        vocabulary=Vocabulary(attributes=(MEETING,)),
    )
    (finding,) = factcheck.check(corpus)
    assert (finding.rule, finding.severity) == ("repeated-ordinal", TENSION)
    assert finding.holds_if == ("they are events of two different series",)


def test_how_wide_about_is_and_why_is_told() -> None:
    reading = factcheck.read("about 100", language="en")
    assert reading is not None
    assert reading.plain.low is not None
    assert reading.plain.low <= 98
    assert reading.plain_reason
