"""`factcheck read`: show what words are taken to mean."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import click

from factcheck.cli import options
from factcheck.cli.console import show
from factcheck.cli.readings import data, told
from factcheck.model import Reading
from factcheck.reports import Line


@click.command("read")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@options.spoken
@options.published
@options.text_or_json
def command(words: tuple[str, ...], code: str | None, published: str | None, format_: str) -> None:
    """Show what words are taken to mean.

    Reads WORDS as one value: a number, a quantity, money, a share, a date, a rank. Shows what was
    said, what it is taken to mean and why, what it could at most mean, and what else it could mean.
    The exit code is 1 where the words say nothing that can be read.
    """
    from factcheck.reading import read

    phrase = " ".join(words)
    reading = read(phrase, language=code, published=published)
    show(_json(reading) if format_ == "json" else _text(reading, phrase))
    sys.exit(int(reading is None))


def _text(reading: Reading | None, phrase: str) -> Iterator[Line]:
    if reading is None:
        yield Line.of(f"“{phrase}” says nothing that can be read as one value")
    else:
        yield from told(reading)


def _json(reading: Reading | None) -> Iterator[Line]:
    yield Line.of(json.dumps(reading and data(reading), ensure_ascii=False, indent=2), fixed=True)
