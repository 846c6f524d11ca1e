"""How close the two dates are: never a condition, only evidence."""

from __future__ import annotations

from pipeline.match.closeness import closeness
from pipeline.match.finding import Finding
from pipeline.match.view import View
from pipeline.records import Claim

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
    "open-near": 0.4,
    "open-far": 0.2,
    "before-first": 0.2,
    "years-apart": 0.15,
    "decade-apart": 0.05,
    "far": 0.0,
}


def dates(view: View, i: int, j: int) -> Finding | None:
    """Equal, within one another, overlapping, or apart, by the gap between them and by how slips look.

    Within one source it is a feature of its own, `own-dates`: a source seldom gives two dates for one event.
    An earlier date beside "the first" says little: that there was an earlier one is what may be in dispute.
    """
    a, b = view.claims[i].date, view.claims[j].date
    if a is None or b is None:
        return None
    if _contests(view.claims[i], view.claims[j]) or _contests(view.claims[j], view.claims[i]):
        return Finding("dates", "before-first", _SCORES["before-first"], {"first": a.text, "second": b.text})
    level = closeness(a.value, b.value)
    feature = "own-dates" if view.claims[i].source_id == view.claims[j].source_id else "dates"
    return Finding(feature, level, _SCORES[level], {"first": a.text, "second": b.text})


def _contests(first: Claim, other: Claim) -> bool:
    """Whether a claim says "the first" and the other dates one before it."""
    if "first" not in first.qualifiers or "first" in other.qualifiers or first.source_id == other.source_id:
        return False
    if any(quantity.kind == "anniversary" for quantity in first.quantities):
        return False
    mine, its = first.date, other.date
    if mine is None or its is None or mine.value.earliest is None or its.value.latest is None:
        return False
    return its.value.latest < mine.value.earliest
