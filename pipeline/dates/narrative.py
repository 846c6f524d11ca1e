"""The clock of a telling: the date a narrative has come to, and what is told beside it without moving it.

A narrative goes forwards. What it says of before ("had been built in 1899"), of later ("was to receive it four
years later"), in brackets or in a relative clause beside a dated one is told aside: the story then goes on from
where it stood. A month without a year is that of the clock's year or, when the months turn back over New Year, of
the year after it.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.dates.nodes import Parts
from pipeline.dates.rules import Rules
from pipeline.dates.timexes import Timex
from pipeline.dates.units import SIZE, in_year
from pipeline.dates.value import DateValue

Told = Literal["on", "before", "ahead", "inside"]
"""How a date is told: as the next of the story, of what was before it or comes after it, or inside brackets."""

_REACH = 240
"""Characters of a clause looked at on either side of a date."""
_REMEMBERED = 60
_HALF_YEAR = 6
_SOME_YEAR = 2000
_FRONT = 3
"""Words before a weekday that does not open its clause."""
_NAME = 6
"""Words in which a thing is named ("in the great flood of")."""
_WORDS = re.compile(r"\w+")
_CUTS = re.compile(r"[.!?](?=\s)|[;:()\[\]]|\s[–—-]\s|\n")
_LONG = 200
"""Characters from which a paragraph of more than one sentence is one of a telling, no item of news or of a list."""
_SENTENCES = re.compile(r"[a-zà-ÿ)»”][.!?]\s+[^\W\da-z]")


@dataclass(slots=True)
class Moment:
    """A date the text has told: the date later ones count from, and how it was told once that was asked."""

    timex: Timex
    value: DateValue
    told: Told | None = None


class Narrative:
    """The dates of a document that can give their year to one without.

    Args:
        text: the document. rules: of its language.
    """

    def __init__(self, text: str, rules: Rules) -> None:
        self._text, self._rules = text, rules
        self._moments: deque[Moment] = deque(maxlen=_REMEMBERED)
        self._earlier: tuple[Moment, ...] = ()
        self._prose = False

    def enter(self, start: int, end: int) -> None:
        """Start a paragraph; the story goes on from the one before where both tell it in sentences."""
        prose = end - start > _LONG and _SENTENCES.search(self._text, start, end) is not None
        if not (prose and self._prose):
            self._earlier = ()
        elif self._moments:
            self._earlier = tuple(self._moments)
        self._prose = prose
        self._moments.clear()

    def remember(self, timex: Timex, base: DateValue) -> None:
        """Keep a date that was told; `base` is the date that it names."""
        if _gives_year(timex, base):
            self._moments.append(Moment(timex, base))

    def told(self, start: int, end: int) -> Told:
        """How the date between two offsets is told."""
        before, after = self._clause(start, end)
        cues = list(self._rules.story.verbs.finditer(before))
        if (
            self._bracket(start) is not None
            or self._is_relative(start, before)
            or (cues and self._owns(before))
        ):
            return "inside"
        cue = cues[-1] if cues else self._rules.story.verbs.search(after)
        return "on" if cue is None else "before" if cue[1] else "ahead" if cue[2] else "on"

    def anchor(self, start: int, end: int, *, across: bool) -> tuple[Moment, bool] | None:
        """The date that gives its year to the one between two offsets, and whether it stands in its clause.

        The last one of its clause or its brackets, else the last that moved the story, else the last.

        Args:
            start, end: the date without a year. across: whether the paragraph before may give it.
        """
        if not self._moments:
            moment = self._clock(self._earlier) if across else None
            return None if moment is None or month_of(moment.value) is None else (moment, False)
        last = self._moments[-1]
        bracket = self._bracket(start)
        if bracket is not None and bracket == self._bracket(last.timex.start):
            return last, True
        if not _CUTS.search(self._text, last.timex.end, start) and bracket is None:
            return last, True
        if self._how(last) in ("before", "ahead") and self._how(last) == self.told(start, end):
            return last, False
        return self._clock(self._moments) or last, False

    def is_habit(self, start: int, end: int) -> bool:
        """Whether a weekday is any one or each of them: « on y danse le jeudi », not « le jeudi, on dansa »."""
        before, _ = self._clause(start, end)
        words, told = _WORDS.findall(before.lower()), _WORDS.findall(self._text[start:end].lower())
        article = told[0] if len(told) > 1 else words[-1] if words else ""
        if article in self._rules.words.get("ANYDAY", {}):
            return True
        if article not in self._rules.words.get("EACHDAY", {}) or len(words) < _FRONT:
            return False
        cues = [cue[0].lower() for cue in self._rules.story.verbs.finditer(before)]
        return not cues or self._rules.story.habits.fullmatch(cues[-1]) is not None

    def _clock(self, moments: Sequence[Moment]) -> Moment | None:
        return next((moment for moment in reversed(moments) if self._how(moment) == "on"), None)

    def _how(self, moment: Moment) -> Told:
        if moment.told is None:
            told = self.told(moment.timex.start, moment.timex.end)
            moment.told = "before" if told == "on" and _looks_back(moment.timex) else told
        return moment.told

    def _clause(self, start: int, end: int) -> tuple[str, str]:
        before = self._text[max(0, start - _REACH) : start]
        after = self._text[end : end + _REACH]
        cut = max((found.end() for found in _CUTS.finditer(before)), default=0)
        stop = _CUTS.search(after)
        return before[cut:], after[: stop.start()] if stop else after

    def _is_relative(self, start: int, before: str) -> bool:
        """Whether a date stands in a relative clause beside one that its main clause tells."""
        opened = list(self._rules.story.relative.finditer(before))
        if not opened or "," in before[opened[-1].end() :]:
            return False
        first, place = start - len(before), start - len(before) + opened[-1].start()
        return any(first <= moment.timex.start < place for moment in self._moments)

    def _owns(self, before: str) -> bool:
        """Whether a date only says which thing is meant ("a map of 1812"), not when ("in the flood of 1812")."""
        words = _WORDS.findall(before.lower())[-_NAME:]
        story = self._rules.story
        return bool(words) and words[-1] in story.owners and story.adverbials.isdisjoint(words)

    def _bracket(self, place: int) -> int | None:
        """Where the brackets around a place open; None outside of brackets."""
        low = max(0, place - _REACH)
        opened = self._text.rfind("(", low, place)
        return opened if opened > self._text.rfind(")", low, place) else None


def years(parts: Parts, moment: Moment, told: Told, *, near: bool) -> Iterator[int]:
    """The years in which a date without one may lie, the likeliest first.

    Args:
        parts: the date. moment: what gives its year. told: how the date is told.
        near: whether both stand in one clause, so that neither is told aside from the other.
    """
    assert moment.value.earliest is not None
    assert moment.value.latest is not None
    year, month, turn = moment.value.earliest[0], month_of(moment.value), _month(parts)
    if month is not None and turn is not None:
        year = moment.value.latest[0]
        if told == "before" and moment.told != "before" and not near and turn > month:
            yield year - 1
        elif told != "before" and month - turn > _HALF_YEAR:
            yield year + 1
    yield year


def month_of(value: DateValue) -> int | None:
    """The month in which a date ends that is told in months or finer; None for a coarser one."""
    if value.earliest is None or value.latest is None or SIZE[value.precision] > SIZE["interval"]:
        return None
    length = (value.latest[0] - value.earliest[0]) * 12 + value.latest[1] - value.earliest[1]
    return value.latest[1] if length < _HALF_YEAR else None


def _month(parts: Parts) -> int | None:
    """The month of a date without a year; of a season its middle."""
    if parts.month is not None:
        return parts.month
    value = in_year(parts, _SOME_YEAR)
    if value is None or value.earliest is None or value.latest is None:
        return None
    return (value.earliest[1] + value.latest[1]) // 2 if value.earliest[0] == value.latest[0] else None


def _looks_back(timex: Timex) -> bool:
    """Whether a date was told as lying before another one ("two years earlier", "the previous autumn")."""
    seen, from_where = timex.value.earliest, timex.anchor and timex.anchor.value.earliest
    return bool(seen and from_where and seen < from_where) and timex.anchor is not None


def _gives_year(timex: Timex, value: DateValue) -> bool:
    if value.earliest is None or value.latest is None or SIZE[value.precision] > SIZE["year"]:
        return False
    return value.latest[0] - value.earliest[0] <= 1 and (timex.anchor is None or timex.anchor.start >= 0)
