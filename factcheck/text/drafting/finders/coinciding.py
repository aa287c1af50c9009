"""Which event of a sentence took place at a beginning that it tells of: where no other event or deed comes between."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cached_property

import attrs

from factcheck.model import Kind
from factcheck.text.drafting.finders.foundings import Founding, Foundings, phrase
from factcheck.text.drafting.grammar.syntax import Syntax
from factcheck.text.drafting.grammar.verbs import has_article
from factcheck.text.drafting.scenes import Scene, Value
from factcheck.text.drafting.stating import AtBeginning, Span
from factcheck.text.drafting.vocabulary.labelling import Match
from factcheck.text.drafting.vocabulary.naming import Named, event_stems

#: Signs that end what goes together.
_STOPS = frozenset(";:؛")


class _Tie(Enum):
    """Whether a beginning dates an event."""

    CLEAR = "the event took place then"
    LIKELY = "a deed of the sentence may be what it dates"
    NONE = "it dates something else"


class Coinciding:
    """Finds the beginnings at which ranked events took place."""

    def __init__(self, foundings: Foundings) -> None:
        """`foundings` finds where sentences tell of beginnings."""
        self._foundings = foundings

    def of(self, scene: Scene, value: Value, found: Match, subject: Named | None) -> AtBeginning | None:
        """At which beginning an event took place that a rank tells, None where no words say so.

        Its `entity` is None where nothing decides what began, or whether that was when the event took place.
        """
        deeds = _Deeds(Syntax(scene), frozenset(found.places))
        own = _own(scene, value, found)
        tied = [(deeds.tie(own, one), one) for one in self._foundings.of(deeds.syntax)]
        clear = [one for tie, one in tied if tie is _Tie.CLEAR]
        for founding in (*clear, *(one for tie, one in tied if tie is _Tie.LIKELY)):
            body = founding.body or self._its(scene, subject)
            is_sure = founding in clear and body is not None and not body.others
            words = " ".join(scene.text(founding.first, founding.last).split())
            return AtBeginning(words, (founding.first, founding.last), body.entity if body and is_sure else None)
        return None

    def _its(self, scene: Scene, subject: Named | None) -> Named | None:
        """What "its" is of: what the claim is about, where the sentence names no other body."""
        bodies = {one.entity for one in scene.named if self._foundings.is_body(one)}
        return subject if subject is not None and bodies <= {subject.entity} else None


def _own(scene: Scene, value: Value, found: Match) -> Span:
    """The words of a rank, and those up to the noun for what is ranked."""
    events = event_stems(scene.spoken.code)
    nouns = [at for at in found.places if scene.words[at].stem in events]
    near = min(nouns, key=lambda at: max(value.first - at, at - value.last + 1), default=value.first)
    return min(value.first, near), max(value.last, near + 1)


@attrs.frozen(slots=False)
class _Deeds:
    """A sentence by what is done in it; the words at `told` only tell what is ranked."""

    syntax: Syntax
    told: frozenset[int]

    def tie(self, own: Span, founding: Founding) -> _Tie:
        """Whether a beginning dates the event that the words of a span tell."""
        first, last = own
        is_after = founding.first >= last
        between = range(last, founding.first) if is_after else range(founding.last, first)
        is_at_head = not any(map(self.syntax.is_content, range(founding.first)))
        if self._is_denied(own) or self._is_parted(between) or not (is_after or is_at_head):
            return _Tie.NONE
        deeds = list(self._deeds(between))
        if not is_after:
            # "At the founding, the league held its first summit", "at the founding, the first summit took place".
            deeds = [*deeds, *self._deeds(range(last, len(self.syntax.scene.words)))][:1]
        elif not deeds:
            # "It held its first summit at the founding"; else, "the first summit, which took place at the founding".
            deeds = list(self._deeds(range(first)))[-1:]
        is_clear = all(map(self._is_taking_place, deeds)) and not self.syntax.is_planned(own)
        return _Tie.CLEAR if is_clear else _Tie.LIKELY

    def _deeds(self, places: range) -> Iterator[int]:
        return (at for at in places if self._is_taking_place(at) or self._may_be_verb(at))

    @cached_property
    def _held(self) -> dict[int, int]:
        """The words that tell that an event takes place, each with the first one of its phrase."""
        firsts = range(len(self.syntax.scene.words))
        return {at: first for first in firsts for at in range(first, phrase(self.syntax, first, "held") or first)}

    def _is_taking_place(self, at: int) -> bool:
        """Whether a word only tells that an event took place, or was."""
        return at in self._held or self.syntax.is_auxiliary(at)

    def _is_denied(self, own: Span) -> bool:
        """Whether the clause of a rank tells that something is not so."""
        clauses = (one for one in self.syntax.clauses if one.first < own[1] and own[0] < one.last)
        return any(self._is_negation(at) for one in clauses for at in range(one.first, one.last))

    def _is_negation(self, at: int) -> bool:
        return self.syntax.scene.words[at].folded in self.syntax.scene.spoken.texts.negations

    def _is_parted(self, between: range) -> bool:
        """Whether words between an event and a beginning tell of another event, or go on to something else."""
        gaps = (word.gap for word in self.syntax.scene.words[between.start : between.stop + 1])
        held = {self._held[at] for at in between if at in self._held}
        is_other = any(not _STOPS.isdisjoint(gap) for gap in gaps) or len(held) > 1
        return is_other or any(self._parts(at) for at in between)

    def _parts(self, at: int) -> bool:
        """Whether a word opens something else, or tells of another event."""
        is_opening = self.syntax.is_one_of(at, "that", "conjunctions", "says")
        is_clause = at in self._starts and self._is_joined(at)
        return is_opening or is_clause or self._is_negation(at) or self._is_event(at)

    @cached_property
    def _starts(self) -> frozenset[int]:
        """The words at which clauses begin."""
        return frozenset(clause.first for clause in self.syntax.clauses)

    def _is_event(self, at: int) -> bool:
        """Whether a word tells of an event: a noun for one, or a rank."""
        if at in self.syntax.inside:
            return self.syntax.inside[at].kind is Kind.ORDINAL
        scene = self.syntax.scene
        is_verb = at in self._held or self.syntax.is_verb(at)
        return scene.words[at].stem in event_stems(scene.spoken.code) and not is_verb

    def _is_joined(self, at: int) -> bool:
        """Whether an "and" stands at a word, or is attached to it."""
        joiners = self.syntax.scene.spoken.numbers.joiners
        is_attached = self.syntax.scene.words[at].text.startswith(joiners)
        return self.syntax.is_joiner(at) or (is_attached and self.syntax.scene.spoken.drafts.verb_first)

    def _may_be_verb(self, at: int) -> bool:
        """Whether a word is neither a name nor a noun, as far as the words before it tell."""
        scene = self.syntax.scene
        if at in self.told or not self.syntax.is_content(at) or any(one.first <= at < one.last for one in scene.named):
            return False
        if at == 0 or self.syntax.is_one_of(at - 1, "relative"):
            return True
        if self._is_before_noun(at - 1):
            return False
        if not scene.spoken.drafts.verb_first:
            return True
        # A noun with an article, or with a preposition attached to it; or the second of two nouns of one notion.
        attached = tuple(scene.words_for("at") | scene.words_for("of"))
        is_bound = self.syntax.is_content(at - 1) and not self._has_article(at - 1)
        is_bound = is_bound and not any(one.last == at for one in scene.named)
        return not (is_bound or self._has_article(at) or scene.words[at].folded.startswith(attached))

    def _is_before_noun(self, at: int) -> bool:
        """Whether a noun follows such a word: an article, a preposition, "its"; but no verb, as after "in order to"."""
        syntax = self.syntax
        is_small = syntax.is_article(at) or syntax.is_linking(at) or syntax.is_one_of(at, "possessives")
        return is_small and not syntax.is_one_of(at, "relative", "towards", "conjunctions")

    def _has_article(self, at: int) -> bool:
        return any(has_article(form, self.syntax.scene.spoken.code) for form in self.syntax.scene.forms[at])
