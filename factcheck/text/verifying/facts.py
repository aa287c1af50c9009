"""A text taken apart: its sentences, and the facts in them, each with the words around it."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from itertools import chain

import attrs

from factcheck.languages import codes
from factcheck.languages import language as language_of
from factcheck.model import DateSpan, Interval, Kind, Mention, Reading
from factcheck.reading import find, read
from factcheck.reading.dates import date_reading, read_date
from factcheck.reading.scanner import fold, scan
from factcheck.reading.telling import languages_of
from factcheck.reading.units import dimension
from factcheck.text.stems import stems

#: Where a sentence ends: behind its stop, and where a line is left blank or an item of a list begins.
_END = re.compile(r"(?<=[.!?؟…])[\"'”’»)\]]*\s+(?=[^\sa-z.,;:%)\]])|\n\s*\n\s*|\n(?=\s*(?:[-*•|>#]|\d+[.)]\s))")
#: A result or a ratio: "2-1", "16:9".
_SCORE = re.compile(r"(?<![\w.,:/–-])(?:\d{1,3}(?:[-–]\d{1,3}){1,2}|\d{1,2}:\d{1,2})(?![\w:/–-]|[.,]\d)")
#: A sign sets what stands behind it as many words farther away.
_PAUSES = {",": 3, "،": 3, ";": 5, "؛": 5, ":": 3, "(": 3, ")": 3, "—": 3, "–": 3}
#: A word that stands so many words away counts half; one that stands beyond the reach tells nothing.
_HALF = 6
_REACH = 60
#: Another value counts half of what a word in its place would; so many are looked at on either side.
_BESIDE = 0.5
_NEIGHBOURS = 6
#: The noun of a number is of so many words at most, and may stand so many words on, behind "of the last 28".
_NOUN_WORDS = 5
_PARTITIVE = 5
#: A year that no word tells, but an article: "the 1812 nomination"; and between which years it lies.
_YEAR = re.compile(r"\d{4}\s")
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
#: The year in which dates without a year are compared.
_SOME_YEAR = datetime.date(2000, 7, 1)
_HUNDRED = Decimal(100)
_AMOUNTS = frozenset({Kind.MONEY, Kind.QUANTITY, Kind.SHARE})


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
    words = _words(text, language)
    mentions = _mentions(text, language, published, words)
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
        yield start, match.start()
        start = match.end()
    yield start, len(text)


# --- words ---


@attrs.frozen(eq=False)
class _Word:
    """A word at its place: folded, and its stem, which is empty for a small word, a number or a sign."""

    start: int
    end: int
    word: str
    stem: str


def _words(text: str, language: str | None) -> list[_Word]:
    found = []
    for start, end, spoken in languages_of(text, language):
        table = stems(spoken)
        for token in scan(text[start:end]):
            stem = table.of(token.word) if token.word[0].isalpha() else ""
            found.append(_Word(token.start + start, token.end + start, token.word, stem))
    return found


@cache
def _months() -> frozenset[str]:
    """The names of months, folded, in all languages."""
    tables = [found.dates for code in codes() if (found := language_of(code))]
    return frozenset(
        fold(name)
        for table in tables
        for months in (table.months, table.short_months, table.wordy_months)
        for name in months
    )


@cache
def _numbering() -> frozenset[str]:
    """Words before a number that make a rank of it, folded, in all languages."""
    return frozenset(fold(word) for code in codes() if (found := language_of(code)) for word in found.texts.numbering)


@cache
def _articles() -> frozenset[str]:
    """Articles, folded, in all languages: behind one, a number of four digits is a year."""
    tables = [found for code in codes() if (found := language_of(code))]
    return frozenset(fold(word) for one in tables for word in (*one.numbers.articles, *one.dates.the))


# --- mentions ---


@attrs.frozen(eq=False)
class _Stated:
    mention: Mention
    yearless: bool = False


class _Covered:
    """The places that mentions hold."""

    def __init__(self, found: Sequence[Mention]) -> None:
        self._starts = [one.start for one in found]
        self._ends = [one.end for one in found]

    def __contains__(self, word: _Word) -> bool:
        at = bisect_right(self._starts, word.start) - 1
        return at >= 0 and word.start < self._ends[at]

    def meets(self, start: int, end: int) -> bool:
        return bisect_left(self._starts, end) > bisect_right(self._ends, start)


def _mentions(text: str, language: str | None, published: DateSpan | None, words: Sequence[_Word]) -> list[_Stated]:
    """What the text states, in order."""
    found = find(text, language=language, published=published)
    stated = [_Stated(one) for one in found]
    covered = _Covered(found)
    if published is None and any(word.word in _months() and word not in covered for word in words):
        known = {one.start for one in found}
        dated = find(text, language=language, published=_SOME_YEAR)
        stated += (_Stated(one, yearless=True) for one in dated if one.start not in known and names_month(one))
        covered = _Covered(sorted((one.mention for one in stated), key=_start))
    stated += map(_Stated, _bare(text, words, covered))
    return sorted((one for one in stated if not _says_nothing(one.mention)), key=lambda one: one.mention.start)


def _start(mention: Mention) -> int:
    return mention.start


def names_month(mention: Mention) -> bool:
    """Whether a date is told by its month."""
    return mention.reading.kind is Kind.DATE and any(token.word in _months() for token in scan(mention.words))


def _says_nothing(mention: Mention) -> bool:
    """Whether a number is next to none: "one of the first"."""
    reading = mention.reading
    return (
        reading.kind is Kind.COUNT
        and reading.noun is None
        and reading.stated.low == reading.stated.high == 1
        and not any(letter.isdigit() for letter in mention.words)
    )


def _bare(text: str, words: Sequence[_Word], covered: _Covered) -> Iterator[Mention]:
    """Numbers that say something by what stands beside them: "a 2014 film", "number 4", "2-1"."""
    for match in _SCORE.finditer(text):
        if not covered.meets(*match.span()):
            score = match[0].replace("–", "-")
            yield Mention(*match.span(), match[0], Reading(kind=Kind.TEXT, text=score, words=match[0]))
    before = ""
    for index, word in enumerate(words):
        reading = None
        if word not in covered:
            if before in _numbering():
                reading = _counted(text, words[index : index + 1])
            elif _YEAR.fullmatch(text, word.start, min(word.end + 1, len(text))):
                reading = _year(word.word) if before in _articles() else _counted(text, words[index:])
        if reading is not None:
            yield Mention(word.start, word.end, text[word.start : word.end], reading)
        before = word.word


def _year(said: str) -> Reading | None:
    span = read_date(said) if _FIRST_YEAR <= int(said) <= _LAST_YEAR else None
    return None if span is None else date_reading(span, said, None)


def _counted(text: str, words: Sequence[_Word]) -> Reading | None:
    """A number with the noun that follows it; a year-like one without a noun is none."""
    end = 1
    while end < len(words) and end <= _NOUN_WORDS and words[end].stem:
        end += 1
    if end == 1 < len(words):
        return None
    found = read(text[words[0].start : words[end - 1].end])
    return found if found is not None and found.kind is Kind.COUNT else None


# --- facts ---


@attrs.define(eq=False)
class _Span:
    """Where a mention stands: from which word to which, and how far into the sentence, pauses counted."""

    first: int = 0
    last: int = 0
    low: float = 0
    high: float = 0


def _sentence(
    text: str, source: str, place: tuple[int, int], stated: Sequence[_Stated], words: Sequence[_Word]
) -> Sentence:
    """A sentence with its facts."""
    spans, stood = _places([one.mention for one in stated], words)
    sentence = Sentence(text, source, *place, stems=_stems(stated, spans, words))
    for index, (one, span) in enumerate(zip(stated, spans, strict=True)):
        reading = one.mention.reading
        before = words[span.first - 1].word if span.first else ""
        if reading.kind is Kind.COUNT and before in _numbering():
            reading = attrs.evolve(reading, kind=Kind.ORDINAL)
        near = _near(span, stood)
        for other in range(max(0, index - _NEIGHBOURS), min(len(spans), index + _NEIGHBOURS + 1)):
            if other != index:
                away = span.low - spans[other].high if other < index else spans[other].low - span.high
                near[_value(stated[other].mention.reading)] = _BESIDE * _HALF / (_HALF + away)
        stem = words[span.first - 1].stem if span.first else ""
        head = _head(reading, stem, words[span.last : span.last + _NOUN_WORDS + 1])
        fact = Fact(one.mention, reading, _sort(reading), sentence, near, head, span.low, one.yearless)
        fact.norm = sum(weight * weight for weight in near.values()) ** 0.5 or 1.0
        sentence.facts.append(fact)
    _share_heads(sentence.facts)
    _set_dates(sentence.facts)
    _set_frame(sentence)
    return sentence


def _stems(stated: Sequence[_Stated], spans: Sequence[_Span], words: Sequence[_Word]) -> frozenset[str]:
    """The stems of a sentence's words, but for its amounts: two amounts in euros need not be of one thing."""
    amounts = {
        index
        for one, span in zip(stated, spans, strict=True)
        if one.mention.reading.kind in _AMOUNTS
        for index in range(span.first, span.last)
    }
    return frozenset(word.stem for index, word in enumerate(words) if word.stem and index not in amounts)


def _sort(reading: Reading) -> str:
    if reading.kind is Kind.QUANTITY:
        return dimension(reading.unit) or reading.unit or ""
    return reading.kind.value


def _value(reading: Reading) -> str:
    return f"#{reading.kind.value}{reading.text or reading.stated}"


def _places(mentions: Sequence[Mention], words: Sequence[_Word]) -> tuple[list[_Span], list[tuple[float, str]]]:
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


def _head(reading: Reading, before: str, following: Sequence[_Word]) -> frozenset[str]:
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
            if following and following.sort == Kind.COUNT and following.place - fact.place <= _PARTITIVE:
                fact.head, fact.whole = following.head, following
            elif before:
                fact.head, fact.elided = before.head, True
        before = fact


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
    if fact.sort == Kind.SHARE and fact.head:
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
    if not fact.head and "=review" in fact.near and 0 <= part < _HUNDRED:
        return part / _HUNDRED
    whole = fact.whole.reading.stated.low if fact.whole and fact.whole.reading.stated.is_point else None
    return part / whole if whole and 0 < part <= whole else None
