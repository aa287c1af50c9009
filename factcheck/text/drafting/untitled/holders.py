"""Who holds which office, where no vocabulary names it: an office beside the name of a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.syntax import Syntax
from factcheck.text.drafting.stating import Span
from factcheck.text.drafting.vocabulary.naming import forms

#: Between an office and the name of who holds it stand at most so many words: "minister of trade and the sea".
_REACH = 8
#: In a script without capitals, a name has two words, or three.
_NAME = 2
_LONG_NAME = 3


@attrs.frozen
class Holder:
    """Where an office stands, who holds it, and what it is an office of, where that is told.

    `is_of_last` says that it is an office of what was spoken of last: "its director".
    """

    office: Span
    person: Span
    body: Span | None = None
    is_of_last: bool = False


def holders(syntax: Syntax) -> Iterator[Holder]:
    """Each person with an office right before the name, or right after it between commas."""
    people = [(one.first, one.last) for one in syntax.scene.people] or list(_unwritten(syntax))
    for person in people:
        found = _before(syntax, person) or _after(syntax, person)
        if found is not None:
            yield found


def is_office(syntax: Syntax, at: int) -> bool:
    """Whether a word is an office, with or without an article that is attached to it."""
    offices = syntax.scene.words_for("of_state") | syntax.scene.words_for("offices")
    article = fold(syntax.scene.spoken.dates.article)
    said = forms(syntax.scene.words[at], syntax.scene.spoken)
    return any(form in offices or form.removeprefix(article) in offices for form in said)


def _before(syntax: Syntax, person: Span) -> Holder | None:
    """The office before a name: "Interior Minister Kari Dahl", "the minister of ports, Kari Dahl"."""
    at = person[0]
    while at and syntax.is_article(at - 1):
        at -= 1
    if at and syntax.is_preposition(at - 1):  # it is what the office is of
        return None
    at = person[0]
    while at > max(0, person[0] - _REACH):
        at -= 1
        is_apart = not syntax.is_tight(at + 1) and (at + 1 < person[0] or "," not in syntax.scene.words[at + 1].gap)
        if is_apart or syntax.is_verb(at):
            return None
        if is_office(syntax, at):
            return _held(syntax, at, person[0], person)
    return None


def _after(syntax: Syntax, person: Span) -> Holder | None:
    """The office after a name: "Kari Dahl, director of the league"."""
    words = syntax.scene.words
    if person[1] >= len(words) or "," not in words[person[1]].gap:
        return None
    end = person[1] + 1
    while end < len(words) and (syntax.is_tight(end) or syntax.is_possessed(end)):
        end += 1
    at = next((at for at in range(person[1], min(end, person[1] + _NAME + 2)) if is_office(syntax, at)), None)
    if at is None:
        return None
    found = _held(syntax, at, end, person)
    last = found.office[1]
    # "In Oslo, Mayor Kari Dahl": the office is of who follows.
    return None if last < end and words[last].capital and syntax.is_content(last) else found


def _held(syntax: Syntax, at: int, end: int, person: Span) -> Holder:
    """An office around the word `at`; its words end before `end`."""
    first, last = at, at + 1
    while first and syntax.is_tight(first) and not syntax.is_possessed(first) and _may_tell(syntax, first - 1):
        first -= 1
    while first and syntax.scene.words[first].gap == "-":
        first -= 1
    while last < end and syntax.is_tight(last) and _may_tell(syntax, last):
        last += 1
    article = fold(syntax.scene.spoken.dates.article)
    body = None
    if article and last < end and syntax.scene.words[last].folded.startswith(article):
        if syntax.scene.words[at].folded.startswith(article):  # what has an article as the office has one tells which
            last += 1
        else:
            body = last, last + 1
    span = _of(syntax, last, end)
    # An office is for something, and of somebody: "minister for ports", "director of the league".
    while span is not None and body is None:
        if syntax.is_of(last) and not syntax.is_one_of(span[0], "portfolios"):
            body = span
        else:
            last = span[1]
            span = _of(syntax, last, end)
    return Holder(
        (first, last),
        person,
        body or _owner(syntax, first),
        is_of_last=body is None and first > 0 and syntax.is_one_of(first - 1, "possessives"),
    )


def _of(syntax: Syntax, at: int, end: int) -> Span | None:
    """The noun after a word that joins it to an office."""
    is_joined = at + 1 < end and (syntax.is_of(at) or syntax.is_one_of(at, "of"))
    noun = syntax.noun_after(at + 1, end) if is_joined else None
    while noun is not None and _is_of_name(syntax, noun[1], end):
        noun = noun[0], noun[1] + 2  # "Observatoire du Sud"
    return noun


def _is_of_name(syntax: Syntax, at: int, end: int) -> bool:
    return at + 1 < end and syntax.is_of(at) and all(syntax.scene.words[one].capital for one in (at - 1, at + 1))


def _may_tell(syntax: Syntax, at: int) -> bool:
    return is_office(syntax, at) or syntax.is_one_of(at, "portfolios")


def _owner(syntax: Syntax, last: int) -> Span | None:
    """What stands right before an office: "Norway's prime minister", "Halden Mayor Kari Dahl"."""
    first = last
    while first and syntax.scene.words[first - 1].capital and syntax.is_content(first - 1):
        first -= 1
        if not syntax.is_tight(first):
            break
    return (first, last) if first < last else None


def _unwritten(syntax: Syntax) -> Iterator[Span]:
    """Where the names of people may stand in a script without capitals: after an office and what it is of."""
    article = fold(syntax.scene.spoken.dates.article)
    for at in range(len(syntax.scene.words)) if article else ():
        if is_office(syntax, at):
            first = _run(syntax, at + 1, lambda other: _belongs(syntax, other, article))
            last = _run(syntax, first, lambda other: _may_name(syntax, other, article))
            # A name ends with "al-Haddad".
            ends = (other + 1 for other in range(first, last) if syntax.scene.words[other].folded.startswith(article))
            last = min(first + _LONG_NAME, next(ends, last), last)
            if last - first >= _NAME:
                yield first, last


def _run(syntax: Syntax, first: int, belongs: Callable[[int], bool]) -> int:
    """Where the words end that follow from one on, with no sign among them."""
    last = first
    while last < len(syntax.scene.words) and syntax.is_tight(last) and belongs(last):
        last += 1
    return last


def _belongs(syntax: Syntax, at: int, article: str) -> bool:
    return syntax.scene.words[at].folded.startswith(article) or is_office(syntax, at)


def _may_name(syntax: Syntax, at: int, article: str) -> bool:
    """Whether a word may be one of a name: none that tells what an office is for, with or without the article."""
    portfolios = syntax.scene.words_for("portfolios")
    said = forms(syntax.scene.words[at], syntax.scene.spoken)
    is_portfolio = any(form in portfolios or article + form in portfolios for form in said)
    return syntax.is_content(at) and not is_portfolio and not syntax.is_one_of(at, "that") and not syntax.is_verb(at)
