"""What a text states at which place, beside what reading finds: marks, scores, years and days that little tells."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise, takewhile

import attrs

from factcheck.model import Comparison, DateSpan, Interval, Kind, Mention, Reading
from factcheck.reading import find, read
from factcheck.reading.dates import date_reading, read_date
from factcheck.reading.scanner import scan
from factcheck.text.verifying.denying import cue_at, goes_on
from factcheck.text.verifying.lexis import (
    articles,
    dating,
    denials,
    lasting,
    months,
    nobody,
    none,
    numbering,
    openers,
    some,
    somebody,
    suffixes,
)
from factcheck.text.verifying.wording import STOP, Covered, Word, stands

#: A result or a ratio: "2-1", "16:9".
_SCORE = re.compile(r"(?<![\w.,:/–-])(?:\d{1,3}(?:[-–]\d{1,3}){1,2}|\d{1,2}:\d{1,2})(?![\w:/–-]|[.,]\d)")
#: The noun of a number is of so many words at most.
NOUN_WORDS = 5
#: A shorter word makes a rank of digits only: "no. 1" is one, and "no one" is not.
_SHORT = 2
#: A year that no word tells, but an article: "the 1812 nomination", or that only an "in" does, "in 1819 to the
#: north"; two years that might be a range of counts, "1856-1924"; and between which years they lie.
_YEAR = re.compile(r"\d{4}\s")
_YEARS = re.compile(r"(?<!\d)(\d{4})\D+(\d{4})(?!\d)")
_YEAR_DIGITS = 4
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
#: What there is none of is named within so many words.
_ABSENT = 3
#: And so close behind what denies it stands an "any".
_ANY = 4
_ZERO = Interval.point(Decimal(0))
_NONE = Reading(kind=Kind.COUNT, stated=_ZERO, plain=_ZERO, charitable=_ZERO)
#: The year in which dates without a year are compared.
_SOME_YEAR = datetime.date(2000, 7, 1)


@attrs.frozen(eq=False)
class Stated:
    """Something that a text states at a place.

    `yearless` is a day or a month that is stated without its year, and `monthless` a day without its month, too.
    """

    mention: Mention
    yearless: bool = False
    monthless: bool = False


def mentions_of(text: str, language: str | None, published: DateSpan | None, words: Sequence[Word]) -> list[Stated]:
    """What the text states, in order."""
    found = find(text, language=language, published=published)
    found = [_as_years(one, words) for one in found if not _says_nothing(one)]
    stated = [Stated(one) for one in found]
    covered = Covered(found)
    if published is None and any(_may_date(text, word) and word not in covered for word in words):
        known = {one.start for one in found}
        dated = [one for one in find(text, language=language, published=_SOME_YEAR) if one.start not in known]
        stated += (Stated(one, yearless=True) for one in dated if names_month(one))
        stated += (Stated(one, yearless=True, monthless=True) for one in dated if _names_day(one))
        covered = Covered(sorted((one.mention for one in stated), key=_start))
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


def _bare(text: str, words: Sequence[Word], covered: Covered) -> Iterator[Mention]:
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
        before = before if word.word == STOP and before in ranks else word.word


def _absent(text: str, words: Sequence[Word], covered: Covered) -> Iterator[Mention]:
    """Where a text says that there is none of what can be counted, or nobody: "no deaths", "not any new cases"."""
    starts, nouns, cues = nobody(), none(), denials()
    for index, word in enumerate(words):
        if (word.word not in starts and word.word not in nouns and word.word not in cues) or word in covered:
            continue
        phrase = next((one for one in starts.get(word.word, ()) if stands(one, words, index)), ())
        last = index + max(len(phrase), 1) - 1
        noun = _countable(words[index + 1 : index + 1 + _ABSENT]) if word.word in nouns else ()
        if not (phrase or noun):
            last, noun = _not_any(words, index, covered)
        if phrase or noun or last > index:
            counted = text[noun[0].start : noun[-1].end] if noun else None
            said = text[word.start : words[last].end]
            yield Mention(word.start, words[last].end, said, attrs.evolve(_NONE, noun=counted, words=said))


def _not_any(words: Sequence[Word], index: int, covered: Covered) -> tuple[int, Sequence[Word]]:
    """The index of an "any" or an "anybody" behind what denies it at an index, and what there is none of."""
    cue = cue_at(words, index)
    clause = takewhile(goes_on, words[cue.end : cue.end + _ANY]) if cue else ()
    for at, word in enumerate(clause, cue.end if cue else 0):
        if word in covered:
            break
        if word.word in somebody():
            return at, []
        if word.word in some() and (noun := _countable(words[at + 1 : at + 1 + _ABSENT])):
            return at, noun
    return index, []


def _countable(words: Sequence[Word]) -> Sequence[Word]:
    """The words up to the first that names what texts count; none where a small word stands before it."""
    for end, word in enumerate(words, 1):
        if not word.stem or word.stem.startswith("="):
            return words[:end] if word.stem else []
    return []


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
