"""What stops a run: every exception that factcheck raises on purpose.

    FactcheckError
    ├── InputError      (ValueError)   files that cannot be taken as they are; carries `problems`
    ├── SettingsError   (ValueError)   an option or a setting that makes no sense
    └── UnknownRuleError (LookupError) a rule's name that no rule bears

A claim that is merely wrong is no error: it is a finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable


@attrs.frozen(order=True)
class Problem:
    """One thing that is wrong with a file: where, and why.

    `field` is the path of keys to the wrong value (`claims[2].value`), empty where the whole
    file is meant; `line` counts from 1 and is None where the file has no lines to point at.
    """

    file: str
    line: int | None
    field: str
    reason: str

    def __str__(self) -> str:
        """`file:line: field: reason`, the form that editors jump to."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.field}: {self.reason}" if self.field else f"{place}: {self.reason}"


class FactcheckError(Exception):
    """The root of every exception that factcheck raises on purpose."""


class InputError(FactcheckError, ValueError):
    """Files that cannot be taken as they are. All their problems are told at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, in the order of files and lines."""
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.line or 0, p.field, p.reason)))
        super().__init__("\n".join(map(str, self.problems)))


class SettingsError(FactcheckError, ValueError):
    """An option, or a setting of `pyproject.toml`, that makes no sense."""


class UnknownRuleError(FactcheckError, LookupError):
    """A rule's name that no rule bears; `nearest` holds the names that look like it."""

    def __init__(self, name: str, nearest: Iterable[str] = ()) -> None:
        """Keep the name that was asked for and those that come near it."""
        self.name = name
        self.nearest = tuple(nearest)
        hint = f"; did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        super().__init__(f"no rule is called {name!r}{hint}")
