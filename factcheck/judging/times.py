"""When assertions hold: whether two speak of one time, and how a time is told to a person."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from enum import StrEnum
from types import MappingProxyType

from factcheck.judging.remembering import remembered
from factcheck.model import Assertion, Changes, DateSpan, Days, Maybe


class Times(StrEnum):
    """How the times of two assertions stand to each other."""

    MEET = "meet"
    APART = "apart"
    MAYBE = "one of them has more than one meaning, and only some meet"
    UNKNOWN = "one of them is unknown"


def times(a: Assertion, b: Assertion) -> Times:
    """Whether two assertions speak of one time.

    One source means one time by the same words, or by none, even where nobody else can tell which.
    """
    if a.source_id == b.source_id and a.claim.when == b.claim.when:
        return Times.MEET
    if a.when is None or b.when is None:
        return Times.UNKNOWN
    if a.when.ambiguous or b.when.ambiguous:
        return _MEETING[a.when.meets(b.when)]
    return Times.MEET if a.when.days.meets(b.when.days) else Times.APART


_MEETING = MappingProxyType({Maybe.YES: Times.MEET, Maybe.NO: Times.APART, Maybe.MAYBE: Times.MAYBE})


def timeless(assertion: Assertion) -> bool:
    """Whether the value holds at all times, so that it does not matter of which one a claim speaks."""
    return assertion.definition.changes is Changes.NEVER


def earlier(a: Assertion, b: Assertion) -> Maybe:
    """Whether `a` speaks of a time before that of `b`: yes, no, or only for some meanings of an ambiguous date.

    Times that share a day are not one before the other, nor are unknown ones.
    """
    if a.when is None or b.when is None or times(a, b) is Times.MEET:
        return Maybe.NO
    return wholly_before(a.when, b.when)


def wholly_before(a: DateSpan, b: DateSpan) -> Maybe:
    """Whether every day of `a` lies before every day of `b`: maybe where only some of their meanings say so.

    Unlike `DateSpan.before`, which is a "maybe" where the days of one date may precede those of the other:

    >>> year = DateSpan.of(datetime.date(2015, 1, 1), datetime.date(2015, 12, 31))
    >>> wholly_before(year, DateSpan.day(datetime.date(2015, 12, 15))).value
    'no'
    """
    answers = {x.days.below(y.days) for x in a.candidates for y in b.candidates}
    if len(answers) > 1:
        return Maybe.MAYBE
    return Maybe.YES if answers.pop() else Maybe.NO


def at_one_time(assertions: Collection[Assertion]) -> bool:
    """Whether all assertions certainly speak of one time, so that their values may be added and compared.

    The values of attributes that never change always are of one time; those of attributes that
    change freely only on one and the same day.
    """
    changes = {a.definition.changes for a in assertions}
    if changes == {Changes.NEVER} or len({(a.source_id, a.claim.when) for a in assertions}) == 1:
        return True
    spans = [a.when for a in assertions]
    if any(span is None or span.ambiguous for span in spans):
        return False
    days = [span.days for span in spans if span is not None]
    if Changes.FREELY in changes:
        return days[0].is_point and len(set(days)) == 1
    # Intervals that meet each other two by two have a day in common (Helly's theorem).
    first = max(one.low or datetime.date.min for one in days)
    last = min(one.high or datetime.date.max for one in days)
    return first <= last


def order(a: Assertion) -> tuple[datetime.date, datetime.date]:
    """A key that sorts assertions by their time; those without one come first."""
    return _UNDATED if a.when is None else _reach(a.when)


_UNDATED = (datetime.date.min, datetime.date.min)


@remembered
def _reach(span: DateSpan) -> tuple[datetime.date, datetime.date]:
    days = span.hull
    return (days.low or datetime.date.min, days.high or datetime.date.max)


@remembered
def rank(a: Assertion) -> tuple[object, ...]:
    """A key that sorts assertions by what is said and by whom, and not by where it stands in a file."""
    claim = a.claim
    return (*order(a), claim.source, claim.id or "", claim.value, _Rest(a))


class _Rest:
    """The rest of an assertion's rank, which is worked out where it matters: hardly ever."""

    __slots__ = ("_assertion",)

    def __init__(self, assertion: Assertion) -> None:
        self._assertion = assertion

    def __lt__(self, other: _Rest) -> bool:
        return self._told < other._told

    @property
    def _told(self) -> tuple[object, ...]:
        a, claim, quote, place = (
            self._assertion,
            self._assertion.claim,
            self._assertion.claim.quote,
            self._assertion.claim.place,
        )
        said = (claim.when or "", a.subject, a.attribute, a.scope)
        words = (claim.subject, claim.attribute, claim.scope or "", quote.exact if quote else "")
        beside = (claim.speaker or "", claim.language or "", claim.note or "", claim.planned)
        # Where it stands tells only those apart that say the very same.
        return (*said, *words, *beside, place.file if place else "", (place and place.line) or 0)


def days_text(days: Days) -> str:
    """Days as EDTF writes them: a day, a month, a year, or an interval of days.

    >>> from datetime import date
    >>> days_text(Days(date(2024, 2, 1), date(2024, 2, 29)))
    '2024-02'
    >>> days_text(Days(date(2015, 1, 1), None))
    '2015-01-01/..'
    """
    low, high = days.low, days.high
    if low is not None and high is not None:
        if low == high:
            return low.isoformat()
        after = high + datetime.timedelta(1) if high < datetime.date.max else None
        if low.day == 1 and after is not None and after.day == 1:
            if (after.year * 12 + after.month) - (low.year * 12 + low.month) == 1:
                return f"{low:%Y-%m}"
            if low.month == after.month == 1 and after.year == low.year + 1:
                return f"{low:%Y}"
    return f"{low.isoformat() if low else '..'}/{high.isoformat() if high else '..'}"


@remembered
def span_text(span: DateSpan | None) -> str:
    """A time as a person reads it; several candidates are joined by "or"."""
    if span is None:
        return "an unknown time"
    return " or ".join(dict.fromkeys(days_text(candidate.days) for candidate in span.candidates))


@remembered
def meanings_text(span: DateSpan | None) -> str:
    """All meanings of a time, for fingerprints: in a fixed order, since languages differ in which comes first."""
    return " | ".join(sorted({days_text(c.days) for c in span.candidates})) if span else "at an unknown time"


def between_text(a: Assertion, b: Assertion) -> str:
    """Say "between 2017-11-26 and 2024-02", the earlier first."""
    first, second = sorted((a, b), key=order)
    return f"between {span_text(first.when)} and {span_text(second.when)}"
