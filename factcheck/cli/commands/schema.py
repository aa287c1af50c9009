"""`factcheck schema`: the JSON Schema of a file of claims."""

from __future__ import annotations

import json

import click

from factcheck.cli.console import show
from factcheck.reports import Line


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a file of claims.

    For editors, which complete and check by it, and for programs that draft claims, such as a
    language model that is held to it.
    """
    from factcheck.formats.schema import schema

    show([Line.of(json.dumps(schema(), ensure_ascii=False, indent=2), fixed=True)])
