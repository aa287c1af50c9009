"""What the words of a sentence do in it, told without a vocabulary: names, verbs, small words, clauses."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, cached_property
from itertools import chain

import attrs

from factcheck.reading.scanner import fold
from factcheck.text.drafting.naming import forms
from factcheck.text.drafting.scenes import Scene, Value
from factcheck.text.drafting.spoken import spoken_in
from factcheck.text.drafting.stating import Span
from factcheck.text.stems import stems

#: What stands between two words of one phrase, and the signs at which a clause ends.
_TIGHT = frozenset(" \u00a0-'’")
_ENDS = frozenset(',;:()[]—–“”«»"،؛\n')
#: A noun has no more words than this in the name of an aspect.
_NOUN = 3


@attrs.frozen
class _Words:
    """Words of a language, folded, that stand in its other tables."""

    of: frozenset[str]
    articles: frozenset[str]
    changes: frozenset[str]


@cache
def _words(code: str) -> _Words:
    spoken = spoken_in(code)
    tables = spoken.dates.of, spoken.numbers.articles, spoken.comparisons.changes
    return _Words(*(frozenset(map(fold, words)) for words in tables))


@attrs.frozen
class Clause:
    """The words of a sentence from `first` to before `last`; `relative` says that "which" or the like opens it."""

    first: int
    last: int
    relative: bool = False


@attrs.define(eq=False, slots=False)
class Syntax:
    """A sentence whose words are told apart. `proper` are folded words that the text writes with capitals anywhere."""

    scene: Scene
    proper: Collection[str] = frozenset()

    @cached_property
    def inside(self) -> dict[int, Value]:
        """The words of values and of what they count, each with its value."""
        return {at: value for value in self.scene.values for at in range(value.first, value.noun_end)}

    def is_one_of(self, at: int, *parts: str) -> bool:
        """Whether a word is one of the language's words for these parts."""
        said = forms(self.scene.words[at], self.scene.spoken)
        return any(not self.scene.words_for(part).isdisjoint(said) for part in parts)

    def is_auxiliary(self, at: int) -> bool:
        """Whether a verb goes with others. Accents count: "a" is one, and "à" is none."""
        return self.scene.words[at].text.lower() in self.scene.spoken.drafts.auxiliaries

    def is_of(self, at: int) -> bool:
        """Whether a word joins a noun to what it is of."""
        return self.scene.words[at].folded in _words(self.scene.spoken.code).of

    def is_preposition(self, at: int) -> bool:
        """Whether a word joins a noun to what it is of, or to its place."""
        return not self.is_auxiliary(at) and (self.is_of(at) or self.is_one_of(at, "of", "at"))

    def is_article(self, at: int) -> bool:
        """Whether a word is an article, or points like one."""
        folded = self.scene.words[at].folded
        return folded in self.scene.definite or folded in _words(self.scene.spoken.code).articles

    def is_small(self, at: int) -> bool:
        """Whether a word says nothing by itself."""
        word = self.scene.words[at]
        return (
            not word.stem
            or word.text[-1:] in {"'", "’"}
            or self.is_auxiliary(at)
            or self.is_preposition(at)
            or self.is_one_of(at, "definite", "pronouns", "possessives")
        )

    def is_content(self, at: int) -> bool:
        """Whether a word says something by itself, and is no part of a value."""
        return at not in self.inside and any(map(str.isalpha, self.scene.words[at].text)) and not self.is_small(at)

    def is_verb(self, at: int) -> bool:
        """Whether a word looks like a verb: by its ending, or as one that is known; never after an article."""
        word, drafts = self.scene.words[at], self.scene.spoken.drafts
        if not self.is_content(at) or (word.capital and at):
            return False
        if at and (self.is_article(at - 1) or self.is_of(at - 1) or self.is_one_of(at - 1, "possessives")):
            return False
        if self.is_change(at) or self.is_one_of(at, "levels", "says", "verbs"):
            return True
        # Endings keep their accents: "fondé" is a verb, and "monde" is none.
        is_opened = at > 0 or (len(self.scene.words) > 1 and self.is_small(1))
        return is_opened and word.text.lower().endswith(drafts.verb_endings)

    def is_change(self, at: int) -> bool:
        """Whether a word tells a change: "rose"."""
        return not _words(self.scene.spoken.code).changes.isdisjoint(forms(self.scene.words[at], self.scene.spoken))

    def is_tight(self, at: int) -> bool:
        """Whether nothing but a space or the like stands before a word."""
        return set(self.scene.words[at].gap) <= _TIGHT

    def is_possessed(self, at: int) -> bool:
        """Whether the word before has what this word names: "the club's budget"."""
        return at > 0 and self.scene.words[at].gap[:1] in {"'", "’"} and bool(self.scene.spoken.drafts.possessive)

    @cached_property
    def names(self) -> list[Span]:
        """Runs of words with capitals, titles before people's names aside."""
        runs = (run for run in self._runs() if not any(at in self.inside for at in range(*run)))
        people = [(one.first, one.last) for one in self.scene.people]
        own = {run: next((one for one in people if run[0] <= one[0] < run[1]), run) for run in runs}
        return list(own.values())

    @cached_property
    def people(self) -> list[Span]:
        """The names that may be those of people: none is "Northern League"."""
        bodies = {*self.scene.words_for("bodies"), *map(fold, chain(*self.scene.spoken.drafts.owners.values()))}
        spans = ((one.first, one.last) for one in self.scene.people)
        return [span for span in spans if bodies.isdisjoint(word.folded for word in self.scene.words[slice(*span)])]

    def _runs(self) -> Iterator[Span]:
        at, words = 0, self.scene.words
        while at < len(words):
            last = at
            while last < len(words) and self._has_capital(last) and (last == at or self._continues(last)):
                last += 1
            if last > at and (at or last > 1 or words[0].folded in self.proper):
                yield at, last
            at = max(last, at + 1)

    def _continues(self, at: int) -> bool:
        """Whether a name may go on with a word: after the apostrophe of a plural it may, "Farmers' Union"."""
        return self.is_tight(at) and (not self.is_possessed(at) or self.scene.words[at].gap in {"' ", "’ "})

    def _has_capital(self, at: int) -> bool:
        word = self.scene.words[at]
        return word.capital and self.is_content(at) and (at > 0 or word.folded not in self.scene.common)

    def is_named(self, at: int) -> bool:
        """Whether a word is part of a name."""
        return any(first <= at < last for first, last in self.names)

    def is_adjunct(self, first: int) -> bool:
        """Whether a small word that is no article stands before what begins at a word."""
        before = first - 1
        while before >= 0 and self.is_article(before):
            before -= 1
        return before >= 0 and not self.is_content(before) and before not in self.inside

    @cached_property
    def clauses(self) -> list[Clause]:
        """The sentence in clauses: they end at commas and the like, at "which", and after verbs of saying."""
        words = self.scene.words
        cuts = [0]
        for at in range(1, len(words)):
            within = self.inside.get(at)
            if (within is None or within.first == at) and self._opens(at):
                cuts.append(at)
        ends = [*cuts[1:], len(words)]
        return [Clause(first, last, self._is_relative(first)) for first, last in zip(cuts, ends, strict=True)]

    def _opens(self, at: int) -> bool:
        if self._is_broken(at) or self._is_relative(at) or self.is_one_of(at - 1, "that"):
            return True
        is_before = not self.scene.spoken.drafts.verb_first  # where it stands first, who speaks follows
        return is_before and self.is_one_of(at - 1, "says") and self._goes_on(at)

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
        while at < len(self.scene.words) and not self._is_broken(at):
            if self.is_auxiliary(at) or self.is_verb(at):
                return True
            at += 1
        return False

    def is_according(self, clause: Clause) -> bool:
        """Whether a clause only tells who says so: "according to the league"."""
        said = tuple(word.folded for word in self.scene.words[clause.first : clause.last])
        phrases = (tuple(map(fold, phrase.split())) for phrase in self.scene.spoken.drafts.according)
        return any(said[: len(phrase)] == phrase for phrase in phrases)

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
        whole = range(clause.first, clause.last)
        return next((at for at in whole if self.is_auxiliary(at) or self.is_verb(at)), None)

    def _first_verbs(self, clause: Clause) -> Iterator[int]:
        """In a language that begins with verbs, the first word of a clause to which no article is attached."""
        article = fold(self.scene.spoken.dates.article)
        for at in range(clause.first, clause.last):
            if self.is_content(at) and not self.scene.words[at].folded.startswith(article):
                yield at

    def told(self, at: int) -> str:
        """A word as it is written, but for an "and" that is attached to a verb that is known."""
        word, spoken = self.scene.words[at], self.scene.spoken
        rest = word.text[1:]
        is_and = word.text[:1] in spoken.numbers.joiners and spoken.drafts.verb_first
        known = is_and and (self.is_change(at) or self.is_one_of(at, "levels", "says") or self._is_concept(rest))
        return self.at_head(at, rest if known else word.text)

    def at_head(self, at: int, words: str) -> str:
        """Words that begin at a word; in small letters where that only has its capital for a sentence's head."""
        is_plain = at == 0 and not self.is_named(0) and self.scene.words[0].text[1:].islower()
        return words[0].lower() + words[1:] if is_plain else words

    def _is_concept(self, word: str) -> bool:
        return stems((self.scene.spoken.code,)).of(fold(word)).startswith("=")

    def noun_before(self, last: int, first: int) -> Span | None:
        """The noun that ends before a word, with what tells it more closely: "annual budget", "number of guests"."""
        begin = self._run_before(last, first)
        if begin == last:
            return None
        of = begin - 1
        if of > first and self.is_of(of) and not self.is_one_of(of, "of_the"):
            further = self._run_before(of, first)
            begin = further if further < of else begin
        return begin, last

    def _run_before(self, last: int, first: int) -> int:
        begin = last
        while (
            begin > first
            and last - begin < _NOUN
            and self.is_content(begin - 1)
            and not self.is_verb(begin - 1)
            and not self.is_named(begin - 1)
            and (begin == last or (self.is_tight(begin) and not self.is_possessed(begin)))
        ):
            begin -= 1
        return begin

    def noun_after(self, first: int, last: int) -> Span | None:
        """The noun that begins at a word, or after an article there."""
        while first < last and self.is_article(first):
            first += 1
        end = first
        while end < last and end - first < _NOUN and self.is_content(end) and not self.is_verb(end):
            if end > first and (not self.is_tight(end) or self.is_possessed(end) or self._begins_anew(end)):
                break
            end += 1
        return (first, end) if end > first else None

    def noun_of(self, first: int, last: int) -> Span | None:
        """The noun that begins at a word, with what makes one notion with it: "number of guests"."""
        found = self.noun_after(first, last)
        if found is None or not self._joins(found[1], last):
            return found
        further = self.noun_of(found[1] + 1, last)
        return (found[0], further[1]) if further else found

    def _joins(self, at: int, last: int) -> bool:
        """Whether "of" stands at a word, and right after it, without an article, a noun that is no name."""
        if at + 1 >= last or not self.is_of(at) or self.is_one_of(at, "of_the"):
            return False
        return self.is_content(at + 1) and not self.is_named(at + 1) and not self.is_verb(at + 1)

    def _begins_anew(self, at: int) -> bool:
        """Whether an article is attached to the word before and not to this one: another noun."""
        article = fold(self.scene.spoken.dates.article)
        before, word = self.scene.words[at - 1].folded, self.scene.words[at].folded
        return article != "" and before.startswith(article) and not word.startswith(article)

    def phrase_at(self, first: int, last: int) -> Span | None:
        """The noun that begins at a word, with what it is of: "pont de Halden"."""
        found = self.noun_after(first, last)
        while found is not None and found[1] < last and self.is_of(found[1]):
            more = self.noun_after(found[1] + 1, last)
            if more is None:
                break
            found = found[0], more[1]
        return found
