"""The report as JSON, for programs."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Report
from factcheck.reports import Line


def render(report: Report) -> Iterator[Line]:
    """The text of `Report.to_json`: all in one piece, for it may have more rows than there are claims."""
    yield Line.of(report.to_json(), fixed=True)
