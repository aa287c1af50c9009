"""What sentences state in the words of a vocabulary: subject, attribute and value, or what is lacking of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

import attrs

from factcheck.model import Grain, Kind, Ranks, Vocabulary
from factcheck.reading.scanner import fold
from factcheck.text.drafting.finders.coinciding import Coinciding
from factcheck.text.drafting.finders.foundings import Foundings
from factcheck.text.drafting.finders.happenings import Happenings
from factcheck.text.drafting.finders.offices import Offices
from factcheck.text.drafting.finders.posts import Posts
from factcheck.text.drafting.grammar.spoken import languages
from factcheck.text.drafting.grammar.syntax import syntax_of
from factcheck.text.drafting.scenes import BEGIN, Scene, Value, folded_words
from factcheck.text.drafting.stating import AtBeginning, Stated, about, hull
from factcheck.text.drafting.telling import Telling
from factcheck.text.drafting.vocabulary.labelling import Label, Labels, Match, Places, match, match_cue
from factcheck.text.drafting.vocabulary.naming import Named, Names, event_stems
from factcheck.text.drafting.vocabulary.roles import roles
from factcheck.text.drafting.vocabulary.subjects import Subjects

#: Kinds whose values are amounts.
AMOUNTS = frozenset({Kind.COUNT, Kind.QUANTITY, Kind.MONEY, Kind.SHARE})
#: What names tell beside offices: where a body has its seat, who received others.
_NO_OFFICES = ("seat", "host")
#: A rank's day stands at most so many words from it.
_NEAR = 8
#: So many words at most stand between a beginning and its day: "at its founding in 2015".
_BEHIND = 2
#: The year of an amount begins at most so many words after it.
_TIME = 4
#: The noun of a rank stands at most so many words after it.
_RANKED = 3
#: Of what nothing tells an attribute, so many words before and after it are shown.
_SHOWN = 4


class Drafter:
    """Finds what sentences state of a vocabulary's entities. Scenes are told one by one, in their order."""

    def __init__(self, vocabulary: Vocabulary, names: Names, whole: Sequence[Scene]) -> None:
        """Sort the vocabulary's labels by what their attributes want."""
        labels = Labels(vocabulary, names)
        dates, named = labels.of(Kind.DATE), [label for label in labels.of(Kind.NAME) if label.attribute.kind]
        days = {label.attribute.id for label in dates if label.attribute.kind and _is_role(label, "days")}
        places = {label.attribute.id for label in named if _is_role(label, "places")}
        seats = {attribute.id for role in _NO_OFFICES for attribute in roles(named).get(role, ())}
        others = places | seats
        #: The attributes for the places of events.
        self.places = frozenset(places)
        self._amounts = labels.of(*AMOUNTS)
        self._ranks = labels.of(Kind.ORDINAL)
        self._dates = [label for label in dates if label.attribute.kind and label.attribute.id not in days]
        self._subjects = Subjects(names)
        offices = [label for label in named if not label.agent and label.attribute.id not in others]
        self._offices = Offices(offices, names, self._subjects)
        self._happenings = Happenings(days, places, named, names)
        texts = [label for label in labels.of(Kind.TEXT) if label.attribute.kind]
        self._telling = Telling(labels, names, whole)
        self._posts = Posts({label.attribute.id for label in texts if _is_role(label, "posts")}, names)
        self._stems = {word.stem for scene in whole for word in scene.words}
        self._foundings = Foundings(names)
        self._coinciding = Coinciding(self._foundings)

    def stated(self, scene: Scene) -> Iterator[Stated]:
        """Everything that a sentence states, in the order of its words."""
        found: list[Stated] = []
        dated: set[int] = set()
        known = self._subjects.known(scene)
        matches = {value: self._matches(scene, value, known) for value in scene.values}
        free = [value for value, labels in matches.items() if value.kind is Kind.DATE and not labels]
        rivals: dict[str, list[tuple[Value, Match]]] = {}
        for value, labels in matches.items():
            for one in labels:
                rivals.setdefault(one.label.attribute.id, []).append((value, one))
        for value, labels in matches.items():
            nearest = (one for one in labels if _is_nearest(one, value, rivals))
            kept = [one for one in nearest if not self._is_aside(scene, value, one)]
            found.extend(self._of(scene, value, one, free) for one in kept)
            if value.kind is Kind.DATE and kept:
                dated.add(value.first)
            if value.kind in AMOUNTS and not kept:
                found.append(self._undecided(scene, value))
        found.extend(self._happenings.stated(scene, dated))
        offices = list(self._offices.stated(scene))
        found.extend(offices)
        found.extend(self._posts.stated(scene, {office.value for office in offices}))
        found.extend(self._telling.stated(scene))
        self._subjects.remember(scene)
        yield from sorted(found, key=lambda stated: stated.span)

    def _labels_for(self, value: Value) -> Iterable[Label]:
        if value.kind is Kind.ORDINAL:
            return self._ranks
        if value.kind is Kind.DATE:
            return self._dates
        return [label for label in self._amounts if label.attribute.kind in (value.kind, None)]

    def _matches(self, scene: Scene, value: Value, known: AbstractSet[str]) -> list[Match]:
        """The attribute that most words around a value tell, and others that what it counts tells by itself."""
        labels = [label for label in self._labels_for(value) if label.entities <= known]
        found_by = (found for label in labels if (found := _match(scene, value, label)))
        matches = _best(found for found in found_by if not _ranks_another(scene, value, found))
        if not matches and value.kind is Kind.ORDINAL:
            matches = self._by_head(scene, value)
        noun = set(range(value.last, value.noun_end))
        return matches[:1] + [found for found in matches[1:] if set(found.places) <= noun]

    def _by_head(self, scene: Scene, value: Value) -> list[Match]:
        """A rank of an event whose noun stands here, while its label's other words stand elsewhere in the text."""
        events = event_stems(scene.spoken.code)
        return _best(
            attrs.evolve(found, label=label)
            for label in self._ranks
            if label.head in events
            and set(label.stems) <= self._stems
            and (found := match(_of_head(label), scene.places, value.span))
        )

    def _is_aside(self, scene: Scene, value: Value, found: Match) -> bool:
        """Whether a beginning is only told for what took place then, which a day far from its words is of."""
        if not found.label.attribute.begins:
            return False
        told = [
            one
            for one in self._foundings.of(syntax_of(scene))
            if any(one.first <= at < one.last for at in found.places)
        ]
        return any(value.last <= one.first - _BEHIND or value.first > one.last + _BEHIND for one in told)

    def _of(self, scene: Scene, value: Value, found: Match, free: Sequence[Value]) -> Stated:
        attribute = found.label.attribute
        subject = self._subjects.of(scene, value, found)
        when, at = self._time(scene, value, found, subject)
        if value.kind in AMOUNTS and when is None:
            when = next((day.mention.words for day in free if _is_time_of(scene, day, value)), None)
        spans = [(at, at + 1) for at in found.places]
        spans += [one.span for one in scene.named if one is subject]
        spans += [at.span] if at else []
        return Stated(
            about=about(subject, self._subjects.candidates(scene, found.label)),
            span=hull((value.first, value.noun_end), *spans),
            attribute=attribute.id,
            value=scene.counted(value, found.label.head) if value.kind in AMOUNTS else value.mention.words,
            when=when,
            at=at,
            scope=_scope(scene, value) if attribute.ranks is Ranks.SUBJECTS else None,
        )

    def _undecided(self, scene: Scene, value: Value) -> Stated:
        likely = (
            label.attribute.id for label in self._labels_for(value) if match(_of_head(label), scene.places, value.span)
        )
        before = [one for one in scene.named if one.last <= value.first]
        return Stated(
            about=about(before[-1] if before else None, self._subjects.candidates(scene)),
            attribute=None,
            attributes=tuple(dict.fromkeys(likely)),
            value=scene.counted(value),
            span=(max(0, value.first - _SHOWN), min(len(scene.words), value.noun_end + _SHOWN)),
        )

    def _when(self, scene: Scene, value: Value) -> str | None:
        """The day of a rank that stands near it; or else that of the post it stands in."""
        if value.kind is Kind.DATE:
            return None
        dates = [other for other in scene.values if other.kind is Kind.DATE and value.kind is Kind.ORDINAL]
        near = [other for other in dates if _away(other, value) <= _NEAR]
        return min(near, key=lambda other: _away(other, value)).mention.words if near else scene.day

    def _time(
        self, scene: Scene, value: Value, found: Match, subject: Named | None
    ) -> tuple[str | None, AtBeginning | None]:
        """When what a value tells took place: a day's words, or the beginning by which alone the text dates it."""
        is_event = value.kind is Kind.ORDINAL and found.label.attribute.ranks is Ranks.EVENTS
        at = self._coinciding.of(scene, value, found, subject) if is_event else None
        if at is None:
            return self._when(scene, value), None
        first, last = min(value.first, at.span[0]), at.span[1] + _BEHIND
        days = [one for one in scene.values if one.kind is Kind.DATE]
        own = [day for day in days if first < day.last and day.first <= last]
        events = event_stems(scene.spoken.code)
        if not own and sum(word.stem in events for word in scene.words) <= 1:
            own = [day for day in days if _away(day, value) <= _NEAR]
        return (own[0].mention.words, None) if own else (None, at)


def _match(scene: Scene, value: Value, label: Label) -> Match | None:
    places = _places(scene, label)
    parts, own = scene.parts, scene.parts[value.first]
    found = match(label, places, value.span, lambda at: parts[at] == own and scene.owned.get(at, value) is value)
    if found is None:
        return match_cue(label, scene.cues, value.first) if value.kind in AMOUNTS else None
    return attrs.evolve(found, exact=sum(scene.words[at].folded in label.words for at in found.places))


def _is_time_of(scene: Scene, day: Value, value: Value) -> bool:
    """Whether a year or a month is that of an amount: both stand in one clause, and near no other amount or time."""
    span = day.mention.reading.span
    if span is None or span.grain is Grain.DAY or None in (span.hull.low, span.hull.high):
        return False
    clause = next(one for one in syntax_of(scene).clauses if one.first <= value.first < one.last)
    if not clause.first <= day.first < clause.last:
        return False
    others = [one for one in scene.values if clause.first <= one.first < clause.last]
    days = (one for one in others if one.kind is Kind.DATE)
    amounts = (one for one in others if one.kind in AMOUNTS)
    # "45 in 1974 and 60 in 1996": a time follows what it is the time of.
    is_nearest = min(days, key=lambda one: (_behind(value, one), one.first < value.first)) is day
    is_told = is_nearest and min(amounts, key=lambda one: (_behind(one, day), one.first > day.first)) is value
    return is_told and day.first - value.noun_end <= _TIME


def _places(scene: Scene, label: Label) -> Places:
    """Where the words of a label may stand: a founding is no opening, and neither is the start of anything."""
    if label.attribute.begins or _is_told_by(label, "beginnings"):
        return scene.beginnings
    return scene.openings if _is_told_by(label, "openings") else scene.places


def _is_told_by(label: Label, part: str) -> bool:
    return BEGIN in label.stems and not folded_words(label.code, part).isdisjoint(label.words)


def _best(matches: Iterable[Match]) -> list[Match]:
    """The best match of each attribute, the best of all first."""
    best: dict[str, Match] = {}
    for found in matches:
        held = best.get(found.label.attribute.id)
        if held is None or held.rank < found.rank:
            best[found.label.attribute.id] = found
    return sorted(best.values(), key=lambda found: found.rank, reverse=True)


def _ranks_another(scene: Scene, value: Value, found: Match) -> bool:
    """Whether a rank is of the noun behind it, and not of an attribute of which no kind is declared: "a second dam"."""
    if value.kind is not Kind.ORDINAL or value.last == len(scene.words) or value.last in found.places:
        return False
    syntax = syntax_of(scene)
    is_behind = any(value.last < at <= value.last + _RANKED for at in found.places)  # "second ministers' meeting"
    is_another = found.label.attribute.kind is None or not is_behind
    return is_another and syntax.is_tight(value.last) and syntax.is_content(value.last)


def _is_nearest(found: Match, value: Value, rivals: Mapping[str, Sequence[tuple[Value, Match]]]) -> bool:
    """Whether a label's words tell no other value that stands nearer to them."""
    return not any(
        other.away < found.away and not set(other.places).isdisjoint(found.places)
        for another, other in rivals[found.label.attribute.id]
        if another is not value
    )


def _of_head(label: Label) -> Label:
    return attrs.evolve(label, stems=(label.head,))


def _is_role(label: Label, role: str) -> bool:
    """Whether one of the attribute's labels is a language's word for the day or the place of events."""
    words = {fold(word) for one in languages() for word in getattr(one.drafts, role)}
    attribute = label.attribute
    return any(fold(name) in words for names in ((attribute.id,), *attribute.labels.values()) for name in names)


def _away(one: Value, other: Value) -> int:
    return max(one.first - other.last, other.first - one.last, 0)


def _behind(one: Value, day: Value) -> int:
    """How far a time is from an amount and what it counts."""
    return max(one.first - day.last, day.first - one.noun_end, 0)


def _scope(scene: Scene, value: Value) -> str | None:
    """What narrows a rank: "the first Baltic country"."""
    following = scene.words[value.last : value.last + 1]
    return following[0].text if following and following[0].capital and scene.spoken.drafts.head_last else None
