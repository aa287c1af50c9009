"""Who does what a verb tells, and which event or body a sentence goes on about: by grammar, not by nearness."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from factcheck.model import Kind
from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.syntax import Syntax
from factcheck.text.drafting.stating import Span
from factcheck.text.drafting.vocabulary.naming import Called, Named, Names
from factcheck.text.drafting.vocabulary.subjects import is_adjunct

_COMMAS, _OPENING = frozenset(",،"), frozenset(",،(")
#: So many adjectives may stand between a noun and whose it is.
_ADJECTIVES = 2
#: An office before somebody's name has so many words.
_OFFICE = 4


class Actors:
    """Who does what. It remembers what the sentences before were about, in their order."""

    def __init__(self, names: Names, events: Sequence[str]) -> None:
        """`events` are those of the vocabulary that the text speaks of at all."""
        self._names = names
        self._only = events[0] if len(events) == 1 else None
        self._main: Named | None = None
        self._body: Named | None = None
        self._called: Named | None = None
        self._state: Named | None = None
        self._event: Named | None = None

    def remember(self, syntax: Syntax) -> None:
        """Take up what a sentence is about, for those that follow."""
        mains = [_elsewhere(one) for one in self._mains(syntax)]
        self._main = next(iter(mains), self._main)
        self._called = next((one for one in mains if not self.is_state(one)), self._called)
        self._body = next((one for one in mains if self.is_body(one)), self._body)
        self._state = next((one for one in mains if self.is_state(one)), self._state)
        events = (_elsewhere(one) for one in syntax.scene.named if self.is_event(one))
        self._event = next(events, self._event)

    def _mains(self, syntax: Syntax) -> Sequence[Named]:
        """What a sentence names without a preposition; or else what "the company" means in it, or "the country"."""
        mains = self.mains(syntax, len(syntax.scene.words))
        nouns = syntax.scene.words_for("bodies") | syntax.scene.words_for("countries")
        if mains or nouns.isdisjoint(word.folded for word in syntax.scene.words):
            return mains
        subject = self.subject(syntax, 0)
        return [subject] if subject is not None else []

    def is_event(self, one: Named) -> bool:
        """Whether it is something that takes place."""
        return one.how is Called.EVENT or self._names.traits[one.entity].is_event

    def is_person(self, one: Named) -> bool:
        """Whether it is somebody."""
        return self._names.traits[one.entity].is_person

    def is_body(self, one: Named) -> bool:
        """Whether it may commit itself: no person, no event, no place."""
        traits = self._names.traits[one.entity]
        return self._may_act(one) and not (traits.is_person or self.is_event(one) or traits.is_place)

    def _may_act(self, one: Named) -> bool:
        return one.how is not Called.PEOPLE

    def event(self, syntax: Syntax, at: int) -> Named | None:
        """The event that a sentence tells of: the last one before a word, another of the sentence, one of those before.

        A text that speaks of one event alone may mean it anywhere.
        """
        events = [one for one in syntax.scene.named if self.is_event(one)]
        before = [one for one in events if one.last <= at]
        found = next(iter([*before[-1:], *events]), None) or self._event
        if found is None and self._only is not None:
            return Named(self._only, 0, 0, Called.EVENT)
        return found

    def owner(self, syntax: Syntax, at: int) -> Named | None:
        """Whose a noun at a word is, as far as it is told: "the club's", "the Danish", "its"."""
        begin = at
        while begin > 0 and at - begin < _ADJECTIVES and syntax.is_content(begin - 1) and syntax.is_tight(begin):
            begin -= 1
        named = syntax.scene.named
        owners = [one for one in named if begin <= one.last <= at]
        is_its = begin > 0 and syntax.is_one_of(begin - 1, "possessives")
        mains = self.mains(syntax, begin) if is_its else []
        return next(iter([*owners[-1:], *mains[:1]]), None) or (self._main if is_its else None)

    def subject(self, syntax: Syntax, at: int) -> Named | None:
        """What the clause around a word is about: who does what its verb tells."""
        clause = next(one for one in syntax.clauses if one.first <= at < one.last)
        verb = syntax.verb_of(clause)
        return self.doer(syntax, verb) if verb is not None else None

    def doer(self, syntax: Syntax, at: int) -> Named | None:
        """Who does what the verb at a word tells, None where that is nothing of the vocabulary."""
        if syntax.scene.spoken.drafts.verb_first:
            after = self._after(syntax, at)
            if after is not None:
                return after
        return self._before(syntax, self.stem_of(syntax, at))

    def _after(self, syntax: Syntax, at: int) -> Named | None:
        named = [one for one in syntax.scene.named if one.first > at and self._may_act(one)]
        right = next((one for one in named if one.first == at + 1), None)
        return right or next(
            (one for one in named if self.is_person(one) and _is_titled(syntax, at + 1, one.first)), None
        )

    def stem_of(self, syntax: Syntax, at: int) -> int:
        """Where a verb begins, with the verbs and small words that go with it: "has also visited"."""
        while at and syntax.is_tight(at) and self._goes_along(syntax, at - 1):
            at -= 1
        return at

    def _goes_along(self, syntax: Syntax, at: int) -> bool:
        return syntax.is_auxiliary(at) or syntax.is_one_of(at, "adverbs")

    def _before(self, syntax: Syntax, at: int) -> Named | None:
        """What ends right before a verb, but for what stands between commas."""
        words, named = syntax.scene.words, syntax.scene.named
        is_next = syntax.scene.spoken.drafts.verb_first and syntax.is_one_of(at, "adverbs")  # "ثم"
        if is_next or self._is_joined(syntax, at) or (at > 0 and syntax.is_joiner(at - 1)):
            return self._carried(syntax, at)
        if at == 0:
            return self._main if syntax.scene.spoken.drafts.verb_first else None
        if syntax.is_one_of(at - 1, "pronouns"):
            return self.meant(syntax, at - 1)
        if syntax.is_one_of(at - 1, "relative"):
            at -= 1
        ends = [at]
        if _COMMAS.intersection(words[at].gap) or ")" in words[at].gap:
            ends += [one for one in range(at - 1, 0, -1) if _OPENING.intersection(words[one].gap)]
        near = [one for end in ends for one in named if one.last == end and self._may_act(one)]
        found = next((one for one in near if not _is_adjunct(syntax, one)), None)
        return found if near else self._by_noun(syntax, at - 1)

    def _by_noun(self, syntax: Syntax, at: int) -> Named | None:
        """What "the company" means, or "the country"."""
        if at > 0 and syntax.is_article(at - 1):
            if syntax.is_one_of(at, "bodies"):
                return self._body
            if syntax.is_one_of(at, "countries"):
                return self._state
        return None

    def _is_joined(self, syntax: Syntax, at: int) -> bool:
        """Whether an "and" is attached to a verb."""
        drafts, joiners = syntax.scene.spoken.drafts, syntax.scene.spoken.numbers.joiners
        return drafts.verb_first and syntax.scene.words[at].folded.startswith(tuple(map(fold, joiners)))

    def _carried(self, syntax: Syntax, at: int) -> Named | None:
        """Whom a verb without a subject is said of: what its sentence is about, or the one before."""
        main = next(iter(self.mains(syntax, at)), None)
        if main is not None:
            return main
        pronoun = next((one for one in range(at) if syntax.is_one_of(one, "pronouns")), None)
        if pronoun is not None:
            return self.meant(syntax, pronoun)
        return None if any(map(syntax.is_content, range(at))) else self._main

    def meant(self, syntax: Syntax, at: int) -> Named | None:
        """Whom "she" or "it" means."""
        if syntax.is_one_of(at, "plural"):
            return None
        is_personal = syntax.is_one_of(at, "personal")
        is_told = is_personal or syntax.is_one_of(at, "impersonal")
        # Where one word may stand for both, it seldom stands for a state.
        main = next(iter(self.mains(syntax, at)), self._main if is_told else self._called)
        return None if main is None or (is_told and self.is_person(main) != is_personal) else main

    def is_state(self, one: Named) -> bool:
        """Whether it is a country."""
        return self._names.traits[one.entity].country is not None

    def mains(self, syntax: Syntax, at: int) -> Sequence[Named]:
        """What is named before a word without a preposition."""
        named = (one for one in syntax.scene.named if one.last <= at and self._may_act(one))
        return [one for one in named if not _is_adjunct(syntax, one)]

    def body(self, syntax: Syntax, at: int) -> Named | None:
        """The body that a sentence is about before a word, or the sentences before it."""
        before = [one for one in syntax.scene.named if one.last <= at and self.is_body(one)]
        mains = [one for one in before if not _is_adjunct(syntax, one)]
        return next(iter([*mains, *before]), self._body)


def _is_adjunct(syntax: Syntax, one: Named) -> bool:
    """Whether a preposition stands before what is named, whichever: "by the club"."""
    before = one.first - 1
    while before >= 0 and syntax.is_article(before):
        before -= 1
    if is_adjunct(syntax.scene, one) or before < 0:
        return is_adjunct(syntax.scene, one)
    if syntax.scene.spoken.dates.article and syntax.is_one_of(before, "of_state", "offices"):
        return True  # whose office it is: "رئيس النادي"
    return syntax.is_linking(before) and not syntax.is_one_of(
        before, "that", "relative", "conjunctions", "says", "auxiliaries"
    )


def _is_titled(syntax: Syntax, first: int, last: int) -> bool:
    """Whether nothing but an office stands between two words, with whose it is: "وزير الداخلية"."""
    if not (last - first <= _OFFICE and first < last and syntax.is_one_of(first, "of_state", "offices")):
        return False
    return all(syntax.is_tight(at) and syntax.is_content(at) for at in range(first, last)) and syntax.is_tight(last)


def _elsewhere(one: Named) -> Named:
    """The same as it is meant in another sentence: on no words."""
    return attrs.evolve(one, first=0, last=0)


def after_days(syntax: Syntax, first: int) -> int:
    """The word itself, or where a day ends that stands there: "received on Monday a delegation"."""
    value = syntax.inside.get(first)
    return value.last if value is not None and value.kind is Kind.DATE and value.first == first else first


def span_of(one: Named) -> list[Span]:
    """Where it stands, if it stands in the sentence."""
    return [one.span] if one.last > one.first else []
