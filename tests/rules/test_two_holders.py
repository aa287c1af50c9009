"""The rule two-holders."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.model import Attribute, Changes, Kind, Severity
from factcheck.rules.two_holders import two_holders

OFFICE = [Attribute(id="size", kind=Kind.NAME)]
LAST = "they are one person, or hold two offices, or one office together"


def test_two_names_of_one_time_are_a_tension(press: Any) -> None:
    told = [press.says("Amina Haddad", "2023-05"), press.says("Karim Benjelloun", "2023-05-08")]
    (finding,) = press.finds(two_holders, *told, attributes=OFFICE)
    assert finding.severity is Severity.TENSION
    assert finding.holds_if == ("one took over from the other within that time", LAST)
    assert finding.message == "it, size: “Amina Haddad” (2023-05) and “Karim Benjelloun” (2023-05-08)"


def test_one_source_that_names_two_does_not_speak_of_a_change(press: Any) -> None:
    told = [press.says(name, source="a") for name in ("Amina Haddad", "Karim Benjelloun")]
    (finding,) = press.finds(two_holders, *told, attributes=OFFICE)
    assert finding.holds_if == (LAST,)


def test_an_undated_claim_may_speak_of_another_time(press: Any) -> None:
    told = [press.says("Amina Haddad", None), press.says("Karim Benjelloun")]
    (finding,) = press.finds(two_holders, *told, attributes=OFFICE)
    assert finding.severity is Severity.TENSION
    assert finding.holds_if == ("“Amina Haddad”, which bears no date, speaks of another time", LAST)


def test_an_ambiguous_date_makes_a_note(press: Any) -> None:
    told = [press.says("Amina Haddad", "08-5-2023"), press.says("Karim Benjelloun", "2023-05")]
    (finding,) = press.finds(two_holders, *told, attributes=OFFICE)
    assert finding.severity is Severity.NOTE
    assert finding.holds_if == ("the ambiguous date is the one that lies apart from the other", LAST)


def test_what_never_changes_has_one_name_at_all_times(press: Any) -> None:
    told = [press.says("Amina Haddad", "1990"), press.says("Karim Benjelloun", "2020")]
    author = [Attribute(id="size", kind=Kind.NAME, changes=Changes.NEVER)]
    (finding,) = press.finds(two_holders, *told, attributes=author)
    assert finding.severity is Severity.TENSION
    assert finding.holds_if == (LAST,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amina Haddad", "Gen. Amina el-Haddad"),
        ("Amina Haddad", "أمينة حداد"),
        ("Amina Haddad", "Haddad"),
    ],
    ids=["title and article", "another script", "family name alone"],
)
def test_what_may_be_one_name(press: Any, one: str, other: str) -> None:
    assert press.finds(two_holders, press.says(one), press.says(other), attributes=OFFICE) == []


def test_names_of_different_times_are_no_finding(press: Any) -> None:
    told = [press.says("Amina Haddad", "2019"), press.says("Karim Benjelloun", "2020")]
    assert press.finds(two_holders, *told, attributes=OFFICE) == []


def test_an_attribute_that_holds_several_names(press: Any) -> None:
    told = [press.says("Amina Haddad"), press.says("Karim Benjelloun")]
    assert press.finds(two_holders, *told, attributes=[Attribute(id="size", kind=Kind.NAME, many=True)]) == []


def test_what_is_no_name_is_left_alone(press: Any) -> None:
    told = [press.says("41 countries"), press.says("42 countries")]
    assert press.finds(two_holders, *told) == []


def test_many_sources_make_one_finding_with_sides(press: Any) -> None:
    told = [press.says(name) for name in ("Amina Haddad", "Karim Benjelloun", "Amina Haddad", "Amina Haddad")]
    (finding,) = press.finds(two_holders, *told, attributes=OFFICE)
    assert [(side.label, side.count) for side in finding.sides] == [("Amina Haddad", 3), ("Karim Benjelloun", 1)]
    assert press.finds(two_holders, *told[::-1], attributes=OFFICE) == [finding]


def test_who_is_named_beside_the_other_took_over_from_nobody(press: Any) -> None:
    """Where one source names both for one time, another that names one of them changes nothing."""
    told = [press.says("Amina Haddad", source="b"), press.says("Karim Benjelloun", source="b")]
    (finding,) = press.finds(two_holders, *told, attributes=OFFICE)
    (with_another,) = press.finds(two_holders, press.says("Amina Haddad", source="a"), *told, attributes=OFFICE)
    assert finding.holds_if == (LAST,)
    assert with_another.holds_if == finding.holds_if
