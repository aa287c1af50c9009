"""Drafts with a vocabulary as people first write it: kinds are left out, and surnames stand beside full names."""

from __future__ import annotations

import pytest

from factcheck.model import Attribute, Corpus, Entity, Kind, Vocabulary
from factcheck.text.extract import extract

VOCABULARY = Vocabulary(
    entities=(
        Entity(
            id="River Commission",
            names={"en": ("River Commission",), "fr": ("Commission du fleuve",), "ar": ("هيئة النهر",)},
        ),
        Entity(id="Orin Dam", names={"en": ("Orin Dam", "Orin")}),
        Entity(id="Lena Abara", names={"en": ("Lena Abara", "Abara"), "ar": ("لينا أبارا", "أبارا")}),
    ),
    attributes=(
        Attribute(id="purpose", labels={"en": ("purpose", "aim"), "fr": ("but",), "ar": ("هدف",)}, many=True),
        Attribute(id="opposes", labels={"en": ("opposes",), "fr": ("s'oppose à",)}),
        Attribute(id="session", labels={"en": ("session",), "fr": ("session",)}),
        Attribute(id="office", kind=Kind.TEXT),
        Attribute(id="pride", kind=Kind.TEXT, labels={"en": ("pride",), "fr": ("fierté",), "ar": ("فخر",)}),
    ),
)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The River Commission was founded in order to share water.", [("River Commission", "purpose", "share water")]),
        (
            "La Commission du fleuve a été créée afin de partager l'eau.",
            [("River Commission", "purpose", "partager l'eau")],
        ),
        # What a label is set equal to, with what it is of behind it.
        ("The pride of the River Commission is to share water.", [("River Commission", "pride", "share water")]),
        ("Its pride, the River Commission said, is old.", []),
        (
            "La fierté de la Commission du fleuve est de partager l'eau.",
            [("River Commission", "pride", "partager l'eau")],
        ),
        ("فخر هيئة النهر هو تقاسم المياه.", [("River Commission", "pride", "تقاسم المياه")]),
        ("The pride of the Coast Guard is to save lives.", []),
        # A rank in an object is of another noun.
        ("The River Commission opposes a second dam.", []),
        ("La Commission du fleuve s'oppose à la construction d'un second barrage.", []),
        ("The River Commission opened its second session.", [("River Commission", "session", "second")]),
        ("La Commission du fleuve a ouvert sa deuxième session.", [("River Commission", "session", "deuxième")]),
        ("In the River Commission, the session was the second.", [("River Commission", "session", "second")]),
        # A person may be called by the surname alone; what is called by its first word is none.
        ("Lena Abara, director of ports, left.", [("Lena Abara", "office", "director of ports")]),
        ("The director, Lena Abara, left.", [("Lena Abara", "office", "director")]),
        ("Orin Dam, director of ports, left.", []),
    ],
)
def test_what_is_drafted(text: str, stated: list[tuple[str, str, str]]) -> None:
    draft = extract(text, corpus=Corpus(vocabulary=VOCABULARY), published="2021-05-06", id="report")
    assert [(one.claim.subject, one.claim.attribute, one.claim.value) for one in draft.claims] == stated
