"""What was worked out for an object, remembered by which one it is: claims in the same words share their readings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

#: For so many objects it is remembered, then all is forgotten: more than are judged at once.
_KEPT = 32_768


def remembered(work_out: Callable[[T], R], kept: int = _KEPT) -> Callable[[T], R]:
    """The same function, which works out what hangs on one very object once.

    For values that never change, where to compare one with all equal ones takes longer than to find it.
    """
    known: dict[int, tuple[T, R]] = {}

    def of(thing: T) -> R:
        found = known.get(id(thing))
        if found is None:  # what is remembered is kept alive, so that no other thing can have its number
            if len(known) >= kept:
                known.clear()
            found = known[id(thing)] = (thing, work_out(thing))
        return found[1]

    return of
