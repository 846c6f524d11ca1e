"""Read a match of a pattern as a date: what each `means` of the language data stands for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pipeline.dates.calendars import julian, republican
from pipeline.dates.civil import exists, month_length
from pipeline.dates.grammar import Match
from pipeline.dates.months import month_of
from pipeline.dates.nodes import Either, Fixed, Node, Part, Parts, Range, Relative
from pipeline.dates.periods import (
    read_century,
    read_decade,
    read_millennium,
    read_months,
    read_slice,
    read_turn,
)
from pipeline.dates.units import in_year
from pipeline.dates.value import from_edtf

_FEBRUARY, _DECEMBER = 2, 12
_MONTHS = 12
_COMMON_YEAR = 2001
_LADY_DAY = 3
_LAST_DAY = 31


class ImpossibleDateError(ValueError):
    """The text names a day that no calendar has."""


def read_atom(
    match: Match, words: Callable[[int], str], language: str, day_first: bool | None
) -> Node | None:
    """What a single date says; None when the match is none after all.

    Args:
        match: of a pattern among a language's `atoms`.
        words: gives the text of a token by its place.
        language: code of the language.
        day_first: how 10/09/2020 is to be read; None leaves both readings.

    Raises: ImpossibleDateError for 31 February and the like.
    """
    if match.pattern.means == "unlisted":
        return _unlisted(match, words(match.places["other"]), language)
    return _READERS[match.pattern.means](match.found, match.pattern.options, day_first)


def _date(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    if "isomonth" in found:
        return Parts(year=found["isomonth"][0], month=found["isomonth"][1])
    if "yearspan" in found:
        return Range(Parts(year=found["yearspan"][0]), Parts(year=found["yearspan"][1]))
    if "numeric" in found:
        return _numeric(found["numeric"], day_first)
    era = found.get("era")
    year = found.get("year")
    if year is not None and era == -1:
        year = 1 - year
    parts = Parts(
        year=year,
        month=found.get("month", options.get("month")),
        day=found.get("day", options.get("day")),
        yy=found.get("yy") if year is None else None,
        weekday=found.get("weekday"),
        season=found.get("season"),
        quarter=found.get("quarter", options.get("quarter")),
        half=found.get("half", options.get("half") or None),
        week=found.get("week"),
        feast=found.get("feast") if "day" not in found else None,
        era=era,
    )
    _check(parts)
    return None if parts.quarter is not None and not 1 <= parts.quarter <= 4 else parts


def _check(parts: Parts) -> None:
    if parts.day is not None and parts.month is not None:
        year = 2000 if parts.year is None else parts.year
        if not exists(year, parts.month, parts.day):
            raise ImpossibleDateError


def _numeric(text: str, day_first: bool | None) -> Node | None:
    separator = next(mark for mark in text if not mark.isdecimal())
    a, b, c = (int(part) for part in text.split(separator))
    lengths = [len(part) for part in text.split(separator)]
    if lengths[0] == 4 and lengths[2] <= 2:
        return _checked(a, b, c)
    if lengths[0] > 2 or lengths[2] not in (2, 4):
        return None
    if separator == "." and lengths[2] == 2 and not exists(2000, b, a):
        return None
    year = None if lengths[2] == 2 else c
    short = c if lengths[2] == 2 else None
    orders = {True: (b, a), False: (a, b)}
    fitting = [
        order
        for order in ((True, False) if day_first is None else (day_first, not day_first))
        if exists(2000 if year is None else year, *orders[order])
    ]
    if not fitting:
        raise ImpossibleDateError
    if day_first is not None or separator == ".":
        fitting = fitting[:1]
    readings = dict.fromkeys(
        Parts(year=year, yy=short, month=orders[order][0], day=orders[order][1]) for order in fitting
    )
    return next(iter(readings)) if len(readings) == 1 else Either(tuple(readings))


def _checked(year: int, month: int, day: int) -> Node:
    if not exists(year, month, day):
        raise ImpossibleDateError
    return Parts(year=year, month=month, day=day)


def _shift(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    number, unit = found.get(
        "stretch", f"{found.get('num', 1)} {found.get('unit', options.get('unit', ''))}"
    ).split(" ")
    steps = options.get("steps")
    if "months" in found:
        number, unit = str(_MONTHS * int(number) + found["months"]), "month"
    if steps is None:
        steps = options["sign"] * int(number)
    target: Parts | None = None
    if not unit:
        parts = _date(found, options, day_first)
        if not isinstance(parts, Parts) or parts == Parts():
            return None
        target = parts
    if "weeks" in options:
        return Relative("day", 7 * options["weeks"], "text", origin=Relative(None, steps, "writing", target))
    return Relative(
        unit if target is None else None,
        steps,
        options["base"],
        target,
        counted="sign" in options,
        vague=options.get("vague", False),
        within=Parts(quarter=found["ord"]) if "ord" in found else None,
        like=options.get("like", False) and "ord" not in found,
        like_year=found.get("like_year"),
        idiom=options.get("idiom", False),
        open=options.get("open", False),
        half=options.get("half", False),
        ahead=options.get("ahead", False),
    )


def _period(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    return Fixed(from_edtf(found["period"]), named=True)


def _part_of_unit(
    found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None
) -> Node | None:
    """The beginning of the year: of this one, or of the one the text speaks of."""
    named = found.get("part", options.get("part"))
    which = {"half1": "early", "half2": "late"}.get(named, named)
    unit = found.get("unit", options.get("unit"))
    return Part(which, Relative(unit, options.get("steps", 0), options.get("base", "writing")))


def _part(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    """The beginning of the year 1911: the part and the date in one."""
    which, year = found["part"], Parts(year=found["year"])
    if which in ("half1", "half2"):
        return Parts(year=year.year, half=int(which[-1]))
    return Part(which, year)


def _day_of_month(
    found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None
) -> Node | None:
    """The 15th of the month the text speaks of."""
    base = options.get("base", "text")
    return Relative("month", options.get("steps", 0), base, within=Parts(day=found["day"]))


def _last_day(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    """The last day of a month or of a year."""
    year, month = found.get("year"), found.get("month", _DECEMBER)
    if year is None and month == _FEBRUARY:
        return None
    return Parts(year=year, month=month, day=month_length(year or _COMMON_YEAR, month))


def _nth(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    return Parts(
        year=found.get("year"), month=found["month"], weekday=found["weekday"], nth=found.get("nth", -1)
    )


def _unlisted(match: Match, word: str, language: str) -> Node | None:
    """A day, a word that no table lists, and a year: the word may be a month nevertheless."""
    month = month_of(word, language) if word.isalpha() and len(word) > 2 else None
    if month is None:
        return None
    parts = Parts(year=match.found["year"], month=month, day=match.found["day"])
    _check(parts)
    return parts


def _republican(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    year = found.get("roman", found.get("year"))
    value = republican(year, found.get("month"), found.get("day"))
    if value is None:
        raise ImpossibleDateError
    return Fixed(value)


def _old_style(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    """A Julian date; of "1731/32" the second year counts, as the year began in March."""
    year = found["year"]
    if "newday" in found:
        both = julian(year, found["month"], found["day"])
        named = Parts(year=year, month=found.get("newmonth", found["month"]), day=found["newday"])
        return Fixed(both) if both is not None and both == in_year(named, year) else None
    if "yy" in found:
        if found["yy"] not in ((year + 1) % 100, (year + 1) % 10) or found["month"] > _LADY_DAY:
            return None
        year += 1
    value = julian(year, found["month"], found["day"])
    if value is None:
        raise ImpossibleDateError
    return Fixed(value)


def _impossible(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    if not 0 < found["yy"] <= _LAST_DAY:
        raise ImpossibleDateError
    return None


_READERS: dict[str, Callable[[Mapping[str, Any], Mapping[str, Any], bool | None], Node | None]] = {
    "date": _date,
    "decade": read_decade,
    "century": read_century,
    "millennium": read_millennium,
    "slice": read_slice,
    "turn": read_turn,
    "shift": _shift,
    "nth": _nth,
    "part": _part,
    "months": read_months,
    "day of month": _day_of_month,
    "last day": _last_day,
    "part of unit": _part_of_unit,
    "republican": _republican,
    "old style": _old_style,
    "period": _period,
    "impossible": _impossible,
}
