"""The numbers that stand for what claims are grouped by: the same in every run, on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from factcheck.corpus.families import Families
from factcheck.model import Vocabulary

#: The keys for which a row bears one number, so that grouping by them takes half the time; for others, the numbers
#: of their parts are put together.
KEYS: tuple[tuple[str, ...], ...] = (
    ("subject",),
    ("attribute",),
    ("scope",),
    ("family",),
    ("subject", "attribute", "scope"),
    ("subject", "family", "scope"),
    ("attribute", "scope"),
    ("skeleton",),
    ("source",),
    ("claim",),
)

#: The place of the key of a claim's group among these.
_GROUP = 4

#: So many distinct wordings are kept worked out.
KEPT = 65_536


def key_column(key: Iterable[str]) -> str:
    """The name of the column of a key.

    >>> key_column(("attribute", "scope"))
    'attribute_scope_key'
    """
    return f"{'_'.join(key)}_key"


#: So many of the keys hang on what a claim is about alone.
LEADING = 7

#: The columns that hang on what a claim is about alone.
KEYED = (*map(key_column, KEYS[:LEADING]), "relative_key")


def _hash(text: str) -> int:
    """A number of 64 bits for a text: the same in every run, on every machine."""
    return int.from_bytes(
        _blake2b()(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little", signed=True
    )


#: For texts that come again and again.
text_key = lru_cache(KEPT)(_hash)


def claim_key(source: str, id_: str | None, keys: Sequence[Any]) -> int:
    """The key of a claim, of which no other has the same; without an id, that of all its source says of its group."""
    return _hash(f"{source}/{id_}") if id_ is not None else _joined(text_key(source), keys[_GROUP])


class Keys:
    """Works out the columns that hang on what a claim is about, the first ones of all."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Index the families of attributes."""
        self._families = Families(vocabulary.attributes)

    def __call__(self, subject: str, attribute: str, scope: str, family: str) -> tuple[Any, ...]:
        """The columns of `KEYED`."""
        keys = [text_key(part) for part in (subject, attribute, scope, family)]
        one, two, three, four = keys
        relative = two if self._families.has_relatives(attribute) else None
        return (*keys, _joined(one, two, three), _joined(one, four, three), _joined(two, three), relative)


@cache
def _blake2b() -> Any:
    from hashlib import blake2b

    return blake2b


def _joined(*keys: int) -> int:
    """One number for several, which depends on their order."""
    joined = 0
    for key in keys:
        joined = (joined * 0x9E3779B97F4A7C15 + key) & 0xFFFF_FFFF_FFFF_FFFF
    return joined - (1 << 64) if joined >> 63 else joined
