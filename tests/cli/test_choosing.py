"""A user's own rules stand beside factcheck's, and their mistakes are told as theirs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from factcheck.cli.choosing import chosen, known, named
from factcheck.errors import SettingsError, UnknownRuleError

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def forget_modules() -> Iterator[None]:
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if name.startswith("own"):
            del sys.modules[name]


@pytest.mark.parametrize("name", ["own.py", "own"])
@pytest.mark.usefixtures("own_rule")
def test_from_a_file_or_a_module(name: str) -> None:
    path = list(sys.path)
    among = known([name])
    assert among["counted-twice"].summary == "Every attribute is flagged."
    assert list(among) == sorted(among)
    assert sys.path == path


@pytest.mark.usefixtures("own_rule")
def test_they_are_selected_explained_and_listed_like_any_other(run: Run) -> None:
    result = run("check", "--rules", "own.py", "--select", "counted-twice")
    assert (result.exit_code, result.stdout.count("contradiction[counted-twice] seen")) == (1, 1)
    assert "counted-twice (by attribute)\n" in run("rules", "--rules", "own.py").stdout
    assert 'attribute = "age"' in run("explain", "counted-twice", "--rules", "own.py").stdout


def test_from_the_settings(own_rule: Path, run: Run) -> None:
    (own_rule.parent / "pyproject.toml").write_text('[tool.factcheck]\nrules = ["own.py"]\n', encoding="utf-8")
    assert "counted-twice" in run("rules").stdout


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "own.py: holds no rule; a rule is a function under "),
        ("1 / 0\n", r"own.py: cannot be imported: ZeroDivisionError: division by zero \(.*own.py:1\)"),
        ("def (\n", "own.py: cannot be imported: SyntaxError: "),
        ("raise SystemError\n", "own.py: cannot be imported: SystemError: "),
        ("from factcheck.rules.two_firsts import two_firsts\n", "own.py: another rule is called 'two-firsts' already"),
        ("from factcheck import rule\n@rule(key=(), flagged='', clean='')\ndef f(g): ...\n", "a key is made of"),
    ],
)
def test_modules_that_cannot_be_taken(folder: Path, text: str, told: str) -> None:
    (folder / "own.py").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=told):
        known(["own.py"])


@pytest.mark.parametrize("name", ["own_missing.py", "own_missing", "own.missing", ".py", ".", ""])
def test_modules_that_are_not_there(name: str) -> None:
    with pytest.raises(SettingsError, match="cannot be imported"):
        known([name])


def test_a_rule_that_fails_is_told_with_its_line(own_rule: Path, run: Run) -> None:
    text = own_rule.read_text(encoding="utf-8").replace("yield group.finding(", "yield group.find(")
    own_rule.write_text(text, encoding="utf-8")
    result = run("check", "--rules", "own.py")
    assert result.exit_code == 2
    line = text[: text.index("yield")].count("\n") + 1
    assert result.stderr == (
        "the rule counted-twice failed on member count: "
        f"AttributeError: 'Group' object has no attribute 'find' (own.py:{line})\n"
    )


def test_a_rule_may_stop_the_run_on_purpose(own_rule: Path, run: Run) -> None:
    text = own_rule.read_text(encoding="utf-8").replace("Severity, rule", "Severity, SettingsError, rule")
    own_rule.write_text(text.replace("    yield", "    raise SettingsError('enough')\n    yield"), encoding="utf-8")
    result = run("check", "--rules", "own.py")
    assert (result.exit_code, result.stderr) == (2, "enough\n")


def test_names_that_nearly_fit_are_suggested() -> None:
    with pytest.raises(UnknownRuleError, match="did you mean two-firsts") as caught:
        named("Two_First", known([]))
    assert caught.value.nearest[0] == "two-firsts"


def test_choosing() -> None:
    among = known([])
    assert chosen(among, [], []) == tuple(among.values())
    assert [rule.name for rule in chosen(among, ["two-holders", "two-firsts"], [])] == ["two-firsts", "two-holders"]
    assert len(chosen(among, [], ["two-firsts"])) == len(among) - 1
