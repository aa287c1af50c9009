"""Dates in words and numbers: found in running text, read from a phrase, and put as a reading.

Words become items with roles (`words`), a grammar over these roles finds the dates (`grammar`,
`meanings`), and a calendar tells which days they mean for a text of a given day (`moments`).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

import attrs

from factcheck.languages import Language, codes
from factcheck.languages import language as language_of
from factcheck.model import Candidate, Comparison, DateSpan, Days, Interval, Kind, Mention, Qualifier, Reading
from factcheck.reading.dates.lexer import items_of
from factcheck.reading.dates.moments import Day, about
from factcheck.reading.dates.passes import with_dates
from factcheck.reading.dates.words import Item, words_of
from factcheck.reading.edtf import parse_edtf
from factcheck.reading.scanner import Token, scan

__all__ = ["date_reading", "find_dates", "read_date", "scan_dates"]

#: A phrase longer than this is no date; it is not even looked at.
_LONGEST = 500
#: What may stand around a date in a phrase that is nothing but a date.
_FILLERS = frozenset({"at", "of", "the", "comma", "point", "open", "close", "clock_before", "apostrophe"})


def find_dates(
    text: str,
    languages: tuple[Language, ...],
    published: DateSpan | None = None,
    tokens: Sequence[Token] | None = None,
) -> list[Mention]:
    """All dates in running text, in order.

    `published` is the day of the text, against which "yesterday", "Sunday" and "8 May" are read: without
    it they are no mention. `tokens` are those of `text`, where they are at hand.
    """
    return scan_dates(text, languages, published, tokens)[0]


def scan_dates(
    text: str,
    languages: tuple[Language, ...],
    published: DateSpan | None = None,
    tokens: Sequence[Token] | None = None,
) -> tuple[list[Mention], list[tuple[int, int]]]:
    """All dates in running text, and the places of all words that make a date, also where its days cannot be told.

    Numbers in these places are no quantities: the 8 of "8 May" is not, whether or not the year is known.
    """
    tokens = scan(text) if tokens is None else tokens
    words = words_of(languages)
    if not words.may_hold_a_date(text, tokens):
        return [], []
    items = items_of(words, text, tokens)
    mentions, places = [], []
    for place, spans in _dated(items, published, alone=False):
        places.append((place.start, place.end))
        span = _joined(spans)
        if span is not None:
            said = text[place.start : place.end]
            reading = date_reading(attrs.evolve(span, words=said), said, languages[0].code)
            mentions.append(Mention(place.start, place.end, said, reading))
    return mentions, places


def read_date(words: str, *, language: str | None = None, published: DateSpan | None = None) -> DateSpan | None:
    """The date that a whole phrase means: EDTF, a date in numbers, or words of the language (of any, if it is None).

    >>> str(read_date("early May 2015", language="en").days)
    '[2015-05-01, 2015-05-10]'

    None where the phrase is no date or holds more than one, where there is no such day, and where it depends
    on the day of the text and `published` is None.
    """
    phrase = words.strip()
    if not phrase or len(phrase) > _LONGEST:
        return None
    written = parse_edtf(phrase)
    if written is None:
        return _from_words(phrase, language, published)
    return about(written) if written.qualifier in {Qualifier.APPROXIMATE, Qualifier.BOTH} else written


def _from_words(phrase: str, code: str | None, published: DateSpan | None) -> DateSpan | None:
    spoken = language_of(code) if code else None
    for languages in [(spoken,)] if spoken else [(one,) for one in map(language_of, codes()) if one]:
        items = items_of(words_of(languages), phrase, scan(phrase))
        found = list(_dated(items, published, alone=True))
        covered = [(one.start, one.end) for one, _ in found]
        rest = [one for one in items if not any(low <= one.start < high for low, high in covered)]
        if len(found) == 1 and all(_FILLERS.intersection(one.roles) for one in rest):
            span = _joined(found[0][1])
            if span is not None:
                return attrs.evolve(span, words=phrase)
    return None


def _dated(
    items: list[Item], published: DateSpan | None, *, alone: bool
) -> Iterable[tuple[Item, list[DateSpan | None]]]:
    # Each date, with what it means on each day that the text may be of.
    days = _days(published)
    readings = [
        {(one.start, one.end): one for one in with_dates(items, now, alone=alone) if "date" in one.roles}
        for now in days
    ]
    for place, one in readings[0].items():
        same = [reading.get(place, one) for reading in readings]
        yield one, [each.roles["date"].resolve(now) for each, now in zip(same, days, strict=True)]


def _days(published: DateSpan | None) -> list[Day | None]:
    # The first and the last day of each meaning of the text's date: between them, what is relative goes along.
    if published is None:
        return [None]
    ends = itertools.chain.from_iterable((c.days.low, c.days.high) for c in published.candidates)
    days = list(dict.fromkeys(ends))
    return [None] if None in days else days


def _joined(spans: Sequence[DateSpan | None]) -> DateSpan | None:
    first = spans[0]
    if first is None or None in spans:
        return None
    if all(span == first for span in spans):
        return first
    hull: Days = first.hull
    for span in spans[1:]:
        hull = hull.hull(span.hull) if span is not None else hull
    reason = "the source's own date is known only as a span of days"
    return attrs.evolve(first, candidates=(Candidate(hull, reason),))


def date_reading(span: DateSpan, words: str, language: str | None) -> Reading:
    """A date as a reading: its first candidate, and the others as alternatives with their reasons."""
    first, *others = (_reading(span, candidate, words, language) for candidate in span.candidates)
    return attrs.evolve(first, alternatives=tuple(others))


def _reading(span: DateSpan, candidate: Candidate, words: str, language: str | None) -> Reading:
    return Reading(
        kind=Kind.DATE,
        stated=candidate.stated or candidate.days,
        plain=candidate.days,
        charitable=candidate.charitable or candidate.days,
        comparison=_comparison(span, candidate.days),
        span=attrs.evolve(span, candidates=(candidate,)),
        words=words,
        language=language,
        plain_reason=candidate.reason if candidate.stated else "",
        charitable_reason=candidate.reason if candidate.charitable else "",
        reason=candidate.reason if span.ambiguous else "",
    )


def _comparison(span: DateSpan, days: Interval[Day]) -> Comparison:
    if days.low is None:
        return Comparison.AT_MOST
    if days.high is None:
        return Comparison.AT_LEAST
    return Comparison.EXACT if span.qualifier is Qualifier.NONE else Comparison.ABOUT
