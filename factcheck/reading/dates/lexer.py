"""From the tokens of a text to the items that the grammar of dates works on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.reading.dates import numeric
from factcheck.reading.dates.romans import LETTERS, roman
from factcheck.reading.dates.words import (
    LONG_DASH,
    OTHER,
    Item,
    Roles,
    Words,
    date_item,
    letter_of,
    number_roles,
    told_apart,
)
from factcheck.reading.scanner import Token

#: What stands for a word that is not simple.
_UNKNOWN = ("", OTHER, False, None)
#: Vowel signs that may stand between an attached letter and its word.
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]*")
_TIME: Roles = {"dotted_time": None}
_DOTTED_TIME = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_LONGEST_TIME = len("23.59")
_YEAR_DIGITS = 4
_DAY_DIGITS = 2
_LAST_DAY = 31
_PARTS = {"1": 1, "2": 2, "3": 3, "4": 4}


def items_of(words: Words, text: str, tokens: Sequence[Token]) -> list[Item]:
    """All items of a text, in order. A word that plays no part in dates is an item too."""
    return _Lexer(words, text, tokens).items()


def _append(left: list[Item], one: Item) -> None:
    # Two names of one month in a row are one: "December Kanun al-Awwal", "December/Kanun al-Awwal", "May (Ayyar)".
    if _same_month(left, -1, one):
        left[-1] = left[-1]._replace(end=one.end)
    elif "dash" in _roles(left, -1) and _same_month(left, -2, one):
        left[-2:] = [left[-2]._replace(end=one.end)]
    elif "close" in one.roles and "open" in _roles(left, -2) and _same_month(left, -3, left[-1]):
        left[-3:] = [left[-3]._replace(end=one.end)]
    else:
        left.append(one)


def _roles(items: Sequence[Item], place: int) -> Roles:
    return items[place].roles if len(items) >= -place else {}


def _same_month(items: Sequence[Item], place: int, other: Item) -> bool:
    month = _month(other)
    return month is not None and len(items) >= -place and _month(items[place]) == month


def _month(one: Item) -> int | None:
    month: int | None = one.roles.get("month", one.roles.get("wordy_month"))
    return month


class _Lexer:
    """Walks over the tokens of one text."""

    def __init__(self, words: Words, text: str, tokens: Sequence[Token]) -> None:
        self.words = words
        self.text = text
        self.tokens = tokens
        self.told = (
            [told_apart(text, token, words.accented) for token in tokens]
            if words.accented or LONG_DASH in text
            else [token.word for token in tokens]
        )
        self.index = 0
        #: Where a number in words has just ended.
        self.counting = -1
        self.numeric = {start: (end, moment) for start, end, moment in numeric.find(text, words.order)}

    def items(self) -> list[Item]:
        left: list[Item] = []
        tokens, told, numeric, new = self.tokens, self.told, self.numeric, tuple.__new__
        simple, phrases, prefixes = self.words.simple, self.words.phrases, self.words.prefixes
        other = letter_of(OTHER)
        last = len(tokens) - 1
        while self.index <= last:
            at = self.index
            start, end, plain, is_number = tokens[at]
            word = told[at]
            if is_number or start in numeric:
                left.append(self._numeric(start) if start in numeric else self._number(tokens[at]))
                continue
            code, roles, counts, followed = simple.get(word, _UNKNOWN)
            if followed is None:
                if word in phrases or (word[:1] in prefixes and self.words.attached(word)):
                    for one in self._word(tokens[at]):
                        _append(left, one)
                    continue
                number = roman(plain) if plain[:1] in LETTERS else 0  # the look at one letter spares most calls
                code, roles = (letter_of({"nth": number}), {"nth": number}) if number else (other, OTHER)
            elif followed and at < last and told[at + 1] in followed:
                for one in self._word(tokens[at]):
                    _append(left, one)
                continue
            self.index = at + 1
            if counts:
                self.counting = at + 1
            left.append(new(Item, (code, start, end, roles)))  # as fast as can be: most words
        return left

    def _numeric(self, start: int) -> Item:
        end, moment = self.numeric[start]
        while self.index < len(self.tokens) and self.tokens[self.index].start < end:
            self.index += 1
        if moment is not None and (moment.year is not None or moment.month is None):
            return date_item(start, end, moment)
        roles: Roles = {"time": None} if moment is None else {"partial": moment}
        return Item(letter_of(roles), start, end, roles)

    def _number(self, token: Token) -> Item:
        digits, suffix = token.word, self._adjacent(self.index + 1)
        self.index += 1
        if suffix in self.words.ordinal_suffixes and len(digits) <= _DAY_DIGITS and digits.isdecimal():
            roles, end = _ordinal_roles(int(digits)), self.tokens[self.index].end
            self.index += 1
            return Item(letter_of(roles), token.start, end, roles)
        code, roles = _digits(digits if len(digits) <= _LONGEST_TIME else "")
        return Item(code, token.start, token.end, roles)

    def _word(self, token: Token) -> Iterator[Item]:
        word, start = self.told[self.index], token.start
        attached = None if word in self.words.phrases else self.words.attached(word)
        if attached:
            letter, roles, word = attached
            start = _after(self.text, token, letter)
            yield Item(letter_of(roles), token.start, start, roles)
        if word in self.words.capital_months and self.text[token.start].islower():
            self.index += 1
            yield Item(letter_of(OTHER), start, token.end, OTHER)
            return
        counting = self.counting == self.index - (self.told[self.index - 1] == "-")
        roles, code = self._longest(word)
        if "num" in roles:
            self.counting = self.index
            if counting and "short_month" in roles:
                # "trente sept" is 37, and no day of September.
                roles = {role: value for role, value in roles.items() if role != "short_month"}
                code = letter_of(roles)
        number = self._adjacent(self.index)
        if "letter" in roles and number in _PARTS:
            roles = {"part_number": (roles["letter"], _PARTS[number])}
            code = letter_of(roles)
            self.index += 1
        elif number == "." and self.index + 1 < len(self.tokens) and not _SHORT.isdisjoint(roles):
            self.index += 1
        yield Item(code, start, self.tokens[self.index - 1].end, roles)

    def _adjacent(self, index: int) -> str:
        # The token at `index`, if no space lies before it.
        if index < len(self.tokens) and self.tokens[index].start == self.tokens[index - 1].end:
            return self.tokens[index].word
        return ""

    def _longest(self, word: str) -> tuple[Roles, str]:
        # The longest phrase that begins here, and with it the walk goes on after it.
        for rest, roles, code in self.words.phrases.get(word, ()):
            end = self.index + 1 + len(rest)
            if tuple(self.told[self.index + 1 : end]) == rest:
                self.index = end
                return roles, code
        self.index += 1
        return OTHER, letter_of(OTHER)


#: Words that are cut short take the point after them, unless that ends the text.
_SHORT = frozenset({"short_month", "short_weekday"})


@cache
def _digits(digits: str) -> tuple[str, Roles]:
    # What few digits play by themselves, and their letter; none are those of a longer number.
    if _DOTTED_TIME.fullmatch(digits):
        roles = _TIME
    elif not digits.isdecimal() or len(digits) > _YEAR_DIGITS:
        roles = OTHER
    else:
        roles = number_roles(digits)
    return letter_of(roles), roles


def _ordinal_roles(value: int) -> Roles:
    return {"nth": value, "day": value} if 0 < value <= _LAST_DAY else {"nth": value}


def _after(text: str, token: Token, letter: str) -> int:
    # Where the word goes on after an attached letter and its vowel signs.
    marks = _MARKS.match(text, token.start + len(letter))
    return marks.end() if marks else token.end
