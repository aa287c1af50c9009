"""What a check says: findings with their sides, and the report that holds them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import attrs

from factcheck.model.assertion import Assertion
from factcheck.model.claims import Place


class Severity(StrEnum):
    """How bad a finding is; they compare in this order.

    A note: nothing clashes, but a person should look. A tension: the plain readings cannot meet, and
    a named assumption would reconcile them. A contradiction: even the charitable readings cannot.
    """

    NOTE = "note"
    TENSION = "tension"
    CONTRADICTION = "contradiction"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a tension, 2 for a contradiction."""
        return _MILDEST_FIRST.index(self)


_MILDEST_FIRST = tuple(Severity)


@attrs.frozen(kw_only=True)
class Side:
    """One position in a finding, with the assertions that take it.

    `label` is how a person reads it; `value` is the same in a form that does not depend on words,
    language or unit, for the fingerprint. `count` is how many assertions take the side, which is
    more than `assertions` holds where a large group was folded.
    """

    label: str
    value: str
    assertions: tuple[Assertion, ...] = attrs.field(validator=attrs.validators.min_len(1))
    count: int = attrs.Factory(lambda self: len(self.assertions), takes_self=True)


@attrs.frozen(kw_only=True)
class Finding:
    """What a rule says of some assertions.

    `key` are the values of the rule's key columns for the group. `holds_if` are the assumptions
    under which all sides can be true, each a clause that completes "holds if". `cause` is the
    likely slip behind a conflict, where one fits. `because` are the facts that the comparison
    rests on and that no source states: a rate of exchange, a conversion of units.
    """

    rule: str
    severity: Severity
    key: tuple[str, ...]
    message: str
    sides: tuple[Side, ...]
    holds_if: tuple[str, ...] = ()
    cause: str | None = None
    because: tuple[str, ...] = ()
    #: Where to look first, where that is not the claim that was read last.
    at: Place | None = attrs.field(default=None, eq=False)

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that stay the same while the rule, the group and the sides' values do.

        Line numbers, words, languages, units and the number of sources behind a side are no part of it.
        """
        import hashlib
        import json

        told = json.dumps([self.rule, self.key, sorted(side.value for side in self.sides)], ensure_ascii=False)
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    @property
    def place(self) -> Place | None:
        """The place to look at first: as the rule says, or else the last-read claim of the finding."""
        return self.at or self.sides[-1].assertions[0].claim.place

    def to_dict(self) -> dict[str, Any]:
        """The finding as plain data: the form of the JSON report."""
        return {
            "rule": self.rule,
            "severity": self.severity.value,
            "fingerprint": self.fingerprint,
            **_where(self.place),
            "key": list(self.key),
            "message": self.message,
            "holds_if": list(self.holds_if),
            "cause": self.cause,
            "because": list(self.because),
            "sides": [
                {
                    "label": side.label,
                    "value": side.value,
                    "count": side.count,
                    "claims": [_claim(assertion) for assertion in side.assertions],
                }
                for side in self.sides
            ],
        }


def _where(place: Place | None) -> dict[str, Any]:
    return {"file": place.file if place else None, "line": place.line if place else None}


def _claim(assertion: Assertion) -> dict[str, Any]:
    claim = assertion.claim
    return {
        "id": claim.id,
        "source": claim.source,
        "title": assertion.source.title,
        **_where(claim.place),
        "subject": claim.subject,
        "attribute": claim.attribute,
        "value": claim.value,
        "when": claim.when,
        "scope": claim.scope,
        "quote": claim.quote.exact if claim.quote else None,
        "speaker": claim.speaker,
    }


@attrs.frozen(kw_only=True)
class Report:
    """All findings of a run, with counts; iterate over it for the findings."""

    findings: tuple[Finding, ...] = ()
    sources: int = 0
    claims: int = 0
    rules: tuple[str, ...] = ()
    fail_on: Severity = Severity.CONTRADICTION

    def __iter__(self) -> Iterator[Finding]:
        """The findings, the worst first."""
        return iter(self.findings)

    def __len__(self) -> int:
        """How many findings there are."""
        return len(self.findings)

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity, the worst first."""
        return {s: sum(f.severity is s for f in self.findings) for s in reversed(Severity)}

    @property
    def exit_code(self) -> int:
        """1 where a finding is as bad as `fail_on` or worse, otherwise 0."""
        return int(any(finding.severity.rank >= self.fail_on.rank for finding in self.findings))

    def overview(self) -> dict[str, Any]:
        """What the report says beside its findings, as plain data."""
        return {
            "sources": self.sources,
            "claims": self.claims,
            "rules": list(self.rules),
            "counts": {severity.value: count for severity, count in self.counts.items()},
        }

    def to_dict(self) -> dict[str, Any]:
        """The report as plain data."""
        return {**self.overview(), "findings": [finding.to_dict() for finding in self.findings]}

    def to_json(self, *, indent: int | None = 2) -> str:
        """The report as JSON text; the same findings always give the same text."""
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def _repr_html_(self) -> str:
        """The report as a table, for notebooks."""
        from html import escape

        counts = ", ".join(counted(count, severity) for severity, count in self.counts.items())
        rows = "".join(
            f"<tr><td>{finding.severity}</td><td>{escape(finding.rule)}</td>"
            f"<td>{escape(str(finding.place or ''))}</td><td>{escape(finding.message)}</td>"
            f"<td>{escape('; or '.join(finding.holds_if))}</td><td>{escape(finding.cause or '')}</td></tr>"
            for finding in self.findings
        )
        heads = "".join(
            f"<th>{head}</th>" for head in ("severity", "rule", "where", "what", "holds if", "likely cause")
        )
        return (
            f"<p>{counted(self.claims, 'claim')} from {counted(self.sources, 'source')}: {counts}</p>"
            f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        )


def counted(count: int, noun: str) -> str:
    """So many of something.

    >>> counted(1, "claim"), counted(1200, "claim")
    ('1 claim', '1,200 claims')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
