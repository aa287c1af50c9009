"""The rule impossible-share."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Attribute, Kind, Severity
from factcheck.rules.impossible_share import impossible_share

TURNOUT = [Attribute(id="size", kind=Kind.SHARE)]
ANSWERS = ("yes", "no", "blank")
VOTES = [Attribute(id="votes", parts=ANSWERS), *(Attribute(id=answer, kind=Kind.SHARE) for answer in ANSWERS)]


@pytest.mark.parametrize("value", ["104.2 %", "-3 %", "101 %", "between 101 and 104 %"])
def test_a_share_beyond_the_whole_is_a_contradiction(press: Any, value: str) -> None:
    (finding,) = press.finds(impossible_share, press.says(value), attributes=TURNOUT)
    assert finding.severity is Severity.CONTRADICTION
    assert finding.message == f"it, size: “{value}” (2020-05-04) is no possible share of a whole"
    assert finding.holds_if == ()


@pytest.mark.parametrize(
    "value", ["100 %", "0 %", "100.4 % or less", "at least 90 %", "about 101 %", "two thirds", "half"]
)
def test_a_possible_share(press: Any, value: str) -> None:
    assert press.finds(impossible_share, press.says(value), attributes=TURNOUT) == []


def test_looseness_that_could_explain_it_is_named(press: Any) -> None:
    (finding,) = press.finds(impossible_share, press.says("more than 100 percent"), attributes=TURNOUT)
    assert finding.severity is Severity.TENSION
    assert finding.holds_if[0].startswith("“more than 100 percent” is meant loosely: ")


def test_one_meaning_that_is_possible_makes_a_note(press: Any) -> None:
    (finding,) = press.finds(impossible_share, press.says("1.250 %"), attributes=TURNOUT)
    assert finding.severity is Severity.NOTE


def test_all_impossible_shares_of_a_group_are_one_finding(press: Any) -> None:
    told = [press.says(value) for value in ("104 %", "105 %", "50 %")]
    (finding,) = press.finds(impossible_share, *told, attributes=TURNOUT)
    assert [side.value for side in finding.sides] == ["size: 104 percent", "size: 105 percent"]


def test_what_is_not_declared_a_share_may_grow(press: Any) -> None:
    assert press.finds(impossible_share, press.says("140 %")) == []
    assert press.finds(impossible_share, press.says("140 %"), attributes=[Attribute(id="size", kind=Kind.COUNT)]) == []


def test_shares_of_one_whole_that_are_too_much(press: Any) -> None:
    told = [press.says(value, attribute=name, source="a") for name, value in (("yes", "61 %"), ("no", "49 %"))]
    (finding,) = press.finds(impossible_share, *told, attributes=VOTES)
    assert finding.severity is Severity.CONTRADICTION
    assert finding.message == "it, the shares that make up votes come to 110 %"
    assert [side.label for side in finding.sides] == ["no: 49 %", "yes: 61 %"]


def test_shares_of_several_sources_are_added_up(press: Any) -> None:
    told = [press.says(value, attribute=name) for name, value in (("yes", "61 %"), ("no", "49 %"))]
    assert press.finds(impossible_share, *told, attributes=VOTES)
    told.append(press.says("39 %", attribute="no"))
    assert press.finds(impossible_share, *told, attributes=VOTES) == []


def test_the_worst_sum_is_told(press: Any) -> None:
    first = [press.says(value, attribute=name, source="a") for name, value in (("yes", "61 %"), ("no", "49 %"))]
    second = [press.says(value, attribute=name, source="b") for name, value in (("yes", "71 %"), ("no", "49 %"))]
    (finding,) = press.finds(impossible_share, *first, *second, attributes=VOTES)
    assert finding.message.endswith("120 %")
    assert [side.count for side in finding.sides] == [2, 1, 1]


@pytest.mark.parametrize(
    "parts",
    [
        [("yes", "50.5 %"), ("no", "49.6 %")],
        [("yes", "61 %")],
        [("yes", "61 %"), ("no", "many")],
        [("yes", "at least 40 %"), ("no", "60 %")],
    ],
    ids=["rounding", "one part", "unread", "open"],
)
def test_shares_that_may_add_up(press: Any, parts: list[tuple[str, str]]) -> None:
    told = [press.says(value, attribute=name, source="a") for name, value in parts]
    assert press.finds(impossible_share, *told, attributes=VOTES) == []


def test_shares_of_two_times_are_not_added_up(press: Any) -> None:
    told = [press.says("61 %", "2019", attribute="yes"), press.says("49 %", "2020", attribute="no")]
    assert press.finds(impossible_share, *told, attributes=VOTES) == []


def test_shares_that_may_overlap_are_not_added_up(press: Any) -> None:
    overlapping = [Attribute(id="votes"), *(Attribute(id=a, kind=Kind.SHARE, part_of="votes") for a in ANSWERS)]
    told = [press.says(value, attribute=name) for name, value in (("yes", "61 %"), ("no", "49 %"))]
    assert press.finds(impossible_share, *told, attributes=overlapping) == []


@given(st.lists(st.integers(0, 60), min_size=3, max_size=3), st.permutations(range(3)))
@settings(deadline=None, max_examples=60)
def test_exact_shares_are_flagged_where_they_are_too_much(press: Any, shares: list[int], order: list[int]) -> None:
    told = [press.says(f"exactly {shares[i]} %", attribute=ANSWERS[i], source="a") for i in order]
    assert bool(press.finds(impossible_share, *told, attributes=VOTES)) is (sum(shares) > 100)
