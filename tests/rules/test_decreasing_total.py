"""The rule decreasing-total: a total that only grows is smaller later."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Attribute, Changes, Kind, Severity
from factcheck.rules.decreasing_total import decreasing_total

TOLL = [Attribute(id="size", kind=Kind.COUNT, changes=Changes.UPWARDS)]


def test_a_fall_is_a_tension_however_certain_the_numbers(press: Any) -> None:
    told = [press.says("305", "2017-11-25"), press.says("211 people", "2018-11-25")]
    (finding,) = press.finds(decreasing_total, *told, attributes=TOLL)
    assert finding.severity is Severity.TENSION
    assert finding.holds_if == ("the total was revised downwards",)
    assert finding.message == "it, size: “305” (2017-11-25), then “211 people” (2018-11-25), though it only grows"
    assert [side.value for side in finding.sides] == ["305", "211"]


def test_a_fall_that_only_rounding_makes_says_so(press: Any) -> None:
    told = [press.says("305", "2017"), press.says("300", "2018")]
    (finding,) = press.finds(decreasing_total, *told, attributes=TOLL)
    assert finding.severity is Severity.TENSION
    assert len(finding.holds_if) == 2
    assert finding.holds_if[1].startswith("“300” is meant loosely")


def test_two_nouns_may_be_two_counts(press: Any) -> None:
    told = [press.says("305 people", "2017"), press.says("211 soldiers", "2018")]
    (finding,) = press.finds(decreasing_total, *told, attributes=TOLL)
    assert "“people” and “soldiers” are not the same things" in finding.holds_if


def test_the_slip_behind_it_is_named(press: Any) -> None:
    told = [press.says("$2.5 billion", "2017"), press.says("$2.5 million", "2018")]
    raised = [Attribute(id="size", kind=Kind.MONEY, unit="USD", changes=Changes.UPWARDS)]
    (finding,) = press.finds(decreasing_total, *told, attributes=raised)
    assert finding.cause is not None
    assert "million for billion" in finding.cause


@pytest.mark.parametrize(
    "told",
    [
        [("at least 155", "2017-11-24"), ("305", "2017-11-25")],
        [("305", "2017-11-25"), ("211", "2017-11-25")],
        [("305", "2017-11-25"), ("211", "2017-11")],
        [("305", "2017-11-25"), ("211", None)],
        [("more than 100", "2017"), ("90", "2016")],
        [("about 305", "2017"), ("300", "2018")],
        [("305", "2017"), ("several", "2018")],
    ],
    ids=["growth", "one time", "a time within", "undated", "earlier", "about", "unreadable"],
)
def test_no_fall(press: Any, told: list[tuple[str, str | None]]) -> None:
    assert press.finds(decreasing_total, *(press.says(*one) for one in told), attributes=TOLL) == []


def test_what_does_not_only_grow_may_fall(press: Any) -> None:
    told = [press.says("305", "2017"), press.says("211", "2018")]
    assert press.finds(decreasing_total, *told, attributes=[Attribute(id="size", kind=Kind.COUNT)]) == []


@pytest.mark.parametrize("later", ["2023-06", "2023-07-01"])
def test_an_ambiguous_date_makes_a_note_that_asks(press: Any, later: str) -> None:
    told = [press.says("305", "08-5-2023"), press.says("211", later)]
    (finding,) = press.finds(decreasing_total, *told, attributes=TOLL)
    assert finding.severity is Severity.NOTE
    assert finding.holds_if[0] == "“211” is the earlier of the two, which an ambiguous date leaves open"


def test_an_ambiguous_date_that_is_earlier_either_way(press: Any) -> None:
    told = [press.says("305", "08-5-2023"), press.says("211", "2024")]
    (finding,) = press.finds(decreasing_total, *told, attributes=TOLL)
    assert finding.severity is Severity.TENSION


def test_the_fall_is_told_though_its_claims_are_sorted_otherwise(press: Any) -> None:
    # By its first possible day, the ambiguous date stands before the other; only by its second is there a fall.
    told = [press.says("211", "08-5-2023"), press.says("305", "2023-07-01")]
    (finding,) = press.finds(decreasing_total, *told, attributes=TOLL)
    assert finding.severity is Severity.NOTE
    assert (
        finding.message == "it, size: “305” (2023-07-01), then “211” (2023-08-05 or 2023-05-08), though it only grows"
    )


@given(st.lists(st.integers(1, 10_000), min_size=2, max_size=5), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=50)
def test_a_series_is_flagged_where_it_falls_in_any_order_of_claims(press: Any, totals: list[int], random: Any) -> None:
    told = [press.says(f"exactly {n}", f"{2000 + i}", source=f"{i}") for i, n in enumerate(totals)]
    found = press.finds(decreasing_total, *told, attributes=TOLL)
    assert bool(found) is (totals != sorted(totals))
    random.shuffle(told)
    assert press.finds(decreasing_total, *told, attributes=TOLL) == found
