"""The rule undated-source."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judging import Group, rule
from factcheck.judging.sides import side
from factcheck.judging.times import meanings_text
from factcheck.judging.wording import quoted
from factcheck.model import Finding, Severity


@rule(
    key=("source",),
    suspect="any(undated)",
    flagged=(
        """
        [[sources]]
        id = "leaflet"
        [[sources.claims]]
        subject = "the league"
        attribute = "member count"
        value = "41 states"
        """,
        """
        [[sources]]
        id = "leaflet"
        [sources.worked_out]
        date = "2019-06"
        because = "It announces the congress of July 2019 for next month."
        [[sources.claims]]
        subject = "the league"
        attribute = "member count"
        value = "41 states"
        """,
    ),
    clean="""
        [[sources]]
        id = "gazette"
        published = "2019"
        [[sources.claims]]
        subject = "the league"
        attribute = "member count"
        value = "41 states"
        """,
)
def undated_source(group: Group) -> Iterator[Finding]:
    """A source states no date of its own.

    **What it flags.** A source without `published`. Where somebody worked its date out
    (`worked_out`), the note tells the date and the reasoning.

    **Why it matters.** A claim holds as of its source's date. Without one, a number that differs may
    merely be of another time, and "yesterday" or "last Sunday" means nothing. A date that was worked
    out is as good as its reasoning, so that somebody should check the reasoning.

    **How to resolve it.** Look for the date: in the page's metadata, in an archive's first capture, in
    what the text says of datable events. If the document states it, put it in `published`; if you
    inferred it, put it in `worked_out` with your reasons.
    """
    first = group.assertions[0]
    source, worked_out = first.source, first.source.worked_out
    if source.published is not None:
        return
    message, reasoning = f"{quoted(source.title or source.id)} states no date", "every claim of the source"
    if worked_out:
        message, reasoning = f"{message}; it was worked out as {worked_out.date}", worked_out.because.strip()
    value = meanings_text(first.published) if first.published else "undated"
    yield group.finding(Severity.NOTE, message, [side(group, value=value, label=reasoning)], at=source.place)
