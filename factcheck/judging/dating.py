"""The dates that a claim states itself, and what each means for every day that its source may be of."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.model import Assertion, Candidate, Dated, DateSpan, Days, Reading
from factcheck.reading.dates import read_date


@attrs.frozen
class StatedDate:
    """A date in a claim's own words: its `when`, or its value."""

    words: str
    span: DateSpan
    assertion: Assertion

    def by_source_date(self) -> Iterator[tuple[Days, DateSpan]]:
        """Each meaning of the source's date, with what this date means beside it.

        Where a source is of 8 May or of 5 August, its "yesterday" is 7 May or 4 August: beside each
        of the two it means one day. Nothing comes of a source without a date.
        """
        published = self.assertion.published
        if published is None:
            return
        for candidate in published.candidates:
            span = self._beside(candidate) if published.ambiguous else None
            yield candidate.days, span or self.span

    def _beside(self, published: Candidate) -> DateSpan | None:
        return read_date(self.words, language=language(self.assertion), published=DateSpan(candidates=(published,)))


def stated_dates(assertion: Assertion) -> Iterator[StatedDate]:
    """The dates that a claim states: its `when`, and its value where that is a date."""
    if assertion.when is not None and assertion.dated is Dated.CLAIM:
        yield StatedDate(assertion.claim.when or "", assertion.when, assertion)
    span = span_of(assertion.value)
    if span is not None:
        yield StatedDate(assertion.claim.value, span, assertion)


def span_of(reading: Reading | None) -> DateSpan | None:
    """A reading of a date as the span that holds all its candidates; None where it is no date."""
    if reading is None or reading.span is None:
        return None
    spans = [candidate.span for candidate in reading.candidates if candidate.span is not None]
    return attrs.evolve(reading.span, candidates=tuple(meaning for span in spans for meaning in span.candidates))


def language(assertion: Assertion) -> str | None:
    """The code of the language that a claim is in."""
    return assertion.claim.language or assertion.source.language
