"""Clashes: which assertions of a group cannot be true together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from operator import attrgetter

import attrs

from factcheck.judging.sides import fold, stated_value
from factcheck.judging.times import Times, order, rank, span_text, timeless, times
from factcheck.model import Assertion, Severity, Side
from factcheck.reading.compare import clash_of


@attrs.frozen
class Clash:
    """Two assertions that cannot both be true, and how badly.

    Of two that `clashes` found, `a` does not come after `b` in time.
    """

    a: Assertion
    b: Assertion
    severity: Severity


Judgement = Callable[[Assertion, Assertion], Severity | None]


def clashes(
    assertions: Iterable[Assertion],
    may_clash: Callable[[Assertion, Assertion], bool],
    how_badly: Judgement = clash_of,
) -> list[Clash]:
    """All clashes among assertions, one for each two distinct values at distinct times.

    `may_clash` says of two assertions, the earlier first, whether it matters that they differ, and
    `how_badly` how badly they do, None where they do not. Assertions that say the same of the same
    time are looked at once.
    """
    found = []
    for a, b in combinations(
        sorted(distinct_claims(assertions), key=lambda a: (order(a), stated_value(a), rank(a))), 2
    ):
        if may_clash(a, b) and (severity := how_badly(a, b)) is not None:
            found.append(Clash(a, b, severity))
    return found


def distinct_claims(assertions: Iterable[Assertion]) -> Iterable[Assertion]:
    """One assertion, the first, for each thing that is said of each time; those without a value are left out."""
    valued = [a for a in assertions if a.value is not None]
    said_by: defaultdict[tuple[object, ...], set[str]] = defaultdict(set)
    for a in valued:
        said_by[_occasion(a)].add(stated_value(a))
    distinct: dict[tuple[object, ...], Assertion] = {}
    for a in valued:
        # Only its own source knows when an undated claim holds: it counts where the source says two things.
        occasion = _occasion(a) if len(said_by[_occasion(a)]) > 1 and _time_unsettled(a) else None
        distinct.setdefault((a.attribute, stated_value(a), span_text(a.when), _width(a), occasion), a)
    return distinct.values()


def _occasion(assertion: Assertion) -> tuple[str, str | None]:
    return assertion.source_id, assertion.claim.when


def _time_unsettled(assertion: Assertion) -> bool:
    return assertion.when is None or assertion.when.ambiguous


def _width(assertion: Assertion) -> tuple[str, ...]:
    # 330 m and 0.33 km state one value, but promise different digits.
    return tuple(str(candidate.plain) for candidate in assertion.comparable)


def tempered(clash: Clash) -> Clash:
    """A clash as far as its times bear it: a tension where one is unknown, a note where they only may meet."""
    if timeless(clash.a):
        return clash
    most = {Times.UNKNOWN: Severity.TENSION, Times.MAYBE: Severity.NOTE}.get(times(clash.a, clash.b), clash.severity)
    return attrs.evolve(clash, severity=min(most, clash.severity, key=lambda severity: severity.rank))


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
