"""What a file holds before it means anything: plain records, each knowing where its fields stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from factcheck.errors import InputError, Problem
from factcheck.model import Attribute, Claim, Entity, Place, Source

#: Keys and positions that lead to a value: `("claims", 2, "value")`. Positions count from 0.
Path = tuple[str | int, ...]

_PLAIN = re.compile(r"[\w-]+")

#: Every type of record, and the class of the model that it becomes.
TYPES: Mapping[str, type[Source | Claim | Entity | Attribute]] = {
    "source": Source,
    "claim": Claim,
    "entity": Entity,
    "attribute": Attribute,
}


def path_text(path: Path) -> str:
    """The path as people write it; keys that are no plain words stand in quotation marks.

    >>> path_text(("claims", 2, "value"))
    'claims[2].value'
    >>> path_text(("names", "zh Hant"))
    "names.'zh Hant'"
    """
    steps = (f"[{key}]" if isinstance(key, int) else f".{key if _PLAIN.fullmatch(key) else repr(key)}" for key in path)
    return "".join(steps).removeprefix(".")


@attrs.frozen(kw_only=True)
class Record:
    """One source, claim, entity or attribute as plain data.

    `type` is a key of `TYPES`. `fields` should be a table, but nobody has looked yet. `at` is the path
    to the record in its file, empty where a file holds one record a line. `line` tells on which line
    the value at a path of the file begins, or else what is nearest around it. `holds_texts` tells that
    the file keeps the texts of archived documents itself.
    """

    type: str
    fields: Any
    file: str
    line: Callable[[Path], int]
    at: Path = ()
    holds_texts: bool = False

    @property
    def place(self) -> Place:
        """Where the record begins."""
        return self.where(())

    def problem(self, path: Path, reason: str) -> Problem:
        """What is wrong with the field that `path` leads to from the record."""
        return Problem(self.file, self.line(self.at + path), path_text(self.at + path), reason)

    def where(self, path: Path) -> Place:
        """Where the field stands that `path` leads to from the record."""
        return Place(self.file, self.line(self.at + path))


@attrs.frozen
class Contents:
    """All that one file holds: its records, and what is wrong with the rest of it."""

    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, file: str) -> str:
    """The text of a file in UTF-8, with or without a byte order mark.

    Raises InputError with the line and the offset of the first byte that is none.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The offset counts from where the decoder began, which is after a byte order mark.
        start = error.start + len(data) - len(error.object)
        line = data.count(b"\n", 0, start) + 1
        reason = f"is not UTF-8 (byte 0x{data[start]:02x} at offset {start}); save the file in UTF-8"
        raise InputError([Problem(file, line, "", reason)]) from None
