"""A stated date: one or more candidate spans of days, with grain and qualifier."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from factcheck.model.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

Days = Interval[datetime.date]


class Grain(StrEnum):
    """How finely a date is stated."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"


class Qualifier(StrEnum):
    """EDTF's `?`, `~` and `%`: how sure the statement is of itself."""

    NONE = ""
    UNCERTAIN = "uncertain"
    APPROXIMATE = "approximate"
    BOTH = "uncertain and approximate"


class Maybe(StrEnum):
    """The answer to a comparison of things known only in part."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


@attrs.frozen
class Candidate:
    """One meaning of a date: a closed interval of days, and the reason for reading it so.

    `days` are the days that a careful reader takes the words to mean. `stated` are those of the words
    alone, where they are fewer ("three weeks ago" names one day, and means one of several), and
    `charitable` the most that the words can bear, where that is more ("early 2016" may reach to June).
    """

    days: Days
    reason: str = ""
    stated: Days | None = None
    charitable: Days | None = None


@attrs.frozen(kw_only=True, cache_hash=True)  # looked up for every claim under one date
class DateSpan:
    """A stated date. It has one candidate, unless its words can mean several spans of days.

    `weekday` is the weekday that the words name beside a date (1 is Monday, 7 is Sunday, as in
    ISO 8601), None where they name none; it may be wrong, and a rule says so.
    """

    candidates: tuple[Candidate, ...] = attrs.field(validator=attrs.validators.min_len(1))
    grain: Grain = Grain.SPAN
    qualifier: Qualifier = Qualifier.NONE
    weekday: int | None = None
    words: str = ""

    @classmethod
    def of(cls, low: datetime.date | None, high: datetime.date | None, *, grain: Grain = Grain.SPAN) -> DateSpan:
        """The span with one candidate, from the day `low` to the day `high`, both included."""
        return cls(candidates=(Candidate(Interval(low, high)),), grain=grain)

    @classmethod
    def day(cls, day: datetime.date) -> DateSpan:
        """The span of one day."""
        return cls.of(day, day, grain=Grain.DAY)

    @property
    def ambiguous(self) -> bool:
        """Whether the words have more than one meaning."""
        return len(self.candidates) > 1

    @property
    def days(self) -> Days:
        """The days of the likeliest candidate, which is the first."""
        return self.candidates[0].days

    @property
    def hull(self) -> Days:
        """The smallest interval of days that holds every candidate."""
        hull = self.candidates[0].days
        for candidate in self.candidates[1:]:
            hull = hull.hull(candidate.days)
        return hull

    def before(self, other: DateSpan) -> Maybe:
        """Whether this lies wholly before `other`: yes, no, or maybe.

        >>> from datetime import date
        >>> DateSpan.of(date(2015, 1, 1), date(2015, 12, 31)).before(DateSpan.day(date(2015, 12, 15))).value
        'maybe'
        """
        return _agree(
            Maybe.YES if a.days.below(b.days) else Maybe.NO if not _could_precede(a.days, b.days) else Maybe.MAYBE
            for a in self.candidates
            for b in other.candidates
        )

    def meets(self, other: DateSpan) -> Maybe:
        """Whether the two share a day: yes if every pair of candidates does, no if none can."""
        return _agree(
            Maybe.YES if a.days.meets(b.days) else Maybe.NO for a in self.candidates for b in other.candidates
        )


def _could_precede(a: Days, b: Days) -> bool:
    return a.low is None or b.high is None or a.low < b.high


def _agree(answers: Iterable[Maybe]) -> Maybe:
    said = set(answers)
    return said.pop() if len(said) == 1 else Maybe.MAYBE
