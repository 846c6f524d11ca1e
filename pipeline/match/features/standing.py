"""Whether the two statements have anything likelier to go with than each other."""

from __future__ import annotations

from pipeline.match.finding import Finding, binned
from pipeline.match.view import View

_BINS = ((6.0, "alone"), (3.0, "clear"), (1.0, "ahead"), (-1.0, "level"), (-4.0, "behind"))


def standing(view: View, i: int, j: int) -> Finding | None:
    """The bits by which the pair leads the best other pair of either statement between the two sources."""
    lead = None if view.rivals is None else view.rivals.lead(i, j)
    if lead is None:
        return None
    return Finding("standing", binned(lead, _BINS, "far-behind"), lead, {"lead": float(lead)})
