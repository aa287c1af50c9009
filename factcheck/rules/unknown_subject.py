"""The rule unknown-subject."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judging import Group, rule
from factcheck.judging.sides import side
from factcheck.judging.wording import meant, quoted
from factcheck.model import Finding, Severity


@rule(
    key=("subject",),
    suspect="any(subject_unknown)",
    flagged="""
        [[entities]]
        id = "Port Authority"
        names.fr = ["Autorité portuaire"]

        [[sources]]
        id = "gazette"
        [[sources.claims]]
        subject = "Port Autority"
        attribute = "berths"
        value = "14"
        """,
    clean="""
        [[entities]]
        id = "Port Authority"
        names.fr = ["Autorité portuaire"]

        [[sources]]
        id = "gazette"
        [[sources.claims]]
        subject = "autorité  portuaire"
        attribute = "berths"
        value = "14"
        """,
)
def unknown_subject(group: Group) -> Iterator[Finding]:
    """Claims are about something that the vocabulary does not know.

    **What it flags.** A subject that is no name of any entity of the vocabulary, in any language,
    with the names that look most like it. Capitals, accents and punctuation do not matter. Where
    the vocabulary lists no entities at all, nothing is flagged.

    **Why it matters.** Claims are compared only within one subject. One that is misspelt, or called
    by a name that nobody entered, stands alone, and what it contradicts is never found.

    **How to resolve it.** Correct the spelling, add the name to its entity, or add the entity.
    """
    first = group.assertions[0]
    if first.subject_known:
        return
    yield group.finding(
        Severity.NOTE,
        f"the vocabulary knows nothing that is called {quoted(first.claim.subject)}{meant(first.nearest)}",
        [side(group, value=first.subject, label=first.claim.subject)],
    )
