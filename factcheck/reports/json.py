"""The report as JSON, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from factcheck.model import Report
from factcheck.reports import Line

_STEP = 2
_INDENT = " " * _STEP


def render(report: Report) -> Iterator[Line]:
    """The text of `Report.to_json`, one finding after the other: the whole takes more memory than the findings do."""
    around = _told({**report.overview(), "findings": []})
    if not len(report):
        yield Line.of(around, fixed=True)
        return
    before, _, after = around.rpartition("[]")
    yield Line.of(f"{before}[", fixed=True)
    for number, finding in enumerate(report, 1):
        # No text of JSON holds a line break but between its parts.
        told = f"\n{_told(finding.to_dict())}".replace("\n", f"\n{_INDENT}{_INDENT}")
        yield Line.of(f"{told[1:]}{',' if number < len(report) else ''}", fixed=True)
    yield Line.of(f"{_INDENT}]{after}", fixed=True)


def _told(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=_STEP)
