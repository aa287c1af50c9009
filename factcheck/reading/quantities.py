"""What is a quantity and what only looks like one; and what it is that is counted."""

from __future__ import annotations

from factcheck.model import Comparison, Kind
from factcheck.reading.amounts import Amount
from factcheck.reading.context import Context
from factcheck.reading.lexicon import OF
from factcheck.reading.statements import Statement

#: What is counted is named in so many words at most.
_NOUN_WORDS = 6
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


def is_quantity(context: Context, one: Statement) -> bool:
    """Whether a statement is a quantity: not a year, a time, a label, part of a name, an article, or denied."""
    amount = one.low
    if context.whole and context.word(one.start - 1) in context.lex.negations:
        return False
    if amount.number.weak:
        return _is_share(context, one)
    if amount.number.in_digits and _glued_before(context, amount.start):
        return False
    if amount.unit is not None or amount.kind is not Kind.COUNT:
        return not (_has_letter(context, amount) and _is_label(context, amount))
    return _is_count(context, one)


def _is_count(context: Context, one: Statement) -> bool:
    """Whether a bare number counts something."""
    amount = one.low
    if not amount.number.in_digits:
        named = _is_pronoun(context, amount) or _is_named(context, amount) or _is_label(context, amount)
        return not (named or _is_year_in_words(context, one))
    if _glued_after(context, (one.high or amount).end):
        return False
    hyphen = context.word(amount.end) == "-" and context.glued(amount.end)
    if one.high and (hyphen or context.lex.either.at(context.tokens, amount.end)):
        return not (_is_label(context, amount) or _is_named(context, amount._replace(end=one.high.end)))
    compared = context.whole or one.comparison is not Comparison.EXACT
    return compared or not (_is_label(context, amount) or _is_year(context, amount) or _is_named(context, amount))


def _has_letter(context: Context, amount: Amount) -> bool:
    """Whether the unit is one letter, which can be an ending: "Channel 5s"."""
    end = amount.number.end
    return amount.end - end == 1 == len(context.word(end)) and context.word(end).isalpha()


def _glued_before(context: Context, start: int) -> bool:
    """Whether letters, or letters and a hyphen, stand right before digits: "A320", "COVID-19"."""
    tokens = context.tokens
    if start == 0 or tokens[start - 1].end != tokens[start].start:
        return False
    before = tokens[start - 1].word
    attached = before in context.lex.prefixes or before in context.lex.attached
    if attached and not context.glued(start - 1):
        return False  # Arabic's "and" and article are attached to digits, too
    if before == "-" and tokens[start - 2].word.isalpha() and "." in tokens[start].word:
        return not context.text[tokens[start - 2].start : tokens[start - 2].end].islower()  # "a magnitude-7.1 quake"
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


def _is_share(context: Context, one: Statement) -> bool:
    """Whether "half" is a share: with a comparison, before what it is of, or alone; not in "the second half"."""
    tokens, lex = context.tokens, context.lex
    start, end = one.low.start, one.low.end
    if one.comparison is not Comparison.EXACT or (start == 0 and not context.word(end)[:1].isalnum()):
        return True
    if start and (tokens[start - 1].word in lex.pronoun_after or context.taken[start - 1]):
        return False
    last = tokens[end - 1].end
    after = context.text[last : last + len(" ال")].lstrip()
    return lex.fillers.at(tokens, end) is not None or after.startswith(lex.attached)


def _is_named(context: Context, amount: Amount) -> bool:
    """Whether the number is part of a name: "BBC One", "the Five Eyes", "the Stoxx 50"."""
    lex, start, end = context.lex, amount.start, amount.end
    if context.whole or start == 0 or context.word(start - 1) in _ENDS:
        return False
    after_name = start > 1 and context.word(start - 2) not in _ENDS and _is_capital(context, start - 1)
    if not amount.number.in_digits:
        return end - start == 1 and _is_capital(context, start) and (after_name or _is_capital(context, end))
    if not after_name or context.tokens[start].start - context.tokens[start - 1].end > 1:
        return False
    following = context.word(end) or "."
    if len(context.word(start - 1)) == 1 or not following[0].isalnum():
        return True
    return following in lex.noun_stops and following not in lex.counted_before


def _is_capital(context: Context, index: int) -> bool:
    """Whether a token begins with a capital letter."""
    return index < len(context.tokens) and context.text[context.tokens[index].start].isupper()


_ENDS = frozenset(".!?;")


def _is_label(context: Context, amount: Amount) -> bool:
    """Whether the number only tells one thing from another: "Section 427", "No. 5", "(4)"."""
    tokens, lex, start = context.tokens, context.lex, amount.start
    if start == 0 or context.whole:
        return False
    if tokens[start - 1].word == "(" and amount.end < len(tokens) and tokens[amount.end].word == ")":
        return True
    before = start - 1
    if tokens[before].word in (".", "°") and before > 0:
        before -= 1
    return tokens[before].word in lex.labels


def _is_year(context: Context, amount: Amount) -> bool:
    """Whether the number could be a year: not before what is counted ("2015 people"), but for "since 2015 people …"."""
    number = amount.number
    token = context.tokens[amount.start]
    if number.scale != 1 or len(token.word) != len("2000") or not _FIRST_YEAR <= number.value <= _LAST_YEAR:
        return False
    return context.word(amount.end) not in context.lex.counted or context.word(amount.start - 1) in context.lex.since


def _is_year_in_words(context: Context, one: Statement) -> bool:
    """Whether number words are a year: said in pairs, or with a word for a time before them and nothing counted."""
    number = one.low.number
    if context.whole or one.comparison is not Comparison.EXACT:
        return False
    if not number.as_year and not (number.step == 1 and _FIRST_YEAR <= number.value <= _LAST_YEAR):
        return False
    return number.as_year or (context.word(one.start - 1) in context.lex.years and noun_after(context, one) is None)


def noun_after(context: Context, one: Statement) -> str | None:
    """The words for what is counted: those after the number, up to a small word or a sign."""
    lex, tokens, start = context.lex, context.tokens, (one.high or one.low).end
    counted = None if one.low.number.in_digits else lex.counted_words.at(tokens, one.low.start)
    if counted:
        return context.text[tokens[one.low.start].start : tokens[counted[1] - 1].end]
    if start < one.end:
        hedge = lex.after.at(tokens, context.past_hyphen(start)) or lex.from_zero.at(tokens, start)
        start = hedge[1] if hedge else start
    start += context.word(start) in OF
    end = start
    while end - start < _NOUN_WORDS and _is_noun(context, end):
        end += 1
    while end > start and (context.word(end - 1) == "-" or context.word(end - 1) in context.lex.noun_joiners):
        end -= 1
    return context.text[context.tokens[start].start : context.tokens[end - 1].end] if end > start else None


def _is_noun(context: Context, index: int) -> bool:
    """Whether a token can be part of the words for what is counted."""
    if index >= len(context.tokens) or context.taken[index]:
        return False
    word = context.word(index)
    if word == "-" or word in context.lex.noun_joiners:
        return True
    return word[0].isalpha() and word not in context.lex.noun_stops
