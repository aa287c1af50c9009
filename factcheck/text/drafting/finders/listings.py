"""What a text lists after a label: past a colon or a dash, or in a sentence that sets the label equal to something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from factcheck.text.drafting.grammar.extents import Part, Shape, parts
from factcheck.text.drafting.grammar.phrases import Phrased
from factcheck.text.drafting.grammar.verbs import verb_keys
from factcheck.text.drafting.stating import Span, Stated, about, hull
from factcheck.text.drafting.vocabulary.actors import Actors, span_of
from factcheck.text.drafting.vocabulary.labelling import Label
from factcheck.text.drafting.vocabulary.naming import Named

#: The words of a label stand at most so many words from one another.
_REACH = 4
#: After a label and what it is of, "is" stands at most so many words away.
_EQUAL = 3
_COLON, _DASHES = frozenset(":"), frozenset("—–")


class Listings:
    """Finds what labels of attributes with texts list, or are set equal to."""

    def __init__(self, labels: Sequence[Label], actors: Actors) -> None:
        """`labels` are those of attributes whose values are texts."""
        self._actors = actors
        self._labels: dict[str, list[tuple[Label, list[frozenset[str]]]]] = {}
        for label in labels:
            keys = [verb_keys(word, label.code) for word in _content(label)]
            if keys and not label.agent:
                self._labels.setdefault(label.code, []).append((label, keys))

    def stated(self, syntax: Phrased) -> Iterator[Stated]:
        """Everything that a sentence lists after a label, or says that it is."""
        signs = [at for at in range(1, len(syntax.scene.words)) if _opens(syntax, at)]
        equals = [at for at in range(1, len(syntax.scene.words)) if syntax.is_one_of(at, "equals")]
        if not (signs or equals):
            return
        said = syntax.verb_keys
        every = frozenset(chain(*said))
        known = {one.entity for one in syntax.scene.named}
        for label, keys in self._labels.get(syntax.scene.spoken.code, ()):
            is_there = label.entities <= known and not any(map(every.isdisjoint, keys))
            found = _found(said, keys) if is_there else None
            if found is not None:
                yield from self._listed(syntax, label, found, signs)
                yield from self._equal(syntax, label, found, equals)

    def _listed(self, syntax: Phrased, label: Label, found: Span, signs: Sequence[int]) -> Iterator[Stated]:
        """What stands after the next colon or dash, if the attribute may have several values."""
        first = next((at for at in signs if at >= found[1]), None)
        subject = self._actors.subject(syntax, found[0]) if first is not None and label.attribute.many else None
        if first is None or subject is None:
            return
        listed = parts(syntax, first, Shape.LISTED)
        if len(listed) > 1:
            verb = self._actors.stem_of(syntax, found[0])
            told = [Part((verb, first), syntax.scene.text(verb, first))] if syntax.is_verb(found[0]) else []
            for one in (*told, *listed):
                yield _stated(syntax, label, subject, one, found)

    def _equal(self, syntax: Phrased, label: Label, found: Span, equals: Sequence[int]) -> Iterator[Stated]:
        """What a label is set equal to: "its goal is to build ferries", "described its role as “vital”"."""
        of = self._of(syntax, found[1])
        last = of.last if of else found[1]
        at = next((at for at in equals if last <= at < last + _EQUAL), None)
        is_said = at is not None and at + 1 < len(syntax.scene.words) and not syntax.is_verb(at + 1)
        subject = (self._actors.owner(syntax, found[0]) or of) if is_said else None
        if at is None or subject is None or not all(map(syntax.is_tight, range(found[1], at + 1))):
            return
        shape = Shape.NOUNS if syntax.is_article(at + 1) else Shape.DEEDS
        for one in parts(syntax, at + 1, shape, many=label.attribute.many):
            yield _stated(syntax, label, subject, one, found)

    @staticmethod
    def _of(syntax: Phrased, at: int) -> Named | None:
        """What a label that ends before a word is of: "the goal of the club", and "هدف النادي"."""
        first = at
        while first < len(syntax.scene.words) and (syntax.is_of(first) or syntax.is_article(first)):
            first += 1
        is_joined = first > at or bool(syntax.scene.spoken.dates.article)
        return next((one for one in syntax.scene.named if is_joined and one.first == first), None)


def _stated(syntax: Phrased, label: Label, subject: Named, part: Part, found: Span) -> Stated:
    return Stated(
        about=about(subject),
        attribute=label.attribute.id,
        value=part.text,
        span=hull(found, part.span, *span_of(subject)),
        when=syntax.scene.day,
    )


def _content(label: Label) -> list[str]:
    return [word for word in label.words if word not in label.small]


def _opens(syntax: Phrased, at: int) -> bool:
    """Whether a colon or a dash stands before a word."""
    gap = syntax.scene.words[at].gap
    return bool((_COLON | _DASHES).intersection(gap))


def _found(said: Sequence[frozenset[str]], keys: Sequence[frozenset[str]]) -> Span | None:
    """The words at which all words of a label stand near one another, in any order and form."""
    for first, told in enumerate(said):
        if not any(told & key for key in keys):
            continue
        within = range(first, min(first + _REACH + len(keys) - 1, len(said)))
        places = [next((at for at in within if said[at] & key), None) for key in keys]
        known = [at for at in places if at is not None]
        if len(known) == len(keys) and len(set(known)) == len(known):
            return min(known), max(known) + 1
    return None
