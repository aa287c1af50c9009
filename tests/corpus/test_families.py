from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.corpus.families import Families
from factcheck.model import Attribute

FLEET = (
    Attribute(id="crew", parts=("officers", "sailors")),
    Attribute(id="officers"),
    Attribute(id="sailors"),
    Attribute(id="cooks", part_of="sailors"),
    Attribute(id="aboard", parts=("crew",)),
    Attribute(id="passengers", part_of="aboard"),
    Attribute(id="tonnage"),
    Attribute(id="stray", part_of="nothing declared"),
)


@pytest.mark.parametrize(
    ("attribute", "wholes"),
    [
        ("cooks", ["aboard", "crew", "sailors"]),
        ("officers", ["aboard", "crew"]),
        ("passengers", ["aboard"]),
        ("aboard", []),
        ("tonnage", []),
        ("stray", []),
        ("unheard of", []),
    ],
)
def test_wholes_are_reached_through_parts_of_parts(attribute: str, wholes: list[str]) -> None:
    assert [whole.id for whole in Families(FLEET).wholes(attribute)] == wholes


@pytest.mark.parametrize(
    ("attribute", "family"),
    [("cooks", "aboard"), ("aboard", "aboard"), ("passengers", "aboard"), ("tonnage", "tonnage"), ("stray", "stray")],
)
def test_a_family_is_named_after_its_top(attribute: str, family: str) -> None:
    assert Families(FLEET).name(attribute) == family


def test_two_tops_share_one_name() -> None:
    families = Families([Attribute(id="b", parts=("x",)), Attribute(id="a", parts=("x",)), Attribute(id="x")])
    assert {families.name(attribute) for attribute in "abx"} == {"a"}


def test_parts_of_one_another_are_one_family() -> None:
    families = Families([Attribute(id="b", part_of="a"), Attribute(id="a", part_of="b")])
    assert families.name("a") == families.name("b") == "a"
    assert [whole.id for whole in families.wholes("a")] == ["b"]


@given(st.permutations(FLEET))
@settings(deadline=None)
def test_the_order_of_attributes_does_not_matter(attributes: list[Attribute]) -> None:
    one, other = Families(attributes), Families(FLEET)
    for attribute in FLEET:
        assert one.name(attribute.id) == other.name(attribute.id)
        assert one.wholes(attribute.id) == other.wholes(attribute.id)
