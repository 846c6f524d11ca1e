"""Who goes where: a visit from one country to another is not the visit back."""

from __future__ import annotations

from pipeline.match.features.places import within
from pipeline.match.finding import Finding
from pipeline.match.view import View
from pipeline.records import Claim, Place, PlaceRole


def direction(view: View, i: int, j: int) -> Finding | None:
    """Destinations compared, and each destination with the other's point of departure."""
    a, b = view.claims[i], view.claims[j]
    to_a, to_b = _ends(a, "to"), _ends(b, "to")
    params = {"first": _said(to_a), "second": _said(to_b)}
    if _meet(to_a, to_b):
        return Finding("direction", "same", 1.0, params)
    if _meet(to_a, _ends(b, "from")) or _meet(to_b, _ends(a, "from")):
        return Finding("direction", "opposite", 0.0, params)
    return Finding("direction", "other", 0.0, params) if to_a and to_b else None


def _ends(claim: Claim, role: PlaceRole) -> list[Place]:
    return [place for place in claim.places if place.role == role]


def _meet(first: list[Place], second: list[Place]) -> bool:
    return any(within(a, b) for a in first for b in second)


def _said(places: list[Place]) -> str:
    return ", ".join(sorted({place.name for place in places}))
