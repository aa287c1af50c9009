"""Options and arguments that several commands share."""

from __future__ import annotations

import click

from factcheck.languages import codes, language

own_rules = click.option(
    "--rules",
    "own",
    metavar="MODULE",
    multiple=True,
    help="Rules of your own: a module's name, or a .py file. May be given more than once.",
)


def names(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Several names out of an option that may be repeated and may hold commas."""
    del ctx, param
    return tuple(name.strip() for text in value for name in text.split(",") if name.strip())


text_or_json = click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How to show it.",
)


def _known_language(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    del ctx, param
    if value is not None and language(value) is None:
        raise click.BadParameter(f"no language has the code {value!r} here; there are {', '.join(codes())}")
    return value


def _readable_date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    from factcheck.reading.dates import read_date

    del ctx, param
    if value is not None and read_date(value) is None:
        raise click.BadParameter(f"{value!r} cannot be read as a date; write it as 2022-05-11, 2022-05 or 2022")
    return value


spoken = click.option(
    "--language", "code", metavar="CODE", callback=_known_language, help="en, fr or ar; told from the words."
)

published = click.option(
    "--published", metavar="DATE", callback=_readable_date, help="The day they were written: what “today” means."
)
