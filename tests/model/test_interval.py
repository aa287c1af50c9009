"""Intervals: what lies in them, and how they stand to one another."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Interval
from factcheck.testing import intervals

D = Decimal
BOUNDS = intervals(st.integers(-3, 3).map(Decimal))

#: A value for every way to stand to small whole bounds: on them, between them, beyond them.
VALUES = [D(n) / 2 for n in range(-9, 10)]


def _inside(interval: Interval[Decimal]) -> set[Decimal]:
    return {value for value in VALUES if interval.contains(Interval.point(value))}


@given(BOUNDS, BOUNDS)
@settings(deadline=None)
def test_relations_are_those_of_the_values_inside(a: Interval[Decimal], b: Interval[Decimal]) -> None:
    assert a.meets(b) == bool(_inside(a) & _inside(b))
    assert a.contains(b) == (_inside(b) <= _inside(a))
    assert a.below(b) == (max(_inside(a)) < min(_inside(b)))
    assert _inside(a) | _inside(b) <= _inside(a.hull(b))


@given(BOUNDS, BOUNDS)
@settings(deadline=None)
def test_meeting_and_hull_have_no_order(a: Interval[Decimal], b: Interval[Decimal]) -> None:
    assert a.meets(b) == b.meets(a)
    assert str(a.hull(b)) == str(b.hull(a))
    assert a.hull(a) == a


@pytest.mark.parametrize(
    ("low", "high", "open_"),
    [(D(2), D(1), {}), (D(1), D(1), {"low_open": True}), (D(1), D(1), {"high_open": True})],
)
def test_an_interval_with_nothing_in_it_is_refused(low: Decimal, high: Decimal, open_: dict[str, bool]) -> None:
    with pytest.raises(ValueError, match="nothing lies in"):
        Interval(low, high, **open_)


@pytest.mark.parametrize(
    ("interval", "told"),
    [
        (Interval.point(D(1250)), "1,250"),
        (Interval.at_least(D(80), open=True), "(80, ∞)"),
        (Interval.at_most(D("0.5")), "(-∞, 0.5]"),
        (Interval(D(1), D(2), high_open=True), "[1, 2)"),
        (Interval(date(2015, 1, 1), None), "[2015-01-01, ∞)"),
    ],
    ids=str,
)
def test_in_the_notation_of_mathematics(interval: Interval[Decimal], told: str) -> None:
    assert str(interval) == told
