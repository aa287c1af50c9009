"""Lines are plain where they are piped, and coloured and wrapped on a terminal."""

from __future__ import annotations

import io
import sys

import pytest
from rich.console import Console

from factcheck.cli.console import paint, plain, show, use_utf8
from factcheck.reports import Line

LINES = (
    Line.of(("place", "bold"), ": tension that goes on and on", indent=2, hang=3),
    Line.of("x = [1]   # fixed, however long the line may be", indent=4, fixed=True),
    Line.of(""),
)


def _painted(width: int) -> str:
    out = io.StringIO()
    paint(LINES, Console(file=out, width=width, force_terminal=True, color_system="standard", legacy_windows=False))
    return out.getvalue()


def test_colours_and_width() -> None:
    assert _painted(30).splitlines() == [
        "  \x1b[1mplace\x1b[0m: tension that goes",
        "     on and on",
        "    x = [1]   # fixed, however long the line may be",
        "",
    ]


def test_a_terminal_with_hardly_any_width_is_no_reason_to_fail() -> None:
    assert "tension" in _painted(1)
    assert next(iter(plain(LINES, 1))) == "  place: tension"


def test_piped_is_plain_and_one_row_a_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    show(LINES)
    assert capsys.readouterr().out.splitlines()[0] == "  place: tension that goes on and on"


def test_columns_wrap_what_is_piped(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "24")
    show(LINES)
    assert capsys.readouterr().out.splitlines()[:2] == ["  place: tension that", "     goes on and on"]


def test_colour_may_be_forced(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    show(LINES)
    assert "\x1b[1mplace" in capsys.readouterr().out


def test_where_the_output_is_closed_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setattr(sys, "stdout", None)
    show(LINES)


def test_utf8_whatever_the_terminal_says(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", write_through=True)
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", None)
    use_utf8()
    stream.write("“41 دولة” \udcff")
    assert raw.getvalue().decode() == "“41 دولة” \\udcff"
