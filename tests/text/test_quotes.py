"""Quoted words in a text: their typography does not matter, their words do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Quote
from factcheck.text.quotes import Difference, Passages, passages

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
        "was c\u00f3nsulted",
        "once in ٢٠١٥",
        "ان الرصيف الشمالي",
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
    assert Passages(TEXT).find(Quote(exact=quote)) is not None


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
        "confidant",
        "in 201",
    ],
)
def test_a_quote_that_does_not(quote: str) -> None:
    assert Passages(TEXT).find(Quote(exact=quote)) is None


def place(text: str, exact: str, prefix: str | None = None, suffix: str | None = None) -> int | None:
    found = Passages(text).find(Quote(exact=exact, prefix=prefix, suffix=suffix))
    return None if found is None else found.start


def test_words_around_a_quote_tell_which_place_is_meant() -> None:
    text = "Sales rose in May. In June, sales rose in the north."
    assert place(text, "sales rose") == 0
    assert place(text, "sales rose", prefix="In June, ") == 28
    assert place(text, "sales rose", prefix="une,", suffix=" in the no") == 28
    assert place(text, "Sales […] north", prefix="", suffix=".") == 0
    assert place(text, "sales rose", prefix="In July, ") is None
    assert place(text, "sales rose", suffix=" in April") is None


def test_a_prefix_may_not_reach_back_into_what_stands_before_a_gap() -> None:
    assert place("one two three two", "one […] two") == 0
    assert place("two one", "one […] two") is None


def test_the_place_is_that_of_the_original_words() -> None:
    text = "It was con\u00adsulted in the\n of\ufb01ce in ٢٠١٥."
    found = Passages(text).find(Quote(exact="consulted in the office in 2015"))
    assert found is not None
    assert text[found.start : found.end] == text[7:-1]
    assert found.words == "con\u00adsulted in the of\ufb01ce in ٢٠١٥"


def test_signs_that_no_reader_sees_are_no_words() -> None:
    assert Passages("one \u0640 two").find(Quote(exact="one two")) is not None


def test_a_part_of_a_word_before_the_word_itself() -> None:
    assert place("The seaside sea", "sea") == 12
    assert place("The seaside", "sea") is None


def nearest(text: str, exact: str) -> str | None:
    near = Passages(text).nearest(Quote(exact=exact))
    return None if near is None else near.passage.words


def test_the_nearest_passage_is_shown_as_it_stands() -> None:
    near = Passages(TEXT).nearest(Quote(exact="it would rebuild the south pier, at a cost of"))
    assert near is not None
    assert near.passage.words == "it would “rebuild the north pier”, at a cost of"
    assert near.differences == (Difference("south", "north"),)
    assert TEXT[near.passage.start : near.passage.end].split() == near.passage.words.split()


def test_what_differs_is_told_in_the_quotes_order() -> None:
    near = Passages("They met on Monday in the old town hall of Halden.").nearest(
        Quote(exact="They all met on Friday in the town hall of Halden")
    )
    assert near is not None
    assert near.differences == (Difference("all", ""), Difference("Friday", "Monday"), Difference("", "old"))


def test_a_passage_at_the_beginning_and_a_quote_longer_than_the_text() -> None:
    assert nearest("One two three.", "one two four") == "One two three"
    assert nearest("One two three.", "zero one two three four") == "One two three"


def test_the_likest_of_several_passages_is_the_nearest() -> None:
    text = "The mayor opened the new bridge. " * 3 + "The mayor opened the old bridge over the Halden in May."
    assert (
        nearest(text, "the mayor opened an old bridge over the Halden")
        == "The mayor opened the old bridge over the Halden"
    )


def test_a_misspelt_word_is_found_by_its_letters() -> None:
    assert nearest("It was said by Youssef Gharbi, twice.", "Yousef Gharby") == "Youssef Gharbi"


def test_frequent_words_are_looked_at_only_so_often() -> None:
    assert nearest("on and on " * 2000 + "and so on", "and so forth") == "and so on"
    assert nearest("on and on " * 2000, "and on and so") is not None


@pytest.mark.parametrize("text", ["", "Nothing of the kind was ever said by anybody there."])
@pytest.mark.parametrize("quote", ["", "zwölf Boxkämpfer jagen Viktor", "two dozens alike"])
def test_no_passage_is_near_when_most_letters_differ(text: str, quote: str) -> None:
    assert nearest(text, quote) is None


def test_a_text_is_prepared_once() -> None:
    assert passages(TEXT) is passages(TEXT)


WORDS = st.lists(st.sampled_from(["sea", "side", "12", "3.5", "-4", "l’eau", "رصيف", "naïve", "œuf"]), min_size=1)


@given(WORDS, WORDS, WORDS, st.sampled_from([" ", "\n", " “", "” — ", "\u00a0", ", "]))
@settings(deadline=None)
def test_what_was_copied_from_a_text_is_found_in_it(
    before: list[str], words: list[str], after: list[str], gap: str
) -> None:
    text = Passages(" ".join([*before, *words, *after]))
    exact = " ".join(words)
    assert text.find(Quote(exact=gap.join(words))) is not None
    found = text.find(Quote(exact=exact, prefix=" ".join(before), suffix=" ".join(after)))
    assert found is not None
    assert found.words == exact
    near = text.nearest(Quote(exact=exact))
    assert near is not None
    assert near.differences == ()


@given(st.text(), st.text(), st.text(), st.text())
@settings(deadline=None)
def test_any_text_can_be_asked_for_any_words(text: str, exact: str, prefix: str, suffix: str) -> None:
    within = Passages(text)
    found = within.find(Quote(exact=exact, prefix=prefix, suffix=suffix))
    near = within.nearest(Quote(exact=text[1:]))
    for passage in (found, None if near is None else near.passage):
        assert passage is None or text[passage.start : passage.end].split() == passage.words.split()
