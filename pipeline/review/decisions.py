"""The decisions log: `decisions.jsonl` beside a dossier's sources, append-only, one JSON object a line."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, get_args

from pipeline.errors import DecisionError
from pipeline.records import Decision, Verdict

FILE_NAME = "decisions.jsonl"
_FIELDS = ("decision_id", "made_at", "reviewer", "conflict_id", "verdict", "value", "note", "undoes")
_REQUIRED = ("decision_id", "conflict_id", "claim_ids", "verdict")


def read(path: Path) -> tuple[Decision, ...]:
    """All decisions of a log, in the order they were taken.

    A last line without its end is what a crash in the middle of a write leaves: the write was never acknowledged,
    so it is passed over; the next append closes it off. Any other line must be a decision.

    Args:
        path: the log; one that does not exist holds no decision.

    Raises:
        DecisionError: a line is not a decision; the message names the file and the line.
    """
    if not path.exists():
        return ()
    return tuple(_decisions(path))


def append(path: Path, decision: Decision) -> None:
    """Adds a decision and returns only when it is on disk.

    A decision whose identifier is in the log already is not written again, so that a request sent twice counts
    once. Several processes may append to one log at a time.

    Raises:
        DecisionError: the log cannot be written.
    """
    append_all(path, (decision,))


def append_all(path: Path, decisions: tuple[Decision, ...]) -> None:
    """Adds several decisions in one write and returns only when all are on disk.

    Raises:
        DecisionError: the log cannot be written.
    """
    import fcntl

    try:
        with path.open("a+b") as log:
            fcntl.flock(log, fcntl.LOCK_EX)
            log.seek(0)
            before = log.read()
            known = {decision.decision_id for decision in _parse(path, before)}
            fresh = [decision for decision in decisions if decision.decision_id not in known]
            lines = b"".join(_encode(decision) for decision in fresh)
            log.write(lines if before.endswith(b"\n") or not before else b"\n" + lines)
            log.flush()
            os.fsync(log.fileno())
    except OSError as error:
        raise DecisionError("review.log-not-writable", path=path, reason=error.strerror) from error


def _encode(decision: Decision) -> bytes:
    record = asdict(decision)
    record["claim_ids"], record["claim_texts"] = list(decision.claim_ids), list(decision.claim_texts)
    return (json.dumps(record, ensure_ascii=False) + "\n").encode()


def _decisions(path: Path) -> Iterator[Decision]:
    yield from _parse(path, path.read_bytes())


def _parse(path: Path, content: bytes) -> Iterator[Decision]:
    lines = content.split(b"\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            if _torn(line):
                continue
            raise DecisionError("review.log-not-json", path=path, line=number, reason=error) from error
        yield _decision(path, number, record)


def _torn(line: bytes) -> bool:
    """Whether a line is the beginning of a decision whose write was cut off."""
    return line.startswith(b"{") and not line.rstrip().endswith(b"}")


def _decision(path: Path, number: int, record: object) -> Decision:
    if not isinstance(record, Mapping):
        raise DecisionError("review.log-not-decision", path=path, line=number, field="{…}")
    for name in _REQUIRED:
        if name not in record:
            raise DecisionError("review.log-not-decision", path=path, line=number, field=name)
    if record["verdict"] not in get_args(Verdict):
        raise DecisionError("review.log-verdict", path=path, line=number, verdict=record["verdict"],
                            verdicts=", ".join(get_args(Verdict)))
    texts: dict[str, Any] = {name: str(record.get(name) or "") for name in _FIELDS}
    return Decision(**texts, claim_ids=_strings(path, number, record, "claim_ids"),
                    claim_texts=_strings(path, number, record, "claim_texts"))


def _strings(path: Path, number: int, record: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = record.get(name) or []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise DecisionError("review.log-not-decision", path=path, line=number, field=name)
    return tuple(value)
