"""The rule parts-and-total: sums of intervals."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Attribute, Finding, Kind, Severity
from factcheck.rules.parts_and_total import parts_and_total

PARTS = ("men", "women", "children")
DEAD = [Attribute(id="dead", kind=Kind.COUNT, parts=PARTS), *(Attribute(id=part, kind=Kind.COUNT) for part in PARTS)]


def _found(press: Any, total: str, *parts: str, attributes: list[Attribute] = DEAD, **fields: Any) -> list[Finding]:
    """What the rule finds where one source gives a total and its parts."""
    values = zip(("dead", *PARTS), (total, *parts), strict=False)
    told = [press.says(value, source="a", attribute=name, **fields) for name, value in values]
    found: list[Finding] = press.finds(parts_and_total, *told, attributes=attributes)
    return found


def test_a_sum_that_does_not_come_out_is_a_contradiction(press: Any) -> None:
    (finding,) = _found(press, "57", "31", "16", "11")
    assert finding.severity is Severity.CONTRADICTION
    assert finding.message == "it, dead: “57” (2020-05-04), but its parts come to 58"
    assert [side.label for side in finding.sides] == ["children: 11", "dead: 57", "men: 31", "women: 16"]
    assert (finding.holds_if, finding.cause) == ((), None)


def test_a_sum_that_comes_out_is_silent(press: Any) -> None:
    assert _found(press, "58", "31", "16", "11") == []
    assert _found(press, "over 50", "31", "16", "11") == []
    assert _found(press, "58", "31", "16", "at least 2") == []
    assert _found(press, "58", "31", "16", "about 10") == []


def test_a_part_left_out_or_counted_twice_is_named(press: Any) -> None:
    (finding,) = _found(press, "47", "31", "16", "11")
    assert finding.cause == "the total leaves out children (“11”)"
    (finding,) = _found(press, "74", "31", "16", "11")
    assert finding.cause == "the total counts women (“16”) twice"


def test_a_sum_of_one_part(press: Any) -> None:
    attributes = [Attribute(id="dead", kind=Kind.COUNT, parts=("men",)), Attribute(id="men", kind=Kind.COUNT)]
    (finding,) = _found(press, "41", "17", attributes=attributes)
    assert finding.cause is None


def test_rounding_that_could_explain_it_is_named(press: Any) -> None:
    (finding,) = _found(press, "505", "300", "150", "50")
    assert finding.severity is Severity.TENSION
    assert any("300" in clause for clause in finding.holds_if)


def test_nothing_is_added_up_while_a_part_is_missing(press: Any) -> None:
    assert _found(press, "57", "31", "16") == []


def test_each_rounded_part_has_its_half_unit(press: Any) -> None:
    assert _found(press, "10 million", "3.3 million", "3.3 million", "3.3 million") == []
    (finding,) = _found(press, "10.2 million", "3.3 million", "3.3 million", "3.3 million")
    assert finding.message.endswith("its parts come to 9,900,000")


def test_a_rounding_too_coarse_to_tell_is_a_note(press: Any) -> None:
    (finding,) = _found(press, "9 million", "5 million", "2 million", "1 million")
    assert finding.severity is Severity.NOTE
    assert finding.message.endswith("come to 8,000,000, and the rounding is too coarse to tell whether that fits")
    assert finding.cause is None
    assert _found(press, "8 million", "5 million", "2 million", "1 million") == []
    assert _found(press, "9 million", "5 million", "more than 2 million", "1 million") == []


def test_parts_of_several_sources_are_added_up(press: Any) -> None:
    told = [
        press.says(value, attribute=name)
        for name, value in (("dead", "57"), ("men", "31"), ("women", "16"), ("children", "11"))
    ]
    (finding,) = press.finds(parts_and_total, *told, attributes=DEAD)
    assert finding.severity is Severity.CONTRADICTION
    # Where sources differ on a part, either may be right.
    told.append(press.says("10", attribute="children"))
    assert press.finds(parts_and_total, *told, attributes=DEAD) == []


def test_one_source_is_added_up_by_itself_whatever_others_say(press: Any) -> None:
    parts = (("dead", "57"), ("men", "31"), ("women", "16"), ("children", "11"))
    told = [press.says(value, attribute=name, source="a") for name, value in parts]
    other = press.says("10", attribute="children")
    (finding,) = press.finds(parts_and_total, *told, other, attributes=DEAD)
    assert [side.label for side in finding.sides] == ["children: 11", "dead: 57", "men: 31", "women: 16"]


def test_parts_of_another_time_are_left_out(press: Any) -> None:
    parts = (("men", "31"), ("women", "16"), ("children", "11"))
    told = [press.says(value, "2019", attribute=name, source="a") for name, value in parts]
    assert press.finds(parts_and_total, press.says("57", "2020", attribute="dead"), *told, attributes=DEAD) == []


def test_a_total_without_a_value_and_parts_of_another_sort_are_left_out(press: Any) -> None:
    assert _found(press, "many", "31", "16", "11") == []
    shares = [Attribute(id="dead", kind=Kind.COUNT, parts=PARTS), *(Attribute(id=p, kind=Kind.SHARE) for p in PARTS)]
    assert _found(press, "57", "31 %", "16 %", "11 %", attributes=shares) == []


def test_money_of_two_currencies_is_added_up_converted(press: Any) -> None:
    attributes = [
        Attribute(id="dead", kind=Kind.MONEY, parts=("men", "women")),
        Attribute(id="men", kind=Kind.MONEY),
        Attribute(id="women", kind=Kind.MONEY),
    ]
    assert _found(press, "US$8.11 million", "US$4.11 million", "SAR 15.01 million", attributes=attributes) == []
    (finding,) = _found(press, "US$9.11 million", "US$4.11 million", "SAR 15.01 million", attributes=attributes)
    assert finding.severity is Severity.CONTRADICTION
    assert "come to 8,112,666.67 USD" in finding.message
    assert any(fact.startswith("“SAR 15.01 million” is 4,002,666.67 USD") for fact in finding.because)


def test_money_of_an_open_currency_is_added_up(press: Any) -> None:
    money = [Attribute(id="dead", kind=Kind.MONEY, parts=("men", "women"))]
    attributes = [*money, *(Attribute(id=name, kind=Kind.MONEY) for name in ("men", "women"))]
    (finding,) = _found(press, "$11m", "$4m", "$9m", attributes=attributes)
    assert finding.severity is Severity.CONTRADICTION
    assert finding.message.endswith("its parts come to 13,000,000")
    assert _found(press, "$13m", "$4m", "$9m", attributes=attributes) == []


def test_totals_within_totals_are_each_added_up(press: Any) -> None:
    attributes = [
        Attribute(id="dead", kind=Kind.COUNT, parts=("men", "women")),
        Attribute(id="men", kind=Kind.COUNT, parts=("old men", "young men")),
        *(Attribute(id=name, kind=Kind.COUNT) for name in ("women", "old men", "young men")),
    ]
    values = {"dead": "13", "men": "7", "women": "6", "old men": "3", "young men": "3"}
    told = [press.says(value, attribute=name, source="a") for name, value in values.items()]
    (finding,) = press.finds(parts_and_total, *told, attributes=attributes)
    assert finding.key == ("it", "dead", "")
    assert finding.message.startswith("it, men: “7”")


@given(st.lists(st.integers(10_000, 9_999_999), min_size=3, max_size=3), st.sampled_from([10_000, 100_000]))
@settings(deadline=None, max_examples=60)
def test_rounding_never_raises_an_alarm(press: Any, parts: list[int], unit: int) -> None:
    def rounded(value: int) -> str:
        in_millions = (Decimal(value) / unit).quantize(Decimal(1), ROUND_HALF_EVEN) * unit / 1_000_000
        return f"{in_millions:.{len(str(1_000_000 // unit)) - 1}f} million"

    found = _found(press, rounded(sum(parts)), *map(rounded, parts))
    assert [finding.severity for finding in found] in ([], [Severity.NOTE])


@given(st.lists(st.integers(1, 99), min_size=3, max_size=3), st.integers(-5, 5), st.permutations(range(4)))
@settings(deadline=None, max_examples=60)
def test_exact_parts_are_flagged_where_their_sum_differs(
    press: Any, parts: list[int], off: int, order: list[int]
) -> None:
    names = ("dead", *PARTS)
    values = [f"exactly {n}" for n in (sum(parts) + off, *parts)]
    told = [press.says(values[i], source="a", attribute=names[i]) for i in order]
    assert bool(press.finds(parts_and_total, *told, attributes=DEAD)) is bool(off)


@pytest.mark.parametrize("total", ["0", "12"])
def test_parts_of_nothing(press: Any, total: str) -> None:
    found = _found(press, total, "0", "0", "0")
    assert bool(found) is (total != "0")
