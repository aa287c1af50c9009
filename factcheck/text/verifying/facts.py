"""A text taken apart: its sentences, and the facts in them, each with the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain, pairwise, takewhile

import attrs

from factcheck.model import Comparison, DateSpan, Interval, Kind, Mention, Reading
from factcheck.reading import read
from factcheck.reading.scanner import fold, scan
from factcheck.reading.units import dimension
from factcheck.text.verifying.denying import denials_of
from factcheck.text.verifying.fact import AGED, AMOUNTS, RATED, TIME, Fact, Sentence, stem_of
from factcheck.text.verifying.lexis import aging, denials, ends, joiners, numbering, titles, tops, versus
from factcheck.text.verifying.linking import link
from factcheck.text.verifying.mentions import NOUN_WORDS, Stated, mentions_of
from factcheck.text.verifying.relating import BOUNDS
from factcheck.text.verifying.wording import Covered, Word, lies_apart, stands, word_before, words_of

#: Where a sentence ends: behind its stop, where a line is left blank or an item of a list begins, and where the
#: next one follows without a space, as the marks of footnotes leave it when they are cut: "in 2020.As of May".
_END = re.compile(
    r"(?<=[.!?؟…])[\"'”’»)\]]*\s+(?=[^\sa-z.,;:%)\]])|\n\s*\n\s*|\n(?=\s*(?:[-*•|>#]|\d+[.)]\s))"
    r"|(?<=[a-zà-ÿ\d]{3}[.!?])(?=[A-ZÀ-Þ][a-zà-ÿ]*\s)"
)
#: The last word before a stop, if it is short, within so many characters.
_LAST = re.compile(r"(?<![\w.])([^\W\d_]{1,5})\.$")
_TAIL = 8
#: A sign sets what stands behind it as many words farther away.
_PAUSES = {",": 3, "،": 3, ";": 5, "؛": 5, ":": 3, "(": 3, ")": 3, "—": 3, "–": 3}
#: A word that stands so many words away counts half; one that stands beyond the reach tells nothing.
_HALF = 6
_REACH = 60
#: Another value counts half of what a word in its place would; so many are looked at on either side.
_BESIDE = 0.5
_NEIGHBOURS = 6
_HUNDRED = Decimal(100)
#: A number so close to a word for an age is one; a rank so close to a word for ranking is one of a ranking.
_AT_AGE = 0.7
_RANKED, _IN_RANKING = "=rank", 0.5
#: That a value is what something changed from, or changed to, counts as much as a word close by.
_END_OF_CHANGE = 0.75
#: So many words behind an amount may name what it is.
_NAMING = 3
#: Where something is counted is no noun: "15 million worldwide".
_WORLD = "=world"
#: So many words may stand between the two numbers of a vote.
_TALLIED = 3


@attrs.frozen(eq=False)
class Facts:
    """What a text states: the sentences that state a value, and all their facts in order.

    `evidence` are the facts, and those that follow from one of them alone: "26 of 28 provinces" says 26.
    """

    text: str = attrs.field(repr=False)
    source: str
    sentences: tuple[Sentence, ...]
    facts: tuple[Fact, ...]
    evidence: tuple[Fact, ...]


@lru_cache(maxsize=64)
def facts_of(text: str, source: str = "", language: str | None = None, published: DateSpan | None = None) -> Facts:
    """Take a text apart, in time linear in its length.

    The last texts are kept, since many statements may be held against one text.
    """
    words = words_of(text, language)
    mentions = mentions_of(text, language, published, words)
    sentences = []
    at = word = 0
    for start, end in sentences_of(text):
        first, own = word, at
        while at < len(mentions) and mentions[at].mention.start < end:
            at += 1
        while word < len(words) and words[word].start < end:
            word += 1
        if at > own:
            sentences.append(_sentence(text, source, (start, end), mentions[own:at], words[first:word]))
    facts = tuple(chain.from_iterable(sentence.facts for sentence in sentences))
    following = chain.from_iterable(map(_following, facts))
    return Facts(text, source, tuple(sentences), facts, (*facts, *following))


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text begin and end."""
    start = 0
    for match in _END.finditer(text):
        if not _is_short(text[max(start, match.start() - _TAIL) : match.start()], text[match.end() : match.end() + 1]):
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _is_short(before: str, following: str) -> bool:
    """Whether a stop belongs to a word that is cut short: to an initial or a title, or before a number: "no. 4"."""
    word = _LAST.search(before)
    if word is None:
        return False
    short = fold(word[1])
    if short in numbering() and following.isdigit():
        return True
    return word[1][0].isupper() and (len(short) == 1 or short in titles())


# --- facts ---


@attrs.define(eq=False)
class _Span:
    """Where a mention stands: from which word to which, and how far into the sentence, pauses counted."""

    first: int = 0
    last: int = 0
    low: float = 0
    high: float = 0


def _sentence(
    text: str, source: str, place: tuple[int, int], stated: Sequence[Stated], words: Sequence[Word]
) -> Sentence:
    """A sentence with its facts."""
    spans, stood = _places([one.mention for one in stated], words)
    sentence = Sentence(text, source, *place, stems=_stems(stated, spans, words))
    for index, (one, span) in enumerate(zip(stated, spans, strict=True)):
        near = _near(span, stood)
        if (end := _end(text, words, span.first)) and one.mention.reading.kind is not Kind.DATE:
            near[end] = _END_OF_CHANGE
        before = word_before(words, span.first)
        if before in aging() and _is_age(words, span, before):
            near[AGED] = 1.0
        reading = _as_rank_or_age(one.mention.reading, before, near)
        for other in range(max(0, index - _NEIGHBOURS), min(len(spans), index + _NEIGHBOURS + 1)):
            if other != index:
                away = span.low - spans[other].high if other < index else spans[other].low - span.high
                near[stem_of(stated[other].mention.reading)] = _BESIDE * _HALF / (_HALF + away)
        stem = words[span.first - 1].stem if span.first and reading.comparison is Comparison.EXACT else ""
        head = _head(reading, stem, words[span.last : span.last + NOUN_WORDS + 1])
        if reading.kind is Kind.ORDINAL and (near.get(_RANKED, 0.0) >= _IN_RANKING or reading.comparison in BOUNDS):
            head |= {_RANKED}
        fact = Fact(one.mention, reading, _sort(reading), sentence, near, head, span.low, one.yearless, one.monthless)
        if reading.kind in AMOUNTS:
            fact.behind = _behind(words[span.last : span.last + _NAMING])
        if fact.sort == TIME:
            fact.apart = lies_apart(words, span.last)
        fact.norm = sum(weight * weight for weight in near.values()) ** 0.5 or 1.0
        sentence.facts.append(fact)
    link(sentence, stood)
    _set_tallies(sentence.facts, words)
    _set_denials(sentence, words)
    _set_frame(sentence)
    return sentence


def _set_tallies(facts: Sequence[Fact], words: Sequence[Word]) -> None:
    """Tell two counts that are a vote or a result which one they are: "61 votes to 38"."""
    for one, other in pairwise(facts):
        if not one.sort == other.sort == Kind.COUNT:
            continue
        first = bisect_left(words, one.mention.end, key=_start_of_word)
        between = words[first : bisect_left(words, other.mention.start, first, key=_start_of_word)]
        is_between = 0 < len(between) <= _TALLIED and between[-1].word in versus()
        values = one.reading.stated, other.reading.stated
        if is_between and all(value.is_point for value in values):
            said = one.sentence.text[one.mention.start : other.mention.end]
            text = "-".join(f"{value.low:f}" for value in values)
            one.tally = other.tally = Reading(kind=Kind.TEXT, text=text, words=said)


def _start_of_word(word: Word) -> int:
    return word.start


def _set_denials(sentence: Sentence, words: Sequence[Word]) -> None:
    """Tell the facts of a clause that denies something that it does."""
    if denials().keys().isdisjoint(word.word for word in words):
        return
    for denial in denials_of(words, Covered([fact.mention for fact in sentence.facts])):
        for fact in sentence.within(denial.clause, denial.end):
            fact.denial = denial


def _as_rank_or_age(reading: Reading, before: str, near: Mapping[str, float]) -> Reading:
    """A bare number as the rank or the age that it is: "number 4", "the top ten", "aged 79"."""
    if reading.kind is not Kind.COUNT:
        return reading
    if before in numbering():
        return attrs.evolve(reading, kind=Kind.ORDINAL)
    low = reading.stated.low
    if before in tops() and low and reading.stated.is_point:
        within = Interval.at_most(low)
        return attrs.evolve(
            reading, kind=Kind.ORDINAL, stated=within, plain=within, charitable=within, comparison=Comparison.AT_MOST
        )
    if not _counts(reading) and near.get(AGED, 0.0) >= _AT_AGE:
        return attrs.evolve(reading, kind=Kind.QUANTITY, unit="year")
    return reading


def _is_age(words: Sequence[Word], span: _Span, last: str) -> bool:
    """Whether what stands around a number says that it is an age: "turned" 30."""
    return any(
        stands(before, words, span.first - len(before)) and stands(behind, words, span.last)
        for before, behind in aging()[last]
        if span.first >= len(before)
    )


def _end(text: str, words: Sequence[Word], index: int) -> str:
    """Which end of a change the word before a value makes of it: "from" 9 "to" 8."""
    return ends().get(text[words[index - 1].start : words[index - 1].end].casefold(), "") if index else ""


def _counts(reading: Reading) -> bool:
    """Whether a number tells what it counts, which may be left out: "drew eight and lost six"."""
    return reading.noun is not None and scan(reading.noun)[0].word not in joiners()


def _behind(words: Sequence[Word]) -> frozenset[str]:
    """The stems of words up to the first small one: "a $5 million signing bonus" is a bonus."""
    return frozenset(word.stem for word in takewhile(lambda word: word.stem, words))


def _stems(stated: Sequence[Stated], spans: Sequence[_Span], words: Sequence[Word]) -> frozenset[str]:
    """The stems of a sentence's words, but for its amounts: two amounts in euros need not be of one thing."""
    amounts = {
        index
        for one, span in zip(stated, spans, strict=True)
        if one.mention.reading.kind in AMOUNTS
        for index in range(span.first, span.last)
    }
    return frozenset(word.stem for index, word in enumerate(words) if word.stem and index not in amounts)


def _sort(reading: Reading) -> str:
    if reading.kind is Kind.QUANTITY:
        return dimension(reading.unit) or reading.unit or ""
    return reading.kind.value


def _places(mentions: Sequence[Mention], words: Sequence[Word]) -> tuple[list[_Span], list[tuple[float, str]]]:
    """Where each mention stands, and where each word does that tells something."""
    spans = [_Span() for _ in mentions]
    stood: list[tuple[float, str]] = []
    at, place = 0, 0
    for index, word in enumerate(words):
        place += 1 + _PAUSES.get(word.word, 0)
        while at < len(mentions) and mentions[at].end <= word.start:
            at += 1
            place += 1
        inside = at < len(mentions) and word.start >= mentions[at].start
        if inside:
            span = spans[at]
            if not span.last:
                span.first, span.low = index, place
            span.last, span.high = index + 1, place
        if word.stem and not (inside and mentions[at].reading.kind is not Kind.COUNT):
            stood.append((place, word.stem))
    return spans, stood


def _near(span: _Span, stood: Sequence[tuple[float, str]]) -> dict[str, float]:
    """How close each stem stands to a mention: 1 inside it, less the farther away."""
    near: dict[str, float] = {}
    low, high = span.low, span.high
    first = bisect_left(stood, (low - _REACH, ""))
    for place, stem in stood[first : bisect_left(stood, (high + _REACH, ""), first)]:
        away = low - place if place < low else place - high if place > high else 0
        weight = _HALF / (_HALF + away)
        if weight > near.get(stem, 0):
            near[stem] = weight
    return near


def _head(reading: Reading, before: str, following: Sequence[Word]) -> frozenset[str]:
    """The stems of the noun that a count or a share counts, and of what a rank ranks."""
    if reading.kind is Kind.ORDINAL:
        beside = [word.stem for word in following if word.stem][:1]
        return frozenset([*beside, before] if before else beside)
    if reading.kind not in (Kind.COUNT, Kind.SHARE) or not _counts(reading):
        return frozenset()
    wanted = {token.word for token in scan(reading.noun or "") if not token.is_number}
    return frozenset(word.stem for word in following if word.stem not in ("", _WORLD) and word.word in wanted)


def _set_frame(sentence: Sentence) -> None:
    pieces, cut = [], sentence.start
    for fact in sentence.facts:
        pieces += [sentence.text[cut : fact.mention.start], f"\0{fact.sort}\0"]
        cut = fact.mention.end
    sentence.frame = " ".join("".join([*pieces, sentence.text[cut : sentence.end]]).casefold().split())
    sentence.words = " ".join(sentence.text[sentence.start : sentence.end].casefold().split())


# --- what follows from a fact ---


def _following(fact: Fact) -> Iterator[Fact]:
    """What a fact says beside its value: "26 of 28 provinces" that there are 26 and 28 provinces of some kind."""
    if fact.sort == Kind.SHARE and fact.reading.stated.is_point and (fact.head or RATED in fact.near):
        numbers = [token.word for token in scan(fact.mention.words) if token.is_number]
        for reading in filter(None, map(read, numbers if len(numbers) > 1 else ())):
            yield attrs.evolve(fact, reading=reading, sort=_sort(reading))
        if fact.reading.unit == "percent" and len(numbers) == 1 and RATED in fact.near:
            yield _bare(fact)
    elif fact.sort == Kind.MONEY or (fact.sort == TIME and fact.near.get(AGED, 0.0) >= _AT_AGE):
        yield _bare(fact)
    elif fact.sort == Kind.COUNT and fact.reading.stated.is_point:
        if fact.tally:
            yield as_tally(fact, fact.tally)
        share = _share(fact)
        if share is not None:
            point = Interval.point(share)
            reading = attrs.evolve(fact.reading, kind=Kind.SHARE, stated=point, plain=point, charitable=point)
            yield attrs.evolve(fact, reading=reading, sort=Kind.SHARE.value)


def as_tally(fact: Fact, tally: Reading) -> Fact:
    """One of two counts as the vote or the result that they are."""
    return attrs.evolve(fact, reading=tally, sort=tally.kind.value, head=frozenset())


def _bare(fact: Fact) -> Fact:
    """A mark, an amount or an age as it may be stated without its unit: "a contract for 20 million", "she was 16"."""
    reading = attrs.evolve(fact.reading, kind=Kind.COUNT, unit=None, alternatives=())
    return attrs.evolve(fact, reading=reading, sort=Kind.COUNT.value)


def _share(fact: Fact) -> Decimal | None:
    """The share that a count is: "ten of the last 14" are ten fourteenths, a score of 60 is 60 in the hundred."""
    part: Decimal = fact.reading.stated.low or Decimal(0)
    if not fact.head and RATED in fact.near and 0 <= part < _HUNDRED:
        return part / _HUNDRED
    whole = fact.whole.reading.stated.low if fact.whole and fact.whole.reading.stated.is_point else None
    return part / whole if whole and 0 < part <= whole else None
