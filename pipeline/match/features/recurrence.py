"""Whether two dates can be two occasions: a person is born once, but may visit twice."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pipeline.dates.algebra import Relation, compare, gap_days
from pipeline.match.finding import Finding
from pipeline.match.view import View

_CAP_DAYS = 3 * 366


def recurrence(view: View, i: int, j: int) -> Finding | None:
    """For one type of event on two dates: against a match where it recurs, the more so beyond three years."""
    a, b = view.claims[i], view.claims[j]
    if a.date is None or b.date is None or a.event_type != b.event_type or not a.event_type:
        return None
    if compare(a.date.value, b.date.value) is not Relation.DISJOINT:
        return None
    params = {"first": a.date.text, "second": b.date.text}
    if a.event_type in once_only():
        return Finding("recurrence", "once", 1.0, params)
    gap = gap_days(a.date.value, b.date.value)
    far = gap is not None and gap > _CAP_DAYS
    return Finding("recurrence", "recurs-far" if far else "recurs-near", 0.0 if far else 0.5, params)


@cache
def once_only() -> frozenset[str]:
    """The types of event that happen once to one subject."""
    path = Path(__file__).parent.parent / "once_only.toml"
    return frozenset(tomllib.loads(path.read_text(encoding="utf-8"))["types"])
