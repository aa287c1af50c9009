"""Ordinals: which place in a series words name, as in "22nd", "premier", "الثالث"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.reading.context import Context
from factcheck.reading.digits import MOST_DIGITS
from factcheck.reading.lexicon import Role


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
    if hit is None or _is_part(context, index, hit[1]):
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


_COUNTING = frozenset({Role.VALUE, Role.ARTICLE, Role.SCALE})
