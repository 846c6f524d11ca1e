"""The headings under which the two statements stand."""

from __future__ import annotations

import re
from functools import cache

from pipeline.match.finding import Finding
from pipeline.match.view import View
from pipeline.match.words import concepts, fold, stem

_WORD = re.compile(r"[^\W\d_]{4,}")


def sections(view: View, i: int, j: int) -> Finding | None:
    """Headings that share a word or a concept."""
    a, b = view.claims[i], view.claims[j]
    if not a.section or not b.section or a.source_id == b.source_id:
        return None
    shared = _meanings(a.section, a.language) & _meanings(b.section, b.language)
    return Finding("sections", "same", 1.0, {"first": a.section, "second": b.section}) if shared else None


@cache
def _meanings(section: str, language: str) -> frozenset[str]:
    last = section.rpartition(" › ")[2]
    known = concepts(language)
    words = [fold(word) for word in _WORD.findall(last)]
    return frozenset().union(*({stem(word, language), *known.get(word, ())} for word in words))
