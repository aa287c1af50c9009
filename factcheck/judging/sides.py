"""Sides: the assertions of a group folded by what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Context, Decimal
from operator import attrgetter

from factcheck.judging.remembering import remembered
from factcheck.judging.times import days_text, order, rank
from factcheck.model import NUMERIC, Assertion, Comparison, Interval, Kind, Reading, Side

#: So many digits of a value tell two sides apart: more than any source states, fewer than a
#: division leaves behind when a value is converted from one unit to another.
_DIGITS = Context(prec=15)

#: So many assertions are kept with a side; the rest is counted.
SAMPLES = 10


def value_text(reading: Reading) -> str:
    """What a reading says, whatever words, language or unit it was said in.

    >>> value_text(Reading(kind=Kind.COUNT, stated=Interval.point(Decimal("41.0"))))
    '41'
    """
    if reading.kind is Kind.DATE:
        return days_text(reading.stated)
    if reading.kind not in NUMERIC:
        return reading.text or reading.words
    about = "about " if reading.comparison is Comparison.ABOUT else ""
    return f"{about}{_interval_text(reading.stated)}{f' {reading.unit}' if reading.unit else ''}"


def _interval_text(interval: Interval[Decimal]) -> str:
    if interval.is_point and interval.low is not None:
        return _number_text(interval.low)
    low = "(-∞" if interval.low is None else f"{'(' if interval.low_open else '['}{_number_text(interval.low)}"
    high = "∞)" if interval.high is None else f"{_number_text(interval.high)}{')' if interval.high_open else ']'}"
    return f"{low}, {high}"


def _number_text(value: Decimal) -> str:
    rounded = _DIGITS.plus(value)
    return f"{rounded.normalize() if rounded else Decimal(0):f}"


def stated_value(assertion: Assertion) -> str:
    """The value of an assertion for folding and fingerprints: all its candidates, in a fixed order."""
    if assertion.comparable:
        return _values_text(assertion.comparable)
    return (assertion.value and value_text(assertion.value)) or assertion.claim.value


@remembered
def _values_text(candidates: tuple[Reading, ...]) -> str:
    return " | ".join(dict.fromkeys(map(value_text, candidates)))


def side(assertions: Iterable[Assertion], *, value: str | None = None, label: str | None = None) -> Side:
    """One side out of the assertions that take it, of which the first samples are kept."""
    return _side(sorted(assertions, key=rank), value, label)


def _side(members: Sequence[Assertion], value: str | None, label: str | None) -> Side:
    """The same of assertions in the order of their rank."""
    return Side(
        label=members[0].claim.value if label is None else label,
        value=stated_value(members[0]) if value is None else value,
        assertions=tuple(members[:SAMPLES]),
        count=sum(member.count for member in members),
    )


def attribute_value(assertion: Assertion) -> str:
    """The value with its attribute, for groups that hold several attributes."""
    return f"{assertion.attribute}: {stated_value(assertion)}"


def attribute_label(assertion: Assertion) -> str:
    """The same as a person reads it."""
    return f"{assertion.attribute}: {assertion.claim.value}"


def fold(
    assertions: Iterable[Assertion],
    by: Callable[[Assertion], str] = stated_value,
    label: Callable[[Assertion], str] = attrgetter("claim.value"),
) -> list[Side]:
    """Fold assertions into sides, one for each value, ordered by time and then by value."""
    folded: dict[str, list[Assertion]] = {}
    for assertion in assertions:
        folded.setdefault(by(assertion), []).append(assertion)
    for members in folded.values():
        if len(members) > 1:  # most say what nobody else does
            members.sort(key=rank)
    sides = [_side(members, value, label(members[0])) for value, members in folded.items()]
    return sorted(sides, key=lambda s: (order(s.assertions[0]), s.value))
