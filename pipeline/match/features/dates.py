"""How close the two dates are: never a condition, only evidence."""

from __future__ import annotations

from functools import lru_cache

from pipeline.dates.algebra import Relation, compare, gap_days
from pipeline.dates.value import DateValue
from pipeline.match.features.slips import is_day_slip, is_year_slip
from pipeline.match.finding import Finding
from pipeline.match.view import View

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
_SCORES = {
    "same-day": 1.0,
    "same-month": 0.95,
    "same-year": 0.9,
    "same-span": 0.8,
    "within": 0.8,
    "within-span": 0.6,
    "overlap": 0.5,
    "month-apart": 0.5,
    "same-end": 0.7,
    "day-slip": 0.5,
    "year-slip": 0.3,
    "year-apart": 0.3,
    "open": 0.3,
    "years-apart": 0.15,
    "decade-apart": 0.05,
    "far": 0.0,
}


def dates(view: View, i: int, j: int) -> Finding | None:
    """Equal, within one another, overlapping, or apart, by the gap between them and by how slips look.

    Within one source it is a feature of its own, `own-dates`: a source seldom gives two dates for one event.
    """
    a, b = view.claims[i].date, view.claims[j].date
    if a is None or b is None:
        return None
    level = closeness(a.value, b.value)
    feature = "own-dates" if view.claims[i].source_id == view.claims[j].source_id else "dates"
    return Finding(feature, level, _SCORES[level], {"first": a.text, "second": b.text})


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


def _years(value: DateValue) -> float:
    """Calendar years that a date spans; endless for an open one."""
    if value.earliest is None or value.latest is None:
        return float("inf")
    return value.latest[0] - value.earliest[0] + 1
