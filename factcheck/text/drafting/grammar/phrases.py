"""Where the phrases of a language stand in a sentence that announce what follows: "in order to", "attended by"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise

import attrs

from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.drafting.grammar.syntax import Syntax
from factcheck.text.drafting.grammar.verbs import keys_of
from factcheck.text.drafting.scenes import BEGIN
from factcheck.text.drafting.stating import Span
from factcheck.text.drafting.vocabulary.naming import forms

#: What stands in a phrase for other words; and what ends a preposition that is attached to the next word.
_OPEN, _ATTACHED = "…", "_"
#: A subject in a phrase has no more words than this, where it is no name; the place and the day, no more than these.
_NOUN = 2
_ASIDE = 6
#: So short a word is told from others by its accents: "à" is no "a".
_SHORT = 2
#: Phrases of these sorts may stand inside what others announce: "to promote the values of trade and science".
_INNER = frozenset({"seat", "values", "fields"})
#: A word with an "and" attached has no fewer letters without it.
_WORD = 3
#: From founding something to what for, there are no more words.
_FOUNDED = 14


@attrs.frozen
class Phrase:
    """A phrase that stands on the words from `first` on; what it announces begins at the word `last`.

    `cut` is how many letters of that word are the phrase's own. `is_open` says that other words may stand
    inside it, and `inside` where they do.
    """

    role: str
    first: int
    last: int
    cut: int = 0
    is_open: bool = False
    inside: Span | None = None


@attrs.define(eq=False, slots=False)
class Phrased(Syntax):
    """A sentence whose phrases are found."""

    @cached_property
    def phrases(self) -> Sequence[Phrase]:
        """The phrases that announce something, from left to right, each the longest that begins at its word."""
        table, done = _announced(self.scene.spoken.code), 0
        found: list[Phrase] = []
        for at, word in enumerate(self.scene.words):
            entries = (entry for form in forms(word, self.scene.spoken) for entry in table.get(form, ()))
            here = [one for role, parts in entries if at >= done and (one := self._at(at, role, parts))]
            if here:
                found.append(max(here, key=lambda one: one.last))
                done = found[-1].last - self.is_preposition(found[-1].last - 1)  # "met in order to"
        return found

    @cached_property
    def verb_keys(self) -> Sequence[frozenset[str]]:
        """What each word may be known by as a verb."""
        return [keys_of(word, self.scene.spoken.code) for word in self.scene.words]

    @cached_property
    def starts(self) -> frozenset[int]:
        """The words at which a phrase begins."""
        return frozenset(one.first for one in self.phrases)

    @cached_property
    def begun(self) -> frozenset[int]:
        """The same, but for phrases that may stand inside what others announce."""
        return frozenset(one.first for one in self.phrases if one.role not in _INNER)

    def joins(self, at: int) -> bool:
        """Whether a word is an "and", or one is attached to it."""
        return self.is_joiner(at) or self.attached(at) > 0

    def attached(self, at: int) -> int:
        """How many letters at the front of a word are an "and", in a language that attaches it."""
        word, spoken = self.scene.words[at], self.scene.spoken
        if not spoken.drafts.verb_first or word.folded in self.scene.words_for("whole"):
            return 0
        letters = (len(joiner) for joiner in map(fold, spoken.numbers.joiners) if word.folded.startswith(joiner))
        found = next(letters, 0)
        return found if len(word.folded) - found >= _WORD else 0

    def opens_aside(self, at: int) -> bool:
        """Whether a phrase stands at a word that opens what is no part of a text any more: "as well as"."""
        table = _asides(self.scene.spoken.code)
        return any(self._at(at, "", parts) for parts in table.get(self.scene.words[at].folded, ()))

    @property
    def founded(self) -> Iterator[Phrase]:
        """The words that tell what for something was founded or called together: "created to hear", "met to hear"."""
        towards = self.scene.words_for("towards")
        for at in range(2, len(self.scene.words) - 1):
            if self.scene.words[at].folded in towards and self.is_tight(at) and self._may_be_for(at):
                before = range(max(0, at - _FOUNDED), at)
                begun = self.scene.cues.get(BEGIN, ())
                if any(one in begun or self.is_one_of(one, "convened", "beginnings") for one in before):
                    yield Phrase("purpose", at, at + 1)

    def _may_be_for(self, at: int) -> bool:
        """Whether what stands before a word may have a purpose: a name, a day, or the verb itself."""
        return self._ends_name(at) or at - 1 in self.inside or self.is_one_of(at - 1, "beginnings")

    def _ends_name(self, at: int) -> bool:
        return at in {one.last for one in self.scene.named} | {one.last for one in self.scene.people}

    def _at(self, first: int, role: str, parts: Sequence[str]) -> Phrase | None:
        """A phrase of these parts at a word whose first part is known to stand there."""
        if not _has_accents(self.scene.words[first].text, parts[0]):
            return None
        at, inside = first + 1, None
        for part, following in pairwise((*parts[1:], "")):
            if part == _OPEN:
                last = self._skip(at, following)
                inside, at = ((at, last) if last > at else None), last
            elif at >= len(self.scene.words) or not self.is_tight(at):
                return None
            elif part.endswith(_ATTACHED):
                letters = fold(part.removesuffix(_ATTACHED))
                is_there = self.scene.words[at].folded.startswith(letters)
                return Phrase(role, first, at, len(letters), _OPEN in parts, inside) if is_there else None
            elif self._is_same(at, part):
                at += 1
            else:
                return None
        return Phrase(role, first, at, is_open=_OPEN in parts, inside=inside)

    def _is_same(self, at: int, part: str) -> bool:
        return self.scene.words[at].folded == fold(part) and _has_accents(self.scene.words[at].text, part)

    def _skip(self, at: int, following: str) -> int:
        """Where the words end that stand inside a phrase: a subject where verbs come first, else all up to the next."""
        words, article = self.scene.words, fold(self.scene.spoken.dates.article)
        if not self.scene.spoken.drafts.verb_first:
            ends = range(at, min(at + _ASIDE, len(words)))
            return next((end for end in ends if self._is_same(end, following)), at)
        named = next((one for one in self.scene.named if one.first == at), None)
        if named is not None:
            return named.last
        last = at
        while last < min(at + _NOUN, len(words)) and words[last].stem and words[last].folded.startswith(article):
            last += 1
        return last


def _has_accents(word: str, part: str) -> bool:
    """Whether a short word has the accents of a part: "à" and "a" differ in nothing else."""
    return len(part) > _SHORT or word.isascii() == part.isascii()


@cache
def _asides(code: str) -> Mapping[str, Sequence[Sequence[str]]]:
    table: dict[str, list[Sequence[str]]] = {}
    for phrase in spoken_in(code).drafts.asides:
        parts = phrase.split()
        table.setdefault(fold(parts[0]), []).append(parts)
    return table


@cache
def _announced(code: str) -> Mapping[str, Sequence[tuple[str, Sequence[str]]]]:
    table: dict[str, list[tuple[str, Sequence[str]]]] = {}
    for role, found in spoken_in(code).drafts.announced.items():
        for phrase in found:
            parts = phrase.split()
            table.setdefault(fold(parts[0]), []).append((role, parts))
    return table
