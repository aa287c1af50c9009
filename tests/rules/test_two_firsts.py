"""The rule two-firsts: two subjects in one place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.judging import Rule
from factcheck.model import Finding, Severity
from factcheck.rules.two_firsts import two_firsts

Judged = Callable[[Rule, str], list[Finding]]


def _ranked(changes: str, *places: tuple[str, str, str], more: str = "") -> str:
    """Claims of places among subjects, each with its subject, its value and its source's date."""
    attribute = f'[[attributes]]\nid = "rank"\nkind = "ordinal"\nranks = "subjects"\nchanges = "{changes}"\n'
    sources = (
        f'[[sources]]\nid = "source {number}"\npublished = "{published}"\nlanguage = "en"\n'
        f'[[sources.claims]]\nsubject = "{subject}"\nattribute = "rank"\nvalue = "{value}"\n{more}'
        for number, (subject, value, published) in enumerate(places)
    )
    return attribute + "".join(sources)


def test_two_subjects_in_one_place_are_a_tension(judged: Judged) -> None:
    text = _ranked("never", ("Ruritania", "first", "2015"), ("Fenwick", "the 1st", "2020"))
    (finding,) = judged(two_firsts, text)
    assert finding.severity is Severity.TENSION
    assert finding.key == ("rank", "")
    assert finding.message == "rank: “first” is said of Ruritania, and of Fenwick"
    assert [side.value for side in finding.sides] == ["1 @ ruritania", "1 @ fenwick"]
    assert finding.sides[1].label == "Fenwick: “the 1st”"
    assert finding.holds_if == ("each is so in a field of its own, or they share the place",)


def test_what_lasts_may_have_passed_on(judged: Judged) -> None:
    (finding,) = judged(two_firsts, _ranked("slowly", ("Ruritania", "first", "2015"), ("Fenwick", "first", "2020")))
    assert "the place passed from one to the other between 2015 and 2020" in finding.holds_if
    (finding,) = judged(two_firsts, _ranked("slowly", ("Ruritania", "first", "2015"), ("Fenwick", "first", "2015")))
    assert not any("passed" in clause for clause in finding.holds_if)


def test_a_subject_that_the_vocabulary_does_not_know_may_be_the_other(judged: Judged) -> None:
    known = '[[entities]]\nid = "R"\nnames.en = "Ruritania"\n'
    (finding,) = judged(
        two_firsts, known + _ranked("never", ("Ruritania", "first", "2015"), ("Fenwick", "first", "2015"))
    )
    assert finding.holds_if[1:] == ("“Ruritania” and “Fenwick” are two names of one",)


def test_a_place_that_changes_freely_is_compared_on_one_day_only(judged: Judged) -> None:
    apart = [("Ruritania", "first", "2015-03-01"), ("Fenwick", "first", "2015-03-02")]
    coarse = [("Ruritania", "first", "2015"), ("Fenwick", "first", "2015")]
    same = [("Ruritania", "first", "2015-03-01"), ("Fenwick", "first", "2015-03-01")]
    assert judged(two_firsts, _ranked("freely", *apart)) == []
    assert judged(two_firsts, _ranked("freely", *coarse)) == []
    (finding,) = judged(two_firsts, _ranked("freely", *same))
    assert finding.sides[0].value == "1 @ 2015-03-01 @ fenwick"


def test_more_than_two_are_one_finding(judged: Judged) -> None:
    places = [(subject, "first", "2015") for subject in ("Ruritania", "Fenwick", "Syldavia", "Borduria")]
    (finding,) = judged(two_firsts, _ranked("never", *places, *places))
    assert finding.message == "rank: “first” is said of Borduria, and of Fenwick and 2 more"
    assert [side.count for side in finding.sides] == [2, 2, 2, 2]


def test_each_place_is_a_finding_of_its_own(judged: Judged) -> None:
    places = [(subject, place, "2015") for subject in ("Ruritania", "Fenwick") for place in ("first", "second")]
    assert [len(finding.sides) for finding in judged(two_firsts, _ranked("never", *places))] == [2, 2]


@pytest.mark.parametrize(
    "text",
    [
        _ranked("never", ("Ruritania", "first", "2015"), ("Ruritania", "first", "2020")),
        _ranked("never", ("Ruritania", "first", "2015"), ("Fenwick", "second", "2020")),
        _ranked("never", ("Ruritania", "first", "2015"), ("Fenwick", "foremost", "2020")),
        _ranked("never", ("Ruritania", "first", "2015"), ("Fenwick", "first", "2020"), more="planned = true\n"),
        _ranked("never", ("Ruritania", "first", "2015"), ("Fenwick", "first", "2020")).replace("subjects", "events"),
    ],
    ids=["one subject", "two places", "no number", "planned", "events"],
)
def test_it_stays_silent(text: str, judged: Judged) -> None:
    assert judged(two_firsts, text) == []


def test_the_scope_is_named(judged: Judged) -> None:
    places = [("Ruritania", "first", "2015"), ("Fenwick", "first", "2015")]
    (finding,) = judged(two_firsts, _ranked("never", *places, more='scope = "islands"\n'))
    assert finding.message == "rank (islands): “first” is said of Fenwick, and of Ruritania"
