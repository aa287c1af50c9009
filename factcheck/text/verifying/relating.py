"""What evidence says of a statement: unlike comparing, it has a direction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from factcheck.model import AnyInterval, Comparison, Interval, Kind, Reading
from factcheck.reading.compare import Outcome
from factcheck.reading.currencies import members
from factcheck.reading.units import base_unit, to_unit

#: Two numbers of a share, neither with decimals: a mark of "7.5/10" is rounded, and "125 out of 327" is not.
_PARTS = re.compile(r"(?<![\d.,])\d+(?:[.,]\d{3})*(?![.,]?\d)")
LOWER = frozenset({Comparison.MORE_THAN, Comparison.AT_LEAST})
BOUNDS = LOWER | {Comparison.LESS_THAN, Comparison.AT_MOST}
_RANK = {Outcome.NOT_COMPARABLE: 0, Outcome.CONTRADICTS: 1, Outcome.UNDETERMINED: 2, Outcome.AGREES: 3}


def relate(stated: Reading, told: Reading) -> Outcome:
    """Whether what evidence tells bears out what is stated, in the sense in which it does so best.

    >>> from decimal import Decimal
    >>> over_50 = Interval.at_least(Decimal(50), open=True)
    >>> more = Reading(kind=Kind.COUNT, stated=over_50, plain=over_50, comparison=Comparison.MORE_THAN)
    >>> sixty = Reading(kind=Kind.COUNT, stated=Interval.point(Decimal(60)), plain=Interval.point(Decimal(60)))
    >>> relate(more, sixty).value, relate(sixty, more).value
    ('agrees', 'undetermined')
    """
    best = Outcome.NOT_COMPARABLE
    # Which dollar is meant does not matter to two amounts in dollars.
    alone = stated.kind is told.kind is Kind.MONEY and stated.unit == told.unit
    for one in (stated,) if alone else stated.candidates:
        for other in (told,) if alone else told.candidates:
            pair = alike(one, other)
            if pair is not None:
                outcome = _relate(*pair)
                if outcome is Outcome.UNDETERMINED and one.unit != other.unit and one.kind is Kind.QUANTITY:
                    # What is told in another unit was rounded once more.
                    outcome = Outcome.AGREES
                best = max(best, outcome, key=_RANK.__getitem__)
    return best


def alike(one: Reading, other: Reading) -> tuple[Reading, Reading] | None:
    """Two readings in one unit; None where there is no way to hold one against the other."""
    if one.kind is not other.kind:
        return None
    if one.unit == other.unit:
        return one, other
    if one.kind is Kind.MONEY:
        same = one.unit in members(other.unit or "") or other.unit in members(one.unit or "")
        return (one, other) if same else None
    unit = "percent" if one.kind is Kind.SHARE else base_unit(one.unit or other.unit or "")
    first, second = to_unit(one, unit), to_unit(other, unit)
    return None if first is None or second is None else (first, second)


def figure(reading: Reading) -> Any:
    """The figure that a reading names: its bound, if it is one, or its lower end."""
    return reading.stated.high if reading.stated.low is None else reading.stated.low


def _relate(one: Reading, other: Reading) -> Outcome:
    if one.kind is Kind.TEXT:
        return _scored((one.text or "").split("-"), (other.text or "").split("-"))
    if one.stated == other.stated:
        return Outcome.AGREES
    if one.comparison in BOUNDS:
        return _bounded(one, other)
    if _is_ratio(one) and _is_ratio(other):
        return _held(one.stated, other.stated)
    return _plainly(one, other)


def _scored(one: Sequence[str], other: Sequence[str]) -> Outcome:
    """What one result says of another: 38 votes to 61 may be 61 to 38, told from the other side."""
    if one == other:
        return Outcome.AGREES
    return Outcome.UNDETERMINED if one == other[::-1] else Outcome.CONTRADICTS


def _plainly(one: Reading, other: Reading) -> Outcome:
    """What evidence says of a figure or a range by what both plainly mean."""
    if one.comparison is other.comparison is Comparison.BETWEEN and _clash(one.stated, other.stated):
        return Outcome.CONTRADICTS
    if other.comparison in BOUNDS and figure(one) == figure(other) and not one.plain.is_point:
        # A rounded figure may be a little more than it says.
        return Outcome.AGREES
    outcome = _held(one.plain, other.plain)
    if outcome is Outcome.UNDETERMINED and one.comparison is other.comparison is Comparison.ABOUT:
        return Outcome.AGREES
    return outcome


def _held(stated: AnyInterval, told: AnyInterval) -> Outcome:
    if stated.contains(told):
        return Outcome.AGREES
    if not stated.meets(told) or _touch(stated, told):
        return Outcome.CONTRADICTS
    return Outcome.UNDETERMINED


def _clash(one: AnyInterval, other: AnyInterval) -> bool:
    """Whether two ranges have one end in common, and not the other: "220 to 240 volts" and "230 to 240 volts"."""
    return (one.low == other.low) is not (one.high == other.high)


def _touch(one: AnyInterval, other: AnyInterval) -> bool:
    """Whether two intervals with room in them share but an end: what is rounded to six is never rounded to seven."""
    if one.is_point or other.is_point:
        return False
    return (one.high is not None and one.high == other.low) or (other.high is not None and other.high == one.low)


def _bounded(one: Reading, other: Reading) -> Outcome:
    """What evidence says of a statement that names a bound: bounds are sharp, and so are the figures held against them.

    "More than 50" is not borne out by 50, and "more than 430" is by "about 450". Where the evidence is a bound, its
    plain reading is that the next round figure is not passed: "more than 80" is eighty-odd, speaks against "more
    than 90", for "fewer than 100", and leaves "more than 85" and "fewer than 90" open. Readers take it so (Cummins,
    Sauerland and Solt, "Granularity and scalar implicature in numerical expressions", Linguistics and
    Philosophy 35 (2012) 135-169).
    """
    bound, told = figure(one), figure(other)
    if other.comparison is Comparison.ABOUT and bound == told:
        return _held(one.stated, other.plain)
    if other.comparison not in BOUNDS or not isinstance(told, Decimal) or one.stated.contains(other.stated):
        return _held(one.stated, other.stated)
    against = (one.comparison in LOWER) is (other.comparison in LOWER)
    return _held(one.stated, _implied(other.stated, told, _grain(told), closed=not against))


def _implied(bound: AnyInterval, told: Decimal, grain: Decimal, *, closed: bool) -> AnyInterval:
    """From a bound to the next round figure, which it holds if it is `closed`."""
    if bound.low is None:
        return Interval(told - grain, told, low_open=not closed, high_open=bound.high_open)
    return Interval(told, told + grain, low_open=bound.low_open, high_open=not closed)


def _grain(value: Decimal) -> Decimal:
    """The worth of a number's last digit that is not zero."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else Decimal(1)


def _is_ratio(reading: Reading) -> bool:
    """Whether a share is given by its two numbers: "125 out of 327"."""
    return reading.kind is Kind.SHARE and len(_PARTS.findall(reading.words)) > 1
