"""What a sentence states where no vocabulary says what to look for: every value, in the text's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import attrs

from factcheck.model import Kind
from factcheck.text.drafting.aspects import Aspect, aspect, is_bare, is_whole
from factcheck.text.drafting.holders import holders, is_office
from factcheck.text.drafting.naming import event_stems
from factcheck.text.drafting.scenes import Scene, Value
from factcheck.text.drafting.stating import About, Stated, hull
from factcheck.text.drafting.syntax import Clause, Syntax
from factcheck.text.drafting.topics import Subjects, Topic, Topics

#: So many things that are spoken of are shown to a person who has to choose.
_CHOICE = 6


class Untitled:
    """Finds every value, and every office with the name of who holds it. Scenes are told in their order."""

    def __init__(self, whole: Iterable[Scene]) -> None:
        """Look at what the text writes with capitals inside its sentences."""
        inner = (word for scene in whole if scene.sentence.stopped for word in scene.words[1:])
        self._proper = frozenset(word.folded for word in inner if word.capital)
        self._topics = Topics()
        self._named = Counter[str]()
        self._events: list[str] = []

    def stated(self, scene: Scene) -> Iterator[Stated]:
        """Everything that a sentence states, in the order of its words."""
        syntax = Syntax(scene, self._proper)
        subjects = Subjects(syntax, self._topics)
        times = _times(syntax)
        days = set(times.values())
        told = {value: one for value, one in _told(syntax, subjects) if value not in days}
        found = [self._value(syntax, value, *one, times.get(value)) for value, one in told.items()]
        found.extend(self._offices(syntax))
        yield from sorted(found, key=lambda stated: stated.span)
        people = {scene.text(*one) for one in syntax.people}
        self._named.update(name for one in syntax.names if (name := scene.text(*one)) not in people)
        self._events += _events(syntax)
        main = subjects.main([one.noun for one, _ in told.values() if one.noun])
        if main is not None:
            is_held = main.span is not None and is_office(syntax, main.span[0])  # "the mayor" is somebody
            self._topics.add(main.words, is_person=is_held or main.words in people)

    def _value(self, syntax: Syntax, value: Value, told: Aspect, subject: Topic | None, day: Value | None) -> Stated:
        scene = syntax.scene
        # "The third since 2019" was not the third at any time since.
        is_since = day is not None and value.kind is Kind.ORDINAL and _is_since(day)
        spans = [(value.first, value.noun_end), *([told.noun] if told.noun else [])]
        if told.verb is not None:
            spans.append((told.verb, told.verb + 1))
        if subject is not None and subject.span is not None:
            spans.append(subject.span)
        if day is not None:
            spans.append(day.span)
        return Stated(
            about=self._about(syntax, subject),
            attribute=told.words,
            value=value.mention.words if value.kind in {Kind.DATE, Kind.ORDINAL} else scene.counted(value),
            when=day.mention.words if day and not is_since else scene.day,
            scope=day.mention.words if day and is_since else None,
            span=hull(*spans),
        )

    def _offices(self, syntax: Syntax) -> Iterator[Stated]:
        """People with the offices that they hold."""
        scene = syntax.scene
        for one in holders(syntax):
            body = Topic(scene.text(*one.body), one.body) if one.body else None
            if body is None and one.is_of_last and self._topics.body:
                body = Topic(self._topics.body)
            yield Stated(
                about=self._about(syntax, body),
                attribute=scene.text(*one.office),
                value=scene.text(*one.person),
                is_held=True,
                span=hull(one.office, one.person, *([one.body] if one.body else [])),
            )

    def _about(self, syntax: Syntax, subject: Topic | None) -> About:
        """What is spoken of; where it is not told, the events and names of the sentence, and what was before it."""
        if subject is not None:
            return About(subject.words)
        scene = syntax.scene
        here = _events(syntax)
        things = (name for name in syntax.names if name not in syntax.people)
        here += [scene.text(*name) for name in things if not syntax.is_one_of(name[0], "portfolios")]
        before = (*self._topics.lately, *self._events[-1:], *(name for name, _ in self._named.most_common(1)))
        return About(None, tuple(dict.fromkeys((*here, *before)))[:_CHOICE])


def _events(syntax: Syntax) -> list[str]:
    """The nouns of a sentence for what takes place."""
    words, events = syntax.scene.words, event_stems(syntax.scene.spoken.code)
    return [word.text for at, word in enumerate(words) if word.stem in events and not syntax.is_verb(at)]


def _within(scene: Scene, clause: Clause) -> list[Value]:
    return [value for value in scene.values if clause.first <= value.first < clause.last]


def _told(syntax: Syntax, subjects: Subjects) -> Iterator[tuple[Value, tuple[Aspect, Topic | None]]]:
    """What each value tells, and of what."""
    latest: tuple[Aspect, Topic | None] | None = None
    for clause in syntax.clauses:
        for value in _within(syntax.scene, clause):
            own = aspect(syntax, clause, value)
            if latest is not None and _goes_on(syntax, value, own):
                # "… reached 12 percent, down from 15": what follows is said of the same.
                before, subject = latest
                change = f" {own.words}" if own.verb is not None else ""
                yield value, (attrs.evolve(before, words=before.words + change, verb=own.verb), subject)
                continue
            is_open = is_whole(syntax, value) or own.is_aside
            found = own, None if is_open else subjects.of(clause, value, own.noun, own.of)
            yield value, found
            if own.noun is not None or value.kind is Kind.COUNT:
                latest = found


def _goes_on(syntax: Syntax, value: Value, told: Aspect) -> bool:
    """Whether an amount has no words that tell what it is of, but for a change."""
    is_amount = value.kind in {Kind.MONEY, Kind.SHARE, Kind.QUANTITY} or not value.mention.reading.noun
    if value.kind in {Kind.DATE, Kind.ORDINAL} or not is_amount or told.noun is not None:
        return False
    return is_bare(value, told) or (told.verb is not None and syntax.is_change(told.verb))


def _times(syntax: Syntax) -> Mapping[Value, Value]:
    """The day of each value: one of its clause, or of a clause beside it that tells nothing but the day."""
    times: dict[Value, Value] = {}
    free: list[tuple[int, Value]] = []
    dated: list[tuple[int, list[Value]]] = []
    for position, clause in enumerate(syntax.clauses):
        own = _within(syntax.scene, clause)
        days = [value for value in own if value.kind is Kind.DATE]
        others = [value for value in own if value.kind is not Kind.DATE]
        if others:
            dated.append((position, others))
            for value in others:
                near = [day for day in days if _may_date(syntax, day, value)]
                if near:
                    times[value] = min(near, key=lambda day: _away(day, value))
        elif not any(map(syntax.is_content, range(clause.first, clause.last))):
            free += [(position, day) for day in days]
    for position, day in free:
        if dated:
            _, near = min(dated, key=lambda one: (abs(one[0] - position), one[0]))
            times.update({value: day for value in near if value not in times})
    return times


def _may_date(syntax: Syntax, day: Value, value: Value) -> bool:
    """Whether a day is not that of another verb, which stands after the value and what is done to it."""
    at = value.noun_end
    while at < day.first and syntax.is_auxiliary(at):
        at += 1
    return not any(syntax.is_auxiliary(other) or syntax.is_verb(other) for other in range(at + 1, day.first))


def _away(day: Value, value: Value) -> tuple[int, bool]:
    """How far a day is from a value; of two that are as far, the one after it is nearer."""
    return max(day.first - value.noun_end, value.first - day.last), day.first < value.first


def _is_since(day: Value) -> bool:
    """Whether a day only opens a time, or tells several years."""
    span = day.mention.reading.span
    low, high = (span.hull.low, span.hull.high) if span else (None, None)
    return low is None or high is None or high.year > low.year
