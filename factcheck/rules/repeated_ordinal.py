"""The rule repeated-ordinal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judging import Group, rule
from factcheck.judging.series import Event, by_number, events, in_time
from factcheck.judging.wording import asking, topic
from factcheck.model import Finding, Maybe, Severity


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
        when = "12 March 2015"

        [[sources]]
        id = "courier"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "the first summit"
        when = "November 2017"
        """,
    clean=(
        """
        [[attributes]]
        id = "summit"
        kind = "ordinal"

        [[sources]]
        id = "gazette"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "first"
        when = "12 March 2015"

        [[sources]]
        id = "courier"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "first"
        when = "2015"
        [[sources.claims]]
        subject = "the union"
        attribute = "summit"
        value = "first"
        when = "November 2017"
        """,
        """
        [[attributes]]
        id = "summit"
        kind = "ordinal"

        [[sources]]
        id = "gazette"
        published = "2015-03-13"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "first"
        when = "12 March 2015"

        [[sources]]
        id = "almanac"
        published = "2021"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "first"
        """,
    ),
)
def repeated_ordinal(group: Group) -> Iterator[Finding]:
    """Two events of one series bear the same ordinal.

    **What it flags.** Claims that call an event of one series "the first" (or any other number), and
    date it to days that cannot be the same: a first summit in March 2015, and a first summit in
    November 2017. Claims that do not date the event themselves take no part, since the date of a
    source is only when it speaks; nor do plans.

    **Why it matters.** A series has one first event. Either a source miscounts or misdates, or the
    two count different things, and a text that repeats both as one series is wrong.

    **How to resolve it.** Find out what each source counts. If they are two series (of ministers and
    of chiefs of staff, say), give the claims different attributes or a `scope`; if one date is
    wrong, keep the claim: the finding is the result.
    """
    for same in by_number(events(group)):
        severity, found = _apart(same)
        if found:
            first, last = found[0], found[-1]
            yield group.finding(
                severity,
                asking(severity, f"{topic(first.assertions[0])}: {first.words}, and again {last.words}"),
                [event.side for event in found],
                holds_if=["they are events of two different series"],
            )


def _apart(same: Sequence[Event]) -> tuple[Severity, list[Event]]:
    """The events that cannot be one, in time; a note where that hangs on an ambiguous date."""
    soonest, latest = min(event.ends for event in same), max(event.starts for event in same)
    apart = [event for event in same if event.starts > soonest or event.ends < latest]
    # The meanings of an ambiguous date may lie around another date, and meet it or not.
    ambiguous = [event for event in same if event.when.ambiguous]
    unsure = [(one, other, one.when.meets(other.when)) for one in ambiguous for other in same if other is not one]
    apart += [event for one, other, meets in unsure if meets is Maybe.NO for event in (one, other)]
    if apart:
        return Severity.TENSION, in_time(apart)
    return Severity.NOTE, in_time(event for *pair, meets in unsure if meets is Maybe.MAYBE for event in pair)
