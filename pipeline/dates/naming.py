"""Tell dates from names: of persons, roads, titles, and of what feasts only describe."""

from __future__ import annotations

import re

from pipeline.dates.grammar import Match
from pipeline.dates.surroundings import Around, is_capitalised

_LONGEST_TITLE = 60
_QUOTES = (("“", "”"), ("«", "»"), ('"', '"'), ("‘", "’"))
_REACH = 8
_BEFORE_DATES = (
    "DATEPREP",
    "YEARPREP",
    "SEASONPREP",
    "PART",
    "BOUND",
    "ABOUT",
    "DETERMINER",
    "WEEKDAY",
    "FEAST",
    "EACH",
    "LISTJOIN",
)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def is_road(around: Around, match: Match) -> bool:
    """Rue du 4 septembre, 14 May Street: a date in the name of a road or a place."""
    if around.has(match.end, "ROADAFTER") and around.word(match.end)[:1].isupper():
        return True
    return around.has(match.start - 2, "ROAD") and around.has(match.start - 1, "DETERMINER")


def is_in_title(around: Around, match: Match) -> bool:
    """ "The Mill in June": a month or a feast in quotes of which every long word has its capital."""
    start, end = around.tokens.starts[match.start], around.tokens.ends[match.end - 1]
    before = around.text[max(0, start - _LONGEST_TITLE) : start]
    after = around.text[end : end + _LONGEST_TITLE]
    for opening, closing in _QUOTES:
        opened, closed = before.rfind(opening), after.find(closing)
        if opened >= 0 and closed >= 0 and closing not in before[opened + 1 :]:
            words = _LONG_WORD.findall(before[opened:] + after[:closed])
            return bool(words) and all(word[0].isupper() for word in words)
    return False


def ends_name(around: Around, place: int) -> bool:
    """Port-Mars: a capital after a hyphen after a capitalised word."""
    start = around.tokens.starts[place]
    if (
        place < 2
        or around.has(place - 2, "PART", "ROMAN", "MONTH", "WEEKDAY", "DATE")
        or not around.text[start].isupper()
        or around.text[start - 1] not in "-‑"
    ):
        return False
    return around.word(place - 2)[:1].isupper() and around.text[start - 2].isalpha()


def is_title(around: Around, match: Match) -> bool:
    """ "This Week", the broadcast."""
    word = around.word(match.end - 1)
    return (
        match.end - match.start > 1
        and {"UNIT"} <= around.tokens.entries[match.end - 1].classes.keys()
        and word[:1].isupper()
        and not word.isupper()
    )


def is_name(around: Around, match: Match) -> bool:
    """April Denholm, Mr June, the Sunday Post: a lone month or weekday beside a capitalised word."""
    if around.has(match.start - 1, "DATEPREP", "PART", "BOUND", "ABOUT"):
        return False
    first, last = around.word(match.start), around.word(match.end - 1)
    if last[:1].isupper() and (
        around.has(match.start - 1, "TITLE", "NAMING") or _is_known_as(around, match.start)
    ):
        return True
    if not last[:1].isupper() or (first.isupper() and len(first) > 1):
        return False
    following = around.word(match.end) if around.touches(match.end) else ""
    if is_capitalised(following) and not around.has(match.end, "MONTH", "WEEKDAY"):
        return True
    if around.has(match.start - 2, "TITLE") or follows_name(around, match):
        return True
    return around.word(match.end) == "," and (
        around.has(match.end + 1, "WHO")
        or (around.word(match.start - 1) == "," and _is_surname(around, match.start - 2))
    )


def follows_name(around: Around, match: Match) -> bool:
    """Ada June, square Février: a month with its capital after a capitalised word, or after what roads are called.

    In a language that writes no day with a capital ("lower_days") those too.
    """
    place, month = match.start - 1, around.word(match.start)
    lower = around.rules.options.get("lower_days")
    if not around.touches(match.start) or not month[:1].isupper() or month.isupper():
        return False
    if not lower and not around.has(match.start, "MONTH"):
        return False
    word = around.word(place)
    if around.has(place, *_BEFORE_DATES) or word.lower() in around.rules.story.adverbials:
        return False
    if not is_capitalised(word) or word.isupper():
        return around.has(place, "ROAD")
    dated = around.word(match.start + 1) == ","
    return not _opens(around, place) or (not around.tokens.entries[place].classes and (dated or bool(lower)))


def _opens(around: Around, place: int) -> bool:
    """Whether a word opens its sentence or its line, where anything has a capital."""
    if place == 0 or not around.word(place - 1).isalnum():
        return around.word(place - 1) not in (",", "-", "(")
    return "\n" in around.text[around.tokens.ends[place - 1] : around.tokens.starts[place]]


def _is_known_as(around: Around, place: int) -> bool:
    """Known to the staff as June."""
    if not around.has(place - 1, "NAMEDAS"):
        return False
    return any(around.has(place - step, "KNOWN") for step in range(2, _REACH))


def _is_surname(around: Around, place: int) -> bool:
    word = around.word(place)
    return len(word) > 1 and word.isalpha() and word.isupper()


def is_feast_of_thing(around: Around, match: Match) -> bool:
    """The Christmas tree, le marché de Noël: a feast that only says of what kind a thing is."""
    if not around.has(match.end - 1, "FEAST"):
        return False
    if around.has(match.start - 1, "KINDOF") and match.end - match.start == 1:
        return not around.has(match.start - 2, "FEASTLEAD")
    word = around.word(match.end)
    return (
        around.has(match.start - 1, "KINDBEFORE")
        and word.islower()
        and not around.has(match.end, "SUBJECT", "YEARPREP", "NOTPLURAL")
    )


def is_repeated(around: Around, match: Match) -> bool:
    """On Monday and Friday nights: days that come again."""
    ahead = 3 if around.has(match.end, "LISTJOIN") else 1
    return any(around.has(match.end + step, "EACHAFTER") for step in range(ahead))
