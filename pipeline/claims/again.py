"""A second time told by a word, not a number: "in 1895 and again in 1907", "the earlier …, the later …"."""

from __future__ import annotations

import re
from functools import cache

from pipeline.claims.fold import phrase_pattern
from pipeline.languages import data
from pipeline.records import Quantity


def repeats(clause: str, language: str) -> bool:
    """Whether a clause says that something was done once more."""
    return _pattern(language, "again").search(clause) is not None


def occurrence(clause: str, start: int, language: str, *, goes_on: bool) -> Quantity | None:
    """Which of its kind a clause says that its event was.

    Args:
        clause: its text, which begins at offset `start` of the source. language: a code.
        goes_on: whether the clause goes on with a dated one, so that "again" is the second time.

    Returns: an ordinal: 2 for "again" after a first, 1 and 2 for "the earlier" and "the later"; else None.
    """
    cases = [("earlier", 1), ("later", 2), *([("again", 2)] if goes_on else [])]
    for name, value in cases:
        match = _pattern(language, name).search(clause)
        if match:
            begin, end = start + match.start(), start + match.end()
            return Quantity("ordinal", float(value), "", match[0], begin, end, significant=1)
    return None


@cache
def _pattern(language: str, name: str) -> re.Pattern[str]:
    words = data(language, "claims")["occurrence"][name]
    return re.compile(rf"(?<!\w)(?:{phrase_pattern(words)})(?!\w)", re.IGNORECASE)
