"""What a sentence states, before it is written down as a claim."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from factcheck.text.drafting.vocabulary.naming import Named

#: The words of a sentence from the first number to before the second.
Span = tuple[int, int]

#: So many things are shown to a person who has to choose.
_CHOICE = 3


@attrs.frozen
class About:
    """What is spoken of: an entity, or None where nothing decided it, and then what it may be, the likeliest first."""

    subject: str | None
    others: tuple[str, ...] = ()


@attrs.frozen
class AtBeginning:
    """That something took place when `entity` began, None where that is not sure, by `words` at a span."""

    words: str
    span: Span
    entity: str | None


@attrs.frozen(kw_only=True)
class Stated:
    """What the words at `span` of a sentence state.

    Where `attribute` is None, nothing decided it, and `attributes` are what it may be. `is_held` says that
    the words call somebody by an office, which is no plan, whatever they tell of what is to come. Where the
    time is only told by that of a beginning, `when` is None, and `at` is that beginning.
    """

    about: About
    attribute: str | None
    value: str
    span: Span
    attributes: tuple[str, ...] = ()
    when: str | None = None
    scope: str | None = None
    note: str | None = None
    at: AtBeginning | None = None
    is_held: bool = False


def about(one: Named | None, candidates: Iterable[str] = ()) -> About:
    """What is spoken of, where it was found; of the candidates, where it was not."""
    if one is None:
        return About(None, tuple(dict.fromkeys(candidates))[:_CHOICE])
    return About(None, (one.entity, *one.others)) if one.others else About(one.entity)


def hull(*spans: Span) -> Span:
    """The words from the first of several spans to the last."""
    return min(first for first, _ in spans), max(last for _, last in spans)
