"""Where the two statements stand in texts that run in parallel."""

from __future__ import annotations

from pipeline.match.finding import Finding
from pipeline.match.view import View

_ON, _NEAR = 0.5, 2.5


def sequence(view: View, i: int, j: int) -> Finding | None:
    """How many sentences the pair lies off the line through the sure matches around it."""
    offset = None if view.order is None else view.order.offset(i, j)
    if offset is None:
        return None
    away = abs(offset)
    level = "on" if away <= _ON else "near" if away <= _NEAR else "off"
    return Finding("sequence", level, 1 / (1 + away), {"offset": f"{away:.0f}"})
