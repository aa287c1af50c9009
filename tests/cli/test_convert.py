"""`factcheck convert`, and large runs of `factcheck check`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import app
from factcheck.cli.commands import convert
from factcheck.corpus.load import load
from factcheck.formats.toml import write_toml
from factcheck.model import Claim, Corpus, Entity, Source, Vocabulary

CORPUS = Corpus(
    sources=(Source(id="a/b"), Source(id="a b", archived="text.txt"), Source(id="?")),
    claims=tuple(Claim(source="a/b", subject="dam", attribute="height", value=f"{n} m") for n in (31, 57)),
    vocabulary=Vocabulary(entities=(Entity(id="dam"),)),
)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["convert", *map(str, arguments)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.toml").write_text(write_toml(CORPUS), encoding="utf-8")
    (tmp_path / "claims" / "text.txt").write_text("all of it", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["b.parquet", "b.jsonl", "b.toml", "new/b.jsonl", "b"])
def test_there_and_back(folder: Path, name: str) -> None:
    done = run(folder / "claims", folder / name)
    assert (done.exit_code, done.output) == (0, f"{folder / name}: 2 claims from 3 sources\n")
    whole, back = load(folder / "claims"), load(folder / name)
    assert (back.claims, back.vocabulary) == (whole.claims, whole.vocabulary)
    assert {one.id: one.text for one in back.sources} == {one.id: one.text for one in whole.sources}


def test_a_folder_has_a_file_for_each_source(folder: Path) -> None:
    run(folder / "claims", folder / "b")
    assert sorted(file.name for file in (folder / "b").iterdir()) == [
        "a-b-2.toml",
        "a-b.toml",
        "source.toml",
        "vocabulary.toml",
    ]


def test_without_a_vocabulary_there_is_no_file_of_it(folder: Path) -> None:
    (folder / "c.toml").write_text('source.id = "vocabulary"', encoding="utf-8")
    run(folder / "c.toml", folder / "d")
    assert [file.name for file in (folder / "d").iterdir()] == ["vocabulary.toml"]


def test_what_is_wrong_is_told_and_counted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "_TOLD", 2)
    path = folder / "a.jsonl"
    claim = {"type": "claim", "source": "a", "subject": "dam", "attribute": "height", "value": "3 m"}
    source = json.dumps({"type": "source", "id": "a"})
    path.write_text("\n".join([source, json.dumps(claim), "{", "[", "(", ")"]), encoding="utf-8")
    done = run(path, folder / "b.parquet")
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1] == "… and 2 more"
    assert len(done.stderr.splitlines()) == 3
    assert done.stdout == f"{folder / 'b.parquet'}: 1 claim from 1 source; 4 things wrong and left out\n"


@pytest.mark.parametrize(
    ("name", "why"),
    [("b.docx", "unknown kind of file"), ("b.csv", "holds no vocabulary"), ("claims/a.toml/b.jsonl", "cannot be made")],
)
def test_what_cannot_be_written(folder: Path, name: str, why: str) -> None:
    done = run(folder / "claims", folder / name)
    assert done.exit_code == 2
    assert why in done.stderr


def test_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    with convert.progress_bar() as progress:
        assert progress is None
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with convert.progress_bar() as progress:
        assert progress is not None
        progress(1, 2)


@pytest.mark.parametrize("engine", ["memory", "duckdb", "auto"])
def test_check_takes_a_table_with_any_engine(folder: Path, engine: str) -> None:
    run(folder / "claims", folder / "b.parquet")
    options = ["--engine", engine, "--memory-limit", "200MB", "--format", "json"]
    table, words = (
        CliRunner().invoke(app, ["check", str(folder / name), *options]) for name in ("b.parquet", "claims")
    )
    assert table.exit_code == words.exit_code
    assert json.loads(table.output) == json.loads(words.output)
