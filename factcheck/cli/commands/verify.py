"""`factcheck verify`: hold a text against its sources."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import click

from factcheck.cli import options
from factcheck.cli.console import show
from factcheck.cli.readings import data
from factcheck.model import Source
from factcheck.reports import Line
from factcheck.text.verify import Reason, Said, Standing, Verdict

_STYLES = {
    Standing.CONTRADICTED: "bold red",
    Standing.UNDETERMINED: "yellow",
    Standing.NOT_FOUND: "dim",
    Standing.SUPPORTED: "green",
}
#: As wide as the longest of the headings, and a space.
_COLUMN = len("source says: ")


@click.command("verify")
@click.argument("draft", type=click.Path(path_type=Path), metavar="DRAFT")
@click.option(
    "--against", "first", type=click.Path(path_type=Path), required=True, metavar="SOURCE", help="What it rests on."
)
@click.argument("more", nargs=-1, type=click.Path(path_type=Path), metavar="[SOURCE]...")
@options.published
@options.spoken
@click.option("--all", "everything", is_flag=True, help="Show what is supported, too.")
@options.text_or_json
def command(  # noqa: PLR0913 - one parameter for each option
    *,
    draft: Path,
    first: Path,
    more: tuple[Path, ...],
    published: str | None,
    code: str | None,
    everything: bool,
    format_: str,
) -> None:
    """Hold the numbers and dates of a text against its sources.

    Every amount, date and rank of DRAFT is looked for in the SOURCES (plain text, Markdown or HTML) by
    what it is about, in whatever language they are, and the two readings are compared. Shows what the
    sources contradict, leave open, or do not speak of. The exit code is 1 where something is contradicted.
    """
    from factcheck.text.verify import verify

    statement, *evidence = (_source(path, published, code) for path in (draft, first, *more))
    verdict = verify(statement, evidence)
    show(_json(verdict) if format_ == "json" else _text(verdict, everything=everything))
    sys.exit(int(bool(verdict.of(Standing.CONTRADICTED))))


def _source(path: Path, published: str | None, code: str | None) -> Source:
    from factcheck.text.documents import read_document
    from factcheck.text.places import unmarked

    document = read_document(path)
    if path.suffix.lower() in {".md", ".markdown"}:
        text = unmarked(path.read_text(encoding="utf-8-sig"))
    else:
        text = document.text
    return Source(
        id=str(path), text=text, published=published or document.published, language=code or document.language
    )


def _text(verdict: Verdict, *, everything: bool) -> Iterator[Line]:
    for reason in verdict.reasons:
        if everything or reason.standing is not Standing.SUPPORTED:
            yield from _told(reason)
    counts = Counter(reason.standing for reason in verdict.reasons)
    yield Line.of(", ".join(f"{counts[standing]} {standing}" for standing in Standing))


def _told(reason: Reason) -> Iterator[Line]:
    said = reason.statement
    place = f"{said.source}:{said.line}:{said.column}: "
    yield Line.of(place, (reason.standing.value, _STYLES[reason.standing]), f": {reason.why}", hang=4)
    yield _row("draft says", said, place=False)
    if reason.evidence:
        yield _row("source says", reason.evidence, place=True)
    yield Line.of("")


def _row(heading: str, said: Said, *, place: bool) -> Line:
    where = f" ({said.source}:{said.line}:{said.column})" if place else ""
    heading = f"{heading}:".ljust(_COLUMN)
    return Line.of((heading, "cyan"), _marked(said), where, indent=4, hang=_COLUMN)


def _marked(said: Said) -> str:
    """The sentence, with brackets around the words that are meant."""
    before, words, after = said.sentence.partition(" ".join(said.words.split()))
    return f"{before}[{words}]{after}"


def _plain(said: Said) -> dict[str, Any]:
    return {**attrs.asdict(said, recurse=False), "reading": data(said.reading)}


def _json(verdict: Verdict) -> Iterator[Line]:
    reasons = [
        {
            "standing": reason.standing.value,
            "why": reason.why,
            "statement": _plain(reason.statement),
            "evidence": reason.evidence and _plain(reason.evidence),
        }
        for reason in verdict.reasons
    ]
    told = {"relation": verdict.relation.value, "reasons": reasons}
    yield Line.of(json.dumps(told, ensure_ascii=False, indent=2), fixed=True)
