"""Alignment: which facts of the evidence speak of the same thing as a fact of the statement.

The weights were set on pairs of statements and encyclopedia sentences; figures change little around them.
"""

from __future__ import annotations

import calendar
import datetime
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

import attrs

from factcheck.model import AnyInterval, Interval, Kind, Reading
from factcheck.reading.compare import Outcome
from factcheck.text.verifying.facts import Fact, Sentence, names_month
from factcheck.text.verifying.relating import figure, relate

#: What speaks for an alignment, beside the words around: the same noun, the same date, figures of one
#: size, the same figure, and a relation that is not a clash (the benefit of the doubt).
_HEAD, _DATE, _SIZE, _SAME, _DOUBT = 0.3, 0.3, 0.7, 0.25, 0.05
#: Days so far apart are of one size no more.
_DAYS = 3650
#: Nouns for whoever is killed, tested or elected: the verb tells what is counted.
_GENERIC = frozenset({"=person", "=man", "=woman", "=child"})
#: A verb so close to a number tells what is counted.
_CLOSE, _PAR = 0.4, 0.2
#: A word stands beside one number and not another if it is so close, and so many times as close.
_BESIDE, _TWICE = 0.5, 1.4
#: What a fact that speaks for a value may say of it.
_FOR = frozenset({Outcome.AGREES, Outcome.UNDETERMINED})
#: Two nouns that name different things cannot be the same count; of other nouns nobody knows.
_OTHER_NOUN, _UNLIKE_NOUN = -2.0, -1.0
_ELIDED = 0.7
#: Ranks of different things, and results of different games, clash only in a like context.
_RANKS, _RESULTS = 0.35, 0.5
#: So do counts of unlike nouns, unless their figures nearly are the same.
_UNLIKE, _CLOSE_FIGURES = 0.3, 0.95
#: A span longer than this, beside a word for a beginning or an end, states when something began and ended.
_SPAN = datetime.timedelta(60)
_BEGINS, _ENDS = frozenset({"=birth", "=begin", "=release"}), frozenset({"=dead", "=end"})
#: How much each count of significant digits says; more say the whole.
_INFORMATION = (0.2, 0.3, 0.7)
#: So many facts of one sort are all looked at; of more, those of the same value, and
#: those that share the rarest words.
_ALL, _ENOUGH, _COMMON = 40, 60, 200
#: Evidence of so few sentences was given for the statement. The more there are, the better an alignment must fit.
_FEW, _RISE = 5, 0.4
#: Parts and wholes of a percentage are looked for in so like words, and among so many counts.
_AMONG, _PARTS = 0.3, 4
#: A word that all sentences hold still says so much.
_COMMON_WORD = 0.1
#: Of many sentences, one may contradict that shares so much of what the statement's says (rare words say
#: more), next to as much as any other does, and the more it shares the less must its value look alike.
#: What agrees by chance, as a bound does, needs a little of that.
_SHARED, _NEXT_TO, _SHARE = 0.3, 0.7, 2.0
_ASKED = {Outcome.CONTRADICTS: 1.5, Outcome.UNDETERMINED: 0.8, Outcome.AGREES: 0.8}
#: A sentence of fewer words than these shares much of them by chance.
_SOME_WORDS = 4.0
#: So much a figure says that hardly is the same by chance.
_TELLING = 0.7


class Aligned(NamedTuple):
    """A fact of the statement with one of the evidence: how well they fit, and what the one says of the other."""

    fact: Fact
    other: Fact
    outcome: Outcome
    fit: float


class Index:
    """The facts of the evidence, by their sort and the words around them.

    Where it has more than a few sentences, a word says the more the fewer of them hold it, and more is
    asked of an alignment: the more there is to choose from, the more fits by chance.
    """

    def __init__(self, facts: Sequence[Fact]) -> None:
        """Index the facts, in time linear in their number."""
        self._by_sort: dict[str, list[Fact]] = defaultdict(list)
        self._by_stem: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        holders: dict[str, set[int]] = defaultdict(set)
        for fact in facts:
            self._by_sort[fact.sort].append(fact)
            for stem in fact.near:
                self._by_stem[fact.sort, stem].append(fact)
                holders[stem].add(id(fact.sentence))
        count = len({id(fact.sentence) for fact in facts})
        self.is_long = count > _FEW
        self.least = _RISE * math.log10(count / _FEW) if count > _FEW else -math.inf
        self._rarity: dict[str, float] = {}
        if count > _FEW:
            self._rarity = {
                stem: max(_COMMON_WORD, 1 - math.log(len(held)) / math.log(count)) for stem, held in holders.items()
            }
        self._norms = {id(fact): self._norm(fact) for fact in facts} if self._rarity else {}

    def near(self, fact: Fact) -> Sequence[Fact]:
        """The facts that may speak of the same thing."""
        facts = self._by_sort.get(fact.sort, [])
        if len(facts) <= _ALL:
            return facts
        same = self._by_value.get((fact.sort, fact.reading.stated), [])
        found: dict[int, Fact] = {id(other): other for other in same[:_COMMON]}
        listed = sorted((self._by_stem.get((fact.sort, stem), []) for stem in fact.near), key=len)
        for holders in listed:
            if len(found) >= _ENOUGH or len(holders) > _COMMON:
                break
            found.update((id(other), other) for other in holders)
        return list(found.values())

    @cached_property
    def _by_value(self) -> dict[tuple[str, AnyInterval], list[Fact]]:
        found: dict[tuple[str, AnyInterval], list[Fact]] = defaultdict(list)
        for facts in self._by_sort.values():
            for fact in facts:
                found[fact.sort, fact.reading.stated].append(fact)
        return found

    def counts(self, fact: Fact) -> list[Fact]:
        """The counts that stand among the words of a fact of another sort, those in the likest words first."""
        counts = self.near(attrs.evolve(fact, sort=Kind.COUNT.value))
        liked = [(like, at, other) for at, other in enumerate(counts) if (like := self.likeness(fact, other)) >= _AMONG]
        return [other for _, _, other in sorted(liked, key=lambda one: (-one[0], one[1]))[:_PARTS]]

    def likeness(self, one: Fact, other: Fact) -> float:
        """How much the words around two facts are the same: 1 for the same at the same distances, 0 for none."""
        here, there, rarity = one.near, other.near, self._rarity
        if not rarity:
            return sum(weight * there[stem] for stem, weight in here.items() if stem in there) / (one.norm * other.norm)
        total = sum(weight * there[stem] * rarity[stem] for stem, weight in here.items() if stem in there)
        return total / (self._norm(one) * self._norms[id(other)]) if total else 0.0

    def shared(self, one: Sentence, other: Sentence) -> float:
        """How much of what the words of one sentence tell, the rare ones more, the other's tell too: up to 1."""
        here, there = (sum(map(self._telling, sentence.stems)) for sentence in (one, other))
        told = min(here, max(there, _SOME_WORDS))
        return sum(map(self._telling, one.stems & other.stems)) / told if told else 0.0

    def _telling(self, stem: str) -> float:
        return self._rarity.get(stem, 1.0)

    def _norm(self, fact: Fact) -> float:
        rarity = self._rarity
        return math.sqrt(sum(weight * weight * rarity.get(stem, 1.0) for stem, weight in fact.near.items())) or 1.0


def aligned(facts: Sequence[Fact], index: Index, beside: frozenset[int] = frozenset()) -> Iterator[Aligned]:
    """For the facts of one sentence, those of the evidence that speak of the same thing, each at most once.

    `beside` are the ids of sentences that stand in the evidence where this one does in the statement.
    """
    pairs: list[Aligned] = []
    for fact in facts:
        fitting = [pair for other in index.near(fact) if (pair := _fit(fact, other, index))]
        pairs += (pair for pair in fitting if not _is_elsewhere(pair, fitting))
    if index.is_long:
        pairs = list(_backed(pairs, index, beside))
    pairs.sort(key=lambda pair: -pair.fit)
    taken: set[int] = set()
    for pair in pairs:
        if not taken & {id(pair.fact), id(pair.other)}:
            taken |= {id(pair.fact), id(pair.other)}
            yield pair


def _is_elsewhere(pair: Aligned, rivals: Sequence[Aligned]) -> bool:
    """Whether what agrees is said of another time or place, and another value of the same sentence of this one.

    "3,090 members in 2017" is not borne out by "3,090 members in 1971, and 9,880 in 2017". A value that the
    statement has as well, beside this one, is spoken for.
    """
    fact, other = pair.fact, pair.other
    if pair.outcome is not Outcome.AGREES or not other.head:
        return False
    return any(
        rival.outcome is Outcome.CONTRADICTS
        and rival.other.sentence is other.sentence
        and rival.other.head == other.head
        and (_is_then(fact, rival.other, other) or _is_there(fact, rival.other, other))
        and not any(one.sort == fact.sort and relation(one, rival.other) in _FOR for one in fact.sentence.facts)
        for rival in rivals
    )


def _is_then(fact: Fact, one: Fact, other: Fact) -> bool:
    """Whether the date beside a fact is that beside the one, and not that beside the other."""
    if not (fact.when and one.when and other.when):
        return False
    return relation(fact.when, one.when) is Outcome.AGREES and relation(fact.when, other.when) is Outcome.CONTRADICTS


def _is_there(fact: Fact, part: Fact, other: Fact) -> bool:
    """Whether the words beside a fact are those by which a part stands, and the other does not."""
    if not part.elided or other.elided or _is_same(fact.reading, other.reading):
        return False
    beside = [
        stem
        for stem, near in part.near.items()
        if stem[0] != "#" and near >= max(_BESIDE, _TWICE * other.near.get(stem, 0.0))
    ]
    return 2 * sum(fact.near.get(stem, 0.0) >= _CLOSE for stem in beside) > len(beside)


def _backed(pairs: Sequence[Aligned], index: Index, beside: frozenset[int]) -> Iterator[Aligned]:
    """The pairs whose sentences share enough to be about the same thing, where there are many to choose from."""
    sentences = {id(pair.other.sentence): pair.other.sentence for pair in pairs}
    shared = {key: index.shared(pairs[0].fact.sentence, sentence) for key, sentence in sentences.items()}
    least = max(_SHARED, _NEXT_TO * max(shared.values(), default=0.0))
    for pair in pairs:
        share = 1.0 if id(pair.other.sentence) in beside else shared[id(pair.other.sentence)]
        fit = pair.fit + _SHARE * share
        if fit < index.least if _is_told(pair) else share < least or fit < _ASKED[pair.outcome] + index.least:
            continue
        yield pair


def _is_told(pair: Aligned) -> bool:
    """Whether the evidence has the very figure, and one that hardly is the same by chance."""
    stated, told = pair.fact.reading, pair.other.reading
    return pair.outcome is not Outcome.CONTRADICTS and _is_same(stated, told) and _information(stated) >= _TELLING


def _fit(fact: Fact, other: Fact, index: Index) -> Aligned | None:
    outcome = relation(fact, other)
    if outcome is Outcome.NOT_COMPARABLE:
        return None
    informed = _information(fact.reading) if _is_same(fact.reading, other.reading) else 0.0
    like, noun = index.likeness(fact, other), nouns(fact, other)
    if noun <= _OTHER_NOUN and informed < _INFORMATION[-1]:
        return None
    close = _closeness(fact.reading, other.reading)
    if outcome is Outcome.CONTRADICTS and like < _asked(fact, noun, close):
        return None
    fit = like + _HEAD * max(noun, _UNLIKE_NOUN) + _SIZE * close + _SAME * informed
    if fact.when and other.when:
        fit += {Outcome.AGREES: _DATE, Outcome.CONTRADICTS: -_DATE / 3}.get(relation(fact.when, other.when), 0.0)
    fit += {Outcome.AGREES: _DOUBT, Outcome.UNDETERMINED: _DOUBT / 2}.get(outcome, 0.0)
    return Aligned(fact, other, outcome, fit)


def _asked(fact: Fact, noun: float, close: float) -> float:
    """How like the words must be before two values may be said to clash."""
    if fact.sort == Kind.ORDINAL and noun <= 0:
        return _RANKS
    if fact.sort == Kind.TEXT:
        return _RESULTS
    return _UNLIKE if noun < 0 and close < _CLOSE_FIGURES else 0.0


def nouns(one: Fact, other: Fact) -> float:
    """Whether two facts count the same thing: from 1 for the same noun to -2 for nouns that name two things."""
    if not one.head or not other.head:
        return 0.0
    weight = _ELIDED if one.elided or other.elided else 1.0
    shared = one.head & other.head
    if shared:
        return weight * len(shared) / min(len(one.head), len(other.head))
    named = [{stem for stem in fact.head if stem[0] == "="} for fact in (one, other)]
    if all(named) and not _GENERIC & (one.head | other.head):
        return _OTHER_NOUN
    across = max(_close(other, named[0]), _close(one, named[1]))
    if across > _CLOSE:
        return weight * (across - _PAR)
    return _OTHER_NOUN if all(named) else weight * _UNLIKE_NOUN


def _close(fact: Fact, named: Iterable[str]) -> float:
    """How close to a fact what a noun names stands as a verb: in "10 people died", people is no noun of its own."""
    return max((fact.near.get(stem, 0.0) for stem in named if stem not in _GENERIC), default=0.0)


# --- values ---


def relation(fact: Fact, other: Fact) -> Outcome:
    """What a fact of the evidence says of one of the statement."""
    stated, told = fact.reading, other.reading
    if stated.kind is not Kind.DATE:
        return relate(stated, told)
    if fact.yearless is not other.yearless:
        if fact.yearless:
            stated = _in_year_of(stated, told)
        elif names_month(fact.mention):
            told = _in_year_of(told, stated)
        else:
            return Outcome.UNDETERMINED
    outcome = relate(stated, told)
    return outcome if outcome is Outcome.AGREES else relate(stated, _end(fact, told))


def _in_year_of(reading: Reading, other: Reading) -> Reading:
    """A date that is stated without its year, in that of another."""
    year: int = figure(other).year
    day = reading.stated.low
    if day is not None and reading.stated.is_point and _in_year(day, year).day != day.day:
        # There is no 29 February in that year.
        return reading

    def moved(interval: Interval[datetime.date]) -> Interval[datetime.date]:
        low, high = (end and _in_year(end, year) for end in (interval.low, interval.high))
        return attrs.evolve(interval, low=low, high=high)

    return attrs.evolve(
        reading,
        stated=moved(reading.stated),
        plain=moved(reading.plain),
        charitable=moved(reading.charitable),
        alternatives=(),
    )


def _in_year(day: datetime.date, year: int) -> datetime.date:
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))


def _end(fact: Fact, told: Reading) -> Reading:
    """Of a span such as "(1856-1924)", the end that a statement of a birth or a death is held against."""
    low, high = told.stated.low, told.stated.high
    if low is None or high is None or high - low < _SPAN:
        return told
    begins, ends = (max((fact.near.get(stem, 0.0) for stem in stems), default=0.0) for stems in (_BEGINS, _ENDS))
    if not begins and not ends:
        return told
    day = Interval.point(low if begins >= ends else high)
    return attrs.evolve(told, stated=day, plain=day, charitable=day, alternatives=())


def _is_same(one: Reading, other: Reading) -> bool:
    if one.kind is Kind.TEXT:
        return one.text == other.text
    here, there = one.stated, other.stated
    if here == there:
        return True
    return one.unit == other.unit and (
        (here.low is not None and here.low == there.low) or (here.high is not None and here.high == there.high)
    )


def _information(reading: Reading) -> float:
    """How little likely two readings are to be the same by chance."""
    if reading.kind is Kind.TEXT:
        return 2.0
    value = figure(reading)
    if not isinstance(value, Decimal):
        return 1.0 if reading.stated.is_point else 0.6
    digits = len(value.normalize().as_tuple().digits) if value else 0
    return _INFORMATION[digits] if digits < len(_INFORMATION) else 1.0


def _closeness(one: Reading, other: Reading) -> float:
    """Whether two figures are of one size: 1 for the same, 0 for ten times as much or ten years away."""
    a, b = _middle(one), _middle(other)
    if a is None or b is None:
        return 0.0
    if isinstance(a, datetime.date):
        return max(0.0, 1 - abs(float((a - b).days)) / _DAYS)
    if a <= 0 or b <= 0:
        return float(a == b)
    return max(0.0, 1 - abs(math.log10(a / b)))


def _middle(reading: Reading) -> Any:
    low, high = reading.stated.low, reading.stated.high
    if isinstance(low, Decimal) and isinstance(high, Decimal):
        return (low + high) / 2
    return figure(reading)
