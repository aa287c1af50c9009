"""Scores of games in running text."""

from __future__ import annotations

import pytest

from factcheck.model import Kind
from factcheck.reading import find, read


@pytest.mark.parametrize(
    ("text", "language", "score"),
    [
        ("The Rovers won 3-1 at home.", "en", "3-1"),
        ("A 2–0 victory for the league's newcomers.", "en", "2-0"),
        ("Ils se sont imposés 4-2 à domicile.", "fr", "4-2"),
        ("فاز الفريق ٢-١ على ضيفه", "ar", "2-1"),
        ("The bill passed on a 9-0 vote.", "en", "9-0"),
        ("The Rovers lost 1-3 to their guests.", "en", "3-1"),
        ("It was a 1-3 defeat.", "en", "3-1"),
        ("Ils se sont inclinés 0-2 à domicile.", "fr", "2-0"),
        ("خسر الفريق 1-3 أمام ضيفه", "ar", "3-1"),
    ],
)
def test_a_score_is_read_with_its_higher_number_first(text: str, language: str, score: str) -> None:
    (mention,) = find(text, language=language)
    assert (mention.reading.kind, mention.reading.text) == (Kind.TEXT, score)
    assert text[mention.start : mention.end] == mention.words


@pytest.mark.parametrize(
    "text",
    [
        "They met on pages 10-15.",  # no game
        "The 2017-18 season was lost.",  # no score has a year
        "He won, and long after that, in a place that nobody knew before, 3-1 was written on a wall.",
        "They won 3-1-2 or 3-1.5.",
        "He won; well-known since.",
        "They won 2-3 titles.",
        "They lost 2-3 kg.",
        "They ruled that all of the boys aged 12-17 may stay.",
        "They lost $2-3 a day.",
    ],
)
def test_what_only_looks_like_a_score_is_none(text: str) -> None:
    assert all(mention.reading.kind is not Kind.TEXT for mention in find(text, language="en"))


def test_a_range_and_a_date_near_a_game_stay_what_they_are() -> None:
    kinds = [mention.reading.kind for mention in find("They won between 10-15 prizes on 2019-03-14.", language="en")]
    assert Kind.TEXT not in kinds


def test_a_phrase_may_be_a_score() -> None:
    reading = read("a victory of 3-1", language="en")
    assert reading is not None
    assert reading.text == "3-1"
