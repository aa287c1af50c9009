"""Likely causes: the slips of writing, reading and converting that set two true values apart."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from types import MappingProxyType
from typing import Any

import attrs

from factcheck.judging.clashes import Clash, worst
from factcheck.judging.wording import unit_words
from factcheck.model import Assertion, Days, Interval, Kind, Reading
from factcheck.reading.units import scaled, to_unit

_SCALE_WORDS = MappingProxyType(
    {
        Decimal(10) ** 12: "trillion",
        Decimal(10) ** 9: "billion",
        Decimal(10) ** 6: "million",
        Decimal(10) ** 3: "thousand",
    }
)

_FACTORS = MappingProxyType(
    {
        Decimal(10) ** 3: "a factor of a thousand",
        Decimal(10) ** 6: "a factor of a million",
    }
)

#: Units that are taken for one another: those that two systems have for the same use.
_CONFUSED = (
    ("foot", "meter"),
    ("yard", "meter"),
    ("inch", "centimeter"),
    ("mile", "kilometer"),
    ("nautical_mile", "mile"),
    ("nautical_mile", "kilometer"),
    ("pound", "kilogram"),
    ("ton", "metric_ton"),
    ("acre", "hectare"),
    ("gallon", "liter"),
    ("mile / hour", "kilometer / hour"),
    ("degree_Fahrenheit", "degree_Celsius"),
    ("month", "year"),
)

#: A number that one country's readers take for thousands and another's for decimals: 1.234 or 1,234.
_GROUPED = re.compile(r"(?<!\d)\d{1,3}[.,٫٬]\d{3}(?![\d.,])")

#: So many clashes of one finding are looked at for a slip: a group of thousands of values has millions of them.
_LOOKED_AT = 100


def most_telling(found: Sequence[Clash]) -> tuple[Clash, str | None]:
    """The clash that a finding is about first, and its likely cause.

    Of the worst clashes it is the earliest that a slip would explain, and without one the earliest.
    """
    first = worst(found)
    for clash in islice((clash for clash in found if clash.severity is first.severity), _LOOKED_AT):
        cause = likely_cause(clash.a, clash.b)
        if cause is not None:
            return clash, cause
    return first, None


def likely_cause(a: Assertion, b: Assertion) -> str | None:
    """The slip that would explain why two values differ, or None where none fits.

    Looked for, in this order: a decimal comma read as a thousands point, a factor of a thousand or a
    million, one unit or currency taken for another, two digits swapped; of dates, day and month
    swapped, or two digits of the year or of the day.
    """
    return next(_causes(a, b), None)


def _causes(a: Assertion, b: Assertion) -> Iterator[str]:
    if a.value is None or b.value is None or not (a.comparable and b.comparable):
        return
    x, y = a.comparable[0], b.comparable[0]
    if x.kind is Kind.DATE and y.kind is Kind.DATE:
        yield from _day_and_month(x, y)
        yield from _digits_of_dates(x.stated, y.stated)
    elif _bounded(x.plain) and _bounded(y.plain):
        yield from _scale(a.value, b.value, x, y)
        yield from _unit(a.value, x, b.value, y)
        yield from _unit(b.value, y, a.value, x)
        yield from _currency(a.value, b.value)
        yield from _digits(a.value, b.value)


def _bounded(interval: Interval[Decimal]) -> bool:
    return isinstance(interval.low, Decimal) and isinstance(interval.high, Decimal)


def _scale(a: Reading, b: Reading, x: Reading, y: Reading) -> Iterator[str]:
    if x.unit != y.unit:
        return
    small, large = sorted((x, y), key=_top)
    for factor, name in _FACTORS.items():
        if scaled(small.plain, factor).meets(large.plain):
            if factor == Decimal(1000) and any(_GROUPED.search(reading.words) for reading in (a, b)):
                yield "a decimal comma or point read as a thousands separator"
            words = [_scale_word(_top(reading)) for reading in (small, large)]
            yield f"{name}: {words[0]} for {words[1]}" if all(words) else name


def _top(reading: Reading) -> Decimal:
    return Decimal(reading.plain.high or 0)


def _scale_word(value: Decimal) -> str | None:
    return next((word for scale, word in _SCALE_WORDS.items() if value >= scale), None)


def _unit(stated: Reading, own: Reading, other: Reading, against: Reading) -> Iterator[str]:
    # If the same number in the confused unit meets the other side, the unit is the likely slip.
    if stated.kind is not Kind.QUANTITY or own.unit is None or own.unit != against.unit:
        return
    for pair in _CONFUSED:
        if stated.unit in pair:
            meant = pair[1 - pair.index(stated.unit)]
            converted = to_unit(attrs.evolve(stated, unit=meant, alternatives=()), own.unit)
            if converted is not None and converted.plain.meets(against.plain):
                yield f"{unit_words(meant)} taken for {unit_words(stated.unit)} in {stated.words or other.words}"


def _currency(a: Reading, b: Reading) -> Iterator[str]:
    if a.kind is b.kind is Kind.MONEY and a.unit != b.unit and a.plain.meets(b.plain):
        yield f"one currency taken for another: the same number stands before {a.unit} and {b.unit}"


def _digits(a: Reading, b: Reading) -> Iterator[str]:
    if a.unit == b.unit and a.stated.is_point and b.stated.is_point:
        yield from _swapped(_figures(a.stated.low), _figures(b.stated.low))


def _figures(value: Any) -> str:
    # A digit after the point is part of what is stated (3.10), but 12.3 billion has none there.
    return f"{value.to_integral_value() if value == value.to_integral_value() else value:f}"


def _swapped(one: str, other: str) -> Iterator[str]:
    """That two neighbouring digits of one number stand the other way round in the other."""
    digits = list(zip(one, other, strict=False))
    differ = [i for i, (a, b) in enumerate(digits) if a != b]
    if len(one) == len(other) and len(differ) == 2 and one[differ[0] : differ[1] + 1].isdigit():  # noqa: PLR2004 - two digits
        i, j = differ
        if j - i == 1 and digits[i] == digits[j][::-1]:
            yield f"two digits swapped: {one} and {other}"


def _digits_of_dates(x: Days, y: Days) -> Iterator[str]:
    if x.low is None or x.high is None or y.low is None or y.high is None:
        return
    if (x.low.year, y.low.year) != (x.high.year, y.high.year):
        return
    if x.low.year != y.low.year:
        if _in_the_year(x.low) <= _in_the_year(y.high) and _in_the_year(y.low) <= _in_the_year(x.high):
            yield from _swapped(str(x.low.year), str(y.low.year))
    elif x.is_point and y.is_point and x.low.month == y.low.month:
        yield from _swapped(str(x.low.day), str(y.low.day))


def _in_the_year(day: datetime.date) -> tuple[int, int]:
    return day.month, day.day


def _day_and_month(x: Reading, y: Reading) -> Iterator[str]:
    one, two = x.stated.low, y.stated.low
    if one is None or two is None or not (x.stated.is_point and y.stated.is_point):
        return
    if one.year == two.year and (one.month, one.day) == (two.day, two.month):
        yield "day and month swapped"
