"""How two values in different units were made comparable, told to a person."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judging.wording import amount, quoted
from factcheck.model import Assertion, Kind


def conversions(a: Assertion, b: Assertion) -> Iterator[str]:
    """What each of two values comes to in the common unit, where they are in different ones.

    "“400 million riyals” is 106,666,666.67 USD (1 USD = 3.75 SAR …)"
    """
    if a.value is None or b.value is None or a.value.unit == b.value.unit:
        return
    for assertion in (a, b):
        money = assertion.value is not None and assertion.value.kind is Kind.MONEY
        common = assertion.converted if money else assertion.comparable
        if common and assertion.value is not None and common[0].unit != assertion.value.unit:
            rate = f" ({common[0].reason})" if common[0].reason else ""
            yield f"{quoted(assertion.claim.value)} is {amount(common[0])}{rate}"
