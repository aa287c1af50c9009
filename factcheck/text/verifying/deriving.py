"""What the evidence comes to where it does not say it: the total of parts, a percentage, how long a span lasts."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from decimal import Decimal

import attrs

from factcheck.model import Comparison, Interval, Kind
from factcheck.reading.compare import Outcome
from factcheck.text.verifying.dating import two_ends
from factcheck.text.verifying.fact import AGED, Fact
from factcheck.text.verifying.relating import relate

_HUNDRED = Decimal(100)
#: The days of a life stand behind a bracket. They tell how old somebody was at the end, which is stated as close as
#: that to such words; and no other age is what lasted.
_LIFE = "("
_AT_END, _CLOSE = ("=dead", "liv"), 0.4
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


def lasting(fact: Fact, dates: Iterable[Fact]) -> tuple[Fact, Outcome] | None:
    """Of dates that have two ends, the one that tells how long it was from the one to the other, and what it says.

    >>> from factcheck.text.verifying.facts import facts_of
    >>> (fact,) = facts_of("She was mayor for eight years.", language="en").facts
    >>> told = facts_of("She was mayor from 2011 to 2019.", language="en").facts
    >>> lasting(fact, told)[1].value
    'agrees'
    """
    is_age = any(fact.near.get(stem, 0.0) >= _CLOSE for stem in _AT_END)
    if fact.near.get(AGED, 0.0) >= _CLOSE and not is_age:
        return None
    for one in dates:
        ends = two_ends(one.reading)
        is_life = one.sentence.text[one.sentence.start : one.mention.start].rstrip().endswith(_LIFE)
        length = _length(fact.reading.unit, *ends, is_life=is_life) if ends and is_life is is_age else None
        if length is not None:
            told = attrs.evolve(fact.reading, stated=length, plain=length, comparison=Comparison.EXACT, alternatives=())
            outcome = relate(fact.reading, told)
            meets = outcome is Outcome.UNDETERMINED and fact.reading.comparison is Comparison.EXACT
            return one, Outcome.AGREES if meets else outcome
    return None


def _length(unit: str | None, low: datetime.date, high: datetime.date, *, is_life: bool) -> Interval[Decimal] | None:
    """How long it is from one day to another: ends told in years leave a year open, and so do parts of a unit."""
    if unit == "year":
        years = high.year - low.year
        if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31):
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
