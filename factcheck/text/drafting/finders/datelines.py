"""The place before the date that a text bears, which is where the one event took place that it tells of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.model import Mention
from factcheck.text.drafting.grammar.syntax import Syntax
from factcheck.text.drafting.scenes import Scene
from factcheck.text.drafting.stating import About, Stated
from factcheck.text.drafting.vocabulary.naming import Called, Named, Names

_NOTE = "The place before the text’s date."


def at_dateline(
    stamp: Mention,
    found: Sequence[tuple[Syntax, Stated]],
    scenes: Sequence[Scene],
    names: Names,
    places: Collection[str],
) -> Iterator[tuple[Syntax, Stated]]:
    """Where the one event of a text took place, by the place before `stamp`, its date.

    That is so where nothing that was `found` tells a place of the event (an attribute of `places`), its own
    names tell none, and they have the year of the date.
    """
    scene = next(one for one in scenes if one.sentence.start <= stamp.start < one.sentence.end)
    place = _place(scene, stamp, names)
    event = _only_event(scenes)
    if place is None or event is None or not _is_of_year(event, stamp, names) or _has_place(event, names):
        return
    if any(one.attribute in places and event in (one.about.subject, *one.about.others) for _, one in found):
        return
    last = sum(word.start < stamp.end for word in scene.words)
    for attribute in sorted(places):
        value = scene.text(*place.span)
        stated = Stated(about=About(event), attribute=attribute, value=value, span=(place.first, last), note=_NOTE)
        yield Syntax(scene), stated


def _place(scene: Scene, stamp: Mention, names: Names) -> Named | None:
    """The place with which a sentence begins, before the date."""
    first = next((one for one in scene.named if one.first == 0), None)
    is_place = first is not None and first.how is Called.NAME and names.traits[first.entity].is_place
    return first if is_place and scene.words[0].start < stamp.start else None


def _only_event(scenes: Sequence[Scene]) -> str | None:
    """The event that a text tells of, where that is one alone."""
    events = {
        entity for scene in scenes for one in scene.named for entity in (one.entity, *one.others) if _is_event(one)
    }
    return events.pop() if len(events) == 1 else None


def _is_event(one: Named) -> bool:
    return one.how is Called.EVENT


def _is_of_year(event: str, stamp: Mention, names: Names) -> bool:
    """Whether the names of an event have the year of a date, all of whose meanings lie in it."""
    days = stamp.reading.span.hull if stamp.reading.span else None
    years = {str(end.year) for end in (days.low, days.high) if end is not None} if days else set()
    return any(one.years == years for one in names.happenings if one.entity == event)


def _has_place(event: str, names: Names) -> bool:
    """Whether the names of an event tell a place."""
    told = (entity for one in names.happenings if one.entity == event for entity in one.entities)
    return any(names.traits[entity].is_place for entity in told)
