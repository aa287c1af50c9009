"""The rule incompatible-units."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from factcheck.judging import Group, rule
from factcheck.judging.sides import fold, side
from factcheck.judging.times import rank
from factcheck.judging.wording import said, topic
from factcheck.model import Assertion, Attribute, Finding, Kind, Severity
from factcheck.reading.units import dimension

_BARE, _COUNT = "a bare number", "a count"
_AMOUNTS = {Kind.COUNT: _COUNT, Kind.QUANTITY: _BARE, Kind.MONEY: "money", Kind.SHARE: "a share"}
_TWO = 2


@rule(
    key=("subject", "attribute", "scope"),
    suspect="min(sense_key) != max(sense_key) or any(unfit)",
    flagged=(
        """
        [[sources]]
        id = "leaflet"
        [[sources.claims]]
        subject = "the statue"
        attribute = "size"
        value = "12 metres"

        [[sources]]
        id = "shipping list"
        [[sources.claims]]
        subject = "the statue"
        attribute = "size"
        value = "900 kg"
        """,
        """
        [[sources]]
        id = "ministry"
        published = "2021-03-04"
        [[sources.claims]]
        subject = "the bridge"
        attribute = "cost"
        value = "$40 million"

        [[sources]]
        id = "bank"
        published = "2021-03-04"
        [[sources.claims]]
        subject = "the bridge"
        attribute = "cost"
        value = "€31 million"
        """,
    ),
    clean="""
        [[sources]]
        id = "leaflet"
        [[sources.claims]]
        subject = "the statue"
        attribute = "size"
        value = "12 metres"

        [[sources]]
        id = "guide"
        [[sources.claims]]
        subject = "the statue"
        attribute = "size"
        value = "39 feet"
        """,
)
def incompatible_units(group: Group) -> Iterator[Finding]:
    """Values of one attribute are of sorts that cannot be compared.

    **What it flags.** Metres against kilograms, a percentage against a number of people, money
    against hours: values of one attribute of one subject whose units have different dimensions. A
    number without any unit beside others with one is a note. So is money that cannot be brought
    into one currency: where nobody publishes a rate for that day, where the claim has no date, or
    where "$" or "riyal" leaves open which country's it is.

    **Why it matters.** What cannot be compared is not checked: the two might agree or differ, and
    nobody would know. Values of two dimensions mostly mean two things under one name, or a unit
    that was mistyped.

    **How to resolve it.** Give two things two attributes; declare the attribute's `unit`, which
    bare numbers are then in; give the subject its `currency` in the vocabulary, or write the
    currency out; give an undated claim a `when`.
    """
    if group.assertions[0].definition.many:
        return
    yield from _of_two_sorts(group)
    yield from _of_two_currencies(group)


def _of_two_sorts(group: Group) -> Iterator[Finding]:
    """A finding where not all amounts are of one sort, or not of the sort that the vocabulary declares."""
    sorts: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in group:
        if (sort := _sort(assertion)) is not None:
            sorts[sort].append(assertion)
    declared = _declared(group.assertions[0].definition)
    if _BARE in sorts and _COUNT in {*sorts, declared}:  # "41" and "41 countries" are of one sort
        sorts[_COUNT] += sorts.pop(_BARE)
    if sorts and len({*sorts, declared} - {None}) > 1:
        yield group.finding(
            Severity.NOTE if _BARE in sorts and len(sorts) <= _TWO else Severity.TENSION,
            _message(sorts, declared),
            [side(sorts[sort], value=sort) for sort in sorted(sorts)],
            holds_if=["they are two things under one name, or a unit is wrong or missing"],
        )


def _message(sorts: dict[str, list[Assertion]], declared: str | None) -> str:
    strange = {sort: members for sort, members in sorts.items() if sort != declared}
    sort, members = min(strange.items(), key=lambda one: rank(one[1][0]))
    others = [one for one in sorts if one != sort]
    against = f"and {said(sorts[min(others)][0])}, {min(others)}" if others else f"though {declared} is declared"
    return f"{topic(members[0])}: {said(members[0])}, {sort}, {against} cannot be compared"


def _sort(assertion: Assertion) -> str | None:
    """What sort of amount a value is, None where it is none."""
    value = assertion.value
    if value is None or value.kind not in _AMOUNTS:
        return None
    if value.kind is Kind.COUNT:
        return _COUNT if value.noun else _BARE
    if value.kind is Kind.QUANTITY and value.unit:
        return dimension(value.unit) or value.unit
    return _AMOUNTS[value.kind]


def _declared(attribute: Attribute) -> str | None:
    """The sort of amount that an attribute is declared to be, None where nothing tells."""
    if attribute.unit is None or attribute.kind not in {None, Kind.QUANTITY}:
        return None if attribute.kind in {None, Kind.QUANTITY} else _AMOUNTS.get(attribute.kind)
    return "money" if re.fullmatch("[A-Z]{3}", attribute.unit) else dimension(attribute.unit)


def _of_two_currencies(group: Group) -> Iterator[Finding]:
    """A note where money of two currencies cannot be brought into one."""
    money = [a for a in group if a.value is not None and a.value.kind is Kind.MONEY]
    currencies = {_currency(a) for a in money}
    apart = [a for a in money if len(a.converted) < len(a.comparable) or len(a.comparable) > 1]
    if len(currencies) < _TWO or not apart:
        return
    first = apart[0]
    other = next(a for a in money if _currency(a) != _currency(first))
    yield group.finding(
        Severity.NOTE,
        f"{topic(first)}: {said(first)} cannot be compared with {said(other)}: {_obstacle(first)}",
        fold(money, _currency),
    )


def _currency(assertion: Assertion) -> str:
    return " or ".join(sorted({reading.unit or "no currency" for reading in assertion.comparable}))


def _obstacle(assertion: Assertion) -> str:
    if len(assertion.comparable) > 1:
        likeliest = [reading.unit or "" for reading in assertion.comparable[:2]]
        return f"its currency is open ({', '.join(likeliest)} or another)"
    if assertion.when is None:
        return "it bears no date at which to convert it"
    return f"nobody publishes a rate of {_currency(assertion)} for that time"
