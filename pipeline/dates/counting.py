"""Tell years from numbers that count, price, label or measure something."""

from __future__ import annotations

import re

from pipeline.dates.grammar import Match
from pipeline.dates.surroundings import Around, is_capitalised

_OPENING_QUOTES, _CLOSING_QUOTES = "\"“‘'", "\"”’'"
_MARKS_BEFORE = "$£€¥№#§@=+*^\\%°"
_MARKS_AFTER = "%‰°$£€¥"
_GROUPED_DIGITS = re.compile(r"[\d\-–]+")
_YEAR_BEFORE = re.compile(r"(?<![\d/])[12]\d{3}/$")
_LATE = 2100
_LAST_DAY = 31
_FOUR_DIGITS = 1000


def is_number(around: Around, match: Match) -> bool:
    """Whether a year that stands alone counts, numbers, prices or measures something."""
    place, after = match.start, match.end
    if around.has(place - 1, "NUMERALUSE", "CLOCKPREP") or _is_digit_group(around, place, after):
        return True
    if around.is_labelled(place) or _is_marked(
        around, around.tokens.starts[place], around.tokens.ends[after - 1]
    ):
        return True
    if around.has(place - 1, "NUMJOIN") and around.has(place - 2, "NUM") and around.is_labelled(place - 2):
        return True
    if _is_counted(around, place, after, match) or _is_model(around, match) or _is_spelt_title(around, place):
        return True
    joined = around.has(after, "NUMJOIN") and around.has(after + 1, "NUM")
    since = place > 0 and around.tokens.entries[place - 1].classes.get("BOUND") == "since"
    if since or around.has(place - 1, "DATEPREP"):
        return False
    return joined and around.has(after + 2, "COUNTED") and not around.has(after + 1, "DAY")


def _is_spelt_title(around: Around, place: int) -> bool:
    """Nineteen Eighty-Four: number words with capitals."""
    words = re.findall(r"[^\W\d_]+", around.word(place))
    return len(words) > 1 and all(word[0].isupper() and not word.isupper() for word in words)


def _is_model(around: Around, match: Match) -> bool:
    """The Orion 1500: a round number right after a name."""
    before = around.word(match.start - 1)
    if (
        int(match.found.get("year") or 1) % 100
        or not around.touches(match.start)
        or not is_capitalised(before)
    ):
        return False
    return not around.has(
        match.start - 1, "YEARPREP", "DATEPREP", "BOUND", "ABOUT", "PART", "DETERMINER", "SUBJECT"
    )


def _is_marked(around: Around, start: int, end: int) -> bool:
    """Marks that make a number no year: currency, percent, quotes, digits around a point or in groups."""
    before, after = around.text[start - 1 : start], around.text[end : end + 1]
    if before and (before in _MARKS_BEFORE or before.isalnum()):
        return True
    if before and before in _OPENING_QUOTES and after and after in _CLOSING_QUOTES:
        return True
    if around.text[end : end + 2].strip()[:1] in tuple(_MARKS_AFTER) or (
        after == "-" and around.text[end + 1 : end + 2].isalpha()
    ):
        return True
    if before == "/" and _YEAR_BEFORE.search(around.text, max(0, start - 6), start) and after != "/":
        return False
    if before in ("/", ".", ":") and around.text[start - 2 : start - 1].isdecimal():
        return True
    if before == after == "/":
        return True
    if after in (".", "/") and around.text[end + 1 : end + 2].isalpha():
        return True
    return _groups(around, start, end) > 2


def _groups(around: Around, start: int, end: int) -> int:
    """How many groups of digits a number with hyphens has: an ISBN, a telephone number."""
    low = start
    while low > max(0, start - 20) and _GROUPED_DIGITS.fullmatch(around.text[low - 1]):
        low -= 1
    run = _GROUPED_DIGITS.match(around.text, low, end + 20)
    return len(re.findall(r"\d+", run.group())) if run else 1


def _is_digit_group(around: Around, place: int, after: int) -> bool:
    """0800 1998 2004: long numbers with nothing between them."""
    long = ("YEAR", "YYY")
    before = around.word(place - 1)
    return (
        around.touches(place) and (around.has(place - 1, *long) or (before.isdecimal() and len(before) > 4))
    ) or (around.touches(after) and around.has(after, *long))


def _is_counted(around: Around, place: int, after: int, match: Match) -> bool:
    if around.has(place - 1, "BOUND") and around.text[around.tokens.starts[place] - 1] == "-":
        return False
    if around.has(after, "COUNTED", "CLOCK"):
        return True
    if around.has(after, "COUNTABLE") and not around.has(place - 1, "DETERMINER", "POSSESSIVE", "DATEPREP"):
        return True
    year = int(match.found.get("year") or 1)
    if "YEARWORDS" in around.tokens.entries[place].classes and year % 100 == 0:
        return not around.has(place - 1, "YEARPREP")
    word = around.word(after) if around.touches(after) else ""
    if match.pattern.options.get("short") and "month" in match.found and match.found["yy"] <= _LAST_DAY:
        return True
    if match.pattern.options.get("short") and around.has(after + 1, "NUM") and around.has(after + 2, "ERA"):
        return True
    if match.pattern.options.get("short"):
        return word.isalpha() and not around.has(after, "NOTPLURAL", "YEARPREP")
    licensed = around.has(place - 1, "YEARPREP", "DETERMINER", "BOUND", "PART", "ABOUT")
    before = around.word(place - 1)
    if not licensed and before.isalpha() and before.islower() and around.touches(place) and year % 50 == 0:
        return True
    if not (word.isalpha() and word.islower()) or around.has(after, "NOTPLURAL"):
        return year >= _LATE and not licensed
    if not (word.endswith(str(around.rules.options.get("plural", "s"))) and len(word) > 3):
        return False
    if around.has(place - 1, "BOUND"):
        return year < _FOUR_DIGITS or year % 50 == 0
    if around.has(place - 1, "YEARPREP"):
        return year % (100 if around.has(place - 1, "DATEPREP") else 50) == 0
    return not around.has(place - 1, "DETERMINER") and not around.text[
        : around.tokens.starts[place]
    ].endswith("-")
