"""Values as amounts: which is larger, and what several come to."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judging.measuring import above, breakdowns, either, in_one_unit, total
from factcheck.judging.timeline import Timeline
from factcheck.model import Changes, Interval, Kind, Reading, Severity


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"low": 10}, {"low": 8}, Severity.CONTRADICTION),
        ({"low": 10, "charity": 3}, {"low": 8}, Severity.TENSION),
        ({"low": 10, "half": 3}, {"low": 8}, None),
        ({"low": 8}, {"low": 10}, None),
        ({"low": 8}, {"low": 8}, None),
    ],
)
def test_above(make: Any, one: dict[str, int], other: dict[str, int], expected: Severity | None) -> None:
    assert above(make.assertion(make.reading(**one)), make.assertion(make.reading(**other))) is expected


def test_above_for_some_meanings_is_a_note(make: Any) -> None:
    a = make.assertion(make.reading(10), make.reading(1))
    assert above(a, make.assertion(make.reading(5))) is Severity.NOTE
    assert above(a, make.assertion(make.reading(20))) is None
    assert above(a, make.assertion(make.reading(0))) is Severity.CONTRADICTION


def test_what_is_not_of_one_sort_is_not_above(make: Any) -> None:
    metres = make.assertion(make.reading(10, kind=Kind.QUANTITY, unit="meter"))
    kilograms = make.assertion(make.reading(5, kind=Kind.QUANTITY, unit="kilogram"))
    assert above(metres, kilograms) is None
    names = [make.assertion(Reading(kind=Kind.NAME, text=text, words=text)) for text in ("Ada", "Ben")]
    assert above(*names) is None
    assert above(make.assertion(), make.assertion(make.reading(5))) is None


def test_money_of_two_currencies_is_compared_converted(make: Any) -> None:
    dollars = make.reading(10, kind=Kind.MONEY, unit="USD")
    riyals = make.reading(15, kind=Kind.MONEY, unit="SAR")
    a = make.assertion(dollars, converted=(dollars,))
    b = make.assertion(riyals, converted=(make.reading(4, kind=Kind.MONEY, unit="USD"),))
    assert above(a, b) is Severity.CONTRADICTION
    readings = in_one_unit([a, b])
    assert readings is not None
    assert total(readings).stated == Interval.point(Decimal(14))
    assert in_one_unit([a, make.assertion(riyals)]) is None


def test_several_meanings_become_one_reading_wide_enough(make: Any) -> None:
    (reading,) = in_one_unit([make.assertion(make.reading(10, half=1), make.reading(2, charity=2))]) or ()
    assert (reading.stated, reading.plain) == (make.interval(2, 10), make.interval(2, 11))
    assert reading.charitable == make.interval(0, 11)
    assert in_one_unit([make.assertion()]) is None


def test_amounts_of_an_open_currency_are_added_and_left_open(make: Any) -> None:
    def open_(*units: str) -> Any:
        return make.assertion(*(make.reading(5, kind=Kind.MONEY, unit=unit) for unit in units))

    readings = in_one_unit([open_("USD", "CAD"), open_("USD", "CAD"), open_("CAD", "USD")])
    assert readings is not None
    assert (total(readings).unit, total(readings).stated) == (None, Interval.point(Decimal(15)))
    (reading, _) = in_one_unit([open_("USD", "CAD"), open_("CAD")]) or ()
    assert reading.unit == "CAD"
    assert in_one_unit([open_("USD"), open_("CAD")]) is None


def test_a_sum_has_no_end_where_a_part_has_none(make: Any) -> None:
    more = make.reading(5, stated=Interval.at_least(Decimal(5), open=True))
    less = make.reading(5, stated=Interval.at_most(Decimal(5)))
    assert total([more, make.reading(2)]).stated == Interval.at_least(Decimal(7), open=True)
    assert total([less, make.reading(2)]).stated == Interval.at_most(Decimal(7))
    assert total([more, less]).stated == Interval()


AMOUNTS = st.builds(
    lambda low, width, low_open, high_open: Interval(
        Decimal(low), Decimal(low + width), low_open and width > 0, high_open and width > 0
    ),
    st.integers(-50, 50),
    st.integers(0, 20),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(AMOUNTS, min_size=1, max_size=4), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_a_sum_holds_every_sum_of_values_and_does_not_depend_on_order(make: Any, parts: list[Any], random: Any) -> None:
    readings = [make.reading(0, stated=part) for part in parts]
    added = total(readings).stated
    random.shuffle(readings)
    assert total(readings).stated == added
    for ends in product(*((part.low, part.high) for part in parts)):
        closed = Interval(added.low, added.high)
        assert closed.contains(Interval.point(sum(ends, Decimal(0))))
    assert added.low == sum((part.low for part in parts), Decimal(0))
    assert added.low_open is any(part.low_open for part in parts)


@given(st.lists(AMOUNTS, min_size=1, max_size=4))
@settings(deadline=None)
def test_either_holds_each(make: Any, parts: list[Any]) -> None:
    wide = either([make.reading(0, stated=part) for part in parts]).stated
    assert all(wide.contains(part) for part in parts)


def test_a_breakdown_is_of_one_time_by_one_source_or_by_all(make: Any) -> None:
    total_ = make.assertion(make.reading(9), source="a", attribute="all", when="2020")
    men, women = (make.assertion(make.reading(4), source="a", attribute=name, when="2020") for name in ("men", "women"))
    other = make.assertion(make.reading(5), source="b", attribute="women", when="2020-03")
    later = make.assertion(make.reading(5), source="b", attribute="men", when="2021")
    unread = make.assertion(source="a", attribute="women", when="2020")
    found = list(breakdowns(total_, Timeline([men, women, other, later, unread])))
    assert [{part: len(members) for part, members in one.parts.items()} for one in found] == [
        {"men": 1, "women": 1},
        {"women": 1},
        {"men": 1, "women": 2},
    ]
    assert found[-1].assertions == (men, women, other)
    assert list(breakdowns(total_, Timeline([later]))) == []


def test_parts_that_do_not_share_a_time_are_no_breakdown(make: Any) -> None:
    total_ = make.assertion(make.reading(9), source="a", when="2020")
    spoken = [
        make.assertion(make.reading(1), source=f"{i}", attribute=f"{i}", when=when)
        for i, when in enumerate(("2020-01", "2020-02"))
    ]
    assert [len(one.parts) for one in breakdowns(total_, Timeline(spoken))] == [1, 1]


def test_what_changes_freely_is_added_up_on_one_day(make: Any) -> None:
    at = make.assertion(make.reading(9), source="a", when="2020-05-01", changes=Changes.FREELY)
    part = make.assertion(make.reading(9), source="b", when="2020-05", changes=Changes.FREELY)
    assert list(breakdowns(at, Timeline([part]))) == []
