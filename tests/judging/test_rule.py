"""A rule: its name, its key, its groups, and what it must bring along."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from factcheck.judging import Group, Rule, rule
from factcheck.model import Claim, Finding, Place, Severity

GROUPS: list[Group] = []


@rule(key=("attribute", "skeleton"), flagged=("[a]", " "), clean="[b]")
def remembers_its_groups(group: Group) -> Iterator[Finding]:
    """It finds something in every group."""
    GROUPS.append(group)
    yield group.finding(Severity.NOTE, "seen", [], holds_if=["so"], cause="this", because=["that"], at=Place("f", 3))


def test_a_rule_is_called_like_its_function() -> None:
    assert isinstance(remembers_its_groups, Rule)
    assert remembers_its_groups.name == "remembers-its-groups"
    assert remembers_its_groups.summary == "It finds something in every group."
    assert (remembers_its_groups.flagged, remembers_its_groups.clean) == (("[a]\n",), ("[b]\n",))


def test_groups_share_a_key_and_come_in_an_order_of_their_own(make: Any) -> None:
    def named(source: str, attribute: str, skeleton: str | None) -> Any:
        return make.assertion(make.reading(1), source=source, attribute=attribute, skeleton=skeleton)

    GROUPS.clear()
    told = [named("b", "x", "k"), named("a", "x", "k"), named("a", "y", "k"), named("a", "y", None)]
    found = list(remembers_its_groups.check(told))
    assert [group.key for group in GROUPS] == [("x", "k"), ("y", "k")]
    assert list(GROUPS[0]) == [told[1], told[0]]
    first = found[0]
    assert (first.rule, first.key, first.place) == ("remembers-its-groups", ("x", "k"), Place("f", 3))
    assert (first.holds_if, first.cause, first.because) == (("so",), "this", ("that",))


def test_a_claim_without_an_id_is_its_own_group(make: Any) -> None:
    @rule(key=("claim",), flagged="[a]", clean="[b]")
    def looks_at_claims(group: Group) -> Iterator[Finding]:
        """It looks at one claim at a time."""
        yield group.finding(Severity.NOTE, str(len(group.assertions)), [])

    def claim(**fields: Any) -> Any:
        of = {"source": "a", "subject": "it", "attribute": "size", "value": "1", **fields}
        return make.assertion(make.reading(of["value"]), claim=Claim(**of))

    told = [claim(), claim(value="2"), claim(id="x"), claim(id="x", value="2")]
    assert sorted(finding.message for finding in looks_at_claims.check(told)) == ["1", "1", "2"]


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"key": ("colour",)}, "not colour"),
        ({"key": ()}, "not nothing"),
        ({"flagged": ""}, "a flagged example"),
        ({"clean": ()}, "a clean one"),
    ],
)
def test_a_rule_that_lacks_something_is_refused(given: dict[str, Any], missing: str) -> None:
    def judge(_: Group) -> Iterator[Finding]:
        """It finds nothing."""
        yield from ()

    with pytest.raises(ValueError, match=missing):
        rule(**{"key": ("subject",), "flagged": "[a]", "clean": "[b]", **given})(judge)


def test_a_rule_without_documentation_is_refused() -> None:
    with pytest.raises(ValueError, match="docstring"):
        rule(key=("subject",), flagged="[a]", clean="[b]")(lambda _: ())
