"""What the attributes of a vocabulary tell by their labels: a purpose, a rank, who takes part."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.model import Attribute
from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.spoken import languages, spoken_in
from factcheck.text.drafting.vocabulary.labelling import Label
from factcheck.text.stems import stems

#: Of these, the label may say more: "fields of action", "founding values", "military rank".
_SAID_MORE = frozenset({"fields", "values", "form", "rank", "representative"})


def roles(labels: Iterable[Label]) -> dict[str, list[Attribute]]:
    """The attributes of labels by what they tell, each once."""
    found: dict[str, dict[str, Attribute]] = {}
    for label in labels:
        for role in _told_by(label):
            is_whole = len(label.stems) == 1 and not label.entities
            is_representative = role == "representative" and bool(label.entities)
            if is_whole or is_representative or (role in _SAID_MORE and not label.entities) or _is_phrase(label, role):
                found.setdefault(role, {}).setdefault(label.attribute.id, label.attribute)
    return {role: list(attributes.values()) for role, attributes in found.items()}


def _told_by(label: Label) -> Iterable[str]:
    """What a label may tell by its noun, which is told by the word itself: "place" says "rank" in races alone."""
    for role, nouns in _nouns(label.code).items():
        if any(noun in label.words and stem == label.head for noun, stem in nouns.items()):
            yield role


@cache
def _nouns(code: str) -> dict[str, dict[str, str]]:
    """The first words of a language's nouns for each role, folded, with their stems."""
    table = stems((code,))
    told = spoken_in(code).drafts.roles.items()
    firsts = ((role, [fold(noun.split()[0]) for noun in nouns]) for role, nouns in told)
    return {role: {first: table.of(first) for first in found} for role, found in firsts}


def _is_phrase(label: Label, role: str) -> bool:
    """Whether a label of several words is one of the language's own: "ordre du jour"."""
    phrases = {fold(noun) for one in languages() for noun in one.drafts.roles.get(role, ())}
    return " ".join(label.words) in phrases
