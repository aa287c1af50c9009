"""Rates of a user's own: what a file says, and what is wrong with it."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.formats.rates import read_rates
from factcheck.reading.rates import OwnRate


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rates.csv"


@pytest.mark.parametrize("header", ["", "day,currency,other,value\n", "Day, Currency, Other, Value\n\n"])
def test_a_file_with_or_without_names_of_columns(file: Path, header: str) -> None:
    file.write_text(f'{header}2020-01-02,kwd,USD,3.3\n2020-02-01,"KWD", USD ,"3.25"\n', encoding="utf-8")
    assert list(read_rates(file)) == [
        OwnRate(datetime.date(2020, 1, 2), "KWD", "USD", Decimal("3.3")),
        OwnRate(datetime.date(2020, 2, 1), "KWD", "USD", Decimal("3.25")),
    ]


def test_an_empty_file_holds_none(file: Path) -> None:
    file.write_bytes(b"")
    assert not read_rates(file)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("2020-01-02,KWD,USD", "3: holds 3 cells, where a rate has 4: day, currency, other, value"),
        ("soon,KWD,USD,3", "3: day: 'soon' is no day; write it as 2020-01-02"),
        ("2020-01-02,XYZ,USD,3", "3: currency: no currency has the ISO 4217 code 'XYZ'"),
        ("2020-01-02,KWD,dollar,3", "3: other: no currency has the ISO 4217 code 'dollar'"),
        ("2020-01-02,KWD,kwd,3", "3: other: is the same currency"),
        ("2020-01-02,KWD,USD,three", "3: value: 'three' is no number; write it as 3.75"),
        ("2020-01-02,KWD,USD,0", "3: value: '0' is no rate: a number above zero is needed"),
        ("2020-01-02,KWD,USD,NaN", "3: value: 'NaN' is no rate: a number above zero is needed"),
        ("2020-01-02,KWD,USD,1e999", "3: value: '1e999' is no rate: a number above zero is needed"),
        ("2019-01-01,EUR,USD,1.2", "3: day: line 2 has a rate of the same two for that day"),
        ('2020-01-02,"KWD"x,USD,3', "3: is not valid CSV: "),
        ("2020-01-02,KWD,USD,\xff", "3: is not UTF-8"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(file: Path, row: str, told: str) -> None:
    file.write_bytes(f"day,currency,other,value\n2019-01-01,USD,EUR,0.9\n{row}\n".encode("latin-1"))
    with pytest.raises(InputError) as caught:
        read_rates(file)
    assert str(caught.value).startswith(f"{file}:{told}")


def test_all_that_is_wrong_is_told_at_once(file: Path) -> None:
    file.write_text("x,KWD,USD,0\ny,KWD,USD,1\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_rates(file)
    told = [(problem.line, problem.field) for problem in caught.value.problems]
    assert told == [(1, "day"), (1, "value"), (2, "day")]


def test_a_file_that_is_not_there_or_none(tmp_path: Path) -> None:
    for path, told in (
        (tmp_path / "no.csv", "no such file"),
        (tmp_path, "cannot be read: Is a directory"),
        ("\0", "cannot be read: embedded null byte"),
    ):
        with pytest.raises(InputError, match=told):
            read_rates(path)
