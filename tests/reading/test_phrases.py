"""Press-like phrases of every class, in every language: what is found in them, and that reading agrees."""

from __future__ import annotations

import pathlib
from decimal import Decimal

import pytest

from factcheck.model import Comparison, Kind, Mention
from factcheck.reading import find

FOLDER = pathlib.Path(__file__).parent / "phrases"


def cases() -> list[tuple[str, str, str]]:
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, _, expected = line.partition(" =>")
                found.append((path.stem, text, expected.strip()))
    return found


def plain(value: Decimal | None, infinity: str) -> str:
    if value is None:
        return infinity
    text = f"{round(value, 4) if abs(value) > Decimal('0.001') else value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def told(mention: Mention) -> str:
    reading = mention.reading
    stated = reading.stated
    low, high = plain(stated.low, "-∞"), plain(stated.high, "∞")
    interval = low
    if not stated.is_point:
        opener = "(" if stated.low_open or stated.low is None else "["
        interval = f"{opener}{low}, {high}{')' if stated.high_open or stated.high is None else ']'}"
    parts = [reading.kind.value, interval, reading.unit or ""]
    if reading.comparison is not Comparison.EXACT:
        parts.append(reading.comparison.value)
    return " ".join(part for part in parts if part)


def test_every_language_has_its_press() -> None:
    languages = [language for language, _, _ in cases()]
    assert all(languages.count(language) >= 120 for language in ("ar", "en", "fr"))


@pytest.mark.parametrize(("language", "text", "expected"), cases())
def test_what_is_found(language: str, text: str, expected: str) -> None:
    found = [mention for mention in find(text, language=language) if mention.reading.kind is not Kind.DATE]
    assert "; ".join(map(told, found)) == expected
    assert all(text[mention.start : mention.end] == mention.words for mention in found)
