"""The encoder's view of the two sentences that the statements were cut from."""

from __future__ import annotations

from pipeline.match.features.margins import by_margin
from pipeline.match.finding import Finding
from pipeline.match.view import View


def passage(view: View, i: int, j: int) -> Finding | None:
    """As `wording`, on the whole sentences: a clause of three words has its meaning from the rest of its sentence."""
    if view.claims[i].source_id == view.claims[j].source_id:
        return None
    return by_margin("passage", view.passage, i, j)
