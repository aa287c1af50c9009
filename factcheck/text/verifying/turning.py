"""How values stand that one of the two texts denies: what speaks for them speaks against the statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.model import Kind
from factcheck.text.verifying.denying import Denial
from factcheck.text.verifying.fact import Fact
from factcheck.text.verifying.mentions import lasts
from factcheck.text.verifying.relating import BOUNDS
from factcheck.text.verifying.result import Result, Standing
from factcheck.text.verifying.telling import denied


class _Pair(NamedTuple):
    """A result, with the fact that stands in a denial, and the one of the other text."""

    result: Result
    denial: Denial
    denying: Fact
    opposite: Fact

    @property
    def is_inside(self) -> bool:
        """Whether the value itself is denied."""
        return self.denying.is_denied

    @property
    def is_of_verb(self) -> bool:
        """Whether the verb that is denied stands beside the value of the other text."""
        return self.denial.is_of(self.opposite.near)

    @property
    def is_contradicted(self) -> bool:
        """Whether the two values clash."""
        return self.result.standing is Standing.CONTRADICTED


def turn(held: Sequence[Result]) -> None:
    """Turn round how values stand that one of the two texts denies, and leave open what that does not settle."""
    by_fact = {id(result.fact): result for result in held}
    turned: dict[int, list[_Pair]] = defaultdict(list)
    for result in held:
        fact, other = result.fact, result.other
        if other and fact.denial and other.denial:
            _mind_both(_Pair(result, fact.denial, fact, other))
        elif other and fact.denial:
            turned[id(fact.denial)].append(_Pair(result, fact.denial, fact, other))
        elif other and other.denial:
            turned[id(other.denial)].append(_Pair(result, other.denial, other, fact))
    for pairs in turned.values():
        _turn(pairs, by_fact)


def _mind_both(pair: _Pair) -> None:
    """Leave open what both texts deny: that something did not happen on 4 May says nothing of 7 May."""
    are_inside = pair.is_inside and pair.opposite.is_denied
    if are_inside and pair.is_contradicted and pair.denying.reading.comparison not in BOUNDS:
        pair.result.standing = Standing.UNDETERMINED


def _turn(pairs: Sequence[_Pair], by_fact: Mapping[int, Result]) -> None:
    """Judge the values of one clause, which is denied in the statement or else in the evidence.

    All of them together are denied: that there were five in 2016 is not so if there were three, or five in 2012.
    """
    inside = [pair for pair in pairs if pair.is_inside]
    if not any(pair.is_of_verb for pair in pairs):
        dated = [pair for pair in pairs if pair.is_contradicted and pair.denying.sort == Kind.DATE]
        return _set([*inside, *dated], Standing.UNDETERMINED)
    dates = _dates(inside, by_fact)
    if _are_supported([*(pair.result for pair in pairs if not pair.is_inside), *dates]):
        wrong = [pair for pair in inside if pair.is_contradicted]
        if wrong:
            return _set(wrong, Standing.SUPPORTED)
        if inside and _are_supported([pair.result for pair in inside]) and _is_whole(inside):
            return _set(inside, Standing.CONTRADICTED)
    for result in dates:
        if result.standing is Standing.CONTRADICTED:
            result.standing = Standing.UNDETERMINED
    return _set(pairs, Standing.UNDETERMINED)


def _are_supported(results: Sequence[Result]) -> bool:
    return all(result.standing is Standing.SUPPORTED for result in results)


def _dates(inside: Sequence[_Pair], by_fact: Mapping[int, Result]) -> list[Result]:
    """How the dates stand that the statement sets for what is denied, and does not deny: "in 2016, no five"."""
    dates = {id(pair.result.fact.when) for pair in inside} - {id(pair.result.fact) for pair in inside}
    return [by_fact[date] for date in dates if date in by_fact]


def _is_whole(inside: Sequence[_Pair]) -> bool:
    """Whether the other text speaks of all that is denied, and of every value; a time with one end is none."""
    if any(lasts(pair.denying.mention.words) for pair in inside):
        return False
    if not all(pair.denial.is_told(pair.opposite.sentence.stems) for pair in inside):
        return False
    found = {id(pair.denying.mention) for pair in inside}
    denial = inside[0].denial
    return all(id(fact.mention) in found for fact in inside[0].denying.sentence.within(denial.start, denial.end))


def _set(pairs: Sequence[_Pair], standing: Standing) -> None:
    for result, _, *facts in pairs:
        result.standing = standing
        result.derived = denied(*(facts if facts[0] is result.fact else reversed(facts)))
