"""How far a free text goes that a label or a phrase announces, and the items that it lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

import attrs

from factcheck.model import NUMERIC, Kind
from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.objects import noun_end
from factcheck.text.drafting.grammar.phrases import Phrased
from factcheck.text.drafting.grammar.saying import in_quotes
from factcheck.text.drafting.stating import Span

_OPENING, _CLOSING = frozenset('“«"'), frozenset('”»"')
#: The signs that no free text goes beyond; and those between the items of a list.
_ENDS = frozenset(';:()[]—–“”«»"؛.!?؟\n')
_COMMAS, _PARTING = frozenset(",،"), frozenset(";؛")
#: A list after a colon or a dash ends at one of these.
_LIST_ENDS = frozenset(":—–.!?؟\n")
#: After an "and", a phrase that begins within so many words belongs to a verb of its own.
_NEXT = 4
#: An item of a list has no more words than this.
_ITEM = 30
#: What is cut from an item of a list stands after so many words of it, or more.
_CORE = 2


class Shape(Enum):
    """What is announced, by which an "and" inside it is told from one between two items."""

    DEEDS = "what is to be done"  # "to build a bridge and to paint it", "building a bridge and painting it"
    NOUNS = "several things, each of them named"  # "pilots and insurers"
    OBJECT = "what something is done to"  # "the bridge and the road"
    WHOLE = "all words up to the next sign"
    LISTED = "whatever stands between the signs of a list"  # ": a bridge, painting it; and the road"


@attrs.frozen
class Part:
    """A text that stands on the words of a span, with the letters of its first word that are no part of it cut."""

    span: Span
    text: str


def parts(syntax: Phrased, first: int, shape: Shape, *, cut: int = 0, many: bool = True) -> list[Part]:
    """What is announced before the word `first`, in its items if it may be `many`.

    `cut` is how many letters of that word belong to what announces it.
    """
    last = len(syntax.scene.words)
    return list(_Extent(syntax, first, last, shape, many, cut).parts()) if first < last else []


def parts_before(syntax: Phrased, last: int) -> list[Part]:
    """The nouns that are listed before a word, from the last sign on that is no comma."""
    at = last
    while at > 0 and not (at < last and _ENDS.intersection(syntax.scene.words[at].gap)):
        at -= 1
    return list(_Extent(syntax, at, last, Shape.NOUNS, many=True, cut=0).parts()) if at < last else []


@attrs.frozen
class _Extent:
    syntax: Phrased
    first: int
    last: int
    shape: Shape
    many: bool
    cut: int

    def parts(self) -> Iterator[Part]:
        """The items, each without what only joins it to others."""
        listed = self._listed_segments()
        if self.shape is Shape.NOUNS and self._counts(listed[0]):
            return
        for segment in listed:
            for item in self._items(segment, is_last=segment != listed[0] and segment == listed[-1]):
                found = self._part(item)
                if found is not None:
                    yield found

    def _listed_segments(self) -> list[Span]:
        """The segments that are told, as one where the attribute has one value."""
        segments = self._segments()
        is_parted = any(_PARTING.intersection(self.syntax.scene.words[first].gap) for first, _ in segments[1:])
        is_all = self.shape is Shape.LISTED or is_parted or (self.shape is Shape.WHOLE and self._is_quoted())
        listed = segments if is_all else self._listed(segments)
        if self.shape is Shape.LISTED:
            return [one for one in listed if not self.syntax.opens_aside(one[0])]  # "among other steps"
        if self.many:
            return listed
        return listed[:1] if self.shape is Shape.OBJECT else [(listed[0][0], listed[-1][1])]

    def _segments(self) -> list[Span]:
        """What stands between commas; or between semicolons, where these part what is quoted."""
        words, end = self.syntax.scene.words, self._end()
        within = range(self.first + 1, end)
        cuts = [at for at in within if _PARTING.intersection(words[at].gap)]
        cuts = cuts or [at for at in within if _COMMAS.intersection(words[at].gap)]
        return list(zip([self.first, *cuts], [*cuts, end], strict=True))

    def _is_quoted(self) -> bool:
        """Whether a quotation mark opens before the first word."""
        return bool(_OPENING.intersection(self.syntax.scene.words[self.first].gap.rstrip()[-1:]))

    def _end(self) -> int:
        """Where the words end: at the next sign, or at a word that goes on with something else."""
        words = self.syntax.scene.words
        is_quoted = self._is_quoted()
        for at in range(self.first + 1, self.last):
            if is_quoted and _CLOSING.intersection(words[at].gap):
                return at
            if self.shape is Shape.LISTED and not _LIST_ENDS.intersection(words[at].gap):
                continue
            if not is_quoted and (_ENDS.intersection(words[at].gap) or self._goes_elsewhere(at)):
                return at
        return self.last

    def _goes_elsewhere(self, at: int) -> bool:
        syntax = self.syntax
        if self.shape is Shape.WHOLE:
            return False  # it is a person's to cut
        if syntax.is_one_of(at, "relative") or syntax.opens_aside(at) or at in syntax.begun:
            return True
        value = syntax.inside.get(at)
        if value is not None and value.kind is Kind.DATE and value.first == at and self.shape is not Shape.DEEDS:
            return True
        if self.shape is Shape.NOUNS and syntax.is_auxiliary(at):
            return True
        if not syntax.is_joiner(at) or at + 1 == self.last:
            return False
        # "to hear them and was founded in 1990", "fields of trade and has values of its own"
        is_verb = syntax.is_auxiliary(at + 1) or syntax.is_verb(at + 1) or syntax.is_one_of(at + 1, "adverbs")
        is_verb = is_verb and not self._along(at + 1)
        near = frozenset(range(at + 1, at + _NEXT)) & (syntax.starts - syntax.begun)
        return is_verb or (self.shape is Shape.NOUNS and bool(near))

    def _listed(self, segments: Sequence[Span]) -> list[Span]:
        """The segments that make one list, which has an "and" in its last one; else the first alone."""
        closed = 0
        for position, segment in enumerate(segments[1:], start=1):
            is_free = self.syntax.starts.isdisjoint((segment[0], segment[0] + 1))
            if not is_free or not self._may_be_item(segment):
                break
            if self.syntax.joins(segment[0]) or (not closed and any(map(self.syntax.joins, range(*segment)))):
                closed = position
            elif closed:
                break
        return list(segments[: closed + 1])

    def _may_be_item(self, segment: Span) -> bool:
        """Whether what stands between commas may be one of several items: it is no clause, and like the first."""
        syntax, (first, last) = self.syntax, segment
        head = min(first + syntax.is_joiner(first), last - 1)
        is_clause = syntax.is_one_of(head, "levels", "acts", "pronouns") or self._is_clause(segment)
        if last - first > _ITEM or is_clause:
            return False
        if self.shape is Shape.DEEDS:
            return self._is_deed(head)
        # Where verbs come first, what follows a comma may as well be one.
        is_verb = syntax.scene.spoken.drafts.verb_first and self.shape is Shape.OBJECT
        return self.shape is not Shape.WHOLE and not is_verb

    def _is_clause(self, segment: Span) -> bool:
        return any(self.syntax.is_auxiliary(at) or self.syntax.is_one_of(at, "says") for at in range(*segment))

    def _is_deed(self, head: int) -> bool:
        """Whether a deed may begin at a word, told in the same way as the first one."""
        if self._along(head) or self._along(self.first):
            return self._along(head) and self._along(self.first)
        return self._is_led(head) or not (self.syntax.is_small(head) or self.syntax.scene.words[head].capital)

    def _along(self, at: int) -> bool:
        """Whether a word ends as a deed does that goes along with another: "building"."""
        endings = self.syntax.scene.spoken.drafts.along_endings
        return self.syntax.scene.words[at].text.lower().endswith(endings or "\0")

    def _is_led(self, at: int) -> bool:
        """Whether the same small word stands at a word as before the whole: "to share the river and to …"."""
        words = self.syntax.scene.words
        is_same = words[at].folded == words[self.first - 1].folded and not self.syntax.is_content(at)
        return is_same or (self.syntax.is_of(at) and self.syntax.is_of(self.first - 1))  # "de" and "d'"

    def _items(self, segment: Span, *, is_last: bool) -> list[Span]:
        """A segment in its items, by the joiners inside it; the last one of a list has one if it begins with none."""
        first, last = segment
        joined = (at for at in range(first + 1, last) if self.syntax.joins(at))
        inner = [at for at in joined if at + 1 < last or self.syntax.attached(at)]
        cuts = [at for at in inner if self._parts(first, at)] if self.many else []
        is_open = is_last and self.shape not in {Shape.LISTED, Shape.WHOLE}
        if self.many and is_open and not self.syntax.joins(first) and not cuts:
            cuts = inner[-1:]
        return list(zip([first, *cuts], [*cuts, last], strict=True))

    def _parts(self, first: int, at: int) -> bool:
        """Whether the joiner at a word parts two items, the first of which begins at another word."""
        if self.syntax.attached(at):
            return self._parts_attached(first, at)
        after = at + 1
        if self.shape is Shape.NOUNS:
            # "fields of trade and the rules for it": no list
            return not self._is_determined(after) or self._is_determined(first)
        if self.shape is Shape.LISTED:
            return False
        if self.shape is Shape.WHOLE:
            return self._is_led(after)
        if self.shape is Shape.OBJECT:
            is_like = self._is_indefinite(after) is self._is_indefinite(first)
            return self._is_determined(after) and self._is_determined(first) and is_like
        return self._is_led(after) or (self._along(self.first) and self._along(after))

    def _is_determined(self, at: int) -> bool:
        """Whether an article or the like stands at a word."""
        syntax = self.syntax
        return syntax.is_article(at) or syntax.is_one_of(at, "all", "possessives", "of_the")

    def _is_indefinite(self, at: int) -> bool:
        """Whether "a" stands at a word: in "a talk on the roads and the rails", the rails are no second talk."""
        return self.syntax.scene.words[at].folded in self.syntax.scene.spoken.numbers.articles

    def _parts_attached(self, first: int, at: int) -> bool:
        """The same where it is attached: after an article, a deed without one is another."""
        words = self.syntax.scene.words
        article = fold(self.syntax.scene.spoken.dates.article)
        has_article = words[at].folded[self.syntax.attached(at) :].startswith(article)
        within = any(words[one].folded.startswith(article) for one in range(first + 1, at))
        return self.shape is Shape.NOUNS or (not has_article and within)

    def _part(self, item: Span) -> Part | None:
        """An item without the small words at its ends."""
        (first, last), syntax = item, self.syntax
        cut = self.cut if first == self.first else self.syntax.attached(first)
        if first > self.first and syntax.is_joiner(first):
            first, cut = first + 1, 0
        while first < last and not cut and self._leads(first):
            first += 1
        if self.shape is Shape.NOUNS:
            first, cut = self._without_honours(first, last, cut)
        if self.shape is Shape.LISTED:
            last = next((at for at in range(first + _CORE, last) if syntax.opens_aside(at)), last)
        if self.shape is Shape.OBJECT and first < last:
            last = min(last, noun_end(syntax, first, last))
        while last > first and self._trails(last - 1):
            last -= 1
        if not any(syntax.is_content(at) or at in syntax.inside for at in range(first, last)):
            return None
        return Part((first, last), self._text(first, last, cut))

    def _text(self, first: int, last: int, cut: int) -> str:
        """The words of an item; what is cut from its front may have swallowed a letter of an article: "للمجلس"."""
        scene, article = self.syntax.scene, self.syntax.scene.spoken.dates.article
        text, swallowed = scene.text(first, last)[cut:], 2 * fold(article)[1:]
        is_swallowed = cut > 0 and article != "" and scene.words[first].folded.startswith(swallowed)
        end = scene.words[last - 1].end - scene.sentence.start
        is_open = in_quotes(text) and scene.source[end : end + 1] in _CLOSING
        return (article[0] if is_swallowed else "") + text + (scene.source[end : end + 1] if is_open else "")

    def _trails(self, at: int) -> bool:
        """Whether a small word at the end of an item belongs to what is cut off after it."""
        syntax = self.syntax
        return syntax.is_small(at) and at not in syntax.inside and not syntax.is_one_of(at, "objects")

    def _leads(self, at: int) -> bool:
        """Whether a word only joins what follows to what is before it: "of", "to", and an article after "of"."""
        syntax = self.syntax
        is_after_of = at > 0 and syntax.is_article(at) and syntax.is_preposition(at - 1)
        is_partitive = self.shape is not Shape.NOUNS and syntax.is_one_of(at, "of_the")
        return (syntax.is_preposition(at) and not is_partitive) or (self.shape is Shape.NOUNS and is_after_of)

    def _without_honours(self, first: int, last: int, cut: int) -> tuple[int, int]:
        """Where an item begins after the words that honour those who are named, and for whom others stand."""
        syntax = self.syntax
        begin = first
        while begin < last and syntax.is_one_of(begin, "honours"):
            begin, cut = begin + 1, 0
        if begin + 2 < last and syntax.is_one_of(begin, "delegates") and syntax.is_linking(begin + 1):
            begin, cut = begin + 2, 0
        return begin, cut

    def _counts(self, segment: Span) -> bool:
        """Whether somebody stands for so many, which is a count: "representatives of all 30 countries"."""
        first, last = segment
        begin, _ = self._without_honours(first, last, 0)
        values = (self.syntax.inside.get(at) for at in range(begin, min(begin + 2, last)))
        return begin > first and any(value is not None and value.kind in NUMERIC for value in values)
