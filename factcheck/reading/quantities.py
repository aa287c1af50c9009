"""What is a quantity and what only looks like one; and what it is that is counted."""

from __future__ import annotations

from factcheck.model import Comparison, Kind
from factcheck.reading.amounts import Amount, Context
from factcheck.reading.statements import Statement

#: What is counted is named in so many words at most.
_NOUN_WORDS = 6
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


def is_quantity(context: Context, one: Statement) -> bool:
    """Whether a statement is a quantity: not a year, a time, a label, part of a name, or an article."""
    number = one.low.number
    if number.weak:
        return context.whole
    if one.low.unit is not None or one.low.kind is not Kind.COUNT:
        return not (number.in_digits and _glued_before(context, one.low.start))
    if not number.in_digits:
        return not _is_pronoun(context, one.low)
    if _glued_before(context, one.low.start) or _glued_after(context, (one.high or one.low).end):
        return False
    if context.whole or one.comparison is not Comparison.EXACT:
        return True
    return not (_is_label(context, one.low.start) or _is_year(context, one.low))


def _glued_before(context: Context, start: int) -> bool:
    """Whether letters, or letters and a hyphen, stand right before digits: "A320", "COVID-19"."""
    tokens = context.tokens
    if start == 0 or tokens[start - 1].end != tokens[start].start:
        return False
    before = tokens[start - 1].word
    if before in ("-", "–", ".", "_", "'") and start > 1:
        return tokens[start - 2].end == tokens[start - 1].start and tokens[start - 2].word.isalnum()
    return before[0].isalpha() or before in _GLUE


_GLUE = frozenset("#@/:\\")


def _glued_after(context: Context, end: int) -> bool:
    """Whether letters that are no unit stand right after digits, or another number: "5G", "9:35"."""
    tokens = context.tokens
    if end >= len(tokens) or tokens[end].start != tokens[end - 1].end:
        return False
    after = tokens[end].word
    if after[0].isalpha():
        return True
    following = end + 1 < len(tokens) and tokens[end + 1].start == tokens[end].end
    return after in _CHAINED and following and tokens[end + 1].is_number


_CHAINED = frozenset(":/-")


def _is_pronoun(context: Context, amount: Amount) -> bool:
    """Whether "one" stands for a thing rather than counts it."""
    tokens, lex = context.tokens, context.lex
    if amount.number.value != 1 or amount.end - amount.start != 1:
        return False
    before = tokens[amount.start - 1].word if amount.start else ""
    after = tokens[amount.end].word if amount.end < len(tokens) else ""
    return before in lex.pronoun_after or after in lex.pronoun_before


def _is_label(context: Context, start: int) -> bool:
    """Whether the number only tells one thing from another: "Section 427", "No. 5"."""
    tokens, lex = context.tokens, context.lex
    if start == 0:
        return False
    before = start - 1
    if tokens[before].word == "." and before > 0:
        before -= 1
    return tokens[before].word in lex.labels


def _is_year(context: Context, amount: Amount) -> bool:
    number = amount.number
    token = context.tokens[amount.start]
    return number.scale == 1 and len(token.word) == len("2000") and _FIRST_YEAR <= number.value <= _LAST_YEAR


def noun_after(context: Context, one: Statement) -> str | None:
    """The words for what is counted: those after the number, up to a small word or a sign."""
    tokens, lex = context.tokens, context.lex
    start = (one.high or one.low).end
    end = start
    while end < len(tokens) and end - start < _NOUN_WORDS:
        token = tokens[end]
        if token.is_number or context.taken[end] or token.word in lex.noun_stops:
            if end > start or token.word not in _OF:
                break
            start += 1
        elif not (token.word[0].isalpha() or token.word == "-"):
            break
        end += 1
    return context.text[tokens[start].start : tokens[end - 1].end] if end > start else None


_OF = frozenset({"of", "de", "d'", "من"})
