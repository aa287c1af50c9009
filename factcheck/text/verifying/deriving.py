"""What the evidence comes to where it does not say it: the total of parts, a percentage, how long a span lasts."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

import attrs

from factcheck.model import Comparison, Interval, Kind
from factcheck.reading.compare import Outcome
from factcheck.reading.scanner import scan
from factcheck.text.verifying.dating import two_ends
from factcheck.text.verifying.fact import AGED, Fact
from factcheck.text.verifying.lexis import joiners
from factcheck.text.verifying.relating import relate

Ends = tuple[datetime.date, datetime.date]
_HUNDRED = Decimal(100)
#: The days of a life stand behind a bracket, or "(born". They tell how old somebody was at the end, which is
#: stated as close as that to such words; and no other age is what lasted.
_BRACKET, _LIFE = 20, re.compile(r"\(\W*\w*\W*\Z")
_AT_END, _CLOSE = ("=dead", "liv"), 0.4
_LIVED, _LASTED = ("=birth", "=dead"), ("=begin", "=end")
#: People are counted by what they are, within so few words: "212 passengers and 19 crew".
PEOPLE, _BETWEEN = frozenset({"=person"}), 4
#: So many days are a unit of time; a year is told by its calendar.
_DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.44")}


def total(fact: Fact, other: Fact) -> tuple[Fact, ...]:
    """The parts, of which the other is one, that come to what the fact states; none where they do not.

    >>> from factcheck.text.verifying.facts import facts_of
    >>> (fact,) = facts_of("90 cases were counted.", language="en").facts
    >>> told = facts_of("There were 59 cases in the north and 31 in the south.", language="en").facts
    >>> [part.mention.words for part in total(fact, told[0])]
    ['59', '31']
    """
    if fact.sort != Kind.COUNT or not fact.reading.plain.low:
        return ()
    counts = [one for one in other.sentence.facts if one.sort == Kind.COUNT and one.head == other.head]
    parts = tuple(one for one in counts if one.whole not in counts)
    largest = max((_value(part) for part in parts), default=Decimal(0))
    if len(parts) < 2 or 2 * largest == sum(map(_value, parts)):  # noqa: PLR2004 - the largest is the total of the others
        return ()
    return parts if fact.reading.plain.contains(Interval.point(sum(map(_value, parts), Decimal(0)))) else ()


def percentage(fact: Fact, counts: Iterable[Fact]) -> tuple[Fact, ...]:
    """A part and its whole whose share is what the fact states, out of counts that may speak of it; or none.

    >>> from factcheck.text.verifying.facts import facts_of
    >>> (fact,) = facts_of("60% of the voters said yes.", language="en").facts
    >>> told = facts_of("Of 500 voters, 300 said yes.", language="en").facts
    >>> [one.mention.words for one in percentage(fact, told)]
    ['300', '500']
    """
    wanted = fact.reading.plain if fact.reading.unit == "percent" else None
    if fact.sort != Kind.SHARE or wanted is None:
        return ()
    for part in counts:
        for whole in _others(part, part.sentence.facts):
            share = _value(part) / _value(whole) * _HUNDRED
            if wanted.contains(Interval.point(share)):
                return part, whole
    return ()


def joined(fact: Fact, counts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Of counts that may speak of it, two beside each other whose sum is so many people, whatever they are called.

    >>> from factcheck.text.verifying.facts import facts_of
    >>> (fact,) = facts_of("The ferry carried 90 people.", language="en").facts
    >>> told = facts_of("The ferry carried 71 passengers and 19 crew.", language="en").facts
    >>> [part.mention.words for part in joined(fact, told)]
    ['71', '19']
    """
    for one in counts:
        for part, other in pairwise(one.sentence.facts):
            if one in (part, other) and part.head and other.head and _are_joined(part, other):
                values = _value(part), _value(other)
                if all(values) and fact.reading.plain.contains(Interval.point(sum(values, Decimal(0)))):
                    return part, other
    return ()


def _are_joined(one: Fact, other: Fact) -> bool:
    between = scan(one.sentence.text[one.mention.end : other.mention.start])
    return one.sort == other.sort and len(between) <= _BETWEEN and any(token.word in joiners() for token in between)


def lasting(fact: Fact, dates: Iterable[Fact]) -> tuple[Fact, Outcome, str] | None:
    """Of dates that have two ends, the one that tells how long it was between them; what it says, and its words.

    The two ends of a life may be two dates: "born in 1921, she died in 2000".

    >>> from factcheck.text.verifying.facts import facts_of
    >>> (fact,) = facts_of("She was mayor for eight years.", language="en").facts
    >>> told = facts_of("She was mayor from 2011 to 2019.", language="en").facts
    >>> lasting(fact, told)[1].value
    'agrees'
    """
    is_age = is_of_life(fact)
    if fact.near.get(AGED, 0.0) >= _CLOSE and not is_age:
        return None
    for one in dates:
        ends, words, is_whole = _span(one, is_age=is_age)
        length = _length(fact.reading.unit, *ends, is_life=is_age) if ends else None
        if length is not None:
            told = attrs.evolve(fact.reading, stated=length, plain=length, comparison=Comparison.EXACT, alternatives=())
            outcome = relate(fact.reading, told)
            meets = outcome is Outcome.UNDETERMINED and fact.reading.comparison is Comparison.EXACT
            if is_whole or outcome is not Outcome.CONTRADICTS:
                return one, Outcome.AGREES if meets else outcome, words
    return None


def _span(one: Fact, *, is_age: bool) -> tuple[Ends | None, str, bool]:
    """The two ends of a life or of something else that a date tells, or one with the next; their words.

    And whether nothing else can be meant, as where something begins in one year, and something ends in another.
    """
    ends = two_ends(one.reading)
    if ends:
        before = one.sentence.text[max(one.sentence.start, one.mention.start - _BRACKET) : one.mention.start]
        return (ends if is_age is bool(_LIFE.search(before)) else None), one.mention.words, True
    last = _last(one, *(_LIVED if is_age else _LASTED))
    if last is None:
        return None, "", False
    return _ends(one.reading.stated, last.reading.stated), f"{one.mention.words} and {last.mention.words}", is_age


def is_of_life(fact: Fact) -> bool:
    """Whether a length of time is how long somebody lived."""
    return any(fact.near.get(stem, 0.0) >= _CLOSE for stem in _AT_END)


def _last(first: Fact, begins: str, ceases: str) -> Fact | None:
    """The date of the end, next to that of the beginning."""
    dates = [fact for fact in first.sentence.facts if fact.sort == Kind.DATE]
    if len(dates) != 2 or dates[0] is not first:  # noqa: PLR2004 - a beginning and an end
        return None
    told = [max((begins, ceases), key=lambda stem: date.near.get(stem, 0.0)) for date in dates]
    close = min(date.near.get(stem, 0.0) for date, stem in zip(dates, told, strict=True))
    return dates[1] if told == [begins, ceases] and close >= _CLOSE else None


def _ends(first: Interval[datetime.date], last: Interval[datetime.date]) -> Ends | None:
    """The day of a beginning and that of an end; the first and the last of their years, if one of them is no day."""
    low, high = first.low, last.high
    if low is None or high is None or first.high is None or last.low is None:
        return None
    if first.is_point and last.is_point:
        return low, high
    return low.replace(month=1, day=1), high.replace(month=12, day=31)


def _length(unit: str | None, low: datetime.date, high: datetime.date, *, is_life: bool) -> Interval[Decimal] | None:
    """How long it is from one day to another: ends told in years leave a year open, and so do parts of a unit."""
    if unit == "year":
        years = high.year - low.year
        are_years = (low.month, low.day) == (1, 1), (high.month, high.day) == (12, 31)
        if all(are_years) or (is_life and any(are_years)):
            return Interval(Decimal(years - is_life), Decimal(years + (not is_life)))
        whole = Decimal(years - ((high.month, high.day) < (low.month, low.day)))
        return Interval(whole, whole if is_life else whole + 1)
    if unit is None or unit not in _DAYS:
        return None
    units = (high - low).days // _DAYS[unit]
    return Interval(units, units + 1)


def _others(part: Fact, facts: Sequence[Fact]) -> Iterable[Fact]:
    """The counts of the sentence that are larger and count the same thing."""
    return (
        one
        for one in facts
        if one.sort == part.sort
        and one.reading.stated.is_point
        and _value(one) > _value(part) > 0
        and one.head == part.head
    )


def _value(fact: Fact) -> Decimal:
    stated = fact.reading.stated
    return stated.low if stated.low is not None and stated.is_point else Decimal(0)
