"""Who did what where, taken together: what an entry of a list shares with the prose that tells of it."""

from __future__ import annotations

from pipeline.match.features.places import within
from pipeline.match.finding import Finding
from pipeline.match.occasions import akin
from pipeline.match.view import View, named
from pipeline.records import Claim, Participant

_KINDS = ("person", "organisation")


def frame(view: View, i: int, j: int) -> Finding | None:
    """One person or body in one kind of event (`act`), bound for one place as well (`whole`)."""
    a, b = view.claims[i], view.claims[j]
    if not akin(a.event_type, b.event_type):
        return None
    left, right = _doers(a), _doers(b)
    shared = left.keys() & right.keys()
    if not shared:
        return None
    params = {"names": ", ".join(sorted(left[entity].name for entity in shared))}
    if _bound(a, b):
        return Finding("frame", "whole", 1.0, params)
    return Finding("frame", "act", 0.6, params)


def _doers(claim: Claim) -> dict[str, Participant]:
    return {named(actor): actor for actor in claim.actors if actor.kind in _KINDS}


def _bound(a: Claim, b: Claim) -> bool:
    """Both lead to one place, or to places of which one contains the other."""
    return any(within(x, y) for x in a.places if x.role == "to" for y in b.places if y.role == "to")
