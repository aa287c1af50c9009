"""Reading running text and whole phrases: from words to readings, each at its place."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from operator import attrgetter

import attrs

from factcheck.model import DateSpan, Kind, Mention, Reading
from factcheck.reading.context import Context
from factcheck.reading.dates import date_reading, read_date, scan_dates
from factcheck.reading.digits import MOST_DIGITS
from factcheck.reading.gathering import amounts
from factcheck.reading.lexicon import OF, Lexicon, lexicon, split, starting
from factcheck.reading.numbers import number_at
from factcheck.reading.ordinals import ordinals
from factcheck.reading.quantities import is_quantity
from factcheck.reading.readings import mention_of, ordinal_of
from factcheck.reading.scanner import Token, scan
from factcheck.reading.scores import scores
from factcheck.reading.statements import statements
from factcheck.reading.telling import languages_of, spoken_in

#: What a caller may give as the date of the text: EDTF or words, a day, or a span.
Published = str | datetime.date | DateSpan | None


def find(text: str, *, language: str | None = None, published: Published = None) -> list[Mention]:
    """Every number, amount, rank, date and score of running text, with its place, in order.

    `language` is a code such as "en"; without one, each line's language is told from its words.
    `published` is the date of the text, against which relative dates are read. `text[start:end]` of
    a mention are its words. Any text is taken, in time linear in its length.

    >>> [mention.words for mention in find("More than 80 countries pledged $107 million.", language="en")]
    ['More than 80', '$107 million']
    """
    day = published_span(published, language)
    found: list[Mention] = []
    for start, end, spoken in languages_of(text, language):
        mentions = _find(text[start:end], spoken, day)
        found.extend(_moved(mention, start) for mention in mentions) if start else found.extend(mentions)
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


def _find(  # noqa: PLR0913 - the last three are for whole phrases, and named
    text: str,
    spoken: tuple[str, ...],
    published: DateSpan | None,
    *,
    whole: bool = False,
    bare: tuple[Kind, str | None] = (Kind.COUNT, None),
    dated: bool = True,
) -> list[Mention]:
    """The mentions of a text in these languages, dates among them if it is `dated`.

    A bare number is one of the kind and unit in `bare`.
    """
    lex = lexicon(spoken)
    tokens = scan(text)
    found, places = _dates(text, lex, tokens, published, whole=whole) if dated else ([], [])
    tokens = split(text, tokens, lex)
    starts = starting(tokens, lex, whole=whole)
    if not starts:
        return found
    context = Context(text, tokens, lex, _taken(tokens, places), whole, bare)
    ranks = list(ordinals(context, starts))
    for ordinal in ranks:
        context.take(ordinal.start, ordinal.end)
    stated = [one for one in statements(context, list(amounts(context, starts))) if is_quantity(context, one)]
    found.extend(mention_of(context, one) for one in stated)
    # The "second" of Arabic's "second oxide" is no rank within "5 tonnes of carbon dioxide a year".
    found.extend(
        ordinal_of(context, ordinal)
        for ordinal in ranks
        if not any(one.start <= ordinal.start and ordinal.end <= one.end for one in stated)
    )
    played = list(scores(context, found))
    if played:
        replaced = {(one.start, one.end) for one in played}
        found = [*(one for one in found if (one.start, one.end) not in replaced), *played]
    found.sort(key=attrgetter("start"))
    return found


def _dates(
    text: str, lex: Lexicon, tokens: list[Token], published: DateSpan | None, *, whole: bool
) -> tuple[list[Mention], list[tuple[int, int]]]:
    """The dates of a text and the places that their words hold: number words that could be a date are a number."""
    if whole and len(tokens) == 1 and tokens[0].is_number:
        return [], []
    dates, places = scan_dates(text, lex.languages, published, tokens)
    if not places:
        return dates, places
    kept = {place for place in places if not _is_number(text, place, lex)}
    kept.difference_update((one.start, one.end) for one in dates if _is_far(one))
    return [one for one in dates if (one.start, one.end) in kept], sorted(kept)


def _is_number(text: str, place: tuple[int, int], lex: Lexicon) -> bool:
    """Whether words that could be a date are a number.

    So are number words ("dix-sept"), a fraction of something ("2/1000 kg", "2/3 des voix"), and the low end of a range
    whose high end is no year ("de 1000 à 5000").
    """
    words = text[slice(*place)]
    if not any(map(str.isdigit, words)):
        context = Context.of(words, lex)
        number = number_at(context, 0)
        return number is not None and number.end == len(context.tokens)
    after = scan(text[place[1] : place[1] + _LETTERS_AFTER])
    if "/" in words:
        measured = lex.units.at(after, 0) is not None and after[0].word not in lex.noun_stops
        return measured or (bool(after) and after[0].word in OF)
    joiner = lex.range_joiners.at(after, 0) if words.isdecimal() else None
    high = after[joiner[1]].word if joiner and joiner[1] < len(after) else ""
    return high.isdecimal() and len(high) <= MOST_DIGITS and int(high) > _LAST_YEAR


#: No unit's name is longer, and no joiner of a range.
_LETTERS_AFTER = 40
#: A year after this one is more likely a number.
_LAST_YEAR = 2150


def _is_far(mention: Mention) -> bool:
    days = mention.reading.stated
    return days.high is not None and days.high.year > _LAST_YEAR


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


def read(words: str, *, language: str | None = None, published: Published = None) -> Reading | None:
    """What one whole phrase means: a number, an amount, a rank or a date, with the noun that goes with it.

    None where the phrase holds nothing of the sort, or several things, so that it says no one thing.

    >>> read("more than 80 countries", language="en").stated
    Interval(low=Decimal('80'), high=None, low_open=True, high_open=False)
    """
    phrase = words.strip()
    day = published_span(published, language)
    spoken = spoken_in(phrase, language)
    one = phrase_of(phrase, spoken, day)
    if one is not None and (one.kind is not Kind.DATE or not phrase.isdecimal()):
        return one
    span = None if phrase.isdecimal() else read_date(phrase, language=language, published=day)
    return one if span is None else date_reading(span, words, spoken[0])


def phrase_of(
    phrase: str,
    spoken: tuple[str, ...],
    published: DateSpan | None,
    bare: tuple[Kind, str | None] = (Kind.COUNT, None),
    *,
    dated: bool = True,
) -> Reading | None:
    """The one reading of a phrase, None where it has several: "45 (forty-five)" says one thing twice."""
    found = _find(phrase, spoken, published, whole=True, bare=bare, dated=dated)
    if not found or any(one.reading.stated != found[0].reading.stated for one in found[1:]):
        return None
    return worded(found[0].reading, phrase)


def worded(reading: Reading, words: str) -> Reading:
    """A reading of these words: the same where they are its words already, as most are."""
    return reading if reading.words == words else attrs.evolve(reading, words=words)
