"""The JSON report is the report's own JSON."""

from __future__ import annotations

import json

import attrs
import pytest

from factcheck.model import Finding, Report
from factcheck.reports import formats, render


def test_it_is_json_with_everything_in_it(finding: Finding) -> None:
    report = Report(findings=(finding,), claims=2, sources=1, rules=("changed-values",))
    told = json.loads("\n".join(line.text for line in render(report, "json")))
    assert told == report.to_dict()
    assert told["findings"][0]["sides"][0]["claims"][0]["quote"] == "a league of 19 states"
    assert told["findings"][0]["fingerprint"] == finding.fingerprint


@pytest.mark.parametrize("count", [0, 1, 3])
def test_it_is_the_text_of_the_report(finding: Finding, count: int) -> None:
    report = Report(findings=(finding,) * count, claims=2, sources=1)
    assert "\n".join(line.text for line in render(report, "json")) == report.to_json()


@pytest.mark.parametrize("control", ["\n", "\r", "\x1c", "\x85", "\u2028"])
def test_what_breaks_lines_elsewhere_stays_inside_its_text(finding: Finding, control: str) -> None:
    report = Report(findings=(attrs.evolve(finding, message=f"19{control}states"),))
    told = json.loads("\n".join(row for line in render(report, "json") for row in line.rows()))
    assert told["findings"][0]["message"] == f"19{control}states"


def test_a_format_is_one_file() -> None:
    assert formats() == ("json", "text")
