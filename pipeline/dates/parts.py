"""Parts and sides of a date: early, mid, late; before and after."""

from __future__ import annotations

from typing import Literal

from pipeline.dates.civil import Day, from_ordinal, ordinal
from pipeline.dates.edtf_text import parse

_DIVISIBLE = 4
Side = Literal["before", "after", "until", "since"]
_QUARTERS = {"early": (0, 2), "mid": (1, 3), "late": (2, 4)}


def narrow(first: Day, last: Day, part: Literal["early", "mid", "late"]) -> tuple[Day, Day]:
    """First and last day of the first half, the middle half or the second half of a span of days.

    A decade is cut at whole years, a year at whole months, anything up to two months at days; a day
    or two have no parts.
    """
    start, end = ordinal(first), ordinal(last) + 1
    if end - start < _DIVISIBLE:
        return first, last
    low, high = (_cut(start + (end - start) * quarter // 4, end - start) for quarter in _QUARTERS[part])
    return max(low, first), min(from_ordinal(ordinal(high) - 1), last)


def _cut(count: int, length: int) -> Day:
    """The day of a cut, moved to the nearest new year (spans over 2 years) or month (over 60 days)."""
    year, month, day = from_ordinal(count)
    if length > 731:
        return (year + (month > 6), 1, 1)
    if length > 60:
        return (year + month // 12, month % 12 + 1, 1) if day > 15 else (year, month, 1)
    return (year, month, day)


def one_side(edtf: str, side: Side) -> str:
    """The half-open interval that ends (`../1914`) or starts (`1914/..`) with the date given.

    Of an interval or a set, `before` and `since` take its first date, `after` and `until` its last; it
    comes back unchanged when that end is open.
    """
    ranges = parse(edtf).ranges
    piece = ranges[0][0] if side in ("before", "since") else ranges[-1][1]
    if not piece.bare:
        return edtf
    return f"../{piece.bare}{piece.mark}" if side in ("before", "until") else f"{piece.bare}{piece.mark}/.."
