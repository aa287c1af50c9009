"""Writing down as claims what sentences state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

import attrs

from factcheck.model import Claim, Quote, Source
from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.saying import speaker_of
from factcheck.text.drafting.grammar.syntax import Syntax
from factcheck.text.drafting.heading import slug
from factcheck.text.drafting.stating import Stated
from factcheck.text.drafts import OPEN, DraftClaim

#: At most so many words before a quote and after it tell it from others.
_AROUND = 12
_FAR = 400


@attrs.define(slots=False)
class Writer:
    """Writes down as claims what sentences state, each once, and each under a name of its own."""

    text: str
    source: Source
    relative: frozenset[str]
    seen: set[tuple[str, ...]] = attrs.field(factory=set)
    ids: Counter[str] = attrs.field(factory=Counter)

    @cached_property
    def solid(self) -> str:
        """The text without its spaces."""
        return "".join(self.text.split())

    def write(self, syntax: Syntax, stated: Stated) -> Iterator[DraftClaim]:
        """The claim that a sentence states, unless it was stated before."""
        scene = syntax.scene
        subject, attribute = stated.about.subject or OPEN, stated.attribute or OPEN
        key = (subject, attribute, fold(stated.value), stated.when or "")
        if key in self.seen:
            return
        self.seen.add(key)
        first, last = stated.span
        start, end = _with_signs(self.text, scene.words[first].start, scene.words[last - 1].end, stated.value)
        code = scene.spoken.code
        undated = stated.when in self.relative
        yield DraftClaim(
            claim=Claim(
                source=self.source.id,
                id=self._id(stated.attribute),
                subject=subject,
                attribute=attribute,
                value=stated.value,
                when=None if undated else stated.when,
                scope=stated.scope,
                note=f"When: “{stated.when}”, which needs the date of the source." if undated else stated.note,
                quote=_quote(self.text, self.solid, start, end),
                speaker=scene.speaker or speaker_of(scene, stated.span),
                planned=not stated.is_held and syntax.is_planned(stated.span),
                language=None if code == self.source.language else code,
            ),
            start=start,
            end=end,
            subjects=stated.about.others,
            attributes=stated.attributes,
            undated=stated.value in self.relative,
            asks=stated.at.words if stated.at else None,
        )

    def _id(self, attribute: str | None) -> str:
        name = slug(attribute or "undecided")
        self.ids[name] += 1
        return f"{name}-{self.ids[name]}" if self.ids[name] > 1 else name


def _with_signs(text: str, start: int, end: int, value: str) -> tuple[int, int]:
    """The quote's place: wide enough for the value's words, signs before and after it included."""
    at = text.find(value, max(0, start - len(value)), end + len(value))
    return (min(start, at), max(end, at + len(value))) if at >= 0 else (start, end)


def _quote(text: str, solid: str, start: int, end: int) -> Quote:
    """The words at a place, with so many around them as tell it from others where the same words stand.

    `solid` is the text without its spaces: what stands between words is not what tells a place.
    """
    exact = " ".join(text[start:end].split())
    if text.count(text[start:end]) == 1:
        return Quote(exact=exact)
    before, after = text[max(0, start - _FAR) : start].split(), text[end : end + _FAR].split()
    for words in range(1, _AROUND + 1):
        prefix, suffix = (" ".join(part) for part in (before[-words:], after[:words]))
        if solid.count("".join(f"{prefix} {exact} {suffix}".split())) == 1:
            break
    return Quote(exact=exact, prefix=prefix or None, suffix=suffix or None)
