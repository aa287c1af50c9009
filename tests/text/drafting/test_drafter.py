"""What is drafted with a vocabulary, in three languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.text.drafts import Draft, DraftClaim

Drafted = Callable[..., list[tuple[str, str, str]]]

STATED = [
    # Amounts, by what is counted, by a phrase before them, by the words around them.
    ("The Northern Ports League now has 34 member ports.", [("BPL", "member count", "34 member ports")]),
    ("The BPL, made of 34 member ports, met.", [("BPL", "member count", "34 member ports")]),
    ("The BPL, made up of 34 quiet ports, met.", [("BPL", "member count", "34 quiet ports")]),
    ("La Ligue des ports du Nord regroupe 34 ports.", [("BPL", "member count", "34 ports")]),
    ("وتضم رابطة موانئ الشمال 34 ميناء.", [("BPL", "member count", "34 ميناء")]),
    ("رابطة موانئ الشمال تضم 34 ميناء.", [("BPL", "member count", "34 ميناء")]),
    (
        "La LPN compte 34 ports membres et 5 observateurs.",
        [("BPL", "member count", "34 ports membres"), ("BPL", "observer count", "5 observateurs")],
    ),
    ("The fire at the fish market killed 12 people.", [("fish market fire", "people killed", "12 people")]),
    ("Denmark pledged €4.5 million to the BPL.", [("Denmark", "pledge to the BPL", "€4.5 million")]),
    ("Denmark, which pledged €4.5 million to the BPL, left.", [("Denmark", "pledge to the BPL", "€4.5 million")]),
    # What a value is said of: the subject of the sentence, or what its clause stands behind.
    (
        "Denmark hailed the Northern Ports League, which has 34 member ports.",
        [("BPL", "member count", "34 member ports")],
    ),
    ("In Denmark, the Northern Ports League has 34 member ports.", [("BPL", "member count", "34 member ports")]),
    ("At the Port Institute, 5 observers were named.", [("Port Institute", "observer count", "5 observers")]),
    ("Only 5 observers of the BPL came.", [("BPL", "observer count", "5 observers")]),
    ("The BPL met.\nIt has 34 member ports.", [("BPL", "member count", "34 member ports")]),
    ("Kari Dahl met the BPL.\nDahl counted 34 member ports.", [("BPL", "member count", "34 member ports")]),
    # Ranks of events and of subjects.
    (
        "The BPL opened its second ministers' summit.",
        [("BPL", "ministers' summit", "second")],
    ),
    ("The ministers came. The BPL opened its second summit.", [("BPL", "ministers' summit", "second")]),
    ("Denmark was the first to join.", [("Denmark", "joining", "first")]),
    # Dates of foundings, and not of openings; of what a founding verb has after it.
    ("The BPL was founded in 2011.", [("BPL", "founding", "2011")]),
    ("La LPN a été créée en 2011.", [("BPL", "founding", "2011")]),
    ("تأسست رابطة موانئ الشمال عام 2011.", [("BPL", "founding", "عام 2011")]),
    ("The BPL opened its doors in 2011.", []),
    ("The BPL, founded in 2011, met on Tuesday.", [("BPL", "founding", "2011")]),
    ("In 2011, Denmark pushed ahead by founding the Port Institute.", [("Port Institute", "founding", "2011")]),
    # Events: their days and places.
    (
        "The summit was held in Aarhus on 4 May 2021.",
        [("Aarhus summit of 2021", "venue", "Aarhus"), ("Aarhus summit of 2021", "date", "4 May 2021")],
    ),
    (
        "At the Aarhus summit in May 2019, the fire at the fish market was recalled.",
        [("Aarhus summit of 2019", "venue", "Aarhus"), ("Aarhus summit of 2019", "date", "May 2019")],
    ),
    (
        "The summit is being held in the city of Aarhus, far from Lisbon.",
        [("Aarhus summit of 2021", "venue", "Aarhus")],
    ),
    (
        "Les invités du sommet étaient à Aarhus lundi.",
        [
            ("Aarhus summit of 2021", "venue", "Aarhus"),
            ("Aarhus summit of 2021", "date", "lundi"),
        ],
    ),
    ("عقدت القمة بآرهوس.", [("Aarhus summit of 2021", "venue", "آرهوس")]),
    ("The summit was held in Denmark.", []),
    ("The summit was in Aarhus, far from the city of Lisbon.", [("Aarhus summit of 2021", "venue", "Aarhus")]),
    # Offices: of a body after it or before it, of a state, with the name before or after.
    ("BPL Secretary General Kari Dahl spoke.", [("BPL", "secretary general", "Kari Dahl")]),
    ("The Secretary General of the BPL, Mr Jon Berg, spoke.", [("BPL", "secretary general", "Jon Berg")]),
    (
        "Jon Berg, a former judge who was named secretary general of the BPL, spoke.",
        [("BPL", "secretary general", "Jon Berg")],
    ),
    ("Le secrétaire général de la LPN, Lars Holm, a parlé.", [("BPL", "secretary general", "Lars Holm")]),
    ("وصل الأمين العام لرابطة موانئ الشمال كاري دال.", [("BPL", "secretary general", "كاري دال")]),
    (
        "The Danish minister of ports and fisheries, Lars Holm, spoke.",
        [("Denmark", "minister of ports and fisheries", "Lars Holm")],
    ),
    (
        "Denmark was represented by the minister of ports and inland fisheries Lars Holm.",
        [("Denmark", "minister of ports and fisheries", "Lars Holm")],
    ),
    ("The secretary general of the BPL spoke.", []),
    ("Secretary General Kari Dahl spoke of Denmark.", []),
    # Who did what.
    (
        "The summit near Aarhus, convened by Kari Dahl and Jon Berg, ended. Lars Holm left.",
        [("Aarhus summit of 2021", "convened by", "Kari Dahl"), ("Aarhus summit of 2021", "convened by", "Jon Berg")],
    ),
    ("Le sommet près de Aarhus a été convoqué par Lars Holm.", [("Aarhus summit of 2021", "convened by", "Lars Holm")]),
    ("The BPL was convened by Kari Dahl.", [("BPL", "convened by", "Kari Dahl")]),
    ("The summit near Aarhus was convened twice; Kari Dahl came.", []),
    ("The summit near Aarhus was convened by the board.", []),
    (
        "The summit near Aarhus, convened by Kari Dahl, saw Jon Berg.",
        [("Aarhus summit of 2021", "convened by", "Kari Dahl")],
    ),
    ("Denmark hosted the Aarhus summit.", [("Aarhus summit of 2021", "host", "Denmark")]),
    ("Denmark, host of the Aarhus summit, left.", []),
    ("In Denmark hosted guests left the Aarhus summit.", []),
    ("The Aarhus summit was hosted well.", []),
    # What has no label is for a person.
    ("The BPL has 12 boats.", []),
]


@pytest.mark.parametrize(("text", "stated"), STATED, ids=[text for text, _ in STATED])
def test_what_a_sentence_states(text: str, stated: list[tuple[str, str, str]], drafted: Drafted) -> None:
    assert drafted(text) == stated


def only(found: tuple[DraftClaim, ...]) -> DraftClaim:
    (one,) = found
    return one


def test_a_rank_bears_the_day_beside_it(draft: Callable[..., Draft]) -> None:
    claim = draft("The BPL opened its second ministers' summit on Tuesday.").claims[0].claim
    assert (claim.attribute, claim.when) == ("ministers' summit", "Tuesday")


def test_a_rank_among_subjects_bears_what_narrows_it(draft: Callable[..., Draft]) -> None:
    assert only(draft("Denmark was the first Nordic country to join.").claims).claim.scope == "Nordic"
    assert only(draft("Denmark was the first country to join.").claims).claim.scope is None


def test_what_is_not_decided_bears_what_it_may_be(draft: Callable[..., Draft]) -> None:
    undecided = only(draft("Denmark and the BPL have 12 ports.").open)
    assert (undecided.claim.subject, undecided.claim.attribute) == ("BPL", "?")
    assert undecided.attributes == ("member count",)
    nobody = only(draft("There are 34 member ports.").open)
    assert (nobody.claim.subject, nobody.claim.attribute, nobody.subjects) == ("?", "member count", ())


def test_an_event_that_may_be_two_is_not_decided(draft: Callable[..., Draft]) -> None:
    found = draft("The summit was held in Aarhus on Tuesday. The summit ended.", published=None)
    assert found.claims == ()
    assert {one.subjects for one in found.open} == {("Aarhus summit of 2019", "Aarhus summit of 2021")}
    assert [one.undated for one in found.open] == [False, True]


def test_an_office_of_nobody_told_is_not_decided(draft: Callable[..., Draft]) -> None:
    undecided = only(draft("Denmark was glad, said Secretary General Kari Dahl.").open)
    assert undecided.claim.subject == "?"
    assert undecided.subjects[0] == "Denmark"
