"""The rule two-firsts."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.judging import Group, rule
from factcheck.judging.series import ordinal
from factcheck.judging.sides import fold, value_text
from factcheck.judging.times import Times, between_text, meanings_text, times
from factcheck.judging.wording import quoted
from factcheck.model import Assertion, Changes, Finding, Ranks, Severity, Side


@rule(
    key=("attribute", "scope"),
    suspect="min(ranked_key) != max(ranked_key)",
    flagged="""
        [[attributes]]
        id = "joining the league"
        kind = "ordinal"
        ranks = "subjects"
        changes = "never"

        [[sources]]
        id = "gazette"
        [[sources.claims]]
        subject = "Ruritania"
        attribute = "joining the league"
        scope = "island states"
        value = "the first to join"

        [[sources]]
        id = "courier"
        [[sources.claims]]
        subject = "Grand Fenwick"
        attribute = "joining the league"
        scope = "island states"
        value = "first"
        """,
    clean="""
        [[attributes]]
        id = "joining the league"
        kind = "ordinal"
        ranks = "subjects"
        changes = "never"

        [[attributes]]
        id = "place in the world ranking"
        kind = "ordinal"
        ranks = "subjects"
        changes = "freely"

        [[sources]]
        id = "gazette"
        published = "2017-11-26"
        [[sources.claims]]
        subject = "Ruritania"
        attribute = "joining the league"
        scope = "island states"
        value = "first"
        [[sources.claims]]
        subject = "Ruritania"
        attribute = "place in the world ranking"
        value = "second"

        [[sources]]
        id = "courier"
        published = "2018-05-14"
        [[sources.claims]]
        subject = "Grand Fenwick"
        attribute = "joining the league"
        scope = "mountain states"
        value = "first"
        [[sources.claims]]
        subject = "Grand Fenwick"
        attribute = "place in the world ranking"
        value = "second"
        """,
)
def two_firsts(group: Group) -> Iterator[Finding]:
    """Two subjects each bear the same ordinal among themselves.

    **What it flags.** An attribute that `ranks = "subjects"`, such as "the first to join", and two
    different subjects that are both said to be the first (or the second, …) in the same `scope`.
    How the attribute changes decides which claims are compared: all of them, where a rank is for
    ever (`changes = "never"`) or lasts (`"slowly"`, `"upwards"`); only those about the very same
    day, where it is a place in a table that anyone may lose any day (`changes = "freely"`). Plans
    take no part.

    **Why it matters.** "The first" is a claim that journalism loves and seldom checks. Two firsts
    are either one too many, or they are first in two different fields, which a text must then say.

    **How to resolve it.** Find out among whom each is the first, and give the claims that `scope`.
    If one of them is wrong, keep it: the finding is the result.
    """
    places: dict[str, list[Assertion]] = {}
    for assertion in group:
        if (place := _place(assertion)) is not None:
            places.setdefault(place, []).append(assertion)
    for place, claimed in sorted(places.items()):
        sides = _sides(place, claimed)
        if len(sides) > 1:
            first, second = sides[0].assertions[0], sides[1].assertions[0]
            said = f"{quoted(first.claim.value)} is said of {first.subject_name}, and of {_others(sides)}"
            yield group.finding(
                Severity.TENSION, f"{_topic(first)}: {said}", sides, holds_if=_reconciled(first, second)
            )


def _place(assertion: Assertion) -> str | None:
    """The place that an assertion gives its subject, with the day it gives it for where that matters."""
    definition = assertion.definition
    if ordinal(assertion) is None or definition.ranks is not Ranks.SUBJECTS or assertion.claim.planned:
        return None
    number = value_text(assertion.comparable[0])
    if definition.changes is not Changes.FREELY:
        return number
    if assertion.when is None or not assertion.when.hull.is_point:
        return None
    return f"{number} @ {meanings_text(assertion.when)}"


def _sides(place: str, claimed: list[Assertion]) -> list[Side]:
    return [
        attrs.evolve(one, label=f"{one.assertions[0].subject_name}: {quoted(one.assertions[0].claim.value)}")
        for one in fold(claimed, by=lambda assertion: f"{place} @ {assertion.subject}")
    ]


def _topic(assertion: Assertion) -> str:
    return assertion.attribute + (f" ({assertion.claim.scope})" if assertion.claim.scope else "")


def _others(sides: list[Side]) -> str:
    second, more = sides[1].assertions[0].subject_name, len(sides) - 2
    return f"{second} and {more} more" if more else second


def _reconciled(a: Assertion, b: Assertion) -> Iterator[str]:
    yield "each is so in a field of its own, or they share the place"
    if a.definition.changes is not Changes.NEVER and times(a, b) is Times.APART:
        yield f"the place passed from one to the other {between_text(a, b)}"
    if not (a.subject_known and b.subject_known):
        yield f"{quoted(a.subject_name)} and {quoted(b.subject_name)} are two names of one"
