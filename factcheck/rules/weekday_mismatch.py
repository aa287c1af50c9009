"""The rule weekday-mismatch."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterator

from factcheck.judging import Group, rule
from factcheck.judging.dating import language, span_of, stated_dates
from factcheck.judging.quoting import mentions
from factcheck.judging.sides import side
from factcheck.judging.times import meanings_text, span_text
from factcheck.judging.wording import quoted
from factcheck.model import Assertion, DateSpan, Finding, Severity
from factcheck.reading.calendars import WEEKDAYS, weekdays
from factcheck.reading.dates import read_date

_WEEK = 7


@rule(
    key=("source",),
    suspect="any(off_weekday)",
    flagged=(
        """
        [[sources]]
        id = "gazette"
        language = "en"
        [[sources.claims]]
        subject = "the league"
        attribute = "congress"
        value = "held"
        when = "Monday, 12 March 2018"
        [[sources.claims]]
        subject = "the league"
        attribute = "congress"
        value = "adjourned"
        when = "Tuesday, 14 March 2018"
        """,
        """
        [[sources]]
        id = "chronicle"
        language = "en"
        [[sources.claims]]
        subject = "the league"
        attribute = "founder"
        value = "Anna Berg"
        quote = "Anna Berg founded it on Friday, 3 May 1905"
        """,
    ),
    clean="""
        [[sources]]
        id = "gazette"
        language = "en"
        [[sources.claims]]
        subject = "the league"
        attribute = "congress"
        value = "held"
        when = "Monday, 12 March 2018"
        [[sources.claims]]
        subject = "the winter palace"
        attribute = "stormed"
        value = "yes"
        when = "Wednesday, 25 October 1917"
        [[sources.claims]]
        subject = "the league"
        attribute = "founder"
        value = "Anna Berg"
        quote = "Anna Berg founded it on 3 May 1905"
        """,
)
def weekday_mismatch(group: Group) -> Iterator[Finding]:
    """A date names a weekday on which it did not fall.

    **What it flags.** A date with a weekday, in a claim's `when`, value or quote or as its source's
    date, that fell on another weekday. The finding says on which, and which dates near it would fit.
    Dates before 1924 may fit in the Gregorian calendar or in the Julian, which some countries kept
    until then: Wednesday, 25 October 1917 is right in Petrograd.

    **Why it matters.** A weekday beside a date is a check digit that the writer did not mean to give.
    Where it fails, the day, the month or the year is wrong, and with it all that hangs on the date.
    It is a contradiction where the words state day, month and year, and a tension where the year
    was supplied from the date of the source.

    **How to resolve it.** Look the event up elsewhere. If the source itself is wrong, keep the claim:
    the finding is the result.
    """
    found: dict[str, tuple[str, DateSpan, list[Assertion]]] = {}
    for assertion in group:
        wrong = {_value(span): (words, span) for words, span in _dates(assertion) if not _fits(span)}
        for value, (words, span) in wrong.items():
            found.setdefault(value, (words, span, []))[2].append(assertion)
    for value, (words, span, assertions) in sorted(found.items()):
        in_full = read_date(words, language=language(assertions[0]), published=None) is not None
        yield group.finding(
            Severity.CONTRADICTION if in_full else Severity.TENSION,
            f"{quoted(words)}: {_told(span)}",
            [side(assertions, value=value, label=words)],
            holds_if=() if in_full else ["it is a day of another year"],
            cause=_likely_cause(span),
        )


def _dates(assertion: Assertion) -> Iterator[tuple[str, DateSpan]]:
    """Every date that a claim rests on and that names its weekday, with its words."""
    stated = [(date.words, date.span) for date in stated_dates(assertion)]
    quoted_dates = [(mention.words, span_of(mention.reading)) for mention in mentions(assertion)]
    for words, span in [(assertion.source.published or "", assertion.published), *stated, *quoted_dates]:
        if span is not None and span.weekday is not None:
            yield words, span


def _value(span: DateSpan) -> str:
    return f"{meanings_text(span)} on a {_name(span.weekday)}"


def _fits(span: DateSpan) -> bool:
    """Whether some day that the words may mean falls on their weekday, or nobody can tell which day they mean."""
    days = _days(span)
    return not days or any(span.weekday in weekdays(day).values() for day in days)


def _days(span: DateSpan) -> list[datetime.date]:
    """The days that the words may mean: of a span without an end none, of a long one a week, which has all weekdays."""
    return [
        low + datetime.timedelta(after)
        for low, high in ((candidate.days.low, candidate.days.high) for candidate in span.candidates)
        if low is not None and high is not None
        for after in range(min((high - low).days + 1, _WEEK))
    ]


def _told(span: DateSpan) -> str:
    """On which weekday a date fell, and when the stated one was."""
    name = _name(span.weekday)
    if not span.hull.is_point:
        return f"none of the days that it may be, {span_text(span)}, is a {name}"
    day = _days(span)[0]
    fell = weekdays(day)
    was = " or ".join(
        f"a {_name(weekday)}" + (f" in the {calendar} calendar" if len(fell) > 1 else "")
        for calendar, weekday in fell.items()
    )
    nearest = " and ".join(near.isoformat() for near in _nearest(day, span.weekday))
    return f"{day.isoformat()} is {was}; the nearest {name}s are {nearest}"


def _nearest(day: datetime.date, weekday: int | None) -> Iterator[datetime.date]:
    """The days around a day that fall on a weekday, in the first calendar of the time."""
    for after in range(1 - _WEEK, _WEEK):
        near = day + datetime.timedelta(after)
        if next(iter(weekdays(near).values())) == weekday:
            yield near


def _likely_cause(span: DateSpan) -> str | None:
    """The year before or after, where the same day of it falls on the stated weekday."""
    if not span.hull.is_point:
        return None
    day = _days(span)[0]
    for year in (day.year - 1, day.year + 1):
        with contextlib.suppress(ValueError):  # 29 February
            other = day.replace(year=year)
            if span.weekday in weekdays(other).values():
                return f"a slip of one year: {other.isoformat()} is a {_name(span.weekday)}"
    return None


def _name(weekday: int | None) -> str:
    return WEEKDAYS[(weekday or 1) - 1]
