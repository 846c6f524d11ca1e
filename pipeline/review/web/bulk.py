"""One decision for all conflicts under a filter: what it would decide, and whether that is still so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.records import Conflict, Verdict, content_id
from pipeline.review import wording
from pipeline.review.case import Case
from pipeline.review.desk import Desk
from pipeline.review.web import exchange
from pipeline.review.web.queue import Queue, queue

VERDICTS: tuple[Verdict, ...] = ("distinct-events", "not-a-conflict", "unsure")
"""Those that need no value of their own for each conflict."""
_PICK: Verdict = "same-event-pick"


@dataclass(frozen=True)
class Plan:
    """A bulk decision before it is taken.

    Attributes:
        queue: the conflicts under the filter.
        verdict: empty until one is chosen.
        trusted: the source whose values are chosen, with the verdict of one event; empty otherwise.
        sources: those that could be trusted: all that give a value in the queue.
        cases: what it covers: of the queue, those for which there is a value where one is needed.
        values: the value chosen for each conflict, where the verdict needs one.
        digest: tells two plans apart: whoever confirms one confirms exactly what the preview showed.
    """

    queue: Queue
    verdict: str
    trusted: str
    sources: tuple[str, ...]
    note: str
    reviewer: str
    cases: Sequence[Case]
    digest: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def seen(self) -> tuple[tuple[str, str], ...]:
        """Each conflict with the last line about it."""
        return tuple((case.conflict.conflict_id, case.record.basis) for case in self.cases)

    @property
    def left_out(self) -> int:
        """How many conflicts under the filter it does not cover."""
        return len(self.queue.cases) - len(self.cases)


def plan(desk: Desk, fields: Mapping[str, Any], reviewer: str) -> Plan:
    """The bulk decision that an address or a form asks for."""
    wanted, name = exchange.filter_of(fields), str(fields.get("reviewer") or reviewer)
    under = queue(desk, wanted, name)
    said = {case.conflict.conflict_id: _said(case.conflict, desk) for case in under.cases}
    sources = tuple(sorted({source for by_source in said.values() for source in by_source}))
    verdict, trusted = str(fields.get("verdict", "")), str(fields.get("trusted", ""))
    if verdict not in (*VERDICTS, _PICK) or (verdict == _PICK and trusted not in sources):
        verdict = ""
    values: dict[str, str] = {}
    cases: Sequence[Case] = under.cases
    if verdict == _PICK:
        chosen = {name: _one(by_source.get(trusted, [])) for name, by_source in said.items()}
        values = {name: value for name, value in chosen.items() if value}
        cases = [case for case in under.cases if case.conflict.conflict_id in values]
    trusted = trusted if verdict == _PICK else ""
    note = str(fields.get("note", ""))
    seen = (part for case in cases for part in (case.conflict.conflict_id, case.record.basis))
    digest = content_id("p", verdict, trusted, note, name, *seen, *values.values())
    return Plan(under, verdict, trusted, sources, note, name, cases, digest, values)


def _said(one: Conflict, desk: Desk) -> dict[str, list[str]]:
    """The values that each source gives in a conflict."""
    said: dict[str, list[str]] = {}
    for claim_id, value in zip(one.claim_ids, one.values, strict=True):
        if value:
            said.setdefault(desk.found.claims[claim_id].source_id, []).append(value)
    return said


def _one(values: Sequence[str]) -> str:
    """The one value that a source gives, the most precise of dates that go together; empty for none or several."""
    kept = wording.distinct(values)
    return kept[0] if len(kept) == 1 else ""


def name(digest: str) -> str:
    """What the lines of a bulk decision share."""
    return content_id("b", digest)


def already(desk: Desk, fields: Mapping[str, Any]) -> str:
    """The first line of the bulk decision that a form confirms, if it was taken already; empty otherwise."""
    batch = name(str(fields.get("digest", "")))
    return next((line.decision_id for line, _ in desk.history() if line.batch == batch), "")
