"""Clashes in a crowd: of very many distinct values, those pairs that a finding needs, without looking at all.

Values that are intervals of one sort clash where one lies wholly above the other. So whoever clashes with anybody at
some time clashes with the one that reaches least high there, or with the one that begins highest. Of names, each is
held against each once, however many claims of however many times bear them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, combinations_with_replacement, islice
from typing import Any, Protocol

import attrs

from factcheck.model import NUMERIC, AnyInterval, Assertion, Kind, Reading, Severity
from factcheck.reading.compare import clash
from factcheck.reading.names import fold_name

#: So many pairs of each sort are kept, the first ones: more than anybody looks at.
KEPT = 100

#: An end of an interval in the order of ends: an open low end lies above the same closed one, an open high end below.
End = tuple[int, Any, int]

_BELOW_ALL: End = (-1, 0, 0)
_ABOVE_ALL: End = (1, 0, 0)


@attrs.frozen
class Span:
    """From where to where a value reaches."""

    low: End
    high: End

    def apart(self, other: Span) -> bool:
        """Whether no value lies in both."""
        return self.low > other.high or other.low > self.high


@attrs.frozen
class Extent:
    """What a value plainly means, and the most that it can bear."""

    plain: Span
    loose: Span

    def clash(self, other: Extent) -> Severity | None:
        """How badly the two clash, None where they do not."""
        if not self.plain.apart(other.plain):
            return None
        return Severity.CONTRADICTION if self.loose.apart(other.loose) else Severity.TENSION


class Values(Protocol):
    """Values by the places of their assertions in a fixed order."""

    @property
    def severities(self) -> Sequence[Severity]:
        """How badly two may clash."""

    def clash(self, one: int, other: int) -> Severity | None:
        """How badly two clash, None where they do not."""

    def outermost(self, some: Iterable[int]) -> list[int]:
        """Those of some with which clashes whatever clashes with any of them."""


@attrs.frozen
class Extents:
    """Values that are intervals of one sort."""

    _extents: Sequence[Extent]
    severities: Sequence[Severity] = (Severity.TENSION, Severity.CONTRADICTION)

    def clash(self, one: int, other: int) -> Severity | None:
        """How badly two clash, None where they do not."""
        return self._extents[one].clash(self._extents[other])

    def outermost(self, some: Iterable[int]) -> list[int]:
        """The four that begin highest and reach least high, plainly and at most."""
        some, extents = list(some), self._extents
        return [
            max(some, key=lambda one: extents[one].plain.low),
            min(some, key=lambda one: extents[one].plain.high),
            max(some, key=lambda one: extents[one].loose.low),
            min(some, key=lambda one: extents[one].loose.high),
        ]


class Names:
    """Values that are names: two clash where they are not one, of which no interval tells."""

    severities = (Severity.TENSION,)

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Number the distinct names."""
        numbers: dict[object, int] = {}
        self._numbers = [numbers.setdefault((one.text, one.known, one.words), len(numbers)) for one in readings]
        self._readings = readings
        self._known: dict[tuple[int, int], Severity | None] = {}

    def clash(self, one: int, other: int) -> Severity | None:
        """How badly two clash, None where they do not."""
        pair = self._numbers[one], self._numbers[other]
        if pair not in self._known:
            self._known[pair] = clash(self._readings[one], self._readings[other])
        return self._known[pair]

    def outermost(self, some: Iterable[int]) -> list[int]:
        """One for each name."""
        return list({self._numbers[one]: one for one in some}.values())


def values(assertions: Sequence[Assertion]) -> Values | None:
    """The values of assertions, where they are of one sort and each has one meaning; otherwise None."""
    if any(len(a.comparable) != 1 for a in assertions):
        return None
    readings = [a.comparable[0] for a in assertions]
    sorts = {(reading.kind, reading.unit) for reading in readings}
    if len(sorts) != 1:
        return None
    kind = readings[0].kind
    if kind in NUMERIC or kind is Kind.DATE:
        return Extents([Extent(_span(reading.plain), _span(reading.charitable)) for reading in readings])
    if kind is Kind.NAME:  # two names may be one without being the same
        return Names(readings)
    texts = [fold_name(reading.text or reading.words) for reading in readings]
    everything = Span(_BELOW_ALL, _ABOVE_ALL)
    points = [Span((0, text, 0), (0, text, 0)) for text in texts]
    return Extents([Extent(point, point if kind is Kind.TRUTH else everything) for point in points])


def _span(interval: AnyInterval) -> Span:
    low = _BELOW_ALL if interval.low is None else (0, interval.low, int(interval.low_open))
    high = _ABOVE_ALL if interval.high is None else (0, interval.high, -int(interval.high_open))
    return Span(low, high)


#: For each class, the classes that it may clash with, and how their times stand.
_Related = dict[object, dict[object, Any]]
#: For each class and each way that times stand, who in related classes clashes with whatever clashes there.
_Extremes = dict[object, dict[Any, list[int]]]

#: How the times of two assertions stand to each other, None where it does not matter that their values differ.
Relation = Callable[[Assertion, Assertion], Any]


@attrs.frozen
class Crowd:
    """Many assertions in a fixed order, with their values; those of one class are of one time."""

    assertions: Sequence[Assertion]
    values: Values
    classes: Sequence[object]
    relation: Relation

    def pairs(self) -> list[tuple[int, int, Severity]]:
        """Clashing pairs, in order: each that clashes at all in some of them, and the first ones of each sort."""
        related = self._related()
        extremes = self._extremes(related)
        found = {(min(pair), max(pair)) for pair in chain(self._covering(extremes), self._first(related, extremes))}
        judged = ((*pair, self.values.clash(*pair)) for pair in sorted(found))
        return [(one, other, severity) for one, other, severity in judged if severity is not None]

    def _related(self) -> _Related:
        """For each class, the classes that it may clash with, and how their times stand."""
        members: defaultdict[object, list[Assertion]] = defaultdict(list)
        for assertion, class_ in zip(self.assertions, self.classes, strict=True):
            members[class_].append(assertion)
        related: _Related = {class_: {} for class_ in members}
        for one, other in combinations_with_replacement(members, 2):
            relation = self.relation(members[one][0], members[other][-1])
            if relation is not None:
                related[one][other] = related[other][one] = relation
        return related

    def _extremes(self, related: _Related) -> _Extremes:
        """For each class and relation, the members of related classes that clash with whatever clashes there."""
        members: defaultdict[object, list[int]] = defaultdict(list)
        for index, class_ in enumerate(self.classes):
            members[class_].append(index)
        of_class = {class_: self.values.outermost(some) for class_, some in members.items()}
        extremes: _Extremes = {}
        for class_, others in related.items():
            by_relation: defaultdict[Any, list[int]] = defaultdict(list)
            for other, relation in others.items():
                by_relation[relation] += of_class[other]
            extremes[class_] = {relation: self.values.outermost(some) for relation, some in by_relation.items()}
        return extremes

    def _covering(self, extremes: _Extremes) -> Iterator[tuple[int, int]]:
        for index, class_ in enumerate(self.classes):
            for some in extremes[class_].values():
                clashing = (other for other in some if self.values.clash(index, other) is not None)
                yield from ((index, other) for other in islice(clashing, 1))

    def _first(self, related: _Related, extremes: _Extremes) -> Iterator[tuple[int, int]]:
        """The first pairs for each relation: of all that clash, and of those that contradict each other."""
        for relation in {relation for some in extremes.values() for relation in some}:
            for wanted in dict.fromkeys((tuple(self.values.severities), *((one,) for one in self.values.severities))):
                yield from islice(self._in_order(relation, wanted, related, extremes), KEPT)

    def _in_order(
        self, relation: Any, wanted: Sequence[Severity], related: _Related, extremes: _Extremes
    ) -> Iterator[tuple[int, int]]:
        for one, class_ in enumerate(self.classes):
            # Whoever clashes with none of these clashes with nobody, and need not be held against all.
            if any(self._clash(one, other, wanted) for other in extremes[class_].get(relation, ())):
                for other in range(one + 1, len(self.classes)):
                    if related[class_].get(self.classes[other]) == relation and self._clash(one, other, wanted):
                        yield one, other

    def _clash(self, one: int, other: int, wanted: Sequence[Severity]) -> bool:
        return self.values.clash(one, other) in wanted
