"""The memory engine: groups in dictionaries, every group judged."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.corpus.assertions import assertions
from factcheck.judging import Rule
from factcheck.model import Corpus, Finding, Report, Severity
from factcheck.rules import rules as all_rules


def check(corpus: Corpus, *, rules: Iterable[Rule] | None = None, fail_on: Severity = Severity.CONTRADICTION) -> Report:
    """Run rules over a corpus, and report what they find.

    `rules` are the rules to run, by default all that come with factcheck. `fail_on` decides the
    report's exit code. The same claims give the same findings in the same order, however they are
    spread over files.
    """
    chosen = tuple(all_rules().values()) if rules is None else tuple(rules)
    made = assertions(corpus)
    found = [finding for one in chosen for finding in one.check(made)]
    return Report(
        findings=tuple(sorted(found, key=_rank)),
        sources=len(corpus.sources),
        claims=len(corpus.claims),
        rules=tuple(one.name for one in chosen),
        fail_on=fail_on,
    )


def _rank(finding: Finding) -> tuple[object, ...]:
    return (-finding.severity.rank, finding.rule, finding.key, finding.fingerprint)
