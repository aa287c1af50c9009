"""How a fact of the statement stands against the sources, and by what."""

from __future__ import annotations

from enum import StrEnum

import attrs

from factcheck.reading.compare import Outcome
from factcheck.text.verifying.fact import Fact


class Standing(StrEnum):
    """How something stated stands against the sources."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNDETERMINED = "undetermined"
    NOT_FOUND = "not found"


STANDINGS = {
    Outcome.AGREES: Standing.SUPPORTED,
    Outcome.CONTRADICTS: Standing.CONTRADICTED,
    Outcome.UNDETERMINED: Standing.UNDETERMINED,
    Outcome.NOT_COMPARABLE: Standing.NOT_FOUND,
}


@attrs.define(eq=False)
class Result:
    """A fact of the statement, what it is aligned with, and how it stands.

    `apart` says that the evidence speaks of another time, and `derived` what the evidence comes to, where
    it does not say it.
    """

    fact: Fact
    other: Fact | None = None
    standing: Standing = Standing.NOT_FOUND
    apart: bool = False
    derived: str = ""
