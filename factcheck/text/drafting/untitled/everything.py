"""What a sentence states where no vocabulary says what to look for: every value, in the text's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from factcheck.model import Kind
from factcheck.text.drafting.grammar.syntax import Clause, Syntax
from factcheck.text.drafting.scenes import Scene, Value
from factcheck.text.drafting.stating import About, Stated, hull
from factcheck.text.drafting.untitled.aspects import Aspect, aspect, is_bare, is_beside, is_whole
from factcheck.text.drafting.untitled.holders import holders, is_office
from factcheck.text.drafting.untitled.topics import Subjects, Topic, Topics
from factcheck.text.drafting.vocabulary.naming import event_stems

#: So many things that are spoken of are shown to a person who has to choose.
_CHOICE = 6


class Untitled:
    """Finds every value, and every office with the name of who holds it. Scenes are told in their order."""

    def __init__(self, whole: Iterable[Scene]) -> None:
        """Look at what the text writes with capitals inside its sentences."""
        inner = [pair for scene in whole if scene.sentence.stopped for pair in pairwise(scene.words)]
        self._proper = frozenset(word.folded for _, word in inner if word.capital)
        self._heads = frozenset(word.folded for before, word in inner if word.capital and not before.capital)
        self._topics = Topics()
        self._named = Counter[str]()
        self._events: list[str] = []
        self._held: list[set[str]] = []

    def stated(self, scene: Scene) -> Iterator[Stated]:
        """Everything that a sentence states, in the order of its words."""
        syntax = Syntax(scene, self._proper, self._heads)
        subjects = Subjects(syntax, self._topics)
        times = _times(syntax)
        every = dict(_told(syntax, subjects))
        days = {day for value, day in times.items() if not every[value][0].is_aside} - _begun_on(syntax)
        days |= _said_on(syntax)
        told = {value: one for value, one in every.items() if value not in days}
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
        else:
            self._topics.before = None
        self._held += [set(scene.text(*one.person).split()) for one in holders(syntax)]
        # A name of two words may be that of a team as well: only who holds an office is surely somebody.
        things = [one for one in subjects.told if not any(set(one.words.split()) <= held for held in self._held)]
        self._topics.things.update((one.words, one.span in syntax.names) for one in things)

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
            last = self._topics.of_pronoun(is_person=False) if body is None and one.is_of_last else None
            body = Topic(last) if last else body
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
            is_open = is_whole(syntax, value) or is_beside(syntax, clause, value) or own.is_aside
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


def _said_on(syntax: Syntax) -> set[Value]:
    """The days on which somebody said something."""
    days = ((clause, one) for clause in syntax.clauses for one in _days(syntax, clause))
    return {day for clause, day in days if syntax.is_said_on(day, clause)}


def _begun_on(syntax: Syntax) -> set[Value]:
    """The days on which something began, whatever else they date: "founded in 1973 by two chemists"."""
    begun = (one for one in syntax.clauses if any(map(syntax.is_beginning, range(one.first, one.last))))
    return {day for clause in begun for day in _days(syntax, clause)}


def _days(syntax: Syntax, clause: Clause) -> list[Value]:
    return [value for value in _within(syntax.scene, clause) if value.kind is Kind.DATE]


def _times(syntax: Syntax) -> Mapping[Value, Value]:
    """The day of each value: one of its clause, or of a clause beside it that it hangs together with."""
    times: dict[Value, Value] = {}
    said = _said_on(syntax)
    for clause in syntax.clauses:
        days = [day for day in _days(syntax, clause) if day not in said]
        own = [value for value in _within(syntax.scene, clause) if value.kind is not Kind.DATE]
        for value in own:
            near = [
                day for day in days if _may_date(syntax, day, value) and not _is_of_earlier(syntax, own, value, day)
            ]
            if near:
                times[value] = min(near, key=lambda day: _away(day, value))
    for position, clause in enumerate(syntax.clauses):
        day = _day_beside(syntax, position, said)
        if day is not None:
            dated = (value for value in _within(syntax.scene, clause) if value.kind is not Kind.DATE)
            times = dict.fromkeys(dated, day) | times
    return times


def _day_beside(syntax: Syntax, position: int, said: Collection[Value]) -> Value | None:
    """The day of a clause that tells none: of a "when" after it, of what it goes along with, or a lone one."""
    clauses = syntax.clauses
    if _days(syntax, clauses[position]):
        return None
    after = [one for one in clauses[position + 1 :] if one.dependent][:1] if not clauses[position].dependent else []
    alone = [one for at, one in enumerate(clauses) if syntax.is_day_alone(one) and _dates(syntax, at, position)]
    along = [clauses[position - 1]] if position and syntax.goes_along(clauses[position]) else []
    days = [day for one in (*after, *along, *alone[:1]) for day in _days(syntax, one) if day not in said]
    return days[0] if days else None


def _dates(syntax: Syntax, day: int, position: int) -> bool:
    """Whether a day that stands alone dates a clause: all that follow at a sentence's head, or else what it breaks."""
    is_broken = day == position - 1 and not _within(syntax.scene, syntax.clauses[day - 1])
    return day in {0, position + 1} or is_broken


def _is_of_earlier(syntax: Syntax, own: Sequence[Value], value: Value, day: Value) -> bool:
    """Whether a day is that of an earlier value that is told after this one: "up from 12 in 2019"."""
    between = [one for one in own if value.last <= one.first and one.last <= day.first]
    return any(one.first and syntax.is_one_of(one.first - 1, "compared") for one in between)


def _may_date(syntax: Syntax, day: Value, value: Value) -> bool:
    """Whether a day is not that of another verb, which stands after the value and what is done to it."""
    at = value.noun_end
    while at < day.first and syntax.is_small(at):
        at += 1
    others = (one for one in range(at + 1, day.first) if syntax.is_auxiliary(one) or syntax.is_verb(one))
    # "The third storm to hit the region this year" was the third of this year.
    return all(value.kind is Kind.ORDINAL and syntax.is_preposition(other - 1) for other in others)


def _away(day: Value, value: Value) -> tuple[int, bool]:
    """How far a day is from a value; of two that are as far, the one after it is nearer."""
    return max(day.first - value.noun_end, value.first - day.last), day.first < value.first


def _is_since(day: Value) -> bool:
    """Whether a day only opens a time, or tells several years."""
    span = day.mention.reading.span
    low, high = (span.hull.low, span.hull.high) if span else (None, None)
    return low is None or high is None or high.year > low.year
