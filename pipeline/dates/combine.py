"""Read what stands around dates: parts, hedges, ranges, lists and bounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pipeline.dates.found import Found, completed, parts_of, whole
from pipeline.dates.grammar import Match, PatternSet, Piece, Tokens, rewrite
from pipeline.dates.lists import (
    read_decades,
    read_era_list,
    read_head_list,
    read_list,
    read_neighbours,
    read_ordinals,
    read_season_pair,
    read_seasons,
)
from pipeline.dates.nodes import Either, Hedge, Node, Part, Parts, Range, Relative, Side, classes
from pipeline.dates.ranges import read_range
from pipeline.dates.rules import Rules


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


def _part(match: Match, tokens: Tokens) -> list[Found]:
    node, which = match.found["date"], match.found["part"]
    if which in ("half1", "half2"):
        if isinstance(node, Parts) and node == Parts(year=node.year):
            return whole(match, replace(node, half=int(which[-1])))
        which = "early" if which == "half1" else "late"
    if isinstance(node, Range | Either | Side) or (isinstance(node, Relative) and node.counted):
        return []
    return whole(match, Part(which, node))


def _hedge(match: Match, tokens: Tokens) -> list[Found]:
    kind = match.found.get("about", match.pattern.options.get("kind"))
    return whole(match, Hedge(kind, match.found["date"]))


def _bound(match: Match, tokens: Tokens) -> list[Found]:
    side = match.found.get("bound", match.pattern.options.get("side"))
    node = match.found["date"]
    if isinstance(node, Side) or (match.start and "AUXILIARY" in tokens.entries[match.start - 1].classes):
        return []
    if match.pattern.options.get("adverbial") and not (
        _has_year(node) and _is_adverbial(match.start, tokens)
    ):
        return []
    return whole(match, Side(side, node))


def _has_year(node: Node) -> bool:
    return isinstance(node, Parts) and node.year is not None


def _is_adverbial(place: int, tokens: Tokens) -> bool:
    """Whether "from 1950" says since when something was ("mayor from 1950"), not which thing ("a map from 1950")."""
    if place == 0 or not _word(place - 1, tokens).isalpha():
        return True
    if "COMPARED" in tokens.entries[place - 1].classes:
        return False
    if _word(place - 1, tokens)[:1].isupper() or "STARTABLE" in tokens.entries[place - 1].classes:
        return True
    before = tokens.entries[place - 2].classes if place > 1 else {}
    return "COPULA" in before or _word(place - 2, tokens) in (",", "(")


def _word(place: int, tokens: Tokens) -> str:
    return tokens.text[tokens.starts[place] : tokens.ends[place]] if place >= 0 else ""


def _lasting(match: Match, tokens: Tokens) -> list[Found]:
    """ "For sixteen years from 1922": the year it began and its length give its end; seasons count their first."""
    bound, length = match.found["date"], match.found["num"] - match.pattern.options.get("inclusive", 0)
    if not isinstance(bound, Side) or bound.side != "since" or not isinstance(bound.of, Parts) or length < 1:
        return []
    if bound.of.year is None or bound.of != Parts(year=bound.of.year):
        return []
    return whole(match, Range(bound.of, Parts(year=bound.of.year + length)))


def _or(match: Match, tokens: Tokens) -> list[Found]:
    first, second = parts_of(match.found, "first", "day"), match.found["second"]
    first = Parts(month=match.found["month"]) if "month" in match.found else first
    if first is None:
        return []
    return whole(match, Either((completed(first, second), second)))


def _origin(match: Match, tokens: Tokens) -> list[Found]:
    """A date counted from one that is named: it, where nothing can be counted from it."""
    place = match.places["origin"]
    span = (tokens.starts[place], tokens.ends[place])
    counted = match.found.get("counted", Relative("day", match.pattern.options.get("steps", 0), "text"))
    return whole(match, replace(counted, origin=match.found["origin"], origin_span=span, base="text"))


def _within(match: Match, tokens: Tokens) -> list[Found]:
    """ "March of the following year": the parts named, in the year told."""
    found, year = {**match.pattern.options, **match.found}, match.found["year"]
    given = Parts(month=found.get("month"), season=found.get("season"), day=found.get("day"))
    parts = found.get("date", given)
    if not isinstance(parts, Parts) or parts.year is not None:
        return []
    return whole(match, replace(year, within=parts))


def _unit_of(match: Match, tokens: Tokens) -> list[Found]:
    """The week or the weekend of a day."""
    return whole(match, Relative(match.pattern.options["unit"], 0, "text", origin=match.found["date"]))


_READERS: dict[str, Callable[[Match, Tokens], list[Found]]] = {
    "neighbours": read_neighbours,
    "within": _within,
    "unit of": _unit_of,
    "ordinals": read_ordinals,
    "decades": read_decades,
    "part": _part,
    "hedge": _hedge,
    "bound": _bound,
    "or": _or,
    "origin": _origin,
    "lasting": _lasting,
    "range": read_range,
    "list": read_list,
    "head list": read_head_list,
    "seasons": read_seasons,
    "era list": read_era_list,
    "season pair": read_season_pair,
}
