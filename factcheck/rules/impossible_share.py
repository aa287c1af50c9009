"""The rule impossible-share."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.judging import Group, rule
from factcheck.judging.clashes import distinct_claims
from factcheck.judging.measuring import Breakdown, breakdowns, either, in_one_unit, total
from factcheck.judging.reconciling import distinct, loosely
from factcheck.judging.sides import attribute_label, attribute_value, fold
from factcheck.judging.timeline import Timeline
from factcheck.judging.wording import amount, said, topic
from factcheck.model import Assertion, Attribute, Finding, Interval, Kind, Reading, Severity

#: A share of a whole, in percent.
_POSSIBLE = Interval(Decimal(0), Decimal(100))


@rule(
    key=("subject", "family", "scope"),
    suspect="max(share_low) > 100 or min(share_high) < 0 or sum(part_share) > 99",
    flagged=(
        """
        [[attributes]]
        id = "turnout"
        kind = "share"

        [[sources]]
        id = "gazette"
        published = "2022-10-03"
        [[sources.claims]]
        subject = "the referendum"
        attribute = "turnout"
        value = "104.2 %"
        """,
        """
        [[attributes]]
        id = "votes"
        kind = "share"
        parts = ["yes votes", "no votes"]

        [[attributes]]
        id = "yes votes"
        kind = "share"

        [[attributes]]
        id = "no votes"
        kind = "share"

        [[sources]]
        id = "gazette"
        published = "2022-10-03"
        [[sources.claims]]
        subject = "the referendum"
        attribute = "yes votes"
        value = "61 percent"
        [[sources.claims]]
        subject = "the referendum"
        attribute = "no votes"
        value = "49 percent"
        """,
    ),
    clean=(
        """
        [[attributes]]
        id = "yes votes"
        kind = "share"

        [[attributes]]
        id = "no votes"
        kind = "share"

        [[attributes]]
        id = "votes"
        kind = "share"
        parts = ["yes votes", "no votes"]

        [[sources]]
        id = "gazette"
        published = "2022-10-03"
        [[sources.claims]]
        subject = "the referendum"
        attribute = "yes votes"
        value = "50.5 percent"
        [[sources.claims]]
        subject = "the referendum"
        attribute = "no votes"
        value = "49.6 percent"
        """,
        """
        [[sources]]
        id = "quarterly"
        published = "2022-10-03"
        [[sources.claims]]
        subject = "the company"
        attribute = "growth in orders"
        value = "140 %"
        """,
    ),
)
def impossible_share(group: Group) -> Iterator[Finding]:
    """A share of a whole above 100 percent or below nothing, or shares that add up to more than the whole.

    **What it flags.** A value of an attribute that the vocabulary declares a share (`kind = "share"`)
    which cannot lie between 0 and 100 percent; and shares of one whole, the `parts` of one
    attribute, of one time, which come to more than 100 percent even when each is given half a unit
    of its last digit. Growth is no share: 140 percent more orders are possible, and an attribute
    that is not declared a share is left alone.

    **Why it matters.** Nobody can hold 104 percent of the votes. Behind it there is mostly a
    change taken for a share, a decimal point lost, or answers of which people could give several.

    **How to resolve it.** See in the source what the percentage is of. If it is a change or a ratio,
    do not declare the attribute a share; if several answers were allowed, they are no `parts`.
    """
    beyond = [(severity, a) for a in group if (severity := _beyond(a)) is not None]
    if beyond:
        severity, first = max(beyond, key=lambda one: one[0].rank)
        yield group.finding(
            severity,
            f"{topic(first)}: {said(first)} is no possible share of a whole",
            fold((a for _, a in beyond), attribute_value, attribute_label),
            holds_if=distinct(loosely(first)) if severity is not Severity.CONTRADICTION else (),
        )
    wholes = {whole.id: whole for a in group for whole in a.wholes}
    for whole in sorted(wholes):
        yield from _too_much(group, wholes[whole])


def _beyond(assertion: Assertion) -> Severity | None:
    """How surely a declared share is none: a note where only some of its meanings are impossible."""
    if assertion.definition.kind is not Kind.SHARE:
        return None
    found = [_severity(reading) for reading in assertion.comparable if reading.kind is Kind.SHARE]
    certain = [severity for severity in found if severity is not None]
    if len(certain) < len(found):
        return Severity.NOTE if certain else None
    return min(certain, key=lambda severity: severity.rank, default=None)


def _severity(reading: Reading) -> Severity | None:
    if not reading.charitable.meets(_POSSIBLE):
        return Severity.CONTRADICTION
    return None if reading.plain.meets(_POSSIBLE) else Severity.TENSION


def _too_much(group: Group, whole: Attribute) -> Iterator[Finding]:
    """At most one finding: the largest sum of the parts of a whole that is more than everything."""
    parts = [a for a in group if a.attribute in whole.parts and a.kind is Kind.SHARE]
    timeline = Timeline(parts)
    sums = [
        (severity, added, breakdown)
        for at in distinct_claims(parts)
        for breakdown in breakdowns(at, timeline)
        if len(breakdown.parts) > 1
        and (added := _sum(breakdown)) is not None
        and (severity := _severity(added)) is not None
    ]
    if not sums:
        return
    severity, added, breakdown = max(sums, key=lambda one: (one[0].rank, one[1].stated.low or 0))
    taking_part = {attribute_value(a) for _, _, some in sums for a in some.assertions}
    first = breakdown.assertions[0]
    yield group.finding(
        severity,
        f"{first.subject_name or first.claim.subject}, the shares that make up {whole.id} come to {amount(added)}",
        fold((a for a in parts if attribute_value(a) in taking_part), attribute_value, attribute_label),
        holds_if=distinct(loosely(*breakdown.assertions)) if severity is not Severity.CONTRADICTION else (),
    )


def _sum(breakdown: Breakdown) -> Reading | None:
    by_part = [in_one_unit(members) for members in breakdown.parts.values()]
    readings = [either(members) for members in by_part if members is not None]
    return total(readings) if len(readings) == len(by_part) else None
