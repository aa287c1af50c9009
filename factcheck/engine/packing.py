"""Findings for a later run or another process: as plain data, with numbers for the assertions that they show."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Any

import attrs

from factcheck.formats.rows import claim_of, row_of, source_of
from factcheck.model import Assertion, Finding, Place, Severity, Side

_TEXTS = ("key", "holds_if", "because")

#: The fields of an assertion beside its claim and source: of those in the same words, they are the same objects.
_READ = tuple(field.name for field in attrs.fields(Assertion) if field.name not in {"claim", "source"})
_read = attrgetter(*_READ)


def plain(finding: Finding, numbers: Mapping[int, int]) -> dict[str, Any]:
    """A finding as data that JSON can hold; `numbers` has those of its assertions, by the identities of the assertions.

    Raises KeyError where one of them has no number.
    """
    at = finding.at
    return {
        **{name: getattr(finding, name) for name in ("rule", "severity", *_TEXTS, "message", "cause")},
        "sides": [[s.label, s.value, s.count, [numbers[id(a)] for a in s.assertions]] for s in finding.sides],
        "at": at and [at.file, at.line],
    }


def finding_of(told: Mapping[str, Any], made: Mapping[int, Assertion]) -> Finding:
    """The finding that plain data tell of, with assertions by their numbers."""
    return Finding(
        rule=told["rule"],
        severity=Severity(told["severity"]),
        message=told["message"],
        cause=told["cause"],
        at=told["at"] and Place(*told["at"]),
        sides=tuple(
            Side(label=label, value=value, count=count, assertions=tuple(made[number] for number in numbers))
            for label, value, count, numbers in told["sides"]
        ),
        **{name: tuple(told[name]) for name in _TEXTS},
    )


def packed(findings: Iterable[Finding]) -> bytes:
    """Findings for another process of the same factcheck: many at once take a third of the time of each by itself."""
    findings = list(findings)
    shown = {id(a): a for finding in findings for side in finding.sides for a in side.assertions}
    numbers = {identity: number for number, identity in enumerate(shown)}
    rows = [(row_of(a.claim, a.source), _read(a)) for a in shown.values()]
    return pickle.dumps((rows, [plain(finding, numbers) for finding in findings]))


def unpacked(data: bytes) -> list[Finding]:
    """The findings that another process packed."""
    rows, told = pickle.loads(data)  # noqa: S301 - packed by ourselves, just now
    made = {
        number: Assertion(claim=claim_of(row), source=source_of(row), **dict(zip(_READ, read, strict=True)))
        for number, (row, read) in enumerate(rows)
    }
    return [finding_of(one, made) for one in told]
