"""How many of the pairs are judged right that were written, and labelled, before anybody saw what verifying says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.reading.compare import Outcome
from factcheck.text.verify import verify


def pairs_of(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()]


#: And statements that say what is true in words far from those of the evidence.
PAIRS, FAR = pairs_of("pairs.jsonl"), pairs_of("pairs_far.jsonl")
LEFT_OPEN = {Outcome.UNDETERMINED: Outcome.NOT_COMPARABLE}


def judged(language: str, pairs: list[dict[str, str]] = PAIRS) -> list[tuple[str, str]]:
    """For each pair in a language, what is expected and what is said of it."""
    found = []
    for pair in pairs:
        if pair["language"] == language:
            relation = verify(pair["statement"], pair["evidence"], language=language).relation
            found.append((pair["expect"], LEFT_OPEN.get(relation, relation).value))
    return found


@pytest.mark.parametrize(("language", "least"), [("en", 0.93), ("fr", 0.93), ("ar", 0.93)])
def test_most_pairs_are_judged_right(language: str, least: float) -> None:
    pairs = judged(language)
    assert sum(wanted == said for wanted, said in pairs) >= least * len(pairs)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_what_is_contradicted_hardly_ever_is_so_wrongly(language: str) -> None:
    contradicted = [wanted for wanted, said in judged(language) if said == "contradicts"]
    assert contradicted.count("contradicts") >= 0.93 * len(contradicted)


def test_what_is_said_in_other_words_is_hardly_ever_contradicted() -> None:
    pairs = [pair for language in ("en", "fr", "ar") for pair in judged(language, FAR)]
    assert sum(wanted == said for wanted, said in pairs) >= 0.5 * len(pairs)
    assert sum(said == "contradicts" for _, said in pairs) <= 0.05 * len(pairs)
