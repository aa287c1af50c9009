"""Finding quoted words in a text: their typography does not matter, their words do."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from functools import lru_cache

#: Joined letters that Unicode does not take apart, and marks that no reader sees: the soft hyphen,
#: the zero-width space and joiners, the marks of writing direction, the byte order mark, Arabic's long stroke.
_APART = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\ufeff\u0640")
)
#: A number with its decimal mark, a word, or a sign that changes what a number means. All else is
#: typography: spaces, quotation marks, dashes (at a line's end or not), stops.
_TOKEN = re.compile(r"\d+(?:[.,٫٬]\d+)*|[^\W\d_]+|[%‰٪$£€¥<>=+±&@#°]|(?<!\w)[-−–](?=\d)")
#: What stands for words that a quote leaves out.
_LEFT_OUT = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.")
#: A nearest passage shares at least this much of the quote's words, or it is no near one.
_NEAR = 0.5


def _normal(text: str) -> str:
    composed = unicodedata.normalize("NFKC", text.translate(_APART))
    # Accents are part of their letters by now; what still stands apart are signs such as Arabic's vowels.
    return "".join(c for c in composed if not unicodedata.combining(c)) if not composed.isascii() else composed


class Passages:
    """A text in which quoted words can be looked up. It is prepared once, in time linear in its length."""

    def __init__(self, text: str) -> None:
        """Split the text into its words."""
        self._text = _normal(text)
        self._tokens = [(match.start(), match.end()) for match in _TOKEN.finditer(self._text)]
        self._words = [_word(self._text[start:end]) for start, end in self._tokens]
        self._bounds = [0]
        for word in self._words:
            self._bounds.append(self._bounds[-1] + len(word))
        # Without spaces, a word that was cut at the end of a line is whole again.
        self._letters = "".join(self._words)

    def holds(self, exact: str, prefix: str = "", suffix: str = "") -> bool:
        r"""Whether the words stand in the text, right between `prefix` and `suffix` where these are given.

        >>> text = Passages("The coun-\ntries “agreed” to meet in the ofﬁce, at last.")
        >>> text.holds("countries 'agreed' to […] office"), text.holds("countries agreed to office")
        (True, False)
        """
        pieces = [letters for piece in _LEFT_OUT.split(exact) if (letters := _letters(piece))]
        before, after = _letters(prefix), _letters(suffix)
        start = 0
        for index, piece in enumerate(pieces):
            head = before if index == 0 else ""
            tail = after if index == len(pieces) - 1 else ""
            found = self._find(head, piece, tail, start)
            if found is None:
                return False
            start = found
        return True

    def nearest(self, exact: str) -> str | None:
        """The passage that shares most words with a quote, None where none shares half of them."""
        wanted = [_word(match[0]) for match in _TOKEN.finditer(_normal(exact))]
        size = len(wanted)
        missing = Counter(wanted)
        shared = best = best_at = 0
        for at, word in enumerate(self._words):
            shared += missing[word] > 0
            missing[word] -= 1
            if at >= size:
                left = self._words[at - size]
                missing[left] += 1
                shared -= missing[left] > 0
            if shared > best:
                best, best_at = shared, max(0, at - size + 1)
        if not best or best < size * _NEAR:
            return None
        passage = self._tokens[best_at : best_at + size]
        return " ".join(self._text[passage[0][0] : passage[-1][1]].split())

    def _find(self, head: str, piece: str, tail: str, start: int) -> int | None:
        """Where a piece ends that begins and ends with whole words at or after `start`."""
        whole = head + piece + tail
        at = self._letters.find(whole, start)
        while at >= 0:
            begin, end = at + len(head), at + len(head) + len(piece)
            if self._is_bound(begin) and self._is_bound(end):
                return end
            at = self._letters.find(whole, at + 1)
        return None

    def _is_bound(self, at: int) -> bool:
        return self._bounds[bisect_left(self._bounds, at)] == at


def _word(sign: str) -> str:
    return "-" if sign in "−–" else sign.casefold()


def _letters(words: str) -> str:
    return "".join(_word(match[0]) for match in _TOKEN.finditer(_normal(words)))


@lru_cache(maxsize=8)
def passages(text: str) -> Passages:
    """The passages of a text; those of the last few texts are kept, for claims come source by source."""
    return Passages(text)
