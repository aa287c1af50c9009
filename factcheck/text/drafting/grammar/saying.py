"""Who says what a sentence states: "said the minister", "a affirmé que", "وقال"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.reading.scanner import fold
from factcheck.text.drafting.scenes import Scene
from factcheck.text.drafting.stating import Span
from factcheck.text.drafting.vocabulary.naming import Called

_OPENING, _CLOSING = '“«‘"', '”»’"'
#: A name stands at most so many words from its verb.
_NEAR = 3
_AFTER = 6


def speaker_of(scene: Scene, span: Span) -> str | None:
    """Who says the words at a span of a sentence, in the sentence's words; None where it is the source itself.

    "According to" somebody goes for the whole sentence, a verb of saying for what stands in quotation
    marks, or after the "that" behind it.
    """
    phrases = [tuple(map(fold, phrase.split())) for phrase in scene.spoken.drafts.according]
    for first in range(min(len(scene.words), 2)):
        for phrase in phrases:
            last = first + len(phrase)
            if tuple(word.folded for word in scene.words[first:last]) == phrase and last < len(scene.words):
                return _to_comma(scene, last)
    verbs = [at for at, word in enumerate(scene.words) if word.folded in scene.words_for("says")]
    for verb in verbs:
        if _is_reported(scene, verb, span):
            return _name_beside(scene, verb, after=False)
    return _name_beside(scene, verbs[0], after=True) if verbs and _is_quoted(scene, span) else None


def _to_comma(scene: Scene, first: int) -> str | None:
    last = first + 1
    while last < len(scene.words) and not set(scene.words[last].gap) & set(",،;:("):
        last += 1
    while first < last - 1 and (scene.words[first].folded in scene.definite or not scene.words[first].stem):
        first += 1
    return scene.text(first, last) if last < len(scene.words) else None


def _is_quoted(scene: Scene, span: Span) -> bool:
    """Whether some word of a span stands in quotation marks."""
    return any(in_quotes(scene.source[: scene.words[at].start - scene.sentence.start]) for at in range(*span))


def in_quotes(before: str) -> bool:
    """Whether what comes after these words of a sentence stands in quotation marks."""
    if before.count('"') % 2:
        return True
    return any(before.rfind(one) > before.rfind(other) for one, other in zip("“«", "”»", strict=True))


def _is_reported(scene: Scene, verb: int, span: Span) -> bool:
    that = scene.words_for("that")
    return verb < span[0] and any(word.folded in that for word in scene.words[verb + 1 : verb + 3])


def _name_beside(scene: Scene, verb: int, *, after: bool) -> str | None:
    """The name nearest to a verb of saying: a little before it, or right after it but for a title."""
    away = {span: verb - span[1] for span in _names(scene) if 0 <= verb - span[1] <= _NEAR}
    if after:
        away |= {span: span[0] - verb - 1 for span in _names(scene) if 1 <= span[0] - verb <= _AFTER}
    away = {span: words for span, words in away.items() if not _is_owner(scene, span)}
    return scene.text(*min(away, key=lambda span: (away[span], span))) if away else None


def _is_owner(scene: Scene, span: Span) -> bool:
    """Whether a name only tells whose somebody is: "said the league's chair"."""
    return span[1] < len(scene.words) and scene.words[span[1]].gap[:1] in {"'", "’"}


def _names(scene: Scene) -> Iterator[Span]:
    yield from ((one.first, one.last) for one in scene.people)
    yield from (one.span for one in scene.named if one.how is not Called.EVENT)
