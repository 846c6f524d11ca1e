"""The encoder's view of the two statements as they stand, names and numbers included."""

from __future__ import annotations

from pipeline.match.features.margins import by_margin
from pipeline.match.finding import Finding
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
    found = by_margin("wording", view.wording, i, j, _BINS)
    if found is not None and found.score < 0 and view.is_brief(i, j):
        return None
    return found
