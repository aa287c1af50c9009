"""The scanner under all reading: text into tokens that know their place, and words into folded words.

Folding makes one of what a language writes in several ways: case, accents, full-width letters, the
hamza and ta marbuta of Arabic, its vowel signs and its stretched letters. A token's `word` is folded;
`text[token.start:token.end]` are the words themselves.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

#: Letters that NFKD leaves as they are, though a language writes one for the other.
_FOLDS = str.maketrans(
    {
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ۀ": "ه",
        "ء": None,
        "ـ": None,
        "œ": "oe",
        "æ": "ae",
        "’": "'",
        "ʼ": "'",
        "‘": "'",
        "−": "-",
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
        "٫": ".",
        "٬": ",",
        "٪": "%",
        "،": ",",
        "\u202f": " ",
        "\u2009": " ",
    }
)
#: Vowel signs and accents: they ride on a letter and never stand alone.
_MARKS = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640"
#: Digits: in groups with unbreakable spaces, with points, commas and apostrophes between them, or one before (".5").
_DIGITS = (
    r"(?<![\d.,])\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,٫]\d+)?"
    r"|(?:(?<![\w.,٫])[.,٫](?=\d))?\d+(?:[.,٫٬]\d+|['’]\d{3}(?!\d))*"
)
#: The same for text in ASCII, in small letters: half of all texts, and faster.
_ASCII_TOKEN = re.compile(rf"(?:[a-z]|qu|jusqu|lorsqu|puisqu)'(?=[a-z]|$)|[a-z]+|(?P<digits>{_DIGITS})|[^\s_]")
_TOKEN = re.compile(
    rf"(?P<digits>{_DIGITS})"
    rf"|(?P<elided>(?:[a-zA-Z]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu)['’](?=[^\W\d_]|$))"
    rf"|(?P<word>(?!\u0640)[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*)"
    r"|[^\s_]"
)


class Token(NamedTuple):
    """A word, a number in digits, or a sign, at `start` to `end` of its text; `word` is folded."""

    start: int
    end: int
    word: str
    is_number: bool


def scan(text: str) -> list[Token]:
    """All tokens of `text`, in order. Time is linear in its length.

    >>> [token.word for token in scan("Près de 1 200 € d'or")]
    ['pres', 'de', '1', '200', '€', "d'", 'or']
    """
    new = tuple.__new__  # a named tuple's own constructor takes three times as long
    if text.isascii():
        found = _ASCII_TOKEN.finditer(text.lower())
        return [new(Token, (match.start(), match.end(), match[0], match.lastindex is not None)) for match in found]
    tokens = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        word = word.lower() if word.isascii() else fold(word)
        tokens.append(new(Token, (match.start(), match.end(), word, match.lastgroup == "digits")))
    return tokens


class _Folded(dict[int, str]):
    """What each character folds to, worked out when it is first met: no character's fold depends on its neighbours."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        kept = "".join(str(unicodedata.digit(c, c)) for c in plain if not unicodedata.combining(c))
        folded = kept.translate(_FOLDS)
        if code <= _BASIC:  # rare characters are not kept, so that no text can fill the memory
            self[code] = folded
        return folded


#: The last character of the basic plane, which holds those of nearly all texts.
_BASIC = 0xFFFF
_FOLDED = _Folded()


def fold(word: str) -> str:
    """One form for all spellings of a word.

    >>> fold("Été"), fold("مِائَة"), fold("１٢٣")
    ('ete', 'مايه', '123')
    """
    return word.translate(_FOLDED) if len(word) <= _LONGEST else word


@cache
def plain_words(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase of letters and single spaces, which needs no scanner; none for any other phrase.

    >>> plain_words("près de"), plain_words("vingt-et-un")
    (('pres', 'de'), ())
    """
    if not all(map(str.isalpha, phrase.split(" "))):
        return ()
    return tuple((phrase.lower() if phrase.isascii() else fold(phrase)).split(" "))


#: Longer words are no words of any language; they are left alone.
_LONGEST = 200
