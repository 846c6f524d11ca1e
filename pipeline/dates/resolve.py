"""Give every date expression its value, from the text around it and the time of writing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.dates.algebra import gap_days, one_of, shift
from pipeline.dates.civil import Day, add_months, exists, weekday
from pipeline.dates.enumerations import with_lists, without_apposition
from pipeline.dates.events import find_event
from pipeline.dates.nodes import Either, Fixed, Hedge, Node, Part, Parts, Range, Relative, Side
from pipeline.dates.rules import Rules
from pipeline.dates.tagging import Mention
from pipeline.dates.tense import tense
from pipeline.dates.timexes import Anchor, Basis, Finding, Timex
from pipeline.dates.units import SIZE, containing, in_year, moved, nearest, without_year
from pipeline.dates.value import DateValue, from_edtf, of

_SHORT = 3000
_IN_DIGITS = "NUMERIC"
"""The pattern of dates in digits, which may be read in two ways."""
_REMEMBERED = 60
"""Dates that a later one can count from: those before them are out of a reader's mind, and of ours."""
_LONGEST_SENTENCE = 1000
_NOW_CENTURY = 2000
_NEAR_WEEKDAY = 7
_WORD = re.compile(r"\w+")
_THURSDAY = 3
_JUST_AHEAD = 45
_NEAR = 120
"""Days within which a date without a year is the one nearest to the time of writing, whatever the tense."""


class UnresolvedError(Exception):
    """A date whose value cannot be told; `code` is the finding to report, empty to stay silent."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Reading:
    """A value with how it was come by."""

    value: DateValue
    basis: Basis = "explicit"
    anchor: Anchor | None = None


class Resolver:
    """Resolves the mentions of one document, paragraph by paragraph.

    Args:
        text: the document.
        rules: of its language.
        written: when it was written, None when unknown.
        dateline: where its head says when it was written; None when that is known from elsewhere.
        is_news: the text speaks from its day of writing ("yesterday", "on Tuesday").
    """

    def __init__(
        self, text: str, rules: Rules, written: DateValue | None, is_news: bool, dateline: Anchor | None
    ) -> None:
        self._text, self._rules, self._is_news = text, rules, is_news
        self._written = written if written is not None and written.earliest is not None else None
        self._known: deque[Timex] = deque(maxlen=_REMEMBERED)
        self._bases: deque[tuple[Timex, DateValue]] = deque(maxlen=_REMEMBERED)
        self._history: deque[tuple[Timex, DateValue]] = deque(maxlen=_REMEMBERED)
        self._last_quarter: Timex | None = None
        self._dated_weekday: dict[int, DateValue] = {}
        self._later_years: list[tuple[int, ...]] = []
        self._dateline = dateline
        self._place = (0, 0)

    def survey(self, mentions: Sequence[Mention]) -> None:
        """Learn which day a weekday is where the text says it in full once ("on Tuesday 1 June")."""
        if self._written is None or self._written.earliest is None:
            return
        for mention in mentions:
            node = mention.node
            if (
                isinstance(node, Parts)
                and node.weekday is not None
                and node.month is not None
                and not node.nth
            ):
                value = (
                    self._around(node, self._written.earliest)
                    if node.year is None
                    else in_year(node, node.year)
                )
                if value is not None and (gap_days(value, self._written) or 0) <= _NEAR_WEEKDAY:
                    self._dated_weekday.setdefault(node.weekday, value)

    def paragraph(self, mentions: Sequence[Mention]) -> tuple[list[Timex], list[Finding]]:
        """The values of a paragraph's mentions, and findings for those that have none."""
        self._known.clear()
        self._bases.clear()
        self._later_years = [
            (mention.start, mention.end, mention.node.year)
            for mention in mentions
            if isinstance(mention.node, Parts) and mention.node.year is not None
        ]
        timexes, findings = [], []
        for mention in mentions:
            self._place = (mention.start, mention.end)
            text = self._text[mention.start : mention.end]
            try:
                reading = self._read(mention.node)
            except UnresolvedError as error:
                if error.code:
                    findings.append(Finding(mention.start, mention.end, error.code, {"text": text}))
                continue
            except ValueError:
                findings.append(Finding(mention.start, mention.end, "impossible-date", {"text": text}))
                continue
            timex = Timex(
                mention.start, mention.end, text, reading.value, reading.basis, reading.anchor, mention.rule
            )
            timexes.append(timex)
            if isinstance(mention.node, Either) and mention.rule == _IN_DIGITS:
                first, second = sorted(self._read(option).value.edtf for option in mention.node.options)
                params = {"text": text, "first": first, "second": second}
                findings.append(Finding(mention.start, mention.end, "ambiguous-date", params))
            self._known.append(timex)
            self._bases.append((timex, self._base(mention.node, reading.value)))
            if reading.value.earliest is not None or isinstance(mention.node, Side):
                self._history.append(self._bases[-1])
            if (
                timex.value.precision == "quarter"
                and not isinstance(mention.node, Relative)
                and self._is_over(timex)
            ):
                self._last_quarter = timex
        told = {mention.start for mention in mentions if isinstance(mention.node, Relative)}
        return with_lists(without_apposition(timexes, self._text), self._text, self._rules, told), findings

    def _base(self, node: Node, value: DateValue) -> DateValue:
        """What later dates count from: the date that a bound names ("until 1882. In that year …")."""
        if not isinstance(node, Side):
            return value
        return node.of.value if isinstance(node.of, Fixed) else self._read(node.of).value

    def _read(self, node: Node) -> Reading:
        match node:
            case Fixed():
                if node.named:
                    raise UnresolvedError("")
                return Reading(node.value)
            case Parts():
                return self._parts(node)
            case Relative():
                return self._relative(node)
            case Range():
                return self._range(node)
            case Either():
                readings = [self._read(option) for option in node.options]
                return replace(_weakest(readings), value=one_of(*(reading.value for reading in readings)))
            case Part():
                reading = self._read(node.of)
                return replace(reading, value=reading.value.modified(node.which))
            case Side():
                return self._side(node)
            case Hedge():
                reading = self._read(node.of)
                hedged = reading.value.hedged(
                    approximate=node.kind == "approximate", uncertain=node.kind == "uncertain"
                )
                return replace(reading, value=hedged)

    def _side(self, node: Side) -> Reading:
        reading = Reading(node.of.value) if isinstance(node.of, Fixed) else self._read(node.of)
        value = reading.value
        if value.edtf.startswith("../") or value.edtf.endswith("/.."):
            return reading
        if node.side == "by" and reading.anchor is not None and reading.anchor.start < 0:
            return reading
        if node.side == "before" or node.side == "after":
            return replace(reading, value=value.modified(node.side))
        bound = value.bounded("until" if node.side == "by" else node.side)
        return replace(reading, value=replace(bound, modifier=value.modifier))

    def _range(self, node: Range) -> Reading:
        start = self._read(node.start)
        end = self._read(node.end)
        if start.value.earliest and end.value.latest and start.value.earliest > end.value.latest:
            if isinstance(node.start, Parts) and node.start.year is None and end.value.earliest:
                earlier = in_year(node.start, end.value.earliest[0] - 1)
                if earlier is not None:
                    start = replace(start, value=earlier)
            elif isinstance(node.end, Parts) and node.end.year is None and start.value.latest:
                later = in_year(node.end, start.value.latest[0] + 1)
                end = end if later is None else replace(end, value=later)
        edges = (_edge(start.value, first=True), _edge(end.value, first=False))
        return replace(_weakest([start, end]), value=from_edtf("/".join(edges)))

    # -- dates with parts missing -----------------------------------------------------------------------

    def _parts(self, parts: Parts) -> Reading:
        if parts.year is not None:
            value = in_year(parts, parts.year)
            if value is None:
                raise UnresolvedError("impossible-date")
            return Reading(value)
        if parts.yy is not None:
            year, anchor = self._near_year(parts.yy)
            value = in_year(parts, year)
            if value is None:
                raise UnresolvedError("impossible-date")
            return Reading(value, "explicit", anchor)
        if parts.decade is not None:
            year, anchor = self._near_year(parts.decade)
            if year >= _NOW_CENTURY and (anchor is None or anchor.value.edtf < str(_NOW_CENTURY)):
                year -= 100
            return Reading(containing("decade", (year, 1, 1)), "explicit", anchor)
        if parts.month is None and parts.weekday is not None:
            return self._weekday(parts)
        return self._yearless(parts)

    def _near_year(self, yy: int) -> tuple[int, Anchor | None]:
        """The full year of two digits.

        The last before the time of writing, else the nearest to the last date.
        """
        if self._written is not None and self._written.earliest is not None:
            latest = self._written.earliest[0] + 5
            return latest - (latest - yy) % 100, None
        anchor = next(
            (t for t in reversed(self._known) if t.value.earliest and SIZE[t.value.precision] <= 8), None
        )
        if anchor is None or anchor.value.earliest is None:
            return 2029 - (2029 - yy) % 100, None
        year = anchor.value.earliest[0]
        return year + 50 - (year + 50 - yy) % 100, _anchor(anchor)

    def _yearless(self, parts: Parts) -> Reading:
        anchor = None if parts.quarter is not None and self._is_news else self._year_anchor(parts)
        if anchor is not None and anchor.value.earliest is not None:
            value = in_year(parts, anchor.value.earliest[0])
            if value is not None and not self._is_contradicted(parts, value):
                return Reading(value, "relative", _anchor(anchor))
        if self._written is not None and self._written.earliest is not None and self._speaks_of_today(parts):
            value = self._around(parts, self._written.earliest)
            if value is not None:
                return Reading(value, "relative", self._writing())
        following = self._following_year()
        if following is not None:
            start, end, year = following
            value = in_year(parts, year)
            if value is not None:
                return Reading(value, "relative", Anchor(start, end, self._text[start:end], of(year)))
        value = without_year(parts)
        if value is None:
            raise UnresolvedError("no-year")
        return Reading(value)

    def _is_contradicted(self, parts: Parts, value: DateValue) -> bool:
        """Whether "Tuesday 5 May" is no Tuesday in the year of the anchor and another year is at hand."""
        if (
            parts.weekday is None
            or value.precision != "day"
            or value.earliest is None
            or self._written is None
        ):
            return False
        return weekday(value.earliest) != parts.weekday

    def _speaks_of_today(self, parts: Parts) -> bool:
        return parts.day is not None or parts.quarter is not None or self._is_today()

    def _year_anchor(self, parts: Parts) -> Timex | None:
        """The date before this one that gives its year: in the sentence.

        Else in the paragraph, unless it is news.
        """
        dated = [
            timex
            for timex in self._known
            if _gives_year(timex)
            and (timex.basis != "derived" or not self._sentence_break(timex.end, self._place[0]))
        ]
        same_month = [
            t for t in dated if parts.day is not None and t.value.edtf[4:7] == f"-{parts.month or 0:02d}"
        ]
        last = next(reversed(same_month or dated), None)
        if last is None or not self._is_news:
            return last
        return None if not _is_told(last) or self._sentence_break(last.end, self._place[0]) else last

    def _following_year(self) -> tuple[int, int, int] | None:
        """A full date later in the same sentence."""
        number = bisect_left(self._later_years, (self._place[1],))
        if number == len(self._later_years):
            return None
        start, end, year = self._later_years[number]
        return None if self._sentence_break(self._place[1], start) else (start, end, year)

    def _sentence_break(self, start: int, end: int) -> bool:
        between = self._text[start : min(end, start + _LONGEST_SENTENCE)]
        return any(mark in between for mark in (". ", "! ", "? ", ".\n", "\n\n")) or between.endswith(".")

    def _around(self, parts: Parts, day: Day) -> DateValue | None:
        """The date of a kind near the time of writing: the nearest, or on the side that the tense tells."""
        years = sorted(
            (day[0] + step for step in (0, -1, 1, -2, 2, -3, 3)), key=lambda year: abs(year - day[0])
        )
        values = [value for value in (in_year(parts, year) for year in years) if value is not None]
        if parts.weekday is not None and parts.day is not None:
            agreeing = [v for v in values if v.earliest and weekday(v.earliest) == parts.weekday]
            values = agreeing[:1] or values
        if not values:
            return None
        here = of(*day)
        distances = sorted((gap_days(value, here) or 0, number) for number, value in enumerate(values))
        (near, best), *others = distances
        if parts.quarter is not None:
            begun = [value for value in values if value.earliest is not None and value.earliest <= day]
            return max(begun, key=lambda value: value.edtf)
        if near == 0 or not others or near < (_NEAR if parts.day is not None else _JUST_AHEAD):
            return values[best]
        told = tense(self._text, *self._place, self._rules)
        for _, number in distances[:2]:
            earliest = values[number].earliest
            if told is not None and earliest is not None and (earliest > day) == (told == "future"):
                return values[number]
        return values[best]

    def _weekday(self, parts: Parts) -> Reading:
        if self._written is None or self._written.precision != "day" or self._written.earliest is None:
            raise UnresolvedError("no-anchor")
        day = self._written.earliest
        if parts.day is not None:
            value = _day_with_weekday(parts, day)
        elif weekday(day) == parts.weekday:
            value = of(*day)
        else:
            value = self._dated_weekday.get(parts.weekday or 0) or nearest(
                parts, day, 1 if tense(self._text, *self._place, self._rules) == "future" else -1
            )
        if value is None:
            raise UnresolvedError("no-anchor")
        return Reading(value, "relative", self._writing())

    # -- dates told from another ------------------------------------------------------------------------

    def _relative(self, node: Relative) -> Reading:
        basis: Basis = "derived" if node.counted else "relative"
        if node.origin is not None:
            origin = self._read(node.origin)
            return Reading(
                self._from(node, origin.value), basis, origin.anchor or self._spot(node.origin, origin.value)
            )
        if node.open and self._goes_on():
            return self._from_event(node)
        if node.within is not None and node.within.quarter is not None and self._written is not None:
            return Reading(self._from(node, self._written), basis, self._writing())
        if node.like and (quarter := self._quarter()) is not None:
            years = node.steps
            if node.like_year is not None and quarter.value.earliest is not None:
                years = node.like_year - quarter.value.earliest[0]
            return Reading(shift(quarter.value, years=years), "relative", _anchor(quarter))
        if node.like_year is not None:
            return Reading(of(node.like_year))
        if node.like and self._is_news and self._written is not None and self._written.earliest is not None:
            last = moved("quarter", self._written.earliest, -1)
            if node.unit == "quarter":
                return Reading(last, "relative", self._writing())
        if node.like and node.unit == "quarter":
            raise UnresolvedError("")
        if node.base == "writing":
            if self._is_past_weekend(node):
                node = replace(node, steps=-1)
            if self._written is None and node.steps == 0 and node.unit in ("year", "month"):
                return self._relative(replace(node, base="text"))
            if self._written is None or (node.idiom and not self._is_today()):
                raise UnresolvedError("" if node.idiom else "no-writing-date")
            return Reading(self._from(node, self._written), basis, self._writing())
        for timex, base in reversed(self._bases):
            try:
                return Reading(self._from(node, base), basis, _anchor(timex))
            except UnresolvedError:
                continue
        if self._written is not None and self._is_news and node.unit in ("year", "quarter", "month"):
            return Reading(self._from(node, self._written), basis, self._writing())
        raise UnresolvedError("no-anchor")

    def _from_event(self, node: Relative) -> Reading:
        """A date counted from an event that the text tells with its date; silence when it tells none."""
        event = find_event(self._text, self._place[1], [timex for timex, _ in self._history], self._rules)
        if event is None:
            raise UnresolvedError("")
        base = next(value for timex, value in self._history if timex is event)
        return Reading(self._from(node, base), "derived", _anchor(event))

    def _is_past_weekend(self, node: Relative) -> bool:
        """Early in the week "this weekend" of a past event is the one that was."""
        if (
            node.unit != "weekend"
            or node.steps != 0
            or self._written is None
            or self._written.earliest is None
        ):
            return False
        return (
            weekday(self._written.earliest) < _THURSDAY
            and tense(self._text, *self._place, self._rules) == "past"
        )

    def _is_today(self) -> bool:
        """Whether "today" is the day of writing: in news and in short notices.

        Elsewhere it means nowadays.
        """
        return self._is_news or (
            self._written is not None and self._written.precision == "day" and len(self._text) < _SHORT
        )

    def _is_over(self, timex: Timex) -> bool:
        latest = timex.value.latest
        return (
            self._written is None
            or latest is None
            or (
                gap_days(timex.value, self._written) != 0
                and (self._written.earliest is None or latest < self._written.earliest)
            )
        )

    def _goes_on(self) -> bool:
        """Whether a word follows that tells what "two years after" is counted from."""
        following = self._text[self._place[1] : self._place[1] + 20].lstrip(" ")
        word = next(iter(_WORD.findall(following)), "") if following[:1].isalpha() else ""
        return bool(word) and word.lower() not in self._rules.words.get("SUBJECT", {})

    def _quarter(self) -> Timex | None:
        """The last quarter the text named, in this paragraph or before."""
        return self._last_quarter

    def _spot(self, node: Node, value: DateValue) -> Anchor:
        return Anchor(*self._place, self._text[slice(*self._place)], value)

    def _from(self, node: Relative, base: DateValue) -> DateValue:
        """The value of a relative date seen from another date."""
        if base.earliest is None or base.latest is None:
            raise UnresolvedError("no-anchor")
        if node.vague:
            return base
        if node.target is not None:
            day = base.latest if node.steps > 0 else base.earliest
            value = nearest(node.target, day, node.steps)
            if value is None or (SIZE[base.precision] > SIZE["month"] and node.target.weekday is not None):
                raise UnresolvedError("no-anchor")
            return value
        assert node.unit is not None
        if node.within is not None and node.unit == "month":
            month = moved("month", base.earliest, node.steps).earliest
            if month is None or node.within.day is None or base.precision not in ("day", "month"):
                raise UnresolvedError("no-anchor")
            return of(month[0], month[1], node.within.day)
        if node.within is not None:
            year = moved("year", base.earliest, node.steps).earliest
            value = None if year is None else in_year(node.within, year[0])
            if value is None:
                raise UnresolvedError("impossible-date")
            return value
        if SIZE[base.precision] > SIZE[node.unit] and not (
            base.precision == "interval" and node.unit == "year"
        ):
            raise UnresolvedError("no-anchor")
        day = base.latest if base.precision == "interval" and node.steps > 0 else base.earliest
        if node.counted and base.precision == "year" and node.unit in ("decade", "century"):
            return moved("year", day, node.steps * (10 if node.unit == "decade" else 100))
        return moved(node.unit, day, node.steps)

    def _writing(self) -> Anchor | None:
        return self._dateline or (None if self._written is None else Anchor(-1, -1, "", self._written))


def _is_told(timex: Timex) -> bool:
    """Whether the text gives a date's year in the date, or just before it ("in 1997: in March …")."""
    return timex.anchor is None or (timex.basis == "relative" and timex.anchor.value.precision == "year")


def _gives_year(timex: Timex) -> bool:
    value = timex.value
    return (
        value.earliest is not None
        and value.latest is not None
        and SIZE[value.precision] <= SIZE["year"]
        and value.latest[0] - value.earliest[0] <= 1
        and (timex.anchor is None or timex.anchor.start >= 0)
    )


def _check_reach(base: DateValue, node: Relative) -> None:
    """From an interval one can count on from its end, or name the unit that holds all of it."""
    assert node.unit is not None
    if node.steps == 0 and base.earliest and base.latest:
        if containing(node.unit, base.earliest) != containing(node.unit, base.latest):
            raise UnresolvedError("no-anchor")
    elif SIZE[node.unit] < SIZE["year"]:
        raise UnresolvedError("no-anchor")


def _anchor(timex: Timex) -> Anchor:
    return Anchor(timex.start, timex.end, timex.text, timex.value)


def _weakest(readings: Sequence[Reading]) -> Reading:
    """Of the parts of one date, the one that had to be resolved."""
    return next((reading for reading in readings if reading.basis != "explicit"), readings[0])


def _edge(value: DateValue, *, first: bool) -> str:
    """The end of a value that is the end of a range."""
    if "/" in value.edtf:
        return value.edtf.split("/")[0 if first else 1]
    if value.edtf[0] in "[{":
        members = value.edtf[1:-1].replace("..", ",").split(",")
        return members[0 if first else -1]
    return value.edtf


def _day_with_weekday(parts: Parts, day: Day) -> DateValue | None:
    """ "Tuesday the 5th": that day of the month nearest to another day on which the weekdays agree."""
    for step in (0, -1, 1, -2, 2, -3, 3):
        year, month, _ = add_months((day[0], day[1], 1), step)
        if (
            parts.day
            and exists(year, month, parts.day)
            and weekday((year, month, parts.day)) == parts.weekday
        ):
            return of(year, month, parts.day)
    return None
