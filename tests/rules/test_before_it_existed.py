"""The rule before-it-existed: what is told of a time before its subject began."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.judging import Rule
from factcheck.model import Finding, Severity
from factcheck.rules.before_it_existed import before_it_existed

Judged = Callable[[Rule, str], list[Finding]]


def _league(founded: list[str], *counts: tuple[str, str]) -> str:
    attributes = (
        '[[attributes]]\nid = "founded"\nkind = "date"\nbegins = true\n[[attributes]]\nid = "members"\nkind = "count"\n'
    )
    source = '[[sources]]\nid = "gazette"\nlanguage = "en"\npublished = "2021"\n'
    claim = '[[sources.claims]]\nsubject = "the league"\n'
    beginnings = (f'{claim}attribute = "founded"\nvalue = "{value}"\n' for value in founded)
    others = (f'{claim}attribute = "members"\nvalue = "{value}"\nwhen = "{when}"\n' for value, when in counts)
    return attributes + source + "".join([*beginnings, *others])


def test_what_is_wholly_before_the_beginning_is_a_contradiction(judged: Judged) -> None:
    (finding,) = judged(before_it_existed, _league(["2015"], ("34 states", "2013-05")))
    assert finding.severity is Severity.CONTRADICTION
    assert finding.key == ("the league",)
    assert finding.message == (
        "the league, members: “34 states” (2013-05) is from before the league began (founded: “2015”)"
    )
    assert finding.holds_if == ()
    assert [side.value for side in finding.sides] == ["2015", "members @ 2013-05"]


@pytest.mark.parametrize(
    ("founded", "when"),
    [("2015", "2015"), ("15 December 2015", "2015"), ("2015", "2016"), ("2015", "2010/2015"), ("2015", "../2015")],
)
def test_what_may_be_after_the_beginning_is_not_told(founded: str, when: str, judged: Judged) -> None:
    assert judged(before_it_existed, _league([founded], ("34 states", when))) == []


def test_a_loose_date_makes_a_tension(judged: Judged) -> None:
    (finding,) = judged(before_it_existed, _league(["late 2015"], ("34 states", "2015-07-31")))
    assert finding.severity is Severity.TENSION
    assert finding.holds_if[-1] == "it speaks of a forerunner of the league"


def test_a_group_is_one_finding_the_worst_first(judged: Judged) -> None:
    counts = [("34 states", "2015-07-31"), ("30 states", "2012"), ("31 states", "2012"), ("40 states", "2017")]
    (finding,) = judged(before_it_existed, _league(["late 2015", "2010"], *counts))
    assert finding.severity is Severity.CONTRADICTION
    assert "“30 states” (2012)" in finding.message
    assert [(side.value, side.count) for side in finding.sides[1:]] == [
        ("members @ 2012", 2),
        ("members @ 2015-07-31", 1),
    ]


@pytest.mark.parametrize(
    ("founded", "when"), [("04/07/2021", "2021-05-01"), ("2021-05-01", "04/07/2021")], ids=["beginning", "claim"]
)
def test_an_ambiguous_date_is_a_note_that_asks(founded: str, when: str, judged: Judged) -> None:
    (finding,) = judged(before_it_existed, _league([founded], ("34 states", when)))
    assert finding.severity is Severity.NOTE
    assert finding.message.endswith("; which date is meant?")


def test_the_date_of_a_source_is_no_time_of_a_claim(judged: Judged) -> None:
    text = (
        _league(["2022"]) + '[[sources.claims]]\nsubject = "the league"\nattribute = "members"\nvalue = "34 states"\n'
    )
    assert judged(before_it_existed, text) == []


def test_plans_take_no_part(judged: Judged) -> None:
    assert judged(before_it_existed, _league(["2015"], ("34 states", "2013")) + "planned = true\n") == []
    planned = _league([], ("34 states", "2013")) + (
        '[[sources.claims]]\nsubject = "the league"\nattribute = "founded"\nvalue = "2015"\nplanned = true\n'
    )
    assert judged(before_it_existed, planned) == []


def test_a_beginning_may_have_a_time_of_its_own(judged: Judged) -> None:
    text = _league([]) + (
        '[[sources.claims]]\nsubject = "the league"\nattribute = "founded"\nvalue = "2015"\nwhen = "2013"\n'
        '[[sources.claims]]\nsubject = "the league"\nattribute = "founded"\nvalue = "long ago"\n'
    )
    assert judged(before_it_existed, text) == []
