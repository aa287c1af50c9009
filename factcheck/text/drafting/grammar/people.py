"""People named in a sentence: runs of capitals after titles, and what follows an office in scripts without capitals."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

import attrs

from factcheck.languages import Language
from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.sentences import Sentence, Word
from factcheck.text.drafting.grammar.spoken import languages

#: A gap inside a name: spaces, an initial's point, a hyphen.
_INSIDE = re.compile(r"\s*\.?\s*|-")
#: A line without a stop, most of whose words have capitals, is a headline: capitals tell nothing in it.
_HEADLINE = 0.7
#: A title is no shorter than this, unless it is an abbreviation.
_LONG = 3


@attrs.frozen
class Person:
    """A person's name, without titles, from the word `first` to the one before `last` of a sentence."""

    first: int
    last: int


def people(sentence: Sentence, common: Collection[str]) -> Iterator[Person]:
    """The people whom a sentence names with two words or more; `common` are folded words that are no names."""
    words = sentence.words
    if not sentence.stopped and sum(word.capital for word in words) > _HEADLINE * len(words):
        return
    at = 0
    while at < len(words):
        end = _run(words, at)
        last = end
        while last > at and is_title(words[last - 1]):
            last -= 1
        first = last
        while first > at and _may_name(words, first - 1, common):
            first -= 1
        while first < last and not (words[first].capital and words[first].stem):
            first += 1
        if last - first >= 2:  # noqa: PLR2004 - one word may be anything
            yield Person(first, last)
        at = max(end, at + 1)


def _run(words: Sequence[Word], at: int) -> int:
    """Where the run of capitals ends that begins at a word; particles may stand inside it."""
    if not words[at].capital:
        return at
    last = at + 1
    while last < len(words) and _INSIDE.fullmatch(words[last].gap):
        if words[last].capital:
            last += 1
        elif words[last].folded in _around().particles and last + 1 < len(words) and words[last + 1].capital:
            last += 2
        else:
            break
    return last


def _may_name(words: Sequence[Word], at: int, common: Collection[str]) -> bool:
    folded = words[at].folded
    if folded in _around().particles:
        return True
    if is_title(words[at]) or folded in common or words[at].stem.startswith("=") or not words[at].stem:
        return False
    return not words[at].text.lower().endswith(_around().endings)  # accents count: "Rancé" is no "-ance"


@attrs.frozen
class _Around:
    titles: frozenset[str]
    particles: frozenset[str]
    endings: tuple[str, ...]


@cache
def _around() -> _Around:
    spoken = languages()
    return _Around(
        titles=frozenset(title for one in spoken for title in _titles(one)),
        particles=frozenset(
            fold(word)
            for one in spoken
            for word in (*one.names.filiation, *one.names.articles, *one.names.bound, *one.drafts.particles)
        ),
        endings=tuple(end for one in spoken for end in one.drafts.noun_endings),
    )


def _titles(spoken: Language) -> Iterator[str]:
    """The words before names that are no small words as well: "Prince", "Mr", "Mayor", but not French "sa" or "du"."""
    short = {fold(word) for word in spoken.drafts.abbreviations}
    article = fold(spoken.dates.article)
    yield from map(fold, spoken.drafts.offices)
    yield from (start + fold(rank) for rank in spoken.drafts.ranks for start in {"", article})
    for title in map(fold, spoken.names.titles):
        if len(title) >= _LONG or title in short:
            yield title


def is_title(word: Word) -> bool:
    """Whether a word is one that stands before a person's name."""
    return word.folded in _around().titles
