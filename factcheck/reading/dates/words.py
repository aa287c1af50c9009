"""The words of dates: each token of a text becomes an item that says which parts it may play in a date.

An item's roles are written as one letter of an alphabet made for the purpose, so that a sentence
becomes a string and the grammar of dates a table of regular expressions over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import Any, NamedTuple

import attrs

from factcheck.languages import Language, codes, language
from factcheck.languages.tables import DateWords
from factcheck.reading.dates import numeric
from factcheck.reading.dates.moments import Moment
from factcheck.reading.scanner import Token, fold, scan

#: The parts that a word can play, each with a value where it needs one.
Roles = Mapping[str, Any]

#: Fields of `DateWords` that map words to values, and the role of these words.
_VALUED = {
    "months": "month",
    "short_months": "short_month",
    "wordy_months": "wordy_month",
    "hijri_months": "hijri_month",
    "weekdays": "weekday",
    "short_weekdays": "short_weekday",
    "days": "today",
    "holidays": "holiday",
    "pairs": "pair",
    "shifts": "shift",
    "plural_shifts": "shift",
    "plural_units": "unit",
    "remains": "remains",
    "parts": "part",
    "seasons": "season",
    "decades": "decade",
    "decade_numbers": "decade_number",
    "letters": "letter",
}
#: Fields that are words alone: the role bears the field's name.
_PLAIN = (
    "decade_nouns", "decade_suffixes", "dayparts", "clock_before", "clock_after", "at", "of", "the", "opens", "joins",
    "pairs_with", "since", "after", "before", "until", "about", "ago", "ahead", "hence", "era", "before_era",
    "hijri_era", "corresponding", "every", "quantifiers", "counted", "final", "roughly", "beyond", "rolling",
    "participles",
)  # fmt: skip
_SIGNS = {
    ",": "comma", "-": "dash", "–": "dash", "—": "dash", "/": "dash", "~": "dash", "(": "open", ")": "close",
    ".": "point", "!": "point", "?": "point", ";": "point", "؟": "point", "؛": "point", "…": "point",
    "'": "apostrophe", ":": "colon",
}  # fmt: skip
#: Words that begin most dates: a text without any of them, and without digits that could be a date, holds none.
_ANCHORS = (
    "months", "short_months", "wordy_months", "hijri_months", "weekdays", "short_weekdays", "days", "holidays",
    "units", "plural_units", "pairs", "seasons", "decades", "decade_numbers",
)  # fmt: skip
_OTHER: Roles = {"other": None}
_LAST_DAY = 31
_LAST_MONTH = 12
_MODERN = range(1900, 2100)
_YEARS = range(1000, 3000)
_YEAR_DIGITS = 4
#: Numbers that take the noun's article: "the months the three".
_WITH_ARTICLE = range(3, 11)
_COUNTS = 1_000


class Item(NamedTuple):
    """Some tokens of a text, from `start` to `end`, and the parts that they may play; `code` stands for these."""

    code: str
    start: int
    end: int
    roles: Roles


@attrs.frozen(eq=False)
class Words:
    """The words of some languages, ready for look-up: by their first token, the longest phrase first."""

    languages: tuple[Language, ...]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], Roles]]]
    #: Attached letters by word: the roles of the letter, the letter, and the word it is attached to.
    attached: Mapping[str, tuple[Roles, str, str]]
    anchors: frozenset[str]
    ordinal_suffixes: frozenset[str]
    accented: frozenset[str]

    @property
    def order(self) -> str:
        """The usual order of day and month in numbers."""
        return self.languages[0].dates.order

    def may_hold_a_date(self, text: str, tokens: Sequence[Token]) -> bool:
        """Whether it is worth looking: cheap, and never wrongly False."""
        return not self.anchors.isdisjoint([token.word for token in tokens]) or numeric.worth_a_look(text)


def _entries(dates: DateWords) -> Iterator[tuple[str, str, Any]]:
    for field, role in _VALUED.items():
        for word, value in getattr(dates, field).items():
            yield word, role, value
    for word, unit in dates.plural_units.items():
        yield word, f"{unit}_units", unit
    for word, shift in dates.shifts.items():
        yield word, "one_shift", shift
    for word, unit in dates.units.items():
        yield word, "unit", unit
        yield word, "one_unit", unit
        yield word, f"{unit}_unit", unit
    if dates.by_week:
        for word, shift in dates.shifts.items():
            yield word, "loose_shift", shift
    for role in _PLAIN:
        for word in getattr(dates, role):
            yield word, role, None


def _number_entries(spoken: Language) -> Iterator[tuple[str, str, Any]]:
    for word, value in spoken.numbers.values.items():
        yield word, "num", value
        if spoken.dates.article and value in _WITH_ARTICLE:
            yield spoken.dates.article + word, "num", value
        if 0 < value <= _LAST_DAY:
            yield word, "day", value
        if 0 < value <= _LAST_MONTH:
            yield word, "month_number", value
    for word in spoken.numbers.articles:
        yield word, "num", 1
    for word in spoken.texts.noun_stops:
        yield word, "stop", None
    for word, value in spoken.ordinals.values.items():
        yield word, "nth", value
        if 0 < value <= _LAST_DAY:
            yield word, "day", value


def _accented(dates: DateWords) -> frozenset[str]:
    return frozenset(fold(word) for word in dates.accented)


def told_apart(text: str, token: Token, accented: frozenset[str]) -> str:
    """The token's folded word, or the word with its accents where these make another word of it."""
    return text[token.start : token.end].casefold() if token.word in accented else token.word


def _key(phrase: str, accented: frozenset[str]) -> tuple[str, ...]:
    # An elided word ("l'") is one token only where another word follows it.
    tokens = scan(f"{phrase}a")[:-1] if phrase.endswith("'") else scan(phrase)
    return tuple(told_apart(phrase, token, accented) for token in tokens)


@cache
def _phrases(code: str) -> Mapping[tuple[str, ...], Roles]:
    # The phrases of one language, folded, with the parts that each may play.
    spoken = language(code)
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    if spoken is not None:
        accented = _accented(spoken.dates)
        for phrase, role, value in (*_entries(spoken.dates), *_number_entries(spoken)):
            found.setdefault(_key(phrase, accented), {}).setdefault(role, value)
    for sign, role in _SIGNS.items():
        found.setdefault((sign,), {})[role] = None
    return found


def _merged(languages: Iterable[str], phrase: tuple[str, ...]) -> dict[str, Any]:
    roles: dict[str, Any] = {}
    for code in languages:
        roles = dict(_phrases(code).get(phrase, {})) | roles
    return roles


def words_of(languages: Iterable[Language]) -> Words:
    """The words of these languages; where they differ, the first decides."""
    return _words(tuple(one.code for one in languages))


@cache
def _words(spoken: tuple[str, ...]) -> Words:
    languages = tuple(one for one in map(language, spoken) if one is not None)
    heads: dict[str, list[tuple[tuple[str, ...], Roles]]] = {}
    for phrase in sorted({p for code in spoken for p in _phrases(code)}, key=len, reverse=True):
        heads.setdefault(phrase[0], []).append((phrase[1:], _merged(spoken, phrase)))
    attached: dict[str, tuple[Roles, str, str]] = {}
    for one in languages:
        for word in [phrase[0] for phrase in _phrases(one.code)]:
            for letter in one.dates.prefixes:
                roles = _merged(spoken, (letter,)) or _OTHER
                attached.setdefault(letter + word, (roles, letter, word))
                if letter == _FOR and word.startswith(one.dates.article):
                    attached.setdefault(_FOR + _FOR + word[len(one.dates.article) :], (roles, letter, word))
    anchors = {scan(word)[0].word for one in languages for field in _ANCHORS for word in getattr(one.dates, field)}
    anchors |= {form for form, (_, _, word) in attached.items() if word in anchors}
    suffixes = {suffix for one in languages for suffix in one.ordinals.suffixes}
    accented = frozenset().union(*(_accented(one.dates) for one in languages))
    return Words(languages, heads, attached, frozenset(anchors), frozenset(suffixes), accented)


def _number_roles(value: int, digits: int) -> dict[str, Any]:
    roles: dict[str, Any] = {}
    if value < _COUNTS:
        roles["num"] = value
    if digits <= len("31") and 0 < value <= _LAST_DAY:
        roles["day"] = value
        if value <= _LAST_MONTH:
            roles["month_number"] = value
    if digits == len("90"):
        roles["two_digits"] = value
    if digits == _YEAR_DIGITS and value in _YEARS:
        roles["year"] = value
        if value in _MODERN:
            roles["modern"] = value
    elif digits in {3, _YEAR_DIGITS} and value > 0:
        roles["any_year"] = value
    return roles


@cache
def alphabet() -> Mapping[frozenset[str], str]:
    """The letter for each set of roles that can occur together, in any mix of languages."""
    sets: set[frozenset[str]] = {frozenset({role}) for role in ("other", "date", "time", "nth", "part_number", "partial")}
    sets.add(frozenset({"date", "day_date"}))
    sets |= {frozenset(_number_roles(value, len(digits))) for digits in _SAMPLES for value in (int(digits),)}
    sets |= {frozenset({"nth", "day"})}
    every = codes()
    for phrase in {p for code in every for p in _phrases(code)}:
        speaking = [code for code in every if phrase in _phrases(code)]
        for size in range(1, len(speaking) + 1):
            sets |= {frozenset(_merged(some, phrase)) for some in combinations(speaking, size)}
    # The private use area: no letter of it means anything to the regular expressions.
    return {roles: chr(0xE000 + i) for i, roles in enumerate(sorted(sets, key=sorted))}


_SAMPLES = ("0", "1", "12", "13", "31", "32", "00", "01", "500", "000", "0000", "0500", "1500", "1950", "3000")


def item(start: int, end: int, roles: Roles) -> Item:
    """An item with the letter of its roles."""
    return Item(alphabet()[frozenset(roles)], start, end, roles)


def date_roles(moment: Moment) -> Roles:
    """The roles of a date: whether it names a day of a month is told apart, for "the 9th to 12th of June"."""
    return {"date": moment} | ({"day_date": moment} if moment.month and moment.day else {})


_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})(?:e|eme|er|ere|th|st|nd|rd)?")
_ROMAN_DIGITS = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}


def joined_twins(items: Iterable[Item]) -> list[Item]:
    """The items with two names of one month in a row made one: "December/Kanun al-Awwal"."""
    left: list[Item] = []
    for one in items:
        if len(left) > 1 and (month := _month(one)) is not None and "dash" in left[-1].roles and _month(left[-2]) == month:
            left[-2:] = [left[-2]._replace(end=one.end)]
        else:
            left.append(one)
    return left


def _month(one: Item) -> int | None:
    return one.roles.get("month", one.roles.get("wordy_month"))


class Lexer:
    """Turns the tokens of one text into items."""

    def __init__(self, words: Words, text: str, tokens: Sequence[Token]) -> None:
        """Find the dates and times that are written in numbers; they are items of their own."""
        self.words = words
        self.text = text
        self.tokens = tokens
        self.words_told = [told_apart(text, token, words.accented) for token in tokens]
        self.index = 0
        self.numeric = {start: (end, value) for start, end, value in numeric.find(text, words.order)}

    def items(self) -> Iterator[Item]:
        """All items, in order; a word that plays no part in dates is an item too."""
        while self.index < len(self.tokens):
            token = self.tokens[self.index]
            if token.start in self.numeric:
                yield self._numeric(token.start)
            elif token.is_number:
                yield self._number(token)
            else:
                yield from self._word(token)

    def _numeric(self, start: int) -> Item:
        end, value = self.numeric[start]
        while self.index < len(self.tokens) and self.tokens[self.index].start < end:
            self.index += 1
        if value is None:
            return item(start, end, {"time": None})
        return item(start, end, {"partial": value} if value.year is None and value.month else date_roles(value))

    def _adjacent(self, offset: int) -> str:
        # The token `offset` places on, if no space lies before it.
        at = self.index + offset
        if at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end:
            return self.tokens[at].word
        return ""

    def _number(self, token: Token) -> Item:
        digits = token.word
        suffix = self._adjacent(1)
        self.index += 1
        if not digits.isdecimal() or len(digits) > _YEAR_DIGITS:
            return item(token.start, token.end, _OTHER)
        value = int(digits)
        if suffix and suffix in self.words.ordinal_suffixes and len(digits) <= len("31"):
            self.index += 1
            roles = {"nth": value} | ({"day": value} if 0 < value <= _LAST_DAY else {})
            return item(token.start, self.tokens[self.index - 1].end, roles)
        return item(token.start, token.end, _number_roles(value, len(digits)) or _OTHER)

    def _word(self, token: Token) -> Iterator[Item]:
        word, start = self.words_told[self.index], token.start
        if word not in self.words.phrases and word in self.words.attached:
            roles, letter, word = self.words.attached[word]
            start = _after_letter(self.text, token, letter)
            yield item(token.start, start, roles)
        roles, length = self._longest(word)
        if roles is _OTHER and (roman := _ROMAN.fullmatch(word)) and word[0] in "xvi":
            roles = {"nth": 10 * len(roman[1]) + _ROMAN_DIGITS[roman[2]]}
        first = self.index
        self.index += length
        end = self.tokens[self.index - 1].end
        roles = self._cased(roles, token)
        if "short_month" in roles or "short_weekday" in roles:
            end = self._point(end)
        if "letter" in roles and self._letter_number() is not None:
            number = self._letter_number()
            self.index += 1
            yield item(start, self.tokens[self.index - 1].end, {"part_number": (roles["letter"], number)})
            return
        yield item(start, max(end, self.tokens[first].end), roles)

    def _letter_number(self) -> int | None:
        # The number that follows a letter at once: the 3 of "Q3".
        at = self.index
        if at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end and self.tokens[at].is_number:
            digits = self.tokens[at].word
            return int(digits) if digits in {"1", "2", "3", "4"} else None
        return None

    def _point(self, end: int) -> int:
        # An abbreviation takes the point after it, unless that ends the text.
        if self.index + 1 < len(self.tokens) and self.tokens[self.index].word == "." and self._adjacent(0) == ".":
            self.index += 1
            return self.tokens[self.index - 1].end
        return end

    def _cased(self, roles: Roles, token: Token) -> Roles:
        # "may" is no month, but "May" can be.
        if "wordy_month" in roles and self.text[token.start].islower():
            capitals = [one.dates.capitals for one in self.words.languages if token.word in one.dates.wordy_months]
            if any(capitals):
                return _OTHER
        return roles

    def _longest(self, word: str) -> tuple[Roles, int]:
        for rest, roles in self.words.phrases.get(word, ()):
            end = self.index + 1 + len(rest)
            if end <= len(self.tokens) and all(
                self.words_told[self.index + 1 + i] == expected for i, expected in enumerate(rest)
            ):
                return roles, 1 + len(rest)
        return _OTHER, 1


#: "For" before the article loses the article's first letter: "lil-usbu'".
_FOR = "ل"
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]*")


def _after_letter(text: str, token: Token, letter: str) -> int:
    # Where the word goes on after an attached letter and its vowel signs.
    marks = _MARKS.match(text, token.start + len(letter))
    return marks.end() if marks else token.start
