from __future__ import annotations

from decimal import Decimal
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import testing
from factcheck.corpus.checks import Entries, dangling, doubles
from factcheck.formats.records import Record
from factcheck.model import Attribute, Claim, Corpus, DateSpan, Entity, Interval, Source

Item = Source | Claim | Entity | Attribute


def test_everything_public_is_documented() -> None:
    assert sorted(testing.__all__) == testing.__all__
    assert all(getattr(testing, name).__doc__ for name in testing.__all__)


@given(testing.intervals(testing.numbers()))
@settings(deadline=None)
def test_an_interval_holds_itself(interval: Interval[Decimal]) -> None:
    assert interval.contains(interval)


@given(testing.date_spans())
@settings(deadline=None)
def test_days_of_a_date_are_closed(span: DateSpan) -> None:
    assert not any(candidate.days.low_open or candidate.days.high_open for candidate in span.candidates)


@given(testing.claims(value=st.integers().map(str)))
@settings(deadline=None)
def test_a_field_can_be_given(claim: Claim) -> None:
    assert int(claim.value) is not None
    assert claim.subject.strip()


@given(testing.corpora(lambda **fields: testing.claims(**fields, subject=st.just("dam"))))
@settings(deadline=None)
def test_the_claims_of_a_corpus_can_be_given(corpus: Corpus) -> None:
    assert {claim.subject for claim in corpus.claims} <= {"dam"}


@given(testing.corpora())
@settings(deadline=None)
def test_a_corpus_could_have_been_loaded(corpus: Corpus) -> None:
    entries = Entries()
    vocabulary = corpus.vocabulary
    for item in chain[Item](corpus.sources, corpus.claims, vocabulary.entities, vocabulary.attributes):
        entries.add(item, Record(type=type(item).__name__.lower(), fields={}, file="", line=lambda _: 1))
    assert not list(doubles(entries))
    assert not list(dangling(entries))
