"""The table: one row a claim, its words as they were written, and beside them what suspicions look at.

An assertion is made again from its words, by the code that made it first, so that nothing is ever squeezed into a
column that does not hold it. The other columns serve suspicions alone (see `factcheck.judging.suspicion`): numbers
there are doubles, rounded inwards where a double cannot hold them, so that a suspicion may be too wide but never too
narrow.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter
from types import MappingProxyType
from typing import Any, NamedTuple

import attrs

from factcheck.corpus.families import Families
from factcheck.corpus.timing import TIMED, Manner, Moment, Saying, is_off_weekday, timed
from factcheck.formats.rows import WORDS
from factcheck.model import (
    NUMERIC,
    Assertion,
    Attribute,
    Changes,
    Kind,
    Ranks,
    Reading,
    Vocabulary,
)
from factcheck.reading.names import fold_name, name_words
from factcheck.reading.units import dimension


@attrs.frozen
class Column:
    """A column that suspicions may look at: its name, its Arrow type, what its numbers are in, and its meaning."""

    name: str
    type: str
    unit: str
    meaning: str


#: The keys for which a row bears one number, so that grouping by them takes half the time; for others, the numbers
#: of their parts are put together.
KEYS: tuple[tuple[str, ...], ...] = (
    ("subject",),
    ("attribute",),
    ("scope",),
    ("family",),
    ("subject", "attribute", "scope"),
    ("subject", "family", "scope"),
    ("attribute", "scope"),
    ("skeleton",),
    ("source",),
    ("claim",),
)

#: The place of the key of a claim's group among these.
_GROUP = 4

#: So many distinct wordings are kept worked out.
KEPT = 65_536


def key_column(key: Iterable[str]) -> str:
    """The name of the column of a key.

    >>> key_column(("attribute", "scope"))
    'attribute_scope_key'
    """
    return f"{'_'.join(key)}_key"


def _key_column(key: tuple[str, ...]) -> Column:
    return Column(key_column(key), "int64", "a number for each distinct key", f"of the group by {', '.join(key)}")


#: So many of the keys hang on what a claim is about alone.
_ABOUT = 7

#: The columns that hang on what a claim is about alone, those that hang on the words of its value and attribute, and
#: those that hang on its time besides.
KEYED = (*map(key_column, KEYS[:_ABOUT]), "relative_key")
ABOUT = (*KEYED, "subject_unknown", "attribute_unknown")
VALUED = (
    *("skeleton_key", "sense_key", "share_low", "share_high", "part_share", "spelling_key"),
    "unfit",
)
ENDS = ("value_low", "value_high")

#: The parts of a row: what many rows have in common is one object in all of them.
_SHARED = (ABOUT, VALUED, ENDS, TIMED)
_OWN = ("source_key", "claim_key")

#: Every column beside the words, in the order of the table.
COLUMNS: tuple[Column, ...] = (
    *map(_key_column, KEYS[:_ABOUT]),
    Column("relative_key", "int64", "the attribute_key", "of an attribute that has parts, or is one"),
    *map(_key_column, KEYS[_ABOUT:]),
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
        ends = value.ends if value.is_compared(moment) else _NO_ENDS
        return about, value.row, ends, told, about[0] if value.ranked and not claim.planned else None

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


# Keys


def _hash(text: str) -> int:
    """A number of 64 bits for a text: the same in every run, on every machine."""
    return int.from_bytes(
        _blake2b()(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little", signed=True
    )


#: For texts that come again and again.
text_key = lru_cache(KEPT)(_hash)


def claim_key(source: str, id_: str | None, keys: Sequence[Any]) -> int:
    """The key of a claim, of which no other has the same; without an id, that of all its source says of its group."""
    return _hash(f"{source}/{id_}") if id_ is not None else _joined(text_key(source), keys[_GROUP])


class Keys:
    """Works out the columns that hang on what a claim is about, the first ones of all."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Index the families of attributes."""
        self._families = Families(vocabulary.attributes)

    def __call__(self, subject: str, attribute: str, scope: str, family: str) -> tuple[Any, ...]:
        """The columns of `KEYED`."""
        keys = [text_key(part) for part in (subject, attribute, scope, family)]
        one, two, three, four = keys
        relative = two if self._families.has_relatives(attribute) else None
        return (*keys, _joined(one, two, three), _joined(one, four, three), _joined(two, three), relative)


@cache
def _blake2b() -> Any:
    from hashlib import blake2b

    return blake2b


def _joined(*keys: int) -> int:
    """One number for several, which depends on their order."""
    joined = 0
    for key in keys:
        joined = (joined * 0x9E3779B97F4A7C15 + key) & 0xFFFF_FFFF_FFFF_FFFF
    return joined - (1 << 64) if joined >> 63 else joined


# Values


class Value(NamedTuple):
    """All columns that hang on the words of a value and its attribute alone."""

    #: The columns of `VALUED`.
    row: tuple[int | float | bool | None, ...]
    #: Those of `ENDS`.
    ends: tuple[float | None, float | None]
    ranked: bool
    manner: Manner
    #: Whether another value may clash with this one under its attribute; None where that hangs on the time.
    compared: bool | None

    @classmethod
    def of(cls, words: str, definition: Attribute, *, part: bool, read: Mapping[str, Any]) -> Value:
        """The columns of a value in these words, of an attribute that is `part` of another or not.

        `read` are fields of an assertion, of which these are needed: value, comparable, skeleton.
        """
        value: Reading | None = read["value"]
        candidates: tuple[Reading, ...] = read["comparable"]
        skeleton: str | None = read["skeleton"]
        dates = [candidate for candidate in candidates if candidate.kind is Kind.DATE]
        days = [meaning for c in dates if c.span is not None for meaning in c.span.candidates]
        kind = definition.kind or (value and value.kind)
        ordinal = bool(candidates) and kind is Kind.ORDINAL
        return cls(
            row=(
                None if skeleton is None else text_key(skeleton),
                None if definition.many else _sense_key(value, candidates),
                *(_ends(_shares(candidates)) if definition.kind is Kind.SHARE else _NO_ENDS),
                _part_share(candidates) if candidates and part and kind is Kind.SHARE else None,
                None if skeleton is None else text_key("".join(name_words(words))),
                not definition.many and _is_unfit(value, definition),
            ),
            ends=_ends(candidates),
            ranked=ordinal and definition.ranks is Ranks.SUBJECTS,
            manner=Manner(
                event=ordinal and definition.ranks is Ranks.EVENTS,
                begins=definition.begins,
                begins_low=max(map(_first_day, dates), default=None) if definition.begins else None,
                is_date=bool(days),
                first=max((day.days.low or datetime.date.min for day in days), default=datetime.date.min),
                ambiguous=len(days) > 1,
                off_weekday=any(c.span is not None and is_off_weekday(c.span) for c in dates),
                read=value is not None,
            ),
            compared=_is_compared(definition),
        )

    def is_compared(self, moment: Moment) -> bool:
        """Whether another value may clash with this one."""
        return moment.is_point if self.compared is None else self.compared


_NO_ENDS = (None, None)


def _is_compared(definition: Attribute) -> bool | None:
    if definition.changes is Changes.UPWARDS:
        return True
    # Where no kind is declared, the attribute is not known to be a series.
    if definition.many or (definition.kind is Kind.ORDINAL and definition.ranks is Ranks.EVENTS):
        return False
    return None if definition.changes is Changes.FREELY else True


def _ends(candidates: Iterable[Reading]) -> tuple[float | None, float | None]:
    """The highest low end and the lowest high one of all that a value may mean: whatever clashes with one of them."""
    plain = [candidate.plain for candidate in candidates]
    lows = [_double(interval.low, interval.low_open, up=True) for interval in plain if interval.low is not None]
    highs = [_double(interval.high, interval.high_open, up=False) for interval in plain if interval.high is not None]
    return max(lows, default=None), min(highs, default=None)


#: So many digits a double always tells apart (DBL_DIG), between these sizes.
_SURE = 15
_SMALL, _LARGE = Decimal("1e-290"), Decimal("1e300")
_ROUNDED = {up: Context(prec=_SURE, rounding=ROUND_CEILING if up else ROUND_FLOOR) for up in (True, False)}


def _double(end: Decimal | datetime.date, is_open: bool, *, up: bool) -> float:
    """An end as a double: in the order of the ends, and further in where no double is equal or the end is open."""
    if isinstance(end, datetime.date):
        number, sure = float(end.toordinal()), True
    else:
        sure = not end or _SMALL < abs(end) < _LARGE
        number = float(_ROUNDED[up].plus(end)) if sure else max(min(float(end), 1e300), -1e300)
    inwards = math.inf if up else -math.inf
    return number if sure and not is_open else math.nextafter(number, inwards)


def _sense_key(value: Reading | None, candidates: tuple[Reading, ...]) -> int | None:
    """A number that differs where two texts do, or two sorts of amounts; one for all of several candidates."""
    senses = [f"id {c.text}" if c.known else fold_name(c.text or c.words) for c in candidates if c.kind not in _AMOUNTS]
    if value is not None and value.kind in _MEASURED:
        units = {candidate.unit or "" for candidate in candidates} if value.kind is Kind.MONEY else {_measured(value)}
        senses += [value.kind, *sorted(units)]
    return text_key(" | ".join(senses)) if senses else None


_AMOUNTS = NUMERIC | {Kind.DATE}
_MEASURED = frozenset({Kind.COUNT, Kind.QUANTITY, Kind.MONEY, Kind.SHARE})


def _measured(value: Reading) -> str:
    unit = value.unit if value.kind is Kind.QUANTITY else None
    return dimension(unit) or unit or ""


def _is_unfit(value: Reading | None, definition: Attribute) -> bool:
    """Whether a value is certainly not, or perhaps not, of the sort of amount that its attribute is declared to be."""
    if value is None or value.kind not in _MEASURED:
        return False
    if definition.kind not in {None, Kind.QUANTITY}:
        return value.kind is not definition.kind
    declared = dimension(definition.unit)
    if value.kind is Kind.MONEY:
        return declared is not None
    return definition.unit is not None and (value.kind is not Kind.QUANTITY or dimension(value.unit) != declared)


def _shares(candidates: Iterable[Reading]) -> list[Reading]:
    return [candidate for candidate in candidates if candidate.kind is Kind.SHARE]


#: More than a whole: what stands for a share that takes away from it.
_TOO_MUCH = 1000.0


def _part_share(candidates: Iterable[Reading]) -> float:
    low, high = _ends(candidates)
    return _TOO_MUCH if high is not None and high < 0 else max(low or 0.0, 0.0)


def _first_day(date: Reading) -> datetime.date:
    """The first day that a date plainly may be."""
    low: datetime.date | None = date.plain.low
    if low is None:
        return datetime.date.min
    return low + datetime.timedelta(1) if date.plain.low_open and low < datetime.date.max else low
