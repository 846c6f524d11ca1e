"""When two texts date different phases of one thing: signed against in force, built against opened."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pipeline.dates.algebra import Relation, compare
from pipeline.dates.value import DateValue
from pipeline.reconcile.model import Difference
from pipeline.records import Claim


@cache
def _table() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    text = Path(__file__).with_name("phases.toml").read_text(encoding="utf-8")
    return {
        name: {key: tuple(values) for key, values in table.items()} for name, table in tomllib.loads(text).items()
    }


def _orders() -> Mapping[str, tuple[str, ...]]:
    return _table()["order"]


def spans() -> Mapping[str, tuple[str, ...]]:
    """Event type that ends something → the types that begin it."""
    return _table()["spans"]


def follows(first: str, second: str) -> bool:
    """Tell whether the second event type can never come before the first."""
    return second in _table()["sequence"].get(first, ())


def family(event_type: str) -> str:
    """The first part of an event type: `agreement` of `agreement.signature`."""
    return event_type.partition(".")[0]


def are_phases(a: str, b: str) -> bool:
    """Tell whether two event types are different phases of one kind of thing."""
    return (
        bool(a and b)
        and a != b
        and family(a) == family(b)
        and {phase(a), phase(b)} <= set(_orders().get(family(a), ()))
    )


def phase(event_type: str) -> str:
    """What comes after the family in an event type."""
    return event_type.partition(".")[2]


def in_order(a: Claim, b: Claim) -> bool:
    """Tell whether the phase that comes first in nature is not dated after the other."""
    if a.date is None or b.date is None:
        return True
    order = _orders()[family(a.event_type)]
    first, second = (a, b) if order.index(phase(a.event_type)) < order.index(phase(b.event_type)) else (b, a)
    return not _is_after(first.date.value, second.date.value)  # type: ignore[union-attr]


def _is_after(x: DateValue, y: DateValue) -> bool:
    return x.earliest is not None and y.latest is not None and x.earliest > y.latest


def compare_phases(a: Claim, b: Claim, date: Difference) -> Difference:
    """What a difference of dates means when the claims speak of two phases: no contradiction, but a trap.

    A later phase that is dated before an earlier one is a contradiction after all.
    """
    if in_order(a, b):
        return Difference(
            "event", "conflicts", date.real, "event-phases", date.value_a, date.value_b, low=True
        )
    return Difference(
        "arithmetic", "conflicts", date.real * 0.9, "event-phases-reversed", date.value_a, date.value_b
    )


def explains(claim: Claim, other: Claim, phase_claim: Claim) -> bool:
    """Tell whether a third claim shows that `claim` is dated by another phase than `other` speaks of.

    The third is of another phase of the same family, agrees with the date of `claim`, and differs from `other`'s.
    """
    if claim.date is None or other.date is None or phase_claim.date is None:
        return False
    if not are_phases(phase_claim.event_type, other.event_type):
        return False
    return (
        compare(claim.date.value, phase_claim.date.value) is not Relation.DISJOINT
        and compare(other.date.value, phase_claim.date.value) is Relation.DISJOINT
    )
