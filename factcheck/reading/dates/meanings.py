"""What each pattern of the grammar means: from the values of its words to a moment.

Every meaning takes the values that its pattern found, by role, and the day of the text (None where that is
not known). It gives a moment; `NOWHERE` where the words have the form of a date and name none, such as
31 February; and None where they mean nothing without the day of the text.
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

_MONTHS = ("month", "short_month", "wordy_month", "month_number")
_YEARS = ("year", "modern", "any_year")
_ENDS = ("low", "high")
_DECADES = ("two_digits", "decade", "decade_number")
#: The nineties are those of 1990, the tens those of 2010.
_RECENT_DECADES = 30
_CENTURY = 100
#: Nobody looks back yet on the century that began then: "the 2000s" are ten years.
_OPEN_CENTURY = 2000
_FIRST_CENTURY, _LAST_CENTURY = 1, 30


def _first(found: Found, names: tuple[str, ...]) -> Any:
    return next((found[name] for name in names if name in found), None)


def _count(found: Found) -> int:
    return int(found.get("num", 2 if "pair" in found else 1))


def _unit(found: Found) -> str:
    return str(_first(found, ("unit", "one_unit", "pair", "week_unit", "quarter_unit", "half_unit")))


def _spanning(span: DateSpan | None) -> Moment:
    return NOWHERE if span is None else Moment(span=span)


def _guarded(span: Callable[[], DateSpan | None]) -> Moment:
    # Arithmetic that leaves the years 1 to 9999, or an eighth week of a month, names no day.
    try:
        return _spanning(span())
    except (ValueError, OverflowError):
        return NOWHERE


def timeless(meaning: Callable[[Found], DateSpan | None]) -> Meaning:
    """A meaning that does not depend on the day of the text."""
    return lambda found, _now: _guarded(lambda: meaning(found))


def relative(meaning: Callable[[Found, Day], DateSpan | None]) -> Meaning:
    """A meaning that there is none of without the day of the text."""
    return lambda found, now: None if now is None else _guarded(lambda: meaning(found, now))


def relative_or_dated(days_of: Callable[[int, Found], Days]) -> Meaning:
    """A day of the year beside its year, or else the one that is nearest to the text."""

    def meaning(found: Found, now: Day | None) -> Moment | None:
        if "year" in found:
            return _guarded(lambda: moments.span_of(days_of(found["year"], found), Grain.DAY))
        if now is None:
            return None
        years = [year for year in (now.year - 1, now.year, now.year + 1) if Day.min.year <= year <= Day.max.year]
        return _guarded(lambda: moments.nearest((days_of(year, found) for year in years), now, Grain.DAY))

    return meaning


def fields(found: Found, _now: Day | None) -> Moment:
    """Some of year, month, day and weekday."""
    weekday = _first(found, ("weekday", "short_weekday"))
    return Moment(year=_first(found, _YEARS), month=_first(found, _MONTHS), day=found.get("day"), weekday=weekday)


def year_of_era(found: Found, _now: Day | None) -> Moment:
    """A year that is said to be of our era, however small."""
    return Moment(year=_first(found, (*_YEARS, "num")))


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
    return _whole(found)


def same_day(found: Found, _now: Day | None) -> Moment:
    """The date in the other calendar, which is the exact one."""
    return _whole(found, "same_")


def hijri(found: Found, _now: Day | None) -> Moment:
    """A date of the Islamic calendar."""
    return _hijri(_first(found, (*_YEARS, "num")), found.get("hijri_month"), found.get("day"), found.get("weekday"))


def hijri_years(found: Found, now: Day | None) -> Moment:
    """From one year of the Hijra to another."""
    low, high = (_hijri(_first(found, (f"{name}_year", f"{name}_any_year")), None, None, None) for name in _ENDS)
    return attrs.evolve(between({"low_date": low, "high_date": high}, now), hijri=True)


def hijri_in_numbers(found: Found, _now: Day | None) -> Moment:
    """A date in numbers that is said to be of the Islamic calendar."""
    moment: Moment = found["day_date"]
    return NOWHERE if moment.year is None else _hijri(moment.year, moment.month, moment.day, moment.weekday)


def _hijri(year: int, month: int | None, day: int | None, weekday: int | None) -> Moment:
    span = hijri_span(year, month, day)
    return NOWHERE if span is None else Moment(span=attrs.evolve(span, weekday=weekday), hijri=True)


@timeless
def century(found: Found) -> DateSpan:
    """The n-th century: its years begin with n - 1."""
    number = _first(found, ("nth", "num"))
    if not _FIRST_CENTURY <= number <= _LAST_CENTURY:
        raise ValueError("no such century")
    return moments.years_span((number - 1) * _CENTURY or 1, number * _CENTURY - 1, Grain.CENTURY)


def centuries(found: Found, now: Day | None) -> Moment | None:
    """From one century to another. Other units are numbered so within a span: "the 3rd to the 5th week"."""
    if _first(found, ("unit", "pair", "century_unit")) != "century":
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
        short = _first(found, _DECADES)
        first = short + (2000 if short < _RECENT_DECADES else 1900)
    if first % 10:
        raise ValueError("a decade begins with a year that ends in zero")
    ten = Candidate(moments.years(first, first + 9), "ten years")
    if first % _CENTURY or first >= _OPEN_CENTURY:
        return moments.years_span(first, first + 9, Grain.DECADE)
    hundred = Candidate(moments.years(first, first + _CENTURY - 1), "a hundred years")
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
    return first + 1 if (first + 1) % _CENTURY == digits else first - first % _CENTURY + digits


@timeless
def decade_of_century(found: Found) -> DateSpan:
    """Ten years by their name and their century: "the sixties of the 19th century"."""
    tens = _first(found, _DECADES)
    if tens % 10:
        raise ValueError("a decade begins with a year that ends in zero")
    first = (found["nth"] - 1) * _CENTURY + tens
    return moments.years_span(first, first + 9, Grain.DECADE)


@timeless
def numbered_part(found: Found) -> DateSpan:
    """A quarter or a half of a year, by its letter and number."""
    unit, number = found["part_number"]
    year = _stated_year(found)
    return _nth(moments.years(year, year), unit, number)


def numbered_parts(found: Found, now: Day | None) -> Moment:
    """Some of them: from the first to the third quarter of a year."""
    ends = {name: {"part_number": found[f"{name}_part_number"], "year": found["year"]} for name in _ENDS}
    return between({f"{name}_date": numbered_part(one, now) for name, one in ends.items()}, now)


def _stated_year(found: Found) -> int:
    year: int | None = _first(found, ("year", "last_year"))
    return full_year(found["two_digits"]) if year is None else year


def _nth(whole: Days, unit: str, number: int, weekday: int | None = None) -> DateSpan:
    grain = Grain.DAY if weekday else moments.grain_of(unit)
    return moments.span_of(moments.nth_in(whole, unit, number, weekday), grain)


def _nth_of(found: Found, year: int) -> DateSpan:
    month = _first(found, _MONTHS)
    whole = moments.years(year, year) if month is None else moments.month_days(year, month)
    number = -1 if "final" in found else _first(found, ("nth", "num"))
    weekday = _first(found, ("weekday", "short_weekday"))
    return _nth(whole, "day" if weekday else _unit(found), number, weekday)


@timeless
def nth(found: Found) -> DateSpan:
    """The n-th week, month, Sunday … of a year or of a month."""
    return _nth_of(found, _first(found, _YEARS))


@relative
def nth_nearby(found: Found, now: Day) -> DateSpan:
    """The n-th week, quarter … of this year or of a month close to the text."""
    month = _first(found, _MONTHS)
    if month is None:
        return _nth_of(found, now.year + found.get("shift", 0))
    near = Moment(month=month).resolve(now)
    return _nth_of(found, near.days.low.year if near and near.days.low else now.year)


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
    return moments.span_of(_run(_unit(found), -1, _count(found), now), Grain.SPAN)


@relative
def nth_of_shifted(found: Found, now: Day) -> DateSpan:
    """The n-th week, day … of last month, of this year."""
    whole = moments.unit_around(now, found["whole_unit"], found["whole_shift"])
    return _nth(whole, _unit(found), -1 if "final" in found else found["nth"])


@relative
def remaining(found: Found, now: Day) -> DateSpan:
    """Earlier this year is up to today, later this year from today on."""
    whole = moments.unit_around(now, _unit(found))
    days = Interval(whole.low, now) if found["remains"] < 0 else Interval(now, whole.high)
    return moments.span_of(days, Grain.SPAN)


@relative
def weekend(_found: Found, now: Day) -> DateSpan | None:
    """The weekend is the nearest one."""
    return moments.nearest((moments.unit_around(now, "weekend", shift) for shift in (-1, 0)), now, Grain.SPAN)


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
    return _spanning(_of_two_years(found["season"], days.low.year, days.high.year))


def _of_two_years(season: int, first: int, last: int) -> DateSpan | None:
    # Only a winter begins in one year and ends in the next.
    if season != moments.WINTER or last != first + 1:
        return None
    winter = moments.season(season, first)
    return attrs.evolve(winter, candidates=winter.candidates[:1])


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
        return moments.shifted(now, _unit(found), -_count(found))
    if _unit(found) not in _HALVES:
        return None
    part, pieces = _HALVES[_unit(found)]
    return moments.shifted(now, part, -pieces * _count(found) - pieces // 2)


@relative
def half_ago(found: Found, now: Day) -> DateSpan | None:
    """Half a century back, half a decade, half a year."""
    whole = _first(found, ("unit", "one_unit"))
    if whole not in _HALVES:
        return None
    part, pieces = _HALVES[whole]
    return moments.shifted(now, part, -pieces // 2)


@relative
def longer_ago(found: Found, now: Day) -> DateSpan:
    """More than a number of units back."""
    return moments.span_of(Interval(None, moments.add(now, _unit(found), -_count(found))), Grain.SPAN)


@relative
def within(found: Found, now: Day) -> DateSpan:
    """Less than a number of units back."""
    return moments.span_of(Interval(moments.add(now, _unit(found), -_count(found)), now), Grain.SPAN)


@relative
def hence(found: Found, now: Day) -> DateSpan:
    """A number of units ahead."""
    return moments.shifted(now, _unit(found), _count(found))


@relative
def shifted_unit(found: Found, now: Day) -> DateSpan:
    """Last week, this year; the last three months, the next two weeks."""
    unit, shift = _unit(found), _shift(found)
    if "num" in found or "pair" in found:
        return moments.span_of(_run(unit, shift, _count(found), now), Grain.SPAN)
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
    month = _first(found, _MONTHS)
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
    return Moment(year=month.year, month=month.month, day=_first(found, ("day", "nth")))


def _shift(found: Found) -> int:
    return int(_first(found, ("shift", "one_shift", "plain_shift")))


@relative
def shifted_date(found: Found, now: Day) -> DateSpan:
    """A day of a month, last, this or next: "le 12 mars dernier"."""
    month, day = _first(found, _MONTHS), found["day"]

    def days_of(year: int) -> Days:
        the_day = Day(year, month, day)
        return Interval(the_day, the_day)

    return attrs.evolve(_shifted_in_year(found["shift"], now, days_of, Grain.DAY), weekday=found.get("weekday"))


@relative
def shifted_weekday(found: Found, now: Day) -> DateSpan:
    """Last, this or next Friday; the words of some languages may mean the Friday of last week."""
    shift = _first(found, ("loose_shift", "plain_shift", "shift"))
    return moments.weekday_shifted(now, found["weekday"], shift, by_week="loose_shift" in found)


def two_weekdays(found: Found, now: Day | None) -> Moment | None:
    """Two weekdays, one after the other: the night "Saturday Sunday"."""
    first = Moment(weekday=found["low_weekday"])
    if now is None or found["high_weekday"] != found["low_weekday"] % 7 + 1:
        return None
    return _guarded(lambda: moments.between(first, _day_after(first.resolve(now)), now))


def _day_after(span: DateSpan | None) -> Moment:
    return NOWHERE if span is None else Moment(span=moments.moved(span, "day", 1))


@relative
def weekday_of_week(found: Found, now: Day) -> DateSpan:
    """Monday of last week."""
    day = moments.in_week(moments.unit_around(now, "week", found["shift"]), found["weekday"])
    return moments.span_of(Interval(day, day), Grain.DAY)


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


def _whole(found: Found, name: str = "") -> Moment:
    # A date, or a bare number that is a year or a day.
    date = found.get(f"{name}date", found.get(f"{name}day_date"))
    if date is not None:
        return date  # type: ignore[no-any-return]  # the value of a date is a moment
    year = _first(found, tuple(name + role for role in _YEARS))
    return Moment(year=year, day=found.get(f"{name}day"))


def _changed(change: Callable[[Found, DateSpan], DateSpan | None]) -> Meaning:
    def changed(found: Found, now: Day | None) -> Moment | None:
        span = _whole(found).resolve(now)
        return None if span is None else _guarded(lambda: change(found, span))

    return changed


@_changed
def part(found: Found, span: DateSpan) -> DateSpan:
    """Early May, the end of 2015."""
    return moments.part_of(span, found["part"])


def _run_in(found: Found, whole: Days) -> DateSpan | None:
    # The first or the last so many units of a span.
    unit, count = found["unit"], found["num"]
    if "final" in found:
        return moments.span_of(Interval(moments.nth_in(whole, unit, -count).low, whole.high), Grain.SPAN)
    if found["nth"] != 1:
        return None
    return moments.span_of(Interval(whole.low, moments.nth_in(whole, unit, count).high), Grain.SPAN)


@_changed
def run(found: Found, span: DateSpan) -> DateSpan | None:
    """The first six months of a year."""
    return _run_in(found, span.days)


@relative
def run_of_this(found: Found, now: Day) -> DateSpan | None:
    """The first nine months of the year: of the present one."""
    return _run_in(found, moments.unit_around(now, found["one_unit"]))


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
    return moments.moved(span, _unit(found), _count(found))


@_changed
def earlier(found: Found, span: DateSpan) -> DateSpan:
    """Two weeks before a date."""
    return moments.moved(span, _unit(found), -_count(found))


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
    moment = _whole(found)
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
    return _guarded(lambda: moments.between(_whole(found, "low_"), _whole(found, "high_"), now))


def between_odd_years(found: Found, now: Day | None) -> Moment | None:
    """From one early year to a later one: two hundreds, or a number and a smaller one, are rather quantities."""
    low, high = found["low_year"], found["high_year"]
    return between(found, now) if low < high and (low % _CENTURY or high % _CENTURY) else None


@timeless
def about_years(found: Found) -> DateSpan:
    """From around one year to around another."""
    span = moments.years_span(found["low_year"], found["high_year"], Grain.YEAR)
    return attrs.evolve(moments.about(span), grain=Grain.SPAN)


def either(found: Found, now: Day | None) -> Moment:
    """One date or another."""
    return _guarded(lambda: moments.either(_whole(found, "low_"), _whole(found, "high_"), now))


def either_sharing(found: Found, now: Day | None) -> Moment | None:
    """The same where the second names what the first leaves out: "June or July 2019". Others are two dates."""
    low, high = _whole(found, "low_"), _whole(found, "high_")
    return None if moments.share(low, high)[0] == low else either(found, now)


def either_year(found: Found, now: Day | None) -> Moment | None:
    """One year or another, where the first is a year."""
    low = _whole(found, "low_")
    return None if low.month or low.year is None else either(found, now)


def either_day(found: Found, now: Day | None) -> Moment:
    """One day or another of a month: "May 3 or 4"."""
    low, high = _days_of_month(found)
    return _guarded(lambda: moments.either(low, high, now))


def sharing(found: Found, _now: Day | None) -> Moment | None:
    """A date whose month or year only the date after it names: the 3rd of "3 and 9 May"."""
    whole = _whole(found)
    shared, _ = moments.share(whole, _first(found, ("last_date", "last_day_date")))
    return None if shared == whole else shared


def days_of_month(found: Found, now: Day | None) -> Moment:
    """The 9th to the 17th of a month."""
    low, high = _days_of_month(found)
    return _guarded(lambda: moments.between(low, high, now))


def _days_of_month(found: Found) -> tuple[Moment, Moment]:
    one = Moment(year=found.get("year"), month=_first(found, _MONTHS))
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
