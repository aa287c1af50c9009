"""What the quotes of claims mention."""

from __future__ import annotations

from typing import Any

import attrs

from factcheck.judging.quoting import mentions
from factcheck.model import Kind, Quote


def test_a_quote_is_read_in_the_language_and_at_the_time_of_its_claim(make: Any) -> None:
    bare = make.assertion(make.reading(41), published=make.span("2017-11-26"))
    quote = Quote(exact="41 pays membres, réunis hier", prefix="12 fois")
    quoted = attrs.evolve(bare, claim=attrs.evolve(bare.claim, quote=quote, language="fr"))
    assert mentions(bare) == ()
    count, date = mentions(quoted)
    assert (count.reading.kind, date.reading.kind) == (Kind.COUNT, Kind.DATE)
    assert date.reading.stated == make.span("2017-11-25").days
