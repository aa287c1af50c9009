"""Drafts and translations against whole articles: what is changed is contradicted, and nothing else."""

from __future__ import annotations

import pytest

from factcheck.text.verify import Standing, verify

ENGLISH = """\
The harbour of Tarvik was founded in 1846 by three fishing families.
It covers 74 hectares along the western shore of the bay.
In 2019, 5,214 ships called at its quays.
Some 312 people work for the port authority.
Its tallest crane reaches 118 metres.
The new breakwater, finished on 14 June 2012, is 860 metres long.
It cost 93 million euros.
Two thirds of that sum came from the national budget.
A storm on 9 January 2005 sank 17 boats.
Insurers paid 4.6 million euros to their owners.
The fish market sells 2,900 tonnes of cod each year.
Its hall, rebuilt in 1978, has room for 145 stalls.
The lighthouse stands 41 metres above the sea.
Its lamp is seen 33 kilometres away.
The maritime museum shows 1,780 objects.
It received 66,400 visitors in 2018.
About 27 percent of them came from abroad.
The school of navigation trains 235 students.
"""

FRENCH = """\
Le port de Tarvik a été fondé en 1846 par trois familles de pêcheurs.
Il couvre 74 hectares le long de la rive ouest de la baie.
En 2019, 5 214 navires ont fait escale à ses quais.
Quelque 312 personnes travaillent pour l'autorité portuaire.
Sa plus haute grue atteint 118 mètres.
La nouvelle digue, achevée le 14 juin 2012, est longue de 860 mètres.
Elle a coûté 93 millions d'euros.
Les deux tiers de cette somme venaient du budget national.
Une tempête a coulé 17 bateaux le 9 janvier 2005.
Les assureurs ont versé 4,6 millions d'euros aux propriétaires.
Le marché aux poissons vend 2 900 tonnes de morue chaque année.
Sa halle, reconstruite en 1978, peut accueillir 145 étals.
Le phare se dresse à 41 mètres au-dessus de la mer.
Sa lampe est visible à 33 kilomètres.
Le musée maritime expose 1 780 objets.
Il a reçu 66 400 visiteurs en 2018.
Environ 27 % d'entre eux venaient de l'étranger.
L'école de navigation forme 235 élèves.
"""

ARABIC = """\
تأسس ميناء تارفيك عام 1846 على يد ثلاث عائلات من الصيادين.
يغطي 74 هكتارا على طول الشاطئ الغربي للخليج.
في عام 2019 رست 5214 سفينة على أرصفته.
يعمل نحو 312 شخصا لدى سلطة الميناء.
يبلغ ارتفاع أعلى رافعة فيه 118 مترا.
يبلغ طول كاسر الأمواج الجديد الذي أنجز في 14 يونيو 2012 نحو 860 مترا.
كلف 93 مليون يورو.
جاء ثلثا هذا المبلغ من الميزانية الوطنية.
أغرقت عاصفة في 9 يناير 2005 نحو 17 قاربا.
دفعت شركات التأمين 4.6 مليون يورو لأصحابها.
يبيع سوق السمك 2900 طن من سمك القد كل عام.
تتسع قاعته التي أعيد بناؤها في 1978 لنحو 145 كشكا.
تقف المنارة على ارتفاع 41 مترا فوق البحر.
يرى مصباحها من مسافة 33 كيلومترا.
يعرض المتحف البحري 1780 قطعة.
استقبل 66400 زائر في 2018.
جاء نحو 27 في المئة منهم من الخارج.
تدرب مدرسة الملاحة 235 طالبا.
"""

#: A number of each article, and what takes its place.
CHANGES = {
    ENGLISH: [("5,214", "5,412"), ("860 metres", "680 metres"), ("93 million", "39 million"), ("1,780", "1,870")],
    FRENCH: [("5 214", "5 412"), ("860 mètres", "680 mètres"), ("93 millions", "39 millions"), ("1 780", "1 870")],
    ARABIC: [("5214", "5412"), ("860 مترا", "680 مترا"), ("93 مليون", "39 مليون"), ("1780", "1870")],
}
TRANSLATED = [(FRENCH, ENGLISH), (ARABIC, ENGLISH), (ARABIC, FRENCH), (ENGLISH, FRENCH)]


@pytest.mark.parametrize(("draft", "source"), TRANSLATED, ids=["en→fr", "en→ar", "fr→ar", "fr→en"])
def test_a_faithful_translation_contradicts_nothing(draft: str, source: str) -> None:
    verdict = verify(draft, source)
    assert [(one.statement.words, one.why) for one in verdict.of("contradicted")] == []
    assert len(verdict.of("supported")) > len(verdict.reasons) * 3 / 4


@pytest.mark.parametrize(("draft", "source"), TRANSLATED, ids=["en→fr", "en→ar", "fr→ar", "fr→en"])
def test_a_changed_number_of_a_translation_is_contradicted(draft: str, source: str) -> None:
    for right, wrong in CHANGES[draft]:
        found = verify(draft.replace(right, wrong), source).of(Standing.CONTRADICTED)
        assert [wrong.split()[0] in one.statement.words for one in found] == [True], (wrong, found)


@pytest.mark.parametrize(
    ("language", "source", "draft", "contradicted"),
    [
        ("en", ENGLISH, "In 2019 more than 5,500 ships called at the quays of the harbour.", ["more than 5,500"]),
        ("en", ENGLISH, "The maritime museum received 64,600 visitors in 2018.", ["64,600"]),
        ("en", ENGLISH, "The fish market of Tarvik sells over 2,800 tonnes of cod a year.", []),
        ("en", ENGLISH, "The mill of Orsund employs 214 weavers and was opened on 3 May 1907.", []),
        ("en", ENGLISH, "The bridge of Orsund is 512 metres long and cost 81 million euros.", []),
        ("fr", FRENCH, "Le phare de Tarvik se dresse à 47 mètres au-dessus de la mer.", ["47 mètres"]),
        ("fr", FRENCH, "La filature d'Orsund emploie 214 tisserands depuis le 3 mai 1907.", []),
        ("ar", ARABIC, "يعرض المتحف البحري 1870 قطعة.", ["1870"]),
        ("ar", ARABIC, "افتتح المصنع في 3 مايو 1907 وفيه 214 نساجا.", []),
    ],
)
def test_a_sentence_against_an_article(language: str, source: str, draft: str, contradicted: list[str]) -> None:
    found = verify(draft, source, language=language).of("contradicted")
    assert [one.statement.words for one in found] == contradicted


#: A short article in three languages, whose sentences have few words in common but names and values.
NEWS = {
    "en": (
        "The North Sea Naval League now has 42 member states, its secretary-general Karim Bennani said on Saturday. "
        "It was founded on 15 December 2015 in Bergen with 34 countries.\n\n"
        "Its budget for 2024 is 107 million euros, 12% more than in 2023. More than 1,500 sailors took part in the "
        "last exercise off Stavanger, from 4 to 18 October 2023; three of them were slightly injured.\n\n"
        'The fifth summit will be held in Rotterdam in May. "We expect at least 30 ministers," Mr. Bennani said.'
    ),
    "fr": (
        "La Ligue navale de la mer du Nord compte désormais 42 États membres, a annoncé samedi son secrétaire général, "
        "Karim Bennani. Fondée le 15 décembre 2015 à Bergen, elle ne comptait alors que 34 pays.\n\n"
        "Son budget atteint 107 millions d'euros pour l'année 2024, soit 12 % de plus qu'en 2023. Plus de 1 500 marins "
        "ont participé au dernier exercice, du 4 au 18 octobre 2023, au large de Stavanger. Trois d'entre eux ont été "
        "légèrement blessés.\n\n"
        "Le prochain sommet, le cinquième, se tiendra en mai à Rotterdam. « Nous attendons au moins 30 ministres », "
        "a déclaré M. Bennani."
    ),
    "ar": (
        "أعلن الأمين العام للرابطة البحرية لبحر الشمال كريم بناني يوم السبت أن عدد الدول الأعضاء بلغ 42 دولة. "
        "وتأسست الرابطة في 15 ديسمبر 2015 في بيرغن، وكانت تضم حينها 34 دولة فقط.\n\n"
        "وتبلغ ميزانيتها 107 ملايين يورو لعام 2024، بزيادة 12 في المئة عن عام 2023. وشارك أكثر من 1500 بحار في آخر "
        "تمرين من 4 إلى 18 أكتوبر 2023 قبالة ستافانغر. وأصيب ثلاثة منهم بجروح طفيفة.\n\n"
        'وستعقد القمة المقبلة، وهي الخامسة، في مايو في روتردام. وقال بناني: "نتوقع حضور 30 وزيرا على الأقل".'
    ),
}
WRONG = [
    ("15 December", "16 December"),
    ("107 million", "170 million"),
    ("to 18 Oct", "to 19 Oct"),
    ("fifth", "fourth"),
]


@pytest.mark.parametrize(("draft", "source"), [(a, b) for a in NEWS for b in NEWS if a != b])
def test_news_in_another_language_are_borne_out(draft: str, source: str) -> None:
    verdict = verify(NEWS[draft], NEWS[source])
    assert verdict.of("contradicted") == ()
    assert len(verdict.of("supported")) >= 12


@pytest.mark.parametrize("source", ["fr", "ar"])
def test_each_changed_value_of_the_news_is_contradicted(source: str) -> None:
    for right, wrong in WRONG:
        found = verify(NEWS["en"].replace(right, wrong), NEWS[source]).of(Standing.CONTRADICTED)
        assert [wrong.split()[-1] in one.statement.words or wrong in one.statement.words for one in found] == [True]
