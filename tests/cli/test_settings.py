"""Settings are found upwards, checked as a whole, and relative to the file they stand in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.cli.settings import Settings, settings
from factcheck.errors import SettingsError

SETTINGS = ("paths", "select", "ignore", "fail-on", "rules", "cache", "rates")


def _write(folder: Path, text: str) -> None:
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")


def test_without_a_file_the_defaults_hold(folder: Path) -> None:
    assert settings() == Settings()
    _write(folder, "[tool.other]\n")
    assert settings() == Settings()
    _write(folder, "tool = 1\n")
    assert settings() == Settings()


def test_every_setting(folder: Path) -> None:
    _write(
        folder,
        '[tool.factcheck]\npaths = "facts"\nselect = ["a", "b"]\nignore = []\n'
        'fail-on = "never"\nrules = ["own.py", "our.rules"]\ncache = "kept"\nrates = "rates.csv"\n',
    )
    assert settings() == Settings(
        paths=("facts",),
        select=("a", "b"),
        fail_on="never",
        rules=("own.py", "our.rules"),
        cache="kept",
        rates="rates.csv",
    )


def test_the_nearest_file_with_such_a_table_decides_and_its_paths_are_its_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(folder, '[tool.factcheck]\npaths = ["facts"]\nrules = ["own.py"]\n')
    below = folder / "below" / "deep"
    below.mkdir(parents=True)
    _write(below, "[project]\nname = 'x'\n")
    monkeypatch.chdir(below)
    up = os.path.join("..", "..", "")  # noqa: PTH118 - Path drops what ends in a separator
    assert settings() == Settings(paths=(f"{up}facts",), rules=(f"{up}own.py",))


def test_all_that_is_wrong_is_told_at_once(folder: Path) -> None:
    _write(
        folder,
        '[tool.factcheck]\nfial-on = "note"\nzzz = 1\nfail-on = "sometimes"\npaths = [" "]\nselect = 7\ncache = 7\n',
    )
    with pytest.raises(SettingsError) as caught:
        settings()
    assert str(caught.value).splitlines() == [
        "pyproject.toml: tool.factcheck.fial-on: unknown setting; did you mean 'fail-on'?",
        "pyproject.toml: tool.factcheck.zzz: unknown setting; the settings are " + ", ".join(SETTINGS),
        "pyproject.toml: tool.factcheck.fail-on: must be one of note, tension, contradiction, never",
        "pyproject.toml: tool.factcheck.paths: must be text or a list of texts, none of them blank",
        "pyproject.toml: tool.factcheck.select: must be text or a list of texts, none of them blank",
        "pyproject.toml: tool.factcheck.cache: must be the path of a file",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[tool.factcheck\n", "pyproject.toml: cannot be read: "),
        ("[tool]\nfactcheck = 1\n", "pyproject.toml: tool.factcheck: must be a table"),
    ],
)
def test_a_file_that_is_no_settings(folder: Path, text: str, told: str) -> None:
    _write(folder, text)
    with pytest.raises(SettingsError, match=told):
        settings()


def test_a_file_that_is_not_utf8(folder: Path) -> None:
    (folder / "pyproject.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="cannot be read"):
        settings()
