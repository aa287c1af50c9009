"""What a corpus speaks of: its entities with all their names, and its attributes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs

from factcheck.model.claims import Place
from factcheck.model.reading import Kind


class Changes(StrEnum):
    """How the value of an attribute changes with time, which decides what may differ."""

    NEVER = "never"
    UPWARDS = "upwards"
    SLOWLY = "slowly"
    FREELY = "freely"


class Ranks(StrEnum):
    """What an ordinal counts: the events of one subject, or the subjects among themselves.

    "The coalition's first meeting" ranks events; "the first Maghreb country to join" ranks subjects.
    """

    EVENTS = "events"
    SUBJECTS = "subjects"


@attrs.frozen(kw_only=True)
class Entity:
    """Something that claims are about, with its names by language code; the first is the usual one.

    `currency` is the ISO 4217 code that claims about it mean by a bare "dollar" or "riyal".
    """

    id: str
    names: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    currency: str | None = None
    note: str | None = None
    place: Place | None = attrs.field(default=None, eq=False)


def _usual_change(attribute: Attribute) -> Changes:
    return Changes.NEVER if attribute.kind is Kind.DATE else Changes.SLOWLY


@attrs.frozen(kw_only=True)
class Attribute:
    """Something that can be said of an entity.

    `kind` None means that each value is read as whatever its words are. `unit` is the unit that a
    bare number is in: a pint unit name or an ISO 4217 code. `labels` are what texts call the
    attribute, by language code. `many` says that several values may hold at once. `begins` marks the
    date from which the subject exists. `parts` are attributes that together make up this one;
    `part_of` names one that this is some part of.
    """

    id: str
    kind: Kind | None = None
    unit: str | None = None
    changes: Changes = attrs.Factory(_usual_change, takes_self=True)
    labels: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    ranks: Ranks = Ranks.EVENTS
    many: bool = False
    begins: bool = False
    parts: tuple[str, ...] = ()
    part_of: str | None = None
    note: str | None = None
    place: Place | None = attrs.field(default=None, eq=False)


@attrs.frozen(kw_only=True)
class Vocabulary:
    """The entities and the attributes of a corpus."""

    entities: tuple[Entity, ...] = ()
    attributes: tuple[Attribute, ...] = ()
