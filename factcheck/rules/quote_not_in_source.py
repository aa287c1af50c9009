"""The rule quote-not-in-source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.judging import Group, rule
from factcheck.judging.sides import side
from factcheck.judging.wording import quoted
from factcheck.model import Finding, Quote, Severity

if TYPE_CHECKING:
    from factcheck.text.quotes import Difference, Near


@rule(
    key=("claim",),
    suspect="any(quoted_text)",
    flagged="""
        [[sources]]
        id = "interview"
        text = "We were surprised, she said, by how few of the houses had been insured."
        [[sources.claims]]
        subject = "the flood"
        attribute = "insured houses"
        value = "few"
        quote = "how many of the houses had been insured"
        """,
    clean="""
        [[sources]]
        id = "interview"
        text = '''“We were sur-
        prised”, she said, “by how few of the ofﬁce blocks had been insured.”'''
        [[sources.claims]]
        subject = "the flood"
        attribute = "insured office blocks"
        value = "few"
        quote = "were surprised […] by how few of the office blocks"
        """,
)
def quote_not_in_source(group: Group) -> Iterator[Finding]:
    """A quote does not stand in the text of its source.

    **What it flags.** A claim's quote whose words the archived text of its source does not hold.
    Only sources whose text is at hand are looked at (`archived` names its file, or `text` holds it).
    Spaces and line ends, quotation marks, dashes, stops, capitals, ligatures and hyphens at a line's
    end do not matter; words do, and so do numbers and their signs. "[…]" stands for words that the
    quote leaves out. A note says that the words are there, but not between the `prefix` and `suffix`
    that the claim gives.

    **Why it matters.** A quote is the only thread from a claim back to what was said. One that is
    not there was mistyped, translated, put together from pieces, or made up.

    **How to resolve it.** Copy the words from the text again. The message shows the passage that
    comes nearest, and where it differs, which mostly shows what happened. If the source was
    changed since it was quoted, archive the version that was.
    """
    first = group.assertions[0]
    quote, text = first.claim.quote, first.source.text
    if quote is None or text is None:
        return
    from factcheck.text.quotes import passages

    within = passages(text)
    if within.find(quote):
        return
    if within.find(Quote(exact=quote.exact)):
        message = f"{first.source.id}: the quote {quoted(quote.exact)} does not stand between its prefix and its suffix"
        yield group.finding(Severity.NOTE, message, [side(group, value=quote.exact)])
        return
    near = within.nearest(quote)
    yield group.finding(
        Severity.TENSION,
        f"{first.source.id}: the quote {quoted(quote.exact)} is not in its text" + (_hint(near) if near else ""),
        [side(group, value=quote.exact)],
        holds_if=["the archived text is another version than the one that was quoted"],
    )


#: So many differences are told; where there are more, the passage itself shows them better.
_FEW = 3


def _hint(near: Near) -> str:
    differing = near.differences if len(near.differences) <= _FEW else ()
    return "; ".join(["", f"the nearest passage is {quoted(near.passage.words)}", *map(_told, differing)])


def _told(difference: Difference) -> str:
    if not difference.quoted:
        return f"the quote leaves out {quoted(difference.stands)}"
    if not difference.stands:
        return f"it lacks {quoted(difference.quoted)}"
    return f"it has {quoted(difference.stands)} where the quote has {quoted(difference.quoted)}"
