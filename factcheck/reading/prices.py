"""Money in running text: numbers with a currency before or after them, its country, and its hundredths."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.model import Kind
from factcheck.reading.amounts import Amount, Of, lettered
from factcheck.reading.context import Context
from factcheck.reading.currencies import CODES, CODES_LIKE_WORDS, member, members
from factcheck.reading.lexicon import OF, Role
from factcheck.reading.measures import is_joined
from factcheck.reading.numbers import Number, number_at, times

_SIGNS = frozenset("$€£¥₹₽₩₪₺₴₦₱₫฿")
_CENT = Decimal("0.01")
#: The unit of hundredths whose currency nobody names.
CENTS = "¢"


def price_at(context: Context, number: Number, last: int) -> Amount | None:
    """The money that a number is, with the words for its currency from token `last` on; None where it is none."""
    found = _after_currency(context, number, last)
    if found is not None or context.ends(number.end):
        return found
    return _before_currency(context, number) or _only_cents(context, number)


def money_alone(context: Context, index: int) -> Amount | None:
    """A currency without a number, which is one of it, or two in the dual, as a unit is: "دولار ونصف"."""
    lex, tokens = context.lex, context.tokens
    dual = lex.money_duals.at(tokens, index)
    if dual is not None:
        return _of_money(Number(index, dual[1], Decimal(2)), dual[0], index, dual[1])
    named = lex.money.at(tokens, index) if lex.bare_units else None
    if named is None:
        return None
    unit, end = named
    alone = context.whole and index == 0 and end == len(tokens)
    if not alone and not is_joined(context, end):
        return None
    return _of_money(Number(index, end, Decimal(1)), unit, index, end)


def _after_currency(context: Context, number: Number, last: int) -> Amount | None:
    """A number after its currency: "$5m", "EUR 125"."""
    named = context.lex.money.before(context.tokens, number.start) or _code_at(context, number.start - 1, -1)
    if named is None or named[1] < last or not _is_mark(context, named[1], number.start):
        return None
    unit, start = named
    first = context.lex.numbers.at(context.tokens, start)
    sign = context.lex.money.at(context.tokens, number.start - 1)
    if sign and first and first[0].role is Role.ARTICLE and not context.glued(start + 1):
        # "a $300 million contract" names no Australian dollar.
        unit, start = sign[0], number.start - 1
    number = lettered(context, number)
    end = number.end
    again = _currency_at(context, end)
    if again is not None and (again[0] == unit or again[0] in members(unit)):
        unit, end = again
    return _with_cents(context, _of_money(number, unit, start, end))


def _is_mark(context: Context, start: int, end: int) -> bool:
    """Whether the words before a number are a sign or a code, not a word that also is a currency's name."""
    words = context.text[context.tokens[start].start : context.tokens[end - 1].end]
    if context.whole or words in context.lex.money_marks or words.isupper():
        return True
    return not _SIGNS.isdisjoint(words)


def _before_currency(context: Context, number: Number) -> Amount | None:
    """A number before its currency: "5 million euros", "30 Kuwaiti dinars", "75 USD million"."""
    scaled = lettered(context, number)
    named = _currency_at(context, number.end)
    if named is None and scaled is not number:
        number, named = scaled, _currency_at(context, scaled.end)
    if named is None:
        return None
    unit, end = named
    if number.weak and not context.word(end - 1).isalpha():
        return None  # "A$ 12" is not one dollar and twelve cents
    if unit == "£" and number.scale == 1 and context.word(end) in OF and context.word(end - 1).isalpha():
        return Amount(number.start, end, number._replace(weak=False), Kind.QUANTITY, "pound")  # "2 pounds of butter"
    hit = context.lex.numbers.at(context.tokens, end)
    if number.scale == 1 and hit and hit[0].role is Role.SCALE and hit[0].value >= 1000:  # noqa: PLR2004 - no "hundred"
        start, end = number.start, hit[1]
        number = times(number, hit[0].value, end)
        return _of_money(number, unit, start, end)
    return _with_cents(context, _of_money(number, unit, number.start, end))


def _currency_at(context: Context, index: int) -> tuple[str, int] | None:
    """The currency named from token `index` on, told by the country before or after it, and the token after."""
    tokens, lex = context.tokens, context.lex
    start = context.past_hyphen(index)
    start += context.word(start) in OF
    country = lex.countries.at(tokens, start)
    named = (lex.money.at(tokens, country[1]) if country else None) or lex.money.at(tokens, start)
    named = named or _code_at(context, start, 1)
    if named is None or _is_of_next(context, start, named[1]):
        return None
    unit, end = named
    if not context.whole and _is_lower_code(context, unit, end - 1):
        return None
    if country is not None:
        return member(unit, country[0]) or unit, end
    after = lex.countries.at(tokens, end)
    told = after and member(unit, after[0])
    return (told, after[1]) if after and told else (unit, end)


def _code_at(context: Context, index: int, step: int) -> tuple[str, int] | None:
    """A code in capitals at token `index`, and the token beside it in the direction `step`."""
    code = context.word(index).upper()
    if code not in CODES or not context.text[context.tokens[index].start : context.tokens[index].end].isupper():
        return None
    return code, index if step < 0 else index + 1


def _is_of_next(context: Context, start: int, end: int) -> bool:
    """Whether a sign between two numbers belongs to the second: the second one of "$5 $6"."""
    if end >= len(context.tokens) or not context.tokens[end].is_number or context.word(end - 1).isalpha():
        return False
    digits = context.tokens[start - 1].is_number and len(context.word(end)) == len("50")
    if digits and context.glued(start) and context.glued(end):
        return False  # "5€50" is five euros and fifty cents
    return context.glued(end) or not context.glued(start)


def _is_lower_code(context: Context, unit: str, index: int) -> bool:
    """Whether a code that also is a word stands there in small letters: "2 mad men"."""
    token = context.tokens[index]
    return unit in CODES_LIKE_WORDS and token.word.upper() == unit and context.text[token.start].islower()


def _of_money(number: Number, unit: str, start: int, end: int) -> Amount:
    return Amount(start, end, number._replace(weak=False) if number.weak else number, Kind.MONEY, unit, _meanings(unit))


@cache
def _meanings(unit: str) -> tuple[Of, ...]:
    """The currencies that a name stands for; none for a code."""
    return tuple(Of(Kind.MONEY, code, reason=f"the words name {unit} without its country") for code in members(unit))


# --- hundredths ---


def _with_cents(context: Context, found: Amount) -> Amount:
    """Euros and cents as one amount."""
    joined = context.lex.bound_joiners.at(context.tokens, found.end)
    at = joined[1] if joined else found.end
    if at >= len(context.tokens) or context.taken[at] or found.number.step < 1:
        return found
    part = number_at(context, at)
    if part is None or not 0 < part.value < 100 or part.step != 1:  # noqa: PLR2004 - a hundredth is what cents are
        return found
    cents = context.lex.cents.at(context.tokens, part.end)
    if cents is None and context.word(found.end) == ",":
        return found  # "5 euros, 30 and 40" are three prices
    following, percent = context.word(part.end), context.lex.percent.at(context.tokens, part.end)
    if cents is None and (following[:1].isalnum() or following in _SIGNS or percent):
        return found  # "12 dollars 40" has nothing after it that it could count
    value = found.number.value + part.value * _CENT
    number = found.number._replace(value=value, step=_CENT, coarse=_CENT, rounded=True)
    return found._replace(end=cents[1] if cents else part.end, number=number)


def _only_cents(context: Context, number: Number) -> Amount | None:
    """Hundredths alone: in their currency, where their name tells it."""
    cents = context.lex.cents.at(context.tokens, context.past_hyphen(number.end))
    if cents is None:
        return None
    unit, end = cents
    if not unit:
        return _of_money(number, CENTS, number.start, end)
    return _of_money(times(number, _CENT, number.end)._replace(scale=Decimal(1)), unit, number.start, end)
