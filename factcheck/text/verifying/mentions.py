"""What a text states at which place, beside what reading finds: marks, scores, years and days that little tells."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import attrs

from factcheck.languages import codes
from factcheck.languages import language as language_of
from factcheck.model import Comparison, DateSpan, Kind, Mention, Reading
from factcheck.reading import find, read
from factcheck.reading.dates import date_reading, read_date
from factcheck.reading.names import skeleton
from factcheck.reading.scanner import fold, scan
from factcheck.reading.telling import languages_of
from factcheck.text.stems import stems

#: A result or a ratio: "2-1", "16:9".
_SCORE = re.compile(r"(?<![\w.,:/–-])(?:\d{1,3}(?:[-–]\d{1,3}){1,2}|\d{1,2}:\d{1,2})(?![\w:/–-]|[.,]\d)")
#: The noun of a number is of so many words at most.
NOUN_WORDS = 5
#: Names of fewer sounds than these sound like any word.
_SOUNDS = 3
#: A shorter word makes a rank of digits only: "no. 1" is one, and "no one" is not.
_SHORT = 2
#: A year that no word tells, but an article: "the 1812 nomination", or that only an "in" does, "in 1819 to the
#: north"; two years that might be a range of counts, "1856-1924"; and between which years they lie.
_YEAR = re.compile(r"\d{4}\s")
_YEARS = re.compile(r"(?<!\d)(\d{4})\D+(\d{4})(?!\d)")
_YEAR_DIGITS = 4
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
#: The year in which dates without a year are compared.
_SOME_YEAR = datetime.date(2000, 7, 1)


# --- words ---


@attrs.frozen(eq=False)
class Word:
    """A word at its place: folded, and its stem, which is empty for a small word, a number or a sign."""

    start: int
    end: int
    word: str
    stem: str


def words_of(text: str, language: str | None) -> list[Word]:
    """The words of a text, each with its stem in the language of its passage."""
    found = []
    for start, end, spoken in languages_of(text, language):
        table = stems(spoken)
        for token in scan(text[start:end]):
            stem = table.of(token.word) if token.word[0].isalpha() else ""
            found.append(Word(token.start + start, token.end + start, token.word, stem))
    return found


def sounds_of(text: str) -> frozenset[str]:
    """How the names of a text sound, by which they are the same in another script: those of its words that may be one.

    >>> sorted(sounds_of("She moved from Rotterdam to Bergen.") & sounds_of("انتقلت من روتردام إلى بيرغن"))
    ['brgn', 'rtrdm']
    """
    words = (token.word for token in scan(text) if not token.word.isascii() or text[token.start].isupper())
    forms = (form for word in words for form in ((word, word[1:]) if word[0] in _prefixes() else (word,)))
    return frozenset(sound for sound in map(skeleton, forms) if len(sound) >= _SOUNDS)


@cache
def _prefixes() -> frozenset[str]:
    """Letters that are attached to the front of words, in all languages."""
    return frozenset(fold(word) for code in codes() if (found := language_of(code)) for word in found.dates.prefixes)


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
def numbering() -> frozenset[str]:
    """Words before a number that make a rank of it, folded, in all languages."""
    return frozenset(fold(word) for code in codes() if (found := language_of(code)) for word in found.texts.numbering)


@cache
def _articles() -> frozenset[str]:
    """Articles, folded, in all languages: behind one, a number of four digits is a year."""
    tables = [found for code in codes() if (found := language_of(code))]
    return frozenset(fold(word) for one in tables for word in (*one.numbers.articles, *one.dates.the))


@cache
def _dating() -> frozenset[str]:
    """Articles and words such as "in", folded, in all languages, behind which four digits without a noun are a year."""
    tables = [found.dates for code in codes() if (found := language_of(code))]
    return _articles() | {fold(word) for table in tables for word in table.at}


# --- mentions ---


@attrs.frozen(eq=False)
class Stated:
    """Something that a text states at a place; `yearless` is a day or a month that is stated without its year."""

    mention: Mention
    yearless: bool = False


class _Covered:
    """The places that mentions hold."""

    def __init__(self, found: Sequence[Mention]) -> None:
        self._starts = [one.start for one in found]
        self._ends = [one.end for one in found]

    def __contains__(self, word: Word) -> bool:
        at = bisect_right(self._starts, word.start) - 1
        return at >= 0 and word.start < self._ends[at]

    def meets(self, start: int, end: int) -> bool:
        return bisect_left(self._starts, end) > bisect_right(self._ends, start)


def mentions_of(text: str, language: str | None, published: DateSpan | None, words: Sequence[Word]) -> list[Stated]:
    """What the text states, in order."""
    found = find(text, language=language, published=published)
    found = [_as_years(one) for one in found if not _says_nothing(one)]
    stated = [Stated(one) for one in found]
    covered = _Covered(found)
    if published is None and any(word.word in _months() and word not in covered for word in words):
        known = {one.start for one in found}
        dated = find(text, language=language, published=_SOME_YEAR)
        stated += (Stated(one, yearless=True) for one in dated if one.start not in known and names_month(one))
        covered = _Covered(sorted((one.mention for one in stated), key=_start))
    stated += map(Stated, _bare(text, words, covered))
    return sorted(stated, key=lambda one: one.mention.start)


def _start(mention: Mention) -> int:
    return mention.start


def names_month(mention: Mention) -> bool:
    """Whether a date is told by its month."""
    return mention.reading.kind is Kind.DATE and any(token.word in _months() for token in scan(mention.words))


@lru_cache(65_536)
def names_two(words: str) -> bool:
    """Whether the words of a date tell two ends: "1856-1924" and "from May to July 1856" do, "13 May 1856" does not."""
    told = Counter(
        "month" if token.word in _months() else len(token.word) == _YEAR_DIGITS
        for token in scan(words)
        if token.is_number or token.word in _months()
    )
    return any(times > 1 for times in told.values())


def _says_nothing(mention: Mention) -> bool:
    """Whether a number is next to none: "one of the first"."""
    reading = mention.reading
    return (
        reading.kind is Kind.COUNT
        and reading.noun is None
        and reading.stated.low == reading.stated.high == 1
        and not any(letter.isdigit() for letter in mention.words)
    )


def _bare(text: str, words: Sequence[Word], covered: _Covered) -> Iterator[Mention]:
    """Numbers that say something by what stands beside them: "a 2014 film", "number 4", "2-1"."""
    for match in _SCORE.finditer(text):
        if not covered.meets(*match.span()):
            score = match[0].replace("–", "-")
            yield Mention(*match.span(), match[0], Reading(kind=Kind.TEXT, text=score, words=match[0]))
    before = ""
    for index, word in enumerate(words):
        reading = None
        if word not in covered:
            if before in numbering() and (word.word[0].isdigit() or len(before) > _SHORT):
                reading = _counted(text, words[index : index + 1])
            elif _YEAR.fullmatch(text, word.start, min(word.end + 1, len(text))):
                reading = None if before in _articles() else _counted(text, words[index:])
                reading = reading or (_year(word.word) if before in _dating() else None)
        if reading is not None:
            yield Mention(word.start, word.end, text[word.start : word.end], reading)
        before = word.word


def _as_years(mention: Mention) -> Mention:
    """A range of counts of nothing, from one year to another, as the span of days that it is."""
    reading = mention.reading
    if reading.kind is not Kind.COUNT or reading.noun or reading.comparison is not Comparison.BETWEEN:
        return mention
    years = _YEARS.search(mention.words)
    if years is None or not _FIRST_YEAR <= int(years[1]) < int(years[2]) <= _LAST_YEAR:
        return mention
    span = read_date(f"{int(years[1])}/{int(years[2])}")
    return mention if span is None else attrs.evolve(mention, reading=date_reading(span, mention.words, None))


def _year(said: str) -> Reading | None:
    span = read_date(said) if _FIRST_YEAR <= int(said) <= _LAST_YEAR else None
    return None if span is None else date_reading(span, said, None)


def _counted(text: str, words: Sequence[Word]) -> Reading | None:
    """A number with the noun that follows it; a year-like one without a noun is none."""
    end = 1
    while end < len(words) and end <= NOUN_WORDS and words[end].stem:
        end += 1
    if end == 1 < len(words):
        return None
    found = read(text[words[0].start : words[end - 1].end])
    return found if found is not None and found.kind is Kind.COUNT else None
