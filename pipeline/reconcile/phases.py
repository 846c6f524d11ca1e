"""When two texts date different phases of one thing: signed against in force, built against opened."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import permutations
from pathlib import Path

from pipeline.dates.algebra import Relation, compare
from pipeline.dates.value import DateValue
from pipeline.reconcile.model import Difference, Dossier, Pair, Suspicion, sentence_of
from pipeline.records import Claim

_REAL_HIDDEN = 0.8
_SAME_THING = 0.7
_MANY = ("career", "work")


@cache
def _table() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    text = Path(__file__).with_name("phases.toml").read_text(encoding="utf-8")
    return {
        name: {key: tuple(values) for key, values in table.items()}
        for name, table in tomllib.loads(text).items()
    }


def _group(a: str, b: str) -> tuple[str, ...]:
    """The phases among which both event types are, in order; empty when there is no such group."""
    return next((group for group in _table()["phases"].values() if a in group and b in group), ())


def spans() -> Mapping[str, tuple[str, ...]]:
    """Event type that ends something → the types that begin it."""
    return _table()["spans"]


def follows(first: str, second: str, *, again: bool = False) -> bool:
    """Tell whether the second event type cannot come before the first.

    `again` when the text says it comes back.
    """
    return second in _table()["again" if again else "sequence"].get(first, ())


def family(event_type: str) -> str:
    """The first part of an event type: `agreement` of `agreement.signature`."""
    return event_type.partition(".")[0]


def are_apart(a: str, b: str) -> bool:
    """Tell whether two event types are never one act: a birth and a death, an opening and a closing."""
    if a and b and family(a) != family(b) and {a, b} & set(_table()["alone"]["types"]):
        return True
    table = _table()["apart"]
    return b in table.get(a, ()) or a in table.get(b, ())


def are_phases(a: str, b: str) -> bool:
    """Tell whether two event types are different phases of one kind of thing."""
    return a != b and bool(_group(a, b))


def of_one_thing(a: str, b: str) -> bool:
    """Tell whether two types beside each other in a sentence are phases of one thing; a career has many offices."""
    return are_phases(a, b) and family(a) not in _MANY


def in_order(a: Claim, b: Claim) -> bool:
    """Tell whether the phase that comes first in nature is not dated after the other."""
    if a.date is None or b.date is None or {a.event_type, b.event_type} & set(_table()["lasting"]["types"]):
        return True
    order = _group(a.event_type, b.event_type)
    if order.index(a.event_type) < order.index(b.event_type):
        return not _is_after(a.date.value, b.date.value)
    return not _is_after(b.date.value, a.date.value)


def _is_after(x: DateValue, y: DateValue) -> bool:
    return x.earliest is not None and y.latest is not None and x.earliest > y.latest


def compare_phases(a: Claim, b: Claim, date: Difference) -> Difference:
    """What a difference of dates means when the claims speak of two phases: no contradiction, but a trap.

    A later phase that is dated before an earlier one is a contradiction after all.
    """
    params = _params(a.event_type, b.event_type)
    if in_order(a, b):
        return replace(date, kind="event", reason="event-phases", low=True, params=params)
    return replace(
        date, kind="arithmetic", reason="event-phases-reversed", real=date.real * 0.9, params=params
    )


def explained(pair: Pair, dossier: Dossier) -> Pair:
    """A pair whose difference of dates another phase explains: signed in 2008, listed under 2009.

    The sentence of one claim tells of another phase of the thing, and that phase has the date of the
    other claim.
    """
    for claim, other in ((pair.a, pair.b), (pair.b, pair.a)):
        beside = other_phase(claim, other, dossier)
        if beside is not None and any(d.kind == "date" for d in pair.conflicts):
            params = _params(beside.event_type, other.event_type)
            return replace(pair, differences=tuple(_as_phase(d, params) for d in pair.differences))
    return pair


def _as_phase(difference: Difference, params: Mapping[str, str]) -> Difference:
    if difference.kind != "date" or difference.relation != "conflicts":
        return difference
    return replace(difference, kind="event", reason="event-explained", low=True, params=params)


def _params(a: str, b: str) -> Mapping[str, str]:
    return {"phase_a": f"type:{a}", "phase_b": f"type:{b}"}


def other_phase(claim: Claim, other: Claim, dossier: Dossier) -> Claim | None:
    """The claim beside `other`, of another phase, whose date is that of `claim`."""
    for beside in dossier.by_sentence.get(sentence_of(other), ()):
        if (
            are_phases(beside.event_type, other.event_type)
            and _meet(claim, beside)
            and not _meet(other, beside)
        ):
            return beside
    return None


def hidden(pair: Pair, dossier: Dossier) -> Suspicion | None:
    """The conflict behind two claims that agree: one is dated by a phase that it does not name.

    The other names that phase, and beside it the phase that the first one names, with another date.
    """
    for claim, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if not of_one_thing(claim.event_type, other.event_type) or not _meet(claim, other):
            continue
        for beside in dossier.by_sentence.get(sentence_of(other), ()):
            if beside.event_type == claim.event_type and beside.date and not _meet(claim, beside):
                values = tuple(c.date.value.edtf if c.date else "" for c in (claim, beside))
                return Suspicion(
                    "event",
                    (claim, beside),
                    values,
                    _REAL_HIDDEN,
                    pair.link.probability,
                    "event-explained",
                    _params(other.event_type, claim.event_type),
                    True,
                    (pair.link,),
                )
    return None


def listed(pairs: Sequence[Pair], dossier: Dossier) -> list[Suspicion]:
    """The entries of a list that a source dates by another phase than its prose, though nothing links them.

    They must name one thing, be of one type, and differ in their dates; and beside the prose another phase
    must have the date of the entry.
    """
    linked = {frozenset((pair.a.claim_id, pair.b.claim_id)) for pair in pairs}
    by_thing: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in sorted(
        dossier.claims.values(), key=lambda claim: (claim.source_id, claim.start, claim.claim_id)
    ):
        for entity in sorted({a.entity for a in claim.actors if a.kind == "thing" and a.entity}):
            by_thing.setdefault((claim.source_id, entity, claim.event_type), []).append(claim)
    found: dict[frozenset[str], Suspicion] = {}
    for claims in by_thing.values():
        for claim, other in permutations(claims, 2):
            key = frozenset((claim.claim_id, other.claim_id))
            if key in linked or key in found or not is_entry(claim) or _meet(claim, other):
                continue
            beside = other_phase(claim, other, dossier)
            if beside is not None:
                values = tuple(c.date.value.edtf if c.date else "" for c in (claim, other))
                found[key] = Suspicion(
                    "event",
                    (claim, other),
                    values,
                    _REAL_HIDDEN,
                    _SAME_THING,
                    "event-explained",
                    _params(beside.event_type, other.event_type),
                    True,
                )
    return list(found.values())


def is_entry(claim: Claim) -> bool:
    """Tell whether a claim is an item of a list, or names a thing with its date in brackets."""
    if claim.date is None or "planned" in claim.qualifiers:
        return False
    before = claim.text[: max(0, claim.date.start - claim.start)]
    return claim.in_list or (before.rstrip().endswith("(") and "/" not in claim.date.value.edtf)


def _meet(a: Claim, b: Claim) -> bool:
    return (
        a.date is not None
        and b.date is not None
        and (compare(a.date.value, b.date.value) is not Relation.DISJOINT)
    )
