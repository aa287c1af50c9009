"""The rule changed-values."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judging import Group, rule
from factcheck.judging.causes import most_telling
from factcheck.judging.clashes import DIFFERING, Clash, clashes, sides_of
from factcheck.judging.converting import conversions
from factcheck.judging.reconciling import distinct, if_changed, if_counted_apart, if_otherwise_than_planned
from factcheck.judging.times import Times, times
from factcheck.judging.wording import said, topic
from factcheck.model import Assertion, Changes, Finding, Kind, Ranks, Severity


@rule(
    key=("subject", "attribute", "scope"),
    suspect=DIFFERING,
    flagged="""
        [[attributes]]
        id = "member count"
        kind = "count"
        changes = "slowly"

        [[sources]]
        id = "then"
        published = "2017-11-26"
        [[sources.claims]]
        subject = "the coalition"
        attribute = "member count"
        value = "41 countries"

        [[sources]]
        id = "now"
        published = "2024-02-03"
        [[sources.claims]]
        subject = "the coalition"
        attribute = "member count"
        value = "42 countries"
        """,
    clean="""
        [[attributes]]
        id = "oil price"
        kind = "money"
        unit = "USD"
        changes = "freely"

        [[sources]]
        id = "then"
        published = "2017-11-26"
        [[sources.claims]]
        subject = "Brent"
        attribute = "oil price"
        value = "$63.86"

        [[sources]]
        id = "now"
        published = "2024-02-03"
        [[sources.claims]]
        subject = "Brent"
        attribute = "oil price"
        value = "$77.33"
        """,
)
def changed_values(group: Group) -> Iterator[Finding]:
    """A value that changes slowly differs between two times.

    **What it flags.** Claims about the same attribute of the same subject, at different times, whose
    values cannot meet, where the vocabulary says that the attribute `changes = "slowly"`: a number
    of members, an office, a pledge. Totals that only grow (`changes = "upwards"`) are the business
    of decreasing-total, and the holders of an office that of two-holders.

    **Why it matters.** Both may be true, if something happened in between; a text that puts the two
    side by side, or a knowledge base that keeps one of them without its date, is wrong all the same.
    So it is never more than a tension.

    **How to resolve it.** Look for the change. If there was one, the claims are right as they stand,
    and the finding may be ignored; if the two sources count different things, give the claims
    different attributes or a `scope`.
    """
    definition, kind = group.assertions[0].definition, group.assertions[0].kind
    events = kind is Kind.ORDINAL and definition.ranks is Ranks.EVENTS
    if definition.changes is not Changes.SLOWLY or definition.many or kind is Kind.NAME or events:
        return
    found = [Clash(c.a, c.b, _at_most_tension(c.severity)) for c in clashes(group.assertions, _apart)]
    if not found:
        return
    first, cause = most_telling(found)
    yield group.finding(
        first.severity,
        f"{topic(first.a)}: {said(first.a)}, then {said(first.b)}",
        sides_of(found, group),
        holds_if=distinct(
            [*if_otherwise_than_planned(first.a, first.b), if_changed(first.a, first.b), *_other_things(first)]
        ),
        cause=cause,
        because=conversions(first.a, first.b),
    )


def _apart(a: Assertion, b: Assertion) -> bool:
    return times(a, b) is Times.APART


def _at_most_tension(severity: Severity) -> Severity:
    return min(severity, Severity.TENSION, key=lambda one: one.rank)


def _other_things(clash: Clash) -> Iterator[str]:
    yield from if_counted_apart(clash.a, clash.b)
    if clash.a.kind is Kind.MONEY:
        yield "they are two different sums"
