"""A sentence with all that stands in it: what it speaks of, its values, its people, and who says it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import accumulate

import attrs

from factcheck.languages import Language
from factcheck.model import NUMERIC, Kind, Mention
from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.people import Person
from factcheck.text.drafting.grammar.sentences import Sentence, Word, words_of
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.drafting.vocabulary.labelling import Places, cue_places, stem_places
from factcheck.text.drafting.vocabulary.naming import Named, forms

#: The concept of a beginning, by its stem.
BEGIN = "=begin"
#: So many words after a number may tell what it counts, with nothing but these signs among them.
_NOUN = 6
_PARTING = frozenset(";؛")
_BREAKING = frozenset(",;:()—–،؛\n")
_INSIDE = frozenset(" \u00a0\n-'’")


@attrs.frozen(eq=False)
class Value:
    """A mention that stands from the word `first` to before `last`; its noun's words end before `noun_end`."""

    mention: Mention
    first: int
    last: int
    noun_end: int

    @property
    def span(self) -> tuple[int, int]:
        """The words of the value itself."""
        return self.first, self.last

    @property
    def kind(self) -> Kind:
        """The kind of its reading."""
        return self.mention.reading.kind


@attrs.define(eq=False, slots=False)
class Scene:
    """A sentence, what it speaks of from left to right, its values in order, and its people.

    `day` and `speaker` are those of the post that the sentence stands in, where it stands in one;
    `common` are folded words that the text also writes small, `source` is the sentence's text.
    """

    sentence: Sentence
    named: Sequence[Named]
    values: Sequence[Value]
    people: Sequence[Person]
    source: str
    common: Collection[str] = frozenset()
    day: str | None = None
    speaker: str | None = None

    @property
    def words(self) -> Sequence[Word]:
        """The words of the sentence."""
        return self.sentence.words

    @property
    def spoken(self) -> Language:
        """The sentence's language."""
        return self.sentence.language

    @cached_property
    def forms(self) -> Sequence[frozenset[str]]:
        """Each folded word, with what is left of it without letters that are attached to its front."""
        return [frozenset(forms(word, self.spoken)) for word in self.words]

    @cached_property
    def parts(self) -> Sequence[int]:
        """For each word, how many semicolons stand before it: what they part tells nothing of the other side."""
        return list(accumulate(not _PARTING.isdisjoint(word.gap) for word in self.words))

    @cached_property
    def attributed(self) -> frozenset[int]:
        """The words that only tell who says so: "according to the league"."""
        phrases = _according(self.spoken.code)
        begun = (
            at
            for at, word in enumerate(self.words)
            for phrase in phrases.get(word.folded, ())
            if phrase == tuple(one.folded for one in self.words[at : at + len(phrase)])
        )
        return frozenset(one for at in begun for one in self._attribution(at))

    def _attribution(self, first: int) -> range:
        """The words up to the next sign; none where they tell what is said as well, or where a "which" follows them."""
        ends = (at for at in range(first + 1, len(self.words)) if _BREAKING.intersection(self.words[at].gap))
        last = next(ends, len(self.words))
        is_more = last < len(self.words) and self.words[last].folded in self.words_for("relative")
        is_told = is_more or any(first < value.first < last for value in self.values)
        return range(first, first if is_told else last)

    @cached_property
    def cues(self) -> Places:
        """Where each concept is spoken of by a phrase."""
        return cue_places(self.sentence)

    @cached_property
    def places(self) -> Places:
        """Where each stem stands, and each concept, by a word or a phrase."""
        places = stem_places(self.sentence)
        return {**places, **{stem: (*places.get(stem, ()), *at) for stem, at in self.cues.items()}}

    @cached_property
    def beginnings(self) -> Places:
        """The same, but that of the words for a beginning only those are left that tell a founding."""
        return {**self.places, BEGIN: (*self._at_words("beginnings"), *self.cues.get(BEGIN, ()))}

    @cached_property
    def openings(self) -> Places:
        """The same, but that of the words for a beginning only those are left that tell an opening."""
        return {**self.places, BEGIN: tuple(self._at_words("openings"))}

    def _at_words(self, part: str) -> Iterator[int]:
        """Where words for a part stand, but for verbs of saying that look the same without accents: "annoncé"."""
        told, says = self.words_for(part), self.spoken.drafts.says
        for at, word in enumerate(self.words):
            if not told.isdisjoint(self.forms[at]) and word.text.lower() not in says:
                yield at

    def text(self, first: int, last: int) -> str:
        """What stands from one word to the one before another."""
        start = self.words[first].start - self.sentence.start
        return self.source[start : self.words[last - 1].end - self.sentence.start]

    def counted(self, value: Value, head: str = "") -> str:
        """The words of a value, and of what it counts, down to the stem `head` where that follows closely."""
        last = value.noun_end
        for at in range(value.last, min(value.last + _NOUN, len(self.words))):
            if not set(self.words[at].gap) <= _INSIDE:
                break
            if head and self.words[at].stem == head:
                last = max(last, at + 1)
                break
        start = value.mention.start - self.sentence.start
        end = max(self.words[last - 1].end, value.mention.end) - self.sentence.start
        return self.source[start:end]

    @cached_property
    def owned(self) -> Mapping[int, Value]:
        """The words that belong to numbers, their digits and their nouns, each with its number."""
        numbers = [value for value in self.values if value.kind in NUMERIC]
        return {at: value for value in numbers for at in range(value.first, value.noun_end)}

    def is_after(self, one: Named, words: Collection[str]) -> bool:
        """Whether one of these folded words stands before what is named, but for an article, or is attached to it."""
        if one.attached:
            return one.attached in words
        small = self.definite - frozenset(words)
        before = one.first - 1
        while before >= 0 and self.words[before].folded in small:
            before -= 1
        return before >= 0 and self.words[before].folded in words

    @property
    def definite(self) -> frozenset[str]:
        """The language's words that point at what is known, folded."""
        return self.words_for("definite")

    def words_for(self, part: str) -> frozenset[str]:
        """The language's words for a part that `DraftWords` has, folded."""
        return folded_words(self.spoken.code, part)

    def is_small(self, at: int) -> bool:
        """Whether a word says nothing by itself, or stands between an office and its body."""
        return not self.words[at].stem or self.words[at].folded in self.words_for("of")


@cache
def folded_words(code: str, part: str) -> frozenset[str]:
    """The words of a language for a part that `DraftWords` has, folded."""
    return frozenset(map(fold, getattr(spoken_in(code).drafts, part)))


@cache
def _according(code: str) -> dict[str, list[tuple[str, ...]]]:
    """The phrases of a language before who says so, in folded words, by the first of them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in spoken_in(code).drafts.according:
        words = tuple(map(fold, phrase.split()))
        found.setdefault(words[0], []).append(words)
    return found


def values(sentence: Sentence, mentions: Iterable[Mention]) -> Iterator[Value]:
    """The mentions of a sentence, with the words that they stand on; one that stands on no word is none."""
    starts = [word.start for word in sentence.words]
    ends = [word.end for word in sentence.words]
    for mention in mentions:
        first, last = bisect_right(ends, mention.start), bisect_left(starts, mention.end)
        if first < last:
            yield Value(mention, first, last, _noun_end(sentence, last, mention.reading.noun))


def _noun_end(sentence: Sentence, last: int, noun: str | None) -> int:
    """Where the words of the noun end that is read with a value, if they follow right after it."""
    told = tuple(word.folded for word in words_of(noun, (sentence.language.code,))) if noun else ()
    if tuple(word.folded for word in sentence.words[last : last + len(told)]) != told:
        return last
    end = _done_from(sentence, last, last + len(told))
    while end > last and sentence.words[end - 1].folded in folded_words(sentence.language.code, "of"):
        end -= 1  # "delegates of 60 countries", whose number is another value
    return end


def _done_from(sentence: Sentence, first: int, last: int) -> int:
    """Where the noun ends that begins at a word: what is done is no part of it ("12 countries voted to …")."""
    joiners = sentence.language.texts.noun_joiners
    for at in range(first + 1, last):
        is_joined = sentence.words[at - 1].text.lower() in joiners
        if is_joined and _begins_name(sentence, at) and not sentence.words[first].capital:
            return at - 1  # "5 ships and Halden …"
        if _is_done(sentence, at, is_joined=is_joined, is_last=at == last - 1):
            return at - is_joined
    return last


def _begins_name(sentence: Sentence, at: int) -> bool:
    """Whether a name begins at a word, or after an article there."""
    is_article = sentence.words[at].folded in folded_words(sentence.language.code, "definite")
    return any(word.capital for word in sentence.words[at + is_article : at + is_article + 1])


def _is_done(sentence: Sentence, at: int, *, is_joined: bool, is_last: bool) -> bool:
    """Whether a word in a noun is a verb; a participle may stand inside one: "12 retired men and injured women"."""
    word, drafts = sentence.words[at].text.lower(), sentence.language.drafts
    endings = (drafts.verb_endings if is_joined or is_last else ()) + (drafts.along_endings if is_joined else ())
    is_and = sentence.language.drafts.verb_first and word.startswith(sentence.language.numbers.joiners)
    return is_and or word in drafts.verbs or word in drafts.acts or word.endswith(endings)
