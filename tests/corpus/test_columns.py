"""The columns that suspicions look at: in the order of what they stand for, and never narrower."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.corpus.assertions import assertions
from factcheck.corpus.columns import COLUMNS, TYPES, RowMaker
from factcheck.corpus.keys import KEYS, key_column
from factcheck.corpus.valuing import _double as double
from factcheck.model import Attribute, Changes, Claim, Corpus, Interval, Kind, Quote, Source, Vocabulary
from factcheck.testing import intervals

VOCABULARY = Vocabulary(
    attributes=(
        Attribute(id="size", kind=Kind.COUNT),
        Attribute(id="names", many=True),
        Attribute(id="weight", kind=Kind.QUANTITY, unit="kilogram"),
        Attribute(id="fee", unit="kilogram"),
        Attribute(id="sum", unit="USD"),
        Attribute(id="price", kind=Kind.MONEY, changes=Changes.FREELY),
        Attribute(id="toll", kind=Kind.COUNT, changes=Changes.UPWARDS, many=True),
        Attribute(id="vote", kind=Kind.SHARE, parts=("yes",)),
        Attribute(id="yes", kind=Kind.SHARE),
        Attribute(id="founded", kind=Kind.DATE, begins=True),
        Attribute(id="round", kind=Kind.ORDINAL),
        Attribute(id="chair", kind=Kind.NAME),
    )
)


def row(attribute: str, value: str, source: Source | None = None, **fields: Any) -> dict[str, Any]:
    source = source or Source(id="a", published="2020-05-08", language="en")
    claim = Claim(source=source.id, subject="it", attribute=attribute, value=value, **fields)
    (made,) = assertions(Corpus(sources=(source,), claims=(claim,), vocabulary=VOCABULARY))
    names = [column.name for column in COLUMNS]
    return dict(zip(names, RowMaker(VOCABULARY).computed(made), strict=True))


decimals = st.decimals(allow_nan=False, allow_infinity=False) | st.decimals(-100, 100, places=3)


@settings(deadline=None, max_examples=500)
@given(intervals(decimals), intervals(decimals))
def test_intervals_that_do_not_meet_are_told_apart_by_their_doubles(a: Interval[Any], b: Interval[Any]) -> None:
    if a.below(b):
        assert a.high is not None
        assert b.low is not None
        assert double(b.low, b.low_open, up=True) > double(a.high, a.high_open, up=False)


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(-20, 20))
def test_a_number_of_few_digits_does_not_differ_from_itself(digits: int, exponent: int) -> None:
    number = Decimal(digits).scaleb(exponent)
    assert double(number, is_open=False, up=True) == double(number, is_open=False, up=False)


def test_every_key_has_a_column_and_every_column_a_meaning() -> None:
    assert {key_column(key) for key in KEYS} <= set(TYPES)
    assert len(TYPES) == len(set(TYPES))
    assert all(column.meaning for column in COLUMNS)


def test_keys_are_the_same_in_every_run() -> None:
    assert row("size", "41 states")["subject_key"] == -3277256177526311673


@pytest.mark.parametrize(
    ("attribute", "value", "columns"),
    [
        ("size", "41 states", {"value_low": 41.0, "value_high": 41.0, "unfit": False}),
        ("size", "more than 80 states", {"value_low": 80.00000000000001, "value_high": None}),
        ("size", "many", {"value_low": None, "sense_key": None, "unread": True}),
        ("names", "41 states", {"value_low": None, "sense_key": None}),
        ("weight", "3 m", {"unfit": True}),
        ("weight", "3 kg", {"unfit": False}),
        ("fee", "$3", {"unfit": True}),
        ("sum", "$3", {"unfit": False}),
        ("sum", "3 kg", {"unfit": True}),
        ("vote", "140 percent", {"share_low": 139.5, "share_high": 140.5, "part_share": None}),
        ("yes", "40 percent", {"share_low": 39.5, "part_share": 39.5}),
        ("yes", "-40 percent", {"part_share": 1000.0}),
        ("yes", "less than 40 percent", {"part_share": 0.0}),
        ("toll", "7", {"value_low": 7.0, "sense_key": None}),
        ("price", "$3.10", {"value_low": 3.095}),
        ("founded", "2015", {"begins_low": datetime.date(2015, 1, 1), "stated_high": None}),
        ("founded", "before 2015", {"begins_low": datetime.date.min}),
        ("size", "Tuesday, 5 May 2020", {"off_weekday": False}),
        ("founded", "Monday, 5 May 2020", {"off_weekday": True}),
        ("founded", "Monday, 5 May 1420", {"off_weekday": True}),
        ("founded", "04/07/2015", {"ambiguous": True}),
        ("founded", "2021", {"ahead": True}),
    ],
)
def test_columns_of_values(attribute: str, value: str, columns: dict[str, Any]) -> None:
    made = row(attribute, value)
    assert {name: made[name] for name in columns} == columns


def test_the_sense_of_values() -> None:
    values = (("size", "41 states"), ("weight", "3 kg"), ("fee", "$3"), ("seat", "Berg"), ("seat", "Bern"))
    size, weight, fee, berg, bern = (row(attribute, value)["sense_key"] for attribute, value in values)
    assert len({size, weight, fee, berg, bern} - {None}) == len(values)
    assert row("size", "42 countries")["sense_key"] == size
    assert row("weight", "7 tonnes")["sense_key"] == weight
    assert row("seat", "BERG")["sense_key"] == berg


def test_columns_of_times() -> None:
    assert row("price", "$3", when="2020")["value_low"] is None
    event = row("round", "first", when="May 2019")
    assert (event["event_low"], event["event_high"]) == (datetime.date(2019, 5, 1), datetime.date(2019, 5, 31))
    assert event["stated_high"] == datetime.date(2019, 5, 31)
    assert row("round", "first")["event_low"] is None
    assert row("round", "first", when="May 2019", planned=True)["event_low"] is None
    assert row("size", "4", when="2021")["ahead"]
    assert not row("size", "4", when="2021", planned=True)["ahead"]
    assert row("size", "4", Source(id="a", published="04/05/2020"), when="2019")["ahead"]
    assert not row("size", "4", Source(id="a"), when="2021")["ahead"]


def test_columns_of_words() -> None:
    source = Source(id="a", published="2020", text="…")
    quoted = row("chair", "Dr. Anna Berg", source, quote=Quote(exact="on Monday"))
    assert quoted["spelling_key"] == row("chair", "anna  berg")["spelling_key"]
    assert (quoted["quoted"], quoted["quoted_text"], quoted["off_weekday"]) == (True, True, True)
    assert not row("chair", "Anna Berg", quote=Quote(exact="in May"))["off_weekday"]


def test_the_reference_has_every_column() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "tables.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(\w+)` \| (\w+) \|", page, flags=re.MULTILINE)
    assert dict(told) == dict(TYPES)
    assert all(f"| {column.meaning} |" in page for column in COLUMNS)


def test_what_was_worked_out_is_forgotten_where_it_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source(id="a", published="2020-05-08")
    claims = [Claim(source="a", subject="dam", attribute="size", value=f"{n}") for n in (1, 2, 1)]
    made = assertions(Corpus(sources=(source,), claims=tuple(claims), vocabulary=VOCABULARY))
    maker, other = RowMaker(VOCABULARY), RowMaker(VOCABULARY)
    expected = [maker.computed(assertion) for assertion in made]
    for kept in (0, 100):
        monkeypatch.setattr("factcheck.corpus.columns.KEPT", kept)
        for assertion, columns in zip(made, expected, strict=True):
            assert other.computed(assertion) == columns
            other.forget()
