"""The rules unknown-subject and unknown-attribute."""

from __future__ import annotations

from typing import Any

from factcheck.corpus.assertions import assertions
from factcheck.judging import Rule
from factcheck.model import Attribute, Corpus, Entity, Finding, Severity, Vocabulary
from factcheck.rules.unknown_attribute import unknown_attribute
from factcheck.rules.unknown_subject import unknown_subject

PORT = Entity(id="Port Authority", names={"fr": ("Autorité portuaire",)})
BERTHS = Attribute(id="berths", labels={"en": ("places to moor",)})


def _found(press: Any, rule: Rule, *told: tuple[str, str], vocabulary: Vocabulary | None = None) -> list[Finding]:
    said = [press.says("14", subject=subject, attribute=attribute) for subject, attribute in told]
    corpus = Corpus(
        sources=tuple(source for source, _ in said),
        claims=tuple(claim for _, claim in said),
        vocabulary=vocabulary or Vocabulary(entities=(PORT,), attributes=(BERTHS,)),
    )
    return list(rule.check(assertions(corpus)))


def test_a_subject_that_nobody_entered_is_a_note(press: Any) -> None:
    told = [("Port Autority", "berths"), ("port autority", "berths"), ("autorité  PORTUAIRE", "berths")]
    (finding,) = _found(press, unknown_subject, *told)
    assert finding.severity is Severity.NOTE
    assert finding.message == (
        "the vocabulary knows nothing that is called “Port Autority”; did you mean “Port Authority”?"
    )
    assert finding.sides[0].count == 2


def test_a_subject_like_no_other(press: Any) -> None:
    (finding,) = _found(press, unknown_subject, ("xyz", "berths"))
    assert finding.message == "the vocabulary knows nothing that is called “xyz”"


def test_an_attribute_that_nobody_entered_is_a_note(press: Any) -> None:
    told = [("Port Authority", "bearths"), ("Port Authority", "Places to moor")]
    (finding,) = _found(press, unknown_attribute, *told)
    assert finding.severity is Severity.NOTE
    assert finding.message == "the vocabulary knows no attribute “bearths”; did you mean “berths”?"


def test_nothing_is_unknown_to_a_vocabulary_that_lists_nothing(press: Any) -> None:
    assert _found(press, unknown_subject, ("it", "size"), vocabulary=Vocabulary(attributes=(BERTHS,))) == []
    assert _found(press, unknown_attribute, ("it", "size"), vocabulary=Vocabulary(entities=(PORT,))) == []
