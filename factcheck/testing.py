"""Hypothesis strategies for everything in the model, for our tests and for those of your own rules.

    from hypothesis import given
    from factcheck.testing import corpora

    @given(corpora())
    def test_my_rule_never_raises(corpus): ...

Every text of a claim, a source or a vocabulary is one that a file can hold, and every corpus one
that could have been loaded: ids and names are unique, and nothing is named that is not declared.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, get_type_hints

import attrs
from hypothesis import strategies as st

from factcheck.model import (
    Attribute,
    Candidate,
    Claim,
    Corpus,
    DateSpan,
    Entity,
    Grain,
    Interval,
    Qualifier,
    Quote,
    Source,
    Vocabulary,
    WorkedOut,
)
from factcheck.reading.names import fold_name

__all__ = [
    "attributes",
    "claims",
    "corpora",
    "date_spans",
    "day_intervals",
    "entities",
    "intervals",
    "numbers",
    "quotes",
    "sources",
    "texts",
    "vocabularies",
    "words",
]

T = TypeVar("T", Decimal, datetime.date)
Model = TypeVar("Model", bound=attrs.AttrsInstance)

_LANGUAGES = ("en", "fr", "ar")

# Strategies are values, and dear to make: each that takes nothing is made once.


@cache
def texts() -> st.SearchStrategy[str]:
    """Any text that a file can hold, the empty one as well; often one that is hard to write down."""
    return st.text(max_size=20) | st.text("a\n\r\\\"'\x00\x7f\u2028é ", max_size=8)


@cache
def words() -> st.SearchStrategy[str]:
    """Any text that is not blank."""
    return texts().filter(str.strip)


@cache
def numbers() -> st.SearchStrategy[Decimal]:
    """Finite numbers of any sign, with up to three decimals."""
    return st.decimals(-(10**15), 10**15, places=3) | st.integers(-1000, 1000).map(Decimal)


def intervals(values: st.SearchStrategy[T]) -> st.SearchStrategy[Interval[T]]:
    """Intervals whose ends are `values`: points, open, closed and unbounded ones."""

    @st.composite
    def draw_interval(draw: st.DrawFn) -> Interval[T]:
        low, high = sorted((draw(values), draw(values)))
        if low == high:
            return Interval.point(low)
        ends = (draw(st.sampled_from((low, None))), draw(st.sampled_from((high, None))))
        return Interval(*ends, low_open=draw(st.booleans()), high_open=draw(st.booleans()))

    return draw_interval()


@cache
def day_intervals() -> st.SearchStrategy[Interval[datetime.date]]:
    """Closed spans of days, some without beginning or end."""
    return intervals(st.dates()).map(lambda days: Interval(days.low, days.high))


@cache
def date_spans() -> st.SearchStrategy[DateSpan]:
    """Dates with one to three candidates, of any grain."""
    candidates = st.lists(st.builds(Candidate, day_intervals(), texts()), min_size=1, max_size=3)
    return st.builds(
        DateSpan,
        candidates=candidates.map(tuple),
        grain=st.sampled_from(Grain),
        qualifier=st.sampled_from(Qualifier),
        weekday=st.none() | st.integers(1, 7),
        words=texts(),
    )


@cache
def quotes() -> st.SearchStrategy[Quote]:
    """Quotes, with or without the words around them."""
    return _model(Quote)


@cache
def sources() -> st.SearchStrategy[Source]:
    """Sources, none of them archived: an archived text lies in a file of its own."""
    return _model(Source, worked_out=st.none() | _model(WorkedOut), archived=st.none())


def claims(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Claim]:
    """Claims of any words; `fields` are strategies for those that should not be of any words.

    `claims(value=st.integers().map(str))` are claims whose value is a whole number.
    """
    return _model(Claim, **{"id": st.none() | words(), "quote": st.none() | quotes()} | fields)


@cache
def entities() -> st.SearchStrategy[Entity]:
    """Entities with names in several languages."""
    return _model(Entity, names=_by_language())


@cache
def attributes() -> st.SearchStrategy[Attribute]:
    """Attributes with labels in several languages, and without parts."""
    return _model(Attribute, labels=_by_language(), parts=st.just(()), part_of=st.none())


@st.composite
def vocabularies(draw: st.DrawFn) -> Vocabulary:
    """Vocabularies in which no name belongs to two things, and every part is an attribute."""
    things = [attrs.evolve(draw(entities()), id=id_, names=names) for id_, names in draw(_named())]
    properties = [attrs.evolve(draw(attributes()), id=id_, labels=labels) for id_, labels in draw(_named())]
    ids = {attribute.id for attribute in properties}
    properties = [draw(_with_relatives(attribute, sorted(ids - {attribute.id}))) for attribute in properties]
    return Vocabulary(entities=tuple(things), attributes=tuple(properties))


@st.composite
def corpora(
    draw: st.DrawFn,
    claims: Callable[..., st.SearchStrategy[Claim]] = claims,
    vocabulary: st.SearchStrategy[Vocabulary] | None = None,
) -> Corpus:
    """Corpora of a few sources; `claims` takes the field `source` and gives claims, as `claims` here does."""
    documents = draw(st.lists(sources(), max_size=3, unique_by=lambda source: source.id))
    said: list[Claim] = []
    if documents:
        ids = st.sampled_from([source.id for source in documents])
        said = draw(
            st.lists(claims(source=ids), max_size=5, unique_by=lambda claim: (claim.source, claim.id or object()))
        )
    if draw(st.booleans()):  # as files have them, a source at a time
        order = [source.id for source in documents]
        said.sort(key=lambda claim: order.index(claim.source))
    return Corpus(
        sources=tuple(documents),
        claims=tuple(said),
        vocabulary=draw(vocabularies() if vocabulary is None else vocabulary),
    )


def _model(cls: type[Model], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Model]:
    """Objects of a class of the model: a text that must be given is not blank, the rest is of any kind."""
    fields = {
        name: words() if hint is str else st.from_type(hint)
        for name, hint in get_type_hints(cls).items()
        if name not in {*given, "place"}
    }
    return st.builds(cls, **fields, **given)


@cache
def _by_language() -> st.SearchStrategy[dict[str, tuple[str, ...]]]:
    return st.dictionaries(st.sampled_from(_LANGUAGES), st.lists(words(), max_size=2).map(tuple), max_size=2)


@st.composite
def _with_relatives(draw: st.DrawFn, attribute: Attribute, others: list[str]) -> Attribute:
    """The attribute, with some of the others as its parts, or itself a part of one."""
    parts = [other for other in others if draw(st.booleans())]
    return attrs.evolve(attribute, parts=tuple(parts), part_of=draw(st.sampled_from([None, *others])))


@cache
def _spellings() -> st.SearchStrategy[list[str]]:
    return st.lists(words(), unique_by=fold_name, max_size=6)


@cache
def _languages() -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(_LANGUAGES) | words(), unique=True, max_size=2)


@st.composite
def _named(draw: st.DrawFn) -> list[tuple[str, dict[str, tuple[str, ...]]]]:
    """Ids with their names by language, no two of which look alike when folded."""
    left = draw(_spellings())
    named: list[tuple[str, dict[str, tuple[str, ...]]]] = []
    while left:
        names: dict[str, tuple[str, ...]] = {}
        id_ = left.pop()
        for language in draw(_languages()):
            count = draw(st.integers(0, 2))
            names[language], left = tuple(left[:count]), left[count:]
        named.append((id_, names))
    return named
