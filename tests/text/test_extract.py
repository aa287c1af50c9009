"""Drafts of whole documents: their dates, their quotes, and what a file of them says."""

from __future__ import annotations

import tomllib
from pathlib import Path

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.corpus.assertions import assertions
from factcheck.corpus.load import load
from factcheck.engine import check
from factcheck.formats.toml import read
from factcheck.model import Attribute, Claim, Corpus, Entity, Kind, Source, Vocabulary
from factcheck.text.documents import Document
from factcheck.text.extract import extract
from factcheck.text.quotes import Passages

PORTS = Corpus(
    vocabulary=Vocabulary(
        entities=(
            Entity(id="League", names={"en": ("Northern League",), "fr": ("Ligue du Nord",), "ar": ("رابطة الشمال",)}),
            Entity(id="Norway", names={"en": ("Norway",)}),
        ),
        attributes=(
            Attribute(id="member count", kind=Kind.COUNT, labels={"en": ("member ports",), "ar": ("الموانئ الأعضاء",)}),
            Attribute(id="meeting", kind=Kind.ORDINAL, labels={"fr": ("réunion",)}),
            Attribute(id="founding", kind=Kind.DATE, begins=True),
        ),
    )
)


def test_a_document_tells_of_itself() -> None:
    document = Document(
        text="The Northern League has 34 member ports.",
        title="On ports",
        publisher="Gazette",
        published="2021-05-06",
        language="en",
        url="https://example.org/ports",
    )
    draft = extract(document, corpus=PORTS)
    source = draft.source
    assert (source.id, source.title, source.publisher) == ("on-ports", "On ports", "Gazette")
    assert (source.published, source.language, source.url) == ("2021-05-06", "en", "https://example.org/ports")
    assert draft.doubts == ()
    assert extract(document, corpus=PORTS, published="2020", id="ports").source.published == "2020"
    assert extract(document, corpus=PORTS, id="ports").source.id == "ports"


def test_a_dateline_is_the_date_and_no_claim() -> None:
    for text in (
        "On ports\n\nHalden, 06-5-2021\n\nThe Northern League met.",
        "On ports\n\nHalden, May 6, 2021 (Gazette) — The Northern League met.",
        "Halden, May 6, 2021. The Northern League met.",
        "Halden, le 6 mai 2021. La Ligue du Nord a siégé.",
        "هالدن، 6 أيار 2021. اجتمعت رابطة الشمال.",
        "date 2021-05-06 The Northern League met.",
    ):
        draft = extract(text, published=None)
        assert draft.source.published in {
            "06-5-2021",
            "May 6, 2021",
            "le 6 mai 2021",
            "6 أيار 2021",
            "2021-05-06",
        }, text
        assert draft.claims == ()
        assert extract(text, published="2021-05").claims == ()


def test_a_date_that_a_text_speaks_of_is_not_its_own() -> None:
    for text in (
        "It opened on May 6, 2021.",
        "Opened May 6, 2021. It has ten quays.",
        "On ports\n\nIn a long year before this one came, on May 6, 2021 — the port opened.",
        "May 2021 was warm — or so they say.\nIn 2021.",
        "On ports. One. Two. Three.\n\nHalden, 06-5-2021\n",
        "",
    ):
        assert extract(text).source.published in {None, "May 2021"}, text


def test_days_that_need_the_date_of_the_source_wait_for_it() -> None:
    draft = extract(
        "The Northern League was founded yesterday.\nLa Ligue du Nord a tenu sa première réunion hier.", corpus=PORTS
    )
    (rank,) = draft.claims
    assert rank.claim.when is None
    assert rank.claim.note == "When: “hier”, which needs the date of the source."
    (founding,) = draft.open
    assert founding.undated
    told = draft.to_toml()
    assert told.startswith("# The text does not tell its date")
    assert "# To be decided: the day that “yesterday” means, from the date of the source\n# [[claims]]" in told
    assert [one.undated for one in extract("The Northern League was founded in 2011.", corpus=PORTS).claims] == [False]


def test_what_a_post_says_is_its_writers_and_of_its_day() -> None:
    text = (
        "The Northern League met.\n\n"
        "رابطة الشمال تضم 34 ميناء. pic.twitter.com/a1b2c3 — ميناء هالدن (@halden) February 3, 2021\n\n"
        "The Northern League has 36 member ports. — Halden Port (@halden) May 4, 2021\n\n"
        "The Northern League has 38 member ports. See https://example.org/5/ports for 40 member ports."
    )
    first, second, third, fourth = (one.claim for one in extract(text, corpus=PORTS, published="2021-05-06").claims)
    assert (first.value, first.when, first.speaker, first.language) == (
        "34 ميناء",
        "February 3, 2021",
        "ميناء هالدن",
        "ar",
    )
    assert (second.when, second.speaker, second.language) == ("May 4, 2021", "Halden Port", None)
    assert (third.when, third.speaker) == (None, None)
    assert fourth.value == "40 member ports"


def test_what_is_said_twice_is_drafted_once() -> None:
    text = "The Northern League has 34 member ports. The Northern League has 36 member ports. It has 34 member ports."
    found = extract(text, corpus=PORTS, published="2021").claims
    assert [(one.claim.id, one.claim.value) for one in found] == [
        ("member-count", "34 member ports"),
        ("member-count-2", "36 member ports"),
    ]


def test_quotes_stand_where_they_say() -> None:
    text = "Of the Northern League, 34 member ports came. Norway has 34 member ports; so has 34 member ports Norway."
    for one in extract(text, corpus=PORTS, published="2021").claims:
        assert one.claim.quote is not None
        assert text[one.start : one.end] == one.claim.quote.exact
        assert Passages(text).find(one.claim.quote).start == one.start  # type: ignore[union-attr]  # it is there


def test_a_quote_without_a_telling_word_around_it_stays_as_it_is() -> None:
    text = "5 km " * 40
    for one in extract(text, published="2021").claims:
        assert one.claim.quote is not None
        assert len((one.claim.quote.suffix or "").split()) <= 12


def test_a_file_of_a_draft_can_be_checked(tmp_path: Path) -> None:
    text = "On ports\n\nThe Northern League has 34 member ports.\n\nNorway has 12 boats."
    draft = extract(text, corpus=PORTS, published="2021-05-06")
    contents = read(draft.to_toml().encode(), "draft.toml")
    assert contents.problems == ()
    assert "# To be decided: attribute\n# [[claims]]\n" in draft.to_toml()
    file = tmp_path / "draft.toml"
    file.write_text(draft.to_toml(), encoding="utf-8")
    loaded = load(file)
    assert loaded.claims == draft.corpus.claims
    assert loaded.sources == draft.corpus.sources
    assert check(attrs.evolve(loaded, vocabulary=PORTS.vocabulary)).exit_code == 0


def test_a_file_names_what_is_to_be_decided() -> None:
    draft = extract("Norway and the Northern League have 12 ports.", corpus=PORTS, published="2021")
    assert "# To be decided: attribute (member count)\n# [[claims]]\n" in draft.to_toml()
    assert tomllib.loads(draft.to_toml()).get("claims") is None
    archived = attrs.evolve(draft, source=attrs.evolve(draft.source, archived="ports.txt"))
    assert "text =" not in archived.to_toml()
    assert "text =" in draft.to_toml()


def test_a_founding_that_cannot_be_read_dates_nothing() -> None:
    founding = Claim(source="leaflet", subject="League", attribute="founding", value="long ago")
    known = attrs.evolve(PORTS, sources=(Source(id="leaflet"),), claims=(founding,))
    text = "La Ligue du Nord a tenu sa première réunion lors de la création de la Ligue du Nord."
    (rank,) = extract(text, corpus=known, published="2021").claims
    assert rank.claim.when is None


def test_what_is_still_to_come_is_planned() -> None:
    for text, planned in {
        "Norway will have 34 member ports.": True,
        "Norway had 34 docks, and will leave.": False,
        "Le port ouvrira en 2031.": True,
        "Le port a ouvert en 2011.": False,
        "La caméra a ouvert en 2011.": False,
        "وستفتتح رابطة الشمال 12 ميناء.": False,
        "ستفتتح رابطة الشمال 12 ميناء.": True,
        "رابطة الشمال سوف تفتتح 12 ميناء.": True,
        "Norway's Transport Minister Kari Dahl will leave.": False,
    }.items():
        assert [one.claim.planned for one in extract(text, published="2021").claims] == [planned], text


def test_a_number_in_an_address_is_none() -> None:
    text = "The Northern League has 34 member ports: see https://example.org/?n=38, or .5 km on."
    assert [one.claim.value for one in extract(text, corpus=PORTS, published="2021").claims] == ["34 member ports"]


PIECES = [
    *("The Northern League has ", "34 member ports", ". ", "\n", "“", "” said Kari Dahl", "yesterday", "2021-05-06"),
    *("la première réunion de la Ligue du Nord", "رابطة الشمال تضم 34 ميناء", "Mr. ", "?", " (@x) May 4, 2021\n"),
    *("$3 million", "the founding of the League", "which", "https://x.org/1", "Norway", " — ", ".5 km"),
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=5)).map("".join)


@given(TEXTS, st.booleans(), st.sampled_from([None, "2021-05-06"]))
@settings(deadline=None)
def test_any_text_makes_a_draft_that_can_be_loaded(text: str, listed: bool, published: str | None) -> None:
    draft = extract(text, corpus=PORTS if listed else None, published=published)
    assert read(draft.to_toml().encode(errors="surrogatepass"), "draft.toml").problems == () or max(text) >= "\ud800"
    assert len(assertions(draft.corpus)) == len(draft.claims)
    for one in (*draft.claims, *draft.open):
        assert one.claim.quote is not None
        assert text[one.start : one.end].split() == one.claim.quote.exact.split()
