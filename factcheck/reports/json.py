"""The report as JSON, for programs."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Report
from factcheck.reports import Line


def render(report: Report) -> Iterator[Line]:
    """The lines of `Report.to_json`."""
    return (Line.of(row, fixed=True) for row in report.to_json().splitlines())
