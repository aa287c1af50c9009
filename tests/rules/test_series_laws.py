"""Laws of the three rules on series: they find what comparing every pair of events would find."""

from __future__ import annotations

import datetime
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.corpus.assertions import assertions
from factcheck.judging import Rule
from factcheck.model import Attribute, Claim, Corpus, Finding, Kind, Source, Vocabulary
from factcheck.rules.crowded_series import crowded_series
from factcheck.rules.ordinal_order import ordinal_order
from factcheck.rules.repeated_ordinal import repeated_ordinal

#: A number, the first day it may have been, and the last.
Told = tuple[int, datetime.date, datetime.date]

days = st.dates(datetime.date(2015, 1, 1), datetime.date(2015, 3, 31))
told = st.tuples(st.integers(1, 4), days, days).map(lambda event: (event[0], min(event[1:]), max(event[1:])))
series = st.lists(told, max_size=8)
quickly = settings(deadline=None)


def _findings(rule: Rule, events: list[Told]) -> list[Finding]:
    corpus = Corpus(
        sources=(Source(id="gazette"),),
        claims=tuple(
            Claim(
                id=str(place),
                source="gazette",
                subject="the league",
                attribute="summit",
                value=str(number),
                when=f"{first}/{last}",
            )
            for place, (number, first, last) in enumerate(events)
        ),
        vocabulary=Vocabulary(attributes=(Attribute(id="summit", kind=Kind.ORDINAL),)),
    )
    return list(rule.check(assertions(corpus)))


def _before(one: Told, other: Told) -> bool:
    return one[2] < other[1]


@quickly
@given(series)
def test_a_number_is_repeated_where_two_of_its_dates_cannot_be_one(events: list[Told]) -> None:
    repeated = {
        one[0]
        for one, other in combinations(events, 2)
        if one[0] == other[0] and (_before(one, other) or _before(other, one))
    }
    assert {int(finding.sides[0].value[0]) for finding in _findings(repeated_ordinal, events)} == repeated


@quickly
@given(series)
def test_a_series_is_out_of_order_where_a_higher_number_is_before_a_lower_one(events: list[Told]) -> None:
    inverted = any(one[0] > other[0] and _before(one, other) for one in events for other in events)
    assert bool(_findings(ordinal_order, events)) == inverted


@quickly
@given(series)
def test_a_series_is_crowded_only_by_a_number_that_is_repeated(events: list[Told]) -> None:
    if _findings(crowded_series, events):
        assert _findings(repeated_ordinal, events)


@quickly
@given(st.lists(days, max_size=6, unique=True))
def test_events_in_order_are_no_finding(dates: list[datetime.date]) -> None:
    events = [(number, day, day) for number, day in enumerate(sorted(dates), 1)]
    for rule in (repeated_ordinal, ordinal_order, crowded_series):
        assert _findings(rule, events) == []


@quickly
@given(st.tuples(days, days, days))
def test_an_event_between_the_first_and_the_second_crowds(dates: tuple[datetime.date, ...]) -> None:
    early, between, late = sorted(dates)
    events = [(1, early, early), (2, late, late), (1, between, between)]
    assert bool(_findings(crowded_series, events)) == (early < between < late)
