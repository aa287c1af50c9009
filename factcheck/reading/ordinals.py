"""Ordinals: which place in a series words name, as in "22nd", "premier", "الثالث"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.reading.context import Context
from factcheck.reading.digits import MOST_DIGITS
from factcheck.reading.lexicon import Role
from factcheck.reading.sums import HUNDRED, sum_at


class Ordinal(NamedTuple):
    """A rank at tokens `start` to `end`."""

    start: int
    end: int
    rank: int


def ordinals(context: Context, starts: Sequence[int]) -> Iterator[Ordinal]:
    """All ordinals of a text where nothing else was read, in order; they begin at some of the tokens `starts`."""
    end = 0
    for index in starts:
        if index < end or context.taken[index]:
            continue
        found = _in_digits(context, index) if context.tokens[index].is_number else _in_words(context, index)
        if found is not None:
            yield found
            end = found.end


def _in_digits(context: Context, index: int) -> Ordinal | None:
    """Digits with an ordinal's letters: "22nd", "1er"."""
    if context.word(index + 1) not in context.lex.ordinal_suffixes or not context.glued(index + 1):
        return None
    digits = context.word(index).replace(",", "")
    return Ordinal(index, index + 2, int(digits)) if digits.isdecimal() and len(digits) <= MOST_DIGITS else None


def _in_words(context: Context, index: int) -> Ordinal | None:
    """An ordinal word, where it is no part of a fraction, and no plain number in a comparison ("فوق الثلاثين")."""
    tokens, lex = context.tokens, context.lex
    hit = lex.ordinals.at(tokens, index)
    if hit is None:
        return _compound(context, index)
    if _is_part(context, index, hit[1]) or _is_divisor(context, index):
        return None
    compared = lex.before.before(tokens, index) and lex.numbers.at(tokens, index)
    return None if compared else Ordinal(index, hit[1], hit[0])


def _is_part(context: Context, index: int, end: int) -> bool:
    """Whether a number stands before the ordinal word, so that it is a fraction or a unit of time: "two thirds"."""
    hyphen = context.word(index - 1) == "-"
    if index > 0 and context.tokens[index - 1].is_number:
        return True
    before = context.lex.numbers.before(context.tokens, index - hyphen)
    if before is None or before[0].role not in _COUNTING:
        return False
    following = context.word(end)
    return before[0].role is not Role.ARTICLE or not following.isalpha() or following in context.lex.noun_stops


def _is_divisor(context: Context, index: int) -> bool:
    """Whether the word is the unit by which another is divided: the second of "metres per second"."""
    lex, tokens = context.lex, context.tokens
    if index == 0 or lex.units.at(tokens, index) is None:
        return False
    per = lex.per.before(tokens, index)
    return per is not None and lex.units.before(tokens, per[1]) is not None


def _compound(context: Context, index: int) -> Ordinal | None:
    """An ordinal whose first words are a number in hundreds: "two hundred and fiftieth", "cent unième"."""
    tokens, lex = context.tokens, context.lex
    before = lex.numbers.before(tokens, index)
    if lex.numbers.at(tokens, index) is None or (before and before[0].role in _COUNTING):
        return None
    summed = sum_at(context, index)
    if summed is None:
        return None
    number, end = summed[0].value, context.past_hyphen(summed[0].end)
    joined = lex.numbers.at(tokens, end)
    end = joined[1] if joined and joined[0].role is Role.JOINER else end
    hit = lex.ordinals.at(tokens, end)
    if hit is None or number < HUNDRED or number % HUNDRED or hit[0] >= HUNDRED or lex.units.at(tokens, end):
        return None
    return Ordinal(index, hit[1], int(number) + hit[0])


_COUNTING = frozenset({Role.VALUE, Role.ARTICLE, Role.SCALE})
