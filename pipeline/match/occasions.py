"""Two dates for one type of event: two opinions about one occasion, two occasions, or two figures."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from pipeline.dates.algebra import Relation, compare
from pipeline.dates.value import DateValue
from pipeline.records import Claim

UNTYPED = ("", "statement")
_KINDS = ("once", "recurrent", "measured")
_PARTS = frozenset({frozenset(("visit", "meeting"))})


@cache
def kinds() -> Mapping[str, str]:
    """Event type → `once`, `recurrent` or `measured`, for those of `kinds.toml`."""
    tables = tomllib.loads((Path(__file__).parent / "kinds.toml").read_text(encoding="utf-8"))
    return {event_type: kind for kind in _KINDS for event_type in tables[kind]}


def akin(first: str, second: str) -> bool:
    """One type, or a type and the family it belongs to (`visit.state` and `visit`)."""
    if first in UNTYPED or second in UNTYPED:
        return False
    shorter, longer = sorted((f"{first}.", f"{second}."), key=len)
    return longer.startswith(shorter)


def related(first: str, second: str) -> bool:
    """Phases of one family: signed and in force."""
    return first.partition(".")[0] == second.partition(".")[0]


@cache
def _opposites() -> frozenset[frozenset[str]]:
    tables = tomllib.loads((Path(__file__).parent / "kinds.toml").read_text(encoding="utf-8"))
    return frozenset(frozenset(pair) for pair in tables["opposite"])


def opposed(first: str, second: str) -> bool:
    """One undoes the other or ends what it begins: opened and closed, born and died."""
    return frozenset((first, second)) in _opposites()


def part(first: str, second: str) -> bool:
    """One can be a part of the other: a meeting on a visit."""
    return frozenset((first.partition(".")[0], second.partition(".")[0])) in _PARTS


def kind_of_two(a: Claim, b: Claim) -> str | None:
    """The kind of event that two claims date differently; None when they agree or are of different types."""
    if a.date is None or b.date is None or not akin(a.event_type, b.event_type):
        return None
    if not apart(a.date.value, b.date.value):
        return None
    return kinds().get(a.event_type) or kinds().get(b.event_type)


@lru_cache(maxsize=1 << 16)
def apart(a: DateValue, b: DateValue) -> bool:
    """The two dates share no day."""
    return compare(a, b) is Relation.DISJOINT


def are_two(a: Claim, b: Claim) -> bool:
    """A source that knows two dates for what can recur tells of two occasions."""
    return a.source_id == b.source_id and kind_of_two(a, b) in ("recurrent", "measured")


def are_two_acts(a: Claim, b: Claim) -> bool:
    """One author tells of acts of two kinds, neither a part or a phase of the other: two things of one date."""
    if a.source_id != b.source_id or a.event_type in UNTYPED or b.event_type in UNTYPED:
        return False
    return not any(alike(a.event_type, b.event_type) for alike in (akin, related, part))
