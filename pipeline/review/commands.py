"""Deciding from a terminal: list, show and decide. Each gives back what is to be printed."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from pipeline.errors import DecisionError
from pipeline.messages import say
from pipeline.messages.format import percent
from pipeline.messages.likelihood import held
from pipeline.messages.visible import one_line
from pipeline.records import Conflict, Match
from pipeline.review import acts, wording
from pipeline.review.case import Case
from pipeline.review.desk import Desk
from pipeline.review.filters import CHOICES, Filter

_STATUSES = ("open", "resolved", "dismissed")
_WIDTH = 96


def conflicts(
    sources: Path,
    out: Path,
    *,
    kind: str = "",
    severity: str = "",
    status: str = "",
    as_json: bool = False,
    language: str = "en",
) -> str:
    """The conflicts of the last run, one a line, the most severe first, as the logs leave them now.

    Args:
        sources, out: the folder of sources, with the logs, and that of the outputs.
        kind, severity, status: only those; empty for all.
        as_json: one JSON object a line, with the columns of the table `conflicts`.
        language: `en` or `fr`.

    Raises:
        RecoupeError: there are no outputs, a log cannot be read, or no conflict can be of such a kind.
    """
    for name, given, known in (
        ("kind", kind, CHOICES["kind"]),
        ("severity", severity, CHOICES["severity"]),
        ("status", status, _STATUSES),
    ):
        if given and given not in known:
            raise DecisionError(
                "review.no-such-choice", option=f"--{name}", value=given, choices=", ".join(known)
            )
    cases = Desk(sources, out).covered(Filter(kind=kind, severity=severity, state="all"))
    chosen = [case.conflict for case in cases if status in ("", case.conflict.status)]
    if as_json:
        return "".join(_json(one) + "\n" for one in chosen)
    if not chosen:
        return say("review.list-empty", language) + "\n"
    return "".join(_listed(one, language) + "\n" for one in chosen)


def show(sources: Path, out: Path, conflict_id: str, *, language: str = "en") -> str:
    """One conflict with its evidence and what was decided about it, for a terminal.

    Raises:
        RecoupeError: there are no outputs, a log cannot be read, or there is no such conflict.
    """
    desk = Desk(sources, out)
    return "\n".join(_shown(desk, desk.case(conflict_id), language)) + "\n"


def decide(
    sources: Path,
    out: Path,
    conflict_id: str,
    verdict: str,
    *,
    value: str = "",
    note: str = "",
    reviewer: str = "",
    language: str = "en",
) -> str:
    """Decides one conflict; on disk when this returns. The same again adds nothing.

    Raises:
        RecoupeError: there is no such conflict or verdict, the value is none, or the log cannot be written.
    """
    desk = Desk(sources, out)
    made = acts.decide(desk, conflict_id, verdict, value=value, note=note, reviewer=reviewer)
    path = desk.ledger(desk.case(conflict_id).conflict.dossier).path
    return (
        say(
            "review.decided",
            language,
            conflict=conflict_id,
            verdict=wording.verdict(made, language),
            decision=made.decision_id,
            path=path,
        )
        + "\n"
    )


def _json(one: Conflict) -> str:
    return json.dumps(asdict(one), ensure_ascii=False)


def _listed(one: Conflict, language: str) -> str:
    values = " ≠ ".join(dict.fromkeys(one_line(value) for value in one.values if value))
    chance = percent(held(one.probability), language)
    codes = f"{one.severity:<6}  {one.kind:<11}  {one.status:<9}  {chance:>4}"
    return f"{one.conflict_id}  {codes}  {values}"


def _shown(desk: Desk, case: Case, language: str) -> Iterator[str]:
    one = case.conflict
    names = [
        wording.label(group, getattr(one, group), language)
        for group in ("severity", "kind", "scope", "status")
    ]
    yield f"{one.conflict_id}  {' · '.join(names)}"
    yield from _paragraph(getattr(one, f"finding_{language}"))
    for claim_id, value in zip(one.claim_ids, one.values, strict=True):
        claim = desk.found.claims[claim_id]
        yield ""
        yield f"{wording.value(value, language)}  [{value}]"
        yield from _paragraph(claim.text, "  | ")
        yield "  " + one_line(" · ".join(part for part in (claim.source_id, claim.section) if part))
    readings = getattr(one, f"readings_{language}")
    yield from _section("review.readings", readings, language)
    chance = wording.chance("chance-real", one.probability, language)
    yield from _section("review.probability", [chance, getattr(one, f"why_{language}")], language)
    matches = [desk.found.matches[name] for name in one.match_ids if name in desk.found.matches]
    weights = [line for match in matches for line in _weighed(match, language)]
    yield from _section("review.weights", weights, language)
    yield from _section("review.decisions", _decisions(case, language), language)


def _weighed(match: Match, language: str) -> Iterator[str]:
    """Which two statements a match joins, how likely, and the weight of every reason."""
    chance = wording.chance("chance-match", match.probability, language)
    yield f"{match.claim_a} – {match.claim_b}  {chance}"
    for term in match.evidence:
        yield f"{wording.weight(term.weight, language)}  {one_line(getattr(term, f'text_{language}'))}"


def _decisions(case: Case, language: str) -> Iterator[str]:
    for line in case.record.lines:
        fate = say(f"review.fate-{case.record.fate(line)}", language)
        verdict = wording.verdict(line, language)
        yield f"{line.made_at}  {line.reviewer}: {verdict} ({fate}; {line.decision_id})"
        if line.note:
            yield say("review.quoted", language, text=one_line(line.note))


def _section(key: str, lines: Iterable[str], language: str) -> Iterator[str]:
    kept = [line for line in lines if line]
    if kept:
        yield ""
        yield say(key, language)
        for line in kept:
            yield from _paragraph(line, "  ")


def _paragraph(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(one_line(text), _WIDTH, initial_indent=indent, subsequent_indent=indent)
