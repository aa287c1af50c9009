"""The code blocks of the pages: how they are found and run. As a script, it refreshes what commands print.

    python docs/pages.py

runs every command of the README and the docs anew, and writes what it prints below it; excerpts, with
their `…`, stay as they are while they are true. The tests hold the pages to what is printed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import attrs

import factcheck

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = sorted(page for page in (ROOT / "docs").rglob("*.md") if page.parent.name != "rules")

_FENCE = re.compile(r"^```(?P<head>\S.*)\n(?P<body>(?:.*\n)*?)```$", re.MULTILINE)
_FILE = re.compile(r":caption: (?P<name>\S+)\n\n?(?P<text>(?:.*\n)*)")
_COMMAND = re.compile(r"^\$ (?P<words>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)


@attrs.frozen
class Command:
    """A command of a console block, and what the page says that it prints."""

    words: str
    output: str


@attrs.frozen
class Block:
    """A fenced block of a page: its language or directive, and what stands in it."""

    head: str
    body: str

    @property
    def file(self) -> tuple[str, str] | None:
        """The name and the text of the file that the block shows, None where it shows none."""
        found = _FILE.fullmatch(self.body)
        return None if found is None else (found["name"], found["text"])

    @property
    def commands(self) -> list[Command]:
        """The commands of a console block."""
        return [Command(found["words"], found["output"]) for found in _COMMAND.finditer(self.body)]


def blocks(page: Path) -> Iterator[Block]:
    """The blocks of a page, in its order."""
    for found in _FENCE.finditer(page.read_text(encoding="utf-8")):
        yield Block(found["head"], found["body"])


def write(file: tuple[str, str], folder: Path) -> None:
    """Put a file that a page shows into a folder."""
    name, text = file
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def shell(folder: Path) -> Path:
    """Put commands called `factcheck` and `python3` into a folder, that run this package under this Python."""
    command = folder / "factcheck"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    (folder / "python3").symlink_to(sys.executable)
    return folder


def run(words: str, folder: Path, commands: Path) -> str:
    """All that a shell of 80 columns prints for a command; `commands` is where `shell` put its own."""
    env = {
        **{name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "NO_COLOR"}},
        "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(Path(factcheck.__file__).parents[1]),
        "COLUMNS": "80",
    }
    done = subprocess.run(  # noqa: S603 - the commands of our own pages
        ["bash", "-c", words],  # noqa: S607 - whichever bash there is
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode("utf-8")


def like(told: str, printed: str) -> bool:
    """Whether that was printed; a line that is only `…` stands for any number of lines."""
    pattern = "(?:.*\n)*?".join(map(re.escape, re.split(r"^…\n", told, flags=re.MULTILINE)))
    return re.fullmatch(pattern, printed) is not None


def refresh(page: Path, folder: Path, commands: Path) -> None:
    """Write into a page what its commands print, run in a folder that its files are put into."""
    text = page.read_text(encoding="utf-8")

    def anew(found: re.Match[str]) -> str:
        block = Block(found["head"], found["body"])
        if block.file:
            write(block.file, folder)
        if block.head != "console":
            return found[0]
        return f"```console\n{''.join(_anew(command, folder, commands) for command in block.commands)}```"

    page.write_text(_FENCE.sub(anew, text), encoding="utf-8")


def _anew(command: Command, folder: Path, commands: Path) -> str:
    printed = run(command.words, folder, commands)
    return f"$ {command.words}\n{command.output if like(command.output, printed) else printed}"


def main() -> None:
    """Refresh every page."""
    with tempfile.TemporaryDirectory() as own:
        commands = shell(Path(own))
        refresh(README, ROOT, commands)
        for page in PAGES:
            with tempfile.TemporaryDirectory() as folder:
                refresh(page, Path(folder), commands)


if __name__ == "__main__":
    main()
