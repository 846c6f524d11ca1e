"""Units of the calendar: the year, week or season a day lies in, and the next or last of its kind."""

from __future__ import annotations

from pipeline.dates.civil import (
    Day,
    add_days,
    add_months,
    easter,
    exists,
    iso_week,
    month_length,
    weekday,
)
from pipeline.dates.nodes import Parts, Unit
from pipeline.dates.value import DateValue, from_edtf, iso, of, year_text

SIZE: dict[str, int] = {
    "day": 1,
    "weekend": 2,
    "week": 3,
    "month": 4,
    "season": 5,
    "quarter": 5,
    "half": 6,
    "interval": 6,
    "year": 7,
    "decade": 8,
    "century": 9,
}
"""Units and precisions in order of length."""

_EASTER = {
    "easter": 0,
    "easter_monday": 1,
    "good_friday": -2,
    "palm_sunday": -7,
    "ash_wednesday": -46,
    "ascension": 39,
    "pentecost": 49,
    "whit_monday": 50,
    "easter_tuesday": 2,
    "whit_tuesday": 51,
    "mardi_gras": -47,
    "mid_lent": -24,
    "shrove_tuesday": -47,
    "maundy_thursday": -3,
    "holy_saturday": -1,
    "trinity": 56,
    "corpus_christi": 60,
}
_FIXED = {
    "christmas": (12, 25),
    "christmas_eve": (12, 24),
    "new_year": (1, 1),
    "new_years_eve": (12, 31),
    "halloween": (10, 31),
    "all_saints": (11, 1),
    "epiphany": (1, 6),
    "assumption": (8, 15),
    "candlemas": (2, 2),
    "st_stephen": (12, 26),
    "all_souls": (11, 2),
    "martinmas": (11, 11),
    "michaelmas": (9, 29),
    "lady_day": (3, 25),
    "annunciation": (3, 25),
    "midsummer": (6, 24),
    "immaculate_conception": (12, 8),
    "armistice": (11, 11),
    "valentine": (2, 14),
    "st_david": (3, 1),
    "st_patrick": (3, 17),
    "st_george": (4, 23),
    "st_swithin": (7, 15),
    "st_andrew": (11, 30),
    "st_nicholas": (12, 6),
    "guy_fawkes": (11, 5),
    "lammas": (8, 1),
    "labour": (5, 1),
    "bastille": (7, 14),
}


def feast(name: str, year: int) -> Day:
    """The day of a feast in a year."""
    if name in _EASTER:
        return add_days(easter(year), _EASTER[name])
    if name == "thanksgiving":
        return nth_weekday(year, 11, 3, 4) or (year, 11, 22)
    return (year, *_FIXED[name])


def nth_weekday(year: int, month: int, day: int, nth: int) -> Day | None:
    """The nth Monday (0) … Sunday (6) of a month, counted from its end when negative."""
    if nth < 0:
        last = (year, month, month_length(year, month))
        found = add_days(last, -((weekday(last) - day) % 7) + 7 * (nth + 1))
    else:
        first = (year, month, 1)
        found = add_days(first, (day - weekday(first)) % 7 + 7 * (nth - 1))
    return found if found[:2] == (year, month) else None


def containing(unit: Unit, day: Day) -> DateValue:
    """The day, week, month … in which a day lies."""
    year, month, _ = day
    match unit:
        case "day":
            return of(*day)
        case "week":
            monday = add_days(day, -weekday(day))
            return span(monday, add_days(monday, 6))
        case "weekend":
            saturday = add_days(day, 5 - weekday(day))
            return span(saturday, add_days(saturday, 1))
        case "month":
            return of(year, month)
        case "quarter":
            return months(year, (month - 1) // 3 * 3 + 1, 3)
        case "half":
            return months(year, (month - 1) // 6 * 6 + 1, 6)
        case "season":
            started = add_months(day, -2)
            return from_edtf(f"{year_text(started[0])}-{21 + (started[1] - 1) // 3}")
        case "year":
            return of(year)
        case "decade":
            return from_edtf(f"{year_text(year)[:-1]}X")
        case "century":
            return from_edtf(f"{year_text(year)[:-2]}XX")


def moved(unit: Unit, day: Day, steps: int) -> DateValue:
    """The unit so many units after (before when negative) the one a day lies in."""
    match unit:
        case "day":
            return containing(unit, add_days(day, steps))
        case "week" | "weekend":
            return containing(unit, add_days(day, 7 * steps))
        case "month":
            return containing(unit, add_months(day, steps))
        case "quarter" | "season":
            return containing(unit, add_months(day, 3 * steps))
        case "half":
            return containing(unit, add_months(day, 6 * steps))
        case _:
            years = {"year": 1, "decade": 10, "century": 100}[unit]
            return containing(unit, add_months(day, 12 * years * steps))


def span(first: Day, last: Day) -> DateValue:
    """The interval between two days."""
    return from_edtf(f"{iso(first)}/{iso(last)}")


def months(year: int, first: int, count: int) -> DateValue:
    """An interval of whole months inside one year."""
    text = year_text(year)
    return from_edtf(f"{text}-{first:02d}/{text}-{first + count - 1:02d}")


def in_year(parts: Parts, year: int) -> DateValue | None:
    """A date whose year was missing, in a year; None when that year has no such day."""
    if parts.nth is not None and parts.month is not None and parts.weekday is not None:
        day = nth_weekday(year, parts.month, parts.weekday, parts.nth)
        return None if day is None else of(*day)
    if parts.feast is not None:
        return of(*feast(parts.feast, year))
    if parts.season is not None:
        return from_edtf(f"{year_text(year)}-{parts.season}")
    if parts.quarter is not None:
        return months(year, 3 * parts.quarter - 2, 3)
    if parts.half is not None:
        return months(year, 6 * parts.half - 5, 6)
    if parts.week is not None:
        return _week(year, parts.week)
    if parts.month is None:
        return of(year)
    if parts.day is not None and not exists(year, parts.month, parts.day):
        return None
    return of(year, parts.month, parts.day)


def _week(year: int, week: int) -> DateValue | None:
    monday = add_days((year, 1, 4), -weekday((year, 1, 4)) + 7 * (week - 1))
    return span(monday, add_days(monday, 6)) if iso_week(monday) == (year, week) else None


def without_year(parts: Parts) -> DateValue | None:
    """A date whose year nobody gives: `XXXX-03-21`, `XXXX-22`; None when there is no EDTF for it."""
    if parts.feast in _FIXED:
        month, day = _FIXED[parts.feast]
        return from_edtf(f"XXXX-{month:02d}-{day:02d}")
    if parts.season is not None:
        return from_edtf(f"XXXX-{parts.season}")
    if parts.month is not None and parts.nth is None:
        return from_edtf(f"XXXX-{parts.month:02d}" + ("" if parts.day is None else f"-{parts.day:02d}"))
    return None


def nearest(parts: Parts, day: Day, direction: int) -> DateValue | None:
    """The next (1), last (-1) or same-year (0) date of a kind, seen from a day.

    A weekday is sought within the week (0: the Monday-to-Sunday week of that day).
    """
    if parts.weekday is not None and parts.month is None:
        return of(*_nearest_weekday(parts.weekday, day, direction))
    order = {0: (0,), 1: (0, 1, 2, 4, 8), -1: (0, -1, -2, -4, -8)}[direction]
    for years in order:
        value = in_year(parts, day[0] + years)
        if value is None or value.earliest is None or value.latest is None:
            continue
        if direction == 0 or (value.earliest > day if direction > 0 else value.latest < day):
            return value
    return None


def _nearest_weekday(wanted: int, day: Day, direction: int) -> Day:
    ahead = (wanted - weekday(day)) % 7
    if direction > 0:
        return add_days(day, ahead or 7)
    if direction < 0:
        return add_days(day, ahead - 7)
    return add_days(day, wanted - weekday(day))
