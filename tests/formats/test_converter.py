from __future__ import annotations

from typing import Any

import pytest

from factcheck.errors import InputError
from factcheck.formats import converter
from factcheck.formats.converter import fields_of, structure
from factcheck.formats.records import TYPES, Record
from factcheck.model import Attribute, Claim, Entity, Kind, Source, WorkedOut

NEEDED = {
    "source": {"id": "gazette"},
    "claim": {"source": "gazette", "subject": "dam", "attribute": "height", "value": "31 m"},
    "entity": {"id": "dam"},
    "attribute": {"id": "height"},
}
PLAIN = ("31 m", "quantity", "never", "events", "", " ", "\ud800", "é", None, True, 7)
VALUES = (
    *PLAIN,
    [],
    *([value] for value in PLAIN),
    {},
    *({"exact": value} for value in PLAIN),
    {"exact": "31 m", "prefix": None, "suffix": ""},
    {"exact": "31 m", "sufix": "x"},
    *({"date": "2017", "because": value} for value in PLAIN),
    {"date": "2017"},
    *({"en": value} for value in PLAIN),
    *({"en": ["dam", value]} for value in PLAIN),
    {"": ["dam"], "ar": "سد"},
)


def made(type_: str, fields: Any) -> object:
    """The item that a record becomes, with its type, or all that is wrong with it."""
    try:
        item = structure(Record(type=type_, fields=fields, file="a.toml", line=lambda _: 1))
    except InputError as error:
        return error.problems
    return item, item.place


def both(monkeypatch: pytest.MonkeyPatch, type_: str, fields: Any) -> tuple[object, object]:
    quick = made(type_, fields)
    with monkeypatch.context() as patched:
        patched.setattr(converter, "_READERS", {name: {} for name in TYPES})
        return quick, made(type_, fields)


@pytest.mark.parametrize("type_", TYPES)
def test_records_are_read_alike_quickly_and_by_cattrs(monkeypatch: pytest.MonkeyPatch, type_: str) -> None:
    for name in (*fields_of(TYPES[type_]), "place", "valeu"):
        for value in VALUES:
            quick, slow = both(monkeypatch, type_, NEEDED[type_] | {name: value})
            assert quick == slow, (name, value)
    for fields in (
        *VALUES,
        *({key: NEEDED[type_][key] for key in NEEDED[type_] if key != name} for name in NEEDED[type_]),
    ):
        quick, slow = both(monkeypatch, type_, fields)
        assert quick == slow, fields


@pytest.mark.parametrize(
    ("type_", "fields", "item"),
    [
        (
            "source",
            {"worked_out": {"date": "2017", "because": "so"}},
            {"worked_out": WorkedOut(date="2017", because="so")},
        ),
        ("claim", {"planned": True, "id": None}, {"planned": True}),
        ("entity", {"names": {"en": "dam", "fr": ["barrage"]}}, {"names": {"en": ("dam",), "fr": ("barrage",)}}),
        ("attribute", {"kind": "date", "parts": ["a", "b"]}, {"kind": Kind.DATE, "parts": ("a", "b")}),
    ],
)
def test_right_records_need_no_cattrs(
    monkeypatch: pytest.MonkeyPatch, type_: str, fields: dict[str, Any], item: dict[str, Any]
) -> None:
    monkeypatch.setattr(converter, "_converter", None)  # to call it would fail
    found = structure(Record(type=type_, fields=NEEDED[type_] | fields, file="a.toml", line=lambda _: 1))
    classes: dict[str, type[Source | Claim | Entity | Attribute]] = dict(TYPES)
    assert found == classes[type_](**NEEDED[type_] | item)
