"""When assertions hold: one time, apart, or nobody can tell."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judging.times import (
    Times,
    at_one_time,
    between_text,
    days_text,
    earlier,
    order,
    span_text,
    timeless,
    times,
)
from factcheck.model import Changes, Claim, Days, Maybe


def _claim(source: str, when: str | None = None) -> Claim:
    return Claim(source=source, subject="it", attribute="size", value="1", when=when)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2017-11-26", "2017-11", Times.MEET),
        ("2017-11-26", "2017-11-27", Times.APART),
        ("2017-11-26", None, Times.UNKNOWN),
        (None, None, Times.UNKNOWN),
    ],
)
def test_times_of_two_sources(make: Any, one: str | None, other: str | None, expected: Times) -> None:
    a, b = make.assertion(when=one, source="a"), make.assertion(when=other, source="b")
    assert times(a, b) is times(b, a) is expected


def test_an_ambiguous_date_may_meet(make: Any) -> None:
    a = make.assertion(when=make.span("2023-05-08", "2023-08-05"), source="a")
    assert times(a, make.assertion(when="2023-05", source="b")) is Times.MAYBE
    assert times(a, make.assertion(when="2023", source="b")) is Times.MEET
    assert times(a, make.assertion(when="2022", source="b")) is Times.APART


@pytest.mark.parametrize("when", [None, "2023"])
def test_one_source_means_one_time_by_the_same_words(make: Any, when: str | None) -> None:
    ambiguous = make.span("2023-05-08", "2023-08-05")
    for span in (None, ambiguous):
        a, b = (make.assertion(when=span, claim=_claim("a", when)) for _ in range(2))
        assert times(a, b) is Times.MEET
        assert at_one_time((a, b))
    assert times(make.assertion(when=None, claim=_claim("a", "then")), make.assertion(when=None)) is Times.UNKNOWN


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2017", "2018", Maybe.YES),
        ("2018", "2017", Maybe.NO),
        ("2017", "2017-11", Maybe.NO),
        (None, "2017", Maybe.NO),
        ("2017", None, Maybe.NO),
    ],
)
def test_earlier(make: Any, one: str | None, other: str | None, expected: Maybe) -> None:
    assert earlier(make.assertion(when=one, source="a"), make.assertion(when=other, source="b")) is expected


def test_earlier_by_some_meanings_of_a_date(make: Any) -> None:
    a = make.assertion(when=make.span("2023-05-08", "2023-08-05"), source="a")
    b = make.assertion(when="2023-06", source="b")
    assert earlier(a, b) is earlier(b, a) is Maybe.MAYBE
    assert earlier(a, a) is Maybe.NO


def test_what_never_changes_is_of_one_time(make: Any) -> None:
    a, b = (make.assertion(when=when, source=when, changes=Changes.NEVER) for when in ("1990", "2020"))
    assert at_one_time((a, b))
    assert timeless(a)
    assert not timeless(make.assertion())


def test_what_changes_freely_is_of_one_day(make: Any) -> None:
    def at(*whens: str) -> bool:
        return at_one_time(
            [make.assertion(when=when, source=f"{i}", changes=Changes.FREELY) for i, when in enumerate(whens)]
        )

    assert at("2020-01-01", "2020-01-01")
    assert not at("2020-01-01", "2020-01")
    assert not at("2020-01", "2020-01")


def test_an_unknown_or_ambiguous_time_is_not_certainly_one(make: Any) -> None:
    a, b = make.assertion(when="2020", source="a"), make.assertion(when=None, source="b")
    assert not at_one_time((a, b))
    assert not at_one_time((a, make.assertion(when=make.span("2020-01-02", "2020-02-01"), source="c")))


SPANS = st.sampled_from(["2019", "2020", "2020-03", "2020-03-04", "2020-12", "2021", "2019/2021", "../2020", "2020/.."])


@given(st.lists(SPANS, min_size=2, max_size=5))
@settings(deadline=None)
def test_several_are_of_one_time_where_all_share_a_day(make: Any, whens: list[str]) -> None:
    several = [make.assertion(when=when, source=f"{i}") for i, when in enumerate(whens)]
    pairwise = all(times(a, b) is Times.MEET for a in several for b in several)
    assert at_one_time(several) is at_one_time(several[::-1]) is pairwise


@given(SPANS, SPANS)
@settings(deadline=None)
def test_of_two_times_one_is_earlier_or_they_share_a_day(make: Any, one: str, other: str) -> None:
    a, b = make.assertion(when=one, source="a"), make.assertion(when=other, source="b")
    answers = [earlier(a, b), earlier(b, a)]
    assert (Maybe.YES in answers) is (times(a, b) is Times.APART)
    assert answers.count(Maybe.YES) < 2


def test_an_unknown_time_comes_first(make: Any) -> None:
    undated, open_start, dated = (make.assertion(when=when) for when in (None, "../2019", "2020"))
    assert sorted([dated, open_start, undated], key=order) == [undated, open_start, dated]


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        ("2020-02-01", "2020-02-29", "2020-02"),
        ("2020-01-01", "2020-12-31", "2020"),
        ("2020-02-03", "2020-02-03", "2020-02-03"),
        ("2020-02-01", "2020-02-28", "2020-02-01/2020-02-28"),
        ("2020-01-01", "2020-02-29", "2020-01-01/2020-02-29"),
        ("2020-01-01", "2021-12-31", "2020-01-01/2021-12-31"),
        ("2020-02-02", "2020-02-29", "2020-02-02/2020-02-29"),
        ("9999-12-01", "9999-12-31", "9999-12-01/9999-12-31"),
        (None, "2020-02-29", "../2020-02-29"),
        (None, None, "../.."),
    ],
)
def test_days_are_told_as_edtf_writes_them(make: Any, low: str | None, high: str | None, text: str) -> None:
    days = Days(make.day(low) if low else None, make.day(high) if high else None)
    assert days_text(days) == text


def test_times_are_told_in_their_order(make: Any) -> None:
    a, b = make.assertion(when=make.span("2023-05-08", "2023-08-05")), make.assertion(when="2022")
    assert between_text(a, b) == between_text(b, a) == "between 2022 and 2023-05-08 or 2023-08-05"
    assert span_text(None) == "an unknown time"
