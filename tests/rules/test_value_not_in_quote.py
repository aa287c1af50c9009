"""The rule value-not-in-quote."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.model import Attribute, Finding, Kind, Severity
from factcheck.rules.value_not_in_quote import value_not_in_quote


def _found(press: Any, value: str, quote: str | None, kind: Kind | None = None, **fields: Any) -> list[Finding]:
    attribute = Attribute(id="size", kind=kind, unit=fields.pop("unit", None))
    found: list[Finding] = press.finds(
        value_not_in_quote, press.says(value, quote=quote, **fields), attributes=[attribute]
    )
    return found


@pytest.mark.parametrize(
    ("value", "quote", "kind"),
    [
        ("68 firms", "drew sixty-eight firms from 11 countries", Kind.COUNT),
        ("68", "drew 68 firms", None),
        ("more than 80", "over 80 countries came", Kind.COUNT),
        ("about 80", "some 80 countries came", Kind.COUNT),
        ("$107 million", "a pledge of US$107m", Kind.MONEY),
        ("0.33 km", "is 330 m high", Kind.QUANTITY),
        ("two thirds", "about it, two-thirds of them said yes", Kind.SHARE),
        ("first", "the coalition's first meeting", Kind.ORDINAL),
        ("2015", "was set up on 15 December 2015", Kind.DATE),
        ("2020-05-03", "met on Sunday in Rome", Kind.DATE),
        ("Hélène Aubry", "Mme Helene Aubry opened it", Kind.NAME),
        ("Salim Karimi", "افتتح المدير سليم كريمي المعرض", Kind.NAME),
        ("Salim Karimi", "كرم المدير وسليم الكريمي", Kind.NAME),
        ("Idris II", "said King Idris II today", Kind.NAME),
        ("King Idris II", "Idriss II, the king", Kind.NAME),
        ("red paint", "a coat of paint, red and thick", Kind.TEXT),
        ("l'alliance", "de l’Alliance", Kind.TEXT),
        ("yes", "the minister denied it", Kind.TRUTH),
        ("2023", "412 ships called in 2023", None),
        ("the early 2000s", "Since the early 2000s, it grew", Kind.DATE),
    ],
)
def test_a_quote_that_carries_its_value(press: Any, value: str, quote: str, kind: Kind | None) -> None:
    assert _found(press, value, quote, kind) == []


def test_a_bare_number_carries_a_value_whose_unit_stands_elsewhere(press: Any) -> None:
    assert _found(press, "330", "its height: 330", Kind.QUANTITY, unit="meter") == []


@pytest.mark.parametrize(
    ("value", "quote", "kind", "stated"),
    [
        ("68 firms", "drew 86 firms from abroad", Kind.COUNT, "86"),
        ("80", "more than 80 countries", Kind.COUNT, "more than 80"),
        ("5", "a town of 5 million", None, "5 million"),
        ("$2.5 million", "a pledge of $2.5 billion", Kind.MONEY, "$2.5 billion"),
        ("330 m", "is 1,083 m high", Kind.QUANTITY, "1,083 m"),
        ("first", "its second meeting", Kind.ORDINAL, "second"),
        ("6 guests", "42 members and 3 guests", Kind.COUNT, "3"),
        ("2015", "was set up in 2016", Kind.DATE, "2016"),
    ],
)
def test_another_amount_is_a_tension(press: Any, value: str, quote: str, kind: Kind, stated: str) -> None:
    (finding,) = _found(press, value, quote, kind)
    assert finding.severity is Severity.TENSION
    assert finding.message.startswith(f"it, size: the claim says “{value}”, but its quote “{quote}” states “{stated}")


@pytest.mark.parametrize(
    ("value", "quote", "kind", "why"),
    [
        ("more than 75", "more than 80 countries", Kind.COUNT, "states “more than 80”, which is not the same"),
        ("about 80", "80 countries", Kind.COUNT, "states “80”, which is not the same"),
        ("3 May 2015", "was set up in 2015", Kind.DATE, "states “2015”, which is not the same"),
        ("80", "many countries came", Kind.COUNT, "states no count"),
        ("€3 million", "3 million people", Kind.MONEY, "states no money"),
        ("12 %", "12 km", Kind.SHARE, "states no share"),
        ("Hélène Aubry", "its director opened it", Kind.NAME, "has none of its words"),
        ("Hélène Aubry", "Hélène Martin opened it", Kind.NAME, "lacks “aubry”"),
        ("red paint", "a coat of paint", Kind.TEXT, "lacks “red”"),
    ],
)
def test_a_looser_amount_none_or_missing_words_are_a_note(
    press: Any, value: str, quote: str, kind: Kind, why: str
) -> None:
    (finding,) = _found(press, value, quote, kind)
    assert finding.severity is Severity.NOTE
    assert finding.message == f"it, size: the claim says “{value}”, but its quote “{quote}” {why}"


@pytest.mark.parametrize(("value", "quote"), [("68", None), ("no number", "68 firms")])
def test_nothing_to_compare(press: Any, value: str, quote: str | None) -> None:
    assert _found(press, value, quote, Kind.COUNT) == []
