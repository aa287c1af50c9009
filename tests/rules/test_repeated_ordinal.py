"""The rule repeated-ordinal: which dates of one number cannot be one event's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.judging import Rule
from factcheck.model import Finding, Severity
from factcheck.rules.repeated_ordinal import repeated_ordinal

Judged = Callable[[Rule, str], list[Finding]]

SUMMITS = """
[[attributes]]
id = "summit"
kind = "ordinal"
"""


def _summits(*events: tuple[str, str]) -> str:
    claims = (
        f'[[sources.claims]]\nsubject = "the league"\nattribute = "summit"\nvalue = "{value}"\nwhen = "{when}"\n'
        for value, when in events
    )
    return SUMMITS + '[[sources]]\nid = "gazette"\nlanguage = "en"\n' + "".join(claims)


def test_one_number_at_two_times_is_a_tension(judged: Judged) -> None:
    (finding,) = judged(repeated_ordinal, _summits(("first", "2015"), ("first", "26 November 2017")))
    assert finding.severity is Severity.TENSION
    assert finding.holds_if == ("they are events of two different series",)
    assert finding.message == "the league, summit: “first” (2015), and again “first” (2017-11-26)"
    assert [side.value for side in finding.sides] == ["1 @ 2015", "1 @ 2017-11-26"]


@pytest.mark.parametrize(
    "events",
    [
        [("first", "2015"), ("first", "December 2015"), ("first", "15 December 2015")],
        [("first", "2015"), ("second", "2017")],
        [("first", "2015"), ("annual", "2017")],
        [("first", "2015")],
        [("first", "2015/.."), ("first", "2017")],
    ],
    ids=["coarse and fine", "two numbers", "no number", "alone", "open end"],
)
def test_what_may_be_one_event_is_none_of_its_business(events: list[tuple[str, str]], judged: Judged) -> None:
    assert judged(repeated_ordinal, _summits(*events)) == []


def test_a_date_that_meets_all_others_is_no_side(judged: Judged) -> None:
    events = [("first", "2015"), ("first", "2017"), ("first", "2015/2017"), ("first", "March 2015")]
    (finding,) = judged(repeated_ordinal, _summits(*events))
    assert [side.value for side in finding.sides] == ["1 @ 2015", "1 @ 2015-03", "1 @ 2017"]


def test_each_number_is_a_finding_of_its_own(judged: Judged) -> None:
    events = [(number, year) for number in ("first", "second") for year in ("2015", "2016")]
    found = judged(repeated_ordinal, _summits(*events))
    assert [finding.sides[0].value for finding in found] == ["1 @ 2015", "2 @ 2015"]
    assert len({finding.fingerprint for finding in found}) == 2


def test_claims_that_say_the_same_make_one_side(judged: Judged) -> None:
    (finding,) = judged(repeated_ordinal, _summits(("first", "2015"), ("the 1st summit", "in 2015"), ("first", "2017")))
    assert [side.count for side in finding.sides] == [2, 1]


def test_a_source_that_only_speaks_later_dates_nothing(judged: Judged) -> None:
    text = (
        SUMMITS
        + """
        [[sources]]
        id = "gazette"
        published = "2015-03-02"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "first"
        when = "1 March 2015"
        [[sources]]
        id = "almanac"
        published = "2021"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "first"
        """
    )
    assert judged(repeated_ordinal, text) == []


def test_a_plan_is_no_event(judged: Judged) -> None:
    planned = _summits(("first", "2017"), ("first", "2015")) + "planned = true\n"
    assert judged(repeated_ordinal, planned) == []


def test_a_rank_among_subjects_is_no_event(judged: Judged) -> None:
    text = _summits(("first", "2015"), ("first", "2017")).replace('"ordinal"', '"ordinal"\nranks = "subjects"')
    assert judged(repeated_ordinal, text) == []


@pytest.mark.parametrize("other", ["4 July 2021", "7 April 2021"])
def test_an_ambiguous_date_is_a_note_that_asks(other: str, judged: Judged) -> None:
    (finding,) = judged(repeated_ordinal, _summits(("first", "04/07/2021"), ("first", other)))
    assert finding.severity is Severity.NOTE
    assert finding.message.endswith("; which date is meant?")
    assert len(finding.sides) == 2


def test_an_ambiguous_date_that_meets_by_all_its_meanings_is_nothing(judged: Judged) -> None:
    assert judged(repeated_ordinal, _summits(("first", "04/07/2021"), ("first", "2021"))) == []


@pytest.mark.parametrize("other", ["2019", "May 2021"])
def test_an_ambiguous_date_that_meets_by_none_of_its_meanings_is_a_tension(other: str, judged: Judged) -> None:
    (finding,) = judged(repeated_ordinal, _summits(("first", "04/07/2021"), ("first", other)))
    assert finding.severity is Severity.TENSION
