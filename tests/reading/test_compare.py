from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Assertion, Attribute, Claim, Interval, Kind, Reading, Severity, Source
from factcheck.reading.compare import Outcome, clash, clash_of, compare

Number = Interval[Decimal]


def between(low: str | None, high: str | None, *, low_open: bool = False, high_open: bool = False) -> Number:
    low_end, high_end = (None if end is None else Decimal(end) for end in (low, high))
    return Interval(low_end, high_end, low_open=low_open, high_open=high_open)


def number(
    plain: Number, charitable: Number | None = None, *, kind: Kind = Kind.COUNT, unit: str | None = None
) -> Reading:
    return Reading(kind=kind, plain=plain, charitable=charitable or plain, unit=unit)


def count(value: int) -> Reading:
    """A bare integer: its trailing zeros may be rounding."""
    zeros = len(str(value)) - len(str(value).rstrip("0"))
    half = Decimal(5).scaleb(zeros - 1) if zeros else Decimal(0)
    return number(Interval.point(Decimal(value)), Interval(value - half, value + half))


def money(low: str, high: str, unit: str) -> Reading:
    return number(between(low, high), kind=Kind.MONEY, unit=unit)


def day(low: datetime.date, high: datetime.date | None = None) -> Reading:
    days = Interval(low, high or low)
    return Reading(kind=Kind.DATE, stated=days, plain=days, charitable=days)


def worded(words: str, kind: Kind = Kind.NAME, *, known: str | None = None) -> Reading:
    return Reading(kind=kind, text=known or words, known=known is not None, words=words)


def assertion(*comparable: Reading, converted: tuple[Reading, ...] = ()) -> Assertion:
    return Assertion(
        claim=Claim(source="s", subject="x", attribute="a", value="v"),
        source=Source(id="s"),
        subject="x",
        attribute="a",
        definition=Attribute(id="a"),
        comparable=comparable,
        converted=converted,
    )


OVER_80 = number(between("80", None, low_open=True))
UNDER_90 = number(between(None, "90", high_open=True))
Y2015 = day(datetime.date(2015, 1, 1), datetime.date(2015, 12, 31))
DECEMBER_15 = day(datetime.date(2015, 12, 15))
EARLY_2016 = day(datetime.date(2016, 1, 1), datetime.date(2016, 4, 30))

CASES = [
    (count(41), count(42), Outcome.CONTRADICTS, Severity.CONTRADICTION),
    (count(41), count(41), Outcome.AGREES, None),
    (count(300), count(305), Outcome.CONTRADICTS, Severity.TENSION),
    (count(300), count(390), Outcome.CONTRADICTS, Severity.CONTRADICTION),
    (OVER_80, count(68), Outcome.CONTRADICTS, Severity.CONTRADICTION),
    (OVER_80, count(84), Outcome.AGREES, None),
    (OVER_80, UNDER_90, Outcome.UNDETERMINED, None),
    (number(between("90", "110")), count(98), Outcome.AGREES, None),
    (
        money("2450000", "2550000", "USD"),
        money("2450000000", "2550000000", "USD"),
        Outcome.CONTRADICTS,
        Severity.CONTRADICTION,
    ),
    (money("106500000", "107500000", "USD"), money("399500000", "400500000", "SAR"), Outcome.NOT_COMPARABLE, None),
    (count(3), number(between("3", "3"), kind=Kind.ORDINAL), Outcome.NOT_COMPARABLE, None),
    (Y2015, DECEMBER_15, Outcome.AGREES, None),
    (Y2015, EARLY_2016, Outcome.CONTRADICTS, Severity.CONTRADICTION),
    (worded("Youssef Gharbi"), worded("يوسف الغربي"), Outcome.AGREES, None),
    (worded("Youssef Gharbi"), worded("Gharbi"), Outcome.UNDETERMINED, None),
    (worded("Youssef Gharbi"), worded("Karim Haddad"), Outcome.CONTRADICTS, Severity.TENSION),
    (worded("Youssef Gharbi", known="yg"), worded("يوسف الغربي", known="yg"), Outcome.AGREES, None),
    (worded("Youssef Gharbi", known="yg"), worded("Yusuf Gharbi", known="yg-2"), Outcome.CONTRADICTS, Severity.TENSION),
    (worded("Youssef Gharbi", known="yg"), worded("Y. Gharbi"), Outcome.UNDETERMINED, None),
    (worded("Sea  freight", Kind.TEXT), worded("sea freight", Kind.TEXT), Outcome.AGREES, None),
    (worded("sea freight", Kind.TEXT), worded("rail", Kind.TEXT), Outcome.CONTRADICTS, Severity.TENSION),
    (worded("true", Kind.TRUTH), worded("false", Kind.TRUTH), Outcome.CONTRADICTS, Severity.CONTRADICTION),
    (worded("true", Kind.TRUTH), worded("true", Kind.TRUTH), Outcome.AGREES, None),
    (worded("rail", Kind.TEXT), worded("rail", Kind.NAME), Outcome.NOT_COMPARABLE, None),
]


@pytest.mark.parametrize(("a", "b", "outcome", "severity"), CASES)
def test_two_readings(a: Reading, b: Reading, outcome: Outcome, severity: Severity | None) -> None:
    assert compare(a, b) is compare(b, a) is outcome
    assert clash(a, b) is clash(b, a) is severity
    assert clash_of(assertion(a), assertion(b)) is severity


def test_money_of_two_currencies_meets_in_the_common_one() -> None:
    dollars = money("106500000", "107500000", "USD")
    riyals = assertion(money("399500000", "400500000", "SAR"), converted=(money("106533333", "106800000", "USD"),))
    assert clash_of(assertion(dollars, converted=(dollars,)), riyals) is None
    more = money("26600000", "26700000", "USD")
    assert clash_of(assertion(more, converted=(more,)), riyals) is Severity.CONTRADICTION


def test_money_without_a_rate_cannot_be_compared() -> None:
    dollars = money("5", "5", "USD")
    assert clash_of(assertion(dollars, converted=(dollars,)), assertion(money("7", "7", "SAR"))) is None


def test_money_of_one_open_currency_is_compared_in_it() -> None:
    five = [money("5", "5", unit) for unit in ("$", "USD", "CAD")]
    seven = [money("7", "7", unit) for unit in ("$", "USD", "CAD")]
    assert (
        clash_of(assertion(*five, converted=(five[1],)), assertion(*seven, converted=(seven[1],)))
        is Severity.CONTRADICTION
    )
    # Against a dollar of one country, which dollar is meant matters.
    assert clash_of(assertion(*five), assertion(seven[1])) is Severity.NOTE


def test_a_clash_of_some_candidates_is_a_note() -> None:
    may, august = day(datetime.date(2023, 5, 8)), day(datetime.date(2023, 8, 5))
    assert clash_of(assertion(may, august), assertion(may)) is Severity.NOTE
    assert clash_of(assertion(may, august), assertion(DECEMBER_15)) is Severity.CONTRADICTION


def test_meanings_that_cannot_be_compared_are_not_meant() -> None:
    def quantity(value: str, unit: str) -> Reading:
        return number(between(value, value), kind=Kind.QUANTITY, unit=unit)

    metres_or_minutes = assertion(quantity("330", "meter"), quantity("19800", "second"))
    assert clash_of(metres_or_minutes, assertion(quantity("330", "meter"))) is None
    assert clash_of(metres_or_minutes, assertion(quantity("340", "meter"))) is Severity.CONTRADICTION
    assert clash_of(metres_or_minutes, assertion(quantity("340", "kilogram"))) is None


def test_the_mildest_clash_of_all_candidates_counts() -> None:
    assert clash_of(assertion(count(300), count(900)), assertion(count(305))) is Severity.TENSION


def test_nothing_read_does_not_clash() -> None:
    assert clash_of(assertion(), assertion(count(3))) is None


_VALUES = st.integers(-50, 50).map(Decimal)
_MORE = st.integers(0, 9).map(Decimal)


@st.composite
def _numbers(draw: st.DrawFn) -> Reading:
    low, high = sorted((draw(_VALUES), draw(_VALUES)))
    return number(Interval(low, high), Interval(low - draw(_MORE), high + draw(_MORE)))


@given(_numbers(), _numbers())
@settings(deadline=None)
def test_only_contradictions_clash_and_charity_only_mends(one: Reading, other: Reading) -> None:
    outcome, severity = compare(one, other), clash(one, other)
    strict = clash(number(one.plain), number(other.plain))
    assert (severity is not None) is (outcome is Outcome.CONTRADICTS) is (strict is Severity.CONTRADICTION)
    assert (outcome is Outcome.AGREES) is (one.plain.contains(other.plain) or other.plain.contains(one.plain))
