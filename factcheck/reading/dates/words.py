"""The words of dates: which parts each may play in a date, in one language or several.

The roles that a word can play are written as one letter of an alphabet made for the purpose, so that a
sentence becomes a string, and the grammar of dates a table of regular expressions over it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import attrs

from factcheck.languages import Language, codes, language
from factcheck.languages.tables import DateWords
from factcheck.reading.dates import numeric
from factcheck.reading.dates.moments import Moment
from factcheck.reading.dates.romans import roman
from factcheck.reading.scanner import Token, fold, plain_words, scan

#: Parts that depend on the words around: months named twice, letters before a digit, what is cut short.
_DEPENDENT = frozenset({"month", "wordy_month", "short_month", "short_weekday", "letter", "close"})
#: The parts that a word can play, each with a value where it has one.
Roles = Mapping[str, Any]
Phrase = tuple[str, ...]

#: Fields of `DateWords` that give words values, and the role of these words.
_VALUED = {
    "months": "month",
    "short_months": "short_month",
    "wordy_months": "wordy_month",
    "hijri_months": "hijri_month",
    "weekdays": "weekday",
    "short_weekdays": "short_weekday",
    "month_days": "day",
    "days": "today",
    "holidays": "holiday",
    "weekday_holidays": "weekday_holiday",
    "easter_days": "easter_day",
    "units": "unit",
    "plural_units": "unit",
    "pairs": "pair",
    "shifts": "shift",
    "plural_shifts": "shift",
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
    "pairs_with", "since", "after", "before", "until", "about", "roughly", "beyond", "ago", "ahead", "hence", "era",
    "before_era", "hijri_era", "corresponding", "every", "quantifiers", "counted", "participles", "final", "rolling",
    "now", "narrative", "more", "less", "years", "ends", "fiscal", "either",
    "looking_back", "fiscal_short", "onward", "and_half",
)  # fmt: skip
#: It parts sentences, where a shorter one joins dates.
LONG_DASH = "—"
_SIGNS = {
    ",": "comma", "-": "dash", "–": "dash", LONG_DASH: "point", "/": "dash", "~": "dash", "(": "open", ")": "close",
    ".": "point", "!": "point", "?": "point", ";": "point", "؟": "point", "؛": "point", "…": "point",
    "'": "apostrophe", ":": "colon", "$": "quantifiers", "€": "quantifiers", "£": "quantifiers", "₹": "quantifiers",
    "¥": "quantifiers", "₽": "quantifiers", "₪": "quantifiers", "#": "quantifiers",
}  # fmt: skip
#: Words that begin or end most dates. A text without any, and without digits that could be a date, holds none.
_ANCHORS = (
    "months", "short_months", "wordy_months", "hijri_months", "weekdays", "short_weekdays", "days", "holidays",
    "weekday_holidays", "easter_days",
    "seasons", "decades", "decade_nouns", "decade_numbers", "era", "now",
)  # fmt: skip
#: Units are no date unless one of the words beside them stands in the text too.
_UNITS = ("units", "plural_units", "pairs")
_BESIDE_UNITS = (
    "shifts", "plural_shifts", "rolling", "remains", "parts", "final", "ago", "ahead", "hence", "hijri_era",
)  # fmt: skip
_LAST_DAY = 31
_LAST_MONTH = 12
_MODERN = range(1900, 2100)
_YEARS = range(1000, 3000)
_YEAR_DIGITS = 4
_TWO_DIGITS = 2
#: Numbers that take the article of what they count: "the months the three".
_WITH_ARTICLE = range(3, 11)
#: "For" before the article takes its first letter: "lil-usbu'".
_FOR = "ل"
#: What means something within the brackets of a regular expression is no letter of the alphabet.
_NO_LETTERS = frozenset("[]\\^-&~|")


class Item(NamedTuple):
    """Some tokens of a text, from `start` to `end`, and the parts that they may play; `code` is their letter."""

    code: str
    start: int
    end: int
    roles: Roles


class Attached(NamedTuple):
    """A word with a letter in front that is a word of its own, as Arabic writes "and", "with", "for"."""

    letter: str
    roles: Roles
    word: str


class Simple(NamedTuple):
    """A word by itself: its letter and parts, whether it is a number, and the words that make a longer phrase of it."""

    code: str
    roles: Roles
    is_number: bool
    followed: frozenset[str]


@attrs.frozen(eq=False)
class Words:
    """The words of some languages: by their first token, the longest phrase first."""

    languages: tuple[Language, ...]
    phrases: Mapping[str, Sequence[tuple[Phrase, Roles, str]]]
    #: Words whose parts depend on nothing around them, but for the words that make a longer phrase with them.
    simple: Mapping[str, Simple]
    #: The letters that may stand in front of a word, with the parts that they play, and the article.
    prefixes: Mapping[str, Roles]
    article: str
    anchors: frozenset[str]
    units: frozenset[str]
    beside_units: frozenset[str]
    ordinal_suffixes: frozenset[str]
    accented: frozenset[str]
    #: Months that are common words unless they bear a capital.
    capital_months: frozenset[str]

    @property
    def order(self) -> str:
        """The usual order of day and month in numbers."""
        return self.languages[0].dates.order

    def attached(self, word: str) -> Attached | None:
        """What a word is made of that begins with one of the `prefixes`, where the rest of it is known."""
        letter, rest = word[:1], word[1:]
        roles = self.prefixes[letter]
        if rest in self.phrases:
            return Attached(letter, roles, rest)
        whole = self.article + rest[1:] if letter == _FOR == rest[:1] else ""
        return Attached(letter, roles, whole) if whole in self.phrases else None

    def may_hold_a_date(self, text: str, tokens: Sequence[Token]) -> bool:
        """Whether it is worth looking: cheap, and never wrongly False."""
        words = [token.word for token in tokens]
        return (
            not self.anchors.isdisjoint(words)
            or (
                not self.units.isdisjoint(words)
                and (not self.beside_units.isdisjoint(words) or numeric.may_be_a_year(text) or any(map(roman, words)))
            )
            or numeric.may_be_a_date(text)
        )


def _entries(dates: DateWords) -> Iterator[tuple[str, str, Any]]:
    for field, role in _VALUED.items():
        for word, value in getattr(dates, field).items():
            yield word, role, value
    for role in _PLAIN:
        for word in getattr(dates, role):
            yield word, role, None
    for word, unit in dates.units.items():
        yield word, "one_unit", unit
        yield word, f"{unit}_unit", unit
    for word in set(dates.at).difference(dates.since, dates.until, dates.after, dates.before):
        yield word, "inside", None
    for word, shift in dates.shifts.items():
        yield word, "loose_shift" if dates.by_week else "one_shift", shift
        yield word, "one_shift", shift
        if word not in dates.narrative:
            yield word, "plain_shift", shift


def _number_entries(spoken: Language) -> Iterator[tuple[str, str, Any]]:
    for word, value in spoken.numbers.values.items():
        yield from ((word, role, value) for role in _roles_of_number(value))
        if spoken.dates.article and value in _WITH_ARTICLE:
            yield spoken.dates.article + word, "num", value
    for word in spoken.numbers.articles:
        yield word, "num", 1
        yield word, "article", None
    for word, value in spoken.ordinals.values.items():
        yield word, "nth", value
        if 0 < value <= _LAST_DAY:
            yield word, "day", value
    for word in spoken.texts.noun_stops:
        yield word, "stop", None
    for word in spoken.comparisons.changes:
        yield word, "change", None


def _roles_of_number(value: int) -> Iterator[str]:
    yield "num"
    if 0 < value <= _LAST_DAY:
        yield "day"
    if 0 < value <= _LAST_MONTH:
        yield "month_number"


def _accented(dates: DateWords) -> frozenset[str]:
    return frozenset(fold(word) for word in dates.accented)


def told_apart(text: str, token: Token, accented: frozenset[str]) -> str:
    """The token's folded word, or the word itself where folding makes another word of it: "dès", and the long dash."""
    if text[token.start] == LONG_DASH:
        return LONG_DASH
    return text[token.start : token.end].casefold() if token.word in accented else token.word


def _key(phrase: str, accented: frozenset[str]) -> Phrase:
    if folded := plain_words(phrase):
        if accented.isdisjoint(folded):
            return folded
        written = phrase.casefold().split(" ")
        return tuple(word if plain in accented else plain for word, plain in zip(written, folded, strict=True))
    # An elided word ("l'") is one token only where another word follows it.
    tokens = scan(f"{phrase}a")[:-1] if phrase.endswith("'") else scan(phrase)
    return tuple(told_apart(phrase, token, accented) for token in tokens)


@cache
def _phrases(code: str) -> Mapping[Phrase, Roles]:
    # The phrases of one language, folded, with the parts that each may play.
    found: dict[Phrase, dict[str, Any]] = {(sign,): {role: None} for sign, role in _SIGNS.items()}
    for spoken in _languages((code,)):
        accented = _accented(spoken.dates)
        written: dict[str, dict[str, Any]] = {}
        for phrase, role, value in (*_entries(spoken.dates), *_number_entries(spoken)):
            written.setdefault(phrase, {}).setdefault(role, value)
        for phrase, roles in written.items():
            key = _key(phrase, accented)
            found[key] = roles | found[key] if key in found else roles
    return found


def _languages(spoken: Iterable[str]) -> tuple[Language, ...]:
    return tuple(one for one in map(language, spoken) if one is not None)


def _merged(spoken: Sequence[str], phrase: Phrase) -> Roles:
    # The parts of a phrase in any of the languages, of which there is one at least; the first decides its values.
    first, *others = spoken
    roles = _phrases(first).get(phrase, {})
    for code in others:
        roles = {**_phrases(code).get(phrase, {}), **roles}
    return roles


def number_roles(digits: str) -> Roles:
    """The parts that a number in up to four digits may play."""
    value, length = int(digits), len(digits)
    roles: dict[str, Any] = {}
    if length < _YEAR_DIGITS:
        roles["num"] = value
    if length <= _TWO_DIGITS:
        roles |= dict.fromkeys(_roles_of_number(value), value)
    if length == _TWO_DIGITS:
        roles["two_digits"] = value
    if length == _YEAR_DIGITS and value in _YEARS:
        roles |= {"year": value, "modern": value} if value in _MODERN else {"year": value}
    elif length > _TWO_DIGITS and value > 0:
        roles["any_year"] = value
    return roles or OTHER


#: A word that plays no part.
OTHER: Roles = {"other": None}
#: Numbers that between them play all parts that numbers can.
_SAMPLES = ("0", "1", "13", "32", "00", "01", "15", "45", "000", "500", "0000", "0500", "1500", "1950")
#: Sets of roles that the lexer and the passes make.
_MADE = (
    {"date"}, {"date", "day_date"}, {"date", "hijri_date"}, {"time"}, {"dotted_time"}, {"partial"},
    {"part_number"}, {"nth"}, {"nth", "day"}, {"other"},
)  # fmt: skip


@cache
def alphabet() -> Mapping[frozenset[str], str]:
    """The letter for each set of roles that can occur together, in any mix of languages."""
    sets = {frozenset(roles) for roles in _MADE} | {frozenset(number_roles(digits)) for digits in _SAMPLES}
    speaking: dict[Phrase, list[str]] = {}
    for code in codes():
        sets.update(map(frozenset, _phrases(code).values()))
        for phrase in _phrases(code):
            speaking.setdefault(phrase, []).append(code)
    for phrase, every in speaking.items():
        for size in range(2, len(every) + 1):
            sets |= {frozenset(_merged(some, phrase)) for some in itertools.combinations(every, size)}
    # The first characters there are: regular expressions over these are compiled and matched fastest.
    letters = (letter for letter in map(chr, itertools.count()) if letter not in _NO_LETTERS)
    return dict(zip(sorted(sets, key=sorted), letters, strict=False))


def letter_of(roles: Roles) -> str:
    """The letter of a set of roles."""
    return alphabet()[frozenset(roles)]


def date_item(start: int, end: int, moment: Moment) -> Item:
    """A date. One that names a day of a month is told apart, and one of the Islamic calendar."""
    roles = {"date": moment}
    if moment.hijri:
        roles["hijri_date"] = moment
    elif moment.month and moment.day:
        roles["day_date"] = moment
    return Item(letter_of(roles), start, end, roles)


def words_of(languages: Iterable[Language]) -> Words:
    """The words of these languages; where they differ, the first decides."""
    return _words(tuple(one.code for one in languages))


@cache
def _words(spoken: tuple[str, ...]) -> Words:
    languages = _languages(spoken)
    heads: dict[str, list[tuple[Phrase, Roles, str]]] = {}
    letters = alphabet()
    for phrase in sorted({p: None for code in spoken for p in _phrases(code)}, key=len, reverse=True):
        roles = _merged(spoken, phrase)
        heads.setdefault(phrase[0], []).append((phrase[1:], roles, letters[frozenset(roles)]))
    units = {fold(word) for field in _UNITS for one in languages for word in getattr(one.dates, field)}

    capitals = frozenset(m for one in languages if one.dates.capitals for m in one.dates.wordy_months)

    def telling(fields: Iterable[str]) -> frozenset[str]:
        # The longest word of each phrase, units aside: where it does not stand, the phrase does not either.
        phrases = {phrase for field in fields for one in languages for phrase in getattr(one.dates, field)}
        words = {max(_key(phrase, frozenset()), key=lambda word: (word not in units, len(word))) for phrase in phrases}
        return frozenset(words.union(*(_with_prefix(one.dates, words) for one in languages)))

    ordinals = {phrase[0] for code in spoken for phrase, roles in _phrases(code).items() if "nth" in roles}
    suffixes = frozenset(fold(suffix) for one in languages for suffix in one.ordinals.suffixes)
    return Words(
        languages=languages,
        phrases=heads,
        simple={
            word: one
            for word, found in heads.items()
            if _DEPENDENT.isdisjoint((one := _simple(found)).roles) and word not in capitals
        },
        prefixes={
            letter: _phrases(one.code).get((letter,), OTHER)
            for one in languages
            for letter in map(fold, one.dates.prefixes)
        },
        article=next((one.dates.article for one in languages if one.dates.article), ""),
        anchors=telling(_ANCHORS)
        | suffixes
        | {fold(w) for one in languages for w, u in one.dates.units.items() if u == "weekend"},
        units=telling(_UNITS),
        beside_units=telling(_BESIDE_UNITS) | ordinals,
        ordinal_suffixes=suffixes,
        accented=frozenset().union(*(_accented(one.dates) for one in languages)),
        capital_months=capitals,
    )


def _simple(phrases: Sequence[tuple[Phrase, Roles, str]]) -> Simple:
    rest, roles, code = phrases[0]
    if not rest:  # the longest comes first: there is no other, as for most words
        return Simple(code, roles, "num" in roles, _NOTHING)
    alone = next(((code, roles) for rest, roles, code in phrases if not rest), (letter_of(OTHER), OTHER))
    return Simple(*alone, "num" in alone[1], frozenset(rest[0] for rest, _, _ in phrases if rest))


_NOTHING = frozenset[str]()


def _with_prefix(dates: DateWords, words: Iterable[str]) -> Iterator[str]:
    # The words with each of the language's letters in front.
    for letter in map(fold, dates.prefixes):
        for word in words:
            yield letter + word
            if letter == _FOR and word.startswith(dates.article):
                yield _FOR + letter + word[len(dates.article) :]
