"""What people decided, as labels that the probabilities can be held against."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.reconcile.decisions import agreed
from pipeline.records import ConflictKind
from pipeline.review.case import Case
from pipeline.review.desk import Desk
from pipeline.review.filters import Filter


@dataclass(frozen=True, slots=True)
class Label:
    """A conflict that people settled: how probable it was held to be, and whether they confirmed it.

    Confirmed is a conflict in which people chose one value for one event: the sources contradict each other.
    "Two events" and "not a conflict" refute it. Where they are unsure or disagree there is no label.
    """

    conflict_id: str
    kind: ConflictKind
    probability: float
    confirmed: bool


def labels(desk: Desk) -> tuple[Label, ...]:
    """The labels that the logs give for the conflicts of the last run, the most severe first."""
    found = (_label(case) for case in desk.covered(Filter(state="all")))
    return tuple(label for label in found if label)


def _label(case: Case) -> Label | None:
    decision = agreed(case.record.standing)
    if decision is None:
        return None
    one, confirmed = case.conflict, decision.verdict == "same-event-pick"
    return Label(one.conflict_id, one.kind, one.probability, confirmed)
