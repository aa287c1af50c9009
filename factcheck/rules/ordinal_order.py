"""The rule ordinal-order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judging import Group, rule
from factcheck.judging.series import Event, by_number, events, in_time
from factcheck.judging.times import wholly_before
from factcheck.judging.wording import asking, topic
from factcheck.model import Finding, Maybe, Severity

#: Two events of which the one with the higher number, given first, comes before the other.
_Pair = tuple[Event, Event]


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
        value = "third"
        when = "June 2016"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "second"
        when = "2018"
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
        value = "second"
        when = "2016"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "third"
        when = "June 2016"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        scope = "finance ministers"
        value = "fifth"
        when = "2014"
        """,
)
def ordinal_order(group: Group) -> Iterator[Finding]:
    """An event of a series is dated before one that has a lower number.

    **What it flags.** Dated events of one series whose numbers run against their dates: a third
    summit in June 2016, and a second one in 2018. The dates must lie wholly apart: a third summit in
    June 2016 and a second one in 2016 are in order. Only claims that date the event themselves take
    part, and no plans.

    **Why it matters.** One of the numbers or one of the dates is wrong, or two series are told as one.

    **How to resolve it.** Find out what each source counts. If they are two series, give the claims
    different attributes or a `scope`; if a number or a date is wrong, keep the claim: the finding is
    the result.
    """
    series = events(group)
    for severity, pairs in ((Severity.TENSION, _inverted(series)), (Severity.NOTE, _perhaps_inverted(series))):
        if pairs:
            higher, lower = pairs[0]
            yield group.finding(
                severity,
                asking(severity, f"{topic(higher.assertions[0])}: {higher.words} comes before {lower.words}"),
                [event.side for event in in_time(event for pair in pairs for event in pair)],
                holds_if=["they are events of two different series"],
            )
            return


def _inverted(series: Sequence[Event]) -> list[_Pair]:
    """Each event that lies wholly before one with a lower number, beside the latest such one."""
    found: list[_Pair] = []
    latest: Event | None = None
    for same in by_number(series):
        if latest is not None:
            found += [(event, latest) for event in same if event.ends < latest.starts]
        latest = max([latest, *same] if latest else same, key=lambda event: event.starts)
    return found


def _perhaps_inverted(series: Sequence[Event]) -> list[_Pair]:
    """Pairs that run against their numbers by some meanings of an ambiguous date."""
    unsure = [event for event in series if event.when.ambiguous]
    pairs = ((event, other) if event.number > other.number else (other, event) for event in unsure for other in series)
    return [
        (higher, lower)
        for higher, lower in pairs
        if higher.number > lower.number and wholly_before(higher.when, lower.when) is not Maybe.NO
    ]
