"""The first pass of converting: what files of claims hold beside the claims, and where the pieces of work begin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import attrs

from factcheck import formats
from factcheck.corpus.checks import Entries, Entry, dangling, doubles, is_code, unheard_of
from factcheck.corpus.limits import certainly_bearable, unbearable
from factcheck.corpus.load import with_text
from factcheck.corpus.table import CHUNK
from factcheck.errors import InputError, Problem
from factcheck.formats import jsonl
from factcheck.formats.converter import structure
from factcheck.formats.records import Record
from factcheck.model import Attribute, Claim, Entity, Source, Vocabulary

#: So many bytes of a file are a piece of work: some thousand claims.
PIECE = 2**21

#: How a claim begins as programs write it; any other line is looked at more closely.
_CLAIM = (b'{"type": "claim"', b'{"type":"claim"')


class Line(NamedTuple):
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
class Lines:
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
class Claims:
    """Claims that were read already."""

    entries: tuple[tuple[Claim, str, int], ...]
    size: int


Piece = Lines | Claims


@attrs.frozen
class Plan:
    """What the first pass over the files found: sources, the vocabulary, and the pieces that hold claims."""

    _tell: Callable[[Problem], None]
    sources: dict[str, Source | Line] = attrs.field(factory=dict)
    pieces: list[Piece] = attrs.field(factory=list)
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
            self.pieces.append(Claims(tuple(some), max(1, file.stat().st_size * len(some) // len(claims))))

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
                if at - start >= PIECE:
                    self.pieces.append(Lines(file, start, at - start, first, frozenset(vain)))
                    start, first = at, number
                    vain.clear()
            if at > start:
                self.pieces.append(Lines(file, start, at - start, first, frozenset(vain)))

    def _note(self, data: bytes, at: int, number: int, file: str) -> bool:
        """Take over what a line holds that is no claim, and tell whether it is a source that counts."""
        place = Line(file, at, len(data), number)
        try:
            line = text_of(data, number, file).rstrip("\r\n")
            plain = jsonl.plain(line)
            if plain is not None and _is_right_source(plain) and plain.fields["id"] not in self.sources:
                self.sources[plain.fields["id"]] = place
                return True
            record = jsonl.record(line, number, file)
        except InputError:
            return False  # told when the claims are read
        item = None if record.type == "claim" else self._structured(record, place)
        return isinstance(item, Source) and self.sources.get(item.id) is place

    def _structured(self, record: Record, line: Line | None = None) -> Source | Claim | Entity | Attribute | None:
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

    def _add_source(self, entry: Entry[Source], line: Line | None) -> None:
        known = self.sources.get(entry.item.id)
        if known is None:
            alone = Entries(sources=[entry])
            problems = [*unheard_of(alone), *unbearable(alone)]
            if not problems:
                self.sources[entry.item.id] = with_text(entry, self.tell_all) if line is None else line
            self.tell_all(problems)
        else:
            self.tell_all(doubles(Entries(sources=[Entry(source_of(known), _record(known)), entry])))


def _is_right_source(plain: jsonl.Plain) -> bool:
    """Whether a look is enough to tell that a line holds a source with which nothing is wrong."""
    type_, fields, flat = plain
    if type_ != "source" or not flat or not fields.keys() <= _FLAT_SOURCE or not fields.get("id", "").strip():
        return False
    return is_certainly_right(fields.get("language"), fields.get("published"))


_FLAT_SOURCE = frozenset({"id", "title", "publisher", "published", "language", "url", "note", "text"})


def is_certainly_right(language: str | None, *dated: str | None) -> bool:
    """Whether a look is enough to tell that there is such a language, and that these words can be read."""
    return _is_code(language) and all(map(certainly_bearable, dated))


_is_code = lru_cache(is_code)


def _record(known: Source | Line) -> Record:
    if isinstance(known, Line):
        return known.record()
    place = known.place
    return record_at(place.file if place else "", (place and place.line) or 1, "source")


def record_at(file: str, line: int, type_: str) -> Record:
    """A record of which nothing is known but its place."""
    return Record(type=type_, fields={}, file=file, line=lambda _: line)


def source_of(known: Source | Line) -> Source:
    """The source that the first pass found, read from its line."""
    if isinstance(known, Source):
        return known
    record = known.record()
    item = structure(record)
    assert isinstance(item, Source)  # noqa: S101 - it was one when its line was noted
    problems: list[Problem] = []
    return with_text(Entry(item, record), problems.extend)


def text_of(line: bytes, number: int, file: str) -> str:
    """The text of one line of a file. Raises InputError where it is no UTF-8."""
    try:
        return line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        reason = f"is not UTF-8 (byte 0x{line[error.start]:02x}); save the file in UTF-8"
        raise InputError([Problem(file, number, "", reason)]) from None
