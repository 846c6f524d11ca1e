"""The decisions log: `decisions.jsonl` beside a dossier's sources, append-only, one JSON object a line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pipeline.records import Decision
from pipeline.review.log import Log

FILE_NAME = "decisions.jsonl"


def read(path: Path) -> tuple[Decision, ...]:
    """All decisions of a log, in the order they were taken.

    Args:
        path: the log; one that does not exist holds no decision.

    Raises:
        DecisionError: a line is not a decision; the message names the file and the line.
    """
    return tuple(Log(path).read())


def append(path: Path, decision: Decision) -> None:
    """Adds a decision and returns only when it is on disk; one that is in the log already is not added again.

    Raises:
        DecisionError: the log cannot be written.
    """
    append_all(path, (decision,))


def append_all(path: Path, decisions: Sequence[Decision]) -> None:
    """Adds several decisions in one write and returns only when all are on disk.

    Raises:
        DecisionError: the log cannot be written.
    """
    Log(path).append(decisions)
