"""Groups of claims about one event, with no chain of weak links between two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.match.occasions import apart
from pipeline.match.view import View

Pair = tuple[int, int]

_UNSEEN_BITS = -6.0
_LEAST_MEAN_BITS = -1.5


@dataclass(frozen=True, slots=True)
class Joint:
    """A pair held to be about one event, with its final probability."""

    i: int
    j: int
    probability: float
    ambiguous: bool = False


class Groups:
    """Claims joined so far; joins that would glue two events together are refused.

    Args:
        view: the dossier.
        bits: log-odds of every candidate pair, by which the claims of two groups are held against each other.
    """

    def __init__(self, view: View, bits: Mapping[Pair, float]) -> None:
        self._view = view
        self._bits = bits
        self._group: dict[int, tuple[int, ...]] = {}

    def of(self, claim: int) -> tuple[int, ...]:
        """The group of a claim, sorted."""
        return self._group.get(claim, (claim,))

    def join(self, i: int, j: int) -> bool:
        """Joins the groups of two claims; False when their other claims speak against it."""
        first, second = self.of(i), self.of(j)
        if first == second:
            return True
        if not self._agree(first, second):
            return False
        whole = tuple(sorted((*first, *second)))
        self._group.update(dict.fromkeys(whole, whole))
        return True

    def _agree(self, first: Sequence[int], second: Sequence[int]) -> bool:
        """Average link, and no two dates from one source that it does not itself hold to be one event."""
        pairs = [(min(i, j), max(i, j)) for i in first for j in second]
        mean = sum(self._bits.get(pair, _UNSEEN_BITS) for pair in pairs) / len(pairs)
        if mean < _LEAST_MEAN_BITS and len(pairs) > 1:
            return False
        return not any(self._two_dates(*pair) for pair in pairs)

    def _two_dates(self, i: int, j: int) -> bool:
        a, b = self._view.claims[i], self._view.claims[j]
        if a.source_id != b.source_id or a.date is None or b.date is None:
            return False
        if not apart(a.date.value, b.date.value):
            return False
        return self._bits.get((i, j), _UNSEEN_BITS) < 0


def consistent(view: View, joints: Iterable[Joint], bits: Mapping[Pair, float]) -> list[Joint]:
    """The joints that can all hold at once; those left out would glue two events together.

    What one source tells twice comes first, as it did when sources were held against each other; then the
    surest. Ambiguous ones join nothing and stay as they are.
    """
    groups = Groups(view, bits)

    def rank(joint: Joint) -> tuple[bool, bool, float, int, int]:
        across = view.claims[joint.i].source_id != view.claims[joint.j].source_id
        return (joint.ambiguous, across, -joint.probability, joint.i, joint.j)

    kept = [joint for joint in sorted(joints, key=rank) if joint.ambiguous or groups.join(joint.i, joint.j)]
    return sorted(kept, key=lambda joint: (joint.i, joint.j))
