"""What the words of a date say, and which days they mean for a text of a given day."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable, Iterable

import attrs

from factcheck.model import Candidate, DateSpan, Days, Grain, Interval, Qualifier

Day = datetime.date
_MONTHS = 12
_DAYS = 31
_MONDAY = 1
_WEEK = 7
_WEEKEND = 6
#: A leap day recurs within eight years, also around a century that has none.
_LEAP = 8
#: Seasons are numbered from 1, spring.
WINTER = 4
#: How much a number of units may be off in plain words: "three weeks ago" is exact to half a week.
_SLACK = {"week": 3, "fortnight": 7, "month": 15, "quarter": 45, "half": 91, "year": 183, "decade": 1826}
_UNIT_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_UNIT_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_UNIT_GRAINS = {
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "weekend": Grain.SPAN,
    "fortnight": Grain.SPAN,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "half": Grain.SPAN,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}


@attrs.frozen(kw_only=True)
class Moment:
    """What the words of a date say: some of year, month, day and weekday, or else a span that they mean."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    span: DateSpan | None = None
    #: Whether it is a date of the Islamic calendar.
    hijri: bool = False

    def resolve(self, now: Day | None) -> DateSpan | None:
        """The days meant in a text of the day `now`; None where that cannot be told, or there is no such day."""
        if self.span is not None:
            return self.span
        try:
            span = self._resolve(now)
        except (ValueError, OverflowError):
            return None
        return span if span is None or self.weekday is None else attrs.evolve(span, weekday=self.weekday)

    def _resolve(self, now: Day | None) -> DateSpan | None:
        if self.year is not None:
            return span_of(_calendar_days(self.year, self.month, self.day), self._grain)
        if now is None:
            return None
        if self.month is not None:
            return nearest((self._in_year(now.year + i) for i in range(-_LEAP, _LEAP + 1)), now, self._grain)
        if self.day is not None:
            return self._nearest_month(now)
        if self.weekday is not None:
            latest = now - datetime.timedelta((now.isoweekday() - self.weekday) % _WEEK)
            return span_of(Interval(latest, latest), Grain.DAY)
        return None

    @property
    def _grain(self) -> Grain:
        return Grain.DAY if self.day is not None else Grain.MONTH if self.month is not None else Grain.YEAR

    def _in_year(self, year: int) -> Days | None:
        try:
            return _calendar_days(year, self.month, self.day)
        except ValueError:
            return None

    def _nearest_month(self, now: Day) -> DateSpan | None:
        # "Friday 24": the nearest such day; where it names a weekday, one that falls on it.
        days = []
        for shift in range(-_MONTHS, _MONTHS + 1):
            year, month = divmod(now.year * _MONTHS + now.month - 1 + shift, _MONTHS)
            one = attrs.evolve(self, month=month + 1)._in_year(year)  # noqa: SLF001 - of this class
            if one is not None and one.low is not None and self.weekday in {None, one.low.isoweekday()}:
                days.append(one)
        return nearest(days, now, Grain.DAY)


def latest(moment: Moment, now: Day) -> Moment:
    """A day or a month without a year in the latest year in which it has come by the day `now`."""
    return next(
        (
            one
            for one in (attrs.evolve(moment, year=now.year - back) for back in range(_LEAP))
            if (span := one.resolve(now)) and not Interval(now, now).below(span.days)
        ),
        NOWHERE,
    )


#: What has the form of a date and is none, such as 31 February.
NOWHERE = Moment()


def _calendar_days(year: int, month: int | None, day: int | None) -> Days:
    if month is None:
        return years(year, year)
    if day is None:
        return Interval(Day(year, month, 1), Day(year, month, calendar.monthrange(year, month)[1]))
    return Interval(Day(year, month, day), Day(year, month, day))


def nearest(spans: Iterable[Days | None], now: Day, grain: Grain) -> DateSpan | None:
    """The span nearest to a day; of equally near ones the earlier, as news speaks more of what has been."""
    known = [days for days in spans if days is not None]
    if not known:
        return None
    return span_of(min(known, key=lambda days: _distance(days, now)), grain)


def _distance(days: Days, now: Day) -> int:
    low, high = days.low or now, days.high or now
    return max((low - now).days, (now - high).days, 0)


def years(low: int, high: int) -> Days:
    """The days of the years from `low` to `high`. Raises ValueError outside the years 1 to 9999."""
    return Interval(Day(low, 1, 1), Day(high, 12, 31))


def years_span(low: int, high: int, grain: Grain = Grain.SPAN) -> DateSpan:
    """The span of the years from `low` to `high`."""
    return span_of(years(low, high), grain)


def span_of(days: Days, grain: Grain, *, reason: str = "") -> DateSpan:
    """A span with one candidate."""
    return DateSpan(candidates=(Candidate(days, reason),), grain=grain)


def add(day: Day, unit: str, count: int) -> Day:
    """The day that lies `count` units after `day`; the last of its month where that has no such day.

    >>> add(Day(2024, 2, 29), "year", -1)
    datetime.date(2023, 2, 28)

    Raises ValueError or OverflowError outside the years 1 to 9999.
    """
    if unit in _UNIT_DAYS:
        return day + datetime.timedelta(_UNIT_DAYS[unit] * count)
    year, month = divmod(day.year * _MONTHS + day.month - 1 + _UNIT_MONTHS[unit] * count, _MONTHS)
    return Day(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def unit_around(day: Day, unit: str, shift: int = 0) -> Days:
    """The whole unit of the calendar that holds `day`, or one `shift` units from it. Weeks begin on Mondays.

    >>> str(unit_around(Day(2018, 5, 28), "quarter", -1))
    '[2018-01-01, 2018-03-31]'
    """
    start = _start(day, unit)
    low = add(start, unit, shift)
    return Interval(low, add(low, unit, 1) - datetime.timedelta(_WEEK - 1 if unit == "weekend" else 1))


def _start(day: Day, unit: str) -> Day:
    if unit in {"week", "weekend", "fortnight"}:
        monday = day - datetime.timedelta(day.isoweekday() - _MONDAY)
        return monday + datetime.timedelta(_WEEKEND - _MONDAY) if unit == "weekend" else monday
    if unit == "day":
        return day
    months = _UNIT_MONTHS[unit]
    if months < _MONTHS:
        return Day(day.year, (day.month - 1) // months * months + 1, 1)
    size = months // _MONTHS
    return Day(day.year // size * size, 1, 1)


def grain_of(unit: str) -> Grain:
    """The grain of a date that is one unit."""
    return _UNIT_GRAINS[unit]


def shifted(now: Day, unit: str, count: int) -> DateSpan:
    """The day `count` units from `now`, which in plain words is exact to half a unit only."""
    day = add(now, unit, count)
    slack = datetime.timedelta(_SLACK.get(unit, 0))
    if not slack:
        return span_of(Interval(day, day), Grain.DAY)
    reason = f"a number of {unit}s is exact to half a {unit}"
    candidate = Candidate(Interval(day - slack, day + slack), reason, stated=Interval(day, day))
    return DateSpan(candidates=(candidate,), grain=grain_of(unit))


_THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}
_HALVES = {"early": (0, 2), "mid": (1, 3), "late": (2, 4)}


def part_of(span: DateSpan, part: str) -> DateSpan:
    """The early, mid or late part of a span: a third of it, or, charitably, a half. Days have no parts.

    >>> str(part_of(years_span(2016, 2016), "early").days)
    '[2016-01-01, 2016-04-30]'
    """
    if span.grain is Grain.DAY:
        return span
    return attrs.evolve(
        span,
        grain=Grain.SPAN,
        candidates=tuple(_part(candidate, part) for candidate in span.candidates),
    )


def _part(candidate: Candidate, part: str) -> Candidate:
    low, high = candidate.days.low, candidate.days.high
    if low is None or high is None:
        return candidate
    third, half = _cut(low, high, 3, _THIRDS[part]), _cut(low, high, 4, _HALVES[part])
    return Candidate(third, f"{part} is a third of the span, or at most a half", charitable=half)


def _cut(low: Day, high: Day, pieces: int, part: tuple[int, int]) -> Days:
    # Whole months and whole years where they divide evenly, days elsewhere.
    months = (high.year - low.year) * _MONTHS + high.month - low.month + 1
    if months >= _MONTHS and months % pieces == 0 and low.day == 1:
        starts = [add(low, "month", months // pieces * i) for i in part]
    else:
        length = (high - low).days + 1
        starts = [low + datetime.timedelta(round(length * i / pieces)) for i in part]
    return Interval(starts[0], starts[1] - datetime.timedelta(1))


def month_days(year: int, month: int) -> Days:
    """The days of a month. Raises ValueError where there is no such month."""
    return _calendar_days(year, month, None)


def season_days(year: int, number: int) -> Days:
    """The three months of a northern season, 1 being spring, that begins in that year."""
    low = Day(year, 3 * number, 1)
    return Interval(low, add(low, "month", 3) - datetime.timedelta(1))


def in_week(week: Days, weekday: int) -> Day:
    """The day of a week that begins on a Monday."""
    assert week.low is not None  # noqa: S101 - a week has two ends
    return week.low + datetime.timedelta(weekday - _MONDAY)


def weekday_shifted(now: Day, weekday: int, shift: int, *, by_week: bool = False) -> DateSpan:
    """Last, this or next such weekday.

    With `by_week` "last Friday" may also be the Friday of last week, and "next Friday" that of the next.
    """
    of_week = in_week(unit_around(now, "week", shift), weekday)
    if shift == 0:
        return span_of(Interval(of_week, of_week), Grain.DAY)
    days = (now.isoweekday() - weekday) % _WEEK or _WEEK
    nearest = now - datetime.timedelta(days) if shift < 0 else now + datetime.timedelta((_WEEK - days) or _WEEK)
    if not by_week or nearest == of_week:
        return span_of(Interval(nearest, nearest), Grain.DAY)
    which = "latest before" if shift < 0 else "first after"
    candidates = (
        Candidate(Interval(nearest, nearest), f"the {which} the source's date"),
        Candidate(Interval(of_week, of_week), f"that of the {'last' if shift < 0 else 'next'} week"),
    )
    return DateSpan(candidates=candidates, grain=Grain.DAY)


def nth_in(whole: Days, unit: str, number: int, weekday: int | None = None) -> Days:
    """The n-th week, day, month … (or weekday) of a span; -1 is the last. A week belongs where its Thursday lies.

    >>> str(nth_in(years(2015, 2015), "week", 1))
    '[2014-12-29, 2015-01-04]'

    Raises ValueError where there are fewer, and where the span is open.
    """
    low, high = whole.low, whole.high
    if low is None or high is None or number == 0:
        raise ValueError("an open span has no parts")
    if unit in _UNIT_MONTHS:
        days = unit_around(high, unit, number + 1) if number < 0 else unit_around(add(low, unit, number - 1), unit)
    else:
        days = unit_around(_nth_day(low, high, number, weekday or _ANCHORS.get(unit)), unit)
    if not whole.meets(days):
        raise ValueError("there are fewer of them")
    return days


#: The day of a week or a weekend that tells where it belongs.
_ANCHORS = {"week": 4, "weekend": 6}


def _nth_day(low: Day, high: Day, number: int, weekday: int | None) -> Day:
    # The n-th day of a span, or its n-th such weekday, from its beginning or from its end.
    step = 1 if weekday is None else _WEEK
    if number > 0:
        wait = 0 if weekday is None else (weekday - low.isoweekday()) % _WEEK
        day = low + datetime.timedelta(wait + step * (number - 1))
    else:
        wait = 0 if weekday is None else (high.isoweekday() - weekday) % _WEEK
        day = high - datetime.timedelta(wait - step * (number + 1))
    if not low <= day <= high:
        raise ValueError("there are fewer of them")
    return day


def share_of(span: DateSpan, number: int, pieces: int) -> DateSpan:
    """The n-th of so many equal parts of a span; -1 is the last.

    >>> str(share_of(years_span(1800, 1899), 2, 2).days)
    '[1850-01-01, 1899-12-31]'

    Raises ValueError where there are fewer parts, and where the span is open.
    """
    low, high = span.days.low, span.days.high
    if low is None or high is None or not 0 < abs(number) <= pieces:
        raise ValueError("there is no such part")
    place = number - 1 if number > 0 else pieces + number
    return span_of(_cut(low, high, pieces, (place, place + 1)), Grain.SPAN)


def moved(span: DateSpan, unit: str, count: int) -> DateSpan:
    """The span as many units later."""
    if span.grain is Grain.DAY and not span.ambiguous and span.days.low is not None:
        return shifted(span.days.low, unit, count)

    def later(end: Day | None) -> Day | None:
        return None if end is None else add(end, unit, count)

    return each(span, lambda days: Interval(later(days.low), later(days.high)))


def season(number: int, year: int) -> DateSpan:
    """A season of the northern hemisphere by the meteorologists' months; a winter may belong to either year.

    Charitably it reaches to the astronomers' ends, three weeks later.
    """
    first = [Day(year, 3 * number, 1)]
    if number == WINTER:
        first.append(Day(year - 1, _MONTHS, 1))
    candidates = []
    for low in first:
        high = add(low, "month", 3) - datetime.timedelta(1)
        wide = Interval(low, high + datetime.timedelta(22))
        reason = f"the three months of the northern season that begins in {low:%Y-%m}"
        candidates.append(Candidate(Interval(low, high), reason, charitable=wide))
    return DateSpan(candidates=tuple(candidates), grain=Grain.SEASON)


def about(span: DateSpan) -> DateSpan:
    """A span that its words call approximate: one grain wider either side, and charitably five."""
    unit = {Grain.DAY: "day", Grain.MONTH: "month", Grain.YEAR: "year", Grain.DECADE: "decade"}.get(span.grain, "week")
    unsure = span.qualifier in {Qualifier.UNCERTAIN, Qualifier.BOTH}
    return attrs.evolve(
        span,
        qualifier=Qualifier.BOTH if unsure else Qualifier.APPROXIMATE,
        candidates=tuple(_about(candidate, unit) for candidate in span.candidates),
    )


def _about(candidate: Candidate, unit: str) -> Candidate:
    try:
        wide, widest = _wider(candidate.days, unit, 1), _wider(candidate.days, unit, 5)
    except (ValueError, OverflowError):
        return candidate
    return Candidate(wide, f"approximate: a {unit} either side, or at most five", candidate.days, widest)


def _wider(days: Days, unit: str, count: int) -> Days:
    low = None if days.low is None else add(days.low, unit, -count)
    # From the day after the end, so that a month's end goes to a month's end.
    high = None if days.high is None else add(add(days.high, "day", 1), unit, count) - datetime.timedelta(1)
    return Interval(low, high)


def each(span: DateSpan, change: Callable[[Days], Days]) -> DateSpan:
    """The span with every candidate's days changed, as an open or a longer span."""
    candidates = tuple(Candidate(change(c.days), c.reason) for c in span.candidates)
    return attrs.evolve(span, candidates=candidates, grain=Grain.SPAN, weekday=None)


def between(low: Moment, high: Moment, now: Day | None) -> DateSpan | None:
    """From one date to another; what one of them leaves out, it has in common with the other.

    None where there are no such days, or the second lies before the first.
    """
    low, high = share(low, high)
    first = low.resolve(now)
    if first is not None and first.days.low is not None and high.year is None and high.month is not None:
        last = _after(high, first.days.low).resolve(now)
    else:
        last = high.resolve(now)
    if first is None or last is None:
        return None
    candidates = tuple(
        Candidate(Interval(a.days.low, b.days.high), a.reason or b.reason)
        for a in first.candidates
        for b in last.candidates
        if a.days.low is None or b.days.high is None or a.days.low <= b.days.high
    )
    return DateSpan(candidates=candidates, grain=Grain.SPAN) if candidates else None


def either(low: Moment, high: Moment, now: Day | None) -> DateSpan | None:
    """One date or the other; what the first leaves out, it shares with the second. None unless both are known."""
    low, high = share(low, high)
    first, last = low.resolve(now), high.resolve(now)
    if first is None or last is None:
        return None
    candidates = tuple(
        attrs.evolve(one, reason=one.reason or "one of the two that are named")
        for one in (*first.candidates, *last.candidates)
    )
    return DateSpan(candidates=candidates, grain=first.grain if first.grain is last.grain else Grain.SPAN)


def share(low: Moment, high: Moment) -> tuple[Moment, Moment]:
    """Two dates, the first with what it leaves out and the second names: month and year."""
    if low.month is None and low.day is not None and high.month is not None:
        low = attrs.evolve(low, month=high.month)
    if low.year is None and low.month is not None and high.year is not None:
        later = (low.month, low.day or 1) > (high.month or _MONTHS, high.day or _DAYS)
        low = attrs.evolve(low, year=high.year - later)
    return low, high


def _after(high: Moment, low: Day) -> Moment:
    # The end of a span that names no year: the first such day after the span's beginning.
    earlier = (high.month, high.day or _DAYS) < (low.month, low.day)
    return attrs.evolve(high, year=low.year + earlier)
