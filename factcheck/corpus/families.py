"""Families of attributes: those that are parts of one another, whichever side the vocabulary says it on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from factcheck.model import Attribute


class Families:
    """The parts and wholes among the attributes of a vocabulary."""

    def __init__(self, attributes: Iterable[Attribute]) -> None:
        """Index `parts` and `part_of` of all attributes."""
        self._attributes = {attribute.id: attribute for attribute in attributes}
        self._wholes: defaultdict[str, set[str]] = defaultdict(set)
        for attribute in self._attributes.values():
            for part in attribute.parts:
                self._wholes[part].add(attribute.id)
            if attribute.part_of in self._attributes:
                self._wholes[attribute.id].add(attribute.part_of)
        self._names = self._named()

    def wholes(self, attribute: str) -> tuple[Attribute, ...]:
        """The attributes that this one is a part of, directly or as a part of a part, in their ids' order.

        >>> crew = Attribute(id="crew", parts=("officers", "sailors"))
        >>> [whole.id for whole in Families([crew]).wholes("sailors")]
        ['crew']
        """
        above = _reached(attribute, self._wholes) - {attribute}
        return tuple(self._attributes[whole] for whole in sorted(above))

    def name(self, attribute: str) -> str:
        """The name of an attribute's family: the first of its topmost wholes, or the attribute itself."""
        return self._names.get(attribute, attribute)

    def has_relatives(self, attribute: str) -> bool:
        """Whether an attribute has parts, or is one."""
        return attribute in self._names

    def _named(self) -> dict[str, str]:
        related: defaultdict[str, set[str]] = defaultdict(set)
        for part, wholes in self._wholes.items():
            for whole in wholes:
                related[part].add(whole)
                related[whole].add(part)
        names: dict[str, str] = {}
        for start in sorted(related):
            if start not in names:
                members = _reached(start, related)
                # Parts that are wholes of each other have no top: then any one name will do, if it is always the same.
                top = min(members - self._wholes.keys(), default=min(members))
                names.update(dict.fromkeys(members, top))
        return names


def _reached(start: str, related: Mapping[str, set[str]]) -> set[str]:
    reached, waiting = {start}, [start]
    while waiting:
        for member in related.get(waiting.pop(), set()) - reached:
            reached.add(member)
            waiting.append(member)
    return reached
