"""Who holds which office of what: "Secretary General of the League, Kari Dahl"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.people import Person, is_title
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.drafting.grammar.syntax import syntax_of
from factcheck.text.drafting.grammar.unwritten import person_after
from factcheck.text.drafting.scenes import Scene
from factcheck.text.drafting.stating import Stated, about, hull
from factcheck.text.drafting.vocabulary.labelling import Label, Match, in_order
from factcheck.text.drafting.vocabulary.naming import Called, Named, Names
from factcheck.text.drafting.vocabulary.subjects import Subjects
from factcheck.text.drafting.vocabulary.traits import peoples
from factcheck.text.stems import stems

#: So many words tell an office from others of its sort: other words may stand among them, and its state
#: need not stand right beside it.
_TELLING = 3
_SLACK = 7
#: A name stands at most so many words before its office: "Kari Dahl, a former judge who was named …".
_BACK = 9
#: "of the …": what an office is of stands at most so many words after it, or right before it.
_OF = 2
_COMMAS = frozenset(",،")


def is_office_label(label: Label) -> bool:
    """Whether the noun of a label is an office."""
    return any(word in label.words and stem == label.head for word, stem in _office_words(label.code).items())


@cache
def _office_words(code: str) -> dict[str, str]:
    """The words of a language for offices, with and without an article that is attached, and their stems."""
    spoken, table = spoken_in(code), stems((code,))
    starts = {"", fold(spoken.dates.article)}
    words = (start + fold(word) for word in (*spoken.drafts.of_state, *spoken.drafts.offices) for start in starts)
    return {word: table.of(word) for word in words}


class Offices:
    """Finds offices by their labels, with the people who hold them."""

    def __init__(self, labels: Sequence[Label], names: Names, subjects: Subjects) -> None:
        """`labels` are those of attributes whose values are names."""
        self._labels = labels
        self._names = names
        self._subjects = subjects

    def stated(self, scene: Scene) -> Iterator[Stated]:
        """Each person of a sentence with the office that most words tell."""
        held: dict[tuple[int, int], tuple[Match, Person]] = {}
        for label in self._labels:
            for found in in_order(label, scene.places, _SLACK if len(label.stems) >= _TELLING else 1):
                holder = self._holder(scene, found)
                if holder is not None:
                    key = holder.first, holder.last
                    if key not in held or held[key][0].rank < found.rank:
                        held[key] = found, holder
        yield from (self._held(scene, found, holder) for found, holder in held.values())

    def _held(self, scene: Scene, found: Match, holder: Person) -> Stated:
        first, last = found.places[0], found.places[-1] + 1
        body = self._after(scene, last) or self._before(scene, first, last) or self._its(scene, first)
        if body is None and len(found.places) >= _TELLING:
            body = self._state(scene, found.label, holder)
        if body is None and not _is_of_another(scene, first, last, holder):
            body = self._only_state(scene, found.label)
        return Stated(
            about=about(body, self._subjects.candidates(scene, found.label)),
            span=hull((first, last), (holder.first, holder.last), *([body.span] if body and body.last else [])),
            attribute=found.label.attribute.id,
            value=scene.text(holder.first, holder.last),
            when=scene.day,
            is_held=True,
        )

    def _holder(self, scene: Scene, found: Match) -> Person | None:
        """The person who is named right after an office, titles aside, or a little before it."""
        first, last = found.places[0], found.places[-1] + 1
        of = self._after(scene, last)
        last = of.last if of else last
        people = [*scene.people, *(Person(one.first, one.last) for one in scene.named if self._is_person(one))]
        if not people and (unwritten := person_after(syntax_of(scene), self._of_end(scene, last))) is not None:
            return unwritten
        for one in sorted(people, key=lambda one: (one.first, -one.last)):
            begin = max(one.first, last)
            # Of a long office, its label may leave a word out; one word alone is no name.
            loud = sum(bool(word.stem) and not is_title(word) for word in scene.words[last:begin])
            if one.first >= first and one.last - begin > 1 and loud <= (len(found.places) > _TELLING):
                return Person(begin, one.last)
        before = [
            one for one in people if 0 <= first - one.last <= _BACK and _COMMAS.intersection(scene.words[one.last].gap)
        ]
        return before[-1] if before else None

    def _of_end(self, scene: Scene, last: int) -> int:
        """Where those words end, behind an office, that tell for what or whose it is, in a language with articles."""
        article = fold(scene.spoken.dates.article)
        named = {at for one in self._bodies(scene) for at in range(one.first, one.last)}
        while (
            article
            and last < len(scene.words)
            and scene.words[last].gap == " "
            and (last in named or scene.words[last].folded.startswith(article))
        ):
            last += 1
        return last

    def _is_person(self, one: Named) -> bool:
        return one.how is Called.NAME and self._names.traits[one.entity].is_person

    def _bodies(self, scene: Scene) -> Iterator[Named]:
        return filter(self._is_body, scene.named)

    def _is_body(self, one: Named) -> bool:
        traits = self._names.traits[one.entity]
        return not (traits.is_person or traits.is_event)

    def _after(self, scene: Scene, last: int) -> Named | None:
        near = (one for one in self._bodies(scene) if last <= one.first <= last + _OF)
        # Where articles are attached, nothing need stand between two nouns.
        first = last if scene.spoken.dates.article else -1
        of = scene.words_for("of")
        return next(
            (one for one in near if one.first == first or _is_told_by(one, last) or scene.is_after(one, of)), None
        )

    def _its(self, scene: Scene, first: int) -> Named | None:
        """What "its" means before an office: the body that was spoken of last."""
        if first == 0 or scene.words[first - 1].folded not in scene.words_for("possessives"):
            return None
        before = (one for one in scene.named if one.last <= first)
        bodies = (one for one in (*before, *self._subjects.before) if self._is_body(one))
        return next((one for one in bodies if self._names.traits[one.entity].heads), None)

    def _before(self, scene: Scene, first: int, last: int) -> Named | None:
        """What stands right before an office, or among its words: "the Danish minister"."""
        near = [one for one in self._bodies(scene) if first - _OF < one.last < first + 1 or first <= one.first < last]
        return near[-1] if near else None

    def _state(self, scene: Scene, label: Label, holder: Person) -> Named | None:
        """The first state that the sentence speaks of, for an office of a state."""
        states = [one for one in scene.named if self._is_state(one) and one.first < holder.first]
        return states[0] if states and _is_of_state(scene, label) else None

    def _only_state(self, scene: Scene, label: Label) -> Named | None:
        """The state that a text begins with, for an office of a state in a sentence that names none.

        A president in whose sentence a state stands may be another's: "President Dahl praised Norway".
        """
        state = self._subjects.state
        if state is None or any(map(self._is_state, scene.named)) or not _is_of_state(scene, label):
            return None
        return attrs.evolve(state, first=0, last=0)

    def _is_state(self, one: Named) -> bool:
        return self._names.traits[one.entity].country is not None


def _is_told_by(one: Named, last: int) -> bool:
    """Whether the word for a people stands right behind an office: "le ministre danois"."""
    return one.how is Called.PEOPLE and one.first == last


def _is_of_state(scene: Scene, label: Label) -> bool:
    """Whether a label, by words that the sentence has, is one of an office of a state."""
    of_state = scene.words_for("of_state")
    stems = {word.stem for at, word in enumerate(scene.words) if not of_state.isdisjoint(scene.forms[at])}
    return not stems.isdisjoint(label.stems)


def _is_of_another(scene: Scene, first: int, last: int, holder: Person) -> bool:
    """Whether an office is of what the vocabulary does not have, or was so: "the Norwegian minister", "former"."""
    syntax = syntax_of(scene)
    around = range(max(0, min(first, holder.first) - 1), max(last, holder.last))
    is_former = any(syntax.is_one_of(at, "another") for at in around)
    is_foreign = any(not words.isdisjoint(scene.forms[at]) for at in around for words in peoples().values())
    is_of = last < len(scene.words) and syntax.is_one_of(last, "of") and last < holder.first
    owner = first - 1
    is_owned = (
        owner > 0 and scene.words[owner].capital and not is_title(scene.words[owner]) and owner not in syntax.inside
    )
    return is_former or is_foreign or is_of or is_owned
