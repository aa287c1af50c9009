"""JSON Lines, the form that programs write: one record a line, each with its `type`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.errors import InputError, Problem
from factcheck.formats.converter import nearest, unstructure
from factcheck.formats.records import TYPES, Contents, Record, decode, path_text
from factcheck.model import Corpus

if TYPE_CHECKING:
    import json

SUFFIXES = (".jsonl", ".ndjson")


def read(data: bytes, file: str) -> Contents:
    """The records of a file; `file` is what its problems call it. Nothing is raised."""
    try:
        text = decode(data, file)
    except InputError as error:
        return Contents(problems=error.problems)
    records: list[Record] = []
    problems: list[Problem] = []
    # Only a line feed ends a line: JSON lets the other separators of Unicode stand in a string.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            records.append(record(line, number, file))
        except InputError as error:
            problems += error.problems
    return Contents(tuple(records), tuple(problems))


def write(corpus: Corpus) -> bytes:
    """A corpus as a file of JSON Lines."""
    return write_jsonl(corpus).encode()


def write_jsonl(corpus: Corpus) -> str:
    """A corpus as JSON Lines; reading it gives an equal corpus."""
    import json

    return "".join(json.dumps(fields, ensure_ascii=False) + "\n" for fields in _fields(corpus))


def record(line: str, number: int, file: str) -> Record:
    """The record that a line holds. Raises InputError where it holds none."""

    def wrong(reason: str, field: str = "") -> InputError:
        return InputError([Problem(file, number, field, reason)])

    fields = decoded(line, file, number)
    if not isinstance(fields, dict):
        raise wrong('must be an object, such as {"type": "claim", "source": "…"}')
    type_ = fields.pop("type", None)
    if not isinstance(type_, str) or type_ not in TYPES:
        was = f" (was {type_!r}{nearest(type_, TYPES)})" if isinstance(type_, str) else ""
        raise wrong(f"must be one of {', '.join(TYPES)}{was}", "type")
    return Record(type=type_, fields=fields, file=file, line=lambda _: number)


def decoded(text: str, file: str, number: int | None = None) -> Any:
    """The plain data in a text of JSON, which is the line `number` of its file, or all of it.

    Raises InputError with the line of what is wrong, where it is known.
    """
    import json

    def wrong(reason: str, line: int | None, field: str = "") -> InputError:
        return InputError([Problem(file, line, field, reason)])

    try:
        return _decoder().decode(text)
    except json.JSONDecodeError as error:
        reason = f"is not valid JSON: {error.msg[:1].lower()}{error.msg[1:]} (column {error.colno})"
        raise wrong(reason, number or error.lineno) from None
    except _TwiceError as error:
        raise wrong("is given twice", number, path_text((str(error),))) from None
    except RecursionError:
        raise wrong("is nested too deeply", number) from None


class Plain(NamedTuple):
    """What a line holds that is right as far as JSON goes; `flat` where all its fields are printable texts."""

    type: str
    fields: dict[str, Any]
    flat: bool


def plain(line: str) -> Plain | None:
    """What a line holds, in a third of the time; None where `record` has to look, be it only to say what is wrong.

    >>> plain('{"type": "source", "id": "gazette"}')
    Plain(type='source', fields={'id': 'gazette'}, flat=True)
    """
    try:
        fields, end = _quick_decoder().raw_decode(line)
        type_ = fields.pop("type")
        if end != len(line) or type_ not in TYPES:
            return None
    except (ValueError, RecursionError, KeyError, AttributeError, TypeError):
        return None
    try:
        flat = "".join(fields.values()).isprintable()
        texts = 2 * len(fields)
    except TypeError:
        flat, texts = False, _texts(fields)
    # No quotation mark is escaped, no text was lost with a key that stands twice, and no number was taken for a text.
    return Plain(type_, fields, flat) if line.count('"') == 2 * texts + 4 else None


def _texts(fields: dict[str, Any]) -> int:
    """How many texts are the keys and values of a table, and of those inside it."""
    values = fields.values()
    inside = sum(_texts(value) for value in values if isinstance(value, dict))
    return len(fields) + sum(isinstance(value, str) for value in values) + inside


def record_of(plain: Plain, number: int, file: str) -> Record:
    """The record that a line holds."""
    return Record(type=plain.type, fields=plain.fields, file=file, line=lambda _: number)


class _TwiceError(Exception):
    """A key stands twice in an object, and one of its values would be lost."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(next(key for key in keys if keys.count(key) > 1))
    return fields


@cache
def _decoder() -> json.JSONDecoder:
    """Keeps numbers as their digits: 3.10 is not 3.1."""
    import json

    return json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_once)


@cache
def _quick_decoder() -> json.JSONDecoder:
    """The same, without a look at keys that stand twice."""
    import json

    return json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)


def _fields(corpus: Corpus) -> Iterator[dict[str, Any]]:
    for type_, items in (
        ("source", corpus.sources),
        ("claim", corpus.claims),
        ("entity", corpus.vocabulary.entities),
        ("attribute", corpus.vocabulary.attributes),
    ):
        for item in items:
            yield {"type": type_, **unstructure(item)}
