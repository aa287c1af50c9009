"""`factcheck extract`: draft claims from a text."""

from __future__ import annotations

import os
from pathlib import Path

import attrs
import click

from factcheck.cli import options
from factcheck.cli.console import show
from factcheck.cli.settings import settings
from factcheck.cli.writing import write
from factcheck.errors import InputError, Problem
from factcheck.model import Corpus
from factcheck.reports import Line


@click.command("extract")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@options.published
@options.spoken
@click.option(
    "--vocabulary",
    "-v",
    "vocabularies",
    metavar="PATH",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Claims or a vocabulary whose entities and attributes to look for. [default: the settings' paths, or claims/]",
)
@click.option("--id", "id_", metavar="ID", help="What the source is called. [default: made from the title]")
@click.option(
    "--output", "-o", metavar="FILE", type=click.Path(path_type=Path), help="Write to a file, not to the terminal."
)
def command(  # noqa: PLR0913 - one parameter for each option
    *,
    file: Path,
    published: str | None,
    code: str | None,
    vocabularies: tuple[Path, ...],
    id_: str | None,
    output: Path | None,
) -> None:
    """Draft claims from a text.

    Reads FILE (plain text, Markdown, or HTML) and prints a file of claims: what the text states of the
    vocabulary's entities, with quotes. What the text does not decide stands in it as a comment, with
    what it may be about. Without a vocabulary, every amount, date, rank and office is drafted in the
    text's own words.
    """
    from factcheck.text.documents import read_document
    from factcheck.text.extract import extract

    document = read_document(file)
    if not document.text.strip():
        raise InputError([Problem(str(file), None, "", "holds no text")])
    draft = extract(document, corpus=_corpus(vocabularies), published=published, language=code, id=id_)
    if document.is_plain:
        # The text stays where it is; what was taken out of Markdown or HTML is kept with the claims.
        archived = Path(os.path.relpath(file, output.parent if output else ".")).as_posix()
        draft = attrs.evolve(draft, source=attrs.evolve(draft.source, archived=archived))
    if output is None:
        show([Line.of(draft.to_toml().removesuffix("\n"), fixed=True)])
    else:
        write(output, draft.to_toml())


def _corpus(given: tuple[Path, ...]) -> Corpus | None:
    """The claims and the vocabulary in the paths given, or in the project's own where there are any."""
    from factcheck.corpus.load import load

    paths = given or tuple(path for path in map(Path, settings().paths) if path.exists())
    return load(*paths) if paths else None
