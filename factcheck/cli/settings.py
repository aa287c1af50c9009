"""The settings of a project: the table `[tool.factcheck]` of its pyproject.toml."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs

from factcheck.errors import SettingsError
from factcheck.formats.converter import nearest
from factcheck.model import Severity

#: What `fail-on` may be: the severity from which a finding makes the exit code 1.
FAIL_ON = (*(severity.value for severity in Severity), "never")


@attrs.frozen(kw_only=True)
class Settings:
    """What is checked, and how, unless an option says otherwise. Paths are relative to the current folder.

    `paths` are the files and folders to check, `select` and `ignore` names of rules (an empty `select`
    is all of them), `rules` modules or files with rules of the user's own, `cache` the file for
    what one run keeps for the next, `rates` one with rates of exchange of the user's own.
    """

    paths: tuple[str, ...] = ("claims",)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = Severity.CONTRADICTION.value
    rules: tuple[str, ...] = ()
    cache: str | None = None
    rates: str | None = None


def settings() -> Settings:
    """The settings in the nearest pyproject.toml with such a table, from the current folder upwards.

    Raises SettingsError, with everything that is wrong with them.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        file = folder / "pyproject.toml"
        if file.is_file() and (table := _table(file)) is not None:
            return _read(table, file)
    return Settings()


def _table(file: Path) -> Any:
    try:
        tool = tomllib.loads(file.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, ValueError) as error:
        raise SettingsError(f"{_shown(file)}: cannot be read: {error}") from None
    return tool.get("factcheck") if isinstance(tool, dict) else None


def _read(table: Any, file: Path) -> Settings:
    if not isinstance(table, dict):
        raise SettingsError(f"{_shown(file)}: tool.factcheck: must be a table")
    values, problems = {}, []
    for name, value in table.items():
        try:
            values[name.replace("-", "_")] = _field(name)(value, file.parent)
        except SettingsError as error:
            problems.append(f"{_shown(file)}: tool.factcheck.{name}: {error}")
    if problems:
        raise SettingsError("\n".join(problems))
    return Settings(**values)


def _field(name: str) -> Callable[[Any, Path], Any]:
    if name not in _FIELDS:
        hint = nearest(name, _FIELDS) or f"; the settings are {', '.join(_FIELDS)}"
        raise SettingsError(f"unknown setting{hint}")
    return _FIELDS[name]


def _texts(value: Any, folder: Path) -> tuple[str, ...]:
    del folder
    listed = [value] if isinstance(value, str) else value
    if not (isinstance(listed, list) and all(isinstance(text, str) and text.strip() for text in listed)):
        raise SettingsError("must be text or a list of texts, none of them blank")
    return tuple(listed)


def _paths(value: Any, folder: Path) -> tuple[str, ...]:
    return tuple(_shown(folder / path) for path in _texts(value, folder))


def _modules(value: Any, folder: Path) -> tuple[str, ...]:
    return tuple(_shown(folder / name) if name.endswith(".py") else name for name in _texts(value, folder))


def _path(value: Any, folder: Path) -> str:
    if not (isinstance(value, str) and value.strip()):
        raise SettingsError("must be the path of a file")
    return _shown(folder / value)


def _severity(value: Any, folder: Path) -> str:
    del folder
    if value not in FAIL_ON:
        raise SettingsError(f"must be one of {', '.join(FAIL_ON)}")
    return str(value)


def _shown(path: Path) -> str:
    return os.path.relpath(path)


_FIELDS: Mapping[str, Callable[[Any, Path], Any]] = MappingProxyType(
    {
        "paths": _paths,
        "select": _texts,
        "ignore": _texts,
        "fail-on": _severity,
        "rules": _modules,
        "cache": _path,
        "rates": _path,
    }
)
