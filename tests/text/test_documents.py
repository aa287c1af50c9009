"""Documents out of files: plain text, Markdown and web pages, with what they tell of themselves."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from factcheck.errors import InputError, SettingsError
from factcheck.text.documents import Document, from_html, from_markdown, read_document

PAGE = """<!doctype html>
<html lang="en"><head><title>A bridge | Halden Post</title>
<meta property="og:site_name" content="Halden Post">
<meta property="article:published_time" content="2021-05-03T10:00:00Z"></head>
<body><nav><a href="/">home</a></nav><article><h1>A bridge</h1>
<p>The new bridge of Halden was opened on Monday by the mayor, and 300 people came to see it with their own eyes.</p>
<p>It is 120 metres long and cost 4.5 million euros, the county said in a statement that it sent to the press.</p>
</article></body></html>
"""

MARKDOWN = """\
---
title: "A bridge"
date: 2021-05-03
lang: en
publisher: Halden Post
url: https://example.org/bridge
---

# A bridge ##

The **new** bridge is _120 metres_ long, and [cost](https://example.org/cost) `4.5` million.
<!-- to be checked -->
![The bridge](bridge.png)

> 300 people came.

- snake_case stays
1. first

```
not read
```
"""


def test_markdown_is_its_words() -> None:
    document = from_markdown(MARKDOWN)
    assert document.text.startswith("\nA bridge\n\nThe new bridge is 120 metres long, and cost 4.5 million.\n")
    assert "The bridge\n\n300 people came.\n\nsnake_case stays\nfirst\n" in document.text
    assert "not read" not in document.text
    assert "checked" not in document.text
    assert (document.title, document.published, document.language) == ("A bridge", "2021-05-03", "en")
    assert (document.publisher, document.url) == ("Halden Post", "https://example.org/bridge")
    assert not document.is_plain


def test_markdown_without_front_matter_is_titled_by_its_heading() -> None:
    assert from_markdown("# A bridge #\n\nText.").title == "A bridge"
    assert from_markdown("Text.") == Document(text="Text.", is_plain=False)


def test_a_web_page_is_its_article() -> None:
    document = from_html(PAGE)
    assert "The new bridge of Halden was opened on Monday" in document.text
    assert "home" not in document.text
    assert (document.title, document.publisher) == ("A bridge", "Halden Post")
    assert (document.published, document.language) == ("2021-05-03", "en")
    assert not document.is_plain
    assert from_html(PAGE.replace(' lang="en"', "")).language is None


def test_a_page_without_an_article() -> None:
    with pytest.raises(InputError, match=r"page\.html: holds no article that can be found"):
        from_html("<html></html>", "page.html")


def test_html_without_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(SettingsError, match=r"pip install 'factcheck-claims\[html\]'"):
        from_html(PAGE)


@pytest.mark.parametrize(
    ("name", "text", "plain"),
    [
        ("a.txt", "# A bridge", True),
        ("a.md", "# A bridge", False),
        ("a.MARKDOWN", "# A bridge", False),
        ("a.html", PAGE, False),
        ("saved", PAGE, False),
    ],
)
def test_a_file_is_read_as_what_it_is(name: str, text: str, plain: bool, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    document = read_document(file)
    assert document.is_plain == plain
    assert (document.text == "# A bridge") == plain
    assert (document.title is None) == plain


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"missing\.txt: cannot be read: No such file or directory"):
        read_document(tmp_path / "missing.txt")
    (tmp_path / "latin.txt").write_bytes("été".encode("latin-1"))
    with pytest.raises(InputError, match=r"latin\.txt:1: is not UTF-8"):
        read_document(tmp_path / "latin.txt")
