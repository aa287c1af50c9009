"""Numbers in digits and in words: what they are worth, and how precisely they are stated."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.reading.context import Context
from factcheck.reading.digits import MOST_DIGITS, digits_at, power_at
from factcheck.reading.lexicon import OF, Role
from factcheck.reading.sums import HUNDRED, TEN, TWENTY, Sum, sum_at

#: A fraction in words is taken to the nearest hundredth, and charitably to the nearest twentieth.
_HUNDREDTH, _TWENTIETH = Decimal("0.01"), Decimal("0.05")
#: A hyphen right after one of these is a sign, though no space stands before it.
_BEFORE_SIGN = frozenset("([<=>:~$€£")
_SCALES = frozenset({Role.SCALE, Role.PLURAL})
_COLLECTIVES = frozenset({Role.COLLECTIVE, Role.ROUGH})
#: Two numbers up to the second of these can be a day and a month: they are a fraction where it is below one, and over a
#: number up to the first, or one made of 2, 3 and 5. So "24/7" and "9/11" are none.
_LOW_DENOMINATOR, _LAST_DAY = 10, 31


class Number(NamedTuple):
    """A number at tokens `start` to `end`, as its words state it.

    `step` is the worth of one unit of its last digit, `coarse` the same with trailing zeros taken as
    rounding. `rounded` says that a scale word or decimals were used, so that the number was cut to
    its digits. `scale` is the worth of its scale word. `other` is the value by the other decimal
    habit, where the digits allow both. `weak` numbers (an article, "half") are numbers only before a
    unit or a noun that takes one.
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
    #: Whether it is only the least that the words can mean: "dozens" are two dozen or more.
    least: bool = False
    #: Whether it is said as years are: "nineteen eighty-four".
    as_year: bool = False


def number_at(context: Context, index: int) -> Number | None:
    """The longest number that begins at token `index`; None where none does."""
    if context.tokens[index].is_number:  # as most are: no word or sign begins with digits
        return _whole(context, index)
    negative = _past_minus(context, index)
    if negative is None and context.word(index) == "-":
        return None
    start = negative or index
    found = next(filter(None, (sort(context, start) for sort in _SORTS)), None)
    if found is None or not negative:
        return found
    other = None if found.other is None else -found.other
    return found._replace(start=index, value=-found.value, other=other, weak=False)


def _only_decimals(context: Context, index: int) -> Number | None:
    """Decimals with nothing before them, as a whole phrase: "point seven five"."""
    return _with_point(context, Number(index, index, Decimal(0))) if context.whole else None


def _some(context: Context, index: int) -> Number | None:
    """Words for more than one of a number: "dozens" are at least two dozen, charitably one."""
    hit = context.lex.open_quantities.at(context.tokens, index)
    if hit is None:
        return None
    value = Decimal(2 * hit[0])
    return Number(index, hit[1], value, coarse=value, least=True)


def _paired(context: Context, index: int) -> Number | None:
    """A year said as two numbers below a hundred, with nothing behind it to count: "nineteen eighty-four"."""
    lex, tokens = context.lex, context.tokens
    first = lex.numbers.at(tokens, index) if lex.years_in_pairs else None
    if first is None or first[0].role is not Role.VALUE or not TEN <= first[0].value <= TWENTY:
        return None
    second = lex.numbers.at(tokens, first[1])
    if second is None or second[0].role is not Role.VALUE or not TEN <= second[0].value < HUNDRED:
        return None
    summed = sum_at(context, first[1])
    if summed is None or summed[0].value >= HUNDRED:
        return None
    end = summed[0].end
    if not context.ends(end) or context.word(end) == "-":
        return None
    return Number(index, end, Decimal(first[0].value * HUNDRED + summed[0].value), as_year=True)


def _counted(context: Context, index: int) -> Number | None:
    """A word that is a number with what it counts: "شخصان"; as a whole phrase, "twice"."""
    hit = context.lex.counted_words.at(context.tokens, index)
    if hit is None and context.whole:
        hit = context.lex.times.at(context.tokens, index)
        if hit and hit[1] < len(context.tokens):
            return None  # "twice the price" is no number
    return Number(index, hit[1], Decimal(hit[0])) if hit else None


def _past_minus(context: Context, index: int) -> int | None:
    """Where the number begins to which the sign at `index` belongs."""
    if context.word(index) == "-":
        glued = context.glued(index) and context.word(index - 1) not in _BEFORE_SIGN
        return index + 1 if context.glued(index + 1) and not glued else None
    hit = context.lex.numbers.at(context.tokens, index)
    if hit is None or hit[0].role is not Role.MINUS:
        return None
    end = context.past_hyphen(hit[1])
    # "au moins dix" is a bound, not a sign.
    bound = context.lex.before.before(context.tokens, end)
    return end if end < len(context.tokens) and bound is None else None


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


def _rescaled(context: Context, number: Number) -> Number:
    """The number times the scale word that follows it, where one does."""
    hit = context.lex.numbers.at(context.tokens, number.end)
    return times(number, hit[0].value, hit[1]) if hit and hit[0].role in _SCALES else number


# --- whole numbers, with decimals, letters and powers of ten ---


def _whole(context: Context, index: int, *, parts: bool = True) -> Number | None:
    """A number that begins with a whole one, with all that may follow: decimals, a fraction, `parts` of it."""
    summed = sum_at(context, index)
    if summed is None:
        return None
    state, before = summed
    number = _finished(context, index, state)
    if state.digits is None:
        number = _of_scale(context, number)
    if context.ends(number.end):
        return number
    found = _with_point(context, number) or _with_lower_part(context, number, before)
    return found or (_with_part(context, number) if parts else None) or number


def _of_scale(context: Context, number: Number) -> Number:
    """A collective times the scale that follows it: "une dizaine de millions", "a couple of hundred"."""
    lex, tokens, end = context.lex, context.tokens, number.end
    if context.word(end) not in OF:
        return number
    last, scale = lex.numbers.at(tokens, end - 1), lex.numbers.at(tokens, end + 1)
    if last is None or scale is None or last[0].role not in _COLLECTIVES or scale[0].value < HUNDRED:
        return number
    return times(number, scale[0].value, scale[1])


def _finished(context: Context, index: int, state: Sum) -> Number:
    value, step, digits = Decimal(state.value), Decimal(state.step), state.digits
    number = Number(
        index,
        state.end,
        value,
        step=step,
        coarse=step if digits is not None and digits.step < 1 else _coarse(value, step),
        rounded=(state.limit is not None and step > 1) or step < 1,
        scale=Decimal(state.limit or _last_scale(context, state)),
        other=digits.other if digits is not None and state.limit is None else None,
        in_digits=digits is not None,
        rough=state.rough,
        weak=state.weak,
    )
    if digits is None or state.limit is not None or context.ends(state.end):
        return number
    power = power_at(context, number.end)
    if power is None:
        return _suffixed(context, number)
    raised = times(number, *power)
    return raised._replace(scale=Decimal(1), coarse=raised.step)


def _last_scale(context: Context, state: Sum) -> int:
    """The worth of the last word where it can be a scale: "between two and three hundred", "two or three dozen"."""
    if state.digits is not None or state.group is None:
        return 1
    hit = context.lex.numbers.at(context.tokens, state.end - 1)
    if hit is None:
        return 1
    hundred = hit[0].role in _SCALES and hit[0].value == HUNDRED != state.group and state.group % HUNDRED == 0
    return hit[0].value if hundred or hit[0].role in _COLLECTIVES else 1


def _coarse(value: Decimal, step: Decimal) -> Decimal:
    """The worth of the last digit that is not zero; the step itself for decimals, whose zeros are stated."""
    if step < 1 or value == 0:
        return step
    whole = int(value)
    while whole % TEN == 0:
        whole //= TEN
    return max(step, value / whole)


def _suffixed(context: Context, number: Number) -> Number:
    """Digits with the letters after them that are a scale: "5bn", "10k"."""
    at = number.end
    scale = context.lex.suffixes.get(context.word(at))
    if scale is None or context.tokens[at].start - context.tokens[at - 1].end > 1:
        return number
    if len(context.word(at)) == 1 and context.word(at) not in _PLAIN_LETTERS:
        return number
    if context.lex.units.at(context.tokens, at):
        return number
    return times(number, scale, at + 1)


#: Single letters that after digits are a scale whatever follows; m and g can be units.
_PLAIN_LETTERS = frozenset("kb")


def _with_point(context: Context, number: Number) -> Number | None:
    """A number whose decimals are words: "three point one four"."""
    hit = context.lex.numbers.at(context.tokens, number.end)
    if hit is None or hit[0].role is not Role.POINT or number.step != 1:
        return None
    decimals, end = _decimals(context, hit[1])
    if not decimals or len(decimals) > MOST_DIGITS:
        return None
    step = Decimal(1).scaleb(-len(decimals))
    value = number.value + Decimal(f"0.{decimals}")
    found = number._replace(end=end, value=value, step=step, coarse=step, rounded=True, other=None, weak=False)
    return _rescaled(context, found)


def _decimals(context: Context, index: int) -> tuple[str, int]:
    """Decimals said digit by digit, or as one number ("virgule quatorze"), and the token after them."""
    decimals, at = "", index
    while at < len(context.tokens) and len(decimals) < MOST_DIGITS:
        hit = context.lex.numbers.at(context.tokens, at)
        if context.tokens[at].is_number and context.word(at).isdecimal():
            decimals, at = decimals + context.word(at), at + 1
        elif hit is None or hit[0].role not in (Role.VALUE, Role.ARTICLE) or hit[0].value >= HUNDRED:
            break
        elif hit[0].value < TEN or decimals:
            decimals, at = decimals + str(hit[0].value), hit[1]
        else:
            summed = sum_at(context, at)
            return (str(summed[0].value), summed[0].end) if summed else ("", at)
    return decimals, at


# --- fractions ---


def _fraction(context: Context, index: int) -> Number | None:
    """A word or a sign that is a fraction by itself: "half a", "½"."""
    upper, slash, lower = context.word(index).partition("⁄")
    if slash and upper.isdecimal() and lower.isdecimal() and int(lower):
        return _part(context, index, index + 1, Decimal(upper) / Decimal(lower))
    hit = context.lex.numbers.at(context.tokens, index)
    if hit is None or hit[0].role is not Role.FRACTION:
        return None
    word, end = hit
    found = _part(context, index, end, Decimal(word.value) / word.over)
    return found._replace(weak=found.fraction and end == index + 1 and word.value == 1)


def _part(context: Context, index: int, end: int, value: Decimal) -> Number:
    """A fraction up to token `end`, times the scale word after it, if one follows: "half a million"."""
    at = end
    while context.word(at) == "-" or context.word(at) in OF:
        at += 1
    hit = context.lex.numbers.at(context.tokens, at)
    if hit is not None and hit[0].role is Role.ARTICLE and at > end:
        hit = context.lex.numbers.at(context.tokens, hit[1])
    if hit is not None and hit[0].role is Role.COLLECTIVE:
        return Number(index, hit[1], value * hit[0].value)
    if hit is not None and hit[0].role in _SCALES:
        scale = Decimal(hit[0].value)
        tenth = scale / TEN
        return Number(index, hit[1], value * scale, step=tenth, coarse=tenth, rounded=True, scale=scale)
    return Number(index, end, value, step=_HUNDREDTH, coarse=_TWENTIETH, rounded=True, fraction=True)


def _bare_fraction(context: Context, index: int) -> Number | None:
    """A fraction without its upper number, before a scale or a unit: "quarter million", "quart de litre"."""
    hit = context.lex.denominators.at(context.tokens, index)
    if hit is None:
        return None
    found = _part(context, index, hit[1], Decimal(1) / hit[0])
    if not found.fraction:
        return found
    at = found.end + (context.word(found.end) in OF)
    article = context.lex.numbers.at(context.tokens, at)
    at = article[1] if article and article[0].role is Role.ARTICLE else at
    unit = context.lex.units.at(context.tokens, context.past_hyphen(at))
    return found._replace(weak=True) if unit else None


def _with_lower_part(context: Context, number: Number, before: Sum) -> Number | None:
    """A number that is the upper part of a fraction: "two thirds", "3/4", "one in three"."""
    if number.step > 1:
        return None
    if number.step < 1:
        lower = _rated(context, number)
    else:
        lower = _denominator(context, number) or _slashed(context, number) or _out_of(context, number)
    if lower is None:
        return None
    upper, kept = number.value, Decimal(0)
    if before.end > number.start and not context.lex.units_first and before.value < number.value:
        # "seven and three fifths"
        kept = Decimal(before.value)
        upper -= kept
    part = _part(context, number.start, lower[1], upper / lower[0])
    if number.step < 1:
        step = number.step / lower[0]
        return part._replace(step=step, coarse=step)
    if not kept:
        return part
    scale = 1 if part.scale > 1 else before.limit or 1
    step = part.step * scale
    return part._replace(value=kept + part.value * scale, step=step, coarse=step, fraction=False)


def _denominator(context: Context, number: Number) -> tuple[Decimal, int] | None:
    """The lower part of a fraction as a word, and the token after it: the thirds of "two thirds"."""
    hyphen = context.word(number.end) == "-"
    if hyphen and number.in_digits:
        return None
    hit = context.lex.denominators.at(context.tokens, number.end + hyphen)
    if hit is None:
        hit = context.lex.ordinals.at(context.tokens, number.end)
        if hit is None or hit[1] == number.end + 1:
            return None
    return Decimal(hit[0]), hit[1]


def _slashed(context: Context, number: Number) -> tuple[Decimal, int] | None:
    """The lower part after a slash: "3/4", "7 3 / 4"."""
    at = number.end + 1
    if context.word(number.end) != "/" or context.word(number.start - 1) == "/" or at >= len(context.tokens):
        return None
    if not context.tokens[at].is_number or context.tokens[at].start - context.tokens[at - 2].end > len(" / "):
        return None
    lower = digits_at(context, at)
    if lower is None or lower.step != 1 or not lower.value or context.word(lower.end) == "/":
        return None
    if not context.whole and lower.value <= _LAST_DAY and not _is_fraction(number.value, lower.value):
        return None
    return lower.value, lower.end


def _is_fraction(upper: Decimal, lower: Decimal) -> bool:
    """Whether two numbers that could be a day and a month are a fraction, more likely."""
    over = lower
    for factor in (2, 3, 5):
        while over % factor == 0:
            over /= factor
    return upper <= lower and over <= _LOW_DENOMINATOR


def _rated(context: Context, number: Number) -> tuple[Decimal, int] | None:
    """The lower part after a number with decimals, as marks are given: "7.5/10", "7.5 out of 10"."""
    lower = _slashed(context, number)
    over = context.lex.over_noun.at(context.tokens, number.end) if lower is None else None
    if over is not None:
        summed = sum_at(context, over[1])
        lower = (Decimal(summed[0].value), summed[0].end) if summed and summed[0].step >= 1 else None
    if lower is None or number.value > lower[0] or context.lex.units.at(context.tokens, lower[1]):
        return None
    return lower


def _out_of(context: Context, number: Number) -> tuple[Decimal, int] | None:
    """The lower part after a word: "one in three", "trois sur quatre", "un enfant sur trois"."""
    lex, tokens, at = context.lex, context.tokens, number.end
    over = lex.over.at(tokens, at)
    if over is None and context.word(at).isalpha() and context.word(at) not in lex.noun_stops:
        over = lex.over_noun.at(tokens, at + 1)
    article = lex.numbers.at(tokens, number.start) if number.weak else None
    if over is None or (article and not article[0].value):
        return None
    summed = sum_at(context, over[1])
    if summed is None or summed[0].step < 1 or number.value >= summed[0].value:
        return None
    end = summed[0].end
    measured = lex.units.at(tokens, end) or lex.percent.at(tokens, end)
    return None if measured else (Decimal(summed[0].value), end)


def _with_part(context: Context, number: Number) -> Number | None:
    """A number with a fraction added: "two and a half", "2 1/2", "three million and a half", "5½"."""
    hit = context.lex.numbers.at(context.tokens, context.past_hyphen(number.end))
    joined = hit is not None and hit[0].role is Role.JOINER
    at = context.past_hyphen(hit[1]) if hit is not None and joined else number.end
    if number.step < 1 or at >= len(context.tokens) or not (joined or number.in_digits):
        return None
    if not (joined or context.tokens[at].is_number or "⁄" in context.word(at)):
        return None
    part = _fraction(context, at) or _whole(context, at, parts=False)
    part = part or (_bare_fraction(context, at) if joined else None)
    return part and _added(context, number, part)


def _added(context: Context, number: Number, part: Number) -> Number | None:
    """The sum of a number and a part of its scale; None where the second is a number of its own."""
    if part.scale > 1 and number.scale == 1 and part.value < part.scale:
        number = times(number, part.scale, part.end)
    elif (not part.fraction and part.scale == 1) or part.value >= number.scale:
        return None
    worth = part.value * number.scale if part.fraction else part.value
    tenth = number.scale / TEN
    found = number._replace(end=part.end, value=number.value + worth, other=None, rough=False, weak=False)
    found = found._replace(step=tenth, coarse=tenth, rounded=True)
    return _rescaled(context, found) if number.scale == 1 else found


#: The sorts of numbers that begin with a word, the first that fits counting.
_SORTS = (_fraction, _paired, _whole, _bare_fraction, _some, _counted, _only_decimals)
