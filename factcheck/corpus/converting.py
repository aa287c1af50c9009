"""Files of claims into one table: in parallel, in bounded memory, and without stopping at a row that is wrong.

Files of JSON Lines are read in two passes. The first finds the sources and the vocabulary, and where to cut the file;
in the second, each worker reads pieces of it. Files of other formats, which people write, are read whole.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from functools import cache, lru_cache, partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, cast

import attrs

from factcheck.corpus import garbage, planning
from factcheck.corpus.batches import BatchMaker
from factcheck.corpus.checks import Entries, Entry, unheard_of
from factcheck.corpus.limits import unbearable
from factcheck.corpus.load import claims_files
from factcheck.corpus.planning import (
    Claims,
    Line,
    Lines,
    Piece,
    Plan,
    is_certainly_right,
    record_at,
    source_of,
    text_of,
)
from factcheck.corpus.sharing import Exchange
from factcheck.corpus.table import CHUNK, TableWriter
from factcheck.errors import InputError, Problem, SettingsError
from factcheck.formats import jsonl, parquet
from factcheck.formats.converter import structure
from factcheck.formats.rows import Row, claim_row, flat_claim
from factcheck.model import Claim, Source, Vocabulary

if TYPE_CHECKING:
    import pyarrow


@attrs.frozen(kw_only=True)
class Converted:
    """How a conversion went: how many claims and sources were written, and how many things were told to be wrong."""

    claims: int
    sources: int
    wrong: int


def convert(
    paths: Sequence[Path],
    into: Path,
    *,
    tell: Callable[[Problem], None],
    progress: Callable[[int, int], None] | None = None,
    workers: int | None = None,
) -> Converted:
    """Make one table of all the claims that files and folders hold.

    What is wrong with a row is told, each thing by itself, and the row is left out; `progress` is called with how
    many bytes are done and how many there are. `workers` is how many processes read, by default as many as there are
    processors. Raises InputError where the vocabulary is wrong, and SettingsError where there are no claims, or
    the table cannot be written.
    """
    with garbage.kept():
        return _convert(paths, into, tell, progress, workers)


def _convert(
    paths: Sequence[Path],
    into: Path,
    tell: Callable[[Problem], None],
    progress: Callable[[int, int], None] | None,
    workers: int | None,
) -> Converted:
    plan = Plan(tell)
    files = claims_files(paths, plan.tell_all)
    with _workers(files, workers) as pool:
        for file in files:
            plan.add(file)
        if plan.told and not plan.pieces:
            raise SettingsError("there are no claims to convert")
        return _written(plan, into, progress, pool)


def _written(plan: Plan, into: Path, progress: Callable[[int, int], None] | None, pool: _Workers | None) -> Converted:
    vocabulary = plan.vocabulary()
    work = _Work(vocabulary, lambda: plan.sources)
    total = sum(piece.size for piece in plan.pieces)
    claims = done = 0
    used: set[str] = set()
    with TableWriter.open(into, vocabulary) as table:
        pieces = ((piece, work.make(piece)) for piece in plan.pieces)
        for piece, made in pieces if pool is None else pool.made(plan.pieces, vocabulary, plan.sources):
            table.add_sent(made.rows)
            plan.tell_all(made.problems)
            used |= made.sources
            claims, done = claims + made.claims, done + piece.size
            if progress is not None:
                progress(done, total)
        lone = (source for id_ in plan.sources if id_ not in used and (source := work.source(id_)) is not None)
        table.end(lone, len(plan.sources))
    return Converted(claims=claims, sources=len(plan.sources), wrong=plan.told)


@attrs.frozen(kw_only=True)
class _Made:
    """The rows of a piece, as Arrow sends them, and what could not be made into one."""

    rows: bytes
    claims: int
    sources: set[str]
    problems: list[Problem]


class _Work:
    """Makes pieces into rows; sources are asked for when they stand beside no claim that names them."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        sources: Callable[[], Mapping[str, Source | Line]],
        exchange: Exchange | None = None,
    ) -> None:
        self._sources = cache(sources)
        self.source = lru_cache(CHUNK)(self._find)
        self._near: dict[str, Source] = {}
        self._maker = BatchMaker(vocabulary, exchange)
        self._attributes = [Entry(attribute, record_at("", 1, "attribute")) for attribute in vocabulary.attributes]

    def make(self, piece: Piece) -> _Made:
        problems: list[Problem] = []
        used = set()
        for id_, words in self._claims(piece, problems):
            source = self._near.get(id_) or self.source(id_)
            if source is None:
                *_, file, line = words
                problems.append(Problem(file or "", line, "source", f"no source has the id {id_!r}"))
            else:
                self._maker.add(words, source)
                used.add(id_)
        self._near.clear()
        claims = len(self._maker)
        return _Made(rows=_sent(self._maker.batch()), claims=claims, sources=used, problems=problems)

    def _claims(self, piece: Piece, problems: list[Problem]) -> Iterator[tuple[str, Row]]:
        """The claims of a piece that are right: the ids of their sources, and their own columns."""
        if isinstance(piece, Claims):
            entries = (Entry(claim, record_at(file, line, "claim")) for claim, file, line in piece.entries)
            yield from (_told(entry.item) for entry in entries if self._is_right(entry, problems))
            return
        for number, line in piece.lines():
            plain = jsonl.plain(line) if isinstance(line, str) else None
            claim = None if plain is None else _plain_claim(plain, piece.file, number)
            if claim is None:
                claim = self._looked_at(plain, line, number, piece, problems)
            if claim is not None:
                yield claim

    def _looked_at(
        self, plain: jsonl.Plain | None, line: str | bytes, number: int, piece: Lines, problems: list[Problem]
    ) -> tuple[str, Row] | None:
        """The claim that a line holds, with what is wrong with it, or None."""
        try:
            text = line if isinstance(line, str) else text_of(line, number, piece.file)
            record = jsonl.record_of(plain, number, piece.file) if plain else jsonl.record(text, number, piece.file)
        except InputError as error:
            problems += error.problems
            return None
        if record.type not in {"source", "claim"}:
            return None
        try:
            item = structure(record)
        except InputError as error:
            if record.type == "claim":  # what is wrong with a source was told in the first pass
                problems += error.problems
            return None
        if isinstance(item, Source):
            # Most sources stand beside their claims, and are kept at hand.
            if number not in piece.vain and item.archived is None:
                self._near[item.id] = item
            return None
        entry = Entry(cast("Claim", item), record)
        return _told(entry.item) if self._is_right(entry, problems) else None

    def _is_right(self, entry: Entry[Claim], problems: list[Problem]) -> bool:
        claim = entry.item
        if is_certainly_right(claim.language, claim.value, claim.when):
            return True
        alone = Entries(claims=[entry], attributes=self._attributes)
        wrong = [*unheard_of(Entries(claims=[entry])), *unbearable(alone)]
        problems += wrong
        return not wrong

    def _find(self, id_: str) -> Source | None:
        known = self._sources().get(id_)
        return None if known is None else source_of(known)


def _told(claim: Claim) -> tuple[str, Row]:
    return claim.source, claim_row(claim)


def _plain_claim(plain: jsonl.Plain, file: str, number: int) -> tuple[str, Row] | None:
    """The claim of a line, if a look is enough to tell that nothing is wrong with it."""
    type_, fields, flat = plain
    if type_ != "claim" or not flat:
        return None
    told = flat_claim(fields, file, number)
    if told is None or not is_certainly_right(fields.get("language"), fields["value"], fields.get("when")):
        return None
    return told


def _sent(batch: pyarrow.RecordBatch) -> bytes:
    """Rows as Arrow sends them from process to process."""
    stream = BytesIO()
    with parquet.arrow().ipc.new_stream(stream, batch.schema) as out:
        out.write_batch(batch)
    return stream.getvalue()


@contextmanager
def _workers(files: Sequence[Path], wanted: int | None) -> Iterator[_Workers | None]:
    """Processes to share the work, where it is so much that they are worth their start."""
    size = sum(file.stat().st_size for file in files if file.is_file())
    count = min(wanted or os.cpu_count() or 1, size // planning.PIECE)
    if count <= 1:
        yield None
        return
    # Processes that start anew: a fork would take over the locks of Arrow's threads.
    context = multiprocessing.get_context("spawn")
    with TemporaryDirectory() as name:
        folder = Path(name)
        with ProcessPoolExecutor(count, context, _start, (folder, context.Lock())) as pool:
            yield _Workers(pool, count, folder)


class _Workers:
    """Makes pieces in other processes, which start while the files are looked through."""

    def __init__(self, pool: ProcessPoolExecutor, count: int, folder: Path) -> None:
        self._pool = pool
        self._ahead = 2 * count
        self._folder = folder
        for _ in range(count):
            pool.submit(_ready)

    def made(
        self, pieces: Iterable[Piece], vocabulary: Vocabulary, sources: Mapping[str, Source | Line]
    ) -> Iterator[tuple[Piece, _Made]]:
        """What is made of each piece, in their order; only a few are ever under way at once."""
        (self._folder / _VOCABULARY).write_bytes(pickle.dumps(vocabulary))
        (self._folder / _SOURCES).write_bytes(pickle.dumps(sources))
        waiting: deque[tuple[Piece, Future[_Made]]] = deque()
        for piece in pieces:
            waiting.append((piece, self._pool.submit(_make, piece)))
            if len(waiting) > self._ahead:
                first, future = waiting.popleft()
                yield first, future.result()
        for first, future in waiting:
            yield first, future.result()


#: What workers are given, as files: hardly any of them asks for the sources, and to unpickle so many takes a second.
_VOCABULARY, _SOURCES, _TOLD = "vocabulary", "sources", "told"
_given: list[tuple[Path, AbstractContextManager[Any]]] = []
_working: list[_Work] = []


def _start(folder: Path, lock: AbstractContextManager[Any]) -> None:
    gc.disable()  # nothing here goes round in circles, and looking for it takes a third of the time
    _given.append((folder, lock))


def _ready() -> None:
    parquet.arrow()  # to import it takes most of a process's start


def _worker(folder: Path, lock: AbstractContextManager[Any]) -> _Work:
    def kept(name: str) -> Any:
        return pickle.loads((folder / name).read_bytes())  # noqa: S301 - our own

    return _Work(kept(_VOCABULARY), partial(kept, _SOURCES), Exchange(folder / _TOLD, lock))


def _make(piece: Piece) -> _Made:
    if not _working:
        _working.append(_worker(*_given[0]))
    made = _working[0].make(piece)
    gc.freeze()  # a process that ends looks once more for garbage, in all that it has: that would take seconds
    return made
