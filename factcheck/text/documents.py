"""Documents: plain text, Markdown and HTML, with what they tell of themselves: title, publisher, date, language."""

from __future__ import annotations

import re
from pathlib import Path

import attrs

from factcheck.errors import InputError, Problem, SettingsError
from factcheck.formats.records import decode

#: How Markdown's marks are taken off, without moving a word to another line: front matter and code first.
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_MARKS = (
    (re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.DOTALL | re.MULTILINE), ""),
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"!\[([^\]]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"^[ \t]{0,3}(?:#{1,6}|>|[-*+](?=\s)|\d+[.)](?=\s))[ \t]*", re.MULTILINE), ""),
    (re.compile(r"[ \t]+#+[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`)"), ""),
)
_HTML = re.compile(r"\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Document:
    """A document: what it says, and what it tells of itself, None where it does not.

    `published` is its date, in its own words or in ISO 8601. `is_plain` says whether the text is the
    file's own, with no markup taken out of it.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    is_plain: bool = True


def read_document(path: Path) -> Document:
    """The document in a file: HTML or Markdown by its name's ending, plain text by any other.

    Raises InputError where the file cannot be read or a page holds no article, and SettingsError where
    HTML needs the extra `html`.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError([Problem(str(path), None, "", f"cannot be read: {error.strerror}")]) from None
    text = decode(data, str(path))
    if path.suffix.lower() in {".html", ".htm", ".xhtml"} or _HTML.match(text):
        return from_html(text, str(path))
    return from_markdown(text) if path.suffix.lower() in {".md", ".markdown"} else Document(text=text)


def from_markdown(text: str) -> Document:
    r"""The document that Markdown makes: its words without the marks, titled by its first heading.

    >>> from_markdown("# On bees\n\nThere are **two** [kinds](kinds.html).").text
    'On bees\n\nThere are two kinds.'
    """
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    heading = re.search(r"^#[ \t]+(.+?)[ \t#]*$", body, re.MULTILINE)
    told = dict(re.findall(r"^(\w+):[ \t]*[\"']?(.*?)[\"']?[ \t]*$", front[1], re.MULTILINE)) if front else {}
    for mark, left in _MARKS:
        body = mark.sub(left, body)
    return Document(
        text=body,
        title=told.get("title") or (heading[1] if heading else None),
        publisher=told.get("publisher"),
        published=told.get("date") or told.get("published"),
        language=told.get("lang") or told.get("language"),
        url=told.get("url"),
        is_plain=False,
    )


def from_html(text: str, file: str = "HTML") -> Document:
    """The article of a web page, without what stands around it, and what the page's metadata say of it.

    Needs the extra `html` (trafilatura), and raises SettingsError where it is not installed. Raises
    InputError where the page, which is called `file` in it, holds no article.
    """
    try:
        from trafilatura import bare_extraction
        from trafilatura.settings import Document as Page
    except ImportError:
        raise SettingsError("to read HTML, install the extra: pip install 'factcheck-claims[html]'") from None
    page = bare_extraction(text, with_metadata=True, include_comments=False, include_tables=True)
    if not isinstance(page, Page) or not page.text:
        raise InputError([Problem(file, None, "", "holds no article that can be found")])
    spoken = re.search(r"<html[^>]*\blang=[\"']?([a-zA-Z]{2})", text)
    return Document(
        text=page.text,
        title=page.title,
        publisher=page.sitename,
        published=page.date,
        language=page.language or (spoken[1].lower() if spoken else None),
        url=page.url,
        is_plain=False,
    )
