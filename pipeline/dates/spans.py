"""Dates as spans of days on a line, widened where a text says "about": what comparison works on."""

from __future__ import annotations

from functools import lru_cache
from math import inf

from pipeline.dates.civil import ordinal
from pipeline.dates.edtf_text import Expression, Piece, Shape, parse
from pipeline.dates.value import DateValue

Span = tuple[float, float]
"""First and last day as day counts, inclusive; infinite where open."""
Spans = tuple[Span, ...]

TOLERANCE: dict[Shape, int] = {
    Shape.DAY: 7,
    Shape.MONTH: 31,
    Shape.SEASON: 92,
    Shape.YEAR: 731,
    Shape.DECADE: 1826,
    Shape.CENTURY: 9131,
}
"""Days by which "about" widens a date at either end, by the unit the text names."""
_ROUND_YEAR, _ANCIENT_YEAR = 1826, 9131
"""The same for years divisible by five (people round to them) and for years before 1000."""


@lru_cache(maxsize=65_536)
def spans(value: DateValue) -> Spans:
    """The days a dated value may mean: disjoint spans in order, touching ones joined."""
    if value.modifier in ("early", "mid", "late") and value.earliest and value.latest:
        slack = max(_tolerance(piece) for piece in parse(value.edtf).pieces)
        return ((ordinal(value.earliest) - slack, ordinal(value.latest) + slack),)
    return _joined(parse(value.edtf))


def yearless_spans(edtf: str, year: int) -> Spans:
    """The days a value without a year means in a given year (0-9999); 1 March for a missing leap day."""
    text = edtf.replace("XXXX", f"{min(max(year, 0), 9999):04d}")
    try:
        return _joined(parse(text))
    except ValueError:
        return _joined(parse(text.replace("02-29", "03-01")))


def _joined(expression: Expression) -> Spans:
    found = sorted((_low(a), _high(b)) for a, b in expression.ranges)
    joined: list[Span] = []
    for low, high in found:
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return tuple(joined)


def _low(piece: Piece) -> float:
    return -inf if piece.first is None else ordinal(piece.first) - _tolerance(piece)


def _high(piece: Piece) -> float:
    return inf if piece.last is None else ordinal(piece.last) + _tolerance(piece)


def _tolerance(piece: Piece) -> int:
    if not piece.approximate or piece.first is None:
        return 0
    if piece.shape is not Shape.YEAR:
        return TOLERANCE[piece.shape]
    if piece.first[0] < 1000:
        return _ANCIENT_YEAR
    return _ROUND_YEAR if piece.first[0] % 5 == 0 else TOLERANCE[Shape.YEAR]
