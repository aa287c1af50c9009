"""What a sentence states where no vocabulary says what to look for: every value, in the text's own words."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Kind
from factcheck.text.drafting.people import is_title
from factcheck.text.drafting.scenes import Scene, Value
from factcheck.text.drafting.sentences import Word
from factcheck.text.drafting.stating import About, Stated, hull

#: What is said of a subject by a value alone, by the value's kind.
_ATTRIBUTES = {
    Kind.COUNT: "number",
    Kind.MONEY: "amount",
    Kind.SHARE: "share",
    Kind.DATE: "date",
    Kind.ORDINAL: "rank",
    Kind.QUANTITY: "measure",
}
#: So many words before a value, and after a rank, tell what it is of.
_WORDS = 3
_BARE = frozenset({Kind.DATE, Kind.ORDINAL})
_JOINT = frozenset(" -'’")
_OPENING = 5


class Untitled:
    """Finds every value, and every office with the name of who holds it. Scenes are told in their order."""

    def __init__(self) -> None:
        """Nothing was spoken of yet."""
        self._last: str | None = None

    def stated(self, scene: Scene) -> Iterator[Stated]:
        """Everything that a sentence states, in the order of its words."""
        found = [self._value(scene, value) for value in scene.values]
        found.extend(self._offices(scene))
        yield from sorted(found, key=lambda stated: stated.span)

    def _value(self, scene: Scene, value: Value) -> Stated:
        words = value.first, value.noun_end
        goes_on = self._last is not None and _begins_with_pronoun(scene)
        subject = (0, 1) if goes_on else self._subject(scene, value)
        if not goes_on:
            self._last = scene.text(*subject)
        return Stated(
            about=About(self._last),
            attribute=self._attribute(scene, value, subject),
            value=value.mention.words if value.kind in _BARE else scene.counted(value),
            span=hull(subject, words),
        )

    def _subject(self, scene: Scene, value: Value) -> tuple[int, int]:
        """The first name before the value that no preposition stands before, or the nearest one, or the first words."""
        names = [span for span in _names(scene) if not _in_value(scene, span)]
        before = [span for span in names if span[1] <= value.first]
        main = [span for span in before if not _is_adjunct(scene, span[0])]
        if main or before:
            return main[0] if main else before[-1]
        first = 0
        while first < value.first and not scene.words[first].stem:
            first += 1
        last = first
        while last < value.first and last - first < _OPENING and (last == first or scene.words[last].stem):
            last += 1
        if last > first:
            return first, last
        after = [span for span in names if span[0] >= value.noun_end]
        return after[0] if after else (value.first, value.noun_end)

    def _attribute(self, scene: Scene, value: Value, subject: tuple[int, int]) -> str:
        """What is counted or ranked, or the words before an amount or a date."""
        noun = value.mention.reading.noun
        if value.kind is Kind.COUNT and noun:
            return noun
        before, after = (max(0, value.first - _WORDS), value.first), (value.last, value.last + _WORDS)
        first, last = after if value.kind is Kind.ORDINAL else before
        taken = {*range(*subject), *(at for other in scene.values for at in range(other.first, other.noun_end))}
        near = [
            word.text for at, word in enumerate(scene.words) if first <= at < last and at not in taken and word.stem
        ]
        return " ".join(near) or _ATTRIBUTES[value.kind]

    def _offices(self, scene: Scene) -> Iterator[Stated]:
        """People with the words of an office before their names."""
        offices = scene.words_for("of_state") | scene.words_for("offices")
        for person in scene.people:
            first = person.first
            while first and set(scene.words[first].gap) <= _JOINT and _is_title(scene.words[first - 1], offices):
                first -= 1
            if any(word.folded in offices for word in scene.words[first : person.first]):
                before = [(span[0], min(span[1], first)) for span in _names(scene) if span[0] < first]
                office = (first, person.first)
                yield Stated(
                    about=About(scene.text(*(before[-1] if before else office))),
                    attribute=scene.text(*office),
                    value=scene.text(person.first, person.last),
                    span=hull(office, (person.first, person.last), *before[-1:]),
                )


def _is_title(word: Word, offices: frozenset[str]) -> bool:
    return is_title(word) or word.folded in offices


def _names(scene: Scene) -> Iterator[tuple[int, int]]:
    """Runs of words with capitals. The word that a sentence begins with is one if the text never writes it small."""
    at = 0
    while at < len(scene.words):
        last = at
        while (
            last < len(scene.words) and _may_name(scene, last) and (last == at or set(scene.words[last].gap) <= _JOINT)
        ):
            last += 1
        if last > at:
            yield at, last
        at = max(last, at + 1)


def _begins_with_pronoun(scene: Scene) -> bool:
    """Whether a sentence goes on about what was spoken of: "It cost", "They left"."""
    first = scene.words[0]
    no_pronouns = scene.definite | scene.words_for("of") | scene.words_for("at")
    return not first.stem and first.folded not in no_pronouns and not any(_names(scene))


def _may_name(scene: Scene, at: int) -> bool:
    word = scene.words[at]
    if at or not word.capital:
        return word.capital and bool(word.stem)
    after = scene.words[1].folded if len(scene.words) > 1 else ""
    small = scene.definite | scene.words_for("of") | scene.words_for("at")
    return bool(word.stem) and word.folded not in scene.common and after not in small


def _is_adjunct(scene: Scene, first: int) -> bool:
    """Whether a small word other than an article stands before."""
    before = first - 1
    while before >= 0 and scene.words[before].folded in scene.definite:
        before -= 1
    return before >= 0 and not scene.words[before].stem


def _in_value(scene: Scene, span: tuple[int, int]) -> bool:
    return any(value.first < span[1] and span[0] < value.noun_end for value in scene.values)
