"""What people write down: sources, and the claims that they state."""

from __future__ import annotations

import attrs


@attrs.frozen
class Place:
    """Where something stands in a file; `line` counts from 1."""

    file: str
    line: int | None = None

    def __str__(self) -> str:
        """`file:line`, the form that editors jump to."""
        return self.file if self.line is None else f"{self.file}:{self.line}"


def _place() -> Place | None:
    # Where a thing was read from is no part of what it says: equality leaves it out.
    return attrs.field(default=None, eq=False)  # type: ignore[no-any-return]  # attrs types a field as its value


@attrs.frozen(kw_only=True)
class Quote:
    """Where in its source a claim is said, as W3C's TextQuoteSelector has it.

    `exact` are the source's own words; `prefix` and `suffix` are words around them, given where
    `exact` alone stands in the text more than once.
    https://www.w3.org/TR/annotation-model/#text-quote-selector
    """

    exact: str
    prefix: str | None = None
    suffix: str | None = None


@attrs.frozen(kw_only=True)
class WorkedOut:
    """A date that a source does not state: the date (EDTF or words), and how it was worked out."""

    date: str
    because: str


@attrs.frozen(kw_only=True)
class Source:
    """A document that states claims.

    `published` is the date that the document itself states, as it states it, and `worked_out` one
    that a person inferred; `text` is what the document says, given with the source, or loaded from
    the text file whose path is `archived`.
    """

    id: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    worked_out: WorkedOut | None = None
    language: str | None = None
    url: str | None = None
    archived: str | None = None
    note: str | None = None
    text: str | None = attrs.field(default=None, repr=False)
    place: Place | None = _place()


@attrs.frozen(kw_only=True)
class Claim:
    """One thing that a source states, in its own words.

    `source` is the source's id. `value` and `when` are kept as they were typed. `when` is the time
    the claim speaks of, where that is not its source's date; `scope` narrows what it speaks of
    ("Maghreb", "women"). `language` overrides the source's. `planned` says that the claim speaks of
    something announced, which may lie ahead of its source's date.
    """

    source: str
    subject: str
    attribute: str
    value: str
    id: str | None = None
    when: str | None = None
    scope: str | None = None
    quote: Quote | None = None
    speaker: str | None = None
    language: str | None = None
    note: str | None = None
    planned: bool = False
    place: Place | None = _place()

    @property
    def name(self) -> str:
        """`source/id`, or `source:line` where the claim bears no id."""
        if self.id is not None:
            return f"{self.source}/{self.id}"
        return f"{self.source}:{self.place.line}" if self.place and self.place.line else self.source
