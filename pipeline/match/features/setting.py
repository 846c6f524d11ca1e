"""Names that stand around the two statements, in the sentences they were cut from."""

from __future__ import annotations

from pipeline.match.finding import Finding, binned
from pipeline.match.view import View

_BINS = ((5.0, "rare"), (2.5, "some"))


def setting(view: View, i: int, j: int) -> Finding | None:
    """Names that the two sentences share and the two statements alone do not."""
    if view.claims[i].source_id == view.claims[j].source_id:
        return None
    shared = (view.around[i] & view.around[j]) - (view.names[i] & view.names[j])
    if not shared:
        return None
    told = max(view.bits[name] for name in shared)
    names = ", ".join(sorted(view.called[name] for name in shared))
    return Finding("setting", binned(told, _BINS, "common"), min(told / 8, 1), {"names": names})
