"""Laws of engines: whichever runs the rules, however the claims lie, they find the same."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from factcheck import Rule, formats, rule
from factcheck.corpus import table
from factcheck.corpus.assertions import assertions
from factcheck.corpus.columns import COLUMNS, RowMaker
from factcheck.engine import Engine, check, duckdb, memory
from factcheck.engine.packing import packed, unpacked
from factcheck.engine.searching import awake
from factcheck.errors import InputError, SettingsError
from factcheck.formats.converter import structure
from factcheck.judging.suspicion import parse
from factcheck.model import Claim, Corpus, Finding, Severity, Side, Source
from factcheck.rules import rules
from factcheck.testing import corpora, telling_corpora

lawful = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
RULES = tuple(rules().values())


@rule(key=("subject", "scope"), flagged='source.id = "a"', clean='source.id = "a"')
def two_attributes(group: Any) -> Any:
    """Two attributes of one subject: a rule of a user's own, with a key of its own, that suspects nothing."""
    if len({a.attribute for a in group}) > 1:
        yield group.finding(
            Severity.NOTE, "two attributes", [Side(label="all", value="all", assertions=group.assertions)]
        )


OWN: tuple[Rule, ...] = (
    two_attributes,
    attrs.evolve(
        two_attributes, name="few", suspect=parse("count(value_low) < 2 and min(attribute_key) != max(attribute_key)")
    ),
)


def _told(found: Sequence[Finding] | Any) -> list[str]:
    return sorted(json.dumps(finding.to_dict(), sort_keys=True) for finding in found)


def _values(rows: list[dict[str, Any]], name: str) -> list[Any]:
    return [row[name] for row in rows]


@lawful
@given(telling_corpora() | corpora())
def test_no_rule_finds_in_a_group_that_it_does_not_suspect(corpus: Corpus) -> None:
    made = assertions(corpus)
    maker = RowMaker(corpus.vocabulary)
    rows = {id(a): dict(zip((column.name for column in COLUMNS), maker.computed(a), strict=True)) for a in made}
    for one in RULES:
        for group in one.group(made):
            if list(one.judge(group)):
                event(one.name)
                assert one.suspect is not None
                assert one.suspect.holds(partial(_values, [rows[id(a)] for a in group]))


@lawful
@given(telling_corpora() | corpora(), st.data())
def test_engines_find_the_same(corpus: Corpus, data: st.DataObject) -> None:
    shuffled = attrs.evolve(corpus, claims=tuple(data.draw(st.permutations(corpus.claims))))
    every = (*RULES, *OWN)
    judged = _told(memory.check(corpus, every))
    assert _told(memory.check(shuffled, every, few=0)) == judged
    with TemporaryDirectory() as folder:
        path = Path(folder, "claims.parquet")
        table.write(shuffled, path)
        assert _told(duckdb.check(table.look(path), every)) == judged


@lawful
@given(telling_corpora() | corpora())
def test_what_a_table_tells_of_its_columns_holds_of_all_rows(corpus: Corpus) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "claims.parquet")
        table.write(corpus, path)
        idle = table.look(path).idle
    maker = RowMaker(corpus.vocabulary)
    rows = [maker.computed(a) for a in assertions(corpus)]
    for number, column in enumerate(COLUMNS):
        held = [row[number] for row in rows if row[number] is not None]
        # Every column that is idle is told to be, and no other.
        least = None if not held else not all(value is False for value in held)
        assert idle.get(column.name, True) is least, column.name


@lawful
@given(telling_corpora() | corpora())
def test_columns_hold_what_rows_do(corpus: Corpus) -> None:
    made = assertions(corpus)
    rows = [RowMaker(corpus.vocabulary).computed(a) for a in made]
    columns = RowMaker(corpus.vocabulary).columns(made)
    for number, column in enumerate(COLUMNS):
        held = [row[number] for row in rows]
        assert list(columns[column.name]) == held
        assert list(columns.filled(column.name)) == [at for at, value in enumerate(held) if value is not None]
        assert list(columns.true(column.name)) == [at for at, value in enumerate(held) if value]


@lawful
@given(telling_corpora() | corpora())
def test_findings_that_are_packed_are_the_same_when_they_are_unpacked(corpus: Corpus) -> None:
    found = list(memory.check(corpus, (*RULES, *OWN)))
    back = unpacked(packed(found))
    assert back == found
    assert [one.to_dict() for one in back] == [one.to_dict() for one in found]


@lawful
@given(telling_corpora() | corpora())
def test_a_table_reads_back_as_the_same_corpus(corpus: Corpus) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "claims.parquet")
        table.write(corpus, path)
        looked = table.look(path)
        items = [structure(record) for record in formats.read(path).records]
    sources = [item for item in items if isinstance(item, Source)]
    order = [source.id for source in corpus.sources]  # a table has them as its claims name them
    back = Corpus(
        sources=tuple(sorted(sources, key=lambda source: order.index(source.id))),
        claims=tuple(item for item in items if isinstance(item, Claim)),
        vocabulary=looked.vocabulary,
    )
    assert back == corpus
    assert assertions(back) == assertions(corpus)
    assert (looked.claims, looked.sources) == (len(corpus.claims), len(corpus.sources))


def test_a_table_that_tells_nothing_of_its_columns_is_searched_for_all(tmp_path: Path) -> None:
    told, silent = tmp_path / "told.parquet", tmp_path / "silent.parquet"
    table.write(CORPUS, told)
    rows = pq.read_table(told)
    beside = rows.replace_schema_metadata(pq.read_metadata(told).metadata)
    pq.write_table(beside, silent, write_statistics=False, row_group_size=1)
    assert table.look(silent).idle == {}
    assert [one.name for one in awake(RULES, table.look(told).idle)] == [
        "changed-values",
        "conflicting-values",
        "decreasing-total",
        "incompatible-units",
        "two-holders",
    ]
    assert _told(duckdb.check(table.look(silent), RULES)) == _told(duckdb.check(table.look(told), RULES)) != []


def test_of_what_a_rule_suspects_only_what_may_be_is_searched_for(tmp_path: Path) -> None:
    table.write(CORPUS, tmp_path / "claims.parquet")
    idle = table.look(tmp_path / "claims.parquet").idle
    (conflicts,) = awake([rules()["conflicting-values"]], idle)
    assert conflicts.suspect == parse("max(value_low) > min(value_high) or min(sense_key) != max(sense_key)")
    # A rule that suspects nothing in particular judges every group.
    assert awake([attrs.evolve(conflicts, suspect=None)], idle) == [attrs.evolve(conflicts, suspect=None)]


CORPUS = Corpus(
    sources=(Source(id="a", published="2020"),),
    claims=tuple(Claim(source="a", id=f"{n}", subject="s", attribute="size", value=f"{n} states") for n in (41, 42)),
)


@pytest.mark.parametrize("engine", ["auto", "memory", "duckdb"])
def test_every_engine_takes_corpora_and_paths(tmp_path: Path, engine: Any) -> None:
    path = tmp_path / "claims.parquet"
    table.write(CORPUS, path)
    reports = [check(given, engine=engine) for given in (CORPUS, path, str(path), [path])]
    assert [len(report) for report in reports] == [1, 1, 1, 1]
    assert {(report.claims, report.sources) for report in reports} == {(2, 1)}


def test_large_tables_go_to_duckdb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "claims.parquet"
    table.write(CORPUS, path)
    monkeypatch.setattr("factcheck.engine._FEW", 2)
    monkeypatch.setattr("factcheck.engine.memory.check", None)
    assert len(check(path)) == 1
    monkeypatch.setattr("factcheck.engine._FEW", 3)
    with pytest.raises(TypeError):
        check(path)


def test_groups_are_judged_whole_a_few_rows_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [attrs.evolve(claim, subject=f"s{n}") for n in range(5) for claim in CORPUS.claims]
    corpus = attrs.evolve(CORPUS, claims=tuple(attrs.evolve(claim, id=None) for claim in claims))
    path = tmp_path / "claims.parquet"
    table.write(corpus, path)
    monkeypatch.setattr("factcheck.engine.searching._AT_ONCE", 3)
    assert _told(check(path, engine="duckdb")) == _told(check(corpus))
    assert len(check(corpus)) == 5


def test_a_table_of_words_alone_is_for_memory(tmp_path: Path) -> None:
    path = tmp_path / "claims.parquet"
    formats.write(CORPUS, path)
    assert len(check(path)) == 1
    with pytest.raises(InputError, match="subject_key: the table has no such column"):
        check(path, engine="duckdb")


def test_what_cannot_run(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no engine is called 'abacus'; there are auto, memory, duckdb"):
        check(CORPUS, engine="abacus")  # type: ignore[arg-type]  # what a user may write
    with pytest.raises(SettingsError, match="no limit of memory: 'much'"):
        check(CORPUS, engine="duckdb", memory_limit="much")
    with pytest.raises(InputError, match="no such file or folder"):
        check(tmp_path / "missing.parquet", engine="duckdb")


def test_memory_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "claims.parquet"
    table.write(CORPUS, path)
    assert len(check(path, engine="duckdb", memory_limit="100MB")) == 1
    with pytest.raises(SettingsError, match="the table takes more memory than DuckDB may use"):
        check(path, engine="duckdb", memory_limit="1MB")


@pytest.mark.parametrize("engine", ["memory", "duckdb"])
def test_a_table_that_is_damaged_in_the_middle(tmp_path: Path, engine: Engine) -> None:
    path = tmp_path / "claims.parquet"
    table.write(CORPUS, path)
    group = pq.ParquetFile(path).metadata.row_group(0)
    words = group.column([group.column(n).path_in_schema for n in range(group.num_columns)].index("subject"))
    data = bytearray(path.read_bytes())
    begin = min(filter(None, (words.dictionary_page_offset, words.data_page_offset)))
    data[begin : begin + words.total_compressed_size] = bytes([0xFF]) * words.total_compressed_size
    path.write_bytes(data)
    with pytest.raises(InputError, match=r"claims\.parquet: cannot be read: "):
        check(path, engine=engine)


def test_duckdb_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(SettingsError, match=r"pip install 'factcheck-claims\[table\]'"):
        check(CORPUS, engine="duckdb")
