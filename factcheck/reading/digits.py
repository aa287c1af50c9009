"""Numbers in digits: what their points, commas and spaces mean in a language."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.reading.context import Context

#: A number of more digits is no statement that anybody can check; it is left unread. Arithmetic with
#: so many stays exact in the 28 places of Python's decimals.
MOST_DIGITS = 24
#: Powers of ten beyond this are in no unit that a text would use.
MOST_POWER = 60
#: So many numbers in digits are kept read: texts say the same ones again and again, and each is asked for thrice.
_KEPT = 4096

#: Groups of three with one sign between them, or India's: groups of two before the last three.
_GROUPED = re.compile(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}")
_THREE = re.compile(r"\d{3}(?!\d)")


class Digits(NamedTuple):
    """Digits up to token `end`: their value, the worth of the last one, and the value by the other habit."""

    value: Decimal
    step: Decimal
    other: Decimal | None = None
    end: int = 0


class _Separated(NamedTuple):
    whole: str
    decimals: str = ""
    #: Whether the same digits are a number by the other habit, too.
    ambiguous: bool = False


def read_digits(text: str, decimal: str, groups: str) -> Digits | None:
    """What digits with separators are worth.

    `decimal` and `groups` are the signs that the language uses. None for what is no number: a
    version, an address, a telephone number, a number with a leading zero.

    >>> read_digits("1.234,5", ".", ",").value
    Decimal('1234.5')
    >>> read_digits("1,234", ".", ",").value
    Decimal('1234')
    >>> read_digits("1.234", ".", ",").other
    Decimal('1234')
    """
    return _read(text, decimal, groups) if len(text) <= 2 * MOST_DIGITS else None


@lru_cache(_KEPT)
def _read(text: str, decimal: str, groups: str) -> Digits | None:
    signs = [sign for sign in text if not sign.isdigit()]
    parts = _separated(text, signs, decimal, groups) if signs else _Separated(text)
    if parts is None:
        return None
    whole = "".join(sign for sign in parts.whole if sign.isdigit())
    if (whole[:1] == "0" != whole) or len(whole) + len(parts.decimals) > MOST_DIGITS:
        return None
    value = Decimal(f"{whole or 0}.{parts.decimals}") if parts.decimals else Decimal(whole)
    step = Decimal(1).scaleb(-len(parts.decimals))
    if not parts.ambiguous:
        return Digits(value, step)
    return Digits(value, step, Decimal(whole + parts.decimals) if parts.decimals else value / 1000)


def _separated(text: str, signs: list[str], decimal: str, groups: str) -> _Separated | None:
    """The digits before and after the decimal sign; the groups keep their signs."""
    last = signs[-1]
    whole, _, after = text.rpartition(last)
    if len(signs) > 1 and last == signs[0]:
        return _Separated(text) if _GROUPED.fullmatch(text) else None
    if len(signs) > 1:
        return _Separated(whole, after) if _GROUPED.fullmatch(whole) else None
    if not _GROUPED.fullmatch(text) or text[0] == "0":
        return _Separated(whole, after)
    if last in groups:
        return _Separated(text)  # the language's own habit settles it
    return _Separated(whole, after, ambiguous=True) if last in decimal else _Separated(text, ambiguous=last in ".,")


def digits_at(context: Context, index: int) -> Digits | None:
    """The digits that begin at token `index`, over the spaces between their groups where the language has them."""
    habits = context.lex.main.numbers
    text, end = context.tokens[index].word, index + 1
    if len(text) <= len("999") and text.isdigit() and (" " in habits.groups or context.word(end) == "000"):
        text, end = _spaced(context, index)
    found = read_digits(text, habits.decimal, habits.groups)
    return None if found is None else Digits(found.value, found.step, found.other, end)


def _spaced(context: Context, index: int) -> tuple[str, int]:
    """Digits in groups of three with one plain space between them, as one text."""
    tokens = context.tokens
    text, end = tokens[index].word, index + 1
    while end < len(tokens) and len(text) < MOST_DIGITS:
        token = tokens[end]
        if not token.is_number or token.start - tokens[end - 1].end != 1 or not _THREE.match(token.word):
            break
        text += f" {token.word}"
        end += 1
        if len(token.word) > len("999"):
            break
    return text, end


def power_at(context: Context, index: int) -> tuple[Decimal, int] | None:
    """The power of ten that follows digits, and the token after it: "e6", "× 10^-30"."""
    at = index
    if context.word(at) == "e" and context.glued(at):
        at += 1
    elif context.word(at) in _TIMES and context.word(at + 1) == "10":
        at += 2
        if context.word(at) == "^":
            at += 1
    else:
        return None
    sign = context.word(at)
    at += sign in _SIGNS
    if not context.glued(at) or not context.word(at).isdecimal():
        return None
    power = int(context.word(at)[:4])
    return (Decimal(1).scaleb(-power if sign == "-" else power), at + 1) if power <= MOST_POWER else None


_TIMES = frozenset({"×", "x", "*"})
_SIGNS = frozenset({"-", "+"})
