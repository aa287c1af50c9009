"""The rule spelling-variants."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import combinations

from factcheck.judging import Group, rule
from factcheck.judging.sides import fold
from factcheck.judging.wording import quoted
from factcheck.model import Assertion, Finding, Maybe, Severity
from factcheck.reading.names import name_words, same_name


@rule(
    key=("skeleton",),
    suspect="min(spelling_key) != max(spelling_key)",
    flagged="""
        [[attributes]]
        id = "mayor"
        kind = "name"

        [[sources]]
        id = "daily"
        [[sources.claims]]
        subject = "the town"
        attribute = "mayor"
        value = "Rachid Mansouri"

        [[sources]]
        id = "weekly"
        [[sources.claims]]
        subject = "the town"
        attribute = "mayor"
        value = "Rashid Mansuri"
        """,
    clean="""
        [[attributes]]
        id = "mayor"
        kind = "name"

        [[sources]]
        id = "daily"
        [[sources.claims]]
        subject = "the town"
        attribute = "mayor"
        value = "Rachid El-Mansouri"

        [[sources]]
        id = "weekly"
        [[sources.claims]]
        subject = "the town"
        attribute = "mayor"
        value = "Gen. Rachid el Mansouri"

        [[sources]]
        id = "gazette"
        language = "ar"
        [[sources.claims]]
        subject = "the town"
        attribute = "mayor"
        value = "رشيد المنصوري"
        """,
)
def spelling_variants(group: Group) -> Iterator[Finding]:
    """One name is spelt in two ways.

    **What it flags.** Two spellings, in one script, of what is to all appearances one person's name:
    Mansouri and Mansuri. Titles, articles, capitals, accents and hyphens are no spelling, and the
    same name in another script is no variant. Spellings that the vocabulary lists for one entity
    are settled, and not flagged.

    **Why it matters.** Nothing is wrong with either, but a reader who searches for the one does not
    find the other, and a text that uses both looks as if it spoke of two people.

    **How to resolve it.** If it is one person, enter both spellings as names of one entity of the
    vocabulary. If they are two, enter each as an entity of its own.
    """
    spelt: dict[str, Assertion] = {}
    for assertion in group:
        spelt.setdefault(_spelling(assertion), assertion)
    variants = {
        spelling
        for one, other in combinations(sorted(spelt), 2)
        if _are_variants(spelt[one], spelt[other])
        for spelling in (one, other)
    }
    if variants:
        sides = fold((assertion for assertion in group if _spelling(assertion) in variants), _spelling)
        words = " and ".join(quoted(side.label) for side in sides)
        yield group.finding(Severity.NOTE, f"one name in {len(sides)} spellings: {words}", sides)


def _spelling(assertion: Assertion) -> str:
    return "".join(name_words(assertion.claim.value))


def _are_variants(a: Assertion, b: Assertion) -> bool:
    settled = all(assertion.value is not None and assertion.value.known for assertion in (a, b))
    one, other = a.claim.value, b.claim.value
    return not settled and _script(one) == _script(other) and same_name(one, other) is Maybe.YES


def _script(name: str) -> str:
    """The script of a name's first letter: the first word of that letter's Unicode name."""
    letter = next(filter(str.isalpha, name), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""
