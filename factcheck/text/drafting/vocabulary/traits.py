"""What an entity's names tell of it: the noun it may be called by, and whether it is a state, a person, an event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

import attrs

from factcheck.languages import Language
from factcheck.languages import language as language_of
from factcheck.model import Entity
from factcheck.reading.scanner import fold, scan
from factcheck.text.drafting.grammar.spoken import languages
from factcheck.text.stems import stems

#: Names in capitals of up to so many letters may be other words in small ones: "US" and "us".
_ACRONYM = 5
#: A people's word is told by its stem from so many letters on.
_STEM = 5
_ANY = stems(())
#: A king's number.
_REGNAL = re.compile(r"[ivx]+")


@attrs.frozen(eq=False)
class Traits:
    """What an entity's names tell of its sort.

    `heads` are the folded nouns that a text may call it by, `last` the last words of a person's names,
    `country` the code of the country that it is; `is_simple` says that one word alone is one of its names,
    and `is_known_body` that a name has a noun for a body.
    """

    heads: frozenset[str]
    last: frozenset[str]
    country: str | None
    is_event: bool
    is_person: bool
    is_simple: bool
    is_known_body: bool = False

    @property
    def is_place(self) -> bool:
        """Whether it may be a place: one word names it, and none says what else it is."""
        return self.is_simple and self.country is None and not self.heads


def traits(entity: Entity, *, is_event: bool) -> Traits:
    """The traits of an entity, of which it is known whether it is something that takes place."""
    heads = frozenset(_heads(entity))
    names = [name_words(name) for name in all_names(entity)]
    country = _country(entity)
    is_thing = is_event or country is not None or not heads.isdisjoint(_bodies()) or any(map(_is_trades, names))
    simple = (name for name in all_names(entity) if len(name_words(name)) == 1 and not is_acronym(name))
    is_person = not is_thing and _are_a_persons(names)
    return Traits(
        heads=heads,
        last=frozenset(_plain(words)[-1] for words in names) if is_person else frozenset(),
        country=country,
        is_event=is_event,
        is_person=is_person,
        is_simple=not is_event and next(simple, None) is not None,
        is_known_body=not heads.isdisjoint(_bodies()),
    )


def _is_trades(words: tuple[str, ...]) -> bool:
    """Whether a name has a word that only names of companies and the like have: "Halden Shipping"."""
    return len(words) > 1 and not _trades().isdisjoint(words)


@cache
def _trades() -> frozenset[str]:
    return frozenset(fold(word) for spoken in languages() for word in spoken.drafts.trades)


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the titles before it, and the number after that of a king: "King Charles III"."""
    while len(words) > 1 and words[0] in _titles():
        words = words[1:]
    return words[:-1] if len(words) > 1 and _REGNAL.fullmatch(words[-1]) else words


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(title) for spoken in languages() for title in spoken.names.titles)


def _are_a_persons(names: Sequence[tuple[str, ...]]) -> bool:
    """Whether names may all be one person's: of two words or more, or the last one of such a name alone."""
    lasts = {_plain(words)[-1] for words in names if len(words) > 1}
    plain = [_plain(words) for words in names]
    return all(words[-1:] and words[-1] in lasts and _is_a_name(words) for words in plain)


def _is_a_name(words: tuple[str, ...]) -> bool:
    """Whether words may be a person's name, the last of which may be a common word as well: "Margaret Price"."""
    *given, last = words
    return all(map(_may_name, given)) and not last.endswith(_noun_endings())


def all_names(entity: Entity) -> Iterator[str]:
    """The id of an entity, which is a name as well, and its names in every language."""
    yield entity.id
    yield from chain.from_iterable(entity.names.values())


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name; what is left of a possessive is none.

    >>> name_words("Halden’s Harbour Board")
    ('halden', 'harbour', 'board')
    """
    words = [token.word for token in scan(name) if token.word[:1].isalnum()]
    return tuple(word for at, word in enumerate(words) if not (at and word in _possessives()))


def is_acronym(name: str) -> bool:
    """Whether a name is a few capitals: "US", "U.N."."""
    letters = name.replace(".", "")
    return len(letters) <= _ACRONYM and letters.isupper() and letters.isascii()


@cache
def owner_words(stem: str) -> frozenset[str]:
    """The folded nouns for what has the thing of a concept, in every language: members are of a coalition."""
    if not stem.startswith("="):
        return frozenset()
    return frozenset(word for spoken in languages() for word in _owners(spoken, stem[1:]))


def _owners(spoken: Language, concept: str) -> Iterator[str]:
    article = fold(spoken.dates.article)
    for word in map(fold, spoken.drafts.owners.get(concept, ())):
        yield word
        yield article + word


@cache
def _bodies() -> frozenset[str]:
    """The nouns for bodies of people or of states."""
    owners = (word for one in languages() for concept in one.drafts.owners for word in _owners(one, concept))
    return frozenset(chain(owners, *map(_institutions, languages())))


def _institutions(spoken: Language) -> Iterator[str]:
    for word in map(fold, (*spoken.drafts.legal, *spoken.drafts.institutions, *spoken.drafts.bodies)):
        yield word
        yield fold(spoken.dates.article) + word


def is_body_name(name: str, spoken: Language) -> bool:
    """Whether a name's noun is one for a body, whatever else it speaks of: "National Election Commission".

    >>> is_body_name("National Election Commission", language_of("en")), is_body_name("Oslo meeting", language_of("en"))
    (True, False)
    """
    return _head(name, spoken) in _bodies()


def _heads(entity: Entity) -> Iterator[str]:
    for code, names in entity.names.items():
        spoken = language_of(code)
        if spoken is not None:
            yield from (head for name in names if (head := _head(name, spoken)))


def _head(name: str, spoken: Language) -> str | None:
    """The noun of a name: "coalition" in "Islamic Coalition against …"; a name of one word has none."""
    small = {fold(word) for word in (*spoken.texts.noun_stops, *spoken.drafts.of)}
    words = name_words(name)
    while words and words[0] in small:
        words = words[1:]
    first = next((at for at, word in enumerate(words) if word in small), len(words))
    if len(words) < 2:  # noqa: PLR2004 - as the docstring says
        return None
    return words[first - 1] if spoken.drafts.head_last else words[0]


@cache
def peoples() -> dict[str, frozenset[str]]:
    """The folded words for what comes from a country ("Danish"), by the country's code."""
    words: dict[str, set[str]] = {}
    for spoken in languages():
        article = fold(spoken.dates.article)
        for code, names in (*spoken.money.countries.items(), *spoken.drafts.peoples.items()):
            forms = {fold(name) for name in names if not re.search(r"\s", name)}
            words.setdefault(code, set()).update(forms, (article + form for form in forms))
    return {code: frozenset(found) for code, found in words.items()}


def _country(entity: Entity) -> str | None:
    """The code of the country that bears one of the names, in Unicode's list of them (CLDR)."""
    return next((code for name in all_names(entity) if (code := _territories().get(name_words(name)))), None)


@cache
def _territories() -> dict[tuple[str, ...], str]:
    from babel import Locale

    names = (Locale(spoken.code).territories for spoken in languages())
    return {name_words(name): code for told in names for code, name in told.items() if code.isalpha()}


@cache
def people_stems() -> dict[str, frozenset[str]]:
    """The stems of the same that are long enough to tell them from other words."""
    stemmed = {code: map(_ANY.of, words) for code, words in peoples().items()}
    return {code: frozenset(stem for stem in found if len(stem) >= _STEM) for code, found in stemmed.items()}


def _may_name(word: str) -> bool:
    """Whether a word may be one of a person's name: it is no common word, but for "بن" or "de"."""
    stem = _ANY.of(word)
    is_plain = bool(stem) and not stem.startswith("=") and not word.endswith(_noun_endings())
    return is_plain or word in _particles()


@cache
def _particles() -> frozenset[str]:
    names = ((*one.names.filiation, *one.names.articles, *one.names.bound) for one in languages())
    return frozenset(map(fold, chain(*names, *(one.drafts.particles for one in languages()))))


@cache
def _noun_endings() -> tuple[str, ...]:
    return tuple(fold(end) for spoken in languages() for end in spoken.drafts.noun_endings)


@cache
def _possessives() -> frozenset[str]:
    return frozenset(chain.from_iterable(spoken.drafts.possessive for spoken in languages()))
