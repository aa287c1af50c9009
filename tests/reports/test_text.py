"""The text report says where, what, who and what would reconcile, in that order."""

from __future__ import annotations

from collections.abc import Callable

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Finding, Place, Report, Severity, Side
from factcheck.reports import Line, render


def _text(report: Report, width: int | None = None) -> str:
    return "\n".join(row for line in render(report, "text") for row in line.rows(width))


def test_a_finding_in_full(finding: Finding) -> None:
    assert _text(Report(findings=(finding,), claims=2, sources=1)) == (
        "claims/daily.toml:12: tension[changed-values] "
        "the league, member count: “19 states” (2018), then “91 states” (2019-05)\n"
        "    - “a league of 19 states”\n"
        "      A. Clerk, The league grows, 2019-05 as worked out (claims/daily.toml:8)\n"
        "    - 91 states\n"
        "      The league grows, 2019-05 as worked out (claims/daily.toml:12)\n"
        "    holds if the member count changed between 2018 and 2019-05\n"
        "    or if they count different things\n"
        "    likely cause: two digits swapped\n"
        "\n"
        "2 claims, 1 source: 0 contradictions, 1 tension, 0 notes"
    )


def test_without_findings_the_counts_stand_alone() -> None:
    assert _text(Report(claims=1, sources=2)) == "1 claim, 2 sources: 0 contradictions, 0 tensions, 0 notes"


def test_a_label_that_its_quote_does_not_hold_is_shown_beside_it(finding: Finding, side: Callable[..., Side]) -> None:
    translated = attrs.evolve(finding, sides=(side("19 states", 8, quote="تسع عشرة دولة"),))
    assert "    - 19 states\n      “تسع عشرة دولة”\n" in _text(Report(findings=(translated,)))


def test_of_a_crowded_side_three_claims_are_shown_and_the_rest_counted(
    finding: Finding, side: Callable[..., Side]
) -> None:
    crowded = attrs.evolve(finding, sides=(side("91 states", 2), side("19 states", 8, count=5000)))
    text = _text(Report(findings=(crowded,)))
    assert text.count("The league grows") == 4
    assert "      and 4,997 more claims\n" in text


def test_of_a_side_that_stands_alone_one_claim_is_shown(finding: Finding, side: Callable[..., Side]) -> None:
    alone = attrs.evolve(finding, sides=(side("19 states", 8, count=2),))
    text = _text(Report(findings=(alone,)))
    assert text.count("The league grows") == 1
    assert "      and 1 more claim\n" in text


def test_facts_stand_between_the_sides_and_the_ways_out(finding: Finding) -> None:
    explained = attrs.evolve(finding, because=("19 is XIX",))
    assert "\n    19 is XIX\n    holds if " in _text(Report(findings=(explained,)))


def test_the_place_is_where_the_rule_says(finding: Finding) -> None:
    placed = attrs.evolve(finding, at=Place("claims/daily.toml", 1))
    assert _text(Report(findings=(placed,))).startswith("claims/daily.toml:1: tension")


def test_a_claim_from_no_file_is_called_by_its_name(finding: Finding, side: Callable[..., Side]) -> None:
    homeless = attrs.evolve(finding, severity=Severity.NOTE, sides=(side("19 states", None),), holds_if=(), cause=None)
    assert _text(Report(findings=(homeless,))).startswith("daily/members: note[changed-values] the league")


def test_it_fits_eighty_columns(finding: Finding) -> None:
    rows = _text(Report(findings=(finding,)), 80).splitlines()
    assert max(map(len, rows)) <= 80
    assert rows[1].startswith("    ")


@given(st.text(), st.integers(0, 8), st.integers(0, 8), st.integers(20, 90))
@settings(deadline=None)
def test_wrapping_loses_no_word_and_keeps_the_indent(text: str, indent: int, hang: int, width: int) -> None:
    line = Line.of(text, indent=indent, hang=hang)
    rows = list(line.rows(width))
    assert "".join(" ".join(rows).split()) == "".join(line.text.split())
    assert all(row.startswith(" " * indent) for row in rows if row)


def test_a_fixed_line_is_never_wrapped() -> None:
    assert list(Line.of("a b c", fixed=True).rows(1)) == ["a b c"]


@given(st.text())
@settings(deadline=None)
def test_no_text_breaks_its_line_or_commands_the_terminal(text: str) -> None:
    (row,) = Line.of(text).rows()
    assert len(row.splitlines()) <= 1
    assert "\x1b" not in row


def test_long_words_are_cut(finding: Finding, side: Callable[..., Side]) -> None:
    long = attrs.evolve(finding, sides=(side("9" * 400, 2), side("9" * 401, 8, quote="ab " * 200)))
    rows = _text(Report(findings=(long,))).splitlines()
    assert f"    - {'9' * 400}" in rows
    assert f"    - {'9' * 399}…" in rows
    assert max(map(len, rows)) < 420


def test_marks_of_direction_turn_nothing_around() -> None:
    assert Line.of("“41\u202e دول\u2067” (2017)").text == "“41 دول” (2017)"
    assert Line.of("\u200f41").text == "\u200f41"
