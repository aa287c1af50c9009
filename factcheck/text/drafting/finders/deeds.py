"""Who did what, where an attribute is called by a verb: "visited", "a condamné", "زار"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.extents import Shape, parts
from factcheck.text.drafting.grammar.phrases import Phrased
from factcheck.text.drafting.grammar.saying import in_quotes
from factcheck.text.drafting.grammar.spoken import spoken_in
from factcheck.text.drafting.grammar.verbs import FAMILY, has_article, verb_keys
from factcheck.text.drafting.stating import Span, Stated, about, hull
from factcheck.text.drafting.vocabulary.actors import Actors, after_days, span_of
from factcheck.text.drafting.vocabulary.labelling import Label
from factcheck.text.drafting.vocabulary.naming import Named


@attrs.frozen(eq=False)
class _Verb:
    """A label that is a verb, with the small word at its end, if it has one, and the language it is in."""

    label: Label
    keys: frozenset[str]
    code: str


@attrs.frozen
class _Deed:
    """Who does something, and at which word that begins to which it is done, but for the letters that are cut."""

    doer: Named
    first: int
    cut: int = 0


class Deeds:
    """Finds what is done, by the verbs that are labels, and by nouns for the same deed: "its support for the plan"."""

    def __init__(self, labels: Sequence[Label], actors: Actors) -> None:
        """`labels` are those of attributes whose values are texts, and that have no more than one word of content."""
        self._actors = actors
        self._verbs: dict[tuple[str, str], list[_Verb]] = {}
        for label in labels:
            for verb in _verbs(label):
                for key in verb.keys:
                    self._verbs.setdefault((verb.code, key), []).append(verb)

    def stated(self, syntax: Phrased) -> Iterator[Stated]:
        """Everything that the verbs of a sentence tell."""
        code = syntax.scene.spoken.code
        for at, keys in enumerate(syntax.verb_keys):
            found = (one for key in keys for one in self._verbs.get((code, key), ()))
            for verb in {one.label.attribute.id: one for one in found}.values():
                yield from self._told(syntax, at, verb)

    def _told(self, syntax: Phrased, at: int, verb: _Verb) -> Iterator[Stated]:
        deed = self._as_verb(syntax, at, verb) or self._as_noun(syntax, at, verb)
        if deed is None:
            return
        for part in parts(syntax, deed.first, Shape.OBJECT, cut=deed.cut, many=verb.label.attribute.many):
            if not _begins_with(syntax, part.span, deed.doer):
                yield Stated(
                    about=about(deed.doer),
                    attribute=verb.label.attribute.id,
                    value=part.text,
                    span=hull((at, at + 1), part.span, *span_of(deed.doer)),
                    when=syntax.scene.day,
                )

    def _as_verb(self, syntax: Phrased, at: int, verb: _Verb) -> _Deed | None:
        """Who does it, and where that begins to which it is done."""
        if not _may_be_verb(syntax, at):
            return None
        doer = self._actors.doer(syntax, at)
        if doer is None or self._actors.is_event(doer):
            return None
        first = after_days(syntax, doer.last if doer.first > at else at + 1)
        if first >= len(syntax.scene.words) or not syntax.is_tight(first):
            return None
        if verb.label.agent:
            return _Deed(doer, first + 1) if syntax.scene.words[first].folded == verb.label.agent else None
        return _Deed(doer, first) if _may_begin_object(syntax, first) else None

    def _as_noun(self, syntax: Phrased, at: int, verb: _Verb) -> _Deed | None:
        """The same, where a noun tells it, and a small word stands before that to which it is done."""
        words = syntax.scene.words
        if at == 0 or verb.label.agent or at + 1 >= len(words) or not syntax.is_tight(at + 1):
            return None
        is_deed = words[at].folded not in verb.label.words or any(key.startswith(FAMILY) for key in verb.keys)
        cut = _attached_to(syntax, at + 1)
        if not is_deed or not (cut or syntax.is_one_of(at + 1, "deed_to")):
            return None
        doer = self._actors.subject(syntax, at) if cut else self._actors.owner(syntax, at)
        is_theirs = doer is not None and not self._actors.is_event(doer)
        return _Deed(doer, at + 1 if cut else at + 2, cut) if doer is not None and is_theirs else None


def _verbs(label: Label) -> Iterator[_Verb]:
    """What a label is known by, if it is one verb, with the small word at its end and an auxiliary: "a condamné"."""
    code = label.code
    small = {label.agent, *spoken_in(code).drafts.auxiliaries}
    content = [word for word in label.words if word not in small]
    if len(content) == 1 and not has_article(content[0], code):
        yield _Verb(label, verb_keys(content[0], code), code)


def _may_be_verb(syntax: Phrased, at: int) -> bool:
    """Whether a word may be a verb: no article stands before it, nor what joins a noun to another."""
    before = syntax.scene.source[: syntax.scene.words[at].start - syntax.scene.sentence.start]
    drafts = syntax.scene.spoken.drafts
    is_along = syntax.scene.words[at].text.lower().endswith(drafts.along_endings or "\0")
    if is_along and not (at and syntax.is_auxiliary(at - 1)):
        return False
    if drafts.verb_first and at and not syntax.is_content(at - 1) and syntax.is_linking(at - 1):
        return False  # a noun: "for the support of"
    if at and (
        syntax.is_article(at - 1)
        or syntax.is_one_of(at - 1, "reflexive")
        or syntax.is_one_of(at - 1, "possessives")
        or syntax.is_possessed(at)
    ):
        return False
    return not in_quotes(before)


def _attached_to(syntax: Phrased, at: int) -> int:
    """How many letters at the front of a word join it to a noun for a deed, where that has a pronoun attached."""
    letters = (fold(one[:-1]) for one in syntax.scene.spoken.drafts.deed_to if one.endswith("_"))
    found = next((one for one in letters if syntax.scene.words[at].folded.startswith(one)), "")
    has_pronoun = syntax.scene.words[at - 1].folded.endswith(tuple(syntax.scene.words_for("owned_by")) or "\0")
    return len(found) if has_pronoun else 0


def _begins_with(syntax: Phrased, span: Span, doer: Named) -> bool:
    """Whether the name of who does it is what it would be done to."""
    return any(one.entity == doer.entity and one.first <= span[0] + 1 <= one.last for one in syntax.scene.named)


def _may_begin_object(syntax: Phrased, at: int) -> bool:
    """Whether what something is done to may begin at a word: a noun, or a small word that goes with one."""
    is_small = syntax.is_article(at) or syntax.is_one_of(at, "possessives", "all", "of_the")
    return is_small or (syntax.is_content(at) and not syntax.is_verb(at))
