"""Whose a value is, and when it was so, where several things are named before it, or none in its sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.corpus.load import load
from factcheck.model import Corpus
from factcheck.text.drafts import Draft
from factcheck.text.extract import extract

VOCABULARY = """
[[entities]]
id = "Norway"
names.en = ["Norway"]
names.fr = ["Norvège"]
names.ar = ["النرويج"]

[[entities]]
id = "Denmark"
names.fr = ["Danemark"]

[[entities]]
id = "Halden Shipping"
names.en = ["Halden Shipping"]
names.fr = ["Halden Transports"]

[[entities]]
id = "Trade Court"
names.en = ["Trade Court"]

[[entities]]
id = "Halden Coast Line"
names.en = ["Halden Coast Line"]

[[entities]]
id = "Election Commission"
names.en = ["National Election Commission"]
names.ar = ["المفوضية الوطنية للانتخابات"]

[[entities]]
id = "Kari Price"
names.en = ["Kari Price", "Price"]
names.fr = ["Kari Price"]

[[entities]]
id = "Olav VI"
names.en = ["Olav VI", "King Olav VI", "King Olav"]

[[entities]]
id = "Port Museum"
names.ar = ["متحف الميناء"]

[[entities]]
id = "Sami Haddad"
names.ar = ["سامي بن حداد"]

[[entities]]
id = "Kelp"
names.en = ["Kelp"]

[[entities]]
id = "Halden flood of 2022"
names.en = ["Halden flood of 2022"]

[[attributes]]
id = "founding"
kind = "date"
begins = true
labels.fr = ["fondation", "fondée"]
labels.ar = ["تأسس"]

[[attributes]]
id = "opening"
kind = "date"
labels.en = ["opened"]
labels.ar = ["افتتح"]

[[attributes]]
id = "death"
kind = "date"
labels.en = ["died"]

[[attributes]]
id = "fine"
kind = "money"
labels.en = ["fined"]

[[attributes]]
id = "revenue"
kind = "money"
labels.fr = ["chiffre d'affaires"]

[[attributes]]
id = "budget"
kind = "money"
labels.ar = ["ميزانية"]

[[attributes]]
id = "cost"
kind = "money"
labels.ar = ["كلف"]

[[attributes]]
id = "length"
kind = "quantity"
unit = "kilometer"

[[attributes]]
id = "staff"
kind = "count"
labels.en = ["employees", "employs"]
labels.fr = ["salariés"]

[[attributes]]
id = "complaints"
kind = "count"
labels.ar = ["شكوى"]

[[attributes]]
id = "deaths"
kind = "count"
labels.en = ["killed"]

[[attributes]]
id = "title"
kind = "ordinal"
labels.en = ["title"]

[[attributes]]
id = "trade minister"
kind = "name"
labels.fr = ["ministre du Commerce"]
labels.ar = ["وزير التجارة"]

[[attributes]]
id = "king"
kind = "name"

[[attributes]]
id = "director"
kind = "name"
labels.ar = ["مدير"]

[[attributes]]
id = "founder"
kind = "name"
labels.en = ["founded by"]

[[attributes]]
id = "loan from the Trade Court"
kind = "money"
labels.en = ["lent"]

[[attributes]]
id = "seat"
kind = "name"

[[attributes]]
id = "visited"
kind = "text"
labels.ar = ["زار"]

[[attributes]]
id = "nationality"
kind = "text"
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder: Path = tmp_path_factory.mktemp("claims")
    (folder / "vocabulary.toml").write_text(VOCABULARY, encoding="utf-8")
    return load(folder)


def drafted(text: str, language: str, corpus: Corpus) -> Draft:
    return extract(text, corpus=corpus, language=language, published="2023-05-10")


CASES = [
    # What began is not what was opened, said or announced.
    ("en", "Halden Shipping was founded in 1931.", [("Halden Shipping", "founding", "1931")]),
    ("en", "Halden Shipping opened in 1931.", [("Halden Shipping", "opening", "1931")]),
    ("fr", "Halden Transports a annoncé mardi un bénéfice.", []),
    ("ar", "تأسس متحف الميناء عام 1990.", [("Port Museum", "founding", "عام 1990")]),
    ("ar", "وافتتح متحف الميناء عام 1990.", [("Port Museum", "opening", "عام 1990")]),
    # A semicolon parts what is said; an "and" opens another clause.
    ("en", "Kari Price wed in 1963; Olav VI died in 2009.", [("Olav VI", "death", "2009")]),
    ("en", "Kari Price wed Lars Holm in 1963; he died in 2009.", []),
    ("en", "Halden Shipping has 5 ships and Kelp employs 60 people.", [("Kelp", "staff", "60 people")]),
    ("fr", "Halden Transports emploie 60 salariés.", [("Halden Shipping", "staff", "60 salariés")]),
    # Between commas, what stands beside a name is said of it.
    ("en", "Olav VI opened the Halden Coast Line, a 31-kilometre track of length.",
     [("Halden Coast Line", "length", "31-kilometre track of length")]),
    # Who is fined does not fine; what a label names has not what it tells.
    ("en", "The Trade Court fined Halden Shipping €2 million.", []),
    ("en", "The Trade Court lent Halden Shipping €2 million.",
     [("Halden Shipping", "loan from the Trade Court", "€2 million")]),
    # Who only says so is not spoken of, nor is a state that tells where; nor what is told for the first time.
    ("en", "Halden Shipping met in northern Norway, according to the Trade Court. It employs 60 people.",
     [("Halden Shipping", "staff", "60 people")]),
    ("en", "Halden Shipping sails. A small rival company employs 60 people.", []),
    ("en", "Halden Shipping sails. The previous firm had 60 employees.", []),
    ("en", "The Halden flood of 2022 ended. The previous flood, in 2005, killed 87 people.", []),
    ("ar", "متحف الميناء قديم. المتحف السابق تلقى 86 شكوى.", []),
    ("en", "Halden Shipping, according to the Trade Court which sits there, employs 60 people.",
     [("Halden Shipping", "staff", "60 people")]),
    ("en", "It employs 60 people, paid by Halden Shipping.", []),
    ("en", "It employs 60 people, says Halden Shipping.", [("Halden Shipping", "staff", "60 people")]),
    # "The company" is one whose name does not say what else it is; "the organisation" may be any.
    ("en", "Halden Shipping sued the Trade Court. The company employs 60 people.",
     [("Halden Shipping", "staff", "60 people")]),
    ("en", "Halden Shipping sued the Trade Court. The organisation employs 60 people.",
     [("Trade Court", "staff", "60 people")]),
    ("en", "Kari Price left. The company employs 60 people.", [("Kari Price", "staff", "60 people")]),
    ("en", "The Halden Coast Line is old. The line employs 60 people.", [("Halden Coast Line", "staff", "60 people")]),
    # A name in another that the vocabulary does not have is none.
    ("en", "The carrier Team Norway employs 60 people.", []),
    ("en", "On Monday Norway had 60 employees.", [("Norway", "staff", "60 employees")]),
    # A body whose name speaks of an event is none.
    ("ar", "المفوضية الوطنية للانتخابات قديمة. وتلقت المفوضية 86 شكوى.",
     [("Election Commission", "complaints", "86 شكوى")]),
    ("en", "The National Election Commission has 60 employees.", [("Election Commission", "staff", "60 employees")]),
    # A rank is of its noun.
    ("en", "Kelp won its third title.", [("Kelp", "title", "third")]),
    ("en", "Kelp won the title in the third stage.", []),
    # Letters that are attached to a word, before it or after it.
    ("ar", "وبني متحف الميناء وكلف 900 مليون دولار.", [("Port Museum", "cost", "900 مليون دولار")]),
    ("ar", "متحف الميناء جديد، وتبلغ ميزانيته 22 مليون دينار.", [("Port Museum", "budget", "22 مليون دينار")]),
    # Offices of the state that a text begins with, and those of others.
    ("fr", "La Norvège hésite. La ministre du Commerce, Anne Lie, attend.", [("Norway", "trade minister", "Anne Lie")]),
    ("fr", "La Norvège hésite. Le ministre suédois du Commerce, Jan Lie, attend.", []),
    ("fr", "La Norvège et le Danemark hésitent. La ministre du Commerce, Anne Lie, attend.", []),
    ("fr", "La Norvège hésite. L'ancien ministre du Commerce, Jan Lie, attend.", []),
    ("fr", "Le ministre du Commerce norvégien, Jan Lie, attend.", [("Norway", "trade minister", "Jan Lie")]),
    ("en", "Norway waits. King Olav VI left.", [("Norway", "king", "Olav VI")]),
    ("en", "King Olav VI praised Norway.", []),
    ("ar", "النرويج بلد. وقال وزير التجارة، الدكتور سامي منصور، إن السوق مفتوح.",
     [("Norway", "trade minister", "سامي منصور")]),
    ("ar", "قال مدير متحف الميناء سامي منصور إن الباب مفتوح.", [("Port Museum", "director", "سامي منصور")]),
    ("ar", "رحب مدير متحف الميناء سامي الجندوبي بالزوار.", [("Port Museum", "director", "سامي الجندوبي")]),
    ("ar", "قال مدير متحف الميناء منصور إن الباب مفتوح.", []),
    ("ar", "ناقش مدير متحف الميناء مشروع القانون.", []),
    ("ar", "غادر مدير متحف الميناء.", []),
    ("ar", "وصل مدير متحف الميناء: سامي منصور.", []),
    ("ar", "وصل مدير متحف الميناء، سامي.", []),
    # Who founded what, where the sentence begins with it.
    ("en", "Founded in 1931 by Lars Holm, Halden Shipping grew.",
     [("Halden Shipping", "founder", "Lars Holm"), ("Halden Shipping", "founding", "1931")]),
    # The name of a place in a script without capitals.
    ("ar", "متحف الميناء قديم، ويقع مقره في مدينة سوسة.", [("Port Museum", "seat", "سوسة")]),
    ("ar", "متحف الميناء قديم، ومقره مفتوح للجميع كل يوم.", []),
    ("ar", "متحف الميناء قديم، ومقره.", []),
    ("ar", "متحف الميناء قديم، ومقره عام 1990.", []),
    # An office stands for nobody where a name follows it.
    ("ar", "وزار وزير التجارة سامي بن حداد الميناء.", [("Sami Haddad", "visited", "الميناء")]),
    ("ar", "زار أمس سامي بن حداد الميناء.", []),
    # The word for a people right before a name.
    ("fr", "La Norvégienne Kari Price a gagné.", [("Kari Price", "nationality", "Norvégienne")]),
    ("fr", "Le ministre norvégien Kari Price a gagné.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "claims"), CASES)
def test_whose_a_value_is(language: str, text: str, claims: list[tuple[str, str, str]], corpus: Corpus) -> None:
    found = drafted(text, language, corpus).claims
    assert [(one.claim.subject, one.claim.attribute, one.claim.value) for one in found] == claims


@pytest.mark.parametrize(
    ("language", "text", "when"),
    [
        ("fr", "Halden Transports a réalisé un chiffre d'affaires de 812 millions d'euros en 2021.", ["2021"]),
        ("en", "In 2019 Halden Shipping had 45 employees.", ["2019"]),
        ("en", "Halden Shipping had 45 employees in 2019 and 60 employees in 2021.", ["2019", "2021"]),
        ("en", "Halden Shipping had 45 employees on Monday.", [None]),
        ("en", "Halden Shipping had 45 employees, said the owner in 2019.", [None]),
        ("en", "Halden Shipping has had 45 employees since 2019.", [None]),
        ("en", "Halden Shipping has 45 employees who are all on leave in 2019.", [None]),
    ],
)
def test_when_an_amount_was_so(language: str, text: str, when: list[str | None], corpus: Corpus) -> None:
    assert [one.claim.when for one in drafted(text, language, corpus).claims] == when


def test_what_a_court_fines_is_left_to_a_person(corpus: Corpus) -> None:
    (one,) = drafted("The Trade Court fined Halden Shipping €2 million.", "en", corpus).open
    assert (one.claim.attribute, set(one.subjects)) == ("fine", {"Trade Court", "Halden Shipping"})
