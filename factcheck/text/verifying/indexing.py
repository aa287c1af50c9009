"""The facts of the evidence, found by what they are about: which may speak of a thing, and how like their words are."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from heapq import nlargest

import attrs

from factcheck.model import AnyInterval, Kind
from factcheck.text.verifying.deriving import is_of_life
from factcheck.text.verifying.fact import Fact, Sentence

#: So many facts of one sort are all looked at; of more, so many that have the same value or share most of the so
#: many rarest words, but for words that so many others have, and for values beyond so many.
_ALL, _ENOUGH, _RAREST, _COMMON = 40, 60, 8, 200
#: Evidence of so few sentences was given for the statement, if that is as short. The more there are than a handful,
#: the better an alignment must fit.
_FEW, _MORE, _RISE = 3, 5, 0.4
#: Parts and wholes of a percentage are looked for in so like words, and among so many counts.
_AMONG, _PARTS = 0.3, 4
#: The dates of a life stand behind the name, and share little more with a sentence about a death.
_OF_LIFE = 0.15
#: A word that all sentences hold still says so much.
_COMMON_WORD = 0.1
#: A sentence of fewer words than these shares much of them by chance.
_SOME_WORDS = 4.0


class Index:
    """The facts of the evidence, by their sort and the words around them.

    Where it has more than a few sentences, a word says the more the fewer of them hold it, and more is
    asked of an alignment: the more there is to choose from, the more fits by chance.
    """

    def __init__(self, facts: Sequence[Fact], stated: int = 1) -> None:
        """Index the facts, in time linear in their number; `stated` is how many sentences are held against them."""
        self._by_sort: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            self._by_sort[fact.sort].append(fact)
        count = max(stated, len({id(fact.sentence) for fact in facts}))
        self.is_long = count > _FEW
        self.least = _RISE * max(0.0, math.log10(count / _MORE)) if self.is_long else -math.inf
        self._rarity = _rarities(facts, count) if self.is_long else {}
        self._norms = {id(fact): self._norm(fact) for fact in facts} if self._rarity else {}

    def near(self, fact: Fact) -> Sequence[Fact]:
        """The facts that may speak of the same thing."""
        facts = self._by_sort.get(fact.sort, [])
        if len(facts) <= _ALL:
            return facts
        found: dict[int, Fact] = {}
        score: dict[int, float] = defaultdict(float)
        same = self._by_value.get((fact.sort, fact.reading.stated), [])
        listed = [(self._by_stem.get((fact.sort, stem), []), weight) for stem, weight in fact.near.items()]
        listed.sort(key=lambda one: len(one[0]))
        listed = [(holders, weight) for holders, weight in listed[:_RAREST] if len(holders) <= _COMMON]
        for holders, weight in [(same[:_COMMON], 1.0), *listed]:
            for other in holders:
                found[id(other)] = other
                score[id(other)] += weight
        return [found[one] for one in nlargest(_ENOUGH, score, key=score.__getitem__)]

    @cached_property
    def _by_stem(self) -> dict[tuple[str, str], list[Fact]]:
        found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for facts in self._by_sort.values():
            for fact in facts:
                for stem in fact.near:
                    found[fact.sort, stem].append(fact)
        return found

    @cached_property
    def _by_value(self) -> dict[tuple[str, AnyInterval], list[Fact]]:
        found: dict[tuple[str, AnyInterval], list[Fact]] = defaultdict(list)
        for facts in self._by_sort.values():
            for fact in facts:
                found[fact.sort, fact.reading.stated].append(fact)
        return found

    def counts(self, fact: Fact) -> list[Fact]:
        """The counts that stand among the words of a fact of another sort, those in the likest words first."""
        return self._liked(fact, Kind.COUNT.value, _AMONG)[:_PARTS]

    def spans(self, fact: Fact) -> list[Fact]:
        """The dates that stand among the words of a fact of another sort, those in the likest words first."""
        return self._liked(fact, Kind.DATE.value, _OF_LIFE if is_of_life(fact) else _AMONG)

    def _liked(self, fact: Fact, sort: str, least: float) -> list[Fact]:
        others = self.near(attrs.evolve(fact, sort=sort))
        liked = [(like, at, other) for at, other in enumerate(others) if (like := self.likeness(fact, other)) >= least]
        return [other for _, _, other in sorted(liked, key=lambda one: (-one[0], one[1]))]

    def likeness(self, one: Fact, other: Fact) -> float:
        """How much the words around two facts are the same: 1 for the same at the same distances, 0 for none."""
        here, there, rarity = one.near, other.near, self._rarity
        if not rarity:
            return sum(weight * there[stem] for stem, weight in here.items() if stem in there) / (one.norm * other.norm)
        total = sum(weight * there[stem] * rarity[stem] for stem, weight in here.items() if stem in there)
        return total / (self._norm(one) * self._norms[id(other)]) if total else 0.0

    def shared(self, one: Sentence, other: Sentence) -> float:
        """How much of what the words of one sentence tell, the rare ones more, the other's tell too: up to 1.

        Names tell as much in another script.
        """
        here, there = (sum(map(self._telling, sentence.stems)) for sentence in (one, other))
        told = min(here, max(there, _SOME_WORDS))
        common = sum(map(self._telling, one.stems & other.stems))
        if one.is_latin is not other.is_latin:
            common += len(one.sounds & other.sounds)
        return min(1.0, common / told) if told else 0.0

    def _telling(self, stem: str) -> float:
        return self._rarity.get(stem, 1.0)

    def _norm(self, fact: Fact) -> float:
        rarity = self._rarity
        return math.sqrt(sum(weight * weight * rarity.get(stem, 1.0) for stem, weight in fact.near.items())) or 1.0


def _rarities(facts: Sequence[Fact], count: int) -> dict[str, float]:
    """How much each word says: the more, the fewer of so many sentences hold it."""
    holders: dict[str, set[int]] = defaultdict(set)
    for fact in facts:
        for stem in fact.near:
            holders[stem].add(id(fact.sentence))
    return {stem: max(_COMMON_WORD, 1 - math.log(len(held)) / math.log(count)) for stem, held in holders.items()}
