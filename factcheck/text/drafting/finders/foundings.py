"""Where a sentence tells that something took place at the beginning of a body: "at the founding of this league"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from factcheck.text.drafting.grammar.sentences import words_of
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.drafting.grammar.syntax import Syntax
from factcheck.text.drafting.scenes import folded_words
from factcheck.text.drafting.vocabulary.naming import Called, Named, Names


@attrs.frozen
class Founding:
    """What the words from `first` to before `last` tell: at that time `body` began, or "it" where that is None."""

    first: int
    last: int
    body: Named | None


class Foundings:
    """Finds such words by the tables of a language (`DraftWords.occasions` and those after it)."""

    def __init__(self, names: Names) -> None:
        """`names` tells of what is named whether it is a body."""
        self._names = names

    def of(self, syntax: Syntax) -> Iterator[Founding]:
        """The beginnings at which a sentence says that something took place, from left to right."""
        for at in range(len(syntax.scene.words)):
            occasion, when = phrase(syntax, at, "occasions"), phrase(syntax, at, "whens")
            if occasion is not None:
                yield from self._possessed(syntax, at, occasion)
                yield from self._begun(syntax, at, occasion)
            if when is not None:
                yield from self._founded(syntax, at, _skip(syntax, when))
                yield from self._was_founded(syntax, at, _skip(syntax, when))

    def is_body(self, one: Named) -> bool:
        """Whether it is something that is founded: nobody, no event, and no place."""
        traits = self._names.traits[one.entity]
        return not (traits.is_event or traits.is_person or traits.is_place or one.how is Called.PEOPLE)

    def _body_at(self, syntax: Syntax, at: int) -> Named | None:
        return next((one for one in syntax.scene.named if one.first == at and self.is_body(one)), None)

    def _possessed(self, syntax: Syntax, at: int, occasion: int) -> Iterator[Founding]:
        """The league's founding; its announcement is one that it makes."""
        body = self._body_at(syntax, _skip(syntax, occasion))
        if body is not None and body.last < len(syntax.scene.words) and syntax.is_possessed(body.last):
            last = phrase(syntax, _skip(syntax, body.last), "foundings")
            if last is not None and _ends(syntax, last):
                yield Founding(at, last, body)

    def _begun(self, syntax: Syntax, at: int, first: int) -> Iterator[Founding]:
        """The announcement of the creation of the league; and its creation."""
        begin = _skip(syntax, first)
        is_its = begin > first and syntax.is_one_of(begin - 1, "possessives")
        end, last, is_announced = begin, begin, True
        while (noun := _noun(syntax, end)) is not None:
            is_its |= _noun(syntax, end, owned=False) is None
            is_announced &= phrase(syntax, end, "announcements") is not None
            last, end = noun, _skip(syntax, noun)
        body = None if is_its else self._body_at(syntax, end)
        # "Its announcement", or that of a state, is one that it makes.
        is_theirs = is_announced and (body is None or self._is_state(body))
        last = last if body is None else body.last
        if end > begin and (is_its or body is not None) and not is_theirs and _ends(syntax, last):
            yield Founding(at, last, body)

    def _is_state(self, one: Named) -> bool:
        return self._names.traits[one.entity].country is not None

    def _was_founded(self, syntax: Syntax, at: int, begin: int) -> Iterator[Founding]:
        """When the league was founded, or it was."""
        body = self._body_at(syntax, begin)
        is_it = begin < len(syntax.scene.words) and syntax.is_one_of(begin, "pronouns")
        done = _passive(syntax, body.last if body else begin + 1) if body or is_it else None
        last = phrase(syntax, done, "founded") if done is not None else None
        if last is not None and _ends(syntax, last):
            yield Founding(at, last, body)

    def _founded(self, syntax: Syntax, at: int, begin: int) -> Iterator[Founding]:
        """When was founded the league, as French may say, and Arabic always does."""
        done = _passive(syntax, begin)
        verb = phrase(syntax, done or begin, "founded")
        if verb is None and done is not None:
            yield from self._begun(syntax, at, done)  # "عندما تم تأسيس الرابطة"
        elif verb is not None and (done is not None or syntax.scene.spoken.drafts.verb_first):
            body = self._body_at(syntax, _nouns(syntax, verb))
            last = body.last if body is not None else verb
            if _ends(syntax, last):
                yield Founding(at, last, body)


@cache
def _phrases(code: str, part: str) -> Sequence[tuple[str, ...]]:
    """The phrases of a language for a part that `DraftWords` has, in folded words, the longest first."""
    phrases = getattr(spoken_in(code).drafts, part)
    return sorted((tuple(word.folded for word in words_of(one, (code,))) for one in phrases), key=len, reverse=True)


def phrase(syntax: Syntax, at: int, part: str) -> int | None:
    """Where a phrase for a part that `DraftWords` has ends, if one stands at a word."""
    scene = syntax.scene
    if at < len(scene.words):
        for words in _phrases(scene.spoken.code, part):
            rest = tuple(word.folded for word in scene.words[at + 1 : at + len(words)])
            if words[0] in scene.forms[at] and words[1:] == rest:
                return at + len(words)
    return None


def _noun(syntax: Syntax, at: int, *, owned: bool = True) -> int | None:
    """Where a noun for a beginning ends that stands at a word; `owned` allows for a pronoun at its end."""
    last = phrase(syntax, at, "foundings") or phrase(syntax, at, "announcements")
    if last is not None or not owned or at == len(syntax.scene.words):
        return last
    code = syntax.scene.spoken.code
    nouns = folded_words(code, "foundings")
    ends = folded_words(code, "owned_by")
    word = syntax.scene.words[at].folded
    return at + 1 if any(word.removesuffix(end) in nouns for end in ends if word.endswith(end)) else None


def _nouns(syntax: Syntax, at: int) -> int:
    """Where what stands behind all nouns for a beginning begins: "announced the founding of" is one as well."""
    end = _skip(syntax, at)
    while (noun := _noun(syntax, end, owned=False)) is not None:
        end = _skip(syntax, noun)
    return end


def _skip(syntax: Syntax, at: int) -> int:
    """The word at which a noun begins behind articles, "of", and what is no more than a form: "official"."""
    while at < len(syntax.scene.words) and (
        syntax.is_article(at) or syntax.is_of(at) or syntax.is_one_of(at, "formal", "possessives")
    ):
        at += 1
    return at


def _passive(syntax: Syntax, at: int) -> int | None:
    """Where those verbs end that begin at a word and make a passive of what follows: "had been formally"."""
    first = at
    while at < len(syntax.scene.words) and (syntax.is_auxiliary(at) or syntax.is_one_of(at, "passives", "formal")):
        at += 1
    return at if any(syntax.is_one_of(one, "passives") for one in range(first, at)) else None


def _ends(syntax: Syntax, at: int) -> bool:
    """Whether what is told of a beginning ends before a word.

    It does not where a noun follows, or more of what was announced: "of the league's budget", "that", "as host".
    """
    if at >= len(syntax.scene.words) or syntax.is_possessed(at):
        return at >= len(syntax.scene.words)
    is_as = syntax.is_one_of(at, "equals") and not syntax.is_auxiliary(at)
    is_more = is_as or syntax.is_of(at) or syntax.is_one_of(at, "that", "about")
    is_other = syntax.is_verb(at) or syntax.is_one_of(at, "held") or not syntax.is_content(at)
    return not syntax.is_tight(at) or (is_other and not is_more)
