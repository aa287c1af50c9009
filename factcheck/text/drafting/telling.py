"""What sentences tell in free words: what labels, phrases and verbs announce, each text once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from factcheck.model import Kind
from factcheck.text.drafting.finders.deeds import Deeds
from factcheck.text.drafting.finders.epithets import Epithets
from factcheck.text.drafting.finders.frames import Frames
from factcheck.text.drafting.finders.incumbents import Incumbents
from factcheck.text.drafting.finders.listings import Listings
from factcheck.text.drafting.finders.nature import Nature
from factcheck.text.drafting.finders.receptions import Receptions
from factcheck.text.drafting.finders.wordings import Wordings
from factcheck.text.drafting.grammar.phrases import Phrased
from factcheck.text.drafting.scenes import Scene
from factcheck.text.drafting.stating import Stated
from factcheck.text.drafting.vocabulary.actors import Actors
from factcheck.text.drafting.vocabulary.labelling import Labels
from factcheck.text.drafting.vocabulary.naming import Called, Names
from factcheck.text.drafting.vocabulary.roles import roles


class Finder(Protocol):
    """Something that finds what sentences state."""

    def stated(self, syntax: Phrased) -> Iterator[Stated]:
        """What a sentence states."""


class Telling:
    """Finds the free texts of attributes. Scenes are told one by one, in their order."""

    def __init__(self, labels: Labels, names: Names, whole: Sequence[Scene]) -> None:
        """Sort the labels by how a text tells of them. `whole` is the text, which may speak of one event alone."""
        events = {one.entity: None for scene in whole for one in scene.named if one.how is Called.EVENT}
        # An attribute of which no kind is declared may hold a text where its label is a word for one.
        texts = [*labels.texts, *(label for label in labels.of(Kind.TEXT) if label.attribute.kind is None)]
        told = roles(texts)
        roled = {attribute.id for attributes in told.values() for attribute in attributes}
        all_told = told | {role: found for role, found in roles(labels.of(Kind.NAME)).items() if role not in told}
        self._actors = Actors(names, list(events))
        plain = [label for label in labels.texts if label.attribute.id not in roled]
        self._finders: Sequence[Finder] = (
            Wordings(labels.texts, self._actors),
            Frames(told, texts, self._actors),
            Deeds(plain, self._actors),
            Nature(all_told, names, self._actors),
            Epithets(all_told, self._actors),
            Listings(labels.texts, self._actors),
            Incumbents(plain, self._actors),
            Receptions(all_told, labels.texts, names, self._actors),
        )

    def stated(self, scene: Scene) -> Iterator[Stated]:
        """Everything that a sentence tells in free words."""
        syntax = Phrased(scene)
        told: set[tuple[str | None, str]] = set()
        for one in (one for finder in self._finders for one in finder.stated(syntax)):
            key = one.attribute, one.value
            if key not in told:
                told.add(key)
                yield one
        self._actors.remember(syntax)
