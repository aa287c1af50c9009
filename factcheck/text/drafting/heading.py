"""What the head of a text tells of it: its title, and the date that it bears."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Grain, Mention
from factcheck.reading.scanner import scan
from factcheck.text.drafting.grammar.sentences import Sentence
from factcheck.text.drafting.scenes import folded_words

#: A dateline stands in one of the first sentences, headlines included, within so many words; alone after a
#: place's name at most.
_SENTENCES = 4
_WORDS = 8
_PLACE = 3
_DASH = re.compile(r"[^.!?\n]{0,80}?\s[—–-]{1,2}\s")
_GRAINS = frozenset({Grain.DAY, Grain.MONTH})
_COMMAS = frozenset(",،")
_YEAR = re.compile(r"\d{4}")
#: A title is no longer than this, and its first words make an id.
_TITLE = 160
_SLUG = 8


def title_of(text: str) -> str | None:
    r"""The first line, where it is short, no sentence, and not all there is.

    >>> title_of("A bridge for Halden\n\nThe town is to have a bridge.")
    'A bridge for Halden'
    """
    first, _, rest = text.strip().partition("\n")
    return first if rest.strip() and len(first) <= _TITLE and first[-1] not in ".!?:;,؟" else None


def slug(words: str) -> str:
    """An id made of the first words of a text.

    >>> slug("A bridge for Halden’s harbour!")
    'a-bridge-for-halden-s-harbour'
    """
    found = [token.word.strip("'’") for token in scan(words[:_TITLE]) if token.word[:1].isalnum()]
    return "-".join(found[:_SLUG]) or "document"


def dateline(text: str, whole: Sequence[Sentence], mentions: Sequence[Mention]) -> Mention | None:
    """The date that a text bears in its first lines: nearly alone, before a dash, or after a word for date."""
    head = whole[:_SENTENCES]
    early = [one for one in mentions if head and one.start < head[-1].end]
    return next((one for sentence in head for one in early if _is_dateline(text, sentence, one)), None)


def _is_dateline(text: str, sentence: Sentence, one: Mention) -> bool:
    span = one.reading.span
    if not (sentence.start <= one.start < sentence.end and span and span.grain in _GRAINS and _YEAR.search(one.words)):
        return False
    before = [word for word in sentence.words if word.end <= one.start]
    if len(before) > _WORDS:
        return False
    rest = text[one.end : sentence.end]
    # "Opened 3 May 2021." tells of something; "Lyon, 3 May 2021." does not.
    after_place = bool(before) and text[sentence.start : one.start].rstrip()[-1:] in _COMMAS
    alone = len(before) <= _PLACE and not rest.strip(" \n,|)." if after_place else " \n,|)")
    announced = len(before) == 1 and before[0].folded in folded_words(sentence.language.code, "days")
    return alone or announced or _DASH.match(rest) is not None
