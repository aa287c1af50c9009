"""Findings and reports: what they count, and how they are told."""

from __future__ import annotations

import json

import attrs
import pytest

from factcheck.model import Assertion, Attribute, Claim, Finding, Place, Report, Severity, Side, Source


def _side(value: str, line: int = 3, count: int = 1) -> Side:
    claim = Claim(source="a", subject="x", attribute="y", value=value, place=Place("a.toml", line))
    assertion = Assertion(claim=claim, source=Source(id="a"), subject="x", attribute="y", definition=Attribute(id="y"))
    return Side(label=value, value=value, assertions=(assertion,), count=count)


FINDING = Finding(
    rule="r",
    severity=Severity.TENSION,
    key=("x",),
    message="7 <b> 8",
    sides=(_side("7"), _side("8", 5)),
    holds_if=("p", "q"),
)


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(FINDING, sides=FINDING.sides[::-1]),
        attrs.evolve(FINDING, sides=(_side("7", 33, count=9), _side("8", 55))),
        attrs.evolve(FINDING, message="other words", severity=Severity.NOTE, at=Place("b.toml")),
    ],
)
def test_a_fingerprint_outlives_what_does_not_matter(other: Finding) -> None:
    assert other.fingerprint == FINDING.fingerprint


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(FINDING, rule="s"),
        attrs.evolve(FINDING, key=("y",)),
        attrs.evolve(FINDING, sides=(_side("7"), _side("9"))),
    ],
)
def test_another_rule_group_or_value_is_another_finding(other: Finding) -> None:
    assert other.fingerprint != FINDING.fingerprint


def test_the_place_is_the_last_claims_unless_the_rule_says_otherwise() -> None:
    assert FINDING.place == Place("a.toml", 5)
    assert attrs.evolve(FINDING, at=Place("a.toml", 1)).place == Place("a.toml", 1)


@pytest.mark.parametrize(("fail_on", "code"), [(Severity.NOTE, 1), (Severity.TENSION, 1), (Severity.CONTRADICTION, 0)])
def test_the_exit_code(fail_on: Severity, code: int) -> None:
    assert Report(findings=(FINDING,), fail_on=fail_on).exit_code == code
    assert Report(fail_on=fail_on).exit_code == 0


def test_a_report_counts_and_holds_its_findings() -> None:
    report = Report(findings=(FINDING,), claims=2, sources=1)
    assert (list(report), len(report)) == ([FINDING], 1)
    assert report.counts == {Severity.CONTRADICTION: 0, Severity.TENSION: 1, Severity.NOTE: 0}
    assert json.loads(report.to_json()) == report.to_dict()


def test_a_notebook_shows_a_table_of_text_that_is_no_markup() -> None:
    shown = Report(findings=(FINDING,), claims=2, sources=1)._repr_html_()
    assert "2 claims from 1 source: 0 contradictions, 1 tension, 0 notes" in shown
    assert "<td>7 &lt;b&gt; 8</td><td>p; or q</td>" in shown
