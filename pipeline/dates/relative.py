"""Resolve dates told from another one: from the time of writing, a date of the text, or an event."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from pipeline.dates.algebra import shift
from pipeline.dates.civil import add_days, add_months, weekday
from pipeline.dates.context import Context, Reading, UnresolvedError, anchor_of
from pipeline.dates.events import find_event
from pipeline.dates.nodes import Node, Parts, Relative
from pipeline.dates.timexes import Anchor, Basis
from pipeline.dates.units import SIZE, containing, in_year, moved, nearest, without_year
from pipeline.dates.value import DateValue, of

_THURSDAY = 3
_TOLD_BY_TEXT = ("decade", "century")
"""Units that "the second half of the century" takes from the text it stands in."""
_KEPT = ("month", "season", "year")
"""Units in which "the same year" reaches back beyond its paragraph; "the same day" does not."""
_WORD = re.compile(r"\w+")


def read_relative(node: Relative, context: Context, read: Callable[[Node], Reading]) -> Reading:
    """The value of a date told from another one.

    Args:
        read: resolves the date it names itself ("two years after 1990").

    Raises: UnresolvedError when there is nothing to count from.
    """
    basis: Basis = "derived" if node.counted else "relative"
    if node.origin is not None:
        origin = read(node.origin)
        here = Anchor(*context.place, context.text[slice(*context.place)], origin.value)
        return Reading(_from(node, origin.value), basis, origin.anchor or here)
    if node.open and (_goes_on(context) or (node.steps > 0 and context.tells_before())):
        return _from_event(node, context)
    if node.ahead and context.tense() != "future":
        raise UnresolvedError("")
    if node.like:
        alike = _like(node, context)
        if alike is not None:
            return alike
    if node.within is not None and node.within.quarter is not None and context.written is not None:
        return Reading(_from(node, context.written), basis, context.writing())
    return _from_writing(node, context) if node.base == "writing" else _from_text(node, context)


def _from_writing(node: Relative, context: Context) -> Reading:
    """ "Last year": seen from the time of writing; "this year" without one is that of the text."""
    if node.steps == 0 and node.unit in _TOLD_BY_TEXT and (context.written is None or not context.is_news):
        try:
            return _from_text(node, context)
        except UnresolvedError:
            if context.written is None:
                raise
    if context.written is None and node.steps == 0 and node.unit in ("year", "month"):
        return _from_text(node, context)
    target = node.target if context.written is None else None
    if target is not None and target.month is not None and (alone := without_year(target)) is not None:
        return Reading(alone)
    if context.written is None or (node.idiom and not context.is_today_meant()):
        raise UnresolvedError("" if node.idiom else "no-writing-date")
    if _is_past_weekend(node, context):
        node = replace(node, steps=-1)
    return Reading(_from(node, context.written), _basis(node), context.writing())


def _from_text(node: Relative, context: Context) -> Reading:
    """ "The following year": seen from the last date of the paragraph that it can be counted from."""
    forward = node.unit == "day" and node.steps > 0
    for timex, base in reversed(context.bases):
        if forward and timex.start in context.asides:
            continue
        far = node.unit == "century" and node.steps == 0 and timex.value.precision != "century"
        if far and context.parts_sentences(timex.end, context.place[0]):
            continue
        try:
            return Reading(_from(node, base), _basis(node), anchor_of(timex))
        except UnresolvedError:
            continue
    told = context.just_told() if node.steps == 0 and node.base == "text" and node.unit in _KEPT else None
    if told is not None:
        return Reading(_from(node, told.value), _basis(node), anchor_of(told))
    if context.written is not None and (node.like or (context.is_news and _is_near(node))):
        return Reading(_from(node, context.written), _basis(node), context.writing())
    raise UnresolvedError("no-anchor")


def _is_near(node: Relative) -> bool:
    """Whether news that name no date count from the day of writing: months, years, this week, a weekday."""
    if node.unit in ("year", "quarter", "month") or (node.steps == 0 and node.unit == "week"):
        return True
    return node.target is not None and node.target.weekday is not None


def _basis(node: Relative) -> Basis:
    return "derived" if node.counted else "relative"


def _from_event(node: Relative, context: Context) -> Reading:
    """A date counted from an event that the text tells with its date; silence when it tells none."""
    seen = {timex: value for timex, base in context.history if (value := _tried(node, base)) is not None}
    event = find_event(context.text, context.place[1], list(seen), context.rules, listed=context.is_news)
    if event is None:
        raise UnresolvedError("")
    return Reading(seen[event], "derived", anchor_of(event))


def _tried(node: Relative, base: DateValue) -> DateValue | None:
    """The value seen from a date; None when that is too coarse."""
    try:
        return _from(node, base)
    except UnresolvedError:
        return None


def _goes_on(context: Context) -> bool:
    """Whether a word follows that tells what "two years after" is counted from."""
    following = context.text[context.place[1] : context.place[1] + 20].lstrip(" ")
    word = next(iter(_WORD.findall(following)), "") if following[:1].isalpha() else ""
    return bool(word) and word.lower() not in context.rules.words.get("SUBJECT", {})


def _like(node: Relative, context: Context) -> Reading | None:
    """ "A year ago", "the quarter" in a text that speaks of quarters; None where it does not."""
    known = context.quarter
    if node.unit == "year" and context.speaks_of_long_periods():
        if node.like_year is not None:
            return Reading(of(node.like_year))
        if context.today is None or not (context.is_news or known is not None):
            return None
        return Reading(moved("year", context.today, node.steps), "relative", context.writing())
    if known is not None and known.value.earliest is not None:
        years = node.steps if node.like_year is None else node.like_year - known.value.earliest[0]
        return Reading(shift(known.value, years=years), "relative", anchor_of(known))
    if node.like_year is not None:
        return Reading(of(node.like_year))
    if node.unit != "quarter":
        return None
    if not context.is_news or context.today is None:
        raise UnresolvedError("")
    return Reading(moved("quarter", context.today, -1), "relative", context.writing())


def _is_past_weekend(node: Relative, context: Context) -> bool:
    """Early in the week "this weekend" of a past event is the one that was."""
    if node.unit != "weekend" or node.steps != 0 or context.today is None:
        return False
    return weekday(context.today) < _THURSDAY and context.tense() == "past"


def _from(node: Relative, base: DateValue) -> DateValue:
    """The value of a relative date seen from another date. Raises UnresolvedError when that is too coarse."""
    if base.earliest is None or base.latest is None:
        raise UnresolvedError("no-anchor")
    if node.vague:
        return base
    if node.target is not None:
        value = _nth_nearest(node.target, base, node.steps)
        if value is None or (SIZE[base.precision] > SIZE["month"] and node.target.weekday is not None):
            raise UnresolvedError("no-anchor")
        return value
    if node.within is not None:
        return _part_within(node, base)
    return _units_away(node, base)


def _nth_nearest(target: Parts, base: DateValue, steps: int) -> DateValue | None:
    """The next date of a kind, or with two steps the one after it ("the summer before last")."""
    value: DateValue | None = base
    for _ in range(max(1, abs(steps))):
        if value is None or value.earliest is None or value.latest is None:
            return None
        value = nearest(target, value.latest if steps > 0 else value.earliest, (steps > 0) - (steps < 0))
    return value


def _part_within(node: Relative, base: DateValue) -> DateValue:
    """ "March of the following year", "the 16th of the same month", "the Monday of the next week"."""
    assert node.within is not None
    assert base.earliest is not None
    if node.unit == "week":
        week = moved("week", base.earliest, node.steps).earliest
        if week is None or node.within.weekday is None or SIZE[base.precision] > SIZE["week"]:
            raise UnresolvedError("no-anchor")
        return of(*add_days(week, node.within.weekday))
    if node.unit == "month":
        month = moved("month", base.earliest, node.steps).earliest
        if month is None or node.within.day is None or base.precision not in ("day", "month"):
            raise UnresolvedError("no-anchor")
        return of(month[0], month[1], node.within.day)
    year = moved("year", base.earliest, node.steps).earliest
    value = None if year is None else in_year(node.within, year[0])
    if value is None:
        raise UnresolvedError("impossible-date")
    return value


def _units_away(node: Relative, base: DateValue) -> DateValue:
    """ "Six years later": counted in years it gives a year, in days a day; from a year no day can be told."""
    assert node.unit is not None
    assert base.earliest is not None
    assert base.latest is not None
    if base.precision == "interval":
        _check_reach(base, node)
    elif SIZE[base.precision] > SIZE[node.unit]:
        raise UnresolvedError("no-anchor")
    if node.half:
        if SIZE[base.precision] > SIZE["month"]:
            raise UnresolvedError("")
        return containing("year", add_months(base.earliest, 12 * node.steps + (6 if node.steps > 0 else -6)))
    day = base.latest if base.precision == "interval" and node.steps > 0 else base.earliest
    if node.counted and base.precision == "year" and node.unit in ("decade", "century"):
        return moved("year", day, node.steps * (10 if node.unit == "decade" else 100))
    return moved(node.unit, day, node.steps)


def _check_reach(base: DateValue, node: Relative) -> None:
    """From an interval one can count on from its end, or name the unit that holds all of it."""
    assert node.unit is not None
    assert base.earliest is not None
    assert base.latest is not None
    if node.steps != 0:
        if SIZE[node.unit] < SIZE["year"] and base.latest[0] != base.earliest[0]:
            raise UnresolvedError("no-anchor")
    elif containing(node.unit, base.earliest) != containing(node.unit, base.latest):
        raise UnresolvedError("no-anchor")
