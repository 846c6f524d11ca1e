"""How much a conflict matters to somebody who reads only the first ten."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.reconcile.model import Suspicion
from pipeline.records import Conflict, Level

_HIGH = 0.78
_MEDIUM = 0.7
_ORDER: dict[Level, int] = {"high": 0, "medium": 1, "low": 2}


def severity(suspicions: Sequence[Suspicion], sure: float) -> Level:
    """High: a contradiction on a well-supported match. Low: wording or phase may explain it. Else medium."""
    if all(suspicion.low for suspicion in suspicions) or sure < _MEDIUM:
        return "low"
    return "high" if sure >= _HIGH else "medium"


def rank(conflict: Conflict) -> tuple[int, float, int, str]:
    """Sort key: open before settled, the most severe first, then the surest, the widest scope first."""
    settled = 0 if conflict.status == "open" else 3
    scopes = ("cross-language", "cross-source", "within-source")
    return (
        settled + _ORDER[conflict.severity],
        -round(conflict.probability, 4),
        scopes.index(conflict.scope),
        conflict.conflict_id,
    )
