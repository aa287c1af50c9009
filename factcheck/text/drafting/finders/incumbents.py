"""Who holds an office, in whatever words a text has for somebody: "the crown prince, president of the council"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.reading.scanner import fold
from factcheck.text.drafting.finders.offices import is_office_label
from factcheck.text.drafting.grammar.phrases import Phrased
from factcheck.text.drafting.stating import Span, Stated, about, hull
from factcheck.text.drafting.vocabulary.actors import Actors, span_of
from factcheck.text.drafting.vocabulary.labelling import Label, Match, in_order
from factcheck.text.drafting.vocabulary.naming import Named

#: What an office is of stands at most so many words after it, and somebody in no more words right before it.
_OF = 4
_WORDS = 6
_SLACK = 1


class Incumbents:
    """Finds who holds the offices whose holders are told as texts, where somebody stands right before the office."""

    def __init__(self, labels: Sequence[Label], actors: Actors) -> None:
        """`labels` are those of attributes whose values are texts."""
        self._labels = [label for label in labels if is_office_label(label)]
        self._actors = actors

    def stated(self, syntax: Phrased) -> Iterator[Stated]:
        """Who holds the offices of a sentence; of those that begin at one word, the longest counts."""
        longest: dict[int, Match] = {}
        for label in self._labels:
            for found in in_order(label, syntax.scene.places, _SLACK):
                held = longest.get(found.places[0])
                if held is None or held.rank < found.rank:
                    longest[found.places[0]] = found
        for found in longest.values():
            holder = _holder(syntax, found.places[0])
            body = self._body(syntax, found) if holder else None
            if holder and body:
                yield _stated(syntax, found, holder, body)

    def _body(self, syntax: Phrased, found: Match) -> Named | None:
        """What an office is of: the body right after it, or else the state that the sentence speaks of."""
        first, named = found.places[-1] + 1, syntax.scene.named
        bodies = [one for one in named if first <= one.first <= first + _OF and self._actors.is_body(one)]
        states = [one for one in named if self._actors.is_state(one)]
        return next(iter([*bodies, *states]), None)


def _stated(syntax: Phrased, found: Match, holder: Span, body: Named) -> Stated:
    joiners = tuple(map(fold, syntax.scene.spoken.numbers.joiners))
    cut = len(joiners[0]) if syntax.scene.words[holder[0]].folded.startswith(joiners) else 0
    return Stated(
        about=about(body),
        attribute=found.label.attribute.id,
        value=syntax.scene.text(*holder)[cut:],
        span=hull((holder[0], found.places[-1] + 1), *span_of(body)),
        when=syntax.scene.day,
        is_held=True,
    )


def _holder(syntax: Phrased, last: int) -> Span | None:
    """The words for somebody that end right before an office, where adjectives and names follow nouns."""
    if not syntax.scene.spoken.drafts.verb_first:
        return None
    first = last
    while first > 0 and last - first < _WORDS and _may_call(syntax, first - 1) and syntax.is_tight(first):
        first -= 1
        if _is_joined(syntax, first):
            break
    is_opened = first < last and (syntax.is_one_of(first, "honours") or first == 0 or not syntax.is_tight(first))
    return (first, last) if is_opened or (first < last and _is_joined(syntax, first)) else None


def _may_call(syntax: Phrased, at: int) -> bool:
    """Whether a word may be one that somebody is called by."""
    return syntax.is_content(at) and not syntax.is_one_of(at, "says", "receives", "auxiliaries")


def _is_joined(syntax: Phrased, at: int) -> bool:
    """Whether an "and" is attached to a word that honours somebody."""
    return syntax.is_one_of(at, "honours") and syntax.scene.words[at].folded not in syntax.scene.words_for("honours")
