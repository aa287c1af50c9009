"""Statements: amounts with the comparison, range or margin that the words around them set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.model import Comparison, Kind
from factcheck.reading.amounts import Amount, Context
from factcheck.reading.lexicon import Hedge
from factcheck.reading.numbers import Number, times
from factcheck.reading.units import measure


class Statement(NamedTuple):
    """What is stated of an amount, at tokens `start` to `end`; `high` is there for a range."""

    start: int
    end: int
    low: Amount
    high: Amount | None = None
    hedge: Hedge = Hedge(Comparison.EXACT)
    #: For a range made of two bounds, whether each end is left out.
    open_ends: tuple[bool, bool] = (False, False)
    #: Whether the words are a range that some take to leave its upper end out.
    half_open: bool = False

    @property
    def comparison(self) -> Comparison:
        return self.hedge.comparison


def statements(context: Context, found: Sequence[Amount]) -> Iterator[Statement]:
    """The statements that the amounts of a text make, in order."""
    pending: Statement | None = None
    for one in _compared(context, list(_ranges(context, _compounds(context, found)))):
        merged = pending and _between(context, pending, one)
        if merged:
            pending = merged
            continue
        if pending:
            yield pending
        pending = one
    if pending:
        yield pending


# --- amounts that are one: "7 feet, 10 inches", "2 years and a half" ---


def _compounds(context: Context, found: Sequence[Amount]) -> list[Amount]:
    whole: list[Amount] = []
    for amount in found:
        joined = whole and _joined_units(context, whole[-1], amount)
        if joined:
            whole[-1] = joined
        else:
            whole.append(amount)
    return whole


def _gap(context: Context, first: int, second: int) -> bool:
    """Whether at most a joiner or a comma stands between two tokens."""
    hit = context.lex.bound_joiners.at(context.tokens, first)
    return first == second or (hit is not None and hit[1] == second)


def _joined_units(context: Context, first: Amount, second: Amount) -> Amount | None:
    if first.kind is not Kind.QUANTITY or first.unit is None or not _gap(context, first.end, second.start):
        return None
    if second.kind in (Kind.SHARE, Kind.COUNT) and second.unit is None:
        return _half_more(context, first, second)
    one = measure(first.unit)
    if second.kind is not Kind.QUANTITY or one is None:
        return None
    for unit in (second.unit, *(other.unit for other in second.others)):
        two = unit and measure(unit)
        if not two or two.dimension != one.dimension or two.factor >= one.factor or one.dimension == "temperature":
            continue
        ratio = one.factor / two.factor
        if ratio == ratio.to_integral_value() or (one.dimension == "time" and unit in ("day", "month")):
            value, step = first.number.value * ratio + second.number.value, second.number.step
        else:
            unit, step = first.unit, Decimal("0.0001")
            value = first.number.value + second.number.value / ratio
        number = first.number._replace(value=value, step=step, coarse=step, rounded=True)
        return first._replace(end=second.end, number=number, unit=unit, others=())
    return None


def _half_more(context: Context, first: Amount, second: Amount) -> Amount | None:
    """A fraction, or minutes without their name, added to a unit: "a month and a half", "1 hour and thirty"."""
    number, part = first.number, second.number
    if first.end == second.start:
        return None
    if part.fraction and part.value < 1:
        step = Decimal("0.1")
        number = number._replace(value=number.value + part.value, step=step, coarse=step, rounded=True)
        return first._replace(end=second.end, number=number, others=())
    if context.whole and first.unit == "hour" and second.kind is Kind.COUNT and part.value < 60:  # noqa: PLR2004
        number = part._replace(value=number.value * 60 + part.value)
        return first._replace(end=second.end, number=number, unit="minute", others=())
    return None


# --- ranges: "between 10 and 15 million", "$10-15", "5 ± 0.2" ---


def _ranges(context: Context, found: Sequence[Amount]) -> Iterator[Statement]:
    index = 0
    while index < len(found):
        low = found[index]
        high = found[index + 1] if index + 1 < len(found) else None
        made = high and (_range(context, low, high) or _margin(context, low, high))
        if made:
            yield made
            index += 2
        elif high and _is_score(context, low, high):
            index += 2
        else:
            yield Statement(low.start, low.end, low)
            index += 1


def _is_score(context: Context, low: Amount, high: Amount) -> bool:
    """Two bare numbers with a hyphen between them that are no range: "a 2-1 win"."""
    tokens = context.tokens
    return (
        high.start == low.end + 1
        and tokens[low.end].word in ("-", "–")
        and low.unit is high.unit is None
        and tokens[low.end].start == tokens[low.end - 1].end
    )


def _range(context: Context, low: Amount, high: Amount) -> Statement | None:
    lex, tokens = context.lex, context.tokens
    opener = lex.ranges.before(tokens, low.start)
    hit = opener[0].joiners.at(tokens, low.end) if opener else None
    if hit is None or not _meets(context, hit[1], high.start):
        opener = None
        hit = lex.range_joiners.at(tokens, low.end)
        if hit is None or not _meets(context, hit[1], high.start):
            return None
    pair = _alike(low, high)
    if pair is None:
        return None
    low, high = pair
    start = opener[1] if opener else low.start
    return Statement(start, high.end, low, high, Hedge(Comparison.BETWEEN), half_open=True)


def _meets(context: Context, after: int, start: int) -> bool:
    """Whether the second end of a range begins where its joiner ends, small words aside."""
    if after == start:
        return True
    hit = context.lex.fillers.at(context.tokens, after)
    return hit is not None and hit[1] == start


def _alike(low: Amount, high: Amount) -> tuple[Amount, Amount] | None:
    """The two ends in one unit and one scale, low before high; None where they cannot be a range."""
    one, two = low.number, high.number
    if one.scale == 1 and two.scale > 1 and one.value < two.value / two.scale and not one.fraction:
        one = times(one, two.scale, one.end)
    if low.unit is None and low.kind is not Kind.SHARE:
        low = low._replace(kind=high.kind, unit=high.unit, others=high.others)
    elif high.unit is None and high.kind is Kind.COUNT:
        high = high._replace(kind=low.kind, unit=low.unit, others=low.others)
    elif low.unit != high.unit:
        here, there = low.unit and measure(low.unit), high.unit and measure(high.unit)
        if not here or not there or here.dimension != there.dimension:
            return None
        two = _resized(two, there.factor / here.factor)
        high = high._replace(unit=low.unit, others=())
    if one.value >= two.value:
        return None
    return low._replace(number=one), high._replace(number=two)


def _resized(number: Number, factor: Decimal) -> Number:
    return number._replace(value=number.value * factor, step=number.step * factor, coarse=number.coarse * factor)


def _margin(context: Context, low: Amount, high: Amount) -> Statement | None:
    hit = context.lex.margin.at(context.tokens, low.end)
    if hit is None or hit[1] != high.start or high.number.value < 0 or high.unit not in (None, low.unit):
        if hit is None or hit[1] != high.start or low.unit is not None:
            return None
        low = low._replace(kind=high.kind, unit=high.unit, others=high.others)
    middle, margin = low.number, high.number.value
    below = low._replace(number=middle._replace(value=middle.value - margin))
    above = low._replace(number=middle._replace(value=middle.value + margin))
    return Statement(low.start, high.end, below, above, Hedge(Comparison.BETWEEN))


# --- comparisons ---


def _compared(context: Context, found: Sequence[Statement]) -> Iterator[Statement]:
    last = 0
    for one in found:
        compared = _after(context, _before(context, one, last))
        yield compared
        last = compared.end


def _before(context: Context, one: Statement, last: int) -> Statement:
    """The statement with the comparison that stands before it, small words between them aside."""
    lex, tokens = context.lex, context.tokens
    at, closed = one.start, False
    for _ in range(3):
        equal = lex.or_equal.before(tokens, at)
        if equal and equal[1] >= last:
            at, closed = equal[1], True
        hit = lex.before.before(tokens, at)
        if hit is not None and hit[1] >= last:
            hedge, start = hit
            equal = lex.or_equal.before(tokens, start)
            if equal and equal[1] >= last:
                start, closed = equal[1], True
            return _with_hedge(one._replace(start=start), _closed(hedge) if closed else hedge)
        filler = lex.fillers.before(tokens, at)
        if filler is None or filler[1] < last:
            break
        at = filler[1]
    return one


_CLOSED = {Comparison.MORE_THAN: Comparison.AT_LEAST, Comparison.LESS_THAN: Comparison.AT_MOST}


def _closed(hedge: Hedge) -> Hedge:
    return hedge._replace(comparison=_CLOSED.get(hedge.comparison, hedge.comparison))


def _with_hedge(one: Statement, hedge: Hedge) -> Statement:
    """A range keeps its ends: "about 10 to 15" still lies between."""
    return one if one.high is not None else one._replace(hedge=hedge)


def _after(context: Context, one: Statement) -> Statement:
    """The statement with the comparison that stands after it: "or more", "au moins"."""
    lex, tokens = context.lex, context.tokens
    if one.high is not None:
        return one
    at = one.end
    equal = lex.or_equal.at(tokens, at)
    if equal and one.comparison in _CLOSED:
        return one._replace(end=equal[1], hedge=_closed(one.hedge))
    if one.comparison not in (Comparison.EXACT, Comparison.ABOUT):
        return one
    for skipped in range(3):
        hit = lex.after.at(tokens, at + skipped)
        if hit is None and at + skipped < len(tokens) and tokens[at + skipped].word == "-":
            hit = lex.after.at(tokens, at + skipped + 1)
        if hit is not None and hit[0] is not one.comparison:
            if not skipped or hit[1] == len(tokens) or not tokens[hit[1]].is_number:
                equal = lex.or_equal.at(tokens, hit[1])
                return one._replace(end=equal[1] if equal else hit[1], hedge=Hedge(hit[0]))
            break
        if at + skipped >= len(tokens) or not tokens[at + skipped].word.isalpha():
            break
        if tokens[at + skipped].word in lex.noun_stops:
            break
    return one


_LOWER = frozenset({Comparison.MORE_THAN, Comparison.AT_LEAST})
_UPPER = frozenset({Comparison.LESS_THAN, Comparison.AT_MOST})


def _between(context: Context, first: Statement, second: Statement) -> Statement | None:
    """A lower bound joined to an upper one: "more than 10 and less than 20"."""
    if not _gap(context, first.end, second.start):
        return None
    if first.comparison in _UPPER and second.comparison in _LOWER:
        low, high = second, first
    elif first.comparison in _LOWER and second.comparison in _UPPER:
        low, high = first, second
    else:
        return None
    pair = _alike(low.low, high.low)
    if pair is None:
        return None
    opened = (low.comparison is Comparison.MORE_THAN, high.comparison is Comparison.LESS_THAN)
    return Statement(first.start, second.end, *pair, Hedge(Comparison.BETWEEN), open_ends=opened)
