"""The words of a text, each with its stem, and what stands beside one of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import attrs

from factcheck.model import Maybe, Mention
from factcheck.reading.names import skeleton
from factcheck.reading.scanner import scan
from factcheck.reading.telling import languages_of
from factcheck.text.stems import stems
from factcheck.text.verifying.lexis import apart, numbering, prefixes

#: Names of fewer sounds than these sound like any word.
_SOUNDS = 3
#: A word for a number may be cut short: "no. 4".
STOP = "."


@attrs.frozen(eq=False)
class Word:
    """A word at its place: folded, and its stem, which is empty for a small word, a number or a sign."""

    start: int
    end: int
    word: str
    stem: str


class Covered:
    """The places that mentions hold."""

    def __init__(self, found: Sequence[Mention]) -> None:
        """Take mentions in order."""
        self._starts = [one.start for one in found]
        self._ends = [one.end for one in found]

    def __contains__(self, word: Word) -> bool:
        """Whether a word is part of a mention."""
        at = bisect_right(self._starts, word.start) - 1
        return at >= 0 and word.start < self._ends[at]

    def meets(self, start: int, end: int) -> bool:
        """Whether a mention is part of a place."""
        return bisect_left(self._starts, end) > bisect_right(self._ends, start)


def words_of(text: str, language: str | None) -> list[Word]:
    """The words of a text, each with its stem in the language of its passage."""
    found = []
    for start, end, spoken in languages_of(text, language):
        table = stems(spoken)
        for token in scan(text[start:end]):
            stem = table.of(token.word) if token.word[0].isalpha() else ""
            found.append(Word(token.start + start, token.end + start, token.word, stem))
    return found


def sounds_of(text: str) -> frozenset[str]:
    """How the names of a text sound, by which they are the same in another script: those of its words that may be one.

    >>> sorted(sounds_of("She moved from Rotterdam to Bergen.") & sounds_of("انتقلت من روتردام إلى بيرغن"))
    ['brgn', 'rtrdm']
    """
    words = (token.word for token in scan(text) if not token.word.isascii() or text[token.start].isupper())
    forms = (form for word in words for form in ((word, word[1:]) if word[0] in prefixes() else (word,)))
    return frozenset(sound for sound in map(skeleton, forms) if len(sound) >= _SOUNDS)


def lies_apart(words: Sequence[Word], index: int) -> Maybe:
    """Whether the words from an index on make of a length of time how far two events lie apart: "three weeks later"."""
    return next((answer for phrase, answer in apart().items() if stands(phrase, words, index)), Maybe.NO)


def stands(phrase: Sequence[str], words: Sequence[Word], index: int) -> bool:
    """Whether a phrase stands at an index."""
    return [one.word for one in words[index : index + len(phrase)]] == list(phrase)


def word_before(words: Sequence[Word], index: int) -> str:
    """The word before the one at an index, folded, without its stop if it is one for a number: "no. 4"."""
    before = words[index - 1].word if index else ""
    if before == STOP and index > 1 and words[index - 2].word in numbering():
        return words[index - 2].word
    return before
