"""What each language says, as data: one file a language, found by its presence in this folder.

Adding a language means adding one file that fills the tables of `factcheck.languages.tables`.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from factcheck.languages.tables import Language

__all__ = ["Language", "codes", "every", "language"]


@cache
def codes() -> tuple[str, ...]:
    """The ISO 639-1 codes of all languages there are, sorted.

    >>> codes()
    ('ar', 'en', 'fr')
    """
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if len(module.name) == len("en")))


@cache
def language(code: str) -> Language | None:
    """The language with that code ("en", "fr-CA" is read as "fr"), None where it has no file here.

    >>> language("fr-CA").name
    'French'
    """
    short = code.lower().replace("_", "-").partition("-")[0]
    if short not in codes():
        return None
    found: Language = importlib.import_module(f"{__name__}.{short}").LANGUAGE
    return found


@cache
def every() -> tuple[Language, ...]:
    """All languages there are, by code.

    >>> [one.name for one in every()]
    ['Arabic', 'English', 'French']
    """
    return tuple(one for one in map(language, codes()) if one is not None)
