"""The rule undated-source: sources that state no date."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.judging import Rule
from factcheck.model import Finding, Severity
from factcheck.rules.undated_source import undated_source

Judged = Callable[[Rule, str], list[Finding]]


def _source(fields: str) -> str:
    claim = '[[sources.claims]]\nsubject = "the league"\nattribute = "congress"\nvalue = "held"\n'
    return f'[[sources]]\nid = "leaflet"\nlanguage = "en"\n{fields}\n{claim}{claim}'


def test_a_source_without_a_date_is_told_once(judged: Judged) -> None:
    (finding,) = judged(undated_source, _source('title = "A leaflet"'))
    assert finding.severity is Severity.NOTE
    assert finding.key == ("leaflet",)
    assert finding.message == "“A leaflet” states no date"
    assert [(side.value, side.count) for side in finding.sides] == [("undated", 2)]


def test_a_source_without_a_title_is_called_by_its_id(judged: Judged) -> None:
    (finding,) = judged(undated_source, _source(""))
    assert finding.message == "“leaflet” states no date"


def test_a_date_that_was_worked_out_is_told_with_its_reasoning(judged: Judged) -> None:
    (finding,) = judged(undated_source, _source('worked_out = { date = "2019-06", because = "It says so. " }'))
    assert finding.message == "“leaflet” states no date; it was worked out as 2019-06"
    assert (finding.sides[0].value, finding.sides[0].label) == ("2019-06", "It says so.")


def test_a_stated_date_is_enough(judged: Judged) -> None:
    assert judged(undated_source, _source('published = "2019"')) == []
    assert judged(undated_source, _source('published = "one fine day"')) == []
