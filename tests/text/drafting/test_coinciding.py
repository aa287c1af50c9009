"""Which events a text dates by the beginning of a body, in three languages."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from factcheck.model import Claim, Corpus, Source
from factcheck.text.drafts import DraftClaim
from factcheck.text.extract import extract

#: The rank of a text's one summit, with its day and the words that ask for it.
Ranked = Callable[[str], tuple[str | None, str | None]]


@pytest.fixture
def ranked(corpus: Corpus) -> Ranked:
    claims = [
        Claim(source="leaflet", id=subject, subject=subject, attribute="founding", value=value)
        for subject, value in (("BPL", "2011"), ("Harbour Union", "1999"), ("Denmark", "965"), ("Kari Dahl", "1961"))
    ]
    known = attrs.evolve(corpus, sources=(Source(id="leaflet"),), claims=tuple(claims))

    def rank(text: str) -> tuple[str | None, str | None]:
        found = extract(text, corpus=known, published="2021-05-06")
        (one,) = (one for one in (*found.claims, *found.open) if is_first(one))
        return one.claim.when, one.asks

    return rank


def is_first(one: DraftClaim) -> bool:
    return one.claim.attribute == "ministers' summit" and one.claim.value in {"first", "premier", "الأولى"}


HELD_THEN = [
    # By a noun, with what stands before it, and around it.
    "The BPL held its first ministers' summit at the founding of the league.",
    "The BPL held its first ministers' summit on the occasion of the announcement of this league.",
    "The ministers of the BPL met at their first summit, at the founding of the league.",
    "The first ministers' summit of the BPL, at the official launch of the league, was short.",
    "The BPL was small. The first ministers' summit was held at the league's founding.",
    (
        "On Sunday the second summit of the BPL followed the ministers' first summit, held at the announcement of the "
        "creation of this league."
    ),
    "Kari Dahl said that the first ministers' summit of the BPL at the founding of the league was short.",
    "The BPL was small. Its first ministers' summit was the one at the founding of the league.",
    "La LPN a tenu son premier sommet des ministres à l'occasion de l'annonce de cette ligue.",
    "Ce sommet prolonge le premier sommet des ministres de la LPN tenu au moment de la création de la ligue.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى بمناسبة إعلان هذه الرابطة.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى عند تأسيس الرابطة.",
    "القمة الأولى لوزراء رابطة موانئ الشمال التي عقدت في آرهوس عند الإعلان عن تأسيس الرابطة كانت قصيرة.",
    # At the head of the sentence.
    "At the official launch of the BPL, the first ministers' summit was held.",
    "Lors du lancement officiel de la LPN, les ministres ont tenu leur premier sommet.",
    "عند تأسيس رابطة موانئ الشمال، عقد الوزراء القمة الأولى.",
    # By a verb.
    "The first summit of the ministers of the BPL took place in Aarhus when the league was founded.",
    "When the BPL had been formally launched, its ministers held their first summit.",
    "Le premier sommet des ministres de la LPN s'est tenu à Aarhus lorsque la ligue a été créée.",
    "Le premier sommet des ministres de la LPN a eu lieu lorsque fut créée la ligue.",
    "عقد وزراء رابطة موانئ الشمال القمة الأولى عندما تأسست الرابطة.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى عندما تم تأسيس الرابطة.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى عندما أعلن عن تأسيس الرابطة.",
    # By a pronoun, where the sentence names no other body.
    "The BPL held its first ministers' summit at its founding.",
    "The BPL was small. The first ministers' summit took place when it was created.",
    "La LPN a tenu son premier sommet des ministres lors de sa création.",
    "La LPN a tenu le premier sommet des ministres lorsqu'elle a été fondée.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى عند تأسيسها.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى عندما أنشئت.",
]


@pytest.mark.parametrize("text", HELD_THEN)
def test_an_event_at_the_beginning_of_a_body_bears_its_date(text: str, ranked: Ranked) -> None:
    assert ranked(text) == ("2011", None)


PERHAPS_THEN = [
    # Another deed may have been done then, or it is still to be done.
    ("The BPL recalled the first ministers' summit at the founding of the league.", "at the founding of the league"),
    (
        "The first ministers' summit of the BPL welcomed guests who met at the founding of the league.",
        "at the founding of the league",
    ),
    ("At the founding of the BPL, Denmark recalled the first ministers' summit.", "At the founding of the BPL"),
    (
        "The BPL met to recall the first ministers' summit at the founding of the league.",
        "at the founding of the league",
    ),
    (
        "The ministers of the BPL will hold their first summit at the launch of the league.",
        "at the launch of the league",
    ),
    (
        "La LPN rappelle le premier sommet des ministres lors de la création\nde la ligue.",
        "lors de la création de la ligue",
    ),
    ("استذكر وزراء رابطة موانئ الشمال القمة الأولى عند تأسيس الرابطة.", "عند تأسيس الرابطة"),
    ("القمة الأولى لوزراء رابطة موانئ الشمال ناقشت ما قيل عند تأسيس الرابطة.", "عند تأسيس الرابطة"),
    # What began may be either of two.
    (
        "The BPL and the Harbour Union against Piracy held the first ministers' summit at its founding.",
        "at its founding",
    ),
]


@pytest.mark.parametrize(("text", "words"), PERHAPS_THEN)
def test_what_the_words_do_not_decide_is_asked(text: str, words: str, ranked: Ranked) -> None:
    assert ranked(text) == (None, words)


OF_SOMETHING_ELSE = [
    # The beginning of something else, or none.
    "The BPL held its first ministers' summit at the announcement of the results.",
    "The BPL held its first ministers' summit at the announcement of the league's results.",
    "The BPL held its first ministers' summit at the launch of the league budget.",
    "The BPL held its first ministers' summit at the tenth anniversary of the founding of the league.",
    "The BPL held its first ministers' summit since the founding of the league.",
    "The BPL held its first ministers' summit after the founding of the league.",
    "The BPL held its first ministers' summit at the birth of Kari Dahl.",
    "The BPL held its first ministers' summit at the launch in Aarhus.",
    "The BPL held its first ministers' summit at the launch.",
    "The BPL held its first ministers' summit at the league's port.",
    "The BPL held its first ministers' summit when the league was glad.",
    "The BPL held its first ministers' summit when nobody was founded.",
    "The BPL held its first ministers' summit when",
    "La LPN a tenu son premier sommet des ministres lors du lancement du site de la ligue.",
    "La LPN a tenu son premier sommet des ministres depuis la création de la ligue.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى عند إعلان النتائج.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى منذ تأسيس الرابطة.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى عند افتتاح مينائها.",
    # What a body announces or launches.
    "The BPL held its first ministers' summit at the league's announcement.",
    "The BPL held its first ministers' summit at its announcement.",
    "The BPL held its first ministers' summit at the announcement of Denmark.",
    "The BPL held its first ministers' summit at the announcement of the league that ports would close.",
    "The BPL held its first ministers' summit when the league announced a budget.",
    "The BPL held its first ministers' summit when the league was announced as host.",
    "La LPN a tenu son premier sommet des ministres à l'annonce de la ligue sur les quais.",
    "La LPN a tenu son premier sommet des ministres lorsque la ligue a annoncé son budget.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى عند إعلان الرابطة عن نتائجها.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى عندما أعلنت الرابطة أن الموانئ مغلقة.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى عندما أطلقت الرابطة مبادرة.",
    # Another event of the sentence was then, or the event was not.
    "The first ministers' summit of the BPL followed a visit at the founding of the Harbour Union against Piracy.",
    "The first ministers' summit of the BPL, before the second at the founding of the league, was short.",
    "The first ministers' summit of the BPL was held in Aarhus and a party took place at the founding of the league.",
    "The first ministers' summit of the BPL was short and the guests smiled at the founding of the league.",
    "The first ministers' summit of the BPL was held; at the founding of the league, Denmark smiled.",
    "The first ministers' summit of the BPL is history, said Kari Dahl at the founding of the league.",
    "The first ministers' summit of the BPL was where Denmark smiled at the founding of the league.",
    "Denmark smiled at the founding of the league, and the BPL held its first ministers' summit.",
    "The BPL did not hold its first ministers' summit at the founding of the league.",
    "The first ministers' summit of the BPL was not held at the founding of the league.",
    "Le premier sommet des ministres de la LPN n'a pas été tenu lors de la création de la ligue.",
    "لم تعقد رابطة موانئ الشمال قمة الوزراء الأولى عند تأسيس الرابطة.",
    "عقدت رابطة موانئ الشمال قمة الوزراء الأولى وابتسم الحضور عند تأسيس الرابطة.",
]


@pytest.mark.parametrize("text", OF_SOMETHING_ELSE)
def test_other_beginnings_date_nothing(text: str, ranked: Ranked) -> None:
    assert ranked(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The BPL held its first ministers' summit at the founding of the league in 2012.", "2012"),
        ("The BPL held its first ministers' summit in 2012, at the founding of the league.", "2012"),
        ("In 2012 the BPL held its first ministers' summit at the founding of the league.", "2012"),
        ("At the founding of the BPL, its ministers held the first summit in May 2012.", "May 2012"),
        # The day of another event, before which that of the first is told by the beginning.
        ("On Sunday, a visit recalled the BPL ministers' first summit, held at the founding of the league.", "2011"),
    ],
)
def test_a_day_that_is_told_is_an_events_own(text: str, when: str, ranked: Ranked) -> None:
    assert ranked(text) == (when, None)


def test_a_rank_among_subjects_is_no_event(corpus: Corpus) -> None:
    (one,) = extract("Denmark was the first to join at the founding of the BPL.", corpus=corpus).claims
    assert (one.claim.attribute, one.claim.when, one.asks) == ("joining", None, None)
