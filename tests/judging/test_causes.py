"""Likely causes: the slips that set two true values apart."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judging.causes import likely_cause, most_telling
from factcheck.judging.clashes import Clash
from factcheck.model import Assertion, Interval, Kind, Reading, Severity
from factcheck.reading import read
from factcheck.reading.units import to_unit


def _says(make: Any, words: str, base: str | None = None) -> Assertion:
    """An assertion of the words' reading, compared in the unit `base`."""
    reading = read(words, language="en", published="2020-05-04")
    assert reading is not None
    compared = reading if base is None else to_unit(reading, base)
    made: Assertion = make.assertion(reading, value=reading, comparable=(compared,))
    return made


@pytest.mark.parametrize(
    ("one", "other", "cause"),
    [
        ("US$2.5 million", "US$2.5 billion", "a factor of a thousand: million for billion"),
        ("3 thousand people", "3 million people", "a factor of a thousand: thousand for million"),
        ("41 people", "41 million people", "a factor of a million"),
        ("41 people", "41 thousand people", "a factor of a thousand"),
        ("1.234 people", "1234 people", "a decimal comma or point read as a thousands separator"),
        ("41 people", "14 people", "two digits swapped: 41 and 14"),
        ("1,293 people", "1,239 people", "two digits swapped: 1293 and 1239"),
        ("US$41", "€41", "one currency taken for another: the same number stands before USD and EUR"),
        ("8 May 2023", "5 August 2023", "day and month swapped"),
        ("12.3 billion people", "13,200,000,000 people", "two digits swapped: 12300000000 and 13200000000"),
        ("3.10 m", "3.01 m", "two digits swapped: 3.10 and 3.01"),
        ("March 1921", "5 March 1912", "two digits swapped: 1921 and 1912"),
        ("summer 1921", "July 1912", "two digits swapped: 1921 and 1912"),
        ("12 May 2023", "21 May 2023", "two digits swapped: 12 and 21"),
    ],
)
def test_a_slip_is_recognised(make: Any, one: str, other: str, cause: str) -> None:
    a, b = _says(make, one), _says(make, other)
    assert likely_cause(a, b) == cause
    assert (likely_cause(b, a) or "").partition(":")[0] == cause.partition(":")[0]


@pytest.mark.parametrize(
    ("one", "other", "cause"),
    [
        ("330 m", "330 ft", "foot taken for meter in 330 m"),
        ("330 ft", "330 m", "meter taken for foot in 330 ft"),
        ("60 mph", "60 km/h", "kilometer per hour taken for mile per hour in 60 mph"),
    ],
)
def test_a_unit_taken_for_another(make: Any, one: str, other: str, cause: str) -> None:
    base = "meter / second" if "h" in one else "meter"
    assert likely_cause(_says(make, one, base), _says(make, other, base)) == cause


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("41 people", "42 people"),
        ("41 people", "57 people"),
        ("1234 people", "4231 people"),
        ("123 people", "45 people"),
        ("more than 41 people", "14 people"),
        ("41 people", "US$14"),
        ("41.5 people", "4.15 people"),
        ("12334 people", "13244 people"),
        ("14233 people", "13244 people"),
        ("8 May 2023", "9 May 2023"),
        ("March 1921", "February 1912"),
        ("from 1921 to 1923", "February 1912"),
        ("since 2021", "12 May 2012"),
        ("until 12 May 2012", "12 May 2021"),
        ("12 May 2023", "21 June 2023"),
        ("12 May 2023", "May 2023"),
        ("8 May 2023", "5 August 2022"),
        ("May 2023", "5 August 2023"),
        ("US$41", "€57"),
    ],
)
def test_no_slip_explains_it(make: Any, one: str, other: str) -> None:
    assert likely_cause(_says(make, one), _says(make, other)) is None


def test_lengths_that_no_slip_explains(make: Any) -> None:
    assert likely_cause(_says(make, "330 m", "meter"), _says(make, "500 m", "meter")) is None
    assert likely_cause(_says(make, "7 stone", "kilogram"), _says(make, "500 g", "kilogram")) is None


def test_without_values_there_is_no_cause(make: Any) -> None:
    full, empty = make.assertion(make.reading(41)), make.assertion()
    assert likely_cause(full, empty) is None
    assert likely_cause(empty, full) is None
    assert likely_cause(full, make.assertion(make.reading(14), comparable=())) is None
    names = [make.assertion(Reading(kind=Kind.NAME, text=name, words=name)) for name in ("Ada", "Ben")]
    assert likely_cause(*names) is None


@given(st.integers(1, 10**7), st.sampled_from([3, 6]))
@settings(deadline=None)
def test_a_factor_is_recognised_whatever_the_number(make: Any, number: int, power: int) -> None:
    a, b = (make.assertion(make.reading(n)) for n in (number, number * 10**power))
    name = {3: "a factor of a thousand", 6: "a factor of a million"}[power]
    assert (likely_cause(a, b) or "").startswith(name)
    assert (likely_cause(b, a) or "").startswith(name)


def test_an_open_date_has_no_day_to_swap(make: Any) -> None:
    open_end = Reading(kind=Kind.DATE, stated=Interval.at_least(make.day("2023-05-08")))
    from_start = Reading(kind=Kind.DATE, stated=Interval.at_most(make.day("2023-08-05")))
    assert likely_cause(make.assertion(open_end), make.assertion(from_start)) is None


def test_the_pair_that_a_slip_explains_is_told_first(make: Any) -> None:
    small, other, swapped = (make.assertion(make.reading(number)) for number in (3, 112, 121))
    found = [Clash(small, other, Severity.TENSION), Clash(other, swapped, Severity.TENSION)]
    assert most_telling(found) == (found[1], "two digits swapped: 112 and 121")
    assert most_telling(found[:1]) == (found[0], None)


def test_a_worse_clash_is_told_before_one_that_a_slip_explains(make: Any) -> None:
    small, other, swapped = (make.assertion(make.reading(number)) for number in (3, 112, 121))
    found = [Clash(other, swapped, Severity.NOTE), Clash(small, other, Severity.TENSION)]
    assert most_telling(found) == (found[1], None)
