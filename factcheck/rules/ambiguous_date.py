"""The rule ambiguous-date."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.judging import Group, rule
from factcheck.judging.dating import stated_dates
from factcheck.judging.sides import side
from factcheck.judging.times import days_text, meanings_text
from factcheck.judging.wording import quoted
from factcheck.model import Assertion, Candidate, DateSpan, Finding, Place, Severity


@rule(
    key=("source",),
    suspect="any(ambiguous)",
    flagged=(
        """
        [[sources]]
        id = "bulletin"
        published = "04/07/2021"
        [[sources.claims]]
        subject = "the league"
        attribute = "member count"
        value = "41 states"
        """,
        """
        [[sources]]
        id = "gazette"
        published = "2021-07-30"
        [[sources.claims]]
        subject = "the league"
        attribute = "member count"
        value = "41 states"
        when = "04/07/2021"
        """,
    ),
    clean="""
        [[sources]]
        id = "bulletin"
        published = "14/07/2021"
        [[sources.claims]]
        subject = "the league"
        attribute = "member count"
        value = "41 states"
        [[sources.claims]]
        subject = "the league"
        attribute = "member count"
        value = "41 states"
        when = "July 2021"
        [[sources.claims]]
        subject = "the league"
        attribute = "member count"
        value = "41 states"
        when = "07/07/2021"
        """,
)
def ambiguous_date(group: Group) -> Iterator[Finding]:
    """A date can be read in more than one way.

    **What it flags.** A source's date, a claim's `when`, or a date that is a claim's value, whose words
    have several meanings: "04/07/2021" is 4 July in most of the world and 7 April in the United States.
    One note for each such date of a source. "Yesterday" in a source with an ambiguous date is not
    told again: it is as clear as that date will be.

    **Why it matters.** Every comparison that hangs on the date is left open, or told as a note only.

    **How to resolve it.** Find out which day is meant, from other dates of the same publisher or from
    what the text says happened, and write it as year-month-day: `2021-07-04`.
    """
    found: dict[str, _Ambiguous] = {}
    for assertion in group:
        for date in {date.meanings: date for date in _ambiguous(assertion)}.values():
            found.setdefault(date.meanings, date).assertions.append(assertion)
    for _, date in sorted(found.items()):
        which = " or ".join(map(_told, date.span.candidates))
        yield group.finding(
            Severity.NOTE,
            f"{quoted(date.words)} is {which}: which one is meant?",
            [side(date.assertions, value=date.meanings, label=date.words)],
            at=date.at,
        )


@attrs.frozen
class _Ambiguous:
    """A date with several meanings, where to look for it if not in a claim, and what rests on it."""

    words: str
    span: DateSpan
    at: Place | None = None
    assertions: list[Assertion] = attrs.field(factory=list)

    @property
    def meanings(self) -> str:
        return meanings_text(self.span)


def _ambiguous(assertion: Assertion) -> Iterator[_Ambiguous]:
    """The dates with several meanings that an assertion rests on: its own, then its source's."""
    for date in stated_dates(assertion):
        beside = [span for _, span in date.by_source_date()] or [date.span]
        if any(span.ambiguous for span in beside):
            yield _Ambiguous(date.words, date.span)
    published = assertion.published
    if published is not None and published.ambiguous:
        yield _Ambiguous(_source_words(assertion), published, assertion.source.place)


def _source_words(assertion: Assertion) -> str:
    worked_out = assertion.source.worked_out
    return assertion.source.published or (worked_out.date if worked_out else "")


def _told(candidate: Candidate) -> str:
    return days_text(candidate.days) + (f" ({candidate.reason})" if candidate.reason else "")
