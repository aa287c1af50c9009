"""What patterns mean that count from the day of the text: yesterday, last May, three weeks ago."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from factcheck.model import DateSpan, Days, Grain, Interval
from factcheck.reading.dates import moments
from factcheck.reading.dates.meanings import (
    MONTH_ROLES,
    Found,
    count_of,
    fields,
    first_of,
    guarded,
    nth_in,
    nth_of_year,
    relative,
    run_in,
    unit_of,
)
from factcheck.reading.dates.moments import NOWHERE, Day, Moment


@relative
def nth_nearby(found: Found, now: Day) -> DateSpan:
    """The n-th week, quarter … of this year or of a month close to the text."""
    month = first_of(found, MONTH_ROLES)
    if month is None:
        return nth_of_year(found, now.year + found.get("shift", 0))
    near = Moment(month=month).resolve(now)
    return nth_of_year(found, near.days.low.year if near and near.days.low else now.year)


@relative
def part_of_this(found: Found, now: Day) -> DateSpan:
    """The end of the year, the beginning of the month: of the present one."""
    unit = found["one_unit"]
    return moments.part_of(moments.span_of(moments.unit_around(now, unit), moments.grain_of(unit)), found["part"])


@relative
def until_end_of_this(found: Found, now: Day) -> DateSpan:
    """Before the end of the year: of the present one."""
    return moments.span_of(Interval(None, moments.unit_around(now, found["one_unit"]).high), Grain.SPAN)


@relative
def rolling(found: Found, now: Day) -> DateSpan:
    """The past year: it ends today."""
    return moments.span_of(_run(unit_of(found), -1, count_of(found), now), Grain.SPAN)


@relative
def nth_of_shifted(found: Found, now: Day) -> DateSpan:
    """The n-th week, day … of last month, of this year."""
    whole = moments.unit_around(now, found["whole_unit"], found["whole_shift"])
    return nth_in(whole, unit_of(found), -1 if "final" in found else found["nth"])


@relative
def remaining(found: Found, now: Day) -> DateSpan:
    """Earlier this year is up to today, later this year from today on."""
    whole = moments.unit_around(now, unit_of(found))
    days = Interval(whole.low, now) if found["remains"] < 0 else Interval(now, whole.high)
    return moments.span_of(days, Grain.SPAN)


@relative
def weekend(_found: Found, now: Day) -> DateSpan | None:
    """The weekend is the nearest one."""
    return moments.nearest((moments.unit_around(now, "weekend", shift) for shift in (-1, 0)), now, Grain.SPAN)


def today_beside(found: Found, now: Day | None) -> Moment | None:
    """Tomorrow with its weekday, where that is the right one: another weekday is another date."""
    day = today(found, now)
    span = None if day is None else day.resolve(now)
    if span is None or span.days.low is None or span.days.low.isoweekday() != found["weekday"]:
        return None
    return Moment(span=attrs.evolve(span, weekday=found["weekday"]))


@relative
def today(found: Found, now: Day) -> DateSpan:
    """Today, yesterday, tomorrow."""
    return moments.shifted(now, "day", found.get("today", 0))


#: Units of which there are whole ones in half of another: the half of a decade is five years.
_HALVES = {"year": ("half", 2), "decade": ("year", 10), "century": ("decade", 10)}


@relative
def ago(found: Found, now: Day) -> DateSpan | None:
    """A number of units back, perhaps and a half."""
    if "and_half" not in found:
        return moments.shifted(now, unit_of(found), -count_of(found))
    if unit_of(found) not in _HALVES:
        return None
    part, pieces = _HALVES[unit_of(found)]
    return moments.shifted(now, part, -pieces * count_of(found) - pieces // 2)


@relative
def half_ago(found: Found, now: Day) -> DateSpan | None:
    """Half a century back, half a decade, half a year."""
    whole = first_of(found, ("unit", "one_unit"))
    if whole not in _HALVES:
        return None
    part, pieces = _HALVES[whole]
    return moments.shifted(now, part, -pieces // 2)


@relative
def longer_ago(found: Found, now: Day) -> DateSpan:
    """More than a number of units back."""
    return moments.span_of(Interval(None, moments.add(now, unit_of(found), -count_of(found))), Grain.SPAN)


@relative
def within(found: Found, now: Day) -> DateSpan:
    """Less than a number of units back."""
    return moments.span_of(Interval(moments.add(now, unit_of(found), -count_of(found)), now), Grain.SPAN)


@relative
def hence(found: Found, now: Day) -> DateSpan:
    """A number of units ahead."""
    return moments.shifted(now, unit_of(found), count_of(found))


@relative
def shifted_unit(found: Found, now: Day) -> DateSpan:
    """Last week, this year; the last three months, the next two weeks."""
    unit, shift = unit_of(found), _shift(found)
    if "num" in found or "pair" in found:
        return moments.span_of(_run(unit, shift, count_of(found), now), Grain.SPAN)
    if unit == "fortnight":
        return moments.span_of(_run(unit, shift, 1, now), Grain.SPAN)
    return moments.span_of(moments.unit_around(now, unit, shift), moments.grain_of(unit))


def _run(unit: str, shift: int, count: int, now: Day) -> Days:
    # "The last three months" end today, "the next two weeks" begin tomorrow; quarters and decades are whole ones.
    if unit in {"quarter", "half", "decade", "century"}:
        near, far = moments.unit_around(now, unit, shift), moments.unit_around(now, unit, (shift or 1) * count)
        return near.hull(far)
    if shift > 0:
        return Interval(moments.add(now, "day", 1), moments.add(now, unit, count))
    return Interval(moments.add(now, unit, -count), now)


@relative
def shifted_month(found: Found, now: Day) -> DateSpan:
    """Last May, this May, next May."""
    month = first_of(found, MONTH_ROLES)
    return _shifted_in_year(found["shift"], now, lambda year: moments.month_days(year, month), Grain.MONTH)


@relative
def shifted_season(found: Found, now: Day) -> DateSpan:
    """Last summer, this summer, next summer."""
    number = found["season"]
    return _shifted_in_year(found["shift"], now, lambda year: moments.season_days(year, number), Grain.SEASON)


def _shifted_in_year(shift: int, now: Day, days_of: Callable[[int], Days], grain: Grain) -> DateSpan:
    # "Last May" is the latest May that is over, "next May" the first that has not begun.
    around = [days_of(now.year + i) for i in (-2, -1, 0, 1, 2)]
    today = Interval(now, now)
    if shift < 0:
        return moments.span_of(next(days for days in reversed(around) if days.below(today)), grain)
    if shift > 0:
        return moments.span_of(next(days for days in around if today.below(days)), grain)
    return moments.span_of(days_of(now.year), grain)


def of_shifted_year(found: Found, now: Day | None) -> Moment | None:
    """A month or a day of last year, of this, of the next."""
    return None if now is None else attrs.evolve(fields(found, now), year=now.year + _shift(found))


@relative
def season_of_shifted_year(found: Found, now: Day) -> DateSpan:
    """A season of last year, of this, of the next."""
    return moments.season(found["season"], now.year + _shift(found))


def day_of_shifted_month(found: Found, now: Day | None) -> Moment | None:
    """A day of last month, of this, of the next."""
    if now is None:
        return None
    month = moments.unit_around(now, "month", _shift(found)).low or now
    return Moment(year=month.year, month=month.month, day=first_of(found, ("day", "nth")))


def _shift(found: Found) -> int:
    return int(first_of(found, ("shift", "one_shift", "plain_shift")))


@relative
def shifted_date(found: Found, now: Day) -> DateSpan:
    """A day of a month, last, this or next: "le 12 mars dernier"."""
    month, day = first_of(found, MONTH_ROLES), found["day"]

    def days_of(year: int) -> Days:
        the_day = Day(year, month, day)
        return Interval(the_day, the_day)

    return attrs.evolve(_shifted_in_year(found["shift"], now, days_of, Grain.DAY), weekday=found.get("weekday"))


@relative
def shifted_weekday(found: Found, now: Day) -> DateSpan:
    """Last, this or next Friday; the words of some languages may mean the Friday of last week."""
    shift = first_of(found, ("loose_shift", "plain_shift", "shift"))
    return moments.weekday_shifted(now, found["weekday"], shift, by_week="loose_shift" in found)


def two_weekdays(found: Found, now: Day | None) -> Moment | None:
    """Two weekdays, one after the other: the night "Saturday Sunday"."""
    first = Moment(weekday=found["low_weekday"])
    if now is None or found["high_weekday"] != found["low_weekday"] % 7 + 1:
        return None
    return guarded(lambda: moments.between(first, _day_after(first.resolve(now)), now))


def _day_after(span: DateSpan | None) -> Moment:
    return NOWHERE if span is None else Moment(span=moments.moved(span, "day", 1))


@relative
def weekday_of_week(found: Found, now: Day) -> DateSpan:
    """Monday of last week."""
    day = moments.in_week(moments.unit_around(now, "week", found["shift"]), found["weekday"])
    return moments.span_of(Interval(day, day), Grain.DAY)


@relative
def run_of_this(found: Found, now: Day) -> DateSpan | None:
    """The first nine months of the year: of the present one."""
    return run_in(found, moments.unit_around(now, found["one_unit"]))
