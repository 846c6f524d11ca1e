"""Read dates that share a part: lists of days, months, seasons, decades and centuries."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.dates.found import Found, completed, parts_of, whole
from pipeline.dates.grammar import Match, Tokens
from pipeline.dates.nodes import Either, Fixed, Node, Part, Parts, Range
from pipeline.dates.value import from_edtf

_WORD_FOLLOWS = re.compile(r"\s*[^\W\d_]")
_MONTHS = ("first", "second", "third")
_PLURAL_SEASON = "SEASONS"
"""The class of "summers" in the pattern that read a date."""


def read_list(match: Match, tokens: Tokens) -> list[Found]:
    """Days or months that share the month and the year at the end of their list.

    Each is a date of its own.
    """
    last = match.found["last"]
    pieces = []
    for name in match.found:
        if name == "last":
            continue
        part = parts_of(match.found, name, "month" if name in _MONTHS else "day")
        if not isinstance(part, Parts) or part.year is not None:
            return []
        place = match.places[name]
        pieces.append(Found(place, place + 1, completed(part, last)))
    place = match.places["last"]
    return [*pieces, Found(place, place + 1, last)]


def read_head_list(match: Match, tokens: Tokens) -> list[Found]:
    """ "May 3, 10 and 17, 1911": the days after the first share its month, all share the year at the end.

    Without a year the last number must not count what follows ("May 3 and 17 others").
    """
    head, year = match.found["head"], match.found.get("year")
    if not isinstance(head, Parts) or head.year is not None or head.day is None:
        return []
    if year is None and _WORD_FOLLOWS.match(tokens.text, tokens.ends[match.end - 1]):
        return []
    shared = replace(head, year=None if year is None else year.year, weekday=None)
    pieces = [Found(match.start, match.start + 1, shared)]
    for name in ("two", "three"):
        if name in match.found:
            place = match.places[name]
            pieces.append(Found(place, place + 1, replace(shared, day=match.found[name])))
    last = replace(shared, day=match.found["last"])
    return [*pieces, Found(match.places["last"], match.end, last)]


def read_neighbours(match: Match, tokens: Tokens) -> list[Found]:
    """ "March and April 1998" is one stretch, "March and October 1998" are two dates."""
    first, last = parts_of(match.found, "first", "month"), match.found["last"]
    if not (isinstance(first, Parts) and isinstance(last, Parts) and first.month and last.month):
        return []
    if first.year is None and first.day is None and last.day is None and last.month - first.month == 1:
        return whole(match, Range(completed(first, last), last))
    return []


def read_era_list(match: Match, tokens: Tokens) -> list[Found]:
    """ "In 55 and 54 BC": the era counts for both."""
    last, number = match.found["last"], match.found["one"]
    if not isinstance(last, Parts) or last.year is None or last.era != -1:
        return []
    first = Parts(year=1 - number, era=-1)
    if first.year is None or first.year >= last.year:
        return []
    if match.pattern.options["join"] == "or":
        return whole(match, Either((first, last)))
    return [Found(match.start, match.start + 1, first), Found(match.places["last"], match.end, last)]


def read_seasons(match: Match, tokens: Tokens) -> list[Found]:
    """ "The summers of 1911 and 1912": the second year is a summer too."""
    first, place = match.found["first"], match.places["last"]
    if not isinstance(first, Parts) or _PLURAL_SEASON not in tokens.entries[match.places["first"]].rule:
        return []
    last = replace(first, year=match.found["last"].year)
    return [Found(match.start, match.places["first"] + 1, first), Found(place, place + 1, last)]


def read_season_pair(match: Match, tokens: Tokens) -> list[Found]:
    """ "In spring and in summer 1848": the year counts for both."""
    last = match.found["last"]
    if not isinstance(last, Parts) or last.year is None:
        return []
    first = Parts(year=last.year, season=match.found["first"])
    return [
        Found(match.start, match.places["first"] + 1, first),
        Found(match.places["last"], match.end, last),
    ]


def read_ordinals(match: Match, tokens: Tokens) -> list[Found]:
    """ "The 15th and 16th centuries": what the second says in full counts for the first."""
    last = match.found["last"]
    first = _like(last.of if isinstance(last, Part) else last, match.found["ord"])
    if first is None or match.found.get("which", "early") not in ("early", "mid", "late"):
        return []
    if "which" in match.found:
        first = Part(match.found["which"], first)
    join = match.pattern.options["join"]
    if join == "and":
        place = match.places["ord"]
        both = [Found(place, place + 1, first), Found(match.places["last"], match.end, last)]
        one = _like(last.of if isinstance(last, Part) else last, match.found.get("one", 0))
        return both if one is None else [Found(match.places["one"], match.places["one"] + 1, one), *both]
    return whole(match, Either((first, last)) if join == "or" else Range(first, last))


def read_decades(match: Match, tokens: Tokens) -> list[Found]:
    """ "Les années 1920 et 1930": the second is a decade too."""
    pieces = [Found(match.start, match.start + 1, match.found["first"])]
    for name in ("middle", "last"):
        if name in match.found:
            told = match.found[name]
            decade = decade_of(told.year if isinstance(told, Parts) else told)
            if decade is None:
                return []
            pieces.append(Found(match.places[name], match.places[name] + 1, decade))
    return pieces


def decade_of(year: int | None) -> Node | None:
    """The decade that a round year or two round digits name beside another decade."""
    if year is None or year % 10 or not (10 <= year < 100 or 1000 <= year < 3000):
        return None
    return Parts(decade=year) if year < 100 else Fixed(from_edtf(f"{year // 10}X"))


def _like(node: Node, number: int) -> Node | None:
    """The century or quarter with another number."""
    if isinstance(node, Parts):
        return replace(node, quarter=number) if 1 <= number <= 4 else None
    if not isinstance(node, Fixed) or not 1 <= number <= 50:
        return None
    sign = "-" if node.value.edtf.startswith("-") else ""
    return Fixed(from_edtf(f"{sign}{number - 1:02d}XX"))
