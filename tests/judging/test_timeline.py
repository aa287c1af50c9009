"""A timeline leaves out nothing that is of the time asked for."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judging.timeline import Timeline
from factcheck.judging.times import at_one_time
from factcheck.model import Changes

TIMES = st.sampled_from(
    [
        None,
        "2019",
        "2020",
        "2020-03",
        "2020-03-31",
        "2020-04-01",
        "2020-12",
        "2010/2030",
        "../2020",
        "2020/..",
        "ambiguous",
    ]
)


def _assertion(make: Any, index: int, when: str | None, source: str, changes: Changes) -> Any:
    span = make.span("2020-03-04", "2020-04-03") if when == "ambiguous" else when
    return make.assertion(make.reading(index), when=span, source=source, changes=changes)


@given(st.lists(st.tuples(TIMES, st.sampled_from("ab"))), TIMES, st.sampled_from(Changes))
@settings(deadline=None)
def test_nothing_of_the_time_is_left_out(
    make: Any, told: list[tuple[str | None, str]], when: str, changes: Changes
) -> None:
    assertions = [_assertion(make, i, time, source, changes) for i, (time, source) in enumerate(told)]
    at = _assertion(make, 0, when, "a", changes)
    near = list(Timeline(assertions).near(at))
    assert [a for a in assertions if at_one_time((a, at))] == [a for a in near if at_one_time((a, at))]
    assert near == [a for a in assertions if a in near]


def test_what_is_far_away_is_left_out(make: Any) -> None:
    assertions = [make.assertion(make.reading(1), when=f"{year}", source=f"{year}") for year in range(2000, 2020)]
    near = list(Timeline(assertions).near(make.assertion(when="2010-05", source="a")))
    assert near == [assertions[10]]
