"""What a text denies: which of its clauses say that something is not so, and of which verb they say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, takewhile

import attrs

from factcheck.text.stems import stems
from factcheck.text.verifying.lexis import clauses, denials, no_denials, persons, weak
from factcheck.text.verifying.wording import Covered, Word, stands

#: So many words may stand between the two parts of "n'a pas" and "n'ont malheureusement pas".
_BETWEEN = 5
#: Signs at which a clause ends.
_SIGNS = frozenset(",،;؛:()—–.!?؟")
#: A verb so close to a value is that of its clause, or near enough to it.
_CLOSE = 0.25
#: So much of what a clause says must be said where it is denied.
_NEARLY_ALL = 0.75
#: A letter for the person is told from one of the verb where so many follow.
_ROOT = 3
#: So many words of a clause are looked at on either side of what denies it.
_CLAUSE = 40


@attrs.frozen(eq=False)
class Cue:
    """A phrase that denies what follows: the index behind it, and the words that tell something between its parts."""

    end: int
    between: Sequence[Word]


@attrs.frozen(eq=False)
class Denial:
    """A clause that denies something: where it begins, where what is denied begins and ends, the verb, and the rest.

    `verbs` are the roots that the verb may have, and `said` those of the other words.
    """

    clause: int
    start: int
    end: int
    verbs: frozenset[str]
    said: frozenset[str]

    def denies(self, place: int) -> bool:
        """Whether what stands at a place is denied, and not what it is denied of."""
        return place >= self.start

    def is_of(self, near: Mapping[str, float]) -> bool:
        """Whether the verb stands among the stems around a value of another text."""
        return any(_root(stem) in self.verbs for stem, close in near.items() if close >= _CLOSE)

    def is_told(self, stems_of_other: Iterable[str]) -> bool:
        """Whether nearly all that the clause says stands among the stems of a sentence of another text."""
        told = set(map(_root, stems_of_other))
        return len(self.said & told) >= _NEARLY_ALL * len(self.said)


def denials_of(words: Sequence[Word], covered: Covered) -> Iterator[Denial]:
    """The clauses of a sentence that deny something; what is part of a value, as in "no more than 12", does not."""
    end, cues = 0, denials()
    for index, word in enumerate(words):
        if word.word not in cues or word.start < end or word in covered:
            continue
        cue = cue_at(words, index)
        if cue and words[cue.end - 1] in covered:
            continue
        clause = list(takewhile(goes_on, words[cue.end : cue.end + _CLAUSE])) if cue else []
        if cue and clause:
            verbs = cue.between or [one for one in clause if one.stem and one not in covered][:1]
            before = list(takewhile(goes_on, reversed(words[max(0, index - _CLAUSE) : index])))
            said = (one for one in (*before, *clause) if one.stem and one not in covered and one not in verbs)
            end = clause[-1].end
            yield Denial(
                before[-1].start if before else word.start,
                word.start,
                end,
                frozenset(chain.from_iterable(map(_roots, verbs))),
                frozenset(_root(one.stem) for one in said),
            )


def cue_at(words: Sequence[Word], index: int) -> Cue | None:
    """The longest phrase that denies what follows, if one stands at an index."""
    for opens, closes in denials().get(words[index].word, ()):
        if not stands(opens, words, index):
            continue
        after = index + len(opens)
        closed = next((at for at in range(after, after + _BETWEEN) if stands(closes, words, at)), None)
        if closed is not None and not any(stands(one, words, closed if closes else index) for one in no_denials()):
            return Cue(closed + len(closes), [word for word in words[after:closed] if word.stem])
    return None


def goes_on(word: Word) -> bool:
    """Whether a word is part of the clause of the word before it."""
    return word.word not in _SIGNS and word.word not in clauses()


def _roots(word: Word) -> Iterable[str]:
    """The root of a verb, and that without the letter that tells the person, or with one that it had in its place."""
    yield _root(word.stem)
    if word.word[0] in persons() and len(word.word) >= _ROOT:
        yield _root(word.word[1:])
        yield from (_root(stems(()).of(letter + word.word[1:])) for letter in ("", *weak()))


def _root(stem: str) -> str:
    """A stem without the letters that its forms lose: "فاز" is "فز" behind a "not"."""
    return stem if stem.startswith("=") else "".join(letter for letter in stem if letter not in weak()) or stem
