"""The rule incompatible-units."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.model import Attribute, Kind, Severity
from factcheck.rules.incompatible_units import incompatible_units


@pytest.mark.parametrize(
    ("one", "other", "sorts"),
    [
        ("12 metres", "900 kg", ["length", "mass"]),
        ("45 %", "41 people", ["a count", "a share"]),
        ("$3 million", "4 hours", ["money", "time"]),
        ("60 km/h", "60 km", ["length", "speed"]),
    ],
)
def test_two_sorts_are_a_tension(press: Any, one: str, other: str, sorts: list[str]) -> None:
    (finding,) = press.finds(incompatible_units, press.says(one), press.says(other))
    assert finding.severity is Severity.TENSION
    assert [side.value for side in finding.sides] == sorts
    assert finding.message.startswith(f"it, size: “{one}” (2020-05-04)")
    assert finding.holds_if == ("they are two things under one name, or a unit is wrong or missing",)


def test_a_number_without_a_unit_is_a_note(press: Any) -> None:
    (finding,) = press.finds(incompatible_units, press.says("12 metres"), press.says("11"))
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(
    "values",
    [("12 metres", "39 feet"), ("41", "42 countries"), ("41", "42"), ("12 metres",), ("long", "12 metres")],
)
def test_one_sort(press: Any, values: tuple[str, ...]) -> None:
    assert press.finds(incompatible_units, *map(press.says, values)) == []


def test_another_sort_than_the_declared_one(press: Any) -> None:
    declared = [Attribute(id="size", kind=Kind.QUANTITY, unit="meter")]
    (finding,) = press.finds(incompatible_units, press.says("900 kg"), attributes=declared)
    assert finding.severity is Severity.TENSION
    assert finding.message == "it, size: “900 kg” (2020-05-04), mass, though length is declared cannot be compared"


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        (Attribute(id="size", kind=Kind.QUANTITY, unit="meter"), "12"),
        (Attribute(id="size", unit="meter"), "12 feet"),
        (Attribute(id="size", unit="EUR"), "€12"),
        (Attribute(id="size", kind=Kind.MONEY, unit="EUR"), "12 million"),
        (Attribute(id="size", kind=Kind.SHARE), "12 %"),
        (Attribute(id="size", kind=Kind.NAME), "12 %"),
        (Attribute(id="size", kind=Kind.QUANTITY), "12 feet"),
    ],
)
def test_the_declared_sort(press: Any, attribute: Attribute, value: str) -> None:
    assert press.finds(incompatible_units, press.says(value), attributes=[attribute]) == []


def test_an_attribute_that_holds_several_values_may_hold_several_sorts(press: Any) -> None:
    told = [press.says("12 metres"), press.says("900 kg")]
    assert press.finds(incompatible_units, *told, attributes=[Attribute(id="size", many=True)]) == []


def test_an_open_currency_is_a_note(press: Any) -> None:
    (finding,) = press.finds(incompatible_units, press.says("$40 million"), press.says("€31 million"))
    assert finding.severity is Severity.NOTE
    assert finding.message == (
        "it, size: “$40 million” (2020-05-04) cannot be compared with “€31 million” (2020-05-04): "
        "its currency is open (USD, CAD or another)"
    )


def test_money_without_a_date_or_a_rate_is_a_note(press: Any) -> None:
    undated = [press.says("US$40 million", None), press.says("€31 million", None)]
    (finding,) = press.finds(incompatible_units, *undated)
    assert finding.message.endswith("it bears no date at which to convert it")
    unpublished = [press.says("US$40 million", "1950"), press.says("€31 million", "1950")]
    (finding,) = press.finds(incompatible_units, *unpublished)
    assert "nobody publishes a rate of" in finding.message


def test_money_that_can_be_compared(press: Any) -> None:
    assert press.finds(incompatible_units, press.says("US$40 million"), press.says("150 million Saudi riyals")) == []
    assert press.finds(incompatible_units, press.says("$40 million"), press.says("$31 million")) == []
