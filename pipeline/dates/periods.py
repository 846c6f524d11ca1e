"""Read decades, centuries, millennia and their slices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.dates.nodes import Fixed, Hedge, Node, Parts
from pipeline.dates.units import months
from pipeline.dates.value import from_edtf, year_text

_DECADES, _MONTHS = 10, 12
_ELLIPTIC = 10
"""The first ordinal that alone can be a century: "the first" is too much else."""
_LAST_CENTURY = 30
_FIRST_HUNDRED = 10
"""The first that is said before tens: "ten-sixties"; 1912 sixties are no date."""


def read_decade(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    era = found.get("era", 1)
    if "decade" in found:
        value, length = found["decade"]
    else:
        if not _FIRST_HUNDRED <= found.get("hundreds", _FIRST_HUNDRED) < _LAST_CENTURY:
            return None
        value = found.get("tens", 0) + 100 * found.get("hundreds", 0)
        length = 2 if value < 100 else 4
    if value % 10 or (length == 2 and value < 10):
        return None
    if length == 2:
        return Parts(decade=value)
    if era < 0:
        return Fixed(from_edtf(f"{year_text(1 - value - 9)}/{year_text(1 - value)}"))
    if value % 100 == 0 and value < 2000:
        return Fixed(from_edtf(f"{value // 100:02d}XX"))
    return Fixed(from_edtf(f"{value // 10:03d}X"))


def read_century(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    era = found.get("era", 1)
    number = found["century"]
    if not 1 <= number <= 50:
        return None
    if options.get("elliptic"):
        return Parts(century=number) if number >= _ELLIPTIC or "ROMAN" in options["elliptic"] else None
    return Fixed(from_edtf(f"-{number - 1:02d}XX" if era < 0 else f"{number - 1:02d}XX"))


def read_slice(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    """The last quarter of the 19th century: 1875 to 1899; its last decade: the 1890s."""
    parts, era = found["slice"], found.get("era", 1)
    number, century = found.get("nth", parts), found["century"]
    if not 1 <= number <= parts or not 1 <= century <= _LAST_CENTURY or era < 0:
        return None
    first = (century - 1) * 100 + 100 * (number - 1) // parts
    last = (century - 1) * 100 + 100 * number // parts - 1
    if parts == _DECADES:
        return Fixed(from_edtf(f"{first // 10:03d}X"))
    return Fixed(from_edtf(f"{year_text(first)}/{year_text(last)}"))


def read_turn(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    """The turn of the 20th century: about 1900."""
    year = (found["century"] - 1) * 100
    return Hedge("approximate", Parts(year=year)) if 0 < year < 100 * _LAST_CENTURY else None


def read_millennium(
    found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None
) -> Node | None:
    number, era = found["millennium"], found.get("era", 1)
    first, last = (
        (1 - number * 1000, -(number - 1) * 1000) if era < 0 else (number * 1000 - 999, number * 1000)
    )
    return Fixed(from_edtf(f"{year_text(first)}/{year_text(last)}")) if 1 <= number <= 9 else None


def read_months(found: Mapping[str, Any], options: Mapping[str, Any], day_first: bool | None) -> Node | None:
    """The first six months of a year, or its last three."""
    count = found["num"] * options.get("unit", 1)
    if not 1 < count < _MONTHS:
        return None
    return Fixed(months(found["year"], _MONTHS + 1 - count if options.get("last") else 1, count))
