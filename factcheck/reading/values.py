"""Values of claims: what a phrase means where the kind and the unit of the attribute are known."""

from __future__ import annotations

import attrs

from factcheck.languages import every
from factcheck.languages import language as language_of
from factcheck.model import Kind, Reading
from factcheck.reading.currencies import currency_named, members
from factcheck.reading.dates import date_reading, read_date
from factcheck.reading.reader import Published, phrase_of, published_span, worded
from factcheck.reading.scanner import fold
from factcheck.reading.telling import spoken_in
from factcheck.reading.units import to_unit, unit_named


def read_as(
    words: str,
    kind: Kind | str,
    *,
    unit: str | None = None,
    language: str | None = None,
    published: Published = None,
) -> Reading | None:
    """What a phrase means as a value of the given kind; None where it is no such value.

    A bare number takes `unit`, the one that the attribute declares. A name or a text keeps its words as
    `text`; a truth reads "yes", "oui", "نعم" and the like as 'true' or 'false'.

    >>> read_as("42", "quantity", unit="meter").unit
    'meter'
    """
    kind = Kind(kind)
    if kind in (Kind.NAME, Kind.TEXT):
        text = words.strip()
        return Reading(kind=kind, text=text, words=words, language=language) if text else None
    if kind is Kind.TRUTH:
        return _truth(words, language)
    if kind is Kind.DATE:
        day = published_span(published, language)
        span = read_date(words, language=language, published=day)
        return None if span is None else date_reading(span, words, language or "en")
    phrase = words.strip()
    bare = {Kind.QUANTITY: unit, Kind.MONEY: unit, Kind.SHARE: "percent"}
    day = published_span(published, language)
    spoken, of_kind = spoken_in(phrase, language), (kind, bare[kind]) if kind in bare else _COUNTED
    found = phrase_of(phrase, spoken, day, of_kind)
    if found is None or found.kind is Kind.DATE:
        # Where a number is wanted, "2093 states" is none of a year.
        found = phrase_of(phrase, spoken, day, of_kind, dated=False)
    return None if found is None else _as(worded(found, words), kind, unit)


_COUNTED = (Kind.COUNT, None)


def _truth(words: str, language: str | None) -> Reading | None:
    said = fold(words.strip())
    given = language_of(language) if language else None
    for one in (given,) if given else every():
        for text, known in (("true", one.texts.yes), ("false", one.texts.no)):
            if said in map(fold, known):
                return Reading(kind=Kind.TRUTH, text=text, words=words, language=one.code)
    return None


def _as(found: Reading, kind: Kind, unit: str | None) -> Reading | None:
    """A reading as one of the kind and unit that are declared."""
    # "5 m" is five metres where a length is wanted, though it could be a bare five million too.
    of_kind = [candidate for candidate in found.candidates if candidate.kind is kind] or found.candidates
    fitted = [made for candidate in of_kind if (made := _fitted(candidate, kind, unit)) is not None]
    # Where the declared unit is among the meanings, the others are not meant.
    fitted = [made for made in fitted if made.unit == unit] or fitted
    if not fitted:
        return None
    first, *others = fitted
    kept = [other for other in others if (other.stated, other.unit) != (first.stated, first.unit)]
    return attrs.evolve(first, alternatives=tuple(kept)) if kept or first.alternatives else first


def _fitted(found: Reading, kind: Kind, unit: str | None) -> Reading | None:
    """The reading as one of that kind, in that unit where it can be; None where it cannot be of that kind."""
    if found.kind is Kind.COUNT is not kind:
        return _named(found, kind, unit)
    if found.kind is not kind:
        return None
    if kind is Kind.SHARE:
        return to_unit(found, "percent")
    return attrs.evolve(found, unit=unit) if unit in members(found.unit or "") else found


def _named(found: Reading, kind: Kind, unit: str | None) -> Reading | None:
    """A count as a rank, or, where its noun is a rare unit or currency, as a quantity or money."""
    if kind is Kind.ORDINAL:
        return attrs.evolve(found, kind=kind)
    noun, named = found.noun or "", None
    if kind is Kind.MONEY:
        named = currency_named(noun, found.language or "")
    elif kind is Kind.QUANTITY and unit is not None and noun.isalpha():
        named = unit_named(noun, like=unit)
    return attrs.evolve(found, kind=kind, unit=named, noun=None) if named else None
