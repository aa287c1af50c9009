"""The three intervals of a stated number: the one place that knows rounding and hedges.

What others have published of it, and no more is taken from them:

- PyUncertainNumber (github.com/leslieDLcy/PyUncertainNumber, "Interpret linguistic hedges"), which follows Ferson et
  al., "Natural language of uncertainty: numeric hedge words", International Journal of Approximate Reasoning 57 (2015)
  19-39, reads "7" as [6.5, 7.5] and "about 7" as [5, 9]: half a unit of the last digit, and two units of it.
- Williams and Power, "Hedging and rounding in numerical expressions", Pragmatics & Cognition 21 (2013) 193-223
  (oro.open.ac.uk/38262), report that readers take round numbers as approximate and others as precise where no hedge
  stands, and that a hedge makes the others approximate, too, but does not change how round ones are taken.

Our own choice is how far a hedge reaches beside a large number, for which two units of the last digit would be next to
nothing ("about 41,250"): a tenth of it in plain reading, a quarter in charity. So is it that a count in a bare integer
is exact in plain reading and that its trailing zeros are charity, where readers go further.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.model import Comparison, Interval, Kind

#: "About" in units of the last digit (PyUncertainNumber), and the least it is worth as a share of the number (ours).
ABOUT_UNITS = 2
ABOUT_PLAIN = Decimal("0.1")
ABOUT_CHARITABLE = Decimal("0.25")

_HALF = Decimal("0.5")


class Hedge(NamedTuple):
    """How words set a number: the comparison, for "about" the side on which it lies (-1 below, 1 above), "exactly"."""

    comparison: Comparison
    side: int = 0
    exactly: bool = False


class Stated(NamedTuple):
    """A number as stated.

    `step` is the worth of its last digit, `coarse` the same with trailing zeros aside; `rounded` says that
    a scale word or decimals show that it was cut to its digits.
    """

    value: Decimal
    step: Decimal
    coarse: Decimal
    rounded: bool


class Intervals(NamedTuple):
    """The nested intervals of a reading, with a sentence for each widening."""

    stated: Interval[Decimal]
    plain: Interval[Decimal]
    charitable: Interval[Decimal]
    plain_reason: str = ""
    charitable_reason: str = ""


def halves(number: Stated, kind: Kind, *, exactly: bool) -> tuple[Decimal, Decimal]:
    """How far rounding lets the true value lie from the stated one, in plain and in charitable reading.

    A count in a bare integer is exact: things are counted one by one. With a scale word or decimals,
    and for everything that is measured, the last digit is good for half a unit. Charity takes trailing
    zeros as rounding, too.
    """
    if exactly:
        return Decimal(0), Decimal(0)
    plain = number.step * _HALF if number.rounded or kind is not Kind.COUNT else Decimal(0)
    charitable = number.coarse * _HALF if number.coarse > 1 or number.coarse > number.step else Decimal(0)
    return plain, max(plain, charitable)


def intervals(low: Stated, high: Stated, hedge: Hedge, kind: Kind) -> Intervals:
    """The intervals of a number (`low` and `high` the same), or of a range between two."""
    plain_low, charity_low = below = halves(low, kind, exactly=hedge.exactly)
    plain_high, charity_high = below if high is low else halves(high, kind, exactly=hedge.exactly)
    if hedge.comparison in _BOUNDS:
        return _bound(low.value, charity_low, hedge.comparison)
    stated = Interval(low.value, high.value)
    if hedge.comparison is Comparison.ABOUT:
        return _about(low, high, hedge.side, stated)
    rounded = plain_low or plain_high
    plain = Interval(low.value - plain_low, high.value + plain_high) if rounded else stated
    wider = charity_low > plain_low or charity_high > plain_high
    charitable = Interval(low.value - charity_low, high.value + charity_high) if wider else plain
    return Intervals(
        stated,
        plain,
        charitable,
        "its digits promise half a unit of the last one" if rounded else "",
        "its trailing zeros may be rounding" if wider else "",
    )


_BOUNDS = frozenset({Comparison.MORE_THAN, Comparison.AT_LEAST, Comparison.LESS_THAN, Comparison.AT_MOST})


def bounded(value: Decimal, comparison: Comparison) -> Interval[Decimal]:
    """Everything on the side of `value` that the comparison names."""
    opened = comparison in (Comparison.MORE_THAN, Comparison.LESS_THAN)
    if comparison in (Comparison.MORE_THAN, Comparison.AT_LEAST):
        return Interval.at_least(value, open=opened)
    return Interval.at_most(value, open=opened)


def _bound(value: Decimal, charity: Decimal, comparison: Comparison) -> Intervals:
    stated = bounded(value, comparison)
    if not charity:
        return Intervals(stated, stated, stated)
    outwards = -charity if stated.high is None else charity
    return Intervals(stated, stated, bounded(value + outwards, comparison), "", "the bound itself may be rounded")


def _about(low: Stated, high: Stated, side: int, stated: Interval[Decimal]) -> Intervals:
    size = max(abs(low.value), abs(high.value))
    plain = max(ABOUT_UNITS * low.step, size * ABOUT_PLAIN)
    charity = max(plain, low.coarse * _HALF, size * ABOUT_CHARITABLE)
    below, above = (plain if side <= 0 else Decimal(0)), (plain if side >= 0 else Decimal(0))
    meant = Interval(low.value - below, high.value + above)
    widest = Interval(low.value - charity, high.value + charity)
    return Intervals(
        stated,
        meant,
        widest,
        "a hedge is worth two units of the last digit, or a tenth",
        "a hedge may be worth a quarter" if widest != meant else "",
    )
