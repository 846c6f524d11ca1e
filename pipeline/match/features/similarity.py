"""The encoder's view of the two statements, with dates, names and numbers masked."""

from __future__ import annotations

from pipeline.match.features.margins import by_margin
from pipeline.match.finding import Finding
from pipeline.match.view import View

_BINS = (
    (0.35, "very-high"),
    (0.22, "high"),
    (0.1, "fair"),
    (0.0, "slight"),
    (-0.12, "low"),
    (-0.25, "faint"),
)


def similarity(view: View, i: int, j: int) -> Finding | None:
    """How much more alike two claims are than either is to its neighbours; the score is the CSLS margin."""
    found = by_margin("similarity", view.similarity, i, j, _BINS)
    if found is not None and found.score < 0 and view.is_brief(i, j):
        return None
    return found
