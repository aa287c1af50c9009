"""What offices a sentence gives to the people of a vocabulary, where none of its attributes is that office."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from factcheck.text.drafting.grammar.syntax import Syntax
from factcheck.text.drafting.scenes import Scene
from factcheck.text.drafting.stating import About, Span, Stated, hull
from factcheck.text.drafting.untitled.holders import Holder, holders
from factcheck.text.drafting.vocabulary.naming import Named, Names

#: "Of the" stands between an office and what it is of.
_OF = 2


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


def _tells(syntax: Syntax, at: int) -> bool:
    """Whether a word may tell what an office is for: "water minister", but not "said minister"."""
    is_named = any(one.first <= at < one.last for one in syntax.scene.named)
    return syntax.is_content(at) and not (is_named or syntax.is_verb(at) or syntax.scene.words[at].capital)


def _whole(syntax: Syntax, one: Holder) -> Span:
    """The words of an office; after a name, all up to the comma: "Kari Dahl, minister of ports and the sea, …"."""
    first, last = one.office
    while first > 0 and syntax.scene.spoken.drafts.head_last and _tells(syntax, first - 1) and syntax.is_tight(first):
        first -= 1
    while first >= one.person[1] and last < len(syntax.scene.words) and syntax.is_tight(last):
        last += 1
    is_of = one.body is not None and last < one.body[0] <= last + _OF and one.body[1] <= one.person[0]
    return first, one.body[1] if one.body and is_of else last
