"""What a sentence says in free words: after a label that ends in "by", after a verb, or in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.extents import Part, Shape, parts
from factcheck.text.drafting.grammar.phrases import Phrased
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.drafting.scenes import Scene
from factcheck.text.drafting.stating import Stated, about, hull
from factcheck.text.drafting.vocabulary.actors import Actors, span_of
from factcheck.text.drafting.vocabulary.labelling import Label, Match, in_order
from factcheck.text.drafting.vocabulary.naming import Called, Named
from factcheck.text.drafting.vocabulary.subjects import is_adjunct

#: So many other words may stand among those of a label.
_SLACK = 3
#: A quotation mark opens after a space: '"every home," she said' opens none.
_OPENING = re.compile(r"(?:^|[\s(\[])[“«\"]\s*$")


class Wordings:
    """Finds the free texts of attributes by their labels: only what stands right after these, and ends by a sign."""

    def __init__(self, labels: Sequence[Label], actors: Actors) -> None:
        """`labels` are those of attributes whose values are texts."""
        self._actors = actors
        self._announcing = [label for label in labels if label.agent or _is_led(label)]
        self._single = [label for label in labels if not label.agent and len(label.stems) == 1 and not _is_led(label)]

    def stated(self, syntax: Phrased) -> Iterator[Stated]:
        """Every text of a sentence that a label announces."""
        scene = syntax.scene
        for label, at, part, inside in (*self._announced(syntax), *self._quoted(syntax)):
            subject = inside or _subject(scene, at) or self._actors.doer(syntax, at)
            yield Stated(
                about=about(subject, (one.entity for one in scene.named)),
                attribute=label.attribute.id,
                value=part.text,
                span=hull((at, at + 1), part.span, *(span_of(subject) if subject else [])),
                when=scene.day,
            )

    def _announced(self, syntax: Phrased) -> Iterator[tuple[Label, int, Part, Named | None]]:
        """What stands after a label and its small word: "chaired by the minister of ports"."""
        scene = syntax.scene
        known = {one.entity for one in scene.named}
        for label in self._announcing:
            for found in in_order(label, scene.places, _slack(scene)) if label.entities <= known else ():
                first = found.places[-1] + 1 + bool(label.agent)
                is_led = label.agent or scene.words[found.places[0]].folded == label.words[0]
                if first < len(scene.words) and is_led and label.agent in {"", scene.words[first - 1].folded}:
                    inside = _inside(scene, found)
                    for part in parts(syntax, first, Shape.WHOLE, many=label.attribute.many):
                        yield label, found.places[0], part, inside

    def _quoted(self, syntax: Phrased) -> Iterator[tuple[Label, int, Part, Named | None]]:
        """What stands in quotation marks after a label of one word."""
        scene = syntax.scene
        for label in self._single:
            for at in scene.places.get(label.stems[0], ()):
                if at + 1 < len(scene.words) and _OPENING.search(scene.words[at + 1].gap):
                    for part in parts(syntax, at + 1, Shape.WHOLE, many=label.attribute.many):
                        yield label, at, part, None


def _is_led(label: Label) -> bool:
    """Whether a label is one word with a preposition attached: "under the chair of"."""
    spoken = spoken_in(label.code)
    is_attached = spoken.dates.article != "" and label.words[0].startswith(tuple(map(fold, spoken.drafts.by)))
    return len(label.words) == 1 and is_attached


def _inside(scene: Scene, found: Match) -> Named | None:
    """What is named among the words of a label, and no part of it: "distributed by the club on behalf of"."""
    first, last = found.places[0], found.places[-1]
    named = (one for one in scene.named if first < one.first and one.last <= last)
    return next((one for one in named if one.entity not in found.label.entities), None)


def _slack(scene: Scene) -> int:
    """So many other words may stand among those of a label, the words of a name aside."""
    return _SLACK + max((one.last - one.first for one in scene.named), default=0)


def _subject(scene: Scene, at: int) -> Named | None:
    """An event of the sentence, or else what stands before the label, without a preposition or with one."""
    events = (one for one in scene.named if one.how is Called.EVENT)
    before = [one for one in scene.named if one.last <= at]
    mains = [one for one in before if not is_adjunct(scene, one)]
    return next(events, None) or next(iter([*mains[-1:], *before[-1:]]), None)
