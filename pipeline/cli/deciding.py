"""`reconcile conflicts`, `show`, `decide` and `review`: the conflicts of the last run, and deciding them."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import get_args

from pipeline.cli.explaining import claim_data, headline, tell_conflict
from pipeline.cli.telling import printable, wrapped
from pipeline.errors import RecoupeError
from pipeline.messages import say
from pipeline.records import ConflictKind, ConflictStatus, Level
from pipeline.review.case import Case
from pipeline.review.desk import Desk

_CHOICES = {"kind": get_args(ConflictKind), "severity": get_args(Level), "status": get_args(ConflictStatus)}


def conflicts(sources: Path, out: Path, language: str, *, as_json: bool, **wanted: str) -> int:
    """Lists the conflicts of the last run, the most severe first.

    Args:
        sources, out: the folders of sources and of outputs.
        language: `en` or `fr`.
        as_json: one JSON object a line.
        wanted: `kind`, `severity`, `status` that a conflict must have; empty for any.

    Raises:
        RecoupeError: there are no outputs, or no such kind, severity or status.
    """
    for field, value in wanted.items():
        if value and value not in _CHOICES[field]:
            raise RecoupeError(
                "cli.no-such-choice", option=f"--{field}", value=value, known=", ".join(_CHOICES[field])
            )
    cases = [
        case
        for case in Desk(sources, out).cases()
        if all(value in ("", getattr(case.conflict, field)) for field, value in wanted.items())
    ]
    for case in cases:
        conflict = case.conflict
        if as_json:
            sys.stdout.write(json.dumps(asdict(conflict), ensure_ascii=False) + "\n")
        else:
            values = " | ".join(dict.fromkeys(value for value in conflict.values if value))
            sys.stdout.write(f"{headline(conflict, language)}  {printable(values)}\n")
    if not cases and not as_json and sys.stdout.isatty():
        sys.stdout.write(say("cli.no-conflicts", language) + "\n")
    return 0


def show(identifier: str, sources: Path, out: Path, language: str, *, as_json: bool) -> int:
    """Shows one conflict with its evidence and everything that was decided about it.

    Raises:
        RecoupeError: there are no outputs, or no such conflict.
    """
    desk = Desk(sources, out)
    case = desk.case(identifier)
    if as_json:
        claims = [claim_data(desk.found.claims[name]) for name in case.conflict.claim_ids]
        record = {
            "conflict": asdict(case.conflict),
            "claims": claims,
            "decisions": [asdict(d) for d in case.lines],
        }
        sys.stdout.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
        return 0
    lines = [*tell_conflict(case.conflict, desk.found, language), *_decisions(case, language)]
    sys.stdout.write("\n".join(lines).rstrip() + "\n")
    return 0


def decide(
    identifier: str,
    verdict: str,
    value: str,
    note: str,
    reviewer: str,
    sources: Path,
    out: Path,
    language: str,
) -> int:
    """Takes one decision; it is on disk when this returns.

    Raises:
        RecoupeError: there is no such conflict or verdict, or the value is missing or no date.
    """
    desk = Desk(sources, out)
    decision = desk.decide(identifier, verdict, value, note, reviewer)
    log = sources / desk.case(identifier).conflict.dossier
    sys.stdout.write(
        say("cli.decided", language, decision=decision.decision_id, conflict=identifier, log=log) + "\n"
    )
    return 0


def review(sources: Path, out: Path, port: int, language: str) -> int:
    """Serves the review page until it is interrupted.

    Raises:
        RecoupeError: there are no outputs, or the port is taken.
    """
    from pipeline.review import server

    server.serve(sources, out, port=port, language=language)
    return 0


def _decisions(case: Case, language: str) -> list[str]:
    if not case.lines:
        return []
    lines = [say("cli.decisions", language)]
    for decision in case.lines:
        what = " ".join(part for part in (decision.verdict, decision.value) if part)
        fate = say(f"cli.fate-{case.fate(decision)}", language)
        head = f"{decision.decision_id}  {decision.made_at}  {decision.reviewer} : {what} ({fate})"
        lines += wrapped(head, "  ", "    ")
        if decision.note:
            lines += wrapped(decision.note, "      ", "      ")
    return lines
