"""The passes of the grammar: patterns compiled to regular expressions, and run over the items of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

import attrs

from factcheck.reading.dates import grammar
from factcheck.reading.dates.meanings import Meaning
from factcheck.reading.dates.moments import Day
from factcheck.reading.dates.words import Item, alphabet, date_item

#: A bracket or a bar; or what stands around, a name, roles; and a repetition.
_PIECE = re.compile(r"(?:([()]|\|(?= ))|([<>]!?)?(?:(\w+)=)?([\w|+]+))([?*]?)")
_AROUND = {"<": "<=", "<!": "<!", ">": "=", ">!": "!"}


class _Word(NamedTuple):
    """A word of a pattern whose value its meaning may want: the name to give it, if any, and its roles."""

    name: str
    roles: tuple[str, ...]


@attrs.frozen
class _Fit:
    """A pattern made ready: `needs` are the letters of which a text must hold one each for it to fit."""

    source: str
    words: tuple[_Word, ...]
    needs: tuple[frozenset[str], ...]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regular expression, compiled when it is first needed: most texts need few."""
        return re.compile(self.source)


@cache
def _by_role() -> Mapping[str, frozenset[str]]:
    # The letters of all sets that a role is in.
    letters: dict[str, set[str]] = {}
    for roles, letter in alphabet().items():
        for role in roles:
            letters.setdefault(role, set()).add(letter)
    return {role: frozenset(found) for role, found in letters.items()}


@cache
def _letters(roles: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(_by_role().get(role, ()) for role in roles))


@cache
def _class(roles: str) -> str:
    letters = _letters(tuple(roles.split("|")))
    return f"[{''.join(sorted(letters))}]" if letters else "(?!)"


@cache
def _fit(pattern: str) -> _Fit:
    words: list[_Word] = []
    needs: list[frozenset[str]] = []
    parts = []
    depth = 0
    for bracket, around, name, roles, repeat in _PIECE.findall(pattern):
        told = tuple(roles.split("|"))
        letters = "".join(map(_class, roles.split("+")))
        depth += {"(": 1, ")": -1}.get(bracket, 0)
        if bracket:
            parts.append(bracket.replace("(", "(?:") + repeat)
        elif around:
            *before, last = roles.split("+")
            if name:
                letters = f"{''.join(map(_class, before))}({_class(last)})"
                words.append(_Word(name, tuple(last.split("|"))))
            parts.append(f"(?{_AROUND[around]}{letters})")
            if "!" not in around:
                needs.extend(_letters(tuple(one.split("|"))) for one in (*before, last))
        elif repeat == "*":
            parts.append(f"{letters}*")
        else:
            parts.append(f"({letters}){repeat}")
            words.append(_Word(name, told))
            if not repeat and not depth:
                needs.append(_letters(told))
    return _Fit("".join(parts), tuple(words), tuple(needs))


#: How many sets of letters are kept with the patterns that they let fit.
_KEPT = 4096


class Pass:
    """A table of patterns. The leftmost fit counts; of several at one place, that of the upper pattern."""

    def __init__(self, table: grammar.Table) -> None:
        """Take the patterns and their meanings."""
        self.rules: list[tuple[_Fit, Meaning]] = [(_fit(pattern), meaning) for pattern, meaning in table]
        #: By letter, the patterns that cannot do without it: each is entered under its rarest need.
        self.by_letter: dict[str, list[int]] = {}
        for number, (fit, _) in enumerate(self.rules):
            for letter in min(fit.needs, key=_commonness):
                self.by_letter.setdefault(letter, []).append(number)
        #: The patterns that can fit where just these letters stand; sentences are often made of the same ones.
        self.live = lru_cache(_KEPT)(self._live)

    def over(self, items: list[Item], codes: str, letters: frozenset[str], now: Day | None) -> list[Item]:
        """The items, every date that the patterns find being put together into one; `codes` are their `letters`."""
        waiting = [
            (match.start(), number, match)
            for number in self.live(letters)
            if (match := self.rules[number][0].regex.search(codes))
        ]
        if not waiting:
            return items
        left: list[Item] = []
        at = 0
        while waiting:
            start, number, match = min(waiting)
            found = self._read(number, match, items, now)
            if found is not None:
                left += items[at:start]
                left.append(found)
                at = match.end()
            waiting = list(self._on(waiting, codes, at, start, number))
        return [*left, *items[at:]] if left else items

    def _live(self, letters: frozenset[str]) -> list[int]:
        numbers: set[int] = set().union(*(self.by_letter.get(letter, ()) for letter in letters))
        return [n for n in numbers if not any(map(letters.isdisjoint, self.rules[n][0].needs))]

    def _on(
        self, waiting: Sequence[tuple[int, int, re.Match[str]]], codes: str, at: int, done: int, last: int
    ) -> Iterator[tuple[int, int, re.Match[str]]]:
        # The next fits: those that overlap what was taken, and the one that has just been looked at, are sought anew.
        for start, number, match in waiting:
            if start >= at and (start, number) != (done, last):
                yield start, number, match
            elif found := self.rules[number][0].regex.search(codes, max(at, done + 1)):
                yield found.start(), number, found

    def _read(self, number: int, match: re.Match[str], items: Sequence[Item], now: Day | None) -> Item | None:
        fit, meaning = self.rules[number]
        found: dict[str, object] = {}
        for group, word in enumerate(fit.words, start=1):
            place = match.start(group)
            if place >= 0:
                found |= _values(word, items[place])
        moment = meaning(found, now)
        return None if moment is None else date_item(items[match.start()].start, items[match.end() - 1].end, moment)


def _values(word: _Word, one: Item) -> dict[str, object]:
    prefix = f"{word.name}_" if word.name else ""
    return {prefix + role: one.roles[role] for role in word.roles if role in one.roles}


#: Roles of words that most sentences hold: a pattern is not sought by them.
_COMMON = frozenset({"the", "of", "at", "num", "comma", "other", "opens", "since", "part", "before", "after", "until"})


@cache
def _commonness(need: frozenset[str]) -> tuple[int, int]:
    common = sum(1 for told, letter in alphabet().items() if letter in need and told & _COMMON)
    return common, len(need)


@cache
def _passes(*, alone: bool) -> tuple[Pass, ...]:
    extra = grammar.ALONE if alone else ()
    tables = (grammar.POINTS, grammar.PARTS, grammar.BESIDE, grammar.SPANS, (*grammar.YEARS, *extra))
    return tuple(Pass(table) for table in tables)


def with_dates(items: Iterable[Item], now: Day | None, *, alone: bool = False) -> list[Item]:
    """The items with all dates found: those with the role "date".

    `now` is the day of the text; `alone` says that the text is a phrase which is known to be a date.
    """
    left, looked_at = list(items), None
    codes, letters = "", frozenset[str]()
    for one in _passes(alone=alone):
        if left is not looked_at:  # most passes find nothing, and the next has the same letters before it
            codes = "".join([item.code for item in left])
            letters = frozenset(codes)
        looked_at = left
        left = one.over(left, codes, letters, now)
    return left
