"""The memory engine: groups in dictionaries. Where there are many, only the suspicious ones are judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from typing import Any

from factcheck.corpus.assertions import assertions
from factcheck.corpus.columns import COLUMNS, KEYS, RowMaker, key_column
from factcheck.judging import Rule
from factcheck.judging.rule import grouped
from factcheck.judging.suspicion import Condition, alternatives, nothing
from factcheck.judging.times import rank
from factcheck.model import Assertion, Corpus, Finding, Vocabulary
from factcheck.reading.rates import NO_RATES, OwnRates

#: Below so many assertions, judging every group takes less time than finding out which are worth it.
FEW = 1_000


def check(corpus: Corpus, rules: Iterable[Rule], few: int = FEW, rates: OwnRates = NO_RATES) -> Iterator[Finding]:
    """What rules find in a corpus; of fewer assertions than `few`, every group is judged."""
    return judge_all(assertions(corpus, rates), corpus.vocabulary, rules, few)


def judge_all(
    made: Sequence[Assertion], vocabulary: Vocabulary, rules: Iterable[Rule], few: int = FEW
) -> Iterator[Finding]:
    """What rules find among all assertions of a corpus."""
    suspects = Suspects(made, vocabulary) if len(made) >= few else None
    for key, some in sharing(rules).items():
        yield from judge(suspects.of(key, some) if suspects else made, key, some)


def sharing(rules: Iterable[Rule]) -> Mapping[tuple[str, ...], list[Rule]]:
    """Rules by their keys: those with the same one share their groups."""
    by_key: defaultdict[tuple[str, ...], list[Rule]] = defaultdict(list)
    for rule in rules:
        by_key[rule.key].append(rule)
    return by_key


def judge(made: Iterable[Assertion], key: tuple[str, ...], rules: Sequence[Rule]) -> Iterator[Finding]:
    """What rules with one key find among assertions, every group of which is whole."""
    for values, members in grouped(sorted(made, key=rank), key).items():
        group = tuple(members)
        for rule in rules:
            yield from rule.judge_group(values, group)


class Suspects:
    """Finds the assertions of suspicious groups."""

    def __init__(self, made: Sequence[Assertion], vocabulary: Vocabulary) -> None:
        """Work out what suspicions look at."""
        names = [column.name for column in COLUMNS]
        self._made = made
        rows = map(RowMaker(vocabulary).computed, made)
        self._columns = dict(zip(names, zip(*rows, strict=True), strict=True)) if made else dict.fromkeys(names, ())
        self._filled = cache(self._rows_filled)

    def of(self, key: tuple[str, ...], rules: Sequence[Rule]) -> Iterable[Assertion]:
        """The assertions of all groups that some of these rules, which share the key, suspect."""
        conditions = [one for rule in rules if rule.suspect is not None for one in alternatives(rule.suspect)]
        if any(rule.suspect is None for rule in rules) or any(one.holds(nothing) for one in conditions):
            return self._made
        parts = [key] if key in KEYS else [(part,) for part in key]
        keys = list(zip(*(self._columns[key_column(part)] for part in parts), strict=True))
        groups = set(chain.from_iterable(self._suspicious(keys, one) for one in dict.fromkeys(conditions)))
        return [assertion for assertion, one in zip(self._made, keys, strict=True) if one in groups] if groups else ()

    def _suspicious(self, keys: Sequence[object], condition: Condition) -> Iterator[object]:
        """The keys of the groups that meet a condition, which none does without a row that it looks at."""
        groups: defaultdict[object, list[int]] = defaultdict(list)
        for row in dict.fromkeys(chain.from_iterable(map(self._filled, condition.columns))):
            groups[keys[row]].append(row)
        yield from (key for key, rows in groups.items() if condition.holds(partial(self._values, rows)))

    def _values(self, rows: Iterable[int], name: str) -> list[Any]:
        column = self._columns[name]
        return [column[row] for row in rows]

    def _rows_filled(self, name: str) -> list[int]:
        """The rows that have something in a column that an aggregate does not skip."""
        return [row for row, value in enumerate(self._columns[name]) if value is not None and value is not False]
