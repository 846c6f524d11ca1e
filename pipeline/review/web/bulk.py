"""One decision for all conflicts under a filter: what it would decide, and whether that is still so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.records import Verdict, content_id
from pipeline.review.desk import Desk
from pipeline.review.web import exchange
from pipeline.review.web.queue import Queue, queue

VERDICTS: tuple[Verdict, ...] = ("distinct-events", "not-a-conflict", "unsure")
"""Those that need no value of their own for each conflict."""


@dataclass(frozen=True)
class Plan:
    """A bulk decision before it is taken.

    Attributes:
        queue: what it covers.
        verdict: empty until one is chosen.
        seen: each conflict with the last line about it.
        digest: tells two plans apart: whoever confirms one confirms exactly what the preview showed.
    """

    queue: Queue
    verdict: str
    note: str
    reviewer: str
    seen: tuple[tuple[str, str], ...]
    digest: str


def plan(desk: Desk, fields: Mapping[str, Any], reviewer: str) -> Plan:
    """The bulk decision that an address or a form asks for."""
    wanted, name = exchange.filter_of(fields), str(fields.get("reviewer") or reviewer)
    verdict = str(fields.get("verdict", ""))
    verdict = verdict if verdict in VERDICTS else ""
    covered = queue(desk, wanted, name)
    seen = tuple((case.conflict.conflict_id, case.record.basis) for case in covered.cases)
    note = str(fields.get("note", ""))
    digest = content_id("p", verdict, note, name, *(part for pair in seen for part in pair))
    return Plan(covered, verdict, note, name, seen, digest)


def name(digest: str) -> str:
    """What the lines of a bulk decision share."""
    return content_id("b", digest)


def already(desk: Desk, fields: Mapping[str, Any]) -> str:
    """The first line of the bulk decision that a form confirms, if it was taken already; empty otherwise."""
    batch = name(str(fields.get("digest", "")))
    return next((line.decision_id for line, _ in desk.history() if line.batch == batch), "")
