"""`factcheck extract`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import app
from factcheck.corpus.load import load
from factcheck.text.quotes import Passages

VOCABULARY = """\
[[entities]]
id = "the league"
names.en = ["Northern League"]

[[attributes]]
id = "member count"
kind = "count"
labels.en = ["member ports"]
"""
TEXT = "On ports\n\nThe Northern League has 34 member ports. It has 12 cranes.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "vocabulary.toml").write_text(VOCABULARY, encoding="utf-8")
    (tmp_path / "ports.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "ports.md").write_text(f"# {TEXT}", encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["extract", *arguments])


def test_a_draft_is_a_file_beside_the_text(folder: Path) -> None:
    done = run("ports.txt", "--published", "2021-05-06", "--id", "gazette", "-o", "claims/ports.toml")
    assert (done.exit_code, done.output) == (0, "")
    told = (folder / "claims" / "ports.toml").read_text(encoding="utf-8")
    assert 'archived = "../ports.txt"' in told
    assert "# To be decided: subject (the league); attribute\n# [[claims]]" in told
    corpus = load(folder / "claims")
    assert [(source.id, source.published) for source in corpus.sources] == [("gazette", "2021-05-06")]
    assert [(claim.subject, claim.value) for claim in corpus.claims] == [("the league", "34 member ports")]
    assert corpus.claims[0].quote is not None
    assert Passages(corpus.sources[0].text or "").find(corpus.claims[0].quote)


def test_a_draft_is_printed(folder: Path) -> None:
    done = run("ports.txt")
    assert done.exit_code == 0
    assert done.output.startswith("# The text does not tell its date: add `published`, or what you worked out.\n")
    assert 'archived = "ports.txt"' in done.output
    assert "text = " not in done.output
    assert "text = " in run("ports.md").output
    assert folder.joinpath("claims").is_dir()


def test_what_is_printed_is_what_is_written(folder: Path) -> None:
    (folder / "ports.md").write_text(TEXT.replace("has 34", "has\u202834"), encoding="utf-8")
    assert run("ports.md", "-o", "ports.toml").output == ""
    written = (folder / "ports.toml").read_text(encoding="utf-8")
    assert "has\u202834" in written
    assert run("ports.md").output == written


def test_a_vocabulary_may_be_named_or_lacking(folder: Path) -> None:
    assert 'subject = "the league"' in run("ports.txt", "-v", "claims/vocabulary.toml").output
    (folder / "claims" / "vocabulary.toml").rename(folder / "elsewhere.toml")
    (folder / "claims").rmdir()
    done = run("ports.txt", "--language", "en")
    assert 'subject = "Northern League"' in done.output
    assert "# To be decided" not in done.output


def test_what_cannot_be_read_or_written(folder: Path) -> None:
    assert run("missing.txt").exit_code == 2
    folder.joinpath("empty.md").write_text(" \n", encoding="utf-8")
    done = run("empty.md")
    assert (done.exit_code, done.output) == (2, "empty.md: holds no text\n")
    assert run("ports.txt", "--published", "someday").exit_code == 2
    done = run("ports.txt", "-o", "missing/ports.toml")
    assert done.exit_code == 2
    assert "cannot be written" in done.output
    assert not folder.joinpath("missing").exists()
