"""Series: the dated events that ordinals count, such as the first and the second meeting of a council."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby

import attrs

from factcheck.judging.sides import side, value_text
from factcheck.judging.times import meanings_text
from factcheck.judging.wording import said
from factcheck.model import Assertion, Dated, DateSpan, Kind, Ranks, Side


@attrs.frozen(kw_only=True, eq=False)  # made once for each number and date: being the same object is being equal
class Event:
    """What some assertions say alike of one event: its number in the series, and its date."""

    number: Decimal
    when: DateSpan
    assertions: tuple[Assertion, ...]

    @property
    def starts(self) -> datetime.date:
        """The first day that any meaning of its date allows."""
        return self.when.hull.low or datetime.date.min

    @property
    def ends(self) -> datetime.date:
        """The last day that any meaning of its date allows."""
        return self.when.hull.high or datetime.date.max

    @property
    def words(self) -> str:
        """The event as a message names it: '“first” (2017-11-26)'."""
        return said(self.assertions[0])

    @property
    def side(self) -> Side:
        """The event as a side of a finding."""
        value = f"{value_text(self.assertions[0].comparable[0])} @ {meanings_text(self.when)}"
        return side(self.assertions, value=value, label=self.words)


def events(assertions: Iterable[Assertion]) -> list[Event]:
    """The events of a series in the order of their numbers and dates, each with all that say the same of it.

    Only claims that date the event themselves take part: the date of a source is when it speaks, and
    a plan is no event yet.
    """
    folded: dict[tuple[Decimal, str], list[Assertion]] = {}
    spans: dict[str, DateSpan] = {}
    for assertion in assertions:
        number = ordinal(assertion)
        counts_events = assertion.definition.ranks is Ranks.EVENTS and not assertion.claim.planned
        if number is not None and counts_events and assertion.when and assertion.dated is Dated.CLAIM:
            days = meanings_text(assertion.when)
            spans.setdefault(days, assertion.when)
            folded.setdefault((number, days), []).append(assertion)
    found = [
        Event(number=number, when=spans[days], assertions=tuple(members)) for (number, days), members in folded.items()
    ]
    return sorted(found, key=lambda event: (event.number, event.starts, event.ends, meanings_text(event.when)))


def by_number(series: Sequence[Event]) -> list[list[Event]]:
    """Events in the order of their numbers, those that bear the same number together."""
    return [list(same) for _, same in groupby(series, key=lambda event: event.number)]


def ordinal(assertion: Assertion) -> Decimal | None:
    """The number that an assertion gives as an ordinal, None where it gives none or more than one."""
    if assertion.kind is not Kind.ORDINAL or len(assertion.comparable) != 1:
        return None
    stated = assertion.comparable[0].stated
    return stated.low if stated.is_point else None


def in_time(found: Iterable[Event]) -> list[Event]:
    """Events in the order of their dates, each once."""
    return sorted(dict.fromkeys(found), key=lambda event: (event.starts, event.ends, event.number))
