"""Other calendars than the Gregorian: the Julian's weekdays, and the days of the Hijra."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from factcheck.model import Candidate, DateSpan, Grain, Interval

#: A month of the Hijra begins when its moon is sighted, so the day may differ from the calculated one, and by country.
DOUBT = datetime.timedelta(days=1)
_REASON = "the Umm al-Qura calendar, and a day either side, as months begin when the moon is sighted"
_LAST_MONTH = 12
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
    """The days that a year, a month or a day of the Umm al-Qura calendar may be, with a day of doubt either side.

    >>> str(hijri_span(1444, 9, 15).days)
    '[2023-04-05, 2023-04-07]'

    None where there is no such date, or outside the years 1343 to 1500 for which the calendar is published.
    """
    from hijridate import Hijri

    def gregorian(month: int, day: int) -> datetime.date:
        return datetime.date(*Hijri(year, month, day).to_gregorian().datetuple())

    try:
        if month is None:
            low, high = gregorian(1, 1), gregorian(_LAST_MONTH, Hijri(year, _LAST_MONTH, 1).month_length())
        elif day is None:
            low, high = gregorian(month, 1), gregorian(month, Hijri(year, month, 1).month_length())
        else:
            low = high = gregorian(month, day)
    except (ValueError, OverflowError):
        return None
    grain = Grain.YEAR if month is None else Grain.MONTH if day is None else Grain.DAY
    candidate = Candidate(Interval(low - DOUBT, high + DOUBT), _REASON, stated=Interval(low, high))
    return DateSpan(candidates=(candidate,), grain=grain)
