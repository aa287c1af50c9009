"""Claims to assertions: each claim's words resolved against the vocabulary, and read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

import attrs

from factcheck.corpus.families import Families
from factcheck.corpus.resolve import Resolver
from factcheck.languages import language as language_of
from factcheck.model import (
    Assertion,
    Attribute,
    Claim,
    Corpus,
    Dated,
    DateSpan,
    Kind,
    Reading,
    Source,
    Unread,
    Vocabulary,
)
from factcheck.reading import read, read_as
from factcheck.reading.currencies import members
from factcheck.reading.dates import read_date
from factcheck.reading.dates.absolute import is_absolute
from factcheck.reading.money import convert
from factcheck.reading.names import fold_name, skeleton
from factcheck.reading.rates import NO_RATES, OwnRates
from factcheck.reading.units import base_unit, to_unit

#: The currency in which money of two currencies is compared: most pegs and most rates are against it.
COMMON_CURRENCY = "USD"

#: How many distinct wordings are kept read: more than any folder of claims holds, less than a table's.
_KEPT = 65_536

#: Kinds of values that may be names of the vocabulary.
_NAMED = frozenset({None, Kind.NAME, Kind.TEXT})

#: Kinds of values that may be dates.
_DATED = frozenset({None, Kind.DATE})


def assertions(corpus: Corpus, rates: OwnRates = NO_RATES) -> tuple[Assertion, ...]:
    """Every claim of the corpus as an assertion, in the claims' order. Money is converted at a user's own rates first.

    Words that cannot be read never stop it: the assertion tells them in `unread`.
    """
    sources = {source.id: source for source in corpus.sources}
    stated = [(claim, sources[claim.source]) for claim in corpus.claims]
    return tuple(Reader(corpus.vocabulary, rates).assertions(stated))


@attrs.frozen(eq=False)
class Origin:
    """All that a claim takes over from its source; of what sources state alike, there is one."""

    published: DateSpan | None
    dated: Dated
    unread: tuple[Unread, ...]
    #: Whether the source states no date itself.
    undated: bool


class Time(NamedTuple):
    """The time that a claim holds for: its own, or else its source's."""

    span: DateSpan | None
    dated: Dated
    unread: tuple[Unread, ...]


class Reader:
    """Reads claims into the fields of assertions. Claims in the same words, under the same date, share them.

    What the same words come to is the same object, so that what hangs on it alone need not be worked out twice.
    """

    def __init__(self, vocabulary: Vocabulary, rates: OwnRates = NO_RATES) -> None:
        """Index the vocabulary. A user's own `rates` come before the published ones."""
        self._rates = rates
        self._resolver = Resolver(vocabulary)
        self._families = Families(vocabulary.attributes)
        # A vocabulary that nobody wrote knows nothing, and so nothing is unknown to it.
        self._lists_entities = bool(vocabulary.entities)
        self._lists_attributes = bool(vocabulary.attributes)
        self._origins: dict[_Stated, Origin] = {}
        #: The fields of an assertion that hang on the words for its subject, and for its attribute.
        self.subject = lru_cache(_KEPT)(self._resolved_subject)
        self.attribute = lru_cache(_KEPT)(self._resolved_attribute)
        self.scope = lru_cache(_KEPT)(self._resolved_scope)
        self._about = lru_cache(_KEPT)(self._what)
        self._value = lru_cache(_KEPT)(self.read_value)
        self.currency = self._resolver.currency

    def assertion(self, claim: Claim, source: Source) -> Assertion:
        """A claim and its source as an assertion, which stands by itself: its money is in its own currency alone."""
        return Assertion(**self._fields(claim, source))

    def assertions(self, stated: Iterable[tuple[Claim, Source]]) -> list[Assertion]:
        """Claims, each with its source, as assertions, in their order."""
        made: list[Any] = []
        money: dict[int, dict[str, Any]] = {}
        for claim, source in stated:
            fields = self._fields(claim, source)
            if fields["value"] and fields["value"].kind is Kind.MONEY:
                money[len(made)] = fields
                made.append(None)
            else:
                made.append(Assertion(**fields))
        self._convert(money.values())
        for at, fields in money.items():
            made[at] = Assertion(**fields)
        return made

    def _convert(self, money: Iterable[dict[str, Any]]) -> None:
        """Bring money into one currency, where there are several: rates take longer to load than all else."""
        sums = {id(fields["comparable"]): fields["comparable"] for fields in money}.values()
        if len({frozenset(reading.unit for reading in comparable) for comparable in sums}) > 1:
            known: dict[tuple[int, int], tuple[Reading, ...]] = {}
            for fields in money:
                comparable, when = fields["comparable"], fields["when"]
                same = id(comparable), id(when)
                if same not in known:
                    known[same] = _converted(comparable, when, self._rates)
                fields["converted"] = known[same]

    def forget(self) -> None:
        """Let go of what was read of sources, where it is much: for more claims than memory holds."""
        if len(self._origins) > _KEPT:
            self._origins.clear()

    def origin(self, source: Source) -> Origin:
        """What claims take over from their source."""
        return self._origin(_stated(source))

    def _origin(self, stated: _Stated) -> Origin:
        origin = self._origins.get(stated)
        if origin is None:
            origin = self._origins[stated] = _origin(*stated)
        return origin

    def _fields(self, claim: Claim, source: Source) -> dict[str, Any]:
        """All fields of an assertion, as far as they hang on its own claim and source alone."""
        about, definition, currency = self._about(claim.subject, claim.attribute, claim.scope)
        language = claim.language or source.language
        origin = self._origin(_stated(source))
        when, dated, undated = time_of(claim.when, language, origin)
        bearing = origin if bears(definition, claim.value) else None
        value = self._value(claim.value, claim.attribute, language, bearing, currency)
        fields = {
            "claim": claim,
            "source": source,
            **about,
            **value,
            "when": when,
            "dated": dated,
            "published": origin.published,
        }
        if origin.unread or undated:
            fields["unread"] = (*origin.unread, *value["unread"], *undated)
        return fields

    def _what(self, subject: str, attribute: str, scope: str | None) -> tuple[dict[str, Any], Attribute, str | None]:
        """The fields that hang on what a claim is about, its attribute, and the currency of its subject."""
        of_subject, of_attribute = self.subject(subject), self.attribute(attribute)
        about = {**of_subject, **of_attribute, "scope": self.scope(scope)}
        return about, of_attribute["definition"], self.currency(of_subject["subject"])

    def _resolved_attribute(self, words: str) -> dict[str, Any]:
        known = self._resolver.attribute(words)
        definition = known or Attribute(id=fold_name(words))
        return {
            "attribute": definition.id,
            "attribute_known": known is not None or not self._lists_attributes,
            "nearest_attributes": () if known else self._resolver.nearest_attribute(words),
            "definition": definition,
            "wholes": self._families.wholes(definition.id),
            "family": self._families.name(definition.id),
        }

    def _resolved_subject(self, words: str) -> dict[str, Any]:
        known = self._resolver.subject(words)
        if known is not None:
            return {"subject": known, "subject_known": True, "subject_name": self._resolver.usual_name(known)}
        return {
            "subject": fold_name(words),
            "subject_known": not self._lists_entities,
            "subject_name": words.strip(),
            "nearest": self._resolver.nearest(words),
        }

    def _resolved_scope(self, words: str | None) -> str:
        # A scope that is an entity (a region, a group) is the same in any language.
        return "" if words is None else self._resolver.subject(words) or fold_name(words)

    def read_value(
        self, words: str, attribute: str, language: str | None, bearing: Origin | None, currency: str | None
    ) -> dict[str, Any]:
        """All fields that hang on the words of a value under those for its attribute, in a language.

        `bearing` is the origin, where its date bears on what they mean, and `currency` the one of its subject.
        """
        definition = self.attribute(attribute)["definition"]
        published = None if bearing is None else bearing.published
        value = _in_currency(self._meant(words, definition, language, published), currency)
        return {
            "value": value,
            "comparable": () if value is None else _comparable(value, definition.unit),
            "skeleton": skeleton(words) if value and value.kind is Kind.NAME else None,
            "unread": _unread_value(words, value, definition),
        }

    def _meant(
        self, words: str, definition: Attribute, language: str | None, published: DateSpan | None
    ) -> Reading | None:
        known = self._resolver.subject(words) if definition.kind in _NAMED else None
        if known is None:
            return _read_value(words, definition.kind, definition.unit, language, published)
        return Reading(kind=definition.kind or Kind.NAME, text=known, known=True, words=words, language=language)


#: What a source states that claims take over: its date, the one that was worked out, and its language.
_Stated = tuple[str | None, str | None, str | None]


def _stated(source: Source) -> _Stated:
    return source.published, source.worked_out.date if source.worked_out else None, source.language


def bears(definition: Attribute, words: str) -> bool:
    """Whether the date of its source may bear on what a value means: the same words under any other are read once."""
    return definition.kind in _DATED and not is_absolute(words)


def _origin(published: str | None, worked_out: str | None, language: str | None) -> Origin:
    """A source's date: the one it states, or else the one that was worked out."""
    unread: list[Unread] = []
    for field, words, dated in (
        ("published", published, Dated.PUBLISHED),
        ("worked_out.date", worked_out, Dated.WORKED_OUT),
    ):
        span = _read_date(words, language, None) if words else None
        if span is not None:
            return Origin(span, dated, tuple(unread), undated=published is None)
        if words:
            unread.append(Unread(field, words, "not a date that can be read"))
    return Origin(None, Dated.UNKNOWN, tuple(unread), undated=published is None)


def time_of(words: str | None, language: str | None, origin: Origin) -> Time:
    """The time a claim holds for: what its own `when` says, or else its source's date."""
    if not words:
        return Time(origin.published, origin.dated, ())
    span = _read_date(words, language, None if is_absolute(words) else origin.published)
    if span is not None:
        return Time(span, Dated.CLAIM, ())
    # The source's date would be a guess here: the claim says that it speaks of another time.
    reason = "not a date that can be read"
    if origin.published is None:
        reason += ", at least without the date of its source"
    return Time(None, Dated.UNKNOWN, (Unread("when", words, reason),))


def _unread_value(words: str, value: Reading | None, definition: Attribute) -> tuple[Unread, ...]:
    if value is not None:
        return ()
    return (Unread("value", words, f"no {definition.kind} can be read in it"),)


@lru_cache(_KEPT)
def _read_date(words: str, language: str | None, published: DateSpan | None) -> DateSpan | None:
    spoken = _spoken(words, language)
    found = read_date(words, language=spoken, published=published)
    # Whoever writes claims down may date them in another language than that of the source.
    return found if found or spoken is None else read_date(words, published=published)


@lru_cache(_KEPT)
def _read_value(
    words: str, kind: Kind | None, unit: str | None, language: str | None, published: DateSpan | None
) -> Reading | None:
    """The reading of a value. Where no kind is declared, words that are no quantity and no date are a text."""
    spoken = _spoken(words, language)
    if kind is not None:
        meant = read_as(words, kind, unit=unit, language=spoken, published=published)
        # Whoever writes claims down may do so in another language than that of the source.
        return meant if meant or spoken is None else read_as(words, kind, unit=unit, published=published)
    found = read(words, language=spoken, published=published)
    return found or read_as(words, Kind.TEXT, language=spoken)


def _spoken(words: str, language: str | None) -> str | None:
    """The language to read words in: the one given, or None, to be told from them, where they are in another script."""
    known = language_of(language) if language else None
    letters = [letter for letter in words if letter.isalpha()]
    if known is None or not letters or any(unicodedata.name(c, "").startswith(known.script) for c in letters):
        return language
    return None


def _in_currency(value: Reading | None, currency: str | None) -> Reading | None:
    """Money of a name that several currencies share, read as the one of its subject where that is one of them."""
    if value is None or currency is None or currency not in members(value.unit or ""):
        return value
    return attrs.evolve(value, unit=currency, alternatives=())


def _comparable(value: Reading, unit: str | None) -> tuple[Reading, ...]:
    """The candidates of a value, each in the unit in which values of its sort are compared."""
    if unit is not None and value.kind is Kind.QUANTITY:
        declared = [made for candidate in value.candidates if (made := to_unit(candidate, unit)) is not None]
        if declared:
            # What measures something else is not meant: no length is in minutes, whatever "m" may stand for.
            return tuple(declared)
    return tuple(reading for candidate in value.candidates for reading in _in_base_units(candidate))


def _in_base_units(candidate: Reading) -> tuple[Reading, ...]:
    shared = members(candidate.unit or "")
    if shared:
        # A bare "dollar" is a dollar of any country.
        return tuple(attrs.evolve(candidate, unit=currency) for currency in shared)
    if candidate.kind is Kind.SHARE:
        return (to_unit(candidate, "percent") or candidate,)
    if candidate.kind is Kind.QUANTITY and candidate.unit is not None:
        return (to_unit(candidate, base_unit(candidate.unit)) or candidate,)
    return (candidate,)


def _converted(candidates: Iterable[Reading], when: DateSpan | None, rates: OwnRates) -> tuple[Reading, ...]:
    """Money in the common currency at that time; what has no published rate is left out."""
    if when is None:
        return ()
    found = (convert(candidate, COMMON_CURRENCY, when, rates) for candidate in candidates)
    return tuple(reading for reading in found if reading is not None)
