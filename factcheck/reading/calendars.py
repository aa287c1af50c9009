"""Other calendars than the Gregorian: the Julian's weekdays, and the days of the Hijra."""

from __future__ import annotations

import datetime

from factcheck.model import Candidate, DateSpan, Grain, Interval

#: A month of the Hijra begins when its moon is sighted, so the day may differ from the calculated one, and by country.
DOUBT = datetime.timedelta(days=1)
_LAST_MONTH = 12


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


def hijri_span(year: int, month: int | None = None, day: int | None = None) -> DateSpan | None:
    """The days that a year, a month or a day of the Umm al-Qura calendar may be, with a day of doubt either side.

    >>> str(hijri_span(1444, 9, 15).days)
    '[2023-04-05, 2023-04-07]'

    None where there is no such date, or outside the years 1343 to 1500 for which the calendar is published.
    """
    from hijridate import Hijri

    try:
        low = Hijri(year, month or 1, day or 1)
        last = Hijri(year, month or _LAST_MONTH, 1)
        high = low if day is not None else Hijri(year, last.month, last.month_length())
    except (ValueError, OverflowError):
        return None
    days = Interval(_gregorian(low), _gregorian(high))
    wide = Interval(_gregorian(low) - DOUBT, _gregorian(high) + DOUBT)
    grain = Grain.YEAR if month is None else Grain.MONTH if day is None else Grain.DAY
    reason = "the Umm al-Qura calendar, and a day either side, as months begin when the moon is sighted"
    return DateSpan(candidates=(Candidate(wide, reason, stated=days),), grain=grain)


def _gregorian(day: object) -> datetime.date:
    from hijridate import Hijri

    assert isinstance(day, Hijri)  # noqa: S101 - hijridate is only imported where a Hijri date is read
    return datetime.date(*day.to_gregorian().datetuple())
