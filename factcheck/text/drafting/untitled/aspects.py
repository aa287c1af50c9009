"""Which aspect of something a value tells, where no vocabulary names it: what is counted, measured, ranked or done."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from factcheck.model import Kind
from factcheck.reading.scanner import fold
from factcheck.text.drafting.grammar.parts import TIMES
from factcheck.text.drafting.grammar.syntax import Clause, Syntax
from factcheck.text.drafting.scenes import Value
from factcheck.text.drafting.stating import Span

#: What is said of a subject by a value alone, by the value's kind.
_PLAIN = {
    Kind.COUNT: "number",
    Kind.MONEY: "amount",
    Kind.SHARE: "share",
    Kind.DATE: "date",
    Kind.ORDINAL: "rank",
    Kind.QUANTITY: "measure",
}


@attrs.frozen
class Aspect:
    """What a value tells of its subject: `words`, and the noun among them, where it stands in the sentence.

    `verb` is where what is done stands, `of` what the words themselves say that it is of ("a bridge of 340 metres"),
    and `is_aside` says that it only tells how long something else took.
    """

    words: str
    noun: Span | None = None
    verb: int | None = None
    of: Span | None = None
    is_aside: bool = False


def aspect(syntax: Syntax, clause: Clause, value: Value) -> Aspect:
    """What a value of a clause tells."""
    if value.kind is Kind.ORDINAL:
        return _of_rank(syntax, clause, value)
    if value.kind is Kind.DATE:
        return _of_day(syntax, clause, value)
    left = _left(syntax, clause, value)
    counted = _counted(syntax, clause, value)
    if is_whole(syntax, value):
        return Aspect(counted or _PLAIN[value.kind])
    done = _done(syntax, clause, value.last)
    if value.kind is Kind.COUNT and not counted and done is not None:
        return Aspect(syntax.told(done), verb=done)  # "and 63 were hurt"
    if value.kind is Kind.COUNT and counted:
        return _of_count(syntax, clause, value, left, counted)
    return _of_amount(syntax, clause, value, left)


def is_bare(value: Value, told: Aspect) -> bool:
    """Whether no words tell what a value is of."""
    return told.words == _PLAIN.get(value.kind)


def is_whole(syntax: Syntax, value: Value) -> bool:
    """Whether a value is that of which another is a part: 120 in "54 of 120 seats"."""
    before = value.first - 1
    while before > 0 and syntax.is_article(before) and not syntax.is_of(before):
        before -= 1
    return before > 0 and syntax.is_of(before) and before - 1 in syntax.inside


def is_beside(syntax: Syntax, clause: Clause, value: Value) -> bool:
    """Whether a value only tells of what stands beside the rest: "at a cost of 5 million", "in front of 300 guests"."""
    if not _announced_by_of(syntax, clause, value):
        return _is_apart(syntax, clause, value)
    noun = syntax.noun_before(value.first - 1, clause.first)
    before = noun[0] - 1 if noun else -1
    while before > clause.first and syntax.is_article(before) and not syntax.is_preposition(before):
        before -= 1
    return before >= clause.first and syntax.is_preposition(before)


def _is_apart(syntax: Syntax, clause: Clause, value: Value) -> bool:
    """Whether what is counted is only that from which something was taken: "tore roofs from 300 houses"."""
    before, verb = value.first - 1, syntax.verb_of(clause)
    is_led = value.noun_end > value.last and before > clause.first and syntax.is_one_of(before, "compared")
    return is_led and (verb is None or not _is_level(syntax, verb))


def _left(syntax: Syntax, clause: Clause, value: Value) -> list[int]:
    """The words that say something before a value, but for names: after "and" alone, where a value stands before it."""
    earlier = [one for one in syntax.scene.values if clause.first <= one.first and one.noun_end <= value.first]
    first = clause.first
    if any(one.kind is not Kind.DATE for one in earlier):
        joined = [at for at in range(earlier[-1].noun_end, value.first) if _is_joiner(syntax, at)]
        first = joined[-1] + 1 if joined else earlier[-1].noun_end
    near = _contents(syntax, first, value.first)
    return near or _contents(syntax, clause.first, value.first)


def _contents(syntax: Syntax, first: int, last: int) -> list[int]:
    return [at for at in range(first, last) if syntax.is_content(at) and not syntax.is_named(at)]


def _is_joiner(syntax: Syntax, at: int) -> bool:
    return syntax.scene.words[at].folded in syntax.scene.spoken.numbers.joiners


def _is_beside(syntax: Syntax, at: int, value: Value) -> bool:
    """Whether nothing but articles and the like stand between a word and a value after it."""
    return all(syntax.is_auxiliary(between) or syntax.is_article(between) for between in range(at + 1, value.first))


def _is_copula(syntax: Syntax, at: int, value: Value) -> bool:
    return any(syntax.is_auxiliary(between) for between in range(at + 1, value.first))


def _announced_by_of(syntax: Syntax, clause: Clause, value: Value) -> bool:
    return value.first > clause.first and syntax.is_of(value.first - 1)


def _counted(syntax: Syntax, clause: Clause, value: Value) -> str | None:
    """What is counted: "54 of 120 seats" are seats."""
    if value.noun_end > value.last:
        return syntax.scene.text(value.last, value.noun_end)
    noun = value.mention.reading.noun
    if noun or value.last + 1 >= clause.last or not syntax.is_of(value.last):
        return noun
    whole = syntax.inside.get(value.last + 1)
    return whole.mention.reading.noun if whole is not None else None


def _of_count(syntax: Syntax, clause: Clause, value: Value, left: Sequence[int], noun: str) -> Aspect:
    """What is counted, and what happens to it: "people killed"."""
    verb = left[-1] if left else None
    main = syntax.verb_of(clause)
    if verb is not None and main is not None and main >= value.noun_end and _is_beside(syntax, verb, value):
        return Aspect(syntax.told(verb), of=(value.last, value.noun_end))  # "a magnitude 6.1 earthquake struck"
    after = _done(syntax, clause, value.noun_end)
    if after is not None:
        return Aspect(f"{noun} {syntax.told(after)}", verb=after)
    first = syntax.verb_of(clause)
    if syntax.scene.spoken.drafts.verb_first and first is not None and first < value.first:
        verb = first
    if verb is None or not _is_done(syntax, clause, value, verb):
        return Aspect(noun, verb=verb)
    told = syntax.told(verb)
    return Aspect(f"{noun} {told}" if syntax.is_participle(verb) else f"{told} {noun}", verb=verb)


def _done(syntax: Syntax, clause: Clause, first: int) -> int | None:
    """Where a word tells what happens to what is counted, right after it: "were evacuated", "are homeless"."""
    after = first
    while after < clause.last and syntax.is_auxiliary(after):
        after += 1
    if after < clause.last and (syntax.is_verb(after) or (after > first and syntax.is_content(after))):
        return after
    return None


def _is_done(syntax: Syntax, clause: Clause, value: Value, verb: int) -> bool:
    """Whether the word before a count says what happens to what is counted, and does not just introduce it."""
    if syntax.is_one_of(verb, "levels") or _is_copula(syntax, verb, value):
        return False
    first = syntax.verb_of(clause) == verb and bool(syntax.scene.spoken.drafts.verb_first)
    # "The cut of 800 jobs" tells what happens to them, "in front of 800 guests" does not.
    is_of = _announced_by_of(syntax, clause, value) and verb == value.first - 2
    is_of = is_of and verb > clause.first and not syntax.is_preposition(verb - 1)
    return _is_beside(syntax, verb, value) or is_of or first


def _of_amount(syntax: Syntax, clause: Clause, value: Value, left: Sequence[int]) -> Aspect:
    """What is measured, or what is done with as much."""
    level = _level(syntax, clause, left)
    return (
        _measured(syntax, clause, value, left)
        or (_of_level(syntax, clause, value, level) if level is not None else None)
        or _of_part(syntax, clause, value, left)
        or Aspect(_PLAIN[value.kind])
    )


def _level(syntax: Syntax, clause: Clause, left: Sequence[int]) -> int | None:
    """Where the verb stands that sets its subject against a value: "reached", "rose"."""
    first = syntax.verb_of(clause)
    verbs = [first] if syntax.scene.spoken.drafts.verb_first and first is not None else []
    return next((at for at in [*verbs, *left[-1:]] if _is_level(syntax, at)), None)


def _of_part(syntax: Syntax, clause: Clause, value: Value, left: Sequence[int]) -> Aspect | None:
    """What an amount is of, by a noun before or after it, and what is done with it: "rice bought"."""
    part = _part(syntax, clause, value)
    if not left:
        done = _done(syntax, clause, part[1]) if part else None
        told = [_text(syntax, part)] if part else []
        told += [syntax.told(done)] if done is not None else []
        return Aspect(" ".join(told), part, done) if told else None
    if len(left) > 1 and left[-1] == value.first - 1 and syntax.is_article(left[-1] - 1):
        left = left[:-1]  # "a further 6 million"
    head, is_copula = left[-1], _is_copula(syntax, left[-1], value)
    if is_copula or _announced_by_of(syntax, clause, value):
        noun = _of_verb(syntax, clause, head + 1) if is_copula else syntax.noun_before(head + 1, clause.first)
        return Aspect(_text(syntax, noun), noun) if noun else Aspect(syntax.told(head), verb=head)
    told = [_text(syntax, part)] if part else []
    head = _verb_for(syntax, clause, value, left)
    return Aspect(" ".join([*told, syntax.told(head)]), verb=head)


def _verb_for(syntax: Syntax, clause: Clause, value: Value, left: Sequence[int]) -> int:
    """What says what is done with an amount: the last before it, but for who does it, or whom it is done to."""
    head, verb = left[-1], syntax.verb_of(clause)
    if syntax.scene.spoken.drafts.verb_first and verb is not None:
        has_article = syntax.scene.words[head].folded.startswith(fold(syntax.scene.spoken.dates.article))
        return verb if has_article or head == verb + 1 else head
    if _is_beside(syntax, head, value):
        return head
    # "fined the builder Arco Lines 2 million"
    return next((at for at in reversed(range(clause.first, value.first)) if syntax.is_verb(at)), head)


def _is_level(syntax: Syntax, at: int) -> bool:
    return syntax.is_one_of(at, "levels") or syntax.is_change(at)


def _measured(syntax: Syntax, clause: Clause, value: Value, left: Sequence[int]) -> Aspect | None:
    """What an adjective beside a measure tells: "60 metres long"."""
    measures = syntax.scene.spoken.drafts.measures
    if value.kind is Kind.MONEY and left and _is_beside(syntax, left[-1], value):
        worth = measures.get(syntax.scene.words[left[-1]].text.lower())
        return Aspect(worth, of=syntax.noun_before(left[-1], clause.first)) if worth else None
    if value.kind is not Kind.QUANTITY:
        return None
    beside = [*range(value.last, min(value.last + 2, clause.last)), *left[-1:]]
    told = next((measures[word] for at in beside if (word := syntax.scene.words[at].text.lower()) in measures), None)
    if told is None and value.mention.reading.unit in TIMES and not _announced_by_of(syntax, clause, value):
        is_said = bool(left) and _is_beside(syntax, left[-1], value)
        if not is_said:
            return Aspect(syntax.scene.spoken.drafts.duration, is_aside=True)
    if told is None and "-" in value.mention.words:
        noun = syntax.noun_after(value.last, clause.last)
        return Aspect(_text(syntax, noun), noun) if noun else None  # "a three-year contract"
    is_of = _announced_by_of(syntax, clause, value)
    noun = syntax.noun_before(value.first - 1, clause.first) if is_of else None
    is_named = noun is not None and not syntax.is_measure(noun[0])  # "haut de 85 mètres" names nothing
    return Aspect(told, of=noun if is_named else None) if told else None


def _part(syntax: Syntax, clause: Clause, value: Value) -> Span | None:
    """What an amount is an amount of: "12 percent of voters", "3 tonnes of rice"."""
    if value.last + 1 < clause.last and syntax.is_of(value.last):
        return syntax.noun_after(value.last + 1, clause.last)
    return None


def _of_level(syntax: Syntax, clause: Clause, value: Value, verb: int) -> Aspect:
    """What has reached a value, or has changed by it: "turnout", "profit rose"."""
    noun = syntax.noun_after(verb + 1, value.first) if syntax.scene.spoken.drafts.verb_first else None
    noun = noun or _of_verb(syntax, clause, verb)
    told = syntax.told(verb)
    if noun is None:
        return Aspect(told, verb=verb)
    changed = syntax.is_change(verb) and (_is_beside(syntax, verb, value) or _announced_by_of(syntax, clause, value))
    return Aspect(f"{_text(syntax, noun)} {told}" if changed else _text(syntax, noun), noun, verb)


def _of_verb(syntax: Syntax, clause: Clause, verb: int) -> Span | None:
    """The noun that is the subject of a verb: the first of its clause, or else the nearest to the verb."""
    first = clause.first
    while first < verb and (syntax.is_small(first) or syntax.is_named(first)) and not syntax.is_preposition(first):
        first += 1
    noun = syntax.noun_of(first, verb)
    if noun is not None and noun[1] < verb and syntax.is_possessed(noun[1]):
        noun = syntax.noun_of(noun[1], verb)  # "the club's budget"
    while verb > clause.first and not syntax.is_content(verb - 1):
        verb -= 1
    return noun or syntax.noun_before(verb, clause.first)


def _of_rank(syntax: Syntax, clause: Clause, value: Value) -> Aspect:
    """What is ranked: the noun after a rank, or before it where nouns come first."""
    after = syntax.noun_after(value.last, clause.last)
    if after is None and syntax.is_possessed(value.first):
        # "The meeting, the league's first": what is ranked stands before the comma.
        ranked = syntax.noun_before(clause.first, 0)
        return Aspect(_text(syntax, ranked) if ranked else _PLAIN[value.kind], value.span)
    before = syntax.noun_before(value.first, max(clause.first, value.first - 1))
    noun = before or after if syntax.scene.spoken.drafts.verb_first else after or before
    return Aspect(_text(syntax, noun), noun, syntax.verb_of(clause)) if noun else Aspect(_PLAIN[value.kind])


def _of_day(syntax: Syntax, clause: Clause, value: Value) -> Aspect:
    """What took place on a day: a verb before it, or else what stands nearest."""
    left = _contents(syntax, clause.first, value.first)
    verbs = [at for at in left if syntax.is_verb(at)]
    verbs += [at for at in left if syntax.is_auxiliary(at - 1)][-1:]  # "was set up"
    if syntax.scene.spoken.drafts.verb_first:
        verbs = [at for at in [syntax.verb_of(clause)] if at is not None]
    for at in verbs[-1:]:
        return Aspect(syntax.told(at), verb=at, of=_done_to(syntax, clause, at))
    for at in left[-1:]:
        return Aspect(syntax.told(at), syntax.noun_before(at + 1, clause.first), at)
    right = _contents(syntax, value.last, clause.last)
    noun = syntax.noun_after(right[0], clause.last) if right else None
    if noun is not None:
        return Aspect(_text(syntax, noun), noun)
    beside = next((one for one in syntax.clauses if one.first == clause.last), None)
    verb = _main_verb(syntax, beside) if beside else None
    return Aspect(syntax.told(verb), verb=verb) if verb is not None else Aspect(_PLAIN[value.kind])


def _done_to(syntax: Syntax, clause: Clause, verb: int) -> Span | None:
    """The noun right before a participle, in a clause with another verb: "the sum was twice the one paid in 2020"."""
    is_other = any(syntax.is_auxiliary(at) or syntax.is_verb(at) for at in range(clause.first, verb))
    return syntax.noun_before(verb, clause.first) if is_other and syntax.is_participle(verb) else None


def _main_verb(syntax: Syntax, clause: Clause) -> int | None:
    """The verb of a clause that says something by itself: "reorganized" in "has reorganized"."""
    if syntax.scene.spoken.drafts.verb_first:
        return syntax.verb_of(clause)
    return next((at for at in range(clause.first, clause.last) if syntax.is_verb(at)), None)


def _text(syntax: Syntax, span: Span) -> str:
    return syntax.at_head(span[0], syntax.scene.text(*span))
