"""Clashes: which claims of a group cannot be true together, each looked at once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judging.clashes import Clash, clashes, distinct_claims, sides_of, tempered, worst
from factcheck.judging.reconciling import (
    distinct,
    if_changed,
    if_counted_apart,
    if_loose,
    if_other_time,
)
from factcheck.judging.sides import attribute_value
from factcheck.judging.times import rank
from factcheck.model import Changes, Claim, Kind, Reading, Severity


def _always(*_: object) -> bool:
    return True


def test_each_two_values_clash_once_however_many_state_them(make: Any) -> None:
    several = [make.assertion(make.reading(n), source=f"{i}") for i, n in enumerate([41, 42, 41, 42, 42])]
    (found,) = clashes(several, _always)
    assert (found.a, found.b, found.severity) == (several[0], several[1], Severity.CONTRADICTION)
    assert [one.count for one in sides_of([found], several)] == [2, 3]


def test_what_does_not_matter_does_not_clash(make: Any) -> None:
    several = [make.assertion(make.reading(n)) for n in (41, 42)]
    assert clashes(several, lambda a, b: a is b) == []
    assert clashes(several, _always, lambda *_: None) == []
    assert clashes([make.assertion(), make.assertion()], _always) == []


def test_the_earlier_comes_first(make: Any) -> None:
    late, early = make.assertion(make.reading(1), when="2021"), make.assertion(make.reading(9), when="2019")
    (found,) = clashes([late, early], _always, lambda *_: Severity.NOTE)
    assert (found.a, found.b) == (early, late)


def test_the_worst_comes_first_and_of_the_worst_the_earliest(make: Any) -> None:
    a = make.assertion()
    found = [Clash(a, a, severity) for severity in (Severity.NOTE, Severity.TENSION, Severity.TENSION)]
    assert worst(found) is found[1]


def test_the_digits_promised_count_as_said(make: Any) -> None:
    exact, rounded = make.reading(330), make.reading(330, half=5)
    assert len(list(distinct_claims([make.assertion(exact), make.assertion(rounded), make.assertion(exact)]))) == 2


def test_an_undated_claim_counts_by_itself_where_its_source_says_two_things(make: Any) -> None:
    def undated(source: str, n: int) -> Any:
        return make.assertion(make.reading(n), source=source, when=None)

    alone = [undated(source, 41) for source in "abc"]
    assert len(list(distinct_claims(alone))) == 1
    twice = [*alone, undated("b", 42), undated("d", 42)]
    assert [(a.source_id, a.claim.value) for a in distinct_claims(twice)] == [
        ("a", "41"),
        ("b", "41"),
        ("b", "42"),
        ("d", "42"),
    ]
    found = {(c.a.source_id, c.b.source_id): tempered(c).severity for c in clashes(twice, _always)}
    assert found[("b", "b")] is Severity.CONTRADICTION
    assert found[("a", "d")] is Severity.TENSION


def test_sides_of_several_attributes(make: Any) -> None:
    one, other = make.assertion(make.reading(5), attribute="a"), make.assertion(make.reading(5), attribute="b")
    third = make.assertion(make.reading(5), attribute="c")
    sides = sides_of([Clash(one, other, Severity.NOTE)], [one, other, third], attribute_value)
    assert [side.value for side in sides] == ["a: 5", "b: 5"]


@pytest.mark.parametrize(
    ("when", "severity", "clause"),
    [
        (["2020-05"], Severity.CONTRADICTION, []),
        ([], Severity.TENSION, ["“9”, which bears no date, speaks of another time"]),
        (["2020", "2021"], Severity.NOTE, ["the ambiguous date is the one that lies apart from the other"]),
    ],
)
def test_a_clash_is_as_bad_as_its_times_bear(make: Any, when: list[str], severity: Severity, clause: list[str]) -> None:
    a = make.assertion(make.reading(5), when="2020", source="a")
    b = make.assertion(make.reading(9), when=make.span(*when) if when else None, source="b")
    for pair in ((a, b), (b, a)):
        clash = tempered(Clash(*pair, Severity.CONTRADICTION))
        assert clash.severity is severity
        assert list(if_other_time(clash)) == clause
    assert tempered(Clash(a, b, Severity.NOTE)).severity is Severity.NOTE


def test_a_clash_of_what_never_changes_is_as_bad_as_it_is(make: Any) -> None:
    a, b = (make.assertion(make.reading(n), when=None, source=f"{n}", changes=Changes.NEVER) for n in (1, 2))
    clash = Clash(a, b, Severity.CONTRADICTION)
    assert tempered(clash) == clash
    assert list(if_other_time(clash)) == []


def test_looser_readings_are_told_where_they_matter(make: Any) -> None:
    rounded = make.assertion(make.reading(300, charitable_reason="its zeros round"))
    exact = make.assertion(make.reading(305))
    assert list(if_loose(Clash(rounded, exact, Severity.TENSION))) == ["“300” is meant loosely: its zeros round"]
    assert list(if_loose(Clash(exact, rounded, Severity.CONTRADICTION))) == []


def test_two_wordings_may_be_one_thing(make: Any) -> None:
    a, b = (make.assertion(Reading(kind=Kind.TEXT, words=words, text=words)) for words in ("red", "crimson"))
    assert list(if_loose(Clash(a, b, Severity.TENSION))) == ["“red” and “crimson” are two ways to say one thing"]


def test_other_clauses(make: Any) -> None:
    a = make.assertion(make.reading(3, noun="Members"), when="2019")
    b = make.assertion(make.reading(4, noun="guests"), when="2020")
    assert if_changed(b, a) == "the size changed between 2019 and 2020"
    assert list(if_counted_apart(a, b)) == ["“Members” and “guests” are not the same things"]
    assert list(if_counted_apart(a, make.assertion(make.reading(3, noun="members")))) == []
    assert list(if_counted_apart(a, make.assertion())) == []
    assert distinct(["a", "b", "a"]) == ("a", "b")


@given(
    st.lists(st.tuples(st.integers(0, 3), st.sampled_from([None, "2019", "2020"]), st.sampled_from("ab")), max_size=6),
    st.randoms(use_true_random=False),
)
@settings(deadline=None)
def test_clashes_do_not_depend_on_order(make: Any, told: list[tuple[int, str | None, str]], random: Any) -> None:
    several = [
        make.assertion(
            make.reading(n),
            when=when,
            claim=Claim(source=source, subject="it", attribute="size", value=f"{n}", id=f"{i}", when=when),
            source=source,
        )
        for i, (n, when, source) in enumerate(told)
    ]
    shuffled = list(several)
    random.shuffle(shuffled)

    def found(assertions: list[Any]) -> set[tuple[str, ...]]:
        return {
            (c.a.claim.value, str(c.a.when), c.b.claim.value, str(c.b.when), tempered(c).severity)
            for c in clashes(assertions, _always)
        }

    assert found(sorted(shuffled, key=rank)) == found(sorted(several, key=rank))


def test_a_plan_and_its_outcome_are_no_more_than_a_tension(make: Any) -> None:
    def says(number: int, source: str, *, planned: bool, changes: Changes = Changes.SLOWLY) -> Any:
        claim = Claim(source=source, subject="it", attribute="size", value=f"{number}", planned=planned)
        return make.assertion(make.reading(number), claim=claim, source=source, changes=changes)

    for changes in (Changes.SLOWLY, Changes.NEVER):
        plan, outcome = says(41, "a", planned=True, changes=changes), says(42, "b", planned=False, changes=changes)
        assert tempered(Clash(plan, outcome, Severity.CONTRADICTION)).severity is Severity.TENSION
        assert tempered(Clash(plan, plan, Severity.CONTRADICTION)).severity is Severity.CONTRADICTION
        assert tempered(Clash(plan, outcome, Severity.NOTE)).severity is Severity.NOTE
    # The same number as a plan and as an outcome is two things said.
    several = [says(41, "a", planned=True), says(41, "b", planned=False), says(42, "c", planned=False)]
    assert {tempered(clash).severity for clash in clashes(several, _always)} == {
        Severity.TENSION,
        Severity.CONTRADICTION,
    }
