"""Dates that mean the same days whenever they were written: a year, a month of a year, a day of such a month."""

from __future__ import annotations

import re
from functools import cache

from factcheck.languages import codes, language
from factcheck.reading.scanner import fold

#: "2014", "2014-05", "2014-05-09", "May 2014", "9 May 2014", "May 9, 2014".
_ABSOLUTE = re.compile(
    r"\d{4}(?:-\d\d){0,2}|(?:\d{1,2}\s)?(?P<month>[^\W\d_]+)\s\d{4}|(?P<first>[^\W\d_]+)\s\d{1,2},?\s\d{4}"
)


def is_absolute(words: str) -> bool:
    """Whether words are certainly a date of this sort; of most other dates, nobody can tell without reading them.

    >>> is_absolute("9 mai 2014"), is_absolute("2014-05"), is_absolute("9 May"), is_absolute("last 2014")
    (True, True, False, False)
    """
    found = _ABSOLUTE.fullmatch(words)
    if found is None:
        return False
    month = found["month"] or found["first"]
    return month is None or fold(month) in _months()


@cache
def _months() -> frozenset[str]:
    tables = [known.dates for known in map(language, codes()) if known is not None]
    return frozenset(fold(name) for table in tables for name in (*table.months, *table.short_months))
