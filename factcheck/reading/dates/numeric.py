"""Dates and times of day that are written in numbers alone: 2017-11-26, 26/11/2017, 08-5-2023, 17:30."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Candidate, DateSpan, Grain
from factcheck.reading.dates.moments import NOWHERE, Moment, years, years_span

_LOOK = re.compile(r"\d{4}|\d[-/.:h]\d|\b[a-zA-Z]\d\b|\d\d ?'?s\b")
_FORMS = re.compile(
    r"(?<![\d\w.,:'’])(?<!\d[-/])(?<![^\s\d(\[][-/])(?:"
    r"(?<!\d )(?:(?P<year_first>\d{4}(?P<a>[-/.])\d{1,2}(?P=a)\d{1,2})"
    r"(?:T\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?"
    r"|(?P<year_last>\d{1,2}(?P<b>[-/.])\d{1,2}(?P=b)\d{4})"
    r"|(?P<short_year>\d{1,2}(?P<c>[/.])\d{1,2}(?P=c)\d\d)"
    r"|(?P<year_month>\d{4}[-/]\d{1,2})"
    r"|(?P<month_year>\d{1,2}[-/]\d{4}))"
    r"|(?P<time>(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?|[hH][0-5]\d))"
    r"|(?P<partial>\d{1,2}/\d{1,2})"
    r")(?![\d\w])(?![/.,:]\d|-\d(?!\d?/\d))"
    r"|(?<=\d-)(?:(?P<year_last_2>\d{1,2}/\d{1,2}/\d{4})|(?P<partial_2>\d{1,2}/\d{1,2}))(?![\d\w])(?![-/.,:]\d)"
    # A full date with its year first is clear enough in the midst of an address or a file's name.
    r"|(?<!\d)(?<!\d[-/.])(?P<iso>(?:19|20)\d\d(?P<d>[-/])(?:0[1-9]|1[0-2])(?P=d)(?:0[1-9]|[12]\d|3[01]))(?!\d|[-/.]\d)"
    r"|(?<!\d)(?<!\d[-/.,])(?P<compact>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d|[-/.,]\d)"
)
_NUMBER = re.compile(r"\d+")
#: Two digits of a year up to this stand for 20xx, the others for 19xx, as POSIX has it for 68 (strptime, %y).
_PIVOT = 68
_MONTHS = 12
_CENTURY = 100


def worth_a_look(text: str) -> bool:
    """Whether some digits of `text` could be a date."""
    return _LOOK.search(text) is not None


def find(text: str, order: str) -> Iterator[tuple[int, int, Moment | None]]:
    """Start, end and meaning of each date in numbers, and of each time of day, whose meaning is None.

    `order` is the usual order of day and month, "dmy" or "mdy". What has the form of a date and names
    no day ("2015-02-31") has a meaning without any day.
    """
    for match in _FORMS.finditer(text):
        yield match.start(), match.end(), _meaning(match, order)


def _meaning(match: re.Match[str], order: str) -> Moment | None:
    form = match.lastgroup or "time"
    words = match[form]
    form = form.removesuffix("_2")
    if form == "time":
        return None
    if form == "compact":
        return Moment(year=int(words[:4]), month=int(words[4:6]), day=int(words[6:]))
    numbers = [int(digits) for digits in _NUMBER.findall(words)]
    if form in {"year_first", "iso"}:
        return Moment(year=numbers[0], month=numbers[1], day=numbers[2])
    if form == "year_month":
        return _year_month(numbers[0], numbers[1], words)
    if form == "partial":
        return _partial(numbers[0], numbers[1], order)
    if form == "month_year":
        return Moment(year=numbers[1], month=numbers[0])
    year = numbers[2] if form == "year_last" else _full(numbers[2])
    return _either(numbers[0], numbers[1], year, order)


def _full(year: int) -> int:
    return year + (2000 if year <= _PIVOT else 1900)


def _either(first: int, second: int, year: int, order: str) -> Moment:
    # A date whose day and month may stand in either order; the usual order comes first.
    meanings = [
        (Moment(year=year, month=second, day=first), "the day stands before the month"),
        (Moment(year=year, month=first, day=second), "the month stands before the day"),
    ]
    if order == "mdy":
        meanings.reverse()
    spans = [(span, reason) for moment, reason in meanings if (span := moment.resolve(None)) is not None]
    if not spans:
        return NOWHERE
    days = dict.fromkeys(span.days for span, _ in spans)
    if len(days) == 1:
        return Moment(year=year, span=spans[0][0])
    candidates = tuple(Candidate(span.days, reason) for span, reason in spans)
    return Moment(year=year, span=DateSpan(candidates=candidates, grain=Grain.DAY))


def _partial(first: int, second: int, order: str) -> Moment:
    # A day and a month without a year, in the usual order where that makes a date.
    day, month = (first, second) if order == "dmy" else (second, first)
    if month > _MONTHS:
        day, month = month, day
    return Moment(month=month, day=day)


def _year_month(year: int, number: int, words: str) -> Moment:
    # "2015-12" is December, "2014-15" two years, and "2011-12" may be either.
    month = Moment(year=year, month=number)
    last = year - year % _CENTURY + number
    is_span = "-" in words and last > year and len(words) == len("2014-15")
    if number > _MONTHS:
        return Moment(span=years_span(year, last)) if is_span else NOWHERE
    span = month.resolve(None)
    if last != year + 1 or not is_span or span is None:
        return month
    both = (Candidate(span.days, "a year and its month"), Candidate(years(year, last), "two years in a row"))
    return Moment(span=DateSpan(candidates=both, grain=Grain.MONTH))
