"""Dates that stand side by side: lists of dates, and a date that says again what the one before it said."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.dates.rules import Rules
from pipeline.dates.timexes import Timex

_WIDEST_GAP = 16
_WORDS = re.compile(r"\w+|[^\w\s]")


def with_lists(timexes: Sequence[Timex], text: str, rules: Rules, told: Collection[int]) -> list[Timex]:
    """Mark the dates of a list ("in 2008 and 2013", "(2008, 2013)") as such: they share one statement.

    Dates told from another one, whose starts are `told`, are none of a list.
    """
    listed = set()
    for number, (first, second) in enumerate(pairwise(timexes)):
        if first.start in told or second.start in told or first.value.precision != second.value.precision:
            continue
        if _is_join(text[first.end : second.start], rules):
            listed |= {number, number + 1}
    return [
        replace(timex, basis="list") if number in listed else timex for number, timex in enumerate(timexes)
    ]


def _is_join(between: str, rules: Rules) -> bool:
    """Whether nothing but commas, "and" and prepositions stand between two dates."""
    words = _WORDS.findall(between.lower())
    if not words or len(between) > _WIDEST_GAP:
        return False
    joins = rules.words.get("LISTJOIN", {})
    fillers = rules.words.get("YEARPREP", {}).keys() | rules.words.get("DETERMINER", {}).keys()
    return words[0] in joins and all(word in joins or word in fillers for word in words)


def without_apposition(timexes: Sequence[Timex], text: str, events: Collection[int]) -> list[Timex]:
    """Drop a counted date that its neighbour says in full: "four years later, in 1896".

    Or "on 5 May 1896, four years after they had met": those counted from an event start at `events`.
    """
    kept: list[Timex] = []
    for number, timex in enumerate(timexes):
        after = timexes[number + 1] if number + 1 < len(timexes) else None
        if after is not None and timex.basis == "derived" and after.anchor is None:
            between = text[timex.end : after.start]
            if between.strip().rstrip("abcdefghijklmnopqrstuvwxyz").strip() == "," and len(between) <= 6:
                continue
        before = timexes[number - 1] if number and timex.start in events else None
        told = before is not None and before.basis in ("explicit", "relative")
        if told and before is not None and text[before.end : timex.start].strip() == ",":
            continue
        kept.append(timex)
    return kept
