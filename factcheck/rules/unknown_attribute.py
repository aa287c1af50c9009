"""The rule unknown-attribute."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judging import Group, rule
from factcheck.judging.sides import side
from factcheck.judging.wording import meant, quoted
from factcheck.model import Finding, Severity


@rule(
    key=("attribute",),
    suspect="any(attribute_unknown)",
    flagged="""
        [[attributes]]
        id = "annual visitors"
        kind = "count"
        labels.en = ["visitors a year"]

        [[sources]]
        id = "brochure"
        [[sources.claims]]
        subject = "the museum"
        attribute = "anual visitors"
        value = "40,000"
        """,
    clean="""
        [[attributes]]
        id = "annual visitors"
        kind = "count"
        labels.en = ["visitors a year"]

        [[sources]]
        id = "brochure"
        [[sources.claims]]
        subject = "the museum"
        attribute = "Visitors a year"
        value = "40,000"
        """,
)
def unknown_attribute(group: Group) -> Iterator[Finding]:
    """Claims say something that the vocabulary does not know of.

    **What it flags.** An attribute that is neither the id nor a label of any attribute of the
    vocabulary, with those that look most like it. Where the vocabulary lists no attributes at all,
    nothing is flagged.

    **Why it matters.** Claims are compared only within one attribute. Under a name of its own, a
    claim is compared with nothing, and nobody has said how its value may change.

    **How to resolve it.** Correct the spelling, add the words to the attribute's labels, or add the
    attribute with its kind, its unit and how it changes.
    """
    first = group.assertions[0]
    if first.attribute_known:
        return
    yield group.finding(
        Severity.NOTE,
        f"the vocabulary knows no attribute {quoted(first.claim.attribute)}{meant(first.nearest_attributes)}",
        [side(group, value=first.attribute, label=first.claim.attribute)],
    )
