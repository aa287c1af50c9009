from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import formats
from factcheck.errors import InputError
from factcheck.formats import jsonl, toml
from factcheck.formats.records import TYPES, Record
from factcheck.model import Corpus, Place, Source

CORPUS = Corpus(sources=(Source(id="gazette"),))


def test_each_format_bears_its_suffixes() -> None:
    known: dict[str, object] = {**formats.formats()}
    assert known[".toml"] is toml
    assert known[".jsonl"] is jsonl
    assert all(suffix.startswith(".") for suffix in known)


@pytest.mark.parametrize("suffix", sorted(formats.formats()))
def test_what_a_format_writes_it_reads(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"corpus{suffix.upper()}"
    formats.write(CORPUS, path)
    (record,) = formats.read(path).records
    assert (record.type, record.fields["id"], record.file) == ("source", "gazette", str(path))
    assert record.place == Place(str(path), {".csv": 2, ".json": 3}.get(suffix, 1))  # below the columns, the list


def test_a_suffix_that_no_format_bears(tmp_path: Path) -> None:
    path = tmp_path / "claims.docx"
    path.touch()
    wrong = f"{path}: unknown kind of file; the known ones end in {', '.join(sorted(formats.formats()))}"
    assert [str(problem) for problem in formats.read(path).problems] == [wrong]
    with pytest.raises(InputError, match="unknown kind of file"):
        formats.write(CORPUS, path)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.toml", "no such file or folder"),
        ("missing", "no such file or folder"),
        ("", "cannot be read: Is a directory"),
        ("nul\0.toml", "cannot be read: embedded null byte"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, reason: str) -> None:
    (problem,) = formats.read(tmp_path / name).problems
    assert (problem.file, problem.line, problem.field, problem.reason) == (str(tmp_path / name), None, "", reason)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "claims.toml"
    os.mkfifo(path)
    (problem,) = formats.read(path).problems
    assert problem.reason == "is no file, but a pipe or a device"


def test_heavy_libraries_wait_until_a_file_is_read() -> None:
    code = "import sys, factcheck.formats.toml, factcheck.formats.jsonl, factcheck.corpus.load; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", code], text=True)  # noqa: S603 - the code stands above
    assert not {"cattrs", "tree_sitter", "tree_sitter_toml", "pint", "babel", "hypothesis"} & set(loaded.split())


def test_a_record_knows_where_its_fields_stand() -> None:
    lines = {("claims", 0): 4, ("claims", 0, "note"): 5, ("claims", 0, "value"): 7}
    record = Record(type="claim", fields={}, file="a.toml", line=lines.__getitem__, at=("claims", 0))
    assert record.type in TYPES
    assert record.place == Place("a.toml", 4)
    assert record.where(("value",)) == Place("a.toml", 7)
    assert str(record.problem(("note",), "is blank")) == "a.toml:5: claims[0].note: is blank"
