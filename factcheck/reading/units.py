"""Units of measure by their pint names: what dimension they have, and how they convert.

The units that the press uses stand in a table, so that pint (half a second to load) is asked only for
rare ones. A test holds the table to pint's own figures.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import attrs

from factcheck.model import Interval, Kind, Reading
from factcheck.reading.currencies import FAMILIES

if TYPE_CHECKING:
    import pint

#: The unit in which each dimension is compared.
BASES: Mapping[str, str] = {
    "length": "meter",
    "mass": "kilogram",
    "time": "second",
    "temperature": "degree_Celsius",
    "area": "meter ** 2",
    "volume": "liter",
    "power": "watt",
    "energy": "joule",
    "frequency": "hertz",
    "voltage": "volt",
    "current": "ampere",
    "resistance": "ohm",
    "pressure": "pascal",
    "force": "newton",
    "data": "byte",
    "angle": "degree",
    "speed": "meter / second",
    "share": "percent",
    "points": "percentage_point",
    "image": "pixel",
    "level": "decibel",
    "people": "person",
}

#: By dimension, each unit's worth in the base. The dunam is the metric one of Israel, Jordan and the
#: Palestinian territories (1,000 m²), the feddan Egypt's (4,200.83 m²).
_FACTORS: Mapping[str, Mapping[str, str]] = {
    "length": {
        "meter": "1",
        "kilometer": "1000",
        "centimeter": "0.01",
        "millimeter": "0.001",
        "micrometer": "0.000001",
        "nanometer": "0.000000001",
        "mile": "1609.344",
        "nautical_mile": "1852",
        "yard": "0.9144",
        "foot": "0.3048",
        "inch": "0.0254",
        "light_year": "9460730472580800",
    },
    "mass": {
        "kilogram": "1",
        "gram": "0.001",
        "milligram": "0.000001",
        "microgram": "0.000000001",
        "metric_ton": "1000",
        "ton": "907.18474",
        "pound": "0.45359237",
        "ounce": "0.028349523125",
        "stone": "6.35029318",
        "troy_ounce": "0.0311034768",
        "carat": "0.0002",
        "quintal": "100",
    },
    "time": {
        "second": "1",
        "millisecond": "0.001",
        "microsecond": "0.000001",
        "nanosecond": "0.000000001",
        "minute": "60",
        "hour": "3600",
        "day": "86400",
        "week": "604800",
        "fortnight": "1209600",
        "month": "2629800",
        "year": "31557600",
        "decade": "315576000",
        "century": "3155760000",
    },
    "temperature": {"degree_Celsius": "1", "degree_Fahrenheit": "1", "kelvin": "1"},
    "area": {"hectare": "10000", "are": "100", "acre": "4046.8564224", "dunam": "1000", "feddan": "4200.83"},
    "volume": {
        "liter": "1",
        "milliliter": "0.001",
        "centiliter": "0.01",
        "deciliter": "0.1",
        "hectoliter": "100",
        "gallon": "3.785411784",
        "quart": "0.946352946",
        "pint": "0.473176473",
        "cup": "0.2365882365",
        "fluid_ounce": "0.0295735295625",
        "tablespoon": "0.01478676478125",
        "teaspoon": "0.00492892159375",
        "oil_barrel": "158.987294928",
    },
    "power": {
        "watt": "1",
        "kilowatt": "1000",
        "megawatt": "1000000",
        "gigawatt": "1000000000",
        "terawatt": "1000000000000",
        "horsepower": "745.69987158227022",
        "metric_horsepower": "735.49875",
    },
    "energy": {
        "joule": "1",
        "kilojoule": "1000",
        "megajoule": "1000000",
        "kiloelectron_volt": "1.602176634E-16",
        "megaelectron_volt": "1.602176634E-13",
        "gigaelectron_volt": "1.602176634E-10",
        "teraelectron_volt": "1.602176634E-7",
        "calorie": "4.184",
        "kilocalorie": "4184",
        "kilowatt_hour": "3600000",
        "megawatt_hour": "3600000000",
        "gigawatt_hour": "3600000000000",
        "terawatt_hour": "3600000000000000",
    },
    "frequency": {"hertz": "1", "kilohertz": "1000", "megahertz": "1000000", "gigahertz": "1000000000"},
    "voltage": {"volt": "1", "kilovolt": "1000"},
    "current": {"ampere": "1"},
    "resistance": {"ohm": "1"},
    "pressure": {
        "pascal": "1",
        "hectopascal": "100",
        "millibar": "100",
        "bar": "100000",
        "standard_atmosphere": "101325",
    },
    "force": {"newton": "1"},
    "data": {
        "byte": "1",
        "bit": "0.125",
        "kilobyte": "1000",
        "megabyte": "1000000",
        "gigabyte": "1000000000",
        "terabyte": "1000000000000",
        "petabyte": "1000000000000000",
        "megabit": "125000",
        "gigabit": "125000000",
    },
    "angle": {"degree": "1"},
    "speed": {"knot": "0.514444444444444444444444444"},
    "share": {"percent": "1", "": "100", "ppm": "0.0001"},
    "points": {"percentage_point": "1", "basis_point": "0.01"},
    "image": {"pixel": "1", "megapixel": "1000000"},
    "level": {"decibel": "1"},
    "people": {"person": "1"},
}

#: The unit in which a part of another is told in whole numbers: half an hour is thirty minutes.
SMALLER: Mapping[str, str] = {
    "year": "month",
    "week": "day",
    "day": "hour",
    "hour": "minute",
    "minute": "second",
    "kilometer": "meter",
    "meter": "centimeter",
    "metric_ton": "kilogram",
    "kilogram": "gram",
}

#: Degrees from the zero of each scale to the zero of Celsius's, and how many of them make one kelvin.
_SCALES: Mapping[str, tuple[Decimal, Decimal]] = {
    "degree_Celsius": (Decimal(0), Decimal(1)),
    "kelvin": (Decimal("273.15"), Decimal(1)),
    "degree_Fahrenheit": (Decimal(32), Decimal("1.8")),
}

_PARTS = {name: (kind, Decimal(factor)) for kind, names in _FACTORS.items() for name, factor in names.items()}
#: What lengths raised to a power, and quotients, are called, so that litres and cubic metres compare.
_NAMED = {
    "length**2": ("area", Decimal(1)),
    "length**3": ("volume", Decimal(1000)),
    "length/time": ("speed", Decimal(1)),
}
#: A unit's name, to a power, over others; three capitals are a currency's code.
_ONE_NAME = re.compile(r"(?![A-Z]{3}$)[A-Za-z_]\w*(?: \*\* \d)?(?: / [A-Za-z_]\w*(?: \*\* \d)?)*")


class Measure(NamedTuple):
    """A unit's dimension, its worth in that dimension's base unit, and the base unit."""

    dimension: str
    factor: Decimal
    base: str


@cache
def measure(unit: str) -> Measure | None:
    """What is known of a unit, None for a unit that neither the table nor pint knows.

    >>> measure("kilometer / hour").dimension
    'speed'
    """
    if unit in FAMILIES or not _ONE_NAME.fullmatch(unit):
        return None
    first, *divisors = unit.split(" / ")
    parts = [_part(part) for part in (first, *divisors)]
    if not all(parts):
        return _asked(unit)
    kinds, factor = [], Decimal(1)
    for place, part in enumerate(parts):
        kind, worth = part or ("", Decimal(1))
        kinds.append(kind)
        factor = factor / worth if place else worth
    name = "/".join(kinds)
    if name in _NAMED:
        name, by = _NAMED[name]
        factor *= by
    return Measure(name, factor, BASES.get(name) or " / ".join(map(_base, kinds)))


def _base(kind: str) -> str:
    plain, _, power = kind.partition("**")
    return f"{BASES[plain]} ** {power}" if power else BASES[plain]


def _part(name: str) -> tuple[str, Decimal] | None:
    """The dimension and worth of one unit, raised to a power or not."""
    plain, _, power = name.partition(" ** ")
    found = _PARTS.get(plain)
    if found is None or not power:
        return found
    kind, factor = f"{found[0]}**{power}", found[1] ** int(power)
    kind, by = _NAMED.get(kind, (kind, Decimal(1)))
    return kind, factor * by


def _asked(unit: str) -> Measure | None:
    """What pint says of a unit: it is given one name at a time, never free text."""
    import pint

    registry = _registry()
    try:
        asked = registry.Quantity(1, registry.Unit(unit))
        for name, unit_name in BASES.items():
            if name not in _OWN and asked.check(registry.Unit(unit_name).dimensionality):
                return Measure(name, Decimal(str(asked.to(unit_name).magnitude)), unit_name)
        base = asked.to_base_units()
    except (pint.PintError, AttributeError, ValueError, TypeError):
        return None
    if base.dimensionless:
        return None
    return Measure(str(base.dimensionality), Decimal(str(base.magnitude)), format(base.units, "D"))


#: Dimensions that pint takes for bare numbers, or that are told by their offsets.
_OWN = frozenset({"share", "points", "image", "level", "temperature", "angle", "data", "people"})


@cache
def _registry() -> pint.UnitRegistry[float]:
    import pint

    return pint.UnitRegistry(cache_folder=":auto:")


def dimension(unit: str | None) -> str | None:
    """What a unit measures ("length", "time", "speed"), None for a unit nobody knows.

    >>> dimension("mile")
    'length'
    """
    known = None if unit is None else measure(unit)
    return known and known.dimension


def base_unit(unit: str) -> str:
    """The unit in which things of this unit's dimension are compared; the unit itself where nobody knows it.

    >>> base_unit("mile"), base_unit("USD")
    ('meter', 'USD')
    """
    known = measure(unit)
    return unit if known is None else known.base


def unit_named(word: str, like: str) -> str | None:
    """The pint name of a rare unit, where one word names it and it measures what the unit `like` measures.

    >>> unit_named("fathoms", like="meter")
    'fathom'
    """
    wanted, found = dimension(like), dimension(word)
    return str(_registry().Unit(word)) if wanted is not None and wanted == found else None


def to_unit(reading: Reading, unit: str) -> Reading | None:
    """The same reading in another unit of its dimension; None where there is no way from one to the other.

    A share without a unit ("two thirds") is a part of one, so it becomes a percentage.
    """
    if reading.unit == unit:
        return reading
    if reading.kind is Kind.MONEY:  # a currency is no unit, and pint need not be asked
        return None
    if reading.unit is None:
        return (
            _map(reading, unit, Decimal(100), Decimal(0)) if reading.kind is Kind.SHARE and unit == "percent" else None
        )
    here, there = measure(reading.unit), measure(unit)
    if here is None or there is None or here.dimension != there.dimension:
        return None
    if reading.unit in _SCALES and unit in _SCALES:
        (zero, size), (other_zero, other_size) = _SCALES[reading.unit], _SCALES[unit]
        ratio = other_size / size
        return _map(reading, unit, ratio, other_zero - zero * ratio)
    return _map(reading, unit, here.factor / there.factor, Decimal(0))


def _map(reading: Reading, unit: str, factor: Decimal, offset: Decimal) -> Reading:
    return attrs.evolve(
        reading,
        unit=unit,
        stated=scaled(reading.stated, factor, offset),
        plain=scaled(reading.plain, factor, offset),
        charitable=scaled(reading.charitable, factor, offset),
        alternatives=tuple(other for one in reading.alternatives if (other := to_unit(one, unit)) is not None),
    )


def scaled(interval: Interval[Decimal], factor: Decimal, offset: Decimal = Decimal(0)) -> Interval[Decimal]:
    """Every value of the interval, times `factor` (above zero), plus `offset`."""
    return Interval(
        None if interval.low is None else interval.low * factor + offset,
        None if interval.high is None else interval.high * factor + offset,
        interval.low_open,
        interval.high_open,
    )
