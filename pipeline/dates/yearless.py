"""Resolve calendar dates with parts missing: years of two digits, days without a year, weekdays."""

from __future__ import annotations

from pipeline.dates.algebra import gap_days
from pipeline.dates.civil import Day, add_months, exists, weekday
from pipeline.dates.context import Context, Reading, UnresolvedError, anchor_of
from pipeline.dates.nodes import Parts
from pipeline.dates.timexes import Anchor
from pipeline.dates.units import SIZE, containing, in_year, nearest, without_year
from pipeline.dates.value import DateValue, from_edtf, of

_NEAR = 120
"""Days within which a day without a year is the one nearest to the time of writing, whatever the tense."""
_JUST_AHEAD = 45
"""The same for a month."""
_YEARS_AROUND = (0, -1, 1, -2, 2, -3, 3)
_NOW_CENTURY = 2000
_MODERN = 1880
"""From here on "the fifties" are those of the 20th century."""
_PIVOT = 2029
"""With nothing to go by, years of two digits are the last ones up to this."""


def read_parts(parts: Parts, context: Context) -> Reading:
    """The value of a calendar date. Raises UnresolvedError when it has none."""
    if parts.year is not None:
        return Reading(_existing(in_year(parts, parts.year)))
    if parts.yy is not None:
        year, anchor = _near_year(parts.yy, context)
        return Reading(_existing(in_year(parts, year)), "explicit", anchor)
    if parts.century is not None:
        return _read_century(parts.century, context)
    if parts.decade is not None:
        year, anchor = _near_year(parts.decade, context)
        if anchor is not None and _MODERN <= (anchor.value.earliest or (0,))[0] < _NOW_CENTURY:
            year = 1900 + parts.decade
        if year >= _NOW_CENTURY and (anchor is None or anchor.value.edtf < str(_NOW_CENTURY)):
            year -= 100
        return Reading(containing("decade", (year, 1, 1)), "explicit", anchor)
    if parts.month is None and parts.weekday is None and parts.day is not None:
        return _read_day(parts.day, context)
    if parts.month is None and parts.weekday is not None:
        return _read_weekday(parts, context)
    return _read_yearless(parts, context)


def _existing(value: DateValue | None) -> DateValue:
    if value is None:
        raise UnresolvedError("impossible-date")
    return value


def _near_year(yy: int, context: Context) -> tuple[int, Anchor | None]:
    """The full year of two digits: the last before the time of writing, else the nearest to the last date."""
    if context.today is not None:
        latest = context.today[0] + 5
        return latest - (latest - yy) % 100, None
    for timex in reversed(context.known):
        if timex.value.earliest is not None and SIZE[timex.value.precision] <= SIZE["decade"]:
            latest = timex.value.earliest[0] + 50
            return latest - (latest - yy) % 100, anchor_of(timex)
    return _PIVOT - (_PIVOT - yy) % 100, None


def _read_yearless(parts: Parts, context: Context) -> Reading:
    """A month, a day, a season without its year.

    The year is sought in the text before, then at the time of writing, then later in the sentence.
    """
    told = None if parts.quarter is not None and context.is_news else context.year_of(parts)
    if told is not None and not _is_contradicted(parts, told[1], context):
        return Reading(told[1], "relative", anchor_of(told[0]))
    meant = parts.day or parts.quarter or context.is_today_meant() or context.tense() == "past"
    if context.today is not None and meant:
        value = around(parts, context.today, context)
        if value is not None:
            return Reading(value, "relative", context.writing())
    following = context.following_year()
    if following is not None:
        start, end, year = following
        value = in_year(parts, year)
        if value is not None:
            return Reading(value, "relative", Anchor(start, end, context.text[start:end], of(year)))
    value = without_year(parts)
    if value is None:
        raise UnresolvedError("no-year")
    return Reading(value)


def _is_contradicted(parts: Parts, value: DateValue, context: Context) -> bool:
    """Whether "Tuesday 5 May" is no Tuesday in the year of the anchor, and another year is at hand."""
    if parts.weekday is None or value.precision != "day" or value.earliest is None:
        return False
    return context.written is not None and weekday(value.earliest) != parts.weekday


def around(parts: Parts, day: Day, context: Context) -> DateValue | None:
    """The date of a kind near the time of writing: the nearest, or the one on the side that the tense tells.

    With a weekday, the nearest year in which it agrees; a quarter is the last that had begun.
    """
    values = [value for step in _YEARS_AROUND if (value := in_year(parts, day[0] + step)) is not None]
    if parts.weekday is not None and parts.day is not None:
        agreeing = [value for value in values if value.earliest and weekday(value.earliest) == parts.weekday]
        values = agreeing[:1] or values
    if parts.quarter is not None:
        values = [value for value in values if value.earliest is not None and value.earliest <= day]
        return max(values, key=lambda value: value.edtf, default=None)
    if context.has_ended():
        ended = [value for value in values if value.latest is not None and value.latest <= day]
        return max(ended, key=lambda value: value.edtf, default=None)
    here = of(*day)
    values.sort(key=lambda value: gap_days(value, here) or 0)
    if not values or (gap_days(values[0], here) or 0) < (_NEAR if parts.day is not None else _JUST_AHEAD):
        return next(iter(values), None)
    told = context.tense()
    for value in values[:2]:
        if told is not None and value.earliest is not None and (value.earliest > day) == (told == "future"):
            return value
    return values[0]


def _read_day(day: int, context: Context) -> Reading:
    """ "On the 9th": of the month that the text named last."""
    for timex in reversed(context.known):
        first = timex.value.earliest
        if (
            first is not None
            and timex.value.precision in ("day", "month")
            and exists(first[0], first[1], day)
        ):
            return Reading(of(first[0], first[1], day), "relative", anchor_of(timex))
        if timex.value.is_yearless and timex.value.precision in ("day", "month"):
            return Reading(from_edtf(f"{timex.value.edtf[:7]}-{day:02d}"), "relative", anchor_of(timex))
    near = _near_day(day, context) if context.is_today_meant() and context.today is not None else None
    if near is not None:
        return Reading(near, "relative", context.writing())
    raise UnresolvedError("no-anchor")


def _near_day(day: int, context: Context) -> DateValue | None:
    """The day of that number nearest to the time of writing, on the side that the tense tells."""
    assert context.today is not None
    year, month, today = context.today
    told = context.tense()
    step = 1 if told == "future" and day < today else -1 if told == "past" and day > today else 0
    year, month, _ = add_months((year, month, 1), step)
    return of(year, month, day) if exists(year, month, day) else None


def _read_century(number: int, context: Context) -> Reading:
    """ "In the 17th": a century where the paragraph has named another one."""
    for timex in reversed(context.known):
        if timex.value.precision == "century":
            sign = "-" if timex.value.edtf.startswith("-") else ""
            return Reading(from_edtf(f"{sign}{number - 1:02d}XX"), "relative", anchor_of(timex))
    raise UnresolvedError("")


def _weekday_after(parts: Parts, context: Context) -> Reading | None:
    """ "On the Thursday": the first one after the last day that the paragraph gives."""
    for timex in reversed(context.known):
        first = timex.value.earliest
        if first is not None and timex.value.precision == "day" and weekday(first) != parts.weekday:
            value = _day_with_weekday(parts, first) if parts.day is not None else nearest(parts, first, 1)
            return None if value is None else Reading(value, "relative", anchor_of(timex))
    return None


def _read_weekday(parts: Parts, context: Context) -> Reading:
    """ "On Tuesday": the day the text names so, else the last or the next one as the tense tells."""
    if parts.day is None and context.narrative.is_habit(*context.place):
        raise UnresolvedError("")
    day = context.today
    after = None if context.is_news else _weekday_after(parts, context)
    if after is not None:
        return after
    if day is None or context.written is None or context.written.precision != "day":
        raise UnresolvedError("no-anchor")
    value: DateValue | None
    if parts.day is not None:
        value = _day_with_weekday(parts, day)
    elif weekday(day) == parts.weekday:
        value = of(*day)
    else:
        told = context.tense()
        direction = 1 if told == "future" or (told is None and context.ahead) else -1
        value = context.weekdays.get(parts.weekday or 0) or nearest(parts, day, direction)
    if value is None:
        raise UnresolvedError("no-anchor")
    return Reading(value, "relative", context.writing())


def _day_with_weekday(parts: Parts, day: Day) -> DateValue | None:
    """ "Tuesday the 5th": that day of the month nearest to another day on which the weekdays agree."""
    for step in _YEARS_AROUND:
        year, month, _ = add_months((day[0], day[1], 1), step)
        if (
            parts.day
            and exists(year, month, parts.day)
            and weekday((year, month, parts.day)) == parts.weekday
        ):
            return of(year, month, parts.day)
    return None
