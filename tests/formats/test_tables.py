"""Parquet and CSV: one row a claim, and back."""

from __future__ import annotations

import sys
from pathlib import Path

import attrs
import pyarrow
import pytest
from hypothesis import HealthCheck, given, settings
from pyarrow import parquet as arrow_parquet

from factcheck import formats
from factcheck.errors import InputError, SettingsError
from factcheck.formats import csv, parquet
from factcheck.formats.converter import structure
from factcheck.formats.records import Contents
from factcheck.model import Claim, Corpus, Entity, Place, Quote, Source, Vocabulary, WorkedOut
from factcheck.testing import corpora

lawful = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

CLAIM = Claim(source="a", id="1", subject="dam", attribute="height", value="31 m", quote=Quote(exact="31 m"))
CORPUS = Corpus(
    sources=(Source(id="a", worked_out=WorkedOut(date="2020", because="the stamp")), Source(id="b", title="B")),
    claims=(CLAIM, attrs.evolve(CLAIM, id="2", planned=True, quote=None)),
)


def items(contents: Contents) -> list[object]:
    assert not contents.problems
    return [structure(record) for record in contents.records]


def told(contents: Contents) -> list[str]:
    return [str(problem) for problem in contents.problems]


@lawful
@given(corpora())
def test_parquet_reads_back(corpus: Corpus) -> None:
    back = items(parquet.read(parquet.write(corpus), "a.parquet"))
    vocabulary = corpus.vocabulary
    assert [item for item in back if isinstance(item, Claim)] == list(corpus.claims)
    assert {item for item in back if isinstance(item, Source)} == set(corpus.sources)
    rest = [item for item in back if not isinstance(item, Source | Claim)]
    assert rest == [*vocabulary.entities, *vocabulary.attributes]


@pytest.mark.parametrize("form", [csv, parquet])
def test_each_source_is_told_once_and_each_claim(form: formats.Format) -> None:
    assert items(form.read(form.write(CORPUS), "a")) == [CORPUS.sources[0], *CORPUS.claims, CORPUS.sources[1]]


def test_a_table_knows_where_its_claims_were_read() -> None:
    place = Place("a.toml", 7)
    corpus = attrs.evolve(CORPUS, claims=(attrs.evolve(CLAIM, place=place), CLAIM))
    records = parquet.read(parquet.write(corpus), "a.parquet").records
    assert [record.place for record in records if record.type == "claim"] == [place, Place("a.parquet", 2)]


def test_a_text_that_was_archived_stays_with_its_source(tmp_path: Path) -> None:
    source = Source(id="a", archived="gone.txt", text="all of it")
    corpus = Corpus(sources=(source,), claims=(CLAIM,))
    formats.write(corpus, tmp_path / "a.parquet")
    from factcheck import load

    assert load(tmp_path / "a.parquet") == corpus


def test_a_table_that_is_cut_off() -> None:
    whole = parquet.write(CORPUS)
    for size in (0, 6, len(whole) - 9):
        (problem,) = told(parquet.read(whole[:size], "a.parquet"))
        assert problem.startswith("a.parquet: is no whole Parquet file: ")


def test_a_table_of_other_things(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    columns = {"source": ["a"], "subject": [1], "attribute": pyarrow.array(["x"], pyarrow.large_string())}
    arrow_parquet.write_table(pyarrow.table(columns), path)
    assert told(formats.read(path)) == [
        f"{path}: planned: the table has no such column",
        f"{path}: subject: the column is of type int64, not string",
        f"{path}: value: the table has no such column",
    ]


def test_a_table_that_somebody_else_made(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    columns = {
        "source": pyarrow.array(["a"]).dictionary_encode(),
        "subject": ["dam"],
        "attribute": ["height"],
        "value": ["31 m"],
        "planned": [False],
    }
    arrow_parquet.write_table(pyarrow.table(columns), path)
    source, claim = items(formats.read(path))
    assert source == Source(id="a")
    assert claim == attrs.evolve(CLAIM, id=None, quote=None)
    with arrow_parquet.ParquetFile(path) as table:
        assert (parquet.sources(table), parquet.form(table)) == (0, "")


def test_pyarrow_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SettingsError, match=r"pip install 'factcheck-claims\[table\]'"):
        parquet.write(CORPUS)


def test_csv_as_people_write_it() -> None:
    names = "subject,value,attribute,source,quote_prefix,quote,planned"
    text = f"{names}\n\ndam,31 m,height,a,is,31 m,TRUE\n,,,b,,,\ndam,3 m\n"
    source, claim, other, short = csv.read(b"\xef\xbb\xbf" + text.encode(), "a.csv").records
    assert structure(source) == Source(id="a")
    quote = Quote(exact="31 m", prefix="is")
    assert structure(claim) == attrs.evolve(CLAIM, id=None, planned=True, quote=quote)
    assert structure(other) == Source(id="b")
    assert (claim.place, other.place) == (Place("a.csv", 3), Place("a.csv", 4))
    assert short.place == Place("a.csv", 5)
    with pytest.raises(InputError, match=r"a\.csv:5: source: is missing"):
        structure(short)


@pytest.mark.parametrize("mark", [";", "\t"])
def test_what_stands_between_the_names_stands_between_all_cells(mark: str) -> None:
    names, cells = ("source", "subject", "attribute", "value"), ("daily", "the fund", "budget", "3,5 millions")
    text = f"{mark.join(names)}\r\n{mark.join(cells)}\r\n"
    _, claim = csv.read(text.encode(), "a.csv").records
    assert claim.fields == dict(zip(names, cells, strict=True))
    assert told(csv.read(f"source{mark}sbject\n".encode(), "a.csv")) == [
        "a.csv:1: sbject: unknown field 'sbject'; did you mean 'subject'?"
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", ["a.csv:1: source: there is no such column"]),
        ("source,sbject\n", ["a.csv:1: sbject: unknown field 'sbject'; did you mean 'subject'?"]),
        ("source,source\n", ["a.csv:1: source: is given twice"]),
        ("source\na,b\n", ["a.csv:2: holds 2 cells, where the first row names 1 columns"]),
        ('source\n"a\n', ["a.csv:2: is not valid CSV: unexpected end of data"]),
        ("source\n\udcff", ["a.csv:2: is not UTF-8 (byte 0xff at offset 7); save the file in UTF-8"]),
    ],
)
def test_csv_that_is_wrong(text: str, wrong: list[str]) -> None:
    assert told(csv.read(text.encode("utf-8", "surrogateescape"), "a.csv")) == wrong


def test_what_is_no_truth_is_told() -> None:
    text = "source,subject,attribute,value,planned\na,dam,height,3 m,perhaps\n"
    *_, claim = csv.read(text.encode(), "a.csv").records
    with pytest.raises(InputError, match=r"a.csv:2: planned: must be true or false \(was 'perhaps'\)"):
        structure(claim)


def test_csv_has_no_place_for_a_vocabulary() -> None:
    with pytest.raises(SettingsError, match="holds no vocabulary"):
        csv.write(attrs.evolve(CORPUS, vocabulary=Vocabulary(entities=(Entity(id="dam"),))))
