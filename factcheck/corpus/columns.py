"""The table: one row a claim, its words as they were written, and beside them what suspicions look at.

An assertion is made again from its words, by the code that made it first, so that nothing is ever squeezed into a
column that does not hold it. The other columns serve suspicions alone (see `factcheck.judging.suspicion`): numbers
there are doubles, rounded inwards where a double cannot hold them, so that a suspicion may be too wide but never too
narrow.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

import attrs

from factcheck.corpus.assertions import Reader
from factcheck.corpus.families import Families
from factcheck.formats.rows import WORDS, row_of
from factcheck.languages import codes, language
from factcheck.model import (
    NUMERIC,
    Assertion,
    Attribute,
    Changes,
    Claim,
    Dated,
    DateSpan,
    Kind,
    Ranks,
    Reading,
    Source,
    Vocabulary,
)
from factcheck.reading.names import fold_name, name_words
from factcheck.reading.scanner import fold, scan
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
_KEPT = 65_536


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

#: Every column beside the words, in the order of the table.
COLUMNS: tuple[Column, ...] = (
    *map(_key_column, KEYS[:_ABOUT]),
    Column("relative_key", "int64", "the attribute_key", "of an attribute that has parts, or is one"),
    *map(_key_column, KEYS[_ABOUT:]),
    Column("value_low", "double", "base unit; days since the year 0 for dates", "from where the value plainly reaches"),
    Column("value_high", "double", "as value_low", "up to where the value plainly reaches"),
    Column("text_key", "int64", "a number for each distinct text", "of a value that is a name, a text or a truth"),
    Column("measure_key", "int64", "a number for each sort", "of the sort of amount, its dimension or its currencies"),
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


class RowMaker:
    """Makes the rows of claims: the same words are read once, and what hangs on them alone is worked out once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Prepare for claims in a vocabulary."""
        self._reader = Reader(vocabulary)
        self._families = Families(vocabulary.attributes)
        self._keys = lru_cache(_KEPT)(self._work_out_keys)
        self._parts: dict[int, tuple[object, Any]] = {}

    def row(self, claim: Claim, source: Source) -> tuple[Any, ...]:
        """The row of a claim, in the order of `TYPES`."""
        return (*row_of(claim, source), *self.computed(self._reader.assertion(claim, source)))

    def computed(self, a: Assertion) -> tuple[Any, ...]:
        """The columns of an assertion beside its words, in the order of `COLUMNS`."""
        value: _Value = self._of(a.comparable, _of_value, a)
        when: _Time = self._of(a.when, _of_time, a.when)
        published: _Time = self._of(a.published, _of_time, a.published)
        definition, claim, quote = a.definition, a.claim, a.claim.quote
        keys = self._keys(a.subject, a.attribute, a.scope, a.family)
        own, fact = a.dated is Dated.CLAIM, not claim.planned
        event = value.event and own and fact
        source = _key(claim.source)
        return (
            *keys,
            value.skeleton_key,
            source,
            _hash(a.name) if claim.id is not None else _joined(source, keys[_GROUP]),
            *(value.ends if _is_compared(a) else _NO_ENDS),
            *value.others,
            keys[0] if value.ranked and fact else None,
            when.first,
            when.last,
            published.first,
            published.last,
            when.low if event else None,
            when.high if event else None,
            value.begins_low if fact else None,
            when.high if own and fact and not definition.begins else None,
            value.unfit,
            fact and _is_ahead(a, value, when if own else _NO_TIME, published),
            published.ambiguous or (own and when.ambiguous) or value.ambiguous,
            published.off_weekday or (own and when.off_weekday) or value.off_weekday or _names_weekday(a),
            quote is not None and a.value is not None,
            quote is not None and a.source.text is not None,
            a.source.published is None,
            not a.subject_known,
            not a.attribute_known,
            bool(a.unread),
        )

    def _work_out_keys(self, subject: str, attribute: str, scope: str, family: str) -> tuple[Any, ...]:
        """The columns that hang on what a claim is about, the first ones of all."""
        keys = [_key(part) for part in (subject, attribute, scope, family)]
        one, two, three, four = keys
        relative = two if self._families.has_relatives(attribute) else None
        return (*keys, _joined(one, two, three), _joined(one, four, three), _joined(two, three), relative)

    def forget(self) -> None:
        """Let go of what was worked out so far, though not of all words: for more claims than memory holds."""
        self._reader.forget()
        if len(self._parts) > _KEPT:
            self._parts.clear()

    def _of(self, thing: object, work_out: Callable[[Any], Any], given: Any) -> Any:
        """What was worked out for this very object; to compare it with equal ones would take longer."""
        known = self._parts.get(id(thing))
        if known is None or known[0] is not thing:
            known = self._parts[id(thing)] = (thing, work_out(given))
        return known[1]


# Keys


def _hash(text: str) -> int:
    """A number of 64 bits for a text: the same in every run, on every machine."""
    return int.from_bytes(
        _blake2b()(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little", signed=True
    )


#: For texts that come again and again.
_key = lru_cache(_KEPT)(_hash)


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


@attrs.frozen(kw_only=True)
class _Value:
    """All columns that hang on the words of a value and its attribute alone."""

    skeleton_key: int | None
    ends: tuple[float | None, float | None]
    #: From `text_key` to `spelling_key`, in the order of the columns.
    others: tuple[int | float | None, ...]
    event: bool
    ranked: bool
    begins_low: datetime.date | None
    unfit: bool
    is_date: bool
    first: datetime.date
    ambiguous: bool
    off_weekday: bool


_NO_ENDS = (None, None)


def _of_value(a: Assertion) -> _Value:
    definition, candidates = a.definition, a.comparable
    dates = [candidate for candidate in candidates if candidate.kind is Kind.DATE]
    days = [meaning for c in dates if c.span is not None for meaning in c.span.candidates]
    ordinal = bool(candidates) and a.kind is Kind.ORDINAL
    return _Value(
        skeleton_key=None if a.skeleton is None else _key(a.skeleton),
        ends=_ends(candidates),
        others=(
            None if definition.many else _text_key(candidates),
            None if definition.many else _measure_key(a),
            *(_ends(_shares(candidates)) if definition.kind is Kind.SHARE else _NO_ENDS),
            _part_share(candidates) if candidates and a.wholes and a.kind is Kind.SHARE else None,
            None if a.skeleton is None else _key("".join(name_words(a.claim.value))),
        ),
        event=ordinal and definition.ranks is Ranks.EVENTS,
        ranked=ordinal and definition.ranks is Ranks.SUBJECTS,
        begins_low=max(map(_first_day, dates), default=None) if definition.begins else None,
        unfit=not definition.many and _is_unfit(a.value, definition),
        is_date=bool(days),
        first=max((day.days.low or datetime.date.min for day in days), default=datetime.date.min),
        ambiguous=len(days) > 1,
        off_weekday=any(c.span is not None and _is_off_weekday(c.span) for c in dates),
    )


def _is_compared(a: Assertion) -> bool:
    """Whether another value may clash with this one under its attribute."""
    definition = a.definition
    if definition.changes is Changes.UPWARDS:
        return True
    # Where no kind is declared, the attribute is not known to be a series.
    if definition.many or (definition.kind is Kind.ORDINAL and definition.ranks is Ranks.EVENTS):
        return False
    return definition.changes is not Changes.FREELY or (a.when is not None and a.when.days.is_point)


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


def _text_key(candidates: tuple[Reading, ...]) -> int | None:
    """A number for what a name, a text or a truth says; one for all of several, since they clash among themselves."""
    texts = [f"id {c.text}" if c.known else fold_name(c.text or c.words) for c in candidates if c.kind not in _AMOUNTS]
    return _key(" | ".join(texts)) if texts else None


_AMOUNTS = NUMERIC | {Kind.DATE}
_MEASURED = frozenset({Kind.COUNT, Kind.QUANTITY, Kind.MONEY, Kind.SHARE})


def _measure_key(a: Assertion) -> int | None:
    value = a.value
    if value is None or value.kind not in _MEASURED:
        return None
    units = {candidate.unit or "" for candidate in a.comparable} if value.kind is Kind.MONEY else {_measured(value)}
    return _key(" | ".join((value.kind, *sorted(units))))


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


# Times


@attrs.frozen(kw_only=True)
class _Time:
    """All columns that hang on a date alone."""

    first: datetime.date | None = None
    last: datetime.date | None = None
    low: datetime.date | None = None
    high: datetime.date | None = None
    ambiguous: bool = False
    off_weekday: bool = False


_NO_TIME = _Time()


def _of_time(span: DateSpan | None) -> _Time:
    if span is None:
        return _NO_TIME
    days = [candidate.days for candidate in span.candidates]
    return _Time(
        first=span.hull.low,
        last=span.hull.high,
        low=max((low for one in days if (low := one.low) is not None), default=None),
        high=min((high for one in days if (high := one.high) is not None), default=None),
        ambiguous=span.ambiguous,
        off_weekday=_is_off_weekday(span),
    )


def _is_ahead(a: Assertion, value: _Value, when: _Time, published: _Time) -> bool:
    if a.published is None or not (value.is_date or when is not _NO_TIME):
        return False
    # Beside each meaning of its source's date, a date may mean something else.
    if a.published.ambiguous:
        return True
    last = published.last or datetime.date.max
    return value.first > last or (when.low or datetime.date.min) > last


def _is_off_weekday(span: DateSpan) -> bool:
    """Whether no day that a date may mean falls, as we count them today, on the weekday that it names."""
    ends = ((candidate.days.low, candidate.days.high) for candidate in span.candidates)
    bounded = [(low, high) for low, high in ends if low is not None and high is not None]
    weekday = span.weekday
    return weekday is not None and bool(bounded) and not any(_holds(low, high, weekday) for low, high in bounded)


_WEEK = 7
#: Before this day nobody dated by the Gregorian calendar.
_FIRST_GREGORIAN = datetime.date(1582, 10, 15)


def _holds(low: datetime.date, high: datetime.date, weekday: int) -> bool:
    return low >= _FIRST_GREGORIAN and (weekday - low.isoweekday()) % _WEEK <= (high - low).days


def _names_weekday(a: Assertion) -> bool:
    """Whether the quote of a claim may name a weekday; whether that is the right one is costly to tell."""
    return a.claim.quote is not None and _holds_weekday(a.claim.quote.exact)


def _holds_weekday(text: str) -> bool:
    return _weekdays().search(" ".join(token.word for token in scan(text))) is not None


@cache
def _weekdays() -> re.Pattern[str]:
    tables = [known.dates for known in map(language, codes()) if known is not None]
    names = {fold(name.split()[0]) for table in tables for name in (*table.weekdays, *table.short_weekdays)}
    return re.compile("|".join(map(re.escape, sorted(names))))
