"""Dates carried by an occasion: "during his visit" has the date of the visit that the paragraph has told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pipeline import languages
from pipeline.dates.events import find_event
from pipeline.dates.rules import rules
from pipeline.dates.timexes import Anchor, DateReading, Timex

_CLAUSE_END = re.compile(r"[.,;:!?()]")


def with_occasions(
    reading: DateReading, text: str, language: str, paragraphs: Sequence[tuple[int, int]]
) -> DateReading:
    """Adds the expressions that name an occasion told earlier in their paragraph with its date.

    They are no calendar expressions, so `read` leaves them alone, as annotated corpora do; a statement of
    which they are the only date needs them.

    Args:
        reading: the dates of the text.
        text: the document.
        language: its language; one without `occasions` in its `dates.toml` has none.
        paragraphs: spans inside which the occasion is sought.

    Returns:
        The reading with a relative timex, its anchor named, for each occasion found.
    """
    pattern = _pattern(language)
    if pattern is None:
        return reading
    found = [
        timex
        for start, end in paragraphs
        for match in pattern.finditer(text, start, end)
        if (timex := _carried(match, start, text, language, reading.timexes)) is not None
    ]
    timexes = sorted((*reading.timexes, *found), key=lambda timex: timex.start)
    return replace(reading, timexes=tuple(timexes))


def _carried(
    match: re.Match[str], paragraph: int, text: str, language: str, timexes: Sequence[Timex]
) -> Timex | None:
    stop = _CLAUSE_END.search(text, match.end())
    clause_end = stop.start() if stop else len(text)
    if any(match.start() < timex.end and timex.start < clause_end for timex in timexes):
        return None
    before = [timex for timex in timexes if paragraph <= timex.start < match.start()]
    event = find_event(text, match.start("noun"), before, rules(language))
    if event is None:
        return None
    anchor = Anchor(event.start, event.end, event.text, event.value)
    return Timex(match.start(), match.end(), match[0], event.value, "relative", anchor, match["noun"].lower())


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """A preposition, a word that points back, and the name of an event."""
    data = languages.data(language, "dates")
    cues = data.get("occasions")
    if not cues:
        return None
    parts = [
        "|".join(_spaced(form) for form in forms)
        for forms in (cues["openings"], cues["pointing"], data["events"])
    ]
    return re.compile(r"\b(?:{})\s+(?:{})\s+(?P<noun>{})\b".format(*parts), re.IGNORECASE)


def _spaced(form: str) -> str:
    return r"\s+".join(re.escape(word) for word in form.split())
