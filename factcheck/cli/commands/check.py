"""`factcheck check`: read claims, run the rules over them, show what they find."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from factcheck.cli.choosing import chosen, known
from factcheck.cli.console import plain, show
from factcheck.cli.options import names, own_rules
from factcheck.cli.settings import FAIL_ON, settings
from factcheck.cli.writing import write
from factcheck.engine.names import ENGINES, Engine
from factcheck.model import Severity
from factcheck.reports import formats, render


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--select", metavar="RULE", multiple=True, callback=names, help="Run these rules only.")
@click.option("--ignore", metavar="RULE", multiple=True, callback=names, help="Leave these rules out.")
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="The severity from which a finding makes the exit code 1. [default: contradiction]",
)
@click.option(
    "--format", "format_", type=click.Choice(formats()), default="text", show_default=True, help="How to show it."
)
@click.option(
    "--output", "-o", metavar="FILE", type=click.Path(path_type=Path), help="Write to a file, not to the terminal."
)
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default="auto",
    show_default=True,
    help="What runs the rules: memory; duckdb, which auto takes for large tables; or spark.",
)
@click.option("--memory-limit", metavar="SIZE", help="How much memory DuckDB may use, such as 1GB.")
@click.option(
    "--cache",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Keep here what was worked out: the next run judges only what has changed.",
)
@click.option(
    "--rates",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Rates of exchange of your own, as CSV: day, currency, other currency, value.",
)
@own_rules
def command(  # noqa: PLR0913 - one parameter for each option
    *,
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    format_: str,
    output: Path | None,
    engine: Engine,
    memory_limit: str | None,
    cache: Path | None,
    rates: Path | None,
    own: tuple[str, ...],
) -> None:
    """Say which claims cannot all be true.

    Shows why, where they stand, and what would reconcile them.

    Each PATH is a file of claims, a table of them, or a folder of such files; without any, those of the settings are
    read, or else the folder claims/. What the options leave open, [tool.factcheck] in the nearest
    pyproject.toml decides.
    """
    from factcheck.engine import check

    project = settings()
    rules = chosen(known(own or project.rules), select or project.select, ignore or project.ignore)
    least = fail_on or project.fail_on
    report = check(
        paths or project.paths,
        rules=rules,
        fail_on=_severity(least),
        engine=engine,
        memory_limit=memory_limit,
        cache=cache or project.cache,
        rates=rates or project.rates,
    )
    lines = render(report, format_)
    if output is None:
        show(lines)
    else:
        write(output, "".join(f"{row}\n" for row in plain(lines)))
    sys.exit(0 if least == "never" else report.exit_code)


def _severity(least: str) -> Severity:
    return Severity.CONTRADICTION if least == "never" else Severity(least)
