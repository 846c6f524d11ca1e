"""Who takes part in the two statements."""

from __future__ import annotations

from rapidfuzz.fuzz import token_set_ratio

from pipeline.match.finding import Finding, binned
from pipeline.match.view import View, named
from pipeline.match.words import fold
from pipeline.records import Claim, Participant

_BINS = ((5.0, "rare"), (2.0, "some"))
_ONE_NAME = 86


def actors(view: View, i: int, j: int) -> Finding | None:
    """Participants in common, by how rare they are in the dossier; two different persons count against."""
    left, right = _named(view.claims[i]), _named(view.claims[j])
    shared = left.keys() & right.keys()
    if shared:
        told = view.told(shared)
        names = ", ".join(sorted(left[entity].name for entity in shared))
        return Finding("actors", binned(told, _BINS, "common"), min(told / 8, 1), {"names": names})
    first, second = _persons(left), _persons(right)
    if not first or not second:
        return None
    params = {"first": _said(first), "second": _said(second)}
    if any(_alike(a, b) for a in first for b in second):
        return Finding("actors", "alike", 0.5, params)
    level = "strangers" if _full(first) and _full(second) else "other"
    return Finding("actors", level, 0.0, params)


def _named(claim: Claim) -> dict[str, Participant]:
    return {named(actor): actor for actor in claim.actors if actor.kind != "role"}


def _persons(actors: dict[str, Participant]) -> list[Participant]:
    ordered = (actor for _, actor in sorted(actors.items()))
    return [actor for actor in ordered if actor.kind == "person" and actor.role != "mentioned"]


def _full(persons: list[Participant]) -> bool:
    """Every one who acts is named in full, so that a difference is no matter of naming."""
    return all(" " in person.name.strip() and person.role == "agent" for person in persons)


def _alike(a: Participant, b: Participant) -> bool:
    """The same surname, spelt alike, with nothing in the rest that speaks against it."""
    return token_set_ratio(fold(a.name), fold(b.name)) >= _ONE_NAME


def _said(persons: list[Participant]) -> str:
    return ", ".join(person.name for person in persons)
