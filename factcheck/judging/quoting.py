"""What the quote of a claim mentions: read once, whichever rules ask."""

from __future__ import annotations

from functools import lru_cache

from factcheck.judging.dating import language
from factcheck.model import Assertion, DateSpan, Mention
from factcheck.reading import find

#: So many quotes are kept read: more than any folder of claims holds, fewer than a table does.
_KEPT = 16_384


def mentions(assertion: Assertion) -> tuple[Mention, ...]:
    """Every reading in the exact words of the claim's quote, in their order; none where it has no quote."""
    quote = assertion.claim.quote
    return _mentions(quote.exact, language(assertion), assertion.published) if quote else ()


@lru_cache(_KEPT)
def _mentions(text: str, code: str | None, published: DateSpan | None) -> tuple[Mention, ...]:
    return tuple(find(text, language=code, published=published))
