"""One conflict with everything that was decided about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.reconcile.decisions import not_withdrawn, replay, settle
from pipeline.records import Claim, Conflict, Decision

State = Literal["waiting", "unsure", "divided", "settled"]
Fate = Literal["undo", "withdrawn", "stale", "in-force", "replaced"]


@dataclass(frozen=True, slots=True)
class Record:
    """The lines of a log about one conflict, played back as the next run will.

    Attributes:
        lines: all of them, oldest first.
        standing: the decisions in force, one per reviewer, oldest first.
        stale: decisions that no longer apply, because their statements changed.
        withdrawn: identifiers of the lines that were taken back.
    """

    lines: tuple[Decision, ...] = ()
    standing: tuple[Decision, ...] = ()
    stale: tuple[Decision, ...] = ()
    withdrawn: frozenset[str] = frozenset()

    @property
    def basis(self) -> str:
        """What a new decision builds on: the last line; empty when there is none."""
        return self.lines[-1].decision_id if self.lines else ""

    def by(self, reviewer: str) -> Decision | None:
        """The decision of one reviewer that is in force."""
        return next((decision for decision in self.standing if decision.reviewer == reviewer), None)

    def fate(self, decision: Decision) -> Fate:
        """What became of a line."""
        if decision.decision_id in self.withdrawn:
            return "withdrawn"
        if decision.undoes:
            return "undo"
        if decision in self.stale:
            return "stale"
        return "in-force" if decision in self.standing else "replaced"


@dataclass(frozen=True, slots=True)
class Case:
    """A conflict, with the status and the resolution that the next run will give it, and its record."""

    conflict: Conflict
    record: Record = Record()

    @property
    def state(self) -> State:
        """Waiting for a decision; set aside as unsure; decided differently by two reviewers; or settled."""
        if self.conflict.status != "open":
            return "settled"
        if not self.record.standing:
            return "waiting"
        return (
            "unsure" if all(decision.verdict == "unsure" for decision in self.record.standing) else "divided"
        )


def play(lines: Sequence[Decision], conflict: Conflict | None, claims: Mapping[str, Claim]) -> Record:
    """Plays back the lines about one conflict; without the conflict, all that they decide is stale."""
    if not lines:
        return Record()
    played = replay(lines, (conflict,) if conflict else (), claims)
    standing = played.standing.get(conflict.conflict_id, ()) if conflict else ()
    kept = {decision.decision_id for decision in not_withdrawn(lines)}
    return Record(tuple(lines), standing, played.stale, frozenset(line.decision_id for line in lines) - kept)


def open_case(lines: Sequence[Decision], conflict: Conflict, claims: Mapping[str, Claim]) -> Case:
    """A conflict as the lines about it leave it."""
    record = play(lines, conflict, claims)
    return Case(settle(conflict, record.standing), record)
