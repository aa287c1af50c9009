"""`factcheck verify`, as it is run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import app


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.md").write_text(
        "# The dam\n\nMore than 50 [people](https://e.org/2021-05) came, and 6 million euros were spent.\n"
        "About 30 goats grazed.\n",
        encoding="utf-8",
    )
    Path("a.txt").write_text("In all, 50 people came.\n", encoding="utf-8")
    Path("b.txt").write_text("Six millions d'euros ont été dépensés.\n", encoding="utf-8")


def run(*args: str) -> Result:
    return CliRunner().invoke(app, ["verify", *args])


def test_a_draft_against_two_sources() -> None:
    result = run("draft.md", "--against", "a.txt", "b.txt")
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "draft.md:3:1: contradicted: “More than 50” needs a value above 50; the source says 50",
        "    draft says:  [More than 50] [people] came, and 6 million euros were spent.",
        "    source says: In all, [50] people came. (a.txt:1:9)",
        "",
        "draft.md:4:1: not found: nothing in the sources speaks of “About 30”",
        "    draft says:  [About 30] goats grazed.",
        "",
        "1 supported, 1 contradicted, 0 undetermined, 1 not found",
    ]


def test_nothing_is_contradicted() -> None:
    Path("draft.txt").write_text("In all, 50 people came.", encoding="utf-8")
    result = run("draft.txt", "--against", "a.txt")
    assert (result.exit_code, result.output) == (0, "1 supported, 0 contradicted, 0 undetermined, 0 not found\n")
    assert run("draft.txt", "--against", "a.txt", "--all").output.startswith("draft.txt:1:9: supported: ")


def test_as_data() -> None:
    result = run("draft.md", "--against", "a.txt", "--format", "json", "--language", "en")
    told = json.loads(result.output)
    assert told["relation"] == "contradicts"
    first, *_ = told["reasons"]
    assert first["standing"] == "contradicted"
    assert first["evidence"]["source"] == "a.txt"
    assert first["evidence"]["reading"]["stated"]["low"] == "50"


@pytest.mark.parametrize("args", [("nothing.md", "--against", "a.txt"), ("draft.md",), ("draft.md", "--against", "x")])
def test_what_cannot_start(args: tuple[str, ...]) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
