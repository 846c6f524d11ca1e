"""One decision as one line of JSON, and a log's bytes as decisions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, get_args

from pipeline.errors import DecisionError
from pipeline.records import Decision, Verdict

TORN = b" #cut off"
"""Closes off a line whose write was cut off, so that nobody takes it for a spoilt decision."""

_FIELDS = ("decision_id", "made_at", "reviewer", "conflict_id", "verdict", "value", "note", "undoes", "batch")
_REQUIRED = ("decision_id", "conflict_id", "claim_ids", "verdict")


def encode(decision: Decision) -> bytes:
    """A decision as a line, its end included."""
    record = asdict(decision)
    record["claim_ids"], record["claim_texts"] = list(decision.claim_ids), list(decision.claim_texts)
    return (json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8", errors="replace")


def parse(path: Path, content: bytes) -> Iterator[Decision]:
    """The decisions of a log, in the order they were taken.

    A last line without its end that cannot be read is what a crash in the middle of a write leaves. The write
    was never acknowledged, so it is passed over, there and wherever `TORN` closes it off.

    Args:
        path: the log, for messages.
        content: its bytes.

    Raises:
        DecisionError: any other line is not a decision; the message names the file and the line.
    """
    lines = content.split(b"\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.endswith(TORN):
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            if number == len(lines):
                continue
            raise DecisionError("review.log-not-json", path=path, line=number, reason=error) from error
        yield _decision(path, number, record)


def tail(content: bytes) -> bytes:
    """What must be written before the next line: nothing, the end of a whole line, or the close of a torn."""
    last = content.rpartition(b"\n")[2]
    if not last:
        return b""
    try:
        json.loads(last)
    except ValueError:
        return TORN + b"\n"
    return b"\n"


def _decision(path: Path, number: int, record: object) -> Decision:
    if not isinstance(record, Mapping):
        raise DecisionError("review.log-not-decision", path=path, line=number, field="{…}")
    for name in _REQUIRED:
        if name not in record:
            raise DecisionError("review.log-not-decision", path=path, line=number, field=name)
    if record["verdict"] not in get_args(Verdict):
        raise DecisionError(
            "review.log-verdict",
            path=path,
            line=number,
            verdict=record["verdict"],
            verdicts=", ".join(get_args(Verdict)),
        )
    texts: dict[str, Any] = {name: str(record.get(name) or "") for name in _FIELDS}
    return Decision(
        **texts,
        claim_ids=_strings(path, number, record, "claim_ids"),
        claim_texts=_strings(path, number, record, "claim_texts"),
    )


def _strings(path: Path, number: int, record: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = record.get(name) or []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise DecisionError("review.log-not-decision", path=path, line=number, field=name)
    return tuple(value)
