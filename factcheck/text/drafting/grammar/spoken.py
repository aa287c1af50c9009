"""The languages that there are, as drafting asks for them."""

from __future__ import annotations

from functools import cache

from factcheck.languages import Language, codes
from factcheck.languages import language as language_of


@cache
def languages() -> tuple[Language, ...]:
    """Every language that there is."""
    return tuple(found for code in codes() if (found := language_of(code)))


def spoken_in(code: str) -> Language:
    """The language with a code of these.

    >>> spoken_in("fr").name
    'French'
    """
    return next(found for found in languages() if found.code == code)
