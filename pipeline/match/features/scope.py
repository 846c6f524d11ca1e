"""Where the two statements stand to each other."""

from __future__ import annotations

from pipeline.match.finding import Finding
from pipeline.match.view import View


def scope(view: View, i: int, j: int) -> Finding:
    """Within one source, across sources of one language, or across languages."""
    a, b = view.claims[i], view.claims[j]
    if a.source_id == b.source_id:
        return Finding("scope", "within-source", 1.0)
    return Finding("scope", "cross-source" if a.language == b.language else "cross-language", 1.0)
