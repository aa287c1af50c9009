"""A claim made comparable: its words resolved against the vocabulary, and read."""

from __future__ import annotations

from enum import StrEnum

import attrs

from factcheck.model.claims import Claim, Source
from factcheck.model.dates import DateSpan
from factcheck.model.reading import Kind, Reading
from factcheck.model.vocabulary import Attribute


class Dated(StrEnum):
    """Where the time of an assertion comes from."""

    CLAIM = "the claim"
    PUBLISHED = "its source's date"
    WORKED_OUT = "its source's date, worked out"
    UNKNOWN = "nowhere"


@attrs.frozen
class Unread:
    """Words of a claim or its source that could not be read: which field, and why not."""

    field: str
    words: str
    reason: str


@attrs.frozen(kw_only=True)
class Assertion:
    """A claim made comparable.

    `subject` and `attribute` are ids of the vocabulary, or the claim's own words, folded, where the
    vocabulary does not know them (`subject_known`, `attribute_known`: true as well where it lists none
    at all, since nothing is unknown to a vocabulary that nobody wrote). `value` is the reading of the
    claim's words; `comparable` holds its candidates in the unit in which the group is compared, and
    `converted`, for money, the same in the common currency at the assertion's time, empty where
    nobody publishes a rate. `when` is the time it holds for, None where nothing tells.
    """

    claim: Claim
    source: Source
    subject: str
    attribute: str
    definition: Attribute
    scope: str = ""
    subject_known: bool = True
    attribute_known: bool = True
    value: Reading | None = None
    comparable: tuple[Reading, ...] = ()
    converted: tuple[Reading, ...] = ()
    when: DateSpan | None = None
    dated: Dated = Dated.UNKNOWN
    published: DateSpan | None = None
    unread: tuple[Unread, ...] = ()
    #: The consonant skeleton of a value that is a name, None for every other value.
    skeleton: str | None = None
    #: Words for the subject, as the vocabulary usually names it.
    subject_name: str = ""
    #: Names of the vocabulary that look like a subject which it does not know.
    nearest: tuple[str, ...] = ()
    #: The same for an attribute that it does not know.
    nearest_attributes: tuple[str, ...] = ()
    #: The attributes that this one is a part of, directly or as a part of a part.
    wholes: tuple[Attribute, ...] = ()
    #: The name that an attribute shares with its parts, their parts, and its wholes.
    family: str = attrs.Factory(lambda self: self.attribute, takes_self=True)
    #: How many claims it stands for: more than one where a group too large to hold was folded.
    count: int = 1

    @property
    def name(self) -> str:
        """The claim's name, `source/id`: the key of rules that look at one claim at a time."""
        return self.claim.name

    @property
    def source_id(self) -> str:
        """The source's id: the key of rules that look at one source at a time."""
        return self.source.id

    @property
    def kind(self) -> Kind | None:
        """The kind of the value, as the vocabulary declares it or as its words were read."""
        if self.definition.kind is not None:
            return self.definition.kind
        return None if self.value is None else self.value.kind
