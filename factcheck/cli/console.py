"""Where lines are shown: on a terminal in colour and to its width, elsewhere plain."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from itertools import islice
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from rich.console import Console

    from factcheck.reports import Line

#: Narrower than this, wrapping helps nobody.
_NARROWEST = 20

#: So many rows are written at once: each writing is passed on to whoever reads it.
_AT_ONCE = 1_000


def use_utf8() -> None:
    """Write UTF-8 whatever the terminal is said to take; what is no character at all is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def show(lines: Iterable[Line]) -> None:
    """Print lines to standard output.

    What is piped on is plain and not wrapped, unless the environment says how many COLUMNS there are.
    """
    stdout: TextIO | None = sys.stdout  # it may be closed
    if (stdout is not None and stdout.isatty()) or os.environ.get("FORCE_COLOR"):
        import shutil

        from rich.console import Console

        width = max(shutil.get_terminal_size().columns, _NARROWEST)
        paint(lines, Console(width=width, highlight=False, emoji=False, markup=False))
    else:
        columns = os.environ.get("COLUMNS", "")
        rows = iter(plain(lines, int(columns) if columns.isdecimal() else 0))
        while some := list(islice(rows, _AT_ONCE)):
            click.echo("\n".join(some))


def plain(lines: Iterable[Line], width: int = 0) -> Iterable[str]:
    """The rows of lines as plain text, wrapped to a width unless that is 0."""
    for line in lines:
        yield from line.rows(max(width, _NARROWEST) if width else None)


def paint(lines: Iterable[Line], console: Console) -> None:
    """Print lines in colour, as far as the console has any, wrapped to its width."""
    from rich.text import Text

    for line in lines:
        text = Text.assemble(*line.spans)
        room = max(console.width - line.indent - line.hang, _NARROWEST)
        rows = [text] if line.fixed else text.wrap(console, room)
        for number, row in enumerate(rows):
            row.rstrip()
            console.print(Text(" " * (line.indent + (line.hang if number else 0))).append_text(row), soft_wrap=True)
