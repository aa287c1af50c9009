"""What sentences are about, without a vocabulary: the subject of each clause, and what was spoken of last."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from factcheck.model import Kind
from factcheck.text.drafting.scenes import Value
from factcheck.text.drafting.stating import Span
from factcheck.text.drafting.syntax import Clause, Syntax

#: Between what is counted and whose it is stand at most so many words: "budget of the club".
_OWNER = 3
#: What so many sentences were about may still be meant.
_LATELY = 3


@attrs.frozen
class Topic:
    """What something is said of, in words, and where these stand; None where they stand in another sentence."""

    words: str
    span: Span | None = None


@attrs.define
class Topics:
    """What sentences were about, the latest last, and the last of these that is no person."""

    recent: dict[str, None] = attrs.field(factory=dict)
    body: str | None = None

    @property
    def last(self) -> str | None:
        """What was spoken of last."""
        return next(reversed(self.recent), None)

    @property
    def lately(self) -> list[str]:
        """What was spoken of in the last sentences, the latest first."""
        return list(reversed(self.recent))[:_LATELY]

    def meant_by(self, noun: str) -> str | None:
        """What "the company" stands for: what was spoken of by that noun, or else by a name."""
        by_noun = (words for words in reversed(self.recent) if noun in words.lower().split())
        is_name = self.body is not None and not self.body[:1].islower()
        return next(by_noun, self.body if is_name else None)

    def add(self, words: str, *, is_person: bool) -> None:
        """Take up what a sentence is about, for those that follow."""
        self.recent.pop(words, None)
        self.recent[words] = None
        if not is_person:
            self.body = words


class Subjects:
    """What each clause of a sentence is about, and what its values are said of."""

    def __init__(self, syntax: Syntax, topics: Topics) -> None:
        """Find the subject of each clause; `topics` are those of the sentences before."""
        self._syntax = syntax
        self._scene = syntax.scene
        self._topics = topics
        self._of: dict[Clause, Topic | None] = {clause: self._of_clause(clause) for clause in syntax.clauses}

    def main(self, taken: Sequence[Span] = ()) -> Topic | None:
        """What the sentence is about: the subject of its first clause with a verb, or else of any.

        Nothing at `taken` is meant: it names what a value tells.
        """
        told = [(clause, one) for clause, one in self._of.items() if one and not _is_taken(one, taken)]
        with_verb = (one for clause, one in told if self._syntax.verb_of(clause) is not None)
        named = (one for _, one in told if one.span in self._syntax.people)  # "the minister, Kari Dahl, went …"
        return next(with_verb, None) or next(named, None) or next((one for _, one in told), None)

    def of(self, clause: Clause, value: Value, noun: Span | None, said_of: Span | None = None) -> Topic | None:
        """What a value is said of, whose `noun` stands at a span.

        The first of these: what its own words say (`said_of`); what the noun is said to be of; the
        subject of its clause, if that is not the noun itself; a name near it, where the value itself is
        what its clause is about; the sentence's subject; a name near it.
        """
        if said_of is not None:
            return self._phrase(said_of)
        own = self._of[clause]
        owner = self._owner(clause, value, noun) if noun is not None else None
        if owner is not None:
            return owner
        taken = [noun] if noun is not None else []
        is_noun = own is not None and _is_taken(own, taken)
        if own is not None and not is_noun:
            return own
        if is_noun:
            return self._name_near(clause, value, after=False)
        if value.kind is not Kind.DATE and self._is_first(clause, value):
            return self._name_near(clause, value, after=True)
        return self.main(taken) or self._name_near(clause, value, after=True)

    def _is_first(self, clause: Clause, value: Value) -> bool:
        """Whether a value is itself what its clause is about: "Five children died"."""
        before = range(clause.first, value.first)
        return not any(self._syntax.is_content(at) or self._syntax.is_auxiliary(at) for at in before)

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
            return self._phrase(span) if span else None
        return None

    def _is_owning(self, at: int) -> bool:
        """Whether a word joins a noun to whose it is, or where: "of", "in", but not "to"."""
        return self._syntax.is_of(at) or (self._syntax.is_one_of(at, "at") and not self._syntax.is_auxiliary(at))

    def _of_its(self, clause: Clause, noun: Span) -> Topic | None:
        """What "its" means: the subject of this clause or of one before it, or what was spoken of last."""
        until = self._syntax.clauses.index(clause) + 1
        told = (self._of[one] for one in reversed(self._syntax.clauses[:until]))
        subject = next((one for one in told if one is not None and not _is_taken(one, [noun])), None)
        return subject or (Topic(self._topics.last) if self._topics.last else None)

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
        first = next(at for at in range(clause.first, verb + 1) if self._syntax.is_content(at))
        span = (first, verb) if first < verb else self._syntax.noun_after(verb + 1, clause.last)
        return self._phrase(span) if span else None

    def _before_verb(self, clause: Clause, verb: int | None) -> Topic | None:
        ranks = {value for value in self._scene.values if value.kind is Kind.ORDINAL}
        within = {value.first: value for value in self._scene.values if clause.first <= value.first < clause.last}
        values = {first: value for first, value in within.items() if value not in ranks}
        end = min([clause.last if verb is None else verb, *values])
        at = clause.first
        while at < end and not self._syntax.is_content(at):
            if self._syntax.is_one_of(at, "pronouns"):
                return Topic(self._topics.last, (at, at + 1)) if self._topics.last else None
            if not self._may_open(at) and self._syntax.inside.get(at) not in ranks:
                return None
            at += 1
        main = next((name for name in self._syntax.names if at <= name[0] < end and self._is_main(name)), None)
        if main is not None:
            return self._phrase(self._whole_name(main, end) if verb is not None else main)
        span = self._syntax.phrase_at(at, end)
        if span is not None and span[1] == end and end in values:
            # Before a value stands a verb that is not known, or what it tells: "a magnitude 6.1 earthquake struck".
            span = (span[0], span[1] - 1) if verb is None else (values[end].last, values[end].noun_end)
        elif span is not None and verb is None and span[1] < clause.last and span[1] - span[0] > 1:
            span = span[0], span[1] - 1
        # Without an article, or in a line that is no sentence, it may as well be a verb that is not known.
        is_line = not values and not self._scene.sentence.stopped
        is_verb = verb is None and (is_line or (clause.first > 0 and at == clause.first))
        return self._phrase(span) if span and span[0] < span[1] and not is_verb else None

    def _whole_name(self, name: Span, end: int) -> Span:
        """A name of one word with what belongs to it, where that follows: "Ligue portuaire", "Agence de la mer"."""
        if self._scene.spoken.drafts.head_last or name[1] - name[0] > 1:
            return name
        return self._syntax.phrase_at(name[0], end) or name

    def _is_main(self, name: Span) -> bool:
        return not self._syntax.is_adjunct(name[0])

    def _may_open(self, at: int) -> bool:
        """Whether a small word may stand before a subject: an article may, a preposition may not."""
        folded = self._scene.words[at].folded
        is_joiner = folded in self._scene.spoken.numbers.joiners
        return is_joiner or self._syntax.is_article(at) or self._syntax.is_one_of(at, "possessives")

    def _name_near(self, clause: Clause, value: Value, *, after: bool) -> Topic | None:
        """The name nearest before a value, in its clause or the sentence; or one after it in its clause, if allowed."""
        names = [name for name in self._syntax.names if clause.first <= name[0] < clause.last]
        before = [name for name in names or self._others() if name[1] <= value.first]
        span = next(iter(before[-1:] or (names if after else [])), None)
        return self._phrase(span) if span else None

    def _others(self) -> list[Span]:
        """The names of the sentence, but for those who only say so."""
        saying = [one for one in self._syntax.clauses if self._syntax.is_according(one)]
        return [name for name in self._syntax.names if not any(one.first <= name[0] < one.last for one in saying)]


def _is_taken(one: Topic, taken: Sequence[Span]) -> bool:
    span = one.span
    return span is not None and any(span[0] < last and first < span[1] for first, last in taken)
