"""What a check found, as lines to show: one file a format, found by its presence in this folder.

Adding a format means adding one file with a function `render(report)` that gives its lines.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import textwrap
from collections.abc import Iterator
from functools import cache
from typing import cast

import attrs

from factcheck.model import Report

__all__ = ["Line", "formats", "render"]

#: Text, and how it looks on a terminal: in rich's words ("bold red"), empty for plain.
Span = tuple[str, str]

#: Characters that would break a line, or command the terminal: claims come from anywhere.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
#: Marks that set the direction of the text after them, where nothing may end it: they would turn around what follows.
_EMBEDDINGS = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


@attrs.frozen(kw_only=True)
class Line:
    """One line of what a person is shown.

    `indent` spaces stand before it, and `hang` more before each row that follows where it is wrapped
    to a terminal's width. A `fixed` line is never wrapped: it is code or data.
    """

    spans: tuple[Span, ...]
    indent: int = 0
    hang: int = 0
    fixed: bool = False

    @classmethod
    def of(cls, *parts: str | Span, indent: int = 0, hang: int = 0, fixed: bool = False) -> Line:
        """A line of plain texts and of texts with their style.

        >>> Line.of("holds ", ("if", "bold")).text
        'holds if'
        """
        spans = ((part, "") if isinstance(part, str) else part for part in parts)
        return cls(
            spans=tuple((text if fixed else _shown(text), style) for text, style in spans),
            indent=indent,
            hang=hang,
            fixed=fixed,
        )

    @property
    def text(self) -> str:
        """The words alone, without style or indent."""
        return "".join(text for text, _ in self.spans)

    def rows(self, width: int | None = None) -> Iterator[str]:
        """The line in plain rows of at most `width` columns, a longer word apart; in one row for None.

        >>> list(Line.of("41 and 42 differ", indent=2, hang=2).rows(10))
        ['  41 and', '    42', '    differ']
        """
        before = " " * self.indent
        if width is None or self.fixed or not self.text.strip():
            yield (before + self.text).rstrip()
            return
        yield from textwrap.wrap(
            self.text,
            width,
            initial_indent=before,
            subsequent_indent=before + " " * self.hang,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _shown(text: str) -> str:
    return _EMBEDDINGS.sub("", _CONTROLS.sub(" ", text))


@cache
def formats() -> tuple[str, ...]:
    """The names of all formats, sorted.

    >>> formats()
    ('json', 'text')
    """
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def render(report: Report, name: str) -> Iterator[Line]:
    """A report in the format of that name, which is one of `formats()`."""
    module = importlib.import_module(f"{__name__}.{name}")
    return cast("Iterator[Line]", module.render(report))
