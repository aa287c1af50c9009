"""What the words of a sentence are, told without a vocabulary: names, verbs, small words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, cached_property
from itertools import chain

import attrs

from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.drafting.scenes import Scene, Value, folded_words
from factcheck.text.drafting.stating import Span
from factcheck.text.drafting.vocabulary.naming import event_stems

#: What stands between two words of one phrase.
_TIGHT = frozenset(" \u00a0-'’#_")
#: Units of time.
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})


@attrs.frozen
class _Words:
    """Words of a language, folded, that stand in its other tables."""

    of: frozenset[str]
    articles: frozenset[str]
    changes: frozenset[str]
    times: frozenset[str]


@cache
def _words(code: str) -> _Words:
    spoken = spoken_in(code)
    times = [word for unit, words in spoken.units.names.items() if unit in TIMES for word in words]
    tables = spoken.dates.of, spoken.numbers.articles, spoken.comparisons.changes, times
    return _Words(*(frozenset(map(fold, words)) for words in tables))


@attrs.define(eq=False, slots=False)
class Parts:
    """A sentence whose words are told apart.

    `proper` are folded words that the text writes with capitals inside sentences, `heads` those of them
    that begin names.
    """

    scene: Scene
    proper: Collection[str] = frozenset()
    heads: Collection[str] = frozenset()

    @cached_property
    def inside(self) -> dict[int, Value]:
        """The words of values and of what they count, each with its value."""
        return {at: value for value in self.scene.values for at in range(value.first, value.noun_end)}

    def is_one_of(self, at: int, *parts: str) -> bool:
        """Whether a word is one of the language's words for these parts."""
        said, code = self.scene.forms[at], self.scene.spoken.code
        for part in parts:  # noqa: SIM110 - asked so often that a generator costs a twentieth of a draft
            if not folded_words(code, part).isdisjoint(said):
                return True
        return False

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
            or self.is_one_of(at, "definite", "pronouns", "possessives", "compared", "adverbs")
        )

    def is_content(self, at: int) -> bool:
        """Whether a word says something by itself, and is no part of a value."""
        return at not in self.inside and any(map(str.isalpha, self.scene.words[at].text)) and not self.is_small(at)

    def is_verb(self, at: int) -> bool:
        """Whether a word looks like a verb: by its ending, or as one that is known; never after an article."""
        word, drafts = self.scene.words[at], self.scene.spoken.drafts
        if self.is_one_of(at, "says"):  # the commonest of them say nothing by themselves
            return at not in self.inside and not (at and self.is_article(at - 1))
        if not self.is_content(at) or (word.capital and at):
            return False
        if at and (self.is_article(at - 1) or self.is_of(at - 1) or self.is_one_of(at - 1, "possessives")):
            return False
        if self.is_change(at) or self.is_one_of(at, "levels", "verbs", "acts"):
            return True
        if at and self.is_preposition(at - 1) and word.text.endswith(drafts.along_endings or "\0"):
            return True  # "for taking bribes"
        # Endings keep their accents: "fondé" is a verb, and "monde" is none.
        is_opened = at > 0 or (len(self.scene.words) > 1 and self.is_small(1))
        return is_opened and self._ends_as_verb(at)

    def is_participle(self, at: int) -> bool:
        """Whether a verb tells what was done, so that it may follow the noun: "people killed"."""
        return self.is_one_of(at, "verbs") or self._ends_as_verb(at)

    def _ends_as_verb(self, at: int) -> bool:
        return self.scene.words[at].text.lower().endswith(self.scene.spoken.drafts.verb_endings or "\0")

    def is_beginning(self, at: int) -> bool:
        """Whether a verb tells how something began: "founded"."""
        is_told = self.scene.spoken.drafts.verb_first or self.is_verb(at)
        return is_told and self.is_one_of(at, "beginnings")

    def is_change(self, at: int) -> bool:
        """Whether a word tells a change: "rose"."""
        return not _words(self.scene.spoken.code).changes.isdisjoint(self.scene.forms[at])

    def is_time(self, at: int) -> bool:
        """Whether a word is a unit of time: "years"."""
        return self.scene.words[at].folded in _words(self.scene.spoken.code).times

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
        people = [(one.first, one.last) for one in self.scene.people if not self._is_led(one.first)]
        own = {run: next((one for one in people if run[0] <= one[0] < run[1]), run) for run in runs}
        return list(own.values())

    @cached_property
    def people(self) -> list[Span]:
        """The names that may be those of people: none is "Northern League"."""
        bodies = {*self.scene.words_for("bodies"), *map(fold, chain(*self.scene.spoken.drafts.owners.values()))}
        spans = ((one.first, one.last) for one in self.scene.people if not self._is_led(one.first))
        return [span for span in spans if bodies.isdisjoint(word.folded for word in self.scene.words[slice(*span)])]

    def _runs(self) -> Iterator[Span]:
        at, words = 0, self.scene.words
        while at < len(words):
            at += self._is_led(at)
            last = at
            while last < len(words) and self._has_capital(last) and (last == at or self._continues(last)):
                last += 1
            if last > at and (at or last > 1 or words[0].folded in self.proper):
                yield at, last
            at = max(last, at + 1)

    def _is_led(self, at: int) -> bool:
        """Whether the first word of a sentence only has its capital from there, before a name: "Retailer Hollin"."""
        words = self.scene.words
        is_name = len(words) > 1 and words[1].capital and self.is_tight(1) and words[1].folded in self.heads
        return at == 0 and is_name and words[0].folded not in self.proper

    def _continues(self, at: int) -> bool:
        """Whether a name may go on with a word: after the apostrophe of a plural it may, "Farmers' Union"."""
        return self.is_tight(at) and (not self.is_possessed(at) or self.scene.words[at].gap in {"' ", "’ "})

    def _has_capital(self, at: int) -> bool:
        word = self.scene.words[at]
        is_common = word.folded in self.scene.common and word.folded not in self.proper
        return word.capital and self.is_content(at) and (at > 0 or not is_common)

    def is_named(self, at: int) -> bool:
        """Whether a word is part of a name."""
        return any(first <= at < last for first, last in self.names)

    def is_linking(self, at: int) -> bool:
        """Whether a small word joins what follows to what is before it: a preposition, which are not all known."""
        is_other = self.is_auxiliary(at) or self.is_article(at) or self.is_joiner(at)
        return self.is_small(at) and not is_other and not self.is_one_of(at, "pronouns", "possessives", "adverbs")

    def is_adjunct(self, first: int) -> bool:
        """Whether a small word that is no article stands before what begins at a word."""
        before = first - 1
        while before >= 0 and self.is_article(before):
            before -= 1
        return before >= 0 and not self.is_content(before) and before not in self.inside

    def is_measure(self, at: int) -> bool:
        """Whether a word tells what a measure is of: "long"."""
        return self.scene.words[at].text.lower() in self.scene.spoken.drafts.measures

    def is_measuring(self, at: int) -> bool:
        """Whether a word tells what the measure right after it is of: "haut de 85 mètres"."""
        is_before = at + 1 < len(self.scene.words) and (self.is_of(at + 1) or at + 1 in self.inside)
        return is_before and self.is_measure(at)

    def has_event(self, span: Span) -> bool:
        """Whether some word of a span is a noun for what takes place: "Storm Lena"."""
        return any(self.scene.words[at].stem in event_stems(self.scene.spoken.code) for at in range(*span))

    def is_joiner(self, at: int) -> bool:
        """Whether a word joins two others: "and"."""
        spoken = self.scene.spoken
        return self.scene.words[at].folded in {*spoken.numbers.joiners, *spoken.texts.noun_joiners}
