"""Amounts in running text: a number with what it is of — a share, money, a unit, or things that are counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.model import Kind
from factcheck.reading.currencies import member, members
from factcheck.reading.lexicon import Lexicon
from factcheck.reading.numbers import Number, number_at, times
from factcheck.reading.scanner import Token


class Of(NamedTuple):
    """What a number is of, when its words have another meaning: the kind, the unit, and the worth in it."""

    kind: Kind
    unit: str | None
    factor: Decimal = Decimal(1)
    reason: str = ""


class Amount(NamedTuple):
    """A number at tokens `start` to `end`, with what it is of; `others` are its further meanings."""

    start: int
    end: int
    number: Number
    kind: Kind = Kind.COUNT
    unit: str | None = None
    others: tuple[Of, ...] = ()
    noun: str | None = None


class Context(NamedTuple):
    """A text under reading: its tokens, the words to look up, and whether it is one phrase read as a whole."""

    text: str
    tokens: Sequence[Token]
    lex: Lexicon
    taken: Sequence[bool]
    whole: bool


#: Signs for feet and inches that also are those of minutes and seconds.
_PRIMES = {"'": ("foot", "minute"), "′": ("foot", "minute"), '"': ("inch", "second"), "″": ("inch", "second")}
#: Symbols with more than one meaning, beside the one in a language's table: a unit, or a scale.
_SYMBOLS: dict[str, tuple[Of, ...]] = {
    "m": (
        Of(Kind.QUANTITY, "minute", reason="m can stand for minutes"),
        Of(Kind.COUNT, None, Decimal(10**6), "m can stand for millions"),
    ),
}
_LETTER_SCALES = {"m": 10**6, "b": 10**9, "g": 10**9, "t": 10**12}
_CURRENCY_SIGNS = frozenset("$€£¥₹₽₩₪₺₴₦₱₫฿")


def amounts(context: Context) -> Iterator[Amount]:
    """All amounts of a text, in order, none overlapping another."""
    tokens, lex, taken = context.tokens, context.lex, context.taken
    index, count = 0, len(tokens)
    last = 0
    while index < count:
        token = tokens[index]
        if taken[index] or not (
            token.is_number
            or token.word in lex.numbers
            or token.word == "-"
            or "⁄" in token.word
            or token.word in lex.unit_duals
        ):
            index += 1
            continue
        found = _amount_at(context, index, last)
        if found is None:
            index = _after_refused(tokens, index)
        else:
            yield found
            index = last = found.end


def _after_refused(tokens: Sequence[Token], index: int) -> int:
    """Past a chain of digits and signs that is no amount: a time, a telephone number, a version."""
    end = index + 1
    while (
        tokens[index].is_number
        and end + 1 < len(tokens)
        and tokens[end].word in _CHAINS
        and tokens[end].start == tokens[end - 1].end
        and tokens[end + 1].is_number
        and tokens[end + 1].start == tokens[end].end
    ):
        end += 2
    return end


_CHAINS = frozenset("-:/.")


def _amount_at(context: Context, index: int, last: int) -> Amount | None:
    tokens, lex = context.tokens, context.lex
    dual = lex.unit_duals.at(tokens, index)
    if dual is not None:
        two = Number(index, dual[1], Decimal(2))
        return Amount(index, dual[1], two, Kind.QUANTITY, dual[0])
    number = number_at(tokens, index, lex)
    if number is None or any(context.taken[number.start : number.end]):
        return None
    found = _money(context, number, last) or _share(context, number) or _quantity(context, number)
    if found is not None:
        return found
    return Amount(number.start, number.end, number, Kind.SHARE if number.fraction else Kind.COUNT)


# --- money ---


def _money(context: Context, number: Number, last: int) -> Amount | None:
    tokens, lex = context.tokens, context.lex
    before = lex.money.before(tokens, number.start)
    if before is not None and before[1] >= last and _names_money(context, before[1], number.start):
        number = _letter_scale(context, number)
        unit, start, end = before[0], before[1], number.end
        after = lex.money.at(tokens, end)
        if after is not None and (after[0] == unit or unit in members(after[0])):
            end = after[1]
        return _of_money(context, number, unit, start, end)
    scaled = _letter_scale(context, number)
    for candidate in (number, scaled) if scaled is not number else (number,):
        named = _currency_at(context, candidate.end)
        if named is not None:
            unit, end = named
            return _with_cents(context, _of_money(context, candidate, unit, number.start, end))
    cents = lex.cents.at(tokens, _past_hyphen(tokens, number.end))
    if cents is not None:
        return Amount(number.start, cents[1], number._replace(weak=False), Kind.MONEY, cents[0] + "cent" * (not cents[0]))
    return None


def _names_money(context: Context, start: int, end: int) -> bool:
    """Whether the words before a number are a sign or a code, not a word that happens to be a currency's name."""
    words = context.text[context.tokens[start].start : context.tokens[end - 1].end]
    if any(sign in _CURRENCY_SIGNS for sign in words):
        return True
    return context.whole or words.isupper() or not words[0].islower()


def _letter_scale(context: Context, number: Number) -> Number:
    """A letter after digits, which beside a currency is a scale: the m of "$5m"."""
    if number.end >= len(context.tokens) or not number.in_digits or number.scale > 1:
        return number
    token = context.tokens[number.end]
    scale = context.lex.suffixes.get(token.word)
    near = token.start - context.tokens[number.end - 1].end <= 1
    return times(number, scale, number.end + 1) if scale and near else number


def _currency_at(context: Context, index: int) -> tuple[str, int] | None:
    """The currency named from token `index` on, with the country before or after its name."""
    tokens, lex = context.tokens, context.lex
    index = _past_hyphen(tokens, index)
    if index < len(tokens) and tokens[index].word in _OF:
        index += 1
    country = lex.countries.at(tokens, index)
    named = lex.money.at(tokens, country[1] if country else index)
    if named is None:
        return None
    unit, end = named
    text = context.text[tokens[end - 1].start : tokens[end - 1].end]
    if unit == text.upper() and not text.isupper() and not context.whole:
        return None
    after = lex.countries.at(tokens, end)
    if country is not None:
        unit = member(unit, country[0]) or unit
    elif after is not None and member(unit, after[0]):
        unit, end = member(unit, after[0]) or unit, after[1]
    return unit, end


#: Words between a scale and what it is of, in any language: "millions de dollars".
_OF = frozenset({"de", "d'", "of", "من"})


def _of_money(context: Context, number: Number, unit: str, start: int, end: int) -> Amount:
    others = tuple(Of(Kind.MONEY, code, reason=f"{unit} without its country") for code in members(unit))
    return Amount(start, end, number._replace(weak=False), Kind.MONEY, unit, others)


def _with_cents(context: Context, found: Amount) -> Amount:
    """Euros and cents as one amount."""
    tokens, lex = context.tokens, context.lex
    joined = lex.bound_joiners.at(tokens, found.end)
    at = joined[1] if joined else found.end
    if at >= len(tokens) or context.taken[at] or found.number.step < 1:
        return found
    part = number_at(tokens, at, lex)
    cents = part and lex.cents.at(tokens, part.end)
    if not part or not cents or not 0 < part.value < 100:  # noqa: PLR2004 - a hundredth is what cents are
        return found
    cent = Decimal("0.01")
    number = found.number._replace(value=found.number.value + part.value * cent, step=cent, coarse=cent, rounded=True)
    return found._replace(end=cents[1], number=number)


# --- shares ---


def _share(context: Context, number: Number) -> Amount | None:
    tokens, lex = context.tokens, context.lex
    named = lex.percent.at(tokens, _past_hyphen(tokens, number.end))
    if named is None:
        return None
    unit, end = named
    kind = Kind.SHARE if unit == "percent" else Kind.QUANTITY
    return Amount(number.start, end, number._replace(weak=False), kind, unit)


# --- units ---


def _past_hyphen(tokens: Sequence[Token], index: int) -> int:
    """Past the hyphen between a number and its unit: "80-yard"."""
    return index + 1 if index + 1 < len(tokens) and tokens[index].word == "-" else index


def _quantity(context: Context, number: Number) -> Amount | None:
    tokens = context.tokens
    if number.weak and not (context.whole or number.fraction):
        return None
    primed = _primes(context, number)
    if primed is not None:
        return primed
    named = _unit_at(context, _past_hyphen(tokens, number.end), number)
    if named is None:
        return None
    unit, end = named
    symbol = tokens[end - 1].word
    others = _SYMBOLS.get(symbol, ()) if number.in_digits else ()
    return Amount(number.start, end, number._replace(weak=False), Kind.QUANTITY, unit, others)


def _primes(context: Context, number: Number) -> Amount | None:
    tokens, end = context.tokens, number.end
    if end >= len(tokens) or tokens[end].start != tokens[end - 1].end or not number.in_digits:
        return None
    sign = tokens[end].word
    if sign not in _PRIMES or not (context.whole or (end + 1 < len(tokens) and tokens[end + 1].is_number)):
        return None
    end += 1
    if sign == "'" and end < len(tokens) and tokens[end].word == "'":
        sign, end = '"', end + 1
    unit, other = _PRIMES[sign]
    others = (Of(Kind.QUANTITY, other, reason=f"{sign} can stand for {other}s"),)
    return Amount(number.start, end, number, Kind.QUANTITY, unit, others)


def _unit_at(context: Context, index: int, number: Number) -> tuple[str, int] | None:
    """The unit named from token `index` on, to a power and divided by another, and the index after it."""
    tokens, lex = context.tokens, context.lex
    if index < len(tokens) and tokens[index].word in _OF and (number.fraction or number.scale > 1):
        index += 1
    if index >= len(tokens) or context.taken[index]:
        return None
    power = lex.powers.at(tokens, index)
    named = lex.units.at(tokens, power[1] if power else index)
    if named is None or _is_word(context, named[1], index):
        return None
    unit, end = named
    power_after = None if power else lex.powers.at(tokens, end)
    if power or power_after:
        unit = f"{unit} ** {(power or power_after)[0]}"  # type: ignore[index]  # one of the two is there
        end = power_after[1] if power_after else end
    per = lex.per.at(tokens, end)
    over = per and lex.units.at(tokens, per[1])
    if over and not _is_word(context, over[1], per[1] if per else 0):
        unit, end = f"{unit} / {over[0]}", over[1]
    return unit, end


def _is_word(context: Context, end: int, start: int) -> bool:
    """Whether what looks like a symbol is a small word of the language: "in" before a word is no inch."""
    tokens, lex = context.tokens, context.lex
    if end - start > 1 or tokens[start].word not in lex.noun_stops:
        return False
    return not context.whole or end < len(tokens)
