"""Read ranges: from one date to another, as one value."""

from __future__ import annotations

from dataclasses import replace

from pipeline.dates.found import Found, completed, parts_of, whole
from pipeline.dates.grammar import Match, Tokens
from pipeline.dates.lists import decade_of
from pipeline.dates.nodes import Fixed, Hedge, Node, Part, Parts, Range, Relative

_SHORTEST_LIFE, _LONGEST_LIFE = 10, 110


def read_range(match: Match, tokens: Tokens) -> list[Found]:
    """The range that a pattern found; nothing where its ends do not fit each other."""
    found = match.found
    if found.get("until", "until") != "until":
        return []
    start = parts_of(found, "start", _field(match))
    if "start_year" in found:
        start = Parts(year=found["start_year"])
    hedge = start if isinstance(start, Hedge) and "YEARHEDGE" in match.pattern.source else None
    start = start if hedge is None else hedge.of
    node = _between(match, start, _end(match, start))
    if node is None:
        return []
    if isinstance(node, tuple):
        return [
            Found(match.start, match.start + 1, node[0]),
            Found(match.end - 1, match.end, node[1]),
        ]
    return whole(match, node if hedge is None else replace(hedge, of=node))


def _field(match: Match) -> str:
    """What a number at the start of a range counts."""
    source = match.pattern.source
    return "season" if "SEASON:start" in source else "month" if "MONTH:start" in source else "day"


def _end(match: Match, start: Node | None) -> Node | None:
    """The end of a range, with what it leaves to its start."""
    found = match.found
    end = found.get("end")
    if "yy" in found or isinstance(end, int):
        end = _short_year(start, found.get("yy", end), digit="DIGIT:end" in match.pattern.source)
    if "shift" in found:
        return _in_shifted_year(start, end, found["shift"])
    if "end_tens" in found:
        return decade_of(found["end_tens"])
    if "end_year" in found:
        first = start.year if isinstance(start, Parts) else None
        end = None if first is not None and first >= found["end_year"] else Parts(year=found["end_year"])
    if "end_day" in found and isinstance(start, Parts):
        end = replace(start, day=found["end_day"], weekday=None)
    if isinstance(end, Parts) and end == Parts(year=end.year) and _is_decade(start):
        return decade_of(end.year) or end
    return end


def _in_shifted_year(start: Node | None, end: Node | None, shift: Node) -> Node | None:
    """The end of "from 1 May 1873 to 3 June of the following year"."""
    if not (isinstance(start, Parts) and isinstance(end, Parts) and isinstance(shift, Relative)):
        return None
    if start.year is None or end.year is not None or shift.counted:
        return None
    return replace(end, year=start.year + shift.steps)


def _between(match: Match, start: Node | None, end: Node | None) -> Node | tuple[Node, Node] | None:
    """The range between two dates; both of them where they are a birth and a death."""
    if "year" in match.found and isinstance(start, Parts) and isinstance(match.found["year"], Parts):
        year = match.found["year"].year
        start = replace(start, year=year)
        end = replace(end, year=year) if isinstance(end, Parts) else end
    if start is None or end is None:
        return None
    if isinstance(start, Parts) and start.season and isinstance(end, Parts) and end.season is None:
        start = Parts(year=start.year)
    bare = match.places.get("start") == match.start
    if bare and (isinstance(start, Relative) or {_grain(start), _grain(end)} == {"day", "month"}):
        return None
    if bare and _is_yearless(start) and isinstance(end, Parts) and end == Parts(year=end.year):
        return None
    if bare and _is_life(start, end):
        return start, end
    if isinstance(start, Hedge | Part) and isinstance(start.of, Parts):
        inner = _ordered(completed(start.of, end), end)
        return Range(replace(start, of=inner.start), end) if isinstance(inner, Range) else None
    start = completed(start, end)
    return _ordered(start, completed(end, start))


def _is_yearless(node: Node) -> bool:
    return isinstance(node, Parts) and node.year is None and node.yy is None and node.decade is None


def _is_decade(node: Node | None) -> bool:
    if isinstance(node, Part):
        return _is_decade(node.of)
    if isinstance(node, Parts):
        return node.decade is not None
    return isinstance(node, Fixed) and node.value.precision == "decade"


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


def _short_year(start: Node | None, yy: int, digit: bool) -> Node | None:
    """The end of 1990-95: the two digits replace those of the start; 1898-03 goes into the next century."""
    if not isinstance(start, Parts) or start.year is None or start.year < 100:
        return None
    year = start.year - start.year % (10 if digit else 100) + yy
    if year < start.year and not digit:
        year += 100
    return Parts(year=year) if year - start.year <= 60 and year > start.year else None


def _ordered(start: Node, end: Node) -> Node | None:
    """A range that does not run backwards; equal ends are one date."""
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


def _grain(node: Node) -> str:
    match node:
        case Parts(day=int()) | Parts(weekday=int()):
            return "day"
        case Parts(month=int()):
            return "month"
        case _:
            return ""
