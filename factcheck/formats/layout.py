"""Where each value of a TOML file stands, and how it was typed; the standard reader tells neither."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.formats.records import Path

if TYPE_CHECKING:
    from tree_sitter import Node

#: No field lies deeper than `sources[0].claims[0].quote.exact`; below, a hostile file may nest for ever.
_DEEPEST = 8


class Layout:
    """The lines and the words of a TOML file, by the paths of its tables and values.

    Only the headers of tables are looked at in advance, and a table's fields when one of them is
    asked for: a file without mistakes is hardly ever asked, and a walk costs more than the reading.
    """

    def __init__(self, data: bytes) -> None:
        """Lay out a TOML file in UTF-8. Parts that are not TOML are left out."""
        import tree_sitter_toml
        from tree_sitter import Language, Parser

        self._lines: dict[Path, int] = {(): 1}
        self._words: dict[Path, str] = {}
        self._unwalked: dict[Path, Node] = {}
        self._newest: dict[Path, int] = {}  # the position of the newest table of each list of tables
        root = Parser(Language(tree_sitter_toml.language())).parse(data).root_node
        self._unwalked[()] = root
        for node in root.named_children:
            if node.type in {"table", "table_array_element"}:
                self._unwalked[self._open(node)] = node

    def line(self, path: Path) -> int:
        """The line on which the value at `path` begins, or the nearest thing around it that has one."""
        if path not in self._lines:
            self._walk_to(path)
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    def words(self, path: Path) -> str | None:
        """The value at `path` as it was typed, None where it is a text, a list or a table."""
        self._walk_to(path)
        return self._words.get(path)

    def longest_number(self) -> Path:
        """The path of the whole number with most digits, the empty one where there is none."""
        for path in list(self._unwalked):
            self._walk_to(path)
        lengths = {
            path: len(words) for path, words in self._words.items() if words.strip("+-").replace("_", "").isdigit()
        }
        return max(lengths, key=lengths.__getitem__, default=())

    def _open(self, table: Node) -> Path:
        """The path that a table's header leads to."""
        header = table.named_children[0]
        *outer, last = _keys(header)
        path: Path = ()
        for key in outer:
            path = (*path, key)
            self._lines.setdefault(path, _line(header))
            if path in self._newest:
                path = (*path, self._newest[path])
        path = (*path, last)
        if table.type == "table_array_element":
            self._lines.setdefault(path, _line(header))
            self._newest[path] = self._newest.get(path, -1) + 1
            path = (*path, self._newest[path])
        self._lines[path] = _line(header)
        return path

    def _walk_to(self, path: Path) -> None:
        """Look at the fields of every table around `path`."""
        for length in range(len(path) + 1):
            table = self._unwalked.pop(path[:length], None)
            if table is not None:
                self._walk(path[:length], table)

    def _walk(self, path: Path, node: Node) -> None:
        stack = [(path, node)]  # no recursion: the file says how deep this goes
        while stack:
            path, node = stack.pop()
            if len(path) > _DEEPEST:
                continue
            if node.type == "array":
                items = (child for child in node.named_children if child.type != "comment")
                stack += (((*path, index), child) for index, child in enumerate(items))
            elif node.type in {"document", "table", "table_array_element", "inline_table"}:
                stack += (self._field(path, child) for child in node.named_children if child.type == "pair")
            elif node.type != "string":
                self._words[path] = _text(node)
            self._lines.setdefault(path, _line(node))

    def _field(self, path: Path, pair: Node) -> tuple[Path, Node]:
        key, value = pair.named_children[:2]
        for name in _keys(key):
            path = (*path, name)
            self._lines.setdefault(path, _line(key))
        return path, value


def _line(node: Node) -> int:
    return node.start_point.row + 1


def _text(node: Node) -> str:
    return (node.text or b"").decode()


def _keys(node: Node) -> Iterator[str]:
    if node.type == "dotted_key":
        for child in node.named_children:
            yield from _keys(child)
    elif node.type == "quoted_key":
        import tomllib

        yield from tomllib.loads(f"{_text(node)} = 0")
    else:
        yield _text(node)
