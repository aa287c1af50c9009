"""Other calendars: known weekdays, and Hijri dates against dates that were announced."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Grain
from factcheck.reading.calendars import easter, gregorian_weekday, hijri_span, julian_weekday


@pytest.mark.parametrize(
    ("day", "weekday"),
    [
        ((1066, 10, 14), 6),  # Hastings
        ((1415, 10, 25), 5),  # Agincourt
        ((1582, 10, 4), 4),  # the last day of the Julian calendar in Rome
        ((1492, 10, 12), 5),  # Columbus's landfall
        ((1917, 10, 25), 3),  # the October revolution, old style
    ],
)
def test_weekdays_of_the_julian_calendar(day: tuple[int, int, int], weekday: int) -> None:
    assert julian_weekday(datetime.date(*day)) == weekday


def test_the_day_after_the_last_julian_one_was_a_friday() -> None:
    assert gregorian_weekday(datetime.date(1582, 10, 15)) == julian_weekday(datetime.date(1582, 10, 4)) + 1


@given(st.dates(max_value=datetime.date(9999, 12, 24)))
@settings(deadline=None)
def test_a_week_later_is_the_same_weekday(day: datetime.date) -> None:
    later = day + datetime.timedelta(7)
    assert gregorian_weekday(later) == gregorian_weekday(day)
    if day.month == later.month:
        assert julian_weekday(later) == julian_weekday(day)


@pytest.mark.parametrize(
    "day", [(1583, 4, 10), (1818, 3, 22), (1943, 4, 25), (1981, 4, 19), (2000, 4, 23), (2019, 4, 21), (2285, 3, 22)]
)
def test_easter(day: tuple[int, int, int]) -> None:
    assert easter(day[0]) == datetime.date(*day)


def test_a_day_of_the_hijra_has_a_day_of_doubt() -> None:
    span = hijri_span(1445, 9, 1)  # announced for 11 March 2024 in Saudi Arabia, 12 March in Morocco
    assert span is not None
    candidate = span.candidates[0]
    assert candidate.stated is not None
    assert candidate.stated.low == candidate.stated.high == datetime.date(2024, 3, 11)
    assert (candidate.days.low, candidate.days.high) == (datetime.date(2024, 3, 10), datetime.date(2024, 3, 12))
    assert span.grain is Grain.DAY
    assert "Umm al-Qura" in candidate.reason


def test_months_and_years_of_the_hijra() -> None:
    month, year = hijri_span(1445, 9), hijri_span(1445)
    assert month is not None
    assert year is not None
    assert (month.grain, year.grain) == (Grain.MONTH, Grain.YEAR)
    assert year.days.contains(month.days)
    assert year.candidates[0].stated is not None
    assert year.candidates[0].stated.low == datetime.date(2023, 7, 19)


@pytest.mark.parametrize(
    ("hijri", "day"),
    [
        ((1, 1, 1), (622, 7, 16)),  # the first day of the era
        ((61, 1, 10), (680, 10, 10)),  # Karbala
        ((656, 2, 4), (1258, 2, 10)),  # the fall of Baghdad
        ((857, 5, 21), (1453, 5, 30)),  # Constantinople fell on the day before
        ((1213, 1, 17), (1798, 7, 1)),  # the landing in Alexandria, by the Gregorian calendar
        ((1300, 1, 1), (1882, 11, 12)),
    ],
)
def test_early_days_of_the_hijra_have_the_date_of_their_time(
    hijri: tuple[int, int, int], day: tuple[int, int, int]
) -> None:
    span = hijri_span(*hijri)
    assert span is not None
    stated = span.candidates[0].stated
    assert stated is not None
    assert stated.low == stated.high == datetime.date(*day)
    assert (span.days.low, span.days.high) == (
        datetime.date(*day) - datetime.timedelta(2),
        datetime.date(*day) + datetime.timedelta(2),
    )
    assert "tabular" in span.candidates[0].reason


@given(st.integers(1, 1341), st.integers(1, 12))
@settings(deadline=None)
def test_early_months_follow_each_other(year: int, month: int) -> None:
    one = hijri_span(year, month)
    other = hijri_span(year, month + 1) if month < 12 else hijri_span(year + 1, 1)
    assert one is not None
    assert other is not None
    assert one.candidates[0].stated is not None
    assert other.candidates[0].stated is not None
    assert one.candidates[0].stated.below(other.candidates[0].stated)


NO_DATES = [(0,), (-5,), (5, 13), (5, 0), (5, 1, 31), (5, 1, 0), (1501, 1, 1), (1445, 13), (1445, 9, 31), (1445, 0)]


@pytest.mark.parametrize("date", [*NO_DATES, (10**30,)])
def test_no_such_date_or_after_the_published_years(date: tuple[int, ...]) -> None:
    assert hijri_span(*date) is None
