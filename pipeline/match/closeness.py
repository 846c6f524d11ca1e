"""How close two dates are, in words."""

from __future__ import annotations

from functools import lru_cache

from pipeline.dates.algebra import Relation, compare, gap_days
from pipeline.dates.value import DateValue
from pipeline.match.slips import is_day_slip, is_year_slip

_EXACT = {
    "day": "same-day",
    "month": "same-month",
    "season": "same-month",
    "quarter": "same-month",
    "year": "same-year",
}
_NARROW_YEARS = 2
_MONTH, _YEAR = 31, 366
_GAPS = (
    (_MONTH, "month-apart"),
    (_YEAR, "year-apart"),
    (3 * _YEAR, "years-apart"),
    (12 * _YEAR, "decade-apart"),
)


@lru_cache(maxsize=1 << 16)
def closeness(a: DateValue, b: DateValue) -> str:
    """The level of two dates, without regard to where they stand."""
    relation = compare(a, b)
    if relation is Relation.EQUAL:
        return _EXACT.get(a.precision, "same-span")
    if relation is Relation.DISJOINT:
        return _apart(a, b)
    if _share_an_end(a, b):
        return "same-end"
    if relation in (Relation.REFINES, Relation.REFINED_BY):
        wider = b if relation is Relation.REFINES else a
        if _is_open(wider):
            return _beyond(a, b)
        return "within" if _years(wider) <= _NARROW_YEARS else "within-span"
    return "overlap" if relation is Relation.OVERLAPS else "open"


def _apart(a: DateValue, b: DateValue) -> str:
    if is_day_slip(a, b):
        return "day-slip"
    gap = gap_days(a, b)
    if gap is None:
        return "year-apart"
    if (gap <= _MONTH and max(_years(a), _years(b)) > 1) or "year" in (a.precision, b.precision):
        gap = max(gap, _MONTH + 1)
    if gap > _YEAR and is_year_slip(a, b):
        return "year-slip"
    return next((level for bound, level in _GAPS if gap <= bound), "far")


def _share_an_end(a: DateValue, b: DateValue) -> bool:
    """A span begins or ends in the year in which the other does (`from 1889 to 1919`, `until 1919`)."""
    wider = max(a, b, key=_years)
    if wider.precision != "interval" or _years(wider) <= _NARROW_YEARS:
        return False
    starts = a.earliest is not None and b.earliest is not None and a.earliest[0] == b.earliest[0]
    ends = a.latest is not None and b.latest is not None and a.latest[0] == b.latest[0]
    return starts or ends


def _is_open(value: DateValue) -> bool:
    return value.earliest is None or value.latest is None


def _beyond(a: DateValue, b: DateValue) -> str:
    """How far one date lies from the known end of the other, which has no end or no beginning."""
    gaps = [abs(x[0] - y[0]) for x in (a.earliest, a.latest) for y in (b.earliest, b.latest) if x and y]
    return "open-near" if gaps and min(gaps) <= _NARROW_YEARS else "open-far"


def _years(value: DateValue) -> float:
    """Calendar years that a date spans; endless for an open one."""
    if value.earliest is None or value.latest is None:
        return float("inf")
    return value.latest[0] - value.earliest[0] + 1
