"""How a word of a name sounds, whatever script or habit of romanisation it is written in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.languages import codes, language
from factcheck.model import Maybe
from factcheck.reading.scanner import fold

#: The signs for vowels, as `NameWords.sounds` explains them, and the simple vowels that each may be.
_VOWELS = {"A": "A", "E": "AI", "I": "I", "U": "U", "Y": "I", "W": "U", "V": "AIU", "?": "AIU"}
#: Vowels that colour a syllable in which there is an A as well: "Said", "Saud", "Saad".
_COLOURS = frozenset("IUYW")
_LENGTHS = frozenset("YW")
#: Consonants that some habit writes for one another: Gamal and Jamal, Qadri and Kadri, Dhahabi and
#: Zahabi, Othman and Osman, Sokolov and Sokolof; Arabic writes one letter (B) for b and p.
_ALIKE = frozenset(map(frozenset, ("gG", "gj", "gk", "gq", "Gq", "kq", "dD", "Dz", "tT", "Ts", "Bb", "Bp", "fv")))
#: One sign for all consonants that some habit writes for one another.
_COARSE = str.maketrans("GjkqDzTsBpv", "ggggddttbbf")
#: One consonant more, less or other may be a slip in a word of this many; a shorter word is another one.
_LONG = 4


class Sounds(NamedTuple):
    """The consonants of a word, and the vowels before, between and after them, one set of signs each.

    `written` says whether the script writes all vowels.
    """

    consonants: str
    vowels: tuple[frozenset[str], ...]
    written: bool

    @property
    def coarse(self) -> str:
        """The consonants, with one sign for all that some habit confuses, after a mark for a vowel in front."""
        consonants = self.consonants[:1] + self.consonants[1:].rstrip("h")
        return ("a" if self.vowels[0] else "") + consonants.translate(_COARSE)

    @property
    def legible(self) -> bool:
        """Whether some language's table knows every letter."""
        return self.consonants.isascii()

    def as_long_as(self, other: Sounds) -> Sounds:
        """The same, without a last h that the other word lacks: many do not write it ("Fatimah", "Taha")."""
        if not other.consonants or self.consonants[len(other.consonants) :] != "h":
            return self
        vowels = (*self.vowels[:-2], _coloured("".join(self.vowels[-2] | self.vowels[-1])))
        return self._replace(consonants=self.consonants[:-1], vowels=vowels)


@lru_cache(65_536)
def sounds(word: str) -> Sounds:
    """How a folded word sounds. Letters that no language's table knows stand for themselves.

    >>> sounds("khalid").consonants == sounds("خالد").consonants == "xld"
    True
    """
    table, pattern = _table()
    signs = "".join(table.get(part, part) for part in pattern.findall(f"^{word}$"))
    consonants: list[str] = []
    vowels = [""]
    for sign in signs:
        if sign in _VOWELS:
            vowels[-1] += "" if sign in vowels[-1] else sign
        elif vowels[-1] or not consonants or consonants[-1] != sign:
            consonants.append(sign)
            vowels.append("")
    if consonants:
        # At the start the first vowel tells: "Walid" begins with U whatever comes next.
        vowels[0] = vowels[0][:1]
    return Sounds("".join(consonants), tuple(map(_coloured, vowels)), "?" not in signs)


def same_sounds(a: Sounds, b: Sounds) -> Maybe:
    """Whether two words can be spellings of one name: the consonants decide, the vowels can object.

    One vowel that differs leaves it open, two make another name: Hassan is not Hussein.
    """
    if a.legible != b.legible:
        return Maybe.MAYBE
    a, b = a.as_long_as(b), b.as_long_as(a)
    if len(a.consonants) == len(b.consonants) and all(map(_alike, a.consonants, b.consonants)):
        doubts = _clashes(a, b) if a.written or b.written else _misspellings(a, b)
        return Maybe.YES if doubts == 0 else Maybe.MAYBE if doubts == 1 else Maybe.NO
    return Maybe.MAYBE if _one_slip(a.consonants, b.consonants) else Maybe.NO


def _clashes(a: Sounds, b: Sounds) -> int:
    """How many of the vowels of two words with the same consonants differ."""
    last = len(a.consonants)
    inner = zip(a.vowels[1:last], b.vowels[1:last], strict=True)
    edges = {0, last}
    return sum(_differ_inside(x, y, last=at == last - 1) for at, (x, y) in enumerate(inner, 1)) + sum(
        _differ_outside(a.vowels[at], b.vowels[at]) for at in edges
    )


def _misspellings(a: Sounds, b: Sounds) -> int:
    """As `_clashes`, in a script that leaves vowels out: it spells a name one way, and two ways are rarely one name."""
    return max(1, sum(x != y for x, y in zip(a.vowels, b.vowels, strict=True)))


def _differ_outside(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether the vowels in front of two words, or at their ends, differ; scripts that leave out vowels write these."""
    a, b = a - {"?"}, b - {"?"}
    return bool(a) != bool(b) or (bool(a) and not _share(a, b))


def _differ_inside(a: frozenset[str], b: frozenset[str], *, last: bool) -> bool:
    """Whether the vowels between two consonants differ.

    A vowel can be swallowed, as in "Slimane" and "Souleiman", but in the last syllable only an a
    or an e: "Fahad" is "Fahd", "Amir" is not "Amr". There "ou" or "ei" is long as well, and Arabic
    writes it: "Mahmoud" is not "محمد".
    """
    if not a or not b:
        return last and not _COLOURS.isdisjoint(a | b)
    if last and "?" in a | b and not _LENGTHS.isdisjoint(a | b):
        return True
    return not _share(a, b)


def _share(a: Iterable[str], b: Iterable[str]) -> bool:
    return any(x in _VOWELS[other] for sign in a for x in _VOWELS[sign] for other in b)


@lru_cache(4096)
def _coloured(slot: str) -> frozenset[str]:
    """The vowels that tell, of those between two consonants."""
    signs = frozenset(slot)
    return signs & _COLOURS or signs - {"?"} or signs


def _alike(a: str, b: str) -> bool:
    return a == b or frozenset((a, b)) in _ALIKE


def _one_slip(a: str, b: str) -> bool:
    """Whether two long words differ by one consonant: added, left out or replaced."""
    short, long = sorted((a, b), key=len)
    if len(long) < _LONG or len(long) - len(short) > 1:
        return False
    at = next((at for at, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return long[at + 1 :] == short[at + (len(long) == len(short)) :]


@cache
def _table() -> tuple[dict[str, str], re.Pattern[str]]:
    """All languages' letters with the signs of their sounds, and the pattern that finds the longest of them."""
    table = {"^": "", "$": ""}
    for code in codes():
        known = language(code)
        table |= {fold(letters): signs for letters, signs in known.names.sounds.items()} if known else {}
    longest_first = sorted(table, key=len, reverse=True)
    return table, re.compile("|".join(map(re.escape, longest_first)) + "|.", re.DOTALL)
