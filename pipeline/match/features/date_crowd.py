"""Whether two dates that meet stand in years of which much is told."""

from __future__ import annotations

from pipeline.match.closeness import closeness
from pipeline.match.finding import Finding, binned
from pipeline.match.view import View

_MEETING = (
    "same-day",
    "same-month",
    "same-year",
    "within",
    "same-end",
    "day-slip",
    "month-apart",
    "year-apart",
)
_BINS = ((0.8, "crowded"), (0.4, "busy"), (0.15, "loose"))


def date_crowd(view: View, i: int, j: int) -> Finding | None:
    """In years full of events two statements share a date, or nearly, by chance."""
    a, b = view.claims[i].date, view.claims[j].date
    if view.claims[i].source_id == view.claims[j].source_id or a is None or b is None:
        return None
    crowd = view.calendar.crowd(i, j)
    if crowd is None or closeness(a.value, b.value) not in _MEETING:
        return None
    level = binned(crowd, _BINS, "sparse")
    return Finding("date-crowd", level, 1 / (1 + crowd), {"yearly": crowd})
