"""Short articles with a vocabulary, each with the claims that a careful person drafts from it."""

from __future__ import annotations

import re
import runpy
from collections import Counter
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.corpus.load import load
from factcheck.text.extract import extract

#: An article is a text beside the file of its claims.
FOLDER = Path(__file__).parent / "corpus"
ARTICLES = sorted(FOLDER.glob("*.txt"))
CORPUS = load(FOLDER)
MEASURING = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "extraction.py"))


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(ARTICLES), st.randoms(use_true_random=False))
def test_whatever_the_order_of_its_words_a_text_has_a_draft_with_quotes_from_it(path: Path, random: Random) -> None:
    words = re.findall(r"\S+\s*", path.read_text(encoding="utf-8"))
    first = random.randrange(len(words) - 1)
    text = "".join(random.sample(words[first : first + 60], k=min(60, len(words) - first)))
    draft = extract(text, corpus=CORPUS, published="2020-05-06")
    for one in (*draft.claims, *draft.open):
        assert one.claim.quote is not None
        assert one.claim.quote.exact == " ".join(text[one.start : one.end].split())


def test_most_of_what_a_person_drafts_is_drafted_and_little_else() -> None:
    counts: Counter[tuple[str, str, str, str]] = Counter()
    for path in ARTICLES:
        counts += MEASURING["measured"](CORPUS, path.stem, path).counts()
    for code in ("ar", "en", "fr"):
        kind = "in substance", "all claims", code
        assert counts[*kind, "found"] >= 0.85 * counts[*kind, "wanted"]
        assert counts[*kind, "right"] >= 0.9 * counts[*kind, "drafted"]
