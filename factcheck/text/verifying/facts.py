"""A text taken apart: its sentences, and the facts in them, each with the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from itertools import chain

import attrs

from factcheck.languages import codes
from factcheck.languages import language as language_of
from factcheck.model import DateSpan, Interval, Kind, Mention, Reading
from factcheck.reading import read
from factcheck.reading.lexicon import OF
from factcheck.reading.scanner import fold, scan
from factcheck.reading.units import dimension
from factcheck.text.verifying.mentions import NOUN_WORDS, Stated, Word, mentions_of, numbering, sounds_of, words_of

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
#: The noun of a number may stand so many words on, behind "of the last 28".
_PARTITIVE = 5
_HUNDRED = Decimal(100)
#: What tells that a number without a noun is a mark: "a score of 60".
_RATED = "=review"
AMOUNTS = frozenset({Kind.MONEY, Kind.QUANTITY, Kind.SHARE})


@attrs.define(eq=False)
class Fact:
    """A value that a text states, with what tells which other one speaks of the same thing.

    `sort` says what it can be held against. `near` are the stems of the words in its sentence, each
    with how close it stands, and `norm` their length as a vector; `head` are those that name what is
    counted, taken from the count before where they are left out (`elided`), or from the whole that it
    is a part of (`whole`). `when` is the date that its sentence sets for it. `yearless` is a day or a
    month that is stated without its year. `place` is where it stands in its sentence, in words.
    """

    mention: Mention
    reading: Reading
    sort: str
    sentence: Sentence = attrs.field(repr=False)
    near: dict[str, float] = attrs.field(repr=False)
    head: frozenset[str] = frozenset()
    place: float = 0.0
    yearless: bool = False
    elided: bool = False
    norm: float = 1.0
    when: Fact | None = attrs.field(default=None, repr=False)
    whole: Fact | None = attrs.field(default=None, repr=False)


@attrs.define(eq=False)
class Sentence:
    """A sentence with its facts in order.

    `words` are its words in one form, and `frame` the same without its values: a sentence with the
    same frame says the same of other values. `stems` are those of its words, but for its amounts.
    """

    text: str = attrs.field(repr=False)
    source: str
    start: int
    end: int
    facts: list[Fact] = attrs.field(factory=list, repr=False)
    words: str = ""
    frame: str = ""
    stems: frozenset[str] = attrs.field(default=frozenset(), repr=False)

    @cached_property
    def is_latin(self) -> bool:
        """Whether most of its words are in Latin letters."""
        return 2 * sum(stem.isascii() for stem in self.stems) >= len(self.stems)

    @cached_property
    def sounds(self) -> frozenset[str]:
        """How its names sound."""
        return sounds_of(self.text[self.start : self.end])


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
    return word[1][0].isupper() and (len(short) == 1 or short in _titles())


@cache
def _titles() -> frozenset[str]:
    """Titles of people, folded, in all languages."""
    return frozenset(fold(word) for code in codes() if (found := language_of(code)) for word in found.names.titles)


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
        reading = one.mention.reading
        before = words[span.first - 1].word if span.first else ""
        if reading.kind is Kind.COUNT and before in numbering():
            reading = attrs.evolve(reading, kind=Kind.ORDINAL)
        near = _near(span, stood)
        for other in range(max(0, index - _NEIGHBOURS), min(len(spans), index + _NEIGHBOURS + 1)):
            if other != index:
                away = span.low - spans[other].high if other < index else spans[other].low - span.high
                near[_value(stated[other].mention.reading)] = _BESIDE * _HALF / (_HALF + away)
        stem = words[span.first - 1].stem if span.first else ""
        head = _head(reading, stem, words[span.last : span.last + NOUN_WORDS + 1])
        fact = Fact(one.mention, reading, _sort(reading), sentence, near, head, span.low, one.yearless)
        fact.norm = sum(weight * weight for weight in near.values()) ** 0.5 or 1.0
        sentence.facts.append(fact)
    _share_heads(sentence.facts)
    _set_dates(sentence.facts)
    _set_frame(sentence)
    return sentence


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


def _value(reading: Reading) -> str:
    return f"#{reading.kind.value}{reading.text or reading.stated}"


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
    if not reading.noun or reading.kind not in (Kind.COUNT, Kind.SHARE):
        return frozenset()
    wanted = {token.word for token in scan(reading.noun)}
    return frozenset(word.stem for word in following if word.stem and word.word in wanted)


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


@cache
def _partitives() -> frozenset[str]:
    """Words between a part and its whole, folded, in all languages."""
    tables = [found.numbers for code in codes() if (found := language_of(code))]
    return OF | {fold(phrase.split()[0]) for table in tables for phrase in table.over_noun}


def _is_part(fact: Fact, following: Fact) -> bool:
    """Whether a count is of the one that follows: "ten of the last 14"."""
    if following.place - fact.place > _PARTITIVE:
        return False
    between = scan(fact.sentence.text[fact.mention.end : following.mention.start])
    return bool(between) and between[0].word in _partitives()


def _set_dates(facts: Sequence[Fact]) -> None:
    """Tell each value which date it holds at: the nearest one of its sentence."""
    dates = [fact for fact in facts if fact.sort == Kind.DATE]
    places = [fact.place for fact in dates]
    for fact in facts if dates else ():
        if fact.sort != Kind.DATE:
            at = bisect_left(places, fact.place)
            fact.when = min(dates[max(at - 1, 0) : at + 1], key=lambda date: abs(date.place - fact.place))


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
    if fact.sort == Kind.SHARE and fact.reading.stated.is_point and (fact.head or _RATED in fact.near):
        numbers = [token.word for token in scan(fact.mention.words) if token.is_number]
        for reading in filter(None, map(read, numbers if len(numbers) > 1 else ())):
            yield attrs.evolve(fact, reading=reading, sort=_sort(reading))
    elif fact.sort == Kind.COUNT and fact.reading.stated.is_point:
        share = _share(fact)
        if share is not None:
            point = Interval.point(share)
            reading = attrs.evolve(fact.reading, kind=Kind.SHARE, stated=point, plain=point, charitable=point)
            yield attrs.evolve(fact, reading=reading, sort=Kind.SHARE.value)


def _share(fact: Fact) -> Decimal | None:
    """The share that a count is: "ten of the last 14" are ten fourteenths, a score of 60 is 60 in the hundred."""
    part: Decimal = fact.reading.stated.low or Decimal(0)
    if not fact.head and _RATED in fact.near and 0 <= part < _HUNDRED:
        return part / _HUNDRED
    whole = fact.whole.reading.stated.low if fact.whole and fact.whole.reading.stated.is_point else None
    return part / whole if whole and 0 < part <= whole else None
