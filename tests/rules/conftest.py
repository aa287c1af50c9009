"""Rules at work: claims written as TOML go through the whole pipeline to the rule."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.corpus.assertions import assertions
from factcheck.corpus.load import load
from factcheck.judging import Rule
from factcheck.model import Finding

#: Takes a rule and claims as TOML, and gives what the rule finds in them.
Judged = Callable[[Rule, str], list[Finding]]


@pytest.fixture
def judged(tmp_path: Path) -> Judged:
    def run(rule: Rule, text: str) -> list[Finding]:
        file = tmp_path / "claims.toml"
        file.write_text(inspect.cleandoc(text), encoding="utf-8")
        return list(rule.check(assertions(load(file))))

    return run
