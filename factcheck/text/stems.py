"""What words speak of: one stem for all forms of a word, one concept for the words that texts use for one another."""

from __future__ import annotations

from functools import cache, lru_cache

import attrs

from factcheck.languages import codes, language
from factcheck.reading.scanner import fold

#: An ending is cut where so many letters remain; and so many letters of a word tell it from others.
_ROOT = 3
_TELLING = 6


@attrs.frozen(eq=False)
class Stems:
    """The words of one or more languages, the first of them deciding where they differ."""

    small: frozenset[str]
    concepts: dict[str, str]
    forms: dict[str, str]
    endings: tuple[str, ...]
    prefixes: frozenset[str]
    article: str

    def of(self, word: str) -> str:
        """The stem of a folded word, or the concept that it names; nothing for a small word."""
        return _stem(self, word)


@cache
def stems(languages: tuple[str, ...]) -> Stems:
    """The stems of the languages with these codes; of all there are, if `languages` is empty.

    >>> en = stems(("en",))
    >>> en.of("released") == en.of("release"), en.of("fatalities") == en.of("killed"), en.of("the")
    (True, True, '')
    """
    spoken = [found for code in languages or codes() if (found := language(code))]
    return Stems(
        small=frozenset(fold(word) for one in spoken for word in one.texts.noun_stops),
        concepts={
            fold(word): f"={concept}"
            for one in reversed(spoken)
            for concept, words in reversed(tuple(one.texts.concepts.items()))
            for word in words.split()
        },
        forms={
            fold(form): fold(base)
            for one in reversed(spoken)
            for base, forms in one.texts.forms.items()
            for form in forms.split()
        },
        endings=tuple(sorted({fold(end) for one in spoken for end in one.texts.endings}, key=len, reverse=True)),
        prefixes=frozenset(fold(letter) for one in spoken for letter in one.dates.prefixes),
        article=next((fold(one.dates.article) for one in spoken if one.dates.article), ""),
    )


@lru_cache(65_536)
def _stem(table: Stems, word: str) -> str:
    form = word
    for form in _bare(table, word):
        if form in table.concepts:
            return table.concepts[form]
        if form in table.small:
            return ""
    form = table.forms.get(form, form)
    for ending in table.endings:
        # A doubled letter is no ending: "pass".
        if form.endswith(ending) and len(form) - len(ending) >= _ROOT and form[-2:] != 2 * ending:
            form = form.removesuffix(ending)
            break
    return form[:_TELLING]


def _bare(table: Stems, word: str) -> list[str]:
    """A word, and what is left of it without a letter and without the article that may be attached to its front."""
    forms = [word]
    if len(word) > _ROOT and word[0] in table.prefixes:
        forms.insert(0, word[1:])
    if table.article:
        # "For" swallows the first letter of an article: "للوزراء" is "for" and "الوزراء".
        forms += [table.article[0] + form for form in forms[:-1] if form.startswith(table.article[1:])]
        bare = (form.removeprefix(table.article) for form in tuple(forms) if form.startswith(table.article))
        forms += [form for form in bare if len(form) >= _ROOT]
    return forms
