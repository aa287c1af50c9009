"""Reading running text and whole phrases: from words to readings, each at its place."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal

import attrs

from factcheck.languages import codes, language as language_of
from factcheck.model import Comparison, DateSpan, Interval, Kind, Mention, Reading
from factcheck.reading.amounts import Context, Of, amounts
from factcheck.reading.currencies import members
from factcheck.reading.dates import date_reading, read_date, scan_dates
from factcheck.reading.intervals import Stated, intervals
from factcheck.reading.lexicon import lexicon, split
from factcheck.reading.numbers import Number, times
from factcheck.reading.ordinals import Ordinal, ordinals
from factcheck.reading.quantities import is_quantity, noun_after
from factcheck.reading.scanner import Token, fold, scan
from factcheck.reading.statements import Statement, statements
from factcheck.reading.telling import languages_of
from factcheck.reading.units import to_unit

#: What a caller may give as the date of the text: EDTF or words, a day, or a span.
Published = str | datetime.date | DateSpan | None


def find(text: str, *, language: str | None = None, published: Published = None) -> list[Mention]:
    """Every number, amount, rank and date of running text, with its place, in order.

    `language` is a code such as "en"; without one, each line's language is told from its words.
    `published` is the date of the text, against which relative dates are read. `text[start:end]` of
    a mention are its words. Any text is taken, in time linear in its length.

    >>> [mention.words for mention in find("More than 80 countries pledged $107 million.", language="en")]
    ['More than 80', '$107 million']
    """
    day = published_span(published, language)
    found: list[Mention] = []
    for start, end, spoken in languages_of(text, language):
        line = text if start == 0 and end == len(text) else text[start:end]
        for mention in _find(line, spoken, day, whole=False):
            found.append(_moved(mention, start) if start else mention)
    return found


def published_span(published: Published, language: str | None = None) -> DateSpan | None:
    """The date of a text as a span of days; None where there is none, or where nobody can read it."""
    if published is None or isinstance(published, DateSpan):
        return published
    if isinstance(published, datetime.date):
        return DateSpan.day(datetime.date(published.year, published.month, published.day))
    return read_date(published, language=language)


def _moved(mention: Mention, by: int) -> Mention:
    return attrs.evolve(mention, start=mention.start + by, end=mention.end + by)


def _find(text: str, spoken: tuple[str, ...], published: DateSpan | None, *, whole: bool) -> list[Mention]:
    lex = lexicon(spoken)
    tokens = scan(text)
    dates, places = scan_dates(text, lex.languages, published, tokens)
    tokens = split(text, tokens, lex)
    taken = _taken(tokens, places)
    code = lex.main.code
    found = list(dates)
    for ordinal in ordinals(tokens, lex, taken, whole=whole):
        taken[ordinal.start : ordinal.end] = [True] * (ordinal.end - ordinal.start)
        found.append(_ranked(text, tokens, ordinal, code))
    context = Context(text, tokens, lex, taken, whole)
    for one in statements(context, list(amounts(context))):
        if is_quantity(context, one):
            found.append(_mention(context, one, code))
    found.sort(key=_start)
    return found


def _start(mention: Mention) -> int:
    return mention.start


def _taken(tokens: Sequence[Token], places: Sequence[tuple[int, int]]) -> list[bool]:
    """For each token, whether the words of a date hold it."""
    taken = [False] * len(tokens)
    if not places:
        return taken
    spans = iter(sorted(places))
    span = next(spans, None)
    for index, token in enumerate(tokens):
        while span is not None and span[1] <= token.start:
            span = next(spans, None)
        if span is None:
            break
        taken[index] = token.end > span[0]
    return taken


def _ranked(text: str, tokens: Sequence[Token], ordinal: Ordinal, code: str) -> Mention:
    start, end = tokens[ordinal.start].start, tokens[ordinal.end - 1].end
    words = text[start:end]
    rank = Interval.point(Decimal(ordinal.rank))
    reading = Reading(kind=Kind.ORDINAL, stated=rank, plain=rank, charitable=rank, words=words, language=code)
    return Mention(start, end, words, reading)


def _mention(context: Context, one: Statement, code: str) -> Mention:
    start, end = context.tokens[one.start].start, context.tokens[one.end - 1].end
    words = context.text[start:end]
    noun = noun_after(context, one) if one.low.kind is Kind.COUNT or one.low.unit is None else one.low.noun
    reading = _reading(one, one.low.kind, one.low.unit, words=words, language=code, noun=noun)
    others = tuple(_others(one, reading))
    return Mention(start, end, words, attrs.evolve(reading, alternatives=others) if others else reading)


def _stated(number: Number) -> Stated:
    return Stated(number.value, number.step, number.coarse, number.rounded)


def _reading(one: Statement, kind: Kind, unit: str | None, *, words: str, language: str, noun: str | None) -> Reading:
    low, high = one.low.number, (one.high or one.low).number
    comparison = one.comparison
    if low.rough and comparison is Comparison.EXACT:
        comparison = Comparison.ABOUT
    made = intervals(
        _stated(low), _stated(high), comparison, kind, side=one.hedge.side, exactly=one.hedge.exactly
    )
    if any(one.open_ends):
        made = made._replace(stated=_opened(made.stated, one.open_ends))
    return Reading(
        kind=kind,
        stated=made.stated,
        plain=made.plain,
        charitable=made.charitable,
        unit=unit,
        comparison=comparison,
        noun=noun,
        words=words,
        language=language,
        plain_reason=made.plain_reason,
        charitable_reason=made.charitable_reason,
    )


def _opened(interval: Interval[Decimal], open_ends: tuple[bool, bool]) -> Interval[Decimal]:
    return Interval(interval.low, interval.high, *open_ends)


def _others(one: Statement, reading: Reading) -> Iterator[Reading]:
    """The further readings that the words allow."""
    common = {"words": reading.words, "language": reading.language or "", "noun": reading.noun}
    if one.half_open:
        stated = _opened(reading.stated, (False, True))
        yield attrs.evolve(reading, stated=stated, reason="some leave the upper end of a range out")
    for other in one.low.others:
        made = _reading(_by(one, other), other.kind, other.unit, **common)
        yield attrs.evolve(made, reason=other.reason)
    if one.high is None and one.low.number.other is not None:
        number = one.low.number
        swapped = one._replace(low=one.low._replace(number=number._replace(value=number.other or number.value)))
        made = _reading(swapped, reading.kind, reading.unit, **common)
        yield attrs.evolve(made, reason="a comma or point can mark decimals or thousands")


def _by(one: Statement, other: Of) -> Statement:
    if other.factor == 1:
        return one
    low = one.low._replace(number=times(one.low.number, other.factor, one.low.number.end))
    high = one.high and one.high._replace(number=times(one.high.number, other.factor, one.high.number.end))
    return one._replace(low=low, high=high)


def read(words: str, *, language: str | None = None, published: Published = None) -> Reading | None:
    """What one whole phrase means: a number, an amount, a rank or a date, with the noun that goes with it.

    None where the phrase holds nothing of the sort, or several things, so that it says no one thing.

    >>> read("more than 80 countries", language="en").stated
    Interval(low=Decimal('80'), high=None, low_open=True, high_open=False)
    """
    phrase = words.strip()
    day = published_span(published, language)
    (_, _, spoken), *_ = languages_of(phrase.replace("\n", " "), language)
    found = _find(phrase, spoken, day, whole=True)
    one = _only(phrase, found)
    if one is not None and (one.kind is not Kind.DATE or not phrase.isdecimal()):
        return one
    span = None if phrase.isdecimal() else read_date(phrase, language=language, published=day)
    return one if span is None else date_reading(span, words, spoken[0])


def _only(phrase: str, found: Sequence[Mention]) -> Reading | None:
    if len(found) != 1:
        return None
    return attrs.evolve(found[0].reading, words=phrase)


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
    found = read(words, language=language, published=published)
    return None if found is None else _as(found, kind, unit)


def _truth(words: str, language: str | None) -> Reading | None:
    said = fold(words.strip())
    for code in (language,) if language else codes():
        spoken = language_of(code)
        if spoken is None:
            continue
        for text, known in (("true", spoken.texts.yes), ("false", spoken.texts.no)):
            if said in map(fold, known):
                return Reading(kind=Kind.TRUTH, text=text, words=words, language=code)
    return None


def _as(found: Reading, kind: Kind, unit: str | None) -> Reading | None:
    """A reading as one of the kind and unit that are declared."""
    for candidate in found.candidates:
        made = _fitted(candidate, kind, unit)
        if made is not None:
            keep = found.alternatives if made is candidate and candidate is found else ()
            return attrs.evolve(made, alternatives=keep)
    return None


def _fitted(found: Reading, kind: Kind, unit: str | None) -> Reading | None:
    if kind is Kind.SHARE and found.kind is Kind.SHARE:
        return to_unit(found, "percent")
    if found.kind is kind and (unit is None or found.unit == unit or kind is Kind.COUNT):
        return found
    if found.kind is kind is Kind.MONEY and unit in members(found.unit or ""):
        return attrs.evolve(found, unit=unit)
    if found.kind is kind:
        return found
    if found.unit is None and found.kind is Kind.COUNT and kind in (Kind.QUANTITY, Kind.MONEY, Kind.SHARE):
        return attrs.evolve(found, kind=kind, unit="percent" if kind is Kind.SHARE else unit)
    if found.kind is Kind.COUNT and kind is Kind.ORDINAL:
        return attrs.evolve(found, kind=kind)
    return None
