"""Findings made by hand: what the rules would say, without the rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Assertion, Attribute, Claim, Finding, Place, Quote, Severity, Side, Source, WorkedOut


def _assertion(value: str, line: int | None, quote: str | None = None, speaker: str | None = None) -> Assertion:
    claim = Claim(
        source="daily",
        id="members",
        subject="the league",
        attribute="member count",
        value=value,
        quote=None if quote is None else Quote(exact=quote),
        speaker=speaker,
        place=None if line is None else Place("claims/daily.toml", line),
    )
    source = Source(id="daily", title="The league grows", worked_out=WorkedOut(date="2019-05", because="it says so"))
    return Assertion(
        claim=claim, source=source, subject="league", attribute="member count", definition=Attribute(id="member count")
    )


@pytest.fixture
def side() -> Callable[..., Side]:
    """Make a side of `count` claims on the lines from `line` on, of which at most ten are kept."""

    def make(
        label: str, line: int | None, *, quote: str | None = None, speaker: str | None = None, count: int = 1
    ) -> Side:
        lines = [None] if line is None else range(line, line + min(count, 10))
        kept = tuple(_assertion(label, number, quote, speaker) for number in lines)
        return Side(label=label, value=label, assertions=kept, count=count)

    return make


@pytest.fixture
def finding(side: Callable[..., Side]) -> Finding:
    """A tension of two sides, with a cause and two ways out."""
    return Finding(
        rule="changed-values",
        severity=Severity.TENSION,
        key=("league", "member count", ""),
        message="the league, member count: “19 states” (2018), then “91 states” (2019-05)",
        sides=(
            side("19 states", 8, quote="a league of 19 states", speaker="A. Clerk"),
            side("91 states", 12),
        ),
        holds_if=("the member count changed between 2018 and 2019-05", "they count different things"),
        cause="two digits swapped",
    )
