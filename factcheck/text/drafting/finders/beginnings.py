"""When things began, as far as a text tells it or claims at hand do, and so when what took place then did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from factcheck.corpus.assertions import assertions
from factcheck.model import Corpus, DateSpan, Source, Vocabulary
from factcheck.reading.dates import read_date
from factcheck.reading.edtf import format_edtf
from factcheck.text.drafting.grammar.syntax import Syntax
from factcheck.text.drafting.stating import Stated


@attrs.frozen
class Beginning:
    """The day on which an entity began, by the words of a source; `attribute` tells in what way."""

    entity: str
    attribute: str
    day: DateSpan
    source: str


class Beginnings:
    """When things began: as the text itself says, or else as other sources do."""

    def __init__(self, own: Iterable[Beginning], known: Iterable[Beginning], published: DateSpan | None) -> None:
        """`own` is what the text says, which was `published` on a day, and `known` what claims at hand do."""
        self._own, self._known = _by_entity(own), _by_entity(known)
        self._published = published

    def dated(self, stated: Stated, language: str) -> Stated:
        """What is stated, with the day of the beginning that it is tied to in words of a language, and a note."""
        entity = stated.at.entity if stated.at else None
        begun = _agreed(self._own.get(entity) or self._known.get(entity) or ()) if entity else None
        if begun is None:
            return stated
        same = read_date(begun.day.words, language=language, published=self._published)
        # Words such as "last year", or an order of day and month, may mean another day here.
        words = begun.day.words if same is not None and same.hull == begun.day.hull else format_edtf(begun.day)
        note = f"Dated by the {begun.attribute} of {entity}, {begun.day.words}, as stated by {begun.source}."
        return attrs.evolve(stated, when=words, note=note, at=None)


def of_corpus(corpus: Corpus) -> Iterator[Beginning]:
    """When things began by the claims of a corpus; plans tell of no beginning."""
    for one in assertions(corpus):
        readings = (one.value, *one.value.alternatives) if one.value is not None and one.definition.begins else ()
        spans = [reading.span for reading in readings if reading.span is not None]
        if spans and not one.claim.planned:
            meanings = tuple(candidate for span in spans for candidate in span.candidates)
            day = attrs.evolve(spans[0], candidates=meanings, words=one.claim.value)
            yield Beginning(one.subject, one.definition.id, day, one.source.id)


def of_text(
    found: Iterable[tuple[Syntax, Stated]], vocabulary: Vocabulary, source: Source, published: DateSpan | None
) -> Iterator[Beginning]:
    """When things began by what a text states."""
    begins = {attribute.id for attribute in vocabulary.attributes if attribute.begins}
    for syntax, one in found:
        if one.attribute in begins and one.about.subject is not None and not syntax.is_planned(one.span):
            day = read_date(one.value, language=syntax.scene.spoken.code, published=published)
            if day is not None:
                yield Beginning(one.about.subject, one.attribute, attrs.evolve(day, words=one.value), source.id)


def _by_entity(beginnings: Iterable[Beginning]) -> dict[str, list[Beginning]]:
    found: dict[str, list[Beginning]] = {}
    for one in beginnings:
        found.setdefault(one.entity, []).append(one)
    return found


def _agreed(beginnings: Sequence[Beginning]) -> Beginning | None:
    """The closest of several dates, where all agree with it, and it has one meaning and both its ends."""
    days = [one.day.hull for one in beginnings]
    closest = (one for one in beginnings if all(day.contains(one.day.hull) for day in days))
    found = next(closest, None)
    is_clear = found is not None and not found.day.ambiguous and None not in (found.day.days.low, found.day.days.high)
    return found if is_clear else None
