"""Dates read from phrases, their readings, and the laws that hold for all of them."""

from __future__ import annotations

import datetime
import re

import attrs
import babel.dates
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.languages import codes, language
from factcheck.languages.tables import Language
from factcheck.model import Comparison, DateSpan, Grain, Kind, Maybe, Mention, Qualifier
from factcheck.reading.dates import date_reading, find_dates, grammar, read_date, scan_dates
from factcheck.reading.dates.moments import part_of
from factcheck.reading.dates.words import alphabet
from factcheck.reading.edtf import format_edtf, parse_edtf
from factcheck.reading.scanner import scan

NOW = datetime.date(2017, 11, 27)
PUBLISHED = DateSpan.day(NOW)


def spoken(*some: str) -> tuple[Language, ...]:
    return tuple(found for code in some if (found := language(code)) is not None)


def found_in(text: str, code: str = "en", published: DateSpan | None = PUBLISHED) -> list[Mention]:
    return find_dates(text, spoken(code), published)


def read(words: str, code: str | None = None, published: str | None = "2017-11-27") -> list[str] | None:
    span = read_date(words, language=code, published=None if published is None else parse_edtf(published))
    return None if span is None else [str(candidate.days) for candidate in span.candidates]


# --- whole phrases ---


@pytest.mark.parametrize(
    ("words", "code", "expected"),
    [
        ("2015", None, ["[2015-01-01, 2015-12-31]"]),
        (" 2015-05 ", None, ["[2015-05-01, 2015-05-31]"]),
        ("2004-06~", None, ["[2004-05-01, 2004-07-31]"]),
        ("about June 2004", "en", ["[2004-05-01, 2004-07-31]"]),
        ("lundi 08-5-2023", "fr", ["2023-05-08"]),
        ("samedi 08-5-2023", "fr", ["2023-08-05"]),
        ("vendredi 08-5-2023", "fr", ["2023-05-08", "2023-08-05"]),
        ("1984?", None, ["[1984-01-01, 1984-12-31]"]),
        ("26 November 2017", None, ["2017-11-26"]),
        ("le 26 novembre 2017", None, ["2017-11-26"]),
        ("في 26 نوفمبر 2017", None, ["2017-11-26"]),
        ("08-5-2023", "fr", ["2023-05-08", "2023-08-05"]),
        ("08-5-2023", "en", ["2023-08-05", "2023-05-08"]),
        ("05/05/2023", "en", ["2023-05-05"]),
        ("5/12", "fr", ["2017-12-05"]),
        ("12/5", "en", ["2017-12-05"]),
        ("5/13", "fr", ["2018-05-13"]),
        ("23/03/2017", "en", ["2017-03-23"]),
        ("3.4.17", "en", ["2017-03-04", "2017-04-03"]),
        ("3/4/85", "fr", ["1985-04-03", "1985-03-04"]),
        ("10/1", "en", ["2017-10-01"]),
        ("10/1", "fr", ["2018-01-10"]),
        ("23/10", "en", ["2017-10-23"]),
        ("2014/5", "en", ["[2014-05-01, 2014-05-31]"]),
        ("5/2014", "en", ["[2014-05-01, 2014-05-31]"]),
        ("in May", "en", ["[2018-05-01, 2018-05-31]"]),
        ("May", "en", ["[2018-05-01, 2018-05-31]"]),
        ("in two years", "en", ["[2019-05-28, 2020-05-28]"]),
        ("in the year 985", "en", ["[0985-01-01, 0985-12-31]"]),
        ("fifteenth of May, 2016", "en", ["2016-05-15"]),
        ("Sunday.", "en", ["2017-11-26"]),
        ("winter 2015", "en", ["[2015-12-01, 2016-02-29]", "[2014-12-01, 2015-02-28]"]),
        ("the 20th century", "en", ["[1900-01-01, 1999-12-31]"]),
        ("the 1st century", "en", ["[0001-01-01, 0099-12-31]"]),
        ("the 1800s", "en", ["[1800-01-01, 1899-12-31]", "[1800-01-01, 1809-12-31]"]),
        ("12 days after 4 May 2016", "en", ["2016-05-16"]),
        ("a week after May 2016", "en", ["[2016-05-08, 2016-06-07]"]),
        ("three months before 31 May 2016", "en", ["[2016-02-14, 2016-03-15]"]),
        ("29 February", "en", ["2016-02-29"]),
        ("between Friday and Sunday", "en", ["[2017-11-24, 2017-11-26]"]),
        ("from 10 to 12 May", "en", ["[2018-05-10, 2018-05-12]"]),
        ("8 May – 10 May 2016", "en", ["[2016-05-08, 2016-05-10]"]),
        ("about 12 May 2016", "en", ["[2016-05-11, 2016-05-13]"]),
        ("26 November 2017 (Sunday)", "en", ["2017-11-26"]),
        ("last quarter", "en", ["[2017-07-01, 2017-09-30]"]),
        ("last decade", "en", ["[2000-01-01, 2009-12-31]"]),
        ("last century", "en", ["[1900-01-01, 1999-12-31]"]),
        ("the last two quarters", "en", ["[2017-04-01, 2017-09-30]"]),
        ("the next two decades", "en", ["[2020-01-01, 2039-12-31]"]),
        ("the past fortnight", "en", ["[2017-11-13, 2017-11-27]"]),
        ("last fortnight", "en", ["[2017-11-13, 2017-11-27]"]),
        ("next fortnight", "en", ["[2017-11-28, 2017-12-11]"]),
        ("later this week", "en", ["[2017-11-27, 2017-12-03]"]),
        ("this Saturday", "en", ["2017-12-02"]),
        ("last weekend", "en", ["[2017-11-25, 2017-11-26]"]),
        ("this summer", "en", ["[2017-06-01, 2017-08-31]"]),
        ("next spring", "en", ["[2018-03-01, 2018-05-31]"]),
        ("this May", "en", ["[2017-05-01, 2017-05-31]"]),
        ("next May", "en", ["[2018-05-01, 2018-05-31]"]),
        ("the last day of this month", "en", ["2017-11-30"]),
        ("the last week of October", "en", ["[2017-10-23, 2017-10-29]"]),
        ("the second quarter of the year", "en", ["[2017-04-01, 2017-06-30]"]),
        ("in two weeks' time", "en", ["[2017-12-08, 2017-12-14]"]),
        ("Oct. 3 , 1996", "en", ["1996-10-03"]),
        ("XXIe siècle", "fr", ["[2000-01-01, 2099-12-31]"]),
        ("2014-02-30", "en", None),
        ("early Sunday", "en", ["2017-11-26"]),
        ("now", "en", ["2017-11-27"]),
        ("from May 2016 to now", "en", ["[2016-05-01, 2017-11-27]"]),
        ("week 3", "en", ["[2017-01-16, 2017-01-22]"]),
        ("the week after next", "en", ["[2017-12-11, 2017-12-17]"]),
        ("the year before last", "en", ["[2015-01-01, 2015-12-31]"]),
        ("the rest of the year", "en", ["[2017-11-27, 2017-12-31]"]),
        ("Easter 2019", "en", ["2019-04-21"]),
        ("Good Friday", "en", ["2018-03-30"]),
        ("Thanksgiving", "en", ["2017-11-23"]),
        ("Black Friday 2014", "en", ["2014-11-28"]),
        ("Easter 9999", "en", None),
        ("lundi de Pâques 2018", "fr", ["2018-04-02"]),
        ("9 June of 85", "en", ["1985-06-09"]),
        ("4 July '76", "en", ["1976-07-04"]),
        ("مايو (أيار) 2016", "ar", ["[2016-05-01, 2016-05-31]"]),
        ("26 November 2017 (3 May 2016)", "en", None),
        ("between 31 February 2016 and May 2016", "en", None),
        ("the start of the week", "en", ["[2017-11-27, 2017-11-28]"]),
        ("1987 or 1988", "en", ["[1987-01-01, 1987-12-31]", "[1988-01-01, 1988-12-31]"]),
        ("8 May or 9 June", "en", ["2018-05-08", "2017-06-09"]),
        ("not before 1620", "en", ["[1620-01-01, ∞)"]),
        ("FY2015", "en", ["[2015-01-01, 2015-12-31]"]),
    ],
)
def test_phrases(words: str, code: str | None, expected: list[str] | None) -> None:
    assert read(words, code) == expected


@pytest.mark.parametrize(
    "words",
    [
        "", "   ", "0000", "year 0", "99999", "2015-13", "31 February", "31 February 2015", "13/13/2013", "30/2/2015",
        "44 BC", "the year 44 BC", "41 countries", "2000 people", "Sunday and Monday", "three weeks", "Loudiy",
        "12 May 2016 in Riyadh", "between 2016 and 2014", "the fifth Monday of February 2015", "x" * 1_000,
        "the sixth week of February 2015", "the 13th month of 2015", "the 1995s", "the 40th century", "2015-00",
        "the 3rd century BC", "the week of May 2016", "100000 years ago", "after 31 December 9999",
        "15 Ramadan 1600 AH", "the fifth quarter of the 18th century",
        "Monday 2015-02-31", "the 0th day of May 2015", "99/99", "May 32", "the 9999 years before 2015",
    ],
)  # fmt: skip
def test_what_is_no_date(words: str) -> None:
    assert read(words, "en") is None
    assert read(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "Sunday",
        "yesterday",
        "8 May",
        "last week",
        "two weeks ago",
        "May",
        "Easter",
        "the end of the year",
        "10/1",
        "the 5th of last month",
        "May of last year",
        "tomorrow, Tuesday",
        "since May",
        "June or July",
    ],
)
def test_what_is_relative_needs_the_day_of_the_text(words: str) -> None:
    assert read(words, "en", None) is None
    assert read(words, "en") is not None


def test_an_unknown_language_is_no_language() -> None:
    assert read("26 November 2017", "xx") == ["2017-11-26"]


def test_the_weekday_is_kept_even_where_it_is_wrong() -> None:
    for words in ("Monday 26 November 2017", "Monday, November 26, 2017", "Monday 2017-11-26", "26/11/2017 (Monday)"):
        span = read_date(words, language="en")
        assert span is not None
        assert (span.weekday, span.days.low) == (1, datetime.date(2017, 11, 26))


def test_grains() -> None:
    told = {
        "Sunday": Grain.DAY,
        "last week": Grain.WEEK,
        "May 2015": Grain.MONTH,
        "Q3 2015": Grain.QUARTER,
        "summer 2015": Grain.SEASON,
        "2015": Grain.YEAR,
        "the 1990s": Grain.DECADE,
        "the 20th century": Grain.CENTURY,
        "since 2015": Grain.SPAN,
    }
    for words, grain in told.items():
        span = read_date(words, language="en", published=PUBLISHED)
        assert span is not None
        assert span.grain is grain


@pytest.mark.parametrize(("words", "written"), [("around 1984", "1984~"), ("1984-06%", "1984-06%"), ("1984?", "1984?")])
def test_approximate_dates_are_written_as_they_are_stated(words: str, written: str) -> None:
    span = read_date(words, language="en")
    assert span is not None
    assert format_edtf(span) == written
    assert read_date(written) == attrs.evolve(span, words=written)


# --- running text ---


def test_a_month_in_capitals_only() -> None:
    assert [mention.words for mention in found_in("In May he may march in March; in march, in may.")] == [
        "May",
        "March",
    ]


def test_attached_letters_and_vowel_signs_are_no_part_of_a_date() -> None:
    assert [mention.words for mention in found_in("وبَعد ذلك وَالأَحد", "ar")] == ["الأَحد"]


def test_words_of_a_date_have_their_places_even_where_the_days_cannot_be_told() -> None:
    mentions, places = scan_dates("On 8 May 41 ships and, on 31 February 2015, 12 boats", spoken("en"))
    assert mentions == []
    assert [("On 8 May 41 ships and, on 31 February 2015, 12 boats")[low:high] for low, high in places] == [
        "8 May",
        "31 February 2015",
    ]


def test_several_languages_at_once() -> None:
    text = "Posted February 3, 2024 — في 3 شباط 2024 — le 3 février 2024"
    mentions = find_dates(text, spoken("fr", "ar", "en"))
    assert [mention.reading.stated.low for mention in mentions] == [datetime.date(2024, 2, 3)] * 3


def test_tokens_at_hand_are_used() -> None:
    text = "It fell on 3 May 2016."
    assert find_dates(text, spoken("en"), None, scan(text)) == find_dates(text, spoken("en"))


# --- published as a span of days ---


def test_a_day_that_is_the_same_for_every_day_of_the_source_is_that_day() -> None:
    assert read("3 May 2016", "en", "2017-11") == ["2016-05-03"]
    assert read("15 November", "en", "2017-11") == ["2017-11-15"]
    assert read("last year", "en", "2017-11") == ["[2016-01-01, 2016-12-31]"]


def test_a_day_that_moves_with_the_source_is_a_span() -> None:
    span = read_date("Sunday", language="en", published=parse_edtf("2017-11"))
    assert span is not None
    assert str(span.days) == "[2017-10-29, 2017-11-26]"
    assert span.grain is Grain.DAY
    assert "source's own date" in span.candidates[0].reason


def test_an_ambiguous_day_of_the_source_counts_too() -> None:
    published = read_date("08-5-2023", language="fr")
    span = read_date("yesterday", language="en", published=published)
    assert span is not None
    assert str(span.hull) == "[2023-05-07, 2023-08-04]"


def test_a_source_without_an_end_tells_nothing() -> None:
    assert read("Sunday", "en", "2017/..") is None
    assert read("2015", "en", "2017/..") == ["[2015-01-01, 2015-12-31]"]


def test_what_holds_only_on_some_days_of_the_source_is_not_told() -> None:
    assert read("Sunday", "en", "0001-01-01/2017") is None


# --- readings ---


def test_a_reading_tells_its_alternatives_and_why() -> None:
    (mention,) = found_in("08-5-2023")
    reading = mention.reading
    assert reading.kind is Kind.DATE
    assert (reading.stated.low, reading.reason) == (datetime.date(2023, 8, 5), "the month stands before the day")
    (other,) = reading.alternatives
    assert (other.stated.low, other.reason) == (datetime.date(2023, 5, 8), "the day stands before the month")
    assert reading.span is not None
    assert not reading.span.ambiguous


@pytest.mark.parametrize(
    ("words", "comparison"),
    [
        ("3 May 2016", Comparison.EXACT),
        ("since 2015", Comparison.AT_LEAST),
        ("until 2015", Comparison.AT_MOST),
        ("around 2015", Comparison.ABOUT),
    ],
)
def test_comparisons(words: str, comparison: Comparison) -> None:
    span = read_date(words, language="en")
    assert span is not None
    assert date_reading(span, words, "en").comparison is comparison


def test_the_three_intervals_and_their_reasons() -> None:
    early = found_in("early 2016")[0].reading
    assert str(early.stated) == str(early.plain) == "[2016-01-01, 2016-04-30]"
    assert str(early.charitable) == "[2016-01-01, 2016-06-30]"
    assert early.charitable_reason
    assert not early.plain_reason
    ago = found_in("three weeks ago")[0].reading
    assert str(ago.stated) == "2017-11-06"
    assert str(ago.plain) == "[2017-11-03, 2017-11-09]"
    assert ago.plain_reason


def test_a_fiscal_year_may_begin_in_one_year_and_end_in_the_next() -> None:
    fiscal = found_in("the fourth quarter of fiscal 2015")[0].reading
    assert str(fiscal.plain) == "[2015-01-01, 2015-12-31]"
    assert str(fiscal.charitable) == "[2014-01-01, 2016-12-31]"
    assert "fiscal" in fiscal.charitable_reason


def test_one_of_two_dates_says_so() -> None:
    reading = found_in("in 1987 or 1988")[0].reading
    assert [one.reason for one in reading.candidates] == ["one of the two that are named"] * 2


def test_a_text_without_a_day_has_what_lasts_until_now_open() -> None:
    (mention,) = found_in("2014–present", published=None)
    assert str(mention.reading.plain) == "[2014-01-01, ∞)"


def test_about_the_ends_of_time_is_left_as_it_is() -> None:
    span = read_date("around today", language="en", published=DateSpan.day(datetime.date.max))
    assert span is not None
    assert (str(span.days), span.qualifier) == ("9999-12-31", Qualifier.APPROXIMATE)


def test_parts_of_open_spans_are_left_as_they_are() -> None:
    span = DateSpan.of(None, NOW)
    assert part_of(span, "early").days == span.days


# --- the grammar itself ---


def test_every_role_of_the_grammar_is_played_by_some_word() -> None:
    played = set().union(*alphabet())
    tables = (grammar.POINTS, grammar.PARTS, grammar.BESIDE, grammar.SPANS, grammar.YEARS, grammar.ALONE)
    named = {word for table in tables for pattern, _ in table for word in re.findall(r"\w+(?!\w|=)", pattern)}
    assert named <= played


def test_no_two_patterns_are_the_same() -> None:
    patterns = [pattern for table in (grammar.POINTS, grammar.PARTS, grammar.SPANS) for pattern, _ in table]
    assert len(patterns) == len(set(patterns))


# --- laws ---

DAYS = st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2999, 12, 31))
LANGUAGES = st.sampled_from(["en", "fr", "ar"])


@given(DAYS, LANGUAGES, st.sampled_from(["full", "long", "medium"]))
@settings(deadline=None)
def test_what_babel_writes_is_read_back(day: datetime.date, code: str, style: str) -> None:
    words = babel.dates.format_date(day, format=style, locale=code)
    assert read(words, code, None) is not None
    span = read_date(words, language=code)
    assert span is not None
    assert day in {candidate.days.low for candidate in span.candidates}
    assert span.weekday in {None, day.isoweekday()}


@given(DAYS, LANGUAGES)
@settings(deadline=None)
def test_it_reads_the_same_in_a_sentence(day: datetime.date, code: str) -> None:
    words = babel.dates.format_date(day, format="full", locale=code)
    before = {"en": "It began on", "fr": "Il a commencé le", "ar": "بدأ في"}[code]
    (mention,) = found_in(f"{before} {words}.", code, None)
    alone = read_date(words, language=code)
    assert alone is not None
    assert mention.reading.stated == alone.days


@given(st.dates(min_value=datetime.date(1900, 1, 8), max_value=datetime.date(2100, 1, 1)), st.integers(-400, 400))
@settings(deadline=None)
def test_relative_days_move_with_the_text(day: datetime.date, shift: int) -> None:
    moved = day + datetime.timedelta(shift)
    for words in ("yesterday", "today", "the day after tomorrow", "ten days ago"):
        one = read_date(words, language="en", published=DateSpan.day(day))
        other = read_date(words, language="en", published=DateSpan.day(moved))
        assert one is not None
        assert other is not None
        assert one.days.low is not None
        assert other.days.low == one.days.low + datetime.timedelta(shift)


@given(st.dates(min_value=datetime.date(1900, 1, 8)), st.sampled_from(["Monday", "Friday", "Sunday"]))
@settings(deadline=None)
def test_a_bare_weekday_is_the_latest_up_to_and_including_the_day_of_the_text(day: datetime.date, name: str) -> None:
    span = read_date(name, language="en", published=DateSpan.day(day))
    assert span is not None
    assert span.days.low is not None
    assert datetime.timedelta(0) <= day - span.days.low < datetime.timedelta(7)
    assert f"{span.days.low:%A}" == name


@given(DAYS, DAYS, st.integers(0, 60), st.integers(0, 60))
@settings(deadline=None)
def test_comparisons_agree_with_the_days(one: datetime.date, two: datetime.date, long: int, wide: int) -> None:
    a = DateSpan.of(one, one + datetime.timedelta(long))
    b = DateSpan.of(two, two + datetime.timedelta(wide))
    days_a = {one + datetime.timedelta(i) for i in range(long + 1)}
    days_b = {two + datetime.timedelta(i) for i in range(wide + 1)}
    assert (a.meets(b) is Maybe.YES) == bool(days_a & days_b)
    assert (a.before(b) is Maybe.YES) == (max(days_a) < min(days_b))


PIECES = """
    12 2015 1990 3rd 05/06 10:30 08-5-2023 5 pm - – / ( ) , . ' s the of in on at to and between from since until
    last next this past early mid end week weeks year years ago first second May march Sunday summer nineties
    century decade quarter Q3 BC AD about every day before after le la du au dernier fin mai il y a siècle années
    في من الأحد الماضي قبل بعد عام شهر مايو رمضان هـ القرن التسعينيات أسبوعين و ب الموافق
"""
WORDS = st.sampled_from(PIECES.split())


@given(st.lists(WORDS, max_size=12).map(" ".join), st.sampled_from(codes()), st.none() | st.dates())
@settings(deadline=None, max_examples=400)
def test_no_words_raise(text: str, code: str, day: datetime.date | None) -> None:
    published = None if day is None else DateSpan.day(day)
    read_date(text, language=code, published=published)
    end = 0
    for mention in find_dates(text, spoken(code), published):
        assert mention.start >= end
        assert text[mention.start : mention.end] == mention.words
        end = mention.end
        for reading in mention.reading.candidates:
            assert reading.charitable.contains(reading.plain)
            assert reading.plain.contains(reading.stated)


@given(st.text(max_size=60), st.none() | st.dates())
@settings(deadline=None)
def test_no_text_raises(text: str, day: datetime.date | None) -> None:
    published = None if day is None else DateSpan.day(day)
    read_date(text, published=published)
    find_dates(text, spoken("en", "fr", "ar"), published)


@given(st.lists(WORDS, max_size=8).map(" ".join))
@settings(deadline=None)
def test_what_is_read_is_written_in_edtf_and_read_back(text: str) -> None:
    span = read_date(text, language="en", published=PUBLISHED)
    if span is not None:
        again = read_date(format_edtf(span))
        assert again is not None
        assert [c.days for c in again.candidates] == [c.days for c in span.candidates]
