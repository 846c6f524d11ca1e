"""The headings under which the two statements stand."""

from __future__ import annotations

import re

from pipeline.match.finding import Finding
from pipeline.match.view import View
from pipeline.match.words import concepts, fold, stem
from pipeline.records import Claim

_WORD = re.compile(r"[^\W\d_]{4,}")


def sections(view: View, i: int, j: int) -> Finding | None:
    """Headings that share a word or a concept."""
    a, b = view.claims[i], view.claims[j]
    if not a.section or not b.section or a.source_id == b.source_id:
        return None
    shared = _meanings(a) & _meanings(b)
    return Finding("sections", "same", 1.0, {"first": a.section, "second": b.section}) if shared else None


def _meanings(claim: Claim) -> frozenset[str]:
    last = claim.section.rpartition(" › ")[2]
    known = concepts(claim.language)
    words = [fold(word) for word in _WORD.findall(last)]
    return frozenset().union(*({stem(word, claim.language), *known.get(word, ())} for word in words))
