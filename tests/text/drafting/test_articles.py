"""Short articles without a vocabulary, each with what a careful person drafts from it."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from factcheck.reading import find
from factcheck.reading.scanner import fold
from factcheck.text.drafts import Draft
from factcheck.text.extract import extract
from factcheck.text.stems import stems

#: Each file holds an article and, below dashes, a claim a line: subject, attribute, value, and when. Bars between
#: spaces tell what else is as good, "?" a subject that the text leaves open, and "-" a day that is no claim.
ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
ANY = stems(())
Row = tuple[str, str, str, str]


@cache
def article(path: Path) -> tuple[Draft, tuple[Row, ...]]:
    text, _, table = path.read_text(encoding="utf-8").partition("\n---\n")
    cells = ([cell.strip() for cell in line.split("|")] for line in table.splitlines())
    rows = tuple((subject, attribute, value, when) for subject, attribute, value, when in cells)
    return extract(text, published="2024-02-03"), rows


def drafted(draft: Draft) -> list[tuple[set[str], Row]]:
    """Each drafted claim, with what it may be about."""
    claims = [one.claim for one in (*draft.claims, *draft.open)]
    about = [{one.claim.subject, *one.subjects} for one in (*draft.claims, *draft.open)]
    return [
        (subjects, (claim.subject, claim.attribute, claim.value, claim.when or ""))
        for claim, subjects in zip(claims, about, strict=True)
    ]


def either(cell: str) -> list[str]:
    """What a cell of a row allows, in small letters."""
    return [words.strip().lower() for words in f" {cell} ".split(" / ")]


def is_same(theirs: Row, subjects: set[str], ours: Row) -> bool:
    """Whether a draft says what a row does; its attribute may say more."""
    return (
        not {one.lower() for one in subjects}.isdisjoint(either(theirs[0]))
        and any(notions(words) <= notions(ours[1]) for words in either(theirs[1]))
        and ours[2].lower() in either(theirs[2])
        and ours[3].lower() in either(theirs[3])
    )


def notions(words: str) -> set[str]:
    """What the words of an attribute speak of, in any form of them."""
    return {ANY.of(fold(word)) for word in words.split()}


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_every_value_of_an_article_is_drafted(path: Path) -> None:
    draft, rows = article(path)
    values = {row[2].lower() for _, row in drafted(draft)}
    assert [row for row in rows if row[0] != "-" and values.isdisjoint(either(row[2]))] == []


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_all_that_is_read_in_an_article_is_in_its_draft(path: Path) -> None:
    draft, rows = article(path)
    text = path.read_text(encoding="utf-8").partition("\n---\n")[0]
    claims = [one.claim for one in (*draft.claims, *draft.open)]
    told = " | ".join(words for one in claims for words in (one.value, one.when, one.scope) if words)
    left = {one.words for one in find(text, published="2024-02-03") if one.words not in told}
    assert left == {row[2] for row in rows if row[0] == "-"}


def test_most_of_what_a_person_drafts_is_drafted_and_little_else() -> None:
    found, right, wanted, decided = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for path in ARTICLES:
        draft, rows = article(path)
        rows = tuple(row for row in rows if row[0] != "-")
        code = draft.source.language or ""
        ours = drafted(draft)
        wanted[code] += len(rows)
        found[code] += sum(any(is_same(row, *one) for one in ours) for row in rows)
        decided[code] += len(draft.claims)
        right[code] += sum(any(is_same(row, {one[0]}, one) for row in rows) for _, one in ours if one[0] != "?")
    shares = {code: (found[code] / wanted[code], right[code] / decided[code]) for code in wanted}
    assert {code: (found >= 0.9, right >= 0.9) for code, (found, right) in shares.items()} == {
        "ar": (True, True),
        "en": (True, True),
        "fr": (True, True),
    }
