"""The rule crowded-series: more events between two numbers than there is room for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.judging import Rule
from factcheck.model import Finding, Severity
from factcheck.rules.crowded_series import crowded_series

Judged = Callable[[Rule, str], list[Finding]]


def _summits(*events: tuple[str, str]) -> str:
    claims = (
        f'[[sources.claims]]\nsubject = "the league"\nattribute = "summit"\nvalue = "{value}"\nwhen = "{when}"\n'
        for value, when in events
    )
    attribute = '[[attributes]]\nid = "summit"\nkind = "ordinal"\n'
    return attribute + '[[sources]]\nid = "gazette"\nlanguage = "en"\n' + "".join(claims)


def test_an_event_between_two_neighbours_is_a_tension(judged: Judged) -> None:
    (finding,) = judged(crowded_series, _summits(("first", "2015"), ("second", "2024"), ("first", "2017-11-26")))
    assert finding.severity is Severity.TENSION
    assert finding.holds_if == ("they are events of two different series",)
    assert finding.message == (
        "the league, summit: between “first” (2015) and “second” (2024) there is no room for “first” (2017-11-26)"
    )
    assert [side.value for side in finding.sides] == ["1 @ 2015", "1 @ 2017-11-26", "2 @ 2024"]


def test_a_number_left_out_leaves_room(judged: Judged) -> None:
    events = [("first", "2015"), ("third", "2024"), ("first", "2017")]
    assert judged(crowded_series, _summits(*events)) == []
    (finding,) = judged(crowded_series, _summits(*events, ("third", "2019")))
    assert finding.message.endswith("there is no room for “first” (2017), and 1 more")


@pytest.mark.parametrize(
    "events",
    [
        [("first", "2015"), ("second", "2024")],
        [("first", "2015"), ("first", "2015-06"), ("second", "2024")],
        [("first", "2015"), ("second", "2024"), ("second", "2024-02-03")],
        [("first", "2015"), ("first", "2015/2018"), ("second", "2024")],
        [("first", "2015"), ("second", "2024"), ("fifth", "2017")],
        [("first", "2015"), ("first", "2017")],
    ],
    ids=["two", "first told finely", "second told finely", "overlaps", "out of order", "one number"],
)
def test_what_may_be_the_neighbours_themselves_does_not_crowd(events: list[tuple[str, str]], judged: Judged) -> None:
    assert judged(crowded_series, _summits(*events)) == []


def test_one_event_told_coarsely_and_finely_is_counted_once(judged: Judged) -> None:
    told = [("first", "2017"), ("first", "2017-11"), ("first", "2017-11-26")]
    assert judged(crowded_series, _summits(("first", "2015"), ("third", "2024"), *told)) == []


def test_a_group_is_one_finding(judged: Judged) -> None:
    events = [("first", "2015"), ("second", "2017"), ("second", "2019"), ("third", "2024")]
    (finding,) = judged(crowded_series, _summits(*events))
    assert [side.value for side in finding.sides] == ["1 @ 2015", "2 @ 2017", "2 @ 2019", "3 @ 2024"]


def test_an_ambiguous_date_is_a_note_that_asks(judged: Judged) -> None:
    events = [("first", "2021-05-01"), ("second", "2021-07-30"), ("first", "04/07/2021")]
    (finding,) = judged(crowded_series, _summits(*events))
    assert finding.severity is Severity.NOTE
    assert finding.message.endswith("; which date is meant?")


def test_an_ambiguous_date_between_by_all_its_meanings_is_a_tension(judged: Judged) -> None:
    events = [("first", "2020"), ("second", "2022"), ("first", "04/07/2021")]
    (finding,) = judged(crowded_series, _summits(*events))
    assert finding.severity is Severity.TENSION


def test_the_surest_crowd_is_told_first(judged: Judged) -> None:
    unsure = [("first", "2021-05-01"), ("second", "2021-07-30"), ("first", "04/07/2021")]
    sure = [("eighth", "2030"), ("ninth", "2040"), ("eighth", "2035")]
    (finding,) = judged(crowded_series, _summits(*unsure, *sure))
    assert finding.severity is Severity.TENSION
    assert "“eighth” (2035)" in finding.message
    assert len(finding.sides) == 6
