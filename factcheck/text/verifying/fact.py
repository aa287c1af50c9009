"""A fact: a value that a text states, with what tells which other one speaks of the same thing; and its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

import attrs

from factcheck.model import Kind, Maybe, Mention, Reading
from factcheck.text.verifying.denying import Denial
from factcheck.text.verifying.wording import sounds_of

AMOUNTS = frozenset({Kind.MONEY, Kind.QUANTITY, Kind.SHARE})
#: What tells that a number without a noun is a mark, "a score of 60", and what tells of an age.
RATED, AGED = "=review", "=age"
#: How long something lasts, or how far two events lie apart.
TIME = "time"


@attrs.define(eq=False)
class Fact:
    """A value that a text states, with what tells which other one speaks of the same thing.

    `sort` says what it can be held against. `near` are the stems of the words in its sentence, each
    with how close it stands, and `norm` their length as a vector; `head` are those that name what is
    counted, taken from the count before where they are left out (`elided`), or from the whole that it
    is a part of (`whole`), and `behind` those of the words right behind an amount. `when` is the date
    that its sentence sets for it. `yearless` is a day or a month that is stated without its year,
    `monthless` a day without its month as well. `apart` says whether a length of time is how far two
    events lie apart. `place` is where it stands in its sentence, in words, `tally` the vote or the
    result that it is a number of, and `denial` what its clause denies.
    """

    mention: Mention
    reading: Reading
    sort: str
    sentence: Sentence = attrs.field(repr=False)
    near: dict[str, float] = attrs.field(repr=False)
    head: frozenset[str] = frozenset()
    place: float = 0.0
    yearless: bool = False
    monthless: bool = False
    apart: Maybe = Maybe.NO
    behind: frozenset[str] = frozenset()
    elided: bool = False
    norm: float = 1.0
    when: Fact | None = attrs.field(default=None, repr=False)
    whole: Fact | None = attrs.field(default=None, repr=False)
    tally: Reading | None = attrs.field(default=None, repr=False)
    denial: Denial | None = attrs.field(default=None, repr=False)

    @property
    def is_denied(self) -> bool:
        """Whether the text says that it is not so."""
        return self.denial is not None and self.denial.denies(self.mention.start)


@attrs.define(eq=False)
class Sentence:
    """A sentence with its facts in order.

    `words` are its words in one form, and `frame` the same without its values: a sentence with the
    same frame says the same of other values. `stems` are those of its words, but for its amounts. `closest`
    is, for each sort of which it states several facts, how close a word stands to the one that it is closest to,
    and whether it stands before it.
    """

    text: str = attrs.field(repr=False)
    source: str
    start: int
    end: int
    facts: list[Fact] = attrs.field(factory=list, repr=False)
    words: str = ""
    frame: str = ""
    stems: frozenset[str] = attrs.field(default=frozenset(), repr=False)
    closest: dict[str, dict[str, tuple[float, bool]]] = attrs.field(factory=dict, repr=False)

    def within(self, start: int, end: int) -> Sequence[Fact]:
        """Its facts between two places of the text."""
        first = bisect_left(self.facts, start, key=start_of)
        return self.facts[first : bisect_left(self.facts, end, first, key=start_of)]

    @cached_property
    def is_latin(self) -> bool:
        """Whether most of its words are in Latin letters."""
        return 2 * sum(stem.isascii() for stem in self.stems) >= len(self.stems)

    @cached_property
    def sounds(self) -> frozenset[str]:
        """How its names sound."""
        return sounds_of(self.text[self.start : self.end])


def start_of(fact: Fact) -> int:
    """Where the words of a fact begin."""
    return fact.mention.start


def stem_of(reading: Reading) -> str:
    """What stands for a value among the stems around another."""
    return f"#{reading.kind.value}{reading.text or reading.stated}"
