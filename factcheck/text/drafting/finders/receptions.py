"""Who received whom, who held an event, who took part, and who stood for whom: "Oslo received a delegation"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from factcheck.model import Attribute
from factcheck.text.drafting.grammar.extents import Shape, parts, parts_before
from factcheck.text.drafting.grammar.phrases import Phrase, Phrased
from factcheck.text.drafting.stating import Span, Stated, about, hull
from factcheck.text.drafting.vocabulary.actors import Actors, after_days, span_of
from factcheck.text.drafting.vocabulary.labelling import Label
from factcheck.text.drafting.vocabulary.naming import Called, Named, Names

#: What is held stands at most so many words after the verb: "hosted on Monday the summit".
_EVENT = 8


class Receptions:
    """Finds the hosts of events, whom they received, who took part, and the representatives of those who came."""

    def __init__(
        self, attributes: Mapping[str, Sequence[Attribute]], labels: Sequence[Label], names: Names, actors: Actors
    ) -> None:
        """`attributes` are those for these, by what they tell; `labels` tell whom a representative stands for."""
        self._hosts = [one.id for one in attributes.get("host", ())]
        self._participants = [one.id for one in attributes.get("participants", ())]
        ids = {one.id for one in attributes.get("representative", ())}
        self._senders = [label for label in labels if label.attribute.id in ids and label.entities]
        self._names = names
        self._actors = actors
        self._by_role: Mapping[str, Callable[[Phrased, Phrase, Named], Iterator[Stated]]] = {
            "hosted": self._hosted,
            "attending": self._attended,
            "representative": self._represented,
        }

    def stated(self, syntax: Phrased) -> Iterator[Stated]:
        """Everything that a sentence tells of receptions."""
        for at in range(len(syntax.scene.words)):
            if syntax.is_one_of(at, "receives") and syntax.is_tight(at):
                yield from self._received(syntax, at)
        for phrase in syntax.phrases:
            tell = self._by_role.get(phrase.role)
            event = self._actors.event(syntax, phrase.first) if tell else None
            if tell and event:
                yield from tell(syntax, phrase, event)

    def _received(self, syntax: Phrased, at: int) -> Iterator[Stated]:
        """The host of an event, and the delegation that came: "Oslo hosted the summit", "received a delegation"."""
        host = self._actors.doer(syntax, at)
        if host is None or self._actors.is_event(host):
            return
        first = after_days(syntax, host.last if host.first == at + 1 else at + 1)
        guests = [one for one in parts(syntax, first, Shape.OBJECT, many=False) if _is_delegation(syntax, one.span[0])]
        after = (one for one in syntax.scene.named if first <= one.first <= at + _EVENT and self._actors.is_event(one))
        event = next(after, None) or (self._actors.event(syntax, at) if guests else None)
        if event is not None:
            told = hull((at, at + 1), *span_of(host), *span_of(event))
            yield from _each(syntax, event, self._hosts, self._name(syntax, host), told)
            for one in guests:
                yield from _each(syntax, event, self._participants, one.text, hull((at, at + 1), one.span))

    def _name(self, syntax: Phrased, one: Named) -> str:
        words = syntax.scene.text(*one.span) if span_of(one) else one.entity
        return self._names.usual(one, syntax.scene.spoken, words)

    def _hosted(self, syntax: Phrased, phrase: Phrase, event: Named) -> Iterator[Stated]:
        """Who held an event, by name: "hosted by the league"."""
        named = (one for one in syntax.scene.named if 0 <= one.first - phrase.last <= 1 and one.how is Called.NAME)
        for host in list(named)[:1]:
            told = hull((phrase.first, phrase.last), host.span)
            yield from _each(syntax, event, self._hosts, self._name(syntax, host), told)

    def _attended(self, syntax: Phrased, phrase: Phrase, event: Named) -> Iterator[Stated]:
        """Who took part in an event: all that stands before the verb, from the last sign on that is no comma."""
        last = self._actors.stem_of(syntax, phrase.first)
        for one in parts_before(syntax, last):
            yield from _each(syntax, event, self._participants, one.text, hull(one.span, (phrase.first, phrase.last)))

    def _represented(self, syntax: Phrased, phrase: Phrase, event: Named) -> Iterator[Stated]:
        """Who stood for a country or a body at an event."""
        sender = self._actors.doer(syntax, phrase.first)
        ids = [label.attribute.id for label in self._senders if sender and sender.entity in label.entities]
        for one in parts(syntax, phrase.last, Shape.OBJECT, many=False) if ids else ():
            yield from _each(syntax, event, list(dict.fromkeys(ids)), one.text, hull((phrase.first, one.span[1])))


def _each(syntax: Phrased, event: Named, attributes: Sequence[str], value: str, span: Span) -> Iterator[Stated]:
    """The same value of an event, for each attribute that tells such a thing."""
    for attribute in attributes:
        told = hull(span, *span_of(event))
        yield Stated(about=about(event), attribute=attribute, value=value, span=told, when=syntax.scene.day)


def _is_delegation(syntax: Phrased, first: int) -> bool:
    """Whether a noun for those who stand for others begins at a word."""
    while first < len(syntax.scene.words) - 1 and syntax.is_small(first):
        first += 1
    return syntax.is_one_of(first, "delegates")
