"""Values that stand near one another and are of different things, and one thing that is told in two ways."""

from __future__ import annotations

import pytest

from factcheck.reading.compare import Outcome
from factcheck.text.verify import verify

AGREES, CONTRADICTS = Outcome.AGREES, Outcome.CONTRADICTS
UNDETERMINED, APART = Outcome.UNDETERMINED, Outcome.NOT_COMPARABLE


@pytest.mark.parametrize(
    ("language", "statement", "evidence", "expected"),
    [
        ("en", "The abbey has 24 monks.", "The abbey has 90 cells and 31 bells.", APART),
        ("en", "The abbey has 24 monks.", "The abbey has 25 bells.", APART),
        ("en", "The abbey drew 12,400 pilgrims.", "The abbey drew 12,600 worshippers.", CONTRADICTS),
        ("en", "More than 25 monks live there.", "Some 24 brethren live there.", CONTRADICTS),
        ("en", "The play runs 95 minutes.", "The play was rehearsed in 30 days.", APART),
        ("en", "The path is 40 km long.", "The path climbs to 1,900 m.", APART),
        ("en", "The path is 40 km long.", "The path is 40 m long.", CONTRADICTS),
        ("en", "A seat costs 12 euros.", "The repairs cost 2.3 million euros.", APART),
        ("en", "The repairs cost 2.3 billion euros.", "The repairs cost 2.3 million euros.", CONTRADICTS),
        ("fr", "L'abbaye compte 24 moines.", "L'abbaye compte 90 cellules et 31 cloches.", APART),
        ("fr", "La pièce dure 95 minutes.", "La pièce a été répétée en 30 jours.", APART),
        ("ar", "في الدير 24 راهبا.", "في الدير 90 زنزانة و31 جرسا.", APART),
        ("ar", "مدة المسرحية 95 دقيقة.", "استمرت البروفات على المسرحية 30 يوما.", APART),
    ],
)
def test_figures_of_two_things(language: str, statement: str, evidence: str, expected: Outcome) -> None:
    assert verify(statement, evidence, language=language).relation is expected


@pytest.mark.parametrize(
    ("language", "statement", "evidence", "expected"),
    [
        ("en", "The plan was carried by 30 votes to 12.", "The plan was carried 30–12 in the end.", AGREES),
        ("en", "The council carried the plan by 31 votes to 12.", "The council carried the plan 30–12.", CONTRADICTS),
        ("en", "The council carried the plan 30-12.", "The council carried the plan by 30 votes to 12.", AGREES),
        ("en", "The council carried the plan 31-12.", "The council carried the plan by 30 votes to 12.", CONTRADICTS),
        ("en", "The plan won 30 votes against 12.", "The council met in 2012.", APART),
        ("en", "The Gulls lost 1-3 at the park.", "The Terns won 3-1 at the park.", AGREES),
        ("en", "The plan fell by 12 votes to 30.", "The plan fell 30–12.", UNDETERMINED),
        ("en", "From 30 votes to at least 12.", "The vote was 30-12.", APART),
        ("fr", "Le plan a été adopté par 30 voix contre 12.", "Le plan a été adopté (30-12) hier soir.", AGREES),
        ("ar", "أُقرت الخطة بـ30 صوتا مقابل 12.", "أُقرت الخطة 30-12 في الجلسة.", AGREES),
    ],
)
def test_a_vote_in_two_numbers_or_as_a_result(language: str, statement: str, evidence: str, expected: Outcome) -> None:
    assert verify(statement, evidence, language=language).relation is expected


def test_why_a_result_bears_a_vote_out() -> None:
    verdict = verify("The plan passed by 30 votes to 12.", "The plan passed 30–12.", language="en")
    assert [reason.why for reason in verdict.reasons] == [
        "“30” needs 30; the source says 30–12",
        "“12” needs 12; the source says 30–12",
    ]


@pytest.mark.parametrize(
    ("language", "statement", "evidence", "expected"),
    [
        ("en", "Ida Mora lived to be 79.", "Ida Mora (14 March 1921 – 2 June 2000) was a weaver.", AGREES),
        ("en", "Ida Mora lived to be 84.", "Ida Mora (14 March 1921 – 2 June 2000) was a weaver.", CONTRADICTS),
        ("en", "Mora was 79 when she died.", "Mora was born on 14 March 1921, and died on 2 June 2000.", AGREES),
        ("en", "Mora was 81 when she died.", "Mora was born on 14 March 1921, and died on 2 June 2000.", CONTRADICTS),
        ("en", "Mora was 78 when she died.", "Mora was born in 1921, and died on 2 June 2000.", AGREES),
        ("en", "Mora died at 78.", "Mora (1921 – 2 June 2000) was a weaver.", AGREES),
        ("en", "Mora died at 76.", "Mora (1921 – 2 June 2000) was a weaver.", CONTRADICTS),
        ("en", "Mora was 81 when she died.", "Mora was born after 1921, and died on 2 June 2000.", APART),
        ("en", "Mora was 81 when she died.", "Mora was born on 14 March 1921, and wed on 2 June 1940.", APART),
        ("en", "Mora was 81 when she died.", "Mora was born before 1921, and died on 2 June 2000.", APART),
        ("en", "Mora turned 30 in June.", "Mora was 30 years old in June.", AGREES),
        ("en", "Mora turned 30 pages.", "Mora (1921 – 2000) was a weaver.", APART),
        ("en", "It took nine years to build the weir.", "To build the weir began in 1986 and ended in 1995.", AGREES),
        ("en", "It took two years to build the weir.", "To build the weir began in 1986 and ended in 1995.", APART),
        ("fr", "Ida Mora est morte à 79 ans.", "Ida Mora, née le 14 mars 1921, est morte le 2 juin 2000.", AGREES),
        ("ar", "توفيت إيدا مورا عن 79 عاما.", "إيدا مورا (مواليد 14 مارس 1921 – 2 يونيو 2000) نساجة.", AGREES),
    ],
)
def test_an_age_and_the_days_of_a_life(language: str, statement: str, evidence: str, expected: Outcome) -> None:
    assert verify(statement, evidence, language=language).relation is expected


@pytest.mark.parametrize(
    ("statement", "evidence", "expected"),
    [
        ("The ferry carried 60 people.", "The ferry carried 41 passengers and 19 crew.", AGREES),
        ("The ferry carried 231 people.", "The ferry carried 212 passengers and 19 crew.", AGREES),
        ("The ferry carried 64 people.", "The ferry carried 41 passengers and 19 crew.", APART),
        ("The ferry carried 60 people.", "The ferry carried 41 passengers in 19 cabins.", APART),
        ("The ferry carried 60 goats.", "The ferry carried 41 sheep and 19 pigs.", APART),
    ],
)
def test_people_are_counted_by_what_they_are(statement: str, evidence: str, expected: Outcome) -> None:
    assert verify(statement, evidence, language="en").relation is expected


def test_each_value_of_a_row_has_its_own_date() -> None:
    told = "The fair drew 850 guests in 2018 and, to the joy of all inns of the town, drew 1,200 guests in 2019."
    assert verify("The fair drew 1,200 guests in 2019.", told, language="en").relation is AGREES
    (count, _) = verify("The fair drew 850 guests in 2019.", told, language="en").reasons
    assert count.standing != "supported"
