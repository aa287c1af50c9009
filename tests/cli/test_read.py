"""`factcheck read` tells a journalist what words are taken to mean."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from click.testing import Result

from factcheck.cli.readings import data, meaning, told
from factcheck.model import Comparison, Interval, Kind, Reading

Run = Callable[..., Result]
D = Decimal


def _count(**fields: object) -> Reading:
    return Reading(kind=Kind.COUNT, **fields)  # type: ignore[arg-type]  # each test gives fields of the right types


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval.point(D(1250)), "1,250"),
        (Interval.point(D("3.5")), "3.5"),
        (Interval.at_least(D(80), open=True), "more than 80"),
        (Interval.at_least(D(80)), "80 or more"),
        (Interval.at_most(D(80), open=True), "less than 80"),
        (Interval.at_most(D(80)), "80 at most"),
        (Interval(D(10), D(15)), "10 to 15"),
        (Interval(D(10), D(15), low_open=True), "more than 10 and at most 15"),
        (Interval(D(10), D(15), high_open=True), "at least 10 and less than 15"),
        (Interval(), "anything"),
    ],
    ids=str,
)
def test_intervals_in_words(interval: Interval[Decimal], words: str) -> None:
    assert meaning(_count(), interval) == words


def test_units_stand_once_in_a_range() -> None:
    reading = Reading(kind=Kind.QUANTITY, unit="meter")
    assert meaning(reading, Interval(D("329.5"), D("330.5"))) == "329.5 to 330.5 meter"
    assert meaning(reading, Interval(D(1), D(2), low_open=True)) == "more than 1 meter and at most 2 meter"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("100.0", "100"),
        ("100", "100"),
        ("3.1050", "3.105"),
        ("0.000000001", "0.000000001"),
        ("-0.66666666666", "-0.666666667"),
    ],
)
def test_numbers_are_shown_without_what_arithmetic_left_there(value: str, shown: str) -> None:
    assert meaning(_count(), Interval.point(D(value))) == shown


def test_days_bear_their_weekday() -> None:
    reading = Reading(kind=Kind.DATE)
    assert meaning(reading, Interval.point(date(2023, 5, 8))) == "Monday 8 May 2023"
    assert meaning(reading, Interval(date(2015, 1, 1), None)) == "Thursday 1 January 2015 or more"


def test_a_reading_in_full() -> None:
    stated = Interval.point(D(300))
    reading = _count(
        words="about 300 people",
        stated=stated,
        plain=Interval(D(270), D(330)),
        charitable=Interval(D(250), D(350)),
        comparison=Comparison.ABOUT,
        noun="people",
        language="en",
        plain_reason="about",
        charitable_reason="zeros",
        alternatives=tuple(_count(stated=Interval.point(D(n)), reason="as a joke") for n in (3, 4)),
    )
    assert [row for line in told(reading) for row in line.rows()] == [
        "“about 300 people” is a count of people, in English",
        "    said:               about 300",
        "    taken to mean:      270 to 330 (about)",
        "    could at most mean: 250 to 350 (zeros)",
        "    could also mean:    3 or 4 (as a joke)",
    ]


def test_a_reading_without_depth() -> None:
    reading = Reading(kind=Kind.NAME, text="Jane Doe", words="Jane Doe")
    assert [row for line in told(reading) for row in line.rows()] == [
        "“Jane Doe” is a name",
        "    said:               Jane Doe",
        "    taken to mean:      no more than that",
        "    could at most mean: no more than that",
    ]


def test_a_reading_as_data_is_exact_and_plain() -> None:
    reading = Reading(kind=Kind.DATE, stated=Interval.point(date(2023, 5, 8)), words="8 May 2023")
    assert data(reading)["stated"]["low"] == "2023-05-08"
    assert data(_count(stated=Interval.point(D("3.10"))))["stated"]["low"] == "3.10"
    assert json.loads(json.dumps(data(reading)))["kind"] == "date"


def test_words_are_read(run: Run) -> None:
    result = run("read", "plus de 80 pays", "--language", "fr")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:2] == [
        "“plus de 80 pays” is a count of pays, in French",
        "    said:               more than 80",
    ]


def test_words_may_stand_apart(run: Run) -> None:
    assert run("read", "more", "than", "80", "countries").stdout.startswith("“more than 80 countries” is a count")


def test_relative_dates_need_the_day_they_were_written(run: Run) -> None:
    assert run("read", "yesterday").exit_code == 1
    result = run("read", "yesterday", "--published", "2017-03-23")
    assert "Wednesday 22 March 2017" in result.stdout


def test_an_ambiguous_date_has_both_meanings(run: Run) -> None:
    out = run("read", "08-5-2023").stdout
    assert "could also mean:" in out
    assert "8 May 2023" in out
    assert "5 August 2023" in out


def test_as_json(run: Run) -> None:
    read = json.loads(run("read", "$107 million", "--format", "json").stdout)
    assert (read["kind"], read["stated"]["low"], read["stated"]["high"]) == ("money", "107000000", "107000000")


def test_what_says_nothing(run: Run) -> None:
    result = run("read", "lorem ipsum")
    assert (result.exit_code, result.stdout) == (1, "“lorem ipsum” says nothing that can be read as one value\n")
    assert run("read", "lorem ipsum", "--format", "json").stdout == "null\n"


@pytest.mark.parametrize(
    ("args", "why"),
    [
        ([], "Missing argument 'WORDS...'"),
        (["7", "--language", "tlh"], "no language has the code 'tlh' here; there are ar, en, fr"),
        (["7", "--published", "soonish"], "'soonish' cannot be read as a date"),
        (["7", "--published", ""], "'' cannot be read as a date"),
    ],
)
def test_bad_options(run: Run, args: list[str], why: str) -> None:
    result = run("read", *args)
    assert result.exit_code == 2
    assert why in " ".join(result.stderr.split())
