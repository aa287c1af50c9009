"""From statements to readings: the intervals, the unit, and the other meanings of an amount in a text."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

import attrs

from factcheck.model import Comparison, Interval, Kind, Mention, Reading
from factcheck.reading.amounts import Of
from factcheck.reading.context import Context
from factcheck.reading.intervals import Hedge, Intervals, Stated, intervals
from factcheck.reading.numbers import Number, times
from factcheck.reading.ordinals import Ordinal
from factcheck.reading.quantities import noun_after
from factcheck.reading.statements import Statement
from factcheck.reading.units import SMALLER, to_unit


def ordinal_of(context: Context, ordinal: Ordinal) -> Mention:
    """A rank as a reading at its place: it is exact."""
    start, end = context.tokens[ordinal.start].start, context.tokens[ordinal.end - 1].end
    words, code = context.text[start:end], context.lex.main.code
    rank = Interval.point(Decimal(ordinal.rank))
    reading = Reading(kind=Kind.ORDINAL, stated=rank, plain=rank, charitable=rank, words=words, language=code)
    return Mention(start, end, words, reading)


def mention_of(context: Context, one: Statement) -> Mention:
    """A statement as a reading at its place, with the other readings that its words allow."""
    start, end = context.tokens[one.start].start, context.tokens[one.end - 1].end
    words = context.text[start:end]
    noun = noun_after(context, one) if one.low.kind is Kind.COUNT or one.low.unit is None else None
    if noun is None and one.low.unit is None and one.low.kind is Kind.COUNT:
        kind, unit = context.bare
        one = one._replace(low=one.low._replace(kind=kind, unit=unit))
    common = _Common(words, context.lex.main.code, noun, _hedge(one).comparison)
    made = _intervals(one, one.low.kind)
    others = tuple(_others(one, made, common))
    return Mention(start, end, words, _reading(made, one.low.kind, one.low.unit, common, others))


#: The other readings of so many amounts are kept.
_KEPT = 1024


class _Common(NamedTuple):
    """What all readings of one mention share, but for the reason."""

    words: str
    language: str
    noun: str | None
    comparison: Comparison
    reason: str = ""


def _hedge(one: Statement) -> Hedge:
    """The hedge of a statement: "une soixantaine" is about sixty, "dozens" are at least some, without a word for it."""
    if one.low.number.least and one.hedge.comparison in (Comparison.EXACT, Comparison.ABOUT):
        return Hedge(Comparison.AT_LEAST)
    rough = one.low.number.rough and one.hedge.comparison is Comparison.EXACT
    return Hedge(Comparison.ABOUT) if rough else one.hedge


def _stated(number: Number) -> Stated:
    return Stated(number.value, number.step, number.coarse, number.rounded)


def _intervals(one: Statement, kind: Kind) -> Intervals:
    low = _stated(one.low.number)
    made = intervals(low, low if one.high is None else _stated(one.high.number), _hedge(one), kind)
    return made._replace(stated=_opened(made.stated, one.open_ends)) if any(one.open_ends) else made


def _reading(
    made: Intervals, kind: Kind, unit: str | None, common: _Common, alternatives: tuple[Reading, ...] = ()
) -> Reading:
    return Reading(
        kind=kind,
        stated=made.stated,
        plain=made.plain,
        charitable=made.charitable,
        unit=unit,
        comparison=common.comparison,
        noun=common.noun,
        words=common.words,
        language=common.language,
        plain_reason=made.plain_reason,
        charitable_reason=made.charitable_reason,
        reason=common.reason,
        alternatives=alternatives,
    )


def _opened(interval: Interval[Decimal], open_ends: tuple[bool, bool]) -> Interval[Decimal]:
    return Interval(interval.low, interval.high, *open_ends)


def _others(one: Statement, made: Intervals, common: _Common) -> Iterator[Reading]:
    """The further readings that the words allow."""
    kind, unit, number = one.low.kind, one.low.unit, one.low.number
    if one.half_open:
        stated = made._replace(stated=_opened(made.stated, (False, True)))
        yield _reading(stated, kind, unit, common._replace(reason="some leave the upper end of a range out"))
    others = one.low.others
    if others and all(other.factor == 1 and other.kind is kind for other in others):
        yield from _alike(made, others, common)
    else:
        for other in others:
            meant = _intervals(_by(one, other), other.kind)
            yield _reading(meant, other.kind, other.unit, common._replace(reason=other.reason))
    if one.high is None and number.other is not None:
        swapped = one._replace(low=one.low._replace(number=_swapped(number, number.other)))
        common = common._replace(reason="a comma or a point can mark decimals or thousands")
        yield _reading(_intervals(swapped, kind), kind, unit, common)
    smaller = SMALLER.get(unit or "")
    if smaller is not None and made.stated.is_point and made.stated.low != int(made.stated.low or 0):
        yield from _in_smaller(_reading(made, kind, unit, common), smaller)


@lru_cache(_KEPT)
def _alike(made: Intervals, others: tuple[Of, ...], common: _Common) -> tuple[Reading, ...]:
    """The readings that differ by their unit alone: there are ten dollars, and a text may name them often."""
    return tuple(_reading(made, other.kind, other.unit, common._replace(reason=other.reason)) for other in others)


def _swapped(number: Number, value: Decimal) -> Number:
    """The number by the other decimal habit."""
    step = Decimal("0.001") if value < number.value else Decimal(1)
    return number._replace(value=value, step=step, coarse=step, rounded=step < 1)


def _in_smaller(reading: Reading, smaller: str) -> Iterator[Reading]:
    """A part of a unit in the next smaller one, where that makes it whole: half an hour is 30 minutes."""
    other = to_unit(reading, smaller)
    if other is not None and other.stated.low == int(other.stated.low or 0):
        yield attrs.evolve(other, reason=f"the same in {smaller}s")


def _by(one: Statement, other: Of) -> Statement:
    low = one.low._replace(number=times(one.low.number, other.factor, one.low.number.end))
    high = one.high and one.high._replace(number=times(one.high.number, other.factor, one.high.number.end))
    return one._replace(low=low, high=high)
