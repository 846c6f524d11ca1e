"""What is missing when a statement gives no date: less is known of whether it is the same event."""

from __future__ import annotations

from pipeline.match.finding import Finding
from pipeline.match.view import View


def undated(view: View, i: int, j: int) -> Finding | None:
    """One of the two statements, or both, give no date."""
    missing = (view.claims[i].date is None) + (view.claims[j].date is None)
    if not missing:
        return None
    return Finding("undated", "one" if missing == 1 else "both", 0.5 if missing == 1 else 0.0)
