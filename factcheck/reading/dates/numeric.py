"""Dates and times of day that are written in numbers alone: 2017-11-26, 26/11/2017, 08-5-2023, 17:30."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import attrs

from factcheck.model import Candidate, DateSpan, Grain
from factcheck.reading.dates.moments import NOWHERE, Moment, years, years_span

#: A sign between numbers, before which Arabic may have a mark of the direction of writing.
_SIGN = r"[\u061c\u200e\u200f]?[-/.]"
_DASH = r"[\u061c\u200e\u200f]?[-/]"
#: What may not touch a date. Letters of other scripts may: Arabic attaches them.
_LATIN = r"\d_A-Za-z\u00c0-\u024f"
_FORMS = re.compile(
    rf"""
    (?<![{_LATIN}.,:'’]) (?<!\d[-/]) (?<![^\s\d(\[][-/])
    (?:
        (?<!\d[ ])
        (?:
            (?P<year_first> \d{{4}} (?P<a>{_SIGN}) \d{{1,2}} (?P=a) \d{{1,2}} )
            (?: T\d\d:\d\d (?: :\d\d )? (?: [.,]\d+ )? (?: Z | [+-]\d\d:?\d\d )? )?
        |   (?P<year_last>  \d{{1,2}} (?P<b>{_SIGN}) \d{{1,2}} (?P=b) \d{{4}} )
        |   (?P<short_year> \d{{1,2}} (?P<c>/|\.) \d{{1,2}} (?P=c) \d\d )
        |   (?P<year_month> \d{{4}} {_DASH} \d{{1,2}} )
        |   (?P<month_year> \d{{1,2}} {_DASH} \d{{4}} )
        )
    |   (?P<time> (?: [01]?\d | 2[0-4] ) (?: :[0-5]\d (?: :[0-5]\d )? | [hH][0-5]\d ) )
    |   (?P<partial> \d{{1,2}}/\d{{1,2}} )
    )
    (?![{_LATIN}]) (?! [/.,:]\d | -\d (?!\d?/\d) )
    # The second end of a span such as 10/1-11/7.
|   (?<=\d-) (?: (?P<year_last_2> \d{{1,2}}/\d{{1,2}}/\d{{4}} ) | (?P<partial_2> \d{{1,2}}/\d{{1,2}} ) )
    (?![{_LATIN}]) (?! [-/.,:]\d )
    # A full date with its year first is clear enough in the midst of an address or a file's name.
|   (?<!\d) (?<!\d[-/.,])
    (?:
        (?P<iso>     (?:19|20)\d\d (?P<d>{_DASH}) (?:0[1-9]|1[0-2]) (?P=d) (?:0[1-9]|[12]\d|3[01]) )
    |   (?P<compact> (?:19|20)\d\d                (?:0[1-9]|1[0-2])        (?:0[1-9]|[12]\d|3[01]) )
    )
    (?!\d | [-/.,]\d)
    """,
    re.VERBOSE,
)
#: Whether there is anything for these forms to be tried on.
_JOINED = re.compile(rf"\d(?:{_DASH}\d|{_SIGN}\d\d?{_SIGN}\d|[:hH]\d|\d{{7}})")
#: Digits that could be a date by themselves: a year, a date, a decade; and, beside the right word, an early year.
#: They begin with a digit, as the search then passes over all other letters at once.
_LOOK = re.compile(
    rf"\d(?:\d{{3}}(?<![\d.,]\d{{4}})(?!\d|[.,]\d)|\d?{_DASH}\d|\.\d{{1,2}}\.\d|\d{{7}}(?!\d)|\d['’]?s\b)"
)
_EARLY_YEAR = re.compile(r"\d{3}(?<![\d.,]\d{3})(?![\d.,]\d)")
_NUMBER = re.compile(r"\d+")
#: Two digits of a year up to this stand for 20xx, the others for 19xx, as POSIX has it for 68 (strptime, %y).
_PIVOT = 68
_MONTHS = 12
_CENTURY = 100


def may_be_a_date(text: str) -> bool:
    """Whether some digits of `text` could be a date by themselves."""
    return _LOOK.search(text) is not None


def may_be_a_year(text: str) -> bool:
    """Whether some digits of `text`, beside the right word, could be an early year."""
    return _EARLY_YEAR.search(text) is not None


def find(text: str, order: str) -> Iterator[tuple[int, int, Moment | None]]:
    """Start, end and meaning of each date in numbers, and of each time of day, whose meaning is None.

    `order` is the usual order of day and month, "dmy" or "mdy". What has the form of a date and names
    no day ("2015-02-31") has a meaning without any day.
    """
    if _JOINED.search(text) is None:
        return
    for match in _FORMS.finditer(text):
        yield match.start(), match.end(), _meaning(match, order)


def _meaning(match: re.Match[str], order: str) -> Moment | None:
    form = match.lastgroup or "time"
    words = match[form]
    if form == "compact":
        words = f"{words[:4]}-{words[4:6]}-{words[6:]}"
    numbers = [int(digits) for digits in _NUMBER.findall(words)]
    return _MEANINGS[form.removesuffix("_2")](numbers, words, order)


def full_year(year: int) -> int:
    """The year that is meant by its last two digits."""
    return year + (2000 if year <= _PIVOT else 1900)


def _either(first: int, second: int, year: int, order: str) -> Moment:
    # A date whose day and month may stand in either order; the usual order comes first.
    meanings = [
        (Moment(year=year, month=second, day=first), "the day stands before the month"),
        (Moment(year=year, month=first, day=second), "the month stands before the day"),
    ]
    if order == "mdy":
        meanings.reverse()
    usual = meanings[0][0]
    spans = [(span, reason) for moment, reason in meanings if (span := moment.resolve(None)) is not None]
    if not spans:
        return NOWHERE
    days = dict.fromkeys(span.days for span, _ in spans)
    if len(days) == 1:
        return attrs.evolve(usual, span=spans[0][0])
    candidates = tuple(Candidate(span.days, reason) for span, reason in spans)
    return attrs.evolve(usual, span=DateSpan(candidates=candidates, grain=Grain.DAY))


def _partial(first: int, second: int, order: str) -> Moment:
    # A day and a month without a year, in the usual order where that makes a date.
    day, month = (first, second) if order == "dmy" else (second, first)
    if month > _MONTHS:
        day, month = month, day
    return Moment(month=month, day=day)


def _year_month(year: int, number: int, words: str) -> Moment:
    # "2015-12" is December, "2014-15" and "2014/15" two years, and "2011-12" may be either.
    month = Moment(year=year, month=number)
    last = year - year % _CENTURY + number
    is_span = (last > year if "-" in words else last == year + 1) and len(words) == len("2014-15")
    if number > _MONTHS:
        return Moment(span=years_span(year, last)) if is_span else NOWHERE
    span = month.resolve(None)
    if last != year + 1 or not is_span or span is None:
        return month
    both = (Candidate(span.days, "a year and its month"), Candidate(years(year, last), "two years in a row"))
    return Moment(span=DateSpan(candidates=both, grain=Grain.MONTH))


def _year_first(numbers: Sequence[int], _words: str, _order: str) -> Moment:
    return Moment(year=numbers[0], month=numbers[1], day=numbers[2])


_MEANINGS: Mapping[str, Callable[[Sequence[int], str, str], Moment | None]] = {
    "year_first": _year_first,
    "iso": _year_first,
    "compact": _year_first,
    "year_last": lambda numbers, _words, order: _either(numbers[0], numbers[1], numbers[2], order),
    "short_year": lambda numbers, _words, order: _either(numbers[0], numbers[1], full_year(numbers[2]), order),
    "year_month": lambda numbers, words, _order: _year_month(numbers[0], numbers[1], words),
    "month_year": lambda numbers, _words, _order: Moment(year=numbers[1], month=numbers[0]),
    "partial": lambda numbers, _words, order: _partial(numbers[0], numbers[1], order),
    "time": lambda _numbers, _words, _order: None,
}
