"""JSON, one document a file, in the shape of the TOML files: what `factcheck schema` describes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from factcheck.errors import InputError, Problem
from factcheck.formats.converter import unstructure
from factcheck.formats.jsonl import decoded
from factcheck.formats.nested import contents_of
from factcheck.formats.records import Contents, Path, decode
from factcheck.model import Attribute, Claim, Corpus, Entity, Source

SUFFIXES = (".json",)

#: A text, a sign of structure, or a number or word, in a text that is known to be JSON.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def read(data: bytes, file: str) -> Contents:
    """The records of a file; `file` is what its problems call it. Nothing is raised."""
    try:
        text = decode(data, file)
        tables = decoded(text, file)
    except InputError as error:
        return Contents(problems=error.problems)
    if not isinstance(tables, dict):
        reason = 'must be an object, such as {"source": {"id": "…"}, "claims": []}'
        return Contents(problems=(Problem(file, 1, "", reason),))
    return contents_of(tables, file, _lines(text), 'write "{}": [{{…}}, …]')


def write(corpus: Corpus) -> bytes:
    """A corpus as one document; each claim names its source."""
    import json

    parts: Mapping[str, Sequence[Source | Claim | Entity | Attribute]] = {
        "sources": corpus.sources,
        "claims": corpus.claims,
        "entities": corpus.vocabulary.entities,
        "attributes": corpus.vocabulary.attributes,
    }
    document = {name: [unstructure(item) for item in items] for name, items in parts.items() if items}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _lines(text: str) -> Callable[[Path], int]:
    """Tells on which line the value at a path begins, or what is nearest around it; looked up when first asked."""
    places = cache(lambda: _places(text))

    def line(path: Path) -> int:
        while path not in places():
            path = path[:-1]
        return places()[path]

    return line


def _places(text: str) -> dict[Path, int]:
    """The lines of all keys and items of a text of JSON, by their paths."""
    import json

    places: dict[Path, int] = {(): 1}
    path: list[str | int] = []
    is_key = False
    line, at = 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", at, token.start())
        at, sign = token.start(), token[0]
        if sign in "}]":
            path.pop()
            is_key = False  # nothing was in it
        elif sign == "," and isinstance(path[-1], int):
            path[-1] += 1
        elif sign in ",:":
            is_key = sign == ","
        elif is_key:
            path[-1] = json.loads(sign)
            places.setdefault(tuple(path), line)
        else:
            places.setdefault(tuple(path), line)
            if sign in "{[":
                path.append("" if sign == "{" else 0)
                is_key = sign == "{"
    return places
