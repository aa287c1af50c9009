"""The laws of verifying, over generated articles in three languages."""

from __future__ import annotations

import datetime
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.verify import Standing, verify

_MONTHS = {
    "en": ("January", "March", "April", "June", "August", "November"),
    "fr": ("janvier", "mars", "avril", "juin", "août", "novembre"),
    "ar": ("يناير", "مارس", "أبريل", "يونيو", "أغسطس", "نوفمبر"),
}
#: The months that stand there, by their numbers.
_NUMBERS = (1, 3, 4, 6, 8, 11)

#: Sentences with a place for a count, an amount of money, a share or a date.
_SENTENCES = {
    "en": (
        "The harbour of {place} handled {count} containers that week.",
        "In {place}, {count} workers of the mill were dismissed.",
        "The council of {place} set {money} dollars aside for its schools.",
        "About the tram of {place}: {share} percent of its riders were content.",
        "The theatre in {place} was opened on {date} by the mayor.",
        "A storm destroyed {count} houses near {place} on {date}, the fire brigade said.",
    ),
    "fr": (
        "Le port de {place} a traité {count} conteneurs cette semaine-là.",
        "À {place}, {count} ouvriers de la filature ont été licenciés.",
        "La commune de {place} a réservé {money} euros à ses écoles.",
        "À {place}, {share} % des voyageurs du tramway étaient satisfaits.",
        "Le théâtre de {place} a été inauguré le {date} par le maire.",
        "Une tempête a détruit {count} maisons près de {place} le {date}, selon les pompiers.",
    ),
    "ar": (
        "استقبل ميناء {place} {count} حاوية خلال ذلك الأسبوع.",
        "فصل المصنع في {place} {count} عاملا من عماله.",
        "خصص مجلس {place} {money} دولار للمدارس.",
        "قال {share} في المئة من ركاب الترام في {place} إنهم راضون.",
        "افتتح المسرح في {place} في {date} بحضور العمدة.",
        "دمرت العاصفة {count} منزلا قرب {place} في {date} بحسب الإطفاء.",
    ),
}
_PLACES = {
    "en": ("Norhaven", "Eastbury", "Millford", "Stonegate"),
    "fr": ("Valbourg", "Montclair", "Rochefeuille", "Saintonge"),
    "ar": ("الزهراء", "المروج", "النخيل", "الوادي"),
}


@attrs.frozen
class Written:
    """A sentence with its values: what stands in its places, and where the place's own name goes."""

    language: str
    sentence: str
    place: str
    values: tuple[tuple[str, int | datetime.date], ...]

    def text(self) -> str:
        filled = {name: self.told(name, value) for name, value in self.values}
        return self.sentence.format(place=self.place, **filled)

    def told(self, name: str, value: int | datetime.date) -> str:
        if isinstance(value, datetime.date):
            return f"{value.day} {_MONTHS[self.language][_NUMBERS.index(value.month)]} {value.year}"
        return str(value * 1_000_000 if name == "money" else value)


_COUNTS = st.integers(101, 999)
_SHARES = st.integers(11, 99)
_DAYS = st.builds(datetime.date, st.integers(1990, 2030), st.sampled_from(_NUMBERS), st.integers(1, 30))
_VALUES: dict[str, st.SearchStrategy[Any]] = {"count": _COUNTS, "money": _COUNTS, "share": _SHARES, "date": _DAYS}


@st.composite
def sentences(draw: st.DrawFn, language: str) -> Written:
    sentence = draw(st.sampled_from(_SENTENCES[language]))
    values = tuple((name, draw(values)) for name, values in _VALUES.items() if f"{{{name}}}" in sentence)
    return Written(language, sentence, draw(st.sampled_from(_PLACES[language])), values)


def articles(language: str) -> st.SearchStrategy[list[Written]]:
    """Articles that say no two things of the same."""
    return st.lists(sentences(language), min_size=1, max_size=8, unique_by=lambda one: (one.sentence, one.place))


def text_of(article: list[Written]) -> str:
    return " ".join(one.text() for one in article)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@given(data=st.data())
@settings(deadline=None, max_examples=40)
def test_a_text_verifies_itself(language: str, data: st.DataObject) -> None:
    text = text_of(data.draw(articles(language)))
    verdict = verify(text, text, language=language)
    assert verdict.reasons
    assert {reason.standing for reason in verdict.reasons} == {Standing.SUPPORTED}, text


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@given(data=st.data())
@settings(deadline=None, max_examples=80)
def test_one_changed_number_is_one_contradiction_at_its_place(language: str, data: st.DataObject) -> None:
    article = data.draw(articles(language))
    at = data.draw(st.integers(0, len(article) - 1))
    written = article[at]
    name, value = data.draw(st.sampled_from(written.values))
    other = data.draw(_VALUES[name].filter(lambda new: new != value))
    changed = attrs.evolve(written, values=tuple((n, other if n == name else v) for n, v in written.values))
    draft = [*article[:at], changed, *article[at + 1 :]]
    verdict = verify(text_of(draft), text_of(article), language=language)
    found = verdict.of(Standing.CONTRADICTED)
    told = text_of(draft), text_of(article), [(r.standing.value, r.statement.words, r.why) for r in verdict.reasons]
    assert len(found) == 1, told
    start = len(text_of(article[:at])) + (at > 0)
    place = start + changed.text().index(changed.told(name, other))
    assert found[0].statement.start <= place < found[0].statement.end, told


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@given(data=st.data())
@settings(deadline=None, max_examples=30)
def test_the_order_of_sources_does_not_matter(language: str, data: st.DataObject) -> None:
    draft = text_of(data.draw(articles(language)))
    sources = [text_of(data.draw(articles(language))) for _ in range(3)]
    shuffled = data.draw(st.permutations(sources))
    assert verify(draft, sources, language=language) == verify(draft, shuffled, language=language)
