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
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import attrs

from factcheck import formats
from factcheck.corpus import garbage
from factcheck.corpus.batches import BatchMaker
from factcheck.corpus.checks import Entries, Entry, dangling, doubles, is_code, unheard_of
from factcheck.corpus.limits import certainly_bearable, unbearable
from factcheck.corpus.load import claims_files, with_text
from factcheck.corpus.sharing import Exchange
from factcheck.corpus.table import CHUNK, TableWriter
from factcheck.errors import InputError, Problem, SettingsError
from factcheck.formats import jsonl, parquet
from factcheck.formats.converter import structure
from factcheck.formats.records import Record
from factcheck.formats.rows import Row, claim_row, flat_claim
from factcheck.model import Attribute, Claim, Entity, Source, Vocabulary

if TYPE_CHECKING:
    import pyarrow

#: So many bytes of a file are a piece of work: some thousand claims.
_PIECE = 2**21

#: How a claim begins as programs write it; any other line is looked at more closely.
_CLAIM = (b'{"type": "claim"', b'{"type":"claim"')


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
    plan = _Plan(tell)
    files = claims_files(paths, plan.tell_all)
    with _workers(files, workers) as pool:
        for file in files:
            plan.add(file)
        if plan.told and not plan.pieces:
            raise SettingsError("there are no claims to convert")
        return _written(plan, into, progress, pool)


def _written(plan: _Plan, into: Path, progress: Callable[[int, int], None] | None, pool: _Workers | None) -> Converted:
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


# What there is to do


class _Line(NamedTuple):
    """Where a source stands in a file of JSON Lines: it is read when a claim names it."""

    file: str
    start: int
    size: int
    number: int

    def record(self) -> Record:
        """The record that stands there."""
        with open(self.file, "rb") as stream:  # noqa: PTH123 - a path as its problems call it
            stream.seek(self.start)
            return jsonl.record(stream.read(self.size).decode(), self.number, self.file)


@attrs.frozen
class _Lines:
    """A piece of a file of JSON Lines: whole lines, of which the first has this number."""

    file: str
    start: int
    size: int
    number: int
    #: The numbers of its lines that tell of sources in vain: others count, or something is wrong with them.
    vain: frozenset[int]

    def lines(self) -> Iterator[tuple[int, str | bytes]]:
        """The lines that are not blank, with their numbers; as bytes where they are no UTF-8."""
        with open(self.file, "rb") as stream:  # noqa: PTH123 - as above
            stream.seek(self.start)
            data = stream.read(self.size)
        lines: list[str | bytes]
        try:
            lines = [*data.decode("utf-8-sig" if self.number == 1 else "utf-8").split("\n")]
        except UnicodeDecodeError:
            lines = [*data.split(b"\n")]
        for number, line in enumerate(lines, self.number):
            if line and not line.isspace():
                yield number, line


@attrs.frozen
class _Claims:
    """Claims that were read already."""

    entries: tuple[tuple[Claim, str, int], ...]
    size: int


_Piece = _Lines | _Claims


@attrs.frozen
class _Plan:
    """What the first pass over the files found: sources, the vocabulary, and the pieces that hold claims."""

    _tell: Callable[[Problem], None]
    sources: dict[str, Source | _Line] = attrs.field(factory=dict)
    pieces: list[_Piece] = attrs.field(factory=list)
    _beside: Entries = attrs.field(factory=Entries)
    _told: list[int] = attrs.field(factory=lambda: [0])

    @property
    def told(self) -> int:
        """How many things were told."""
        return self._told[0]

    def tell_all(self, problems: Iterable[Problem]) -> None:
        """Tell what is wrong."""
        for problem in problems:
            self._told[0] += 1
            self._tell(problem)

    def add(self, file: Path) -> None:
        """Look through a file."""
        if file.suffix.lower() in jsonl.SUFFIXES and file.is_file():
            self._scan(str(file))
        else:
            self._read(file)

    def vocabulary(self) -> Vocabulary:
        """The vocabulary of all files. Raises InputError with all that is wrong with it: claims would be misread."""
        beside = self._beside
        named = Entries(entities=beside.entities, attributes=beside.attributes)
        problems = [*doubles(named), *dangling(named), *unheard_of(named)]
        if problems:
            raise InputError(problems)
        return beside.vocabulary

    def _read(self, file: Path) -> None:
        """Take a file whole, as loading does."""
        contents = formats.read(file)
        self.tell_all(contents.problems)
        claims: list[tuple[Claim, str, int]] = []
        for record in contents.records:
            item = self._structured(record)
            if isinstance(item, Claim):
                claims.append((item, record.file, record.place.line or 1))
        for start in range(0, len(claims), CHUNK):
            some = claims[start : start + CHUNK]
            self.pieces.append(_Claims(tuple(some), max(1, file.stat().st_size * len(some) // len(claims))))

    def _scan(self, file: str) -> None:
        """Cut a file of JSON Lines into pieces, and note what is no claim."""
        with open(file, "rb") as stream:  # noqa: PTH123 - a path as its problems call it
            start = at = 0
            number = first = 1
            vain = set()
            for line in stream:
                if not line.startswith(_CLAIM) and line.strip() and not self._note(line, at, number, file):
                    vain.add(number)
                at, number = at + len(line), number + 1
                if at - start >= _PIECE:
                    self.pieces.append(_Lines(file, start, at - start, first, frozenset(vain)))
                    start, first = at, number
                    vain.clear()
            if at > start:
                self.pieces.append(_Lines(file, start, at - start, first, frozenset(vain)))

    def _note(self, data: bytes, at: int, number: int, file: str) -> bool:
        """Take over what a line holds that is no claim, and tell whether it is a source that counts."""
        place = _Line(file, at, len(data), number)
        try:
            line = _text(data, number, file).rstrip("\r\n")
            plain = jsonl.plain(line)
            if plain is not None and _is_right_source(plain) and plain.fields["id"] not in self.sources:
                self.sources[plain.fields["id"]] = place
                return True
            record = jsonl.record(line, number, file)
        except InputError:
            return False  # told when the claims are read
        item = None if record.type == "claim" else self._structured(record, place)
        return isinstance(item, Source) and self.sources.get(item.id) is place

    def _structured(self, record: Record, line: _Line | None = None) -> Source | Claim | Entity | Attribute | None:
        try:
            item = structure(record)
            if isinstance(item, Source):
                self._add_source(Entry(item, record), line)
            elif not isinstance(item, Claim):
                self._beside.add(item, record)
        except InputError as error:
            self.tell_all(error.problems)
            return None
        return item

    def _add_source(self, entry: Entry[Source], line: _Line | None) -> None:
        known = self.sources.get(entry.item.id)
        if known is None:
            alone = Entries(sources=[entry])
            problems = [*unheard_of(alone), *unbearable(alone)]
            if not problems:
                self.sources[entry.item.id] = with_text(entry, self.tell_all) if line is None else line
            self.tell_all(problems)
        else:
            self.tell_all(doubles(Entries(sources=[Entry(_source(known), _record(known)), entry])))


def _is_right_source(plain: jsonl.Plain) -> bool:
    """Whether a look is enough to tell that a line holds a source with which nothing is wrong."""
    type_, fields, flat = plain
    if type_ != "source" or not flat or not fields.keys() <= _FLAT_SOURCE or not fields.get("id", "").strip():
        return False
    return _is_certainly_right(fields.get("language"), fields.get("published"))


_FLAT_SOURCE = frozenset({"id", "title", "publisher", "published", "language", "url", "note", "text"})


def _is_certainly_right(language: str | None, *dated: str | None) -> bool:
    """Whether a look is enough to tell that there is such a language, and that these words can be read."""
    return _is_code(language) and all(map(certainly_bearable, dated))


_is_code = lru_cache(is_code)


def _record(known: Source | _Line) -> Record:
    if isinstance(known, _Line):
        return known.record()
    place = known.place
    return _at(place.file if place else "", (place and place.line) or 1, "source")


def _at(file: str, line: int, type_: str) -> Record:
    """A record of which nothing is known but its place."""
    return Record(type=type_, fields={}, file=file, line=lambda _: line)


def _source(known: Source | _Line) -> Source:
    if isinstance(known, Source):
        return known
    record = known.record()
    item = structure(record)
    assert isinstance(item, Source)  # noqa: S101 - it was one when its line was noted
    problems: list[Problem] = []
    return with_text(Entry(item, record), problems.extend)


def _text(line: bytes, number: int, file: str) -> str:
    try:
        return line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        reason = f"is not UTF-8 (byte 0x{line[error.start]:02x}); save the file in UTF-8"
        raise InputError([Problem(file, number, "", reason)]) from None


# Doing it


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
        sources: Callable[[], Mapping[str, Source | _Line]],
        exchange: Exchange | None = None,
    ) -> None:
        self._sources = cache(sources)
        self.source = lru_cache(CHUNK)(self._find)
        self._near: dict[str, Source] = {}
        self._maker = BatchMaker(vocabulary, exchange)
        self._attributes = [Entry(attribute, _at("", 1, "attribute")) for attribute in vocabulary.attributes]

    def make(self, piece: _Piece) -> _Made:
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

    def _claims(self, piece: _Piece, problems: list[Problem]) -> Iterator[tuple[str, Row]]:
        """The claims of a piece that are right: the ids of their sources, and their own columns."""
        if isinstance(piece, _Claims):
            entries = (Entry(claim, _at(file, line, "claim")) for claim, file, line in piece.entries)
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
        self, plain: jsonl.Plain | None, line: str | bytes, number: int, piece: _Lines, problems: list[Problem]
    ) -> tuple[str, Row] | None:
        """The claim that a line holds, with what is wrong with it, or None."""
        try:
            text = line if isinstance(line, str) else _text(line, number, piece.file)
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
        if _is_certainly_right(claim.language, claim.value, claim.when):
            return True
        alone = Entries(claims=[entry], attributes=self._attributes)
        wrong = [*unheard_of(Entries(claims=[entry])), *unbearable(alone)]
        problems += wrong
        return not wrong

    def _find(self, id_: str) -> Source | None:
        known = self._sources().get(id_)
        return None if known is None else _source(known)


def _told(claim: Claim) -> tuple[str, Row]:
    return claim.source, claim_row(claim)


def _plain_claim(plain: jsonl.Plain, file: str, number: int) -> tuple[str, Row] | None:
    """The claim of a line, if a look is enough to tell that nothing is wrong with it."""
    type_, fields, flat = plain
    if type_ != "claim" or not flat:
        return None
    told = flat_claim(fields, file, number)
    if told is None or not _is_certainly_right(fields.get("language"), fields["value"], fields.get("when")):
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
    count = min(wanted or os.cpu_count() or 1, size // _PIECE)
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
        self, pieces: Iterable[_Piece], vocabulary: Vocabulary, sources: Mapping[str, Source | _Line]
    ) -> Iterator[tuple[_Piece, _Made]]:
        """What is made of each piece, in their order; only a few are ever under way at once."""
        (self._folder / _VOCABULARY).write_bytes(pickle.dumps(vocabulary))
        (self._folder / _SOURCES).write_bytes(pickle.dumps(sources))
        waiting: deque[tuple[_Piece, Future[_Made]]] = deque()
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


def _make(piece: _Piece) -> _Made:
    if not _working:
        _working.append(_worker(*_given[0]))
    made = _working[0].make(piece)
    gc.freeze()  # a process that ends looks once more for garbage, in all that it has: that would take seconds
    return made
