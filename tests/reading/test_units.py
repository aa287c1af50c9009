from __future__ import annotations

from decimal import Decimal

import pint
import pytest

from factcheck.languages import every
from factcheck.model import Interval, Kind, Reading
from factcheck.reading import find, read, read_as
from factcheck.reading.units import BASES, SMALLER, base_unit, dimension, measure, to_unit

#: Units that pint has no word for, or another meaning: our table defines them.
OURS = {"dunam", "feddan", "quintal", "decade", "percentage_point", "basis_point", "percent", "decibel", "acre"}
#: Their zero is elsewhere: a test of its own holds them.
OFFSET = {"degree_Celsius", "degree_Fahrenheit", "kelvin"}
NAMED = sorted({unit for one in every() for unit in one.units.names})


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry[float]:
    return pint.UnitRegistry()


@pytest.mark.parametrize("unit", [unit for unit in NAMED if unit not in OURS | OFFSET])
def test_the_table_agrees_with_pint(unit: str, registry: pint.UnitRegistry[float]) -> None:
    known = measure(unit)
    assert known is not None
    assert registry.Quantity(1, unit).to(known.base).magnitude == pytest.approx(float(known.factor), rel=1e-9)


@pytest.mark.parametrize("unit", NAMED)
def test_every_unit_that_a_language_names_is_known(unit: str) -> None:
    known = measure(unit)
    assert known is not None
    assert known.dimension in BASES or "/" in known.dimension


def quantity(value: str, unit: str | None, kind: Kind = Kind.QUANTITY) -> Reading:
    point = Interval.point(Decimal(value))
    return Reading(kind=kind, stated=point, plain=point, charitable=point, unit=unit)


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        ("1", "mile", "kilometer", "1.609344"),
        ("12", "inch", "foot", "1"),
        ("100", "degree_Celsius", "degree_Fahrenheit", "212"),
        ("-40", "degree_Fahrenheit", "degree_Celsius", "-40"),
        ("0", "degree_Celsius", "kelvin", "273.15"),
        ("36", "kilometer / hour", "meter / second", "10"),
        ("1", "meter ** 3", "liter", "1000"),
        ("1", "kilometer ** 2", "hectare", "100"),
        ("25", "basis_point", "percentage_point", "0.25"),
        ("1", "hand", "meter", "0.1016"),
        ("2", "hour", "hour", "2"),
    ],
)
def test_conversion(value: str, unit: str, other: str, expected: str) -> None:
    found = to_unit(quantity(value, unit), other)
    assert found is not None
    assert found.unit == other
    assert found.stated.low is not None
    assert abs(found.stated.low - Decimal(expected)) < Decimal("1e-9")


def test_there_is_no_way_between_dimensions_or_from_nowhere() -> None:
    assert to_unit(quantity("1", "mile"), "kilogram") is None
    assert to_unit(quantity("1", "mile"), "bogus_unit") is None
    assert to_unit(quantity("1", None), "meter") is None
    assert to_unit(quantity("1", "USD", Kind.MONEY), "EUR") is None


def test_a_part_of_one_becomes_a_percentage() -> None:
    found = to_unit(quantity("0.5", None, Kind.SHARE), "percent")
    assert found is not None
    assert found.stated.low == 50


def test_bounds_stay_open() -> None:
    reading = read("more than 5 km", language="en")
    assert reading is not None
    found = to_unit(reading, "meter")
    assert found is not None
    assert (found.stated.low, found.stated.high, found.stated.low_open) == (5000, None, True)


def test_alternatives_come_along_where_they_can() -> None:
    reading = read("5 m", language="en")
    assert reading is not None
    assert {other.unit for other in reading.alternatives} == {"minute", None}
    found = to_unit(reading, "foot")
    assert found is not None
    assert found.alternatives == ()


@pytest.mark.parametrize("unit", ["", "USD", "$", "riyal", "bogus_unit", "meter; import os", "1 $", "radian"])
def test_what_is_no_unit_is_unknown(unit: str) -> None:
    assert measure(unit) is None
    assert base_unit(unit) == unit
    assert dimension(unit) is None


def test_rare_units_are_pints() -> None:
    assert dimension("furlong") == "length"
    assert dimension("parsec") == "length"
    assert base_unit("candela") == "candela"
    assert dimension(None) is None


def test_products_of_units_compare_in_their_bases() -> None:
    assert base_unit("oil_barrel / day") == "liter / second"
    assert dimension("oil_barrel / day") == "volume/time"


@pytest.mark.parametrize(("unit", "smaller"), SMALLER.items())
def test_a_smaller_unit_is_a_whole_part(unit: str, smaller: str) -> None:
    one, two = measure(unit), measure(smaller)
    assert one is not None
    assert two is not None
    assert one.factor / two.factor == int(one.factor / two.factor)


def test_half_an_hour_is_thirty_minutes_too() -> None:
    reading = read("half an hour", language="en")
    assert reading is not None
    assert [(other.stated.low, other.unit) for other in reading.alternatives] == [(30, "minute")]
    third = read("a seventh of an hour", language="en")
    assert third is not None
    assert third.alternatives == ()


@pytest.mark.parametrize(
    ("words", "unit", "other"),
    [("5'", "foot", "minute"), ("5''", "inch", "second"), ('5"', "inch", "second")],
)
def test_strokes_have_two_meanings(words: str, unit: str, other: str) -> None:
    reading = read(words, language="en")
    assert reading is not None
    assert reading.unit == unit
    assert [one.unit for one in reading.alternatives] == [other]


def test_strokes_add_up() -> None:
    reading = read("6' 2\"", language="en")
    assert reading is not None
    assert (reading.stated.low, reading.unit) == (74, "inch")
    mixed = read("2 yd 7'", language="en")
    assert mixed is not None
    assert (mixed.stated.low, mixed.unit) == (13, "foot")


@pytest.mark.parametrize(
    ("words", "expected"), [("3 hours and twenty", "200"), ("2 hours and 10", "130"), ("a year and a half", "1.5")]
)
def test_time_without_the_last_unit(words: str, expected: str) -> None:
    reading = read(words, language="en")
    assert reading is not None
    assert reading.stated.low == Decimal(expected)


def test_ten_giga_is_a_scale_where_it_is_all_that_is_said() -> None:
    reading = read("5G", language="en")
    assert reading is not None
    assert (reading.stated.low, reading.unit) == (5_000_000_000, None)
    assert read("5 G", language="en") is not None


@pytest.mark.parametrize(("words", "unit"), [("كغ", "kilogram"), ("شهر", "month"), ("لتر وربع", "liter")])
def test_arabic_needs_no_number_for_one(words: str, unit: str) -> None:
    reading = read_as(words, Kind.QUANTITY, language="ar")
    assert reading is not None
    assert reading.unit == unit


def test_a_power_is_joined_to_its_unit() -> None:
    assert [(one.words, one.reading.unit) for one in find("54 km2 of marsh", language="en")] == [
        ("54 km2", "kilometer ** 2")
    ]
    for language in ("en", "fr"):
        assert find("54 km 2", language=language)[0].reading.unit == "kilometer"
