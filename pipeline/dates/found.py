"""A date among the tokens, and how the dates of one expression complete each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pipeline.dates.grammar import Match
from pipeline.dates.nodes import Hedge, Node, Part, Parts


@dataclass(frozen=True, slots=True)
class Found:
    """A date among the tokens: its first token, the one after its last, and what it says."""

    start: int
    end: int
    node: Node


def whole(match: Match, node: Node | None) -> list[Found]:
    """The node as the date of all that was matched; nothing without a node."""
    return [] if node is None else [Found(match.start, match.end, node)]


def parts_of(found: Mapping[str, Any], name: str, field: str) -> Node | None:
    """What a pattern stored under a name: a date, or the number of a season, a month or a day."""
    value = found.get(name)
    given: dict[str, Any] = {field: value}
    return replace(Parts(), **given) if isinstance(value, int) else value


def completed(node: Node, by: Node) -> Node:
    """A date with the month and year it leaves to another one: "3" of "3 to 5 June 1940"."""
    by = by.of if isinstance(by, Part | Hedge) else by
    if not isinstance(node, Parts) or not isinstance(by, Parts):
        return node
    month = by.month if node.month is None and node.day is not None else node.month
    year = node.year
    if (
        year is None
        and node.yy is None
        and (month is not None or node.day is not None or node.season is not None or node.feast is not None)
    ):
        year = by.year
        if (
            year is not None
            and by.month
            and month
            and month > by.month
            and node.month is not None
            and by.day is None
            and node.day is None
        ):
            year -= 1
    return replace(node, month=month, year=year)
