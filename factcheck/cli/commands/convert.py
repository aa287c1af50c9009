"""`factcheck convert`: claims from one form into another."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs
import click

from factcheck.cli.console import show
from factcheck.errors import Problem, SettingsError
from factcheck.model import Claim, Corpus, Vocabulary
from factcheck.model.findings import counted
from factcheck.reports import Line

#: So many things that are wrong are told; the rest is counted.
_TOLD = 20


@click.command("convert")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.argument("into", metavar="INTO", type=click.Path(path_type=Path))
@click.option(
    "--workers", metavar="N", type=click.IntRange(min=1), help="How many processes read. [default: all cores]"
)
def command(*, paths: tuple[str, ...], into: Path, workers: int | None) -> None:
    """Turn claims into another form.

    Reads the claims of each PATH, a file or a folder, and writes them to INTO: a table (.parquet),
    which large runs need, or a file of another form (.jsonl, .json, .csv, .toml); or, without an ending, a
    folder with one file for each source. What cannot be read is told and left out of a table; the exit
    code is then 1.
    """
    if into.suffix.lower() == ".parquet":
        _to_table(paths, into, workers)
    else:
        _to_words(paths, into)


def _to_table(paths: tuple[str, ...], into: Path, workers: int | None) -> None:
    from factcheck.corpus.converting import convert

    told = _Told()
    with progress_bar() as progress:
        done = convert(tuple(map(Path, paths)), into, tell=told, progress=progress, workers=workers)
    if done.wrong > _TOLD:
        click.echo(f"… and {done.wrong - _TOLD:,} more", err=True)
    left_out = f"; {counted(done.wrong, 'thing')} wrong and left out" if done.wrong else ""
    _tell(into, done.claims, done.sources, left_out)
    sys.exit(int(done.wrong > 0))


@attrs.define
class _Told:
    """Tells the first things that are wrong, as they come."""

    count: int = 0

    def __call__(self, problem: Problem) -> None:
        self.count += 1
        if self.count <= _TOLD:
            click.echo(str(problem), err=True)


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int], None] | None]:
    """A bar that shows how far the work is, on a terminal; elsewhere nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("converting", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _to_words(paths: tuple[str, ...], into: Path) -> None:
    from factcheck.corpus.load import load

    corpus = load(*paths)
    # A text that lies in a file of its own comes along: from elsewhere, nothing would lead there.
    sources = (attrs.evolve(one, archived=None) if one.text is not None else one for one in corpus.sources)
    corpus = attrs.evolve(corpus, sources=tuple(sources))
    if into.suffix:
        _write(into, corpus)
    else:
        for name, part in _parts(corpus):
            _write(into / name, part)
    _tell(into, len(corpus.claims), len(corpus.sources))


def _tell(into: Path, claims: int, sources: int, left_out: str = "") -> None:
    show([Line.of(f"{into}: {counted(claims, 'claim')} from {counted(sources, 'source')}{left_out}")])


def _write(file: Path, corpus: Corpus) -> None:
    from factcheck import formats
    from factcheck.corpus.table import whole

    form = formats.format_of(file)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"{file.parent}: cannot be made: {error.strerror}") from None
    with whole(file) as part:
        part.write_bytes(form.write(corpus))


def _parts(corpus: Corpus) -> Iterator[tuple[str, Corpus]]:
    """A file for each source, named after it as far as names of files allow, and one for the vocabulary."""
    claims: dict[str, list[Claim]] = {source.id: [] for source in corpus.sources}
    for claim in corpus.claims:
        claims[claim.source].append(claim)
    taken = {"vocabulary"} if corpus.vocabulary != Vocabulary() else set()
    if taken:
        yield "vocabulary.toml", Corpus(vocabulary=corpus.vocabulary)
    for source in corpus.sources:
        name = _free(source.id, taken)
        yield f"{name}.toml", Corpus(sources=(source,), claims=tuple(claims[source.id]))


def _free(id_: str, taken: set[str]) -> str:
    """A name for the file of a source that no other file bears, on any system."""
    plain = (
        "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in id_)[:100].strip("-") or "source"
    )
    name, number = plain, 1
    while name.casefold() in taken:
        number += 1
        name = f"{plain}-{number}"
    taken.add(name.casefold())
    return name
