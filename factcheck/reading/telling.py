"""Telling the language of a text: first by its script, then by its words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache

from factcheck.languages import codes, language as language_of
from factcheck.reading.scanner import fold

_LETTERS = re.compile(r"(?:[a-zA-Z]|[qQ]u)['’]|[^\W\d_]+")
#: Languages are told from so many words of a text: more would not tell more.
_WORDS = 400


@cache
def _telling() -> dict[str, dict[str, str]]:
    """For each script, the words that tell a language, and which."""
    tables: dict[str, dict[str, str]] = {}
    for code in codes():
        spoken = language_of(code)
        if spoken is not None:
            table = tables.setdefault(spoken.script, {})
            for word in spoken.texts.telling:
                folded = fold(word)
                table[folded] = "" if folded in table else code
    return tables


@cache
def _scripts() -> dict[str, tuple[str, ...]]:
    scripts: dict[str, tuple[str, ...]] = {}
    for code in ("en", *codes()):
        spoken = language_of(code)
        if spoken is not None and code not in scripts.get(spoken.script, ()):
            scripts[spoken.script] = (*scripts.get(spoken.script, ()), code)
    return scripts


def languages_of(text: str, language: str | None) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The pieces of a text, each with the codes of its languages, the one that it is mostly in first.

    A language that is given holds for all of it, unless nobody knows it.
    """
    if language is not None and language_of(language) is not None:
        yield 0, len(text), (language,)
        return
    usual = told(text, ())
    if "\n" not in text:
        yield 0, len(text), usual
        return
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line), told(line, usual)
        start += len(line)


def told(text: str, usual: tuple[str, ...]) -> tuple[str, ...]:
    """The languages of a text, by script and then by words; `usual` where nothing tells."""
    counts: Counter[str] = Counter()
    scripts: Counter[str] = Counter()
    tables, spoken = _telling(), _scripts()
    for match, _ in zip(_LETTERS.finditer(text), range(_WORDS), strict=False):
        word = match[0]
        script = "LATIN" if word.isascii() else unicodedata.name(word[0], "").partition(" ")[0]
        if script in spoken:
            scripts[script] += 1
            code = tables[script].get(fold(word))
            if code:
                counts[code] += 1
    ordered = [script for script, _ in scripts.most_common()]
    if not ordered:
        return usual or ("en", "ar")
    return tuple(_best(spoken[script], counts, usual) for script in ordered)


def _best(candidates: tuple[str, ...], counts: Counter[str], usual: tuple[str, ...]) -> str:
    return max(candidates, key=lambda code: (counts[code], code in usual, -candidates.index(code)))
