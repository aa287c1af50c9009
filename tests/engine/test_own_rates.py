"""Rates of a user's own reach every engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import Corpus, check
from factcheck.engine.names import Engine
from factcheck.model import Claim, Source


def _corpus() -> Corpus:
    values = {"a": "30 million Kuwaiti dinars", "b": "150 million US dollars"}
    return Corpus(
        sources=tuple(Source(id=id_, published="2020-05-01", language="en") for id_ in values),
        claims=tuple(Claim(source=id_, subject="the dam", attribute="cost", value=v) for id_, v in values.items()),
    )


@pytest.mark.parametrize("engine", ["memory", "duckdb"])
@pytest.mark.parametrize(("rate", "code"), [("3.25", 1), ("5", 0)])
def test_the_rates_decide_whether_two_sums_meet(tmp_path: Path, engine: Engine, rate: str, code: int) -> None:
    (tmp_path / "rates.csv").write_text(f"2020-01-02,KWD,USD,{rate}\n", encoding="utf-8")
    report = check(_corpus(), engine=engine, rates=tmp_path / "rates.csv")
    assert report.exit_code == code
    told = [because for finding in report for because in finding.because]
    assert any("your own rate of 2020-01-02" in because for because in told) == bool(code)
