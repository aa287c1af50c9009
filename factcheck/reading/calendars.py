"""Other calendars than the Gregorian: the Julian's weekdays, and the days of the Hijra."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from factcheck.model import Candidate, DateSpan, Grain, Interval

#: A month of the Hijra begins when its moon is sighted, so the day may differ from the calculated one, and by country.
DOUBT = datetime.timedelta(days=1)
_REASON = "the Umm al-Qura calendar, and a day either side, as months begin when the moon is sighted"
_EARLY_DOUBT = datetime.timedelta(days=2)
_EARLY_REASON = "the tabular Islamic calendar, and two days either side, as months began when the moon was sighted"
#: The years before this one are not in the published calendar.
_FIRST_PUBLISHED = 1343
_LAST_MONTH, _LONGEST_MONTH = 12, 30
#: Day numbers, as astronomers count days, of the eve of 1 Muharram of the year 1 (16 July 622), and of the eve of the
#: year 1 in the Gregorian calendar, from which Python counts.
_HIJRA, _ORDINAL = 1_948_439, 1_721_425
#: The names of the weekdays, from Monday.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Before this day nobody dated by the Gregorian calendar.
FIRST_GREGORIAN = datetime.date(1582, 10, 15)
#: Greece, the last country to leave the Julian calendar in civil life, went from 15 February to 1 March 1923;
#: writers dated by the old style for months after.
_LAST_JULIAN = datetime.date(1923, 12, 31)


def gregorian_weekday(day: datetime.date) -> int:
    """The weekday of a date in the Gregorian calendar: 1 is Monday, 7 is Sunday.

    >>> gregorian_weekday(datetime.date(2017, 11, 26))
    7
    """
    return day.isoweekday()


def julian_weekday(day: datetime.date) -> int:
    """The weekday of a date whose year, month and day are meant in the Julian calendar, 1 is Monday.

    The Battle of Hastings was fought on a Saturday, 14 October 1066:

    >>> julian_weekday(datetime.date(1066, 10, 14))
    6

    The day number is that of Meeus, Astronomical Algorithms (1998), chapter 7, without its Gregorian term.
    """
    year, month = (day.year, day.month) if day.month > 2 else (day.year - 1, day.month + 12)  # noqa: PLR2004 - February
    number = 1461 * (year + 4716) // 4 + 306001 * (month + 1) // 10000 + day.day
    return (number - 1524) % 7 + 1


def weekdays(day: datetime.date) -> Mapping[str, int]:
    """The weekday of a stated day, 1 is Monday, by the name of each calendar that people dated by at the time.

    >>> weekdays(datetime.date(1917, 11, 7))
    {'Gregorian': 3, 'Julian': 2}
    """
    found = {}
    if day >= FIRST_GREGORIAN:
        found["Gregorian"] = gregorian_weekday(day)
    if day <= _LAST_JULIAN:
        found["Julian"] = julian_weekday(day)
    return found


def easter(year: int) -> datetime.date:
    """The Easter Sunday of the western churches, in the Gregorian calendar.

    >>> easter(2019)
    datetime.date(2019, 4, 21)

    Meeus, Astronomical Algorithms (1998), chapter 8. Raises ValueError outside the years 1 to 9999.
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, left = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * left + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


def hijri_span(year: int, month: int | None = None, day: int | None = None) -> DateSpan | None:
    """The days that a year, a month or a day of the Islamic calendar may be, with its doubt either side.

    >>> str(hijri_span(1444, 9, 15).days)
    '[2023-04-05, 2023-04-07]'

    From 1343 to 1500 by the published Umm al-Qura calendar, with a day of doubt; before that by the tabular
    one, with two, in the calendar that Europe dated by: the Julian up to 1582. None where there is no such date.
    """
    day_of, doubt, reason = (
        (_tabular, _EARLY_DOUBT, _EARLY_REASON) if year < _FIRST_PUBLISHED else (_published, DOUBT, _REASON)
    )
    try:
        low = day_of(year, 1 if month is None else month, 1 if day is None else day)
        high = day_of(year, _LAST_MONTH if month is None else month, day)
        days = Interval(low - doubt, high + doubt)
    except (ValueError, OverflowError):
        return None
    grain = Grain.YEAR if month is None else Grain.MONTH if day is None else Grain.DAY
    return DateSpan(candidates=(Candidate(days, reason, stated=Interval(low, high)),), grain=grain)


def _published(year: int, month: int, day: int | None) -> datetime.date:
    # A day of the Umm al-Qura calendar, or the last of its month.
    from hijridate import Hijri

    last = Hijri(year, month, 1).month_length() if day is None else day
    return datetime.date(*Hijri(year, month, last).to_gregorian().datetuple())


def _tabular(year: int, month: int, day: int | None) -> datetime.date:
    # The same of the tabular calendar, whose months have 30 and 29 days in turn, with 11 leap days in 30 years.
    if year < 1 or not 1 <= month <= _LAST_MONTH or not 1 <= (1 if day is None else day) <= _LONGEST_MONTH:
        raise ValueError("no such day of the Hijra")
    if day is None:
        year, month, day = (year, month + 1, 0) if month < _LAST_MONTH else (year + 1, 1, 0)
    return _dated(_HIJRA + 354 * (year - 1) + (11 * year + 3) // 30 + (59 * (month - 1) + 1) // 2 + day)


def _dated(number: int) -> datetime.date:
    # The date by which Europe knew a day; Julian ones by Meeus, Astronomical Algorithms (1998), chapter 7.
    if number >= FIRST_GREGORIAN.toordinal() + _ORDINAL:
        return datetime.date.fromordinal(number - _ORDINAL)
    since = number + 1524
    year = (20 * since - 2442) // 7305
    rest = since - 1461 * year // 4
    month = rest * 10000 // 306001
    day = rest - 306001 * month // 10000
    later = month > 13  # noqa: PLR2004 - January and February end the year before
    return datetime.date(year - 4715 if later else year - 4716, month - 13 if later else month - 1, day)
