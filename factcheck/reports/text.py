"""The report as text, for people: file and line first, so that editors can jump."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Assertion, Finding, Report, Severity, Side, Source
from factcheck.model.findings import counted
from factcheck.reports import Line

_STYLES = {Severity.CONTRADICTION: "bold red", Severity.TENSION: "bold yellow", Severity.NOTE: "bold cyan"}

#: So many claims of a side are shown where there are several sides, and where there is one; the rest
#: is counted. Sides are set against each other, while one side alone is summed up by its message.
_SHOWN, _SHOWN_ALONE = 3, 1

#: Words longer than this are cut: a few lines of a terminal.
_LONG = 400


def render(report: Report) -> Iterator[Line]:
    """Each finding with its sides and what would reconcile them, then the counts."""
    for finding in report:
        yield from _finding(finding)
        yield Line.of("")
    yield Line.of((summary(report), "bold"))


def summary(report: Report) -> str:
    """How much was looked at, and how much was found.

    >>> summary(Report(claims=73, sources=1))
    '73 claims, 1 source: 0 contradictions, 0 tensions, 0 notes'
    """
    looked = f"{counted(report.claims, 'claim')}, {counted(report.sources, 'source')}"
    return f"{looked}: {', '.join(counted(count, severity) for severity, count in report.counts.items())}"


def _finding(finding: Finding) -> Iterator[Line]:
    yield Line.of(
        (str(finding.place or finding.sides[-1].assertions[0].name), "bold"),
        ": ",
        (finding.severity, _STYLES[finding.severity]),
        (f"[{finding.rule}]", "dim"),
        f" {finding.message}",
        hang=4,
    )
    for side in finding.sides:
        yield from _side(side, _SHOWN if len(finding.sides) > 1 else _SHOWN_ALONE)
    for fact in finding.because:
        yield Line.of(fact, indent=4, hang=2)
    for number, clause in enumerate(finding.holds_if):
        yield Line.of(("or if" if number else "holds if", "green"), f" {clause}", indent=4, hang=2)
    if finding.cause:
        yield Line.of(("likely cause:", "magenta"), f" {finding.cause}", indent=4, hang=2)


def _side(side: Side, most: int) -> Iterator[Line]:
    shown = side.assertions[:most]
    if len(shown) > 1 or side.label not in _quote(shown[0]):
        yield Line.of(f"- {_cut(side.label)}", indent=4, hang=2)
        for assertion in shown:
            yield from _claim(assertion, "  ")
    else:
        yield from _claim(shown[0], "- ")
    if side.count > len(shown):
        yield Line.of((f"and {counted(side.count - len(shown), 'more claim')}", "dim"), indent=6)


def _claim(assertion: Assertion, bullet: str) -> Iterator[Line]:
    quote = _quote(assertion)
    if quote:
        yield Line.of(f"{bullet}“{_cut(quote)}”", indent=4, hang=2)
    told = [assertion.claim.speaker, assertion.source.title or assertion.source.id, _date(assertion.source)]
    where = assertion.claim.place or assertion.name
    yield Line.of((f"{', '.join(filter(None, told))} ({where})", "dim"), indent=6)


def _quote(assertion: Assertion) -> str:
    return assertion.claim.quote.exact if assertion.claim.quote else ""


def _cut(words: str) -> str:
    return words if len(words) <= _LONG else f"{words[: _LONG - 1]}…"


def _date(source: Source) -> str | None:
    if source.published is None and source.worked_out is not None:
        return f"{source.worked_out.date} as worked out"
    return source.published
