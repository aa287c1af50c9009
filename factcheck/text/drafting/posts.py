"""What offices a sentence gives to the people of a vocabulary, where none of its attributes is that office."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from factcheck.text.drafting.holders import Holder, holders
from factcheck.text.drafting.naming import Named, Names
from factcheck.text.drafting.scenes import Scene
from factcheck.text.drafting.stating import About, Span, Stated, hull
from factcheck.text.drafting.syntax import Syntax


class Posts:
    """Finds the offices of people, for attributes that are called "office" or the like."""

    def __init__(self, attributes: Collection[str], names: Names) -> None:
        """`attributes` are those whose values are offices."""
        self._attributes = sorted(attributes)
        self._names = names

    def stated(self, scene: Scene, told: Collection[str]) -> Iterator[Stated]:
        """The office of each person whom the vocabulary knows, but for those who are `told` to hold one of its own."""
        syntax = Syntax(scene)
        for one in holders(syntax) if self._attributes else ():
            known = next((named for named in scene.named if named.span == one.person), None)
            is_person = known is not None and self._names.traits[known.entity].is_person
            if known is not None and is_person and scene.text(*one.person) not in told:
                yield from self._held(syntax, one, known)

    def _held(self, syntax: Syntax, one: Holder, person: Named) -> Iterator[Stated]:
        words = _whole(syntax, one)
        for attribute in self._attributes:
            yield Stated(
                about=About(person.entity),
                attribute=attribute,
                value=syntax.scene.text(*words),
                span=hull(one.person, words),
                when=syntax.scene.day,
                is_held=True,
            )


def _whole(syntax: Syntax, one: Holder) -> Span:
    """The words of an office; after a name, all up to the comma: "Kari Dahl, minister of ports and the sea, …"."""
    first, last = one.office
    while first >= one.person[1] and last < len(syntax.scene.words) and syntax.is_tight(last):
        last += 1
    return first, last
