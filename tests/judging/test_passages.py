"""Quoted words in a text: their typography does not matter, their words do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judging.passages import Passages, passages

TEXT = """The harbour board said on Tuesday that it would “rebuild the north pier”,
at a cost of €4.5 million, by spring. Rebuil-
ding had been put off twice: once in 2015, once in 2019–2020. The of\ufb01ce of the œuvre
d’art that stands there was con\u00adsulted. It was −5 °C. “The board”, it added, “is confident”.
وقالت الهيئة إنَّ الرصيـــف الشمالي سيُعاد بناؤه."""


@pytest.mark.parametrize(
    "quote",
    [
        "said on Tuesday that it would",
        "SAID ON TUESDAY",
        "would 'rebuild the north pier', at a cost of €4.5 million",
        "would\n   rebuild\tthe north pier",
        "Rebuilding had been put off twice",
        "Rebuil- ding",
        "once in 2019-2020",
        "once in 2019 — 2020",
        "The office of the oeuvre d'art",
        "The office of the Œuvre d’art",
        "was consulted",
        "It was -5 °C",
        "إن الرصيف الشمالي سيعاد بناؤه",
        "The harbour board […] by spring",
        "The harbour board (...) that it would ... by spring",
        "The harbour board [ . . . ] by spring",
        "The harbour board",
        "سيُعاد بناؤه",
        "…",
        "“”",
    ],
)
def test_a_quote_that_stands_in_the_text(quote: str) -> None:
    assert Passages(TEXT).holds(quote)


@pytest.mark.parametrize(
    "quote",
    [
        "said on Monday that it would",
        "arbour board said",
        "The harbour boar",
        "at a cost of €45 million",
        "at a cost of $4.5 million",
        "a cost of 4.5 million",
        "It was 5 °C",
        "by spring […] The harbour board",
        "The harbour board […] by summer",
        "the north pier would rebuild",
        "conf\u00eddent",
        "in 201",
    ],
)
def test_a_quote_that_does_not(quote: str) -> None:
    assert not Passages(TEXT).holds(quote)


def test_words_around_a_quote_tell_which_place_is_meant() -> None:
    text = Passages("Sales rose in May. In June, sales rose in the north.")
    assert text.holds("sales rose", prefix="In June, ")
    assert text.holds("sales rose", prefix="une,", suffix=" in the no")
    assert text.holds("Sales […] north", prefix="", suffix=".")
    assert not text.holds("sales rose", prefix="In July, ")
    assert not text.holds("sales rose", suffix=" in April")


def test_a_part_of_a_word_before_the_word_itself() -> None:
    assert Passages("The seaside sea").holds("sea")
    assert not Passages("The seaside").holds("sea")


def test_the_nearest_passage_is_shown_as_it_stands() -> None:
    near = Passages(TEXT).nearest("it would rebuild the south pier, at a cost of")
    assert near == "it would “rebuild the north pier”, at a cost of"


def test_a_passage_at_the_beginning_and_a_quote_longer_than_the_text() -> None:
    assert Passages("One two three.").nearest("one two four") == "One two three"
    assert Passages("One two three.").nearest("zero one two three four") == "One two three"


@pytest.mark.parametrize("text", ["", "Nothing of the kind was ever said by anybody there."])
def test_no_passage_is_near_when_half_the_words_are_missing(text: str) -> None:
    assert Passages(text).nearest("two words of five alike said") is None


def test_a_text_is_prepared_once() -> None:
    assert passages(TEXT) is passages(TEXT)


WORDS = st.lists(st.sampled_from(["sea", "side", "12", "3.5", "-4", "l’eau", "رصيف", "naïve", "œuf"]), min_size=1)


@given(WORDS, WORDS, WORDS, st.sampled_from([" ", "\n", " “", "” — ", "\u00a0", ", "]))
@settings(deadline=None)
def test_what_was_copied_from_a_text_is_found_in_it(before: list[str], words: list[str], after: list[str], gap: str) -> None:
    text = Passages(" ".join([*before, *words, *after]))
    assert text.holds(gap.join(words))
    assert text.holds(" ".join(words), prefix=" ".join(before), suffix=" ".join(after))
    assert text.nearest(" ".join(words)) is not None


@given(st.text(), st.text(), st.text(), st.text())
@settings(deadline=None)
def test_any_text_can_be_asked_for_any_words(text: str, exact: str, prefix: str, suffix: str) -> None:
    within = Passages(text)
    within.holds(exact, prefix, suffix)
    within.nearest(exact)
