"""Ranks and nationalities of people, by what stands beside their names: "Danish General Kari Dahl"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import Attribute
from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.phrases import Phrased
from factcheck.text.drafting.stating import Span, Stated, about, hull
from factcheck.text.drafting.vocabulary.actors import Actors
from factcheck.text.drafting.vocabulary.naming import Named
from factcheck.text.drafting.vocabulary.traits import people_stems, peoples

#: What is said of somebody after a comma begins with so many words: "Kari Dahl, a retired Danish general who …".
_APPOSITION = 6
#: The word for a nationality stands at most so many words from a name: "Kari Dahl, of Danish nationality".
_NATIONALITY = 4
_COMMAS = frozenset(",،")


class Epithets:
    """Finds the ranks and the nationalities of the people of a vocabulary."""

    def __init__(self, attributes: Mapping[str, Sequence[Attribute]], actors: Actors) -> None:
        """`attributes` are those for these, by what they tell (`DraftWords.roles`)."""
        self._ranks = attributes.get("rank", ())
        self._nationalities = attributes.get("nationality", ())
        self._actors = actors

    def stated(self, syntax: Phrased) -> Iterator[Stated]:
        """The rank and the nationality of each person of a sentence."""
        if not (self._ranks or self._nationalities):
            return
        for person in syntax.scene.named:
            if self._actors.is_person(person):
                rank = _rank_after(syntax, person) or _rank_before(syntax, person)
                yield from self._told(syntax, person, rank, self._ranks)
                yield from self._told(syntax, person, _people(syntax, person, rank), self._nationalities)

    def _told(
        self, syntax: Phrased, person: Named, span: Span | None, attributes: Sequence[Attribute]
    ) -> Iterator[Stated]:
        if span is None:
            return
        for attribute in attributes:
            yield Stated(
                about=about(person),
                attribute=attribute.id,
                value=syntax.scene.text(*span),
                span=hull(person.span, span),
                when=syntax.scene.day,
                is_held=True,
            )


def _is_rank(syntax: Phrased, at: int) -> bool:
    ranks, article = syntax.scene.words_for("ranks"), fold(syntax.scene.spoken.dates.article)
    said = syntax.scene.forms[at]
    return any(form in ranks or (article and form.removeprefix(article) in ranks) for form in said)


def _rank_before(syntax: Phrased, person: Named) -> Span | None:
    """The rank right before a name, the word for a people aside: "le général danois Kari Dahl"."""
    last = person.first - (person.first > 0 and _is_people(syntax, person.first - 1))
    first = last
    while first > 0 and _is_rank(syntax, first - 1) and (syntax.is_tight(first) or first == last):
        first -= 1
    is_near = first < last and not _COMMAS.intersection(syntax.scene.words[last].gap)
    return (first, last) if is_near else None


def _apposition(syntax: Phrased, person: Named) -> range:
    """The words after a comma that say who somebody is; none where no comma follows the name."""
    words, first = syntax.scene.words, person.last
    if first >= len(words) or not _COMMAS.intersection(words[first].gap):
        return range(first, first)
    last = first + 1
    while last < min(first + _APPOSITION, len(words)) and syntax.is_tight(last):
        last += 1
    return range(first, last)


def _rank_after(syntax: Phrased, person: Named) -> Span | None:
    """The rank after a name: "Kari Dahl, a retired general"; what has words of its own for somebody is no rank."""
    within = _apposition(syntax, person)
    first = next((at for at in within if _is_rank(syntax, at)), None)
    if first is None or not _is_noun_phrase(syntax, within[0], first):
        return None
    last = first + 1
    while last in within and _is_rank(syntax, last):
        last += 1
    return first, last


def _is_noun_phrase(syntax: Phrased, first: int, last: int) -> bool:
    """Whether nothing but an article, adjectives and the word for a people stand between two words."""
    return all(syntax.is_article(at) or syntax.is_content(at) for at in range(first, last))


def _people(syntax: Phrased, person: Named, rank: Span | None) -> Span | None:
    """The word for a people beside a rank, or beside the word for nationality."""
    beside = [*reversed(range(min(person.last, rank[0] - 1), rank[0])), rank[1]] if rank else []
    told = [at for at in range(person.last, person.last + _NATIONALITY) if _tells_nationality(syntax, at)]
    around = (at + step for at in told for step in (-1, 1))
    words = range(len(syntax.scene.words))
    found = next(((at, at + 1) for at in (*beside, *around) if at in words and _is_people(syntax, at)), None)
    return found or _as_noun(syntax, person)


def _as_noun(syntax: Phrased, person: Named) -> Span | None:
    """The word for a people right before a name, which calls somebody by it: "l'Espagnole Ana Ruiz"."""
    at = person.first - 1
    is_alone = at == 0 or (at > 0 and (syntax.is_article(at - 1) or not syntax.is_tight(at)))
    return (at, at + 1) if is_alone and syntax.is_tight(person.first) and _is_people(syntax, at) else None


def _tells_nationality(syntax: Phrased, at: int) -> bool:
    return at < len(syntax.scene.words) and syntax.is_one_of(at, "nationalities")


def _is_people(syntax: Phrased, at: int) -> bool:
    """Whether a word is one for what comes from a country, whichever."""
    said, stem = syntax.scene.forms[at], syntax.scene.words[at].stem
    is_form = any(not words.isdisjoint(said) for words in peoples().values())
    return is_form or any(stem in stems for stems in people_stems().values())
