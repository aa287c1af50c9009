"""How messages name what assertions speak of, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal

from factcheck.judging.times import span_text
from factcheck.model import Assertion, Interval, Reading, Severity

_LONG = 60
_SMALL = Context(prec=3)


def topic(assertion: Assertion) -> str:
    """What an assertion is about: "IMCTC, member count", with its scope where it has one."""
    scope = f" ({assertion.claim.scope})" if assertion.claim.scope else ""
    return f"{assertion.subject_name or assertion.claim.subject}, {assertion.attribute}{scope}"


def quoted(words: str) -> str:
    """Words in quotation marks, cut where they are long."""
    cut = words if len(words) <= _LONG else words[: _LONG - 1].rstrip() + "…"
    return f"“{cut}”"


def said(assertion: Assertion) -> str:
    """What an assertion says and of when: '“41 countries” (2017-11-26)'."""
    return f"{quoted(assertion.claim.value)} ({span_text(assertion.when)})"


def meant(names: Sequence[str]) -> str:
    """A question after names that somebody may have meant: "; did you mean “this” or “that”?", or nothing."""
    return f"; did you mean {' or '.join(map(quoted, names))}?" if names else ""


def amount(reading: Reading) -> str:
    """An amount that nobody states in words, such as a sum: "4,100,000 USD", "between 3 and 5"."""
    return f"{_bounds(reading.stated)}{'' if reading.unit is None else f' {unit_words(reading.unit)}'}"


def unit_words(unit: str) -> str:
    """A unit's name as a person writes it: "nautical mile per hour"."""
    return "%" if unit == "percent" else unit.replace("_", " ").replace("/", "per")


def _bounds(interval: Interval[Decimal]) -> str:
    low, high = (None if end is None else _figures(end) for end in (interval.low, interval.high))
    if low == high:
        return low or "any amount"
    if high is None:
        return f"{'more than' if interval.low_open else 'at least'} {low}"
    if low is None:
        return f"{'less than' if interval.high_open else 'at most'} {high}"
    return f"between {low} and {high}"


def by(assertion: Assertion) -> str:
    """Who says it: the source's id, and the claim's own speaker where it has one."""
    speaker = f", {assertion.claim.speaker}" if assertion.claim.speaker else ""
    return f"{assertion.source.id}{speaker}"


def asking(severity: Severity, message: str) -> str:
    """The message, with the question that a note asks where only some meanings of a date make the finding."""
    return f"{message}; which date is meant?" if severity is Severity.NOTE else message


def _figures(value: Decimal) -> str:
    # Money to the hundredth, and no more of the digits that a division leaves behind; small amounts to three digits.
    rounded = round(value, 2) if abs(value) >= 1 else _SMALL.plus(value)
    return f"{rounded.to_integral() if rounded == rounded.to_integral() else rounded:,f}"
