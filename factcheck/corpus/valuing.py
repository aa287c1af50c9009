"""The columns of the table that hang on the words of a value and its attribute, and the bounds of what they mean."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import Any, NamedTuple

from factcheck.corpus.keys import text_key
from factcheck.corpus.timing import Manner, Moment, is_off_weekday
from factcheck.model import NUMERIC, Attribute, Changes, Kind, Ranks, Reading
from factcheck.reading.names import fold_name, name_words
from factcheck.reading.units import dimension

#: The columns that hang on a value's words and its attribute alone, and those that its time may leave empty.
VALUED = ("skeleton_key", "sense_key", "share_low", "share_high", "part_share", "spelling_key", "unfit")
ENDS = ("value_low", "value_high")

_NO_ENDS = (None, None)


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

    def compared_ends(self, moment: Moment) -> tuple[float | None, float | None]:
        """The columns of `ENDS` at a moment: nothing where no other value may clash with this one."""
        return self.ends if self.is_compared(moment) else _NO_ENDS

    def is_compared(self, moment: Moment) -> bool:
        """Whether another value may clash with this one."""
        return moment.is_point if self.compared is None else self.compared


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
