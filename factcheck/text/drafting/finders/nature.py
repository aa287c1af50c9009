"""What bodies are by law, and where they have their seat: "is a public agency", "headquartered in Oslo"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import Attribute
from factcheck.text.drafting.grammar.objects import noun_end, with_of
from factcheck.text.drafting.grammar.phrases import Phrase, Phrased
from factcheck.text.drafting.grammar.sentences import words_of
from factcheck.text.drafting.stating import Span, Stated, about, hull
from factcheck.text.drafting.vocabulary.actors import Actors, span_of
from factcheck.text.drafting.vocabulary.naming import Called, Named, Names

#: The noun for what a body is stands at most so many words after the article: "a family-owned limited company".
_LEGAL = 6
#: In a script without capitals, the name of a place has so many words; the concept of a city is no part of it.
_PLACE = 2
_CITY = "=city"
_COMMAS = frozenset({",", "،"})


class Nature:
    """Finds what bodies are by law, and their seats."""

    def __init__(self, attributes: Mapping[str, Sequence[Attribute]], names: Names, actors: Actors) -> None:
        """`attributes` are those for these, by what they tell (`DraftWords.roles`)."""
        self._forms = attributes.get("form", ())
        self._seats = attributes.get("seat", ())
        self._names = names
        self._actors = actors

    def stated(self, syntax: Phrased) -> Iterator[Stated]:
        """What a sentence tells of what bodies are."""
        for phrase in syntax.phrases:
            if phrase.role == "form" and self._forms:
                yield from self._form(syntax, phrase)
            if phrase.role == "seat" and self._seats:
                yield from self._seat(syntax, phrase)
        yield from self._fronted(syntax)
        for one in syntax.scene.named:
            if self._may_be(one):
                yield from self._apposition(syntax, one)
                yield from self._seat_in_name(syntax, one)

    def _may_be(self, one: Named) -> bool:
        """Whether it is a body that the law knows: no state."""
        return self._actors.is_body(one) and not self._actors.is_state(one)

    def _form(self, syntax: Phrased, phrase: Phrase) -> Iterator[Stated]:
        subject = self._actors.doer(syntax, phrase.first) or self._meant(syntax, phrase)
        at = _legal(syntax, phrase.last)
        if subject is None or at is None or not self._may_be(subject):
            return
        last = _end(syntax, phrase.last, at)
        for attribute in self._forms:
            value = syntax.scene.text(phrase.last, last)
            yield _stated(syntax, attribute, subject, value, (phrase.first, last))

    def _fronted(self, syntax: Phrased) -> Iterator[Stated]:
        """What stands at a sentence's head, before a body's name: "A public agency founded in 1990, the League …"."""
        first = int(syntax.is_article(0))
        at, sign = _legal(syntax, first), _before_sign(syntax, first + 1)
        one = next((one for one in syntax.scene.named if 0 <= one.first - sign <= 1), None)
        if at is None or at >= sign or one is None or not self._may_be(one):
            return
        last = min(sign, _end(syntax, first, at))
        for attribute in self._forms:
            yield _stated(syntax, attribute, one, syntax.scene.text(first, last), (0, one.last))

    def _apposition(self, syntax: Phrased, one: Named) -> Iterator[Stated]:
        """What stands after a body's name: "the League, a public agency"; where nouns follow one another, "… منظمة"."""
        first = one.last
        is_told = _is_apposition(syntax, first) or _is_predicate(syntax, first)
        begin = first + (is_told and syntax.is_article(first))
        at = _legal(syntax, begin) if is_told else None
        if at is None:
            return
        last = _end(syntax, begin, at)
        for attribute in self._forms:
            value = syntax.scene.text(begin, last)
            yield _stated(syntax, attribute, one, value, (one.first, last))

    def _meant(self, syntax: Phrased, phrase: Phrase) -> Named | None:
        """What a pronoun means that is the phrase itself."""
        return self._actors.meant(syntax, phrase.first) if syntax.is_one_of(phrase.first, "pronouns") else None

    def _seat(self, syntax: Phrased, phrase: Phrase) -> Iterator[Stated]:
        place = _place(syntax, phrase.last)
        subject = self._seated(syntax, phrase)
        if place is None or subject is None or not self._may_be(subject):
            return
        for attribute in self._seats:
            value = syntax.scene.text(*place)[phrase.cut :]
            yield _stated(syntax, attribute, subject, value, (phrase.first, place[1]))

    def _seated(self, syntax: Phrased, phrase: Phrase) -> Named | None:
        """Whose seat it is: what stands inside the phrase, or before it or "whose"; or what "its" means."""
        named, at = syntax.scene.named, phrase.first
        if phrase.inside:
            return next((one for one in named if one.first == phrase.inside[0]), None)
        while at > 0 and (syntax.is_article(at - 1) or syntax.is_one_of(at - 1, "relative")):
            at -= 1
        before = next((one for one in named if one.last == at), None)
        actors, first = self._actors, phrase.first
        return before or actors.owner(syntax, first) or actors.subject(syntax, first) or actors.body(syntax, first)

    def _seat_in_name(self, syntax: Phrased, one: Named) -> Iterator[Stated]:
        """The seat that a body's name tells: "the University of the Sea in Oslo"."""
        words, at_words = syntax.scene.words, syntax.scene.words_for("at")
        first = next((at + 1 for at in range(one.first + 1, one.last - 1) if words[at].folded in at_words), None)
        if first is None or one.how is not Called.NAME:
            return
        spoken = syntax.scene.spoken
        words_in = list(words_of(syntax.scene.text(first, one.last), (spoken.code,)))
        place = list(self._names.named(words_in, spoken))
        if len(place) == 1 and self._names.traits[place[0].entity].is_simple:
            for attribute in self._seats:
                yield _stated(syntax, attribute, one, syntax.scene.text(first, one.last), one.span)


def _stated(syntax: Phrased, attribute: Attribute, subject: Named, value: str, span: Span) -> Stated:
    return Stated(
        about=about(subject),
        attribute=attribute.id,
        value=value,
        span=hull(span, *span_of(subject)),
        when=syntax.scene.day,
    )


def _is_apposition(syntax: Phrased, first: int) -> bool:
    """Whether a comma stands at a word, and what says what a body is: "the League, a public agency"."""
    words = syntax.scene.words
    is_apart = first < len(words) and words[first].gap.strip() in _COMMAS
    return is_apart and (syntax.is_article(first) or syntax.is_one_of(first, "legal"))


def _is_predicate(syntax: Phrased, first: int) -> bool:
    """Whether a noun at a word may say what the one before it is, in a language that needs no verb for it."""
    is_there = first < len(syntax.scene.words) and syntax.scene.spoken.drafts.verb_first
    return is_there and syntax.is_tight(first)


def _before_sign(syntax: Phrased, first: int) -> int:
    """Where the next sign stands, from a word on."""
    words = range(first, len(syntax.scene.words))
    return next((at for at in words if not syntax.is_tight(at)), len(syntax.scene.words))


def _end(syntax: Phrased, first: int, at: int) -> int:
    """Where that ends which begins at a word, with the noun at another that says what a body is by law."""
    last = _before_sign(syntax, at + 1)
    if syntax.scene.spoken.drafts.head_last:
        return with_of(syntax, at + 1, last)
    return max(at + 1, noun_end(syntax, first, last))


def _legal(syntax: Phrased, first: int) -> int | None:
    """Where the noun stands for what a body is by law, with nothing but words that tell it more closely before it."""
    for at in range(first, min(first + _LEGAL, len(syntax.scene.words))):
        if not (syntax.is_tight(at) or at == first) or not syntax.is_content(at):
            return None
        if syntax.is_one_of(at, "legal"):
            return at
        if not syntax.scene.spoken.drafts.head_last:
            return None
    return None


def _place(syntax: Phrased, first: int) -> Span | None:
    """The name of a place that begins at a word: one of the vocabulary, or a run of capitals."""
    named = next((one for one in syntax.scene.named if one.first == first and one.how is Called.NAME), None)
    if named is not None:
        return named.span
    return next((one for one in syntax.names if one[0] == first), None) or _unwritten_place(syntax, first)


def _unwritten_place(syntax: Phrased, first: int) -> Span | None:
    """The name of a place in a script without capitals: one or two words before a sign, or before an "and"."""
    words = syntax.scene.words
    if not syntax.scene.spoken.dates.article or first >= len(words):
        return None
    first += words[first].stem == _CITY
    last = first
    while last < len(words) and (last == first or (syntax.is_tight(last) and not syntax.attached(last))):
        if not syntax.is_content(last) or last in syntax.inside:
            return None
        last += 1
    return (first, last) if first < last <= first + _PLACE else None
