"""The encoder's view of the two statements as they stand, dates included."""

from __future__ import annotations

from pipeline.match.features.margins import by_margin
from pipeline.match.finding import Finding
from pipeline.match.view import View


def whole(view: View, i: int, j: int) -> Finding | None:
    """As `wording`, with the dates left in: the date that two statements share is part of what makes them one."""
    if view.claims[i].source_id == view.claims[j].source_id:
        return None
    return by_margin("whole", view.whole, i, j)
