"""Files and folders of claims into one corpus, with every problem of every file told at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import attrs

from factcheck import formats
from factcheck.corpus.checks import Entries, Entry, dangling, doubles, unheard_of
from factcheck.corpus.limits import unbearable
from factcheck.errors import InputError, Problem, SettingsError
from factcheck.formats.converter import structure
from factcheck.formats.records import Contents, decode
from factcheck.model import Corpus, Source


def load(*paths: str | os.PathLike[str]) -> Corpus:
    """The corpus that files and folders hold together.

    A folder stands for every claims file in it and in the folders below, in the order of their
    names; what begins with a dot is left out. A source may stand in several files, in the same
    words. Raises InputError with all that is wrong, each with its file, line and field, and
    SettingsError where no path is given.
    """
    entries = load_entries(*paths)
    sources: dict[str, Source] = {}
    for entry in entries.sources:
        sources.setdefault(entry.item.id, entry.item)
    return Corpus(
        sources=tuple(sources.values()),
        claims=tuple(entry.item for entry in entries.claims),
        vocabulary=entries.vocabulary,
    )


def load_entries(*paths: str | os.PathLike[str]) -> Entries:
    """The same, each item still beside the record that it was read from; raises the same."""
    problems: list[Problem] = []
    files = claims_files(paths, problems.extend)
    entries = entries_of(files, problems.extend)
    problems += doubles(entries)
    if not problems:  # who could not be read cannot be missed either
        problems += (*dangling(entries), *unheard_of(entries), *unbearable(entries))
    if problems:
        raise InputError(problems)
    return entries


#: Takes problems, to be told with all the others.
_Tell = Callable[[Iterable[Problem]], None]


def claims_files(paths: Iterable[str | os.PathLike[str]], tell: _Tell) -> list[Path]:
    """Every file that the paths stand for, each once, however often it is named.

    Raises SettingsError where there is no path.
    """
    found: dict[str, Path] = {}
    for path in map(Path, paths):
        for file in _files_in(path, tell) if os.path.isdir(path) else (path,):  # noqa: PTH112 - Path.is_dir raises where it may not look
            found.setdefault(os.path.abspath(file), file)  # noqa: PTH100 - Path.resolve raises where links run in a circle
    if not paths:
        raise SettingsError("nothing to load: name a file or a folder")
    return list(found.values())


def entries_of(files: Iterable[Path], tell: _Tell) -> Entries:
    """What files hold, with the archived texts of their sources; nothing is held against anything else yet."""
    entries = _structured([_read(file, tell) for file in files], tell)
    return attrs.evolve(
        entries, sources=[attrs.evolve(entry, item=with_text(entry, tell)) for entry in entries.sources]
    )


def _files_in(folder: Path, tell: _Tell) -> list[Path]:
    unread: list[Problem] = []

    def unreadable(error: OSError) -> None:
        unread.append(Problem(str(error.filename), None, "", f"cannot be read: {error.strerror}"))

    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names if not name.startswith(".")]
    suffixes = formats.formats()
    files = sorted(file for file in found if file.suffix.lower() in suffixes)
    tell(unread)
    if not files and not unread:
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


def with_text(source: Entry[Source], tell: _Tell) -> Source:
    """The source with the text of its archived document, whose path counts from the source's own file."""
    if source.item.archived is None or (source.record.holds_texts and source.item.text is not None):
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
