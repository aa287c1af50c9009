"""A text in sentences and words, each word with its place, its stem, and what stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import attrs

from factcheck.languages import Language
from factcheck.languages import language as language_of
from factcheck.reading.scanner import fold, scan
from factcheck.reading.telling import told
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.stems import stems

#: Where a sentence may end: at its stop, with the quotation marks after it.
_STOP = re.compile(r"[.!?؟…]+[\"'”’»)\]]*(?=\s|$)")
ADDRESS = re.compile(r"\b(?:https?://|www\.|[\w-]+\.[a-z]+\.com/)\S+", re.IGNORECASE)
#: Lines without a blank one among them; broken to a width, none is longer than that, and some go on in mid-sentence.
_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
_WIDTH = 130
_CONTINUES = re.compile(r"\s*[a-zà-öø-ÿœ0-9€$£(“«]")
#: A sentence is no longer than so many letters.
_LONGEST = 1500
_LAST_WORD = re.compile(r"[^\W\d_]+$")


@attrs.frozen
class Word:
    """A word or a number at `start` to `end` of its text.

    `text` is how it is written, `folded` one form of all its spellings, `stem` one for all its forms
    (empty for a small word), and `gap` what stands between it and the word before.
    """

    start: int
    end: int
    text: str
    folded: str
    stem: str
    gap: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


@attrs.frozen(eq=False)
class Sentence:
    """A sentence at `start` to `end` of its text, in a language, with its words.

    `stopped` says whether a full stop or the like ends it; a headline has none.
    """

    start: int
    end: int
    language: Language
    words: tuple[Word, ...]
    stopped: bool


def sentences(text: str, language: str | None = None) -> Iterator[Sentence]:
    """The sentences of a text, in order. Their language is told from their words, unless it is given.

    A line's end is a sentence's, but where lines were broken to a width.

    >>> [len(sentence.words) for sentence in sentences("Gen. J. Dahl spoke. He left.", "en")]
    [4, 2]
    """
    for start, end, spoken in _lines(text, language):
        for begin, stop, stopped in _pieces(text, start, end, spoken[0]):
            # A line may be in two languages, and addresses of the web are in none.
            own = told(ADDRESS.sub(" ", text[begin:stop]), spoken) if len(spoken) > 1 else spoken
            words = tuple(words_of(text[begin:stop], own, begin))
            if words:
                yield Sentence(begin, stop, spoken_in(own[0]), words, stopped)


def _lines(text: str, language: str | None) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The lines of a text, each with its languages; lines that were broken to a width are one."""
    given = language is not None and language_of(language) is not None
    usual = (language,) if language is not None and given else told(text, ())
    for start, end in _unbroken(text):
        yield start, end, usual if given else told(text[start:end], usual)


def _unbroken(text: str) -> Iterator[tuple[int, int]]:
    for block in _BLOCK.finditer(text):
        lines = block[0].splitlines(keepends=True)
        broken = all(len(line) <= _WIDTH for line in lines) and any(_CONTINUES.match(line) for line in lines[1:])
        at = block.start()
        for line in [block[0]] if broken else lines:
            yield at, at + len(line)
            at += len(line)


def _pieces(text: str, start: int, end: int, code: str) -> Iterator[tuple[int, int, bool]]:
    """The sentences of a line. What goes on for too long is cut at a space: no sentence may take time without end."""
    begin = start
    for match in _STOP.finditer(text, start, end):
        if not _goes_on(text, begin, match, code):
            yield from _cut(text, begin, match.end(), stopped=True)
            begin = match.end()
    yield from _cut(text, begin, end, stopped=False)


def _cut(text: str, start: int, end: int, *, stopped: bool) -> Iterator[tuple[int, int, bool]]:
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        cut = space if space > start else start + _LONGEST
        yield start, cut, False
        start = cut
    yield start, end, stopped


def _goes_on(text: str, begin: int, stop: re.Match[str], code: str) -> bool:
    """Whether the stop is that of an abbreviation: an initial's, a title's."""
    if stop[0] != ".":
        return False
    word = _LAST_WORD.search(text, begin, stop.start())
    return word is not None and ((len(word[0]) == 1 and word[0].isupper()) or fold(word[0]) in _abbreviations(code))


@cache
def _abbreviations(code: str) -> frozenset[str]:
    return frozenset(map(fold, spoken_in(code).drafts.abbreviations))


def words_of(text: str, spoken: tuple[str, ...], offset: int = 0) -> Iterator[Word]:
    """The words of a text in the languages with these codes; `offset` is added to their places."""
    table = stems(spoken)
    split = spoken_in(spoken[0]).drafts.possessive
    before = 0
    for token in scan(text):
        gap = text[before : token.start]
        if not (token.is_number or token.word[:1].isalnum()) or (token.word in split and gap in {"'", "’"}):
            continue  # a sign, or what is left of a possessive
        before = token.end
        stem = token.word if token.is_number else table.of(token.word)
        yield Word(token.start + offset, token.end + offset, text[token.start : token.end], token.word, stem, gap)
