"""Sources, their claims, and the vocabulary that both are written in."""

from __future__ import annotations

import attrs

from factcheck.model.claims import Claim, Source
from factcheck.model.vocabulary import Vocabulary


@attrs.frozen(kw_only=True)
class Corpus:
    """Everything that one check looks at. Every claim's `source` is the id of one of `sources`."""

    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    vocabulary: Vocabulary = Vocabulary()

    def __attrs_post_init__(self) -> None:
        """Refuse a claim without its source: it could only be dropped."""
        known = {source.id for source in self.sources}
        orphans = sorted({claim.source for claim in self.claims} - known)
        if orphans:
            message = f"claims of sources that the corpus does not hold: {', '.join(orphans)}"
            raise ValueError(message)
