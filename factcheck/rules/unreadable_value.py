"""The rule unreadable-value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.judging import Group, rule
from factcheck.judging.sides import side
from factcheck.judging.wording import quoted
from factcheck.model import Assertion, Finding, Severity, Unread


@rule(
    key=("source",),
    suspect="any(unread)",
    flagged=(
        """
        [[attributes]]
        id = "length"
        kind = "quantity"
        unit = "kilometer"

        [[sources]]
        id = "leaflet"
        [[sources.claims]]
        subject = "the tunnel"
        attribute = "length"
        value = "rather long"
        """,
        """
        [[sources]]
        id = "leaflet"
        published = "some time ago"
        [[sources.claims]]
        subject = "the tunnel"
        attribute = "tubes"
        value = "2 tubes"
        """,
    ),
    clean="""
        [[attributes]]
        id = "length"
        kind = "quantity"
        unit = "kilometer"

        [[sources]]
        id = "leaflet"
        published = "2021"
        [[sources.claims]]
        subject = "the tunnel"
        attribute = "length"
        value = "rather more than 3 kilometres"
        """,
)
def unreadable_value(group: Group) -> Iterator[Finding]:
    """Words that ought to be a value or a date cannot be read.

    **What it flags.** A claim whose value is not of the kind that the vocabulary declares for its
    attribute, a `when` that is no date, and a source whose own date cannot be read: one note for
    each wording, with all the claims of the source that use it.

    **Why it matters.** Nothing is compared with what could not be read, so an error may hide
    behind it. A claim without a readable date falls out of every comparison of times.

    **How to resolve it.** Write the value in the source's own words but no more than these ("3 km",
    not the sentence around it), give the date in EDTF (`2021-06`), or correct the attribute's
    `kind`. If the words are clear and factcheck cannot read them, that is a gap: please report it.
    """
    unread: defaultdict[Unread, list[Assertion]] = defaultdict(list)
    for assertion in group:
        for entry in assertion.unread:
            unread[entry].append(assertion)
    for entry in sorted(unread, key=lambda one: (one.field, one.words, one.reason)):
        members = unread[entry]
        yield group.finding(
            Severity.NOTE,
            f"{members[0].source.id}: {entry.field} {quoted(entry.words)} could not be read: {entry.reason}",
            [side(members, value=f"{entry.field}: {entry.words}", label=entry.words)],
        )
