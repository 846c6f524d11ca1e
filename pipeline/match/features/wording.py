"""The encoder's view of the two statements as they stand, names and numbers included."""

from __future__ import annotations

from pipeline.match.finding import Finding, binned
from pipeline.match.view import View

_BINS = (
    (0.45, "very-high"),
    (0.25, "high"),
    (0.1, "fair"),
    (0.0, "slight"),
    (-0.12, "low"),
    (-0.25, "faint"),
)


def wording(view: View, i: int, j: int) -> Finding | None:
    """As `similarity`, on the statements with nothing but their dates taken out."""
    if view.wording is None:
        return None
    margin = view.wording.margin(i, j)
    if margin < 0 and view.is_brief(i, j):
        return None
    return Finding("wording", binned(margin, _BINS, "none"), margin, {"margin": float(margin)})
