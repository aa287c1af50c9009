"""Files in and out. Adding a format is adding one module here: its suffixes, `read` and `write`."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from factcheck.errors import InputError, Problem
from factcheck.formats.records import Contents
from factcheck.model import Corpus

__all__ = ["Format", "format_of", "formats", "read", "write"]


class Format(Protocol):
    """What a module must hold to be a format."""

    #: The endings of its files' names, with the dot.
    SUFFIXES: tuple[str, ...]

    def read(self, data: bytes, file: str) -> Contents:
        """The records of a file, called `file` in problems; what is wrong is told in the contents."""

    def write(self, corpus: Corpus) -> bytes:
        """The file that reads back as an equal corpus."""


@cache
def formats() -> dict[str, Format]:
    """Every format by each of its suffixes."""
    modules = [importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]
    known = cast("list[Format]", [module for module in modules if hasattr(module, "SUFFIXES")])
    return {suffix: form for form in known for suffix in form.SUFFIXES}


def format_of(path: Path) -> Format:
    """The format of a file by its name's ending. Raises InputError that names the known ones."""
    form = formats().get(path.suffix.lower())
    if form is None:
        reason = f"unknown kind of file; the known ones end in {', '.join(sorted(formats()))}"
        raise InputError([Problem(str(path), None, "", reason)])
    return form


def read(path: Path) -> Contents:
    """What a file holds. What is wrong with it is told in the contents: nothing is raised."""
    try:
        if not (path.is_fifo() or path.is_char_device()):  # which may never end
            with path.open("rb") as stream:  # a missing file is told of before its suffix
                form = format_of(path)
                return form.read(stream.read(), str(path))
        reason = "is no file, but a pipe or a device"
    except InputError as error:
        return Contents(problems=error.problems)
    except FileNotFoundError:
        reason = "no such file or folder"
    except (OSError, ValueError) as error:  # ValueError: a path that no file can have
        # An error that is none of the system's, as of a damaged table, has only its own words.
        reason = f"cannot be read: {getattr(error, 'strerror', None) or ' '.join(str(error).split())}"
    return Contents(problems=(Problem(str(path), None, "", reason),))


def write(corpus: Corpus, path: Path) -> None:
    """Write a corpus to a file, in the format that the file's name asks for.

    Raises InputError where no format bears that suffix, and OSError where the file cannot be written.
    """
    path.write_bytes(format_of(path).write(corpus))
