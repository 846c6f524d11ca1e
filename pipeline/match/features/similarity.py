"""The encoder's view of the two statements, with dates, names and numbers masked."""

from __future__ import annotations

from pipeline.match.finding import Finding, binned
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
    if view.similarity is None:
        return None
    margin = view.similarity.margin(i, j)
    if margin < 0 and view.is_brief(i, j):
        return None
    return Finding("similarity", binned(margin, _BINS, "none"), margin, {"margin": float(margin)})
