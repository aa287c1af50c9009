"""Free texts, by what stands right after their labels, and the offices of people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.text.drafts import Draft

Drafted = Callable[..., list[tuple[str, str, str]]]

STATED = [
    # After a label that ends in a small word, up to the next sign
    (
        "The Northern Ports League was chaired by the mayor of Aarhus, and left.",
        [("BPL", "chair", "the mayor of Aarhus")],
    ),
    (
        "The summit of 2019 in Aarhus was chaired by the mayor.",
        [
            ("Aarhus summit of 2019", "date", "2019"),
            ("Aarhus summit of 2019", "venue", "Aarhus"),
            ("Aarhus summit of 2019", "chair", "the mayor"),
        ],
    ),
    ("The BPL was chaired.", []),
    ("The BPL was chaired by", []),
    ("The BPL was chaired well by the mayor.", []),
    ("The summer was good, for Denmark, chaired by the mayor.", [("Denmark", "chair", "the mayor")]),
    # After a verb
    ("Denmark will house the league’s new ships.", [("Denmark", "houses", "the league’s new ships")]),
    ("Denmark will house the ships of the mayor.", [("Denmark", "houses", "the ships of the mayor")]),
    ("Denmark will house 12 ships.", []),
    ("Denmark will house.", []),
    ("House the ships.", []),
    ("Denmark will house, it said.", []),
    ("Denmark has a house.", []),
    ("Denmark bought the house.", []),
    ('"We will rebuild every house," Denmark said.', []),
    ("“We will house,” Denmark said.", []),
    # In quotation marks
    ("La LPN a pour devise « une mer pour tous » depuis longtemps.", [("BPL", "slogan", "une mer pour tous")]),
    ("La LPN a pour devise « une mer", [("BPL", "slogan", "une mer")]),
    ("La LPN a sa devise", []),
    # Offices of people
    ("Director Kari Dahl spoke.", [("Kari Dahl", "office", "Director")]),
    ("Kari Dahl, director of ports and the sea, spoke.", [("Kari Dahl", "office", "director of ports and the sea")]),
    ("Kari Dahl, director of ports", [("Kari Dahl", "office", "director of ports")]),
    ("Director Anna Holm spoke.", []),
    (
        "The Danish minister of ports and fisheries, Kari Dahl, spoke.",
        [("Denmark", "minister of ports and fisheries", "Kari Dahl")],
    ),
]


@pytest.mark.parametrize(("text", "stated"), STATED, ids=[text for text, _ in STATED])
def test_what_a_sentence_says_in_free_words(text: str, stated: list[tuple[str, str, str]], drafted: Drafted) -> None:
    assert drafted(text) == stated


def test_what_a_text_is_said_of_may_be_open(draft: Callable[..., Draft]) -> None:
    (one,) = draft("It was chaired by the mayor of Aarhus.").open
    assert (one.claim.attribute, one.claim.value, one.subjects) == ("chair", "the mayor of Aarhus", ("Aarhus",))
