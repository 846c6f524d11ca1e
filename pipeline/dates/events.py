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
_SENTENCE_END = re.compile(r"[.!?;](?=\s)|\n\s*(?:\n|[-–—•*·]\s|\d+[.)]\s)")
_STEM = 5
_SHORTEST = 4
_NEAR = 25
_SENTENCE = 300


def find_event(
    text: str, place: int, dated: Sequence[Timex], rules: Rules, *, listed: bool = False
) -> Timex | None:
    """The date of the event named after a place in the text.

    Args:
        text: the document.
        place: where the event's name starts ("his arrival …", "he had left the cape").
        dated: the dates before it, in order.
        rules: of the language; its `events` say which words tell an event.
        listed: whether the event's name must be one of these.

    Returns: of the dates whose sentence tells the event, the one that shares most words with its name, then
        the one nearest to the word that tells it, then the last; None without one.
    """
    name = _CLAUSE_END.split(text[place : place + _REACH], maxsplit=1)[0].lower()
    words = [word for word in re.findall(r"[^\W\d_]{3,}", name) if word not in rules.unnamed]
    head, telling = _telling(words, rules)
    if telling is None or (listed and head not in rules.events):
        return None
    stems = [
        word[:_STEM] for word in words if len(word) >= _STEM and not (word == head and word in rules.events)
    ]
    best: tuple[tuple[int, int], Timex] | None = None
    for timex in dated:
        before, after = _sentence(text, timex, place)
        sentence = before + timex.text.lower() + after
        ends = (len(before), len(before) + len(timex.text))
        gaps = [
            max(0, ends[0] - found.end(), found.start() - ends[1]) for found in telling.finditer(sentence)
        ]
        if gaps:
            score = (sum(stem in sentence for stem in stems), -min(gaps) // _NEAR)
            if best is None or score >= best[0]:
                best = (score, timex)
    return None if best is None else best[1]


def _telling(words: Sequence[str], rules: Rules) -> tuple[str, re.Pattern[str] | None]:
    """The word of a name that says what happened, and what tells that elsewhere.

    The first one listed; else the name's first word, told by the words of the event it tells itself ("he died"), or
    by its own stem ("that petition").
    """
    for word in words:
        if word in rules.events:
            return word, rules.events[word]
    head = next(iter(words), "")
    for telling in rules.events.values():
        if head and telling.match(head):
            return head, telling
    if len(head) < _SHORTEST:
        return head, None
    stem = re.escape(head[:_STEM]) + ("" if len(head) >= _STEM else r"\b")
    return head, re.compile(rf"\b{stem}", re.IGNORECASE)


def _sentence(text: str, timex: Timex, place: int) -> tuple[str, str]:
    """What stands before and after a date in its sentence, up to a place, lower case, at most 300 characters."""
    before = _SENTENCE_END.split(text[max(0, timex.start - _SENTENCE) : timex.start])[-1]
    after = _SENTENCE_END.split(text[timex.end : min(timex.end + _SENTENCE, place)], maxsplit=1)[0]
    return before.lower(), after.lower()
