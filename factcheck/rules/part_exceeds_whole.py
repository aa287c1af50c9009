"""The rule part-exceeds-whole."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judging import Group, rule
from factcheck.judging.causes import most_telling
from factcheck.judging.clashes import Clash, distinct_claims, sides_of
from factcheck.judging.converting import conversions
from factcheck.judging.measuring import above
from factcheck.judging.reconciling import distinct, if_counted_apart, if_loose
from factcheck.judging.sides import attribute_label, attribute_value
from factcheck.judging.timeline import Timeline
from factcheck.judging.times import at_one_time
from factcheck.judging.wording import said, topic
from factcheck.model import Finding, Severity


@rule(
    key=("subject", "family", "scope"),
    suspect="min(relative_key) != max(relative_key)",
    flagged="""
        [[attributes]]
        id = "passengers"
        kind = "count"

        [[attributes]]
        id = "children on board"
        kind = "count"
        part_of = "passengers"

        [[sources]]
        id = "harbour report"
        published = "2021-06-02"
        [[sources.claims]]
        subject = "the ferry"
        attribute = "passengers"
        value = "112 passengers"
        [[sources.claims]]
        subject = "the ferry"
        attribute = "children on board"
        value = "130 children"
        """,
    clean="""
        [[attributes]]
        id = "passengers"
        kind = "count"

        [[attributes]]
        id = "children on board"
        kind = "count"
        part_of = "passengers"

        [[sources]]
        id = "harbour report"
        published = "2021-06-02"
        [[sources.claims]]
        subject = "the ferry"
        attribute = "passengers"
        value = "more than 112 passengers"
        [[sources.claims]]
        subject = "the ferry"
        attribute = "children on board"
        value = "about 130 children"
        """,
)
def part_exceeds_whole(group: Group) -> Iterator[Finding]:
    """A part is larger than the whole that it is a part of.

    **What it flags.** A claim whose value lies above that of a claim, about the same subject at the
    same time, of an attribute that it is a part of: more children on board than passengers. Which
    attribute is part of which, the vocabulary says, by `part_of` on the part or `parts` on the
    whole; a part of a part counts as well. Claims whose times are unknown or only may meet are not
    compared.

    **Why it matters.** It cannot be, so one of the two figures is wrong, or the vocabulary takes for
    a part what is none. Often the two figures were swapped, or each comes from another count.

    **How to resolve it.** Read both quotes in their sources. If the one is not really a part of the
    other (members and guests), take `part_of` or `parts` out of the vocabulary; if the claims speak
    of different times, give them a `when`.
    """
    found = list(_excesses(group))
    if not found:
        return
    first, cause = most_telling(found)
    part, whole = first.a, first.b
    yield group.finding(
        first.severity,
        f"{topic(part)}: {said(part)} is more than the whole, {whole.attribute}: {said(whole)}",
        sides_of(found, group, attribute_value, attribute_label),
        holds_if=distinct([*if_loose(first), *_if_counted_apart(first)]),
        cause=cause,
        because=conversions(part, whole),
    )


def _excesses(group: Group) -> Iterator[Clash]:
    """Each part that lies above its whole of the same time, and that whole."""
    if not any(claim.wholes for claim in group):  # as of most groups
        return
    claims = list(distinct_claims(group))
    timeline = Timeline(claims)
    for whole in claims:
        for part in timeline.near(whole):
            if whole.attribute in {attribute.id for attribute in part.wholes} and at_one_time((part, whole)):
                severity = above(part, whole)
                if severity is not None:
                    yield Clash(part, whole, severity)


def _if_counted_apart(clash: Clash) -> Iterator[str]:
    if clash.severity is not Severity.CONTRADICTION:
        yield from if_counted_apart(clash.a, clash.b)
