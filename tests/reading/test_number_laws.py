"""Laws of reading numbers: what others write in words or digits is read back, and nothing ever breaks."""

from __future__ import annotations

from decimal import Decimal

import num2words
import pytest
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.model import NUMERIC, Kind
from factcheck.reading import find, read, read_as

LANGUAGES = ("ar", "en", "fr")
CODES = ("USD", "EUR", "GBP", "JPY", "CHF", "SAR", "AED", "MAD", "KWD", "EGP", "CAD", "MXN", "PLN", "SEK")

WORDS = st.sampled_from(
    [
        *(
            "41",
            "1,234",
            "1.234",
            "2015",
            "0",
            "½",
            "-5",
            "1 234",
            "999999999999999999999999",
            "5e9",
            "٣",
            "１２",
            "1/2",
        ),
        *(
            "million",
            "hundred",
            "half",
            "more than",
            "between",
            "and",
            "to",
            "of",
            "a",
            "percent",
            "%",
            "$",
            "km",
            "per",
        ),
        *("un", "vingt", "et", "demi", "plus de", "moins", "sur", "euros", "carrés", "virgule", "douzaine", "cents"),
        *("مليون", "مائة", "و", "ونصف", "أكثر من", "دولار", "سعودي", "بالمئة", "ساعتين", "من", "ثلاثة", "الثالث"),
        *("(", ")", "±", "×", "10", "^", "-", "°", "C", '"', "'", "\n", "first", "minus", "point", "or more", "old"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.tuples(WORDS, st.sampled_from(["", " ", "-", ", "])), max_size=12).map(
        lambda parts: "".join(word + gap for word, gap in parts)
    ),
)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None)
@given(number=st.one_of(st.integers(0, 9999), st.integers(0, 10**12)))
def test_number_words_are_read_back(language: str, number: int) -> None:
    words = num2words.num2words(number, lang=language)
    # For 601,000 the library writes "six hundred and a thousand thousand", which nobody says.
    assume(not any(twice in words for twice in ("ألف ألف", "مليون مليون", "مليار مليار")))
    reading = read(words, language=language)
    assert reading is not None
    assert reading.stated.low == reading.stated.high == number


@pytest.mark.parametrize("language", ["en", "fr"])
@settings(deadline=None)
@given(rank=st.integers(1, 99))
def test_ordinal_words_are_read_back(language: str, rank: int) -> None:
    words = num2words.num2words(rank, lang=language, to="ordinal")
    assume(words != "quatre-vingtsième")  # the library's own spelling
    reading = read(words, language=language)
    assert reading is not None
    assert (reading.kind, reading.stated.low) == (Kind.ORDINAL, rank)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None)
@given(number=st.decimals(-(10**9), 10**9, places=2, allow_nan=False))
def test_digits_are_read_back(language: str, number: Decimal) -> None:
    reading = read(format_decimal(number, locale=language), language=language)
    assert reading is not None
    assert reading.stated.low == number


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None)
@given(number=st.integers(0, 10**6))
def test_percentages_are_read_back(language: str, number: int) -> None:
    reading = read(format_percent(Decimal(number) / 100, locale=language), language=language)
    assert reading is not None
    assert (reading.kind, reading.stated.low, reading.unit) == (Kind.SHARE, number, "percent")


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None)
@given(number=st.integers(1, 10**9), code=st.sampled_from(CODES))
def test_money_is_read_back(language: str, number: int, code: str) -> None:
    words = format_currency(number, code, "#,##0 ¤¤", locale=language, currency_digits=False)
    reading = read_as(words, Kind.MONEY, unit=code, language=language)
    assert reading is not None
    assert (reading.stated.low, reading.unit) == (number, code)


@settings(deadline=None)
@given(text=TEXTS, language=st.sampled_from([*LANGUAGES, None]), published=st.sampled_from([None, "2017-11-26"]))
def test_any_text_is_read_and_every_reading_nests(text: str, language: str | None, published: str | None) -> None:
    end = 0
    for mention in find(text, language=language, published=published):
        assert mention.start >= end
        assert text[mention.start : mention.end] == mention.words
        end = mention.end
        for reading in mention.reading.candidates:
            assert reading.plain.contains(reading.stated)
            assert reading.charitable.contains(reading.plain)
    read(text, language=language, published=published)


@settings(deadline=None)
@given(text=TEXTS, kind=st.sampled_from(list(Kind)), language=st.sampled_from([*LANGUAGES, None]))
def test_a_value_is_of_the_kind_that_is_asked(text: str, kind: Kind, language: str | None) -> None:
    reading = read_as(text, kind, unit="meter" if kind is Kind.QUANTITY else None, language=language)
    assert reading is None or reading.kind is kind


PHRASES = {
    "en": ["41 countries", "more than 80 states", "$107 million", "two thirds", "between 10 and 15 people", "3 km"],
    "fr": ["41 pays", "plus de 80 États", "107 millions de dollars", "deux tiers", "entre 10 et 15 personnes", "3 km"],
    "ar": ["41 بلدا", "أكثر من 80 دولة", "107 ملايين دولار", "ثلاثة أرباع", "بين 10 و15 شخصا", "3 كم"],
}
AROUND = {"en": ("Officials said that", "."), "fr": ("Selon eux,", "."), "ar": ("قال المسؤول إن", ".")}


@pytest.mark.parametrize(("language", "phrase"), [(code, one) for code, all_ in PHRASES.items() for one in all_])
def test_a_phrase_in_a_sentence_reads_as_it_does_alone(language: str, phrase: str) -> None:
    alone = read(phrase, language=language)
    before, after = AROUND[language]
    inside = [mention.reading for mention in find(f"{before} {phrase}{after}", language=language)]
    assert alone is not None
    assert [(one.kind, one.stated, one.plain, one.unit) for one in inside] == [
        (alone.kind, alone.stated, alone.plain, alone.unit)
    ]
    assert alone.kind in NUMERIC
