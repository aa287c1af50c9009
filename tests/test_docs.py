"""All code in the README and in the docs runs, and prints what the page says that it prints."""

from __future__ import annotations

import doctest
import json
import re
import sys
from pathlib import Path

import attrs
import click
import pages
import pytest

import factcheck
from factcheck.cli import app
from factcheck.model import Attribute, Claim, Entity, Source

DOCS = pages.ROOT / "docs"

#: What Sphinx runs itself.
DIRECTIVES = {"{toctree}", "{eval-rst}"}


@pytest.fixture(scope="session")
def commands(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the command `factcheck`."""
    return pages.shell(tmp_path_factory.mktemp("bin"))


@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_a_page_tells_the_truth(page: Path, tmp_path: Path, commands: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    before = set(sys.modules)
    session: dict[str, object] = {}
    for block in pages.blocks(page):
        if block.file:
            pages.write(block.file, tmp_path)
        elif block.head == "console":
            check_console(block, tmp_path, commands)
        elif block.head == "python":
            check_python(block, page, session)
        else:
            assert block.head in DIRECTIVES, f"a block of {block.head} cannot run"
    for name in set(sys.modules) - before:
        if not name.startswith("factcheck"):
            del sys.modules[name]


def check_console(block: pages.Block, folder: Path, commands: Path) -> None:
    """Run each command of a block, and compare what it prints."""
    assert block.body.startswith("$ ")
    for command in block.commands:
        printed = pages.run(command.words, folder, commands)
        assert pages.like(command.output, printed), f"$ {command.words}\n{printed}"


def check_python(block: pages.Block, page: Path, session: dict[str, object]) -> None:
    """Run the examples of a block, which go on from those of the blocks above it."""
    examples = doctest.DocTestParser().get_doctest(block.body, session, page.name, str(page), 0)
    assert examples.examples
    runner = doctest.DocTestRunner()
    runner.run(examples, clear_globs=False)
    session.update(examples.globs)
    assert runner.summarize(verbose=False).failed == 0


def readme(head: str) -> pages.Block:
    """The one block of the README with this language."""
    (found,) = (block for block in pages.blocks(pages.README) if block.head == head)
    return found


def test_the_readme_shows_what_is_really_printed(commands: Path) -> None:
    check_console(readme("console"), pages.ROOT, commands)


def test_ci_runs_the_commands_of_the_readme() -> None:
    script = (pages.ROOT / ".ci" / "run").read_text(encoding="utf-8")
    told = readme("sh").body.splitlines()
    assert len(told) == 2
    assert set(told) <= {line.strip() for line in script.splitlines()}


@pytest.mark.parametrize(
    ("told", "printed", "alike"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\n", "a\nb\n", False),
        ("a\n…\n", "a\nb\nc\n", True),
        ("…\nc\n", "a\nb\nc\n", True),
        ("a\n…\nd\n", "a\nb\nc\n", False),
        ("a.c\n", "abc\n", False),
    ],
)
def test_an_ellipsis_stands_for_lines(told: str, printed: str, alike: bool) -> None:
    assert pages.like(told, printed) is alike


def test_refreshing_keeps_what_is_true(tmp_path: Path, commands: Path) -> None:
    page = tmp_path / "page.md"
    begin = "```{code-block} text\n:caption: a.txt\n\none\ntwo\n```\n\n```console\n$ cat a.txt\n"
    page.write_text(f"{begin}stale\n$ cat a.txt\n…\ntwo\n```\n\n```python\n>>> 1\n```\n", encoding="utf-8")
    pages.refresh(page, tmp_path, commands)
    told = page.read_text(encoding="utf-8")
    assert told == f"{begin}one\ntwo\n$ cat a.txt\n…\ntwo\n```\n\n```python\n>>> 1\n```\n"


@pytest.mark.parametrize(
    ("heading", "cls"), [("source", Source), ("claim", Claim), ("entity", Entity), ("attribute", Attribute)]
)
def test_the_reference_has_every_field_of_the_files(heading: str, cls: type) -> None:
    page = (DOCS / "reference" / "files.md").read_text(encoding="utf-8")
    rest = re.split(rf"^## Fields of an? {heading}$", page, flags=re.MULTILINE)[-1].partition("| --- | --- |\n")[2]
    told = re.findall(r"^\| `(\w+)` \|", rest.partition("\n\n")[0], flags=re.MULTILINE)
    assert sorted(told) == sorted(set(attrs.fields_dict(cls)) - {"place", "text"})


def test_the_reference_has_every_field_of_the_json_report(tmp_path: Path, commands: Path) -> None:
    held = dict(block.file for block in pages.blocks(DOCS / "how-to" / "editor-and-ci.md") if block.file)
    (tmp_path / "claims.toml").write_text(held["claims/tower.toml"], encoding="utf-8")
    report = json.loads(pages.run("factcheck check claims.toml --format json", tmp_path, commands))
    finding = report["findings"][0]
    side = finding["sides"][0]
    tables = re.split(r"^## ", (DOCS / "reference" / "json.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    for table, told in zip(tables, (report, finding, side, side["claims"][0]), strict=True):
        first = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
        assert sorted(re.findall(r"`(\w+)`", " ".join(first))) == sorted(told)


def test_the_reference_has_every_command() -> None:
    page = (DOCS / "reference" / "command-line.md").read_text(encoding="utf-8")
    told = re.findall(r"^## factcheck (\w+)$", page, flags=re.MULTILINE)
    assert sorted(told) == app.list_commands(click.Context(app))


def test_the_reference_has_every_public_name() -> None:
    page = (DOCS / "reference" / "python.md").read_text(encoding="utf-8")
    assert set(factcheck.__all__) <= set(re.findall(r"^\.\. auto\w+:: (\w+)$", page, flags=re.MULTILINE))


def test_the_editors_pattern_matches_a_finding(tmp_path: Path, commands: Path) -> None:
    held = dict(block.file for block in pages.blocks(DOCS / "how-to" / "editor-and-ci.md") if block.file)
    pattern = json.loads(held[".vscode/tasks.json"])["tasks"][0]["problemMatcher"]["pattern"]
    (tmp_path / "claims.toml").write_text(held["claims/tower.toml"], encoding="utf-8")
    row = pages.run("COLUMNS=0 factcheck check claims.toml", tmp_path, commands).splitlines()[0]
    found = re.fullmatch(pattern["regexp"], row)
    assert found
    assert found[pattern["file"]] == "claims.toml"
    assert found[pattern["code"]] == "conflicting-values"


def test_every_page_stands_in_a_table_of_contents() -> None:
    listed = {
        (page.parent / f"{entry}.md").resolve()
        for page in pages.PAGES
        for block in pages.blocks(page)
        if block.head == "{toctree}"
        for entry in block.body.split()
    }
    assert set(pages.PAGES) - listed == {DOCS / "index.md"}
