"""The encoder's view of the two statements as they stand, dates included."""

from __future__ import annotations

from pipeline.match.finding import Finding, binned
from pipeline.match.view import View

_BINS = (
    (0.4, "very-high"),
    (0.25, "high"),
    (0.12, "fair"),
    (0.0, "slight"),
    (-0.12, "low"),
    (-0.25, "faint"),
)


def whole(view: View, i: int, j: int) -> Finding | None:
    """As `wording`, on the whole sentences: a clause of three words has its meaning from the rest of its sentence."""
    if view.whole is None or view.claims[i].source_id == view.claims[j].source_id:
        return None
    margin = view.whole.margin(i, j)
    return Finding("whole", binned(margin, _BINS, "none"), margin, {"margin": float(margin)})
