"""What must hold between the records of a corpus, whichever files they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Generic, TypeVar

import attrs

from factcheck.errors import Problem
from factcheck.formats.converter import nearest
from factcheck.formats.records import Path, Record
from factcheck.model import Attribute, Claim, Entity, Source, Vocabulary
from factcheck.reading.currencies import is_currency
from factcheck.reading.names import fold_name
from factcheck.reading.units import measure

#: The form of a language's code: ISO 639, and perhaps a country or a script after it (RFC 5646).
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")

T_co = TypeVar("T_co", covariant=True)


@attrs.frozen
class Entry(Generic[T_co]):
    """An item of the model beside the record that it was read from, which knows its lines."""

    item: T_co
    record: Record


@attrs.frozen(kw_only=True)
class Entries:
    """Everything that was read, in the order of the files."""

    sources: list[Entry[Source]] = attrs.field(factory=list)
    claims: list[Entry[Claim]] = attrs.field(factory=list)
    entities: list[Entry[Entity]] = attrs.field(factory=list)
    attributes: list[Entry[Attribute]] = attrs.field(factory=list)

    @property
    def vocabulary(self) -> Vocabulary:
        """All entities and attributes."""
        return Vocabulary(
            entities=tuple(entry.item for entry in self.entities),
            attributes=tuple(entry.item for entry in self.attributes),
        )

    def add(self, item: Source | Claim | Entity | Attribute, record: Record) -> None:
        """Put an item where it belongs."""
        match item:
            case Source():
                self.sources.append(Entry(item, record))
            case Claim():
                self.claims.append(Entry(item, record))
            case Entity():
                self.entities.append(Entry(item, record))
            case _:
                self.attributes.append(Entry(item, record))


def doubles(entries: Entries) -> Iterator[Problem]:
    """Ids and names that belong to two things; the problem stands at the second and names the first."""
    yield from _differing_sources(entries.sources)
    yield from _twice((entry.item.source, entry.item.id, entry.record) for entry in entries.claims if entry.item.id)
    for named in (entries.entities, entries.attributes):
        yield from _twice((entry.record.type, entry.item.id, entry.record) for entry in named)
    yield from _shared(
        (entry.item.id, _names(entry.item.id, "names", entry.item.names), entry.record) for entry in entries.entities
    )
    yield from _shared(
        (entry.item.id, _names(entry.item.id, "labels", entry.item.labels), entry.record)
        for entry in entries.attributes
    )


def dangling(entries: Entries) -> Iterator[Problem]:
    """References to a source or an attribute that nobody declares."""
    sources = {entry.item.id: None for entry in entries.sources}
    hint = cache(lambda name: nearest(name, sources))  # a thousand claims may miss one source
    for claim in entries.claims:
        if claim.item.source not in sources:
            reason = f"no source has the id {claim.item.source!r}{hint(claim.item.source)}"
            yield claim.record.problem(("source",), reason)
    attributes = {entry.item.id: None for entry in entries.attributes}
    for attribute in entries.attributes:
        for path, name in _relatives(attribute.item):
            if name == attribute.item.id:
                yield attribute.record.problem(path, "an attribute is no part of itself")
            elif name not in attributes:
                reason = f"no attribute has the id {name!r}{nearest(name, attributes)}"
                yield attribute.record.problem(path, reason)


def unheard_of(entries: Entries) -> Iterator[Problem]:
    """Units, currencies and codes of languages that there are not: claims would be read as if nobody had given them."""
    for source in entries.sources:
        yield from _language(source.record, ("language",), source.item.language)
    for claim in entries.claims:
        yield from _language(claim.record, ("language",), claim.item.language)
    for entity in entries.entities:
        yield from (p for code in entity.item.names for p in _language(entity.record, ("names", code), code))
        if entity.item.currency is not None and not is_currency(entity.item.currency):
            reason = f"no currency has the ISO 4217 code {entity.item.currency!r}"
            yield entity.record.problem(("currency",), reason)
    for attribute in entries.attributes:
        yield from (p for code in attribute.item.labels for p in _language(attribute.record, ("labels", code), code))
        unit = attribute.item.unit
        if unit is not None and measure(unit) is None and not is_currency(unit):
            form = "write its full name, such as 'meter' or 'kilometer / hour', or an ISO 4217 code"
            yield attribute.record.problem(("unit",), f"no unit is called {unit!r}; {form}")


def is_code(language: str | None) -> bool:
    """Whether a text is a code of a language, as far as its form goes; none at all is right as well."""
    return not language or _LANGUAGE.fullmatch(language) is not None


def _language(record: Record, path: Path, code: str | None) -> Iterator[Problem]:
    if not is_code(code):
        yield record.problem(path, f"{code!r} is no code of a language, such as en, fr or ar")


def _relatives(attribute: Attribute) -> Iterator[tuple[Path, str]]:
    yield from ((("parts", at), part) for at, part in enumerate(attribute.parts))
    if attribute.part_of is not None:
        yield ("part_of",), attribute.part_of


def _differing_sources(sources: Sequence[Entry[Source]]) -> Iterator[Problem]:
    # A source may be told in several files, so that splitting a file changes nothing.
    first: dict[str, Entry[Source]] = {}
    for entry in sources:
        other = first.setdefault(entry.item.id, entry)
        fields = [name for name in attrs.fields_dict(Source) if name != "place"]
        differing = [name for name in fields if getattr(entry.item, name) != getattr(other.item, name)]
        if differing:
            another = f"another source has the id {entry.item.id!r} ({other.record.where(('id',))})"
            yield entry.record.problem(("id",), f"{another}; they differ in {', '.join(differing)}")


def _twice(ids: Iterable[tuple[str, str, Record]]) -> Iterator[Problem]:
    """Ids that two records of one group bear."""
    first: dict[tuple[str, str], Record] = {}
    for group, id_, record in ids:
        other = first.setdefault((group, id_), record)
        if other is not record:
            of = f" of {group!r}" if record.type == "claim" else ""
            yield record.problem(("id",), f"another {record.type}{of} has the id {id_!r} ({other.where(('id',))})")


def _names(id_: str, field: str, names: Mapping[str, Sequence[str]]) -> Iterator[tuple[Path, str]]:
    yield ("id",), id_
    for language, spellings in names.items():
        yield from (((field, language, at), name) for at, name in enumerate(spellings))


def _shared(named: Iterable[tuple[str, Iterable[tuple[Path, str]], Record]]) -> Iterator[Problem]:
    """Names that two things bear: whoever is called by one could be either."""
    first: dict[str, tuple[str, Path, Record]] = {}
    for id_, names, record in named:
        for path, name in names:
            other_id, other_path, other = first.setdefault(fold_name(name), (id_, path, record))
            if other_id != id_:
                another = f"{name!r} is a name of {other_id!r} as well ({other.where(other_path)})"
                yield record.problem(path, f"{another}; a name belongs to one {record.type}")
