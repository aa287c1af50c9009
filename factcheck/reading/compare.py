"""Whether two readings, or the values of two assertions, can both be true."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import product

from factcheck.model import Assertion, Kind, Maybe, Reading, Severity
from factcheck.reading.names import fold_name, same_name


class Outcome(StrEnum):
    """What comparing two readings comes to."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    UNDETERMINED = "undetermined"
    NOT_COMPARABLE = "not comparable"


#: Kinds whose value is `Reading.text`: they have no interval.
_WORDED = frozenset({Kind.NAME, Kind.TEXT, Kind.TRUTH})
_BY_MAYBE = {
    Maybe.YES: Outcome.AGREES,
    Maybe.NO: Outcome.CONTRADICTS,
    Maybe.MAYBE: Outcome.UNDETERMINED,
}


def compare(a: Reading, b: Reading) -> Outcome:
    """What two readings, each taken as its first candidate, say of one another.

    They agree where what one plainly means lies within the other; they contradict where the two
    cannot both be plainly true (how badly, `clash` tells); where they only overlap, nothing
    settles it. Readings of two kinds, or in two units, are not comparable: convert them first.

    >>> from decimal import Decimal
    >>> from factcheck.model import Interval
    >>> def count(plain): return Reading(kind=Kind.COUNT, plain=plain)
    >>> over_80 = count(Interval.at_least(Decimal(80), open=True))
    >>> compare(over_80, count(Interval.point(Decimal(84)))).value
    'agrees'
    >>> compare(over_80, count(Interval.at_most(Decimal(90), open=True))).value
    'undetermined'
    """
    if a.kind is not b.kind or a.unit != b.unit:
        return Outcome.NOT_COMPARABLE
    if a.kind in _WORDED:
        return _BY_MAYBE[_same_words(a, b)]
    if not a.plain.meets(b.plain):
        return Outcome.CONTRADICTS
    if a.plain.contains(b.plain) or b.plain.contains(a.plain):
        return Outcome.AGREES
    return Outcome.UNDETERMINED


def clash(a: Reading, b: Reading) -> Severity | None:
    """How badly two readings, each taken as its first candidate, clash.

    None where they do not contradict, or cannot be compared. A tension where the most that the
    words can bear would still reconcile them, and for two names or two texts, which may be two
    ways to say one thing. Otherwise a contradiction.
    """
    if compare(a, b) is not Outcome.CONTRADICTS:
        return None
    if a.kind is Kind.TRUTH:
        return Severity.CONTRADICTION
    # Names and texts have unbounded intervals, which always meet.
    return Severity.TENSION if a.charitable.meets(b.charitable) else Severity.CONTRADICTION


def clash_of(a: Assertion, b: Assertion) -> Severity | None:
    """How badly the values of two assertions clash, whatever each of their words may mean.

    Every candidate of one is held against every candidate of the other. Where all pairs clash it is
    the mildest clash; where only some do it is a note, since it depends on what is meant; where none
    does, or nothing can be compared, None.
    """
    clashes = [clash(one, other) for one, other in pairs(a, b)]
    found = [severity for severity in clashes if severity is not None]
    if not found:
        return None
    if len(found) < len(clashes):
        return Severity.NOTE
    return min(found, key=lambda severity: severity.rank)


def pairs(a: Assertion, b: Assertion) -> Iterator[tuple[Reading, Reading]]:
    """The candidates to hold against each other, money of two currencies in a common one.

    Meanings that cannot be compared are left out: beside feet, the "m" of "330 m" is no minute. But
    where a dollar of one country stands beside one of any country, which one it is does matter.
    """
    money = Kind.MONEY in {reading.kind for reading in (*a.comparable, *b.comparable)}
    if money and _units(a) != _units(b):
        both_converted = a.converted and b.converted
        return product(a.converted, b.converted) if both_converted else product(a.comparable, b.comparable)
    all_pairs = product(a.comparable, b.comparable)
    return ((one, other) for one, other in all_pairs if compare(one, other) is not Outcome.NOT_COMPARABLE)


def _units(assertion: Assertion) -> set[str | None]:
    return {reading.unit for reading in assertion.comparable}


def _same_words(a: Reading, b: Reading) -> Maybe:
    if a.kind is Kind.NAME:
        return _same_names(a, b)
    return Maybe.YES if fold_name(a.text or a.words) == fold_name(b.text or b.words) else Maybe.NO


def _same_names(a: Reading, b: Reading) -> Maybe:
    if a.text == b.text:
        return Maybe.YES
    if a.known and b.known:
        return Maybe.NO
    return same_name(a.words or a.text or "", b.words or b.text or "")
