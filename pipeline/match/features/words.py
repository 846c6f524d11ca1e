"""The words the two statements share, across languages too."""

from __future__ import annotations

import math

from pipeline.match.finding import Finding, binned
from pipeline.match.view import View

_BINS = ((0.5, "most"), (0.33, "many"), (0.2, "several"), (0.08, "some"))


def words(view: View, i: int, j: int) -> Finding | None:
    """Cosine of the two claims' words, each weighted by how telling it is in the dossier."""
    left, right = view.shared(i, None), view.shared(j, None)
    if not left or not right:
        return None
    shared = math.sqrt(view.shared(i, j) * view.shared(j, i))
    score = shared / math.sqrt(left * right)
    return Finding("words", binned(score, _BINS, "few"), score, {"words": _said(view, i, j)})


def _said(view: View, i: int, j: int) -> str:
    """The most telling shared words as the first claim's language has them."""
    shared = [
        (-max(view.bits[element] for element in common), word)
        for word, meanings in zip(view.said[i], view.words[i], strict=True)
        if (common := meanings & view.elements[j])
    ]
    return ", ".join(word for _, word in sorted(shared)[:5])
