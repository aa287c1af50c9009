"""TOML, the form that people write: one file a source, with its claims; or any mixture of records."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.errors import InputError, Problem
from factcheck.formats.converter import unstructure
from factcheck.formats.layout import Layout
from factcheck.formats.nested import contents_of
from factcheck.formats.records import Contents, Path, decode, path_text
from factcheck.model import Claim, Corpus, Vocabulary

SUFFIXES = (".toml",)

#: Fields that are written a language a line: `names.en = […]`.
_BY_LANGUAGE = frozenset({"names", "labels"})

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")

#: What tomllib's terse messages come from, most of the time.
_HINTS = {
    "Invalid value": "; text needs quotation marks around it",
    "Expected newline or end of document after a statement": "; text needs quotation marks around it",
    "Illegal character '\\n'": "; a quotation mark is not closed",
    'Expected "\'"': "; a quotation mark is not closed",
    "Unterminated string": "; a quotation mark is not closed",
    "Cannot overwrite a value": "; a field is given twice",
    "Cannot declare": "; a table of that name stands above",
}


def read(data: bytes, file: str) -> Contents:
    """The records of a file; `file` is what its problems call it. Nothing is raised."""
    try:
        text = decode(data, file)
    except InputError as error:
        return Contents(problems=error.problems)
    data = text.encode()
    try:
        tables = tomllib.loads(text, parse_float=_digits)
        layout = Layout(data)
        typed = _as_typed(tables, (), layout)
    except tomllib.TOMLDecodeError as error:
        return Contents(problems=(_syntax(str(error), text, file),))
    except RecursionError:
        return Contents(problems=(Problem(file, None, "", "is nested too deeply"),))
    except ValueError:  # Python turns no more than 4,300 digits into an integer
        return Contents(problems=(_too_long(Layout(data), file),))
    return contents_of(typed, file, layout.line, "write [[{}]] above each")


def write(corpus: Corpus) -> bytes:
    """A corpus as a TOML file."""
    return write_toml(corpus).encode()


def write_toml(corpus: Corpus) -> str:
    """A corpus as TOML, as people write it; reading it gives an equal corpus."""
    return "\n".join([*_sourced(corpus), *_vocabulary(corpus.vocabulary)])


def _sourced(corpus: Corpus) -> Iterator[str]:
    claims_of: dict[str, list[Claim]] = {source.id: [] for source in corpus.sources}
    for claim in corpus.claims:
        claims_of[claim.source].append(claim)
    # Claims that mix their sources keep their order only where each names its own.
    mixed = [claim for claims in claims_of.values() for claim in claims] != list(corpus.claims)
    one = len(corpus.sources) == 1
    for source in corpus.sources:
        yield _table("[source]" if one else "[[sources]]", unstructure(source))
        for claim in () if mixed else claims_of[source.id]:
            fields = unstructure(claim)
            del fields["source"]
            yield _table("[[claims]]" if one else "[[sources.claims]]", fields)
    if mixed:
        yield from (_table("[[claims]]", unstructure(claim)) for claim in corpus.claims)


def _vocabulary(vocabulary: Vocabulary) -> Iterator[str]:
    yield from (_table("[[entities]]", unstructure(entity)) for entity in vocabulary.entities)
    yield from (_table("[[attributes]]", unstructure(attribute)) for attribute in vocabulary.attributes)


def _digits(number: str) -> str:
    # TOML's underscores are there for the eye alone.
    return number.replace("_", "")


def _as_typed(value: Any, path: Path, layout: Layout) -> Any:
    """The value with its numbers and dates as they were typed, so that 3.10 is not 3.1."""
    if isinstance(value, dict):
        return {key: _as_typed(inner, (*path, key), layout) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_typed(inner, (*path, index), layout) for index, inner in enumerate(value)]
    if isinstance(value, int) and not isinstance(value, bool):
        return _digits(layout.words(path) or "") or value
    if isinstance(value, datetime.date | datetime.time):
        return layout.words(path) or value
    return value


def _syntax(message: str, text: str, file: str) -> Problem:
    reason, _, place = message.rpartition(" (at ")
    found = re.match(r"line (\d+), column (\d+)", place)
    line, column = (int(found[1]), found[2]) if found else (text.rstrip().count("\n") + 1, "")
    reason = re.sub(
        r"\('(.*?)',?\)", lambda keys: repr(keys[1].replace("', '", ".")), reason
    )  # tomllib shows its tuple
    hint = next((hint for start, hint in _HINTS.items() if reason.startswith(start)), "")
    where = f"column {column}" if column else "end of the file"
    return Problem(file, line, "", f"is not valid TOML: {reason[:1].lower()}{reason[1:]} ({where}){hint}")


def _too_long(layout: Layout, file: str) -> Problem:
    path = layout.longest_number()
    reason = "a number with too many digits; put quotation marks around it if it is meant"
    return Problem(file, layout.line(path), path_text(path), reason)


def _table(header: str, fields: Mapping[str, Any]) -> str:
    return "\n".join([header, *_pairs(fields), ""])


def _pairs(fields: Mapping[str, Any]) -> Iterator[str]:
    for key, value in fields.items():
        if key in _BY_LANGUAGE:
            yield from (f"{key}.{_key(language)} = {_value(names)}" for language, names in value.items())
        else:
            yield f"{_key(key)} = {_value(value)}"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(inner)}" for key, inner in value.items()) + " }"
    return "[" + ", ".join(map(_value, value)) + "]"


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else _one_line(key)


def _string(text: str) -> str:
    """The text in quotation marks, over several lines if it has them."""
    if "\n" not in text:
        return _one_line(text)
    return '"""\n' + "\n".join(_one_line(line)[1:-1] for line in text.split("\n")) + '"""'


def _one_line(text: str) -> str:
    # JSON's strings are TOML's basic strings, but that TOML wants DEL escaped as well.
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
