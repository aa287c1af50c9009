"""What a value in a sentence is said of, by the order of the words around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from factcheck.model import Kind, Ranks
from factcheck.text.drafting.grammar.syntax import Syntax, syntax_of
from factcheck.text.drafting.grammar.verbs import has_article
from factcheck.text.drafting.scenes import Scene, Value
from factcheck.text.drafting.vocabulary.labelling import Label, Match
from factcheck.text.drafting.vocabulary.naming import Called, Named, Names
from factcheck.text.drafting.vocabulary.traits import owner_words

#: What a clause is about stands so many words before the "which" that opens it: "the attack on the market that".
_TO_RELATIVE = 8
#: What was begun is named so many words after the verb: "founding the club".
_OBJECT = 2
#: An amount begins at most so many words after the comma behind what it is said of.
_BESIDE = 4
_COMMAS = frozenset(",،")


class Subjects:
    """Chooses what values are said of. It remembers what was named before, in the order of the sentences."""

    def __init__(self, names: Names) -> None:
        """Nothing was named yet."""
        self._names = names
        #: By entity, what was named, the latest last.
        self._before: dict[str, Named] = {}
        #: The states that the first sentence names which names any.
        self._states: dict[str, Named] = {}

    def remember(self, scene: Scene) -> None:
        """Take up what a sentence named, for those that follow; a state that tells where comes to mind last.

        Who only says so is nothing that others are about.
        """
        states = {one.entity: one for one in scene.named if self._names.traits[one.entity].country}
        self._states = self._states or states
        told = [one for one in scene.named if one.first not in scene.attributed]
        for one in sorted(told, key=lambda one: not self._tells_where(scene, one)):
            self._before.pop(one.entity, None)
            self._before[one.entity] = one

    def _tells_where(self, scene: Scene, one: Named) -> bool:
        """Whether it is a state that stands behind a preposition: "in northern Denmark"."""
        before = scene.words[one.first - 2].folded if one.first > 1 else ""
        is_part = before in scene.words_for("at") and not scene.words[one.first - 1].capital
        return self._names.traits[one.entity].country is not None and (is_adjunct(scene, one) or is_part)

    @property
    def before(self) -> Iterator[Named]:
        """What the sentences before named, the latest first."""
        return reversed(self._before.values())

    @property
    def state(self) -> Named | None:
        """The state that a text begins with, unless it begins with several."""
        return next(iter(self._states.values())) if len(self._states) == 1 else None

    def known(self, scene: Scene) -> set[str]:
        """Everything that was named up to the end of a sentence."""
        return {*self._before, *(one.entity for one in scene.named)}

    def of(self, scene: Scene, value: Value, found: Match) -> Named | None:
        """What the value of a label is said of, None where nothing fits.

        The first of these: what a founding verb has after it; what an amount stands beside between commas; what
        stands before the "which" that opens the value's clause; the first thing before the value without a
        preposition, in its own clause where that has a subject; the nearest before; the first after; what was named
        last in the sentences before, unless the sentence is about something else.
        """
        fit = [one for one in scene.named if self._may_be(one, found.label) and one.first not in scene.attributed]
        if value.kind is Kind.DATE:
            fit = [one for one in fit if one.how is not Called.PEOPLE] or fit  # "the Danish minister opened the port"
            after = [one for one in fit if 0 <= one.first - max(found.places) <= _OBJECT]
            if after:
                return after[0]
        before = [one for one in fit if one.last <= value.first and not _is_left(scene, one, value)]
        if _is_left_open(scene, value, found, before):
            return None
        after = [one for one in fit if one.first >= value.first and _clause_of(scene, one.first) <= value.first]
        after = [one for one in after if not _is_apart(scene, one, value)]
        fit = before + after
        mains = [one for one in before if not is_adjunct(scene, one)]
        first = _clause_of(scene, value.first)
        return (
            _beside(scene, value, found, before)
            or _before_relative(scene, value, before)
            or next((one for one in mains if one.first >= first), None)
            or next(iter(mains), None)
            or next(iter(before[-1:] or fit), None)
            or (None if _is_of_another(scene, value, found) else self._named_before(found.label))
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
        if one.entity in label.barred:
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


def _is_left_open(scene: Scene, value: Value, found: Match, before: Sequence[Named]) -> bool:
    """Whether the words do not tell whose a value is."""
    is_money = value.kind is Kind.MONEY
    is_given = is_money and any(_is_given(scene, value, found, *pair) for pair in pairwise(before))
    return is_given or _is_of_stranger(scene, value, found)


def _is_given(scene: Scene, value: Value, found: Match, one: Named, other: Named) -> bool:
    """Whether a label is a verb between who does it and to whom it is done: "the court fined the firm €2 million"."""
    last = max(found.places)
    is_next = value.first == other.last and _COMMAS.isdisjoint(scene.words[other.last].gap)
    articles = all(scene.words[at].folded in scene.definite for at in range(last + 1, other.first))
    return is_next and one.last <= last < other.first and articles


def _is_of_stranger(scene: Scene, value: Value, found: Match) -> bool:
    """Whether "she" or the like stands for somebody whom the vocabulary does not have: "Lars wed Kari Holm; she …"."""
    personal = scene.words_for("personal")
    last = min(value.first, *found.places)
    pronoun = next((at for at in range(last) if scene.words[at].folded in personal), 0)
    people = [one for one in scene.people if one.last <= pronoun]
    named = {at for one in scene.named for at in range(one.first, one.last)}
    return bool(people) and named.isdisjoint(range(people[-1].first, people[-1].last))


def _is_left(scene: Scene, one: Named, value: Value) -> bool:
    """Whether a pronoun stands between a place and a value, which then is said of something else."""
    pronouns = scene.words_for("pronouns")
    within = scene.words[one.last : value.first]
    return scene.is_after(one, scene.words_for("at")) and any(word.folded in pronouns for word in within)


def _before_relative(scene: Scene, value: Value, before: list[Named]) -> Named | None:
    relative = scene.words_for("relative")
    which = max((at for at in range(value.first) if scene.words[at].folded in relative), default=-1)
    heads = [one for one in before if one.last <= which and which - one.last <= _TO_RELATIVE]
    return heads[-1] if heads and before[-1] is heads[-1] else None


def _beside(scene: Scene, value: Value, found: Match, before: list[Named]) -> Named | None:
    """What stands right before a comma and an amount: "the Halden Line, a 31-kilometre track"."""
    if value.kind is Kind.DATE or not before:
        return None
    last = before[-1].last
    told = {*found.places, *range(value.first, value.noun_end)}
    is_alone = all(at in told or scene.is_small(at) for at in range(last, value.first))
    is_next = value.first - last <= _BESIDE and not _COMMAS.isdisjoint(scene.words[last].gap)
    verbs = scene.words_for("auxiliaries")
    is_told = any(scene.words[at].folded in verbs for at in range(last, value.first))
    return before[-1] if is_next and is_alone and not is_told else None


def _is_apart(scene: Scene, one: Named, value: Value) -> bool:
    """Whether a comma and a preposition part what is named from a value before it: "€2 million, paid by the fund"."""
    within = scene.words[value.noun_end : one.first + 1]
    is_parted = any(not _COMMAS.isdisjoint(word.gap) for word in within)
    small = [word for word in within[:-1] if word.folded not in scene.definite]
    others = scene.words_for("says") | scene.words_for("auxiliaries") | {*scene.spoken.dates.of}
    return is_parted and bool(small) and not small[-1].stem and small[-1].folded not in others


def _clause_of(scene: Scene, at: int) -> int:
    """Where the clause of a word begins, if an "and" or a semicolon opens it and the one before has a verb."""
    if len(scene.named) < 2:  # noqa: PLR2004 - there is nothing to choose
        return 0
    syntax = syntax_of(scene)
    firsts = (one.first for one in syntax.clauses if 0 < one.first <= at)
    return max((first for first in firsts if _is_opened(syntax, first)), default=0)


def _is_opened(syntax: Syntax, at: int) -> bool:
    """Whether a clause that begins at a word says something else than the one before it."""
    scene = syntax.scene
    if scene.parts[at] > scene.parts[at - 1]:
        return True
    if scene.spoken.drafts.verb_first:
        joined = scene.words[at].folded.startswith(scene.spoken.numbers.joiners)
        is_whole = syntax.is_one_of(at, "whole") or any(one.first == at for one in scene.named)
        return joined and not is_whole and not has_article(scene.words[at].folded[1:], scene.spoken.code)
    is_other = syntax.is_joiner(at) or syntax.is_one_of(at, "conjunctions")
    return is_other and any(syntax.is_auxiliary(one) or syntax.is_verb(one) for one in range(at))


def _is_of_another(scene: Scene, value: Value, found: Match) -> bool:
    """Whether a sentence is about something that it tells of for the first time: "A single ticket costs …"."""
    syntax = syntax_of(scene)
    first = scene.words[0].folded
    if any(syntax.is_one_of(at, "another") for at in range(min(2, value.first))) and not syntax.is_one_of(0, "another"):
        return True
    if not (syntax.is_article(0) or syntax.is_one_of(0, "all")) or first in scene.definite or value.first == 0:
        return False
    noun = syntax.noun_after(0, value.first)
    verb = syntax.verb_of(syntax.clauses[0])
    told = {*found.places, *range(value.first, value.noun_end)}
    return noun is not None and told.isdisjoint(range(*noun)) and (verb is None or verb < value.first)
