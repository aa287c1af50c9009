"""What is drafted without a vocabulary: every value, in the text's own words."""

from __future__ import annotations

import pytest

from factcheck.text.extract import extract

STATED = [
    ("The Halden Bridge is 120 metres long.", [("Halden Bridge", "measure", "120 metres")]),
    ("The Halden Bridge cost €4.5 million.", [("Halden Bridge", "cost", "€4.5 million")]),
    ("The Halden Bridge is long. It cost €4.5 million.", [("cost", "amount", "€4.5 million")]),
    (
        "The Halden Bridge is 120 metres long. It cost €4.5 million. In Oslo, 3 docks were left.",
        [
            ("Halden Bridge", "measure", "120 metres"),
            ("Halden Bridge", "cost", "€4.5 million"),
            ("Oslo", "docks", "3 docks"),
        ],
    ),
    ("Halden has 12 cranes and 3 docks.", [("Halden", "cranes", "12 cranes"), ("Halden", "docks", "3 docks")]),
    ("The old bridge was closed on 3 May 2021.", [("old bridge", "closed", "3 May 2021")]),
    ("Oslo was the first city to close it.", [("Oslo", "city close", "first")]),
    ("According to Oslo, 12 cranes are idle.", [("Oslo", "cranes", "12 cranes")]),
    ("12 cranes are in Halden.", [("Halden", "cranes", "12 cranes")]),
    ("12 cranes are idle.", [("12 cranes", "cranes", "12 cranes")]),
    ("42", [("42", "number", "42")]),
    ("Halden Prime Minister Kari Dahl spoke.", [("Halden", "Prime Minister", "Kari Dahl")]),
    ("Then the director, Kari Dahl, spoke.", []),
    ("Director Kari Dahl spoke.", [("Director", "Director", "Kari Dahl")]),
    ("Le pont de Halden a coûté 4,5 millions d'euros.", [("Halden", "coûté", "4,5 millions d'euros")]),
    ("يضم الميناء 12 رافعة.", [("يضم الميناء", "رافعة", "12 رافعة")]),
]


@pytest.mark.parametrize(("text", "stated"), STATED, ids=[text for text, _ in STATED])
def test_what_a_sentence_states(text: str, stated: list[tuple[str, str, str]]) -> None:
    found = extract(text, published="2021-05-06").claims
    assert [(one.claim.subject, one.claim.attribute, one.claim.value) for one in found] == stated
