"""Numbers and years that no reading can hold: refused when a corpus is loaded, before anything is compared."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.corpus.checks import Entries, Entry
from factcheck.errors import Problem
from factcheck.formats.records import Path
from factcheck.model import Attribute, Claim, Kind, Source
from factcheck.reading.dates import read_date
from factcheck.reading.digits import MOST_DIGITS
from factcheck.reading.names import fold_name

#: Digits of any script, with what may stand between them in a number.
_LONG_NUMBER = re.compile(rf"\d(?:[.,٫٬'’\s]?\d){{{MOST_DIGITS},}}")
#: So many values and dates are kept looked at.
_KEPT = 65_536
#: What can only be a year, and one that no calendar here has: year 0, or five digits and more.
_STRANGE_YEAR = re.compile(r"(?<!\d)(?:0000|\d{5,})(?!\d)")


def unbearable(entries: Entries) -> Iterator[Problem]:
    """Numbers of more digits, and dates of other years, than a reading can hold."""
    dates = set(_names_of_dates(entries.attributes))
    for source in entries.sources:
        yield from _source(source)
    for claim in entries.claims:
        yield from _claim(claim, dates)


@lru_cache(_KEPT)
def certainly_bearable(words: str | None) -> bool:
    """Whether a look at its digits is enough to tell that a value or a date holds nothing of that."""
    if not words:
        return True
    return _STRANGE_YEAR.search(words) is None and (len(words) <= MOST_DIGITS or _LONG_NUMBER.search(words) is None)


_folded = lru_cache(4096)(fold_name)


def _names_of_dates(attributes: list[Entry[Attribute]]) -> Iterator[str]:
    for entry in attributes:
        if entry.item.kind is Kind.DATE:
            yield fold_name(entry.item.id)
            yield from (fold_name(label) for labels in entry.item.labels.values() for label in labels)


def _source(entry: Entry[Source]) -> Iterator[Problem]:
    yield from _date(entry, ("published",), entry.item.published, entry.item.language)
    if entry.item.worked_out is not None:
        yield from _date(entry, ("worked_out", "date"), entry.item.worked_out.date, entry.item.language)


def _claim(entry: Entry[Claim], dates: set[str]) -> Iterator[Problem]:
    claim = entry.item
    yield from _date(entry, ("when",), claim.when, claim.language)
    if dates and _folded(claim.attribute) in dates:
        yield from _date(entry, ("value",), claim.value, claim.language)
    elif (number := _LONG_NUMBER.search(claim.value)) is not None:
        count = sum(character.isdigit() for character in number.group())
        yield entry.record.problem(
            ("value",), f"a number of {count:,} digits; {MOST_DIGITS} are the most that can be read"
        )


def _date(
    entry: Entry[Source] | Entry[Claim], path: Path, words: str | None, language: str | None
) -> Iterator[Problem]:
    if words and _STRANGE_YEAR.search(words) and read_date(words, language=language) is None:
        yield entry.record.problem(path, f"no date: years run from {datetime.MINYEAR} to {datetime.MAXYEAR}")
