"""Gathering amounts: every number of a text with what it is of, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Kind
from factcheck.reading.amounts import Amount
from factcheck.reading.context import Context
from factcheck.reading.measures import measure_at, share_at, unit_alone
from factcheck.reading.numbers import number_at
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
            end = last = found.end


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
    if found is None and not context.ends(number.end):
        found = share_at(context, number) or measure_at(context, number)
    if found is not None:
        return found
    if not number.weak or number.fraction:
        return Amount(number.start, number.end, number, Kind.SHARE if number.fraction else Kind.COUNT)
    # An article that also is the word for one counts where nothing else is there.
    word = context.lex.numbers.at(context.tokens, index)
    alone = number.end - number.start == len(context.tokens) and word is not None and word[0].value
    return Amount(index, number.end, number._replace(weak=False)) if alone else None
