from __future__ import annotations

import pytest

from factcheck.corpus.resolve import Resolver
from factcheck.model import Attribute, Entity, Vocabulary

HARBOUR = Entity(
    id="harbour board",
    names={"en": ("Port Authority of Sète", "PAS"), "ar": ("سلطة الميناء",)},
    currency="EUR",
)
CITY = Entity(id="city", names={"fr": ("Ville de Sète",), "en": ("City of Sète", "the Council")})
REGION = Entity(id="region", names={"en": ("the council", "City")})
BARE = Entity(id="Lodève")
SHIPS = Attribute(id="ship count", labels={"en": ("ships", "vessels"), "fr": ("navires",)})
CREWS = Attribute(id="crew count", labels={"en": ("crews", "Ships' crews")})
RESOLVER = Resolver(Vocabulary(entities=(HARBOUR, CITY, REGION, BARE), attributes=(SHIPS, CREWS)))


@pytest.mark.parametrize(
    ("words", "entity"),
    [
        ("harbour board", "harbour board"),
        ("Harbour Board", "harbour board"),
        ("port-authority of SETE", "harbour board"),
        ("سُلطة المينـاء", "harbour board"),
        ("P.A.S.", "harbour board"),
        ("APS", None),
        ("ville de sete", "city"),
        ("Lodeve", "Lodève"),
        ("nobody", None),
        ("", None),
    ],
)
def test_an_entity_is_known_by_every_name(words: str, entity: str | None) -> None:
    assert RESOLVER.subject(words) == entity


def test_a_name_of_two_entities_names_neither() -> None:
    assert RESOLVER.subject("the Council") is None


def test_an_id_outranks_a_name() -> None:
    assert RESOLVER.subject("City") == RESOLVER.subject("city") == "city"


def test_ids_that_fold_alike_are_told_apart_as_they_are_written() -> None:
    resolver = Resolver(Vocabulary(entities=(Entity(id="Résumé"), Entity(id="Resume"))))
    assert resolver.subject("Résumé") == "Résumé"
    assert resolver.subject("Resume") == "Resume"
    assert resolver.subject("RESUME") is None


@pytest.mark.parametrize(
    ("words", "attribute"),
    [("ship count", SHIPS), ("Vessels", SHIPS), ("NAVIRES", SHIPS), ("ships’ crews", CREWS), ("boats", None)],
)
def test_an_attribute_is_known_by_its_labels(words: str, attribute: Attribute | None) -> None:
    assert RESOLVER.attribute(words) is attribute


def test_the_usual_name_is_the_first() -> None:
    assert RESOLVER.usual_name("city") == "Ville de Sète"
    assert RESOLVER.usual_name("Lodève") == "Lodève"


def test_currency() -> None:
    assert RESOLVER.currency("harbour board") == "EUR"
    assert RESOLVER.currency("city") is None
    assert RESOLVER.currency("nobody") is None


def test_what_looks_alike_is_suggested() -> None:
    assert RESOLVER.nearest("Port Autority of Sete")[0] == "Port Authority of Sète"
    assert RESOLVER.nearest("Vile de Sète")[0] == "Ville de Sète"
    assert RESOLVER.nearest_attribute("vesels") == ("vessels",)
    assert RESOLVER.nearest("quite another thing") == ()
    assert RESOLVER.nearest("") == ()


def test_an_empty_vocabulary_knows_and_suggests_nothing() -> None:
    resolver = Resolver(Vocabulary())
    assert resolver.subject("anything") is None
    assert resolver.attribute("anything") is None
    assert resolver.nearest("anything") == resolver.nearest_attribute("anything") == ()
