"""The words of one or more languages, folded and ready for look-up by the tokens of a text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import cache, cached_property
from itertools import chain
from operator import attrgetter
from typing import Any, Generic, NamedTuple, TypeVar

import attrs

from factcheck.languages import Language, every, language
from factcheck.languages.tables import ComparisonWords, NumberWords, UnitWords
from factcheck.model import Comparison
from factcheck.reading.currencies import CODES
from factcheck.reading.intervals import Hedge
from factcheck.reading.scanner import Token, fold, plain_words, scan

V = TypeVar("V")


class Phrases(Generic[V]):
    """Phrases and what each stands for; the longest that fits the tokens wins, hyphens aside."""

    def __init__(self, pairs: Iterable[tuple[str, V]]) -> None:
        """Fold the phrases; of two that fold to the same, the first counts."""
        whole: dict[tuple[str, ...], V] = {}
        for phrase, value in pairs:
            whole.setdefault(_key(phrase), value)
        self._longest_first = sorted(whole.items(), key=_length, reverse=True)
        self._first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for words, value in self._longest_first:
            self._first.setdefault(words[0], []).append((words[1:], value))

    @cached_property
    def _last(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], V]]]:
        # By the last word: few phrases are ever sought before a place.
        last: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for words, value in self._longest_first:
            last.setdefault(words[-1], []).append((words[-2::-1], value))
        return last

    def __bool__(self) -> bool:
        """Whether there is any phrase."""
        return bool(self._longest_first)

    def __iter__(self) -> Iterator[tuple[tuple[str, ...], V]]:
        """The folded words of each phrase, and what it stands for."""
        return iter(self._longest_first)

    @property
    def ends(self) -> Iterable[str]:
        """The folded words with which a phrase ends."""
        return self._last.keys()

    @property
    def words(self) -> Iterator[str]:
        """The folded words of all phrases."""
        return (word for words, _ in self for word in words)

    @property
    def starts(self) -> Iterable[str]:
        """The folded words with which a phrase begins."""
        return self._first.keys()

    def __contains__(self, word: str) -> bool:
        """Whether a phrase begins with this folded word."""
        return word in self._first

    def at(self, tokens: Sequence[Token], index: int) -> tuple[V, int] | None:
        """What the phrase that begins at `index` stands for, and the index after it."""
        fitting = self._first.get(tokens[index].word) if index < len(tokens) else None
        if fitting is None:  # as for most words: nothing more is made ready for them
            return None
        for rest, value in fitting:
            end = index + 1
            for word in rest:
                if end < len(tokens) and tokens[end].word == "-":
                    end += 1
                if end >= len(tokens) or tokens[end].word != word or _is_loose(tokens, end):
                    break
                end += 1
            else:
                return value, end
        return None

    def before(self, tokens: Sequence[Token], index: int) -> tuple[V, int] | None:
        """What the phrase that ends just before `index` stands for, and where it begins."""
        fitting = self._last.get(tokens[index - 1].word) if index > 0 else None
        if fitting is None:
            return None
        for rest, value in fitting:
            start = index - 1
            for word in rest:
                if start > 0 and tokens[start - 1].word == "-":
                    start -= 1
                if start <= 0 or tokens[start - 1].word != word:
                    break
                start -= 1
            else:
                return value, start
        return None


def _is_loose(tokens: Sequence[Token], index: int) -> bool:
    """Whether digits stand apart from the word before them: "km2" is square, and "ran 5 km 2 days ago" is not."""
    return tokens[index].is_number and tokens[index].start > tokens[index - 1].end


def _length(pair: tuple[tuple[str, ...], object]) -> int:
    return len(pair[0])


def _key(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase."""
    return plain_words(phrase) or tuple(token.word for token in scan(phrase) if token.word != "-") or ("-",)


class Role(Enum):
    """What a word does in a number."""

    VALUE = auto()
    ARTICLE = auto()
    SCALE = auto()
    PLURAL = auto()
    DUAL = auto()
    COLLECTIVE = auto()
    ROUGH = auto()
    FRACTION = auto()
    JOINER = auto()
    POINT = auto()
    MINUS = auto()


class NumberWord(NamedTuple):
    """A word of a number: its role and its value; `over` is the lower part of a fraction."""

    role: Role
    value: int = 0
    over: int = 1


class Bound(NamedTuple):
    """Words that open a range, and those that may join its ends."""

    joiners: Phrases[bool]


@attrs.frozen(kw_only=True, eq=False)
class Lexicon:
    """Everything that reading looks up, for one or more languages, the first of them deciding where they differ."""

    languages: tuple[Language, ...]
    numbers: Phrases[NumberWord]
    teens_after: frozenset[int]
    units_first: bool
    denominators: Phrases[int]
    open_quantities: Phrases[int]
    counted_words: Phrases[int]
    times: Phrases[int]
    from_zero: Phrases[int]
    years_in_pairs: bool
    before_tens: frozenset[str]
    years: frozenset[str]
    over: Phrases[bool]
    over_noun: Phrases[bool]
    attached: tuple[str, ...]
    margin: Phrases[bool]
    suffixes: Mapping[str, int]
    before: Phrases[Hedge]
    after: Phrases[Comparison]
    or_equal: Phrases[bool]
    fillers: Phrases[bool]
    ranges: Phrases[Bound]
    range_joiners: Phrases[bool]
    either: Phrases[bool]
    reversing: Phrases[bool]
    clock_after: Phrases[bool]
    bound_joiners: Phrases[bool]
    changes: frozenset[str]
    verbs: Phrases[Hedge]
    verbs_over: Phrases[Hedge]
    units: Phrases[str]
    unit_duals: Phrases[str]
    leading_units: Phrases[str]
    per: Phrases[bool]
    every: Phrases[str]
    powers: Phrases[int]
    unit_adjectives: frozenset[str]
    #: Whether a unit without a number is one of it, as in a language without an indefinite article.
    bare_units: bool
    comparatives: Phrases[Hedge]
    range_stops: frozenset[str]
    counted_before: frozenset[str]
    counted: frozenset[str]
    since: frozenset[str]
    games: frozenset[str]
    percent: Phrases[str]
    money: Phrases[str]
    money_duals: Phrases[str]
    cents: Phrases[str]
    #: Codes, signs and abbreviations of currencies as they are written, which tell money before a number.
    money_marks: frozenset[str]
    countries: Phrases[str]
    ordinals: Phrases[int]
    ordinal_suffixes: frozenset[str]
    labels: frozenset[str]
    noun_stops: frozenset[str]
    noun_joiners: frozenset[str]
    negations: frozenset[str]
    plurals: tuple[str, ...]
    pronoun_after: frozenset[str]
    pronoun_before: frozenset[str]
    prefixes: frozenset[str]
    #: Every word that some phrase holds: what an attached prefix may be cut from, where a language has any.
    known: frozenset[str] = frozenset()
    #: Every word with which an amount or an ordinal may begin.
    starts: frozenset[str]
    #: Every word with which a comparison ends that stands before its number.
    leading: frozenset[str]
    #: Words for one that also are an article.
    articles: frozenset[str]
    #: Every word that can belong to an amount which began before it.
    going_on: frozenset[str]

    @property
    def main(self) -> Language:
        """The language that decides how digits are grouped."""
        return self.languages[0]


#: Where a language's file holds the words of a field: phrases with nothing to tell of each,
_FLAGS: Mapping[str, str] = {
    "over": "numbers.over",
    "over_noun": "numbers.over_noun",
    "margin": "numbers.margin",
    "or_equal": "comparisons.or_equal",
    "fillers": "comparisons.fillers",
    "range_joiners": "comparisons.range_joiners",
    "either": "comparisons.either",
    "reversing": "comparisons.reversing",
    "clock_after": "dates.clock_after",
    "bound_joiners": "comparisons.bound_joiners",
    "per": "units.per",
}
#: single words,
_SETS: Mapping[str, str] = {
    "pronoun_after": "numbers.pronoun_after",
    "pronoun_before": "numbers.pronoun_before",
    "prefixes": "numbers.prefixes",
    "before_tens": "numbers.before_tens",
    "years": "dates.years",
    "changes": "comparisons.changes",
    "range_stops": "comparisons.range_stops",
    "unit_adjectives": "units.adjectives",
    "ordinal_suffixes": "ordinals.suffixes",
    "counted": "dates.counted",
    "since": "dates.since",
    "counted_before": "texts.counted_before",
    "games": "texts.games",
    "labels": "texts.labels",
    "noun_joiners": "texts.noun_joiners",
    "noun_stops": "texts.noun_stops",
    "negations": "texts.negations",
}
#: phrases with their values,
_VALUES: Mapping[str, str] = {
    "denominators": "numbers.denominators",
    "open_quantities": "numbers.open_quantities",
    "counted_words": "numbers.counted",
    "times": "numbers.times",
    "from_zero": "numbers.from_zero",
    "after": "comparisons.after",
    "powers": "units.powers",
    "ordinals": "ordinals.values",
}
#: and phrases by what they name.
_NAMES: Mapping[str, str] = {
    "units": "units.names",
    "unit_duals": "units.duals",
    "leading_units": "units.leading",
    "every": "units.every",
    "money": "money.names",
    "money_duals": "money.duals",
    "cents": "money.cents",
    "countries": "money.countries",
}


@cache
def lexicon(languages: tuple[str, ...]) -> Lexicon:
    """The lexicon of the languages with these codes; of all there are, where nobody knows any of these."""
    spoken = tuple(one for code in languages if (one := language(code))) or every()

    def tables(path: str) -> Iterator[Any]:
        return map(attrgetter(path), spoken)

    found: dict[str, Any] = {
        **{field: _flags(chain.from_iterable(tables(path))) for field, path in _FLAGS.items()},
        **{field: _words(chain.from_iterable(tables(path))) for field, path in _SETS.items()},
        **{field: Phrases(chain.from_iterable(one.items() for one in tables(path))) for field, path in _VALUES.items()},
        **{field: Phrases(chain.from_iterable(map(_inverted, tables(path)))) for field, path in _NAMES.items()},
        **_numbers(spoken),
        **_comparisons(spoken),
        "percent": Phrases(pair for one in spoken for pair in _shares(one.units)),
        "bare_units": not spoken[0].numbers.articles,
        "money_marks": frozenset(
            word for one in spoken for words in one.money.names.values() for word in words if not word.islower()
        ),
        "plurals": tuple(fold(word) for one in spoken for word in one.texts.plurals),
    }
    found |= _gathered(found)
    return Lexicon(languages=spoken, **found)


def _numbers(spoken: Sequence[Language]) -> dict[str, Any]:
    """What is to know of numbers beside words alone."""
    return {
        "numbers": Phrases(pair for one in spoken for pair in _number_words(one.numbers)),
        "teens_after": frozenset(value for one in spoken for value in one.numbers.teens_after),
        "units_first": any(one.numbers.units_first for one in spoken),
        "years_in_pairs": any(one.numbers.years_in_pairs for one in spoken),
        "attached": tuple(fold(word) for one in spoken for word in one.numbers.articles_attached),
        "suffixes": {fold(word): value for one in reversed(spoken) for word, value in one.numbers.suffixes.items()},
    }


def _comparisons(spoken: Sequence[Language]) -> dict[str, Any]:
    """What sets a number against another."""
    words = [one.comparisons for one in spoken]
    return {
        "before": Phrases(pair for one in words for pair in _hedges(one)),
        "comparatives": Phrases((word, Hedge(told)) for one in words for word, told in one.comparatives.items()),
        "verbs": Phrases((word, Hedge(told)) for one in words for word, told in one.verbs.items()),
        "verbs_over": Phrases((word, Hedge(told)) for one in words for word, told in one.verbs_over.items()),
        "ranges": Phrases((word, Bound(_flags(ends))) for one in words for word, ends in one.ranges.items()),
    }


#: Phrases with which an amount or an ordinal may begin, those that may belong to one that began before, and those
#: that end before one.
_OPENING = ("unit_duals", "money_duals", "denominators", "ordinals", "open_quantities", "counted_words", "times")
_GOING_ON = (
    "numbers", "denominators", "ordinals", "open_quantities", "units", "money", "cents", "countries", "percent",
    "powers", "over", "clock_after",
)  # fmt: skip
_LEADING = ("before", "comparatives", "or_equal", "fillers")


def _gathered(found: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """The words of several fields, by which most of a text is passed over."""
    numbers: Phrases[NumberWord] = found["numbers"]
    opening = (*_OPENING, "units", "money") if found["bare_units"] else _OPENING
    gathered = {
        "starts": {word for field in opening for word in found[field].starts}
        | {words[0] for words, number in numbers if number.role is not Role.JOINER}
        | {"-"},
        "going_on": {word for field in _GOING_ON for word in found[field].words}
        | found["unit_adjectives"]
        | found["suffixes"].keys()
        | OF,
        "leading": {word for field in _LEADING for word in found[field].ends},
        "articles": {words[0] for words, number in numbers if number.role is Role.ARTICLE and len(words) == 1},
    }
    if found["prefixes"]:
        phrases = (value for value in found.values() if isinstance(value, Phrases))
        gathered["known"] = {word for one in phrases for word in one.words} | found["noun_stops"]
    return {field: frozenset(words) for field, words in gathered.items()}


def _words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _flags(phrases: Iterable[str]) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in phrases)


def _inverted(names: Mapping[str, tuple[str, ...]]) -> Iterable[tuple[str, str]]:
    return ((word, key) for key, words in names.items() for word in words)


def _shares(units: UnitWords) -> Iterable[tuple[str, str]]:
    yield from ((word, "percentage_point") for word in units.percentage_points)
    yield from ((word, "percent") for word in units.percent)


def _hedges(words: ComparisonWords) -> Iterable[tuple[str, Hedge]]:
    yield from ((word, Hedge(Comparison.ABOUT, -1)) for word in words.nearly)
    yield from ((word, Hedge(Comparison.ABOUT, 1)) for word in words.barely)
    yield from ((word, Hedge(Comparison.EXACT, exactly=True)) for word in words.exactly)
    yield from ((word, Hedge(comparison)) for word, comparison in words.before.items())


def _number_words(words: NumberWords) -> Iterable[tuple[str, NumberWord]]:
    for role, table in (
        (Role.DUAL, words.dual_scales),
        (Role.COLLECTIVE, words.collectives),
        (Role.ROUGH, words.rough_collectives),
    ):
        yield from ((word, NumberWord(role, value)) for word, value in table.items())
    yield from ((word, NumberWord(Role.ARTICLE, words.values.get(word, 0))) for word in words.articles)
    yield from ((word, NumberWord(Role.VALUE, value)) for word, value in words.values.items())
    yield from ((word, NumberWord(Role.PLURAL, value)) for word, value in words.plural_scales.items())
    yield from ((word, NumberWord(Role.SCALE, value)) for word, value in words.scales.items())
    yield from ((word, NumberWord(Role.FRACTION, *parts)) for word, parts in words.fractions.items())
    for role, listed in (
        (Role.JOINER, words.joiners),
        (Role.POINT, words.point),
        (Role.MINUS, words.minus),
    ):
        yield from ((word, NumberWord(role)) for word in listed)


def starting(tokens: Sequence[Token], lex: Lexicon, *, whole: bool = False) -> list[int]:
    """The tokens at which an amount or an ordinal may begin: most of a text is passed over at once.

    In a text that is one `whole` phrase an article may be a number by itself.
    """
    starts, articles = lex.starts, lex.articles
    found = [at for at, token in enumerate(tokens) if token.is_number or token.word in starts or "⁄" in token.word]
    if whole or not articles:
        return found
    return [at for at in found if tokens[at].word not in articles or _counts(tokens, at, lex)]


def _counts(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    # Whether an article may be a number: before a scale, a unit or another number ("un ou deux"), or over another one
    # ("un enfant sur trois").
    after = [token.word for token in tokens[at + 1 : at + 3]]
    if not after:
        return False
    return after[0] in lex.either or after[0] in lex.range_joiners or not ends_before(after[0], after[-1], lex)


def ends_before(word: str, following: str, lex: Lexicon) -> bool:
    """Whether an amount ends before a word, that is before `following`, as it does before most words."""
    if len(word) == 1 or not word.isalpha():
        return word in _STOPS
    return word not in lex.going_on and word.upper() not in CODES and following not in lex.over_noun


#: Words between a fraction or a scale and what it is of, in any language: "millions de dollars".
OF = frozenset({"of", "de", "d'", "des", "من"})
#: Signs that belong to no amount.
_STOPS = frozenset(".;!?)")


def split(text: str, tokens: list[Token], lex: Lexicon) -> list[Token]:
    """The tokens with attached words cut off, where what remains is a word that the lexicon knows.

    Arabic writes "and", "with", "for" and the article at the front of the next word.
    """
    if not lex.prefixes:
        return tokens
    cut: list[Token] = []
    for token in tokens:
        word = token.word
        if word in lex.known or token.is_number or word.isascii():
            cut.append(token)
            continue
        start = token.start
        if word[0] in lex.prefixes and _rest(word[1:], lex) is not None:
            end = start + 1
            while unicodedata.combining(text[end]) or text[end] == "ـ":
                end += 1
            cut.append(Token(start, end, word[0], is_number=False))
            start, word = end, word[1:]
        cut.append(Token(start, token.end, _rest(word, lex) or word, is_number=False))
    return cut


def _rest(word: str, lex: Lexicon) -> str | None:
    """The known word under an article, or the word itself if it is known."""
    for article in ("", *lex.attached):
        rest = word.removeprefix(article)
        if len(rest) > 1 and word.startswith(article) and rest in lex.known:
            return rest
    return None
