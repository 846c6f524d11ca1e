"""Whether the two sources speak of one subject at all."""

from __future__ import annotations

from pipeline.match.finding import Finding
from pipeline.match.view import View

_FEWEST_NAMES = 3


def kinship(view: View, i: int, j: int) -> Finding | None:
    """Two sources that both name people and places, and share neither one of them nor a day, have two subjects."""
    if view.claims[i].source_id == view.claims[j].source_id:
        return None
    first, second = view.named_in(i), view.named_in(j)
    if min(len(first), len(second)) < _FEWEST_NAMES or first & second:
        return None
    if view.days_in(i) & view.days_in(j):
        return None
    return Finding("kinship", "none", 0.0)
