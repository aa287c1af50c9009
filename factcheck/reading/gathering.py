"""Gathering amounts: every number of a text with what it is of, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Kind
from factcheck.reading.amounts import Amount
from factcheck.reading.context import Context
from factcheck.reading.lexicon import Role
from factcheck.reading.measures import measure_at, measure_before, share_at, unit_alone
from factcheck.reading.numbers import Number, number_at
from factcheck.reading.prices import money_alone, price_at

_CHAINS = frozenset("-:/.")


def amounts(context: Context, starts: Sequence[int]) -> Iterator[Amount]:
    """All amounts of a text, none overlapping another; they begin at some of the tokens `starts`."""
    end = last = 0
    for index in starts:
        if index < end or context.taken[index]:
            continue
        alone = None if context.tokens[index].is_number else unit_alone(context, index) or money_alone(context, index)
        found = alone or _amount_at(context, index, last)
        if found is None:
            end = _after_chain(context, index)
        else:
            yield found
            zero = context.lex.from_zero.at(context.tokens, found.end)
            end = last = zero[1] if zero else found.end


def _after_chain(context: Context, index: int) -> int:
    """Past digits and signs that are no amount: a time, a telephone number, a version."""
    end = index + 1
    if not context.tokens[index].is_number:
        return end
    while context.word(end) in _CHAINS and context.glued(end) and context.glued(end + 1):
        if not context.tokens[end + 1].is_number:
            break
        end += 2
    return end


def _amount_at(context: Context, index: int, last: int) -> Amount | None:
    number = number_at(context, index)
    if number is None or any(context.taken[number.start : number.end]):
        return None
    found = price_at(context, number, last)
    if not context.ends(number.end):
        found = found or share_at(context, number) or measure_at(context, number)
        if number.in_digits and _is_clock(context, number, found):
            return None
    if found is None and context.lex.bare_units:
        found = measure_before(context, number)
    if found is not None:
        return found
    if not number.weak or number.fraction:
        return Amount(number.start, number.end, number, Kind.SHARE if number.fraction else Kind.COUNT)
    # An article that also is the word for one counts where nothing else is there, and in "un ou deux".
    word = context.lex.numbers.at(context.tokens, index)
    alone = number.end - number.start == len(context.tokens) or _is_low(context, number.end)
    counts = word is not None and word[0].value and alone
    return Amount(index, number.end, number._replace(weak=False)) if counts else None


def _is_low(context: Context, end: int) -> bool:
    """Whether a word joins what ends before a token to a number word: "un ou deux", "un à deux millions"."""
    joiner = context.lex.either.at(context.tokens, end) or context.lex.range_joiners.at(context.tokens, end)
    following = context.lex.numbers.at(context.tokens, joiner[1]) if joiner else None
    return following is not None and following[0].role is Role.VALUE


def _is_clock(context: Context, number: Number, found: Amount | None) -> bool:
    """Whether the words after a number make it a time of day: more of them than could be its unit ("8 p.m.")."""
    joined = context.lex.numbers.at(context.tokens, number.end)
    if number.value > _HOURS or (joined and joined[0].role is Role.JOINER):
        return False  # in French, "et" is no Eastern Time
    hit = context.lex.clock_after.at(context.tokens, number.end)
    after = context.lex.clock_after.at(context.tokens, found.end) if found and found.unit == "hour" else None
    return after is not None or (hit is not None and hit[1] > (found.end if found else number.end))


_HOURS = 24
