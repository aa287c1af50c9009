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
    if hit is None or _is_divisor(context, index):
        return None
    compound = _compound(context, index, hit)
    if compound is not None or _is_part(context, index, hit[1]):
        return compound
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


def _compound(context: Context, index: int, hit: tuple[int, int]) -> Ordinal | None:
    """An ordinal whose first words are a number in hundreds: "two hundred and fiftieth", "deux cent vingtième"."""
    tokens, lex = context.tokens, context.lex
    joined = lex.numbers.before(tokens, index)
    is_joined = joined is not None and joined[0].role is Role.JOINER
    end = joined[1] if joined and is_joined else index - (context.word(index - 1) == "-")
    start, last = end, lex.numbers.before(tokens, end)
    if last is None or last[0].role not in _HUNDREDS or not _LONE < hit[0] + _LONE * is_joined < HUNDRED:
        return None
    while (word := lex.numbers.before(tokens, start)) is not None and word[0].role in _COUNTING:
        start = word[1]
    summed = sum_at(context, start)
    if summed is None or summed[0].end != end:
        return None
    return Ordinal(start, hit[1], int(summed[0].value) + hit[0])


#: "Two hundred first-time voters" are no 201st: without "and", so low a rank belongs to what follows.
_LONE = 3
_HUNDREDS = frozenset({Role.SCALE, Role.PLURAL})
_COUNTING = frozenset({Role.VALUE, Role.ARTICLE, Role.SCALE})
