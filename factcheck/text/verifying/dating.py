"""What one fact says of another, dates in one year and spans by their ends."""

from __future__ import annotations

import calendar
import datetime

import attrs

from factcheck.model import Interval, Kind, Reading
from factcheck.reading.compare import Outcome
from factcheck.text.verifying.fact import Fact
from factcheck.text.verifying.mentions import lasts, names_month, names_two
from factcheck.text.verifying.relating import figure, relate

Day = datetime.date
#: A span longer than this, beside a word for a beginning or an end, states when something began and ended.
_SPAN = datetime.timedelta(60)
_BEGINS, _ENDS = frozenset({"=birth", "=begin", "=release"}), frozenset({"=dead", "=end"})
#: So many characters of a day, as YYYY-MM-DD, tell its year, its month, and all of it.
_TO_YEAR, _TO_MONTH, _TO_DAY = 4, 7, 10
_DECEMBER = 12


def relation(fact: Fact, other: Fact) -> Outcome:
    """What a fact of the evidence says of one of the statement."""
    if fact.reading.kind is not Kind.DATE:
        return relate(fact.reading, other.reading)
    dated = in_one_year(fact, other)
    if dated is None:
        return Outcome.UNDETERMINED
    stated, told = dated
    ends, told_ends = two_ends(stated), two_ends(told)
    if (ends and told_ends and _clash(ends, told_ends)) or _lead_elsewhere(fact, stated, other, told):
        return Outcome.CONTRADICTS
    outcome = relate(stated, told)
    return outcome if outcome is Outcome.AGREES or told_ends is None else relate(stated, _end(fact, told, told_ends))


def _lead_elsewhere(fact: Fact, stated: Reading, other: Fact, told: Reading) -> bool:
    """Whether both dates tell up to when, or both since when, and not the same: "until 3 May" and "until 5 May"."""
    leads = lasts(fact.mention.words), lasts(other.mention.words)
    if not leads[0] or leads[0] != leads[1]:
        return False
    one, two = (str(figure(reading)) for reading in (stated, told))
    unit = min(_unit_of(figure(stated)), _unit_of(figure(told)))
    return one[:unit] != two[:unit]


def overlap(fact: Fact, other: Fact) -> bool:
    """Whether two dates share a day: then they are of one time, though one of them may be wrong."""
    dated = in_one_year(fact, other)
    return dated is not None and bool(dated[0].stated.meets(dated[1].stated))


def two_ends(reading: Reading) -> tuple[Day, Day] | None:
    """The two ends of a span that its words tell: "1856-1924" has them, and "1856" and "the 1850s" do not."""
    low, high = reading.stated.low, reading.stated.high
    return (low, high) if low and high and low != high and names_two(reading.words) else None


def _clash(one: tuple[Day, Day], other: tuple[Day, Day]) -> bool:
    """Whether two spans have one end in common, and not the other: "1856-1924" and "1856-1923"."""
    unit = min(_unit(*one), _unit(*other))
    begin, end = (str(day)[:unit] == str(told)[:unit] for day, told in zip(one, other, strict=True))
    return begin is not end


def _unit(low: Day, high: Day) -> int:
    """How much of its two ends, as YYYY-MM-DD, a span of days states: those of whole years are years."""
    if low.day != 1 or high.day != calendar.monthrange(high.year, high.month)[1]:
        return _TO_DAY
    return _TO_YEAR if (low.month, high.month) == (1, _DECEMBER) else _TO_MONTH


def _unit_of(day: Day) -> int:
    """How much of an end, as YYYY-MM-DD, states it: the first and the last day of a month may be all of it."""
    if day.day != 1 and day.day != calendar.monthrange(day.year, day.month)[1]:
        return _TO_DAY
    return _TO_YEAR if (day.month, day.day) in ((1, 1), (_DECEMBER, 31)) else _TO_MONTH


def in_one_year(fact: Fact, other: Fact) -> tuple[Reading, Reading] | None:
    """Two dates, one that is stated without its year in that of the other; None where it has no place there.

    What is stated without its month, too, has one only in a date that tells its own.
    """
    stated, told = fact.reading, other.reading
    if fact.monthless is not other.monthless:
        known = other if fact.monthless else fact
        if not names_month(known.mention):
            return None
        return (
            (_in_year_of(stated, told, month=True), told)
            if fact.monthless
            else (stated, _in_year_of(told, stated, month=True))
        )
    if fact.yearless is other.yearless:
        return stated, told
    if fact.yearless:
        return _in_year_of(stated, told), told
    return (stated, _in_year_of(told, stated)) if names_month(fact.mention) else None


def _in_year_of(reading: Reading, other: Reading, *, month: bool = False) -> Reading:
    """A date that is stated without its year, in that of another, and in its month if it has none."""
    told: Day = figure(other)
    day = reading.stated.low
    if day is not None and reading.stated.is_point and _in_year(day, told, month=month).day != day.day:
        # There is no 29 February in that year.
        return reading
    year = told.year

    def moved(interval: Interval[Day]) -> Interval[Day]:
        low, high = (end and _in_year(end, told, month=month) for end in (interval.low, interval.high))
        if low and high and low > high:
            # From November to February: the year is the one in which it began.
            high = _in_year(high, told.replace(year=year + 1, day=1))
        return attrs.evolve(interval, low=low, high=high)

    return attrs.evolve(
        reading,
        stated=moved(reading.stated),
        plain=moved(reading.plain),
        charitable=moved(reading.charitable),
        alternatives=(),
    )


def _in_year(day: Day, told: Day, *, month: bool = False) -> Day:
    year, own = told.year, told.month if month else day.month
    return day.replace(year=year, month=own, day=min(day.day, calendar.monthrange(year, own)[1]))


def _end(fact: Fact, told: Reading, ends: tuple[Day, Day]) -> Reading:
    """Of a span such as "(1856-1924)", the end that a statement of a birth or a death is held against."""
    low, high = ends
    begins, ceases = (max((fact.near.get(stem, 0.0) for stem in stems), default=0.0) for stems in (_BEGINS, _ENDS))
    if high - low < _SPAN or not (begins or ceases):
        return told
    day = Interval.point(low if begins >= ceases else high)
    return attrs.evolve(told, stated=day, plain=day, charitable=day, alternatives=())
