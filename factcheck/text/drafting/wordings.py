"""What a sentence says in free words: after a label that ends in "by", after a verb, or in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.text.drafting.labelling import Label, in_order
from factcheck.text.drafting.naming import Called, Named
from factcheck.text.drafting.scenes import Scene
from factcheck.text.drafting.stating import Span, Stated, about, hull
from factcheck.text.drafting.subjects import is_adjunct
from factcheck.text.drafting.syntax import Syntax

#: So many other words may stand among those of a label.
_SLACK = 3
#: A quotation mark opens after a space, and closes after a word or a sign: '"every home," she said' opens none.
_OPENING = re.compile(r"(?:^|[\s(\[])[“«\"]\s*$")
_CLOSING = frozenset('”»";')
_ENDS = frozenset(",;:()[]—–“”«»،؛.\n")


class Wordings:
    """Finds the free texts of attributes by their labels: only what stands right after these, and ends by a sign."""

    def __init__(self, labels: Sequence[Label]) -> None:
        """`labels` are those of attributes whose values are texts."""
        self._announcing = [label for label in labels if label.agent]
        self._single = [label for label in labels if not label.agent and len(label.stems) == 1]

    def stated(self, scene: Scene) -> Iterator[Stated]:
        """Every text of a sentence that a label announces."""
        syntax = Syntax(scene)
        for label, at, span in (*self._announced(scene), *self._told(syntax)):
            subject = _subject(scene, at)
            yield Stated(
                about=about(subject, (one.entity for one in scene.named)),
                attribute=label.attribute.id,
                value=scene.text(*span),
                span=hull((at, at + 1), span, *([subject.span] if subject else [])),
                when=scene.day,
            )

    def _announced(self, scene: Scene) -> Iterator[tuple[Label, int, Span]]:
        """What stands after a label and its small word: "chaired by the minister of ports"."""
        known = {one.entity for one in scene.named}
        for label in self._announcing:
            for found in in_order(label, scene.places, _SLACK) if label.entities <= known else ():
                small = found.places[-1] + 1
                if small + 1 < len(scene.words) and scene.words[small].folded == label.agent:
                    yield label, found.places[0], (small + 1, _end(scene, small + 1))

    def _told(self, syntax: Syntax) -> Iterator[tuple[Label, int, Span]]:
        """What stands in quotation marks after a label of one word, or as the object of a verb that is one."""
        for label in self._single:
            for at in syntax.scene.places.get(label.stems[0], ()):
                span = _quoted(syntax.scene, at + 1) or _object(syntax, at)
                if span is not None:
                    yield label, at, span


def _subject(scene: Scene, at: int) -> Named | None:
    """An event of the sentence, or else what stands before the label, without a preposition or with one."""
    events = (one for one in scene.named if one.how is Called.EVENT)
    before = [one for one in scene.named if one.last <= at]
    mains = [one for one in before if not is_adjunct(scene, one)]
    return next(events, None) or next(iter([*mains[-1:], *before[-1:]]), None)


def _end(scene: Scene, first: int) -> int:
    """Where the words end that begin at a place: before the next sign."""
    last = first + 1
    while last < len(scene.words) and not _ENDS.intersection(scene.words[last].gap):
        last += 1
    return last


def _quoted(scene: Scene, first: int) -> Span | None:
    """The words in quotation marks that open right before a word."""
    if first >= len(scene.words) or not _OPENING.search(scene.words[first].gap):
        return None
    last = first + 1
    while last < len(scene.words) and not _CLOSING.intersection(scene.words[last].gap):
        last += 1
    return first, last


def _object(syntax: Syntax, at: int) -> Span | None:
    """What a verb at a place is done to: the noun right after it, with what it is of."""
    last, end = at + 1, len(syntax.scene.words)
    # One of the two: "housed the ships", "will house the ships"; both make a passive, "was housed well".
    is_verb = syntax.is_verb(at) != (at > 0 and syntax.is_auxiliary(at - 1))
    noun = syntax.noun_after(last, end) if is_verb and last < end and syntax.is_tight(last) else None
    while noun is not None:
        last = noun[1]
        is_of = last < end and syntax.is_of(last)
        goes_on = last < end and (is_of or syntax.is_possessed(last))
        noun = syntax.noun_after(last + is_of, end) if goes_on else None
    return (at + 1, last) if last > at + 1 else None
