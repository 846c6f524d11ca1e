"""Read what stands around dates: parts, hedges, ranges, lists and bounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pipeline.dates.grammar import Match, PatternSet, Piece, Tokens, rewrite
from pipeline.dates.nodes import (
    Either,
    Fixed,
    Hedge,
    Node,
    Part,
    Parts,
    Range,
    Relative,
    Side,
    classes,
)
from pipeline.dates.rules import Rules
from pipeline.dates.value import from_edtf

_SHORTEST_LIFE, _LONGEST_LIFE = 10, 110


@dataclass(frozen=True, slots=True)
class Found:
    """A date among the tokens: its first token, the one after its last, and what it says."""

    start: int
    end: int
    node: Node


def combine(tokens: Tokens, rules: Rules) -> Tokens:
    """Run all passes over the tokens of a paragraph, where dates are tokens already."""
    for patterns in rules.passes:
        tokens = _run(patterns, tokens, rules)
    return tokens


def _run(patterns: PatternSet, tokens: Tokens, rules: Rules) -> Tokens:
    def read(place: int) -> tuple[list[Piece], int]:
        for match in patterns.at(tokens, place):
            found = _READERS[match.pattern.means](match, tokens)
            if found:
                make, rule = rules.lexicon.make, match.pattern.source
                return [
                    Piece(each.start, each.end, make(classes(each.node), rule)) for each in found
                ], match.end
        return [], place + 1

    return rewrite(patterns, tokens, read)


def _whole(match: Match, node: Node | None) -> list[Found]:
    return [] if node is None else [Found(match.start, match.end, node)]


def _part(match: Match, tokens: Tokens) -> list[Found]:
    node, which = match.found["date"], match.found["part"]
    if which in ("half1", "half2"):
        if isinstance(node, Parts) and node == Parts(year=node.year):
            return _whole(match, replace(node, half=int(which[-1])))
        which = "early" if which == "half1" else "late"
    if isinstance(node, Range | Either | Side):
        return []
    return _whole(match, Part(which, node))


def _hedge(match: Match, tokens: Tokens) -> list[Found]:
    kind = match.found.get("about", match.pattern.options.get("kind"))
    return _whole(match, Hedge(kind, match.found["date"]))


def _bound(match: Match, tokens: Tokens) -> list[Found]:
    side = match.found.get("bound", match.pattern.options.get("side"))
    node = match.found["date"]
    return [] if isinstance(node, Side) else _whole(match, Side(side, node))


def _or(match: Match, tokens: Tokens) -> list[Found]:
    first, second = match.found["first"], match.found["second"]
    return _whole(match, Either((_completed(first, second), second)))


def _origin(match: Match, tokens: Tokens) -> list[Found]:
    counted = match.found["counted"]
    return _whole(match, replace(counted, origin=match.found["origin"], base="text"))


def _range(match: Match, tokens: Tokens) -> list[Found]:
    found = match.found
    if found.get("until", "until") != "until":
        return []
    start = _parts(found, "start", "month" if "MONTH:start" in match.pattern.source else "day")
    if "start_year" in found:
        start = Parts(year=found["start_year"])
    end = found.get("end")
    if "yy" in found or isinstance(end, int):
        end = _short_year(start, found.get("yy", end), digit="DIGIT:end" in match.pattern.source)
    if "end_year" in found:
        end = Parts(year=found["end_year"])
    if "end_day" in found and isinstance(start, Parts):
        end = replace(start, day=found["end_day"])
    if "year" in found and isinstance(start, Parts) and isinstance(found["year"], Parts):
        year = found["year"].year
        start = replace(start, year=year)
        end = replace(end, year=year) if isinstance(end, Parts) else end
    if start is None or end is None:
        return []
    if (
        isinstance(start, Parts)
        and start.season is not None
        and isinstance(end, Parts)
        and end.season is None
    ):
        start = Parts(year=start.year)  # the winter of 1776–77 is told by its two years
    bare = match.places.get("start") == match.start
    if bare and (isinstance(start, Relative) or {_grain(start), _grain(end)} == {"day", "month"}):
        return []
    if bare and _is_life(start, end):
        return [Found(match.start, match.start + 1, start), Found(match.end - 1, match.end, end)]
    if isinstance(start, Hedge | Part) and isinstance(start.of, Parts):
        inner = _ordered(_completed(start.of, end), end)
        return (
            [] if not isinstance(inner, Range) else _whole(match, Range(replace(start, of=inner.start), end))
        )
    start = _completed(start, end)
    return _whole(match, _ordered(start, _completed(end, start)))


def _is_life(start: Node, end: Node) -> bool:
    """(23 January 1928 – 31 July 2017): a birth and a death, not a period."""
    if not (isinstance(start, Parts) and isinstance(end, Parts)) or None in (
        start.day,
        start.year,
        end.day,
        end.year,
    ):
        return False
    return _SHORTEST_LIFE <= (end.year or 0) - (start.year or 0) <= _LONGEST_LIFE


def _parts(found: Mapping[str, Any], name: str, field: str) -> Node | None:
    value = found.get(name)
    if isinstance(value, int):
        return Parts(month=value) if field == "month" else Parts(day=value)
    return value


def _short_year(start: Node | None, yy: int, digit: bool) -> Node | None:
    """The end of 1990-95: the two digits replace those of the start; 1898-03 goes into the next century."""
    if not isinstance(start, Parts) or start.year is None or start.year < 100:
        return None
    year = start.year - start.year % (10 if digit else 100) + yy
    if year < start.year and not digit:
        year += 100
    return Parts(year=year) if year - start.year <= 60 and year > start.year else None


def _ordered(start: Node, end: Node) -> Node | None:
    """A range that does not run backwards; a season that spans new year (1776-77) stays one season."""
    if start == end:
        return start
    if isinstance(start, Parts) and isinstance(end, Parts):
        low = (start.year, start.month or 1, start.day or 1)
        high = (end.year, end.month or 12, end.day or 31)
        if start.year is not None and end.year is not None and low > high:
            return _before_christ(start, end)
    return Range(start, end)


def _before_christ(start: Parts, end: Parts) -> Node | None:
    """500-300 BC: the era stands once, at the end."""
    if end.era == -1 and start.era is None and start.year is not None and end.year is not None:
        year = 1 - start.year
        return Range(replace(start, year=year, era=-1), end) if year < end.year else None
    return None


def _completed(node: Node, by: Node) -> Node:
    """A date with the month and year it leaves to another one: "3" of "3 to 5 June 1940"."""
    if isinstance(node, Relative | Fixed) or not isinstance(node, Parts) or not isinstance(by, Parts):
        return node
    month = by.month if node.month is None and node.day is not None else node.month
    year = node.year
    if (
        year is None
        and node.yy is None
        and (month is not None or node.day is not None or node.season is not None)
    ):
        year = by.year
        if (
            year is not None
            and by.month
            and month
            and month > by.month
            and node.year is None
            and by.year is not None
        ):
            year = by.year - 1 if node.month is not None and by.day is None and node.day is None else year
    return replace(node, month=month, year=year)


def _list(match: Match, tokens: Tokens) -> list[Found]:
    """Days or months that share the month and the year at the end of their list.

    Each is a date of its own.
    """
    last = match.found["last"]
    pieces = []
    for name, value in match.found.items():
        if name != "last":
            field = "month" if name in ("first", "second", "third") else "day"
            node = _completed(Parts(**{field: value}), last)
            place = match.places[name]
            pieces.append(Found(place, place + 1, node))
    place = match.places["last"]
    return [*pieces, Found(place, place + 1, last)]


def _within(match: Match, tokens: Tokens) -> list[Found]:
    """ "March of the following year": the parts named, in the year told."""
    found, year = match.found, match.found["year"]
    parts = found.get(
        "date", Parts(month=found.get("month"), season=found.get("season"), day=found.get("day"))
    )
    if not isinstance(parts, Parts) or parts.year is not None:
        return []
    return _whole(match, replace(year, within=parts))


def _neighbours(match: Match, tokens: Tokens) -> list[Found]:
    first, last = _parts(match.found, "first", "month"), match.found["last"]
    if not (isinstance(first, Parts) and isinstance(last, Parts) and first.month and last.month):
        return []
    if first.year is None and last.month - first.month == 1:
        return _whole(match, Range(_completed(first, last), last))
    return []


def _unit_of(match: Match, tokens: Tokens) -> list[Found]:
    """The week or the weekend of a day."""
    return _whole(match, Relative(match.pattern.options["unit"], 0, "text", origin=match.found["date"]))


def _ordinals(match: Match, tokens: Tokens) -> list[Found]:
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
        return [Found(place, place + 1, first), Found(match.places["last"], match.end, last)]
    return _whole(match, Either((first, last)) if join == "or" else Range(first, last))


def _decades(match: Match, tokens: Tokens) -> list[Found]:
    """ "Les années 1920 et 1930": the second is a decade too."""
    year = match.found["last"].year if "last" in match.found else match.found["yy"]
    if year is None or year % 10 or (year > 99 and not 1000 <= year < 3000):
        return []
    last = Parts(decade=year) if year < 100 else Fixed(from_edtf(f"{year // 10}X"))
    place = match.places.get("last", match.places.get("yy", 0))
    return [Found(match.start, match.start + 1, match.found["first"]), Found(place, place + 1, last)]


def _like(node: Node, number: int) -> Node | None:
    """The century or quarter with another number."""
    if isinstance(node, Parts):
        return replace(node, quarter=number) if number <= 4 else None
    if not isinstance(node, Fixed) or not 1 <= number <= 50:
        return None
    sign = "-" if node.value.edtf.startswith("-") else ""
    return Fixed(from_edtf(f"{sign}{number - 1:02d}XX"))


def _grain(node: Node) -> str:
    match node:
        case Parts(day=int()) | Parts(weekday=int()):
            return "day"
        case Parts(month=int()):
            return "month"
        case _:
            return ""


_READERS = {
    "neighbours": _neighbours,
    "within": _within,
    "unit of": _unit_of,
    "ordinals": _ordinals,
    "decades": _decades,
    "part": _part,
    "hedge": _hedge,
    "bound": _bound,
    "or": _or,
    "origin": _origin,
    "range": _range,
    "list": _list,
}
