"""`factcheck rules` and `factcheck explain` tell what there is."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

from factcheck.rules import rules

Run = Callable[..., Result]


def test_every_rule_is_listed(run: Run) -> None:
    rows = run("rules").stdout.splitlines()
    assert rows[0::2] == [f"{rule.name} (by {', '.join(rule.key)})" for rule in rules().values()]
    assert rows[1::2] == [f"    {rule.summary}" for rule in rules().values()]


def test_the_list_as_json(run: Run) -> None:
    listed = json.loads(run("rules", "--format", "json").stdout)
    assert {"name", "key", "summary"} == set(listed[0])
    assert [entry["name"] for entry in listed] == list(rules())


@pytest.mark.parametrize("name", rules())
def test_every_rule_is_explained_with_its_examples(run: Run, name: str) -> None:
    result = run("explain", name)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{name} (by ")
    assert rules()[name].summary in result.stdout
    assert result.stdout.count("\nFlagged:\n") == len(rules()[name].flagged)
    assert result.stdout.count("\nClean:\n") == len(rules()[name].clean)
    assert "**" not in result.stdout


def test_an_unknown_rule(run: Run) -> None:
    result = run("explain", "conflicting-value")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "no rule is called 'conflicting-value'; did you mean conflicting-values?\n"


def test_no_rule_named(run: Run) -> None:
    result = run("explain")
    assert result.exit_code == 2
    assert "Missing argument 'RULE'" in result.stderr
