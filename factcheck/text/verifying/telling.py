"""Why a fact of a statement stands as it does, in a sentence."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal

from factcheck.model import AnyInterval, DateSpan, Kind, Maybe, Reading
from factcheck.reading.calendars import WEEKDAYS, weekdays
from factcheck.text.verifying.fact import Fact

#: So many decimals of a number are shown: two thirds go on for ever.
_DECIMALS = 9


def why(fact: Fact, other: Fact | None, *, apart: bool) -> str:
    """Why, in a sentence without a stop: what the statement needs, and what the source says."""
    words = fact.mention.words
    if other is None:
        return f"nothing in the sources speaks of “{words}”"
    needed = f"“{words}” needs {_needed(fact)}; the source says {_meant(other)}"
    return f"{needed}, but of another time ({(other.when or other).mention.words})" if apart else needed


def sums(fact: Fact, found: Sequence[Fact]) -> str:
    """That numbers of the source come to what the statement says."""
    words = [one.mention.words for one in found]
    if fact.sort == Kind.SHARE:
        return f"“{fact.mention.words}” needs {_needed(fact)}; the source says {words[0]} of {words[1]}"
    return (
        f"“{fact.mention.words}” needs {_needed(fact)}; the source says {' and '.join(words)}, which make it together"
    )


def elsewhere(fact: Fact, words: str) -> str:
    """That words of another sort say it: days how long something lasted, a result how many voted."""
    return f"“{fact.mention.words}” needs {_needed(fact)}; the source says {words}"


def denied(fact: Fact, found: Fact) -> str:
    """That one of the two texts says what the other denies."""
    if fact.denial:
        return f"“{fact.mention.words}” is denied; the source says {_meant(found)}"
    return f"“{fact.mention.words}” needs {_needed(fact)}; the source denies {_meant(found)}"


def off_weekday(words: str, span: DateSpan) -> str:
    """That a day fell on another weekday than its words say, in every calendar of its time; empty where it did not."""
    day = span.hull.low
    if span.weekday is None or day is None or not span.hull.is_point:
        return ""
    fell = weekdays(day).values()
    names = " or a ".join(WEEKDAYS[one - 1] for one in fell)
    return "" if span.weekday in fell else f"“{words}” was a {names}"


def same(name: str, found: str, answer: Maybe) -> str:
    """What the source says of a name."""
    if answer is Maybe.NO:
        return f"“{name}” is not the name that the source gives; it says “{found}”"
    if answer is Maybe.MAYBE:
        return f"“{name}” may be the one whom the source calls “{found}”"
    return f"the source names “{found}”"


def _needed(fact: Fact) -> str:
    meant = _meant(fact)
    interval = fact.reading.stated
    if fact.reading.kind is Kind.TEXT or fact.yearless or interval.is_point:
        return meant
    if fact.reading.kind is Kind.DATE:
        return f"a day {meant}"
    return f"a value {meant}"


def _meant(fact: Fact) -> str:
    reading = fact.reading
    if reading.kind is Kind.TEXT:
        return reading.words
    if fact.yearless:
        return fact.mention.words
    unit = _unit(reading)
    return told(reading.stated, unit)


def _unit(reading: Reading) -> str:
    if reading.unit == "percent":
        return " %"
    return f" {reading.unit.replace('_', ' ')}" if reading.unit else ""


def told(interval: AnyInterval, unit: str = "") -> str:
    """An interval in words.

    >>> from factcheck.model import Interval
    >>> told(Interval.at_least(Decimal(80000), open=True), " USD")
    'above 80,000 USD'
    """
    low, high = interval.low, interval.high
    above = None if low is None else f"{'above' if interval.low_open else 'from'} {_value(low)}{unit}"
    below = None if high is None else f"{'below' if interval.high_open else 'up to'} {_value(high)}{unit}"
    if low is not None and high is not None:
        if low == high:
            return f"{_value(low)}{unit}"
        if not interval.low_open and not interval.high_open:
            return f"from {_value(low)} to {_value(high)}{unit}"
    return " and ".join(part for part in (above, below) if part) or "anything"


def _value(value: Decimal | datetime.date) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return f"{value:,.{_DECIMALS}f}".rstrip("0").rstrip(".")
