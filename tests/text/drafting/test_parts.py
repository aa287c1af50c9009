"""The parts of drafting by themselves: sentences, people, names, who says it, heads of texts."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Entity, Vocabulary
from factcheck.reading import find
from factcheck.text.drafting.grammar.people import people
from factcheck.text.drafting.grammar.sentences import Sentence, sentences
from factcheck.text.drafting.heading import slug, title_of
from factcheck.text.drafting.scenes import values
from factcheck.text.drafting.vocabulary.memory import Memory
from factcheck.text.drafting.vocabulary.naming import Called, Names
from factcheck.text.drafting.vocabulary.traits import traits
from factcheck.text.drafts import Draft


def said(text: str, language: str | None = None) -> list[str]:
    return [text[one.start : one.end].strip() for one in sentences(text, language)]


def test_a_sentence_ends_at_its_stop_and_not_at_an_abbreviations() -> None:
    text = "Mr. J. Dahl of Co. No. 5 left. “Why?” he asked… Nobody knew\nA new line. ولماذا؟ لا أحد يعلم."
    assert said(text, "en") == [
        "Mr. J. Dahl of Co. No. 5 left.",
        "“Why?”",
        "he asked…",
        "Nobody knew",
        "A new line.",
        "ولماذا؟",
        "لا أحد يعلم.",
    ]


def test_lines_that_were_broken_to_a_width_are_one() -> None:
    broken = "The port was opened by the mayor of\nthe town, at a cost of\n€4 million.\n"
    assert said(broken + "\nThe end") == [broken.strip(), "The end"]
    assert said("A port\nThe port is new") == ["A port", "The port is new"]
    assert said("A port\n" + "and " * 40) == ["A port", ("and " * 40).strip()]


def test_words_know_their_places_and_what_stands_before_them() -> None:
    (sentence,) = sentences("Oslo’s port, that is.", "en")
    assert [(word.text, word.gap) for word in sentence.words] == [
        ("Oslo", ""),
        ("port", "’s "),
        ("that", ", "),
        ("is", " "),
    ]


def test_a_language_that_nobody_knows_is_told_from_the_words() -> None:
    assert [one.language.code for one in sentences("Le port est la porte de la ville.", "xx")] == ["fr"]


def test_a_mention_of_no_word_is_no_value() -> None:
    (sentence,) = sentences("Some 12 quiet ports — and .5 km.", "en")
    (noted, half) = find("Some 12 quiet ports — and .5 km.", language="en")
    dash = attrs.evolve(noted, start=20, end=21)
    assert [(one.first, one.last, one.noun_end) for one in values(sentence, [noted, dash, half])] == [
        (0, 2, 4),
        (5, 7, 7),
    ]


def test_what_goes_on_for_too_long_is_cut() -> None:
    assert [one.end for one in sentences("word " * 800, "en")] == [1499, 2994, 4000]
    assert len(list(sentences("1" * 4000, "en"))) == 3


@given(st.text())
@settings(deadline=None)
def test_any_text_has_sentences(text: str) -> None:
    end = 0
    for one in sentences(text):
        assert end <= one.start < one.end <= len(text)
        assert all(text[word.start : word.end] == word.text for word in one.words)
        end = one.end


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Then Prime Minister Kari Dahl met Dr. Jon Berg.", ["Kari Dahl", "Jon Berg"]),
        ("He met Khalid bin Salman al-Harbi and George W. Bush.", ["Khalid bin Salman al-Harbi", "George W. Bush"]),
        ("A visit by Mohammed VI and Jan van Dijk.", ["Mohammed VI", "Jan van Dijk"]),
        ("The National Administration spoke.", []),
        ("Dahl came alone, and Harbour Police stayed; the harbour was empty.", []),
        ("New Bridge Opens In Halden Today", []),
        ("The head, Kari Dahl Minister, spoke.", ["Kari Dahl"]),
        ("the van was empty", []),
    ],
)
def test_people_are_runs_of_capitals_without_titles(text: str, names: list[str]) -> None:
    (sentence,) = sentences(text, "en")
    common = {word.folded for word in sentence.words if not word.capital}
    words = sentence.words
    found = [text[words[one.first].start : words[one.last - 1].end] for one in people(sentence, common)]
    assert found == names


def entity(id_: str, **names: str) -> Entity:
    return Entity(id=id_, names={code: tuple(name.split("; ")) for code, name in names.items()})


def test_traits_are_told_by_the_names() -> None:
    league = traits(entity("NL", en="Northern League for Ports; NL", fr="Ligue du Nord"), is_event=False)
    assert league.heads == {"league", "ligue"}
    assert not any((league.is_person, league.is_simple, league.country))
    dahl = traits(entity("Kari Dahl", en="Kari Dahl", ar="كاري دال", xx="Kari"), is_event=False)
    assert dahl.is_person is False  # a name of one word may be anything's
    dahl = traits(entity("Kari Dahl", en="Kari Dahl", ar="كاري دال"), is_event=False)
    assert dahl.is_person
    assert dahl.last == {"dahl", "دال"}
    assert traits(entity("Norge", en="Norway"), is_event=False).country == "NO"
    assert traits(entity("the port", en="The Port of Halden"), is_event=False).heads == {"port"}
    assert traits(entity("Halden"), is_event=False).is_simple


PORTS = Vocabulary(
    entities=(
        entity("Norway", en="Norway", fr="Norvège", ar="النرويج"),
        entity("US", en="United States; US"),
        entity("NL", en="Northern League", ar="الرابطة الشمالية"),
        entity("Kari Dahl", en="Kari Dahl"),
        entity("Halden", en="Halden", ar="الميناء"),
        entity("flood of 1995", en="Halden flood of 1995"),
        entity("flood of 2011", en="Halden flood of 2011"),
        entity("talks", en="talks"),
        entity("xx", xx="Nowhere summit"),
        entity("…", en="…"),
    )
)


def named(text: str, year: str | None = None, language: str | None = "en") -> list[list[tuple[str, str]]]:
    names, whole = Names(PORTS), list(sentences(text, language))
    memory = Memory(names, whole, year)

    def told(sentence: Sentence) -> list[tuple[str, str]]:
        words = sentence.words
        found = memory.take(sentence)
        return [(text[words[one.first].start : words[one.last - 1].end], one.entity) for one in found]

    return [told(sentence) for sentence in whole]


def test_names_are_found_in_their_case_and_script() -> None:
    assert named("The US told us that Norway and the Norwegian army agreed.") == [
        [("US", "US"), ("Norway", "Norway"), ("Norwegian", "Norway")]
    ]
    assert named("Les Norvégiens et Norwegians met.") == [[("Norvégiens", "Norway"), ("Norwegians", "Norway")]]
    assert named("وصلت السفن إلى الميناء، وخرجت من النرويج للميناء.", language="ar") == [
        [("الميناء", "Halden"), ("النرويج", "Norway"), ("للميناء", "Halden")]
    ]


def test_what_was_named_is_called_by_a_noun_after() -> None:
    assert named("The league met. The Northern League met. The league left. A league came.") == [
        [],
        [("Northern League", "NL")],
        [("league", "NL")],
        [],
    ]
    assert named("Dahl came. Kari Dahl spoke. Dahl left.") == [
        [],
        [("Kari Dahl", "Kari Dahl")],
        [("Dahl", "Kari Dahl")],
    ]


def test_an_event_is_told_by_its_parts_and_its_year() -> None:
    text = "The flood in Halden was bad. In 1995, a flood reached Halden. The flood went on. The event was long."
    flood = ("flood", "flood of 1995")
    assert named(text, year="1995") == [
        [flood, ("Halden", "Halden")],
        [flood, ("Halden", "Halden")],
        [flood],
        [("event", "flood of 1995")],
    ]
    assert named("The flood of 2003 spared Halden.") == [[("Halden", "Halden")]]


def test_an_event_that_may_be_two_keeps_both() -> None:
    names = Names(PORTS)
    whole = list(sentences("The flood reached Halden.", "en"))
    found = Memory(names, whole, None).take(whole[0])
    assert (found[0].entity, found[0].others, found[0].how) == ("flood of 1995", ("flood of 2011",), Called.EVENT)


def test_events_of_a_language_that_nobody_knows_are_plain_names() -> None:
    assert named("They spoke of the Nowhere summit.") == [[("Nowhere summit", "xx")]]


def speakers(draft: Draft) -> list[str | None]:
    return [one.claim.speaker for one in draft.claims]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kari Dahl said that the BPL has 34 member ports.", "Kari Dahl"),
        ("The BPL has “34 member ports”, said Kari Dahl.", "Kari Dahl"),
        ('The BPL has "34 member ports", Kari Dahl said.', "Kari Dahl"),
        ("According to the Northern Gazette, the BPL has 34 member ports.", "Northern Gazette"),
        ("According to officials the BPL has 34 member ports.", None),
        ("According to", None),
        ("La LPN compte 34 ports membres, a affirmé Lars Holm.", None),
        ("Lars Holm a affirmé que la LPN compte 34 ports membres.", "Lars Holm"),
        ("The mayor of the whole wide old city said that the BPL has 34 member ports.", None),
        ("“34 member ports”, said the league’s head, Kari Dahl, of the BPL.", "Kari Dahl"),
        ("The BPL has 34 member ports.", None),
    ],
)
def test_who_says_it(text: str, speaker: str | None, draft: Callable[..., Draft]) -> None:
    assert speakers(draft(text)) == ([speaker] if "34" in text else [])


def test_a_title_is_a_short_first_line() -> None:
    assert title_of("A bridge\nThe bridge is new.") == "A bridge"
    assert title_of("A bridge is new.\nIt is.") is None
    assert title_of("A bridge") is None
    assert title_of("") is None
    assert title_of("word " * 40 + "\nmore") is None


def test_an_id_is_made_of_the_first_words() -> None:
    assert slug("L’été à Halden: 3 ports!") == "l-ete-a-halden-3-ports"
    assert slug("…") == "document"
