"""What stated words mean: a reading, and a reading at a place in running text."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import attrs

from factcheck.model.dates import DateSpan
from factcheck.model.interval import Interval

#: Of `Decimal` or of `datetime.date`: which of them, the reading's kind tells.
AnyInterval = Interval[Any]


class Kind(StrEnum):
    """What sort of thing a value is."""

    COUNT = "count"
    QUANTITY = "quantity"
    MONEY = "money"
    SHARE = "share"
    DATE = "date"
    ORDINAL = "ordinal"
    NAME = "name"
    TEXT = "text"
    TRUTH = "truth"


#: The kinds whose values are numbers, so that their intervals hold `Decimal`.
NUMERIC = frozenset({Kind.COUNT, Kind.QUANTITY, Kind.MONEY, Kind.SHARE, Kind.ORDINAL})


class Comparison(StrEnum):
    """How the words set the number: on it, around it, above it, below it."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    AT_MOST = "at most"
    BETWEEN = "between"


@attrs.frozen(kw_only=True)
class Reading:
    """What stated words mean.

    The three intervals nest: `stated` (the words and nothing else) lies in `plain` (what a careful
    reader takes them to mean), which lies in `charitable` (the most they can bear). Numbers are
    `Decimal`, in `unit`: a pint unit name, an ISO 4217 code, 'percent', or None for a bare number;
    dates are `datetime.date`. Names, texts and truths have no interval worth the name (it is
    unbounded): their value is `text`, which is an id of the vocabulary where it knows the name (`known`).

    `plain_reason` and `charitable_reason` say in a sentence why an interval is wider than the one
    inside it, and are empty where it is not. `alternatives` are the other readings that the words
    allow, each with the `reason` for it; they have no alternatives of their own.
    """

    kind: Kind
    stated: AnyInterval = Interval()
    plain: AnyInterval = Interval()
    charitable: AnyInterval = Interval()
    unit: str | None = None
    comparison: Comparison = Comparison.EXACT
    noun: str | None = None
    text: str | None = None
    known: bool = False
    span: DateSpan | None = None
    words: str = ""
    language: str | None = None
    plain_reason: str = ""
    charitable_reason: str = ""
    reason: str = ""
    alternatives: tuple[Reading, ...] = ()

    @property
    def candidates(self) -> tuple[Reading, ...]:
        """Every reading that the words allow, the likeliest first."""
        return (attrs.evolve(self, alternatives=()), *self.alternatives) if self.alternatives else (self,)


@attrs.frozen
class Mention:
    """A reading at a place in running text: `text[start:end]` is `words`."""

    start: int
    end: int
    words: str
    reading: Reading
