"""Laws of checking: findings do not depend on how claims are written down, but on what they say."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
from babel.dates import format_date
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from num2words import num2words

from factcheck.corpus.load import load
from factcheck.engine import check
from factcheck.formats.toml import write_toml
from factcheck.model import Attribute, Changes, Claim, Corpus, Entity, Kind, Ranks, Source, Vocabulary
from factcheck.testing import corpora

LANGUAGES = ("en", "fr", "ar")

#: The same words in each language.
Words = Mapping[str, str]


def _words(en: str, fr: str, ar: str) -> Words:
    return {"en": en, "fr": fr, "ar": ar}


@attrs.frozen
class Said:
    """What a claim says, apart from the words it says it in.

    `values` are ways to say one value that differ in their unit; `source` counts sources from 0.
    """

    subject: int
    attribute: int
    values: Sequence[Words]
    when: Words | None
    scope: str | None
    planned: bool
    source: int


ENTITIES = (
    _words("the League of Ports", "la Ligue des ports", "رابطة الموانئ"),
    _words("Ruritania", "Ruritanie", "روريتانيا"),
    _words("Anna Berg", "Anna Berg", "آنا بيرغ"),
    _words("Omar Haddad", "Omar Haddad", "عمر حداد"),
)
PEOPLE = ENTITIES[2:]

PUBLISHED = ("2015-03-02", "2017-11", None)

#: How each language writes the digits and the decimal point.
DIGITS = {"en": {}, "fr": str.maketrans(".", ","), "ar": str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")}
COMPARED = (
    _words("{} states", "{} États", "{} دولة"),
    _words("more than {} states", "plus de {} États", "أكثر من {} دولة"),
    _words("at least {} states", "au moins {} États", "ما لا يقل عن {} دولة"),
    _words("fewer than {} states", "moins de {} États", "أقل من {} دولة"),
    _words("about {} states", "environ {} États", "نحو {} دولة"),
)
PERCENT = _words("{} percent", "{} pour cent", "{} بالمئة")
ORDINALS = (
    _words("first", "premier", "الأول"),
    _words("second", "deuxième", "الثاني"),
    _words("third", "troisième", "الثالث"),
    _words("fourth", "quatrième", "الرابع"),
)


def _digits(number: Decimal, language: str) -> str:
    return f"{number:f}".translate(DIGITS[language])


def _in_all(number: Decimal, words: Words) -> Words:
    return {language: words[language].format(_digits(number, language)) for language in LANGUAGES}


def _in_letters(number: int, words: Words) -> Words:
    return {language: words[language].format(num2words(number, lang=language)) for language in LANGUAGES}


counts = st.one_of(
    st.builds(_in_all, st.integers(2, 400).map(Decimal), st.sampled_from(COMPARED)),
    st.builds(_in_letters, st.integers(2, 400), st.sampled_from(COMPARED)),
).map(lambda words: [words])
sums = st.builds(
    _in_all,
    st.decimals(1, 200, places=1),
    st.just(_words("{} million dollars", "{} millions de dollars", "{} مليون دولار")),
).map(lambda words: [words])
shares = st.integers(1, 130).map(lambda n: [_in_all(Decimal(n), PERCENT)])
ordinals = st.sampled_from(ORDINALS).map(lambda words: [words])
names = st.sampled_from(PEOPLE).map(lambda words: [words])


@st.composite
def lengths(draw: st.DrawFn) -> Sequence[Words]:
    """A length in metres and in kilometres, to the same metre; no zeros at the end, which might be rounded."""
    metres = Decimal(draw(st.integers(101, 999).filter(lambda n: n % 10)))
    return [
        _in_all(metres, _words("{} metres", "{} mètres", "{} متر")),
        _in_all(metres.scaleb(-3), _words("{} kilometres", "{} kilomètres", "{} كيلومتر")),
    ]


@st.composite
def dates(draw: st.DrawFn) -> Words:
    """A day, a month or a year, as each language writes it."""
    day = draw(st.dates(datetime.date(2013, 1, 1), datetime.date(2019, 12, 31)))
    pattern = draw(st.sampled_from(("d MMMM y", "MMMM y", "y")))
    return {language: format_date(day, pattern, locale=language) for language in LANGUAGES}


ATTRIBUTES = (
    (Attribute(id="members", kind=Kind.COUNT), counts),
    (Attribute(id="ever joined", kind=Kind.COUNT, changes=Changes.UPWARDS), counts),
    (Attribute(id="budget", kind=Kind.MONEY, unit="USD"), sums),
    (Attribute(id="height", kind=Kind.QUANTITY, unit="meter", changes=Changes.NEVER), lengths()),
    (Attribute(id="turnout", kind=Kind.SHARE), shares),
    (Attribute(id="founded", kind=Kind.DATE, begins=True), dates().map(lambda words: [words])),
    (Attribute(id="summit", kind=Kind.ORDINAL), ordinals),
    (Attribute(id="joined", kind=Kind.ORDINAL, ranks=Ranks.SUBJECTS, changes=Changes.NEVER), ordinals),
    (Attribute(id="chair", kind=Kind.NAME), names),
)

VOCABULARY = Vocabulary(
    entities=tuple(Entity(id=e["en"], names={code: (name,) for code, name in e.items()}) for e in ENTITIES),
    attributes=tuple(
        attrs.evolve(attribute, labels={code: (f"{attribute.id} ({code})",) for code in LANGUAGES})
        for attribute, _ in ATTRIBUTES
    ),
)


@st.composite
def said(draw: st.DrawFn) -> Said:
    attribute = draw(st.integers(0, len(ATTRIBUTES) - 1))
    return Said(
        subject=draw(st.integers(0, 1)),
        attribute=attribute,
        values=draw(ATTRIBUTES[attribute][1]),
        when=draw(st.none() | dates()),
        scope=draw(st.sampled_from((None, None, "islands"))),
        planned=draw(st.sampled_from((False, False, True))),
        source=draw(st.integers(0, len(PUBLISHED) - 1)),
    )


#: What the claims of a corpus say. Few subjects and few values, so that many of them clash.
statements = st.lists(said(), min_size=1, max_size=10)


def _plain(attribute: str, value: Words, when: str = "", subject: int = 0, source: int = 0) -> Said:
    return Said(
        subject=subject,
        attribute=[known.id for known, _ in ATTRIBUTES].index(attribute),
        values=[value],
        when=_words(when, when, when) if when else None,
        scope=None,
        planned=False,
        source=source,
    )


def _states(number: int) -> Words:
    return _in_all(Decimal(number), COMPARED[0])


#: Claims that break every rule that has to do with values, orders and dates.
BREAKING = [
    _plain("members", _states(41)),
    _plain("members", _states(42)),
    _plain("members", _states(57), "2013"),
    _plain("ever joined", _states(57), "2013"),
    _plain("ever joined", _states(41), "2014"),
    _plain("turnout", _in_all(Decimal(130), PERCENT)),
    _plain("founded", _words("2014", "2014", "2014")),
    _plain("summit", ORDINALS[0], "2015"),
    _plain("summit", ORDINALS[0], "2017"),
    _plain("summit", ORDINALS[1], "2019"),
    _plain("summit", ORDINALS[2], "2016"),
    _plain("joined", ORDINALS[0]),
    _plain("joined", ORDINALS[0], subject=1),
    _plain("chair", PEOPLE[0]),
    _plain("chair", PEOPLE[1], source=2),
]
BROKEN = {
    "before-it-existed",
    "changed-values",
    "conflicting-values",
    "crowded-series",
    "decreasing-total",
    "impossible-share",
    "ordinal-order",
    "repeated-ordinal",
    "reported-before-it-happened",
    "two-firsts",
    "two-holders",
    "undated-source",
}


def _corpus(
    statements: Iterable[Said], languages: Iterable[str] = (), units: Iterable[int] = (), *, named: bool = True
) -> Corpus:
    """The corpus that says this: each claim in its language (English where none is left) and in its unit."""
    languages, units = iter(languages), iter(units)
    return Corpus(
        sources=tuple(Source(id=f"source {n}", published=date) for n, date in enumerate(PUBLISHED)),
        claims=tuple(
            _claim(one, next(languages, "en"), next(units, 0), f"claim {number}" if named else None)
            for number, one in enumerate(statements)
        ),
        vocabulary=VOCABULARY,
    )


def _claim(one: Said, language: str, unit: int, name: str | None) -> Claim:
    attribute = VOCABULARY.attributes[one.attribute]
    return Claim(
        id=name,
        source=f"source {one.source}",
        subject=ENTITIES[one.subject][language],
        attribute=attribute.labels[language][0],
        value=one.values[unit % len(one.values)][language],
        when=one.when[language] if one.when else None,
        scope=one.scope,
        planned=one.planned,
        language=language,
    )


def _found(corpus: Corpus) -> list[tuple[str, str, tuple[str, ...], str, int]]:
    """All that must stay the same of what is found in a corpus: everything but the words."""
    return sorted((f.rule, f.severity.value, f.key, f.fingerprint, len(f.holds_if)) for f in check(corpus))


lawful = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@lawful
@given(statements, st.lists(st.sampled_from(LANGUAGES), max_size=10))
@example(BREAKING, ["fr", "ar"] * 8)
@example(BREAKING, ["ar", "en", "fr"] * 5)
def test_translating_claims_changes_nothing(statements: list[Said], languages: list[str]) -> None:
    assert _found(_corpus(statements, languages)) == _found(_corpus(statements))


@lawful
@given(statements, st.lists(st.integers(0, 1), max_size=10))
def test_changing_units_changes_nothing(statements: list[Said], units: list[int]) -> None:
    assert _found(_corpus(statements, units=units)) == _found(_corpus(statements))


def _shuffled(corpus: Corpus, shuffle: Callable[[Sequence[Any]], Sequence[Any]]) -> Corpus:
    vocabulary = corpus.vocabulary
    return Corpus(
        sources=tuple(shuffle(corpus.sources)),
        claims=tuple(shuffle(corpus.claims)),
        vocabulary=Vocabulary(
            entities=tuple(shuffle(vocabulary.entities)), attributes=tuple(shuffle(vocabulary.attributes))
        ),
    )


@lawful
@given(statements.map(_corpus) | corpora(), st.data())
def test_order_changes_nothing(corpus: Corpus, data: st.DataObject) -> None:
    shuffled = _shuffled(corpus, lambda items: data.draw(st.permutations(items)))
    assert _found(shuffled) == _found(corpus)
    assert [f.message for f in check(shuffled)] == [f.message for f in check(corpus)]


@lawful
@given(statements, st.booleans(), st.lists(st.sampled_from("abc"), min_size=10, max_size=10), st.integers(0, 8))
@example(BREAKING, True, list("abcbacabccbacba"), 4)
@example(BREAKING, False, list("abcbacabccbacba"), 4)
def test_files_change_nothing(statements: list[Said], named: bool, files: list[str], split: int) -> None:
    corpus = _corpus(statements, named=named)
    parts = {name: [claim for claim, file in zip(corpus.claims, files, strict=False) if file == name] for name in files}
    entities, properties = corpus.vocabulary.entities, corpus.vocabulary.attributes
    with TemporaryDirectory() as folder:
        for name, claims in parts.items():
            part = attrs.evolve(corpus, claims=tuple(claims), vocabulary=Vocabulary())
            Path(folder, f"{name}.toml").write_text(write_toml(part), encoding="utf-8")
        for name, vocabulary in (
            ("x.toml", Vocabulary(entities=entities, attributes=properties[:split])),
            ("0.toml", Vocabulary(attributes=properties[split:])),
        ):
            Path(folder, name).write_text(write_toml(Corpus(vocabulary=vocabulary)) or "\n", encoding="utf-8")
        assert _found(load(folder)) == _found(corpus)


@lawful
@given(statements, st.integers(0, 9))
@example(BREAKING, 9)
def test_one_more_source_that_says_the_same_leaves_every_finding(statements: list[Said], which: int) -> None:
    corpus = _corpus(statements)
    claim = corpus.claims[which % len(corpus.claims)]
    (source,) = (source for source in corpus.sources if source.id == claim.source)
    more = attrs.evolve(
        corpus,
        sources=(*corpus.sources, attrs.evolve(source, id="one more")),
        claims=(*corpus.claims, attrs.evolve(claim, source="one more")),
    )
    if source.published is not None:  # two sources without a date need not speak of one time, a single one does
        assert set(_found(corpus)) <= set(_found(more))


def test_the_laws_are_not_empty() -> None:
    assert {rule for rule, *_ in _found(_corpus(BREAKING))} >= BROKEN
