"""The rule crowded-series."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

import attrs

from factcheck.judging import Group, rule
from factcheck.judging.series import Event, by_number, events, in_time
from factcheck.judging.wording import asking, topic
from factcheck.model import Days, Finding, Severity


@rule(
    key=("subject", "attribute", "scope"),
    suspect="max(event_low) > min(event_high)",
    flagged="""
        [[attributes]]
        id = "summit"
        kind = "ordinal"

        [[sources]]
        id = "gazette"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "first"
        when = "March 2015"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "second"
        when = "2024"

        [[sources]]
        id = "courier"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "first"
        when = "26 November 2017"
        """,
    clean="""
        [[attributes]]
        id = "summit"
        kind = "ordinal"

        [[sources]]
        id = "gazette"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "first"
        when = "March 2015"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "third"
        when = "2024"

        [[sources]]
        id = "courier"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "third"
        when = "26 November 2017"
        """,
)
def crowded_series(group: Group) -> Iterator[Finding]:
    """More events lie between two of a series than their numbers leave room for.

    **What it flags.** Two events of one series with neighbouring numbers, and between their dates
    more events than fit: a first summit in 2015, a second one in 2024, and in between a summit of
    2017, whatever its number. Claims whose dates may be the same are counted as one event, however
    coarsely each dates it. Only claims that date the event themselves take part, and no plans.

    **Why it matters.** Each source may be in order by itself: it is the count of them all that
    cannot be right. Someone has overlooked an event, or two series are told as one.

    **How to resolve it.** Find out what each source counts. If they are two series, give the claims
    different attributes or a `scope`; if one overlooked an event, keep the claim: the finding is the
    result.
    """
    numbered = by_number(events(group))
    crowds = [crowd for lower, higher in pairwise(numbered) for crowd in _crowds(lower, higher)]
    if not crowds:
        return
    first = max(crowds, key=lambda crowd: crowd.severity.rank)
    yield group.finding(
        first.severity,
        asking(first.severity, f"{topic(first.start.assertions[0])}: {_told(first)}"),
        [event.side for event in in_time(event for crowd in crowds for event in crowd.events)],
        holds_if=["they are events of two different series"],
    )


@attrs.frozen(kw_only=True)
class _Crowd:
    """Two events of a series, and those between them, which are too many."""

    severity: Severity
    start: Event
    end: Event
    between: tuple[Event, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        return (self.start, *self.between, self.end)


#: The days that an event may have been on: a list of what its date may mean.
_Meanings = Callable[[Event], Sequence[Days]]


def _surely(event: Event) -> Sequence[Days]:
    return [event.when.hull]


def _perhaps(event: Event) -> Sequence[Days]:
    return [candidate.days for candidate in event.when.candidates]


def _crowds(lower: Sequence[Event], higher: Sequence[Event]) -> Iterator[_Crowd]:
    """The crowd between the earliest event of one number and the latest of the next, if there is one."""
    room = higher[0].number - lower[0].number - 1
    for severity, meanings in ((Severity.TENSION, _surely), (Severity.NOTE, _perhaps)):
        start = min(lower, key=lambda event: min(map(_ends, meanings(event))))
        end = max(higher, key=lambda event: max(map(_starts, meanings(event))))
        after, before = min(map(_ends, meanings(start))), max(map(_starts, meanings(end)))
        between = {
            event: min(inside, key=_ends)
            for event in (*lower, *higher)
            if event not in (start, end)
            and (inside := [days for days in meanings(event) if _starts(days) > after and _ends(days) < before])
        }
        if _separate(between.values()) > room:
            yield _Crowd(severity=severity, start=start, end=end, between=tuple(in_time(between)))
            return


def _separate(spans: Iterable[Days]) -> int:
    """How many events there are at the least: the most spans of which no two share a day.

    Taking whichever ends first, and leaving out all that meet it, finds as many as there are.
    """
    count, last = 0, datetime.date.min
    for days in sorted(spans, key=_ends):
        if _starts(days) > last:
            count, last = count + 1, _ends(days)
    return count


def _starts(days: Days) -> datetime.date:
    return days.low or datetime.date.min


def _ends(days: Days) -> datetime.date:
    return days.high or datetime.date.max


def _told(crowd: _Crowd) -> str:
    one, *others = crowd.between
    also = f", and {len(others)} more" if others else ""
    return f"between {crowd.start.words} and {crowd.end.words} there is no room for {one.words}{also}"
