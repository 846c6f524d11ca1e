"""The TIMEX3 form of a date value, for scoring the date stage on public gold."""

from __future__ import annotations

from pipeline.dates.civil import iso_week, ordinal, weekday
from pipeline.dates.edtf_text import Piece, Shape, parse

_MONTH_UNITS = {
    (1, 3): "Y-Q1",
    (4, 6): "Y-Q2",
    (7, 9): "Y-Q3",
    (10, 12): "Y-Q4",
    (1, 6): "Y-H1",
    (7, 12): "Y-H2",
}
_DAY_UNITS = {(0, 7): "", (5, 2): "-WE"}
_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}


def timex_value(edtf: str) -> str:
    """Write an EDTF text as TIMEX3 does.

    Decades and centuries lose their X (`199`, `18`), seasons take letters, aligned intervals their unit
    (`1998-Q3`, `1998-H1`, `1990-W33`, `1990-W32-WE`). BCE years stay astronomical as in EDTF (`-0263`), which is the
    contract's way of counting; the TIMEX3 of some tools writes BC0264.
    """
    expression = parse(edtf)
    if expression.opening:
        return expression.rewrite(_piece)
    start, end = expression.ranges[0]
    if start is end:
        return _piece(start)
    return _unit(start, end) or expression.rewrite(_piece)


def _piece(piece: Piece) -> str:
    text = piece.bare.rstrip("X") if piece.shape in (Shape.DECADE, Shape.CENTURY) else piece.bare
    if piece.shape is Shape.SEASON:
        text = text[:-2] + _SEASONS[text[-2:]]
    return text + ("~" if piece.approximate else "")


def _unit(start: Piece, end: Piece) -> str | None:
    """The calendar unit that an interval is: quarter, half-year, week or weekend; else None."""
    if start.first is None or end.last is None or start.mark or end.mark:
        return None
    if start.shape is end.shape is Shape.MONTH and start.first[0] == end.last[0] > 0:
        return (
            _MONTH_UNITS.get((start.first[1], end.last[1]), "").replace("Y", f"{start.first[0]:04d}") or None
        )
    if start.shape is end.shape is Shape.DAY and start.first[0] > 0:
        length = ordinal(end.last) - ordinal(start.first) + 1
        tail = _DAY_UNITS.get((weekday(start.first), length))
        year, week = iso_week(start.first)
        return None if tail is None else f"{year:04d}-W{week:02d}{tail}"
    return None
