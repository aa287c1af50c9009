"""The memory engine: groups in dictionaries. Where there are many, only the suspicious ones are judged."""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any

import attrs

from factcheck.corpus.assertions import assertions
from factcheck.corpus.columns import RowMaker
from factcheck.corpus.keys import KEYS, key_column
from factcheck.judging import Rule
from factcheck.judging.rule import grouped
from factcheck.judging.suspicion import Aggregate, Compared, Condition, Some, alternatives, nothing
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
        yield from (suspects.of(key, some) if suspects else Suspected.by_all(made, some)).judge(key)


def sharing(rules: Iterable[Rule]) -> Mapping[tuple[str, ...], list[Rule]]:
    """Rules by their keys: those with the same one share their groups."""
    by_key: defaultdict[tuple[str, ...], list[Rule]] = defaultdict(list)
    for rule in rules:
        by_key[rule.key].append(rule)
    return by_key


#: The rules that are to judge the group that an assertion is in.
RulesOf = Callable[[Assertion], Sequence[Rule]]


def judge(made: Iterable[Assertion], key: tuple[str, ...], rules_of: RulesOf) -> Iterator[Finding]:
    """What rules with one key find among assertions, every group of which is whole."""
    for values, members in grouped(made, key).items():
        group = tuple(sorted(members, key=rank))
        for rule in rules_of(group[0]):
            yield from rule.judge_group(values, group)


@attrs.frozen
class Suspected:
    """The assertions of suspicious groups, and which rules suspect each."""

    assertions: Sequence[Assertion]
    rules_of: RulesOf

    @classmethod
    def by_all(cls, made: Sequence[Assertion], rules: Sequence[Rule]) -> Suspected:
        """Assertions whose groups every rule suspects."""
        return cls(made, lambda _: rules)

    def judge(self, key: tuple[str, ...]) -> Iterator[Finding]:
        """What rules with this key find."""
        return judge(self.assertions, key, self.rules_of)


class Suspects:
    """Finds the assertions of suspicious groups."""

    def __init__(self, made: Sequence[Assertion], vocabulary: Vocabulary) -> None:
        """Work out what suspicions look at."""
        self._made = made
        self._columns = RowMaker(vocabulary).columns(made)

    def of(self, key: tuple[str, ...], rules: Sequence[Rule]) -> Suspected:
        """The assertions of all groups that some of these rules, which share the key, suspect."""
        conditions = [alternatives(rule.suspect) for rule in rules if rule.suspect is not None]
        every = dict.fromkeys(chain.from_iterable(conditions))
        if len(conditions) < len(rules) or any(one.holds(nothing) for one in every):
            return Suspected.by_all(self._made, rules)
        if not any(map(self._is_looked_at, every)):
            return Suspected.by_all((), rules)
        keys = self._keys(key)
        suspicious = {one: frozenset(self._suspicious(keys, one)) for one in every}
        by: defaultdict[object, list[Rule]] = defaultdict(list)
        for rule, some in zip(rules, conditions, strict=True):
            for group in frozenset().union(*(suspicious[one] for one in some)):
                by[group].append(rule)
        if not by:
            return Suspected.by_all((), rules)
        found = [(made, by[group]) for made, group in zip(self._made, keys, strict=True) if group in by]
        rules_of = {id(assertion): suspecting for assertion, suspecting in found}
        return Suspected([assertion for assertion, _ in found], lambda assertion: rules_of[id(assertion)])

    def _is_looked_at(self, condition: Condition) -> bool:
        """Whether a condition looks at any row at all."""
        if isinstance(condition, Some):
            return bool(self._columns.true(condition.column))
        return any(map(self._columns.filled, condition.columns))

    def _keys(self, key: tuple[str, ...]) -> Sequence[object]:
        """The number of the group of each assertion."""
        parts = [key] if key in KEYS else [(part,) for part in key]
        columns = [self._columns[key_column(part)] for part in parts]
        return columns[0] if len(columns) == 1 else list(zip(*columns, strict=True))

    def _suspicious(self, keys: Sequence[object], condition: Condition) -> Iterable[object]:
        """The keys of the groups that meet a condition, which none does without a row that it looks at."""
        match condition:
            case Some(column):
                return {keys[row] for row in self._columns.true(column)}
            case Compared(Aggregate("max" | "min") as left, _, Aggregate("max" | "min") as right):
                lefts, rights = self._extremes(keys, left), self._extremes(keys, right)
                return [key for key in lefts if key in rights and condition.compares(lefts[key], rights[key])]
        groups: defaultdict[object, list[int]] = defaultdict(list)
        for row in dict.fromkeys(chain.from_iterable(map(self._columns.filled, condition.columns))):
            groups[keys[row]].append(row)
        return [key for key, rows in groups.items() if condition.holds(partial(self._values, rows))]

    def _extremes(self, keys: Sequence[object], wanted: Aggregate) -> dict[object, Any]:
        """The highest or the lowest value of each group in a column, in one go: nearly all suspicions compare these."""
        column, further = self._columns[wanted.column], operator.gt if wanted.function == "max" else operator.lt
        found: dict[object, Any] = {}
        for row in self._columns.filled(wanted.column):
            key, value = keys[row], column[row]
            if key not in found or further(value, found[key]):
                found[key] = value
        return found

    def _values(self, rows: Iterable[int], name: str) -> list[Any]:
        column = self._columns[name]
        return [column[row] for row in rows]
