"""Files and folders of claims into one corpus, with every problem of every file told at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import attrs

from factcheck import formats
from factcheck.corpus.checks import Entries, Entry, dangling, doubles
from factcheck.corpus.limits import unbearable
from factcheck.errors import InputError, Problem, SettingsError
from factcheck.formats.converter import structure
from factcheck.formats.records import Contents, decode
from factcheck.model import Corpus, Source, Vocabulary


def load(*paths: str | os.PathLike[str]) -> Corpus:
    """The corpus that files and folders hold together.

    A folder stands for every claims file in it and in the folders below, in the order of their
    names; what begins with a dot is left out. A source may stand in several files, in the same
    words. Raises InputError with all that is wrong, each with its file, line and field, and
    SettingsError where no path is given.
    """
    if not paths:
        raise SettingsError("nothing to load: name a file or a folder")
    problems: list[Problem] = []
    contents = [_read(file, problems.extend) for file in _files(map(Path, paths), problems.extend)]
    entries = _structured(contents, problems.extend)
    sources: dict[str, Source] = {}
    for entry in entries.sources:
        sources.setdefault(entry.item.id, _with_text(entry, problems.extend))
    problems += doubles(entries)
    if not problems:  # who could not be read cannot be missed either
        problems += (*dangling(entries), *unbearable(entries))
    if problems:
        raise InputError(problems)
    return Corpus(
        sources=tuple(sources.values()),
        claims=tuple(entry.item for entry in entries.claims),
        vocabulary=Vocabulary(
            entities=tuple(entry.item for entry in entries.entities),
            attributes=tuple(entry.item for entry in entries.attributes),
        ),
    )


#: Takes problems, to be told with all the others.
_Tell = Callable[[Iterable[Problem]], None]


def _files(paths: Iterable[Path], tell: _Tell) -> Iterator[Path]:
    """Every file that the paths stand for, each once, however often it is named."""
    seen: set[str] = set()
    for path in paths:
        for file in _claims_files(path, tell) if os.path.isdir(path) else (path,):  # noqa: PTH112 - Path.is_dir raises where it may not look
            name = os.path.abspath(file)  # noqa: PTH100 - Path.resolve raises where links run in a circle
            if name not in seen:
                seen.add(name)
                yield file


def _claims_files(folder: Path, tell: _Tell) -> list[Path]:
    def unreadable(error: OSError) -> None:
        tell([Problem(str(error.filename), None, "", f"cannot be read: {error.strerror}")])

    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names if not name.startswith(".")]
    suffixes = formats.formats()
    files = sorted(file for file in found if file.suffix.lower() in suffixes)
    if not files:
        endings = ", ".join(f"*{suffix}" for suffix in sorted(suffixes))
        tell([Problem(str(folder), None, "", f"holds no claims file ({endings})")])
    return files


def _read(file: Path, tell: _Tell) -> Contents:
    contents = formats.read(file)
    tell(contents.problems)
    if contents == Contents():
        tell([Problem(str(file), None, "", "holds no source, claims or vocabulary")])
    return contents


def _structured(contents: Iterable[Contents], tell: _Tell) -> Entries:
    entries = Entries()
    for record in (record for found in contents for record in found.records):
        try:
            entries.add(structure(record), record)
        except InputError as error:
            tell(error.problems)
    return entries


def _with_text(source: Entry[Source], tell: _Tell) -> Source:
    """The source with the text of its archived document, whose path counts from the source's own file."""
    if source.item.archived is None:
        return source.item
    if source.item.text is not None:
        tell([source.record.problem(("text",), "the text is given twice: here, and as the file that `archived` names")])
    path = Path(source.record.file).parent / source.item.archived
    try:
        return attrs.evolve(source.item, text=decode(path.read_bytes(), str(path)))
    except InputError as error:
        tell(error.problems)
    except (OSError, ValueError) as error:  # ValueError: a path that no file can have
        reason = error.strerror if isinstance(error, OSError) else str(error)
        tell([source.record.problem(("archived",), f"cannot be read: {reason}")])
    return source.item
