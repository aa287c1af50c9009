"""Tables of claims, in Parquet: every row with its words, and with the columns that large runs are searched by."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from factcheck.corpus.columns import COLUMNS, TYPES
from factcheck.errors import InputError, Problem, SettingsError
from factcheck.formats import parquet
from factcheck.formats.converter import structure
from factcheck.formats.rows import claim_row
from factcheck.model import Attribute, Corpus, Entity, Source, Vocabulary

if TYPE_CHECKING:
    import pyarrow

#: So many claims are made into rows at once.
CHUNK = 10_000


@attrs.frozen
class Table:
    """What is known of a table without reading its rows."""

    path: Path
    vocabulary: Vocabulary
    claims: int
    sources: int
    #: The columns beside the words that hold nothing in any row (None), or nothing that is true (False).
    idle: Mapping[str, bool | None] = attrs.field(factory=dict)


def write(corpus: Corpus, path: Path) -> None:
    """A corpus as a table. Raises SettingsError where the file cannot be written, or no library for it is there."""
    from factcheck.corpus.batches import BatchMaker

    sources = {source.id: source for source in corpus.sources}
    maker = BatchMaker(corpus.vocabulary)
    with TableWriter.open(path, corpus.vocabulary) as table:
        for start in range(0, len(corpus.claims), CHUNK):
            for claim in corpus.claims[start : start + CHUNK]:
                maker.add(claim_row(claim), sources[claim.source])
            table.add(maker.batch())
        told = {claim.source for claim in corpus.claims}
        table.end([source for source in corpus.sources if source.id not in told], len(corpus.sources))


def look(path: Path) -> Table:
    """What is known of a table. Raises InputError where it is cut off, or lacks a column or the right form."""
    name = str(path)
    found = parquet.opened(path, name)
    parquet.check(found.schema_arrow, TYPES, name)
    if parquet.form(found) != parquet.VERSION:
        reason = "was made by another version of factcheck; run `factcheck convert` again"
        raise InputError([Problem(name, None, "", reason)])
    items = [structure(record) for record in parquet.beside(found, name).records]
    return Table(
        path=path,
        vocabulary=Vocabulary(
            entities=tuple(item for item in items if isinstance(item, Entity)),
            attributes=tuple(item for item in items if isinstance(item, Attribute)),
        ),
        claims=found.metadata.num_rows,
        sources=parquet.sources(found),
        idle=parquet.idle(found, (column.name for column in COLUMNS)),
    )


@attrs.frozen
class TableWriter:
    """Writes a table a batch at a time."""

    _into: Any
    _vocabulary: Vocabulary

    @classmethod
    @contextmanager
    def open(cls, path: Path, vocabulary: Vocabulary) -> Iterator[TableWriter]:
        """A writer of a table that stands at its path when it is whole, and not before."""
        parquet.arrow()
        with whole(path) as part, part.open("wb") as stream, parquet.writer(stream, TYPES) as into:
            yield cls(into, vocabulary)

    def add(self, rows: pyarrow.RecordBatch) -> None:
        """Write some rows."""
        self._into.write_batch(rows)

    def add_sent(self, rows: bytes) -> None:
        """Write rows that another process made, as Arrow sends them."""
        with parquet.arrow().ipc.open_stream(rows) as stream:
            for batch in stream:
                self.add(batch)

    def end(self, lone: Iterable[Source], sources: int) -> None:
        """Write what has no row: the vocabulary, the sources without claims, and how many sources there are."""
        parquet.add_beside(self._into, self._vocabulary, lone, sources)


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file to write to, which takes its place when it is whole: whatever stops the writing leaves no half file there.

    Raises SettingsError where the file cannot be written.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(path)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be written: {error.strerror or error}") from None
    finally:
        part.unlink(missing_ok=True)
