"""Find the event that a date is counted from.

"two years after his arrival" names one told elsewhere with its date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.dates.rules import Rules
from pipeline.dates.timexes import Timex

_REACH = 60
_CLAUSE_END = re.compile(r"[.,;:!?()\n]")
_SENTENCE_END = re.compile(r"[.!?;](?=\s)|\n\s*\n")
_STEM = 5
_NEAR = 25


def find_event(text: str, place: int, dated: Sequence[Timex], rules: Rules) -> Timex | None:
    """The date of the event named after a place in the text.

    Args:
        text: the document.
        place: where the event's name starts ("his arrival …").
        dated: the dates before it, in order.
        rules: of the language; its `events` say which words tell an event.

    Returns: of the dates whose sentence tells the event, the one that shares most words with its name, then
        the one nearest to the word that tells it, then the last; None without one.
    """
    name = _CLAUSE_END.split(text[place : place + _REACH], maxsplit=1)[0].lower()
    words = re.findall(r"[^\W\d_]{3,}", name)
    head = next((word for word in words if word in rules.events), None)
    if head is None:
        return None
    stems = [word[:_STEM] for word in words if word != head and len(word) >= _STEM]
    best: tuple[tuple[int, int], Timex] | None = None
    for timex in dated:
        before, after = _sentence(text, timex, place)
        sentence = before + timex.text.lower() + after
        places = [found.end() for found in rules.events[head].finditer(sentence)]
        if places:
            nearness = -min(abs(place - len(before)) for place in places) // _NEAR
            score = (sum(stem in sentence for stem in stems), nearness)
            if best is None or score >= best[0]:
                best = (score, timex)
    return None if best is None else best[1]


def _sentence(text: str, timex: Timex, place: int) -> tuple[str, str]:
    """What stands before and after a date in its sentence, up to a place, lower case, at most 300 characters."""
    before = _SENTENCE_END.split(text[max(0, timex.start - 300) : timex.start])[-1]
    after = _SENTENCE_END.split(text[timex.end : min(timex.end + 300, place)], maxsplit=1)[0]
    return before.lower(), after.lower()
