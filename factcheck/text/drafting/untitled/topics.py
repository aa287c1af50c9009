"""What sentences are about, without a vocabulary: the subject of each clause, and what was spoken of last."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from factcheck.model import Kind
from factcheck.text.drafting.grammar.syntax import Clause, Syntax
from factcheck.text.drafting.scenes import Value
from factcheck.text.drafting.stating import Span
from factcheck.text.drafting.untitled.holders import is_office

#: Between what is counted and whose it is stand at most so many words: "budget of the club".
_OWNER = 3
#: What so many sentences were about may still be meant.
_LATELY = 3
#: The noun that names a thing is the last word of its name, or one of the first.
_HEAD = 1


@attrs.frozen
class Topic:
    """What something is said of, in words, and where these stand; None where they stand in another sentence."""

    words: str
    span: Span | None = None


@attrs.define
class Topics:
    """What sentences were about, the latest last, each with whether it is a person; and all that they had as subjects.

    `things` tells of each whether it is a name; `before` is what the sentence right before was about, or None.
    """

    recent: dict[str, bool] = attrs.field(factory=dict)
    things: dict[str, bool] = attrs.field(factory=dict)
    before: str | None = None

    @property
    def lately(self) -> list[str]:
        """What was spoken of in the last sentences, the latest first."""
        return list(reversed(self.recent))[:_LATELY]

    def of_pronoun(self, *, is_person: bool | None) -> str | None:
        """What "it" stands for, or "she": what the sentence before was about, if that may be called so."""
        is_meant = self.before is not None and is_person in {None, self.recent[self.before]}
        return self.before if is_meant else None

    def meant_by(self, noun: str) -> str | None:
        """What "the company" stands for: the one thing that was called by that noun, or else the one name."""
        capital = [words for words in self.things if not any(part[0].islower() for part in (words, words.split()[-1]))]
        named = [words for words in capital if self.things[words]] or capital
        called = [words for words in self.things if noun in words.lower().split()[:_HEAD] + words.lower().split()[-1:]]
        return _only_one(called) if called else _only_one(named)

    def add(self, words: str, *, is_person: bool) -> None:
        """Take up what a sentence is about, for those that follow."""
        self.recent.pop(words, None)
        self.recent[words] = is_person
        self.before = words


def _only_one(called: Sequence[str]) -> str | None:
    """The longest of several names, if all others are parts of it."""
    whole = max(called, key=len, default=None)
    is_one = whole is not None and all(set(one.split()) <= set(whole.split()) for one in called)
    return whole if is_one else None


class Subjects:
    """What each clause of a sentence is about, and what its values are said of."""

    def __init__(self, syntax: Syntax, topics: Topics) -> None:
        """Find the subject of each clause; `topics` are those of the sentences before."""
        self._syntax = syntax
        self._scene = syntax.scene
        self._topics = topics
        self._of: dict[Clause, Topic | None] = {}
        for clause in syntax.clauses:
            self._of[clause] = self._of_clause(clause)

    @property
    def told(self) -> list[Topic]:
        """The subjects of the clauses."""
        return [one for one in self._of.values() if one is not None]

    def main(self, taken: Sequence[Span] = ()) -> Topic | None:
        """What the sentence is about: the subject of its first clause with a verb, or else of any.

        Nothing at `taken` is meant: it names what a value tells.
        """
        told = [(clause, one) for clause, one in self._of.items() if one and not _is_taken(one, taken)]
        with_verb = (one for clause, one in told if self._syntax.verb_of(clause) is not None)
        named = (one for _, one in told if one.span in self._syntax.people)  # "the minister, Kari Dahl, went …"
        return next(with_verb, None) or next(named, None) or next((one for _, one in told), None)

    def of(self, clause: Clause, value: Value, noun: Span | None, said_of: Span | None = None) -> Topic | None:
        """What a value is said of, whose `noun` stands at a span; None where the sentence's grammar leaves it open.

        The first of these: what its own words say (`said_of`); what the noun is said to be of; the
        subject of its clause, if that is not the noun itself; the event that made it so; the subject that
        a clause without one has from a clause before it.
        """
        if said_of is not None:
            return self._phrase(said_of)
        owner = self._owner(clause, value, noun) if noun is not None else None
        if owner is not None:
            return owner
        own = self._of[clause]
        if own is not None:
            return self._beside(own, noun) if noun is not None and _is_taken(own, [noun]) else own
        return self._cause(clause) or self._carried(clause)

    def _beside(self, own: Topic, noun: Span) -> Topic | None:
        """The name in a subject that has a noun right after it: "Nordkraft shares fell"."""
        span = own.span or noun
        name = next((one for one in self._syntax.names if one[0] == span[0] and one[1] <= noun[0]), None)
        return self._phrase(name) if name else None

    def _cause(self, clause: Clause) -> Topic | None:
        """The event that a "when" after a clause tells of: "Two people died when a storm hit the coast"."""
        after = self._syntax.clauses[self._syntax.clauses.index(clause) + 1 :]
        cause = next((one for one in after if one.dependent), None)
        subject = self._of[cause] if cause is not None else None
        is_event = subject is not None and subject.span is not None and self._syntax.has_event(subject.span)
        return subject if is_event else None

    def _carried(self, clause: Clause) -> Topic | None:
        """The subject of a clause before, for one that begins with its verb: "The club, founded in 1962, employs …"."""
        clauses = self._syntax.clauses
        position = clauses.index(clause)
        is_day = self._syntax.is_day_alone(clause)
        if not (is_day or self._syntax.is_elliptic(clause)):
            return None
        if position == 0:  # "Founded in 1962, the club employs …", "In 1962, the club was founded"
            return self._of[clauses[1]] if len(clauses) > 1 and not clauses[1].relative else None
        is_joined = self._syntax.is_joiner(clause.first)
        for one in reversed(clauses[:position]):
            is_apart = one.relative or one.dependent or self._syntax.is_according(one)
            is_apart = is_apart or self._syntax.is_day_alone(one)
            if is_apart and not is_joined:
                continue
            if one.quoted != clause.quoted or (self._syntax.is_saying(one) and not is_joined):
                return None
            if self._of[one] is not None or not self._syntax.is_elliptic(one):
                return None if self._is_tag(clause, one) and not is_joined else self._of[one]
        return None

    def _is_tag(self, clause: Clause, before: Clause) -> bool:
        """Whether a clause only tells who said the one before: "…, ont annoncé les deux groupes"."""
        return self._syntax.is_saying(clause) and self._syntax.verb_of(before) is not None

    def _owner(self, clause: Clause, value: Value, noun: Span) -> Topic | None:
        """Whose a noun is: "the club's budget", "its budget", "the budget of the club"."""
        first = min(noun[0], value.first)
        if self._syntax.is_possessed(first):
            return self._phrase_before(first, clause.first)
        if first > clause.first and self._syntax.is_one_of(first - 1, "possessives"):
            return self._of_its(clause, noun)
        at = max(noun[1], value.last) if value.first <= noun[0] else noun[1]
        if at + 1 < clause.last and self._is_owning(at):
            span = self._syntax.phrase_at(at + 1, min(at + 1 + _OWNER, clause.last))
            # "The third storm in years" is a storm of no years.
            return self._phrase(span) if span and not self._syntax.is_time(span[0]) else None
        return None

    def _is_owning(self, at: int) -> bool:
        """Whether a word joins a noun to whose it is, or where: "of", "in", but not "to"."""
        return self._syntax.is_of(at) or (self._syntax.is_one_of(at, "at") and not self._syntax.is_auxiliary(at))

    def _of_its(self, clause: Clause, noun: Span) -> Topic | None:
        """What "its" means: the subject of this clause or of one before it, or what was spoken of last."""
        until = self._syntax.clauses.index(clause) + 1
        told = (self._of[one] for one in reversed(self._syntax.clauses[:until]))
        subject = next((one for one in told if one is not None and not _is_taken(one, [noun])), None)
        return subject or self._before(at=noun[0] - 1)

    def _before(self, at: int) -> Topic | None:
        """What a pronoun at a word means, in the sentence before."""
        words = self._topics.of_pronoun(is_person=self._is_personal(at))
        return Topic(words, (at, at + 1)) if words else None

    def _phrase(self, span: Span) -> Topic:
        """The words at a span, or what they stand for: "the company" is the one spoken of before."""
        is_body = span[1] - span[0] == 1 and self._syntax.is_one_of(span[0], "bodies")
        words = self._scene.text(*span)
        meant = self._topics.meant_by(words.lower().removeprefix(self._scene.spoken.dates.article)) if is_body else None
        return Topic(meant or words, span)

    def _phrase_before(self, last: int, first: int) -> Topic | None:
        """The name that ends before a word, or the noun that does."""
        name = next((name for name in self._syntax.names if name[1] == last), None)
        span = name or self._syntax.noun_before(last, first)
        if span is not None and self._scene.spoken.drafts.head_last and self._syntax.is_tight(span[0]):
            # "The Labour group, which …": the name tells which group.
            span = next((one[0] for one in self._syntax.names if one[1] == span[0]), span[0]), span[1]
        return self._phrase(span) if span else None

    def _of_clause(self, clause: Clause) -> Topic | None:
        """What a clause is about: what its "which" stands for, or the subject of its verb."""
        if clause.relative:
            return self._phrase_before(clause.first, 0)
        if self._syntax.is_according(clause):
            return None
        verb = self._syntax.verb_of(clause)
        if not self._scene.spoken.drafts.verb_first or verb is None:
            return self._before_verb(clause, verb)
        if not self._scene.sentence.stopped:
            return None  # a headline may as well begin with its noun
        first = next(at for at in range(clause.first, verb + 1) if self._syntax.is_content(at))
        noun = self._syntax.noun_after
        span = noun(first, verb) if first < verb else noun(verb + 1, clause.last)
        return self._phrase(span) if span else None

    def _before_verb(self, clause: Clause, verb: int | None) -> Topic | None:
        ranks = self._ranks
        at = self._syntax.after_days(clause) + clause.dependent
        within = {value.first: value for value in self._scene.values if at <= value.first < clause.last}
        values = {first: value for first, value in within.items() if value not in ranks}
        end = min([clause.last if verb is None else verb, *values])
        while at < end and not self._syntax.is_content(at):
            if self._syntax.is_one_of(at, "pronouns"):
                return self._pronoun(clause, at)
            if not self._may_open(at) and self._syntax.inside.get(at) not in ranks:
                return None
            at += 1
        mains = [name for name in self._syntax.names if at <= name[0] < end and self._is_main(name, at)]
        # "Halden Mayor Kari Dahl": it is the person who is the subject.
        main = next((name for name in mains if name in self._syntax.people), None) or next(iter(mains), None)
        if self._syntax.is_measuring(at):
            return None  # "et haut de 85 mètres"
        if main is not None and (verb is not None or main[0] == at or (main[1] == end and main in self._syntax.people)):
            is_whole = verb is not None or clause.last < len(self._scene.words)
            return self._phrase(self._whole_name(main, end) if is_whole else main)
        span = self._syntax.phrase_at(at, end)
        if span is not None and span[1] == end and end in values:
            # Before a value stands a verb that is not known, or what it tells: "a magnitude 6.1 earthquake struck".
            span = (span[0], span[1] - 1) if verb is None else (values[end].last, values[end].noun_end)
        elif span is not None and verb is None and span[1] < clause.last and span[1] - span[0] > 1:
            span = span[0], span[1] - 1
        # Without an article, or in a line that is no sentence, it may as well be a verb that is not known.
        is_line = not self._scene.sentence.stopped
        is_verb = verb is None and (is_line or (clause.first > 0 and at == clause.first))
        return self._phrase(span) if span and span[0] < span[1] and not is_verb else None

    def _pronoun(self, clause: Clause, at: int) -> Topic | None:
        """What "it" or "she" means: the subject before it in its sentence, or what the sentence before was about."""
        if clause.quoted or any(clause.first <= one.first < clause.last for one in self._ranks):
            return None  # "It was the third storm": "it" stands for nothing
        told = self.told
        if not told:
            return self._before(at)
        is_person = told[-1].span in self._syntax.people
        return told[-1] if self._is_personal(at) is is_person else None

    def _is_personal(self, at: int) -> bool | None:
        """Whether a pronoun stands for people; None where it may do so, and need not."""
        is_personal = self._syntax.is_one_of(at, "personal")
        return is_personal if is_personal or self._syntax.is_one_of(at, "impersonal") else None

    def _whole_name(self, name: Span, end: int) -> Span:
        """A name with what belongs to it, where that follows: "Ligue portuaire", "Agence de la mer", "Labour group"."""
        if self._scene.spoken.drafts.head_last:
            more = self._syntax.noun_after(name[1], end) if name[1] < end and self._syntax.is_tight(name[1]) else None
            return (name[0], more[1]) if more and more == (name[1], end) else name
        if name[1] - name[0] > 1:
            return name
        return self._syntax.phrase_at(name[0], end) or name

    def _is_main(self, name: Span, first: int) -> bool:
        """Whether no preposition stands before a name: "a fire on the ferry Northern Star" is about the fire."""
        before = range(first, name[0])
        is_led = any(map(self._syntax.is_linking, before)) and not any(is_office(self._syntax, at) for at in before)
        return not is_led and not self._syntax.is_adjunct(name[0])

    def _may_open(self, at: int) -> bool:
        """Whether a small word may stand before a subject: an article may, a preposition may not."""
        folded = self._scene.words[at].folded
        is_joiner = folded in self._scene.spoken.numbers.joiners
        return is_joiner or self._syntax.is_article(at) or self._syntax.is_one_of(at, "possessives")

    @property
    def _ranks(self) -> set[Value]:
        return {value for value in self._scene.values if value.kind is Kind.ORDINAL}


def _is_taken(one: Topic, taken: Sequence[Span]) -> bool:
    span = one.span
    return span is not None and any(span[0] < last and first < span[1] for first, last in taken)
