"""Places in a text as people name them: by line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property


class Lines:
    r"""The lines of a text.

    >>> Lines("one\ntwo").place(5)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        """Keep the text: its lines are counted when they are first asked for."""
        self._text = text

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self._text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def place(self, at: int) -> tuple[int, int]:
        """The line and the column of the character at that index, both counted from 1."""
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1


#: What Markdown has that no reader sees: its front matter, code, comments, and the addresses of links.
_UNSEEN = re.compile(
    r"\A---\n.*?\n---\n|^(```|~~~).*?^\1[^\n]*$|<!--.*?-->|(?<=\])\([^)\n]*\)|https?://\S+", re.DOTALL | re.MULTILINE
)
_LETTER = re.compile(r"\S")


def unmarked(markdown: str) -> str:
    """A text in Markdown with blanks for what no reader sees, so that every word keeps its place.

    >>> unmarked("See [the 2 reports](of-2021.html).")
    'See [the 2 reports]              .'
    """
    return _UNSEEN.sub(lambda match: _LETTER.sub(" ", match[0]), markdown)
