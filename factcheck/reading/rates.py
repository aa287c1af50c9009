"""Exchange rates by day: official pegs, the European Central Bank's history, and rates that users add.

Pegs stand in a table with their dates and where they are told. The Bank's reference rates come in the
package CurrencyConverter, which is loaded only when a rate is asked that no peg tells. A day without a
rate of its own (a weekend, a holiday) has that of the last day before. What nobody publishes is None.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Context, Decimal
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

import attrs

from factcheck.model import DateSpan

if TYPE_CHECKING:
    from currency_converter import CurrencyConverter

_DAY = datetime.timedelta(days=1)
#: The longest run of days without a rate that is a weekend with holidays, not the end of a series.
_LONGEST_GAP = 10
#: The longest time over which a rate is followed day by day.
_LONGEST_SPAN = 400
#: How many spans are kept: the claims of a corpus speak again and again of the same days.
_KEPT = 65_536
#: So many digits of a rate are shown.
_SHOWN = Context(prec=6)


class Peg(NamedTuple):
    """`units` of a currency were worth one of `anchor` from `since` to `until`."""

    code: str
    anchor: str
    units: Decimal
    since: datetime.date
    until: datetime.date | None
    source: str


def _peg(row: tuple[str, ...]) -> Peg:
    code, anchor, units, since, until, source = row
    end = datetime.date.fromisoformat(until) if until else None
    return Peg(code, anchor, Decimal(units), datetime.date.fromisoformat(since), end, source)


_EURO = "Council Regulation (EC) No 2866/98: irrevocable conversion rates to the euro"
_FRANC_ZONE = "Council Decision 98/683/EC: the franc zone's parity at France's conversion rate"

#: Currency, anchor, units of the currency to one of the anchor, first and last day, and who says so. Where the first
#: day of a peg is told in different ways, or only by its month or year, the table begins when it certainly held.
_TABLE = (
    ("SAR", "USD", "3.75", "1986-06-01", "", "Saudi Central Bank: fixed against the US dollar since June 1986"),
    (
        "AED",
        "USD",
        "3.6725",
        "1997-12-01",
        "",
        "Central Bank of the UAE: fixed against the US dollar since November 1997",
    ),
    ("QAR", "USD", "3.64", "2001-07-09", "", "Qatar Central Bank: Amiri Decree No. 34 of July 2001"),
    (
        "BHD",
        "USD",
        "0.376",
        "2002-01-01",
        "",
        "Central Bank of Bahrain: fixed against the US dollar, at least since 2002",
    ),
    ("OMR", "USD", "0.3845", "1987-01-01", "", "Central Bank of Oman: fixed against the US dollar since 1986"),
    (
        "JOD",
        "USD",
        "0.709",
        "1995-12-01",
        "",
        "Central Bank of Jordan: 0.708 to 0.710 to the US dollar since late 1995",
    ),
    (
        "LBP",
        "USD",
        "1507.5",
        "1998-01-01",
        "2023-01-31",
        "Banque du Liban: official rate, December 1997 to January 2023",
    ),
    ("BBD", "USD", "2", "1975-07-05", "", "Central Bank of Barbados: fixed since 5 July 1975"),
    ("BSD", "USD", "1", "1990-01-01", "", "Central Bank of The Bahamas: at par, at least since 1990"),
    ("BZD", "USD", "2", "1979-01-01", "", "Central Bank of Belize: fixed, at least since 1979"),
    ("XCD", "USD", "2.7", "1976-07-07", "", "Eastern Caribbean Central Bank: fixed since July 1976"),
    ("DJF", "USD", "177.721", "1990-01-01", "", "Banque centrale de Djibouti: fixed, at least since 1990"),
    ("PAB", "USD", "1", "1904-06-28", "", "Panama, monetary agreement of 1904: at par"),
    ("XOF", "EUR", "655.957", "1999-01-01", "", _FRANC_ZONE),
    ("XAF", "EUR", "655.957", "1999-01-01", "", _FRANC_ZONE),
    ("KMF", "EUR", "491.96775", "1999-01-01", "", _FRANC_ZONE),
    ("XPF", "EUR", "119.331742", "1999-01-01", "", "IEOM: 1,000 francs CFP are 8.38 euros"),
    ("CVE", "EUR", "110.265", "1999-01-01", "", "Council Decision 98/744/EC: Cape Verde's parity"),
    ("BAM", "EUR", "1.95583", "1999-01-01", "", "Central Bank of Bosnia and Herzegovina: currency board"),
    ("BGN", "EUR", "1.95583", "1999-07-05", "2025-12-31", "Bulgarian National Bank: currency board"),
    ("DEM", "EUR", "1.95583", "1999-01-01", "", _EURO),
    ("FRF", "EUR", "6.55957", "1999-01-01", "", _EURO),
    ("ITL", "EUR", "1936.27", "1999-01-01", "", _EURO),
    ("ESP", "EUR", "166.386", "1999-01-01", "", _EURO),
    ("NLG", "EUR", "2.20371", "1999-01-01", "", _EURO),
    ("BEF", "EUR", "40.3399", "1999-01-01", "", _EURO),
    ("ATS", "EUR", "13.7603", "1999-01-01", "", _EURO),
    ("PTE", "EUR", "200.482", "1999-01-01", "", _EURO),
    ("FIM", "EUR", "5.94573", "1999-01-01", "", _EURO),
    ("IEP", "EUR", "0.787564", "1999-01-01", "", _EURO),
)
PEGS = tuple(map(_peg, _TABLE))


@attrs.frozen(kw_only=True)
class Rate:
    """What one of a currency is worth in another: from `low` to `high` over the days asked for, and who says so."""

    low: Decimal
    high: Decimal
    source: str

    @property
    def value(self) -> Decimal:
        """The middle of the rates of these days."""
        return self.low if self.low == self.high else (self.low + self.high) / 2

    def told(self, code: str, other: str) -> str:
        """The rate in words, in the direction in which its number is not below one.

        >>> Rate(low=1 / Decimal("3.75"), high=1 / Decimal("3.75"), source="the peg").told("SAR", "USD")
        '1 USD = 3.75 SAR (the peg)'
        """
        low, high = self.low, self.high
        if low < 1:
            code, other, low, high = other, code, 1 / high, 1 / low
        figures = " to ".join(dict.fromkeys(f"{value.normalize(_SHOWN):f}" for value in (low, high)))
        return f"1 {code} = {figures} {other} ({self.source})"


@attrs.frozen
class OwnRate:
    """A rate that a user adds: from `day` on, until the next of the same two, one of `code` is `value` of `other`."""

    day: datetime.date
    code: str
    other: str
    value: Decimal


class OwnRates:
    """The rates that a user adds, in both directions.

    >>> own = OwnRates([OwnRate(datetime.date(2020, 1, 2), "KWD", "USD", Decimal("3.3"))])
    >>> own.told("KWD", "USD", datetime.date(2020, 5, 1)).value
    Decimal('3.3')
    """

    def __init__(self, rates: Iterable[OwnRate] = ()) -> None:
        """Sort the rates by their currencies and days."""
        pairs: defaultdict[frozenset[str], list[OwnRate]] = defaultdict(list)
        for one in rates:
            pairs[frozenset((one.code, one.other))].append(one)
        self._pairs = {pair: sorted(some, key=attrgetter("day")) for pair, some in pairs.items()}

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._pairs)

    def __iter__(self) -> Iterator[OwnRate]:
        """All of them."""
        for some in self._pairs.values():
            yield from some

    def told(self, code: str, other: str, day: datetime.date) -> Rate | None:
        """The last rate of two currencies up to a day, None where none is given."""
        known = self._pairs.get(frozenset((code, other)), [])
        place = bisect_right(known, day, key=attrgetter("day"))
        if place == 0:
            return None
        last = known[place - 1]
        value = last.value if last.code == code else 1 / last.value
        return Rate(low=value, high=value, source=f"your own rate of {last.day}")

    def between(self, code: str, other: str) -> Iterator[str]:
        """The currencies to which a rate of one of the two is given."""
        for pair in self._pairs:
            yield from pair - {code, other} if pair & {code, other} else ()


#: For a user who adds none.
NO_RATES = OwnRates()


def rate(code: str, other: str, on: DateSpan | datetime.date, own: OwnRates = NO_RATES) -> Rate | None:
    """What one of `code` is worth in `other` on a day, or over the days of a span; None where nobody tells.

    Both are ISO 4217 codes. A user's own rates come before the published ones.

    >>> rate("USD", "SAR", datetime.date(2017, 11, 26)).value
    Decimal('3.75')
    """
    days = (on, on) if isinstance(on, datetime.date) else (on.hull.low, on.hull.high)
    first, last = days
    if code == other:
        return Rate(low=Decimal(1), high=Decimal(1), source="the same currency")
    if first is None or last is None:
        return None
    pegged = _by_pegs(code, other, first, last)
    if pegged is not None and not own:
        return pegged
    if (last - first).days > _LONGEST_SPAN:
        return pegged
    return _over(code, other, first, last, own) or pegged


def _pegged(code: str, first: datetime.date, last: datetime.date) -> Peg | None:
    for peg in PEGS:
        if peg.code == code and peg.since <= first and (peg.until is None or last <= peg.until):
            return peg
    return None


def _by_pegs(code: str, other: str, first: datetime.date, last: datetime.date) -> Rate | None:
    """The rate of two currencies that hang on one anchor."""
    here, there = _pegged(code, first, last), _pegged(other, first, last)
    sources = "; ".join(peg.source for peg in (here, there) if peg is not None)
    if (here.anchor if here else code) != (there.anchor if there else other):
        return None
    value = (there.units if there else Decimal(1)) / (here.units if here else Decimal(1))
    return Rate(low=value, high=value, source=sources)


@lru_cache(_KEPT)
def _over(code: str, other: str, first: datetime.date, last: datetime.date, own: OwnRates) -> Rate | None:
    """The lowest and the highest rate of the days; None where one of them has none."""
    rates = []
    day = first
    while day <= last:
        found = _on(code, other, day, own)
        if found is None:
            return None
        rates.append(found)
        day += _DAY
    low, high = min(found.low for found in rates), max(found.high for found in rates)
    sources = list(dict.fromkeys(found.source for found in rates))
    told = sources[0] if len(sources) == 1 else f"{sources[0]}, to {sources[-1]}"
    return Rate(low=low, high=high, source=told)


def _on(code: str, other: str, day: datetime.date, own: OwnRates) -> Rate | None:
    return own.told(code, other, day) or _public(code, other, day) or _through(code, other, day, own)


def _public(code: str, other: str, day: datetime.date) -> Rate | None:
    """The rate that follows from pegs and the Bank's rates."""
    here, there = _per_euro(code, day), _per_euro(other, day)
    if here is None or there is None:
        return None
    value = there.low / here.low
    sources = "; ".join(dict.fromkeys(part.source for part in (here, there) if part.source))
    return Rate(low=value, high=value, source=sources)


def _through(code: str, other: str, day: datetime.date, own: OwnRates) -> Rate | None:
    """The rate over a third currency, to which a user gives that of one of the two, or of both."""
    for third in own.between(code, other):
        here = own.told(code, third, day) or _public(code, third, day)
        there = own.told(third, other, day) or _public(third, other, day)
        if here is not None and there is not None:
            value = here.low * there.low
            return Rate(low=value, high=value, source="; ".join(dict.fromkeys((here.source, there.source))))
    return None


@cache
def _per_euro(code: str, day: datetime.date) -> Rate | None:
    """How much of a currency one euro was worth on a day."""
    if code == "EUR":
        return Rate(low=Decimal(1), high=Decimal(1), source="")
    peg = _pegged(code, day, day)
    if peg is None:
        return _published(code, day)
    anchor = _per_euro(peg.anchor, day)
    if anchor is None:
        return None
    value = anchor.low * peg.units
    source = "; ".join(part for part in (peg.source, anchor.source) if part)
    return Rate(low=value, high=value, source=source)


def _published(code: str, day: datetime.date) -> Rate | None:
    """The Bank's rate of the day, or of the last day before on which there is one."""
    from currency_converter import RateNotFoundError

    converter = _converter()
    if code not in converter.currencies:
        return None
    for back in range(_LONGEST_GAP):
        asked = day - back * _DAY
        try:
            value = Decimal(converter.convert(1, "EUR", code, date=asked))
        except RateNotFoundError:
            continue
        told = f"European Central Bank, {asked}" + (f" (no rate on {day})" if back else "")
        return Rate(low=value, high=value, source=told)
    return None


@cache
def _converter() -> CurrencyConverter:
    from currency_converter import CurrencyConverter

    return CurrencyConverter(decimal=True)
