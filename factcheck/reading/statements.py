"""Statements: amounts with the comparison, range or margin that the words around them set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.model import Comparison, Kind
from factcheck.reading.amounts import Amount
from factcheck.reading.context import Context
from factcheck.reading.intervals import Hedge
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
        """The comparison that the words set."""
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


# --- amounts that are one: "6 feet, 3 inches", "2 years and a half" ---


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
    """Two measures as one: "6 feet, 3 inches", in the smaller unit where that makes it whole."""
    if first.unit is None or not _gap(context, first.end, second.start):
        return None
    rest = second.unit == first.unit and second.number.fraction and not first.number.fraction
    if (second.unit is None or rest) and first.kind in (Kind.QUANTITY, Kind.MONEY):
        return _half_more(context, first, second)
    if second.unit is None or first.kind is not Kind.QUANTITY or second.kind is not Kind.QUANTITY:
        return None
    units = (second.unit, *(other.unit for other in second.others if other.unit))
    made = (_in_one(first, second.number, unit) for unit in units)
    number_unit = next((pair for pair in made if pair is not None), None)
    if number_unit is None:
        return None
    number, unit = number_unit
    return first._replace(end=second.end, number=number, unit=unit, others=())


def _in_one(first: Amount, second: Number, unit: str) -> tuple[Number, str] | None:
    """The sum of a measure and a smaller one, and its unit; None for units that do not add up."""
    one, two = measure(first.unit or ""), measure(unit)
    if one is None or two is None or one.dimension != two.dimension or two.factor >= one.factor:
        return None
    ratio = one.factor / two.factor
    if ratio != int(ratio):
        return _precise(first.number, first.number.value + second.value / ratio, _FINE), first.unit or ""
    return _precise(first.number, first.number.value * ratio + second.value, second.step), unit


#: Feet added to metres have no last digit of their own.
_FINE = Decimal("0.0001")


def _precise(number: Number, value: Decimal, step: Decimal) -> Number:
    return number._replace(value=value, step=step, coarse=step, rounded=True)


def _half_more(context: Context, first: Amount, second: Amount) -> Amount | None:
    """A fraction, or minutes without their name, added to a unit: "a year and a half", "3 hours and twenty"."""
    number, part = first.number, second.number
    if first.end == second.start:
        return _in_parts(context, first, second)
    if part.fraction and part.value < 1:
        number = _precise(number, number.value + part.value, Decimal("0.1"))
        return first._replace(end=second.end, number=number, others=())
    if context.whole and first.unit == "hour" and not part.fraction and part.value < 60:  # noqa: PLR2004 - minutes
        number = part._replace(value=number.value * 60 + part.value)
        return first._replace(end=second.end, number=number, unit="minute", others=())
    return None


def _in_parts(context: Context, first: Amount, second: Amount) -> Amount | None:
    """A height as it is said, without the name of the smaller unit: "1 m 80", "six foot two"."""
    following, digits = context.word(second.end), context.word(second.start)
    unit, parts = _PARTS.get(first.unit or "", ("", 0))
    counts = following.isalpha() and following not in context.lex.noun_stops
    if counts or not 0 < second.number.value < parts or first.number.step != 1 or second.number.step != 1:
        return None
    if unit == "centimeter" and not (second.number.in_digits and len(digits) == len("80")):
        return None
    number = _precise(first.number, first.number.value * parts + second.number.value, Decimal(1))
    return first._replace(end=second.end, number=number, unit=unit, others=())


#: The smaller unit that is left out after some, and how many of it they have.
_PARTS = {"meter": ("centimeter", 100), "foot": ("inch", 12)}


# --- ranges: "between 10 and 15 million", "$10-15", "5 ± 0.2" ---


def _ranges(context: Context, found: Sequence[Amount]) -> Iterator[Statement]:
    index = 0
    while index < len(found):
        low = found[index]
        high = found[index + 1] if index + 1 < len(found) else None
        changed = high and _change(context, low, high)
        made = high and (_range(context, low, high) or _either(context, low, high) or _margin(context, low, high))
        if changed:
            yield from changed
            index += 2
        elif made:
            yield made
            index += 2
        elif high and _is_score(context, low, high):
            index += 2
        else:
            before = found[index - 1].end if index else 0
            yield _either_way(context, low, before) or Statement(low.start, low.end, low)
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
        if low.start and tokens[low.end].word != "-" and _is_stopped(context, low):
            return None
    pair = _alike(low, high)
    if pair is None:
        return None
    low, high = pair
    start = opener[1] if opener else low.start
    return Statement(start, high.end, low, high, Hedge(Comparison.BETWEEN), half_open=True)


def _either(context: Context, low: Amount, high: Amount) -> Statement | None:
    """Two numbers close to each other of which either may hold: "two or three ships"."""
    hit = context.lex.either.at(context.tokens, low.end)
    if hit is None or hit[1] != high.start:
        return None
    pair = _alike(low, high)
    if pair is None or pair[1].number.value > 2 * pair[0].number.value:
        return None
    return Statement(low.start, high.end, *pair, Hedge(Comparison.BETWEEN))


def _is_stopped(context: Context, low: Amount) -> bool:
    """Whether the number is by how much something changed, and the next its result: "fell $2 to $68"."""
    before, lex = context.word(low.start - 1), context.lex
    return before in lex.range_stops or (low.unit is not None and before in lex.changes)


def _change(context: Context, low: Amount, high: Amount) -> tuple[Statement, Statement] | None:
    """The two values of a change, both in its unit and scale: "rose from 10 to 15 million" is no range."""
    lex, tokens = context.lex, context.tokens
    opener = lex.ranges.before(tokens, low.start)
    hit = opener[0].joiners.at(tokens, low.end) if opener else None
    if opener is None or hit is None or not _meets(context, hit[1], high.start):
        return None
    if lex.bound_joiners.at(tokens, low.end) or lex.range_joiners.at(tokens, high.end):
        return None  # "a rise of between 2 and 3 per cent", "raised from 2 to 3 per cent to 4 to 5"
    words = (tokens[at].word for at in range(max(0, opener[1] - _FAR), opener[1]))
    if lex.changes.isdisjoint(words):
        return None
    one, two = low.number, high.number
    alike = low.unit in (None, high.unit) and one.scale == 1 and two.scale > 1
    if alike and one.value / _NEAR < two.value / two.scale < one.value * _NEAR:
        low = low._replace(number=times(one, two.scale, one.end))
    if low.unit is None and low.kind is Kind.COUNT:
        low = low._replace(kind=high.kind, unit=high.unit, others=high.others)
    return Statement(low.start, low.end, low), Statement(high.start, high.end, high)


#: The word for a change stands so many tokens before its values at most, and the two values are so many times apart.
_FAR, _NEAR = 5, 20


def _meets(context: Context, after: int, start: int) -> bool:
    """Whether the second end of a range begins where its joiner ends, small words aside."""
    if after == start or (after + 1 == start and context.tokens[after].word == "-"):
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


def _margin(context: Context, middle: Amount, margin: Amount) -> Statement | None:
    """A number with a margin on both its sides: "5 ± 0.2 metres"."""
    hit = context.lex.margin.at(context.tokens, middle.end)
    if hit is None or hit[1] != _past_minus(margin):
        return None
    if middle.unit is None:
        middle = middle._replace(kind=margin.kind, unit=margin.unit, others=margin.others)
    elif margin.unit not in (None, middle.unit):
        return None
    number, by = middle.number, abs(margin.number.value)
    if number.scale == 1 and margin.number.scale > 1:
        number = times(number, margin.number.scale, number.end)  # "3.2 ± 0.1 billion"
    below = middle._replace(number=number._replace(value=number.value - by))
    above = middle._replace(number=number._replace(value=number.value + by))
    return Statement(middle.start, margin.end, below, above, Hedge(Comparison.BETWEEN))


def _past_minus(margin: Amount) -> int:
    """Where a margin's figures begin: the "minus" of "plus or minus 3" is none of their own."""
    return margin.start + (margin.number.value < 0)


def _either_way(context: Context, margin: Amount, before: int) -> Statement | None:
    """A margin without the number it is around: "give or take 3 percent" is from -3 to 3."""
    number = margin.number
    hit = context.lex.margin.before(context.tokens, _past_minus(margin))
    if hit is None or hit[1] <= before:
        return None
    below = margin._replace(number=number._replace(value=-abs(number.value)))
    above = margin._replace(number=number._replace(value=abs(number.value)))
    return Statement(hit[1], margin.end, below, above, Hedge(Comparison.BETWEEN))


# --- comparisons ---


def _compared(context: Context, found: Sequence[Statement]) -> Iterator[Statement]:
    last = 0
    starts = [one.start for one in found]
    for one, limit in zip(found, [*starts[1:], len(context.tokens)], strict=False):
        before = _before(context, one, last)
        after = _after(context, before)
        compared = after if after.end <= limit else before
        if compared.comparison in _OPPOSITES:
            compared = _reversed(context, compared, last)
        compared = _signed(context, compared)
        yield compared
        last = compared.end


def _before(context: Context, one: Statement, last: int) -> Statement:
    """The statement with the comparison that stands before it, small words between them aside."""
    lex, tokens = context.lex, context.tokens
    at, closed = one.start, False
    for _ in range(_SMALL_WORDS):
        if context.word(at - 1) not in lex.leading:
            break
        equal = lex.or_equal.before(tokens, at)
        if equal:
            at, closed = equal[1], True
        hit = lex.before.before(tokens, at) or (lex.comparatives.before(tokens, at) if closed else None)
        if hit is not None:
            hedge, start = hit
            equal = lex.or_equal.before(tokens, start)
            start = equal[1] if equal else start
            hedge = _closed(hedge) if closed or equal else hedge
            return _with_hedge(one._replace(start=start), hedge) if start >= last else one
        filler = lex.fillers.before(tokens, at)
        if filler is None:
            break
        at = filler[1]
    return _with_verb(context, one, last)


def _with_verb(context: Context, one: Statement, last: int) -> Statement:
    """The statement with the comparison of a verb that stands before its subject: "تجاوز عدد القتلى 300"."""
    lex, tokens = context.lex, context.tokens
    if not lex.verbs:
        return one
    over = context.word(one.start - 1) in lex.noun_stops
    verbs, start = (lex.verbs_over, one.start - 1) if over else (lex.verbs, one.start)
    for at in range(start - 1, max(last, start - _FAR), -1):
        hit = verbs.before(tokens, at)
        if hit is not None and hit[1] >= last:
            return _with_hedge(one._replace(start=hit[1]), hit[0])
        if not context.word(at).isalpha() or context.word(at) in lex.noun_stops:
            break
    return one


_OPPOSITES = {Comparison.MORE_THAN: Comparison.AT_MOST, Comparison.LESS_THAN: Comparison.AT_LEAST}


def _reversed(context: Context, one: Statement, last: int) -> Statement:
    """The statement with its comparison turned round by the word before it: "did not exceed 50", "n'a pas dépassé"."""
    at = one.start - (context.word(one.start - 1) in context.lex.range_stops)  # "did not rise by more than 50"
    at -= context.word(at - 1) in context.lex.changes  # "did not rise above 50"
    hit = context.lex.reversing.before(context.tokens, at)
    if hit is None or hit[1] < last:
        return one
    begins = range(max(last, hit[1] - _SMALL_WORDS), hit[1])
    start = next((at for at in begins if context.word(at) in context.lex.negations), hit[1])
    return one._replace(start=start, hedge=one.hedge._replace(comparison=_OPPOSITES[one.comparison]))


def _signed(context: Context, one: Statement) -> Statement:
    """The statement with the sign that the words after it give it: "5 degrees below zero"."""
    hit = context.lex.from_zero.at(context.tokens, one.end)
    if hit is None:
        return one
    sign, end = hit
    if sign > 0 or one.low.number.value < 0:
        return one._replace(end=end)
    low, high = _negative(one.low), one.high and _negative(one.high)
    hedge = one.hedge._replace(comparison=_MIRRORED.get(one.comparison, one.comparison), side=-one.hedge.side)
    return one._replace(end=end, low=high or low, high=high and low, hedge=hedge)


def _negative(amount: Amount) -> Amount:
    return amount._replace(number=amount.number._replace(value=-amount.number.value, other=None))


#: What a comparison is on the other side of zero.
_MIRRORED = {
    Comparison.MORE_THAN: Comparison.LESS_THAN,
    Comparison.LESS_THAN: Comparison.MORE_THAN,
    Comparison.AT_LEAST: Comparison.AT_MOST,
    Comparison.AT_MOST: Comparison.AT_LEAST,
}

#: So many small words at most stand between a comparison and its number: "more than a total of".
_SMALL_WORDS = 3
_CLOSED = {Comparison.MORE_THAN: Comparison.AT_LEAST, Comparison.LESS_THAN: Comparison.AT_MOST}


def _closed(hedge: Hedge) -> Hedge:
    return hedge._replace(comparison=_CLOSED.get(hedge.comparison, hedge.comparison))


def _with_hedge(one: Statement, hedge: Hedge) -> Statement:
    """A range keeps its ends: "about 10 to 15" still lies between."""
    return one if one.high is not None else one._replace(hedge=hedge)


def _after(context: Context, one: Statement) -> Statement:
    """The statement with the comparison that stands after it: "or more", "au moins"."""
    lex, tokens = context.lex, context.tokens
    equal = lex.or_equal.at(tokens, one.end)
    if equal and one.comparison in _CLOSED:
        return one._replace(end=equal[1], hedge=_closed(one.hedge))
    if one.comparison not in (Comparison.EXACT, Comparison.ABOUT):
        return one
    for at in _noun_places(context, one.end):
        hit = lex.after.at(tokens, context.past_hyphen(at))
        if hit is not None:
            comparison, end = hit
            of_next = end < len(tokens) and (tokens[end].is_number or tokens[end].word in lex.numbers)
            of_next = of_next or _goes_on(context, at, end)
            equal = lex.or_equal.at(tokens, end)
            return one if of_next else one._replace(end=equal[1] if equal else end, hedge=Hedge(comparison))
    return one


def _goes_on(context: Context, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` begin the comparison of the next number: "10 cases and more than 3"."""
    found = (context.lex.before.at(context.tokens, index) for index in range(start, end))
    return any(hit is not None and hit[1] > end for hit in found)


def _noun_places(context: Context, end: int) -> Iterator[int]:
    """The token after a number, and those after a word or two that can be what is counted."""
    for at in range(end, end + _SMALL_WORDS):
        yield at
        if not context.word(at).isalpha() or context.word(at) in context.lex.noun_stops:
            return


_LOWER = frozenset({Comparison.MORE_THAN, Comparison.AT_LEAST})
_UPPER = frozenset({Comparison.LESS_THAN, Comparison.AT_MOST})


def _between(context: Context, first: Statement, second: Statement) -> Statement | None:
    """A lower bound joined to an upper one: "more than 10 and less than 20"."""
    if not _gap(context, first.end, second.start):
        return None
    if first.low.unit is not None and second.low.unit is None:
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
