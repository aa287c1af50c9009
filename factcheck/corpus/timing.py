"""The columns of the table that hang on times: those of a claim, of its value, and of its source."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Any, NamedTuple

import attrs

from factcheck.languages import codes, language
from factcheck.model import Dated, DateSpan
from factcheck.reading.calendars import FIRST_GREGORIAN
from factcheck.reading.scanner import fold, scan


class Manner(NamedTuple):
    """What of a value bears on the columns that hang on times as well."""

    event: bool
    begins: bool
    begins_low: datetime.date | None
    is_date: bool
    first: datetime.date
    ambiguous: bool
    off_weekday: bool
    read: bool


@attrs.frozen(kw_only=True)
class _Days:
    """All columns that hang on a date alone."""

    first: datetime.date | None = None
    last: datetime.date | None = None
    low: datetime.date | None = None
    high: datetime.date | None = None
    ambiguous: bool = False
    off_weekday: bool = False


_NO_DAYS = _Days()


def _days_of(span: DateSpan | None) -> _Days:
    if span is None:
        return _NO_DAYS
    days = [candidate.days for candidate in span.candidates]
    return _Days(
        first=span.hull.low,
        last=span.hull.high,
        low=max((low for one in days if (low := one.low) is not None), default=None),
        high=min((high for one in days if (high := one.high) is not None), default=None),
        ambiguous=span.ambiguous,
        off_weekday=is_off_weekday(span),
    )


@attrs.frozen(kw_only=True, eq=False)
class Moment:
    """The time that claims hold for, whether it is their own, and when their source was published."""

    when: _Days
    own: bool
    published: _Days
    is_point: bool
    undated: bool
    unread: bool

    @classmethod
    def of(
        cls, when: DateSpan | None, dated: Dated, published: DateSpan | None, *, undated: bool, unread: bool
    ) -> Moment:
        """The moment of a claim of that time and from that date, of a source that is `undated` if it states none."""
        return cls(
            when=_days_of(when),
            own=dated is Dated.CLAIM,
            published=_days_of(published),
            is_point=when is not None and when.days.is_point,
            undated=undated,
            unread=unread,
        )


class Saying(NamedTuple):
    """How a claim says what it says."""

    planned: bool
    quoted: bool
    quoted_text: bool
    names_weekday: bool

    @classmethod
    def of(cls, planned: bool, quote: str | None, *, text: bool) -> Saying:
        """How a claim says it that has this quote, and its source a text or none."""
        if quote is None:
            return _UNQUOTED[planned]
        return cls(planned, quoted=True, quoted_text=text, names_weekday=_holds_weekday(quote))


_UNQUOTED = tuple(Saying(planned, False, False, False) for planned in (False, True))


#: The columns that hang on the time of a claim, in their order, though not side by side.
TIMED = (
    *("when_low", "when_high", "published_low", "published_high"),
    *("event_low", "event_high", "begins_low", "stated_high"),
    *("ahead", "ambiguous", "off_weekday", "quoted", "quoted_text", "undated", "unread"),
)


def timed(value: Manner, moment: Moment, saying: Saying) -> tuple[Any, ...]:
    """The columns of `TIMED`."""
    when, published, own = moment.when, moment.published, moment.own
    fact = not saying.planned
    event = value.event and own and fact
    return (
        when.first,
        when.last,
        published.first,
        published.last,
        when.low if event else None,
        when.high if event else None,
        value.begins_low if fact else None,
        when.high if own and fact and not value.begins else None,
        fact and _is_ahead(value, when if own else _NO_DAYS, published),
        published.ambiguous or (own and when.ambiguous) or value.ambiguous,
        published.off_weekday or (own and when.off_weekday) or value.off_weekday or saying.names_weekday,
        saying.quoted and value.read,
        saying.quoted_text,
        moment.undated,
        moment.unread or not value.read,
    )


def _is_ahead(value: Manner, when: _Days, published: _Days) -> bool:
    if published is _NO_DAYS or not (value.is_date or when is not _NO_DAYS):
        return False
    # Beside each meaning of its source's date, a date may mean something else.
    if published.ambiguous:
        return True
    last = published.last or datetime.date.max
    return value.first > last or (when.low or datetime.date.min) > last


def is_off_weekday(span: DateSpan) -> bool:
    """Whether no day that a date may mean falls, as we count them today, on the weekday that it names."""
    ends = ((candidate.days.low, candidate.days.high) for candidate in span.candidates)
    bounded = [(low, high) for low, high in ends if low is not None and high is not None]
    weekday = span.weekday
    return weekday is not None and bool(bounded) and not any(_holds(low, high, weekday) for low, high in bounded)


_WEEK = 7


def _holds(low: datetime.date, high: datetime.date, weekday: int) -> bool:
    return low >= FIRST_GREGORIAN and (weekday - low.isoweekday()) % _WEEK <= (high - low).days


def _holds_weekday(quote: str) -> bool:
    """Whether a quote may name a weekday; whether that is the right one is costly to tell."""
    return _weekdays().search(" ".join(token.word for token in scan(quote))) is not None


@cache
def _weekdays() -> re.Pattern[str]:
    tables = [known.dates for known in map(language, codes()) if known is not None]
    names = {fold(name.split()[0]) for table in tables for name in (*table.weekdays, *table.short_weekdays)}
    return re.compile("|".join(map(re.escape, sorted(names))))
