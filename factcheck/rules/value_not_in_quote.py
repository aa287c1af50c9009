"""The rule value-not-in-quote."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judging import Group, rule
from factcheck.judging.evidence import amounts, in_so_many_words, missing_words
from factcheck.judging.sides import side
from factcheck.judging.wording import quoted, topic
from factcheck.model import NUMERIC, Assertion, Comparison, Finding, Kind, Reading, Severity


@rule(
    key=("claim",),
    suspect="any(quoted)",
    flagged=(
        """
        [[attributes]]
        id = "exhibitors"
        kind = "count"

        [[sources]]
        id = "fair report"
        language = "en"
        [[sources.claims]]
        subject = "the fair"
        attribute = "exhibitors"
        value = "68 firms"
        quote = "drew 86 firms from abroad"
        """,
        """
        [[attributes]]
        id = "director"
        kind = "name"

        [[sources]]
        id = "fair report"
        language = "en"
        [[sources.claims]]
        subject = "the fair"
        attribute = "director"
        value = "Hélène Aubry"
        quote = "its director opened the fair"
        """,
    ),
    clean=(
        """
        [[attributes]]
        id = "exhibitors"
        kind = "count"

        [[sources]]
        id = "fair report"
        language = "en"
        [[sources.claims]]
        subject = "the fair"
        attribute = "exhibitors"
        value = "68"
        quote = "drew sixty-eight firms from 11 countries"
        """,
        """
        [[attributes]]
        id = "director"
        kind = "name"

        [[sources]]
        id = "fair report"
        language = "ar"
        [[sources.claims]]
        subject = "the fair"
        attribute = "director"
        value = "Salim Karimi"
        quote = "افتتح المدير سليم كريمي المعرض"
        """,
    ),
)
def value_not_in_quote(group: Group) -> Iterator[Finding]:
    """A claim's quote does not carry its value.

    **What it flags.** A claim whose quote states no number, date or name that is the claim's value.
    Digits or words, and the script, do not matter: "sixty-eight" carries 68, and a name may be spelt
    in another alphabet. A tension where the quote states another amount or date instead, which the
    value cannot meet; a note where it only states a looser or a tighter one (the quote says "more
    than 80" of "over 75"), none at all, or lacks words of a name or of a text.

    **Why it matters.** The quote is the evidence. If the value was mistyped, or taken from another
    sentence, the claim is checked against others on the strength of words that nobody said.

    **How to resolve it.** Compare the two. Correct the value, or choose the words of the source that
    carry it; if it was worked out rather than said, put the source's own words into `value`.
    """
    first = group.assertions[0]
    quote, value = first.claim.quote, first.value
    if quote is None or value is None or value.kind is Kind.TRUTH:
        return
    wrong = _in_amount(first) if value.kind in _AMOUNTS else _in_words(value, quote.exact)
    if wrong is not None:
        severity, why = wrong
        message = (
            f"{topic(first)}: the claim says {quoted(first.claim.value)}, but its quote {quoted(quote.exact)} {why}"
        )
        yield group.finding(severity, message, [side(group)])


_AMOUNTS = NUMERIC | {Kind.DATE}


def _in_amount(assertion: Assertion) -> tuple[Severity, str] | None:
    stated = amounts(assertion)
    if any(_carries(reading, value) for reading in stated for value in assertion.comparable):
        return None
    if in_so_many_words(assertion):
        return None
    if not stated:
        return Severity.NOTE, f"states no {assertion.comparable[0].kind}"
    # Of several amounts, the one of the same things is the one that should have been the value.
    stated.sort(key=lambda reading: reading.noun is None or reading.noun != assertion.comparable[0].noun)
    near = [reading for reading in stated if any(reading.plain.meets(value.plain) for value in assertion.comparable)]
    if near:
        return Severity.NOTE, f"states {quoted(near[0].words)}, which is not the same"
    return Severity.TENSION, f"states {quoted(stated[0].words)}"


def _carries(reading: Reading, value: Reading) -> bool:
    """Whether a quote with this reading is evidence for the value: it says the same, or dates it more exactly."""
    if value.kind is Kind.DATE:
        return bool(value.plain.contains(reading.plain))
    about = {reading.comparison is Comparison.ABOUT, value.comparison is Comparison.ABOUT}
    return bool(reading.stated == value.stated) and len(about) == 1


def _in_words(value: Reading, quote: str) -> tuple[Severity, str] | None:
    words, missing = missing_words(value, quote)
    if not missing:
        return None
    return Severity.NOTE, f"lacks {', '.join(map(quoted, missing))}" if len(
        missing
    ) < words else "has none of its words"
