"""A draft: the claims that were found in a text, and what a person has still to decide, as a file of claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from factcheck.formats.toml import write_toml
from factcheck.model import Claim, Corpus, Source

#: What stands for words that a person has still to choose.
OPEN = "?"


@attrs.frozen(kw_only=True)
class DraftClaim:
    """A claim as it was found: `text[start:end]` is its quote.

    `subjects` and `attributes` are what it may be about where that is not decided, the likeliest first;
    then the claim's own field is "?". `undated` says that its value is a day that only the date of the
    source would tell; `asks` are words of the text that tell when it was, by what nobody has dated yet.
    """

    claim: Claim
    start: int
    end: int
    subjects: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    undated: bool = False
    asks: str | None = None

    @property
    def decided(self) -> bool:
        """Whether nothing is left to choose."""
        return OPEN not in (self.claim.subject, self.claim.attribute) and not self.undated


@attrs.frozen(kw_only=True)
class Draft:
    """The claims found in a document, in its order: `claims` are decided, `open` wait for a person."""

    source: Source
    claims: tuple[DraftClaim, ...] = ()
    open: tuple[DraftClaim, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def corpus(self) -> Corpus:
        """The source with the decided claims, ready to be checked beside a vocabulary."""
        return Corpus(sources=(self.source,), claims=tuple(one.claim for one in self.claims))

    def to_toml(self) -> str:
        """A file of claims; what waits for a person stands in it as a comment, with what it may be about."""
        source = attrs.evolve(self.source, text=None) if self.source.archived else self.source
        parts = [f"# {doubt}" for doubt in self.doubts]
        parts.append(write_toml(Corpus(sources=(source,))).rstrip())
        ordered = sorted((*self.claims, *self.open), key=lambda one: (one.start, one.end))
        parts.extend("\n".join(_rows(one)) for one in ordered)
        return "\n\n".join(parts) + "\n"


def _rows(one: DraftClaim) -> Iterator[str]:
    alone = Corpus(sources=(Source(id=one.claim.source),), claims=(one.claim,))
    rows = write_toml(alone).rstrip().split("\n\n", 1)[1].split("\n")
    if one.asks is not None:
        yield f"# When? The text says: {one.asks}"
    if one.decided:
        yield from rows
        return
    choices = [
        _choice(field, among)
        for field, among in (("subject", one.subjects), ("attribute", one.attributes))
        if getattr(one.claim, field) == OPEN
    ]
    if one.undated:
        choices.append(f"the day that “{one.claim.value}” means, from the date of the source")
    yield f"# To be decided: {'; '.join(choices)}"
    yield from (f"# {row}" for row in rows)


def _choice(field: str, among: Sequence[str]) -> str:
    return f"{field} ({' or '.join(among)})" if among else field
