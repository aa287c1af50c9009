"""The rule conflicting-values."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judging import Group, rule
from factcheck.judging.causes import most_telling
from factcheck.judging.clashes import DIFFERING, clashes, sides_of, tempered
from factcheck.judging.converting import conversions
from factcheck.judging.reconciling import distinct, if_loose, if_other_time, if_otherwise_than_planned
from factcheck.judging.times import Times, timeless, times
from factcheck.judging.wording import said, topic
from factcheck.model import Assertion, Changes, Finding, Kind, Ranks


@rule(
    key=("subject", "attribute", "scope"),
    suspect=DIFFERING,
    flagged=(
        """
        [[attributes]]
        id = "member count"
        kind = "count"

        [[sources]]
        id = "daily"
        published = "2017-11-26"
        [[sources.claims]]
        subject = "the coalition"
        attribute = "member count"
        value = "41 countries"

        [[sources]]
        id = "weekly"
        published = "2017-11"
        [[sources.claims]]
        subject = "the coalition"
        attribute = "member count"
        value = "42 countries"
        """,
        """
        [[attributes]]
        id = "founded"
        kind = "date"

        [[sources]]
        id = "portrait"
        [[sources.claims]]
        subject = "the league"
        attribute = "founded"
        value = "2015"
        [[sources.claims]]
        subject = "the league"
        attribute = "founded"
        value = "early 2016"
        """,
    ),
    clean="""
        [[attributes]]
        id = "height"
        kind = "quantity"
        unit = "meter"

        [[sources]]
        id = "guide"
        published = "2020"
        [[sources.claims]]
        subject = "the tower"
        attribute = "height"
        value = "330 m"
        [[sources.claims]]
        subject = "the tower"
        attribute = "height"
        value = "1,083 ft"
        """,
)
def conflicting_values(group: Group) -> Iterator[Finding]:
    """Two values of one thing, at one time, that cannot both be true.

    **What it flags.** Claims about the same attribute of the same subject whose values cannot meet
    though their times do. Values are compared as intervals: "more than 80" and "84" meet, "$107
    million" meets 400 million riyals at the peg, 330 m meets 1,083 ft. For an attribute that never
    changes (a founding date) the times do not matter; for one that changes freely (a price) only
    claims about the very same day are compared. Offices, ordinals of a series and attributes that
    hold several values at once are other rules' business.

    **Why it matters.** At least one of the sources is wrong, or they do not speak of the same thing.
    A contradiction means that even the most charitable readings cannot meet; a tension names the
    looser reading, or the other time, that would let both stand. A plan (`planned = true`) and what
    came of it are a tension as well.

    **How to resolve it.** Follow the quotes back to their sources. If they speak of different
    things, give the claims different attributes or a `scope`; if of different times, give them a
    `when`; if one is simply wrong, keep it: the finding is the result.
    """
    definition = group.assertions[0].definition
    if definition.many or group.assertions[0].kind is Kind.NAME or _counts_events(group.assertions[0]):
        return
    found = [tempered(clash) for clash in clashes(group.assertions, _may_clash)]
    if not found:
        return
    first, cause = most_telling(found)
    yield group.finding(
        first.severity,
        f"{topic(first.a)}: {said(first.a)} against {said(first.b)}",
        sides_of(found, group),
        holds_if=distinct([*if_otherwise_than_planned(first.a, first.b), *if_other_time(first), *if_loose(first)]),
        cause=cause,
        because=conversions(first.a, first.b),
    )


def _counts_events(assertion: Assertion) -> bool:
    return assertion.kind is Kind.ORDINAL and assertion.definition.ranks is Ranks.EVENTS


def _may_clash(a: Assertion, b: Assertion) -> bool:
    if timeless(a):
        return True
    if a.definition.changes is Changes.FREELY:
        return a.when is not None and b.when is not None and a.when.days == b.when.days and a.when.days.is_point
    return times(a, b) is not Times.APART
