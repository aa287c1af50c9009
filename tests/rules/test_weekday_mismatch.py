"""The rule weekday-mismatch: dates with weekdays on which they did not fall."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.corpus.assertions import assertions
from factcheck.judging import Rule
from factcheck.model import Claim, Corpus, Finding, Severity, Source
from factcheck.rules.weekday_mismatch import weekday_mismatch

Judged = Callable[[Rule, str], list[Finding]]

#: Days of a time when everybody dated by the Gregorian calendar.
recent = st.dates(datetime.date(1924, 1, 1), datetime.date(2099, 12, 31))


def _told(when: str = "", published: str = "", quote: str = "", language: str = "en") -> str:
    return (
        f'[[sources]]\nid = "gazette"\nlanguage = "{language}"\n'
        + (f'published = "{published}"\n' if published else "")
        + '[[sources.claims]]\nid = "one"\nsubject = "the league"\nattribute = "congress"\nvalue = "held"\n'
        + (f'when = "{when}"\n' if when else "")
        + (f'quote = "{quote}"\n' if quote else "")
    )


def test_another_weekday_is_a_contradiction(judged: Judged) -> None:
    (finding,) = judged(weekday_mismatch, _told("Tuesday, 12 March 2018"))
    assert finding.severity is Severity.CONTRADICTION
    assert finding.key == ("gazette",)
    assert finding.message == (
        "“Tuesday, 12 March 2018”: 2018-03-12 is a Monday; the nearest Tuesdays are 2018-03-06 and 2018-03-13"
    )
    assert finding.sides[0].value == "2018-03-12 on a Tuesday"
    assert finding.holds_if == ()


def test_the_neighbouring_year_may_be_the_cause(judged: Judged) -> None:
    (finding,) = judged(weekday_mismatch, _told("Sunday, 12 March 2018"))
    assert finding.cause == "a slip of one year: 2017-03-12 is a Sunday"
    (finding,) = judged(weekday_mismatch, _told("Friday, 12 March 2018"))
    assert finding.cause is None
    (finding,) = judged(weekday_mismatch, _told("Friday, 29 February 2016"))
    assert finding.cause is None


@pytest.mark.parametrize(
    "text",
    [
        _told("Monday, 12 March 2018"),
        _told("12 March 2018"),
        _told("Wednesday, 25 October 1917"),
        _told("Thursday, 25 October 1917"),
        _told("Saturday, 14 October 1066"),
        _told("Monday", published="2018-03-14"),
        _told("lundi 12 mars 2018", language="fr"),
        _told("الاثنين 12 مارس 2018", language="ar"),
        _told(),
    ],
    ids=["right", "none", "Julian", "Gregorian", "old", "bare", "French", "Arabic", "no date"],
)
def test_it_stays_silent(text: str, judged: Judged) -> None:
    assert judged(weekday_mismatch, text) == []


def test_old_dates_may_fit_in_either_calendar(judged: Judged) -> None:
    (finding,) = judged(weekday_mismatch, _told("Friday, 25 October 1917"))
    assert "1917-10-25 is a Thursday in the Gregorian calendar or a Wednesday in the Julian calendar" in finding.message
    (finding,) = judged(weekday_mismatch, _told("Friday, 14 October 1066"))
    assert finding.message.endswith("is a Saturday; the nearest Fridays are 1066-10-13 and 1066-10-20")


@pytest.mark.parametrize(
    ("words", "language"),
    [("mardi 12 mars 2018", "fr"), ("الثلاثاء 12 مارس 2018", "ar"), ("Tuesday 12 March 2018", "en")],
)
def test_the_finding_is_the_same_in_every_language(words: str, language: str, judged: Judged) -> None:
    (finding,) = judged(weekday_mismatch, _told(words, language=language))
    assert finding.sides[0].value == "2018-03-12 on a Tuesday"


def test_the_source_and_the_quote_are_looked_at_too(judged: Judged) -> None:
    (finding,) = judged(weekday_mismatch, _told(published="Tuesday, 12 March 2018"))
    assert finding.sides[0].label == "Tuesday, 12 March 2018"
    (finding,) = judged(weekday_mismatch, _told(quote="It met on Tuesday, 12 March 2018 in Paris"))
    assert "2018-03-12 is a Monday" in finding.message


def test_one_wrong_date_is_told_once(judged: Judged) -> None:
    wrong = "Tuesday, 12 March 2018"
    (finding,) = judged(weekday_mismatch, _told(wrong, quote=f"It met on {wrong} in Paris", published=wrong))
    assert finding.sides[0].count == 1


def test_a_year_that_the_source_supplies_may_be_the_wrong_one(judged: Judged) -> None:
    (finding,) = judged(weekday_mismatch, _told("Tuesday 12 March", published="2018-03-20"))
    assert finding.severity is Severity.TENSION
    assert finding.holds_if == ("it is a day of another year",)


def test_a_date_of_several_meanings_is_told_if_none_fits(judged: Judged) -> None:
    assert judged(weekday_mismatch, _told("Wednesday 04/07/2021")) == []
    assert judged(weekday_mismatch, _told("Sunday 04/07/2021")) == []
    (finding,) = judged(weekday_mismatch, _told("Tuesday 04/07/2021"))
    assert finding.severity is Severity.CONTRADICTION
    assert finding.message.endswith("none of the days that it may be, 2021-04-07 or 2021-07-04, is a Tuesday")
    assert finding.cause is None


def test_a_day_of_doubt_may_fit(judged: Judged) -> None:
    assert judged(weekday_mismatch, _told("Friday 15 Ramadan 1444")) == []
    assert judged(weekday_mismatch, _told("Sunday 15 Ramadan 1444"))


@settings(deadline=None)
@given(day=recent, off=st.integers(0, 6), language=st.sampled_from(["en", "fr", "ar"]))
def test_a_date_is_flagged_where_its_weekday_is_another(day: datetime.date, off: int, language: str) -> None:
    named = format_date(day + datetime.timedelta(off), "EEEE", locale=language)
    when = f"{named} {format_date(day, 'd MMMM y', locale=language)}"
    claim = Claim(source="gazette", subject="the league", attribute="congress", value="held", when=when)
    corpus = Corpus(sources=(Source(id="gazette", language=language),), claims=(claim,))
    found = list(weekday_mismatch.check(assertions(corpus)))
    assert len(found) == bool(off)
    assert all(finding.severity is Severity.CONTRADICTION for finding in found)
