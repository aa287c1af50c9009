"""The rule reported-before-it-happened."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judging import Group, rule
from factcheck.judging.dating import StatedDate, stated_dates
from factcheck.judging.sides import side
from factcheck.judging.times import meanings_text, span_text
from factcheck.judging.wording import asking, quoted, topic
from factcheck.model import Assertion, Finding, Maybe, Severity


@rule(
    key=("claim",),
    suspect="any(ahead)",
    flagged="""
        [[attributes]]
        id = "summit"
        kind = "ordinal"

        [[sources]]
        id = "gazette"
        published = "2017-11-26"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "second"
        when = "February 2018"
        """,
    clean="""
        [[attributes]]
        id = "summit"
        kind = "ordinal"

        [[attributes]]
        id = "deadline"
        kind = "date"

        [[sources]]
        id = "gazette"
        published = "2017-11-26"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "first"
        when = "November 2017"
        [[sources.claims]]
        subject = "the league"
        attribute = "summit"
        value = "second"
        when = "February 2018"
        planned = true
        [[sources.claims]]
        subject = "the league's treaty"
        attribute = "deadline"
        value = "2030"
        planned = true
        """,
)
def reported_before_it_happened(group: Group) -> Iterator[Finding]:
    """A claim speaks of a time after its own source was published.

    **What it flags.** A claim whose `when`, or whose value where that is a date, lies wholly after the
    date of its source, whether stated or worked out, and which is not marked `planned = true`.

    **Why it matters.** What a source reports has happened by the time it reports it. Either it speaks
    of a plan, which may have come to nothing, or a date is wrong: often it is a year mistyped in
    January, or the day a page was last changed instead of the day it was written.

    **How to resolve it.** If the source announces something, mark the claim `planned = true`. If the
    source's date is wrong, mend it. If the source itself misdates what it tells, keep the claim: the
    finding is the result.
    """
    ahead: dict[str, list[Assertion]] = {}
    for assertion in group:
        if value := " and ".join(meanings_text(date.span) for date in _ahead(assertion)[1]):
            ahead.setdefault(value, []).append(assertion)
    for value, assertions in sorted(ahead.items()):
        severity, (first, *_) = _ahead(assertions[0])
        of = f"its source's date, {span_text(first.assertion.published)}"
        yield group.finding(
            severity,
            asking(severity, f"{topic(first.assertion)}: {quoted(first.words)} lies after {of}"),
            [side(assertions, value=value)],
            holds_if=["it speaks of a plan", f"{of}, is wrong"],
        )


def _ahead(assertion: Assertion) -> tuple[Severity, list[StatedDate]]:
    """The dates of an assertion that lie after its source's; a note where that hangs on an ambiguous date."""
    if assertion.claim.planned:
        return Severity.NOTE, []
    answers = [(date, _after(date)) for date in stated_dates(assertion)]
    certain = [date for date, after in answers if after is Maybe.YES]
    if certain:
        return Severity.TENSION, certain
    return Severity.NOTE, [date for date, after in answers if after is Maybe.MAYBE]


def _after(date: StatedDate) -> Maybe:
    """Whether a date lies wholly after its source's, by all their meanings or by some."""
    answers = {
        published.below(candidate.days) for published, span in date.by_source_date() for candidate in span.candidates
    }
    return Maybe.MAYBE if len(answers) > 1 else Maybe.YES if True in answers else Maybe.NO
