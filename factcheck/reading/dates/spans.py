"""What patterns mean that change a date, or make one of two: early May, since Sunday, from May to July."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from factcheck.model import DateSpan, Grain, Interval
from factcheck.reading.dates import moments
from factcheck.reading.dates.meanings import (
    CENTURY,
    MONTH_ROLES,
    Found,
    Meaning,
    century,
    count_of,
    date_of,
    first_of,
    guarded,
    hijri_of,
    numbered_part,
    run_in,
    timeless,
    unit_of,
)
from factcheck.reading.dates.moments import NOWHERE, Day, Moment

_ENDS = ("low", "high")


def hijri_years(found: Found, now: Day | None) -> Moment:
    """From one year of the Hijra to another."""
    low, high = (hijri_of(first_of(found, (f"{name}_year", f"{name}_any_year")), None, None, None) for name in _ENDS)
    return attrs.evolve(between({"low_date": low, "high_date": high}, now), hijri=True)


def centuries(found: Found, now: Day | None) -> Moment | None:
    """From one century to another. Other units are numbered so within a span: "the 3rd to the 5th week"."""
    if first_of(found, ("unit", "pair", "century_unit")) != "century":
        return None
    return between({f"{name}_date": _part_of_century(found, name, now) for name in _ENDS}, now)


def _part_of_century(found: Found, name: str, now: Day | None) -> Moment:
    whole = century({"nth": found[f"{name}_nth"]}, now)
    if whole is None or f"{name}_part" not in found:
        return whole or NOWHERE
    return part({"date": whole, "part": found[f"{name}_part"]}, now) or NOWHERE


def two_centuries(found: Found, now: Day | None) -> Moment | None:
    """Two centuries, one after the other. Others are no span."""
    span = centuries(found, now)
    return span if span is None or found["high_nth"] == found["low_nth"] + 1 else NOWHERE


def numbered_parts(found: Found, now: Day | None) -> Moment:
    """Some of them: from the first to the third quarter of a year."""
    ends = {name: {"part_number": found[f"{name}_part_number"], "year": found["year"]} for name in _ENDS}
    return between({f"{name}_date": numbered_part(one, now) for name, one in ends.items()}, now)


def _changed(change: Callable[[Found, DateSpan], DateSpan | None]) -> Meaning:
    def changed(found: Found, now: Day | None) -> Moment | None:
        span = date_of(found).resolve(now)
        return None if span is None else guarded(lambda: change(found, span))

    return changed


@_changed
def part(found: Found, span: DateSpan) -> DateSpan:
    """Early May, the end of 2015."""
    return moments.part_of(span, found["part"])


@_changed
def run(found: Found, span: DateSpan) -> DateSpan | None:
    """The first six months of a year."""
    return run_in(found, span.days)


@_changed
def share(found: Found, span: DateSpan) -> DateSpan:
    """The second half of a century, the last quarter of a decade."""
    number = -1 if "final" in found else found["nth"]
    return moments.share_of(span, number, 2 if "half_unit" in found else 4)


@_changed
def week_of(_found: Found, span: DateSpan) -> DateSpan | None:
    """The week that holds a day."""
    if span.grain is not Grain.DAY or span.days.low is None:
        return None
    return moments.span_of(moments.unit_around(span.days.low, "week"), Grain.WEEK)


@_changed
def later(found: Found, span: DateSpan) -> DateSpan:
    """Two weeks after a date."""
    return moments.moved(span, unit_of(found), count_of(found))


@_changed
def earlier(found: Found, span: DateSpan) -> DateSpan:
    """Two weeks before a date."""
    return moments.moved(span, unit_of(found), -count_of(found))


@_changed
def about(_found: Found, span: DateSpan) -> DateSpan:
    """Around a date."""
    return moments.about(span)


@_changed
def since(_found: Found, span: DateSpan) -> DateSpan:
    """From a date on."""
    return moments.each(span, lambda days: Interval(days.low, None))


def looking_back(found: Found, now: Day | None) -> Moment | None:
    """From a date of the past on: of a day or a month without a year, the latest one that has come."""
    moment = date_of(found)
    span = moment.resolve(now)
    if now and span and moment.span is None and moment.year is None and Interval(now, now).below(span.days):
        found = {"date": moments.latest(moment, now)}
    return since(found, now)


@_changed
def until(_found: Found, span: DateSpan) -> DateSpan:
    """Up to a date and including it."""
    return moments.each(span, lambda days: Interval(None, days.high))


@_changed
def after(_found: Found, span: DateSpan) -> DateSpan:
    """From the day after a date on."""
    return moments.each(span, lambda days: Interval(days.high and moments.add(days.high, "day", 1), None))


@_changed
def before(_found: Found, span: DateSpan) -> DateSpan:
    """Up to the day before a date."""
    return moments.each(span, lambda days: Interval(None, days.low and moments.add(days.low, "day", -1)))


def between(found: Found, now: Day | None) -> Moment:
    """From one date to another."""
    return guarded(lambda: moments.between(date_of(found, "low_"), date_of(found, "high_"), now))


def between_odd_years(found: Found, now: Day | None) -> Moment | None:
    """From one early year to a later one: two hundreds, or a number and a smaller one, are rather quantities."""
    low, high = found["low_year"], found["high_year"]
    return between(found, now) if low < high and (low % CENTURY or high % CENTURY) else None


@timeless
def about_years(found: Found) -> DateSpan:
    """From around one year to around another."""
    span = moments.years_span(found["low_year"], found["high_year"], Grain.YEAR)
    return attrs.evolve(moments.about(span), grain=Grain.SPAN)


def either(found: Found, now: Day | None) -> Moment:
    """One date or another."""
    return guarded(lambda: moments.either(date_of(found, "low_"), date_of(found, "high_"), now))


def either_sharing(found: Found, now: Day | None) -> Moment | None:
    """The same where the second names what the first leaves out: "June or July 2019". Others are two dates."""
    low, high = date_of(found, "low_"), date_of(found, "high_")
    return None if moments.share(low, high)[0] == low else either(found, now)


def either_year(found: Found, now: Day | None) -> Moment | None:
    """One year or another, where the first is a year."""
    low = date_of(found, "low_")
    return None if low.month or low.year is None else either(found, now)


def either_day(found: Found, now: Day | None) -> Moment:
    """One day or another of a month: "May 3 or 4"."""
    low, high = _days_of_month(found)
    return guarded(lambda: moments.either(low, high, now))


def sharing(found: Found, _now: Day | None) -> Moment | None:
    """A date whose month or year only the date after it names: the 3rd of "3 and 9 May"."""
    whole = date_of(found)
    shared, _ = moments.share(whole, first_of(found, ("last_date", "last_day_date")))
    return None if shared == whole else shared


def days_of_month(found: Found, now: Day | None) -> Moment:
    """The 9th to the 17th of a month."""
    low, high = _days_of_month(found)
    return guarded(lambda: moments.between(low, high, now))


def _days_of_month(found: Found) -> tuple[Moment, Moment]:
    one = Moment(year=found.get("year"), month=first_of(found, MONTH_ROLES))
    return attrs.evolve(one, day=found["low_day"]), attrs.evolve(one, day=found["high_day"])


def days_in_a_row(found: Found, now: Day | None) -> Moment:
    """Three days of a month, one after the other: "May 3, 4 and 5". Others are no span."""
    return days_of_month(found, now) if found["high_day"] == found["low_day"] + 2 else NOWHERE


def night(found: Found, now: Day | None) -> Moment:
    """Two days of a month, parted as a date in numbers may be: "the night of 3/4 June"."""
    day: Moment = found["partial"]
    low, high = sorted((day.month or 0, day.day or 0))
    return days_of_month({**found, "low_day": low, "high_day": high}, now) if high == low + 1 else NOWHERE


def two_days(found: Found, now: Day | None) -> Moment | None:
    """Two days of a month, one after the other: "the 22nd and 23rd of June". Others are no span."""
    if "high_day" in found:
        apart = NOWHERE if "year" in found else None  # else the year would be left alone
        return days_of_month(found, now) if found["high_day"] == found["low_day"] + 1 else apart
    last: Moment = found["high_day_date"]
    return between(found, now) if last.day == found["low_day"] + 1 else None
