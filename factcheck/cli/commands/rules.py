"""`factcheck rules`: list the rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import click

from factcheck.cli.choosing import known
from factcheck.cli.console import show
from factcheck.cli.options import own_rules, text_or_json
from factcheck.cli.settings import settings
from factcheck.judging import Rule
from factcheck.reports import Line


@click.command("rules")
@text_or_json
@own_rules
def command(format_: str, own: tuple[str, ...]) -> None:
    """List the rules.

    Shows what each is called, which claims it looks at together, and what it flags.
    """
    rules = known(own or settings().rules).values()
    show(_json(rules) if format_ == "json" else _text(rules))


def _text(rules: Iterable[Rule]) -> Iterator[Line]:
    for rule in rules:
        yield Line.of((rule.name, "bold"), (f" (by {', '.join(rule.key)})", "dim"))
        yield Line.of(rule.summary, indent=4)


def _json(rules: Iterable[Rule]) -> Iterator[Line]:
    listed = [{"name": rule.name, "key": list(rule.key), "summary": rule.summary} for rule in rules]
    yield Line.of(json.dumps(listed, ensure_ascii=False, indent=2), fixed=True)
