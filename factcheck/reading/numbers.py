"""Numbers in digits and in words: what they are worth, and how precisely they are stated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.reading.lexicon import Lexicon, NumberWord, Role
from factcheck.reading.scanner import Token

#: A number of more digits is no statement that anybody can check; it is left unread.
MOST_DIGITS = 30
_TOO_BIG = 10**MOST_DIGITS
_HUNDRED, _THOUSAND = 100, 1000
_GROUPED = re.compile(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}")


_GROUP = re.compile(r"\d{3}(?!\d)")


class Number(NamedTuple):
    """A number at tokens `start` to `end`, as its words state it.

    `step` is the worth of one unit of its last digit, `coarse` the same with trailing zeros taken as
    rounding. `rounded` says that a scale word or decimals were used, so that the number was cut to
    its digits. `bare` is what was said before the scale word, and `scale` that word's worth. `other`
    is the value by the other decimal habit, where the digits allow both. `weak` numbers (an article,
    "half") are numbers only before a unit or a noun that takes one.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal = Decimal(1)
    coarse: Decimal = Decimal(1)
    rounded: bool = False
    scale: Decimal = Decimal(1)
    other: Decimal | None = None
    in_digits: bool = False
    fraction: bool = False
    rough: bool = False
    weak: bool = False


class _Digits(NamedTuple):
    value: Decimal
    step: Decimal
    end: int
    other: Decimal | None = None


class _Sum(NamedTuple):
    """A number word by word: `total` of the finished scales, `group` the one being read."""

    end: int
    total: int | Decimal = 0
    group: int | Decimal | None = None
    #: What may still be added to the group lies below this.
    room: int = 0
    #: The last scale: the next must be smaller.
    limit: int | None = None
    step: int | Decimal = 1
    #: Whether the last part was joined to a group that had begun before.
    inside: bool = False
    digits: _Digits | None = None
    rough: bool = False
    weak: bool = False

    @property
    def value(self) -> int | Decimal:
        return self.total if self.group is None else self.total + self.group


def read_digits(text: str, decimal: str, groups: str) -> tuple[Decimal, Decimal, Decimal | None] | None:
    """The value of digits with separators, the worth of their last digit, and the value by the other habit.

    `decimal` and `groups` are the signs that the language uses. None for what is no number: a
    version, an address, a telephone number, a number with a leading zero.

    >>> read_digits("1.234,5", ".", ",")
    (Decimal('1234.5'), Decimal('0.1'), None)
    >>> read_digits("1,234", ".", ",")
    (Decimal('1234'), Decimal('1'), Decimal('1.234'))
    """
    if len(text) > MOST_DIGITS + MOST_DIGITS // 3:
        return None
    signs = [sign for sign in text if not sign.isdigit()]
    if not signs:
        return None if text[0] == "0" and len(text) > 1 else (Decimal(text), Decimal(1), None)
    last = signs[-1]
    whole, _, after = text.rpartition(last)
    other: Decimal | None = None
    if len(signs) > 1 and last == signs[0]:
        if not _GROUPED.fullmatch(text):
            return None
        whole, after = text, ""
    elif len(signs) > 1:
        if any(sign != signs[0] for sign in signs[:-1]) or not _GROUPED.fullmatch(whole):
            return None
    elif _GROUPED.fullmatch(text) and text[0] != "0":
        as_group, as_decimal = Decimal(whole + after), Decimal(f"{whole}.{after}")
        if last in groups or last not in decimal:
            whole, after, other = whole + after, "", as_decimal if last in ".," else None
        else:
            other = as_group
    plain = "".join(sign for sign in whole if sign.isdigit())
    if len(plain) > 1 and plain[0] == "0":
        return None
    value = Decimal(f"{plain or 0}.{after}") if after else Decimal(plain)
    return value, Decimal(1).scaleb(-len(after)), other


def _digits_at(tokens: Sequence[Token], index: int, lex: Lexicon) -> _Digits | None:
    habits = lex.main.numbers
    text, end = tokens[index].word, index + 1
    if " " in habits.groups and len(text) <= len("999") and text.isdigit():
        text, end = _spaced(tokens, index)
    read = read_digits(text, habits.decimal, habits.groups)
    return read and _Digits(read[0], read[1], end, read[2])


def _spaced(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """Digits in groups of three with one plain space between them, as one text."""
    text, end = tokens[index].word, index + 1
    while end < len(tokens) and len(text) < MOST_DIGITS:
        token = tokens[end]
        if not token.is_number or token.start - tokens[end - 1].end != 1 or not _GROUP.match(token.word):
            break
        text += f" {token.word}"
        end += 1
        if len(token.word) > len("999"):
            break
    return text, end


def _room(value: int, lex: Lexicon) -> int:
    """What may be added to a number word: below 100 to a hundred, below 10 to a ten, nothing to a unit."""
    if value in lex.teens_after:
        return 20
    if value >= _HUNDRED:
        return _HUNDRED
    return 10 if value >= 20 and value % 10 == 0 else 0  # noqa: PLR2004 - the tens


def _add(state: _Sum, value: int, end: int, lex: Lexicon, *, joined: bool) -> _Sum | None:
    """The number with a word below a thousand added to it; None where that word begins another number."""
    group = state.group
    if group is None:
        if state.limit is not None and value == 0:
            return None
        return state._replace(end=end, group=value, room=_room(value, lex), step=1, inside=False)
    if 0 < value < state.room:
        return state._replace(end=end, group=group + value, room=_room(value, lex), step=1, inside=joined)
    units, tens = group % _HUNDRED, value
    if joined and lex.units_first and state.digits is None and 0 < units < 10 and 20 <= tens < _HUNDRED:  # noqa: PLR2004
        return state._replace(end=end, group=group + value, room=0, inside=False)
    return None


def _multiply(state: _Sum, scale: int, end: int, *, joined: bool) -> _Sum | None:
    """The number multiplied by a scale word; None where that cannot be."""
    group, limit = state.group, state.limit
    if scale == _HUNDRED:
        if group is None:
            return state._replace(end=end, group=scale, room=scale, inside=joined)
        if 0 < group < scale and not state.inside:
            return state._replace(end=end, group=group * scale, room=scale, step=state.step if state.step == 1 else state.step * scale)
        return None
    if group is None and limit is not None:
        total: int | Decimal = state.total * scale
    elif limit is None or scale < limit:
        total = state.total + (1 if group is None else group) * scale
    elif joined:
        return None
    else:
        total = state.value * scale
    if total >= _TOO_BIG:
        return None
    step = scale if group is None else state.step * scale
    return state._replace(end=end, total=total, group=None, room=0, limit=scale, step=step, inside=False)


def _take(state: _Sum, word: NumberWord, end: int, lex: Lexicon, *, joined: bool, since: bool) -> _Sum | None:
    """The number with one more word; None where the word is not of this number."""
    role, value, empty = word.role, word.value, state.group is None and state.limit is None
    if role is Role.VALUE or (role is Role.ARTICLE and value and not empty):
        return _add(state, value, end, lex, joined=joined)
    if role is Role.SCALE or (role is Role.PLURAL and not empty):
        return _multiply(state, value, end, joined=since)
    if role is Role.DUAL:
        return _multiply(state if state.group else state._replace(group=2), value, end, joined=since)
    if role in (Role.COLLECTIVE, Role.ROUGH) and state.group is not None:
        rough = role is Role.ROUGH
        return state._replace(end=end, group=state.group * value, room=0, rough=rough, weak=False, digits=None)
    return None


def _sum_at(tokens: Sequence[Token], index: int, lex: Lexicon) -> tuple[_Sum, _Sum] | None:
    """The number that begins at `index`, and what of it stood before its last "and"."""
    state = before = _Sum(index)
    joined = since = False
    at = index
    while at < len(tokens):
        token = tokens[at]
        following: _Sum | None = None
        if token.is_number:
            following = _take_digits(state, tokens, at, lex)
        elif token.word == "-" and at > index:
            at += 1
            continue
        elif (hit := lex.numbers.at(tokens, at)) is not None:
            word, end = hit
            if word.role is Role.JOINER:
                if joined or state.end == index:
                    break
                before, joined, since, at = state, True, True, end
                continue
            if word.role is Role.ARTICLE and state.end == index:
                following = state._replace(end=end, group=1, weak=True)
            else:
                following = _take(state, word, end, lex, joined=joined, since=since)
                if following is not None and state.weak:
                    following = following._replace(weak=False)
        if following is None:
            # "between two thousand and three thousand": what was joined is a number of its own.
            if since and not joined and _goes_on(tokens, at, lex):
                state = before
            break
        if joined is False and since and following.group is None:
            since = False
        state, at, joined = following, following.end, False
    return None if state.end == index else (state, before)


def _goes_on(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    hit = lex.numbers.at(tokens, at)
    return hit is not None and hit[0].role in (Role.SCALE, Role.PLURAL, Role.DUAL)


def _take_digits(state: _Sum, tokens: Sequence[Token], at: int, lex: Lexicon) -> _Sum | None:
    digits = _digits_at(tokens, at, lex)
    if digits is None or state.group is not None:
        return None
    if state.limit is not None:
        hit = lex.numbers.at(tokens, digits.end)
        if hit is None or hit[0].role not in (Role.SCALE, Role.PLURAL) or hit[0].value >= state.limit:
            return None
    value = int(digits.value) if digits.step == 1 else digits.value
    return state._replace(end=digits.end, group=value, room=0, step=digits.step, inside=False, digits=digits)


def number_at(tokens: Sequence[Token], index: int, lex: Lexicon) -> Number | None:
    """The longest number that begins at token `index`; None where none does."""
    start = index
    negative = _minus(tokens, index, lex)
    if negative:
        index = negative
    found = _part_of_one(tokens, index, lex) or _whole(tokens, index, lex)
    if found is None:
        return None
    if negative:
        other = None if found.other is None else -found.other
        found = found._replace(value=-found.value, other=other, weak=False)
    return found._replace(start=start)


def _minus(tokens: Sequence[Token], index: int, lex: Lexicon) -> int | None:
    """Where the number begins to which the sign at `index` belongs."""
    token = tokens[index]
    if index + 1 >= len(tokens):
        return None
    if token.word == "-":
        glued = index > 0 and tokens[index - 1].end == token.start and tokens[index - 1].word not in _BEFORE_SIGN
        return None if glued or tokens[index + 1].start != token.end else index + 1
    hit = lex.numbers.at(tokens, index)
    return hit[1] if hit is not None and hit[0].role is Role.MINUS and hit[1] < len(tokens) else None


#: A hyphen right after one of these is a sign, though no space stands before it.
_BEFORE_SIGN = frozenset("([<=>:~$€£")


def _part_of_one(tokens: Sequence[Token], index: int, lex: Lexicon) -> Number | None:
    """A word or a sign that is a fraction: "half a", "½", "two thirds of" is read as a whole first."""
    sign = tokens[index].word
    if "⁄" in sign:
        upper, _, lower = sign.partition("⁄")
        value = _ratio(upper, lower)
        return None if value is None else _scaled(tokens, index, index + 1, value, lex, weak=False)
    hit = lex.numbers.at(tokens, index)
    if hit is None or hit[0].role is not Role.FRACTION:
        return None
    word, end = hit
    return _scaled(tokens, index, end, Decimal(word.value) / word.over, lex, weak=True)


def _ratio(upper: str, lower: str) -> Decimal | None:
    if not (upper.isdecimal() and lower.isdecimal() and int(lower)):
        return None
    return Decimal(upper) / Decimal(lower)


def _scaled(
    tokens: Sequence[Token], index: int, end: int, value: Decimal, lex: Lexicon, *, weak: bool, whole: bool = False
) -> Number:
    """A fraction, times the scale word that follows it: "half a million"."""
    while end + 1 < len(tokens) and tokens[end].word == "-":
        end += 1
    hit = lex.numbers.at(tokens, end)
    if hit is not None and hit[0].role in (Role.SCALE, Role.PLURAL, Role.COLLECTIVE) and hit[0].value > 1:
        scale = Decimal(hit[0].value)
        if hit[0].role is Role.COLLECTIVE:
            return Number(index, hit[1], value * scale)
        tenth = scale / 10
        return Number(index, hit[1], value * scale, step=tenth, coarse=tenth, rounded=True, scale=scale)
    return Number(index, end, value, step=_PERCENT, coarse=5 * _PERCENT, rounded=True, fraction=not whole, weak=weak)


#: A fraction in words is taken to the nearest hundredth, and charitably to the nearest twentieth.
_PERCENT = Decimal("0.01")


def _whole(tokens: Sequence[Token], index: int, lex: Lexicon) -> Number | None:
    """A number that begins with a whole one, with all that may follow: decimals, fractions, scales."""
    summed = _sum_at(tokens, index, lex)
    if summed is None:
        return None
    state, before = summed
    number = _finish(state, index, tokens, lex)
    return (
        _with_point(number, tokens, lex)
        or _with_denominator(state, before, number, tokens, lex)
        or _with_part(number, tokens, lex)
        or number
    )


def _finish(state: _Sum, index: int, tokens: Sequence[Token], lex: Lexicon) -> Number:
    value, digits = Decimal(state.value), state.digits
    scale = Decimal(state.limit or 1)
    step = Decimal(state.step)
    other = digits.other if digits is not None and state.limit is None else None
    number = Number(
        index,
        state.end,
        value,
        step=step,
        coarse=_coarse(value, step),
        rounded=scale > 1 and step > 1 or step < 1,
        scale=scale,
        other=other,
        in_digits=digits is not None,
        rough=state.rough,
        weak=state.weak,
    )
    return _suffixed(number, tokens, lex) if number.in_digits and scale == 1 else number


def _coarse(value: Decimal, step: Decimal) -> Decimal:
    """The worth of the last digit that is not zero; the step itself for decimals, whose zeros are stated."""
    if step < 1 or value == 0:
        return step
    whole = int(value)
    while whole % 10 == 0 and step < value:
        whole //= 10
    return max(step, value / whole)


def _suffixed(number: Number, tokens: Sequence[Token], lex: Lexicon) -> Number:
    """Digits with the letters after them that are a scale: "5bn", "10k"."""
    if number.end >= len(tokens):
        return number
    token, last = tokens[number.end], tokens[number.end - 1]
    scale = lex.suffixes.get(token.word)
    if scale is None or token.start - last.end > 1 or (len(token.word) == 1 and token.word != "k"):
        return number
    return times(number, scale, number.end + 1)


def times(number: Number, scale: int | Decimal, end: int) -> Number:
    """The number with a scale word that stands elsewhere, or letters that are a scale, up to token `end`."""
    by = Decimal(scale)
    return number._replace(
        end=end,
        value=number.value * by,
        step=number.step * by,
        coarse=number.coarse * by,
        scale=by,
        rounded=True,
        other=None if number.other is None else number.other * by,
        weak=False,
    )


def _with_point(number: Number, tokens: Sequence[Token], lex: Lexicon) -> Number | None:
    """A number whose decimals are words: "three point one four"."""
    hit = lex.numbers.at(tokens, number.end)
    if hit is None or hit[0].role is not Role.POINT or number.step != 1:
        return None
    decimals, at = "", hit[1]
    while at < len(tokens) and len(decimals) < MOST_DIGITS:
        word = lex.numbers.at(tokens, at)
        if tokens[at].is_number and tokens[at].word.isdecimal():
            decimals, at = decimals + tokens[at].word, at + 1
        elif word is not None and word[0].role in (Role.VALUE, Role.ARTICLE) and word[0].value < _HUNDRED:
            summed = _sum_at(tokens, at, lex) if not decimals and word[0].value >= 10 else None  # noqa: PLR2004
            decimals, at = (str(summed[0].value), summed[0].end) if summed else (decimals + str(word[0].value), word[1])
        else:
            break
    if not decimals or len(decimals) > MOST_DIGITS or not decimals.isdecimal():
        return None
    step = Decimal(1).scaleb(-len(decimals))
    value = number.value + Decimal(f"0.{decimals}")
    found = number._replace(end=at, value=value, step=step, coarse=step, rounded=True, other=None, weak=False)
    hit = lex.numbers.at(tokens, at)
    return times(found, hit[0].value, hit[1]) if hit and hit[0].role in (Role.SCALE, Role.PLURAL) else found


def _with_denominator(
    state: _Sum, before: _Sum, number: Number, tokens: Sequence[Token], lex: Lexicon
) -> Number | None:
    """A number that is the upper part of a fraction: "two thirds", "3/4", "one in three"."""
    lower, end = _lower_part(number, tokens, lex)
    if not lower:
        return None
    upper, kept = number.value, Decimal(0)
    if before.end > number.start and not lex.units_first and before.value < number.value:
        kept = Decimal(before.value)
        upper -= kept
    value = kept + upper / lower
    return _scaled(tokens, number.start, end, value, lex, weak=False, whole=kept > 0)


def _lower_part(number: Number, tokens: Sequence[Token], lex: Lexicon) -> tuple[Decimal | None, int]:
    nothing = None, 0
    if number.step != 1 or number.end >= len(tokens):
        return nothing
    token = tokens[number.end]
    hit = lex.denominators.at(tokens, number.end + (token.word == "-"))
    if hit is not None and not (number.in_digits and token.word == "-"):
        return Decimal(hit[0]), hit[1]
    if token.word == "/" and number.in_digits:
        return _slashed(number, tokens, lex)
    over = lex.over.at(tokens, number.end)
    if over is None or number.weak:
        return nothing
    summed = _sum_at(tokens, over[1], lex)
    if summed is None or summed[0].limit is not None or summed[0].step != 1:
        return nothing
    lower, end = Decimal(summed[0].value), summed[0].end
    if not number.value < lower or lex.units.at(tokens, end) or lex.percent.at(tokens, end):
        return nothing
    return lower, end


def _slashed(number: Number, tokens: Sequence[Token], lex: Lexicon) -> tuple[Decimal | None, int]:
    nothing, at = (None, 0), number.end + 1
    if at >= len(tokens) or not tokens[at].is_number or tokens[at].start - tokens[number.end - 1].end > len(" / "):
        return nothing
    lower = _digits_at(tokens, at, lex)
    if lower is None or lower.step != 1 or (lower.end < len(tokens) and tokens[lower.end].word == "/"):
        return nothing
    return lower.value, lower.end


def _with_part(number: Number, tokens: Sequence[Token], lex: Lexicon) -> Number | None:
    """A number with a fraction added: "two and a half", "2 1/2", "three million and a half", "5½"."""
    if number.step < 1 or number.end >= len(tokens):
        return None
    hit = lex.numbers.at(tokens, number.end)
    joined = hit is not None and hit[0].role is Role.JOINER
    at = hit[1] if hit is not None and joined else number.end
    if at >= len(tokens) or not (joined or tokens[at].is_number or "⁄" in tokens[at].word):
        return None
    part = _part_of_one(tokens, at, lex) or _whole(tokens, at, lex)
    if part is None or not (joined or number.in_digits):
        return None
    if part.scale > 1 and number.scale == 1 and part.value < part.scale:
        number = times(number, part.scale, part.end)
    elif not part.fraction and part.scale == 1 or part.value >= number.scale:
        return None
    worth = part.value * number.scale if part.fraction else part.value
    found = number._replace(end=part.end, value=number.value + worth, other=None, rough=False, weak=False)
    if number.scale == 1:
        hit = lex.numbers.at(tokens, part.end)
        if hit is not None and hit[0].role in (Role.SCALE, Role.PLURAL):
            return times(found, hit[0].value, hit[1])._replace(rounded=True)
    tenth = number.scale / 10
    return found._replace(step=tenth, coarse=tenth, rounded=True)
