"""Falls: values below what was said of an earlier time, found in one sweep through time."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice

from factcheck.judging.clashes import Clash
from factcheck.judging.measuring import above
from factcheck.judging.times import earlier
from factcheck.model import NUMERIC, Assertion, Maybe, Reading, Severity

#: Of each sort of amount, the assertion with the highest value so far, and that value's lower end.
_Peaks = dict[tuple[object, ...], tuple[tuple[Decimal, bool], Assertion]]


def falls(claims: Sequence[Assertion]) -> Iterator[Clash]:
    """Each assertion below an earlier one, as a clash of the two: of the earlier ones, the one that is highest.

    A tension, or a note where it depends on the meaning of an ambiguous date or number. Undated
    assertions are left out.
    """
    dated = [claim for claim in claims if claim.when is not None]
    plain = [claim for claim in dated if not _ambiguous(claim)]
    yield from _sweep(plain)
    unclear = [claim for claim in dated if _ambiguous(claim)]
    for index, claim in enumerate(unclear):
        for other in (*plain, *unclear[:index]):
            for before, after in ((other, claim), (claim, other)):
                severity = _fall(before, after)
                if severity is not None:
                    yield Clash(before, after, severity)


def _ambiguous(claim: Assertion) -> bool:
    return len(claim.comparable) > 1 or (claim.when is not None and claim.when.ambiguous)


def _fall(before: Assertion, after: Assertion) -> Severity | None:
    """How badly one falls below the other: never a contradiction, for totals are revised."""
    order, found = earlier(before, after), above(before, after)
    if order is Maybe.NO or found is None:
        return None
    return Severity.NOTE if order is Maybe.MAYBE or found is Severity.NOTE else Severity.TENSION


def _sweep(claims: Iterable[Assertion]) -> Iterator[Clash]:
    """The falls among assertions of one meaning each, in time that grows with their number alone."""
    by_end = sorted(claims, key=_end)
    peaks: _Peaks = {}
    passed = 0
    for after in sorted(by_end, key=_start):
        while passed < len(by_end) and _end(by_end[passed]) < _start(after):
            _enter(peaks, by_end[passed])
            passed += 1
        higher = (before for _, before in peaks.values() if above(before, after) is not None)
        for before in islice(higher, 1):
            yield Clash(before, after, Severity.TENSION)


def _enter(peaks: _Peaks, claim: Assertion) -> None:
    for sort, reading in _sorts(claim):
        if reading.kind in NUMERIC and reading.plain.low is not None:
            end = (Decimal(reading.plain.low), reading.plain.low_open)
            if sort not in peaks or end > peaks[sort][0]:
                peaks[sort] = (end, claim)


def _sorts(claim: Assertion) -> Iterator[tuple[tuple[object, ...], Reading]]:
    """The amounts of an assertion by their unit; money in the common currency is kept by its own currency too."""
    for reading in claim.comparable:
        yield (reading.kind, reading.unit), reading
        for converted in claim.converted:
            yield (reading.kind, reading.unit, converted.unit), converted


def _start(claim: Assertion) -> datetime.date:
    low = None if claim.when is None else claim.when.days.low
    return low or datetime.date.min


def _end(claim: Assertion) -> datetime.date:
    high = None if claim.when is None else claim.when.days.high
    return high or datetime.date.max
