"""Tell dates from what only looks like one: counts, pages, routes, names, durations."""

from __future__ import annotations

from pipeline.dates.counting import is_number
from pipeline.dates.grammar import Match, Tokens
from pipeline.dates.naming import (
    ends_name,
    follows_name,
    is_feast_of_thing,
    is_in_title,
    is_name,
    is_repeated,
    is_road,
    is_title,
)
from pipeline.dates.nodes import Node, Parts, Relative
from pipeline.dates.rules import Rules
from pipeline.dates.surroundings import Around


def is_trap(text: str, tokens: Tokens, match: Match, node: Node, rules: Rules) -> bool:
    """Say whether a match is no date where it stands."""
    around = Around(text, tokens, rules)
    before = match.start - 1
    if around.has(before, "EACH") and not (isinstance(node, Parts) and node.year is not None):
        return True
    if not _is_licensed(around, match) or ends_name(around, match.start):
        return True
    if isinstance(node, Parts) and node.day is not None and node.month is not None:
        return "." in match.found.get("numeric", "") and around.is_labelled(match.start)
    if isinstance(node, Parts) and node.century is not None:
        return not around.ends_phrase(match.end)
    if match.pattern.options.get("pausing") and around.goes_on(match.end):
        return True
    if match.pattern.options.get("owned") == "any" and around.has(match.end, "KINDOF", "OWNER"):
        return True
    if match.pattern.options.get("owned") and around.is_owned(match.end):
        day = isinstance(node, Relative) and node.unit == "day"
        return not (day and around.is_owned_by_date(match.end))
    if isinstance(node, Relative):
        lasting = around.has(before, "DURING") or (node.steps < 0 and around.has(before, "DURINGBEFORE"))
        return (node.counted and lasting) or is_title(around, match)
    if (
        around.has(match.start, "MONTH")
        and around.word(match.start + 1) == ","
        and follows_name(around, match)
    ):
        return True
    if match.pattern.means == "decade":
        part = 1 if around.has(before, "PART") else 0
        return around.has(before - part, "POSSESSIVE")
    if match.pattern.options.get("day_only"):
        if match.pattern.options["day_only"] == "digits" and not around.word(match.end - 1)[0].isdigit():
            return True
        return (
            around.goes_on(match.end) or around.is_labelled(match.start) or around.has(match.end + 1, "ROAD")
        )
    if match.pattern.options.get("lone"):
        if is_in_title(around, match):
            return True
        return is_name(around, match) or is_feast_of_thing(around, match) or is_repeated(around, match)
    if match.pattern.options.get("bare"):
        return is_number(around, match)
    return "numeric" in match.found and around.is_labelled(match.start)


def names_road(text: str, tokens: Tokens, match: Match, node: Node, rules: Rules) -> bool:
    """Whether a day is the name of a road or a place, no part of which is a date: rue du 4 septembre."""
    if not isinstance(node, Parts) or node.day is None or node.month is None:
        return False
    return is_road(Around(text, tokens, rules), match)


def _is_licensed(around: Around, match: Match) -> bool:
    """Whether a word stands before the match that its pattern asks for; "about 328 men" is no year."""
    needed = match.pattern.options.get("needs_before")
    if needed is None:
        return True
    names = [needed] if isinstance(needed, str) else needed
    if not around.has(match.start - 1, *names):
        return False
    if match.pattern.options.get("ancient") and not around.has(match.start - 1, names[0]):
        told = match.found["year"] % 10 != 0 or around.has(match.start - 2, names[0])
        return told and not around.goes_on(match.end)
    return True
