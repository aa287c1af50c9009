"""Events that bear the date of a beginning, which the text tells or claims at hand do."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import factcheck
from factcheck.model import Claim, Corpus, Entity, Source
from factcheck.text.drafts import Draft, DraftClaim
from factcheck.text.extract import extract

#: An article on a league's first summit and its founding; and one on the second, which tells of the first as well.
PAIRS = {
    "en": (
        """
The ministers of the Northern Ports League came to Aarhus on Tuesday for the league’s first ministers’ summit.

The league was set up in 2011.
""",
        """
The ministers of the Northern Ports League opened their second summit on Sunday.

“This summit continues the first ministers’ summit, held on the occasion of the announcement of this league”, said
Kari Dahl.
""",
        "on the occasion of the announcement of this league",
    ),
    "fr": (
        """
La Ligue des ports du Nord a tenu mardi à Aarhus le premier sommet des ministres.

La ligue a été créée en 2011.
""",
        """
La Ligue des ports du Nord a ouvert dimanche le deuxième sommet des ministres.

« Ce sommet est la suite du premier sommet des ministres, réuni lors de la fondation de cette ligue », a affirmé le
secrétaire général.
""",
        "lors de la fondation de cette ligue",
    ),
    "ar": (
        """
عقدت رابطة موانئ الشمال قمة الوزراء الأولى في آرهوس يوم الثلاثاء.

تأسست الرابطة عام 2011.
""",
        """
افتتحت رابطة موانئ الشمال قمة الوزراء الثانية يوم الأحد.

وقالت كاري دال إن هذه القمة امتداد لقمة الوزراء الأولى التي عقدت بمناسبة إنشاء هذه الرابطة.
""",
        "بمناسبة إنشاء هذه الرابطة",
    ),
}


def joined(corpus: Corpus, *drafts: Draft) -> Corpus:
    """The corpus with the claims of drafts."""
    sources = (*corpus.sources, *(draft.source for draft in drafts))
    claims = (*corpus.claims, *(claim for draft in drafts for claim in draft.corpus.claims))
    return attrs.evolve(corpus, sources=sources, claims=claims)


def first(draft: Draft) -> DraftClaim:
    """What a draft says of the first summit."""
    return next(one for one in draft.claims if one.claim.value in {"first", "premier", "الأولى"})


@pytest.mark.parametrize("one", PAIRS)
@pytest.mark.parametrize("other", PAIRS)
def test_two_firsts_are_found_without_a_hand_in_between(one: str, other: str, corpus: Corpus) -> None:
    report = extract(PAIRS[one][0], corpus=corpus, published="2021-05-06", id="report")
    known = joined(corpus, report)
    review = extract(PAIRS[other][1], corpus=known, published="2024-03-03", id="review")
    claim = first(review).claim
    assert claim.note == f"Dated by the founding of BPL, {founded(report)}, as stated by report."
    found = [one for one in factcheck.check(joined(known, review)) if one.rule == "repeated-ordinal"]
    assert {name.claim.name for one in found for side in one.sides for name in side.assertions} == {
        first(report).claim.name,
        claim.name,
    }


def founded(draft: Draft) -> str:
    return next(one.claim.value for one in draft.claims if one.claim.attribute == "founding")


@pytest.mark.parametrize("code", PAIRS)
def test_what_nobody_has_dated_yet_is_asked(code: str, corpus: Corpus) -> None:
    text, words = PAIRS[code][1:]
    review = extract(text, corpus=corpus, published="2024-03-03", id="review")
    report = extract(PAIRS[code][0], corpus=joined(corpus, review), published="2021-05-06", id="report")
    assert (first(review).claim.when, first(review).asks) == (None, words)
    assert f"# When? The text says: {words}\n[[claims]]\nid = " in review.to_toml()
    rules = {one.rule for one in factcheck.check(joined(corpus, review, report))}
    assert "repeated-ordinal" not in rules


AT_THE_FOUNDING = "The BPL held its first ministers' summit at the founding of the league."


def at(corpus: Corpus, *values: str, text: str = AT_THE_FOUNDING, planned: bool = False, **source: Any) -> DraftClaim:
    """The first summit, where these claims are known of the league's founding."""
    claims = (
        Claim(source="leaflet", id=f"{at}", subject="BPL", attribute="founding", value=value, planned=planned)
        for at, value in enumerate(values)
    )
    known = attrs.evolve(corpus, sources=(Source(id="leaflet", **source),), claims=tuple(claims))
    return first(extract(text, corpus=known, published="2021-05-06", id="report"))


def test_a_text_has_its_own_word_for_a_beginning(corpus: Corpus) -> None:
    claim = at(corpus, "2011", text=f"{AT_THE_FOUNDING} The league was founded last year.").claim
    assert (claim.when, claim.note) == ("last year", "Dated by the founding of BPL, last year, as stated by report.")
    assert claim.quote is not None
    assert claim.quote.exact.endswith("at the founding of the league")


def test_the_closest_of_dates_that_agree_is_taken(corpus: Corpus) -> None:
    assert at(corpus, "2011", "12 May 2011", "May 2011").claim.when == "12 May 2011"


@pytest.mark.parametrize(
    "values",
    [
        (),
        ("2011", "2012"),
        ("12 May 2011", "13 May 2011", "2011"),
        ("3-4-2011",),  # in April or in March
        ("since 2011",),
        ("long ago",),
    ],
)
def test_dates_that_leave_a_doubt_date_nothing(values: tuple[str, ...], corpus: Corpus) -> None:
    found = at(corpus, *values)
    assert (found.claim.when, found.claim.note, found.asks) == (None, None, "at the founding of the league")


def test_a_plan_is_no_beginning(corpus: Corpus) -> None:
    assert at(corpus, "2025", planned=True).asks
    assert at(corpus, text=f"{AT_THE_FOUNDING} The league will be founded in 2025.").asks


def test_words_that_mean_another_day_in_the_text_are_worked_out(corpus: Corpus) -> None:
    claim = at(corpus, "last year", published="2012-03-04", language="en").claim
    assert (claim.when, claim.note) == ("2011", "Dated by the founding of BPL, last year, as stated by leaflet.")
    assert at(corpus, "le 3 avril 2011", published="2012-03-04", language="fr").claim.when == "2011-04-03"


def test_a_day_that_only_a_texts_own_date_would_tell_dates_nothing(corpus: Corpus) -> None:
    draft = extract(f"{AT_THE_FOUNDING} The league was founded on Tuesday.", corpus=corpus)
    assert (first(draft).claim.when, first(draft).asks) == (None, "at the founding of the league")


def test_a_body_that_may_be_two_dates_nothing(corpus: Corpus) -> None:
    twin = Entity(id="other BPL", names={"en": ("Southern Ports League",)})
    vocabulary = attrs.evolve(corpus.vocabulary, entities=(*corpus.vocabulary.entities, twin))
    known = attrs.evolve(corpus, vocabulary=vocabulary)
    text = "The BPL welcomed the Southern Ports League. The BPL held its first ministers' summit at its founding."
    assert at(known, "2011", text=text).claim.when == "2011"
    text = "The BPL and the Southern Ports League held the first ministers' summit at its founding."
    assert at(known, "2011", text=text).asks == "at its founding"


def test_the_day_of_a_visit_is_not_that_of_the_founding_it_recalls(corpus: Corpus) -> None:
    text = "On Sunday, Denmark recalled its visit at the founding of the BPL."
    assert [one for one in extract(text, corpus=corpus).claims if one.claim.attribute == "founding"] == []
    (one,) = extract("Denmark smiled at the founding of the BPL in 2011.", corpus=corpus).claims
    assert (one.claim.attribute, one.claim.value) == ("founding", "2011")
