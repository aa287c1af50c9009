"""The rule changed-values."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.model import Attribute, Changes, Kind, Severity
from factcheck.rules.changed_values import changed_values

COUNT = Attribute(id="size", kind=Kind.COUNT)


def test_a_change_is_never_more_than_a_tension(press: Any) -> None:
    told = [press.says("41", "2017-11-26"), press.says("42", "2024-02")]
    (finding,) = press.finds(changed_values, *told, attributes=[COUNT])
    assert finding.severity is Severity.TENSION
    assert finding.holds_if == ("the size changed between 2017-11-26 and 2024-02",)
    assert finding.message == "it, size: “41” (2017-11-26), then “42” (2024-02)"


def test_two_sums_may_be_two(press: Any) -> None:
    told = [press.says("US$107 million", "2017"), press.says("100 million Saudi riyals", "2024")]
    (finding,) = press.finds(changed_values, *told, attributes=[Attribute(id="size", kind=Kind.MONEY)])
    assert finding.holds_if[1] == "they are two different sums"


def test_two_nouns_may_be_two_counts(press: Any) -> None:
    told = [press.says("68 members", "2017"), press.says("82 guests", "2022")]
    (finding,) = press.finds(changed_values, *told, attributes=[COUNT])
    assert finding.holds_if[1] == "“members” and “guests” are not the same things"


@pytest.mark.parametrize(
    "attribute",
    [
        Attribute(id="size", kind=Kind.COUNT, changes=Changes.FREELY),
        Attribute(id="size", kind=Kind.COUNT, changes=Changes.UPWARDS),
        Attribute(id="size", kind=Kind.COUNT, changes=Changes.NEVER),
        Attribute(id="size", kind=Kind.COUNT, many=True),
    ],
)
def test_what_changes_otherwise(press: Any, attribute: Attribute) -> None:
    told = [press.says("41", "2017"), press.says("42", "2024")]
    assert press.finds(changed_values, *told, attributes=[attribute]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [(("41", "2017"), ("42", "2017-05")), (("41", None), ("42", "2024")), (("more than 40", "2017"), ("42", "2024"))],
    ids=["one time", "undated", "values that meet"],
)
def test_no_change(press: Any, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert press.finds(changed_values, press.says(*one), press.says(*other), attributes=[COUNT]) == []
