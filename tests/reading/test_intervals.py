from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Comparison, Interval, Kind
from factcheck.reading import read, read_as
from factcheck.reading.intervals import Hedge, Stated, intervals

VALUES = st.decimals(-(10**12), 10**12, places=3)
STEPS = st.sampled_from([Decimal(10) ** power for power in range(-3, 7)])
NUMBERS = st.builds(
    lambda value, step, times, rounded: Stated(value, step, step * times, rounded),
    VALUES,
    STEPS,
    st.sampled_from([1, 10, 100]),
    st.booleans(),
)
HEDGES = st.builds(Hedge, st.sampled_from(Comparison), st.sampled_from([-1, 0, 1]), st.booleans())
KINDS = st.sampled_from([Kind.COUNT, Kind.QUANTITY, Kind.MONEY, Kind.SHARE])


@settings(deadline=None)
@given(number=NUMBERS, hedge=HEDGES, kind=KINDS)
def test_the_intervals_nest_and_a_wider_one_has_its_reason(number: Stated, hedge: Hedge, kind: Kind) -> None:
    made = intervals(number, number, hedge, kind)
    assert made.plain.contains(made.stated)
    assert made.charitable.contains(made.plain)
    assert bool(made.plain_reason) == (made.plain != made.stated)
    assert bool(made.charitable_reason) == (made.charitable != made.plain)


@settings(deadline=None)
@given(number=NUMBERS, kind=KINDS)
def test_exactly_closes_all_rounding(number: Stated, kind: Kind) -> None:
    made = intervals(number, number, Hedge(Comparison.EXACT, exactly=True), kind)
    assert made.stated == made.plain == made.charitable == Interval.point(number.value)


def of(low: str, high: str) -> Interval[Decimal]:
    return Interval(Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("words", "plain", "charitable"),
    [
        ("41", of("41", "41"), of("41", "41")),
        ("300", of("300", "300"), of("250", "350")),
        ("107 million", of("106500000", "107500000"), of("106500000", "107500000")),
        ("400 million", of("399500000", "400500000"), of("350000000", "450000000")),
        ("3.10", of("3.095", "3.105"), of("3.095", "3.105")),
        ("exactly 300", of("300", "300"), of("300", "300")),
        ("330 m", of("329.5", "330.5"), of("325", "335")),
        ("$2.5 million", of("2450000", "2550000"), of("2450000", "2550000")),
        ("42 %", of("41.5", "42.5"), of("41.5", "42.5")),
        ("about 100", of("90", "110"), of("50", "150")),
        ("about 7", of("5", "9"), of("5", "9")),
        ("nearly 50", of("45", "50"), of("37.5", "62.5")),
        ("just over 50", of("50", "55"), of("37.5", "62.5")),
        ("between 10 and 15", of("10", "15"), of("5", "15")),
        ("two thousand", of("1500", "2500"), of("1500", "2500")),
        ("2,000", of("2000", "2000"), of("1500", "2500")),
    ],
)
def test_what_words_are_taken_to_mean(words: str, plain: Interval[Decimal], charitable: Interval[Decimal]) -> None:
    reading = read(words, language="en")
    assert reading is not None
    assert (reading.plain, reading.charitable) == (plain, charitable)


def test_a_bound_is_loosened_by_charity_alone() -> None:
    above, below = read("more than 80 states", language="en"), read("at most 300 men", language="en")
    assert above is not None
    assert below is not None
    assert above.plain == above.stated == Interval.at_least(Decimal(80), open=True)
    assert above.charitable == Interval.at_least(Decimal(75), open=True)
    assert below.charitable == Interval.at_most(Decimal(350))


def test_hedged_and_bare_numbers_meet_as_people_take_them() -> None:
    about, bare = read("about 100", language="en"), read("98", language="en")
    metres, feet = (read_as(words, Kind.QUANTITY, language="en") for words in ("330 m", "1,083 ft"))
    assert about is not None
    assert bare is not None
    assert about.plain.contains(bare.plain)
    assert metres is not None
    assert feet is not None
