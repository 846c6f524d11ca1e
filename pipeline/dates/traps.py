"""Tell dates from what only looks like one: counts, pages, routes, names, durations."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.dates.grammar import Match, Tokens
from pipeline.dates.nodes import Node, Parts, Relative
from pipeline.dates.rules import Rules

_OPENING_QUOTES, _CLOSING_QUOTES = "\"“‘'", "\"”’'"
_MARKS_BEFORE = "$£€¥№#§@=+*^\\%°"
_MARKS_AFTER = "%‰°$£€¥"
_GROUPED_DIGITS = re.compile(r"[\d\-–]+")
_LATE = 2100


def is_trap(text: str, tokens: Tokens, match: Match, node: Node, rules: Rules) -> bool:
    """Say whether a match is no date where it stands."""
    around = _Around(text, tokens, rules)
    before = match.start - 1
    if around.has(before, "EACH") and not (isinstance(node, Parts) and node.year is not None):
        return True
    needed = match.pattern.options.get("needs_before")
    if (needed is not None and not around.has(before, needed)) or around.ends_name(match.start):
        return True
    if isinstance(node, Relative):
        return (node.counted and around.has(before, "DURING")) or around.is_title(match)
    if match.pattern.means == "decade":
        part = 1 if around.has(before, "PART") else 0
        return around.has(before - part, "POSSESSIVE")
    if match.pattern.options.get("day_only"):
        return around.word(match.end).isalpha() and not around.has(match.end, "SUBJECT")
    if match.pattern.options.get("lone"):
        return around.is_name(match)
    if match.pattern.options.get("bare"):
        return around.is_number(match)
    return "numeric" in match.found and around.is_labelled(match.start)


@dataclass(frozen=True, slots=True)
class _Around:
    """Looks at the tokens around a match."""

    text: str
    tokens: Tokens
    rules: Rules

    def has(self, place: int, *names: str) -> bool:
        """Whether the token at a place has one of these classes."""
        if not 0 <= place < len(self.tokens.entries):
            return False
        classes = self.tokens.entries[place].classes
        return any(name in classes for name in names)

    def word(self, place: int) -> str:
        """The text of a token, empty beyond the ends."""
        if not 0 <= place < len(self.tokens.entries):
            return ""
        return self.text[self.tokens.starts[place] : self.tokens.ends[place]]

    def touches(self, place: int) -> bool:
        """Whether only a space parts a token from the one before it."""
        return (
            0 < place < len(self.tokens.entries)
            and self.tokens.starts[place] - self.tokens.ends[place - 1] <= 1
        )

    def ends_name(self, place: int) -> bool:
        """Port-Mars: a capital after a hyphen after a capitalised word."""
        start = self.tokens.starts[place]
        if (
            place < 2
            or self.has(place - 2, "PART")
            or not self.text[start].isupper()
            or self.text[start - 1] not in "-‑"
        ):
            return False
        return self.word(place - 2)[:1].isupper() and self.text[start - 2].isalpha()

    def is_title(self, match: Match) -> bool:
        """ "This Week", the broadcast."""
        word = self.word(match.end - 1)
        return (
            match.end - match.start > 1
            and {"UNIT"} <= self.tokens.entries[match.end - 1].classes.keys()
            and word[:1].isupper()
            and not word.isupper()
        )

    def is_name(self, match: Match) -> bool:
        """April Denholm, Mr June, the Sunday Post: a lone month or weekday beside a capitalised word."""
        if self.has(match.start - 1, "DATEPREP", "PART", "BOUND", "ABOUT"):
            return False
        first, last = self.word(match.start), self.word(match.end - 1)
        if not last[:1].isupper() or (first.isupper() and len(first) > 1):
            return False
        following = self.word(match.end) if self.touches(match.end) else ""
        if _is_capitalised(following) and not self.has(match.end, "MONTH", "WEEKDAY"):
            return True
        return self.has(match.start - 1, "TITLE") or self.has(match.start - 2, "TITLE")

    def is_labelled(self, place: int) -> bool:
        """Page 1914, no. 1838, route 66."""
        if self.has(place - 1, "NUMBERED"):
            return True
        return self.word(place - 1) in (".", "°", "º") and self.has(place - 2, "NUMBERED")

    def is_number(self, match: Match) -> bool:
        """Whether a year that stands alone counts, numbers, prices or measures something."""
        place, after = match.start, match.end
        if self._is_marked(self.tokens.starts[place], self.tokens.ends[after - 1]) or self.is_labelled(place):
            return True
        if self.has(place - 1, "NUMERALUSE") or self._is_digit_group(place, after):
            return True
        if self.has(place - 1, "NUMJOIN") and self.has(place - 2, "NUM") and self.is_labelled(place - 2):
            return True
        if self._is_counted(place, after, match):
            return True
        joined = self.has(after, "NUMJOIN") and self.has(after + 1, "NUM")
        return joined and self.has(after + 2, "COUNTED") and not self.has(after + 1, "DAY")

    def _is_marked(self, start: int, end: int) -> bool:
        """Marks that make a number no year: currency, percent, quotes, digits around a point or in groups."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        if before and (before in _MARKS_BEFORE or before.isalnum()):
            return True
        if before and before in _OPENING_QUOTES and after and after in _CLOSING_QUOTES:
            return True
        if self.text[end : end + 2].strip()[:1] in tuple(_MARKS_AFTER) or (
            after == "-" and self.text[end + 1 : end + 2].isalpha()
        ):
            return True
        if before in ("/", ".", ":") and self.text[start - 2 : start - 1].isdecimal():
            return True
        return self._groups(start, end) > 2

    def _groups(self, start: int, end: int) -> int:
        """How many groups of digits a number with hyphens has: an ISBN, a telephone number."""
        low = start
        while low > max(0, start - 20) and _GROUPED_DIGITS.fullmatch(self.text[low - 1]):
            low -= 1
        run = _GROUPED_DIGITS.match(self.text, low, end + 20)
        return len(re.findall(r"\d+", run.group())) if run else 1

    def _is_digit_group(self, place: int, after: int) -> bool:
        """0800 1998 2004: long numbers with nothing between them."""
        long = ("YEAR", "YYY")
        return (self.touches(place) and self.has(place - 1, *long)) or (
            self.touches(after) and self.has(after, *long)
        )

    def _is_counted(self, place: int, after: int, match: Match) -> bool:
        if self.has(after, "COUNTED", "CLOCK"):
            return True
        year = int(match.found.get("year") or 1)
        if "YEARWORDS" in self.tokens.entries[place].classes and year % 100 == 0:
            return not self.has(place - 1, "YEARPREP")
        word = self.word(after) if self.touches(after) else ""
        if match.pattern.options.get("short"):
            return word.isalpha() and not self.has(after, "NOTPLURAL", "YEARPREP")
        licensed = self.has(place - 1, "YEARPREP", "DETERMINER", "BOUND", "PART", "ABOUT")
        before = self.word(place - 1)
        if not licensed and before.isalpha() and before.islower() and self.touches(place) and year % 50 == 0:
            return True
        if not (word.isalpha() and word.islower()) or self.has(after, "NOTPLURAL"):
            return year > _LATE and not licensed
        if not (word.endswith(str(self.rules.options.get("plural", "s"))) and len(word) > 3):
            return False
        if self.has(place - 1, "YEARPREP") and not self.has(place - 1, "BOUND"):
            return year % (100 if self.has(place - 1, "DATEPREP") else 50) == 0
        return not self.has(place - 1, "DETERMINER") and not self.text[: self.tokens.starts[place]].endswith(
            "-"
        )


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper() and word.isalpha()
