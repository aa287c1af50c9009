"""The rule part-exceeds-whole."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.model import Attribute, Kind, Severity
from factcheck.rules.part_exceeds_whole import part_exceeds_whole

CREW = [
    Attribute(id="people", kind=Kind.COUNT, parts=("crew",)),
    Attribute(id="crew", kind=Kind.COUNT),
    Attribute(id="cooks", kind=Kind.COUNT, part_of="crew"),
]


def test_a_part_above_its_whole_is_a_contradiction(press: Any) -> None:
    told = [press.says("33", attribute="crew"), press.says("31", attribute="people")]
    (finding,) = press.finds(part_exceeds_whole, *told, attributes=CREW)
    assert finding.severity is Severity.CONTRADICTION
    assert finding.holds_if == ()
    assert finding.key == ("it", "people", "")
    assert finding.message == "it, crew: “33” (2020-05-04) is more than the whole, people: “31” (2020-05-04)"
    assert [side.label for side in finding.sides] == ["crew: 33", "people: 31"]


def test_the_order_of_time_within_one_time_does_not_matter(press: Any) -> None:
    for part, whole in (("2020", "2020-05-04"), ("2020-05-04", "2020")):
        told = [press.says("33", part, attribute="crew"), press.says("31", whole, attribute="people")]
        (finding,) = press.finds(part_exceeds_whole, *told, attributes=CREW)
        assert finding.message.startswith("it, crew: “33”")


def test_a_part_of_a_part_is_a_part(press: Any) -> None:
    told = [press.says("33", attribute="cooks"), press.says("31", attribute="people")]
    (finding,) = press.finds(part_exceeds_whole, *told, attributes=CREW)
    assert "cooks" in finding.message


def test_rounding_that_could_explain_it_is_named(press: Any) -> None:
    told = [press.says("310 men", attribute="crew"), press.says("300 people", attribute="people")]
    (finding,) = press.finds(part_exceeds_whole, *told, attributes=CREW)
    assert finding.severity is Severity.TENSION
    assert finding.holds_if[-1] == "“men” and “people” are not the same things"
    assert [clause.partition(" is meant loosely")[0] for clause in finding.holds_if[:2]] == [
        "“310 men”",
        "“300 people”",
    ]


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        (("31", "2020"), ("31", "2020")),
        (("33", "2020"), ("at least 31", "2020")),
        (("about 32", "2020"), ("31", "2020")),
        (("33", "2020"), ("31", "2021")),
        (("33", None), ("31", "2020")),
        (("33", "08-5-2023"), ("31", "2023-05")),
    ],
    ids=["all of it", "open whole", "about", "another time", "undated", "ambiguous"],
)
def test_what_may_be_a_part(press: Any, part: tuple[str, str], whole: tuple[str, str]) -> None:
    told = [press.says(*part, attribute="crew"), press.says(*whole, attribute="people")]
    assert press.finds(part_exceeds_whole, *told, attributes=CREW) == []


def test_two_parts_are_no_part_of_each_other(press: Any) -> None:
    sisters = [
        Attribute(id="men", kind=Kind.COUNT, part_of="people"),
        Attribute(id="women", kind=Kind.COUNT, part_of="people"),
    ]
    told = [press.says("33", attribute="men"), press.says("31", attribute="women")]
    assert press.finds(part_exceeds_whole, *told, attributes=[Attribute(id="people"), *sisters]) == []


def test_a_share_of_a_number_is_not_compared_with_it(press: Any) -> None:
    told = [press.says("40 %", attribute="women"), press.says("31", attribute="people")]
    attributes = [Attribute(id="people", kind=Kind.COUNT), Attribute(id="women", kind=Kind.SHARE, part_of="people")]
    assert press.finds(part_exceeds_whole, *told, attributes=attributes) == []


def test_one_undated_source_speaks_of_one_time(press: Any) -> None:
    told = [press.says(n, None, source="a", attribute=name) for n, name in (("33", "crew"), ("31", "people"))]
    (finding,) = press.finds(part_exceeds_whole, *told, attributes=CREW)
    assert finding.severity is Severity.CONTRADICTION
