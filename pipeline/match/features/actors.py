"""Who and what takes part in both statements."""

from __future__ import annotations

from pipeline.match.finding import Finding, binned
from pipeline.match.view import View, named
from pipeline.records import Claim, Participant

_BINS = ((5.0, "rare"), (2.0, "some"))


def actors(view: View, i: int, j: int) -> Finding | None:
    """Participants in common, by how rare they are in the dossier."""
    left, right = _named(view.claims[i]), _named(view.claims[j])
    shared = left.keys() & right.keys()
    if not shared:
        return None
    told = view.told(shared)
    names = ", ".join(sorted(left[entity].name for entity in shared))
    return Finding("actors", binned(told, _BINS, "common"), min(told / 8, 1), {"names": names})


def _named(claim: Claim) -> dict[str, Participant]:
    return {named(actor): actor for actor in claim.actors if actor.kind != "role"}
