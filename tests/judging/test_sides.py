"""Sides: what is said, by all who say it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judging.sides import (
    SAMPLES,
    attribute_label,
    attribute_value,
    fold,
    side,
    stated_value,
    value_text,
)
from factcheck.model import Comparison, DateSpan, Interval, Kind, Reading


@pytest.mark.parametrize(
    ("reading", "text"),
    [
        (Reading(kind=Kind.COUNT, stated=Interval.point(Decimal("4.10E+2"))), "410"),
        (Reading(kind=Kind.COUNT, stated=Interval.point(Decimal("0.00"))), "0"),
        (Reading(kind=Kind.MONEY, unit="USD", stated=Interval.point(Decimal("2.50"))), "2.5 USD"),
        (Reading(kind=Kind.COUNT, stated=Interval.point(Decimal(9)), comparison=Comparison.ABOUT), "about 9"),
        (Reading(kind=Kind.COUNT, stated=Interval.at_least(Decimal(80), open=True)), "(80, ∞)"),
        (Reading(kind=Kind.COUNT, stated=Interval.at_least(Decimal(80))), "[80, ∞)"),
        (Reading(kind=Kind.COUNT, stated=Interval.at_most(Decimal(80), open=True)), "(-∞, 80)"),
        (Reading(kind=Kind.COUNT, stated=Interval(Decimal(8), Decimal(80))), "[8, 80]"),
        (Reading(kind=Kind.NAME, text="IMO", words="the IMO"), "IMO"),
        (Reading(kind=Kind.TEXT, words="in red"), "in red"),
    ],
)
def test_a_value_without_its_words(reading: Reading, text: str) -> None:
    assert value_text(reading) == text


def test_a_date_is_told_by_its_days(make: Any) -> None:
    days = make.span("2015").days
    assert value_text(Reading(kind=Kind.DATE, stated=days)) == "2015"


def test_a_third_is_a_third_however_it_was_reached(make: Any) -> None:
    one, other = (make.reading(0, stated=Interval.point(value)) for value in (Decimal(1) / 3, Decimal(100) / 300))
    assert stated_value(make.assertion(one)) == stated_value(make.assertion(other)) == "0.333333333333333"


def test_a_value_with_two_meanings_tells_both(make: Any) -> None:
    assert stated_value(make.assertion(make.reading(8), make.reading(5), make.reading(8))) == "8 | 5"
    assert stated_value(make.assertion(make.reading(8), comparable=())) == "8"
    assert stated_value(make.assertion()) == "?"


def test_sides_keep_samples_and_count_the_rest(make: Any) -> None:
    many = [make.assertion(make.reading(7), source=f"{i:02}") for i in range(SAMPLES + 5)]
    (folded,) = fold(reversed(many))
    assert folded.count == SAMPLES + 5
    assert folded.assertions == tuple(many[:SAMPLES])
    assert (folded.label, folded.value) == ("7", "7")


def test_sides_come_by_time_and_then_by_value(make: Any) -> None:
    late, early, low = (
        make.assertion(make.reading(1), when="2021"),
        make.assertion(make.reading(9)),
        make.assertion(make.reading(2)),
    )
    assert [one.value for one in fold([late, early, low])] == ["2", "9", "1"]


def test_sides_of_several_attributes(make: Any) -> None:
    several = [make.assertion(make.reading(7), attribute=name) for name in ("men", "women")]
    sides = fold(several, attribute_value, attribute_label)
    assert [(one.label, one.value) for one in sides] == [("men: 7", "men: 7"), ("women: 7", "women: 7")]


def test_a_side_can_be_called_by_other_words(make: Any) -> None:
    made = side([make.assertion(make.reading(7))], value="seven", label="VII")
    assert (made.value, made.label) == ("seven", "VII")


@given(
    st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["2019", "2020", "2020-05"])), min_size=1),
    st.randoms(use_true_random=False),
)
@settings(deadline=None)
def test_folding_does_not_depend_on_order(make: Any, told: list[tuple[int, str]], random: Any) -> None:
    several = [make.assertion(make.reading(n), when=when, source=f"{i:03}") for i, (n, when) in enumerate(told)]
    shuffled = list(several)
    random.shuffle(shuffled)
    assert fold(shuffled) == fold(several)
    assert sum(one.count for one in fold(several)) == len(several)


def test_an_unknown_time_is_a_time_too(make: Any) -> None:
    undated = make.assertion(make.reading(3), when=None)
    assert isinstance(make.assertion().when, DateSpan)
    assert [one.value for one in fold([make.assertion(make.reading(1)), undated])] == ["3", "1"]
