"""Which attribute a text states: the words of a vocabulary's labels, found around a value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

import attrs

from factcheck.languages import Language
from factcheck.languages import language as language_of
from factcheck.model import Attribute, Kind, Vocabulary
from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.sentences import Sentence, Word, words_of
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.drafting.vocabulary.naming import Names, forms
from factcheck.text.stems import stems

#: So many words away from a value, a word may still tell what the value is of.
_REACH = 14
#: A phrase that tells what a value is of stands at most so many words before it.
_CUE = 2


@attrs.frozen(eq=False)
class Label:
    """What a text calls an attribute: the stems of its words in their order, and the entities it names.

    `code` is its language, `words` are its words, folded, of which `small` say nothing by themselves. `head`
    is the stem of its noun, `agent` the word at its end that announces who did it ("hosted by"). `barred` are the
    entities that any label of the attribute names: it is not theirs.
    """

    attribute: Attribute
    code: str
    stems: tuple[str, ...]
    entities: frozenset[str]
    words: tuple[str, ...]
    small: frozenset[str]
    head: str
    agent: str
    barred: frozenset[str] = frozenset()


@attrs.frozen
class Match:
    """A label whose words stand at `places` of a sentence, `away` words from the value on average.

    `exact` of them are as the label has them.
    """

    label: Label
    places: tuple[int, ...]
    away: float = 0
    exact: int = 0

    @property
    def rank(self) -> tuple[int, int, float]:
        """Matches compare by this: more words are better, those of the label itself, and nearer ones."""
        return len(self.places), self.exact, -self.away


class Labels:
    """All labels of a vocabulary, by the attribute's kind."""

    def __init__(self, vocabulary: Vocabulary, names: Names) -> None:
        """Take the labels of every attribute apart; its id is an English one."""
        self._labels = [label for attribute in vocabulary.attributes for label in _labels(attribute, names)]

    def of(self, *kinds: object) -> list[Label]:
        """The labels of the attributes of these kinds, or of no kind, that have a word of content."""
        return [label for label in self._labels if label.stems and label.attribute.kind in (None, *kinds)]

    @property
    def texts(self) -> list[Label]:
        """The labels of attributes whose values are texts, whatever their words: "met" is a small one as well."""
        return [label for label in self._labels if label.attribute.kind is Kind.TEXT]


def _spellings(attribute: Attribute) -> Iterator[tuple[str, str]]:
    yield "en", attribute.id
    yield from ((code, label) for code, labels in attribute.labels.items() for label in labels)


def _labels(attribute: Attribute, names: Names) -> Iterator[Label]:
    spellings = _spellings(attribute)
    labels = [_label(attribute, code, words, names) for code, words in spellings if language_of(code) is not None]
    barred = frozenset(chain.from_iterable(label.entities for label in labels))
    yield from (attrs.evolve(label, barred=barred) for label in labels)


def _label(attribute: Attribute, code: str, spelling: str, names: Names) -> Label:
    spoken = spoken_in(code)
    words = list(words_of(spelling, (code,)))
    named = list(names.named(words, spoken))
    inside = {at for found in named for at in range(found.first, found.last)}
    kept = [(at, word.stem) for at, word in enumerate(words) if word.stem and at not in inside]
    small = next((at for at, word in enumerate(words) if not word.stem), len(words))
    first = [stem for at, stem in kept if at < small] or [stem for _, stem in kept]
    last_first = spoken.drafts.head_last
    agent = words[-1].folded if len(words) > 1 and not words[-1].stem else ""
    return Label(
        attribute,
        code,
        tuple(dict.fromkeys(stem for _, stem in kept)),
        frozenset(found.entity for found in named),
        tuple(word.folded for word in words),
        frozenset(word.folded for at, word in enumerate(words) if not word.stem or at in inside),
        (first[-1] if last_first else first[0]) if first else "",
        agent,
    )


#: Where each stem stands in a sentence.
Places = Mapping[str, Sequence[int]]


def stem_places(sentence: Sentence) -> Places:
    """Where each stem stands in a sentence, with and without letters that are attached to a word."""
    places: dict[str, list[int]] = {}
    is_attaching = sentence.language.dates.article != ""
    for at, word in enumerate(sentence.words):
        for stem in _stems_of(word, sentence.language) if is_attaching else (word.stem,):
            if stem:
                places.setdefault(stem, []).append(at)
    return places


def _stems_of(word: Word, spoken: Language) -> frozenset[str]:
    """The stems of a word, with and without letters that are attached to its front, and a pronoun to its end."""
    attached = () if word.folded in _whole(spoken.code) else forms(word, spoken)[1:]
    return frozenset({word.stem, *_attached_stems(word.folded, attached, spoken.code)})


@lru_cache(65_536)
def _attached_stems(folded: str, attached: tuple[str, ...], code: str) -> tuple[str, ...]:
    table = stems((code,))
    owned = (form for one in (folded, *attached) for form in _unowned(one, code))
    return tuple(map(table.of, (*attached, *owned)))


def _unowned(folded: str, code: str) -> tuple[str, ...]:
    """A noun of a woman's form without the pronoun at its end, for which its last letter is another: "ميزانيته"."""
    drafts = spoken_in(code).drafts
    ends = (drafts.she + fold(end) for end in drafts.owned_by)
    return tuple(folded.removesuffix(end) + fold(drafts.she_alone) for end in ends if folded.endswith(end))


@cache
def _whole(code: str) -> frozenset[str]:
    """The words of a language that only look as if something were attached to them, folded."""
    return frozenset(map(fold, spoken_in(code).drafts.whole))


def cue_places(sentence: Sentence) -> Places:
    """Where each concept is spoken of by a phrase, "made up of" by its last word."""
    places: dict[str, list[int]] = {}
    cues = _cues(sentence.language.code)
    for at, word in enumerate(sentence.words):
        for cue, concept in (found for form in forms(word, sentence.language) for found in cues.get(form, ())):
            rest = tuple(follower.folded for follower in sentence.words[at + 1 : at + len(cue)])
            if rest == cue[1:]:
                places.setdefault(concept, []).append(at + len(cue) - 1)
    return places


@cache
def _cues(code: str) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    cues: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, concept in spoken_in(code).drafts.cues.items():
        words = tuple(map(fold, phrase.split()))
        cues.setdefault(words[0], []).append((words, f"={concept}"))
    return cues


def match(
    label: Label, places: Places, span: tuple[int, int], may_tell: Callable[[int], bool] | None = None
) -> Match | None:
    """The label's words nearest to a value that stands on the words of a span, None where one is lacking.

    `may_tell` says of a place whether its word tells of the value; of any other, another value has it.
    """
    first, last = span
    found = []
    for stem in label.stems:
        near = [
            (max(first - at, at - last + 1, 0), at) for at in places.get(stem, ()) if may_tell is None or may_tell(at)
        ]
        if not near or min(near)[0] > _REACH:
            return None
        found.append(min(near))
    return Match(label, tuple(at for _, at in found), sum(away for away, _ in found) / len(found))


def match_cue(label: Label, cues: Places, first: int) -> Match | None:
    """A phrase right before a value that speaks of the label's concept: "made up of 34" tells members, of any sort."""
    for stem in label.stems:
        for at in cues.get(stem, ()):
            if 0 < first - at <= _CUE:
                return Match(label, (at,), first - at)
    return None


def in_order(label: Label, places: Places, slack: int) -> Iterator[Match]:
    """Each place where the label's words stand in their order, with at most `slack` other words among them."""
    for first in places.get(label.stems[0], ()):
        found = [first]
        for stem in label.stems[1:]:
            following = next((at for at in places.get(stem, ()) if at > found[-1]), None)
            if following is None:
                break
            found.append(following)
        if len(found) == len(label.stems) and found[-1] - first < len(found) + slack:
            yield Match(label, tuple(found))
