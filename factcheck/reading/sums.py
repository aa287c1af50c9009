"""Whole numbers word by word: units, tens and hundreds that add up, and scales that multiply them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.reading.context import Context
from factcheck.reading.digits import MOST_DIGITS, Digits, digits_at
from factcheck.reading.lexicon import Lexicon, NumberWord, Role

TEN, TWENTY, HUNDRED, THOUSAND = 10, 20, 100, 1000
_TOO_BIG = 10**MOST_DIGITS
_SCALES = frozenset({Role.SCALE, Role.PLURAL, Role.DUAL})


class Sum(NamedTuple):
    """A number up to token `end`: `total` of the finished scales, and the `group` that is being read."""

    end: int
    total: int | Decimal = 0
    group: int | Decimal | None = None
    #: What may still be added to the group lies below this.
    room: int = 0
    #: The last scale: the next must be smaller.
    limit: int | None = None
    #: The worth of one unit of the last digit that was said.
    step: int | Decimal = 1
    #: Whether "and" stands right before the next word, whether it stood since the last scale, and inside the group.
    joined: bool = False
    since: bool = False
    inside: bool = False
    digits: Digits | None = None
    rough: bool = False
    #: Whether all of it is an article: "a", "une".
    weak: bool = False

    @property
    def value(self) -> int | Decimal:
        """All that was read."""
        return self.total if self.group is None else self.total + self.group

    @property
    def empty(self) -> bool:
        """Whether nothing was read."""
        return self.group is None and self.limit is None


def sum_at(context: Context, index: int) -> tuple[Sum, Sum] | None:
    """The whole number that begins at token `index`, and what of it stood before its last "and"."""
    state = before = Sum(index)
    at, count = index, len(context.tokens)
    if at < count and context.tokens[at].is_number:
        digits = digits_at(context, at)
        if digits is None or _ends_there(context, digits.end):  # as nearly all digits do
            return (
                None
                if digits is None
                else (Sum(digits.end, group=_worth(digits), step=digits.step, digits=digits), before)
            )
    while at < count:
        if at > index and _is_between(context, state, at):
            at += 1
            continue
        hit = None if context.tokens[at].is_number else context.lex.numbers.at(context.tokens, at)
        if hit is not None and hit[0].role is Role.JOINER and not state.joined and state.end > index:
            before, state, at = state, state._replace(joined=True, since=True), hit[1]
            continue
        following = _follow(context, state, at, hit)
        if following is None:
            if state.since and not state.joined and hit is not None and _multiplies(hit[0]):
                # "between two thousand and three thousand": what was joined is a number of its own.
                state = before
            break
        since = state.since and (state.joined or following.group is not None)
        state, at = following._replace(joined=False, since=since), following.end
    return None if state.end == index else (state, before)


def _ends_there(context: Context, end: int) -> bool:
    """Whether nothing that could go on with digits stands at token `end`."""
    if end >= len(context.tokens):
        return True
    token = context.tokens[end]
    return not (token.is_number or token.word in context.lex.numbers or token.word in "-,")


def _multiplies(word: NumberWord) -> bool:
    """Whether a word multiplies what stands before it; French cents can be coins."""
    return word.role in _SCALES and not (word.role is Role.PLURAL and word.value == HUNDRED)


def _is_between(context: Context, state: Sum, at: int) -> bool:
    """Whether a token only stands between words of a number: a hyphen, or the comma of "one thousand, two hundred"."""
    sign = context.word(at)
    if sign == ",":
        scaled = state.digits is None and state.group is None and state.end == at
        return scaled and not context.tokens[min(at + 1, len(context.tokens) - 1)].is_number
    return sign == "-" != context.word(at - 1)


def _follow(context: Context, state: Sum, at: int, hit: tuple[NumberWord, int] | None) -> Sum | None:
    """The number with what stands at token `at` taken into it; None where that is not of this number."""
    if context.tokens[at].is_number:
        return _take_digits(context, state, at)
    if hit is None:
        return None
    word, end = hit
    if word.role in _SCALES and (context.lex.units.at(context.tokens, at) or hit)[1] > end:
        return None  # the miles of "8 milles nautiques"
    if word.role is Role.ARTICLE and state.empty:
        return state._replace(end=end, group=1, weak=True)
    following = _take(state._replace(end=end), word, context.lex)
    return following._replace(weak=False) if following is not None and following.weak else following


def _take_digits(context: Context, state: Sum, at: int) -> Sum | None:
    digits = digits_at(context, at)
    if digits is None:
        return None
    if state.group is not None:
        # "3 hundred and 21"
        added = state.digits is not None and state.room == HUNDRED and digits.step == 1
        return _add(state._replace(end=digits.end), int(digits.value), context.lex) if added else None
    if state.limit is not None:
        hit = context.lex.numbers.at(context.tokens, digits.end)
        scaled = hit is not None and hit[0].role in _SCALES and hit[0].value < state.limit
        if not scaled and (hit is not None or not _is_rest(context, state, digits)):
            return None
    return state._replace(end=digits.end, group=_worth(digits), room=0, step=digits.step, inside=False, digits=digits)


def _worth(digits: Digits) -> int | Decimal:
    return int(digits.value) if digits.step == 1 else digits.value


def _is_rest(context: Context, state: Sum, digits: Digits) -> bool:
    """Whether digits after "and" are what remains below the last scale, as Arabic writes it: "41 ألفا و500"."""
    limit = state.limit or 0
    return context.lex.units_first and state.joined and limit > digits.value >= Decimal(limit) / THOUSAND


def _take(state: Sum, word: NumberWord, lex: Lexicon) -> Sum | None:
    """The number with one more word; None where the word is not of this number."""
    role, value = word.role, word.value
    if role is Role.VALUE or (role is Role.ARTICLE and value):
        return _add(state, value, lex)
    if role is Role.SCALE or (role is Role.PLURAL and not state.empty):
        counted = role is Role.SCALE or value != HUNDRED or state.group is None or _round_hundreds(state.group)
        return _multiply(state, value) if counted else None
    if role is Role.DUAL:
        return _multiply(state if state.group else state._replace(group=2), value)
    if role in (Role.COLLECTIVE, Role.ROUGH) and (state.group is not None or (state.empty and lex.bare_units)):
        group = 1 if state.group is None else state.group
        return state._replace(group=group * value, room=0, rough=role is Role.ROUGH, digits=None)
    return None


def _room(value: int, lex: Lexicon) -> int:
    """What may be added to a number word: below 100 to a hundred, below 10 to a ten, nothing to a unit."""
    if value in lex.teens_after:
        return TWENTY
    if value >= HUNDRED:
        return HUNDRED
    return TEN if value >= TWENTY and value % TEN == 0 and not lex.units_first else 0


def _add(state: Sum, value: int, lex: Lexicon) -> Sum | None:
    """The number with a word below a thousand added to it; None where that word begins another number."""
    group = state.group
    if group is None:
        if state.limit is not None and value == 0:
            return None
        return state._replace(group=value, room=_room(value, lex), step=1, inside=False)
    if 0 < value < state.room:
        return state._replace(group=group + value, room=_room(value, lex), step=1, inside=state.joined)
    tens = TWENTY <= value < HUNDRED and 0 < group % HUNDRED < TEN
    if tens and state.joined and lex.units_first and state.digits is None:
        return state._replace(group=group + value, room=0, inside=False)
    return None


def _round_hundreds(group: int | Decimal) -> bool:
    """Whether so many hundreds are said in the plural: two to nine, and eleven to nineteen."""
    return group < TWENTY and group != TEN and group == int(group)


def _multiply(state: Sum, scale: int) -> Sum | None:
    """The number multiplied by a scale word; None where that cannot be."""
    group, limit = state.group, state.limit
    if scale == HUNDRED:
        return _hundred(state)
    if group is None and limit is not None and scale < limit:
        total: int | Decimal = state.total + scale
    elif group is None and limit is not None:
        total = state.total * scale
    elif limit is None or scale < limit:
        total = state.total + (1 if group is None else group) * scale
    elif state.since:
        return None
    else:
        total = state.value * scale
    if total >= _TOO_BIG:
        return None
    step = scale if group is None else state.step * scale
    return state._replace(total=total, group=None, room=0, limit=scale, step=step, inside=False)


def _hundred(state: Sum) -> Sum | None:
    group = state.group
    if group is None:
        return state._replace(group=HUNDRED, room=HUNDRED, inside=state.joined)
    if not 0 < group < HUNDRED or state.inside:
        return None
    step = state.step if state.step == 1 else state.step * HUNDRED
    return state._replace(group=group * HUNDRED, room=HUNDRED, step=step)
