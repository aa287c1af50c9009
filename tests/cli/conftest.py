"""A folder with claims to run the command line in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import app

CLAIMS = """\
[[attributes]]
id = "member count"
kind = "count"
changes = "slowly"

[[sources]]
id = "then"
title = "A league is born"
published = "2017-11-26"
[[sources.claims]]
id = "members"
subject = "the league"
attribute = "member count"
value = "41 countries"
quote = "made up of 41 countries"

[[sources]]
id = "now"
published = "2024-02-03"
[[sources.claims]]
id = "members"
subject = "the league"
attribute = "member count"
value = "42 countries"
"""

OWN_RULE = '''\
"""Rules of our own."""

from factcheck import Severity, rule
from factcheck.judging.sides import fold


@rule(
    key=("attribute",),
    flagged="""
        [source]
        id = "a"
        [[claims]]
        subject = "x"
        attribute = "age"
        value = "7"
        """,
    clean="""
        [source]
        id = "a"
        [[claims]]
        subject = "x"
        attribute = "size"
        value = "7"
        """,
)
def counted_twice(group):
    """Every attribute is flagged."""
    yield group.finding(Severity.CONTRADICTION, "seen", fold(group))
'''


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: two sources in `claims/`, two years apart; no settings."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "league.toml").write_text(CLAIMS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def unwrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the terminal of whoever runs the tests: nothing is wrapped, for a temporary folder's name is long."""
    monkeypatch.setenv("COLUMNS", "0")


@pytest.fixture
def own_rule(folder: Path) -> Path:
    """A file with a rule of the user's own, `counted-twice`."""
    file = folder / "own.py"
    file.write_text(OWN_RULE, encoding="utf-8")
    return file


@pytest.fixture
def run() -> Callable[..., Result]:
    """Run the command line in this process; what it did not foresee fails the test."""

    def invoke(*args: str) -> Result:
        result = CliRunner().invoke(app, args, catch_exceptions=False, prog_name="factcheck")
        assert "Traceback" not in result.output
        return result

    return invoke
