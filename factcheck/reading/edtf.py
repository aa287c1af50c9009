"""Extended Date/Time Format: dates as ISO 8601-2 writes them, read and written.

Levels 0 and 1, and of level 2 the sets, the seasons and other parts of a year, significant digits,
qualified parts and unspecified digits. Years outside 1 to 9999 cannot be held by Python's dates:
they are refused, as is everything that is no EDTF at all.

Specification: https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import calendar
import datetime
import re
from functools import lru_cache

from factcheck.model import Candidate, DateSpan, Days, Grain, Interval, Qualifier

_SIGN = {"?": Qualifier.UNCERTAIN, "~": Qualifier.APPROXIMATE, "%": Qualifier.BOTH}
_WRITTEN = {**{qualifier: sign for sign, qualifier in _SIGN.items()}, Qualifier.NONE: ""}
_DATE = re.compile(
    r"[?~%]?(?P<year>[0-9X]{4})(?:S(?P<significant>[1-4]))?[?~%]?"
    r"(?:-[?~%]?(?P<month>[0-9X]{2})[?~%]?(?:-[?~%]?(?P<day>[0-9X]{2})[?~%]?)?)?",
    re.ASCII,
)
_TIME = re.compile(r"T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?", re.ASCII)
#: Parts of a year by their code: grain, first month, number of months (ISO 8601-2, 4.8). Seasons follow meteorology;
#: those without a hemisphere are the northern ones. A winter that begins in December ends in the next year.
PARTS = {
    **{20 + i: (Grain.SEASON, 3 * i, 3) for i in range(1, 5)},
    **{24 + i: (Grain.SEASON, 3 * i, 3) for i in range(1, 5)},
    **{28 + i: (Grain.SEASON, (3 * i + 5) % 12 + 1, 3) for i in range(1, 5)},
    **{32 + i: (Grain.QUARTER, 3 * i - 2, 3) for i in range(1, 5)},
    **{36 + i: (Grain.SPAN, 4 * i - 3, 4) for i in range(1, 4)},
    **{39 + i: (Grain.SPAN, 6 * i - 5, 6) for i in range(1, 3)},
}
_MONTHS = 12
#: The most members a set may have: nobody means more by "one of these".
_MOST = 100
#: Text longer than this is no date; it is not even looked at.
_LONGEST = 2_000


def parse_edtf(text: str) -> DateSpan | None:
    """The date that EDTF writes as `text`; its `words` are that text.

    >>> parse_edtf("1984-06~").qualifier.value
    'approximate'
    >>> [str(c.days) for c in parse_edtf("[1667,1760-12]").candidates]
    ['[1667-01-01, 1667-12-31]', '[1760-12-01, 1760-12-31]']

    A set in braces, whose members all apply, is read as the smallest span that holds them. None where
    `text` is no EDTF, where there is no such day, and outside the years 1 to 9999.
    """
    if len(text) > _LONGEST:
        return None
    try:
        return _parse(text)
    except ValueError:
        return None


def _parse(text: str) -> DateSpan:
    if text.startswith(("[", "{")):
        return _set(text)
    if "/" in text:
        low_text, _, high_text = text.partition("/")
        return _between(low_text, high_text, text, grain=Grain.SPAN)
    days, grain, qualifier = _date(text)
    return DateSpan(candidates=(Candidate(days),), grain=grain, qualifier=qualifier, words=text)


def _date(text: str) -> tuple[Days, Grain, Qualifier]:
    match = _DATE.match(text)
    if not match or (text[match.end() :] and not (match["day"] and _TIME.fullmatch(text, match.end()))):
        message = f"no EDTF date: {text}"
        raise ValueError(message)
    year, month, day = match["year"], match["month"], match["day"]
    if match["significant"]:
        if month:
            raise ValueError("significant digits are a year's")
        known = year[: int(match["significant"])]
        days, grain = _days(known.ljust(len(year), "X"), None, None)[0], Grain.YEAR
    else:
        days, grain = _days(year, month, day)
    return days, grain, _qualifier(text)


def _qualifier(text: str) -> Qualifier:
    signs = set(text) & set(_SIGN)
    return Qualifier.NONE if not signs else _SIGN[signs.pop()] if len(signs) == 1 else Qualifier.BOTH


def _days(year: str, month: str | None, day: str | None) -> tuple[Days, Grain]:
    low_year, high_year = max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))
    if month is None:
        return _years(low_year, high_year), _year_grain(year)
    if month.isdigit() and int(month) in PARTS:
        if day is not None or "X" in year:
            raise ValueError("a part of a year has no days")
        return part_of_year(low_year, int(month)), PARTS[int(month)][0]
    low_month, high_month = _bounds(month, 1, _MONTHS)
    if day is None:
        return _months(low_year, low_month, high_year, high_month), Grain.MONTH
    low_day, high_day = _bounds(day, 1, 31)
    high_day = min(high_day, calendar.monthrange(high_year, high_month)[1]) if "X" in day else high_day
    low, high = datetime.date(low_year, low_month, low_day), datetime.date(high_year, high_month, high_day)
    return Interval(low, high), Grain.DAY


@lru_cache(1_024)  # there are some hundred
def _bounds(digits: str, least: int, most: int) -> tuple[int, int]:
    # Which numbers from `least` to `most` the two digits can be, X being any digit.
    pattern = re.compile(digits.replace("X", "[0-9]"))
    fitting = [number for number in range(least, most + 1) if pattern.fullmatch(f"{number:02}")]
    if not fitting:
        message = f"no number from {least} to {most}: {digits}"
        raise ValueError(message)
    return fitting[0], fitting[-1]


def _year_grain(year: str) -> Grain:
    return {0: Grain.YEAR, 1: Grain.DECADE, 2: Grain.CENTURY}.get(year.count("X"), Grain.SPAN)


def _years(low: int, high: int) -> Days:
    return _months(low, 1, high, _MONTHS)


def _months(low_year: int, low_month: int, high_year: int, high_month: int) -> Days:
    last = calendar.monthrange(high_year, high_month)[1]
    return Interval(datetime.date(low_year, low_month, 1), datetime.date(high_year, high_month, last))


def part_of_year(year: int, code: int) -> Days:
    """The days of a season, a quarter or another part of a year, by its code in `PARTS`.

    >>> str(part_of_year(2015, 24))
    '[2015-12-01, 2016-02-29]'

    Raises ValueError outside the years 1 to 9999.
    """
    _, first, months = PARTS[code]
    last = first + months - 1
    over = last > _MONTHS
    return _months(year, first, year + over, last - _MONTHS * over)


def _between(low_text: str, high_text: str, text: str, *, grain: Grain) -> DateSpan:
    low = None if low_text in {"", ".."} else _date(low_text)
    high = None if high_text in {"", ".."} else _date(high_text)
    if low is None and high is None and text != "../..":
        raise ValueError("an interval has an end")
    days = Interval(low and low[0].low, high and high[0].high)
    return DateSpan(candidates=(Candidate(days),), grain=grain, qualifier=_qualifier(text), words=text)


def _set(text: str) -> DateSpan:
    closing = "]" if text.startswith("[") else "}"
    if not text.endswith(closing):
        raise ValueError("a set is closed")
    members = [_member(member.strip()) for member in text[1:-1].split(",")]
    if len(members) > _MOST:
        raise ValueError("a set of too many members")
    grains = {member.grain for member in members}
    grain = grains.pop() if len(grains) == 1 else Grain.SPAN
    candidates = tuple(Candidate(member.days) for member in members)
    span = DateSpan(candidates=candidates, grain=grain, qualifier=_qualifier(text), words=text)
    if closing == "]":
        return span
    return DateSpan(candidates=(Candidate(span.hull),), grain=Grain.SPAN, qualifier=span.qualifier, words=text)


def _member(text: str) -> DateSpan:
    low, dots, high = text.partition("..")
    if not dots:
        return _parse_one(text)
    ends = [_parse_one(end) for end in (low, high) if end]
    grain = ends[0].grain if ends else Grain.SPAN
    return _between(low, high, text, grain=grain)


def _parse_one(text: str) -> DateSpan:
    days, grain, qualifier = _date(text)
    return DateSpan(candidates=(Candidate(days),), grain=grain, qualifier=qualifier)


def format_edtf(span: DateSpan) -> str:
    """The date in EDTF: as it was read, where it was read from EDTF, or else in the shortest form for its days.

    >>> format_edtf(DateSpan.of(datetime.date(2015, 5, 1), datetime.date(2015, 5, 31), grain=Grain.MONTH))
    '2015-05'
    >>> format_edtf(DateSpan.of(datetime.date(2015, 5, 1), None))
    '2015-05/..'

    Reading it again gives the same days (those that are stated, where the date is approximate). It gives
    the same grain too, but for weeks, and for days and months that are known less well than EDTF can say,
    which come back as spans.
    """
    if parse_edtf(span.words) == span:
        return span.words
    sign = _WRITTEN[span.qualifier]
    approximate = span.qualifier in {Qualifier.APPROXIMATE, Qualifier.BOTH}
    stated = [candidate.stated if approximate and candidate.stated else candidate.days for candidate in span.candidates]
    if len(stated) == 1:
        return _one(stated[0], span.grain, sign) or _interval(stated[0], "/", sign)
    members = (_one(days, span.grain, sign) or _interval(days, "..", sign) for days in stated)
    return f"[{','.join(members)}]"


def _one(days: Days, grain: Grain, sign: str) -> str | None:
    # The form of a single date, where one has these days and this grain.
    if days.low is None or days.high is None:
        return None
    return next((form + sign for form in _forms(days.low, grain) if _date(form)[:2] == (days, grain)), None)


def _forms(low: datetime.date, grain: Grain) -> list[str]:
    day = low.isoformat()
    year, month = day[:4], day[:7]
    forms = {
        Grain.DAY: [day, f"{month}-XX", f"{year}-XX-XX"],
        Grain.MONTH: [month, f"{year}-XX"],
        Grain.YEAR: [year],
        Grain.DECADE: [f"{year[:3]}X"],
        Grain.CENTURY: [f"{year[:2]}XX"],
        Grain.SEASON: [f"{year}-{code}" for code in PARTS],
        Grain.QUARTER: [f"{year}-{code}" for code in PARTS],
    }
    return forms.get(grain, [])


def _interval(days: Days, joined_by: str, sign: str) -> str:
    # Both ends are written as finely as the finer one needs.
    starts_month = days.low is None or days.low.day == 1
    ends_month = days.high is None or days.high.day == calendar.monthrange(days.high.year, days.high.month)[1]
    starts_year = days.low is None or days.low.month == 1
    ends_year = days.high is None or days.high.month == _MONTHS
    length = len("YYYY-MM-DD")
    if starts_month and ends_month:
        length = len("YYYY") if starts_year and ends_year else len("YYYY-MM")
    low, high = ("" if end is None else end.isoformat()[:length] + sign for end in (days.low, days.high))
    if joined_by == "/":
        return f"{low or '..'}/{high or '..'}"
    return low if low == high else f"{low}..{high}"
