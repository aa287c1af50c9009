"""Clashes: which assertions of a group cannot be true together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from operator import attrgetter
from typing import Any

import attrs

from factcheck.judging.crowds import Crowd, values
from factcheck.judging.remembering import remembered
from factcheck.judging.sides import fold, stated_value
from factcheck.judging.times import Times, order, rank, span_text, timeless, times
from factcheck.model import Assertion, Reading, Severity, Side
from factcheck.reading.compare import clash_of

#: What must hold of a group for any two of its values to clash.
DIFFERING = "max(value_low) > min(value_high) or min(sense_key) != max(sense_key)"


@attrs.frozen
class Clash:
    """Two assertions that cannot both be true, and how badly.

    Of two that `clashes` found, `a` does not come after `b` in time.
    """

    a: Assertion
    b: Assertion
    severity: Severity


Judgement = Callable[[Assertion, Assertion], Severity | None]


#: Among so many distinct values and times, all pairs are looked at; among more, only what a finding needs.
_FEW = 200


def clashes(
    assertions: Iterable[Assertion],
    may_clash: Callable[[Assertion, Assertion], bool],
    how_badly: Judgement = clash_of,
) -> list[Clash]:
    """The clashes among assertions, in order, one for each two distinct values at distinct times.

    `may_clash` says of two assertions, the earlier first, whether it matters that they differ, and
    `how_badly` how badly they do, None where they do not. Assertions that say the same of the same
    time are looked at once. Where there are very many, and their values are of one sort, not every pair
    is found, but each value that clashes with any, and of each sort of clash the first hundred.
    """
    ordered, classes = _ordered(tuple(assertions))
    if len(ordered) > _FEW and how_badly is clash_of and (found := values(ordered)) is not None:

        def relation(a: Assertion, b: Assertion) -> tuple[Times, bool] | None:
            return (times(a, b), plan_and_outcome(a, b)) if may_clash(a, b) else None

        crowd = Crowd(ordered, found, classes, relation)
        return [Clash(ordered[a], ordered[b], severity) for a, b, severity in crowd.pairs()]
    return [
        Clash(a, b, severity)
        for a, b in combinations(ordered, 2)
        if may_clash(a, b) and (severity := how_badly(a, b)) is not None
    ]


def _in_order(assertions: tuple[Assertion, ...]) -> tuple[list[Assertion], list[object]]:
    """The distinct ones among assertions, in order, and the class of each: those of one are of one time."""
    told = sorted(_distinct(assertions).items(), key=lambda one: (order(one[1]), stated_value(one[1]), rank(one[1])))
    classes: list[object] = [(attribute, span, occasion) for (attribute, _, span, _, occasion), _ in told]
    return [assertion for _, assertion in told], classes


#: Several rules look at the clashes of one group, one after the other.
_ordered = remembered(_in_order, kept=1)


def distinct_claims(assertions: Iterable[Assertion]) -> Iterable[Assertion]:
    """One assertion, the first, for each thing that is said of each time; those without a value are left out."""
    return _distinct(assertions).values()


def _distinct(assertions: Iterable[Assertion]) -> dict[tuple[Any, ...], Assertion]:
    """The same by attribute, value, time, the width of its intervals, and the occasion, where that matters."""
    valued = [(a, stated_value(a), _time_unsettled(a)) for a in assertions if a.value is not None]
    said_by: defaultdict[tuple[object, ...], set[str]] = defaultdict(set)
    for a, value, unsettled in valued:
        if unsettled:
            said_by[_occasion(a)].add(value)
    distinct: dict[tuple[Any, ...], Assertion] = {}
    for a, value, unsettled in valued:
        # Only its own source knows when an undated claim holds: it counts where the source says two things.
        occasion = _occasion(a) if unsettled and len(said_by[_occasion(a)]) > 1 else None
        told = (a.attribute, value, span_text(a.when), _width(a.comparable), (occasion, a.claim.planned))
        distinct.setdefault(told, a)
    return distinct


def _occasion(assertion: Assertion) -> tuple[str, str | None]:
    return assertion.source_id, assertion.claim.when


def _time_unsettled(assertion: Assertion) -> bool:
    return assertion.when is None or assertion.when.ambiguous


@remembered
def _width(candidates: tuple[Reading, ...]) -> tuple[str, ...]:
    # 330 m and 0.33 km state one value, but promise different digits.
    return tuple(str(candidate.plain) for candidate in candidates)


def tempered(clash: Clash) -> Clash:
    """A clash as far as its times bear it: a tension where one is unknown, a note where they only may meet.

    A plan and what came of it are never more than a tension.
    """
    most = Severity.TENSION if plan_and_outcome(clash.a, clash.b) else clash.severity
    by_time = {Times.UNKNOWN: Severity.TENSION, Times.MAYBE: Severity.NOTE}
    in_time = clash.severity if timeless(clash.a) else by_time.get(times(clash.a, clash.b), clash.severity)
    severity = min(most, in_time, clash.severity, key=attrgetter("rank"))
    return clash if severity is clash.severity else Clash(clash.a, clash.b, severity)


def plan_and_outcome(a: Assertion, b: Assertion) -> bool:
    """Whether one of the two speaks of a plan and the other does not."""
    return a.claim.planned is not b.claim.planned


def worst(found: Sequence[Clash]) -> Clash:
    """The clash that a finding is about first: the worst, and of those the earliest."""
    return max(found, key=lambda clash: clash.severity.rank)


def sides_of(
    found: Iterable[Clash],
    assertions: Iterable[Assertion],
    by: Callable[[Assertion], str] = stated_value,
    label: Callable[[Assertion], str] = attrgetter("claim.value"),
) -> list[Side]:
    """The sides that take part in clashes, each with every assertion that says the same.

    `by` tells what an assertion says, and `label` how a person reads it.
    """
    taking_part = {by(one) for clash in found for one in (clash.a, clash.b)}
    return fold((a for a in assertions if a.value is not None and by(a) in taking_part), by, label)
