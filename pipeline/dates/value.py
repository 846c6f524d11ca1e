"""The date value: EDTF text, the days that bound it, how precise it is, and what hedges it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from pipeline.dates.civil import Day, exists, month_length
from pipeline.dates.edtf_text import Precision, parse
from pipeline.dates.parts import Side, narrow, one_side
from pipeline.dates.timex import timex_value

Modifier = Literal["early", "mid", "late", "before", "after"]

__all__ = ["DateValue", "Day", "Modifier", "Precision", "from_edtf", "iso", "of", "year_text"]


def iso(day: Day) -> str:
    """Write a day as ISO 8601 with an astronomical year (`-0499-01-31`, `Y12345-01-31`)."""
    return f"{year_text(day[0])}-{day[1]:02d}-{day[2]:02d}"


def year_text(year: int) -> str:
    """Write an astronomical year as EDTF does: four digits, a sign before, `Y` beyond 9999."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


@dataclass(frozen=True, slots=True)
class DateValue:
    """One date as a text gives it, never more precise than the text.

    Attributes:
        edtf: ISO 8601-2 text, level 1 and level 2 sets (`1998-10`, `199X`, `1871/1874`, `[1997,1998]`).
        earliest: First day it can mean; None when open, unknown or yearless.
        latest: Last day it can mean; None when open, unknown or yearless.
        precision: The unit the text names; half-years, weeks, weekends, bounds and sets are intervals.
        approximate: The text says about, circa, vers (`~`).
        uncertain: The text says perhaps, probably, peut-être (`?`).
        modifier: early, mid or late part of the unit (bounds are narrowed), or its side (before, after).
    """

    edtf: str
    earliest: Day | None
    latest: Day | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    modifier: Modifier | None = None

    @classmethod
    def from_edtf(cls, text: str) -> DateValue:
        """Read an EDTF text. Raises ValueError naming the fault; see `from_edtf`."""
        return from_edtf(text)

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> DateValue:
        """A year, a month or a day. Raises ValueError when the calendar has no such day."""
        return of(year, month, day)

    @property
    def is_yearless(self) -> bool:
        """True for a day or month whose year is not known (`XXXX-03-21`)."""
        return self.edtf.startswith("XXXX")

    @property
    def timex3(self) -> str:
        """The TIMEX3 value (`1998-SU`, `1998-Q3`, `199`, `18`, `1990-W33`, `-0263`, `2005/..`)."""
        return timex_value(self.edtf)

    @property
    def mod(self) -> str | None:
        """The TIMEX3 modifier: START, MID, END, BEFORE, AFTER, else APPROX when hedged, else None."""
        if self.modifier is not None:
            return _MODS[self.modifier]
        return "APPROX" if self.approximate else None

    def hedged(self, *, approximate: bool = False, uncertain: bool = False) -> DateValue:
        """The same date with `~`, `?` or both (`%`) added on every part."""
        if not (approximate or uncertain):
            return self
        both = (self.approximate or approximate, self.uncertain or uncertain)
        mark = {(True, False): "~", (False, True): "?", (True, True): "%"}[both]
        text = parse(self.edtf).rewrite(lambda piece: piece.bare + mark)
        return replace(self, edtf=text, approximate=both[0], uncertain=both[1])

    def modified(self, modifier: Modifier) -> DateValue:
        """The early, mid or late part of this date (same EDTF text, narrower bounds), or one side of it.

        `early` is the first half, `mid` from a quarter to three quarters, `late` the second half: wide on
        purpose, as texts use them so. `before` and `after` give the half-open interval that keeps this date.
        """
        if modifier == "before" or modifier == "after":
            return replace(self.bounded(modifier), modifier=modifier)
        if self.earliest is None or self.latest is None:
            return replace(self, modifier=modifier)
        first, last = narrow(self.earliest, self.latest, modifier)
        return replace(self, earliest=first, latest=last, modifier=modifier)

    def bounded(self, side: Side) -> DateValue:
        """The half-open interval on one side of this date, which it keeps: `2005/..`, `../1914`."""
        return from_edtf(one_side(self.edtf, side))

    def __str__(self) -> str:
        return self.edtf


_MODS: dict[Modifier, str] = {
    "early": "START",
    "mid": "MID",
    "late": "END",
    "before": "BEFORE",
    "after": "AFTER",
}


def of(year: int, month: int | None = None, day: int | None = None) -> DateValue:
    """A year, a month (1-12) or a day, the year astronomical (500 BCE is -499).

    Raises ValueError when the calendar has no such month or day.
    """
    text = year_text(year)
    if month is None:
        return DateValue(text, (year, 1, 1), (year, 12, 31), "year")
    if not exists(year, month, 1 if day is None else day):
        raise ValueError(f"no such date: year {year}, month {month}, day {day}")
    if day is None:
        return DateValue(
            f"{text}-{month:02d}", (year, month, 1), (year, month, month_length(year, month)), "month"
        )
    return DateValue(f"{text}-{month:02d}-{day:02d}", (year, month, day), (year, month, day), "day")


def from_edtf(text: str) -> DateValue:
    """Read an EDTF text: level 1, and the level 2 sets `[a,b]` (one of) and `{a,b}` (all of).

    Args:
        text: for instance `1998-10`, `199X`, `1850~`, `1998-21`, `1871/1874`, `2005/..`, `[1997,..1999]`.
    Returns: the value; its `modifier` is None, as EDTF has no place for one.
    Raises: ValueError with the text and what is wrong with it.
    """
    expression = parse(text)
    return DateValue(
        expression.text,
        expression.first,
        expression.last,
        expression.precision,
        any(piece.approximate for piece in expression.pieces),
        any(piece.uncertain for piece in expression.pieces),
    )
