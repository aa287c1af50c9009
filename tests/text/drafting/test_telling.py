"""What sentences tell in free words: deeds, purposes, decisions, who takes part, what bodies and people are."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.corpus.load import load
from factcheck.model import Corpus
from factcheck.text.extract import extract

#: The vocabulary of the articles beside this file, and some attributes that they do not need.
VOCABULARY = Path(__file__).parent / "corpus" / "vocabulary.toml"
MORE = """
[[attributes]]
id = "reforms of schools"
kind = "text"
many = true

[[attributes]]
id = "lectured on"
kind = "text"
labels.ar = ["محاضرة عن"]

[[attributes]]
id = "advice to Kenya"
kind = "text"

[[attributes]]
id = "president of the council"
kind = "text"
labels.ar = ["رئيس مجلس الموانئ"]

[[attributes]]
id = "prime minister"
kind = "text"
labels.ar = ["رئيس مجلس الوزراء", "رئيس مجلس"]

[[entities]]
id = "Institut de la mer"
names.fr = ["Institut de la mer", "Institut de la mer à Liège"]

[[entities]]
id = "Institut du vent"
names.fr = ["Institut du vent à bord"]

[[attributes]]
id = "slogan"
kind = "text"
"""

DEEDS = [
    ("Kenya, in a long war, supports the treaty.", [("Kenya", "supports", "the treaty")]),
    ("Uganda spoke. The country supports the treaty.", [("Uganda", "supports", "the treaty")]),
    ("The country supports the treaty.", []),
    ("Kenya supports Kenya.", []),
    ("Kenya has a support.", []),
    ("Kenya, supporting the treaty, left.", []),
    ("Norway is supporting the treaty.", [("Norway", "supports", "the treaty")]),
    ("The summit of Entebbe supports the treaty.", []),
    ("They support the treaty.", []),
    ("Support the treaty.", []),
    ("The minister of Kenya supports the treaty.", []),
    ("Kenya voiced its support for the treaty.", [("Kenya", "supports", "the treaty")]),
    ("Kenyan support for the treaty grew.", [("Kenya", "supports", "the treaty")]),
    ("Strong support for the treaty grew.", []),
    ("Kenya has a slogan for the treaty.", []),
    ("Kenya supports pilots and crews.", [("Kenya", "supports", "pilots and crews")]),
    (
        "Kenya supports the pilots of the port and the crews.",
        [("Kenya", "supports", "the pilots of the port"), ("Kenya", "supports", "the crews")],
    ),
    ("Kenya supports its own.", [("Kenya", "supports", "its own")]),
    ("Kenya supports Uganda’s plan.", [("Kenya", "supports", "Uganda’s plan")]),
    ("Kenya supports the house of the.", [("Kenya", "supports", "the house")]),
    ("Kenya supports a.", []),
    ("Kenya supports and pays.", []),
    ("Kenya supports the treaty’s own text.", [("Kenya", "supports", "the treaty’s own text")]),
    ("Kenya supports the war on or about.", [("Kenya", "supports", "the war")]),
    ("Kenya banned “hulls and charts” in its ports.", [("Kenya", "banned", "hulls and charts")]),
    ("Fjordline supplies ferries to the islands.", [("Fjordline Yards", "supplies ferries to", "the islands")]),
    (
        "La conférence de Liège de 2020 s’est ouverte. Elle a été suivie par un concert.",
        [
            ("conférence de Liège de 2020", "date", "2020"),
            ("conférence de Liège de 2020", "followed by", "un concert"),
        ],
    ),
    ("زار سعيد البلوشي كلية القيادة والأركان.", [("Said Al-Balushi", "visited", "كلية القيادة والأركان")]),
    ("يحاضر سعيد البلوشي عن الملاحة.", [("Said Al-Balushi", "lectured on", "الملاحة")]),
    ("يحاضر سعيد البلوشي في الملاحة.", []),
    ("تحدثت تونس عن دعم الأردن.", []),
    ("La Suisse soutient le ministre délégué auprès du Conseil.", [("Suisse", "supports", "le ministre délégué")]),
    ("La Suisse a soutenu lundi le projet.", [("Suisse", "supports", "le projet")]),
    ("قالت تونس الجديد الشعار.", []),
]

BODIES = [
    ("The Coastal Safety Board is a small thing.", []),
    ("The Coastal Safety Board is a public.", []),
    ("Norway is a public agency.", []),
    (
        "The Coastal Safety Board, a public agency of Norway, spoke.",
        [("Coastal Safety Board", "legal form", "public agency of Norway")],
    ),
    ("The Coastal Safety Board, a friend, spoke.", []),
    (
        "La Banque du Nord est une coopérative, elle grandit.",
        [("Banque du Nord", "legal form", "coopérative")],
    ),
    ("La Banque du Nord est une jeune coopérative.", []),
    ("A thing is a public agency.", []),
    ("تأسست هيئة موانئ الخليج، هي منظمة إقليمية.", [("Gulf Ports Authority", "legal form", "منظمة إقليمية")]),
    ("L’Institut de la mer à Liège publie.", [("Institut de la mer", "headquarters", "Liège")]),
    ("L’Institut du vent à bord publie.", []),
    (
        "The Coastal Safety Board has rules aimed at mending boats.",
        [("Coastal Safety Board", "purpose", "mending boats")],
    ),
    ("The Coastal Safety Board is based in Halden.", [("Coastal Safety Board", "headquarters", "Halden")]),
    ("The Coastal Safety Board is based in a house.", []),
    ("Grace Okello is based in Entebbe.", []),
    (
        "La Banque du Nord à Québec prospère.",
        [],
    ),
    ("The Coastal Safety Board works in the fields of trade.", []),
    (
        "The Coastal Safety Board works in the fields of trade, law and of work.",
        [("Coastal Safety Board", "fields of work", "trade"), ("Coastal Safety Board", "fields of work", "law")],
    ),
    (
        "The Coastal Safety Board works in the fields of trade and law and has a house.",
        [("Coastal Safety Board", "fields of work", "trade"), ("Coastal Safety Board", "fields of work", "law")],
    ),
    ("The Coastal Safety Board defends the values of trade.", []),
    (
        "The Coastal Safety Board described its commitments as “strong”.",
        [("Coastal Safety Board", "commitments", "strong")],
    ),
    ("Its commitments are.", []),
    ("Kenya’s prime minister spoke.", []),
    ("The reforms of its old and very small and so very distant schools: a bridge, a road.", []),
]

COMMITMENTS = [
    ("has promised to build a port, the minister said, and left.", ["build a port"]),
    ("has promised to build a port, Kenya and Uganda.", ["build a port"]),
    ("has promised to build a port, it and all.", ["build a port"]),
    ("has promised to build a port, painting it and more.", ["build a port"]),
    (
        "has promised to build a port, train pilots, and paint it as well as others.",
        ["build a port", "train pilots", "paint it"],
    ),
    ("has promised to build a port and was founded in 1990.", ["build a port"]),
    ("has promised to pay 3 million dollars and to build a port.", ["build a port"]),
    ("has promised to build a port in 1990 (a year).", ["build a port in 1990"]),
    ("has promised to", []),
    ("has promised to the.", []),
    (f"has promised to build a port, {'very ' * 40}well and good.", ["build a port"]),
    (
        "outlined commitments: a bridge; painting it; and the road within a year.",
        ["a bridge", "painting it", "the road"],
    ),
    ("outlined commitments: a bridge, a road, among other things.", ["a bridge", "a road"]),
    ("outlined commitments: a bridge and a road, a port.", ["a bridge and a road", "a port"]),
    ("outlined commitments: a bridge.", []),
    ("outlined a plan: a bridge, a road.", []),
    ("committed: to a bridge.", []),
]

EVENTS = [
    ("The summit in Entebbe was attended by representatives of all 30 countries.", []),
    (
        "The summit in Entebbe was attended by delegates from Kenya, Uganda and Sudan.",
        [("participants", "Kenya"), ("participants", "Uganda"), ("participants", "Sudan")],
    ),
    ("The summit in Entebbe opened. Pilots had also taken part in it.", []),
    ("The summit in Entebbe opened. Pilots have also participated in it.", [("participants", "Pilots")]),
    (
        "The summit in Entebbe opened. Kenya received a delegation.",
        [("host", "Kenya"), ("participants", "a delegation")],
    ),
    ("The summit in Entebbe opened. Kenya received the pilots.", []),
    ("The summit in Entebbe received a delegation.", []),
    ("Pilots took part in the races.", []),
    ("The summit in Entebbe opened. Uganda was represented by Grace Okello.", []),
    (
        "The summit in Entebbe opened. Kenya was represented at this summit by Grace Okello.",
        [("representative of Kenya", "Grace Okello")],
    ),
    (
        "The summit in Entebbe reviewed its rules. It was convened in order to mend them.",
        [("purpose", "mend them")],
    ),
]

PEOPLE = [
    ("General Grace Okello spoke.", [("rank", "General")]),
    ("Grace Okello, a Kenyan lieutenant colonel, spoke.", [("nationality", "Kenyan"), ("rank", "lieutenant colonel")]),
    ("Grace Okello, who knows a general, spoke.", []),
    ("Grace Okello, a lawyer of the general, spoke.", []),
    ("Grace Okello, of Kenyan nationality, spoke.", [("nationality", "Kenyan")]),
]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    file = tmp_path_factory.mktemp("telling") / "vocabulary.toml"
    file.write_text(VOCABULARY.read_text(encoding="utf-8") + MORE, encoding="utf-8")
    return load(file)


def told(text: str, known: Corpus) -> list[tuple[str, str, str]]:
    found = extract(text, corpus=known, published="2023-06-14").claims
    return [(one.claim.subject, one.claim.attribute, one.claim.value) for one in found]


@pytest.mark.parametrize(("text", "stated"), DEEDS + BODIES, ids=[text for text, _ in DEEDS + BODIES])
def test_what_somebody_does_or_is(text: str, stated: list[tuple[str, str, str]], known: Corpus) -> None:
    assert told(text, known) == stated


@pytest.mark.parametrize(("text", "stated"), COMMITMENTS, ids=[text[:80] for text, _ in COMMITMENTS])
def test_what_is_listed(text: str, stated: list[str], known: Corpus) -> None:
    found = told(f"The Coastal Safety Board {text}", known)
    assert [(one, what) for one, attribute, what in found if attribute == "commitments"] == [
        ("Coastal Safety Board", what) for what in stated
    ]


@pytest.mark.parametrize(("text", "stated"), EVENTS, ids=[text for text, _ in EVENTS])
def test_what_takes_place(text: str, stated: list[tuple[str, str]], known: Corpus) -> None:
    found = [one for one in told(text, known) if one[1] not in {"place", "date"}]
    assert found == [("Entebbe summit of 2023", attribute, what) for attribute, what in stated]


@pytest.mark.parametrize(("text", "stated"), PEOPLE, ids=[text for text, _ in PEOPLE])
def test_what_people_are(text: str, stated: list[tuple[str, str]], known: Corpus) -> None:
    assert told(text, known) == [("Grace Okello", attribute, what) for attribute, what in stated]


def test_what_is_told_of_a_reform_is_told_with_its_steps(known: Corpus) -> None:
    text = "Kenya has reorganized its schools—building them, painting them, among other steps—since then."
    found = [what for _, attribute, what in told(text, known) if attribute == "reforms of schools"]
    assert found == ["has reorganized its schools", "building them", "painting them"]


def test_a_label_with_a_name_is_told_where_that_is_named(known: Corpus) -> None:
    assert told("Uganda described its advice to Kenya as “sound”.", known) == [("Uganda", "advice to Kenya", "sound")]
    assert told("Uganda described its advice to them as “sound”.", known) == []


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "سمو الأمير ماجد رئيس مجلس الموانئ في هيئة الموانئ.",
            [("Gulf Ports Authority", "president of the council", "سمو الأمير ماجد")],
        ),
        ("شكر الشعب وسمو الأمير ماجد رئيس مجلس الوزراء في تونس.", [("Tunisia", "prime minister", "سمو الأمير ماجد")]),
        ("قال رئيس مجلس الوزراء في تونس.", []),
        ("شكر الشعب الأمير رئيس مجلس الوزراء.", []),
        (
            "افتتح مؤتمر مسقط 2021 في مسقط بحضور أصحاب السمو والمعالي وزراء الدفاع.",
            [
                ("Muscat conference of 2021", "date", "2021"),
                ("Muscat conference of 2021", "place", "مسقط"),
                ("Muscat conference of 2021", "participants", "وزراء الدفاع"),
            ],
        ),
    ],
)
def test_who_holds_an_office_in_words_of_arabic(text: str, stated: list[tuple[str, str, str]], known: Corpus) -> None:
    assert told(text, known) == stated
