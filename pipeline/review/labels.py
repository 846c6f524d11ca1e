"""What people decided, as labels that the probabilities can be held against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.reconcile.decisions import agreed, replay
from pipeline.records import Conflict, ConflictKind, Decision, DossierResult


@dataclass(frozen=True, slots=True)
class Label:
    """A conflict that people settled: how probable it was held to be, and whether they confirmed it.

    Confirmed is a conflict in which people chose one value for one event: they do contradict each other.
    "Two events" and "not a conflict" refute it. Where they are unsure or disagree there is no label.
    """

    conflict_id: str
    kind: ConflictKind
    probability: float
    confirmed: bool


def labels(results: Iterable[DossierResult]) -> tuple[Label, ...]:
    """The labels in the results of a run, in the order of its conflicts."""
    found: list[Label | None] = []
    for result in results:
        claims = {claim.claim_id: claim for claim in result.claims}
        standing = replay(result.decisions, result.conflicts, claims).standing
        found += [_label(one, standing.get(one.conflict_id, ())) for one in result.conflicts]
    return tuple(label for label in found if label)


def _label(conflict: Conflict, standing: Sequence[Decision]) -> Label | None:
    decision = agreed(standing)
    if decision is None:
        return None
    confirmed = decision.verdict == "same-event-pick"
    return Label(conflict.conflict_id, conflict.kind, conflict.probability, confirmed)
