"""What engines that search tables share: the queries for suspicious groups, and the judging of their rows.

The same SQL is meant for DuckDB and for Spark: it keeps to what both have, and where they differ, as in
what `hash` gives, it does not matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import Any

import attrs

from factcheck.corpus.assertions import Reader
from factcheck.corpus.keys import KEYS, key_column
from factcheck.engine.memory import judge
from factcheck.formats.rows import WORDS, claim_of, source_of
from factcheck.judging import Rule
from factcheck.judging.sides import SAMPLES
from factcheck.judging.suspicion import Condition, Idle, alternatives, any_of, nothing
from factcheck.model import Finding, Source

#: So many rows are judged at once, and those of one group always together.
_AT_ONCE = 10_000

#: A group of so many rows is folded before it is judged.
_LARGE = 100_000

#: The number of a group, the bits of the rules that suspect it, and the words of a claim.
Row = Sequence[Any]

#: So many columns stand before the words.
_BESIDE = 2


# The search

#: The bits of all rules: a group that every rule of its key suspects.
ALL = -1

#: So many bits a number has beside its sign; where there are more rules, some share one.
_BITS = 62


def suspects(key: tuple[str, ...], rules: Sequence[Rule]) -> str:
    """The query to `claims` for all groups that some of these rules, which share the key, suspect.

    Beside the `key` of a group stand, as the bits of `rules`, those that suspect it.
    """
    # The table has a name in each query, or else Spark takes `where (…)` for a name with the names of columns.
    rows, groups = by_row(rules), by_group(key, rules)
    queries = (
        [f"select {key_sql(key)} as key, {row_bits(rules)} as rules from claims as c where {rows}"] if rows else []
    )
    queries += [groups] if groups else []
    return f"select key, bit_or(rules) as rules from ({' union all '.join(queries)}) where key is not null group by key"


def awake(rules: Iterable[Rule], idle: Idle) -> list[Rule]:
    """The rules that may suspect some group of a table with such columns, without the conditions that never hold."""
    may_suspect = []
    for rule in rules:
        some = [condition for condition in _alternatives(rule) if condition.may_hold(idle)]
        if rule.suspect is None:
            may_suspect.append(rule)
        elif some:
            may_suspect.append(attrs.evolve(rule, suspect=any_of(some)))
    return may_suspect


def by_row(rules: Sequence[Rule]) -> str | None:
    """What must hold of one row for its group to be suspicious; None where no row can settle that alone."""
    if _all_judged(rules):
        return "true"  # a rule that suspects nothing in particular judges every group
    return _any(sql for condition in _conditions(rules) if (sql := condition.row_sql) is not None) or None


def by_group(key: tuple[str, ...], rules: Sequence[Rule]) -> str | None:
    """The query for the groups that are suspicious by all their rows, in one pass; None where none can be."""
    groups = [condition for condition in _conditions(rules) if condition.row_sql is None]
    if not groups or _all_judged(rules):
        return None
    # Rows that no aggregate looks at are left out, unless a condition may hold of no rows at all.
    counted = not any(condition.holds(nothing) for condition in groups)
    where = f" where {_any(condition.counted_sql for condition in groups)}" if counted else ""
    having = _any(condition.sql for condition in groups)
    bits = _bits(rules, lambda condition: condition.sql if condition.row_sql is None else None)
    return f"select {key_sql(key)} as key, {bits} as rules from claims as c{where} group by key having {having}"


def row_bits(rules: Sequence[Rule]) -> str:
    """The bits of the rules for which one row settles that its group is suspicious."""
    return str(ALL) if _all_judged(rules) else _bits(rules, lambda condition: condition.row_sql)


def suspecting(rules: Sequence[Rule], bits: int) -> Sequence[Rule]:
    """The rules that these bits stand for."""
    return [rule for number, rule in enumerate(rules) if bits >> number % _BITS & 1]


def _all_judged(rules: Iterable[Rule]) -> bool:
    return any(rule.suspect is None for rule in rules)


def _conditions(rules: Sequence[Rule]) -> Iterable[Condition]:
    return dict.fromkeys(chain.from_iterable(map(_alternatives, rules)))


def _alternatives(rule: Rule) -> tuple[Condition, ...]:
    return () if rule.suspect is None else alternatives(rule.suspect)


def _bits(rules: Sequence[Rule], sql: Callable[[Condition], str | None]) -> str:
    """The bits of the rules of which some condition holds, as far as it can be told in SQL here."""
    told = [_any(told for one in _alternatives(rule) if (told := sql(one)) is not None) for rule in rules]
    cases = [f"case when {one} then {1 << number % _BITS} else 0 end" for number, one in enumerate(told) if one]
    return f"cast({' | '.join(cases)} as bigint)"


def _any(conditions: Iterable[str]) -> str:
    return " or ".join(dict.fromkeys(f"({condition})" for condition in conditions))


def key_sql(key: tuple[str, ...]) -> str:
    """The column or the expression that is one number for a key."""
    if key in KEYS:
        return key_column(key)
    # Null where one of its parts is: such a row belongs to no group.
    parts = [key_column((part,)) for part in key]
    return f"case when {' and '.join(f'{part} is not null' for part in parts)} then hash({', '.join(parts)}) end"


# The judging


def judged(rows: Iterable[Row], key: tuple[str, ...], rules: Sequence[Rule], reader: Reader) -> Iterator[Finding]:
    """What rules find in groups whose rows come a group after the other.

    So many groups are judged at once as memory easily holds. A group that it may not hold is folded:
    of claims in the same words and of the same time, the first few stand for all, with their count.
    """
    waiting: list[tuple[Row, int]] = []
    for _, group in groupby(rows, key=itemgetter(0)):
        waiting += _counted(group, key)
        if len(waiting) >= _AT_ONCE:
            yield from _judge(waiting, key, rules, reader)
            waiting.clear()
    yield from _judge(waiting, key, rules, reader)


def _counted(group: Iterable[Row], key: tuple[str, ...]) -> Iterable[tuple[Row, int]]:
    """The rows of a group, each with how many it stands for."""
    first = list(islice(group, _LARGE))
    # What is asked of a source or a claim is asked of every single one.
    if len(first) < _LARGE or not {"source", "claim"}.isdisjoint(key):
        return ((row, 1) for row in chain(first, group))
    return folded(chain(first, group))


#: The words on which hangs what a claim comes to, whoever states it and wherever it stands.
_SAID = frozenset(
    {
        "source_published",
        "source_worked_out_date",
        "source_language",
        "subject",
        "attribute",
        "value",
        "when",
        "scope",
        "language",
        "planned",
    }
)
_AT = {column.name: number for number, column in enumerate(WORDS, start=_BESIDE)}
_saying = itemgetter(*(number for name, number in _AT.items() if name in _SAID))


def folded(rows: Iterable[Row]) -> Iterator[tuple[Row, int]]:
    """The first rows, by source and id, of each thing that is said, the first of them with the number left out.

    As many are kept as a finding shows of a side, so that it shows the same as without folding.
    """
    samples: defaultdict[object, list[Row]] = defaultdict(list)
    counts: defaultdict[object, int] = defaultdict(int)
    for row in rows:
        said = _saying(row)
        counts[said] += 1
        kept = samples[said]
        if len(kept) < SAMPLES or _place(row) < _place(kept[-1]):
            kept.append(row)
            kept.sort(key=_place)
            del kept[SAMPLES:]
    for said, kept in samples.items():
        yield kept[0], counts[said] - len(kept) + 1
        yield from ((row, 1) for row in kept[1:])


def _place(row: Row) -> tuple[object, ...]:
    return (
        row[_AT["source"]],
        row[_AT["id"]] or "",
        row[_AT["file"]] or "",
        row[_AT["line"]] or 0,
    )


def _judge(
    counted: Sequence[tuple[Row, int]], key: tuple[str, ...], rules: Sequence[Rule], reader: Reader
) -> Iterator[Finding]:
    sources: dict[str, Source] = {}
    stated = []
    for row, _ in counted:
        words = row[_BESIDE:]
        source = sources.get(words[0]) or sources.setdefault(words[0], source_of(words))
        stated.append((claim_of(words), source))
    made = [
        assertion if count == 1 else attrs.evolve(assertion, count=count)
        for assertion, (_, count) in zip(reader.assertions(stated), counted, strict=True)
    ]
    reader.forget()
    which = cache(partial(suspecting, rules))
    by = {id(assertion): which(row[1]) for assertion, (row, _) in zip(made, counted, strict=True)}
    return judge(made, key, lambda assertion: by[id(assertion)])
