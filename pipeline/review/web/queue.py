"""The queue of one reviewer under one filter: what comes next, what came before, how far it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.records import Conflict
from pipeline.review import outputs
from pipeline.review.case import Case
from pipeline.review.desk import Desk
from pipeline.review.filters import STATES, Filter


@dataclass(frozen=True)
class Queue:
    """Cases under a filter.

    Attributes:
        wanted: the filter.
        covered: all cases of the filter's kind, whatever their state, the most severe first.
        cases: those in the state asked for.
        reviewer: who looks.
    """

    wanted: Filter
    covered: Sequence[Case]
    cases: Sequence[Case]
    reviewer: str

    @property
    def total(self) -> int:
        """How many cases there are to decide."""
        return len(self.covered)

    @cached_property
    def done(self) -> int:
        """How many of them have an answer; for a second opinion, an answer of this reviewer."""
        if self.wanted.state == "second":
            return self.total - len(self.cases)
        return sum(case.state != "waiting" for case in self.covered)

    @cached_property
    def states(self) -> dict[str, int]:
        """How many of the cases covered are in each state."""
        counts = dict.fromkeys(STATES, 0)
        for case in self.covered:
            counts[case.state] += 1
            counts["second"] += case.record.by(self.reviewer) is None
        counts["all"] = self.total
        return counts

    def first(self) -> Case | None:
        """The most severe case."""
        return self.cases[0] if self.cases else None

    def after(self, conflict: Conflict) -> Case | None:
        """The case that comes next, from the beginning again after the last; None when there is no other."""
        others = self._others(conflict)
        rank = outputs.rank(conflict)
        return next(
            (case for case in others if outputs.rank(case.conflict) > rank), others[0] if others else None
        )

    def before(self, conflict: Conflict) -> Case | None:
        """The case that comes before, from the end again before the first; None when there is no other."""
        others = self._others(conflict)
        rank = outputs.rank(conflict)
        earlier = [case for case in others if outputs.rank(case.conflict) < rank]
        return earlier[-1] if earlier else others[-1] if others else None

    def _others(self, conflict: Conflict) -> list[Case]:
        return [case for case in self.cases if case.conflict.conflict_id != conflict.conflict_id]


def queue(desk: Desk, wanted: Filter, reviewer: str) -> Queue:
    """The queue as it stands now."""
    covered = desk.covered(wanted)
    return Queue(wanted, covered, [case for case in covered if wanted.wants(case, reviewer)], reviewer)
