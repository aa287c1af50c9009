"""Money: which currencies share a name, and what an amount is worth in another at a time."""

from __future__ import annotations

import datetime
from decimal import Decimal

import attrs

from factcheck.model import DateSpan, Interval, Kind, Reading
from factcheck.reading.currencies import FAMILIES, member, members
from factcheck.reading.rates import NO_RATES, OwnRates, Rate, rate

__all__ = ["FAMILIES", "convert", "member", "members"]


def convert(reading: Reading, currency: str, on: DateSpan | datetime.date, own: OwnRates = NO_RATES) -> Reading | None:
    """An amount of money in another currency (ISO 4217) at a time; its `reason` tells the rate.

    None for what is no money, for a currency left open ("$", "riyal"), and where nobody publishes a rate.
    Over a span of days in which the rate moved, the intervals take in every rate of these days.
    """
    if reading.kind is not Kind.MONEY or reading.unit is None:
        return None
    if reading.unit == currency:
        return reading
    found = rate(reading.unit, currency, on, own)
    if found is None:
        return None
    return attrs.evolve(
        reading,
        unit=currency,
        stated=_at(reading.stated, found),
        plain=_at(reading.plain, found),
        charitable=_at(reading.charitable, found),
        reason=found.told(reading.unit, currency),
        alternatives=(),
    )


def _at(interval: Interval[Decimal], found: Rate) -> Interval[Decimal]:
    low, high = interval.low, interval.high
    return Interval(
        None if low is None else low * (found.low if low >= 0 else found.high),
        None if high is None else high * (found.high if high >= 0 else found.low),
        interval.low_open,
        interval.high_open,
    )
