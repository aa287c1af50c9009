from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from babel.numbers import get_currency_name

from factcheck.model import Comparison, DateSpan, Interval, Kind
from factcheck.reading import find, read, read_as
from factcheck.reading.context import Context
from factcheck.reading.currencies import CODES, currency_named
from factcheck.reading.lexicon import lexicon


def test_a_bare_number_takes_the_declared_unit_and_its_rounding() -> None:
    reading = read_as("330", Kind.QUANTITY, unit="meter", language="en")
    assert reading is not None
    assert reading.unit == "meter"
    assert (reading.plain.low, reading.plain.high) == (Decimal("329.5"), Decimal("330.5"))


def test_a_declared_unit_settles_a_symbol_and_a_currency() -> None:
    length = read_as("5 m", Kind.QUANTITY, unit="meter", language="en")
    time = read_as("5 m", Kind.QUANTITY, unit="minute", language="en")
    money = read_as("20 riyals", Kind.MONEY, unit="QAR", language="en")
    assert length is not None
    assert time is not None
    assert money is not None
    assert (length.unit, length.alternatives) == ("meter", ())
    assert (time.unit, time.alternatives) == ("minute", ())
    assert (money.unit, money.alternatives) == ("QAR", ())


def test_a_currency_that_is_said_is_not_the_declared_one() -> None:
    reading = read_as("20 Omani riyals", Kind.MONEY, unit="QAR", language="en")
    assert reading is not None
    assert reading.unit == "OMR"


def test_a_name_without_its_country_keeps_all_candidates() -> None:
    reading = read("20 riyals", language="en")
    assert reading is not None
    assert reading.unit == "riyal"
    assert [other.unit for other in reading.alternatives] == ["SAR", "QAR", "OMR", "YER", "IRR"]


@pytest.mark.parametrize(
    ("words", "expected"), [("42 %", "42"), ("42", "42"), ("one half", "50"), ("three in four", "75")]
)
def test_shares(words: str, expected: str) -> None:
    reading = read_as(words, Kind.SHARE, language="en")
    assert reading is not None
    assert (reading.stated.low, reading.unit) == (Decimal(expected), "percent")


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("Yes", "en", "true"),
        ("false", None, "false"),
        ("oui", "fr", "true"),
        ("نعم", None, "true"),
        ("لا", "ar", "false"),
        ("non", "xx", "false"),
    ],
)
def test_truths(words: str, language: str | None, expected: str) -> None:
    reading = read_as(words, Kind.TRUTH, language=language)
    assert reading is not None
    assert reading.text == expected
    assert read_as("perhaps", Kind.TRUTH, language=language) is None


def test_names_and_texts_keep_their_words() -> None:
    reading = read_as(" Loudiyi ", "name")
    assert reading is not None
    assert (reading.kind, reading.text) == (Kind.NAME, "Loudiyi")
    assert read_as("  ", Kind.TEXT) is None


def test_dates() -> None:
    reading = read_as("yesterday", Kind.DATE, language="en", published="2017-11-27")
    assert reading is not None
    assert reading.stated.low == datetime.date(2017, 11, 26)
    assert read_as("whenever", Kind.DATE, language="en") is None


@pytest.mark.parametrize(("words", "rank"), [("second", 2), ("the 3rd meeting", 3), ("4", 4)])
def test_ordinals(words: str, rank: int) -> None:
    reading = read_as(words, Kind.ORDINAL, language="en")
    assert reading is not None
    assert (reading.kind, reading.stated.low) == (Kind.ORDINAL, rank)


@pytest.mark.parametrize(
    ("words", "kind"),
    [("41 km", Kind.COUNT), ("5 euros", Kind.QUANTITY), ("nothing", Kind.MONEY), ("3 km", Kind.ORDINAL)],
)
def test_another_kind_is_no_value(words: str, kind: Kind) -> None:
    assert read_as(words, kind, language="en") is None


def test_a_noun_is_not_the_declared_unit() -> None:
    assert read_as("42 bananas", Kind.QUANTITY, unit="meter", language="en") is None
    assert read_as("42 bananas", Kind.QUANTITY, language="en") is None
    assert read_as("42 bananas", Kind.MONEY, unit="USD", language="en") is None
    assert read_as("42 bananas", Kind.SHARE, language="en") is None


def test_rare_units_and_currencies_are_known_by_their_full_names() -> None:
    depth = read_as("42 fathoms", Kind.QUANTITY, unit="meter", language="en")
    money = read_as("42 Paraguayan guaranis", Kind.MONEY, language="en")
    assert depth is not None
    assert money is not None
    assert (depth.unit, depth.noun) == ("fathom", None)
    assert (money.unit, money.noun) == ("PYG", None)
    assert read_as("42 fathoms", Kind.QUANTITY, unit="kilogram", language="en") is None
    assert currency_named("bananas", "no language") is None


# --- whole phrases ---


def test_the_noun_is_what_is_counted() -> None:
    for words, noun in (
        ("41 countries", "countries"),
        ("68 members and observers", "members and observers"),
        ("60 of the judges", None),
        ("two-thirds", None),
        ("41 well-known and", "well-known"),
        ("500-plus homes", "homes"),
        ("500 homes or more", "homes or more"),
        ("more than twice", None),
    ):
        reading = read(words, language="en")
        assert reading is not None
        assert reading.noun == noun


def test_several_numbers_are_no_one_value_but_one_said_twice_is() -> None:
    assert read("42 member states and 3 partners", language="en") is None
    twice = read("45 (forty-five)", language="en")
    assert twice is not None
    assert twice.stated.low == 45


@pytest.mark.parametrize("words", ["", "  ", "Sharif", "not 41", "Section 4.2.1", "5 of 3 of 2"])
def test_what_says_no_number_is_unread(words: str) -> None:
    assert read(words, language="en") is None


def test_a_year_alone_is_a_number_until_a_date_is_wanted() -> None:
    number = read("2015", language="en")
    date = read_as("2015", Kind.DATE, language="en")
    assert number is not None
    assert date is not None
    assert (number.kind, date.kind) == (Kind.COUNT, Kind.DATE)


def test_a_date_is_read_with_its_candidates() -> None:
    reading = read("08-5-2023", language="fr")
    assert reading is not None
    assert reading.kind is Kind.DATE
    assert len(reading.candidates) == 2
    prose = read("the day after 5 May 2015", language="en")
    assert prose is None or prose.kind is Kind.DATE


@pytest.mark.parametrize(
    "published", ["2017-11-27", datetime.date(2017, 11, 27), DateSpan.day(datetime.date(2017, 11, 27))]
)
def test_the_texts_date_may_be_words_a_day_or_a_span(published: str | datetime.date | DateSpan) -> None:
    found = find("They met yesterday.", language="en", published=published)
    assert [mention.reading.stated.low for mention in found] == [datetime.date(2017, 11, 26)]


def test_the_other_decimal_habit_is_an_alternative() -> None:
    reading = read("1.234", language="en")
    assert reading is not None
    assert reading.stated.low == Decimal("1.234")
    assert [other.stated.low for other in reading.alternatives] == [1234]
    grouped = read("1'234", language="en")
    assert grouped is not None
    assert (grouped.stated.low, grouped.alternatives) == (1234, ())
    french = read("1,234", language="fr")
    assert french is not None
    assert [other.stated.low for other in french.alternatives] == [1234]


def test_a_range_may_leave_its_upper_end_out() -> None:
    reading = read("between 10 and 15", language="en")
    assert reading is not None
    assert reading.comparison is Comparison.BETWEEN
    (other,) = reading.alternatives
    assert other.stated.high_open
    assert other.plain == reading.plain


# --- languages ---


def test_the_language_is_told_line_by_line() -> None:
    text = "Le sommet réunit 41 pays.\nMore than 80 states came.\nحضر أكثر من 60 بلدا.\n99\n"
    found = find(text)
    assert [(mention.reading.language, mention.reading.stated.low) for mention in found] == [
        ("fr", 41),
        ("en", 80),
        ("ar", 60),
        ("en", 99),
    ]
    assert [text[mention.start : mention.end] for mention in found] == [mention.words for mention in found]


def test_two_scripts_in_one_line() -> None:
    found = find("On a promis 100 millions de dollars (مئة مليون دولار).")
    assert [mention.reading.stated.low for mention in found] == [100_000_000, 100_000_000]


@pytest.mark.parametrize("words", ["41", "٤١", "41 %"])
def test_digits_alone_need_no_language(words: str) -> None:
    reading = read(words)
    assert reading is not None
    assert reading.stated.low == 41


def test_a_script_that_nobody_reads_leaves_the_digits() -> None:
    found = find("東京 41")
    assert [mention.reading.stated.low for mention in found] == [41]


def test_words_that_could_be_a_date_are_a_number_where_they_are_one_whole() -> None:
    context = Context.of("وخمسة", lexicon(("ar",)))
    assert [token.word for token in context.tokens] == ["و", "خمسه"]
    assert not any(context.taken)
    reading = read("dix-sept", language="fr")
    assert reading is not None
    assert reading.stated.low == 17


def test_a_language_that_nobody_knows_is_told_from_the_words() -> None:
    reading = read("plus de 80 pays", language="xx")
    assert reading is not None
    assert reading.language == "fr"


def test_a_number_that_could_be_a_year_is_a_count_where_one_is_wanted_or_something_counted_follows() -> None:
    for words, language in (("2093 states", "en"), ("1900 États", "fr"), ("2015 people", "en")):
        found = read_as(words, Kind.COUNT, language=language)
        assert found is not None
        assert str(found.stated.low) == words[:4]
    (found_,) = find("2015 people fled.", language="en")
    assert (found_.reading.kind, found_.reading.noun) == (Kind.COUNT, "people fled")
    assert not find("Since 2015 people have fled.", language="en")


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_every_currency_in_use_is_known_by_its_name(language: str) -> None:
    unknown = []
    for code in sorted(CODES):
        name = get_currency_name(code, 3 if language == "ar" else 2, language)
        reading = read(f"25 {name}", language=language)
        if "&" not in name and (reading is None or code not in {one.unit for one in reading.candidates}):
            unknown.append(name)
    assert not unknown


@pytest.mark.parametrize("words", ["25 colon cancers", "12 quetzals sang", "a mark on the wall"])
def test_what_is_called_like_a_currency_is_no_money(words: str) -> None:
    assert all(mention.reading.kind is not Kind.MONEY for mention in find(words, language="en"))


def test_a_dollar_of_a_country_is_no_article_before_a_dollar() -> None:
    for words in ("A$ 12", "A$12"):
        (mention,) = find(words, language="en")
        assert (mention.reading.unit, str(mention.reading.stated)) == ("AUD", "12")


def test_who_says_so_is_not_counted() -> None:
    for words, language in (
        ("2,500 marchers according to the police", "en"),
        ("2 500 manifestants selon la police", "fr"),
        ("2500 متظاهر حسب الشرطة", "ar"),
    ):
        reading = read(words, language=language)
        assert reading is not None
        assert reading.noun in {"marchers", "manifestants", "متظاهر"}


def test_so_many_times_are_a_value_by_themselves_alone() -> None:
    twice = read("twice", language="en")
    assert twice is not None
    assert (twice.kind, twice.stated) == (Kind.COUNT, Interval.point(Decimal(2)))
    assert read("twice the price", language="en") is None
    assert read("Once upon a time", language="en") is None


def test_a_french_and_is_no_time_zone_where_the_language_is_open() -> None:
    assert [mention.words for mention in find("12 et 15")] == ["12", "15"]
