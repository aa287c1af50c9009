"""`factcheck explain`: the documentation of a rule, with its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from factcheck.cli.choosing import known, named
from factcheck.cli.console import show
from factcheck.cli.options import own_rules
from factcheck.cli.settings import settings
from factcheck.judging import Rule
from factcheck.reports import Line


@click.command("explain")
@click.argument("rule", metavar="RULE")
@own_rules
def command(rule: str, own: tuple[str, ...]) -> None:
    """Explain a rule.

    Shows what it flags, why that matters, how to resolve it, and examples.
    """
    show(_text(named(rule, known(own or settings().rules))))


def _text(rule: Rule) -> Iterator[Line]:
    yield Line.of((rule.name, "bold"), (f" (by {', '.join(rule.key)})", "dim"))
    for paragraph in rule.doc.split("\n\n"):
        yield Line.of("")
        yield Line.of(*_spans(" ".join(paragraph.split())))
    for title, examples in (("Flagged", rule.flagged), ("Clean", rule.clean)):
        for example in examples:
            yield Line.of("")
            yield Line.of((f"{title}:", "bold"))
            yield Line.of("")
            for row in example.splitlines():
                yield Line.of(row, indent=4, fixed=True)


def _spans(text: str) -> Iterator[tuple[str, str]]:
    """Markdown's **bold** words as bold spans."""
    for number, part in enumerate(re.split(r"\*\*(.+?)\*\*", text)):
        yield part, "bold" if number % 2 else ""
