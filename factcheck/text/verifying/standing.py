"""How the facts of a statement stand against those of the evidence: aligned, related, and minded of their dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import Comparison, Kind
from factcheck.reading.compare import Outcome
from factcheck.text.verifying.aligning import Aligned, aligned, fitted
from factcheck.text.verifying.dating import in_one_year, overlap, relation
from factcheck.text.verifying.deriving import PEOPLE, joined, lasting, percentage, total
from factcheck.text.verifying.fact import AMOUNTS, TIME, Fact, Sentence
from factcheck.text.verifying.facts import Facts, as_tally
from factcheck.text.verifying.indexing import Index
from factcheck.text.verifying.names import names, spelled
from factcheck.text.verifying.relating import BOUNDS, LOWER
from factcheck.text.verifying.result import STANDINGS, Result, Standing
from factcheck.text.verifying.telling import elsewhere, off_weekday, sums
from factcheck.text.verifying.turning import turn

#: A frame of fewer different words is any sentence's.
_FRAME = 3
#: So far apart are two sentences of the evidence that may hold one of the statement between them.
_GAP = 3
#: So many sentences with one frame are looked at for the one with the most equal values.
_MATES = 50


def results(stated: Facts, told: Sequence[Facts]) -> Iterator[Result]:
    """How each fact of the statement stands, in its order."""
    index = Index([fact for facts in told for fact in facts.evidence], len(stated.sentences))
    sentences = [sentence for facts in told for sentence in facts.sentences]
    twins = _twins(stated.sentences, sentences)
    beside = _beside(stated.sentences, sentences, index) if index.is_long else {}
    strange = _strange(stated, told) if index.is_long else frozenset()
    for sentence in stated.sentences:
        twin = twins.get(id(sentence))
        if twin is None:
            place, named = beside.get(id(sentence), frozenset()), sentence.start not in strange
            pairs = aligned(sentence.facts, index, place, named=named)
            found = {id(pair.fact): pair for pair in pairs}
            held = [_result(fact, found.get(id(fact))) for fact in sentence.facts]
        else:
            held = [
                Result(fact, other, STANDINGS[relation(fact, other)])
                for fact, other in zip(sentence.facts, twin.facts, strict=True)
            ]
        _mind_dates(held)
        for result in held:
            _derive(result, index)
            _mind_weekday(result)
        turn(held)
        yield from held


def _strange(stated: Facts, told: Sequence[Facts]) -> frozenset[int]:
    """Where the sentences begin that name somebody or something that no source names."""
    spellings = [spelled(facts.text) for facts in told]
    unknown = (name for name in names(stated.text) if not any(one.holds(name) for one in spellings))
    return frozenset(name.sentence[0] for name in unknown)


def relation_of(held: Sequence[Result]) -> Outcome:
    """What the evidence says of the statement as a whole: dates count where it states no more."""
    standings = {result.standing for result in held}
    values = {result.standing for result in held if result.fact.sort != Kind.DATE} - {Standing.NOT_FOUND}
    if Standing.CONTRADICTED in standings:
        return Outcome.CONTRADICTS
    if any(result.apart for result in held):
        return Outcome.UNDETERMINED
    if Standing.SUPPORTED in (values or standings):
        return Outcome.AGREES
    return Outcome.UNDETERMINED if Standing.UNDETERMINED in standings else Outcome.NOT_COMPARABLE


def _result(fact: Fact, pair: Aligned | None) -> Result:
    return Result(fact) if pair is None else Result(fact, pair.other, STANDINGS[pair.outcome])


def _derive(result: Result, index: Index) -> None:
    """Let a total of parts, or a percentage, bear out what nothing else does."""
    fact = result.fact
    if result.standing is Standing.NOT_FOUND:
        _find_elsewhere(result, index)
    if result.standing is Standing.SUPPORTED or result.apart or fact.reading.comparison in BOUNDS:
        # Nearly any sum lies above some bound.
        return
    parts = total(fact, result.other) if result.other else ()
    if not parts and fact.head == PEOPLE:
        parts = joined(fact, (result.other,) if result.other else index.counts(fact))
    parts = parts or (percentage(fact, index.counts(fact)) if fact.sort == Kind.SHARE else ())
    if parts:
        result.standing, result.other = Standing.SUPPORTED, parts[0]
        result.derived = sums(fact, parts)


def _find_elsewhere(result: Result, index: Index) -> None:
    """Look for a length of time among dates, and for a number of a vote among results."""
    fact = result.fact
    if fact.sort == TIME and (found := lasting(fact, index.spans(fact))):
        result.other, outcome, words = found
        result.standing, result.derived = STANDINGS[outcome], elsewhere(fact, words)
    if fact.tally:
        stated = as_tally(fact, fact.tally)
        pairs = [pair for other in index.near(stated) if (pair := fitted(stated, other, index))]
        best = max(pairs, key=lambda pair: pair.fit, default=None)
        if best:
            result.other, result.standing = best.other, STANDINGS[best.outcome]
            result.derived = elsewhere(fact, best.other.reading.words)


# --- sentences that stand in the same place ---


def _beside(sentences: Sequence[Sentence], told: Sequence[Sentence], index: Index) -> Mapping[int, frozenset[int]]:
    """For a sentence between two that the evidence bears out close together, those that stand there between them.

    A translation has few words in common with its original, but the same order.
    """
    at = {id(sentence): place for place, sentence in enumerate(told)}
    places = [_borne_out(sentence, at, index) for sentence in sentences]
    found: dict[int, frozenset[int]] = {}
    for here, sentence in enumerate(sentences):
        before, after = places[here - 1 : here] or [-1], places[here + 1 : here + 2] or [len(told)]
        if before[0] is None or after[0] is None or not 1 < after[0] - before[0] <= _GAP:
            continue
        found[id(sentence)] = frozenset(map(id, told[before[0] + 1 : after[0]]))
    return found


def _borne_out(sentence: Sentence, at: Mapping[int, int], index: Index) -> int | None:
    """The place of the sentence of the evidence that bears most of this one's values out."""
    places = [at[id(pair.other.sentence)] for pair in aligned(sentence.facts, index) if pair.outcome is Outcome.AGREES]
    return max(places, key=places.count) if places else None


# --- sentences that are the same but for their values ---


def _twins(sentences: Sequence[Sentence], told: Sequence[Sentence]) -> Mapping[int, Sentence]:
    """For sentences of the statement, the one of the evidence that is the same but for its values.

    Those that are wholly the same come first, in their order; of the rest, each takes one that no other has taken.
    """
    twins = _exact_twins(sentences, told)
    taken = {id(twin) for twin in twins.values()}
    frames: dict[tuple[str, int], list[Sentence]] = defaultdict(list)
    for sentence in told:
        if id(sentence) not in taken and _is_telling(sentence):
            frames[sentence.frame, len(sentence.facts)].append(sentence)
    for sentence in sentences:
        mates = frames.get((sentence.frame, len(sentence.facts)))
        if id(sentence) not in twins and mates:
            twin = max(mates[:_MATES], key=lambda mate: _equal(sentence, mate))
            mates.remove(twin)
            twins[id(sentence)] = twin
    return twins


def _exact_twins(sentences: Sequence[Sentence], told: Sequence[Sentence]) -> dict[int, Sentence]:
    same: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in told:
        same[sentence.words].append(sentence)
    seen: dict[str, int] = defaultdict(int)
    twins: dict[int, Sentence] = {}
    for sentence in sentences:
        if found := same.get(sentence.words):
            twins[id(sentence)] = found[min(seen[sentence.words], len(found) - 1)]
            seen[sentence.words] += 1
    return twins


def _is_telling(sentence: Sentence) -> bool:
    return sum(not stem.startswith("#") for stem in sentence.facts[0].near) >= _FRAME


def _equal(one: Sentence, other: Sentence) -> int:
    pairs = zip(one.facts, other.facts, strict=True)
    return sum(fact.reading.stated == mate.reading.stated for fact, mate in pairs)


# --- times ---


def _mind_weekday(result: Result) -> None:
    """Contradict a day that is right and its weekday is not, unless the source has it wrong in the same way."""
    stated, told = result.fact.reading.span, None if result.other is None else result.other.reading.span
    if result.standing is not Standing.SUPPORTED or stated is None or told is None:
        return
    if told.weekday != stated.weekday and (wrong := off_weekday(result.fact.mention.words, stated)):
        result.standing, result.derived = Standing.CONTRADICTED, wrong


def _mind_dates(held: Sequence[Result]) -> None:
    """Leave open what the evidence says of another day, unless it says the very same: then the day is wrong."""
    by_fact = {id(result.fact): result for result in held}
    for result in held:
        when = by_fact.get(id(result.fact.when))
        if when is None or result.other is None or not _are_apart(result, result.other, when):
            continue
        if result.standing is Standing.SUPPORTED and _is_exact(result.fact, result.other):
            continue
        result.standing, result.apart = Standing.UNDETERMINED, True
        if when.standing is Standing.CONTRADICTED:
            when.standing, when.apart = Standing.UNDETERMINED, True
    for when in held:
        if when.standing is Standing.CONTRADICTED and _dates_what_is_not_found(when, held):
            when.standing, when.other = Standing.NOT_FOUND, None


def _dates_what_is_not_found(when: Result, held: Sequence[Result]) -> bool:
    """Whether a day is only that of amounts of which the evidence does not speak: then it contradicts nothing."""
    dated = [result for result in held if result.fact.when is when.fact]
    return bool(dated) and all(result.other is None and result.fact.reading.kind in AMOUNTS for result in dated)


def _is_exact(fact: Fact, other: Fact) -> bool:
    return fact.reading.comparison is Comparison.EXACT or fact.reading.stated == other.reading.stated


def _are_apart(result: Result, other: Fact, when: Result) -> bool:
    """Whether the evidence speaks of another time than the statement does."""
    stated, told = when.fact, other.when
    if told is None:
        return False
    outcome = relation(stated, told)
    if outcome is Outcome.CONTRADICTS and not overlap(stated, told):
        beside = when.other is not None and when.other.sentence is other.sentence
        return not (when.standing is Standing.SUPPORTED and beside)
    exceeded = result.standing is Standing.CONTRADICTED and result.fact.reading.comparison in LOWER
    return exceeded and _is_earlier(told, stated)


def _is_earlier(told: Fact, stated: Fact) -> bool:
    """Whether a date lies before the end of an open one: April's 45 says nothing of "more than 50 by May"."""
    dated = in_one_year(stated, told)
    if dated is None:
        return False
    by, at = (reading.stated for reading in dated)
    return by.low is None and by.high is not None and at.high is not None and bool(at.high < by.high)
