"""EDTF: the specification's own examples, what is refused, and that what is written is read back."""

from __future__ import annotations

import datetime

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Candidate, DateSpan, Grain, Interval, Qualifier
from factcheck.reading.edtf import PARTS, format_edtf, parse_edtf, part_of_year

#: The examples of https://www.loc.gov/standards/datetime/ that lie within the years 1 to 9999: text, days, grain.
EXAMPLES = {
    # level 0
    "1985-04-12": ("1985-04-12", "1985-04-12", "day"),
    "1985-04": ("1985-04-01", "1985-04-30", "month"),
    "1985": ("1985-01-01", "1985-12-31", "year"),
    "1985-04-12T23:20:30": ("1985-04-12", "1985-04-12", "day"),
    "1985-04-12T23:20:30Z": ("1985-04-12", "1985-04-12", "day"),
    "1985-04-12T23:20:30-04": ("1985-04-12", "1985-04-12", "day"),
    "1985-04-12T23:20:30+04:30": ("1985-04-12", "1985-04-12", "day"),
    "1964/2008": ("1964-01-01", "2008-12-31", "span"),
    "2004-06/2006-08": ("2004-06-01", "2006-08-31", "span"),
    "2004-02-01/2005-02-08": ("2004-02-01", "2005-02-08", "span"),
    "2004-02-01/2005-02": ("2004-02-01", "2005-02-28", "span"),
    "2004-02-01/2005": ("2004-02-01", "2005-12-31", "span"),
    "2005/2006-02": ("2005-01-01", "2006-02-28", "span"),
    # level 1
    "2001-21": ("2001-03-01", "2001-05-31", "season"),
    "1984?": ("1984-01-01", "1984-12-31", "year"),
    "2004-06~": ("2004-06-01", "2004-06-30", "month"),
    "2004-06-11%": ("2004-06-11", "2004-06-11", "day"),
    "201X": ("2010-01-01", "2019-12-31", "decade"),
    "20XX": ("2000-01-01", "2099-12-31", "century"),
    "2004-XX": ("2004-01-01", "2004-12-31", "month"),
    "1985-04-XX": ("1985-04-01", "1985-04-30", "day"),
    "1985-XX-XX": ("1985-01-01", "1985-12-31", "day"),
    "1985-04-12/..": ("1985-04-12", None, "span"),
    "1985-04/..": ("1985-04-01", None, "span"),
    "1985/..": ("1985-01-01", None, "span"),
    "../1985-04-12": (None, "1985-04-12", "span"),
    "../1985-04": (None, "1985-04-30", "span"),
    "../1985": (None, "1985-12-31", "span"),
    "1985-04-12/": ("1985-04-12", None, "span"),
    "1985-04/": ("1985-04-01", None, "span"),
    "1985/": ("1985-01-01", None, "span"),
    "/1985-04-12": (None, "1985-04-12", "span"),
    "/1985-04": (None, "1985-04-30", "span"),
    "/1985": (None, "1985-12-31", "span"),
    # level 2
    "1950S2": ("1900-01-01", "1999-12-31", "year"),
    "2001-34": ("2001-04-01", "2001-06-30", "quarter"),
    "[..1760-12-03]": (None, "1760-12-03", "day"),
    "[1760-12..]": ("1760-12-01", None, "month"),
    "[..1984]": (None, "1984-12-31", "year"),
    "{1667,1668,1670..1672}": ("1667-01-01", "1672-12-31", "span"),
    "{1960,1961-12}": ("1960-01-01", "1961-12-31", "span"),
    "{..1984}": (None, "1984-12-31", "span"),
    "2004-06~-11": ("2004-06-11", "2004-06-11", "day"),
    "2004?-06-11": ("2004-06-11", "2004-06-11", "day"),
    "?2004-06-~11": ("2004-06-11", "2004-06-11", "day"),
    "2004-%06-11": ("2004-06-11", "2004-06-11", "day"),
    "156X-12-25": ("1560-12-25", "1569-12-25", "day"),
    "15XX-12-25": ("1500-12-25", "1599-12-25", "day"),
    "XXXX-12-XX": ("0001-12-01", "9999-12-31", "day"),
    "1XXX-XX": ("1000-01-01", "1999-12-31", "month"),
    "1XXX-12": ("1000-12-01", "1999-12-31", "month"),
    "1984-1X": ("1984-10-01", "1984-12-31", "month"),
    "2004-06-~01/2004-06-~20": ("2004-06-01", "2004-06-20", "span"),
    "2004-06-XX/2004-07-03": ("2004-06-01", "2004-07-03", "span"),
    "1XXX": ("1000-01-01", "1999-12-31", "span"),
    "../..": (None, None, "span"),
}
REFUSED = [
    # the specification's years that Python's dates cannot hold
    "0000", "-1985", "Y170000002", "Y-170000002", "Y-17E7", "Y171010000S3", "Y3388E2S3",
    # no EDTF, or no such day
    "", "99999", "2015-13", "2015-00", "2015-02-29", "2015-02-31", "1985-04-12T25:00:00", "1985T10:00:00",
    "1985-04-12x", "2015-21-01", "20XX-21", "1950S2-04", "/", "2015/2014", "[1667", "{1667", "[]", "[1667,]",
    "hello", "１９８５", "1984-2X", f"[{','.join(['1984'] * 101)}]", "1" * 3_000,
]  # fmt: skip


def days(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


@pytest.mark.parametrize("text", EXAMPLES)
def test_the_examples_of_the_specification(text: str) -> None:
    low, high, grain = EXAMPLES[text]
    span = parse_edtf(text)
    assert span is not None
    assert (span.hull.low, span.hull.high, span.grain) == (days(low), days(high), Grain(grain))
    assert format_edtf(span) == text


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_refused(text: str) -> None:
    assert parse_edtf(text) is None


@pytest.mark.parametrize("text", EXAMPLES)
def test_without_its_words_a_span_is_written_in_a_form_with_the_same_days(text: str) -> None:
    span = parse_edtf(text)
    assert span is not None
    again = parse_edtf(format_edtf(attrs.evolve(span, words="")))
    assert again is not None
    assert [c.days for c in again.candidates] == [c.days for c in span.candidates]
    assert again.qualifier is span.qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("1984", Qualifier.NONE),
        ("1984?", Qualifier.UNCERTAIN),
        ("1984~/2004-06", Qualifier.APPROXIMATE),
        ("1984%", Qualifier.BOTH),
        ("1984?/2004~", Qualifier.BOTH),
    ],
)
def test_qualifiers(text: str, qualifier: Qualifier) -> None:
    span = parse_edtf(text)
    assert span is not None
    assert span.qualifier is qualifier


def test_one_of_a_set_is_a_candidate_each() -> None:
    span = parse_edtf("[1667,1668, 1670..1672]")
    assert span is not None
    assert [str(c.days) for c in span.candidates] == [
        "[1667-01-01, 1667-12-31]",
        "[1668-01-01, 1668-12-31]",
        "[1670-01-01, 1672-12-31]",
    ]
    assert span.grain is Grain.YEAR
    assert format_edtf(attrs.evolve(span, words="")) == "[1667,1668,1670..1672]"


def test_a_set_of_mixed_grains_is_a_span() -> None:
    span = parse_edtf("[1667,1760-12]")
    assert span is not None
    assert span.grain is Grain.SPAN
    assert format_edtf(attrs.evolve(span, words="")) == "[1667,1760-12]"


@pytest.mark.parametrize(
    ("code", "low", "high"),
    [
        (21, "2015-03-01", "2015-05-31"),
        (24, "2015-12-01", "2016-02-29"),
        (26, "2015-06-01", "2015-08-31"),
        (29, "2015-09-01", "2015-11-30"),
        (30, "2015-12-01", "2016-02-29"),
        (32, "2015-06-01", "2015-08-31"),
        (36, "2015-10-01", "2015-12-31"),
        (38, "2015-05-01", "2015-08-31"),
        (41, "2015-07-01", "2015-12-31"),
    ],
)
def test_parts_of_a_year(code: int, low: str, high: str) -> None:
    assert part_of_year(2015, code) == Interval(days(low), days(high))
    span = parse_edtf(f"2015-{code}")
    assert span is not None
    assert span.grain is PARTS[code][0]


def test_a_winter_that_ends_after_the_last_year_is_refused() -> None:
    assert parse_edtf("9999-24") is None


A_DAY = st.dates()
GRAINS = st.sampled_from([Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.CENTURY, Grain.SPAN, Grain.WEEK])


@st.composite
def spans(draw: st.DrawFn) -> DateSpan:
    def candidate() -> Candidate:
        low, high = sorted((draw(A_DAY), draw(A_DAY)))
        return Candidate(draw(st.sampled_from([Interval(low, high), Interval(low, None), Interval(None, high)])))

    return DateSpan(
        candidates=tuple(candidate() for _ in range(draw(st.integers(1, 3)))),
        grain=draw(GRAINS),
        qualifier=draw(st.sampled_from(Qualifier)),
    )


@given(spans())
@settings(deadline=None)
def test_what_is_written_is_read_back_with_the_same_days(span: DateSpan) -> None:
    again = parse_edtf(format_edtf(span))
    assert again is not None
    assert [c.days for c in again.candidates] == [c.days for c in span.candidates]
    assert again.qualifier is span.qualifier
    assert format_edtf(again) == again.words


@given(A_DAY, st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]))
@settings(deadline=None)
def test_days_months_and_years_are_read_back_with_their_grain(day: datetime.date, form: str) -> None:
    length = len(day.strftime(form.replace("%Y", "YYYY")))
    span = parse_edtf(day.isoformat()[:length])
    assert span is not None
    assert format_edtf(attrs.evolve(span, words="")) == span.words


@given(st.integers(1, 9_998), st.sampled_from(sorted(PARTS)))
@settings(deadline=None)
def test_parts_of_a_year_are_read_back(year: int, code: int) -> None:
    span = parse_edtf(f"{year:04}-{code}")
    assert span is not None
    again = parse_edtf(format_edtf(attrs.evolve(span, words="")))
    assert again is not None
    assert again.days == span.days


@given(st.text(alphabet="0123456789X-/?~%.,[]{}TZYSE ", max_size=30))
@settings(deadline=None)
def test_no_text_raises(text: str) -> None:
    span = parse_edtf(text)
    assert span is None or format_edtf(span) == text
