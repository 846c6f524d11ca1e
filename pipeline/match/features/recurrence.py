"""Whether two dates can be two occasions: a person is born once, but may visit twice."""

from __future__ import annotations

from pipeline.dates.algebra import gap_days
from pipeline.match.finding import Finding
from pipeline.match.occasions import kind_of_two
from pipeline.match.slips import is_day_slip
from pipeline.match.view import View

_CAP_DAYS = 3 * 366


def recurrence(view: View, i: int, j: int) -> Finding | None:
    """For one type of event on two dates: against a match where it recurs, the more so beyond three years."""
    a, b = view.claims[i], view.claims[j]
    kind = kind_of_two(a, b)
    if kind is None or a.date is None or b.date is None or is_day_slip(a.date.value, b.date.value):
        return None
    params = {"first": a.date.text, "second": b.date.text}
    if kind != "recurrent":
        return Finding("recurrence", kind, float(kind == "once"), params)
    gap = gap_days(a.date.value, b.date.value)
    far = gap is not None and gap > _CAP_DAYS
    return Finding("recurrence", "recurs-far" if far else "recurs-near", 0.0 if far else 0.5, params)
