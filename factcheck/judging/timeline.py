"""Assertions by their time, so that those of one time are found without looking at all the others."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator

from factcheck.judging.times import timeless
from factcheck.model import Assertion

#: A span of more months than this is looked at whatever the time that is asked for.
_LONG = 24


_Span = tuple[datetime.date, datetime.date]


class Timeline:
    """Assertions that can be asked for those of some time."""

    def __init__(self, assertions: Iterable[Assertion]) -> None:
        """Index the assertions by the months that they speak of, and by their sources."""
        self._assertions = tuple(assertions)
        self._by_month: defaultdict[int, list[tuple[int, _Span]]] = defaultdict(list)
        self._by_source: defaultdict[str, list[int]] = defaultdict(list)
        self._long: list[int] = []
        for index, assertion in enumerate(self._assertions):
            span = _span(assertion)
            self._by_source[assertion.source_id].append(index)
            if span is not None and len(_months(span)) > _LONG:
                self._long.append(index)
            elif span is not None:
                for month in _months(span):
                    self._by_month[month].append((index, span))

    def near(self, at: Assertion) -> Iterator[Assertion]:
        """All that may be of one time with `at`, and perhaps some others, in their order."""
        span = _span(at)
        if timeless(at) or (span is not None and len(_months(span)) > _LONG):
            yield from self._assertions
            return
        found = {*self._by_source[at.source_id]}
        if span is not None:
            first, last = span
            found.update(self._long)
            for month in _months(span):
                found.update(index for index, (low, high) in self._by_month[month] if low <= last and first <= high)
        yield from (self._assertions[index] for index in sorted(found))


def _span(assertion: Assertion) -> _Span | None:
    """The days that a time may lie in, None where it is unknown."""
    if assertion.when is None:
        return None
    days = assertion.when.hull
    return days.low or datetime.date.min, days.high or datetime.date.max


def _months(span: _Span) -> range:
    """The months of a span, counted from the year 0."""
    low, high = span
    return range(low.year * 12 + low.month, high.year * 12 + high.month + 1)
