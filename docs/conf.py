"""Sphinx's configuration; it also writes the page of each rule, out of the rule itself."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import factcheck
from factcheck.engine import check
from factcheck.judging import Rule
from factcheck.reports import render
from factcheck.rules import rules

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "factcheck"
author = "The factcheck developers"
project_copyright = author
release = factcheck.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "factcheck"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
# The docs build without a network, so there is nothing to link the names of other projects to.
_ELSEWHERE = r"(attrs?|collections|datetime|decimal|enum|hypothesis|os|pathlib|st|types|typing)\b.*"
# Types of the inner layers are named in signatures; those that users need have an entry, and so a link.
_INNER = r"factcheck\.(judging|reading|text)\.\w+\.\w+"
_TYPE_VARIABLES = r"(.*\.)?(T|V|AnyInterval)"
nitpick_ignore_regex = [
    ("py:.*", _ELSEWHERE),
    ("py:.*", _INNER),
    ("py:.*", _TYPE_VARIABLES),
    ("py:.*", r"Callable\[.*"),
]


def setup(app: Sphinx) -> None:
    """Write the rules' pages before anything is read."""
    folder = Path(app.srcdir) / "reference" / "rules"
    folder.mkdir(exist_ok=True)
    for stale in folder.glob("*.md"):
        stale.unlink()
    for rule in rules().values():
        (folder / f"{rule.name}.md").write_text("\n".join(_page(rule)), encoding="utf-8")
    (folder / "index.md").write_text("\n".join(_index()), encoding="utf-8")


def _index() -> Iterator[str]:
    yield "# Rules\n\n| rule | what it flags |\n| --- | --- |"
    for rule in rules().values():
        yield f"| [{rule.name}]({rule.name}.md) | {rule.summary} |"
    yield "\n```{toctree}\n:hidden:\n:glob:\n\n*\n```\n"


def _page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.name}\n\n{rule.doc}\n"
    yield f"It looks at the claims that share one {', '.join(rule.key)}.\n"
    yield "## Flagged\n"
    for example in rule.flagged:
        yield f"```toml\n{example}```\n"
        yield f"```text\n{_printed(rule, example)}```\n"
    yield "## Clean\n"
    for example in rule.clean:
        yield f"```toml\n{example}```\n"


def _printed(rule: Rule, example: str) -> str:
    """What the command prints about an example that stands in a file of its own."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("claims.toml").write_text(example, encoding="utf-8")
        report = check(factcheck.load("claims.toml"), rules=[rule])
        return "".join(f"{row}\n" for line in render(report, "text") for row in line.rows(80))
