"""The table: one row a claim, its words as they were written, and beside them what suspicions look at.

An assertion is made again from its words, by the code that made it first, so that nothing is ever squeezed into a
column that does not hold it. The other columns serve suspicions alone (see `factcheck.judging.suspicion`): numbers
there are doubles, rounded inwards where a double cannot hold them, so that a suspicion may be too wide but never too
narrow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter
from types import MappingProxyType
from typing import Any

import attrs

from factcheck.corpus.keys import KEPT, KEYED, KEYS, LEADING, Keys, claim_key, key_column, text_key
from factcheck.corpus.timing import TIMED, Manner, Moment, Saying, timed
from factcheck.corpus.valuing import ENDS, VALUED, Value
from factcheck.formats.rows import WORDS
from factcheck.model import Assertion, Vocabulary


@attrs.frozen
class Column:
    """A column that suspicions may look at: its name, its Arrow type, what its numbers are in, and its meaning."""

    name: str
    type: str
    unit: str
    meaning: str


def _key_column(key: tuple[str, ...]) -> Column:
    return Column(key_column(key), "int64", "a number for each distinct key", f"of the group by {', '.join(key)}")


#: The columns that hang on what a claim is about alone.
ABOUT = (*KEYED, "subject_unknown", "attribute_unknown")

#: The parts of a row: what many rows have in common is one object in all of them.
_SHARED = (ABOUT, VALUED, ENDS, TIMED)
_OWN = ("source_key", "claim_key")

#: Every column beside the words, in the order of the table.
COLUMNS: tuple[Column, ...] = (
    *map(_key_column, KEYS[:LEADING]),
    Column("relative_key", "int64", "the attribute_key", "of an attribute that has parts, or is one"),
    *map(_key_column, KEYS[LEADING:]),
    Column("value_low", "double", "base unit; days since the year 0 for dates", "from where the value plainly reaches"),
    Column("value_high", "double", "as value_low", "up to where the value plainly reaches"),
    Column(
        "sense_key",
        "int64",
        "a number for each text and sort",
        "of what a name, a text or a truth says; of the sort of an amount, its dimension or its currencies",
    ),
    Column("share_low", "double", "percent", "from where a value reaches whose attribute is declared a share"),
    Column("share_high", "double", "percent", "up to where it reaches"),
    Column("part_share", "double", "percent", "the least that a share of some whole adds to it"),
    Column("spelling_key", "int64", "a number for each spelling", "of a name, without titles"),
    Column("ranked_key", "int64", "the subject_key", "of a subject that is ranked among others by an ordinal"),
    Column("when_low", "date32", "day", "the first day that the claim may speak of"),
    Column("when_high", "date32", "day", "the last day that it may speak of"),
    Column("published_low", "date32", "day", "the first day on which its source may have been published"),
    Column("published_high", "date32", "day", "the last such day"),
    Column("event_low", "date32", "day", "from which day an event of a series, that its claim dates itself, may be"),
    Column("event_high", "date32", "day", "up to which day it may be"),
    Column("begins_low", "date32", "day", "from which day on its subject may exist, where the claim says since when"),
    Column("stated_high", "date32", "day", "up to which day a claim, that is no plan, says itself that it speaks of"),
    Column("unfit", "bool", "", "whether the value is not of the sort that its attribute is declared to be"),
    Column("ahead", "bool", "", "whether it may speak of a day after its source's date, and is no plan"),
    Column("ambiguous", "bool", "", "whether a date of it or of its source has several meanings"),
    Column("off_weekday", "bool", "", "whether a date of it or of its source, or its quote, may name a wrong weekday"),
    Column("quoted", "bool", "", "whether it has a quote"),
    Column("quoted_text", "bool", "", "whether it has a quote, and its source a text"),
    Column("undated", "bool", "", "whether its source states no date"),
    Column("subject_unknown", "bool", "", "whether the vocabulary knows its subject not"),
    Column("attribute_unknown", "bool", "", "whether the vocabulary knows its attribute not"),
    Column("unread", "bool", "", "whether some of its words could not be read"),
)

#: The columns of the table by their names: the words first.
TYPES: Mapping[str, str] = MappingProxyType(
    {column.name: column.type for column in WORDS} | {column.name: column.type for column in COLUMNS}
)


#: Where each column stands among those of all parts, in the order of `COLUMNS`.
_PARTED = (*chain.from_iterable(_SHARED), "ranked_key", *_OWN)
_in_order = itemgetter(*(_PARTED.index(column.name) for column in COLUMNS))


class RowMaker:
    """Works out the columns of assertions: what hangs on the same words is worked out once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Prepare for assertions in a vocabulary."""
        self._keys = Keys(vocabulary)
        self._about = lru_cache(KEPT)(self._new_about)
        # By the numbers of the very things they hang on, which are kept alive: to compare them with equal ones would
        # take longer.
        self._values: dict[tuple[int, int], tuple[Value, object]] = {}
        self._manners: dict[Manner, Manner] = {}
        self._moments: dict[tuple[object, ...], tuple[Moment, object]] = {}
        self._told: dict[tuple[object, ...], tuple[tuple[Any, ...], object]] = {}

    def computed(self, a: Assertion) -> tuple[Any, ...]:
        """The columns of an assertion beside its words, in the order of `COLUMNS`."""
        *shared, ranked = self._shared(a)
        row: tuple[Any, ...] = _in_order((*chain.from_iterable(shared), ranked, *_own_keys(a, shared[0])))
        return row

    def columns(self, made: Sequence[Assertion]) -> Columns:
        """All columns of assertions."""
        return Columns(made, list(zip(*map(self._shared, made), strict=True)) or [()] * (len(_SHARED) + 1))

    def forget(self) -> None:
        """Let go of what was worked out so far: for more claims than memory holds."""
        known: tuple[dict[Any, Any], ...] = (self._values, self._manners, self._moments, self._told)
        for one in known:
            if len(one) > KEPT:
                one.clear()

    def _shared(self, a: Assertion) -> tuple[Any, ...]:
        """The parts of an assertion's row that others may share, and its `ranked_key`."""
        claim, source, quote = a.claim, a.source, a.claim.quote
        about = self._about(a.subject, a.attribute, a.scope, a.family, a.subject_known, a.attribute_known)
        things = (id(a.comparable), id(a.definition))
        value, _ = self._values.get(things) or self._new_value(things, a)
        times = (id(a.when), id(a.published), a.dated, source.published is None, not a.unread)
        moment, _ = self._moments.get(times) or self._new_moment(times, a)
        saying = Saying.of(claim.planned, None if quote is None else quote.exact, text=source.text is not None)
        known = (id(value.manner), id(moment), saying)
        told, _ = self._told.get(known) or self._new_told(known, value.manner, moment, saying)
        return (
            about,
            value.row,
            value.compared_ends(moment),
            told,
            about[0] if value.ranked and not claim.planned else None,
        )

    def _new_about(self, *about: Any) -> tuple[Any, ...]:
        *names, subject_known, attribute_known = about
        return (*self._keys(*names), not subject_known, not attribute_known)

    def _new_value(self, things: tuple[int, int], a: Assertion) -> tuple[Value, object]:
        read = {"value": a.value, "comparable": a.comparable, "skeleton": a.skeleton}
        value = Value.of(a.claim.value, a.definition, part=bool(a.wholes), read=read)
        # Most values bear on times alike: one object for all of these.
        value = value._replace(manner=self._manners.setdefault(value.manner, value.manner))
        known = self._values[things] = (value, (a.comparable, a.definition))
        return known

    def _new_moment(self, times: tuple[object, ...], a: Assertion) -> tuple[Moment, object]:
        undated = a.source.published is None
        moment = Moment.of(a.when, a.dated, a.published, undated=undated, unread=bool(a.unread))
        known = self._moments[times] = (moment, (a.when, a.published))
        return known

    def _new_told(
        self, known: tuple[object, ...], manner: Manner, moment: Moment, saying: Saying
    ) -> tuple[tuple[Any, ...], object]:
        told = self._told[known] = (timed(manner, moment, saying), (manner, moment))
        return told


class Columns:
    """The columns of assertions, each of which is put together when somebody looks at it: hardly any is."""

    def __init__(self, made: Sequence[Assertion], parts: Sequence[Sequence[Any]]) -> None:
        """Of these assertions, of which these are the parts of the rows that they may share, and their ranks."""
        self._made = made
        *self._parts, self._ranked = parts
        self._column = cache(self._new_column)
        self._rows = cache(self._found)
        self._distinct = cache(self._new_distinct)

    def __getitem__(self, name: str) -> Sequence[Any]:
        """What each assertion has in a column."""
        return self._column(name)

    def filled(self, name: str) -> Sequence[int]:
        """The numbers of the assertions that have something in a column."""
        return self._rows(name, _is_something)

    def true(self, name: str) -> Sequence[int]:
        """The numbers of the assertions for which a column is true."""
        return self._rows(name, bool)

    def _new_column(self, name: str) -> Sequence[Any]:
        if name in _AT:
            part, at = _AT[name]
            return [row[at] for row in self._parts[part]]
        if name == "ranked_key":
            return self._ranked
        own = _OWN.index(name)
        return [_own_keys(a, about)[own] for a, about in zip(self._made, self._parts[0], strict=True)]

    def _new_distinct(self, part: int) -> dict[int, tuple[Any, ...]]:
        return {id(row): row for row in self._parts[part]}

    def _found(self, name: str, wanted: Callable[[Any], bool]) -> Sequence[int]:
        if name not in _AT:
            return [number for number, value in enumerate(self[name]) if wanted(value)]
        part, at = _AT[name]
        # Many share a row of a part, and in most columns none of these has anything.
        has = {number for number, row in self._distinct(part).items() if wanted(row[at])}
        return [number for number, row in enumerate(self._parts[part]) if id(row) in has] if has else ()


def _is_something(value: object) -> bool:
    return value is not None


#: In which part a column stands, and where there: of those that many rows may share.
_AT = {name: (part, at) for part, names in enumerate(_SHARED) for at, name in enumerate(names)}


def _own_keys(a: Assertion, keys: Sequence[Any]) -> tuple[int, int]:
    return text_key(a.claim.source), claim_key(a.claim.source, a.claim.id, keys)
