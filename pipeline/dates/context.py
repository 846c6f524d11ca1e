"""What is known when a date is resolved: when the text was written, and the dates before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.dates.civil import Day
from pipeline.dates.narrative import Narrative, years
from pipeline.dates.nodes import Parts
from pipeline.dates.rules import Rules
from pipeline.dates.tagging import Mention
from pipeline.dates.tense import Tense, tense
from pipeline.dates.timexes import Anchor, Basis, Timex
from pipeline.dates.units import in_year
from pipeline.dates.value import DateValue

_REMEMBERED = 60
"""Dates that a later one can count from: those before them are out of a reader's mind, and of ours."""
_LONGEST_SENTENCE = 1000
_LONGEST_WORD = 20
_CLAUSE = 120
_JUST_TOLD = 400
"""Characters over which "the same year" reaches back beyond its paragraph."""
_LIST_REACH = 60
"""Characters within which a later date gives its year to one without ("in March, and in October 1998")."""
_REACH = 300
_SHORT = 3000
"""Characters of a notice, in which "today" is the day of writing."""
_SENTENCE_ENDS = (". ", "! ", "? ", ".\n", "\n\n")


class UnresolvedError(Exception):
    """A date whose value cannot be told; `code` is the finding to report, empty to stay silent."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Reading:
    """A value with how it was come by; `named` is the date that a bound names, where TIMEX3 wants that."""

    value: DateValue
    basis: Basis = "explicit"
    anchor: Anchor | None = None
    named: DateValue | None = None


class Context:
    """The text, its day of writing, and the dates read so far.

    Args:
        text: the document.
        rules: of its language.
        written: when it was written, None when unknown.
        is_news: the text speaks from its day of writing ("yesterday", "on Tuesday").
        dateline: where its head says when it was written; None when that is known from elsewhere.

    Attributes:
        place: the span of the date being resolved.
        known: dates of the paragraph so far.
        bases: the same with the date that later ones count from ("until 1882. In that year …").
        asides: starts of those told by the day before ("la veille"), from which no "next day" counts on.
        narrative: how far the telling has come, and what in it does not move it.
        ranged: the date being resolved is an interval.
        history: the same for the whole document.
        quarter: the last quarter that the text named and that was over when it was written.
        ahead: the date being resolved is the end of something: it lies ahead unless the text tells the past.
        weekdays: days that the text names with weekday and date, by weekday.
    """

    def __init__(
        self, text: str, rules: Rules, written: DateValue | None, is_news: bool, dateline: Anchor | None
    ) -> None:
        self.text, self.rules, self.is_news = text, rules, is_news
        self.written = written if written is not None and written.earliest is not None else None
        self._dateline = dateline
        self.place = (0, 0)
        self.known: deque[Timex] = deque(maxlen=_REMEMBERED)
        self.bases: deque[tuple[Timex, DateValue]] = deque(maxlen=_REMEMBERED)
        self.asides: set[int] = set()
        self.narrative = Narrative(text, rules)
        self.ranged = False
        self.history: deque[tuple[Timex, DateValue]] = deque(maxlen=_REMEMBERED)
        self.quarter: Timex | None = None
        self.ahead = False
        self.weekdays: dict[int, DateValue] = {}
        self._years: list[tuple[int, ...]] = []

    @property
    def today(self) -> Day | None:
        """The first day on which the text may have been written."""
        return None if self.written is None else self.written.earliest

    def enter(self, mentions: Sequence[Mention], start: int, end: int) -> None:
        """Start a paragraph: what was said in another one is no anchor, but the story may go on from there."""
        self.narrative.enter(start, end)
        self.known.clear()
        self.bases.clear()
        self.asides.clear()
        self._years = [
            (mention.start, mention.end, mention.node.year)
            for mention in mentions
            if isinstance(mention.node, Parts) and mention.node.year is not None
        ]

    def remember(self, timex: Timex, base: DateValue) -> None:
        """Keep a date that was read, with the date that later ones count from."""
        self.known.append(timex)
        self.narrative.remember(timex, base)
        self.bases.append((timex, base))
        if base.earliest is not None:
            self.history.append((timex, base))

    def writing(self) -> Anchor | None:
        """The time of writing as an anchor."""
        return self._dateline or (None if self.written is None else Anchor(-1, -1, "", self.written))

    def tense(self) -> Tense | None:
        """The tense around the date being resolved."""
        return tense(self.text, *self.place, self.rules)

    def is_denied(self) -> bool:
        """Whether the clause before the date says that something is not so ("did not join until 1920")."""
        pattern = self.rules.options.get("not_until")
        before = self.text[max(0, self.place[0] - _CLAUSE) : self.place[0]]
        clause = before[max(before.rfind(mark) for mark in ".;:,!?()\n") + 1 :]
        return pattern is not None and re.search(pattern, clause, re.IGNORECASE) is not None

    def tells_before(self) -> bool:
        """Whether a clause follows that tells of before ("two years after he had left")."""
        after = self.text[self.place[1] : self.place[1] + _LIST_REACH]
        stop = min((place for mark in ".,;:!?()" if (place := after.find(mark)) >= 0), default=len(after))
        cue = self.rules.story.verbs.search(after, 0, stop)
        return cue is not None and cue[1] is not None

    def just_told(self) -> Timex | None:
        """The date that the text before the paragraph ends with, where that is near."""
        last = None if self.known or not self.history else self.history[-1][0]
        if self.is_news or last is None or self.place[0] - last.end > _JUST_TOLD:
            return None
        return last

    def has_ended(self) -> bool:
        """Whether the word before the date says that it lies behind ("the year ended Jan. 31")."""
        before = self.text[max(0, self.place[0] - _LONGEST_WORD) : self.place[0]].split()
        return bool(before) and before[-1].lower() in self.rules.words.get("ENDED", {})

    def is_today_meant(self) -> bool:
        """Whether "today" is the day of writing: in news and short notices; elsewhere it means nowadays."""
        if self.is_news:
            return True
        return self.written is not None and self.written.precision == "day" and len(self.text) < _SHORT

    def speaks_of_long_periods(self) -> bool:
        """Whether the sentence is about more than a quarter ("in the first nine months")."""
        pattern = self.rules.options.get("long_periods")
        if pattern is None:
            return False
        before = self.text[max(0, self.place[0] - _REACH) : self.place[0]]
        sentence = before[max(before.rfind(mark) for mark in _SENTENCE_ENDS) + 1 :]
        return re.search(pattern, sentence + self.text[slice(*self.place)], re.IGNORECASE) is not None

    def parts_sentences(self, start: int, end: int) -> bool:
        """Whether a sentence ends between two places."""
        between = self.text[start : min(end, start + _LONGEST_SENTENCE)]
        return any(mark in between for mark in _SENTENCE_ENDS) or between.endswith(".")

    def year_of(self, parts: Parts) -> tuple[Timex, DateValue] | None:
        """The date that gives its year to one without, and the value that follows; in news one of its sentence."""
        start, end = self.place
        found = self.narrative.anchor(start, end, across=not (self.is_news or self.ranged))
        if found is None:
            return None
        moment, near = found
        timex = moment.timex
        if self.is_news and (not _is_told(timex) or self.parts_sentences(timex.end, start)):
            return None
        told = "on" if near else self.narrative.told(start, end)
        for year in years(parts, moment, told, near=near):
            value = in_year(parts, year)
            if value is not None and not self._is_ahead(value):
                return timex, value
        return None

    def _is_ahead(self, value: DateValue) -> bool:
        """Whether a date lies after the time of writing."""
        return self.today is not None and value.earliest is not None and value.earliest > self.today

    def following_year(self) -> tuple[int, int, int] | None:
        """A date with a year a little later in the same sentence: its span and its year."""
        number = bisect_left(self._years, (self.place[1],))
        if number == len(self._years):
            return None
        start, end, year = self._years[number]
        far = start - self.place[1] > _LIST_REACH or self.parts_sentences(self.place[1], start)
        return None if far else (start, end, year)


def anchor_of(timex: Timex) -> Anchor:
    """A date as the anchor of another one."""
    return Anchor(timex.start, timex.end, timex.text, timex.value)


def _is_told(timex: Timex) -> bool:
    """Whether the text gives a date's year in the date, or just before it ("in 1997: in March …")."""
    return timex.anchor is None or (timex.basis == "relative" and timex.anchor.value.precision == "year")
