"""What the words of a sentence do in it, told without a vocabulary: its clauses, their verbs, and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

import attrs

from factcheck.model import Kind
from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.nouns import Nouns
from factcheck.text.drafting.grammar.saying import in_quotes
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.drafting.scenes import Scene, Value
from factcheck.text.drafting.stating import Span

#: The signs at which a clause ends.
_ENDS = frozenset(',;:()[]—–“”«»"،؛\n')
#: "According to" has no more words than this.
_PHRASE = 3


@cache
def _according(code: str) -> list[tuple[str, ...]]:
    """The phrases of a language before who says so, in folded words."""
    return [tuple(map(fold, phrase.split())) for phrase in spoken_in(code).drafts.according]


@attrs.frozen
class Clause:
    """The words of a sentence from `first` to before `last`.

    `relative` says that "which" or the like opens it, `dependent` that "when" or the like does, and
    `quoted` that it stands in quotation marks.
    """

    first: int
    last: int
    relative: bool = False
    dependent: bool = False
    quoted: bool = False


@attrs.define(eq=False, slots=False)
class Syntax(Nouns):
    """A sentence whose clauses are told apart."""

    @cached_property
    def clauses(self) -> list[Clause]:
        """The sentence in clauses.

        They end at commas and the like, at "which" and "when", at an "and" between two verbs, and after
        verbs of saying.
        """
        words = self.scene.words
        cuts = [0]
        for at in range(1, len(words)):
            within = self.inside.get(at)
            if (within is None or within.first == at) and self._opens(at, cuts[-1]):
                cuts.append(at)
        ends = [*cuts[1:], len(words)]
        return [self._clause(first, last) for first, last in zip(cuts, ends, strict=True)]

    def _clause(self, first: int, last: int) -> Clause:
        opened = first + (last - first > 1 and self.is_joiner(first))
        before = self.scene.source[: self.scene.words[first].start - self.scene.sentence.start]
        return Clause(
            first,
            last,
            relative=self._is_relative(first),
            dependent=self._is_dependent(opened),
            quoted=in_quotes(before),
        )

    def _opens(self, at: int, first: int) -> bool:
        """Whether a clause begins at a word; the one before it began at `first`."""
        if self._is_broken(at) or self._is_relative(at) or self.is_one_of(at - 1, "that") or self._is_according(at):
            return True
        if self._is_dependent(at) or self._is_told_twice(at, first):
            return True
        is_before = not self.scene.spoken.drafts.verb_first  # where it stands first, who speaks follows
        return is_before and self._is_said_before(at) and self._goes_on(at)

    def _is_dependent(self, at: int) -> bool:
        """Whether "when" or the like opens a clause at a word; "after" may as well stand before a noun."""
        return self.is_one_of(at, "conjunctions") and at + 1 < len(self.scene.words) and self._goes_on(at + 1)

    def _is_told_twice(self, at: int, first: int) -> bool:
        """Whether verbs stand before an "and" and after it, which then joins no two nouns."""
        if self._has_and(at):
            return True
        if not self.is_joiner(at) or not any(self.is_auxiliary(one) or self.is_verb(one) for one in range(first, at)):
            return False
        # "construit en 1990 et haut de 85 mètres"
        return self.is_measuring(at + 1) or self._goes_on(at + 1) or self._is_bare_verb(at + 1)

    def _has_and(self, at: int) -> bool:
        """Whether an "and" is attached to a word that is a verb, or to one after what is counted."""
        folded = self.scene.words[at].folded
        is_counted = at - 1 in self.inside and at not in self.inside and self.scene.spoken.drafts.verb_first
        is_apart = is_counted or (self.is_one_of(at, "pronouns") and self.scene.spoken.drafts.verb_first)
        joiners = self.scene.spoken.numbers.joiners
        return folded.startswith((*self.scene.words_for("and_verbs"), *(joiners if is_apart else ())))

    def _is_said_before(self, at: int) -> bool:
        """Whether a verb of saying stands before a word, but for the day on which it was said."""
        if self._tells_day(at):
            return False
        said = at - 1
        while said > 0 and self._tells_day(said):
            said -= 1
        return self.is_one_of(said, "says")

    def _is_of_day(self, at: int) -> bool:
        return at in self.inside and self.inside[at].kind is Kind.DATE

    def is_saying(self, clause: Clause) -> bool:
        """Whether a clause tells that somebody said something."""
        return any(self.is_one_of(at, "says") for at in range(clause.first, clause.last))

    def is_elliptic(self, clause: Clause) -> bool:
        """Whether a clause has no subject of its own: it begins with its verb, or is no more than a value."""
        at = clause.first
        while at < clause.last and (self.is_joiner(at) or self._tells_day(at) or self.is_one_of(at, "adverbs")):
            at += 1
        if at == clause.last or at in self.inside:
            return at < clause.last and self.verb_of(clause) is None
        if self.scene.spoken.drafts.verb_first:
            at += self.is_one_of(at, "pronouns")
            return at + 1 < clause.last and (at + 1 in self.inside or self.is_small(at + 1))
        is_told = self.is_auxiliary(at) or self.is_verb(at) or self.is_measuring(at) or self._is_bare_verb(at)
        return is_told or self.goes_along(clause) or (at > 0 and self._ends_as_verb(at))

    def goes_along(self, clause: Clause) -> bool:
        """Whether a clause tells what goes along with the one before: "…, injuring 26 people"."""
        word = self.scene.words[clause.first].text.lower()
        return word.endswith(self.scene.spoken.drafts.along_endings) and self.is_content(clause.first)

    def after_days(self, clause: Clause) -> int:
        """Where a clause begins, but for days at its head: "On Monday the club …"."""
        return next((at for at in range(clause.first, clause.last) if not self._tells_day(at)), clause.first)

    def is_day_alone(self, clause: Clause) -> bool:
        """Whether a clause tells nothing but a day."""
        return all(map(self._tells_day, range(clause.first, clause.last)))

    def _tells_day(self, at: int) -> bool:
        """Whether a word is part of a day, or a small one before it: "on"."""
        after = min(at + 1, len(self.scene.words) - 1)
        is_small = at not in self.inside and not self.is_content(at) and not self.is_auxiliary(at)
        return self._is_of_day(at) or (is_small and self._is_of_day(after) and not self.is_joiner(at))

    def _is_bare_verb(self, at: int) -> bool:
        """Whether a word that opens a later clause must be a verb: nothing before it, and an object after it."""
        if at == 0 or at + 1 >= len(self.scene.words) or self.scene.spoken.drafts.verb_first:
            return False
        is_plain = self.is_content(at) and not self.scene.words[at].capital and self.is_tight(at + 1)
        return is_plain and (self.is_article(at + 1) or (at + 1 in self.inside and not self._is_of_day(at + 1)))

    def is_said_on(self, day: Value, clause: Clause) -> bool:
        """Whether a day of a clause is the one on which somebody said so, which is no fact that they tell."""
        if self.is_according(clause):
            return True
        if self.scene.spoken.drafts.verb_first:
            verb = self.verb_of(clause)
            return verb is not None and self.is_one_of(verb, "says")
        verbs = [at for at in range(clause.first, clause.last) if self.is_verb(at)]
        near = min(verbs, key=lambda at: abs(at - day.first), default=None)
        return near is not None and self.is_one_of(near, "says")

    def _is_broken(self, at: int) -> bool:
        return bool(_ENDS.intersection(self.scene.words[at].gap)) and not self._is_listed(at)

    def _is_listed(self, at: int) -> bool:
        """Whether a comma stands between names of a list: "in Oslo, Bergen and Halden"."""
        words = self.scene.words
        if words[at].gap.strip() not in {",", "،"} or not (words[at - 1].capital and words[at].capital):
            return False
        last = at + 1
        while last < len(words) and words[last].capital and self.is_tight(last):
            last += 1
        return last < len(words) and words[last].folded in self.scene.spoken.numbers.joiners

    def _goes_on(self, at: int) -> bool:
        """Whether what follows a verb of saying has a verb of its own: "announced a plan" reports nothing."""
        while at < len(self.scene.words) and not (self._is_broken(at) or self.is_one_of(at, "that")):
            if self.is_auxiliary(at) or self.is_verb(at):
                return True
            at += 1
        return False

    def is_according(self, clause: Clause) -> bool:
        """Whether a clause only tells who says so: "according to the league"."""
        return self._is_according(clause.first)

    def _is_according(self, at: int) -> bool:
        said = tuple(word.folded for word in self.scene.words[at : at + _PHRASE])
        return any(said[: len(phrase)] == phrase for phrase in _according(self.scene.spoken.code))

    def _is_relative(self, at: int) -> bool:
        return at > 0 and self.is_one_of(at, "relative")

    def is_planned(self, span: Span) -> bool:
        """Whether a clause that words of a span stand in tells what is still to come."""
        clauses = (one for one in self.clauses if one.first < span[1] and span[0] < one.last)
        return any(self._is_future(one, at) for one in clauses for at in range(one.first, one.last))

    def _is_future(self, clause: Clause, at: int) -> bool:
        word, drafts = self.scene.words[at].text.lower(), self.scene.spoken.drafts
        if word in drafts.future:
            return True
        is_verb = at == self.verb_of(clause) if drafts.verb_first else self.is_verb(at)
        return is_verb and (word.endswith(drafts.future_endings) or word.startswith(drafts.future_prefixes))

    def verb_of(self, clause: Clause) -> int | None:
        """Where the verb of a clause stands, or the first of its verbs where they are several."""
        if self.scene.spoken.drafts.verb_first:
            return next(self._first_verbs(clause), None)
        free = (at for at in range(clause.first, clause.last) if at not in self.inside)  # May is no "may"
        return next((at for at in free if self.is_auxiliary(at) or self.is_verb(at)), None)

    def _first_verbs(self, clause: Clause) -> Iterator[int]:
        """In a language that begins with verbs, the first word of a clause to which no article is attached."""
        article = fold(self.scene.spoken.dates.article)
        for at in range(clause.first, clause.last):
            if self.is_content(at) and not self.scene.words[at].folded.startswith(article):
                yield at


@lru_cache(maxsize=2)
def syntax_of(scene: Scene) -> Syntax:
    """A sentence with its clauses, which are told apart once for all who ask while it is read."""
    return Syntax(scene)
