"""The rule parts-and-total."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

import attrs

from factcheck.judging import Group, rule
from factcheck.judging.clashes import distinct_claims
from factcheck.judging.converting import conversions
from factcheck.judging.measuring import Breakdown, breakdowns, either, in_one_unit, total
from factcheck.judging.reconciling import distinct, loosely
from factcheck.judging.sides import attribute_label, attribute_value, fold
from factcheck.judging.timeline import Timeline
from factcheck.judging.wording import amount, quoted, said, topic
from factcheck.model import Assertion, Attribute, Finding, Reading, Severity
from factcheck.reading.compare import clash


@rule(
    key=("subject", "family", "scope"),
    suspect="min(relative_key) != max(relative_key)",
    flagged=(
        """
        [[attributes]]
        id = "injured"
        kind = "count"
        parts = ["injured adults", "injured children"]

        [[attributes]]
        id = "injured adults"
        kind = "count"

        [[attributes]]
        id = "injured children"
        kind = "count"

        [[sources]]
        id = "hospital"
        published = "2019-04-11"
        [[sources.claims]]
        subject = "the fire"
        attribute = "injured"
        value = "57 people"
        [[sources.claims]]
        subject = "the fire"
        attribute = "injured adults"
        value = "31 adults"
        [[sources.claims]]
        subject = "the fire"
        attribute = "injured children"
        value = "16 children"
        """,
        """
        [[attributes]]
        id = "budget"
        kind = "money"
        unit = "EUR"
        parts = ["wages", "buildings"]

        [[attributes]]
        id = "wages"
        kind = "money"
        unit = "EUR"

        [[attributes]]
        id = "buildings"
        kind = "money"
        unit = "EUR"

        [[sources]]
        id = "council"
        published = "2020-12-01"
        [[sources.claims]]
        subject = "the town"
        attribute = "budget"
        value = "€9 million"
        [[sources.claims]]
        subject = "the town"
        attribute = "wages"
        value = "€7 million"
        [[sources.claims]]
        subject = "the town"
        attribute = "buildings"
        value = "€1 million"
        """,
    ),
    clean="""
        [[attributes]]
        id = "budget"
        kind = "money"
        unit = "EUR"
        parts = ["wages", "buildings", "parks"]

        [[attributes]]
        id = "wages"
        kind = "money"
        unit = "EUR"

        [[attributes]]
        id = "buildings"
        kind = "money"
        unit = "EUR"

        [[attributes]]
        id = "parks"
        kind = "money"
        unit = "EUR"

        [[sources]]
        id = "council"
        published = "2020-12-01"
        [[sources.claims]]
        subject = "the town"
        attribute = "budget"
        value = "€10 million"
        [[sources.claims]]
        subject = "the town"
        attribute = "wages"
        value = "€3.3 million"
        [[sources.claims]]
        subject = "the town"
        attribute = "buildings"
        value = "€3.3 million"
        [[sources.claims]]
        subject = "the town"
        attribute = "parks"
        value = "€3.3 million"
        """,
)
def parts_and_total(group: Group) -> Iterator[Finding]:
    """The parts do not come to the total that is given with them.

    **What it flags.** A total, and at the same time all the attributes that make it up (the
    vocabulary lists them as `parts` of the total), where the sum of the parts cannot meet the total.
    Each number is an interval, and the intervals are added: three parts of "3.3 million" come to
    something between 9.75 and 10.05 million, which meets "10 million", so rounding never raises an
    alarm. Every source that gives all the parts is added up by itself, and all sources together.
    A note says that the rounding is too coarse to tell: the stated figures miss the total by at
    least as much as the smallest part, so that a part left out or counted twice would not show.

    **Why it matters.** A sum that does not come out is the surest sign of a slip: a digit mistyped,
    a part left out, people counted twice, figures of two different days put together.

    **How to resolve it.** Add up the figures in the source itself. If the source lists a part that
    the vocabulary does not know, add it to `parts`; if the parts overlap, they are not `parts`: say
    `part_of` on each instead. For a note, look for figures that are rounded less.
    """
    wholes = {a.attribute: a.definition for a in group if a.definition.parts}
    for whole in sorted(wholes):
        found = sorted(_misfits(wholes[whole], group), key=lambda one: -one.severity.rank)
        if found:
            yield _finding(group, found)


@attrs.frozen(kw_only=True)
class _Misfit:
    """A total and a breakdown of it that do not go together."""

    whole: Assertion
    breakdown: Breakdown
    severity: Severity
    sum: Reading
    cause: str | None

    @property
    def assertions(self) -> tuple[Assertion, ...]:
        return (self.whole, *self.breakdown.assertions)


def _finding(group: Group, found: list[_Misfit]) -> Finding:
    first = found[0]
    message = f"{topic(first.whole)}: {said(first.whole)}, but its parts come to {amount(first.sum)}"
    if first.severity is Severity.NOTE:
        message += ", and the rounding is too coarse to tell whether that fits"
    taking_part = {attribute_value(a) for one in found if one.severity is first.severity for a in one.assertions}
    return group.finding(
        first.severity,
        message,
        fold((a for a in group if attribute_value(a) in taking_part), attribute_value, attribute_label),
        holds_if=distinct(loosely(*first.assertions)) if first.severity is Severity.TENSION else (),
        cause=first.cause,
        because=distinct(fact for part in first.breakdown.assertions for fact in conversions(part, first.whole)),
    )


def _misfits(whole: Attribute, group: Iterable[Assertion]) -> Iterator[_Misfit]:
    members = list(group)
    parts = Timeline(a for a in members if a.attribute in whole.parts)
    for one in distinct_claims(a for a in members if a.attribute == whole.id):
        for breakdown in breakdowns(one, parts):
            if set(breakdown.parts) == set(whole.parts):
                yield from _judged(one, breakdown)


def _judged(whole: Assertion, breakdown: Breakdown) -> Iterator[_Misfit]:
    readings = in_one_unit([whole, *breakdown.assertions])
    if readings is None:
        return
    stated, *rest = readings
    by_part = [either(rest.pop(0) for _ in members) for members in breakdown.parts.values()]
    added = total(by_part)
    severity = clash(added, stated) or (Severity.NOTE if _too_coarse(by_part, added, stated) else None)
    if severity is not None:
        cause = None if severity is Severity.NOTE else _cause(breakdown, by_part, stated)
        yield _Misfit(whole=whole, breakdown=breakdown, severity=severity, sum=added, cause=cause)


def _too_coarse(parts: list[Reading], added: Reading, stated: Reading) -> bool:
    """Whether the stated figures miss the total by as much as a whole part, and only their rounding hides it."""
    if not all(reading.stated.is_point for reading in (*parts, stated)):
        return False
    gap = abs(_middle(added) - _middle(stated))
    return gap > 0 and gap >= min(abs(_middle(part)) for part in parts)


def _middle(reading: Reading) -> Decimal:
    return Decimal(reading.stated.low or 0)


def _cause(breakdown: Breakdown, parts: list[Reading], stated: Reading) -> str | None:
    """A part that was left out of the total or counted twice in it, where that would explain the difference."""
    for index, members in enumerate(breakdown.parts.values()):
        words = f"{members[0].attribute} ({quoted(members[0].claim.value)})"
        others = parts[:index] + parts[index + 1 :]
        if others and total(others).plain.meets(stated.plain):
            return f"the total leaves out {words}"
        if total([*parts, parts[index]]).plain.meets(stated.plain):
            return f"the total counts {words} twice"
    return None
