"""Conversions: everything that can be read gets into the table, and whatever cannot is told."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import attrs
import pytest

from factcheck.corpus import converting, planning, table
from factcheck.corpus.converting import Converted, convert
from factcheck.corpus.converting import _make as make
from factcheck.corpus.converting import _ready as ready
from factcheck.corpus.converting import _start as start
from factcheck.corpus.load import load
from factcheck.corpus.planning import Line, Lines
from factcheck.errors import InputError, Problem, SettingsError
from factcheck.formats import jsonl, parquet
from factcheck.formats.toml import write_toml
from factcheck.model import Claim, Corpus, Entity, Source, Vocabulary

SOURCE = {"type": "source", "id": "a", "published": "2020"}
CLAIM = {"type": "claim", "source": "a", "subject": "dam", "attribute": "height", "value": "31 m"}
ENTITY = {"type": "entity", "id": "dam"}


def lines(path: Path, *records: Any) -> Path:
    texts = (record if isinstance(record, str) else json.dumps(record, ensure_ascii=False) for record in records)
    path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8", errors="surrogateescape")
    return path


def converted(*paths: Path, workers: int = 1) -> tuple[Converted, list[str], Corpus]:
    told: list[Problem] = []
    into = paths[0].parent / "out.parquet"
    done = convert(paths, into, tell=told.append, workers=workers)
    return done, [str(problem).removeprefix(f"{paths[0]}:") for problem in told], load(into)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_table_holds_what_loading_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int) -> None:
    monkeypatch.setattr(planning, "PIECE", 300)
    claims = [CLAIM | {"id": f"{n}", "value": f"{n} m", "source": f"s{n // 4}"} for n in range(20)]
    sources = [SOURCE | {"id": f"s{n}", "title": "é"} for n in range(6)]
    claims[7] = dict(reversed(claims[7].items()))  # as another program may write it
    path = lines(tmp_path / "a.jsonl", *sources[:3], *claims, *sources[3:], ENTITY)
    done, told, corpus = converted(path, workers=workers)
    assert (done, told) == (Converted(claims=20, sources=6, wrong=0), [])
    whole = load(path)
    assert (corpus.claims, corpus.vocabulary) == (whole.claims, whole.vocabulary)
    assert set(corpus.sources) == set(whole.sources)
    assert [claim.place for claim in corpus.claims] == [claim.place for claim in whole.claims]
    assert table.look(tmp_path / "out.parquet").sources == 6


def test_files_of_all_forms(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("all", encoding="utf-8")
    source = Source(id="b", archived="text.txt")
    corpus = Corpus(sources=(source,), claims=(Claim(source="b", subject="dam", attribute="height", value="30 m"),))
    (tmp_path / "b.toml").write_text(write_toml(corpus), encoding="utf-8")
    lines(tmp_path / "c.ndjson", SOURCE, CLAIM, SOURCE | {"id": "d", "archived": "text.txt"}, CLAIM | {"source": "d"})
    done, told, made = converted(tmp_path)
    assert (done.claims, done.sources, told) == (3, 3, [])
    assert {one.id: one.text for one in made.sources} == {"a": None, "b": "all", "d": "all"}


def test_what_is_wrong_is_told_and_left_out(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "a.jsonl",
        SOURCE,
        "{",
        CLAIM,
        CLAIM | {"source": "x"},
        CLAIM | {"valeu": "1"},
        "",
        SOURCE | {"published": "2021"},
        SOURCE | {"id": ""},
        SOURCE | {"id": "late", "published": "0000"},
        CLAIM | {"when": "0000"},
        '{"type": "note"}',
        "\udcff",
    )
    done, told, made = converted(path)
    assert (done.claims, done.wrong) == (1, len(told))
    assert [problem.partition(": ")[0] for problem in sorted(told)] == ["10", "11", "12", "2", "4", "5", "7", "8", "9"]
    assert len(made.claims) == 1


ODD = (
    CLAIM | {"id": "1"},
    f"  {json.dumps(CLAIM)}  ",
    f"{json.dumps(CLAIM)}\r",
    json.dumps(CLAIM | {"value": "دولة 41"}),
    CLAIM | {"language": "fr"},
    CLAIM | {"language": "french"},
    CLAIM | {"value": True, "planned": True},
    CLAIM | {"quote": {"exact": "31 m", "prefix": "is"}},
    CLAIM | {"value": "1" * 30},
    CLAIM | {"value": "some words that are longer than all digits"},
    CLAIM | {"value": "123456 m"},
    CLAIM | {"when": "2015"},
    CLAIM | {"when": "20151"},
    CLAIM | {"value": " "},
    json.dumps(CLAIM | {"value": "\ud800"}),
    CLAIM | {"quote": 3},
    CLAIM | {"quote": " "},
    CLAIM | {"quote": ""},
    CLAIM | {"quote": "31 m", "id": None},
    CLAIM | {"id": " "},
    CLAIM | {"id": ""},
    CLAIM | {"valeu": "31 m"},
    CLAIM | {"note": "", "speaker": None},
    {"type": "claim", "source": "a", "subject": "dam", "attribute": "height"},
    '{"type": "claim", "source": "a", "planned": true, "planned": true}',
    '{"type": {}, "source": "a"}',
    {"type": "source", "id": "b", "language": "french"},
    {"type": "source", "id": "b", "language": "fr", "published": "20151"},
    {"type": "source", "id": " "},
    {"type": "source", "id": "b", "worked_out": {"date": "2015", "because": '"so"'}},
    CLAIM | {"source": "b"},
    '{"type": "claim", "source": "a", "source": "a"}',
    '{"type": 3}',
    "[1]",
    f"{json.dumps(CLAIM)} {{}}",
    "  ",
)


@pytest.mark.parametrize("last", ["", "\udcff"])
def test_the_quick_way_to_read_a_line_comes_to_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    path = lines(tmp_path / "a.jsonl", f"\ufeff{json.dumps(SOURCE)}", *ODD, last)
    quick = converted(path)
    monkeypatch.setattr(jsonl, "plain", lambda _: None)
    slow = converted(path)
    assert quick == slow
    assert [claim.place for claim in quick[2].claims] == [claim.place for claim in slow[2].claims]
    assert quick[0].claims == 14


def test_what_each_worker_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = lines(tmp_path / "a.jsonl", ENTITY, CLAIM, SOURCE)
    monkeypatch.setattr(converting, "gc", Mock())
    monkeypatch.setattr(converting, "_given", [])
    monkeypatch.setattr(converting, "_working", [])
    found = {"a": Line(str(path), path.stat().st_size - 51, 51, 3)}
    for name, given in (("vocabulary", Vocabulary()), ("sources", found)):
        (tmp_path / name).write_bytes(pickle.dumps(given))
    start(tmp_path, nullcontext())
    ready()
    made = make(Lines(str(path), 0, path.stat().st_size, 1, frozenset()))
    assert make(Lines(str(path), 0, path.stat().st_size, 1, frozenset())) == made
    assert (made.claims, made.sources, made.problems) == (1, {"a"}, [])
    with parquet.arrow().ipc.open_stream(made.rows) as rows:
        assert rows.read_all()["source_published"].to_pylist() == ["2020"]


def test_sources_that_differ_in_two_files(tmp_path: Path) -> None:
    one = lines(tmp_path / "a.jsonl", SOURCE, CLAIM)
    (tmp_path / "b.toml").write_text('source = {id = "a", published = "2021"}', encoding="utf-8")
    _, told, _ = converted(one, tmp_path / "b.toml")
    (tmp_path / "c.toml").write_text('source = {id = "a", published = "2022"}', encoding="utf-8")
    assert "another source has the id 'a'" in told[0]
    _, told, _ = converted(tmp_path / "b.toml", tmp_path / "c.toml", one)
    assert ["another source has the id 'a'" in problem for problem in told] == [True, True]


def test_a_vocabulary_that_is_wrong_stops_it(tmp_path: Path) -> None:
    other = {"type": "entity", "id": "x", "names": {"en": ["dam"]}}
    with pytest.raises(InputError, match="'dam' is a name of 'dam' as well"):
        converted(lines(tmp_path / "a.jsonl", ENTITY, other, SOURCE, CLAIM))
    assert not (tmp_path / "out.parquet").exists()


def test_nothing_to_convert(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="there are no claims to convert"):
        converted(tmp_path / "missing.jsonl")


def test_progress_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "PIECE", 10)
    path = lines(tmp_path / "a.jsonl", SOURCE, CLAIM, CLAIM)
    steps: list[tuple[int, int]] = []
    convert([path], tmp_path / "o.parquet", tell=print, progress=lambda *step: steps.append(step), workers=1)
    size = path.stat().st_size
    assert steps[-1] == (size, size)
    assert len(steps) == 3


def test_where_a_table_cannot_be_written(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", SOURCE, CLAIM)
    with pytest.raises(SettingsError, match="cannot be written: No such file or directory"):
        convert([path], tmp_path / "none" / "o.parquet", tell=print, workers=1)


def test_a_kill_leaves_no_half_table(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", SOURCE, *(CLAIM | {"id": f"{n}", "value": f"{n} m"} for n in range(60_000)))
    into = tmp_path / "out.parquet"
    into.write_bytes(b"as it was")
    running = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "factcheck", "convert", "--workers", "1", str(path), str(into)], env=os.environ.copy()
    )
    while running.poll() is None and not list(tmp_path.glob(".out.parquet.*.part")):
        time.sleep(0.01)
    running.kill()
    running.wait()
    assert into.read_bytes() == b"as it was"


def test_an_older_table_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.parquet"
    corpus = Corpus(
        sources=(Source(id="a"),),
        claims=(Claim(source="a", subject="dam", attribute="height", value="31 m"),),
        vocabulary=Vocabulary(entities=(Entity(id="dam"),)),
    )
    table.write(corpus, path)
    monkeypatch.setattr(parquet, "VERSION", "another")
    with pytest.raises(InputError, match="was made by another version of factcheck"):
        table.look(path)
    done, told, made = converted(path)
    assert (done.claims, told) == (1, [])
    assert attrs.evolve(made) == corpus
