"""Whether the two statements are each other's nearest."""

from __future__ import annotations

from pipeline.match.finding import Finding
from pipeline.match.view import View


def rank(view: View, i: int, j: int) -> Finding | None:
    """The place of each claim among all the other could be matched with in that source."""
    if view.similarity is None:
        return None
    better, worse = view.similarity.ranks(i, j)
    if worse == 0:
        level = "mutual"
    elif better == 0:
        level = "first-near" if worse < 3 else "first"
    else:
        level = "near" if worse < 5 else "far"
    if level == "far" and view.is_brief(i, j):
        return None
    params = {"better": str(better + 1), "worse": str(worse + 1)}
    return Finding("rank", level, 1 / (1 + (better + worse) / 2), params)
