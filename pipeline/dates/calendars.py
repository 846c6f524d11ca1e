"""Convert dates of other calendars to the Gregorian one, by `convertdate`.

Imported when the first one is met.
"""

from __future__ import annotations

from pipeline.dates.civil import Day, add_days
from pipeline.dates.units import span
from pipeline.dates.value import DateValue, of

_MONTHS = 13
"""Months of the Republican year; the last are its five or six complementary days."""


def republican(year: int, month: int | None, day: int | None) -> DateValue | None:
    """A day, month or year of the French Republican calendar (years I to XIV).

    None when it has no such day.
    """
    if not 1 <= year <= 14 or not (month is None or 1 <= month <= _MONTHS):
        return None
    if month is None:
        return span(_republican_day(year, 1, 1), add_days(_republican_day(year + 1, 1, 1), -1))
    length = 30 if month < _MONTHS else (6 if year in (3, 7, 11) else 5)
    if day is None:
        first = _republican_day(year, month, 1)
        return span(first, add_days(first, length - 1))
    return of(*_republican_day(year, month, day)) if 1 <= day <= length else None


def julian(year: int, month: int, day: int) -> DateValue | None:
    """A day of the Julian calendar (Old Style); None when it has no such day."""
    from convertdate import julian as calendar

    try:
        return of(*calendar.to_gregorian(year, month, day))
    except ValueError:
        return None


def _republican_day(year: int, month: int, day: int) -> Day:
    from convertdate import french_republican

    gregorian_year, gregorian_month, gregorian_day = french_republican.to_gregorian(year, month, day)
    return (gregorian_year, gregorian_month, gregorian_day)
