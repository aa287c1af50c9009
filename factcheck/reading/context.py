"""A text under reading: its tokens, and the words of its languages to look them up in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model import Kind
from factcheck.reading.lexicon import Lexicon, ends_before, split
from factcheck.reading.scanner import Token, scan


class Context(NamedTuple):
    """A text, its tokens with attached words cut off, and what is known of them.

    `taken` says of each token whether something else (a date, an ordinal) holds it. `whole` says that
    the text is one phrase, read as a whole: then a word counts that in running text would be too little.
    `bare` is the kind and the unit of a number with no word for what it is of.
    """

    text: str
    tokens: Sequence[Token]
    lex: Lexicon
    taken: list[bool]
    whole: bool = False
    bare: tuple[Kind, str | None] = (Kind.COUNT, None)

    @classmethod
    def of(cls, text: str, lex: Lexicon) -> Context:
        """The context of a text of which nothing is taken."""
        tokens = split(text, scan(text), lex)
        return cls(text, tokens, lex, [False] * len(tokens))

    def take(self, start: int, end: int) -> None:
        """Mark tokens as held by something, so that nothing else is read in them."""
        self.taken[start:end] = [True] * (end - start)

    def word(self, index: int) -> str:
        """The folded word of a token; empty before the first and after the last."""
        try:  # asking the length each time would take longer than asking for the token
            return self.tokens[index].word if index >= 0 else ""
        except IndexError:
            return ""

    def glued(self, index: int) -> bool:
        """Whether a token stands right after the one before it, with nothing between."""
        return 0 < index < len(self.tokens) and self.tokens[index].start == self.tokens[index - 1].end

    def ends(self, index: int) -> bool:
        """Whether an amount before token `index` surely ends there; most do."""
        tokens = self.tokens
        if index >= len(tokens):
            return True
        return ends_before(tokens[index].word, tokens[min(index + 1, len(tokens) - 1)].word, self.lex)

    def past_hyphen(self, index: int) -> int:
        """The token after a hyphen, or the same where none stands there: "80-yard"."""
        return index + 1 if self.word(index) == "-" and index + 1 < len(self.tokens) else index
