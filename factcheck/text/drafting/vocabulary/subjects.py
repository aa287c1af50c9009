"""What a value in a sentence is said of, by the order of the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from factcheck.model import Kind, Ranks
from factcheck.text.drafting.scenes import Scene, Value
from factcheck.text.drafting.vocabulary.labelling import Label, Match
from factcheck.text.drafting.vocabulary.naming import Called, Named, Names
from factcheck.text.drafting.vocabulary.traits import owner_words

#: What a clause is about stands so many words before the "which" that opens it: "the attack on the market that".
_TO_RELATIVE = 8
#: What was begun is named so many words after the verb: "founding the club".
_OBJECT = 2


class Subjects:
    """Chooses what values are said of. It remembers what was named before, in the order of the sentences."""

    def __init__(self, names: Names) -> None:
        """Nothing was named yet."""
        self._names = names
        #: By entity, what was named, the latest last.
        self._before: dict[str, Named] = {}

    def remember(self, scene: Scene) -> None:
        """Take up what a sentence named, for those that follow."""
        for one in scene.named:
            self._before.pop(one.entity, None)
            self._before[one.entity] = one

    @property
    def before(self) -> Iterator[Named]:
        """What the sentences before named, the latest first."""
        return reversed(self._before.values())

    def known(self, scene: Scene) -> set[str]:
        """Everything that was named up to the end of a sentence."""
        return {*self._before, *(one.entity for one in scene.named)}

    def of(self, scene: Scene, value: Value, found: Match) -> Named | None:
        """What the value of a label is said of, None where nothing fits.

        The first of these: what a founding verb has after it; what stands before the "which" that opens
        the value's clause; the first thing before the value without a preposition; the nearest before;
        the first after; what was named last in the sentences before.
        """
        fit = [one for one in scene.named if self._may_be(one, found.label)]
        if value.kind is Kind.DATE:
            after = [one for one in fit if 0 <= one.first - max(found.places) <= _OBJECT]
            if after:
                return after[0]
        before = [one for one in fit if one.last <= value.first and not _is_left(scene, one, value)]
        fit = before + [one for one in fit if one.first >= value.first]
        return (
            _before_relative(scene, value, before)
            or next((one for one in before if not is_adjunct(scene, one)), None)
            or next(iter(before[-1:] or fit), None)
            or self._named_before(found.label)
        )

    def _named_before(self, label: Label) -> Named | None:
        """What was named last in the sentences before; a place or the word for a people only if nothing else was."""
        fit = [one for one in self.before if self._may_be(one, label)]
        return next((one for one in fit if not self._is_aside(one)), next(iter(fit), None))

    def _is_aside(self, one: Named) -> bool:
        return one.how is Called.PEOPLE or self._names.traits[one.entity].is_place

    def candidates(self, scene: Scene, label: Label | None = None) -> Iterator[str]:
        """What an attribute may be said of: what the sentence names, and then what those before it do."""
        named = chain(scene.named, reversed(self._before.values()))
        return (one.entity for one in named if label is None or self._may_be(one, label))

    def _may_be(self, one: Named, label: Label) -> bool:
        """Whether an attribute may be one of such a thing, as far as the words tell."""
        traits = self._names.traits[one.entity]
        if one.entity in label.entities:
            return False
        owners = [words for stem in label.stems if (words := owner_words(stem))]
        if owners:
            return not traits.heads.isdisjoint(owners[0])
        if label.attribute.kind is Kind.ORDINAL and label.attribute.ranks is Ranks.EVENTS:
            return not traits.is_event and not traits.is_person
        return one.how is not Called.PEOPLE or traits.country is not None


def is_adjunct(scene: Scene, one: Named) -> bool:
    """Whether a preposition stands before what is named, so that it is no subject."""
    return scene.is_after(one, scene.words_for("at") | scene.words_for("of"))


def _is_left(scene: Scene, one: Named, value: Value) -> bool:
    """Whether a pronoun stands between a place and a value, which then is said of something else."""
    pronouns = scene.words_for("pronouns")
    within = scene.words[one.last : value.first]
    return is_adjunct(scene, one) and any(word.folded in pronouns for word in within)


def _before_relative(scene: Scene, value: Value, before: list[Named]) -> Named | None:
    relative = scene.words_for("relative")
    which = max((at for at in range(value.first) if scene.words[at].folded in relative), default=-1)
    heads = [one for one in before if one.last <= which and which - one.last <= _TO_RELATIVE]
    return heads[-1] if heads and before[-1] is heads[-1] else None
