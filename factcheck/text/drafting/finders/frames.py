"""What phrases announce of bodies and events: purposes, decisions, who takes part, fields of work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import attrs

from factcheck.model import Attribute, Kind
from factcheck.text.drafting.grammar.extents import Part, Shape, parts
from factcheck.text.drafting.grammar.phrases import Phrase, Phrased
from factcheck.text.drafting.stating import Stated, about, hull
from factcheck.text.drafting.vocabulary.actors import Actors, span_of
from factcheck.text.drafting.vocabulary.labelling import Label
from factcheck.text.drafting.vocabulary.naming import Named

#: So many fields make a list; a noun without a small word after it announces nothing but a list, of so many.
_LIST = 2
_BARE_LIST = 3

#: Two sorts of phrases tell the same: "agreed to build", "approved the plan"; "aims to", "in order to".
_TOLD_AS = {"adopted": "decisions", "aim": "purpose"}
#: Finds what a phrase's text is said of.
Choice = Callable[[Phrased, Phrase], Named | None]


@attrs.frozen
class Role:
    """How something is told by phrases: the shape of its text, and of what it is told."""

    shape: Shape
    subject: Choice


class Frames:
    """Finds what phrases announce, for the attributes that tell such a thing."""

    def __init__(self, attributes: Mapping[str, Sequence[Attribute]], labels: Sequence[Label], actors: Actors) -> None:
        """`attributes` are those of texts, by what they tell (`DraftWords.roles`), `labels` what they are called."""
        self._attributes = attributes
        self._words: dict[str, set[str]] = {}
        for label in labels:
            self._words.setdefault(label.attribute.id, set()).update(label.stems)
        self._actors = actors
        self._roles = {
            "purpose": Role(Shape.DEEDS, self._serving),
            "aim": Role(Shape.DEEDS, self._aiming),
            "decisions": Role(Shape.DEEDS, self._deciding),
            "commitments": Role(Shape.DEEDS, self._bound),
            "participants": Role(Shape.NOUNS, self._taking_place),
            "programme": Role(Shape.OBJECT, self._taking_place),
            "chair": Role(Shape.WHOLE, self._taking_place),
            "adopted": Role(Shape.OBJECT, self._deciding),
            "fields": Role(Shape.NOUNS, self._active),
            "values": Role(Shape.NOUNS, self._active),
        }

    def stated(self, syntax: Phrased) -> Iterator[Stated]:
        """Everything that the phrases of a sentence announce."""
        for phrase in (*syntax.phrases, *syntax.founded):
            attributes = self._attributes.get(_TOLD_AS.get(phrase.role, phrase.role), ())
            role = self._roles.get(phrase.role) if attributes else None
            subject = role.subject(syntax, phrase) if role else None
            if role is None or subject is None:
                continue
            for attribute in attributes:
                found = parts(syntax, phrase.last, role.shape, cut=phrase.cut, many=attribute.many)
                if _is_enough(syntax, phrase, found):
                    yield from self._announced(syntax, phrase, attribute, subject, found)

    def _announced(
        self, syntax: Phrased, phrase: Phrase, attribute: Attribute, subject: Named, found: Sequence[Part]
    ) -> Iterator[Stated]:
        """What a phrase announces, but for amounts and for the words of the label itself."""
        for part in found:
            stems = {syntax.scene.words[at].stem for at in range(*part.span)} - {""}
            if not (_is_amount(syntax, part) or stems <= self._words[attribute.id]):
                yield Stated(
                    about=about(subject),
                    attribute=attribute.id,
                    value=part.text,
                    span=hull((phrase.first, phrase.last), part.span, *span_of(subject)),
                    when=syntax.scene.day,
                )

    def _aiming(self, syntax: Phrased, phrase: Phrase) -> Named | None:
        """What a verb says to have an aim, or a participle right after its noun, which is of the body then."""
        found = self._doer(syntax, phrase)
        if found is None and phrase.first > 0 and syntax.is_content(phrase.first - 1) and not phrase.is_open:
            found = self._actors.body(syntax, phrase.first)
        return self._purposeful(found)

    def _serving(self, syntax: Phrased, phrase: Phrase) -> Named | None:
        """What an adverb of purpose goes with: the last event before it, or body, or what its clause is about."""
        actors, at = self._actors, phrase.first
        mains = [one for one in actors.mains(syntax, at) if self._purposeful(one)]
        events = [one for one in syntax.scene.named if one.last <= at and actors.is_event(one)]
        return next(iter([*events[-1:], *mains[-1:]]), None) or self._purposeful(actors.subject(syntax, at))

    def _purposeful(self, one: Named | None) -> Named | None:
        """The same, if it may have a purpose: nobody has, and no state."""
        is_other = one is not None and (self._actors.is_person(one) or self._actors.is_state(one))
        return None if is_other else one

    def _doer(self, syntax: Phrased, phrase: Phrase) -> Named | None:
        """What stands as a subject in the phrase, or else does what it tells."""
        if phrase.inside and syntax.scene.spoken.drafts.verb_first:
            return next((one for one in syntax.scene.named if one.first == phrase.inside[0]), None)
        return self._actors.doer(syntax, phrase.first)

    def _deciding(self, syntax: Phrased, phrase: Phrase) -> Named | None:
        """Who decides: the body that does so, or else the event."""
        doer = self._doer(syntax, phrase)
        return (
            doer if doer is not None and not self._actors.is_person(doer) else self._actors.event(syntax, phrase.first)
        )

    def _taking_place(self, syntax: Phrased, phrase: Phrase) -> Named | None:
        return self._actors.event(syntax, phrase.first)

    def _bound(self, syntax: Phrased, phrase: Phrase) -> Named | None:
        """Who is bound to something."""
        is_noun = not (phrase.is_open or syntax.is_verb(phrase.first))
        doer = self._doer(syntax, phrase) or (self._actors.subject(syntax, phrase.first) if is_noun else None)
        return doer if doer is not None and not self._actors.is_event(doer) else None

    def _active(self, syntax: Phrased, phrase: Phrase) -> Named | None:
        """The body that works somewhere: the subject of the clause, or what the text goes on about."""
        found = self._actors.subject(syntax, phrase.first)
        is_theirs = found is not None and self._actors.is_body(found)
        return found if is_theirs else self._actors.body(syntax, phrase.first)


def _is_enough(syntax: Phrased, phrase: Phrase, found: Sequence[Part]) -> bool:
    """Whether as much is listed as a phrase needs: "the field of trade" may be any, "the values of trade" as well."""
    if phrase.role == "fields":
        return len(found) >= (_LIST if _is_led(syntax, phrase) else _BARE_LIST)
    within = (at for one in found for at in range(one.span[0] - 1, one.span[1]))
    return phrase.role != "values" or any(map(syntax.joins, within))


def _is_led(syntax: Phrased, phrase: Phrase) -> bool:
    """Whether a phrase ends in a small word: "fields of"."""
    return phrase.last - phrase.first > 1 and syntax.is_preposition(phrase.last - 1)


def _is_amount(syntax: Phrased, part: Part) -> bool:
    """Whether a text tells an amount of money, which is a value of its own."""
    within = (syntax.inside.get(at) for at in range(*part.span))
    return any(value is not None and value.kind is Kind.MONEY for value in within)
