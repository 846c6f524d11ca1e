"""The reviewer's desk: the conflicts of the last run beside the logs of what was decided about them."""

from __future__ import annotations

import threading
from pathlib import Path

from pipeline import languages
from pipeline.errors import DecisionError
from pipeline.ingest.discover import DECISIONS, discover
from pipeline.records import Conflict, Decision
from pipeline.review import outputs
from pipeline.review.case import Case, Record, open_case, play
from pipeline.review.filters import Filter, searchable
from pipeline.review.ledger import Ledger


class Desk:
    """Cases to decide, and their logs. Hold `lock` over steps that belong together; several threads may.

    Args:
        sources: the folder of sources, where the logs are kept.
        out: the folder of the last run's outputs.

    Raises:
        RecoupeError: there are no outputs or no sources, or a log cannot be read.
    """

    def __init__(self, sources: Path, out: Path) -> None:
        self.lock = threading.RLock()
        self.sources, self.out = sources, out
        self._mark: outputs.Mark | None = None
        self._found: outputs.Outputs
        self._ledgers: dict[str, Ledger] = {}
        self._cases: dict[str, Case] = {}
        self._words: dict[str, str] = {}
        self.refresh()

    def refresh(self) -> None:
        """Takes in a newer run and what others wrote into the logs.

        Raises:
            RecoupeError: as for the desk itself.
        """
        with self.lock:
            mark = outputs.stamp(self.out)
            if mark is None or mark != self._mark:
                self._found = outputs.read(self.out)
                self._ledgers = _ledgers(self.sources, self._ledgers)
                self._mark, self._cases, self._words = mark, {}, {}
            for ledger in self._ledgers.values():
                ledger.refresh()

    @property
    def found(self) -> outputs.Outputs:
        """What the last run found."""
        return self._found

    def ledger(self, dossier: str) -> Ledger:
        """The log of a dossier.

        Raises:
            DecisionError: the folder of sources has no such dossier.
        """
        if dossier not in self._ledgers:
            raise DecisionError("review.no-dossier", dossier=dossier, path=self.sources)
        return self._ledgers[dossier]

    def case(self, conflict_id: str) -> Case:
        """A conflict with what was decided about it.

        Raises:
            DecisionError: the last run raised no such conflict.
        """
        with self.lock:
            self._drop_changed()
            held = self._cases.get(conflict_id)
            return self._opened(conflict_id) if held is None else held

    def covered(self, wanted: Filter) -> list[Case]:
        """The cases that a filter covers, in whatever state, the most severe first."""
        with self.lock:
            self._drop_changed()
            held, found = self._cases, []
            for one in self._found.conflicts:
                case = held.get(one.conflict_id) or self._opened(one.conflict_id)
                if not wanted.narrows or wanted.covers(case, self._text(one)):
                    found.append(case)
            return found

    def history(self) -> list[tuple[Decision, Record]]:
        """Every line of every log with the record it belongs to, the newest first."""
        with self.lock:
            found = [
                (line, self._record(ledger, ledger.subject(line.decision_id)))
                for ledger in self._ledgers.values()
                for line in ledger.lines
            ]
            return sorted(found, key=lambda pair: pair[0].made_at)[::-1]

    def stale(self) -> list[tuple[str, Decision]]:
        """The decisions that no longer apply, each with its dossier: what they were about changed."""
        with self.lock:
            return [
                (dossier, line)
                for dossier, ledger in self._ledgers.items()
                for about in ledger.conflicts
                for line in self._record(ledger, about).stale
            ]

    def line(self, decision_id: str) -> tuple[Decision, Ledger, Record]:
        """One line of a log, the log, and the record the line belongs to.

        Raises:
            DecisionError: no log has such a line.
        """
        with self.lock:
            for ledger in self._ledgers.values():
                if about := ledger.subject(decision_id):
                    record = self._record(ledger, about)
                    return next(one for one in record.lines if one.decision_id == decision_id), ledger, record
            raise DecisionError("review.no-such-decision", decision=decision_id)

    def batch(self, decision: Decision) -> tuple[Decision, ...]:
        """The lines that were written in one go with a line: itself alone, or all of a bulk decision."""
        with self.lock:
            if not decision.batch:
                return (decision,)
            return tuple(
                line
                for ledger in self._ledgers.values()
                for line in ledger.lines
                if line.batch == decision.batch
            )

    def _drop_changed(self) -> None:
        for ledger in self._ledgers.values():
            for conflict_id in ledger.changed:
                self._cases.pop(conflict_id, None)
            ledger.changed.clear()

    def _opened(self, conflict_id: str) -> Case:
        conflict = self._found.by_id.get(conflict_id)
        if conflict is None:
            raise DecisionError("review.no-such-conflict", conflict=conflict_id)
        lines = self.ledger(conflict.dossier).about(conflict_id)
        case = self._cases[conflict_id] = open_case(lines, conflict, self._found.claims)
        return case

    def _record(self, ledger: Ledger, about: str) -> Record:
        if about in self._found.by_id:
            return self.case(about).record
        return play(ledger.about(about), None, {})

    def _text(self, conflict: Conflict) -> str:
        held = self._words.get(conflict.conflict_id)
        if held is None:
            claims = [self._found.claims[claim_id] for claim_id in conflict.claim_ids]
            held = self._words[conflict.conflict_id] = searchable(
                (
                    conflict.conflict_id,
                    conflict.explanation_en,
                    conflict.explanation_fr,
                    *conflict.values,
                    *(part for claim in claims for part in (claim.text, claim.section, claim.source_id)),
                )
            )
        return held


def _ledgers(sources: Path, known: dict[str, Ledger]) -> dict[str, Ledger]:
    """The log of every dossier; those that are open already stay so."""
    codes = tuple(code for code in languages.codes() if languages.data(code, "layout"))
    return {
        folder.name: known.get(folder.name) or Ledger(folder.path / DECISIONS)
        for folder in discover(sources, codes)
    }
