"""Alignment: which facts of the evidence speak of the same thing as a fact of the statement.

The weights were set on pairs of statements and encyclopedia sentences; figures change little around them.
"""

from __future__ import annotations

import datetime
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from factcheck.model import AnyInterval, Comparison, Kind, Maybe, Reading
from factcheck.reading.compare import Outcome
from factcheck.text.verifying.dating import relation
from factcheck.text.verifying.fact import RATED, Fact
from factcheck.text.verifying.indexing import Index
from factcheck.text.verifying.relating import BOUNDS, alike, figure

#: What speaks for an alignment, beside the words around: the same noun, the same date, figures of one
#: size, the same figure, a relation that is not a clash (the benefit of the doubt), and dates that both are days.
_HEAD, _DATE, _SIZE, _SAME, _DOUBT, _GRAIN = 0.3, 0.3, 0.7, 0.25, 0.05, 0.1
#: And words that stand by this fact of a list, and not by the next; so much of them is said of a whole.
_BY, _OF_WHOLE = 0.45, 0.9
#: Days so far apart are of one size no more.
_DAYS = 3650
#: Nouns for whoever is killed, tested or elected: the verb tells what is counted.
_GENERIC = frozenset({"=person", "=man", "=woman", "=child"})
#: A verb so close to a number tells what is counted; beside a noun that names it, only one right beside it does.
_CLOSE, _PAR, _NEXT = 0.4, 0.2, 0.8
#: A word stands beside one number and not another if it is so close, and so many times as close.
_BESIDE, _TWICE = 0.5, 1.4
#: What a fact that speaks for a value may say of it.
_FOR = frozenset({Outcome.AGREES, Outcome.UNDETERMINED})
#: Two nouns that name different things cannot be the same count; of other nouns nobody knows.
_OTHER_NOUN, _UNLIKE_NOUN = -2.0, -1.0
_ELIDED = 0.7
#: Amounts behind which the same word stands are amounts of one thing.
_NAMED = 0.2
#: What is of one time and not of another; of two lengths, each may be of something else.
_DATED = frozenset({Kind.COUNT.value, Kind.MONEY.value, Kind.SHARE.value})
#: Ranks of different things, and results of different games, clash only in a like context.
_RANKS, _RESULTS = 0.35, 0.5
#: So do counts of a noun that may be another, unless their figures nearly are the same. Counts of unlike nouns, and
#: amounts some ten times apart, clash only where nearly all words are the same.
_UNLIKE, _CLOSE_FIGURES = 0.3, 0.95
_ALIKE, _APART = 0.8, 0.1
#: How much each count of significant digits says; more say the whole.
_INFORMATION, _WHOLE = (0.2, 0.3, 0.7), 1.0
#: And how much a day says, or a span from one, and how much a month or a year.
_DAY, _PERIOD = 1.0, 0.6
#: Of many sentences, one may contradict that shares so much of what the statement's says (rare words say
#: more), next to as much as any other does, and the more it shares the less must its value look alike.
#: What agrees by chance, as a bound does, needs a little of that.
_SHARED, _NEXT_TO, _SHARE = 0.3, 0.7, 2.0
_ASKED = {Outcome.CONTRADICTS: 1.5, Outcome.UNDETERMINED: 0.8, Outcome.AGREES: 0.8}
#: Two values or more that are the same say together that two sentences are about one thing, if they say so much.
_NO_CHANCE = 1.5
#: A sentence that names what the evidence nowhere names must fit so much better to be contradicted.
_STRANGE = 0.3
#: So much a figure says that hardly is the same by chance.
_TELLING = 0.7


class Aligned(NamedTuple):
    """A fact of the statement with one of the evidence: what the one says of the other, and how well they fit.

    `same` is how little likely their having one figure is by chance: nothing where they have not.
    """

    fact: Fact
    other: Fact
    outcome: Outcome
    fit: float
    same: float


def aligned(
    facts: Sequence[Fact], index: Index, beside: frozenset[int] = frozenset(), *, named: bool = True
) -> Iterator[Aligned]:
    """For the facts of one sentence, those of the evidence that speak of the same thing, each at most once.

    `beside` are the ids of sentences that stand in the evidence where this one does in the statement, and
    `named` says that what it names is named there, too.
    """
    pairs: list[Aligned] = []
    for fact in facts:
        near = index.near(fact)
        fitting = (pair for other in near if (pair := fitted(fact, other, index)))
        pairs += (pair for pair in fitting if not _is_elsewhere(pair, near))
    if index.is_long:
        pairs = list(_backed(pairs, index, beside, 0.0 if named else _STRANGE))
    pairs.sort(key=lambda pair: -pair.fit)
    taken: set[int] = set()
    for pair in pairs:
        if not taken & {id(pair.fact), id(pair.other)}:
            taken |= {id(pair.fact), id(pair.other)}
            yield pair


def _is_elsewhere(pair: Aligned, near: Iterable[Fact]) -> bool:
    """Whether what agrees is said of another time or place, and another value of the same sentence of this one.

    "3,090 members in 2017" is not borne out by "3,090 members in 1971, and 9,880 in 2017". A value that the
    statement has as well, beside this one, is spoken for.
    """
    fact, other = pair.fact, pair.other
    if pair.outcome is not Outcome.AGREES or other.sort not in _DATED:
        return False
    return any(
        rival.sentence is other.sentence
        and rival.head == other.head
        and relation(fact, rival) is Outcome.CONTRADICTS
        and (_is_then(fact, rival, other) or _is_there(fact, rival, other))
        and not any(one.sort == fact.sort and relation(one, rival) in _FOR for one in fact.sentence.facts)
        for rival in near
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


def _backed(pairs: Sequence[Aligned], index: Index, beside: frozenset[int], more: float) -> Iterator[Aligned]:
    """The pairs whose sentences share enough to be about the same thing, where there are many to choose from."""
    sentences = {id(pair.other.sentence): pair.other.sentence for pair in pairs}
    shared = {key: index.shared(pairs[0].fact.sentence, sentence) for key, sentence in sentences.items()}
    best: dict[int, float] = defaultdict(float)
    for pair in pairs:
        best[id(pair.fact)] = max(best[id(pair.fact)], shared[id(pair.other.sentence)])
    beside |= _of_same_values(pairs)
    for pair in pairs:
        share = 1.0 if id(pair.other.sentence) in beside else shared[id(pair.other.sentence)]
        fit = pair.fit + _SHARE * share
        least = max(_SHARED, _NEXT_TO * best[id(pair.fact)])
        asked = _ASKED[pair.outcome] + index.least + more * (pair.outcome is Outcome.CONTRADICTS)
        if fit < index.least if _is_told(pair) else share < least or fit < asked:
            continue
        yield pair


def _of_same_values(pairs: Iterable[Aligned]) -> frozenset[int]:
    """The ids of sentences of the evidence with so many of the same values that it is no chance."""
    said: dict[int, dict[int, float]] = defaultdict(dict)
    for pair in pairs:
        if pair.outcome is not Outcome.CONTRADICTS and pair.same:
            said[id(pair.other.sentence)][id(pair.fact)] = pair.same
    return frozenset(key for key, facts in said.items() if len(facts) > 1 and sum(facts.values()) >= _NO_CHANCE)


def _is_told(pair: Aligned) -> bool:
    """Whether the evidence has the very figure, and one that hardly is the same by chance."""
    return pair.outcome is not Outcome.CONTRADICTS and pair.same >= _TELLING


def fitted(fact: Fact, other: Fact, index: Index) -> Aligned | None:
    """A fact of the statement with one of the evidence, if that may speak of the same thing."""
    outcome = relation(fact, other)
    if outcome is Outcome.NOT_COMPARABLE or _are_unlike(fact, other):
        return None
    if outcome is Outcome.CONTRADICTS and other.is_denied and not fact.denial:
        # That it was not the one does not say that it was not the other.
        return None
    stated, told = fact.reading, other.reading
    informed = _same(stated, told, outcome)
    like, noun = index.likeness(fact, other), nouns(fact, other)
    if noun <= _OTHER_NOUN and informed < _INFORMATION[-1]:
        return None
    if stated.unit != told.unit and (stated.kind is Kind.QUANTITY or RATED not in fact.near):
        # A percentage of critics is no mark out of ten, but metres are feet.
        stated, told = alike(stated, told) or (stated, told)
    close = _closeness(stated, told)
    if outcome is Outcome.CONTRADICTS and like < _asked(fact, other, noun, close):
        return None
    fit = like + _HEAD * max(noun, _UNLIKE_NOUN) + _SIZE * close + _SAME * informed
    if not fact.behind.isdisjoint(other.behind):
        fit += _NAMED
    fit += _BY * (_stands_by(fact, other) - 1)
    if fact.when and other.when:
        fit += {Outcome.AGREES: _DATE, Outcome.CONTRADICTS: -_DATE / 3}.get(relation(fact.when, other.when), 0.0)
    if fact.sort == Kind.DATE and stated.stated.is_point is told.stated.is_point:
        fit += _GRAIN
    fit += {Outcome.AGREES: _DOUBT, Outcome.UNDETERMINED: _DOUBT / 2}.get(outcome, 0.0)
    # Two digits are the same by chance where other things are counted, if one script would tell that they are not.
    is_chance = noun < 0 and informed < 1 and fact.sentence.is_latin is other.sentence.is_latin
    return Aligned(fact, other, outcome, fit, 0.0 if is_chance else informed)


def _are_unlike(fact: Fact, other: Fact) -> bool:
    """Whether two values of one sort are of two kinds of things all the same.

    An amount of money may be stated without its currency, and an age without its years, but not as so many of
    something; and nothing lasts "three weeks later".
    """
    if fact.head and not other.head and other.sort == Kind.COUNT and other.reading is not other.mention.reading:
        return True
    return fact.apart is not other.apart and Maybe.MAYBE not in (fact.apart, other.apart)


def _asked(fact: Fact, other: Fact, noun: float, close: float) -> float:
    """How like the words must be before two values may be said to clash."""
    if fact.sort == Kind.ORDINAL and noun <= 0:
        return _RANKS
    if fact.sort == Kind.TEXT:
        return _RESULTS
    if noun <= 0 and not figure(fact.reading):
        # None of one thing is not none of another.
        return _UNLIKE
    # A figure of one or two digits is close by chance, where it is not told by a bound.
    is_chance = close < _CLOSE_FIGURES or (
        fact.reading.comparison not in BOUNDS and _information(other.reading) < _WHOLE
    )
    if (noun <= _UNLIKE_NOUN and is_chance) or (close < _APART and _are_of_two(fact, other)):
        # 40 doctors are not 41 nurses, and a film of 112 minutes may have been shot in 40 days.
        return _ALIKE
    return _UNLIKE if noun < 0 and close < _CLOSE_FIGURES else 0.0


def _are_of_two(fact: Fact, other: Fact) -> bool:
    """Whether two amounts that are far apart are of two things: no slip of a unit makes 2.3 million of 15."""
    stated, told = fact.reading, other.reading
    is_amount = stated.kind is Kind.MONEY or (stated.kind is Kind.QUANTITY and stated.unit != told.unit)
    return is_amount and _digits(figure(stated)) != _digits(figure(told))


def _digits(value: Decimal) -> tuple[int, ...]:
    return value.normalize().as_tuple().digits


def _stands_by(fact: Fact, other: Fact) -> float:
    """How much of what stands around a fact stands by the other, rather than by another one of its sentence: up to 1.

    "Worldwide" stands by the second of "12 million at home, and 40 million worldwide". What stands behind a part is
    said of the whole as well.
    """
    closest = other.sentence.closest.get(other.sort)
    if not closest:
        return 1.0
    least = _OF_WHOLE if other.head and not other.elided else 0.0
    total = by = 0.0
    for stem, near in fact.near.items():
        if stem in closest:
            best, is_ahead = closest[stem]
            share = min(1.0, other.near.get(stem, 0.0) / best)
            total += near
            by += near * (share if is_ahead else max(least, share))
    return by / total if total else 1.0


def nouns(one: Fact, other: Fact) -> float:
    """Whether two facts count the same thing: from 1 for the same noun to -2 for nouns that name two things."""
    if not one.head or not other.head:
        return 0.0
    weight = _ELIDED if one.elided or other.elided else 1.0
    shared = one.head & other.head
    if shared:
        return weight * len(shared) / min(len(one.head), len(other.head))
    named = [{stem for stem in fact.head if stem[0] == "="} for fact in (one, other)]
    is_other = all(named) and not _GENERIC & (one.head | other.head)
    across = max(_close(other, named[0]), _close(one, named[1]))
    if across > (_NEXT if is_other else _CLOSE):
        return weight * (across - _PAR)
    return _OTHER_NOUN if is_other else weight * _UNLIKE_NOUN


def _close(fact: Fact, named: Iterable[str]) -> float:
    """How close to a fact what a noun names stands as a verb: in "10 people died", people is no noun of its own."""
    return max((fact.near.get(stem, 0.0) for stem in named if stem not in _GENERIC), default=0.0)


# --- values ---


def _same(stated: Reading, told: Reading, outcome: Outcome) -> float:
    """How little likely it is by chance that two figures are the same; nothing where they are not."""
    if _is_same(stated, told):
        return _information(stated)
    is_converted = stated.kind is Kind.QUANTITY and stated.unit != told.unit
    exact = stated.comparison is told.comparison is Comparison.EXACT
    return _INFORMATION[-1] if is_converted and exact and outcome is Outcome.AGREES else 0.0


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
        low = reading.stated.low
        return _DAY if reading.stated.is_point or (low is not None and low.day != 1) else _PERIOD
    digits = len(_digits(value)) if value else 0
    return _INFORMATION[digits] if digits < len(_INFORMATION) else _WHOLE


def _closeness(one: Reading, other: Reading) -> float:
    """Whether two figures are of one size: 1 for the same, 0 for ten times as much or ten years away."""
    a, b = _middle(one), _middle(other)
    if a is None or b is None:
        return 0.0
    if isinstance(a, datetime.date):
        return 1.0 if _is_within(one.stated, other.stated) else max(0.0, 1 - abs(float((a - b).days)) / _DAYS)
    if a <= 0 or b <= 0:
        return float(a == b)
    return max(0.0, 1 - abs(math.log10(a / b)))


def _is_within(stated: AnyInterval, told: AnyInterval) -> bool:
    """Whether a long span of days holds what is told: "the 20th century" is as close to 1913 as to 1921."""
    low, high = stated.low, stated.high
    is_long = isinstance(low, datetime.date) and isinstance(high, datetime.date) and (high - low).days >= _DAYS
    return is_long and stated.contains(told)


def _middle(reading: Reading) -> Any:
    low, high = reading.stated.low, reading.stated.high
    if isinstance(low, Decimal) and isinstance(high, Decimal):
        return (low + high) / 2
    return figure(reading)
