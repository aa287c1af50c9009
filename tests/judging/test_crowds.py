"""Clashes among many values: what a finding needs of all pairs is found without looking at all pairs."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.judging import clashes as module
from factcheck.judging.causes import most_telling
from factcheck.judging.clashes import Clash, clashes, tempered
from factcheck.judging.times import Times, times
from factcheck.model import Assertion, Changes, Interval, Kind, Reading

#: What one claim says: a number, how far it plainly and loosely reaches, the candidates of its date, and its source.
said = st.lists(
    st.tuples(
        st.integers(0, 30),
        st.integers(0, 3),
        st.integers(0, 9),
        st.sampled_from(((), ("2015",), ("2015-05",), ("2016",), ("2015-04-05", "2015-05-04"), ("2016-01-01",))),
        st.sampled_from("abc"),
    ),
    min_size=1,
    max_size=30,
)


def _apart(a: Assertion, b: Assertion) -> bool:
    return times(a, b) is Times.APART


def _together(a: Assertion, b: Assertion) -> bool:
    return times(a, b) is not Times.APART


def _always(*_: object) -> bool:
    return True


def _needed(found: list[Clash]) -> tuple[Any, ...]:
    """What rules make of clashes: which is told first, and who takes part."""
    cooled = [tempered(clash) for clash in found]
    first = most_telling(cooled) if cooled else None
    return first, {id(one) for clash in found for one in (clash.a, clash.b)}


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Finds clashes as among few, and as among many."""

    def both(assertions: list[Assertion], may_clash: Any) -> tuple[list[Clash], list[Clash]]:
        monkeypatch.setattr(module, "_FEW", 10**6)
        few = clashes(assertions, may_clash)
        monkeypatch.setattr(module, "_FEW", 0)
        return few, clashes(assertions, may_clash)

    return both


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=said, may_clash=st.sampled_from((_apart, _together, _always)), changes=st.sampled_from(Changes))
def test_a_crowd_gives_what_a_finding_needs(
    crowded: Any, make: Any, said: Any, may_clash: Any, changes: Changes
) -> None:
    assertions = [
        make.assertion(
            make.reading(number, half=half, charity=charity),
            when=make.span(*dates) if dates else None,
            source=f"{source} of {dates}",  # one source means one time
            changes=changes,
        )
        for number, half, charity, dates, source in said
    ]
    few, many = crowded(assertions, may_clash)
    assert _needed(few) == _needed(many)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    named=st.lists(
        st.tuples(
            st.sampled_from(("Nadia Haddad", "N. Haddad", "Haddad", "Nadia Hadad", "Omar Berg", "عمر بيرغ", "Berg")),
            st.booleans(),
            st.sampled_from(((), ("2015",), ("2015-05",), ("2016",), ("2015-04-05", "2015-05-04"))),
            st.sampled_from("abc"),
        ),
        min_size=1,
        max_size=30,
    ),
    may_clash=st.sampled_from((_apart, _together, _always)),
)
def test_names_in_a_crowd(crowded: Any, make: Any, named: Any, may_clash: Any) -> None:
    assertions = [
        make.assertion(
            Reading(kind=Kind.NAME, text=name, words=name, known=known),
            when=make.span(*dates) if dates else None,
            source=f"{source} of {dates}",
        )
        for name, known, dates, source in named
    ]
    few, many = crowded(assertions, may_clash)
    assert _needed(few) == _needed(many)


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.TRUTH, Kind.NAME])
def test_words_in_a_crowd(crowded: Any, make: Any, kind: Kind) -> None:
    readings = [Reading(kind=kind, text=text, words=text) for text in ("Lyon", "Oslo", "lyon", "Porto")]
    few, many = crowded([make.assertion(reading) for reading in readings], _always)
    assert few
    assert _needed(few) == _needed(many)


def test_values_of_several_sorts_are_no_crowd(crowded: Any, make: Any) -> None:
    metres, feet, count = (make.reading(n, kind=kind, unit=unit) for n, kind, unit in MIXED)
    for readings in ([(metres,), (feet,), (count,)], [(metres, count), (metres,)]):
        few, many = crowded([make.assertion(*some) for some in readings], _always)
        assert few == many


MIXED = ((1, Kind.QUANTITY, "meter"), (2, Kind.QUANTITY, "foot"), (3, Kind.COUNT, None))


def test_an_open_end_does_not_reach_itself(crowded: Any, make: Any) -> None:
    over, at, under = (
        make.reading(80, plain=plain, charitable=plain)
        for plain in (
            Interval.at_least(Decimal(80), open=True),
            Interval.point(Decimal(80)),
            Interval.at_most(Decimal(80)),
        )
    )
    few, many = crowded([make.assertion(one, source=f"{n}") for n, one in enumerate((over, at, under))], _always)
    assert [(clash.a, clash.b) for clash in few] == [(clash.a, clash.b) for clash in many]
    assert few


def test_of_very_many_pairs_only_the_first_are_kept(make: Any) -> None:
    many = [make.assertion(make.reading(n), source=f"{n}") for n in range(2, 400)]
    found = clashes(many, _always)
    assert len(found) < 2000 < len(many) * (len(many) - 1) / 2
    assert {id(one) for clash in found for one in (clash.a, clash.b)} == set(map(id, many))
