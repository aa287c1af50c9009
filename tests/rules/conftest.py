"""Rules at work: claims written as TOML go through the whole pipeline to the rule."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from factcheck.corpus.assertions import assertions
from factcheck.corpus.load import load
from factcheck.judging import Rule
from factcheck.model import Attribute, Claim, Corpus, Finding, Quote, Source, Vocabulary

#: Takes a rule and claims as TOML, and gives what the rule finds in them.
Judged = Callable[[Rule, str], list[Finding]]


@pytest.fixture
def judged(tmp_path: Path) -> Judged:
    def run(rule: Rule, text: str) -> list[Finding]:
        file = tmp_path / "claims.toml"
        file.write_text(inspect.cleandoc(text), encoding="utf-8")
        return list(rule.check(assertions(load(file))))

    return run


class Press:
    """Claims in few words, each of a source of its own unless it names one, and what a rule finds in them."""

    def __init__(self) -> None:
        self._sources = 0

    def says(self, value: str, published: str | None = "2020-05-04", **fields: Any) -> tuple[Source, Claim]:
        """A source and its claim; `fields` are those of either."""
        of_source = {name: fields.pop(name) for name in ("text", "worked_out") if name in fields}
        id_ = fields.pop("source", None)
        if id_ is None:
            self._sources += 1
            id_ = f"source {self._sources:04}"
        source = Source(id=id_, published=published, language=fields.pop("language", "en"), **of_source)
        quote = fields.pop("quote", None)
        claim = {"subject": "it", "attribute": "size", "quote": quote and Quote(exact=quote), **fields}
        return source, Claim(source=id_, value=value, **claim)

    def finds(self, rule: Rule, *told: tuple[Source, Claim], attributes: Iterable[Attribute] = ()) -> list[Finding]:
        """What the rule finds in the claims; `attributes` make the vocabulary."""
        corpus = Corpus(
            sources=tuple({source.id: source for source, _ in told}.values()),
            claims=tuple(claim for _, claim in told),
            vocabulary=Vocabulary(attributes=tuple(attributes)),
        )
        return list(rule.check(assertions(corpus)))


@pytest.fixture(scope="session")
def press() -> Press:
    return Press()
