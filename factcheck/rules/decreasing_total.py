"""The rule decreasing-total."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.judging import Group, rule
from factcheck.judging.causes import most_telling
from factcheck.judging.clashes import Clash, distinct_claims, sides_of
from factcheck.judging.converting import conversions
from factcheck.judging.falls import falls
from factcheck.judging.measuring import above
from factcheck.judging.reconciling import distinct, if_counted_apart, if_loose, if_otherwise_than_planned
from factcheck.judging.times import earlier
from factcheck.judging.wording import quoted, said, topic
from factcheck.model import Changes, Finding, Maybe


@rule(
    key=("subject", "attribute", "scope"),
    suspect="max(value_low) > min(value_high) or min(sense_key) != max(sense_key)",
    flagged="""
        [[attributes]]
        id = "death toll"
        kind = "count"
        changes = "upwards"

        [[sources]]
        id = "evening"
        published = "2017-11-25"
        [[sources.claims]]
        subject = "the earthquake"
        attribute = "death toll"
        value = "305 people"

        [[sources]]
        id = "anniversary"
        published = "2018-11-25"
        [[sources.claims]]
        subject = "the earthquake"
        attribute = "death toll"
        value = "211 people"
        """,
    clean="""
        [[attributes]]
        id = "death toll"
        kind = "count"
        changes = "upwards"

        [[sources]]
        id = "morning"
        published = "2017-11-24"
        [[sources.claims]]
        subject = "the earthquake"
        attribute = "death toll"
        value = "at least 155 people"

        [[sources]]
        id = "evening"
        published = "2017-11-25"
        [[sources.claims]]
        subject = "the earthquake"
        attribute = "death toll"
        value = "305 people"
        """,
)
def decreasing_total(group: Group) -> Iterator[Finding]:
    """A total that only grows is smaller later than it was before.

    **What it flags.** A claim whose value lies below that of an earlier claim about the same
    attribute of the same subject, where the vocabulary says `changes = "upwards"`: a death toll, a
    number of visitors so far, a sum raised to date. "At least 155", then "305" is growth; "305",
    then "211" is not. Two values of one time are the business of conflicting-values.

    **Why it matters.** A running total does not fall by itself. Either an early figure was too high
    and was corrected, which the reader should be told, or the two figures count different things.

    **How to resolve it.** Look for a correction between the two dates, and for what each source
    counts (the dead, or the dead and missing; one town, or the region). Where they count different
    things, give the claims different attributes or a `scope`.
    """
    if group.assertions[0].definition.changes is not Changes.UPWARDS:
        return
    found = list(falls(list(distinct_claims(group))))
    if not found:
        return
    first, cause = most_telling(found)
    before, after = first.a, first.b
    yield group.finding(
        first.severity,
        f"{topic(before)}: {said(before)}, then {said(after)}, though it only grows",
        sides_of(found, group),
        holds_if=distinct(
            [
                *_if_dated_otherwise(first),
                *if_otherwise_than_planned(before, after),
                "the total was revised downwards",
                *if_counted_apart(before, after),
                *if_loose(attrs.evolve(first, severity=above(before, after) or first.severity)),
            ]
        ),
        cause=cause,
        because=conversions(before, after),
    )


def _if_dated_otherwise(fall: Clash) -> Iterator[str]:
    if earlier(fall.a, fall.b) is Maybe.MAYBE:
        yield f"{quoted(fall.b.claim.value)} is the earlier of the two, which an ambiguous date leaves open"
