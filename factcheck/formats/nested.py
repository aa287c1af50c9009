"""Records from nested tables, as TOML and JSON have them: sources, with their claims beside or inside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from factcheck.errors import Problem
from factcheck.formats.converter import unknown
from factcheck.formats.records import Contents, Path, Record, path_text

#: What may stand at the top of a file.
_TOP = ("source", "sources", "claims", "entities", "attributes")

_VOCABULARY = {"entities": "entity", "attributes": "attribute"}

#: Stands in for the id of a source that bears none, so that only the source is complained of.
_NAMELESS = "?"


def contents_of(tables: Mapping[str, Any], file: str, line: Callable[[Path], int], listed: str) -> Contents:
    """The records of a file's tables. Nothing is raised.

    `line` tells on which line the value at a path begins, and `listed` how the format writes a list of
    tables, with `{}` for its name.
    """
    found = _File(file, line, listed)
    return Contents(tuple(found.records(tables)), tuple(found.problems))


@attrs.frozen
class _File:
    """Turns the tables of one file into records."""

    name: str
    line: Callable[[Path], int]
    listed: str
    problems: list[Problem] = attrs.field(factory=list)

    def records(self, tables: Mapping[str, Any]) -> Iterator[Record]:
        """Every record of the file, in the order of the model."""
        self._refuse_unknown(tables)
        if "source" in tables:
            yield from self._source(tables["source"], ("source",))
        for at, source in self._listed(tables.get("sources", []), ("sources",)):
            yield from self._source(source, at)
        yield from self._claims(tables.get("claims", []), ("claims",), tables.get("source"))
        for key, type_ in _VOCABULARY.items():
            for at, fields in self._listed(tables.get(key, []), (key,)):
                yield self._record(type_, fields, at)

    def _record(self, type_: str, fields: Any, at: Path) -> Record:
        return Record(type=type_, fields=fields, file=self.name, line=self.line, at=at)

    def _source(self, source: Any, at: Path) -> Iterator[Record]:
        """A source, and the claims that stand inside it."""
        own, claims = source, []
        if isinstance(source, dict):
            own, claims = {key: source[key] for key in source if key != "claims"}, source.get("claims", [])
        yield self._record("source", own, at)
        yield from self._claims(claims, (*at, "claims"), source)

    def _claims(self, claims: Any, at: Path, source: Any) -> Iterator[Record]:
        """Claims, which are of `source` unless they name another."""
        implied = {} if source is None else {"source": _id(source)}
        for place, fields in self._listed(claims, at):
            yield self._record("claim", {**implied, **fields} if isinstance(fields, dict) else fields, place)

    def _listed(self, tables: Any, at: Path) -> Iterator[tuple[Path, Any]]:
        if isinstance(tables, list):
            yield from (((*at, index), table) for index, table in enumerate(tables))
        else:
            header = ".".join(key for key in at if isinstance(key, str))
            self._refuse(at, f"must be a list of tables; {self.listed.format(header)}")

    def _refuse_unknown(self, tables: Mapping[str, Any]) -> None:
        for key in sorted(tables.keys() - set(_TOP)):
            self._refuse((key,), unknown(key, _TOP))

    def _refuse(self, path: Path, reason: str) -> None:
        self.problems.append(Problem(self.name, self.line(path), path_text(path), reason))


def _id(source: Any) -> str:
    id_ = source.get("id") if isinstance(source, dict) else None
    return id_ if isinstance(id_, str) and id_.strip() else _NAMELESS
