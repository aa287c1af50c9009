"""The rule unreadable-value: what could not be read is never dropped in silence."""

from __future__ import annotations

from typing import Any

from factcheck.model import Attribute, Kind, Severity, WorkedOut
from factcheck.rules.unreadable_value import unreadable_value

LENGTH = [Attribute(id="size", kind=Kind.QUANTITY, unit="kilometer")]


def test_a_value_of_another_kind_is_a_note(press: Any) -> None:
    (finding,) = press.finds(unreadable_value, press.says("rather long", source="leaflet"), attributes=LENGTH)
    assert finding.severity is Severity.NOTE
    assert finding.message == "leaflet: value “rather long” could not be read: no quantity can be read in it"
    assert finding.sides[0].value == "value: rather long"


def test_a_time_that_is_no_date(press: Any) -> None:
    (finding,) = press.finds(unreadable_value, press.says("3 km", when="once upon a time"), attributes=LENGTH)
    assert "when “once upon a time” could not be read" in finding.message


def test_a_date_of_a_source_is_told_once_for_all_its_claims(press: Any) -> None:
    told = [press.says(value, "some time ago", source="leaflet") for value in ("3 km", "4 km")]
    (finding,) = press.finds(unreadable_value, *told, attributes=LENGTH)
    assert finding.message.startswith("leaflet: published “some time ago”")
    assert finding.sides[0].count == 2


def test_a_date_that_was_worked_out_is_a_date_too(press: Any) -> None:
    told = press.says("3 km", None, worked_out=WorkedOut(date="long ago", because="it says so"))
    (finding,) = press.finds(unreadable_value, told, attributes=LENGTH)
    assert "“long ago”" in finding.message


def test_each_wording_is_told(press: Any) -> None:
    told = [press.says(value, source="leaflet") for value in ("long", "short", "long")]
    found = press.finds(unreadable_value, *told, attributes=LENGTH)
    assert [(finding.sides[0].label, finding.sides[0].count) for finding in found] == [("long", 2), ("short", 1)]
    assert len({finding.fingerprint for finding in found}) == 2


def test_what_can_be_read(press: Any) -> None:
    assert press.finds(unreadable_value, press.says("3 km", when="yesterday"), attributes=LENGTH) == []
    assert press.finds(unreadable_value, press.says("rather long", None)) == []
