"""What kind of event the two statements tell."""

from __future__ import annotations

from pipeline.match.finding import Finding
from pipeline.match.occasions import UNTYPED, akin
from pipeline.match.view import View


def event_types(view: View, i: int, j: int) -> Finding | None:
    """The same type, another phase of the same family (signed against in force), or another family."""
    first, second = view.claims[i].event_type, view.claims[j].event_type
    if first in UNTYPED or second in UNTYPED:
        return None
    params = {"first": first, "second": second}
    if akin(first, second):
        return Finding("event-types", "same", 1.0, params)
    if first.partition(".")[0] == second.partition(".")[0]:
        return Finding("event-types", "family", 0.5, params)
    return Finding("event-types", "other", 0.0, params)
