"""Small words that tell what a number or a date beside them is, folded, in all languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from factcheck.languages import every
from factcheck.model import Maybe
from factcheck.reading.lexicon import OF
from factcheck.reading.scanner import fold, scan

Phrase = tuple[str, ...]
#: What stands in a phrase for the words between its parts.
_GAP = "…"


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _phrase(said: str) -> Phrase:
    return tuple(token.word for token in scan(said))


# --- dates ---


@cache
def months() -> frozenset[str]:
    """The names of months."""
    tables = [one.dates for one in every()]
    return _folded(
        word for one in tables for words in (one.months, one.short_months, one.wordy_months) for word in words
    )


@cache
def articles() -> frozenset[str]:
    """Articles: behind one, a number of four digits is a year, if no noun follows."""
    return _folded(word for one in every() for word in (*one.numbers.articles, *one.dates.the))


@cache
def dating() -> frozenset[str]:
    """Articles and words such as "in", behind which four digits without a noun are a year."""
    return articles() | _folded(word for one in every() for word in one.dates.at)


@cache
def openers() -> frozenset[str]:
    """Words that open a span, such as "from": four digits behind them are a year."""
    return _folded(word for one in every() for word in one.dates.opens)


@cache
def ends() -> Mapping[str, str]:
    """Words before the two ends of a change, not folded, since "à" is not "a", and which end it is."""
    words = {word: "<from>" for one in every() for word in one.dates.opens}
    return words | {word: "<to>" for one in every() for word in one.dates.joins}


@cache
def lasting() -> Mapping[Phrase, str]:
    """Phrases that open a date with but one end, and which: "since" it or "until" it."""
    ends = ((one.dates, name) for one in every() for name in ("since", "until"))
    return {_phrase(said): name for dates, name in ends for said in getattr(dates, name)}


@cache
def apart() -> Mapping[Phrase, Maybe]:
    """Phrases behind a length of time that make a distance of it, "later", or may, "after"."""
    perhaps = {_phrase(said): Maybe.MAYBE for one in every() for said in (*one.dates.beyond, *one.dates.before)}
    return perhaps | {_phrase(said): Maybe.YES for one in every() for said in one.texts.apart}


# --- numbers ---


@cache
def suffixes() -> frozenset[str]:
    """What makes a rank of digits: "th"."""
    return _folded(suffix for one in every() for suffix in one.ordinals.suffixes)


@cache
def numbering() -> frozenset[str]:
    """Words before a number that make a rank of it: "number", "no"."""
    return _folded(word for one in every() for word in one.texts.numbering)


@cache
def tops() -> frozenset[str]:
    """Words before a number that make a bound of a rank of it: "top"."""
    return _folded(word for one in every() for word in one.texts.tops)


@cache
def none() -> frozenset[str]:
    """Words for none of what follows: "no"."""
    return _folded(word for one in every() for word in one.texts.none)


@cache
def nobody() -> Mapping[str, tuple[Phrase, ...]]:
    """Phrases for nobody, by their first words: "no one"."""
    phrases = [_phrase(said) for one in every() for said in one.texts.nobody]
    return {first: tuple(one for one in phrases if one[0] == first) for first, *_ in phrases}


@cache
def denials() -> Mapping[str, tuple[tuple[Phrase, Phrase], ...]]:
    """Phrases that deny a clause, in two parts if they have a gap, by their first words; the longest come first."""
    said = [phrase.partition(_GAP) for one in every() for phrase in one.texts.denials]
    phrases = sorted(((_phrase(one), _phrase(two)) for one, _, two in said), key=lambda one: -len(one[0] + one[1]))
    return {first: tuple(one for one in phrases if one[0][0] == first) for (first, *_), _ in phrases}


@cache
def some() -> frozenset[str]:
    """Words for any of what follows, behind what denies it: not "any"."""
    return _folded(word for one in every() for word in one.texts.some)


@cache
def somebody() -> frozenset[str]:
    """Words for anybody, behind what denies it."""
    return _folded(word for one in every() for word in one.texts.somebody)


@cache
def versus() -> frozenset[str]:
    """Words between the two numbers of a vote or a result: 61 votes "to" 38."""
    return _folded(word for one in every() for word in one.texts.versus)


@cache
def aging() -> Mapping[str, tuple[tuple[Phrase, Phrase], ...]]:
    """What stands before a number, and what behind it, if that is an age, by the word next to it: "turned" 30."""
    said = [phrase.partition(_GAP) for one in every() for phrase in one.texts.aging]
    phrases = [(_phrase(before), _phrase(behind)) for before, _, behind in said]
    return {last: tuple(one for one in phrases if one[0][-1] == last) for (*_, last), _ in phrases}


@cache
def no_denials() -> tuple[Phrase, ...]:
    """Phrases that begin like those that deny, and do not: "not only"."""
    return tuple(_phrase(said) for one in every() for said in one.texts.no_denials)


@cache
def clauses() -> frozenset[str]:
    """Words at which the clause before them ends: "but"."""
    return _folded(word for one in every() for word in one.texts.clauses)


@cache
def persons() -> frozenset[str]:
    """Letters that are attached to the front of verbs, and tell the person."""
    return _folded(letter for one in every() for letter in one.texts.persons)


@cache
def weak() -> frozenset[str]:
    """Letters that forms of one verb lose."""
    return _folded(letter for one in every() for letter in one.texts.weak)


@cache
def joiners() -> frozenset[str]:
    """Words that join two things: "and"."""
    return _folded(word for one in every() for word in one.texts.noun_joiners)


@cache
def partitives() -> frozenset[str]:
    """Words between a part and its whole: "of"."""
    return OF | _folded(phrase.split()[0] for one in every() for phrase in one.numbers.over_noun)


# --- names ---


@cache
def titles() -> frozenset[str]:
    """Titles of people: "Mr"."""
    return _folded(word for one in every() for word in one.names.titles)


@cache
def prefixes() -> frozenset[str]:
    """Letters that are attached to the front of words."""
    return _folded(word for one in every() for word in one.dates.prefixes)
