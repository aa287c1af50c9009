"""People's names across spellings and scripts, and whether two of them are the same.

Names are compared word by word, by the consonants that are left when all scripts and habits of
romanisation are brought into one alphabet, and by the vowels as far as a script writes them;
titles and articles are set aside, and the weakest word decides. Organisations are for the
vocabulary: nothing in their letters tells that ISIS and Daesh are one, and IMCTC and CIMIC two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from factcheck.languages import codes, language
from factcheck.model import Maybe
from factcheck.reading.scanner import fold
from factcheck.reading.sounds import Sounds, same_sounds, sounds

#: Nothing stands for an apostrophe: "Sa'id", "Said". An abbreviation's points go too: "U.N.".
_SILENT = re.compile(r"['’ʼ‘`´ʿʾ]|(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)")
_APART = re.compile(r"[\W_]+")
_ROMAN = re.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}
#: An attached article leaves a word of at least this many letters.
_SHORTEST = 3
#: What has more words than this is no person's name.
_MOST = 16
_RANKS = (Maybe.NO, Maybe.MAYBE, Maybe.YES)


def fold_name(name: str) -> str:
    """One form for all ways to write the same letters: case, accents, punctuation, spaces and Arabic habits aside.

    >>> fold_name("  AL-MUTAIRI,  Sa’ad "), fold_name("الـمُطَيري"), fold_name("U.N.")
    ('al mutairi saad', 'المطيري', 'un')
    """
    return " ".join(filter(None, map(fold, _tokens(name)))) or name.strip().casefold()


def skeleton(name: str) -> str:
    """What all spellings of a person's name have in common: coarse, so that different names may share it.

    >>> skeleton("Gen. Youssef al-Gharbi") == skeleton("Yusuf El Gharbi") == skeleton("يوسف الغربي")
    True
    """
    parsed = _parse(name)
    words = (sounds(word.forms[-1]).coarse or word.forms[-1] for word in parsed.words)
    return " ".join((*words, *map(str, parsed.numerals)))


def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name as they are spelt, folded, without titles and articles.

    >>> name_words("Gen. Youssef al-Gharbi"), name_words("Idris II")
    (('youssef', 'gharbi'), ('idris', '2'))
    """
    parsed = _parse(name)
    return (*(word.forms[-1] for word in parsed.words), *map(str, parsed.numerals))


@lru_cache(65_536)
def same_name(a: str, b: str) -> Maybe:
    """Whether two people's names are one name: yes, no, or maybe where a part is missing or doubtful.

    >>> same_name("Youssef Gharbi", "يوسف الغربي").value, same_name("Gharbi", "Youssef Gharbi").value
    ('yes', 'maybe')
    >>> same_name("Idris I", "Idris II").value, same_name("Youssef Gharbi", "Youssef Alami").value
    ('no', 'no')
    """
    if fold_name(a) == fold_name(b):
        return Maybe.YES
    if _is_acronym(a) or _is_acronym(b):
        # What an acronym stands for, its letters do not tell; two that differ are two names.
        return Maybe.NO if _is_acronym(a) and _is_acronym(b) else Maybe.MAYBE
    one, other = _parse(a), _parse(b)
    return _weakest((_same_words(one.words, other.words), _same_numerals(one.numerals, other.numerals)))


class _Word(NamedTuple):
    """A word of a name: its folded forms, the barest last; whether "bin" or the like stands before it."""

    forms: tuple[str, ...]
    descends: bool

    def with_tail(self, tail: str) -> _Word:
        return self._replace(forms=tuple(form + tail for form in self.forms))


class _Name(NamedTuple):
    words: tuple[_Word, ...]
    numerals: tuple[int, ...]


class _Around(NamedTuple):
    """What all languages put around names, folded: names come without their language."""

    titles: frozenset[str]
    articles: frozenset[str]
    attached: tuple[str, ...]
    filiation: frozenset[str]
    bound: frozenset[str]
    joined: frozenset[str]
    regnal: dict[str, int]
    letters: dict[int, str]


@cache
def _around() -> _Around:
    tables = [known.names for known in map(language, codes()) if known is not None]

    def union(words: Iterable[Iterable[str]]) -> frozenset[str]:
        return frozenset(map(fold, chain.from_iterable(words)))

    return _Around(
        titles=union(table.titles for table in tables),
        articles=union(table.articles for table in tables),
        attached=tuple(sorted(union(table.attached for table in tables))),
        filiation=union(table.filiation for table in tables),
        bound=union(table.bound for table in tables),
        joined=union(table.joined for table in tables),
        letters=str.maketrans(
            {
                form: sound
                for table in tables
                for letter, sound in table.letters.items()
                for form in (letter, letter.upper())
            }
        ),
        regnal={fold(word): number for table in tables for word, number in table.regnal.items()},
    )


def _tokens(name: str) -> list[str]:
    """The words of a name, bare of accents and vowel signs, in their case."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return [token for token in _APART.split(_SILENT.sub("", name)) if token]


def _is_acronym(name: str) -> bool:
    tokens = _tokens(name)
    return len(tokens) == 1 and len(tokens[0]) > 1 and tokens[0].isupper()


@lru_cache(65_536)
def _parse(name: str) -> _Name:
    """A name without its titles and articles: its words, and a ruler's numeral."""
    around = _around()
    tokens = [triple for triple in zip(_tokens(name), *_folded(name), strict=True) if triple[1]]
    while len(tokens) > 1 and tokens[0][1] in around.titles:
        del tokens[0]
    words: list[_Word] = []
    numerals: list[int] = []
    bound = descent = ""
    for at, (token, folded, sounded) in enumerate(tokens, 1):
        is_last = at == len(tokens)
        number = _numeral(token, folded, is_last=is_last) if words else None
        if number is not None:
            numerals.append(number)
        elif not is_last and (folded in around.bound or (bound and folded in around.articles)):
            bound += folded
        elif not is_last and folded in around.filiation:
            descent = folded
        elif words and not bound and folded in around.joined:
            words.append(words.pop().with_tail(_forms(folded)[-1]))
        elif is_last or folded not in around.articles:
            heard = () if sounded == folded else (bound + sounded,)
            words.append(_Word((*heard, *_forms(bound + folded, descent)), descends=bool(descent)))
            bound = descent = ""
    return _Name(tuple(words), tuple(numerals))


def _folded(name: str) -> tuple[list[str], list[str]]:
    """The words of a name folded, once as if accents did not matter, and once as they sound with them."""
    folded = list(map(fold, _tokens(name)))
    if name.isascii():
        return folded, folded
    spelt = unicodedata.normalize("NFC", name).translate(_around().letters)
    sounded = list(map(fold, _tokens(spelt)))
    # An initial such as "Ç." is no longer one when it is written as it sounds.
    return folded, sounded if len(sounded) == len(folded) else folded


def _forms(word: str, descent: str = "") -> tuple[str, ...]:
    around = _around()
    bare = [word[len(a) :] for a in around.attached if word.startswith(a) and len(word) >= len(a) + _SHORTEST]
    # Before many consonants the article takes on their sound: "Errachidi" is "al-Rachidi".
    taken_on = [
        word[len(a) :] for a in around.articles if word.startswith(a + a[-1]) and len(word) > len(a) + _SHORTEST
    ]
    return (*((descent + word,) if descent else ()), *taken_on, word, *bare)


def _numeral(token: str, folded: str, *, is_last: bool) -> int | None:
    """The number of a ruler that a word stands for: "VI", "السادس". One letter in mid-name is an initial."""
    if (is_last or len(token) > 1) and _ROMAN.fullmatch(token):
        digits = [_ROMAN_DIGITS[letter] for letter in token]
        return sum(-d if d < following else d for d, following in zip(digits, [*digits[1:], 0], strict=True))
    return _around().regnal.get(folded) if is_last else None


def _same_numerals(a: tuple[int, ...], b: tuple[int, ...]) -> Maybe:
    if a == b:
        return Maybe.YES
    return Maybe.NO if a and b else Maybe.MAYBE


def _same_words(a: Sequence[_Word], b: Sequence[_Word]) -> Maybe:
    short, long = sorted((a, b), key=len)
    if not short or len(long) > _MOST:
        return Maybe.MAYBE
    if len(short) < len(long) and same_sounds(_written_as_one(short), _written_as_one(long)) is Maybe.YES:
        return Maybe.YES
    if len(short) == 1:
        # A surname, or a given name, alone: it may be the one who has it among others.
        found = _strongest(_same_word(short[0], word) for word in long)
        return found if len(long) == 1 else _weakest((found, Maybe.MAYBE))
    ends = _weakest((_same_word(short[0], long[0]), _same_word(short[-1], long[-1])))
    if ends is Maybe.NO:
        return _same_start(short, long)
    return _weakest((ends, _same_middle(short[1:-1], long[1:-1])))


def _written_as_one(words: Sequence[_Word]) -> Sounds:
    """How a name sounds that some write in more words than others: "Le Drian", "Ledrian"."""
    return sounds("".join(word.forms[-1] for word in words))


def _same_start(short: Sequence[_Word], long: Sequence[_Word]) -> Maybe:
    """Names that end differently: a chain of fathers may go on, and a family's name may come first."""
    start = _weakest(map(_same_word, short, long))
    if start is not Maybe.NO and len(short) < len(long):
        chained = short[-1].descends or long[len(short)].descends
        return start if chained else Maybe.MAYBE
    found = _weakest(_strongest(_same_word(word, other) for other in long) for word in short)
    return _weakest((found, Maybe.MAYBE))


def _same_middle(short: Sequence[_Word], long: Sequence[_Word]) -> Maybe:
    """Middle names are often left out; where both give some, they ought to be the same."""
    if not short:
        return Maybe.YES
    same = len(short) == len(long) and _weakest(map(_same_word, short, long)) is Maybe.YES
    return Maybe.YES if same else Maybe.MAYBE


def _same_word(a: _Word, b: _Word) -> Maybe:
    if not set(a.forms).isdisjoint(b.forms):
        return Maybe.YES
    if min(len(a.forms[-1]), len(b.forms[-1])) == 1:
        return Maybe.MAYBE if a.forms[-1][0] == b.forms[-1][0] else Maybe.NO
    return _strongest(same_sounds(sounds(x), sounds(y)) for x in a.forms for y in b.forms)


def _weakest(answers: Iterable[Maybe]) -> Maybe:
    return min(answers, key=_RANKS.index)


def _strongest(answers: Iterable[Maybe]) -> Maybe:
    return max(answers, key=_RANKS.index)
