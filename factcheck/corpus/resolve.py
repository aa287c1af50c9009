"""Names and labels to the vocabulary's entities and attributes, in any language and script."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import chain

from factcheck.model import Attribute, Vocabulary
from factcheck.reading.names import fold_name

#: How many names share enough letters with a misspelt one to be looked at closely.
_SHORTLIST = 20

#: Things by id, each with its names by language.
Named = Iterable[tuple[str, Iterable[tuple[str, ...]]]]


class Resolver:
    """A vocabulary that can be asked by any name it knows.

    Names are matched folded, so that case, accents and punctuation do not matter; nothing is
    matched by likeness, since two acronyms a letter apart may well be two organisations.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Index all ids, names and labels of the vocabulary."""
        self._entities = {entity.id: entity for entity in vocabulary.entities}
        self._attributes = {attribute.id: attribute for attribute in vocabulary.attributes}
        self._subjects = _index((entity.id, entity.names.values()) for entity in vocabulary.entities)
        self._labels = _index((attribute.id, attribute.labels.values()) for attribute in vocabulary.attributes)

    def subject(self, words: str) -> str | None:
        """The id of the entity that bears this name, None where none or more than one does.

        >>> from factcheck.model import Entity
        >>> spelt = Entity(id="Lyon", names={"fr": ("Lyon",), "ar": ("ليون",)})
        >>> Resolver(Vocabulary(entities=(spelt,))).subject("لِيون")
        'Lyon'
        """
        return words if words in self._entities else self._subjects.get(fold_name(words))

    def attribute(self, words: str) -> Attribute | None:
        """The attribute with this id or label, None where none or more than one has it."""
        found = words if words in self._attributes else self._labels.get(fold_name(words))
        return None if found is None else self._attributes[found]

    def usual_name(self, entity_id: str) -> str:
        """What the vocabulary usually calls an entity: the first of its names, or else its id."""
        return next(chain.from_iterable(self._entities[entity_id].names.values()), entity_id)

    def currency(self, entity_id: str) -> str | None:
        """The currency that claims about an entity mean by a name that several have, None where nobody says."""
        entity = self._entities.get(entity_id)
        return None if entity is None else entity.currency

    def nearest(self, words: str) -> tuple[str, ...]:
        """At most three names of entities that look like these words, the likest first."""
        return self._entity_spellings.nearest(words)

    def nearest_attribute(self, words: str) -> tuple[str, ...]:
        """At most three labels of attributes that look like these words, the likest first."""
        return self._attribute_spellings.nearest(words)

    @cached_property
    def _entity_spellings(self) -> _Spellings:
        return _Spellings((entity.id, entity.names.values()) for entity in self._entities.values())

    @cached_property
    def _attribute_spellings(self) -> _Spellings:
        return _Spellings((attribute.id, attribute.labels.values()) for attribute in self._attributes.values())


def _index(named: Named) -> dict[str, str]:
    """Folded name to id. A name that two things share names neither; an id outranks a name."""
    ids: dict[str, str | None] = {}
    names: dict[str, str | None] = {}
    for thing, spellings in named:
        _enter(ids, thing, thing)
        for spelling in chain.from_iterable(spellings):
            _enter(names, spelling, thing)
    return {name: thing for name, thing in (names | ids).items() if thing is not None}


def _enter(index: dict[str, str | None], name: str, thing: str) -> None:
    folded = fold_name(name)
    index[folded] = thing if index.get(folded, thing) == thing else None


class _Spellings:
    """Names that can be asked for what looks like them, in time that does not grow with the unlike ones."""

    def __init__(self, named: Named) -> None:
        self._bearers = {fold_name(word): (thing, word) for thing, names in named for word in chain((thing,), *names)}
        self._holders: defaultdict[str, list[str]] = defaultdict(list)
        for folded in self._bearers:
            for letters in _pairs(folded):
                self._holders[letters].append(folded)

    def nearest(self, words: str) -> tuple[str, ...]:
        if not self._bearers:  # as where nobody wrote a vocabulary, which may be asked a million times
            return ()
        import difflib

        folded = fold_name(words)
        shared = Counter(chain.from_iterable(self._holders.get(letters, ()) for letters in _pairs(folded)))
        shortlist = [name for name, _ in shared.most_common(_SHORTLIST)]
        found: dict[str, str] = {}
        for name in difflib.get_close_matches(folded, shortlist):
            thing, word = self._bearers[name]
            found.setdefault(thing, word)
        return tuple(found.values())


def _pairs(folded: str) -> set[str]:
    return {folded[at : at + 2] for at in range(len(folded) - 1)}
