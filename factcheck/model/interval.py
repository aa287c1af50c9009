"""An interval of values or of days: what every stated value and every stated time is."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Generic, TypeVar

import attrs

T = TypeVar("T", Decimal, datetime.date)


@attrs.frozen(order=False)
class Interval(Generic[T]):
    """All values from `low` to `high`; an end that is None is unbounded, an open end is left out.

    >>> Interval.at_least(Decimal(80), open=True).meets(Interval.point(Decimal(84)))
    True
    >>> Interval.at_least(Decimal(80), open=True).meets(Interval.point(Decimal(80)))
    False

    Raises ValueError where no value at all lies inside: low above high, or an open point.
    """

    low: T | None = None
    high: T | None = None
    low_open: bool = False
    high_open: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse an interval with nothing in it; an unbounded end is neither open nor closed."""
        if self.low is None or self.high is None:
            if self.low is None and self.low_open:
                object.__setattr__(self, "low_open", False)
            if self.high is None and self.high_open:
                object.__setattr__(self, "high_open", False)
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            message = f"nothing lies in {self}"
            raise ValueError(message)

    @classmethod
    def point(cls, value: T) -> Interval[T]:
        """The interval that holds one value."""
        return cls(value, value)

    @classmethod
    def at_least(cls, low: T, *, open: bool = False) -> Interval[T]:  # noqa: A002 - the field's word for an end that is left out
        """Everything from `low` up."""
        return cls(low, None, low_open=open)

    @classmethod
    def at_most(cls, high: T, *, open: bool = False) -> Interval[T]:  # noqa: A002 - as above
        """Everything up to `high`."""
        return cls(None, high, high_open=open)

    @property
    def is_point(self) -> bool:
        """Whether exactly one value lies inside."""
        return self.low is not None and self.low == self.high

    def below(self, other: Interval[T]) -> bool:
        """Whether every value here is smaller than every value of `other`."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def meets(self, other: Interval[T]) -> bool:
        """Whether some value lies in both."""
        return not (self.below(other) or other.below(self))

    def contains(self, other: Interval[T]) -> bool:
        """Whether every value of `other` lies here."""
        low_ok = self.low is None or (
            other.low is not None
            and (other.low > self.low or (other.low == self.low and (other.low_open or not self.low_open)))
        )
        high_ok = self.high is None or (
            other.high is not None
            and (other.high < self.high or (other.high == self.high and (other.high_open or not self.high_open)))
        )
        return low_ok and high_ok

    def hull(self, other: Interval[T]) -> Interval[T]:
        """The smallest interval that holds both."""
        low, low_open = self.low, self.low_open
        if low is not None and (
            other.low is None or other.low < low or (other.low == low and low_open and not other.low_open)
        ):
            low, low_open = other.low, other.low_open
        high, high_open = self.high, self.high_open
        if high is not None and (
            other.high is None or other.high > high or (other.high == high and high_open and not other.high_open)
        ):
            high, high_open = other.high, other.high_open
        return Interval(low, high, low_open=low_open, high_open=high_open)

    def __str__(self) -> str:
        """In the notation of mathematics: `[1, 2)`, `(80, ∞)`; one value stands alone."""
        if self.low is not None and self.low == self.high and not (self.low_open or self.high_open):
            return _text(self.low)
        low = "(-∞" if self.low is None else ("(" if self.low_open else "[") + _text(self.low)
        high = "∞)" if self.high is None else _text(self.high) + (")" if self.high_open else "]")
        return f"{low}, {high}"


def _text(value: Decimal | datetime.date) -> str:
    return f"{value:,f}" if isinstance(value, Decimal) else value.isoformat()
