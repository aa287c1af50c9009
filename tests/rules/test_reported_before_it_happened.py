"""The rule reported-before-it-happened: what lies after its own source's date."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.judging import Rule
from factcheck.model import Finding, Severity
from factcheck.rules.reported_before_it_happened import reported_before_it_happened

Judged = Callable[[Rule, str], list[Finding]]


def _told(published: str, value: str = "held", when: str = "", kind: str = "text", more: str = "") -> str:
    return (
        f'[[attributes]]\nid = "summit"\nkind = "{kind}"\n'
        f'[[sources]]\nid = "gazette"\nlanguage = "en"\n{published}\n'
        f'[[sources.claims]]\nid = "one"\nsubject = "the league"\nattribute = "summit"\nvalue = "{value}"\n{more}'
        + (f'when = "{when}"\n' if when else "")
    )


def test_a_time_after_the_source_is_a_tension(judged: Judged) -> None:
    (finding,) = judged(reported_before_it_happened, _told('published = "2017-11-26"', when="February 2018"))
    assert finding.severity is Severity.TENSION
    assert finding.key == ("gazette/one",)
    assert finding.message == "the league, summit: “February 2018” lies after its source's date, 2017-11-26"
    assert finding.holds_if == ("it speaks of a plan", "its source's date, 2017-11-26, is wrong")
    assert [side.value for side in finding.sides] == ["2018-02"]


def test_a_value_that_is_a_date_is_looked_at_too(judged: Judged) -> None:
    (finding,) = judged(reported_before_it_happened, _told('published = "2017-11-26"', "2019", kind="date"))
    assert finding.severity is Severity.TENSION
    both = _told('published = "2017-11-26"', "2019", kind="date", when="2018")
    assert judged(reported_before_it_happened, both)[0].sides[0].value == "2018 and 2019"


def test_a_date_that_was_worked_out_serves_as_well(judged: Judged) -> None:
    text = _told('worked_out = { date = "2017-11-26", because = "It says so." }', when="2018")
    assert judged(reported_before_it_happened, text)


@pytest.mark.parametrize(
    "text",
    [
        _told('published = "2017-11-26"', when="2017"),
        _told('published = "2017-11"', when="2017-11-30"),
        _told('published = "2017-11-26"', when="2016"),
        _told('published = "2017-11-26"', when="2018", more="planned = true\n"),
        _told('published = "2017-11-26"'),
        _told('title = "undated"', when="2018"),
    ],
    ids=["coarse", "coarse source", "past", "planned", "no time", "undated source"],
)
def test_it_stays_silent(text: str, judged: Judged) -> None:
    assert judged(reported_before_it_happened, text) == []


def test_an_ambiguous_date_is_a_note_that_asks(judged: Judged) -> None:
    (finding,) = judged(reported_before_it_happened, _told('published = "2021-05-01"', when="04/07/2021"))
    assert finding.severity is Severity.NOTE
    assert finding.message.endswith("; which date is meant?")
    (finding,) = judged(reported_before_it_happened, _told('published = "04/07/2021"', when="2021-05-01"))
    assert finding.severity is Severity.NOTE


def test_yesterday_is_before_today_whatever_day_today_is(judged: Judged) -> None:
    assert judged(reported_before_it_happened, _told('published = "04/07/2021"', when="yesterday")) == []
    (finding,) = judged(reported_before_it_happened, _told('published = "04/07/2021"', when="tomorrow"))
    assert finding.severity is Severity.TENSION
