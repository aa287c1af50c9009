"""By what a verb is known in all its forms: its stem, its family, or its consonants where a language has roots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.sentences import Word
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.drafting.scenes import folded_words
from factcheck.text.drafting.vocabulary.naming import forms

#: Before a key that is a family's name, and one that is a root.
FAMILY, _ROOT_OF = "~", "√"
#: A word with a pronoun attached has more letters.
_OWNED = 4
#: A verb that looks as if it had an article has no more letters.
_VERB = 5
#: A root has so many letters, or more.
_ROOT = 2


@lru_cache(65_536)
def verb_keys(folded: str, code: str) -> frozenset[str]:
    """What a folded word may be known by as a verb; two words are forms of one verb if they share a key.

    >>> verb_keys("banned", "en") & verb_keys("bans", "en"), verb_keys("met", "en") & verb_keys("meets", "en")
    (frozenset({'ban'}), frozenset({'~meet'}))
    """
    keys = {FAMILY + family for family in _families(code).get(folded, ())}
    return frozenset({*keys, _stem(folded, code), *_roots(folded, code)})


def keys_of(word: Word, code: str) -> frozenset[str]:
    """The same for a word of a text, with or without letters that are attached to its front."""
    said = (word.folded,) if word.folded in folded_words(code, "whole") else forms(word, spoken_in(code))
    ends = tuple(folded_words(code, "owned_by"))  # "its support"
    owned = [form.removesuffix(end) for form in said for end in ends if form.endswith(end) and len(form) > _OWNED]
    return frozenset(key for form in (*said, *owned) for key in verb_keys(form, code))


def _stem(folded: str, code: str) -> str:
    """A word without its ending, at its full length: a verb is no other that only begins like it."""
    ends = (end for end in _endings(code) if folded.endswith(end) and len(folded) - len(end) > _ROOT)
    stem = folded.removesuffix(next(ends, ""))
    return stem[:-1] if stem[-2:-1] == stem[-1:] else stem  # "banned" and "bans"


@cache
def _endings(code: str) -> tuple[str, ...]:
    return tuple(sorted(map(fold, spoken_in(code).texts.endings), key=len, reverse=True))


def has_article(folded: str, code: str) -> bool:
    """Whether an article is attached to a word, which then is a noun."""
    article, starts = fold(spoken_in(code).dates.article), tuple(map(fold, spoken_in(code).drafts.verb_starts))
    is_verb = len(folded) <= _VERB and folded.startswith(starts)
    return article != "" and folded.startswith(article) and not is_verb


@cache
def _families(code: str) -> Mapping[str, list[str]]:
    table: dict[str, list[str]] = {}
    for family, words in spoken_in(code).drafts.families.items():
        for word in {fold(family), *map(fold, words)}:
            table.setdefault(word, []).append(family)
    return table


def _roots(folded: str, code: str) -> Iterator[str]:
    """The consonants of a verb: "زار" and "يزور" share theirs; nothing in a language without roots."""
    drafts = spoken_in(code).drafts
    if not drafts.weak:
        return
    if len(folded) > _ROOT and folded.startswith(drafts.present):
        yield from _root(folded[1:], drafts.weak, drafts.weak)
    is_noun = folded.startswith(drafts.nouns_of_verbs[:1]) and folded.endswith(drafts.nouns_of_verbs[1:])
    past = folded.removesuffix(drafts.she)
    yield from _root(folded[1:-1] if is_noun else past, drafts.weak[:1], drafts.weak)


def _root(form: str, inner: tuple[str, ...], last: tuple[str, ...]) -> Iterator[str]:
    """A form without a vowel that begins it or ends it, and without one inside it."""
    form = form.removeprefix(inner[0])
    if form.endswith(last):
        form = form[:-1]
    long = next((letter for letter in inner if letter in form[1:-1]), None)
    root = form[0] + form[1:].replace(long, "", 1) if long else form
    if len(root) >= _ROOT:
        yield _ROOT_OF + root
