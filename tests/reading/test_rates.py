from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from factcheck.model import DateSpan, Kind
from factcheck.reading import read_as
from factcheck.reading.money import convert
from factcheck.reading.rates import PEGS, OwnRate, OwnRates, Peg, Rate, rate

DAY = datetime.date(2017, 11, 24)
NEXT = datetime.date(2017, 11, 25)  # a Saturday


def test_the_riyal_is_pegged_to_the_dollar_since_june_1986() -> None:
    found = rate("SAR", "USD", DAY)
    assert found is not None
    assert found.value == 1 / Decimal("3.75")
    assert "June 1986" in found.source
    assert rate("SAR", "USD", datetime.date(1986, 5, 31)) is None


def test_a_peg_needs_no_history_of_rates(monkeypatch: pytest.MonkeyPatch) -> None:
    def loaded() -> None:
        raise AssertionError

    monkeypatch.setattr("factcheck.reading.rates._converter", loaded)
    assert rate("USD", "SAR", DAY) is not None
    assert rate("SAR", "AED", DAY) is not None


def test_two_pegs_to_one_anchor_make_a_cross_rate() -> None:
    found = rate("SAR", "AED", DAY)
    assert found is not None
    assert found.value == Decimal("3.6725") / Decimal("3.75")


def test_a_peg_that_ended_holds_no_longer() -> None:
    assert rate("LBP", "USD", datetime.date(2022, 1, 1)) is not None
    assert rate("LBP", "USD", datetime.date(2023, 6, 1)) is None


def test_the_banks_rate_of_the_day() -> None:
    found = rate("EUR", "USD", DAY)
    assert found is not None
    assert found.value == Decimal("1.1877")
    assert found.source == "European Central Bank, 2017-11-24"


def test_a_weekend_has_the_rate_of_the_day_before_and_says_so() -> None:
    found = rate("EUR", "USD", NEXT)
    assert found is not None
    assert found.value == Decimal("1.1877")
    assert found.source == "European Central Bank, 2017-11-24 (no rate on 2017-11-25)"


def test_a_peg_to_the_euro_meets_the_dollar_through_the_bank() -> None:
    found = rate("XOF", "USD", DAY)
    assert found is not None
    assert found.value == Decimal("1.1877") / Decimal("655.957")
    assert "98/683/EC" in found.source
    assert "European Central Bank" in found.source


def test_a_peg_to_the_dollar_meets_the_euro_through_the_bank() -> None:
    found = rate("SAR", "EUR", DAY)
    assert found is not None
    assert found.value == 1 / (Decimal("1.1877") * Decimal("3.75"))


@pytest.mark.parametrize(
    ("code", "other", "day"),
    [
        ("KWD", "USD", DAY),
        ("USD", "XXX", DAY),
        ("EUR", "USD", datetime.date(1990, 1, 1)),
        ("DEM", "EUR", datetime.date(1990, 1, 1)),
        ("SAR", "EUR", datetime.date(1990, 1, 1)),
        ("RUB", "USD", datetime.date(2023, 1, 1)),
    ],
)
def test_a_rate_that_nobody_publishes_is_none(code: str, other: str, day: datetime.date) -> None:
    assert rate(code, other, day) is None


def test_one_currency_needs_no_rate() -> None:
    found = rate("KWD", "KWD", DAY)
    assert found is not None
    assert found.value == 1


def test_over_a_span_the_rate_runs_from_the_lowest_to_the_highest() -> None:
    found = rate("EUR", "USD", DateSpan.of(datetime.date(2017, 1, 1), datetime.date(2017, 12, 31)))
    assert found is not None
    assert (found.low, found.high) == (Decimal("1.0385"), Decimal("1.2060"))
    assert found.value == (found.low + found.high) / 2
    assert ", to European Central Bank, 2017-12-29" in found.source


def test_a_span_without_an_end_or_too_long_has_no_rate_but_a_pegs() -> None:
    years = DateSpan.of(datetime.date(2010, 1, 1), datetime.date(2017, 12, 31))
    assert rate("EUR", "USD", DateSpan.of(None, DAY)) is None
    assert rate("EUR", "USD", years) is None
    assert rate("SAR", "USD", years) is not None


def test_a_span_with_a_day_without_a_rate_has_none() -> None:
    assert rate("EUR", "USD", DateSpan.of(datetime.date(1998, 12, 1), datetime.date(1999, 1, 10))) is None


def _own(*rows: tuple[str, str, str, str]) -> OwnRates:
    return OwnRates(OwnRate(datetime.date.fromisoformat(day), code, other, Decimal(v)) for day, code, other, v in rows)


def test_users_add_rates_that_come_first_in_both_directions() -> None:
    own = _own(("2016-01-01", "KWD", "USD", "3.3"), ("2015-01-01", "KWD", "USD", "3.4"))
    found, back = rate("KWD", "USD", DAY, own), rate("USD", "KWD", DAY, own)
    assert found is not None
    assert back is not None
    assert found.value == Decimal("3.3")
    assert back.value == 1 / Decimal("3.3")
    assert found.source == "your own rate of 2016-01-01"
    earlier = rate("KWD", "USD", datetime.date(2015, 12, 31), own)
    assert earlier is not None
    assert earlier.value == Decimal("3.4")
    assert rate("KWD", "USD", datetime.date(2014, 1, 1), own) is None
    pegged = rate("SAR", "USD", DAY, own)
    assert pegged is not None
    assert pegged.value == 1 / Decimal("3.75")
    assert len(list(own)) == 2


def test_an_own_rate_to_a_third_currency_goes_on_by_the_published_ones() -> None:
    own = _own(("2015-01-01", "KWD", "EUR", "2.8"), ("2015-01-01", "IQD", "KWD", "0.0003"))
    found = rate("KWD", "USD", DAY, own)
    assert found is not None
    assert found.value == Decimal("2.8") * Decimal("1.1877")
    assert found.source == "your own rate of 2015-01-01; European Central Bank, 2017-11-24"
    assert rate("KWD", "XXX", DAY, own) is None
    over = rate("IQD", "EUR", DAY, own)
    assert over is not None
    assert over.value == Decimal("0.0003") * Decimal("2.8")


def test_a_rate_is_told_in_the_direction_of_its_larger_number() -> None:
    assert Rate(low=Decimal(2), high=Decimal(4), source="x").told("A", "B") == "1 A = 2 to 4 B (x)"
    assert Rate(low=Decimal("0.25"), high=Decimal("0.5"), source="x").told("A", "B") == "1 B = 2 to 4 A (x)"


@pytest.mark.parametrize("peg", PEGS, ids=lambda peg: peg.code)
def test_a_rate_and_its_inverse_are_one(peg: Peg) -> None:
    day = max(peg.since, datetime.date(1999, 1, 4))
    there, back = rate(peg.code, peg.anchor, day), rate(peg.anchor, peg.code, day)
    assert there is not None
    assert back is not None
    assert abs(there.value * back.value - 1) < Decimal("1e-20")


def test_money_is_converted_with_all_its_intervals() -> None:
    reading = read_as("400 million riyals", Kind.MONEY, unit="SAR", language="en")
    assert reading is not None
    found = convert(reading, "USD", DAY)
    assert found is not None
    assert found.unit == "USD"
    assert found.reason.startswith("1 USD = 3.75 SAR (Saudi Central Bank")
    pledged = read_as("$107 million", Kind.MONEY, unit="USD", language="en")
    assert pledged is not None
    assert found.plain.meets(pledged.plain)


def test_a_bound_stays_a_bound_and_a_span_widens() -> None:
    reading = read_as("more than 10 euros", Kind.MONEY, unit="EUR", language="en")
    assert reading is not None
    found = convert(reading, "USD", DateSpan.of(datetime.date(2017, 1, 1), datetime.date(2017, 12, 31)))
    assert found is not None
    assert (found.stated.low, found.stated.high) == (Decimal("10.385"), None)
    assert "1.0385 to 1.206" in found.reason


def test_losses_turn_the_other_way() -> None:
    reading = read_as("-10 euros", Kind.MONEY, unit="EUR", language="en")
    assert reading is not None
    found = convert(reading, "USD", DateSpan.of(datetime.date(2017, 1, 1), datetime.date(2017, 12, 31)))
    assert found is not None
    assert (found.stated.low, found.stated.high) == (Decimal("-12.06"), Decimal("-10.385"))


def test_what_cannot_be_converted_is_none() -> None:
    for words, kind in (("41", Kind.COUNT), ("20 riyals", Kind.MONEY), ("20 Kuwaiti dinars", Kind.MONEY)):
        reading = read_as(words, kind, language="en")
        assert reading is not None
        assert convert(reading, "USD", DAY) is None


def test_the_same_currency_stays() -> None:
    reading = read_as("20 euros", Kind.MONEY, language="en")
    assert reading is not None
    assert convert(reading, "EUR", DAY) is reading
