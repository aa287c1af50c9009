"""The examples of every rule: it finds something in each flagged one, and nothing in any clean one."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator

import pytest

from factcheck.judging import Rule
from factcheck.model import Finding
from factcheck.rules import rules

SECTIONS = ("**What it flags.**", "**Why it matters.**", "**How to resolve it.**")


def _examples(kind: str) -> Iterator[object]:
    for rule in rules().values():
        for number, text in enumerate(getattr(rule, kind)):
            yield pytest.param(rule, text, id=f"{rule.name}-{number}")


@pytest.mark.parametrize(("rule", "text"), list(_examples("flagged")))
def test_a_flagged_example_is_flagged(rule: Rule, text: str, judged: Callable[[Rule, str], list[Finding]]) -> None:
    found = judged(rule, text)
    assert found
    assert {finding.rule for finding in found} == {rule.name}


@pytest.mark.parametrize(("rule", "text"), list(_examples("clean")))
def test_a_clean_example_is_clean(rule: Rule, text: str, judged: Callable[[Rule, str], list[Finding]]) -> None:
    assert judged(rule, text) == []


@pytest.mark.parametrize("rule", rules().values(), ids=rules())
def test_a_rule_is_called_like_its_file(rule: Rule) -> None:
    name = rule.name.replace("-", "_")
    assert vars(importlib.import_module(f"factcheck.rules.{name}"))[name] is rule


@pytest.mark.parametrize("rule", rules().values(), ids=rules())
def test_a_rule_is_documented(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    places = [rule.doc.find(section) for section in SECTIONS]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("rule", rules().values(), ids=rules())
def test_what_a_rule_says_reads_as_a_sentence(rule: Rule, judged: Callable[[Rule, str], list[Finding]]) -> None:
    for text in rule.flagged:
        for finding in judged(rule, text):
            assert finding.message == finding.message.strip()
            assert not finding.message.endswith(".")
            assert all(clause and not clause.endswith(".") for clause in finding.holds_if)
