"""Ordinals: which place in a series words name, as in "22nd", "premier", "الثالث"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.reading.lexicon import Lexicon, Role
from factcheck.reading.numbers import MOST_DIGITS
from factcheck.reading.scanner import Token


class Ordinal(NamedTuple):
    """A rank at tokens `start` to `end`."""

    start: int
    end: int
    rank: int


def ordinals(tokens: Sequence[Token], lex: Lexicon, taken: Sequence[bool], *, whole: bool) -> Iterator[Ordinal]:
    """All ordinals among the tokens that nothing else has `taken`, in order."""
    index = 0
    while index < len(tokens):
        found = None
        token = tokens[index]
        if not taken[index] and (token.is_number or token.word in lex.ordinals):
            found = _in_digits(tokens, index, lex) or _in_words(tokens, index, lex, whole=whole)
        if found is None:
            index += 1
        else:
            yield found
            index = found.end


def _in_digits(tokens: Sequence[Token], index: int, lex: Lexicon) -> Ordinal | None:
    token = tokens[index]
    if not token.is_number or index + 1 >= len(tokens) or len(token.word) > MOST_DIGITS:
        return None
    suffix = tokens[index + 1]
    digits = token.word.replace(",", "")
    if suffix.word not in lex.ordinal_suffixes or suffix.start != token.end or not digits.isdecimal():
        return None
    return Ordinal(index, index + 2, int(digits))


def _in_words(tokens: Sequence[Token], index: int, lex: Lexicon, *, whole: bool) -> Ordinal | None:
    hit = lex.ordinals.at(tokens, index)
    if hit is None or (not whole and _is_part(tokens, index, hit[1], lex)):
        return None
    return Ordinal(index, hit[1], hit[0])


def _is_part(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether a number stands before the ordinal word, so that it is a fraction or a unit of time: "two thirds"."""
    before = lex.numbers.before(tokens, index - (index > 0 and tokens[index - 1].word == "-"))
    if index > 0 and tokens[index - 1].is_number:
        return True
    if before is None or before[0].role not in (Role.VALUE, Role.ARTICLE, Role.SCALE):
        return False
    following = tokens[end].word if end < len(tokens) else ""
    return before[0].role is not Role.ARTICLE or not following.isalpha() or following in lex.noun_stops
