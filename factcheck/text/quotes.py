"""Quoted words in a text, as W3C's TextQuoteSelector has it: their typography does not matter, their words do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from heapq import nlargest
from itertools import accumulate
from typing import TYPE_CHECKING

import attrs

from factcheck.model import Quote
from factcheck.reading.scanner import fold

if TYPE_CHECKING:
    from rapidfuzz.distance import MatchingBlock

#: Signs that no reader sees: the soft hyphen, the zero-width space and joiners, the marks of writing
#: direction, the byte order mark.
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
#: What may ride on a letter: accents, the vowel signs and the long stroke of Arabic.
_MARKS = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640"
#: A number with its decimal mark, a word, or a sign that changes what a number means. All else is
#: typography: spaces, quotation marks, dashes (at a line's end or not), stops.
_TOKEN = re.compile(
    rf"\d+(?:[.,٫٬]\d+)*|[^\W\d_]+(?:[{_MARKS}{_UNSEEN}]+[^\W\d_]*)*|[%‰٪$£€¥<>=+±&@#°]|(?<!\w)[-−–](?=\d)"
)
#: What stands for words that a quote leaves out.
_LEFT_OUT = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.")
_DROP = dict.fromkeys((0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF))
_MINUS = frozenset("-−–")

#: A nearest passage is like the quote to at least this share of its letters, or it is no near one.
_NEAR = 0.5
#: A word that the text lacks is looked for among its words that are like it to this share of their letters.
_LIKE = 0.7
#: So many places at which a quote's words stand are looked at, those of its rarest words first;
#: and so many stretches of the text are compared with it letter by letter.
_PLACES = 200
_STRETCHES = 3
#: Words around a passage that may belong to it.
_AROUND = 4


@attrs.frozen
class Passage:
    """A part of a text: `text[start:end]`, whose `words` have their spaces and line ends made one."""

    start: int
    end: int
    words: str


@attrs.frozen
class Difference:
    """Where a passage departs from a quote: the quote's words, and the passage's; either may be empty."""

    quoted: str
    stands: str


@attrs.frozen
class Near:
    """The passage that comes nearest to a quote, and what differs, in the quote's order."""

    passage: Passage
    differences: tuple[Difference, ...]


@attrs.frozen
class _Words:
    """The words of a text: where each stands, and as they are compared."""

    text: str
    places: Sequence[tuple[int, int]]
    folded: Sequence[str]

    @classmethod
    def of(cls, text: str) -> _Words:
        scanned = list(_scan(text))
        return cls(text, [place for place, _ in scanned], [word for _, word in scanned])

    def slice(self, first: int, last: int) -> _Words:
        return _Words(self.text, self.places[first:last], self.folded[first:last])

    def passage(self, first: int, last: int) -> Passage:
        """What stands from the first word to the one before the last."""
        if first == last:
            return Passage(0, 0, "")
        start, end = self.places[first][0], self.places[last - 1][1]
        return Passage(start, end, " ".join(self.text[start:end].split()))


class Passages:
    """A text in which quoted words can be looked up. It is prepared once, in time linear in its length."""

    def __init__(self, text: str) -> None:
        """Split the text into its words."""
        self._words = _Words.of(text)
        self._bounds = [0, *accumulate(map(len, self._words.folded))]
        # Without spaces, a word that was cut at the end of a line is whole again.
        self._letters = "".join(self._words.folded)

    def find(self, quote: Quote) -> Passage | None:
        r"""The first place where the quote stands, right between its prefix and suffix where it has them.

        Spaces and line ends, quotation marks, dashes, stops, capitals, accents, ligatures, the script
        of digits and hyphens at a line's end do not matter. "[…]" stands for words that are left out.

        >>> text = Passages("The coun-\ntries “agreed” to meet in the ofﬁce, at last.")
        >>> text.find(Quote(exact="countries 'agreed' to […] office")).words
        'coun- tries “agreed” to meet in the ofﬁce'
        >>> text.find(Quote(exact="countries agreed to office")) is None
        True
        """
        pieces = [letters for piece in _LEFT_OUT.split(quote.exact) if (letters := _letters(piece))]
        before, after = _letters(quote.prefix or ""), _letters(quote.suffix or "")
        begins: list[int] = []
        end = 0
        for index, piece in enumerate(pieces):
            head = before if index == 0 else ""
            tail = after if index == len(pieces) - 1 else ""
            begin = self._begin(head, piece, tail, end)
            if begin is None:
                return None
            begins.append(begin)
            end = begin + len(piece)
        # A quote without a word stands in any text.
        return self._words.passage(self._at(min(begins, default=0)), self._at(end))

    def nearest(self, quote: Quote) -> Near | None:
        """The passage that is most like a quote, and how they differ; None where none is like half of it.

        >>> near = Passages("It would rebuild the north pier by spring.").nearest(Quote(exact="rebuild a south pier"))
        >>> near.passage.words, [(change.quoted, change.stands) for change in near.differences]
        ('rebuild the north pier', [('a south', 'the north')])
        """
        from rapidfuzz.fuzz import partial_ratio_alignment

        whole = self.find(Quote(exact=quote.exact))
        if whole is not None and whole.words:
            return Near(whole, ())
        exact = _Words.of(quote.exact)
        target = " ".join(exact.folded)
        best, found = _NEAR * 100, None
        for first, last in self._likely(exact.folded):
            window = " ".join(self._words.folded[first:last])
            aligned = partial_ratio_alignment(target, window, score_cutoff=best)
            if aligned is not None:
                best = aligned.score
                found = _whole_words(window, aligned.dest_start, aligned.dest_end, first)
        if found is None:
            return None
        first, last = self._with_ends(exact, *found)
        return Near(self._words.passage(first, last), tuple(_differences(exact, self._words.slice(first, last))))

    def _with_ends(self, exact: _Words, first: int, last: int) -> tuple[int, int]:
        """The passage with as many words before and after those that both have as the quote has there."""
        end = last - first
        alike = _alike(exact, self._words.slice(first, last))
        if not alike:
            return first, last
        first += alike[0].b - alike[0].a
        last += len(exact.folded) - alike[-1].a - (end - alike[-1].b)
        return max(0, first), min(len(self._words.folded), last)

    def _begin(self, head: str, piece: str, tail: str, start: int) -> int | None:
        """Where a piece begins that stands between head and tail, in whole words, at or after `start`."""
        whole = head + piece + tail
        at = self._letters.find(whole, max(0, start - len(head)))
        while at >= 0:
            begin = at + len(head)
            if begin >= start and self._is_bound(begin) and self._is_bound(begin + len(piece)):
                return begin
            # On to the next word: to try each letter would take long in a text of one letter.
            at = self._letters.find(whole, self._bounds[self._at(begin + 1)] - len(head))
        return None

    def _at(self, letter: int) -> int:
        return bisect_left(self._bounds, letter)

    def _is_bound(self, letter: int) -> bool:
        return self._bounds[self._at(letter)] == letter

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        """Where each word stands."""
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self._words.folded):
            places.setdefault(word, []).append(at)
        return places

    def _likely(self, wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The stretches of the text in which most of the wanted words' rarest stand where they should."""
        votes: defaultdict[int, float] = defaultdict(float)
        step = max(_AROUND, len(wanted) // 2)
        left = _PLACES
        for word, offset in sorted(self._known(wanted), key=lambda pair: len(self._places[pair[0]])):
            for at in self._places[word][:left]:
                votes[(at - offset) // step] += 1 / len(self._places[word])
            left -= len(self._places[word])
            if left <= 0:
                break
        for stretch in nlargest(_STRETCHES, votes, key=votes.__getitem__):
            first = max(0, stretch * step - _AROUND)
            yield first, first + step + len(wanted) + 2 * _AROUND

    def _known(self, wanted: Sequence[str]) -> Iterator[tuple[str, int]]:
        """The wanted words that the text has, each with its offset; or else those that are like them."""
        known = [(word, offset) for offset, word in enumerate(wanted) if word in self._places]
        if known:
            yield from known
            return
        from rapidfuzz.distance import Indel
        from rapidfuzz.process import extract

        longest = sorted(enumerate(wanted), key=lambda pair: -len(pair[1]))[:_STRETCHES]
        for offset, word in longest:
            like = extract(word, list(self._places), scorer=Indel.normalized_similarity, score_cutoff=_LIKE, limit=2)
            yield from ((found, offset) for found, _, _ in like)


def _whole_words(window: str, start: int, end: int, first: int) -> tuple[int, int]:
    """The words that a stretch of the window's letters touches; the window begins with the word `first`."""
    begin = first + window.count(" ", 0, start + 1)
    return begin, begin + window[start:end].strip().count(" ") + 1


def _alike(quote: _Words, passage: _Words) -> list[MatchingBlock]:
    """The runs of words that both have, in the order of both."""
    from rapidfuzz.distance import Indel

    return [block for block in Indel.editops(quote.folded, passage.folded).as_matching_blocks() if block.size]


def _differences(quote: _Words, passage: _Words) -> Iterator[Difference]:
    """What stands between the words that both have: a word left out beside one put in is one change."""
    at = stands = 0
    for block in _alike(quote, passage):
        if (at, stands) != (block.a, block.b):
            yield Difference(quote.passage(at, block.a).words, passage.passage(stands, block.b).words)
        at, stands = block.a + block.size, block.b + block.size
    if (at, stands) != (len(quote.folded), len(passage.folded)):
        yield Difference(quote.passage(at, len(quote.folded)).words, passage.passage(stands, len(passage.folded)).words)


def _scan(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Every token's place, and the token as it is compared; a sign is one of its kind."""
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token.isascii():
            yield match.span(), token.lower()
        elif token in _MINUS:
            yield match.span(), "-"
        elif word := fold(token.translate(_DROP)):
            yield match.span(), word


def _letters(words: str) -> str:
    return "".join(word for _, word in _scan(words))


@lru_cache(maxsize=8)
def passages(text: str) -> Passages:
    """The passages of a text; those of the last few texts are kept, for claims come source by source."""
    return Passages(text)
