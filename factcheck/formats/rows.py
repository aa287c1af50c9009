"""Claims as the rows of a table: one row a claim, with what its source says of itself beside it.

A row of which only the source's columns are filled is a source without claims. Vocabularies have no rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from factcheck.formats.records import Record
from factcheck.model import Claim, Place, Quote, Source, WorkedOut


@attrs.frozen
class Words:
    """A column of the words that people wrote: its name, the field of a claim or source it holds, its meaning."""

    name: str
    path: str
    meaning: str
    type: str = "text"
    needed: bool = False

    @property
    def of_source(self) -> bool:
        """Whether it is the source that it tells of."""
        return self.path.startswith("source.")

    @property
    def steps(self) -> tuple[str, ...]:
        """The names of the fields that lead to it from the claim or the source."""
        return tuple(self.path.removeprefix("source.").split("."))


#: Every such column, in its order. The fields mean what they mean in the other formats.
WORDS = (
    Words("source", "source.id", "the source's id", needed=True),
    Words("source_title", "source.title", "what the source is called"),
    Words("source_publisher", "source.publisher", "who published it"),
    Words("source_published", "source.published", "the date that the source states itself, in its words or as EDTF"),
    Words("source_worked_out_date", "source.worked_out.date", "a date that somebody inferred for the source"),
    Words("source_worked_out_because", "source.worked_out.because", "how that date was worked out"),
    Words("source_language", "source.language", "the code of the source's language"),
    Words("source_url", "source.url", "where the source can be found"),
    Words("source_archived", "source.archived", "the file that holds the source's text"),
    Words("source_note", "source.note", "anything else about the source, for people"),
    Words("source_text", "source.text", "what the source says, in full"),
    Words("source_file", "source.place.file", "the file that the source was read from"),
    Words("source_line", "source.place.line", "its line there, counted from 1", type="int64"),
    Words("id", "id", "the claim's id within its source"),
    Words("subject", "subject", "what the claim is about, in its words", needed=True),
    Words("attribute", "attribute", "what it says of the subject, in its words", needed=True),
    Words("value", "value", "the value, in its words", needed=True),
    Words("when", "when", "the time that the claim speaks of, in its words"),
    Words("scope", "scope", "what narrows the claim, in its words"),
    Words("quote", "quote.exact", "the source's exact words that carry the value"),
    Words("quote_prefix", "quote.prefix", "the words right before them"),
    Words("quote_suffix", "quote.suffix", "the words right after them"),
    Words("speaker", "speaker", "who says so, where that is not the source itself"),
    Words("language", "language", "the code of the claim's language, where that is not the source's"),
    Words("note", "note", "anything else about the claim, for people"),
    Words("planned", "planned", "whether it speaks of something announced", type="bool", needed=True),
    Words("file", "place.file", "the file that the claim was read from"),
    Words("line", "place.line", "its line there, counted from 1", type="int64"),
)

#: Those that tell of the source, which are the first.
SOURCES = tuple(column for column in WORDS if column.of_source)
_CLAIMS = tuple(column for column in WORDS if not column.of_source)

#: A row's values, in the order of `WORDS`.
Row = tuple[Any, ...]


@attrs.frozen
class Rows:
    """Turns the rows of one file into records; `file` is what its problems call it."""

    file: str
    _told: dict[Any, Mapping[str, Any]] = attrs.field(factory=dict)

    def records(self, values: Mapping[str, Any], line: int) -> Iterator[Record]:
        """The records of a row, given as its filled columns: its claim, and its source unless a row told it already.

        They stand where the row says that they were read from, or else at that line of this file.
        """
        source, claim = _fields(values, SOURCES), _fields(values, _CLAIMS)
        at, place = _placed(source, self.file, line), _placed(claim, self.file, line)
        if source and self._told.get(source.get("id")) != source:
            self._told[source.get("id")] = source
            yield _record("source", source, at)
        if any(name != "planned" for name in claim):
            yield _record("claim", claim | ({"source": source["id"]} if "id" in source else {}), place)


def _fields(values: Mapping[str, Any], columns: Iterable[Words]) -> dict[str, Any]:
    """The filled columns as a record has its fields: those of a quote inside it."""
    fields: dict[str, Any] = {}
    for column in columns:
        value = values.get(column.name)
        if value is not None:
            *outer, last = column.steps
            inner = fields
            for step in outer:
                inner = inner.setdefault(step, {})
            inner[last] = value
    return fields


def _placed(fields: dict[str, Any], file: str, line: int) -> Place:
    place = fields.pop("place", {})
    return Place(place["file"], place.get("line", 1)) if "file" in place else Place(file, line)


def _record(type_: str, fields: dict[str, Any], place: Place) -> Record:
    return Record(type=type_, fields=fields, file=place.file, line=lambda _: place.line or 1, holds_texts=True)


def row_of(claim: Claim, source: Source) -> Row:
    """The row of a claim."""
    return (*source_row(source), *claim_row(claim))


def source_row(source: Source) -> Row:
    """The columns of a source, which are the first of the row."""
    worked_out, place = source.worked_out, source.place
    return (
        source.id,
        source.title,
        source.publisher,
        source.published,
        worked_out and worked_out.date,
        worked_out and worked_out.because,
        source.language,
        source.url,
        source.archived,
        source.note,
        source.text,
        place and place.file,
        place and place.line,
    )


def claim_row(claim: Claim) -> Row:
    """The columns of a claim, which are the last of the row."""
    quote, place = claim.quote, claim.place
    return (
        claim.id,
        claim.subject,
        claim.attribute,
        claim.value,
        claim.when,
        claim.scope,
        quote and quote.exact,
        quote and quote.prefix,
        quote and quote.suffix,
        claim.speaker,
        claim.language,
        claim.note,
        claim.planned,
        place and place.file,
        place and place.line,
    )


def flat_claim(fields: Mapping[str, str], file: str, line: int) -> tuple[str, Row] | None:
    """The source's id and the columns of a claim whose fields are printable texts; None where something is wrong."""
    get = fields.get
    try:
        source, subject, attribute, value = fields["source"], fields["subject"], fields["attribute"], fields["value"]
    except KeyError:
        return None
    id_, quote = get("id"), get("quote")
    if not (source.strip() and subject.strip() and attribute.strip() and value.strip()):
        return None
    if id_ == "" or (id_ and id_.isspace()) or quote == "" or (quote and quote.isspace()):
        return None
    if not fields.keys() <= _FLAT:
        return None
    return source, (
        id_,
        subject,
        attribute,
        value,
        get("when"),
        get("scope"),
        quote,
        None,
        None,
        get("speaker"),
        get("language"),
        get("note"),
        False,
        file,
        line,
    )


_FLAT = frozenset(
    {"source", "id", "subject", "attribute", "value", "when", "scope", "quote", "speaker", "language", "note"}
)


def source_of(row: Sequence[Any]) -> Source:
    """The source that a row tells of."""
    id_, title, publisher, published, date, because, language, url, archived, note, text, file, line = row[:_WIDTH]
    return Source(
        id=id_,
        title=title,
        publisher=publisher,
        published=published,
        worked_out=None if date is None else WorkedOut(date=date, because=because),
        language=language,
        url=url,
        archived=archived,
        note=note,
        text=text,
        place=None if file is None else Place(file, line),
    )


def claim_of(row: Sequence[Any]) -> Claim:
    """The claim that a row tells of."""
    id_, subject, attribute, value, when, scope, *others = row[_WIDTH:]
    exact, prefix, suffix, speaker, language, note, planned, file, line = others
    return Claim(
        source=row[0],
        id=id_,
        subject=subject,
        attribute=attribute,
        value=value,
        when=when,
        scope=scope,
        quote=None if exact is None else Quote(exact=exact, prefix=prefix, suffix=suffix),
        speaker=speaker,
        language=language,
        note=note,
        planned=planned,
        place=None if file is None else Place(file, line),
    )


_WIDTH = len(SOURCES)
