"""What a claim's quote carries of its value: the same amount or date, or its words."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from factcheck.judging.quoting import mentions
from factcheck.languages import codes, language
from factcheck.model import Assertion, Kind, Maybe, Reading
from factcheck.reading.names import name_words, same_name
from factcheck.reading.scanner import scan
from factcheck.reading.units import to_unit


def amounts(assertion: Assertion) -> list[Reading]:
    """The readings in its quote that are of the sort of the assertion's value, each in the value's unit."""
    return [
        fitting
        for mention in mentions(assertion)
        for reading in mention.reading.candidates
        for value in assertion.comparable
        if (fitting := _fitting(reading, value)) is not None
    ]


def in_so_many_words(assertion: Assertion) -> bool:
    """Whether the quote states the value in its very words, though they were read as something else.

    Where nobody declares the kind, "2023" may be a count in the value and a year in the quote; a date may stand in
    the words of a longer one, "the early 2000s" in "since the early 2000s". A number is not stated by the digits of
    a longer one.
    """
    words = _words(assertion.claim.value)
    if assertion.definition.kind is None and any(_words(mention.words) == words for mention in mentions(assertion)):
        return True
    dated = any(value.kind is Kind.DATE for value in assertion.comparable)
    return dated and any(_holds(_words(mention.words), words) for mention in mentions(assertion))


def _holds(held: list[str], words: list[str]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(held)} "


def _fitting(reading: Reading, value: Reading) -> Reading | None:
    """A reading in the unit of a value, None where it is of another sort. A bare number takes any unit."""
    if reading.kind is value.kind:
        if reading.unit == value.unit:
            return reading
        return to_unit(reading, value.unit) if value.unit is not None else None
    bare = reading.kind is Kind.COUNT and reading.noun is None
    return reading if bare and value.kind in {Kind.QUANTITY, Kind.MONEY, Kind.SHARE} else None


def missing_words(value: Reading, quote: str) -> tuple[int, list[str]]:
    """How many words a name or a text has, and those of them that a quote does not hold.

    The words of a name may be spelt in any way and any script.
    """
    words, held = _words(value.words), _words(quote)
    if _holds(held, words):
        return len(words), []
    bare = _bare(held)
    if value.kind is not Kind.NAME:
        return len(words), [word for word in words if word not in bare]
    names = name_words(value.words)
    numbered = {number for pair in pairwise(quote.split()) for number in name_words(" ".join(pair))[1:]}
    missing = (word for word in names if word not in numbered)
    return len(names), [word for word in missing if not any(same_name(word, other) is Maybe.YES for other in bare)]


def _words(text: str) -> list[str]:
    return [token.word for token in scan(text) if token.word[0].isalnum()]


def _bare(words: list[str]) -> set[str]:
    """Words, and what is left of each without a letter that is a word of its own, as Arabic attaches them."""
    return {*words, *(word[1:] for word in words if word[0] in _attached() and len(word) > 1)}


@cache
def _attached() -> frozenset[str]:
    tables = [known.numbers for known in map(language, codes()) if known is not None]
    return frozenset(letter for table in tables for letter in table.prefixes)
