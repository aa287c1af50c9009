"""Names of people and bodies in a text, and whether its sources bear them.

A name is told by its capital letters, so that texts in Arabic are searched for names, but state none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache

import attrs

from factcheck.languages import codes, language
from factcheck.model import Maybe
from factcheck.reading.names import fold_name, name_words, same_name, skeleton
from factcheck.reading.scanner import fold
from factcheck.text.verifying.facts import sentences_of

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: A name has so many words, and two sentences that differ in a name alone share so many others.
_LEAST, _MOST = 2, 6
_SHARED = 4


@attrs.frozen(eq=False)
class Name:
    """A name at its place, with the folded words of its sentence, and the sentence's own place."""

    words: str
    start: int
    end: int
    sentence: tuple[int, int]
    around: frozenset[str]


@cache
def _small() -> tuple[frozenset[str], frozenset[str]]:
    """Words that begin no name, and words that stand inside one, folded, in all languages."""
    spoken = [found for code in codes() if (found := language(code))]
    begins = (word for one in spoken for word in (*one.texts.noun_stops, *one.texts.telling, *one.names.titles))
    inside = (word for one in spoken for word in (*one.names.filiation, *one.names.articles, *one.drafts.particles))
    return frozenset(map(fold, begins)), frozenset(map(fold, inside))


@lru_cache(maxsize=64)
def names(text: str) -> tuple[Name, ...]:
    """The names of a text that are made of two words or more, in order.

    >>> [name.words for name in names("Yesterday Karim Bennani met Anna van Dyke in Rabat.")]
    ['Karim Bennani', 'Anna van Dyke']
    """
    return tuple(name for place in sentences_of(text) for name in _in_sentence(text, place))


def _in_sentence(text: str, place: tuple[int, int]) -> Iterator[Name]:
    words = list(_WORD.finditer(text, *place))
    folded = [fold(word[0]) for word in words]
    at = 0
    while at < len(words):
        end = _end(text, words, folded, at)
        if at == 0 and end > _LEAST:
            # A sentence's first word has a capital in any case: "Yesterday Karim Bennani".
            at += 1
        if _LEAST <= end - at <= _MOST:
            start, stop = words[at].start(), words[end - 1].end()
            yield Name(text[start:stop], start, stop, place, frozenset(folded) - set(folded[at:end]))
        at = max(end, at + 1)


def _end(text: str, words: Sequence[re.Match[str]], folded: Sequence[str], at: int) -> int:
    """The index after the name that begins at a word; that word's own where none does."""
    small, inside = _small()
    if not words[at][0][0].isupper() or folded[at] in small or (at == 0 and not _goes_on(text, words, at)):
        return at
    end = at + 1
    while _goes_on(text, words, end - 1):
        if words[end][0][0].isupper():
            end += 1
        elif folded[end] in inside and _goes_on(text, words, end) and words[end + 1][0][0].isupper():
            end += 2
        else:
            break
    return end


def _goes_on(text: str, words: Sequence[re.Match[str]], at: int) -> bool:
    return at + 1 < len(words) and text[words[at].end() : words[at + 1].start()] in (" ", "\n", "\u00a0", ". ")


class Spelled:
    """The names of one source, and all its words: a name may stand there without capitals, or in another script."""

    def __init__(self, text: str) -> None:
        """Take the text of the source."""
        self._text = text
        self._by_word: dict[str, list[Name]] = defaultdict(list)
        self._by_around: dict[frozenset[str], list[Name]] = defaultdict(list)
        for name in names(text):
            for word in name_words(name.words):
                self._by_word[word].append(name)
            if len(name.around) >= _SHARED:
                self._by_around[name.around].append(name)

    def holds(self, name: Name) -> tuple[Maybe, Name | None] | None:
        """Whether the source bears a name, and where it says so; None where it does not speak of it.

        It says no where its own sentence is the same but for the name, which is another.
        """
        listed = list(dict.fromkeys(found for word in name_words(name.words) for found in self._by_word.get(word, ())))
        answers = [(same_name(name.words, found.words), found) for found in listed]
        twins = [(same_name(name.words, found.words), found) for found in self._by_around.get(name.around, ())]
        return (
            next((answer for answer in answers if answer[0] is Maybe.YES), None)
            or ((Maybe.YES, None) if f" {fold_name(name.words)} " in self._folded else None)
            or next((answer for answer in twins if answer[0] is Maybe.NO), None)
            or ((Maybe.YES, None) if self._sounds.issuperset(skeleton(name.words).split()) else None)
            or next((answer for answer in answers if answer[0] is Maybe.MAYBE), None)
        )

    @cached_property
    def _folded(self) -> str:
        return f" {fold_name(self._text)} "

    @cached_property
    def _sounds(self) -> frozenset[str]:
        """The consonants of words in other scripts, which have no capitals to tell a name by."""
        words = {word for word in self._folded.split() if not word.isascii()}
        return frozenset(sound for word in words for sound in skeleton(word).split())


@lru_cache(maxsize=64)
def spelled(text: str) -> Spelled:
    """The names and words of a text; those of the last texts are kept."""
    return Spelled(text)
