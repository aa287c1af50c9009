"""Values as amounts: which of two is larger, and what several come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Context, Decimal
from functools import reduce

import attrs

from factcheck.judging.timeline import Timeline
from factcheck.judging.times import at_one_time
from factcheck.model import NUMERIC, Assertion, Interval, Kind, Reading, Severity
from factcheck.reading.compare import pairs

Amount = Interval[Decimal]

#: Sums are exact to so many digits, which is more than any source states.
_SUMS = Context(prec=10_000)


def above(a: Assertion, b: Assertion) -> Severity | None:
    """How surely the value of `a` lies above that of `b`.

    A contradiction (of the two the other way round) where even the charitable readings say so, a
    tension where the plain ones do, a note where only some candidates do; None where none does or
    the two cannot be compared.
    """
    compared = [_above(x, y) for x, y in pairs(a, b) if _sort(x) == _sort(y) and x.kind in NUMERIC]
    found = [severity for severity in compared if severity is not None]
    if len(found) < len(compared):
        return Severity.NOTE if found else None
    return min(found, key=lambda severity: severity.rank, default=None)


def _above(x: Reading, y: Reading) -> Severity | None:
    if y.charitable.below(x.charitable):
        return Severity.CONTRADICTION
    return Severity.TENSION if y.plain.below(x.plain) else None


def in_one_unit(assertions: Sequence[Assertion]) -> tuple[Reading, ...] | None:
    """The values of assertions as readings in one unit, or None where they have none in common.

    Where several are common to all ("$" may be any country's), the readings are without a unit, for it
    is one and the same that is left open. What one assertion's words may mean in several ways in the
    unit becomes one reading wide enough for all.
    """
    for candidates in ([a.comparable for a in assertions], [a.converted for a in assertions]):
        common = set.intersection(*({_sort(reading) for reading in some} for some in candidates))
        sort = next((_sort(reading) for reading in candidates[0] if _sort(reading) in common), None)
        if sort is not None and sort[0] in NUMERIC:
            merged = (either(reading for reading in some if _sort(reading) == sort) for some in candidates)
            unit = sort[1] if len(common) == 1 else None
            return tuple(attrs.evolve(reading, unit=unit) for reading in merged)
    return None


def _sort(reading: Reading) -> tuple[Kind, str | None]:
    return reading.kind, reading.unit


def _either(a: Reading, b: Reading) -> Reading:
    return attrs.evolve(
        a,
        stated=a.stated.hull(b.stated),
        plain=a.plain.hull(b.plain),
        charitable=a.charitable.hull(b.charitable),
    )


def either(readings: Iterable[Reading]) -> Reading:
    """One reading, wide enough for all of several in one unit."""
    return reduce(_either, readings)


def total(readings: Iterable[Reading]) -> Reading:
    """What several amounts in one unit come to: the sum of their intervals, each rounded part with its half unit."""
    return reduce(_plus, readings)


def _plus(a: Reading, b: Reading) -> Reading:
    return Reading(
        kind=a.kind,
        unit=a.unit,
        stated=_sum(a.stated, b.stated),
        plain=_sum(a.plain, b.plain),
        charitable=_sum(a.charitable, b.charitable),
    )


def _sum(a: Amount, b: Amount) -> Amount:
    low = None if a.low is None or b.low is None else _SUMS.add(a.low, b.low)
    high = None if a.high is None or b.high is None else _SUMS.add(a.high, b.high)
    return Interval(
        low,
        high,
        low_open=low is not None and (a.low_open or b.low_open),
        high_open=high is not None and (a.high_open or b.high_open),
    )


@attrs.frozen
class Breakdown:
    """What is said of the parts of one whole at one time: for each part, its assertions."""

    parts: Mapping[str, tuple[Assertion, ...]]

    @property
    def assertions(self) -> tuple[Assertion, ...]:
        """All of them."""
        return tuple(assertion for members in self.parts.values() for assertion in members)


def breakdowns(at: Assertion, parts: Timeline) -> Iterator[Breakdown]:
    """What is said of parts at the time of `at`: by each source that speaks of them, and by all together."""
    timely = [part for part in parts.near(at) if part.value is not None and at_one_time((part, at))]
    by_source: defaultdict[str, list[Assertion]] = defaultdict(list)
    for part in timely:
        by_source[part.source_id].append(part)
    for members in (*by_source.values(), timely):
        if members and at_one_time(members):
            by_part: defaultdict[str, list[Assertion]] = defaultdict(list)
            for member in members:
                by_part[member.attribute].append(member)
            yield Breakdown({part: tuple(by_part[part]) for part in sorted(by_part)})
