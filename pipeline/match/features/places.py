"""Where the two statements happen."""

from __future__ import annotations

from pipeline.match.finding import Finding
from pipeline.match.view import View, named
from pipeline.records import Claim, Place

_TELLING = 2.5


def places(view: View, i: int, j: int) -> Finding | None:
    """Places in common, or one within the other (a city in its country); places apart count against."""
    left, right = _located(view.claims[i]), _located(view.claims[j])
    if not left or not right:
        return None
    shared = left.keys() & right.keys()
    if shared:
        told = view.told(shared)
        names = ", ".join(sorted(left[entity].name for entity in shared))
        return Finding("places", "rare" if told >= _TELLING else "common", min(told / 8, 1), {"names": names})
    params = {"first": _said(left), "second": _said(right)}
    if any(within(a, b) for a in left.values() for b in right.values()):
        return Finding("places", "within", 0.5, params)
    return Finding("places", "other", 0.0, params)


def within(a: Place, b: Place) -> bool:
    """One place is the other or contains it."""
    return named(a) == named(b) or named(b) in a.within or named(a) in b.within


def _located(claim: Claim) -> dict[str, Place]:
    """The places of a claim; those only mentioned where it names no other."""
    known = {named(place): place for place in claim.places if place.role != "mentioned"}
    return known or {named(place): place for place in claim.places}


def _said(places: dict[str, Place]) -> str:
    return ", ".join(sorted(place.name for place in places.values()))
