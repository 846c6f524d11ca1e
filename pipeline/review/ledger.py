"""The decisions log of one dossier, sorted by the conflict that each line is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.records import Decision
from pipeline.review.log import Log


class Ledger:
    """Keeps the lines of a log apart by conflict, reading no line twice.

    Args:
        path: the log.

    Attributes:
        path: where it is.
        changed: the conflicts that lines were read about since somebody last emptied this set.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.changed: set[str] = set()
        self._log = Log(path)
        self._lines: Sequence[Decision] = ()
        self._count = 0
        self._about: dict[str, str] = {}
        self._by_conflict: dict[str, list[Decision]] = {}

    @property
    def lines(self) -> Sequence[Decision]:
        """Everything that was read so far, oldest first."""
        return self._lines

    @property
    def conflicts(self) -> Sequence[str]:
        """The conflicts that there are lines about."""
        return tuple(self._by_conflict)

    def about(self, conflict_id: str) -> Sequence[Decision]:
        """The lines about one conflict, oldest first; what withdraws a line is about the same conflict."""
        return self._by_conflict.get(conflict_id, ())

    def subject(self, decision_id: str) -> str:
        """The conflict that a line is about; empty when there is no such line."""
        return self._about.get(decision_id, "")

    def refresh(self) -> None:
        """Takes in what was written since.

        Raises:
            DecisionError: the log cannot be read.
        """
        self._take_in(self._log.read())

    def append(self, decisions: Sequence[Decision], check: Callable[[], None]) -> None:
        """Adds lines when `check`, called while nobody else can write, does not object.

        Raises:
            DecisionError: the log cannot be written, or what `check` raises.
        """

        def _check(known: Sequence[Decision]) -> None:
            self._take_in(known)
            check()

        self._log.append(decisions, _check)
        self.refresh()

    def _take_in(self, known: Sequence[Decision]) -> None:
        if known is not self._lines:
            self.changed.update(self._by_conflict)
            self._lines, self._count, self._about, self._by_conflict = known, 0, {}, {}
        for decision in known[self._count :]:
            about = self._about.get(decision.undoes, decision.conflict_id)
            self._about[decision.decision_id] = about
            self._by_conflict.setdefault(about, []).append(decision)
            self.changed.add(about)
        self._count = len(known)
