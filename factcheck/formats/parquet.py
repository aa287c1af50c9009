"""Parquet, the form for many claims: a table of them, one row a claim, and the vocabulary in its metadata.

What is written here are the words alone; a table with the columns that large runs search by is made by
`factcheck.corpus.table`. Either reads back as the same corpus.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs

from factcheck.errors import InputError, Problem, SettingsError
from factcheck.formats import jsonl
from factcheck.formats.converter import unstructure
from factcheck.formats.records import Contents, Record
from factcheck.formats.rows import WORDS, Rows, row_of
from factcheck.model import Corpus, Source, Vocabulary

if TYPE_CHECKING:
    import pyarrow
    from pyarrow import parquet

SUFFIXES = (".parquet",)

#: The keys of the metadata: the version of the table's form; the vocabulary and sources without claims, as JSON Lines.
FORM, BESIDE, SOURCES = "factcheck.form", "factcheck.beside", "factcheck.sources"
#: Raised whenever a column changes its meaning: an older table is then made anew.
VERSION = "2"

_TYPES = MappingProxyType({column.name: column.type for column in WORDS})
_NEEDED = frozenset(column.name for column in WORDS if column.needed)

#: So many rows are read at once.
_ROWS = 10_000


def read(data: bytes, file: str) -> Contents:
    """The records of a file; `file` is what its problems call it. Nothing is raised."""
    try:
        table = opened(io.BytesIO(data), file)
        return Contents((*_claims(table, file), *beside(table, file).records))
    except InputError as error:
        return Contents(problems=error.problems)


def write(corpus: Corpus) -> bytes:
    """A corpus as a file of words."""
    sources = {source.id: source for source in corpus.sources}
    stream = io.BytesIO()
    with writer(stream, _TYPES) as into:
        into.write_batch(batch([row_of(claim, sources[claim.source]) for claim in corpus.claims], _TYPES))
        told = {claim.source for claim in corpus.claims}
        lone = [source for source in corpus.sources if source.id not in told]
        add_beside(into, corpus.vocabulary, lone, len(sources))
    return stream.getvalue()


def arrow() -> Any:
    """The module `pyarrow`. Raises SettingsError that says how to install it."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise SettingsError("tables need pyarrow: pip install 'factcheck-claims[table]'") from None
    return pyarrow


def schema(types: Mapping[str, str]) -> pyarrow.Schema:
    """The Arrow schema of columns, given as the names of their types."""
    pa = arrow()
    known = {
        "text": pa.string(),
        "int64": pa.int64(),
        "double": pa.float64(),
        "date32": pa.date32(),
        "bool": pa.bool_(),
    }
    return pa.schema([pa.field(name, known[type_], nullable=name not in _NEEDED) for name, type_ in types.items()])


def batch(rows: Sequence[Sequence[Any]], types: Mapping[str, str]) -> pyarrow.RecordBatch:
    """Rows as Arrow has them, a column at a time."""
    fields = schema(types)
    columns = zip(*rows, strict=True) if rows else [()] * len(fields)
    arrays = [arrow().array(column, field.type) for column, field in zip(columns, fields, strict=True)]
    return arrow().RecordBatch.from_arrays(arrays, schema=fields)


def writer(into: Any, types: Mapping[str, str]) -> parquet.ParquetWriter:
    """What writes batches into a path or a stream. Words that many rows share are kept once."""
    return arrow().parquet.ParquetWriter(into, schema(types), compression="zstd")


def add_beside(into: parquet.ParquetWriter, vocabulary: Vocabulary, lone: Iterable[Source], sources: int) -> None:
    """Put beside the rows what has none: the vocabulary, sources without claims, and how many sources there are."""
    # Texts that lay in files of their own come along.
    told = [
        {"type": "source", **unstructure(attrs.evolve(one, archived=None)), "archived": one.archived} for one in lone
    ]
    import json

    text = "".join(f"{json.dumps(fields)}\n" for fields in told) + jsonl.write_jsonl(Corpus(vocabulary=vocabulary))
    into.add_key_value_metadata({FORM: VERSION, BESIDE: text, SOURCES: str(sources)})


def opened(path: Any, file: str) -> parquet.ParquetFile:
    """A table that was opened and looked at. Raises InputError where it is cut off, or no table of claims."""
    pa = arrow()
    try:
        table = pa.parquet.ParquetFile(path)
    except (pa.ArrowException, OSError) as error:
        reason = f"is no whole Parquet file: {str(error).partition('. ')[0]}"
        raise InputError([Problem(file, None, "", reason)]) from None
    check(table.schema_arrow, _TYPES, file)
    return table


def check(found: pyarrow.Schema, types: Mapping[str, str], file: str) -> None:
    """See that a schema has these columns, as far as they are needed. Raises InputError that names what is wrong."""
    wanted = schema(types)
    problems = []
    for field in wanted:
        if field.name not in found.names:
            if field.name in _NEEDED or field.name not in _TYPES:
                problems.append(Problem(file, None, field.name, "the table has no such column"))
        elif (type_ := _plain(found.field(field.name).type)) != field.type:
            problems.append(Problem(file, None, field.name, f"the column is of type {type_}, not {field.type}"))
    if problems:
        raise InputError(problems)


def _plain(type_: Any) -> Any:
    """A type without what only tells how it is stored."""
    pa = arrow()
    if pa.types.is_dictionary(type_):
        type_ = type_.value_type
    return pa.string() if pa.types.is_large_string(type_) else type_


def beside(table: parquet.ParquetFile, file: str) -> Contents:
    """What a table holds beside its rows: the vocabulary, and sources without claims."""
    contents = jsonl.read(_metadata(table).get(BESIDE, b""), file)
    records = (attrs.evolve(record, holds_texts=True) for record in contents.records)
    return attrs.evolve(contents, records=tuple(records))


def sources(table: parquet.ParquetFile) -> int:
    """How many sources a table's claims have, and those without claims; 0 where it does not tell."""
    return int(_metadata(table).get(SOURCES, b"0"))


def idle(table: parquet.ParquetFile, names: Iterable[str]) -> dict[str, bool | None]:
    """Of the columns of these names, those that no row has anything in (None), or nothing that is true (False).

    As far as the file tells of itself: a column of which it tells too little is none of them.
    """
    told = table.metadata
    parts = [told.row_group(number) for number in range(told.num_row_groups)]
    at = {part.column(n).path_in_schema: n for part in parts[:1] for n in range(told.num_columns)}
    found: dict[str, bool | None] = {}
    for name in names:
        held = {_most(part.column(at[name]).statistics) for part in parts}
        if held <= {None, False}:
            found[name] = False if False in held else None
    return found


def _most(told: parquet.Statistics | None) -> object:
    """None where a part of a column holds nothing, False where it holds nothing that is true, and otherwise True."""
    if told is not None and told.has_min_max:
        return told.max is not False
    return None if told is not None and told.has_null_count and not told.num_values else True


def form(table: parquet.ParquetFile) -> str:
    """The version of the form in which the table's columns were made; empty where it does not tell."""
    return _metadata(table).get(FORM, b"").decode()


def _metadata(table: parquet.ParquetFile) -> dict[str, bytes]:
    return {key.decode(): value for key, value in (table.metadata.metadata or {}).items()}


def _claims(table: parquet.ParquetFile, file: str) -> Iterator[Record]:
    names = [name for name in _TYPES if name in table.schema_arrow.names]
    rows = Rows(file)
    number = 0
    for part in table.iter_batches(batch_size=_ROWS, columns=names):
        for values in part.to_pylist():
            number += 1
            yield from rows.records(values, number)
