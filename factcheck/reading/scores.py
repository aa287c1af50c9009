"""Scores of games and votes: two numbers that are neither a range nor quantities, "won 2-1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Comparison, Kind, Mention, Reading
from factcheck.reading.context import Context
from factcheck.reading.scanner import scan

_SCORE = re.compile(r"(?<![\w.,:/–-])(\d{1,3})[-–](\d{1,3})(?![\w:/–-]|[.,]\d)")
#: Without this there is none, and looking for it takes no time.
_MAY_BE = re.compile(r"\d[-–]\d")
#: So many words before and after a score is it told that somebody won, lost or drew; so many where it could be a range.
_BEFORE, _AFTER = 8, 4
_CLOSE = 2


def scores(context: Context, found: Sequence[Mention]) -> Iterator[Mention]:
    """The scores of a text, in place of what was `found` there: a text, for there is no more or less in it.

    Two numbers with a hyphen are a score only near a word that tells of a game; those that could be a range
    ("lost 1-3") only close to it, and where nothing is counted.
    """
    if _MAY_BE.search(context.text) is None:
        return
    games = [token.start for token in context.tokens if token.word in context.lex.games]
    for match in _SCORE.finditer(context.text) if games else ():
        start, end = match.span()
        held = [one for one in found if one.start < end and start < one.end]
        near = (_CLOSE, _CLOSE) if held else (_BEFORE, _AFTER)
        apart = all((one.start, one.end) == (start, end) and _is_bare(context, one.reading) for one in held)
        if apart and any(_is_near(context, start, game, *near) for game in games):
            high, low = sorted((int(match[1]), int(match[2])), reverse=True)
            text = f"{high}-{low}"  # who "lost 3-1" lost 1-3
            reading = Reading(kind=Kind.TEXT, text=text, words=match[0], language=context.lex.main.code)
            yield Mention(start, end, match[0], reading)


def _is_bare(context: Context, reading: Reading) -> bool:
    """Whether a range counts nothing, or a game: "a 1-3 defeat"."""
    bare = reading.kind is Kind.COUNT and reading.comparison is Comparison.BETWEEN
    return bare and (reading.noun is None or scan(reading.noun)[0].word in context.lex.games)


def _is_near(context: Context, score: int, game: int, before: int, after: int) -> bool:
    between = context.text[min(score, game) : max(score, game)].count(" ")
    return between <= (before if game < score else after)
