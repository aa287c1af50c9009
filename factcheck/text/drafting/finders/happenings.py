"""What a sentence tells of events: their days, their places, and who did what: "convened by Kari Dahl"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.text.drafting.scenes import Scene, Value
from factcheck.text.drafting.stating import Stated, about, hull
from factcheck.text.drafting.vocabulary.labelling import Label, Match, in_order
from factcheck.text.drafting.vocabulary.naming import Called, Named, Names
from factcheck.text.drafting.vocabulary.subjects import is_adjunct

#: An event's day and its place stand at most so many words from its noun; who did something, from "by".
_REACH = 14
_NEAR = 8
#: Other words may stand among those of a label, and between "by" and a name.
_SLACK = 7
#: When and where it was done may stand before "by", in so many words.
_BY = 6


class Happenings:
    """Finds the days and the places of events, and the people who did something to them."""

    def __init__(self, days: Collection[str], places: Collection[str], doers: Sequence[Label], names: Names) -> None:
        """`days` and `places` are the attributes for these, `doers` the labels whose values are names."""
        self._days = sorted(days)
        self._places = sorted(places)
        self._agents = [label for label in doers if label.agent]
        self._verbs = [label for label in doers if not label.agent and len(label.stems) == 1]
        self._names = names

    def stated(self, scene: Scene, dated: Collection[int]) -> Iterator[Stated]:
        """What a sentence tells of its events. The days that begin at the words `dated` are those of something else."""
        events = [one for one in scene.named if one.how is Called.EVENT]
        told: set[tuple[str, str]] = set()
        for stated in (*self._dated(scene, events, dated), *self._placed(scene, events)):
            # Of an event, the first day and the first place that a sentence tells.
            key = str(stated.about), str(stated.attribute)
            if key not in told:
                told.add(key)
                yield stated
        yield from self._done_by(scene)
        for event in events:
            yield from self._does(scene, event)

    def _dated(self, scene: Scene, events: Sequence[Named], dated: Collection[int]) -> Iterator[Stated]:
        for value in scene.values:
            event = _nearest(events, value.first, value.last)
            if event is not None and _is_day(value) and value.first not in dated:
                for attribute in self._days:
                    span = hull(event.span, (value.first, value.last))
                    yield Stated(about=about(event), span=span, attribute=attribute, value=value.mention.words)

    def _placed(self, scene: Scene, events: Sequence[Named]) -> Iterator[Stated]:
        for place in scene.named:
            event = _nearest(events, *place.span)
            if event is not None and self._may_be_place(scene, place):
                name = self._names.usual(place, scene.spoken, scene.text(*place.span))
                for attribute in self._places:
                    yield Stated(about=about(event), span=hull(event.span, place.span), attribute=attribute, value=name)

    def _may_be_place(self, scene: Scene, one: Named) -> bool:
        """Whether it stands where a place does, and its names do not say that it is something else."""
        traits = self._names.traits[one.entity]
        in_city = one.first > 1 and scene.words[one.first - 2].stem == "=city"  # "the city of"
        return (
            one.how is Called.NAME
            and traits.country is None
            and traits.is_simple
            and (in_city or scene.is_after(one, scene.words_for("at")))
        )

    def _does(self, scene: Scene, event: Named) -> Iterator[Stated]:
        """Who does what a label names to an event, right before it: "Oslo hosted the summit", of a label "host"."""
        for label in self._verbs:
            for at in scene.places.get(label.stems[0], ()):
                # The noun itself is no deed: "the host".
                if scene.words[at].folded in label.words or not 0 < event.first - at <= _NEAR:
                    continue
                for doer in scene.named:
                    if doer.how is Called.NAME and 0 <= at - doer.last <= 1 and not is_adjunct(scene, doer):
                        span = hull(doer.span, event.span)
                        value = scene.text(*doer.span)
                        yield Stated(about=about(event), span=span, attribute=label.attribute.id, value=value)

    def _done_by(self, scene: Scene) -> Iterator[Stated]:
        done: set[tuple[str, int]] = set()
        for label in self._agents:
            for found in in_order(label, scene.places, _SLACK):
                by = self._by(scene, found)
                if by is not None and (label.attribute.id, by) not in done:
                    done.add((label.attribute.id, by))
                    yield from self._agents_after(scene, found, by + 1)

    def _by(self, scene: Scene, found: Match) -> int | None:
        """Where the small word stands that announces who did it, after the label's words, where and when aside."""
        first = found.places[-1] + 1
        far = range(first, min(first + _BY, len(scene.words)))  # "founded in Oslo in 1990 by Kari Dahl"
        return next((at for at in far if scene.words[at].folded == found.label.agent), None)

    def _agents_after(self, scene: Scene, found: Match, begin: int) -> Iterator[Stated]:
        """The people named after "by", joined by "and" where they are several."""
        events = (one for one in scene.named if one.how is Called.EVENT)
        mains = (one for one in scene.named if one.last <= found.places[0] and not is_adjunct(scene, one))
        subject = next(events, None) or next(mains, None) or self._behind(scene, found, begin)
        at = begin
        for first, last in self._people(scene, begin):
            if first - at > _NEAR or (at > begin and not _joined(scene, at, first)):
                break
            at = last
            yield Stated(
                about=about(subject),
                span=hull((found.places[0], last)),
                attribute=found.label.attribute.id,
                value=scene.text(first, last),
            )

    def _behind(self, scene: Scene, found: Match, begin: int) -> Named | None:
        """What stands after a comma where the sentence begins with what was done to it."""
        things = (one for one in scene.named if one.first > begin and not self._names.traits[one.entity].is_person)
        behind = next((one for one in things if "," in scene.words[one.first].gap), None)
        return behind if found.places[0] == 0 else None

    def _people(self, scene: Scene, begin: int) -> list[tuple[int, int]]:
        known = {(one.first, one.last) for one in scene.named if self._names.traits[one.entity].is_person}
        return sorted(span for span in {(one.first, one.last) for one in scene.people} | known if span[0] >= begin)


def _is_day(value: Value) -> bool:
    """Whether a value is a time with both its ends: an event that lasts "until Friday" has another day."""
    span = value.mention.reading.span
    return span is not None and None not in (span.hull.low, span.hull.high)


def _nearest(events: Sequence[Named], first: int, last: int) -> Named | None:
    away = {event: max(event.first - last, first - event.last, 0) for event in events}
    return min((event for event in events if away[event] <= _REACH), key=away.__getitem__, default=None)


def _joined(scene: Scene, at: int, first: int) -> bool:
    joiners = frozenset(scene.spoken.numbers.joiners)
    return any(word.folded in joiners for word in scene.words[at:first])
