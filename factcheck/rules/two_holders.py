"""The rule two-holders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.judging import Group, rule
from factcheck.judging.clashes import Clash, clashes, sides_of, tempered, worst
from factcheck.judging.reconciling import distinct, if_other_time, if_otherwise_than_planned
from factcheck.judging.sides import stated_value
from factcheck.judging.times import Times, timeless, times
from factcheck.judging.wording import said, topic
from factcheck.model import Assertion, Finding, Kind


@rule(
    key=("subject", "attribute", "scope"),
    suspect="min(sense_key) != max(sense_key)",
    flagged="""
        [[attributes]]
        id = "secretary general"
        kind = "name"

        [[sources]]
        id = "bulletin"
        published = "2023-05"
        [[sources.claims]]
        subject = "the league"
        attribute = "secretary general"
        value = "Amina Haddad"

        [[sources]]
        id = "agency"
        published = "2023-05-08"
        [[sources.claims]]
        subject = "the league"
        attribute = "secretary general"
        value = "Karim Benjelloun"
        """,
    clean=(
        """
        [[attributes]]
        id = "secretary general"
        kind = "name"

        [[sources]]
        id = "bulletin"
        published = "2019-05"
        [[sources.claims]]
        subject = "the league"
        attribute = "secretary general"
        value = "Amina Haddad"

        [[sources]]
        id = "agency"
        published = "2023-05-08"
        [[sources.claims]]
        subject = "the league"
        attribute = "secretary general"
        value = "Karim Benjelloun"
        """,
        """
        [[attributes]]
        id = "secretary general"
        kind = "name"

        [[attributes]]
        id = "commander in chief"
        kind = "name"

        [[sources]]
        id = "agency"
        published = "2023-05-08"
        [[sources.claims]]
        subject = "the league"
        attribute = "secretary general"
        value = "Karim Benjelloun"
        [[sources.claims]]
        subject = "the league"
        attribute = "commander in chief"
        value = "Amina Haddad"
        """,
    ),
)
def two_holders(group: Group) -> Iterator[Finding]:
    """Two people are named for one office at one time.

    **What it flags.** Claims that give two different names to one attribute of one subject (an
    office, a host, a winner) though their times meet. Spellings and scripts of one name are one
    name, and a family name alone may belong to anybody who bears it. Names of different times are
    no finding: people come and go. For an attribute that never changes (an author) the times do not
    matter, and one that holds several names at once (`many = true`) is left alone.

    **Why it matters.** Offices that sound alike are easily taken for each other, and yesterday's
    holder lives on in the archives.

    **How to resolve it.** Look up the day on which the office passed on, and give the claims a
    `when`. If they are two offices, make them two attributes; if both hold it together, say
    `many = true`; if they are one person, put both names on one entity of the vocabulary.
    """
    definition = group.assertions[0].definition
    if definition.many:
        return
    named = [a for a in group if a.value is not None and a.value.kind is Kind.NAME]
    found = [tempered(clash) for clash in clashes(named, _may_clash)]
    if not found:
        return
    first = worst(found)
    yield group.finding(
        first.severity,
        f"{topic(first.a)}: {said(first.a)} and {said(first.b)}",
        sides_of(found, named),
        holds_if=distinct(_otherwise(first, named)),
    )


def _may_clash(a: Assertion, b: Assertion) -> bool:
    return timeless(a) or times(a, b) is not Times.APART


def _otherwise(clash: Clash, named: Iterable[Assertion]) -> Iterator[str]:
    yield from if_otherwise_than_planned(clash.a, clash.b)
    yield from if_other_time(clash)
    a, b = clash.a, clash.b
    naming = [{c.source_id for c in named if stated_value(c) == stated_value(one)} for one in (a, b)]
    if not timeless(a) and times(a, b) is Times.MEET and naming[0].isdisjoint(naming[1]):
        yield "one took over from the other within that time"
    yield "they are one person, or hold two offices, or one office together"
