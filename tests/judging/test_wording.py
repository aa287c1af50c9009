"""How messages name what claims speak of, and what they say."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from factcheck.judging.wording import amount, by, meant, quoted, said, topic
from factcheck.model import Claim, Interval, Kind, Reading


def _claim(**fields: Any) -> Claim:
    return Claim(**{"source": "daily", "subject": "it", "attribute": "size", "value": "41 countries", **fields})


def test_what_a_claim_is_about(make: Any) -> None:
    assert topic(make.assertion()) == "it, size"
    scoped = make.assertion(claim=_claim(scope="Maghreb"), subject_name="The Coalition")
    assert topic(scoped) == "The Coalition, size (Maghreb)"


def test_what_it_says_and_who_says_it(make: Any) -> None:
    assert said(make.assertion(claim=_claim(), when="2017-11-26")) == "“41 countries” (2017-11-26)"
    assert by(make.assertion()) == "daily"
    assert by(make.assertion(claim=_claim(speaker="the minister"))) == "daily, the minister"


def test_long_words_are_cut() -> None:
    assert quoted("a" * 60) == f"“{'a' * 60}”"
    assert quoted("word " * 20) == f"“{('word ' * 20)[:59].rstrip()}…”"


def test_names_that_may_have_been_meant() -> None:
    assert meant(()) == ""
    assert meant(("this", "that")) == "; did you mean “this” or “that”?"


@pytest.mark.parametrize(
    ("interval", "unit", "text"),
    [
        (Interval.point(Decimal("4.1E+6")), "USD", "4,100,000 USD"),
        (Interval.point(Decimal(1234567891234)), None, "1,234,567,891,234"),
        (Interval.point(Decimal(100) / 3), "percent", "33.33 %"),
        (Interval.point(Decimal("2.50")), "meter_per_second", "2.50 meter per second"),
        (Interval.point(Decimal(1) / 300), None, "0.00333"),
        (Interval.point(Decimal("0.0")), None, "0"),
        (Interval(Decimal(3), Decimal(5)), None, "between 3 and 5"),
        (Interval.at_least(Decimal(3)), None, "at least 3"),
        (Interval.at_least(Decimal(3), open=True), None, "more than 3"),
        (Interval.at_most(Decimal(3)), None, "at most 3"),
        (Interval.at_most(Decimal(3), open=True), None, "less than 3"),
        (Interval(), None, "any amount"),
    ],
)
def test_an_amount_that_nobody_states_in_words(interval: Interval[Decimal], unit: str | None, text: str) -> None:
    assert amount(Reading(kind=Kind.COUNT, stated=interval, unit=unit)) == text
