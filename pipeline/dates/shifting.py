"""Move dates along the calendar."""

from __future__ import annotations

from dataclasses import replace

from pipeline.dates.civil import Day, add_days, add_months
from pipeline.dates.edtf_text import Piece, Shape, parse
from pipeline.dates.value import DateValue, from_edtf, year_text


def shift(value: DateValue, years: int = 0, months: int = 0, days: int = 0) -> DateValue:
    """The date so much later (earlier when negative), in the same precision.

    Every part of it moves by its first day and becomes the unit that day falls in: 1998 moved by 3 months is
    1998, by 14 months 1999. A date without a year keeps none.
    """
    moved = parse(value.edtf).rewrite(lambda piece: _move(piece, years * 12 + months, days) + piece.mark)
    result = from_edtf(moved)
    return result if value.modifier is None else _with_modifier(result, value)


def _with_modifier(result: DateValue, value: DateValue) -> DateValue:
    if value.modifier in ("before", "after"):
        return replace(result, modifier=value.modifier)
    return result if value.modifier is None else result.modified(value.modifier)


def _move(piece: Piece, months: int, days: int) -> str:
    yearless = piece.bare.startswith("XXXX")
    first = _placed(piece.bare) if yearless else piece.first
    assert first is not None
    day = add_days(add_months(first, months), days)
    text = _unit_text(piece.shape, day)
    return "XXXX" + text[4:] if yearless else text


def _placed(bare: str) -> Day | None:
    """First day of a yearless part in a leap year, so that 29 February exists."""
    return parse(bare.replace("XXXX", "2000")).first


def _unit_text(shape: Shape, day: Day) -> str:
    year = year_text(day[0])
    match shape:
        case Shape.DAY:
            return f"{year}-{day[1]:02d}-{day[2]:02d}"
        case Shape.MONTH:
            return f"{year}-{day[1]:02d}"
        case Shape.SEASON:
            shifted = day if day[1] > 2 else (day[0] - 1, day[1] + 12, 1)
            return f"{year_text(shifted[0])}-{21 + (shifted[1] - 3) // 3}"
        case Shape.DECADE:
            return year[:-1] + "X"
        case Shape.CENTURY:
            return year[:-2] + "XX"
        case _:
            return year
