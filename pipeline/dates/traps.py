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
    if not around.is_licensed(match) or around.ends_name(match.start):
        return True
    if isinstance(node, Parts) and node.day is not None and node.month is not None:
        return "." in match.found.get("numeric", "") and around.is_labelled(match.start)
    if isinstance(node, Parts) and node.century is not None:
        return not around.ends_phrase(match.end)
    if match.pattern.options.get("pausing") and around.goes_on(match.end):
        return True
    if match.pattern.options.get("owned") and around.is_owned(match.end):
        return True
    if isinstance(node, Relative):
        return (node.counted and around.has(before, "DURING")) or around.is_title(match)
    if match.pattern.means == "decade":
        part = 1 if around.has(before, "PART") else 0
        return around.has(before - part, "POSSESSIVE")
    if match.pattern.options.get("day_only"):
        return (
            around.goes_on(match.end) or around.is_labelled(match.start) or around.has(match.end + 1, "ROAD")
        )
    if match.pattern.options.get("lone"):
        return around.is_name(match) or around.is_feast_of_thing(match) or around.is_repeated(match)
    if match.pattern.options.get("bare"):
        return around.is_number(match)
    return "numeric" in match.found and around.is_labelled(match.start)


def names_road(text: str, tokens: Tokens, match: Match, node: Node, rules: Rules) -> bool:
    """Whether a day is the name of a road or a place, no part of which is a date: rue du 4 septembre."""
    if not isinstance(node, Parts) or node.day is None or node.month is None:
        return False
    return _Around(text, tokens, rules).is_road(match)


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

    def goes_on(self, place: int) -> bool:
        """Whether a noun may follow: a word that does not start a clause."""
        return self.word(place).isalnum() and not self.has(place, "SUBJECT", "LISTJOIN")

    def ends_phrase(self, place: int) -> bool:
        """Whether a mark follows, and no further number of a list."""
        word = self.word(place)
        return (
            not word.isalnum() and word != "-" and not self.has(place + 1, "ORD", "ROMAN", "LISTJOIN", "DAY")
        )

    def is_owned(self, place: int) -> bool:
        """The last week of May, le lendemain de la fête: what follows says of what."""
        return self.has(place, "OWNER") or (self.has(place, "KINDOF") and self.has(place + 1, "DETERMINER"))

    def is_licensed(self, match: Match) -> bool:
        """Whether a word stands before the match that its pattern asks for; "about 328 men" is no year."""
        needed = match.pattern.options.get("needs_before")
        if needed is None:
            return True
        names = [needed] if isinstance(needed, str) else needed
        if not self.has(match.start - 1, *names):
            return False
        if match.pattern.options.get("ancient") and not self.has(match.start - 1, names[0]):
            return match.found["year"] % 10 != 0 and not self.goes_on(match.end)
        return True

    def is_road(self, match: Match) -> bool:
        """Rue du 4 septembre, 14 May Street: a date in the name of a road or a place."""
        if self.has(match.end, "ROADAFTER") and self.word(match.end)[:1].isupper():
            return True
        return self.has(match.start - 2, "ROAD") and self.has(match.start - 1, "DETERMINER")

    def ends_name(self, place: int) -> bool:
        """Port-Mars: a capital after a hyphen after a capitalised word."""
        start = self.tokens.starts[place]
        if (
            place < 2
            or self.has(place - 2, "PART", "ROMAN")
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
        if self.has(match.start - 1, "TITLE") or self.has(match.start - 2, "TITLE"):
            return True
        return self.word(match.end) == "," and (
            self.has(match.end + 1, "WHO")
            or (self.word(match.start - 1) == "," and self._is_surname(match.start - 2))
        )

    def _is_surname(self, place: int) -> bool:
        word = self.word(place)
        return len(word) > 1 and word.isalpha() and word.isupper()

    def is_repeated(self, match: Match) -> bool:
        """On Monday and Friday nights: days that come again."""
        ahead = 3 if self.has(match.end, "LISTJOIN") else 1
        return any(self.has(match.end + step, "EACHAFTER") for step in range(ahead))

    def is_feast_of_thing(self, match: Match) -> bool:
        """The Christmas tree, le marché de Noël: a feast that only says of what kind a thing is."""
        if not self.has(match.end - 1, "FEAST"):
            return False
        if self.has(match.start - 1, "KINDOF") and match.end - match.start == 1:
            return not self.has(match.start - 2, "FEASTLEAD")
        word = self.word(match.end)
        return (
            self.has(match.start - 1, "KINDBEFORE")
            and word.islower()
            and not self.has(match.end, "SUBJECT", "YEARPREP", "NOTPLURAL")
        )

    def is_labelled(self, place: int) -> bool:
        """Page 1914, no. 1838, route 66, the code is 1850."""
        if self.has(place - 1, "NUMBERED"):
            return True
        if self.has(place - 2, "NUMBERED") and (self.has(place - 1, "LINK") or self._is_in_label(place - 1)):
            return True
        return self.word(place - 1) in (".", "°", "º") and self.has(place - 2, "NUMBERED")

    def _is_in_label(self, place: int) -> bool:
        """Vol AF 1830, voie communale 1789: a word between what is numbered and its number."""
        word = self.word(place)
        if word.isalpha() and word.isupper() and len(word) in (2, 3):
            return True
        known = ("YEARPREP", "DATEPREP", "DETERMINER", "BOUND", "PART", "ABOUT", "LISTJOIN")
        return (
            bool(self.rules.options.get("adjective_after")) and word.isalpha() and not self.has(place, *known)
        )

    def is_number(self, match: Match) -> bool:
        """Whether a year that stands alone counts, numbers, prices or measures something."""
        place, after = match.start, match.end
        if self._is_marked(self.tokens.starts[place], self.tokens.ends[after - 1]) or self.is_labelled(place):
            return True
        if self.has(place - 1, "NUMERALUSE") or self._is_digit_group(place, after):
            return True
        if self.has(place - 1, "NUMJOIN") and self.has(place - 2, "NUM") and self.is_labelled(place - 2):
            return True
        if self._is_counted(place, after, match) or self._is_model(match):
            return True
        joined = self.has(after, "NUMJOIN") and self.has(after + 1, "NUM")
        return joined and self.has(after + 2, "COUNTED") and not self.has(after + 1, "DAY")

    def _is_model(self, match: Match) -> bool:
        """The Orion 1500: a round number right after a name."""
        before = self.word(match.start - 1)
        if (
            int(match.found.get("year") or 1) % 100
            or not self.touches(match.start)
            or not _is_capitalised(before)
        ):
            return False
        return not self.has(
            match.start - 1, "YEARPREP", "DATEPREP", "BOUND", "ABOUT", "PART", "DETERMINER", "SUBJECT"
        )

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
        if before == after == "/":
            return True
        if after in (".", "/") and self.text[end + 1 : end + 2].isalpha():
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
            return year >= _LATE and not licensed
        if not (word.endswith(str(self.rules.options.get("plural", "s"))) and len(word) > 3):
            return False
        if self.has(place - 1, "YEARPREP") and not self.has(place - 1, "BOUND"):
            return year % (100 if self.has(place - 1, "DATEPREP") else 50) == 0
        return not self.has(place - 1, "DETERMINER") and not self.text[: self.tokens.starts[place]].endswith(
            "-"
        )


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper() and word.isalpha()
