"""Falls: the sweep finds just what a look at every pair finds."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judging.falls import falls
from factcheck.judging.measuring import above
from factcheck.judging.times import earlier
from factcheck.model import Interval, Kind, Maybe, Reading, Severity

TIMES = st.sampled_from([None, "2019", "2020", "2020-03", "2020-06", "2021", "../2019", "2021/..", "ambiguous"])
UNITS = st.sampled_from([None, "USD", "SAR", "meter"])
MONEY = {"USD": 1, "SAR": 4}


def _claim(make: Any, index: int, told: tuple[str | None, str | None, int, int, bool]) -> Any:
    when, unit, value, shape, _ = told
    span = make.span("2020-03-04", "2020-04-03") if when == "ambiguous" else when
    kind = Kind.MONEY if unit in MONEY else Kind.QUANTITY if unit else Kind.COUNT
    plain = Interval(Decimal(value) if shape != 2 else None, Decimal(value) if shape != 1 else None)
    reading = make.reading(value, plain=plain, charitable=plain, kind=kind, unit=unit)
    other = make.reading(value + 2, kind=kind, unit=unit)
    converted = (make.reading(value * 4 // MONEY[unit], kind=kind, unit="USD"),) if unit in MONEY and told[4] else ()
    readings = (reading, other) if value == 5 else (reading,)
    return make.assertion(*readings, when=span, source=f"{index}", converted=converted)


@given(st.lists(st.tuples(TIMES, UNITS, st.integers(0, 6), st.integers(0, 2), st.booleans()), max_size=7))
@settings(deadline=None, max_examples=300)
def test_what_falls_is_what_lies_below_some_earlier_claim(make: Any, told: list[Any]) -> None:
    claims = [_claim(make, i, one) for i, one in enumerate(told)]
    expected: dict[str, set[bool]] = {}
    for before, after in permutations(claims, 2):
        order, higher = earlier(before, after), above(before, after)
        if order is not Maybe.NO and higher is not None:
            certain = order is Maybe.YES and higher is not Severity.NOTE
            expected.setdefault(after.source_id, set()).add(certain)
    found: dict[str, set[bool]] = {}
    for fall in falls(claims):
        assert earlier(fall.a, fall.b) is not Maybe.NO
        assert above(fall.a, fall.b) is not None
        found.setdefault(fall.b.source_id, set()).add(fall.severity is Severity.TENSION)
    assert {source: max(how) for source, how in found.items()} == {source: max(how) for source, how in expected.items()}


def test_of_the_earlier_ones_the_highest_is_told(make: Any) -> None:
    claims = [make.assertion(make.reading(n), when=f"{2000 + i}", source=f"{i}") for i, n in enumerate([7, 9, 8, 5])]
    assert [(fall.a.claim.value, fall.b.claim.value) for fall in falls(claims)] == [("9", "8"), ("9", "5")]


def test_what_is_no_amount_does_not_fall(make: Any) -> None:
    names = [make.assertion(Reading(kind=Kind.NAME, words=w, text=w), when=f"{2000 + i}") for i, w in enumerate("ba")]
    assert list(falls(names)) == []
