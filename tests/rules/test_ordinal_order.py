"""The rule ordinal-order: numbers that run against their dates."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.judging import Rule
from factcheck.model import Finding, Severity
from factcheck.rules.ordinal_order import ordinal_order

Judged = Callable[[Rule, str], list[Finding]]


def _summits(*events: tuple[str, str]) -> str:
    claims = (
        f'[[sources.claims]]\nsubject = "the league"\nattribute = "summit"\nvalue = "{value}"\nwhen = "{when}"\n'
        for value, when in events
    )
    attribute = '[[attributes]]\nid = "summit"\nkind = "ordinal"\n'
    return attribute + '[[sources]]\nid = "gazette"\nlanguage = "en"\n' + "".join(claims)


def test_a_higher_number_at_an_earlier_date_is_a_tension(judged: Judged) -> None:
    (finding,) = judged(ordinal_order, _summits(("third", "2016-06"), ("second", "2018")))
    assert finding.severity is Severity.TENSION
    assert finding.message == "the league, summit: “third” (2016-06) comes before “second” (2018)"
    assert finding.holds_if == ("they are events of two different series",)
    assert [side.value for side in finding.sides] == ["3 @ 2016-06", "2 @ 2018"]


@pytest.mark.parametrize(
    "events",
    [
        [("first", "2015"), ("second", "2016"), ("third", "2017")],
        [("second", "2016"), ("third", "2016-06")],
        [("third", "2016-06"), ("second", "2016")],
        [("second", "2016"), ("second", "2014")],
        [("third", "2016/.."), ("second", "2018")],
    ],
    ids=["in order", "coarse first", "coarse last", "one number", "open end"],
)
def test_numbers_that_may_be_in_order_are_not_told(events: list[tuple[str, str]], judged: Judged) -> None:
    assert judged(ordinal_order, _summits(*events)) == []


def test_a_group_is_one_finding_with_every_event_out_of_order(judged: Judged) -> None:
    events = [("first", "2015"), ("second", "2018"), ("third", "2016"), ("fourth", "2014"), ("fifth", "2019")]
    (finding,) = judged(ordinal_order, _summits(*events))
    assert [side.value for side in finding.sides] == ["4 @ 2014", "3 @ 2016", "2 @ 2018"]


@pytest.mark.parametrize(
    "events", [[("second", "04/07/2021"), ("first", "2021-05-01")], [("first", "04/07/2021"), ("second", "2021-05-01")]]
)
def test_an_ambiguous_date_is_a_note_that_asks(events: list[tuple[str, str]], judged: Judged) -> None:
    (finding,) = judged(ordinal_order, _summits(*events))
    assert finding.severity is Severity.NOTE
    assert finding.message.endswith("; which date is meant?")
    assert len(finding.sides) == 2


def test_an_ambiguous_date_that_is_early_by_all_its_meanings_is_a_tension(judged: Judged) -> None:
    (finding,) = judged(ordinal_order, _summits(("second", "04/07/2021"), ("first", "2022")))
    assert finding.severity is Severity.TENSION


def test_an_ambiguous_date_in_order_by_all_its_meanings_is_nothing(judged: Judged) -> None:
    assert judged(ordinal_order, _summits(("first", "04/07/2021"), ("second", "2022"))) == []
