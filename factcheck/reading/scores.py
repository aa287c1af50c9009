"""Scores of games: two numbers that are neither a range nor quantities, "won 2-1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Kind, Mention, Reading
from factcheck.reading.context import Context

_SCORE = re.compile(r"(?<![\w.,:/–-])(\d{1,3})[-–](\d{1,3})(?![\w:/–-]|[.,]\d)")
#: Without this there is none, and looking for it takes no time.
_MAY_BE = re.compile(r"\d[-–]\d")
#: So many words before and after a score is it told that somebody won, lost or drew.
_BEFORE, _AFTER = 8, 4


def scores(context: Context, found: Sequence[Mention]) -> Iterator[Mention]:
    """The scores of a text, none of them in the words of what was `found`: a text, for there is no more or less in it.

    Two numbers with a hyphen are a score only near a word that tells of a game.
    """
    if _MAY_BE.search(context.text) is None:
        return
    games = [token.start for token in context.tokens if token.word in context.lex.games]
    for match in _SCORE.finditer(context.text) if games else ():
        start, end = match.span()
        apart = all(one.end <= start or end <= one.start for one in found)
        if apart and any(_is_near(context, start, game) for game in games):
            text = f"{int(match[1])}-{int(match[2])}"
            reading = Reading(kind=Kind.TEXT, text=text, words=match[0], language=context.lex.main.code)
            yield Mention(start, end, match[0], reading)


def _is_near(context: Context, score: int, game: int) -> bool:
    between = context.text[min(score, game) : max(score, game)].count(" ")
    return between <= (_BEFORE if game < score else _AFTER)
