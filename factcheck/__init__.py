"""A linter for facts: says which stated claims cannot all be true, why, and what would reconcile them.

    import factcheck

    corpus = factcheck.load("claims/")
    for finding in factcheck.check(corpus):
        print(finding.severity, finding.message)

Names are imported when they are first used, so that `import factcheck` costs next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.corpus.load import load as load
    from factcheck.engine import check as check
    from factcheck.errors import FactcheckError as FactcheckError
    from factcheck.errors import InputError as InputError
    from factcheck.errors import Problem as Problem
    from factcheck.errors import SettingsError as SettingsError
    from factcheck.errors import UnknownRuleError as UnknownRuleError
    from factcheck.judging import Group as Group
    from factcheck.judging import Rule as Rule
    from factcheck.judging import rule as rule
    from factcheck.model import Assertion as Assertion
    from factcheck.model import Attribute as Attribute
    from factcheck.model import Claim as Claim
    from factcheck.model import Comparison as Comparison
    from factcheck.model import Corpus as Corpus
    from factcheck.model import DateSpan as DateSpan
    from factcheck.model import Entity as Entity
    from factcheck.model import Finding as Finding
    from factcheck.model import Interval as Interval
    from factcheck.model import Kind as Kind
    from factcheck.model import Mention as Mention
    from factcheck.model import Quote as Quote
    from factcheck.model import Reading as Reading
    from factcheck.model import Report as Report
    from factcheck.model import Severity as Severity
    from factcheck.model import Side as Side
    from factcheck.model import Source as Source
    from factcheck.model import Vocabulary as Vocabulary
    from factcheck.reading import find as find
    from factcheck.reading import read as read
    from factcheck.text.documents import Document as Document
    from factcheck.text.drafts import Draft as Draft
    from factcheck.text.extract import extract as extract
    from factcheck.text.verify import Verdict as Verdict
    from factcheck.text.verify import verify as verify

__version__ = "0.1.0"

_HOMES = {
    "factcheck.corpus.load": ("load",),
    "factcheck.engine": ("check",),
    "factcheck.errors": ("FactcheckError", "InputError", "Problem", "SettingsError", "UnknownRuleError"),
    "factcheck.judging": ("Group", "Rule", "rule"),
    "factcheck.model": (
        "Assertion",
        "Attribute",
        "Claim",
        "Comparison",
        "Corpus",
        "DateSpan",
        "Entity",
        "Finding",
        "Interval",
        "Kind",
        "Mention",
        "Quote",
        "Reading",
        "Report",
        "Severity",
        "Side",
        "Source",
        "Vocabulary",
    ),
    "factcheck.reading": ("find", "read"),
    "factcheck.text.documents": ("Document",),
    "factcheck.text.drafts": ("Draft",),
    "factcheck.text.extract": ("extract",),
    "factcheck.text.verify": ("Verdict", "verify"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Assertion",
    "Attribute",
    "Claim",
    "Comparison",
    "Corpus",
    "DateSpan",
    "Document",
    "Draft",
    "Entity",
    "FactcheckError",
    "Finding",
    "Group",
    "InputError",
    "Interval",
    "Kind",
    "Mention",
    "Problem",
    "Quote",
    "Reading",
    "Report",
    "Rule",
    "SettingsError",
    "Severity",
    "Side",
    "Source",
    "UnknownRuleError",
    "Verdict",
    "Vocabulary",
    "check",
    "extract",
    "find",
    "load",
    "read",
    "rule",
    "verify",
]


def __getattr__(name: str) -> Any:
    """Import a public name on its first use (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, whether imported yet or not."""
    return sorted({*globals(), *__all__})
