"""Tell whether a sentence speaks of the past or of the future, by its nearest telling word."""

from __future__ import annotations

from typing import Literal

from pipeline.dates.rules import Rules

Tense = Literal["past", "future"]
_REACH = 200
"""Characters looked at on either side, never beyond the sentence."""


def tense(text: str, start: int, end: int, rules: Rules) -> Tense | None:
    """The tense around a stretch of text: of the last telling word before it in its sentence.

    Else the first after it; None without one.

    Args:
        text: the document.
        start, end: the stretch, in code points.
    """
    before = text[max(0, start - _REACH) : start]
    cut = max(before.rfind(mark) for mark in (". ", "! ", "? ", "; ", "\n\n", ".\n"))
    cues = list(rules.tense.finditer(before, cut + 1))
    if cues:
        return "future" if any(cue[1] for cue in cues[-3:]) else "past"
    after = text[end : end + _REACH]
    stop = min(
        (place for mark in (". ", "! ", "? ", "\n") if (place := after.find(mark)) >= 0), default=len(after)
    )
    cue = rules.tense.search(after, 0, stop)
    return None if cue is None else "future" if cue[1] else "past"
