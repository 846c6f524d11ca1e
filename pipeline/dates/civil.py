"""Proleptic Gregorian day arithmetic on years of any size (`datetime` stops at years 1 and 9999)."""

from __future__ import annotations

Day = tuple[int, int, int]
"""Year (astronomical: 0 is 1 BCE), month 1-12, day 1-31."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Tell whether an astronomical year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Number of days in a month (1-12) of an astronomical year."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def exists(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has that day."""
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def ordinal(day: Day) -> int:
    """Count of days since 0000-03-01, negative before it.

    The year is counted from March, so that the leap day comes last (Howard Hinnant's days_from_civil).
    """
    year, month, date = day
    year -= month <= 2
    era, in_era = divmod(year, 400)
    in_year = (153 * ((month + 9) % 12) + 2) // 5 + date - 1
    return era * 146097 + in_era * 365 + in_era // 4 - in_era // 100 + in_year


def from_ordinal(count: int) -> Day:
    """Inverse of `ordinal` (Howard Hinnant's civil_from_days)."""
    era, in_era = divmod(count, 146097)
    year = (in_era - in_era // 1460 + in_era // 36524 - in_era // 146096) // 365
    in_year = in_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * in_year + 2) // 153
    date = in_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    return (year + era * 400 + (month <= 2), month, date)


def add_days(day: Day, days: int) -> Day:
    """The day so many days later (earlier when negative)."""
    return from_ordinal(ordinal(day) + days)


def add_months(day: Day, months: int) -> Day:
    """The same day so many months later, or the last of the month where that month is too short."""
    year, month = divmod(day[0] * 12 + day[1] - 1 + months, 12)
    return (year, month + 1, min(day[2], month_length(year, month + 1)))


def weekday(day: Day) -> int:
    """Day of the week, Monday 0 to Sunday 6 (0000-03-01 was a Wednesday)."""
    return (ordinal(day) + 2) % 7


def iso_week(day: Day) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week of a day."""
    thursday = add_days(day, 3 - weekday(day))
    return thursday[0], (ordinal(thursday) - ordinal((thursday[0], 1, 1))) // 7 + 1


def easter(year: int) -> Day:
    """Easter Sunday of a year in the Gregorian reckoning (anonymous Gregorian algorithm)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, leap_rest = divmod(rest, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leaps - epact - leap_rest) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, date = divmod(epact + to_sunday - 7 * late + 114, 31)
    return (year, month, date + 1)
