"""What factcheck says of the claims that come with it, and what it keeps silent on."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.corpus.assertions import assertions
from factcheck.corpus.load import load
from factcheck.engine import check
from factcheck.model import Assertion, Corpus, Finding, Report, Severity

CLAIMS = Path(__file__).parents[2] / "claims"

IMCTC = "IMCTC"
ANTI_ISIS = "anti-ISIS coalition"

MEMBERS_OF_IMCTC = ("changed-values", (IMCTC, "member count", ""))
MEMBERS_OF_ANTI_ISIS = ("changed-values", (ANTI_ISIS, "member count", ""))
TWO_FIRST_MEETINGS = ("repeated-ordinal", (IMCTC, "ministers' meeting", ""))
A_MEETING_TOO_MANY = ("crowded-series", (IMCTC, "ministers' meeting", ""))
BOURITAS_OFFICES = ("changed-values", ("Nasser Bourita", "office", ""))
SAUDI_PLEDGES = ("changed-values", ("Saudi Arabia", "pledge to the IMCTC", ""))

#: The rule and the group of every finding, with its severity and the values of its sides.
EXPECTED: dict[tuple[str, tuple[str, ...]], tuple[Severity, list[str]]] = {
    MEMBERS_OF_IMCTC: (Severity.TENSION, ["41", "42"]),
    MEMBERS_OF_ANTI_ISIS: (Severity.TENSION, ["68", "(80, ∞)"]),
    TWO_FIRST_MEETINGS: (Severity.TENSION, ["1 @ 2015-12", "1 @ 2017-11-26"]),
    A_MEETING_TOO_MANY: (Severity.TENSION, ["1 @ 2015-12", "1 @ 2017-11-26", "2 @ 2024-02-03"]),
    BOURITAS_OFFICES: (Severity.TENSION, ["Minister Delegate of Foreign Affairs and Cooperation", "Foreign Minister"]),
    SAUDI_PLEDGES: (Severity.TENSION, ["107000000 USD", "100000000 SAR"]),
}


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(CLAIMS)


@pytest.fixture(scope="module")
def made(corpus: Corpus) -> tuple[Assertion, ...]:
    return assertions(corpus)


@pytest.fixture(scope="module")
def report(corpus: Corpus) -> Report:
    return check(corpus)


def _found(report: Report, *rules: str) -> list[Finding]:
    return [finding for finding in report if finding.rule in rules]


def test_five_articles_and_all_that_a_fact_checker_would_take(corpus: Corpus) -> None:
    assert len(corpus.sources) == 5
    assert len(corpus.claims) >= 60


def test_quotes_are_a_few_words(corpus: Corpus) -> None:
    assert all(claim.quote and len(claim.quote.exact.split()) <= 12 for claim in corpus.claims)


@pytest.mark.parametrize(("rule", "key"), EXPECTED)
def test_a_tension_between_articles_is_found(rule: str, key: tuple[str, ...], report: Report) -> None:
    (finding,) = [finding for finding in report if (finding.rule, finding.key) == (rule, key)]
    assert (finding.severity, [side.value for side in finding.sides]) == EXPECTED[rule, key]
    assert finding.holds_if


@pytest.mark.parametrize(
    ("expected", "clause"),
    [
        (MEMBERS_OF_IMCTC, "the member count changed between 2017-11-26/2017-12-02 and 2024-02"),
        (MEMBERS_OF_ANTI_ISIS, "the member count changed between 2017-03-23 and 2022-05-11"),
        (TWO_FIRST_MEETINGS, "they are events of two different series"),
        (A_MEETING_TOO_MANY, "they are events of two different series"),
        (BOURITAS_OFFICES, "the office changed between 2017-03-23 and 2022-05-11"),
        (SAUDI_PLEDGES, "they are two different sums"),
    ],
)
def test_what_reconciles_a_tension(expected: tuple[str, tuple[str, ...]], clause: str, report: Report) -> None:
    (finding,) = [finding for finding in report if (finding.rule, finding.key) == expected]
    assert clause in finding.holds_if


def test_one_name_in_two_spellings_is_a_note(report: Report) -> None:
    (finding,) = _found(report, "spelling-variants")
    assert finding.severity is Severity.NOTE
    assert {side.label for side in finding.sides} == {"Abdellatif Loudiy", "Abdellatif Loudiyi"}


def test_a_date_with_two_meanings_is_a_note(report: Report) -> None:
    (finding,) = _found(report, "ambiguous-date")
    assert finding.severity is Severity.NOTE
    assert [side.value for side in finding.sides] == ["2023-05-08 | 2023-08-05"]


def test_the_two_articles_without_a_date_are_notes_with_the_dates_worked_out(report: Report) -> None:
    found = _found(report, "undated-source")
    assert [finding.severity for finding in found] == [Severity.NOTE, Severity.NOTE]
    assert {finding.sides[0].value for finding in found} == {"2017-11-26/2017-12-02", "2022-05-11"}
    assert all("worked out as" in finding.message for finding in found)


def test_nothing_else_is_found(report: Report) -> None:
    notes = {"spelling-variants": 1, "ambiguous-date": 1, "undated-source": 2}
    others = [f.message for f in report if (f.rule, f.key) not in EXPECTED and f.rule not in notes]
    assert others == []
    assert len(report) == len(EXPECTED) + sum(notes.values())


def _said(made: tuple[Assertion, ...], subject: str, attribute: str) -> set[str]:
    return {a.claim.value for a in made if (a.subject, a.attribute) == (subject, attribute)}


@pytest.mark.parametrize(
    "alike",
    [
        [(IMCTC, "establishment"), (ANTI_ISIS, "establishment")],
        [(IMCTC, "member count"), (IMCTC, "partner count")],
        [(IMCTC, "commander in chief"), (IMCTC, "secretary general")],
        [("Riyadh meeting of 2017", "place"), ("Washington meeting of 2017", "place")],
        [("Riyadh meeting of 2024", "place"), ("Marrakech meeting of 2022", "place")],
        [("Sinai mosque attack", "people killed"), (ANTI_ISIS, "member count")],
    ],
    ids=["two coalitions", "members and partners", "two offices", "two cities", "two years", "two counts"],
)
def test_what_only_looks_alike_is_not_told(
    alike: list[tuple[str, str]], made: tuple[Assertion, ...], report: Report
) -> None:
    assert all(_said(made, subject, attribute) for subject, attribute in alike)
    for finding in report:
        if finding.rule not in {"undated-source", "ambiguous-date"}:
            told = {(a.subject, a.attribute) for side in finding.sides for a in side.assertions}
            assert not set(alike) <= told
