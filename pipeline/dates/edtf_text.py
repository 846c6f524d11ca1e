"""Read EDTF text (ISO 8601-2:2019 level 1, with the level 2 sets) into pieces with their bounds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Literal

from pipeline.dates.civil import Day, exists, month_length

Precision = Literal["day", "month", "season", "quarter", "year", "decade", "century", "interval"]

SEASONS: dict[int, tuple[tuple[int, int], tuple[int, int]]] = {
    21: ((3, 1), (6, 20)),
    22: ((6, 1), (9, 22)),
    23: ((9, 1), (12, 20)),
    24: ((12, 1), (15, 20)),
}
"""First and last (month, day) of a season: the union of the meteorological and the astronomical season.

Months above 12 belong to the next year: the winter of 1776 ends in March 1777.
"""


class Shape(Enum):
    """What one piece of an EDTF text names."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    OPEN = "open"


_PRECISIONS: dict[Shape, Precision] = {
    Shape.DAY: "day",
    Shape.MONTH: "month",
    Shape.SEASON: "season",
    Shape.YEAR: "year",
    Shape.DECADE: "decade",
    Shape.CENTURY: "century",
    Shape.OPEN: "interval",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One date inside an EDTF text, or an open end (`..`, or nothing).

    Attributes:
        bare: its text without `~`, `?`, `%`; empty when open.
        first, last: bounding days; None when open or yearless.
    """

    bare: str
    shape: Shape
    first: Day | None = None
    last: Day | None = None
    mark: str = ""

    @property
    def approximate(self) -> bool:
        """True when the piece is marked `~` or `%`."""
        return self.mark in ("~", "%")

    @property
    def uncertain(self) -> bool:
        """True when the piece is marked `?` or `%`."""
        return self.mark in ("?", "%")


@dataclass(frozen=True, slots=True)
class Expression:
    """A whole EDTF text: one piece, an interval of two, or a set of pieces and ranges of pieces.

    Attributes:
        ranges: pairs (from, to); a single date is a pair of the same piece twice.
        opening: "" for a date or an interval, `[` for one of a set, `{` for all of a set.
    """

    text: str
    ranges: tuple[tuple[Piece, Piece], ...]
    opening: str = ""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All pieces in order, each once."""
        return tuple(piece for a, b in self.ranges for piece in ((a,) if a is b else (a, b)))

    @property
    def precision(self) -> Precision:
        """The unit the text names: `interval` for sets and for intervals that are no calendar quarter."""
        start, end = self.ranges[0]
        if self.opening or start.shape is Shape.OPEN or end.shape is Shape.OPEN:
            return "interval"
        if start is end:
            return _PRECISIONS[start.shape]
        return "quarter" if _is_quarter(start, end) else "interval"

    @property
    def first(self) -> Day | None:
        """First day of all ranges, None when one of them is open or yearless at its start."""
        days = [a.first for a, _ in self.ranges]
        return None if None in days else min(day for day in days if day)

    @property
    def last(self) -> Day | None:
        """Last day of all ranges, None when one of them is open or yearless at its end."""
        days = [b.last for _, b in self.ranges]
        return None if None in days else max(day for day in days if day)

    def rewrite(self, change: Callable[[Piece], str]) -> str:
        """The same expression with each dated piece written anew; open ends stay as they are."""
        separator = ".." if self.opening else "/"
        parts = []
        for a, b in self.ranges:
            ends = [change(piece) if piece.bare else ("" if self.opening else "..") for piece in (a, b)]
            parts.append(ends[0] if a is b else separator.join(ends))
        closing = {"": "", "[": "]", "{": "}"}[self.opening]
        return f"{self.opening}{','.join(parts)}{closing}"


def _is_quarter(start: Piece, end: Piece) -> bool:
    if start.first is None or end.first is None or not start.shape is end.shape is Shape.MONTH:
        return False
    months = (start.first[1], end.first[1])
    return start.first[0] == end.first[0] and months in ((1, 3), (4, 6), (7, 9), (10, 12))


_OPEN = Piece("", Shape.OPEN)
_PIECE = re.compile(
    r"(?P<year>-?[0-9]{4}|Y-?[1-9][0-9]{4,}|-?[0-9]{3}X|-?[0-9]{2}XX|XXXX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[~?%]?)"
)


@lru_cache(maxsize=4096)
def parse(text: str) -> Expression:
    """Read an EDTF text. Raises ValueError with the text and what is wrong with it."""
    if text[:1] in ("[", "{"):
        return _parse_set(text)
    start, slash, end = text.partition("/")
    if not slash:
        piece = _parse_piece(text, text)
        return Expression(text, ((piece, piece),))
    pair = tuple(_OPEN if part in ("", "..") else _parse_piece(part, text) for part in (start, end))
    if text != "../.." and all(piece is _OPEN for piece in pair):
        raise ValueError(f"{text!r} is not EDTF: an interval needs a date on one side")
    _check_order(pair[0], pair[1], text)
    return Expression(text, ((pair[0], pair[1]),))


def _parse_set(text: str) -> Expression:
    closing = {"[": "]", "{": "}"}[text[0]]
    if len(text) < 3 or not text.endswith(closing):
        raise ValueError(f"{text!r} is not EDTF: the set is not closed by {closing!r}")
    ranges = []
    for part in text[1:-1].split(","):
        start, dots, end = part.partition("..")
        a = _parse_piece(start, text) if start or not dots else _OPEN
        b = (_parse_piece(end, text) if end else _OPEN) if dots else a
        if a is _OPEN and b is _OPEN:
            raise ValueError(f"{text!r} is not EDTF: a range in a set needs a date on one side")
        _check_order(a, b, text)
        ranges.append((a, b))
    return Expression(text, tuple(ranges), text[0])


def _check_order(start: Piece, end: Piece, text: str) -> None:
    if start.first and end.last and start.first > end.last:
        raise ValueError(f"{text!r} is not a date: it ends before it starts")


def _parse_piece(part: str, text: str) -> Piece:
    match = _PIECE.fullmatch(part)
    if match is None:
        raise ValueError(
            f"{text!r} is not EDTF: {part!r} is no date (write 1998, 1998-10, 1998-10-21, 199X or 19XX)"
        )
    year, month, day, mark = match["year"], match["month"], match["day"], match["mark"]
    bare = part[: len(part) - len(mark)]
    if "X" in year:
        return _unspecified(bare, year, month, day, mark, text)
    number = int(year.removeprefix("Y"))
    if month is None or month == "XX":
        return Piece(bare, Shape.YEAR, (number, 1, 1), (number, 12, 31), mark)
    if int(month) in SEASONS and day is None:
        return _season(bare, number, int(month), mark)
    if not exists(number, int(month), 1):
        raise ValueError(f"{text!r} is not a date: there is no month {month}")
    if day is None or day == "XX":
        return Piece(
            bare,
            Shape.MONTH,
            (number, int(month), 1),
            (number, int(month), month_length(number, int(month))),
            mark,
        )
    if not exists(number, int(month), int(day)):
        raise ValueError(f"{text!r} is not a date: month {month} of {year} has no day {day}")
    whole = (number, int(month), int(day))
    return Piece(bare, Shape.DAY, whole, whole, mark)


def _season(bare: str, year: int, season: int, mark: str) -> Piece:
    (first_month, first_day), (last_month, last_day) = SEASONS[season]
    after, month = divmod(last_month - 1, 12)
    return Piece(
        bare, Shape.SEASON, (year, first_month, first_day), (year + after, month + 1, last_day), mark
    )


def _unspecified(bare: str, year: str, month: str | None, day: str | None, mark: str, text: str) -> Piece:
    if year == "XXXX":
        return _yearless(bare, month, day, mark, text)
    if month is not None:
        raise ValueError(f"{text!r} is not EDTF level 1: a decade or century has no month")
    digits = year.removeprefix("-")
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if year.startswith("-"):
        low, high = -high, -low
    shape = Shape.CENTURY if year.endswith("XX") else Shape.DECADE
    return Piece(bare, shape, (low, 1, 1), (high, 12, 31), mark)


def _yearless(bare: str, month: str | None, day: str | None, mark: str, text: str) -> Piece:
    if month is None or month == "XX":
        raise ValueError(f"{text!r} is not a date: it gives no part of one")
    if day is None and int(month) in SEASONS:
        return Piece(bare, Shape.SEASON, mark=mark)
    if day in (None, "XX") and exists(4, int(month), 1):
        return Piece(bare, Shape.MONTH, mark=mark)
    if day in (None, "XX") or not exists(4, int(month), int(day or 0)):
        raise ValueError(f"{text!r} is not a date: no year has it")
    return Piece(bare, Shape.DAY, mark=mark)
