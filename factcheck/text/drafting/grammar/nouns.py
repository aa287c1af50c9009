"""The nouns of a sentence, with what tells them more closely, and words as an aspect is named by them."""

from __future__ import annotations

import attrs

from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.parts import Parts
from factcheck.text.drafting.stating import Span
from factcheck.text.stems import stems

#: A noun has no more words than this in the name of an aspect.
_NOUN = 3


@attrs.define(eq=False, slots=False)
class Nouns(Parts):
    """A sentence whose nouns are found."""

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
