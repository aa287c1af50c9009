"""How long a thousand quotes take to be checked in a text of a million letters: `python tests/benchmarks/quotes.py`.

Every other quote has two words changed, so that it is not there and its nearest passage is looked for.
It is run by hand: a figure depends on the machine.
"""

from __future__ import annotations

import random
import string
import time

from factcheck.model import Quote
from factcheck.text.quotes import Passages

LETTERS = 1_000_000
QUOTES = 1_000
COMMON = ("the", "of", "and", "to", "in", "a", "is", "that", "for", "on")


def main() -> None:
    """Print how long the preparing and the checking take, and how many quotes are found."""
    chance = random.Random(1)  # noqa: S311 - no secret
    rare = ["".join(chance.choices(string.ascii_lowercase, k=chance.randint(3, 10))) for _ in range(20_000)]
    words = [chance.choice(COMMON if chance.random() < 0.4 else rare) for _ in range(LETTERS // 5)]
    text = " ".join(words)[:LETTERS]
    quotes = []
    for number in range(QUOTES):
        at = chance.randrange(LETTERS // 7)
        quote = words[at : at + 12]
        if number % 2:
            quote[5] = quote[8] = "changed"
        quotes.append(Quote(exact=" ".join(quote)))
    begin = time.perf_counter()
    passages = Passages(text)
    prepared = time.perf_counter()
    found = sum(passages.find(quote) is not None for quote in quotes)
    near = sum(passages.nearest(quote) is not None for quote in quotes if passages.find(quote) is None)
    end = time.perf_counter()
    print(f"{prepared - begin:.2f} s to prepare, {end - prepared:.2f} s to check; {found} found, {near} near")


if __name__ == "__main__":
    main()
