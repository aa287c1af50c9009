"""People named after their offices in a script without capitals: "مدير الميناء، المهندس سامي الحداد، إن"."""

from __future__ import annotations

from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.people import Person, is_title
from factcheck.text.drafting.grammar.syntax import Syntax
from factcheck.text.drafting.vocabulary.naming import event_stems
from factcheck.text.drafting.vocabulary.traits import peoples

#: A name has so many words: a given name at least, and another.
_LEAST, _MOST = 2, 4
_COMMAS = frozenset(",،")


def person_after(syntax: Syntax, first: int) -> Person | None:
    """The person who is named after an office and what it is of, which end before a word; None where none surely is.

    A name stands between a comma and another or "that"; or else "that" follows it, or it ends as family names do.
    """
    words = syntax.scene.words
    at = first
    while at < len(words) and (at == first or syntax.is_tight(at)) and _is_honour(syntax, at):
        at += 1
    if at >= len(words) or not syntax.scene.spoken.dates.article:
        return None
    is_apart = not syntax.is_tight(first)
    if is_apart and _COMMAS.isdisjoint(words[first].gap):
        return None
    last = _name_end(syntax, at)
    if not _LEAST <= last - at <= _MOST:
        return None
    is_ended = last < len(words) and (not _COMMAS.isdisjoint(words[last].gap) or syntax.is_one_of(last, "that"))
    is_told = is_ended if is_apart else last < len(words) and syntax.is_one_of(last, "that")
    return Person(at, last) if is_told or (not is_apart and _is_family(syntax, last - 1)) else None


def _name_end(syntax: Syntax, first: int) -> int:
    """Where a name ends that begins at a word: after a word that has an article, or before what is no name."""
    article = fold(syntax.scene.spoken.dates.article)
    last = first
    while last < len(syntax.scene.words) and (last == first or syntax.is_tight(last)) and _may_name(syntax, last):
        last += 1
        if syntax.scene.words[last - 1].folded.startswith(article):
            break
    return last


def _may_name(syntax: Syntax, at: int) -> bool:
    """Whether a word may be one of somebody's name: no noun that is known, no day, no word for a people."""
    word, scene = syntax.scene.words[at], syntax.scene
    is_known = word.stem.startswith("=") or word.stem in event_stems(scene.spoken.code)
    is_other = at in syntax.inside or any(not words.isdisjoint(scene.forms[at]) for words in peoples().values())
    is_noun = syntax.is_one_of(at, "institutions", "legal", "portfolios", "delegates", "that", "says")
    return syntax.is_content(at) and not (is_known or is_other or is_noun or syntax.is_verb(at))


def _is_honour(syntax: Syntax, at: int) -> bool:
    word, article = syntax.scene.words[at], fold(syntax.scene.spoken.dates.article)
    is_profession = word.folded.removeprefix(article) in syntax.scene.words_for("professions")
    return is_profession or is_title(word) or syntax.is_one_of(at, "honours")


def _is_family(syntax: Syntax, at: int) -> bool:
    """Whether a word ends as the names of families do, with an article at its front."""
    word, spoken = syntax.scene.words[at].folded, syntax.scene.spoken
    return word.startswith(fold(spoken.dates.article)) and word.endswith(spoken.drafts.family_endings)
