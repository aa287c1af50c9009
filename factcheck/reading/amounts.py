"""Amounts: a number with what it is of — a share, money, a unit, or things that are counted."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.model import Kind
from factcheck.reading.context import Context
from factcheck.reading.numbers import Number, times


class Of(NamedTuple):
    """What a number may be of when its words have another meaning: the kind, the unit, and the worth of one."""

    kind: Kind
    unit: str | None
    factor: Decimal = Decimal(1)
    reason: str = ""


class Amount(NamedTuple):
    """A number with what it is of, at tokens `start` to `end`; `others` are its further meanings."""

    start: int
    end: int
    number: Number
    kind: Kind = Kind.COUNT
    unit: str | None = None
    others: tuple[Of, ...] = ()


def lettered(context: Context, number: Number) -> Number:
    """Digits with a letter after them that can be a scale, taken as one: the m of "$5m", the M of "35M"."""
    at = number.end
    scale = context.lex.suffixes.get(context.word(at))
    if scale is None or not number.in_digits or number.scale > 1:
        return number
    near = context.tokens[at].start - context.tokens[at - 1].end <= 1
    return times(number, scale, at + 1) if near else number
