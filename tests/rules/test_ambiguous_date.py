"""The rule ambiguous-date: dates with several meanings, each told once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.judging import Rule
from factcheck.model import Finding, Severity
from factcheck.rules.ambiguous_date import ambiguous_date

Judged = Callable[[Rule, str], list[Finding]]


def _told(published: str, *whens: str, kind: str = "text", value: str = "held") -> str:
    claims = (
        f'[[sources.claims]]\nsubject = "the league"\nattribute = "congress"\nvalue = "{value}"\n'
        + (f'when = "{when}"\n' if when else "")
        for when in whens
    )
    attribute = f'[[attributes]]\nid = "congress"\nkind = "{kind}"\n'
    return f'{attribute}[[sources]]\nid = "gazette"\nlanguage = "en"\n{published}\n' + "".join(claims)


def test_a_source_is_asked_about_once(judged: Judged) -> None:
    (finding,) = judged(ambiguous_date, _told('published = "04/07/2021"', "", "", "2020"))
    assert finding.severity is Severity.NOTE
    assert finding.key == ("gazette",)
    assert finding.message.startswith("“04/07/2021” is 2021-0")
    assert "2021-04-07" in finding.message
    assert "2021-07-04" in finding.message
    assert finding.message.endswith(": which one is meant?")
    (side,) = finding.sides
    assert (side.label, side.value, side.count) == ("04/07/2021", "2021-04-07 | 2021-07-04", 3)


def test_each_date_is_a_finding_of_its_own(judged: Judged) -> None:
    found = judged(ambiguous_date, _told('published = "2021-08-01"', "04/07/2021", "04/07/2021", "05/06/2021"))
    assert [(finding.sides[0].value, finding.sides[0].count) for finding in found] == [
        ("2021-04-07 | 2021-07-04", 2),
        ("2021-05-06 | 2021-06-05", 1),
    ]


def test_a_claim_in_the_same_words_as_its_source_is_no_finding_of_its_own(judged: Judged) -> None:
    (finding,) = judged(ambiguous_date, _told('published = "04/07/2021"', "04/07/2021"))
    assert finding.sides[0].count == 1


def test_a_value_that_is_a_date_is_looked_at_too(judged: Judged) -> None:
    (finding,) = judged(ambiguous_date, _told('title = "undated"', "", kind="date", value="04/07/2021"))
    assert finding.sides[0].value == "2021-04-07 | 2021-07-04"


def test_a_date_that_was_worked_out_is_quoted(judged: Judged) -> None:
    (finding,) = judged(ambiguous_date, _told('worked_out = { date = "04/07/2021", because = "It says so." }', ""))
    assert finding.sides[0].label == "04/07/2021"


def test_yesterday_is_as_clear_as_today(judged: Judged) -> None:
    (finding,) = judged(ambiguous_date, _told('published = "04/07/2021"', "yesterday"))
    assert finding.sides[0].label == "04/07/2021"


@pytest.mark.parametrize("when", ["14/07/2021", "07/07/2021", "2021-07-04", "July 2021", "Sunday 04/07/2021", ""])
def test_a_date_with_one_meaning_is_not_told(when: str, judged: Judged) -> None:
    assert judged(ambiguous_date, _told('published = "2021-08-01"', when)) == []
