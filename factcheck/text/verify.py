"""Verifying a text against its sources: what of it they bear out, contradict, or leave open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import attrs

from factcheck.model import Kind, Maybe, Reading, Source
from factcheck.reading.compare import Outcome
from factcheck.reading.reader import Published, published_span
from factcheck.text.places import Lines
from factcheck.text.verifying.fact import Fact
from factcheck.text.verifying.facts import Facts, facts_of
from factcheck.text.verifying.names import Name, names, spelled
from factcheck.text.verifying.result import Result, Standing
from factcheck.text.verifying.standing import relation_of, results
from factcheck.text.verifying.telling import same, why

__all__ = ["Evidence", "Reason", "Said", "Standing", "Verdict", "verify"]


@attrs.frozen(kw_only=True)
class Said:
    """Words at their place in a text: `source` is its name, `line` and `column` count from 1.

    `text[start:end]` are `words`, `reading` is what they mean, and `sentence` the sentence around them.
    """

    source: str
    start: int
    end: int
    line: int
    column: int
    words: str
    sentence: str
    reading: Reading


@attrs.frozen(kw_only=True)
class Reason:
    """How one thing that a statement says stands: its words, those of the evidence about it, and why."""

    standing: Standing
    statement: Said
    evidence: Said | None = None
    why: str = ""


@attrs.frozen(kw_only=True)
class Verdict:
    """What evidence says of a statement, with a reason for everything that the statement states, in its order."""

    relation: Outcome
    reasons: tuple[Reason, ...] = ()

    def of(self, standing: Standing | str) -> tuple[Reason, ...]:
        """The reasons with this standing: "supported", "contradicted", "undetermined" or "not found"."""
        return tuple(reason for reason in self.reasons if reason.standing == standing)


#: A text, a source with its text, or several of them.
Evidence = str | Source | Iterable[str | Source]


def verify(
    statement: str | Source, evidence: Evidence, *, language: str | None = None, published: Published = None
) -> Verdict:
    """Hold what a statement says against what the evidence says of the same things.

    Every number, amount, date and rank is aligned with one of the evidence by its noun or unit and the
    words around it, and the two readings are compared: "more than 50" needs a value above 50. Names of two
    words or more are looked for in any script. `language` and `published` hold for whatever is given as
    bare text; a `Source` has its own. Languages may differ. Time is linear in the sum of the lengths.

    >>> verdict = verify("More than 50 people died.", "The fire killed 50 people.", language="en")
    >>> verdict.relation.value, verdict.reasons[0].why
    ('contradicts', '“More than 50” needs a value above 50; the source says 50')
    """
    stated = _taken(statement, "the statement", language, published)
    given = (evidence,) if isinstance(evidence, str | Source) else evidence
    told = [_taken(one, "the source", language, published) for one in given]
    # What is found must not depend on the order of the sources.
    told.sort(key=lambda facts: (facts.text, facts.source))
    held = list(results(stated, told))
    lines = {facts.text: Lines(facts.text) for facts in (stated, *told)}
    named = [_named(name, stated, told, lines) for name in names(stated.text)]
    clash = any(reason.standing is Standing.CONTRADICTED for reason in named)
    reasons = sorted((*(_reason(result, lines) for result in held), *named), key=lambda one: one.statement.start)
    return Verdict(relation=Outcome.CONTRADICTS if clash else relation_of(held), reasons=tuple(reasons))


def _taken(given: str | Source, name: str, language: str | None, published: Published) -> Facts:
    if isinstance(given, str):
        return facts_of(given, name, language, published_span(published, language))
    return facts_of(given.text or "", given.id, given.language, published_span(given.published, given.language))


def _reason(result: Result, lines: Mapping[str, Lines]) -> Reason:
    return Reason(
        standing=result.standing,
        statement=_said(result.fact, lines),
        evidence=None if result.other is None else _said(result.other, lines),
        why=result.derived or why(result.fact, result.other, apart=result.apart),
    )


def _said(fact: Fact, lines: Mapping[str, Lines]) -> Said:
    mention, sentence = fact.mention, fact.sentence
    around = _around(sentence.text, sentence.start, sentence.end)
    return _placed(lines[sentence.text], sentence.source, (mention.start, mention.words), around, fact.reading)


@lru_cache(maxsize=1024)
def _around(text: str, start: int, end: int) -> str:
    """A sentence in one line; kept, since it is told with everything that it states."""
    return " ".join(text[start:end].split())


def _placed(lines: Lines, source: str, at: tuple[int, str], around: str, reading: Reading) -> Said:
    start, words = at
    line, column = lines.place(start)
    return Said(
        source=source,
        start=start,
        end=start + len(words),
        line=line,
        column=column,
        words=words,
        sentence=around,
        reading=reading,
    )


# --- names ---

#: The answers of sources about a name, the clearest first.
_CLEAREST = (Maybe.YES, Maybe.NO, Maybe.MAYBE)
_NAMED = {Maybe.YES: Standing.SUPPORTED, Maybe.NO: Standing.CONTRADICTED, Maybe.MAYBE: Standing.UNDETERMINED}


def _named(name: Name, stated: Facts, told: Sequence[Facts], lines: Mapping[str, Lines]) -> Reason:
    """How a name of the statement stands: as the source says that speaks most clearly."""
    statement = _name_said(name, stated, lines)
    answers = [(*held, facts) for facts in told if (held := spelled(facts.text).holds(name))]
    if not answers:
        return Reason(standing=Standing.NOT_FOUND, statement=statement, why=f"no source names “{name.words}”")
    answer, found, facts = min(answers, key=lambda one: _CLEAREST.index(one[0]))
    return Reason(
        standing=_NAMED[answer],
        statement=statement,
        evidence=None if found is None else _name_said(found, facts, lines),
        why=same(name.words, found.words if found else name.words, answer),
    )


def _name_said(name: Name, facts: Facts, lines: Mapping[str, Lines]) -> Said:
    reading = Reading(kind=Kind.NAME, text=name.words, words=name.words)
    around = _around(facts.text, *name.sentence)
    return _placed(lines[facts.text], facts.source, (name.start, name.words), around, reading)
