"""What is drafted without a vocabulary: every value, in the text's own words."""

from __future__ import annotations

import pytest

from factcheck.text.drafts import DraftClaim
from factcheck.text.extract import extract

Row = tuple[str, str, str]
#: What a text states; where the subject is for a person to choose, a "?" and what it may be.
STATED: list[tuple[str, list[Row]]] = [
    # What is measured, paid, or shared
    ("The Halden Bridge is 120 metres long.", [("Halden Bridge", "length", "120 metres")]),
    ("The Halden Bridge cost €4.5 million.", [("Halden Bridge", "cost", "€4.5 million")]),
    ("Halden's budget is €4.5 million.", [("Halden", "budget", "€4.5 million")]),
    ("The club's annual budget reached €4.5 million.", [("club", "annual budget", "€4.5 million")]),
    ("Turnout in Halden was 61 percent.", [("Halden", "turnout", "61 percent")]),
    (
        "Turnout was 61 percent, down from 68 percent.",
        [("?", "turnout", "61 percent"), ("?", "turnout down", "68 percent")],
    ),
    ("The number of visitors rose 8 percent.", [("?", "number of visitors rose", "8 percent")]),
    ("Oslo saw a rise in the price of oil of 8 percent.", [("?", "price of oil", "8 percent")]),
    ("It rose 8 percent.", [("?", "rose", "8 percent")]),
    ("The port exported 30 tonnes of rice.", [("port", "rice exported", "30 tonnes")]),
    ("In Halden, 12 percent of voters are undecided.", [("? Halden", "voters undecided", "12 percent")]),
    ("In Halden, 12 percent of voters.", [("? Halden", "voters", "12 percent")]),
    ("Oslo and the port signed a three-year contract.", [("Oslo", "contract", "three-year")]),
    ("Oslo has waited three-year.", [("Oslo", "waited", "three-year")]),
    ("Oslo planned a bridge of 340 metres high.", [("bridge", "height", "340 metres")]),
    ("Oslo worked of 3 days.", [("Oslo", "worked", "3 days")]),
    ("The rain in Oslo lasted two days.", [("rain", "duration", "two days")]),
    (
        "The port received 180 millimetres of rain in two days.",
        [("port", "rain received", "180 millimetres"), ("?", "duration", "two days")],
    ),
    ("It was €3 million.", [("?", "amount", "€3 million")]),
    # What is counted
    ("Halden has 12 cranes and 3 docks.", [("Halden", "cranes", "12 cranes"), ("Halden", "docks", "3 docks")]),
    (
        "The storm killed 12 people and injured 40 people.",
        [("storm", "people killed", "12 people"), ("storm", "people injured", "40 people")],
    ),
    (
        "The storm in Oslo damaged 12 homes, flooding 3 docks.",
        [("storm", "homes damaged", "12 homes"), ("storm", "flooding docks", "3 docks")],
    ),
    ("A magnitude 6.1 earthquake struck the port of Oslo.", [("earthquake", "magnitude", "6.1 earthquake")]),
    ("Oslo won 54 of 120 seats.", [("Oslo", "seats won", "54"), ("?", "seats", "120 seats")]),
    ("Oslo won 54 of them.", [("Oslo", "won", "54")]),
    ("The port announced a cut of 800 jobs.", [("port", "jobs cut", "800 jobs")]),
    ("The port sold ships in front of 800 guests.", [("?", "guests", "800 guests")]),
    ("The port employs 800 men.", [("port", "employs men", "800 men")]),
    (
        "The Northern League, founded in 1962, employs 800 men.",
        [("Northern League", "founded", "1962"), ("Northern League", "employs men", "800 men")],
    ),
    ("Oslo lost dozens of ships.", [("Oslo", "ships lost", "dozens")]),
    ("The bridge of 12 lamps was sold.", [("bridge", "lamps sold", "12 lamps")]),
    ("12 countries voted.", [("?", "countries voted", "12 countries")]),
    ("According to Oslo, 12 cranes are idle.", [("? Oslo", "cranes idle", "12 cranes")]),
    ("12 cranes are in Halden.", [("? Halden", "cranes", "12 cranes")]),
    ("12 cranes are idle.", [("?", "cranes idle", "12 cranes")]),
    ("42", [("?", "number", "42")]),
    (
        "The Northern League of 41 ports across Norway, Denmark and Sweden was set up in 2015.",
        [("Northern League", "ports", "41 ports"), ("Northern League", "set", "2015")],
    ),
    # Ranks
    ("Oslo was the first city to close it.", [("Oslo", "city", "first")]),
    ("It was the third flood in the region since 2019.", [("region", "flood", "third")]),
    ("The meeting, the league's first, was held.", [("league", "meeting", "first")]),
    ("The club's first.", [("club", "rank", "first")]),
    ("Oslo came first.", [("Oslo", "rank", "first")]),
    ("The first ferry sailed in May 2021.", [("?", "ferry", "first"), ("ferry", "sailed", "May 2021")]),
    # Events
    ("The old bridge was closed on 3 May 2021.", [("old bridge", "closed", "3 May 2021")]),
    (
        "The bridge, which opened in 2019, has 12 lamps.",
        [("bridge", "opened", "2019"), ("bridge", "lamps", "12 lamps")],
    ),
    ("In May 2015, Oslo reorganized its port.", [("Oslo", "reorganized", "May 2015")]),
    ("The 2015 attacks in Oslo.", [("Oslo", "attacks", "2015")]),
    ("In May 2015.", [("?", "date", "May 2015")]),
    ("In May 2015, or so.", [("?", "date", "May 2015")]),
    ("Kari Dahl, who has governed since 2015, left.", [("Kari Dahl", "governed", "since 2015")]),
    # What words stand for
    ("The Halden Bridge is long. It cost €4.5 million.", [("Halden Bridge", "cost", "€4.5 million")]),
    ("Nordkraft sold ships. The company employs 800 men.", [("Nordkraft", "employs men", "800 men")]),
    ("Nordkraft sold ships. The mayor lost. The company employs 800 men.", [("Nordkraft", "employs men", "800 men")]),
    ("The stadium was sold. The club has 800 men.", [("club", "men", "800 men")]),
    (
        "The club of Halden was sold. The stadium was built. The club has 800 men.",
        [("club of Halden", "men", "800 men")],
    ),
    ("Nordkraft sold ships. Its net profit was €3 million.", [("Nordkraft", "net profit", "€3 million")]),
    ("Its net profit was €3 million.", [("?", "net profit", "€3 million")]),
    ("Oslo sold ships in its 12th year.", [("Oslo", "year", "12th")]),
    ("Officials said the port would pay €3 million.", [("port", "pay", "€3 million")]),
    ("Farmers met. The Farmers' Union took 31 seats.", [("Farmers' Union", "seats", "31 seats")]),
    # What the grammar of a sentence does not decide is left open
    ("“We will build 12 docks,” Kari Dahl said.", [("?", "build docks", "12 docks")]),
    ("Kari Dahl left. It was the third storm in years.", [("? storm Kari Dahl", "storm", "third")]),
    ("Kari Dahl left. It has 12 docks.", [("? Kari Dahl", "docks", "12 docks")]),
    ("Kari Dahl left. She sold 12 docks.", [("Kari Dahl", "docks sold", "12 docks")]),
    ("Nordkraft sold ships. Sudkraft met. The company has 800 men.", [("company", "men", "800 men")]),
    (
        "The port agency met. Kari Dahl left. The agency, founded in 1975, has 800 men.",
        [("port agency", "founded", "1975"), ("port agency", "men", "800 men")],
    ),
    ("A fire on the ship Northern Star hurt 9 men.", [("fire", "men hurt", "9 men")]),
    ("12 men were killed when the storm struck Halden on Monday.", [("storm", "men killed", "12 men")]),
    ("12 men were killed when the bus struck Halden on Monday.", [("? Halden", "men killed", "12 men")]),
    ("The wind tore roofs from 300 houses.", [("?", "houses", "300 houses")]),
    # A day on which something was said is no claim
    ("The port has 12 docks, its director said on Tuesday.", [("port", "docks", "12 docks")]),
    ("The director said on Tuesday that the port has 12 docks.", [("port", "docks", "12 docks")]),
    (
        "Le port compte 12 quais, ont annoncé jeudi les deux clubs.",
        [
            ("port", "quais", "12 quais"),
            ("?", "clubs", "deux clubs"),
        ],
    ),
    # Offices
    ("Halden Prime Minister Kari Dahl spoke.", [("Halden", "Prime Minister", "Kari Dahl")]),
    ("Norway’s Interior Minister Kari Dahl spoke.", [("Norway", "Interior Minister", "Kari Dahl")]),
    ("US Secretary of State Kari Dahl spoke.", [("US", "Secretary of State", "Kari Dahl")]),
    (
        "UN Under-Secretary-General for Administration Kari Dahl spoke.",
        [("UN", "Under-Secretary-General for Administration", "Kari Dahl")],
    ),
    ("Kari Dahl, director of the Halden Institute, spoke.", [("Halden Institute", "director", "Kari Dahl")]),
    ("Then the director, Kari Dahl, spoke.", [("?", "director", "Kari Dahl")]),
    ("Director Kari Dahl spoke.", [("?", "Director", "Kari Dahl")]),
    ("The Northern League met. Its leader, Kari Dahl, spoke.", [("Northern League", "leader", "Kari Dahl")]),
    ("Its leader, Kari Dahl, spoke.", [("?", "leader", "Kari Dahl")]),
    ("In North Halden, Mayor Dahl spoke.", []),
    ("For Oslo, Mayor Kari Dahl spoke.", [("Oslo", "Mayor", "Kari Dahl")]),
    ("For Oslo, Halden Mayor Kari Dahl spoke.", [("Halden", "Mayor", "Kari Dahl")]),
    ("Kari Dahl spoke. Kari Dahl, who spoke, left.", []),
    ("The mayor met Kari Dahl.", []),
    # French
    ("Le pont de Halden a coûté 4,5 millions d'euros.", [("pont de Halden", "coûté", "4,5 millions d'euros")]),
    ("Le budget du club est de 12 millions d'euros.", [("club", "budget", "12 millions d'euros")]),
    (
        "Fondée en 1954, la Ligue portuaire compte 12 ports.",
        [("Ligue portuaire", "fondée", "1954"), ("Ligue portuaire", "ports", "12 ports")],
    ),
    (
        "La maire, Sophie Lemoine, veut construire 200 logements.",
        [("?", "maire", "Sophie Lemoine"), ("Sophie Lemoine", "construire logements", "200 logements")],
    ),
    ("Le ministre de l'Intérieur, Paul Granger, a parlé.", [("?", "ministre de l'Intérieur", "Paul Granger")]),
    (
        "Valmont compte 48 000 habitants, contre 45 000 en 2015.",
        [("Valmont", "habitants", "48 000 habitants"), ("Valmont", "habitants", "45 000")],
    ),
    # Arabic, which begins with verbs
    ("يضم الميناء 12 رافعة.", [("الميناء", "رافعة", "12 رافعة")]),
    ("وبلغت نسبة المشاركة 61 في المائة.", [("?", "نسبة المشاركة", "61 في المائة")]),
    ("الميناء يضم 12 رافعة.", [("الميناء", "رافعة", "12 رافعة")]),
    ("تأسست رابطة الشمال عام 1974.", [("رابطة الشمال", "تأسست", "عام 1974")]),
    ("أعلنت الحكومة تخصيص 20 مليون ريال.", [("الحكومة", "تخصيص", "20 مليون ريال")]),
    (
        "وقال رئيس اللجنة سامي الحداد إن الاجتماع الثاني تأخر.",
        [("اللجنة", "رئيس", "سامي الحداد"), ("? الاجتماع", "الاجتماع", "الثاني")],
    ),
    ("رئيس مجلس الوزراء سافر.", []),
    ("في مايو 2015، فتح الميناء.", [("الميناء", "فتح", "مايو 2015")]),
]


@pytest.mark.parametrize(("text", "stated"), STATED, ids=[text for text, _ in STATED])
def test_what_a_sentence_states(text: str, stated: list[Row]) -> None:
    draft = extract(text, published="2021-05-06")
    ordered = sorted((*draft.claims, *draft.open), key=lambda one: one.start + one.end)
    found = [(" ".join([one.claim.subject, *one.subjects]), one.claim.attribute, one.claim.value) for one in ordered]
    assert sorted(found) == sorted(stated)


def drafted(text: str) -> list[DraftClaim]:
    draft = extract(text, published="2022")
    return sorted((*draft.claims, *draft.open), key=lambda one: one.start)


def test_a_day_is_when_something_is_said_of() -> None:
    whens = {
        "Oslo had 12 docks in 2015 and 14 docks in 2019.": ["2015", "2019"],
        "In 2015, Oslo had 12 docks.": ["2015"],
        "Oslo had 12 docks, in 2015, and 14 cranes.": ["2015", None],
        "On 3 May 2021 Oslo had 12 docks, or 14 cranes on 4 May 2021.": ["3 May 2021", "4 May 2021"],
        "Oslo had 12 docks and was rebuilt in 2015.": [None, None],
        "In Oslo 12 docks were closed in 2015.": ["2015"],
    }
    for text, expected in whens.items():
        assert [one.claim.when for one in drafted(text)] == expected, text


def test_a_rank_since_a_year_is_none_at_that_time() -> None:
    (claim,) = (one.claim for one in extract("It was the third flood in Oslo since 2019.", published="2022").claims)
    assert (claim.when, claim.scope) == (None, "since 2019")


def test_what_waits_for_a_person_comes_with_what_it_may_be() -> None:
    text = "Nordkraft builds in Halden. Turnout in the election was low. Net profit rose 8 percent."
    (rise,) = extract(text, published="2022").open
    assert rise.subjects == ("Turnout", "Nordkraft", "election", "Halden")
