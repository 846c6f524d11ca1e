"""A thing named again with its date: "the meeting of March 1902", and later "their meeting of March 1902"."""

from __future__ import annotations

import re

from pipeline.match.finding import Finding
from pipeline.match.view import View
from pipeline.match.words import fold, stem
from pipeline.records import Claim

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4


def repeated(view: View, i: int, j: int) -> Finding | None:
    """The word that the date hangs on is the same, and so is the date; within one language."""
    a, b = view.claims[i], view.claims[j]
    if a.language != b.language or a.date is None or b.date is None or a.date.value.edtf != b.date.value.edtf:
        return None
    first, second = _bearer(a), _bearer(b)
    if not first or stem(fold(first), a.language) != stem(fold(second), b.language):
        return None
    return Finding("repeated", "same", 1.0, {"word": first, "date": a.date.text})


def _bearer(claim: Claim) -> str:
    """The word right before the date, small words left out; empty when the clause begins with the date."""
    if claim.date is None or not claim.start < claim.date.start < claim.end:
        return ""
    words = _WORD.findall(claim.text[: claim.date.start - claim.start])[-2:]
    return next((word for word in reversed(words) if len(word) >= _SHORTEST), "")
