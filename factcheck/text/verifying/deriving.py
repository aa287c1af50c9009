"""What the evidence comes to where it does not say it: the total of its parts, the percentage of its whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Interval, Kind
from factcheck.text.verifying.facts import Fact

_HUNDRED = Decimal(100)


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
