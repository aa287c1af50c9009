"""What each pattern of the grammar means: from the values of its words to a moment.

Every meaning takes the values that its pattern found, by role, and the day of the text (None where that is
not known). It gives a moment; `NOWHERE` where the words have the form of a date and name none, such as
31 February; and None where they mean nothing without the day of the text. Here stand the dates that a
calendar tells; those that count from the day of the text are in `shifts`, and those made of others in `spans`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from factcheck.model import Candidate, DateSpan, Days, Grain, Interval
from factcheck.reading.calendars import easter, hijri_span
from factcheck.reading.dates import moments
from factcheck.reading.dates.moments import NOWHERE, Day, Moment
from factcheck.reading.dates.numeric import full_year

Found = Mapping[str, Any]
Meaning = Callable[[Found, Day | None], Moment | None]

MONTH_ROLES = ("month", "short_month", "wordy_month", "month_number")
_YEARS = ("year", "modern", "any_year")
_DECADES = ("two_digits", "decade", "decade_number")
#: The nineties are those of 1990, the tens those of 2010.
_RECENT_DECADES = 30
CENTURY = 100
#: Nobody looks back yet on the century that began then: "the 2000s" are ten years.
_OPEN_CENTURY = 2000
_FIRST_CENTURY, _LAST_CENTURY = 1, 30


def first_of(found: Found, names: tuple[str, ...]) -> Any:
    """The value of the first of some roles that was found, None without any."""
    return next((found[name] for name in names if name in found), None)


def count_of(found: Found) -> int:
    """How many units are meant."""
    return int(found.get("num", 2 if "pair" in found else 1))


def unit_of(found: Found) -> str:
    """The unit that is meant."""
    return str(first_of(found, ("unit", "one_unit", "pair", "week_unit", "quarter_unit", "half_unit")))


def spanning(span: DateSpan | None) -> Moment:
    """The moment of a span."""
    return NOWHERE if span is None else Moment(span=span)


def guarded(span: Callable[[], DateSpan | None]) -> Moment:
    """The moment of a span, which is nowhere outside of the years 1 to 9999, or in an eighth week of a month."""
    try:
        return spanning(span())
    except (ValueError, OverflowError):
        return NOWHERE


def timeless(meaning: Callable[[Found], DateSpan | None]) -> Meaning:
    """A meaning that does not depend on the day of the text."""
    return lambda found, _now: guarded(lambda: meaning(found))


def relative(meaning: Callable[[Found, Day], DateSpan | None]) -> Meaning:
    """A meaning that there is none of without the day of the text."""
    return lambda found, now: None if now is None else guarded(lambda: meaning(found, now))


def relative_or_dated(days_of: Callable[[int, Found], Days]) -> Meaning:
    """A day of the year beside its year, or else the one that is nearest to the text."""

    def meaning(found: Found, now: Day | None) -> Moment | None:
        if "year" in found:
            return guarded(lambda: moments.span_of(days_of(found["year"], found), Grain.DAY))
        if now is None:
            return None
        years = [year for year in (now.year - 1, now.year, now.year + 1) if Day.min.year <= year <= Day.max.year]
        return guarded(lambda: moments.nearest((days_of(year, found) for year in years), now, Grain.DAY))

    return meaning


def fields(found: Found, _now: Day | None) -> Moment:
    """Some of year, month, day and weekday."""
    weekday = first_of(found, ("weekday", "short_weekday"))
    year, month = first_of(found, _YEARS), first_of(found, MONTH_ROLES)
    return Moment(year=year, month=month, day=found.get("day"), weekday=weekday)


def year_of_era(found: Found, _now: Day | None) -> Moment:
    """A year that is said to be of our era, however small."""
    return Moment(year=first_of(found, (*_YEARS, "num")))


def holiday(found: Found, _now: Day | None) -> Moment:
    """A day of the year that has a name."""
    month, day = found["holiday"]
    return Moment(year=found.get("year"), month=month, day=day)


@relative_or_dated
def weekday_holiday(year: int, found: Found) -> Days:
    """A day of the year that is the n-th of a weekday in its month."""
    month, number, weekday = found["weekday_holiday"]
    return moments.nth_in(moments.month_days(year, month), "day", number, weekday)


@relative_or_dated
def easter_day(year: int, found: Found) -> Days:
    """A day of the year that moves with Easter."""
    day = moments.add(easter(year), "day", found["easter_day"])
    return Interval(day, day)


def short_year(found: Found, now: Day | None) -> Moment:
    """A date whose year has two digits."""
    return attrs.evolve(fields(found, now), year=full_year(found["two_digits"]))


def partial(found: Found, _now: Day | None) -> Moment:
    """A day and a month in numbers, with or without a year."""
    moment: Moment = found["partial"]
    return attrs.evolve(moment, year=found.get("year"))


def fields_of_nth(found: Found, _now: Day | None) -> Moment:
    """A day of the month by its number alone: "on the 18th"."""
    return Moment(day=found["nth"])


def nowhere(_found: Found, _now: Day | None) -> Moment:
    """No date, though the words look like one."""
    return NOWHERE


def same(found: Found, _now: Day | None) -> Moment:
    """The date itself: the words around it change nothing."""
    return date_of(found)


def same_day(found: Found, _now: Day | None) -> Moment:
    """The date in the other calendar, which is the exact one."""
    return date_of(found, "same_")


def hijri(found: Found, _now: Day | None) -> Moment:
    """A date of the Islamic calendar."""
    return hijri_of(first_of(found, (*_YEARS, "num")), found.get("hijri_month"), found.get("day"), found.get("weekday"))


def hijri_in_numbers(found: Found, _now: Day | None) -> Moment:
    """A date in numbers that is said to be of the Islamic calendar."""
    moment: Moment = found["day_date"]
    return NOWHERE if moment.year is None else hijri_of(moment.year, moment.month, moment.day, moment.weekday)


def hijri_of(year: int, month: int | None, day: int | None, weekday: int | None) -> Moment:
    """A date of the Hijra."""
    span = hijri_span(year, month, day)
    return NOWHERE if span is None else Moment(span=attrs.evolve(span, weekday=weekday), hijri=True)


@timeless
def century(found: Found) -> DateSpan:
    """The n-th century: its years begin with n - 1."""
    number = first_of(found, ("nth", "num"))
    if not _FIRST_CENTURY <= number <= _LAST_CENTURY:
        raise ValueError("no such century")
    return moments.years_span((number - 1) * CENTURY or 1, number * CENTURY - 1, Grain.CENTURY)


@timeless
def hijri_century(found: Found) -> DateSpan | None:
    """The n-th century of the Hijra, from the first day of its first year."""
    first, last = (hijri_span(100 * found["nth"] - years) for years in (99, 0))
    if first is None or last is None:
        return None
    return moments.span_of(first.days.hull(last.days), Grain.CENTURY)


@timeless
def decade(found: Found) -> DateSpan:
    """Ten years; "the 1900s" may be a hundred."""
    first = found.get("year")
    if first is None:
        short = first_of(found, _DECADES)
        first = short + (2000 if short < _RECENT_DECADES else 1900)
    if first % 10:
        raise ValueError("a decade begins with a year that ends in zero")
    ten = Candidate(moments.years(first, first + 9), "ten years")
    if first % CENTURY or first >= _OPEN_CENTURY:
        return moments.years_span(first, first + 9, Grain.DECADE)
    hundred = Candidate(moments.years(first, first + CENTURY - 1), "a hundred years")
    return DateSpan(candidates=(hundred, ten), grain=Grain.CENTURY)


@timeless
def fiscal(found: Found) -> DateSpan:
    """A fiscal year, or a part of one: plainly the calendar's year, charitably one that begins or ends in it."""
    year = _stated_year(found)
    wide = moments.years(year - 1, year + 1)
    reason = "a fiscal year may begin in the year before, or end in the year after"
    return DateSpan(candidates=(Candidate(moments.years(year, year), reason, charitable=wide),), grain=Grain.YEAR)


def short_span(found: Found, _now: Day | None) -> Moment | None:
    """Some years, the last by its last two digits: "1914–18"."""
    last = _last_year(found["modern"], found["two_digits"])
    return Moment(span=moments.years_span(found["modern"], last)) if last > found["modern"] else None


def _last_year(first: int, digits: int) -> int:
    # By two digits, a year of the same century, or of the next where it follows: "1999-00".
    return first + 1 if (first + 1) % CENTURY == digits else first - first % CENTURY + digits


@timeless
def decade_of_century(found: Found) -> DateSpan:
    """Ten years by their name and their century: "the sixties of the 19th century"."""
    tens = first_of(found, _DECADES)
    if tens % 10:
        raise ValueError("a decade begins with a year that ends in zero")
    first = (found["nth"] - 1) * CENTURY + tens
    return moments.years_span(first, first + 9, Grain.DECADE)


@timeless
def numbered_part(found: Found) -> DateSpan:
    """A quarter or a half of a year, by its letter and number."""
    unit, number = found["part_number"]
    year = _stated_year(found)
    return nth_in(moments.years(year, year), unit, number)


def _stated_year(found: Found) -> int:
    year: int | None = first_of(found, ("year", "last_year"))
    return full_year(found["two_digits"]) if year is None else year


def nth_in(whole: Days, unit: str, number: int, weekday: int | None = None) -> DateSpan:
    """The n-th unit, or weekday, of some days."""
    grain = Grain.DAY if weekday else moments.grain_of(unit)
    return moments.span_of(moments.nth_in(whole, unit, number, weekday), grain)


def nth_of_year(found: Found, year: int) -> DateSpan:
    """The same of a year, or of a month of it."""
    month = first_of(found, MONTH_ROLES)
    whole = moments.years(year, year) if month is None else moments.month_days(year, month)
    number = -1 if "final" in found else first_of(found, ("nth", "num"))
    weekday = first_of(found, ("weekday", "short_weekday"))
    return nth_in(whole, "day" if weekday else unit_of(found), number, weekday)


@timeless
def nth(found: Found) -> DateSpan:
    """The n-th week, month, Sunday … of a year or of a month."""
    return nth_of_year(found, first_of(found, _YEARS))


@timeless
def season(found: Found) -> DateSpan:
    """A season of a year."""
    return moments.season(found["season"], found["year"])


@timeless
def season_of_two_years(found: Found) -> DateSpan | None:
    """The winter that begins in one year and ends in the next: "winter 2009–10"."""
    first = found["year"]
    last = found["high_year"] if "high_year" in found else _last_year(first, found["high_two_digits"])
    return _of_two_years(found["season"], first, last)


def season_of_span(found: Found, _now: Day | None) -> Moment | None:
    """The same where the years are written as a month may be: "winter 2009-10"."""
    span = found["date"].span
    days = span.candidates[-1].days if span else None
    if days is None or days != moments.years(days.low.year, days.high.year):
        return None
    return spanning(_of_two_years(found["season"], days.low.year, days.high.year))


def _of_two_years(season: int, first: int, last: int) -> DateSpan | None:
    # Only a winter begins in one year and ends in the next.
    if season != moments.WINTER or last != first + 1:
        return None
    winter = moments.season(season, first)
    return attrs.evolve(winter, candidates=winter.candidates[:1])


def weekday_beside(found: Found, now: Day | None) -> Moment | None:
    """A date with its weekday before or after it."""
    moment: Moment = found["date"]
    span, weekday = moment.resolve(now), found["weekday"]
    if span is None:
        return attrs.evolve(moment, weekday=weekday)
    return Moment(span=attrs.evolve(span, candidates=_falling_on(weekday, span), weekday=weekday))


def _falling_on(weekday: int, span: DateSpan) -> tuple[Candidate, ...]:
    # The weekday tells which meaning of 08-5-2023 is meant. Where it fits none, it is wrong, and a rule says so.
    days = ((one, one.days.low) for one in span.candidates if one.days.is_point)
    return tuple(one for one, day in days if day and day.isoweekday() == weekday) or span.candidates


def weekday_after(found: Found, now: Day | None) -> Moment | None:
    """A date with its weekday in brackets after it."""
    beside: Moment = found["beside_date"]
    if beside.weekday is None or beside.day is not None or beside.span is not None:
        return None
    return weekday_beside({"date": found["date"], "weekday": beside.weekday}, now)


def date_of(found: Found, name: str = "") -> Moment:
    """A date, or a bare number that is a year or a day."""
    date = found.get(f"{name}date", found.get(f"{name}day_date"))
    if date is not None:
        return date  # type: ignore[no-any-return]  # the value of a date is a moment
    year = first_of(found, tuple(name + role for role in _YEARS))
    return Moment(year=year, day=found.get(f"{name}day"))


def run_in(found: Found, whole: Days) -> DateSpan | None:
    """The first or the last so many units of a span."""
    unit, count = found["unit"], found["num"]
    if "final" in found:
        return moments.span_of(Interval(moments.nth_in(whole, unit, -count).low, whole.high), Grain.SPAN)
    if found["nth"] != 1:
        return None
    return moments.span_of(Interval(whole.low, moments.nth_in(whole, unit, count).high), Grain.SPAN)
