"""Telling the language of a text: first by its script, then by its words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache

from factcheck.languages import every
from factcheck.languages import language as language_of
from factcheck.reading.scanner import fold

_LETTERS = re.compile(r"(?:[a-zA-Z]|[qQ]u)['’]|[^\W\d_]+")
#: Languages are told from so many words of a text: more would not tell more.
_WORDS = 400


#: What a text in Latin letters is taken for when none of its words tells.
_USUAL = "en"


@cache
def _telling() -> dict[str, str]:
    """The words that tell one language from the others, and which."""
    table: dict[str, str] = {}
    for one in every():
        for word in map(fold, one.texts.telling):
            table[word] = "" if word in table else one.code
    return table


@cache
def _scripts() -> dict[str, tuple[str, ...]]:
    """For each script the codes of its languages, the one that is taken when nothing tells first."""
    scripts: dict[str, tuple[str, ...]] = {}
    for one in sorted(every(), key=lambda one: one.code != _USUAL):
        scripts[one.script] = (*scripts.get(one.script, ()), one.code)
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


def spoken_in(phrase: str, language: str | None) -> tuple[str, ...]:
    """The languages of one phrase, be it of several lines."""
    return (language,) if language is not None and language_of(language) is not None else told(phrase, ())


def told(text: str, usual: tuple[str, ...]) -> tuple[str, ...]:
    """The languages of a text, by script and then by words; `usual` where nothing tells."""
    counts: Counter[str] = Counter()
    scripts: Counter[str] = Counter()
    telling, spoken = _telling(), _scripts()
    for match, _ in zip(_LETTERS.finditer(text), range(_WORDS), strict=False):
        word = match[0]
        script = "LATIN" if word.isascii() else unicodedata.name(word[0], "").partition(" ")[0]
        if script in spoken:
            scripts[script] += 1
            code = telling.get(fold(word))
            if code:
                counts[code] += 1
    ordered = [script for script, _ in scripts.most_common()]
    if not ordered:
        return usual or tuple(first for first, *_ in spoken.values())
    return tuple(_best(spoken[script], counts, usual) for script in ordered)


def _best(candidates: tuple[str, ...], counts: Counter[str], usual: tuple[str, ...]) -> str:
    return max(candidates, key=lambda code: (counts[code], code in usual, -candidates.index(code)))
