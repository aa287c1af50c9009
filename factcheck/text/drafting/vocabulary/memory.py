"""What a text has named so far, and so what "the coalition", "Dahl" or "the meeting" mean in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache

from factcheck.languages import Language
from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.people import is_title
from factcheck.text.drafting.grammar.sentences import Sentence, Word
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.drafting.scenes import folded_words
from factcheck.text.drafting.vocabulary.naming import YEAR, Called, Happening, Named, Names, event_stems, forms

#: So many adjectives may stand between an article and its noun.
_ADJECTIVES = 2


class Memory:
    """What a text has named so far. It takes the sentences one by one, in their order."""

    def __init__(self, names: Names, whole: Iterable[Sentence], year: str | None) -> None:
        """Look at what the whole text speaks of at all. `year` is the text's own, None where it is not known."""
        self._names = names
        self._year = year
        self._stems: set[str] = set()
        self._about: set[str] = set()
        for sentence in whole:
            self._stems.update(word.stem for word in sentence.words)
            self._about.update(found.entity for found in names.named(sentence.words, sentence.language))
        #: What was named, the latest last.
        self._recent: dict[str, None] = {}
        self._event: Named | None = None

    def take(self, sentence: Sentence) -> list[Named]:
        """Everything that a sentence speaks of, from left to right."""
        words, spoken = sentence.words, sentence.language
        found_by_name = self._names.named(words, spoken)
        named = {one.first: one for one in found_by_name if not _is_of_larger(sentence, one)}
        about = {one.entity for one in named.values()}
        found: list[Named] = []
        at = 0
        while at < len(words):
            one = named.get(at) or self._by_noun(words, at, spoken) or self._by_event(sentence, at, about)
            if one is not None:
                found.append(one)
                self._recent.pop(one.entity, None)
                self._recent[one.entity] = None
            at = one.last if one is not None else at + 1
        return found

    def _by_noun(self, words: Sequence[Word], at: int, spoken: Language) -> Named | None:
        """What "the coalition" is after a coalition was named, and "Dahl" after "Kari Dahl" was."""
        word, said = words[at], forms(words[at], spoken)
        article = fold(spoken.dates.article)
        with_article = [form for form in said if article and form.startswith(article)]
        is_definite = _is_definite(words, at, spoken)
        said = (*said, *(form.removeprefix(article) for form in with_article))  # "الرابطة" of "رابطة الموانئ"
        is_generic = is_definite and not folded_words(spoken.code, "bodies").isdisjoint(said)
        is_head = is_definite and not self._names.heads.isdisjoint(said)
        if not is_generic and not is_head and word.folded not in self._names.last:
            return None
        if is_definite and _is_another(words, at, spoken):
            return None
        for entity in reversed(self._recent):
            told = self._names.traits[entity]
            is_thing = not told.is_event and (not told.is_person or word.text.islower())  # "the railway" is nobody
            by_head = is_definite and is_thing and not told.heads.isdisjoint(said)
            if by_head or (word.capital and word.folded in told.last):
                return Named(entity, at, at + 1, Called.NOUN)
        body = self._unnamed_body(said, spoken) if is_generic else None
        return Named(body, at, at + 1, Called.NOUN) if body is not None else None

    def _unnamed_body(self, said: Collection[str], spoken: Language) -> str | None:
        """What "the company" means where no name has the word: the last body whose name does not say what else it is.

        "The organisation" may be any body that was named.
        """
        is_wide = not folded_words(spoken.code, "any_body").isdisjoint(said)
        for entity in reversed(self._recent):
            told = self._names.traits[entity]
            is_body = not (told.is_event or told.is_person or told.country or told.is_place)
            if is_body and (is_wide or not told.is_known_body):
                return entity
        return None

    def _by_event(self, sentence: Sentence, at: int, about: set[str]) -> Named | None:
        """The event that a noun means: the one whose parts the sentence tells, the last one, or one the text allows."""
        noun = sentence.words[at].stem
        is_other = _is_another(sentence.words, at, sentence.language) and not about
        if noun not in event_stems(sentence.language.code) or _is_done(sentence, at) or is_other:
            return None
        here = {word.stem for word in sentence.words}
        years = set(filter(YEAR.fullmatch, here))
        likely = [event for event in self._names.happenings if event.noun == noun and self._in_time(event, years)]
        exact = _each(event for event in likely if event.stems <= here and event.entities <= about)
        # A noun that no name has, such as "event", is for whatever was spoken of last.
        last = (
            self._event
            if (not likely and _is_known(sentence, at)) or (self._event and self._event.entity in _each(likely))
            else None
        )
        if len(exact) != 1 and last is not None:
            return Named(last.entity, at, at + 1, Called.EVENT, last.others)
        known = (event for event in likely if event.stems <= self._stems and event.entities <= self._about)
        meant = exact or _each(known)
        if not meant:
            return None
        self._event = Named(meant[0], at, at + 1, Called.EVENT, tuple(meant[1:]))
        return self._event

    def _in_time(self, event: Happening, years: set[str]) -> bool:
        """Whether the years that a sentence tells, or else the text's own, are the event's."""
        told = years or ({self._year} if self._year else set())
        return not event.years or not told or not event.years.isdisjoint(told)


def _is_definite(words: Sequence[Word], at: int, spoken: Language) -> bool:
    """Whether a word has an article, before it or attached to it, or one that points in the same way."""
    article, definite = fold(spoken.dates.article), folded_words(spoken.code, "definite")
    is_attached = article != "" and any(form.startswith(article) for form in forms(words[at], spoken))
    return is_attached or (at > 0 and words[at - 1].folded in definite)


def _is_of_larger(sentence: Sentence, one: Named) -> bool:
    """Whether a name of one word only ends another that the vocabulary does not have: "South Sudan", "Air France"."""
    words, before = sentence.words, one.first - 1
    if one.how is not Called.NAME or one.last - one.first > 1 or before < 1 or not sentence.stopped:
        return False
    word = words[before]
    is_name = word.capital and word.stem and word.text[1:].islower() and words[one.first].gap == " "
    is_day = word.folded in _day_words(sentence.language.code)
    return bool(is_name) and not (is_title(word) or word.stem.startswith("=") or is_day)


@cache
def _day_words(code: str) -> frozenset[str]:
    """The months and days of the week, which stand before a name by chance: "on Monday Kenya said"."""
    dates = spoken_in(code).dates
    return frozenset(map(fold, (*dates.months, *dates.wordy_months, *dates.weekdays)))


def _is_another(words: Sequence[Word], at: int, spoken: Language) -> bool:
    """Whether a word beside a noun says that it is not the one that was named: "the previous council"."""
    another = folded_words(spoken.code, "another")
    near = words[max(0, at - 1) : at] if spoken.drafts.head_last else words[max(0, at - 1) : at + 2]
    return any(not another.isdisjoint(forms(word, spoken)) for word in near if word is not words[at])


def _is_known(sentence: Sentence, at: int) -> bool:
    """Whether a noun is of something known, with adjectives before it or none: "the international event"."""
    words, first = sentence.words, at
    while first > 0 and at - first < _ADJECTIVES and words[first].gap == " " and words[first - 1].stem:
        first -= 1
    return any(_is_definite(words, one, sentence.language) for one in range(first, at + 1))


def _is_done(sentence: Sentence, at: int) -> bool:
    """Whether a word tells what was done to something, and no event: "visited the port", but not "met in Oslo"."""
    word, drafts = sentence.words[at].text.lower(), sentence.language.drafts
    if word not in drafts.verbs and not word.endswith(drafts.verb_endings or "\0"):
        return False
    at_words = folded_words(sentence.language.code, "at")
    return at + 1 == len(sentence.words) or sentence.words[at + 1].folded not in at_words


def _each(events: Iterable[Happening]) -> list[str]:
    return list(dict.fromkeys(event.entity for event in events))
