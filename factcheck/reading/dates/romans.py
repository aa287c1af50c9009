"""Roman numerals, as centuries bear them: "XXe siècle"."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"(?=[xvi])(x{0,3})(ix|iv|v?i{0,3})(?:e|eme|er|ere|th|st|nd|rd)?")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")

#: The letters that one begins with, folded.
LETTERS = frozenset("xvi")


def roman(word: str) -> int:
    """The number that a folded word stands for, with or without an ordinal's ending; 0 for any other word.

    >>> roman("xixe"), roman("iii"), roman("siecle")
    (19, 3, 0)
    """
    found = _ROMAN.fullmatch(word) if word[:1] in LETTERS else None
    return 10 * len(found[1]) + _ONES.index(found[2]) if found else 0
