"""The grammar of dates: a table of patterns over the roles that words can play, each with its meaning.

A pattern is written in role names. A role's value goes to the meaning under the role's name, or, written
`name=role`, under `name_role`. `a|b` is one word with either role; `?` and `*` repeat; `(…)?` may be
absent; `<role` and `>role` stand just before and after the date without being part of it, and `<!role`
and `>!role` must not. Of two patterns that fit at the same place the upper one counts.

The patterns work in passes, each over what the pass before has left: points (a day, a month, last week),
parts of them (early May), what stands beside them (a time of day), spans (from May to July; since Sunday),
and bare years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.reading.dates import meanings as mean
from factcheck.reading.dates.meanings import Meaning
from factcheck.reading.dates.moments import Day
from factcheck.reading.dates.words import Item, alphabet, date_roles, item

_MONTH = "month|short_month|wordy_month"
_WEEKDAY = "(day_unit? weekday|short_weekday comma?)?"
_YEAR = "comma? (of|comma|dash|at)* the? (year_unit of?)? year"
_MONTHS = f"{_MONTH}|month_number"
_OF_MONTH = "(month_unit of?)?"
_DAY = "weekday|short_weekday"
_IN = "(of|at|month_unit)* the?"

Table = Sequence[tuple[str, Meaning]]

POINTS: Table = (
    # dates of the Hijri calendar
    (f"{_WEEKDAY} the? day of* hijri_month of* (year_unit of?)? year|any_year comma? hijri_era?", mean.hijri),
    ("hijri_month of* (year_unit of?)? year|any_year comma? hijri_era?", mean.hijri),
    ("year_unit? year|any_year hijri_era", mean.hijri),
    ("year_unit? year|any_year|num before_era", mean.nowhere),
    ("era year|any_year|num", mean.year_of_era),
    # the n-th of something
    (f"the? nth|final day_unit? {_DAY} {_IN} {_MONTHS} {_YEAR}", mean.nth),
    (f"the? {_DAY}|unit nth|final {_IN} {_MONTHS} {_YEAR}", mean.nth),
    (f"the? nth|final unit {_IN} {_MONTHS} {_YEAR}", mean.nth),
    (f"the? nth|final unit {_IN} (year_unit of?)? year", mean.nth),
    (f"the? unit nth|final {_IN} (year_unit of?)? year", mean.nth),
    (f"the? week_unit num {_IN} (year_unit of?)? year", mean.nth),
    (f"the? nth|final weekday|unit {_IN} {_MONTH}", mean.nth_nearby),
    (f"the? nth|final unit {_IN} whole=shift whole=unit", mean.nth_of_shifted),
    (f"the? nth|final unit {_IN} whole=unit whole=shift", mean.nth_of_shifted),
    (f"the? unit nth {_IN} whole=unit whole=shift", mean.nth_of_shifted),
    (f"the? nth quarter_unit|half_unit {_IN} year_unit", mean.nth_nearby),
    ("part_number dash? of* year", mean.numbered_part),
    ("year dash? part_number", mean.numbered_part),
    # a run of days within a month
    (f"{_MONTH} opens? the? low=day joins|dash|until the? high=day ({_YEAR})? >!unit|counted|month|day", mean.days_of_month),
    # days
    (f"{_WEEKDAY} the? day of* {_OF_MONTH} {_MONTH} shift", mean.shifted_date),
    (f"{_WEEKDAY} the? day (day_unit of)? (of|dash)* {_OF_MONTH} {_MONTH} {_YEAR} era?", mean.fields),
    (f"{_WEEKDAY} {_MONTH} the? day {_YEAR} era?", mean.fields),
    (f"year dash {_MONTH} dash day", mean.fields),
    (f"{_MONTH} dash year dash day", mean.fields),
    (f"day dash year dash {_MONTH}", mean.fields),
    (f"{_WEEKDAY} the? day of* {_OF_MONTH} {_MONTH} >!any_year", mean.fields),
    (f"{_WEEKDAY} {_MONTH} dash? the? day >!num|year|any_year|counted", mean.fields),
    ("day month_number modern", mean.fields),
    ("modern month_number day", mean.fields),
    ("partial comma? of* year", mean.partial),
    ("<at|opens|joins|dash|the|shift partial", mean.partial),
    ("partial >joins|dash", mean.partial),
    ("<at the nth >!other|unit|counted|num|of", mean.fields_of_nth),
    ("holiday comma? of* year", mean.holiday),
    ("holiday", mean.holiday),
    # months, quarters, seasons
    (f"{_OF_MONTH} {_MONTH} {_YEAR} era?", mean.fields),
    (f"year dash? {_MONTH}", mean.fields),
    (f"shift {_MONTH} >!day", mean.shifted_month),
    (f"{_OF_MONTH} {_MONTH} shift", mean.shifted_month),
    (f"month_unit of? {_MONTH}", mean.fields),
    (f"month_unit month_number {_YEAR}", mean.fields),
    ("month", mean.fields),
    ("short_month >dash", mean.fields),
    (f"<at|opens|joins|since|until|after|before|part|dash|pairs_with wordy_month|short_month >!num", mean.fields),
    (f"the? season {_YEAR}", mean.season),
    ("shift season", mean.shifted_season),
    ("the? season shift", mean.shifted_season),
    # centuries and decades
    ("the? nth dash? century_unit era?", mean.century),
    ("the? century_unit nth era?", mean.century),
    ("the? nth century_unit before_era", mean.nowhere),
    ("the? year|decade|two_digits decade_suffixes", mean.decade),
    ("the? apostrophe two_digits decade_suffixes", mean.decade),
    ("the? decade_nouns of? year", mean.decade),
    ("the? decade_nouns of? two_digits|decade_number|decade", mean.decade),
    ("<part decade_number", mean.decade),
    ("dash decade_number", mean.decade),
    ("decade of* (century_unit shift)?", mean.decade),
    # weeks, and days by their weekday
    ("weekday of* the? shift week_unit", mean.weekday_of_week),
    ("weekday of* the? week_unit shift", mean.weekday_of_week),
    ("shift week_unit (dash|comma|on)? weekday", mean.weekday_of_week),
    ("loose_shift weekday >!day", mean.shifted_weekday),
    ("shift weekday >!day", mean.shifted_weekday),
    ("day_unit? weekday shift", mean.shifted_weekday),
    ("weekday|short_weekday comma? the? date", mean.weekday_beside),
    ("weekday|short_weekday the? day >!unit|counted|month|other", mean.fields),
    ("day_unit? weekday", mean.fields),
    # today, and units from it
    ("today", mean.today),
    ("the? num unit shift", mean.shifted_unit),
    ("the? unit shift num", mean.shifted_unit),
    ("the? unit num shift", mean.shifted_unit),
    ("remains unit", mean.remaining),
    ("the weekend_unit >!shift", mean.weekend),
    ("the? shift num unit", mean.shifted_unit),
    ("the? num shift unit", mean.shifted_unit),
    ("the? rolling num? unit", mean.rolling),
    ("the? unit rolling", mean.rolling),
    ("the? num unit rolling", mean.rolling),
    ("the? one_shift one_unit", mean.shifted_unit),
    ("the? one_unit one_shift", mean.shifted_unit),
    ("the? pair shift", mean.shifted_unit),
    ("num unit ago", mean.ago),
    ("ago num unit", mean.ago),
    ("ago pair|unit >!year|any_year|one_shift", mean.ago),
    ("num unit hence", mean.hence),
    ("ahead num unit", mean.hence),
    # years
    ("year_unit of? year|any_year era?", mean.fields),
    ("year|any_year|num era", mean.year_of_era),
)

PARTS: Table = (
    ("the? part (of|dash|the)* the? date", mean.part),
    ("the? part (of|dash|the)* the? year >!counted", mean.part),
    ("the? part of* the one_unit", mean.part_of_this),
    ("the? week_unit of|part the? date", mean.week_of),
    ("num unit|pair before the? date", mean.earlier),
    ("num unit beyond the? date", mean.later),
    ("pair|unit beyond the? date", mean.later),
    ("pair|unit before the? date", mean.earlier),
)

_CLOCK = "clock_before* (time|num) clock_after*"
BESIDE: Table = (
    ("every the? date", mean.nowhere),
    (f"clock_before (time|num|nth clock_after?) clock_after* dayparts? (at|comma)* the? date", mean.same),
    (f"time clock_after* dayparts? (at|comma)* the? date", mean.same),
    (f"num clock_after clock_after* dayparts? (at|comma)* the? date", mean.same),
    (f"date (comma|at)* dayparts? (at|comma)* clock_before* (time | num clock_after) clock_after* dayparts?", mean.same),
    (f"date clock_before num clock_after*", mean.same),
    ("date dayparts", mean.same),
    ("dayparts of* day_unit? date", mean.same),
    ("weekday=weekday open date close", mean.weekday_beside),
    ("date (comma|open)* corresponding the? other=date|day_date close?", mean.same),
)

SPANS: Table = (
    ("opens the? low=date|year pairs_with|joins|dash|until the? high=date|year >!counted|decade_suffixes", mean.between),
    ("opens? the? low=day pairs_with|joins|dash|until the? high=day_date", mean.between),
    ("low=date joins|dash|until the? high=date", mean.between),
    ("low=modern joins|dash|until high=date|modern >!counted", mean.between),
    ("low=date joins|dash|until high=modern >!counted", mean.between),
    ("since the? date >!decade_suffixes|apostrophe", mean.since),
    ("since (year_unit of?)? year >!counted|decade_suffixes", mean.since),
    ("until the? date >!decade_suffixes|apostrophe", mean.until),
    ("until year >!counted|decade_suffixes", mean.until),
    ("after the? date >!decade_suffixes|apostrophe", mean.after),
    ("after year >!counted|decade_suffixes", mean.after),
    ("before the? date >!decade_suffixes|apostrophe", mean.before),
    ("before year >!counted|decade_suffixes", mean.before),
    ("about|roughly the? date", mean.about),
    ("about modern >!counted|participles|num", mean.about),
    ("about year >!counted|participles|num|other", mean.about),
)

YEARS: Table = (
    ("<!quantifiers|num|dash modern >!counted|participles|num|dash", mean.fields),
    ("<open year >close", mean.fields),
    ("<at|of year >!counted|participles|num|other|dash", mean.fields),
)

#: A phrase that is known to be a date needs less to be read as one.
ALONE: Table = (
    ("at num unit", mean.hence),
    ("year|any_year|wordy_month|short_month", mean.fields),
    ("partial", mean.partial),
    ("the? nth century_unit", mean.century),
)


class _Word(NamedTuple):
    """A word of a pattern: the name that its value is given, if it is to have one of its own, and its roles."""

    name: str
    roles: tuple[str, ...]


class _Rule(NamedTuple):
    words: tuple[_Word, ...]
    meaning: Meaning


class Pass:
    """A table of patterns, compiled into one regular expression over the letters of items."""

    def __init__(self, table: Table) -> None:
        """Compile the patterns."""
        self.rules: list[_Rule] = []
        self.regex = re.compile("|".join(self._compile(pattern, meaning) for pattern, meaning in table))

    def _compile(self, pattern: str, meaning: Meaning) -> str:
        number = len(self.rules)
        words: list[_Word] = []
        parts = []
        for bracket, around, name, roles, repeat in _PIECE.findall(pattern):
            letters = _letters(tuple(roles.split("|")))
            if bracket:
                parts.append(bracket.replace("(", "(?:") + repeat)
            elif around:
                parts.append(f"(?{_AROUND[around]}{letters})")
            elif repeat == "*":
                parts.append(f"{letters}*")
            else:
                parts.append(f"(?P<w{number}_{len(words)}>{letters}){repeat}")
                words.append(_Word(name, tuple(roles.split("|"))))
        self.rules.append(_Rule(tuple(words), meaning))
        return f"(?P<r{number}>{''.join(parts)})"

    def over(self, items: Sequence[Item], now: Day | None) -> list[Item]:
        """The items with every date that the patterns find put together into one item."""
        codes = "".join(one.code for one in items)
        left: list[Item] = []
        at = 0
        for match in self.regex.finditer(codes):
            found = self._read(match, items, now)
            if found is not None:
                left += items[at : match.start()]
                left.append(found)
                at = match.end()
        return [*left, *items[at:]]

    def _read(self, match: re.Match[str], items: Sequence[Item], now: Day | None) -> Item | None:
        number = int((match.lastgroup or "r0")[1:])
        words, meaning = self.rules[number]
        found = {}
        for place, word in enumerate(words):
            at = match.start(f"w{number}_{place}")
            if at >= 0:
                found |= _values(word, items[at])
        moment = meaning(found, now)
        if moment is None:
            return None
        return item(items[match.start()].start, items[match.end() - 1].end, date_roles(moment))


def _values(word: _Word, one: Item) -> dict[str, object]:
    prefix = f"{word.name}_" if word.name else ""
    return {prefix + role: one.roles[role] for role in word.roles if role in one.roles}


#: A bracket or a bar; or what stands around, a name, roles; and a repetition.
_PIECE = re.compile(r"(?:([()]|\|(?= ))|([<>]!?)?(?:(\w+)=)?(\w+(?:\|\w+)*))([?*]?)")
_AROUND = {"<": "<=", "<!": "<!", ">": "=", ">!": "!"}


@cache
def _letters(roles: tuple[str, ...]) -> str:
    letters = "".join(letter for told, letter in alphabet().items() if told.intersection(roles))
    return f"[{letters}]" if letters else "(?!)"


@cache
def passes(*, alone: bool = False) -> tuple[Pass, ...]:
    """The passes in their order; `alone` adds what holds for a phrase that is known to be a date."""
    points = (*POINTS, *ALONE[:1]) if alone else POINTS
    return tuple(map(Pass, (points, PARTS, BESIDE, SPANS, (*YEARS, *ALONE[1:]) if alone else YEARS)))


def reduced(items: Iterable[Item], now: Day | None, *, alone: bool = False) -> list[Item]:
    """The items with all dates found: those with the role "date"."""
    left = list(items)
    for one in passes(alone=alone):
        left = one.over(left, now)
    return left
