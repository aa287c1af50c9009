"""How two values in different units were made comparable."""

from __future__ import annotations

from typing import Any

import attrs

from factcheck.judging.converting import conversions
from factcheck.model import Kind


def test_each_value_in_another_unit_than_the_common_one_is_told(make: Any) -> None:
    feet = make.reading("1083", kind=Kind.QUANTITY, unit="foot", words="1083 ft")
    metres = make.reading(330, kind=Kind.QUANTITY, unit="meter", words="330 m")
    converted = attrs.evolve(metres, stated=make.interval("330.0984"))
    a, b = make.assertion(metres), make.assertion(feet, comparable=(converted,))
    assert list(conversions(a, b)) == list(conversions(b, a)) == ["“1083 ft” is 330.10 meter"]
    assert list(conversions(a, a)) == []


def test_money_is_told_with_its_rate(make: Any) -> None:
    riyals = make.reading(15, kind=Kind.MONEY, unit="SAR", words="SAR 15")
    dollars = make.reading(4, kind=Kind.MONEY, unit="USD", words="$4")
    a = make.assertion(riyals, converted=(attrs.evolve(dollars, reason="1 SAR = 0.266667 USD"),))
    b = make.assertion(dollars, converted=(dollars,))
    assert list(conversions(a, b)) == ["“SAR 15” is 4 USD (1 SAR = 0.266667 USD)"]


def test_without_two_values_nothing_is_converted(make: Any) -> None:
    full, empty = make.assertion(make.reading(41, unit="meter")), make.assertion()
    assert list(conversions(full, empty)) == list(conversions(empty, full)) == list(conversions(empty, empty)) == []
