"""The JSON report is the report's own JSON."""

from __future__ import annotations

import json

from factcheck.model import Finding, Report
from factcheck.reports import formats, render


def test_it_is_json_with_everything_in_it(finding: Finding) -> None:
    report = Report(findings=(finding,), claims=2, sources=1, rules=("changed-values",))
    told = json.loads("\n".join(line.text for line in render(report, "json")))
    assert told == report.to_dict()
    assert told["findings"][0]["sides"][0]["claims"][0]["quote"] == "a league of 19 states"
    assert told["findings"][0]["fingerprint"] == finding.fingerprint


def test_a_format_is_one_file() -> None:
    assert formats() == ("json", "text")
