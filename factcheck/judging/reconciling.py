"""What would reconcile two assertions that clash: the clauses that complete "holds if"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.judging.clashes import Clash, plan_and_outcome
from factcheck.judging.times import Times, between_text, timeless, times
from factcheck.judging.wording import quoted
from factcheck.model import Assertion, Kind, Severity


def if_loose(clash: Clash) -> Iterator[str]:
    """The looser readings under which two values meet: what a tension's severity rests on."""
    if clash.severity is Severity.CONTRADICTION:
        return
    yield from loosely(clash.a, clash.b)
    if all(a.value is not None and a.value.kind in {Kind.NAME, Kind.TEXT} for a in (clash.a, clash.b)):
        yield f"{quoted(clash.a.claim.value)} and {quoted(clash.b.claim.value)} are two ways to say one thing"


def loosely(*assertions: Assertion) -> Iterator[str]:
    """Of each assertion whose words can bear more than they plainly mean, that they are meant so."""
    for assertion in assertions:
        for reading in assertion.comparable[:1]:
            if reading.charitable_reason:
                yield f"{quoted(assertion.claim.value)} is meant loosely: {reading.charitable_reason}"


def if_other_time(clash: Clash) -> Iterator[str]:
    """The two speak of different times, where their dates leave that open."""
    if timeless(clash.a):
        return
    apart = times(clash.a, clash.b)
    if apart is Times.UNKNOWN:
        undated = clash.a if clash.a.when is None else clash.b
        yield f"{quoted(undated.claim.value)}, which bears no date, speaks of another time"
    elif apart is Times.MAYBE:
        yield "the ambiguous date is the one that lies apart from the other"


def if_otherwise_than_planned(a: Assertion, b: Assertion) -> Iterator[str]:
    """What one of the two announces came out otherwise."""
    if plan_and_outcome(a, b):
        plan = a if a.claim.planned else b
        yield f"{quoted(plan.claim.value)} was a plan, and it came otherwise"


def if_changed(a: Assertion, b: Assertion) -> str:
    """The attribute changed from the time of one to the time of the other."""
    return f"the {a.attribute} changed {between_text(a, b)}"


def if_counted_apart(a: Assertion, b: Assertion) -> Iterator[str]:
    """The two count different things: worth saying only where they use different nouns of one language."""
    nouns = [assertion.value.noun if assertion.value else None for assertion in (a, b)]
    languages = {assertion.value.language for assertion in (a, b) if assertion.value}
    if all(nouns) and len(languages) == 1 and len({noun.casefold() for noun in nouns if noun}) > 1:
        yield f"{quoted(nouns[0] or '')} and {quoted(nouns[1] or '')} are not the same things"


def distinct(clauses: Iterable[str]) -> tuple[str, ...]:
    """Clauses without those that say the same again, in their order."""
    return tuple(dict.fromkeys(clauses))
