"""Assertions made by hand, for judging them without reading any words."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest

from factcheck.model import (
    Assertion,
    Attribute,
    Candidate,
    Changes,
    Claim,
    Dated,
    DateSpan,
    Grain,
    Interval,
    Kind,
    Reading,
    Source,
)
from factcheck.reading.edtf import parse_edtf


class Maker:
    """Makes assertions out of few words."""

    @staticmethod
    def interval(low: int | str | None, high: int | str | None = None, *, point: bool = True) -> Interval[Decimal]:
        """The interval from `low` to `high`; with one number, that number, or everything from there if not `point`."""
        if high is None and point and low is not None:
            return Interval.point(Decimal(low))
        return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))

    def reading(self, low: int | str, *, half: int | str = 0, charity: int | str = 0, **fields: Any) -> Reading:
        """A number, worth half a unit more and less in plain reading, and some more in charity."""
        number, plain, most = Decimal(low), Decimal(half), Decimal(half) + Decimal(charity)
        return Reading(
            **{
                "kind": Kind.COUNT,
                "stated": Interval.point(number),
                "plain": Interval(number - plain, number + plain),
                "charitable": Interval(number - most, number + most),
                "words": str(low),
                **fields,
            }
        )

    @staticmethod
    def span(*texts: str) -> DateSpan:
        """A time in EDTF; several are its candidates."""
        days: list[Candidate] = []
        for text in texts:
            span = parse_edtf(text)
            assert span is not None
            days += span.candidates
        return DateSpan(candidates=tuple(days), grain=Grain.SPAN)

    def assertion(
        self,
        *readings: Reading,
        source: str = "daily",
        attribute: str = "size",
        when: str | DateSpan | None = "2020",
        changes: Changes = Changes.SLOWLY,
        definition: Attribute | None = None,
        **fields: Any,
    ) -> Assertion:
        """An assertion with readings as its candidates; `when` is EDTF, or None for an unknown time."""
        first = readings[0] if readings else None
        return Assertion(
            **{
                "claim": Claim(source=source, subject="it", attribute=attribute, value=first.words if first else "?"),
                "source": Source(id=source),
                "subject": "it",
                "attribute": attribute,
                "definition": definition or Attribute(id=attribute, changes=changes),
                "value": None if first is None else attrs.evolve(first, alternatives=readings[1:]),
                "comparable": readings,
                "when": self.span(when) if isinstance(when, str) else when,
                "dated": Dated.PUBLISHED,
                **fields,
            }
        )

    @staticmethod
    def day(text: str) -> datetime.date:
        """A day in ISO 8601."""
        return datetime.date.fromisoformat(text)


@pytest.fixture(scope="session")
def make() -> Maker:
    return Maker()
