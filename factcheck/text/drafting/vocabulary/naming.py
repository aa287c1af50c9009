"""What a text names: a vocabulary's entities in its words, by their names and by the words for their people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache, lru_cache

import attrs

from factcheck.languages import Language
from factcheck.languages import language as language_of
from factcheck.model import Entity, Vocabulary
from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.sentences import Word, words_of
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.drafting.vocabulary.traits import (
    all_names,
    is_acronym,
    is_body_name,
    name_words,
    people_stems,
    peoples,
    traits,
)
from factcheck.text.stems import stems

#: So short a word for a people is one in capitals only: "US".
_SHORT = 3
YEAR = re.compile(r"(?:19|20)\d\d")


class Called(Enum):
    """How a text speaks of something."""

    NAME = "by its name"
    PEOPLE = "by the word for its people"  # "Danish", "le gouvernement danois"
    NOUN = "by a noun or a last name"  # "the coalition", "Secretary Dahl"
    EVENT = "by what it is"  # "the attack on the market"


@attrs.frozen
class Named:
    """An entity that the words from `first` to the one before `last` of a sentence speak of.

    `others` are the entities that the same words may as well mean; `attached` are letters at the front
    of the first word that are a word of their own.
    """

    entity: str
    first: int
    last: int
    how: Called
    others: tuple[str, ...] = ()
    attached: str = ""

    @property
    def span(self) -> tuple[int, int]:
        """Its words: the first, and the one after the last."""
        return self.first, self.last


@attrs.frozen(eq=False)
class Happening:
    """One of the names of what takes place, in parts: its noun, its other stems, the entities and years in it."""

    entity: str
    noun: str
    stems: frozenset[str]
    entities: frozenset[str]
    years: frozenset[str]


@attrs.frozen(eq=False)
class _Name:
    words: tuple[str, ...]
    entity: str
    is_acronym: bool


class Names:
    """The names of a vocabulary, to be found in a text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Index every name by its first word, but those of events: a text tells these by their parts, in any order."""
        self.entities = {entity.id: entity for entity in vocabulary.entities}
        self._index: dict[str, list[_Name]] = {}
        self._peoples: dict[str, str] = {}
        self._people_stems: dict[str, str] = {}
        for entity in vocabulary.entities:
            self._enter(entity)
        self.happenings = [event for entity in vocabulary.entities for event in self._happenings(entity)]
        events = {event.entity for event in self.happenings}
        for first, names in self._index.items():
            plain = (name for name in names if name.entity not in events)
            self._index[first] = sorted(plain, key=lambda name: -len(name.words))
        self.traits = {entity.id: traits(entity, is_event=entity.id in events) for entity in vocabulary.entities}
        #: All nouns that things may be called by, and all last names.
        self.heads = frozenset(word for told in self.traits.values() for word in told.heads)
        self.last = frozenset(word for told in self.traits.values() for word in told.last)
        self._peoples = {
            word: entity for entity, told in self.traits.items() for word in peoples().get(told.country or "", ())
        }

        self._people_stems = {
            stem: entity for entity, told in self.traits.items() for stem in people_stems().get(told.country or "", ())
        }

    def _enter(self, entity: Entity) -> None:
        for name in all_names(entity):
            words = name_words(name)
            if words:
                self._index.setdefault(words[0], []).append(_Name(words, entity.id, is_acronym(name)))

    def named(self, words: Sequence[Word], spoken: Language) -> Iterator[Named]:
        """The entities that words name, by their names or by their people's, from left to right."""
        at = 0
        while at < len(words):
            found = self._named_at(words, at, spoken)
            if found is not None:
                yield found
            at = at + 1 if found is None else found.last

    def _named_at(self, words: Sequence[Word], at: int, spoken: Language) -> Named | None:
        for form in forms(words[at], spoken):
            for name in self._index.get(form, ()):
                last = at + len(name.words)
                rest = tuple(word.folded for word in words[at + 1 : last])
                if rest == name.words[1:] and (not name.is_acronym or words[at].text.isupper()):
                    attached = "" if form == words[at].folded else words[at].folded[0]
                    return Named(name.entity, at, last, Called.NAME, attached=attached)
            if form in self._peoples and (len(form) > _SHORT or words[at].text.isupper()):
                return Named(self._peoples[form], at, at + 1, Called.PEOPLE)
        if words[at].stem in self._people_stems:
            return Named(self._people_stems[words[at].stem], at, at + 1, Called.PEOPLE)
        return None

    def usual(self, one: Named, spoken: Language, words: str) -> str:
        """The words that name something, or its usual name where letters are attached to their front."""
        if not one.attached:
            return words
        return next(iter(self.entities[one.entity].names.get(spoken.code, ())), one.entity)

    def _happenings(self, entity: Entity) -> Iterator[Happening]:
        for code, names in entity.names.items():
            spoken = language_of(code)
            if spoken is None:
                continue
            for name in names:
                words = list(words_of(name, (code,)))
                noun = next((word.stem for word in words if word.stem in event_stems(code)), None)
                if noun is not None and not is_body_name(name, spoken):
                    yield self._happening(entity.id, noun, words, spoken)

    def _happening(self, entity: str, noun: str, words: Sequence[Word], spoken: Language) -> Happening:
        others = [found for found in self.named(words, spoken) if found.entity != entity]
        inside = {at for found in others for at in range(found.first, found.last)}
        rest = {word.stem for at, word in enumerate(words) if at not in inside} - {noun, ""}
        years = frozenset(filter(YEAR.fullmatch, rest))
        return Happening(entity, noun, frozenset(rest - years), frozenset(one.entity for one in others), years)


def forms(word: Word, spoken: Language) -> tuple[str, ...]:
    """A folded word, and what is left of it without the letters that a language attaches to its front."""
    return _forms(word.folded, spoken.code) if spoken.dates.article else (word.folded,)


@lru_cache(65_536)
def _forms(folded: str, code: str) -> tuple[str, ...]:
    found, spoken = [folded], spoken_in(code)
    article = fold(spoken.dates.article)
    for prefix in map(fold, spoken.dates.prefixes):
        rest = folded.removeprefix(prefix)
        if rest != folded and len(rest) > len(article):
            found.append(rest)
            # "For" before the article swallows its first letter: "للمجلس" is "for" and "المجلس".
            if rest.startswith(article[1:]):
                found.append(article[:1] + rest)
    return tuple(found)


@cache
def event_stems(code: str) -> frozenset[str]:
    """The stems of a language's nouns for what takes place."""
    return frozenset(stems((code,)).of(fold(noun)) for noun in spoken_in(code).drafts.events)
