"""What facts of one sentence tell of one another: the nouns, words and dates that they share, or have of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from factcheck.model import Kind
from factcheck.reading.scanner import scan
from factcheck.text.verifying.fact import Fact, Sentence, stem_of
from factcheck.text.verifying.lexis import partitives

#: The noun of a number may stand so many words on, behind "of the last 28".
_PARTITIVE = 5
#: A date before a number is as far away as one so many words farther behind it.
_BEFORE = 0.5
#: A rank beside a count tells which thing it is a count of: "the second season had ten episodes".
_LABEL = f"#{Kind.ORDINAL.value}"


def link(sentence: Sentence, stood: Sequence[tuple[float, str]]) -> None:
    """Set what the facts of a sentence share; `stood` are the places of its words, in order."""
    _share_conversions(sentence.facts)
    _set_closest(sentence, stood)
    _share_heads(sentence.facts)
    _set_dates(sentence.facts)


def _share_conversions(facts: Sequence[Fact]) -> None:
    """Set what is told again in another unit in the place of the first: "61 m (200 ft)"."""
    for before, fact in pairwise(facts):
        if fact.sort == before.sort and fact.reading.unit != before.reading.unit:
            between = fact.sentence.text[before.mention.end : fact.mention.start]
            if between.strip() == "(":
                fact.near, fact.norm, fact.place = before.near, before.norm, before.place


def _share_heads(facts: Sequence[Fact]) -> None:
    """Give counts without a noun that of the count behind "of the", or else of the one before."""
    before: Fact | None = None
    for fact, following in zip(facts, [*facts[1:], None], strict=True):
        if fact.sort != Kind.COUNT:
            continue
        if not fact.head:
            if following and following.sort == Kind.COUNT and _is_part(fact, following):
                fact.head, fact.whole = following.head, following
            elif before:
                fact.head, fact.elided = before.head, True
        before = fact


def _is_part(fact: Fact, following: Fact) -> bool:
    """Whether a count is of the one that follows: "ten of the last 14"."""
    if following.place - fact.place > _PARTITIVE:
        return False
    between = scan(fact.sentence.text[fact.mention.end : following.mention.start])
    return bool(between) and between[0].word in partitives()


def _set_closest(sentence: Sentence, stood: Sequence[tuple[float, str]]) -> None:
    """Tell which words stand by which of several facts of one sort."""
    of_sort: dict[str, list[Fact]] = defaultdict(list)
    for fact in sentence.facts:
        of_sort[fact.sort].append(fact)
    of_several = {sort: facts for sort, facts in of_sort.items() if len(facts) > 1}
    first = {stem: place for place, stem in reversed(stood)} if of_several else {}
    for sort, facts in of_several.items():
        sentence.closest[sort] = {
            stem: (near, first.get(stem, 0.0) < fact.place)
            for stem, (near, fact) in _closest(facts, _shared(sentence, facts, stood)).items()
        }


def _shared(sentence: Sentence, facts: Sequence[Fact], stood: Sequence[tuple[float, str]]) -> frozenset[str]:
    """What stands by all of several facts: what is before the first, and nouns, which are not always repeated."""
    start = facts[0].place
    before = (stem for _, stem in stood[: bisect_left(stood, (start, ""))])
    ranks = (stem_of(one.reading) for one in sentence.facts if one.place < start)
    return frozenset([*before, *ranks]).union(*(fact.head for fact in facts))


def _closest(facts: Sequence[Fact], shared: frozenset[str]) -> dict[str, tuple[float, Fact]]:
    """For each word, and each rank, how close it stands to the fact that it is closest to, and which that is."""
    closest: dict[str, tuple[float, Fact]] = {}
    for fact in facts:
        for stem, near in fact.near.items():
            tells = stem not in shared and (stem[0] != "#" or stem.startswith(_LABEL))
            if tells and (stem not in closest or near > closest[stem][0]):
                closest[stem] = near, fact
    return closest


def _set_dates(facts: Sequence[Fact]) -> None:
    """Tell each value which date it holds at: the nearest one of its sentence, or its own where each has one."""
    dates = [fact for fact in facts if fact.sort == Kind.DATE]
    values = [fact for fact in facts if fact.sort != Kind.DATE]
    if len(dates) > 1 and dates == facts[1::2] and values == facts[::2]:
        # "41 in 1990 and, in the end, 58 in 2010".
        for value, date in zip(values, dates, strict=True):
            value.when = date
        return
    places = [fact.place for fact in dates]
    for fact in facts if dates else ():
        if fact.sort != Kind.DATE:
            at = bisect_left(places, fact.place)
            fact.when = min(dates[max(at - 1, 0) : at + 1], key=lambda date: _away(date, fact))


def _away(date: Fact, fact: Fact) -> float:
    """How far a date stands from a fact; one that follows is a little closer: "from 41 in 1990 to 58 in 2010"."""
    away = date.place - fact.place
    return away if away >= 0 else _BEFORE - away
