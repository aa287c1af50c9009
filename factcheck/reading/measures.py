"""Measures in running text: numbers with a share or a unit, to a power or by another unit."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Kind
from factcheck.reading.amounts import Amount, Of, lettered
from factcheck.reading.context import Context
from factcheck.reading.lexicon import OF, Role
from factcheck.reading.numbers import Number, number_at, times
from factcheck.reading.units import measure

#: Signs for feet and inches that also are those of minutes and seconds.
_PRIMES = {"'": ("foot", "minute"), "′": ("foot", "minute"), '"': ("inch", "second"), "″": ("inch", "second")}
#: Symbols with more meanings than the one in a language's table: another unit, or a scale.
_SYMBOLS: dict[str, tuple[Of, ...]] = {
    "m": (
        Of(Kind.QUANTITY, "minute", reason="m can stand for minutes"),
        Of(Kind.COUNT, None, Decimal(10**6), "m can stand for millions"),
    ),
}
_METERS = Of(Kind.QUANTITY, "meter", Decimal("0.000001"), "m can stand for metres")
#: Letters that are a unit when small, and a scale when capital: "35M", "10G".
_CAPITAL_SCALES = frozenset("mgt")
_ONE = Number(0, 0, Decimal(1))


def share_at(context: Context, number: Number) -> Amount | None:
    """The percentage, or the percentage points, that a number is; None where it is neither."""
    named = context.lex.percent.at(context.tokens, context.past_hyphen(number.end))
    if named is None:
        return None
    unit, end = named
    kind = Kind.SHARE if unit == "percent" else Kind.QUANTITY
    return Amount(number.start, end, number._replace(weak=False) if number.weak else number, kind, unit)


def measure_at(context: Context, number: Number) -> Amount | None:
    """The quantity that a number is, with its unit; None where no unit follows it."""
    primed = _primed(context, number)
    if primed is not None:
        return primed
    if _are_tens(context, number):
        return None
    named = _unit_at(context, context.past_hyphen(number.end), number) or _degrees(context, number)
    if named is None or _is_article(context, number, named[1]) or _is_time(context, named):
        return None
    unit, end = named
    symbol = context.tokens[end - 1]
    if symbol.word in _CAPITAL_SCALES and context.text[symbol.start].isupper():
        return _capital(context, number)
    others = _SYMBOLS.get(symbol.word, ()) if number.in_digits else ()
    if others and end == number.end + 1 and context.glued(number.end) and _are_many(context, end):
        return Amount(number.start, end, times(number, 10**6, end), others=(_METERS,))
    return Amount(
        number.start, end, number._replace(weak=False) if number.weak else number, Kind.QUANTITY, unit, others
    )


def measure_before(context: Context, number: Number) -> Amount | None:
    """The quantity that a number with an article is, behind its unit: "الساعات الـ24"; None for any other number."""
    at = number.start - (context.glued(number.start) and context.word(number.start - 1) in context.lex.attached)
    word = context.tokens[number.start]
    named = context.lex.leading_units.before(context.tokens, at)
    if named is None or not (at < number.start or context.text[word.start : word.end].startswith(context.lex.attached)):
        return None
    unit, start = named
    return Amount(start, number.end, number, Kind.QUANTITY, unit)


def _are_tens(context: Context, number: Number) -> bool:
    """Whether digits with a letter after them are ages or years, and no seconds: "her 40s", "over-65s"."""
    if not number.in_digits or number.step != 1 or context.word(number.end) not in context.lex.plurals:
        return False
    before = number.start - (context.word(number.start - 1) == "-") - 1
    return context.glued(number.end) and context.word(before) in context.lex.before_tens


def _is_article(context: Context, number: Number, end: int) -> bool:
    """Whether the number is no more than the article of its unit, but for "an hour and a half"."""
    return number.weak and not (context.whole or number.fraction or is_joined(context, end))


def is_joined(context: Context, end: int) -> bool:
    """Whether a fraction is added to the unit that ends before token `end`."""
    joined = context.lex.bound_joiners.at(context.tokens, end)
    part = number_at(context, joined[1]) if joined and joined[1] < len(context.tokens) else None
    return part is not None and part.fraction


def _is_time(context: Context, named: tuple[str, int]) -> bool:
    """Whether digits stand right after the unit, so that "20h30" is a time."""
    unit, end = named
    return unit == "hour" and context.glued(end) and context.tokens[end].is_number


def unit_alone(context: Context, index: int) -> Amount | None:
    """A unit without a number, which is one of it, or two in the dual, where the language has such words.

    One stands alone only as the whole phrase, or with a fraction: "ساعة ونصف".
    """
    dual = context.lex.unit_duals.at(context.tokens, index)
    if dual is not None:
        two = Number(index, dual[1], Decimal(2))
        return Amount(index, dual[1], two, Kind.QUANTITY, dual[0])
    named = _unit_at(context, index, _ONE) if context.lex.bare_units else None
    if named is None:
        return None
    unit, end = named
    alone = context.whole and index == 0 and end == len(context.tokens)
    if not alone and not is_joined(context, end):
        return None
    return Amount(index, end, _ONE._replace(start=index, end=end), Kind.QUANTITY, unit)


def _are_many(context: Context, index: int) -> bool:
    """Whether a word in the plural follows, so that things are counted, and nothing is measured: "35m users"."""
    word = context.word(index)
    ends = word.isalpha() and word not in context.lex.noun_stops and word.endswith(context.lex.plurals or (" ",))
    return ends and context.lex.units.at(context.tokens, index) is None


def _degrees(context: Context, number: Number) -> tuple[str, int] | None:
    """A temperature without its sign: "45C"."""
    at = number.end
    unit = _DEGREES.get(context.word(at))
    capital = unit and number.in_digits and context.glued(at) and context.text[context.tokens[at].start].isupper()
    return (unit, at + 1) if unit and capital else None


#: Scales of temperature by the letter that the press writes for them.
_DEGREES = {"c": "degree_Celsius", "f": "degree_Fahrenheit"}


def _capital(context: Context, number: Number) -> Amount | None:
    """Digits with a capital letter are millions or more; but a network's generation ("5G") is no number."""
    generation = context.word(number.end) == "g" and number.step == 1 and number.value < 10  # noqa: PLR2004 - one digit
    if not context.glued(number.end) or (generation and not context.whole):
        return None
    scaled = lettered(context, number)
    return Amount(number.start, scaled.end, scaled)


def _primed(context: Context, number: Number) -> Amount | None:
    """Feet and inches, or minutes and seconds, by their strokes; in running text these may be quotation marks."""
    sign, end = context.word(number.end), number.end + 1
    if sign not in _PRIMES or not context.glued(number.end) or not number.in_digits:
        return None
    second = context.word(number.start - 1) in _PRIMES
    if not (context.whole or second) and not (end < len(context.tokens) and context.tokens[end].is_number):
        return None
    if sign == "'" and context.word(end) == "'":
        sign, end = '"', end + 1
    unit, other = _PRIMES[sign]
    others = (Of(Kind.QUANTITY, other, reason=f"{sign} can stand for {other}s"),)
    return Amount(number.start, end, number, Kind.QUANTITY, unit, others)


def _unit_at(context: Context, index: int, number: Number) -> tuple[str, int] | None:
    """The unit named from token `index` on, and the token after it."""
    index = _past_small_words(context, index, number)
    if index >= len(context.tokens) or context.taken[index]:
        return None
    named = _powered(context, index)
    if named is None or _is_word(context, index, named[1]):
        return None
    unit, end = named
    whole = unit
    over = _divisor(context, end) or _past_substance(context, end, unit)
    while over is not None:
        whole, end = f"{whole} / {over[0]}", over[1]
        over = _divisor(context, end)
    return whole, end


def _divisor(context: Context, index: int) -> tuple[str, int] | None:
    """The unit by which another is divided, where the words for it begin at token `index`: "an hour", "per capita"."""
    if index >= len(context.tokens) or context.taken[index]:
        return None
    every = context.lex.every.at(context.tokens, index)
    if every is not None:
        return every
    per = context.lex.per.at(context.tokens, index)
    over = _powered(context, per[1]) if per else None
    return None if per is None or over is None or _is_word(context, per[1], over[1]) else over


def _past_substance(context: Context, index: int, unit: str) -> tuple[str, int] | None:
    """The divisor that follows the words for what a unit measures: "tonnes of CO2 per capita"."""
    if context.word(index) not in OF:
        return None
    for at in range(index + 1, min(index + 1 + _SUBSTANCE, len(context.tokens))):
        if not context.word(at).isalnum() or context.word(at) in context.lex.noun_stops:
            return None
        over = _divisor(context, at + 1)
        if over is not None:
            return None if _is_shorter(over[0], unit) else over
    return None


def _is_shorter(over: str, unit: str) -> bool:
    """Whether a time would be divided by a shorter one: "12 years of war a month later" tells no rate."""
    here, there = measure(unit), measure(over)
    return here is not None and there is not None and here.dimension == there.dimension and there.factor <= here.factor


#: What is measured is named in so many words at most.
_SUBSTANCE = 4


def _past_small_words(context: Context, index: int, number: Number) -> int:
    """Past "of an" after a fraction, a scale or "a dozen", and past an adjective: "two more minutes"."""
    collective = number.rough or number.least or _is_collective(context, index - 1)
    if context.word(index) in OF and (collective or number.step < 1 or number.scale > 1):
        index += 1
        article = context.lex.numbers.at(context.tokens, index)
        index = article[1] if article and article[0].role is Role.ARTICLE else index
    return index + (context.word(index) in context.lex.unit_adjectives)


def _is_collective(context: Context, index: int) -> bool:
    hit = context.lex.numbers.at(context.tokens, index)
    return hit is not None and hit[0].role is Role.COLLECTIVE


def _powered(context: Context, index: int) -> tuple[str, int] | None:
    """A unit with the word for its power before or after it: "square kilometres", "mètres cubes"."""
    lex, tokens = context.lex, context.tokens
    before = lex.powers.at(tokens, index)
    named = lex.units.at(tokens, before[1] if before else index)
    if named is None:
        return None
    unit, end = named
    after = None if before else lex.powers.at(tokens, end)
    power = before or after
    return (f"{unit} ** {power[0]}", after[1] if after else end) if power else (unit, end)


def _is_word(context: Context, start: int, end: int) -> bool:
    """Whether what looks like a symbol is a small word of the language: "in" before a word is no inch."""
    small = end - start == 1 and context.word(start) in context.lex.noun_stops
    glued = context.glued(start) and context.tokens[start - 1].is_number  # "10in tall"
    return small and not glued and context.word(end)[:1].isalnum()
