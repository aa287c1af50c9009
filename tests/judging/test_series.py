"""Series: claims folded into the events that they date."""

from __future__ import annotations

import datetime
from typing import Any

import attrs

from factcheck.judging.series import by_number, events, in_time, ordinal
from factcheck.model import Assertion, Attribute, Candidate, Dated, DateSpan, Days, Interval, Kind, Ranks

JULY, APRIL = datetime.date(2021, 7, 4), datetime.date(2021, 4, 7)


def _event(make: Any, number: int | str, when: str | DateSpan | None, ranks: Ranks = Ranks.EVENTS) -> Assertion:
    reading = make.reading(number, kind=Kind.ORDINAL)
    definition = Attribute(id="summit", kind=Kind.ORDINAL, ranks=ranks)
    made: Assertion = make.assertion(reading, when=when, definition=definition, dated=Dated.CLAIM)
    return made


def _either(*days: datetime.date) -> DateSpan:
    return DateSpan(candidates=tuple(Candidate(Days(day, day)) for day in days))


def test_claims_of_one_number_and_one_date_are_one_event(make: Any) -> None:
    told = [_event(make, 1, "2015"), _event(make, "1.0", "2015-01-01/2015-12-31"), _event(make, 1, "2016")]
    found = events(told)
    assert [len(event.assertions) for event in found] == [2, 1]
    assert [event.side.value for event in found] == ["1 @ 2015", "1 @ 2016"]
    assert [event.side.label for event in found] == ["“1” (2015)", "“1” (2016)"]


def test_the_order_of_meanings_does_not_tell_events_apart(make: Any) -> None:
    (found,) = events([_event(make, 1, _either(JULY, APRIL)), _event(make, 1, _either(APRIL, JULY))])
    assert found.side.value == "1 @ 2021-04-07 | 2021-07-04"
    assert (found.starts, found.ends) == (APRIL, JULY)


def test_an_open_date_reaches_to_the_end_of_time(make: Any) -> None:
    since, until = events([_event(make, 1, "2015/.."), _event(make, 2, "../2015")])
    assert since.ends == datetime.date.max
    assert until.starts == datetime.date.min


def test_only_claims_that_date_an_event_themselves_make_one(make: Any) -> None:
    dated = _event(make, 1, "2015")
    assert events([attrs.evolve(dated, dated=Dated.PUBLISHED)]) == []
    assert events([attrs.evolve(dated, claim=attrs.evolve(dated.claim, planned=True))]) == []
    assert events([_event(make, 1, None)]) == []
    assert events([_event(make, 1, "2015", Ranks.SUBJECTS)]) == []


def test_an_ordinal_is_one_number(make: Any) -> None:
    first = _event(make, 1, "2015")
    assert ordinal(first) == 1
    assert ordinal(attrs.evolve(first, comparable=())) is None
    assert ordinal(attrs.evolve(first, comparable=first.comparable * 2)) is None
    later = attrs.evolve(first.comparable[0], stated=Interval.at_least(make.reading(2).stated.low))
    assert ordinal(attrs.evolve(first, comparable=(later,))) is None
    assert ordinal(make.assertion(make.reading(1))) is None


def test_events_come_by_number_and_in_time(make: Any) -> None:
    found = events([_event(make, 2, "2014"), _event(make, 1, "2016"), _event(make, 1, "2015")])
    assert [[event.side.value for event in same] for same in by_number(found)] == [
        ["1 @ 2015", "1 @ 2016"],
        ["2 @ 2014"],
    ]
    assert [event.side.value for event in in_time([*found, *found])] == ["2 @ 2014", "1 @ 2015", "1 @ 2016"]
