from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reading.lexicon import Phrases, lexicon, split
from factcheck.reading.scanner import fold, scan


@settings(deadline=None)
@given(text=st.text(max_size=200))
def test_tokens_stand_in_order_where_they_say(text: str) -> None:
    end = 0
    for token in scan(text):
        assert end <= token.start < token.end
        assert token.is_number or token.word == fold(text[token.start : token.end])
        end = token.end


@settings(deadline=None)
@given(text=st.text(alphabet="وبلاخمسةعشرون ً١٢", max_size=60))
def test_cutting_off_prefixes_leaves_every_letter_in_its_place(text: str) -> None:
    tokens = scan(text)
    cut = split(text, tokens, lexicon(("ar",)))
    assert cut[:1] == [] or cut[0].start == tokens[0].start
    assert all(one.end <= two.start for one, two in itertools.pairwise(cut))
    assert {token.end for token in tokens} <= {token.end for token in cut}


@settings(deadline=None)
@given(text=st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ÉTÉ", "ete"),
        ("مِئَة", "مئة"),
        ("إلى", "الي"),
        ("ｋｍ", "km"),
        ("œuf", "oeuf"),
        ("٪", "%"),
        ("−", "-"),
    ],
)
def test_spellings_of_one_word_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_word_longer_than_any_is_left_alone() -> None:
    assert fold("É" * 300) == "É" * 300


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("plus d’un", ["plus", "d'", "un"]),
        ("1 234,5", ["1", "234,5"]),
        ("1\u202f234,5 €", ["1 234,5", "€"]),
        ("US$5.5bn", ["us", "$", "5.5", "bn"]),
        (".5 x.5", [".5", "x", ".", "5"]),
        ("3½", ["3", "1⁄2"]),
        ("km²", ["km2"]),
        ("snake_case", ["snake", "case"]),
    ],
)
def test_what_a_token_is(text: str, words: list[str]) -> None:
    assert [token.word for token in scan(text)] == words


def test_the_longest_phrase_wins_forwards_and_backwards_hyphens_aside() -> None:
    phrases = Phrases([("more", 1), ("more than", 2), ("more than", 3), ("-", 4)])
    tokens = scan("no more-than 5 -")
    assert phrases.at(tokens, 1) == (2, 4)
    assert phrases.before(tokens, 4) == (2, 1)
    assert phrases.before(scan("than"), 1) is None
    assert phrases.before(tokens, 0) is None
    assert phrases.at(tokens, 9) is None
    assert phrases.at(tokens, 5) == (4, 6)
    assert "more" in phrases
    assert "than" not in phrases
