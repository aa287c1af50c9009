from __future__ import annotations

import datetime
from decimal import Decimal

import attrs
import pytest

from factcheck.corpus import assertions as module
from factcheck.corpus.assertions import Reader, assertions
from factcheck.model import (
    Assertion,
    Attribute,
    Claim,
    Corpus,
    Dated,
    Entity,
    Interval,
    Kind,
    Reading,
    Severity,
    Source,
    Vocabulary,
    WorkedOut,
)
from factcheck.reading.compare import clash_of
from factcheck.reading.rates import OwnRate, OwnRates

VOCABULARY = Vocabulary(
    entities=(
        Entity(id="bridge", names={"en": ("Old Bridge",), "fr": ("Vieux Pont",), "ar": ("الجسر القديم",)}),
        Entity(id="museum", names={"en": ("City Museum",)}, currency="CAD"),
        Entity(id="Amal Haddad", names={"en": ("Amal Haddad",), "ar": ("أمل حداد",)}),
        Entity(id="North", names={"en": ("the North",), "fr": ("le Nord",)}),
    ),
    attributes=(
        Attribute(id="length", kind=Kind.QUANTITY, labels={"fr": ("longueur",)}),
        Attribute(id="width", kind=Kind.QUANTITY, unit="foot"),
        Attribute(id="workers", kind=Kind.COUNT),
        Attribute(id="cost", kind=Kind.MONEY),
        Attribute(id="price", kind=Kind.MONEY, unit="USD"),
        Attribute(id="opening", kind=Kind.DATE),
        Attribute(id="closure", kind=Kind.ORDINAL),
        Attribute(id="architect", kind=Kind.NAME),
        Attribute(id="open", kind=Kind.TRUTH),
        Attribute(id="share", kind=Kind.SHARE),
        Attribute(id="note"),
    ),
)


#: Something in another currency, so that money is converted.
OTHER = Claim(source="daily", subject="x", attribute="y", value="¥1")


def asserted(
    attribute: str, value: str, *, subject: str = "Old Bridge", source: Source | None = None, **fields: str
) -> Assertion:
    source = source or Source(id="daily", published="2023-05-11", language="en")
    claim = Claim(source=source.id, subject=subject, attribute=attribute, value=value, **fields)  # type: ignore[arg-type]  # no field given here is a flag
    other = attrs.evolve(OTHER, source=source.id)
    made, _ = assertions(Corpus(sources=(source,), claims=(claim, other), vocabulary=VOCABULARY))
    return made


def day(text: str) -> Interval[datetime.date]:
    return Interval.point(datetime.date.fromisoformat(text))


def test_words_become_ids() -> None:
    made = asserted("Longueur", "80 m", subject="VIEUX PONT", scope="le Nord")
    assert (made.subject, made.attribute, made.scope) == ("bridge", "length", "North")
    assert made.subject_known
    assert made.attribute_known
    assert made.subject_name == "Old Bridge"
    assert made.definition is VOCABULARY.attributes[0]


def test_unknown_words_are_folded_and_nearest_names_suggested() -> None:
    made = asserted("Lenght", "80 m", subject=" Old  Brigde", scope="The Centre")
    assert (made.subject, made.attribute, made.scope) == ("old brigde", "lenght", "the centre")
    assert not made.subject_known
    assert not made.attribute_known
    assert made.subject_name == "Old  Brigde"
    assert made.nearest == ("Old Bridge",)
    assert made.nearest_attributes == ("length",)


def test_nothing_is_unknown_to_an_empty_vocabulary() -> None:
    source = Source(id="daily")
    (made,) = assertions(
        Corpus(sources=(source,), claims=(Claim(source="daily", subject="x", attribute="y", value="3"),))
    )
    assert made.subject_known
    assert made.attribute_known


@pytest.mark.parametrize(
    ("published", "worked_out", "when", "days", "dated"),
    [
        ("2023-05-11", None, None, "2023-05-11", Dated.PUBLISHED),
        ("2023-05-11", "2020-01-01", None, "2023-05-11", Dated.PUBLISHED),
        (None, "2020-01-01", None, "2020-01-01", Dated.WORKED_OUT),
        (None, None, None, None, Dated.UNKNOWN),
        ("2023-05-11", None, "3 May 2023", "2023-05-03", Dated.CLAIM),
        ("2023-05-11", None, "yesterday", "2023-05-10", Dated.CLAIM),
        (None, "2020-01-01", "yesterday", "2019-12-31", Dated.CLAIM),
        (None, None, "yesterday", None, Dated.UNKNOWN),
        ("2023-05-11", None, "once upon a time", None, Dated.UNKNOWN),
    ],
)
def test_when_a_claim_holds(
    published: str | None, worked_out: str | None, when: str | None, days: str | None, dated: Dated
) -> None:
    source = Source(
        id="daily",
        published=published,
        worked_out=None if worked_out is None else WorkedOut(date=worked_out, because="of its topic"),
        language="en",
    )
    made = asserted("workers", "12", source=source, **({} if when is None else {"when": when}))
    assert made.dated is dated
    assert (None if made.when is None else made.when.days) == (None if days is None else day(days))


def test_the_sources_date_is_kept_beside_the_claims_own() -> None:
    made = asserted("workers", "12", when="3 May 2023")
    assert made.published is not None
    assert made.published.days == day("2023-05-11")


def test_words_that_cannot_be_read_are_told() -> None:
    source = Source(
        id="daily", published="soon", worked_out=WorkedOut(date="later", because="so it says"), language="en"
    )
    made = asserted("workers", "plenty", source=source, when="yesterday")
    assert [(unread.field, unread.words) for unread in made.unread] == [
        ("published", "soon"),
        ("worked_out.date", "later"),
        ("value", "plenty"),
        ("when", "yesterday"),
    ]
    assert made.value is None
    assert made.comparable == made.converted == ()
    assert made.kind is Kind.COUNT
    assert "without the date of its source" in made.unread[-1].reason
    assert "count" in made.unread[-2].reason


@pytest.mark.parametrize("value", ["330 m", "0.33 km", "33,000 cm", "330 mètres", "٣٣٠ مترا"])
def test_quantities_are_compared_in_one_unit(value: str) -> None:
    made, *_ = asserted("length", value).comparable
    assert made.unit == "meter"
    assert made.stated == Interval.point(Decimal(330))
    # How exactly it is stated, the words tell.
    assert made.plain.contains(made.stated)


def test_quantities_are_compared_in_the_declared_unit() -> None:
    assert [reading.unit for reading in asserted("width", "40 m").comparable] == ["foot"]
    assert [reading.unit for reading in asserted("width", "40").comparable] == ["foot"]
    assert [reading.unit for reading in asserted("width", "40 kg").comparable] == ["kilogram"]


def test_a_quantity_without_a_unit_stays_as_it_is() -> None:
    assert [reading.unit for reading in asserted("length", "40").comparable] == [None]


@pytest.mark.parametrize("value", ["50 %", "half", "one in two"])
def test_shares_are_compared_in_percent(value: str) -> None:
    (made,) = asserted("share", value).comparable
    assert (made.unit, made.stated) == ("percent", Interval.point(Decimal(50)))


@pytest.mark.parametrize(
    ("one", "other", "severity"),
    [
        ("330 m", "1,083 ft", None),
        ("330 m", "1,083 m", Severity.CONTRADICTION),
    ],
)
def test_lengths(one: str, other: str, severity: Severity | None) -> None:
    assert clash_of(asserted("length", one), asserted("length", other)) is severity


def test_money_is_converted_at_the_claims_time() -> None:
    riyals = asserted("cost", "400 million Saudi riyals", when="2017-11-26")
    assert {reading.unit for reading in riyals.comparable} == {"SAR"}
    assert [reading.unit for reading in riyals.converted] == ["USD"]
    assert clash_of(asserted("price", "$107 million", when="November 2017"), riyals) is None
    assert clash_of(asserted("price", "$27 million", when="November 2017"), riyals) is Severity.CONTRADICTION


def test_money_of_one_currency_is_not_converted() -> None:
    source = Source(id="daily", published="2023-05-11", language="en")
    claims = tuple(
        Claim(source="daily", subject="x", attribute="cost", value=value) for value in ("5 euros", "€7", "12 workers")
    )
    for made in assertions(Corpus(sources=(source,), claims=claims)):
        assert made.converted == ()


def test_money_without_a_time_is_not_converted() -> None:
    undated = asserted("cost", "US$5 million", source=Source(id="daily", language="en"))
    assert undated.comparable
    assert undated.converted == ()


def test_a_shared_currency_name_is_the_subjects_own() -> None:
    (reading,) = asserted("cost", "5 million dollars", subject="City Museum").comparable
    assert reading.unit == "CAD"
    (reading,) = asserted("cost", "5 million euros", subject="City Museum").comparable
    assert reading.unit == "EUR"
    assert {"USD", "CAD"} < {reading.unit for reading in asserted("cost", "5 million dollars").comparable}


def test_a_shared_currency_name_is_left_open_without_one() -> None:
    five, seven = asserted("cost", "$5 million"), asserted("cost", "$7 million")
    assert clash_of(five, seven) is Severity.CONTRADICTION
    # It may be another country's dollar.
    assert clash_of(five, asserted("cost", "US$3.8 million")) is Severity.NOTE


def test_names_of_the_vocabulary_become_its_ids_whatever_their_script() -> None:
    english, arabic = asserted("architect", "Amal Haddad"), asserted("architect", "أمل حداد", language="ar")
    for made in (english, arabic):
        assert made.value is not None
        assert (made.value.kind, made.value.text, made.value.known) == (Kind.NAME, "Amal Haddad", True)
    assert english.skeleton == arabic.skeleton is not None
    assert clash_of(english, arabic) is None


def test_other_names_keep_their_words() -> None:
    made = asserted("architect", "Jean Castel")
    assert made.value is not None
    assert (made.value.text, made.value.known) == ("Jean Castel", False)
    assert made.skeleton
    assert asserted("workers", "12").skeleton is None


@pytest.mark.parametrize(
    ("attribute", "value", "kind"),
    [
        ("opening", "15 December 2015", Kind.DATE),
        ("opening", "yesterday", Kind.DATE),
        ("closure", "second", Kind.ORDINAL),
        ("open", "yes", Kind.TRUTH),
        ("note", "more than 80 boats", Kind.COUNT),
        ("note", "Amal Haddad", Kind.NAME),
        ("note", "in ruins", Kind.TEXT),
    ],
)
def test_kinds(attribute: str, value: str, kind: Kind) -> None:
    made = asserted(attribute, value)
    assert made.value is not None
    assert made.value.kind is made.kind is kind
    assert made.unread == ()


@pytest.mark.parametrize(
    ("attribute", "values"),
    [
        ("workers", {"en": "more than 80 workers", "fr": "plus de 80 ouvriers", "ar": "أكثر من 80 عاملا"}),
        ("cost", {"en": "100 million euros", "fr": "100 millions d'euros", "ar": "مئة مليون يورو"}),
        ("closure", {"en": "third", "fr": "troisième", "ar": "الثالث"}),
        ("opening", {"en": "May 2015", "fr": "mai 2015", "ar": "مايو 2015"}),
    ],
)
def test_translating_the_words_changes_nothing(attribute: str, values: dict[str, str]) -> None:
    meant = {
        tuple((r.kind, r.unit, r.stated, r.plain, r.charitable) for r in made.comparable)
        for made in (asserted(attribute, value, language=language) for language, value in values.items())
    }
    assert len(meant) == 1
    assert meant.pop()


def test_a_quotation_in_another_language_than_its_source_is_read() -> None:
    made = asserted("cost", "مئة مليون يورو", source=Source(id="presse", published="2023-05-11", language="fr"))
    assert [reading.unit for reading in made.comparable] == ["EUR"]


def test_a_claim_in_another_language_of_the_same_script_than_its_source_is_read() -> None:
    source = Source(id="presse", published="February 3, 2024", language="fr")
    made = asserted("workers", "more than eighty", source=source, when="last Tuesday")
    assert made.unread == ()
    assert made.value is not None
    assert made.value.stated == Interval(Decimal(80), None, low_open=True)
    assert made.published is not None
    assert made.published.days == Interval.point(datetime.date(2024, 2, 3))
    assert made.when is not None
    assert made.when.days == Interval.point(datetime.date(2024, 1, 30))


def test_money_is_converted_at_the_users_own_rates() -> None:
    source = Source(id="daily", published="2023-05-11", language="en")
    claims = tuple(
        Claim(source="daily", subject="x", attribute="cost", value=value) for value in ("2 Kuwaiti dinars", "$1")
    )
    rates = OwnRates([OwnRate(datetime.date(2023, 1, 1), "KWD", "USD", Decimal("3.25"))])
    corpus = Corpus(sources=(source,), claims=claims, vocabulary=VOCABULARY)
    first, _ = assertions(corpus, rates)
    assert [reading.stated.low for reading in first.converted] == [Decimal("6.50")]
    first, _ = assertions(corpus)
    assert first.converted == ()


def test_claims_in_the_same_words_share_their_reading() -> None:
    source = Source(id="daily", published="2023-05-11", language="en")
    claims = tuple(
        Claim(source="daily", id=str(at), subject="bridge", attribute="workers", value="12") for at in range(3)
    )
    another = attrs.evolve(claims[0], id="3", value="13")
    first, *others, last = assertions(Corpus(sources=(source,), claims=(*claims, another), vocabulary=VOCABULARY))
    assert [made.claim.id for made in (first, *others, last)] == ["0", "1", "2", "3"]
    assert last.value != first.value
    readings: set[Reading | None] = {made.value for made in (first, *others)}
    assert readings == {first.value}


@pytest.mark.parametrize("kept", [0, 100])
def test_what_was_forgotten_is_read_the_same_again(monkeypatch: pytest.MonkeyPatch, kept: int) -> None:
    monkeypatch.setattr(module, "_KEPT", kept)
    reader = Reader(Vocabulary())
    claim = Claim(source="a", subject="dam", attribute="height", value="31 m", when="Sunday")
    source = Source(id="a", published="2019-06-20", language="en")
    before, origin = reader.assertion(claim, source), reader.origin(source)
    assert reader.origin(source) is origin
    reader.forget()
    after = reader.assertion(claim, source)
    assert (reader.origin(source) is origin) is bool(kept)
    assert after == before == reader.assertions([(claim, source)])[0]


def test_money_in_the_same_words_at_one_time_is_converted_once() -> None:
    source = Source(id="a", published="2019-06-20", language="en")
    claims = [Claim(source="a", subject=f"s{n}", attribute="cost", value=value) for n, value in enumerate(_SUMS)]
    first, second, other = Reader(Vocabulary()).assertions([(claim, source) for claim in claims])
    assert first.converted == second.converted != other.converted
    assert first.converted is second.converted


_SUMS = ("4 million euros", "4 million euros", "400 million riyals of Saudi Arabia")
