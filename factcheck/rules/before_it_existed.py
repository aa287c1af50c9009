"""The rule before-it-existed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from factcheck.judging import Group, rule
from factcheck.judging.reconciling import loosely
from factcheck.judging.sides import fold, stated_value
from factcheck.judging.times import meanings_text
from factcheck.judging.wording import asking, quoted, said, topic
from factcheck.model import Assertion, Dated, Finding, Kind, Severity, Side


@rule(
    key=("subject",),
    suspect="min(stated_high) < max(begins_low)",
    flagged="""
        [[attributes]]
        id = "founded"
        kind = "date"
        begins = true

        [[attributes]]
        id = "member count"
        kind = "count"

        [[sources]]
        id = "gazette"
        published = "2021"
        [[sources.claims]]
        subject = "the league"
        attribute = "founded"
        value = "2015"
        [[sources.claims]]
        subject = "the league"
        attribute = "member count"
        value = "34 states"
        when = "May 2013"
        """,
    clean="""
        [[attributes]]
        id = "founded"
        kind = "date"
        begins = true

        [[attributes]]
        id = "member count"
        kind = "count"

        [[sources]]
        id = "gazette"
        published = "2012"
        [[sources.claims]]
        subject = "the league"
        attribute = "founded"
        value = "2015"
        planned = true
        [[sources.claims]]
        subject = "the league"
        attribute = "member count"
        value = "34 states"
        when = "2015"
        planned = true
        [[sources.claims]]
        subject = "the old league"
        attribute = "member count"
        value = "19 states"
        when = "1998"
        """,
)
def before_it_existed(group: Group) -> Iterator[Finding]:
    """A claim speaks of a time before its subject existed.

    **What it flags.** Claims whose `when` lies wholly before the day on which their subject began, as
    some claim states it of an attribute with `begins = true` (a founding date, a birth). Claims
    without a `when` take no part: a source may well speak, before the day, of what is to come; and
    so do plans.

    **Why it matters.** One of the two dates is wrong, or the claim is about something else: a
    forerunner, a parent body, a namesake. It is a contradiction where even the loosest readings of
    both dates leave the claim before the beginning, otherwise a tension.

    **How to resolve it.** Check the founding date first: a single wrong one puts many claims before
    it. If the claim is about a forerunner, give that a subject of its own; if it tells of a plan, mark
    it `planned = true`.
    """
    beginnings = {stated_value(a): a for a in reversed(group.assertions) if _begins(a)}
    timed = {_what_and_when(a): a for a in reversed(group.assertions) if _has_own_time(a)}
    found = [
        _Early(claim, beginning, severity)
        for _, claim in sorted(timed.items())
        for _, beginning in sorted(beginnings.items())
        if (severity := _how_early(claim, beginning)) is not None
    ]
    if not found:
        return
    first = max(found, key=lambda early: early.severity.rank)
    began = f"{first.beginning.subject_name} began ({first.beginning.attribute}: {quoted(first.beginning.claim.value)})"
    yield group.finding(
        first.severity,
        asking(first.severity, f"{topic(first.claim)}: {said(first.claim)} is from before {began}"),
        _sides(found, group),
        holds_if=_reconciled(first),
    )


@attrs.frozen
class _Early:
    """A claim that lies before a beginning of its subject, and how surely."""

    claim: Assertion
    beginning: Assertion
    severity: Severity


def _begins(assertion: Assertion) -> bool:
    return assertion.definition.begins and bool(assertion.comparable) and not assertion.claim.planned


def _has_own_time(assertion: Assertion) -> bool:
    return assertion.dated is Dated.CLAIM and not assertion.definition.begins and not assertion.claim.planned


def _what_and_when(assertion: Assertion) -> str:
    return f"{assertion.attribute} @ {meanings_text(assertion.when)}"


def _how_early(claim: Assertion, beginning: Assertion) -> Severity | None:
    """How surely a claim lies before a beginning: by all that the words can bear, plainly, or by some meanings."""
    meanings = [
        (candidate, reading)
        for candidate in (claim.when.candidates if claim.when else ())
        for reading in beginning.comparable
        if reading.kind is Kind.DATE
    ]
    plain = [candidate.days.below(reading.plain) for candidate, reading in meanings]
    if not any(plain):
        return None
    if not all(plain):
        return Severity.NOTE
    surely = all((candidate.charitable or candidate.days).below(reading.charitable) for candidate, reading in meanings)
    return Severity.CONTRADICTION if surely else Severity.TENSION


def _sides(found: Iterable[_Early], group: Group) -> list[Side]:
    """The beginnings, then what is from before them, each with every assertion that says the same."""
    found = list(found)
    beginnings = {stated_value(early.beginning) for early in found}
    early = {_what_and_when(early.claim) for early in found}
    return [
        *fold(a for a in group if _begins(a) and stated_value(a) in beginnings),
        *fold((a for a in group if _has_own_time(a) and _what_and_when(a) in early), by=_what_and_when),
    ]


def _reconciled(early: _Early) -> Iterator[str]:
    if early.severity is not Severity.CONTRADICTION:
        yield from loosely(early.beginning)
        yield f"it speaks of a forerunner of {early.claim.subject_name}"
