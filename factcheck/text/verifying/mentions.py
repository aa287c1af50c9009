"""What a text states at which place, beside what reading finds: marks, scores, years and days that little tells."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

import attrs

from factcheck.model import Comparison, DateSpan, Interval, Kind, Maybe, Mention, Reading
from factcheck.reading import find, read
from factcheck.reading.dates import date_reading, read_date
from factcheck.reading.names import skeleton
from factcheck.reading.scanner import scan
from factcheck.reading.telling import languages_of
from factcheck.text.stems import stems
from factcheck.text.verifying.lexis import (
    apart,
    articles,
    dating,
    lasting,
    months,
    nobody,
    none,
    numbering,
    openers,
    prefixes,
    suffixes,
)

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
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
#: A word for a number may be cut short: "no. 4".
_STOP = "."
#: What there is none of is named within so many words.
_ABSENT = 3
_ZERO = Interval.point(Decimal(0))
_NONE = Reading(kind=Kind.COUNT, stated=_ZERO, plain=_ZERO, charitable=_ZERO)
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
    forms = (form for word in words for form in ((word, word[1:]) if word[0] in prefixes() else (word,)))
    return frozenset(sound for sound in map(skeleton, forms) if len(sound) >= _SOUNDS)


def lies_apart(words: Sequence[Word], index: int) -> Maybe:
    """Whether the words from an index on make of a length of time how far two events lie apart: "three weeks later"."""
    return next((answer for phrase, answer in apart().items() if _stands(phrase, words, index)), Maybe.NO)


# --- mentions ---


@attrs.frozen(eq=False)
class Stated:
    """Something that a text states at a place.

    `yearless` is a day or a month that is stated without its year, and `monthless` a day without its month, too.
    """

    mention: Mention
    yearless: bool = False
    monthless: bool = False


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
    found = [_as_years(one, words) for one in found if not _says_nothing(one)]
    stated = [Stated(one) for one in found]
    covered = _Covered(found)
    if published is None and any(_may_date(text, word) and word not in covered for word in words):
        known = {one.start for one in found}
        dated = [one for one in find(text, language=language, published=_SOME_YEAR) if one.start not in known]
        stated += (Stated(one, yearless=True) for one in dated if names_month(one))
        stated += (Stated(one, yearless=True, monthless=True) for one in dated if _names_day(one))
        covered = _Covered(sorted((one.mention for one in stated), key=_start))
    stated += map(Stated, (*_bare(text, words, covered), *_absent(text, words, covered)))
    return sorted(stated, key=lambda one: one.mention.start)


def _may_date(text: str, word: Word) -> bool:
    """Whether a word may be one of a date without its year: a month, or what makes a rank of digits, "15th"."""
    return word.word in months() or (word.word in suffixes() and text[word.start - 1 : word.start].isdigit())


def _start(mention: Mention) -> int:
    return mention.start


def _place(word: Word) -> int:
    return word.start


def names_month(mention: Mention) -> bool:
    """Whether a date is told by its month."""
    return mention.reading.kind is Kind.DATE and any(token.word in months() for token in scan(mention.words))


def _names_day(mention: Mention) -> bool:
    """Whether a date is told by the number of its day, and no month: "on the 15th"."""
    tokens = scan(mention.words)
    told = any(one.is_number and two.word in suffixes() for one, two in pairwise(tokens))
    return told and mention.reading.kind is Kind.DATE and not any(token.word in months() for token in tokens)


@lru_cache(65_536)
def lasts(words: str) -> str:
    """What a date tells the end of, by its first words: "until" that up to which something is, "since" from which."""
    said = tuple(token.word for token in scan(words))
    return next((name for phrase, name in lasting().items() if said[: len(phrase)] == phrase), "")


@lru_cache(65_536)
def names_two(words: str) -> bool:
    """Whether the words of a date tell two ends: "1856-1924" and "from May to July 1856" do, "13 May 1856" does not."""
    told = Counter(
        "month" if token.word in months() else len(token.word) == _YEAR_DIGITS
        for token in scan(words)
        if token.is_number or token.word in months()
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
    before, ranks = "", numbering()
    for index, word in enumerate(words):
        reading = None
        if word not in covered:
            if before in ranks and (word.word[0].isdigit() or len(before) > _SHORT):
                reading = _counted(text, words[index : index + 1])
            elif _YEAR.fullmatch(text, word.start, min(word.end + 1, len(text))):
                reading = None if before in articles() else _counted(text, words[index:])
                reading = reading or (_dated(word.word, word.word) if before in dating() else None)
        if reading is not None:
            yield Mention(word.start, word.end, text[word.start : word.end], reading)
        before = before if word.word == _STOP and before in ranks else word.word


def _absent(text: str, words: Sequence[Word], covered: _Covered) -> Iterator[Mention]:
    """Where a text says that there is none of what can be counted, or nobody: "no deaths", "no new cases"."""
    starts, nouns = nobody(), none()
    for index, word in enumerate(words):
        if (word.word not in starts and word.word not in nouns) or word in covered:
            continue
        phrase = next((one for one in starts.get(word.word, ()) if _stands(one, words, index)), ())
        noun = _countable(words[index + 1 : index + 1 + _ABSENT]) if word.word in nouns else []
        if phrase or noun:
            stop = words[index + len(phrase) - 1].end if phrase else word.end
            counted = text[noun[0].start : noun[-1].end] if noun else None
            said = text[word.start : stop]
            yield Mention(word.start, stop, said, attrs.evolve(_NONE, noun=counted, words=said))


def _countable(words: Sequence[Word]) -> Sequence[Word]:
    """The words up to the first that names what texts count; none where a small word stands before it."""
    for end, word in enumerate(words, 1):
        if not word.stem or word.stem.startswith("="):
            return words[:end] if word.stem else []
    return []


def _stands(phrase: Sequence[str], words: Sequence[Word], index: int) -> bool:
    return [one.word for one in words[index : index + len(phrase)]] == list(phrase)


def word_before(words: Sequence[Word], index: int) -> str:
    """The word before the one at an index, folded, without its stop if it is one for a number: "no. 4"."""
    before = words[index - 1].word if index else ""
    if before == _STOP and index > 1 and words[index - 2].word in numbering():
        return words[index - 2].word
    return before


def _as_years(mention: Mention, words: Sequence[Word]) -> Mention:
    """A count of nothing that is a year by the word before it, or two years of a range, as the days that it is."""
    reading = mention.reading
    if reading.kind is not Kind.COUNT or reading.noun:
        return mention
    if reading.comparison is Comparison.BETWEEN:
        years = _YEARS.search(mention.words)
        dated = _dated(mention.words, years[1], years[2]) if years else None
    else:
        at = bisect_left(words, mention.start, key=_place)
        opened = at and words[at - 1].word in openers() and _YEAR.fullmatch(mention.words + " ")
        dated = _dated(mention.words, mention.words) if opened else None
    return mention if dated is None else attrs.evolve(mention, reading=dated)


def _dated(said: str, *years: str) -> Reading | None:
    """The year, or those from one to the other, if they are."""
    if not all(_FIRST_YEAR <= int(year) <= _LAST_YEAR for year in years) or sorted(set(years)) != list(years):
        return None
    span = read_date("/".join(str(int(year)) for year in years))
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
