"""A vocabulary of ports and their league, and what is drafted with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.corpus.load import load
from factcheck.model import Corpus
from factcheck.text.drafts import Draft
from factcheck.text.extract import extract

VOCABULARY = """
[[entities]]
id = "Denmark"
names.en = ["Denmark", "Kingdom of Denmark"]
names.fr = ["Danemark", "Royaume du Danemark"]
names.ar = ["الدنمارك"]

[[entities]]
id = "Saudi Arabia"
names.en = ["Saudi Arabia"]
names.fr = ["Arabie saoudite"]
names.ar = ["السعودية", "المملكة العربية السعودية"]

[[entities]]
id = "BPL"
names.en = ["Northern Ports League", "BPL", "League of Northern Ports"]
names.fr = ["Ligue des ports du Nord", "LPN"]
names.ar = ["رابطة موانئ الشمال"]

[[entities]]
id = "Harbour Union"
names.en = ["Harbour Union against Piracy"]
names.fr = ["Union portuaire contre la piraterie"]
names.ar = ["اتحاد الموانئ"]

[[entities]]
id = "Kari Dahl"
names.en = ["Kari Dahl"]
names.ar = ["كاري دال"]

[[entities]]
id = "Aarhus"
names.en = ["Aarhus"]
names.fr = ["Aarhus"]
names.ar = ["آرهوس"]

[[entities]]
id = "Lisbon"
names.en = ["Lisbon"]
names.fr = ["Lisbonne"]
names.ar = ["لشبونة"]

[[entities]]
id = "Port Institute"
names.en = ["Port Institute"]
names.fr = ["Institut portuaire"]

[[entities]]
id = "Aarhus summit of 2019"
names.en = ["Aarhus summit of 2019"]
names.fr = ["sommet d'Aarhus de 2019"]
names.ar = ["قمة آرهوس 2019"]

[[entities]]
id = "Aarhus summit of 2021"
names.en = ["Aarhus summit of 2021"]
names.fr = ["sommet d'Aarhus de 2021"]
names.ar = ["قمة آرهوس 2021"]

[[entities]]
id = "fish market fire"
names.en = ["fish market fire"]
names.fr = ["incendie du marché aux poissons"]

[[attributes]]
id = "member count"
kind = "count"
labels.en = ["member ports"]
labels.fr = ["ports membres"]
labels.ar = ["الموانئ الأعضاء"]

[[attributes]]
id = "observer count"
kind = "count"
labels.en = ["observers"]
labels.fr = ["observateurs"]
labels.ar = ["المراقبون"]

[[attributes]]
id = "people killed"
kind = "count"
changes = "upwards"
labels.en = ["people killed"]
labels.fr = ["morts"]

[[attributes]]
id = "pledge to the BPL"
kind = "money"
unit = "EUR"
labels.en = ["pledge to the BPL"]
labels.fr = ["contribution promise à la LPN"]
labels.ar = ["دعم رابطة موانئ الشمال"]

[[attributes]]
id = "founding"
kind = "date"
begins = true
labels.en = ["founding date"]
labels.fr = ["création"]
labels.ar = ["تأسيس"]

[[attributes]]
id = "date"
kind = "date"

[[attributes]]
id = "venue"
kind = "name"
labels.en = ["venue"]
labels.fr = ["lieu"]

[[attributes]]
id = "ministers' summit"
kind = "ordinal"
labels.en = ["ministers' summit"]
labels.fr = ["sommet des ministres"]
labels.ar = ["قمة الوزراء"]

[[attributes]]
id = "joining"
kind = "ordinal"
ranks = "subjects"
labels.en = ["joining"]

[[attributes]]
id = "secretary general"
kind = "name"
labels.fr = ["secrétaire général"]
labels.ar = ["الأمين العام"]

[[attributes]]
id = "minister of ports and fisheries"
kind = "name"
labels.en = ["minister of ports and fisheries", "minister for ports"]
labels.fr = ["ministre des ports et de la pêche"]
labels.ar = ["وزير الموانئ"]

[[attributes]]
id = "convened by"
kind = "name"
many = true
labels.en = ["convened by"]
labels.fr = ["convoqué par"]

[[attributes]]
id = "host"
kind = "name"
labels.fr = ["hôte"]

[[attributes]]
id = "office"
kind = "text"

[[attributes]]
id = "chair"
kind = "text"
labels.en = ["chaired by"]

[[attributes]]
id = "slogan"
kind = "text"
labels.fr = ["devise"]

[[attributes]]
id = "houses"
kind = "text"

[[attributes]]
id = "area"
labels.en = ["storage area"]
"""

#: What a draft says: subject, attribute and value of each claim.
Drafted = Callable[..., list[tuple[str, str, str]]]


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    file = tmp_path_factory.mktemp("vocabulary") / "vocabulary.toml"
    file.write_text(VOCABULARY, encoding="utf-8")
    return load(file)


@pytest.fixture
def draft(corpus: Corpus) -> Callable[..., Draft]:
    def make(text: str, published: str | None = "2021-05-06", language: str | None = None) -> Draft:
        return extract(text, corpus=corpus, published=published, language=language)

    return make


@pytest.fixture
def drafted(draft: Callable[..., Draft]) -> Drafted:
    def say(text: str, published: str | None = "2021-05-06", language: str | None = None) -> list[tuple[str, str, str]]:
        found = draft(text, published, language).claims
        return [(one.claim.subject, one.claim.attribute, one.claim.value) for one in found]

    return say
