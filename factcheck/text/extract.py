"""Drafting claims from a text: what it states, in its own words, with quotes and their places."""

from __future__ import annotations

import datetime
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model import Corpus, DateSpan, Kind, Mention, Source, Vocabulary
from factcheck.reading import find
from factcheck.reading.dates import read_date
from factcheck.text.documents import Document
from factcheck.text.drafting.drafter import Drafter
from factcheck.text.drafting.finders.beginnings import Beginnings, of_corpus, of_text
from factcheck.text.drafting.finders.datelines import at_dateline
from factcheck.text.drafting.grammar.people import people
from factcheck.text.drafting.grammar.sentences import ADDRESS, Sentence, sentences
from factcheck.text.drafting.grammar.syntax import syntax_of
from factcheck.text.drafting.heading import dateline, slug, title_of
from factcheck.text.drafting.scenes import Scene, values
from factcheck.text.drafting.untitled.everything import Untitled
from factcheck.text.drafting.vocabulary.memory import Memory
from factcheck.text.drafting.vocabulary.naming import Names
from factcheck.text.drafting.writing import Writer
from factcheck.text.drafts import Draft, DraftClaim

#: Where relative words are to be found in a text without a date, they are read against any day: only
#: the words are taken from it.
_ANY_DAY = DateSpan.day(datetime.date(2001, 1, 1))
#: A post that stands in the text: who wrote it, and when, after the post itself.
_POST = re.compile(r"[—–-]\s*(?P<name>[^—–(\n]{2,80}?)\s*\(@\w+\)\s*(?P<day>[^—–(\n]{4,40}?)\s*$", re.MULTILINE)


def extract(
    document: Document | str,
    *,
    corpus: Corpus | None = None,
    published: str | None = None,
    language: str | None = None,
    id: str | None = None,  # noqa: A002 - what a source's id is called everywhere
) -> Draft:
    """Draft claims from a document: who or what they are about, which aspect of it, and the value, each with its quote.

    Claims are about the entities and attributes of the vocabulary of `corpus`, as far as the text decides
    it; what it does not decide is in the draft's `open`. Without a vocabulary, every amount, rank, date
    and office with a name in it is drafted in the text's own words. An event that a text puts at the beginning
    of a body ("the first meeting, at the founding of the league") bears the date of that beginning, as the text
    tells it or else as the claims of `corpus` do; where none does, the claim's `asks` are the words.

    `published` is the document's date, where the document does not tell it, and `language` its language,
    told from its words if None. `id` is what the source is called; without one, its title makes it.

    >>> draft = extract("The Halden Bridge is 120 metres long.", language="en")
    >>> [(one.claim.subject, one.claim.value) for one in draft.claims]
    [('Halden Bridge', '120 metres')]
    """
    if isinstance(document, str):
        document = Document(text=document)
    whole = list(sentences(document.text, language or document.language))
    spoken = language or document.language or _main_language(whole)
    told = published or document.published
    mentions = _mentions(document.text, language or document.language, told)
    stamp = dateline(document.text, whole, mentions)
    if stamp is not None and told is None:
        told = stamp.words
        mentions = _mentions(document.text, language or document.language, told)
    title = document.title or title_of(document.text)
    source = Source(
        id=id or slug(title or document.text),
        title=title,
        publisher=document.publisher,
        published=told,
        language=spoken,
        url=document.url,
        text=document.text,
    )
    claims = list(_claims(source, whole, mentions, stamp, corpus))
    return Draft(
        source=source,
        claims=tuple(one for one in claims if one.decided),
        open=tuple(one for one in claims if not one.decided),
        doubts=() if told else ("The text does not tell its date: add `published`, or what you worked out.",),
    )


def _mentions(text: str, language: str | None, published: str | None) -> list[Mention]:
    """What can be read in a text, but for what stands in addresses of the web."""
    day = read_date(published, language=language) if published else None
    addresses = deque(match.span() for match in ADDRESS.finditer(text))
    kept = []
    for one in find(text, language=language, published=day or _ANY_DAY):
        while addresses and addresses[0][1] <= one.start:
            addresses.popleft()
        if not addresses or one.start < addresses[0][0]:
            kept.append(one)
    return kept


def _main_language(whole: Iterable[Sentence]) -> str | None:
    sizes = Counter[str]()
    for sentence in whole:
        sizes[sentence.language.code] += len(sentence.words)
    return sizes.most_common(1)[0][0] if sizes else None


def _claims(
    source: Source, whole: Sequence[Sentence], mentions: Sequence[Mention], stamp: Mention | None, corpus: Corpus | None
) -> Iterator[DraftClaim]:
    text, vocabulary = source.text or "", corpus.vocabulary if corpus else Vocabulary()
    names = Names(vocabulary)
    usable = [one for one in mentions if stamp is None or one.start != stamp.start]
    scenes = list(_scenes(text, whole, usable, Memory(names, whole, _year(source))))
    listed = vocabulary.entities and vocabulary.attributes
    drafter = Drafter(vocabulary, names, scenes) if listed else Untitled(scenes)
    found = [(syntax, one) for syntax in map(syntax_of, scenes) for one in drafter.stated(syntax.scene)]
    if stamp is not None and isinstance(drafter, Drafter):
        found = [*found, *at_dateline(stamp, found, scenes, names, drafter.places)]
    day = read_date(source.published, language=source.language) if source.published else None
    is_tied = any(one.at is not None for _, one in found)  # or else nobody needs to read the claims at hand
    at_hand = of_corpus(corpus) if corpus is not None and is_tied else ()
    beginnings = Beginnings(of_text(found, vocabulary, source, day), at_hand, day)
    writer = Writer(text, source, _relative(source, mentions))
    for syntax, one in found:
        yield from writer.write(syntax, beginnings.dated(one, syntax.scene.spoken.code))


def _year(source: Source) -> str | None:
    """The year of a source, where its date lies in one."""
    day = read_date(source.published, language=source.language) if source.published else None
    years = {end.year for end in (day.hull.low, day.hull.high) if end is not None} if day else set()
    return str(years.pop()) if len(years) == 1 else None


def _relative(source: Source, mentions: Iterable[Mention]) -> frozenset[str]:
    """The words for days that only the date of the source would tell, where it has none."""
    if source.published:
        return frozenset()
    days = (one for one in mentions if one.reading.kind is Kind.DATE)
    return frozenset(one.words for one in days if read_date(one.words, language=one.reading.language) is None)


def _scenes(text: str, whole: Sequence[Sentence], mentions: Sequence[Mention], memory: Memory) -> Iterator[Scene]:
    common = {word.folded for sentence in whole for word in sentence.words if not word.capital}
    left = deque(mentions)
    posts = deque((text.rfind("\n", 0, match.start()) + 1, match) for match in _POST.finditer(text))
    for sentence in whole:
        while posts and posts[0][1].end() <= sentence.start:
            posts.popleft()
        signed = posts[0][1] if posts and posts[0][0] <= sentence.start else None
        own = []
        while left and left[0].start < sentence.end:
            own.append(left.popleft())
        if signed is not None:
            own = [one for one in own if one.start < signed.start()]
        yield Scene(
            sentence,
            memory.take(sentence),
            list(values(sentence, own)),
            list(people(sentence, common)),
            text[sentence.start : sentence.end],
            common,
            day=signed["day"].strip() if signed else None,
            speaker=signed["name"].strip() if signed else None,
        )
