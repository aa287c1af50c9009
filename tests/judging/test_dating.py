"""The dates that a claim states, and what they mean beside its source's date."""

from __future__ import annotations

from factcheck.corpus.assertions import assertions
from factcheck.judging.dating import language, span_of, stated_dates
from factcheck.judging.times import days_text, meanings_text
from factcheck.model import Assertion, Attribute, Claim, Corpus, Kind, Source, Vocabulary
from factcheck.reading import read_as


def _told(value: str, when: str | None = None, published: str | None = None, of: str | None = "en") -> Assertion:
    corpus = Corpus(
        sources=(Source(id="gazette", published=published, language=of),),
        claims=(Claim(source="gazette", subject="it", attribute="founded", value=value, when=when),),
        vocabulary=Vocabulary(attributes=(Attribute(id="founded", kind=Kind.DATE),)),
    )
    (made,) = assertions(corpus)
    return made


def test_a_claim_states_its_time_and_its_value() -> None:
    assert [date.words for date in stated_dates(_told("2015", "May 2016"))] == ["May 2016", "2015"]
    assert [date.words for date in stated_dates(_told("2015", published="2017"))] == ["2015"]
    assert list(stated_dates(_told("long ago", published="2017"))) == []


def test_a_value_keeps_all_its_meanings() -> None:
    (date,) = stated_dates(_told("04/07/2021"))
    assert meanings_text(date.span) == "2021-04-07 | 2021-07-04"


def test_what_is_no_date_has_no_span() -> None:
    assert span_of(None) is None
    assert span_of(read_as("41", Kind.COUNT)) is None


def test_beside_each_day_of_its_source_yesterday_is_one_day() -> None:
    (date,) = stated_dates(_told("yesterday", published="04/07/2021"))
    beside = [(days_text(published), meanings_text(span)) for published, span in date.by_source_date()]
    assert sorted(beside) == [("2021-04-07", "2021-04-06"), ("2021-07-04", "2021-07-03")]


def test_an_absolute_date_is_the_same_beside_every_day() -> None:
    (date,) = stated_dates(_told("2015", published="04/07/2021"))
    assert {meanings_text(span) for _, span in date.by_source_date()} == {"2015"}


def test_beside_a_source_without_a_date_there_is_nothing() -> None:
    (date,) = stated_dates(_told("2015"))
    assert list(date.by_source_date()) == []


def test_a_claim_may_be_in_another_language_than_its_source() -> None:
    assert language(_told("2015", of="fr")) == "fr"
    assert language(_told("2015", of=None)) is None
