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
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, get_type_hints

import attrs
from hypothesis import strategies as st

from factcheck.model import (
    Attribute,
    Candidate,
    Changes,
    Claim,
    Corpus,
    DateSpan,
    Entity,
    Grain,
    Interval,
    Kind,
    Qualifier,
    Quote,
    Ranks,
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
    "telling_corpora",
    "texts",
    "vocabularies",
    "words",
]

T = TypeVar("T", Decimal, datetime.date)
Model = TypeVar("Model", bound=attrs.AttrsInstance)

_LANGUAGES = ("en", "fr", "ar")
#: Year 0, and years of five digits.
_STRANGE_YEAR = re.compile(r"0000|\d{5}")

# Strategies are values, and dear to make: each that takes nothing is made once.


@cache
def _codes() -> st.SearchStrategy[str | None]:
    return st.sampled_from((None, *_LANGUAGES, "fr-CA", "de", ""))


@cache
def texts() -> st.SearchStrategy[str]:
    """Any text that a file can hold, the empty one as well; often one that is hard to write down.

    A year that no calendar has is refused where a date is wanted, so none of them holds one.
    """
    any_text = st.text(max_size=20) | st.text("a\n\r\\\"'\x00\x7f\u2028é ", max_size=8)
    return any_text.filter(lambda text: _STRANGE_YEAR.search(text) is None)


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
    return _model(Source, worked_out=st.none() | _model(WorkedOut), archived=st.none(), language=_codes())


def claims(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Claim]:
    """Claims of any words; `fields` are strategies for those that should not be of any words.

    `claims(value=st.integers().map(str))` are claims whose value is a whole number.
    """
    usual = {"id": st.none() | words(), "quote": st.none() | quotes(), "language": _codes()}
    return _model(Claim, **usual | fields)


@cache
def entities() -> st.SearchStrategy[Entity]:
    """Entities with names in several languages."""
    return _model(Entity, names=_by_language(), currency=st.sampled_from((None, "USD", "SAR")))


@cache
def attributes() -> st.SearchStrategy[Attribute]:
    """Attributes with labels in several languages, and without parts."""
    units = st.sampled_from((None, "meter", "kilometer / hour", "percent", "EUR"))
    return _model(Attribute, labels=_by_language(), parts=st.just(()), part_of=st.none(), unit=units)


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


def telling_corpora() -> st.SearchStrategy[Corpus]:
    """Corpora of a few subjects and attributes whose claims can be read, and often clash: for what rules find.

    Every rule that comes with factcheck finds something in some of them.
    """
    return _telling_corpora()


@st.composite
def _telling_corpora(draw: st.DrawFn) -> Corpus:
    sources = draw(st.lists(_telling_sources(), min_size=1, max_size=3, unique_by=lambda source: source.id))
    # Few attributes at a time, so that many claims are about one.
    about = draw(st.sampled_from(_FAMILIES) | st.lists(st.sampled_from(sorted(_VALUES)), min_size=1, max_size=2))
    claims = _telling_claims(st.sampled_from([source.id for source in sources]), st.sampled_from(about))
    unique = st.lists(claims, min_size=2, max_size=12, unique_by=lambda claim: (claim.source, claim.id or object()))
    return Corpus(
        sources=tuple(sources),
        claims=tuple(draw(unique)),
        vocabulary=draw(st.sampled_from((_TELLING, _TELLING, Vocabulary()))),
    )


#: Values of each attribute of the corpora that tell something, in words that can be read.
_VALUES: dict[str, tuple[str, ...]] = {
    "members": ("41", "41 states", "42 states", "more than 41 states", "environ 40 États", "٤١ دولة", "41 kg", "many"),
    "islands": ("3 states", "57 states", "50"),
    "coasts": ("7 states", "38 states"),
    "joined so far": ("57 states", "41 states", "at least 60 states"),
    "budget": ("$2 million", "2.5 million dollars", "€2 million", "400 million riyals", "2 million Swiss francs"),
    "height": ("330 m", "1,083 ft", "0.33 km", "3 kg", "one third of a kilometre"),
    "turnout": ("48 percent", "130 percent", "-3 %", "0.1"),
    "yes": ("60 percent", "48 %"),
    "no": ("55 percent", "38.5 %"),
    "founded": ("2015", "15 December 2015", "04/07/2015", "Tuesday, 3 May 2016", "early 2016"),
    "summit": ("first", "second", "third", "الأول", "deuxième"),
    "rank": ("first", "the first", "second"),
    "chair": ("Nadia Mansouri", "Nadia Mansuri", "Anna Berg", "آنا بيرغ", "Dr. Anna Berg"),
    "open": ("yes", "no", "oui"),
    "seat": ("Lyon", "lyon", "Oslo"),
    "price": ("$3.10", "$3.1", "$4"),
    "motto": ("41 states", "on we go"),
}
_WHENS = (None, None, "2014", "2014", "May 2016", "2019", "04/07/2016", "yesterday", "Monday, 2 May 2016", "someday")
#: Attributes that rules look at together.
_FAMILIES = (["members", "islands", "coasts"], ["turnout", "yes", "no"], ["founded", "members"], ["summit"], ["rank"])
_TEXT = "On Monday, 3 May 2016 the League said that it had 41 states, and that Anna Berg was in the chair."
_QUOTED = (None, None, "it had 41 states", "it had 14 states", "Anna Berg was in the chair", "on Monday, 3 May 2016")

_TELLING = Vocabulary(
    entities=(
        Entity(id="League", names={"en": ("the League",), "fr": ("la Ligue",)}, currency="USD"),
        Entity(id="Ruritania", names={"en": ("Ruritania",)}),
        Entity(id="Anna Berg", names={"en": ("Anna Berg",), "ar": ("آنا بيرغ",)}),
    ),
    attributes=(
        Attribute(id="members", kind=Kind.COUNT, parts=("islands", "coasts")),
        Attribute(id="islands", kind=Kind.COUNT),
        Attribute(id="coasts", kind=Kind.COUNT),
        Attribute(id="joined so far", kind=Kind.COUNT, changes=Changes.UPWARDS),
        Attribute(id="budget", kind=Kind.MONEY, unit="USD"),
        Attribute(id="height", kind=Kind.QUANTITY, unit="meter", changes=Changes.NEVER),
        Attribute(id="turnout", kind=Kind.SHARE, parts=("yes", "no")),
        Attribute(id="yes", kind=Kind.SHARE),
        Attribute(id="no", kind=Kind.SHARE),
        Attribute(id="founded", kind=Kind.DATE, begins=True),
        Attribute(id="summit", kind=Kind.ORDINAL),
        Attribute(id="rank", kind=Kind.ORDINAL, ranks=Ranks.SUBJECTS),
        Attribute(id="chair", kind=Kind.NAME),
        Attribute(id="open", kind=Kind.TRUTH),
        Attribute(id="seat", kind=Kind.TEXT),
        Attribute(id="price", kind=Kind.MONEY, changes=Changes.FREELY),
    ),
)


@cache
def _telling_sources() -> st.SearchStrategy[Source]:
    return st.builds(
        Source,
        id=st.sampled_from("abcd"),
        published=st.sampled_from((None, "2016-05-08", "2017", "04/07/2016", "Monday, 8 May 2016", "long ago")),
        language=st.sampled_from((None, "en")),
        text=st.sampled_from((None, _TEXT)),
    )


@st.composite
def _telling_claims(draw: st.DrawFn, source: st.SearchStrategy[str], about: st.SearchStrategy[str]) -> Claim:
    attribute = draw(about)
    quote = draw(st.sampled_from(_QUOTED))
    return Claim(
        source=draw(source),
        id=draw(st.none() | st.sampled_from("vwxyz")),
        subject=draw(st.sampled_from(("the League", "the League", "la Ligue", "Ruritania", "the Legaue"))),
        attribute=attribute,
        value=draw(st.sampled_from(_VALUES[attribute])),
        when=draw(st.sampled_from(_WHENS)),
        scope=draw(st.sampled_from((None, None, "Ruritania"))),
        quote=None if quote is None else Quote(exact=quote),
        planned=draw(st.sampled_from((False, False, True))),
    )


def _model(cls: type[Model], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Model]:
    """Objects of a class of the model: a text that must be given is not blank, the rest is of any kind."""
    of_text = {str: words(), str | None: st.none() | texts()}
    fields = {
        name: of_text[hint] if hint in of_text else st.from_type(hint)
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
    return st.lists(st.sampled_from((*_LANGUAGES, "fr-CA", "de")), unique=True, max_size=2)


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
