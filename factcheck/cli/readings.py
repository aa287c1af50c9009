"""A reading told to a person, or as plain data: what was said, and what it may mean."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from itertools import groupby
from typing import Any

import attrs

from factcheck.languages import language
from factcheck.model import AnyInterval, Comparison, Kind, Reading
from factcheck.reports import Line

_KINDS = {
    Kind.COUNT: "a count",
    Kind.QUANTITY: "a quantity",
    Kind.MONEY: "an amount of money",
    Kind.SHARE: "a share",
    Kind.DATE: "a date",
    Kind.ORDINAL: "a rank",
    Kind.NAME: "a name",
    Kind.TEXT: "a text",
    Kind.TRUTH: "a yes or no",
}

#: As wide as the longest of the headings, and a space.
_COLUMN = len("could at most mean: ")

#: So many decimals of a number are shown: two thirds go on for ever.
_DECIMALS = 9


def told(reading: Reading) -> Iterator[Line]:
    """What was said, what it is taken to mean and why, what else it could mean."""
    yield Line.of((f"“{reading.words}”", "bold"), f" is {_sort(reading)}")
    about = "about " if reading.comparison is Comparison.ABOUT else ""
    yield _row("said", about + _because(meaning(reading, reading.stated), reading.reason))
    yield _row("taken to mean", _wider(reading, reading.stated, reading.plain, reading.plain_reason))
    yield _row("could at most mean", _wider(reading, reading.plain, reading.charitable, reading.charitable_reason))
    for reason, others in groupby(reading.alternatives, key=lambda other: other.reason):
        meanings = " or ".join(meaning(other, other.stated) for other in others)
        yield _row("could also mean", _because(meanings, reason))


def data(reading: Reading) -> dict[str, Any]:
    """A reading as plain data; exact numbers are their digits as text, days are in ISO 8601."""
    return attrs.asdict(reading, value_serializer=lambda _, __, value: _plain(value))


def meaning(reading: Reading, interval: AnyInterval) -> str:
    """One of a reading's intervals in words, with its unit.

    >>> from factcheck.model import Interval
    >>> meaning(Reading(kind=Kind.MONEY, unit="USD"), Interval.at_least(Decimal(80000), open=True))
    'more than 80,000 USD'
    """
    if reading.text is not None:
        return reading.text
    unit = f" {reading.unit.replace('_', ' ')}" if reading.unit else ""
    low = None if interval.low is None else _value(interval.low) + unit
    high = None if interval.high is None else _value(interval.high) + unit
    if low is None:
        return _bound(high, open_="less than {}", closed="{} at most", is_open=interval.high_open)
    if high is None:
        return _bound(low, open_="more than {}", closed="{} or more", is_open=interval.low_open)
    if interval.is_point:
        return low
    if interval.low_open or interval.high_open:
        above = _bound(low, open_="more than {}", closed="at least {}", is_open=interval.low_open)
        below = _bound(high, open_="less than {}", closed="at most {}", is_open=interval.high_open)
        return f"{above} and {below}"
    return f"{low.removesuffix(unit)} to {high}"


def _sort(reading: Reading) -> str:
    known = language(reading.language) if reading.language else None
    return "".join(
        (_KINDS[reading.kind], f" of {reading.noun}" if reading.noun else "", f", in {known.name}" if known else "")
    )


def _wider(reading: Reading, inner: AnyInterval, outer: AnyInterval, reason: str) -> str:
    return "no more than that" if inner == outer else _because(meaning(reading, outer), reason)


def _because(what: str, reason: str) -> str:
    return f"{what} ({reason})" if reason else what


def _bound(value: str | None, *, open_: str, closed: str, is_open: bool) -> str:
    return "anything" if value is None else (open_ if is_open else closed).format(value)


def _value(value: Decimal | datetime.date) -> str:
    if isinstance(value, datetime.date):
        return f"{value:%A} {value.day} {value:%B} {value.year}"
    return f"{value:,.{_DECIMALS}f}".rstrip("0").rstrip(".")


def _row(heading: str, text: str) -> Line:
    return Line.of((f"{heading}:".ljust(_COLUMN), "cyan"), text, indent=4, hang=_COLUMN)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
