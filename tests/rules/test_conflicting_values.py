"""The rule conflicting-values."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.model import Attribute, Changes, Kind, Ranks, Severity
from factcheck.rules.conflicting_values import conflicting_values

COUNT = Attribute(id="size", kind=Kind.COUNT)
MONEY = Attribute(id="size", kind=Kind.MONEY)
LENGTH = Attribute(id="size", kind=Kind.QUANTITY)
DATE = Attribute(id="size", kind=Kind.DATE)
TEXT = Attribute(id="size", kind=Kind.TEXT)
PRICE = Attribute(id="size", kind=Kind.MONEY, unit="EUR", changes=Changes.FREELY)


@pytest.mark.parametrize(
    ("one", "other", "attribute", "severity"),
    [
        ("41", "42", COUNT, Severity.CONTRADICTION),
        ("300", "305", COUNT, Severity.TENSION),
        ("more than 80", "68", COUNT, Severity.CONTRADICTION),
        ("$2.5 million", "$2.5 billion", MONEY, Severity.CONTRADICTION),
        ("330 m", "1,083 m", LENGTH, Severity.CONTRADICTION),
        ("2015", "early 2016", DATE, Severity.CONTRADICTION),
        ("red", "green", TEXT, Severity.TENSION),
    ],
)
def test_values_that_cannot_meet(press: Any, one: str, other: str, attribute: Attribute, severity: Severity) -> None:
    told = [press.says(one), press.says(other)]
    (finding,) = press.finds(conflicting_values, *told, attributes=[attribute])
    assert finding.severity is severity
    assert {side.label for side in finding.sides} == {one, other}
    assert bool(finding.holds_if) is (severity is Severity.TENSION)
    assert press.finds(conflicting_values, *told[::-1], attributes=[attribute]) == [finding]


@pytest.mark.parametrize(
    ("one", "other", "attribute"),
    [
        ("more than 80", "84", COUNT),
        ("more than 80", "fewer than 90", COUNT),
        ("about 100", "98", COUNT),
        ("330 m", "1,083 ft", LENGTH),
        ("$107 million", "$107.2 million", MONEY),
        ("US$107 million", "400 million Saudi riyals", MONEY),
        ("2015", "15 December 2015", DATE),
        ("Red", "red", TEXT),
    ],
)
def test_values_that_meet(press: Any, one: str, other: str, attribute: Attribute) -> None:
    assert press.finds(conflicting_values, press.says(one), press.says(other), attributes=[attribute]) == []


def test_the_likely_slip_is_named(press: Any) -> None:
    told = [press.says("$2.5 million"), press.says("$2.5 billion")]
    (finding,) = press.finds(conflicting_values, *told, attributes=[MONEY])
    assert finding.cause == "a factor of a thousand: million for billion"


def test_an_undated_claim_may_speak_of_another_time(press: Any) -> None:
    told = [press.says("41", None), press.says("42")]
    (finding,) = press.finds(conflicting_values, *told, attributes=[COUNT])
    assert finding.severity is Severity.TENSION
    assert finding.holds_if == ("“41”, which bears no date, speaks of another time",)


def test_an_undated_source_contradicts_itself(press: Any) -> None:
    told = [press.says("41", None, source="a"), press.says("42", None, source="a")]
    (finding,) = press.finds(conflicting_values, *told, attributes=[COUNT])
    assert finding.severity is Severity.CONTRADICTION


def test_an_ambiguous_date_makes_a_note(press: Any) -> None:
    told = [press.says("41", "08-5-2023"), press.says("42", "2023-05")]
    (finding,) = press.finds(conflicting_values, *told, attributes=[COUNT])
    assert finding.severity is Severity.NOTE


def test_other_times_are_another_rule_s_business(press: Any) -> None:
    told = [press.says("41", "2017"), press.says("42", "2024")]
    assert press.finds(conflicting_values, *told, attributes=[COUNT]) == []


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("2020-05-04", "2020-05-04", True),
        ("2020-05", "2020-05", False),
        ("2020-05-04", None, False),
        (None, "2020-05-04", False),
    ],
)
def test_what_changes_freely_is_compared_on_one_day(press: Any, one: str, other: str, flagged: bool) -> None:
    told = [press.says("€63.86", one), press.says("€77.33", other)]
    assert bool(press.finds(conflicting_values, *told, attributes=[PRICE])) is flagged


@pytest.mark.parametrize(
    ("attribute", "values"),
    [
        (Attribute(id="size", kind=Kind.COUNT, many=True), ("41", "42")),
        (Attribute(id="size", kind=Kind.NAME), ("Amina Haddad", "Karim Benjelloun")),
        (Attribute(id="size", kind=Kind.ORDINAL), ("first", "second")),
    ],
    ids=["many", "names", "events"],
)
def test_what_other_rules_judge(press: Any, attribute: Attribute, values: tuple[str, str]) -> None:
    assert press.finds(conflicting_values, *map(press.says, values), attributes=[attribute]) == []


def test_a_rank_among_subjects_is_a_value(press: Any) -> None:
    rank = Attribute(id="size", kind=Kind.ORDINAL, ranks=Ranks.SUBJECTS)
    (finding,) = press.finds(conflicting_values, press.says("first"), press.says("second"), attributes=[rank])
    assert finding.severity is Severity.CONTRADICTION


def test_scopes_are_kept_apart(press: Any) -> None:
    told = [press.says("41", scope="Maghreb"), press.says("42", scope="Levant")]
    assert press.finds(conflicting_values, *told, attributes=[COUNT]) == []


def test_a_finding_keeps_its_fingerprint_while_its_sides_stay(press: Any) -> None:
    told = [press.says("41"), press.says("forty-two countries")]
    (finding,) = press.finds(conflicting_values, *told, attributes=[COUNT])
    (with_more,) = press.finds(conflicting_values, *told, press.says("42", language="fr"), attributes=[COUNT])
    (other,) = press.finds(conflicting_values, *told, press.says("43"), attributes=[COUNT])
    assert with_more.fingerprint == finding.fingerprint != other.fingerprint


def test_a_plan_may_have_come_otherwise(press: Any) -> None:
    told = [press.says("in May 2024", planned=True), press.says("12 January 2025")]
    (finding,) = press.finds(conflicting_values, *told, attributes=[DATE])
    assert finding.severity is Severity.TENSION
    assert finding.holds_if == ("“in May 2024” was a plan, and it came otherwise",)
