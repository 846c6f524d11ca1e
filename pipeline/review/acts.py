"""What a reviewer does: decide, decide many at once, take back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from pipeline.errors import DecisionError
from pipeline.records import Decision, content_id
from pipeline.review import verdicts
from pipeline.review.case import Case, Record
from pipeline.review.desk import Desk
from pipeline.review.ledger import Ledger
from pipeline.review.now import timestamp


class OutdatedError(DecisionError):
    """The log says more about a conflict than the reviewer saw; nothing was written."""


def decide(
    desk: Desk,
    conflict_id: str,
    verdict: str,
    *,
    value: str = "",
    note: str = "",
    reviewer: str = "",
    basis: str | None = None,
) -> Decision:
    """Adds a decision and returns it when it is on disk.

    Sent again, it counts once; so does what the reviewer has decided already in the same words.

    Args:
        desk: where the conflict lies.
        conflict_id: a conflict of the last run.
        verdict, value, note, reviewer: as in the log.
        basis: the last line about the conflict that the reviewer saw; None for whatever it is now.

    Raises:
        OutdatedError: somebody decided in the meantime.
        DecisionError: the decision is not one, or cannot be written; nothing was.
    """
    with desk.lock:
        desk.refresh()
        case = desk.case(conflict_id)
        seen = case.record.basis if basis is None else basis
        made = _made(desk, case, verdict, value, note, reviewer, seen)
        standing = case.record.by(made.reviewer)
        if standing and _says_same(standing, made):
            return standing
        desk.ledger(case.conflict.dossier).append(
            [made], lambda: _expect(desk.case(conflict_id).record, made, seen)
        )
        return made


def decide_all(
    desk: Desk,
    seen: Sequence[tuple[str, str]],
    verdict: str,
    *,
    batch: str,
    values: Mapping[str, str] | None = None,
    note: str = "",
    reviewer: str = "",
) -> tuple[Decision, ...]:
    """Adds one decision for each of several conflicts; they can be taken back together.

    Args:
        desk: where the conflicts lie.
        seen: each conflict with the last line about it that the reviewer saw (empty for none).
        verdict, note, reviewer: the same for all.
        values: the value chosen for each conflict, where the verdict needs one.
        batch: what the lines share.

    Raises:
        OutdatedError: somebody decided about one of them in the meantime.
        DecisionError: the decision is not one, or cannot be written.
    """
    with desk.lock:
        desk.refresh()
        bases, chosen = dict(seen), values or {}
        made = [
            replace(
                _made(
                    desk,
                    desk.case(conflict_id),
                    verdict,
                    chosen.get(conflict_id, ""),
                    note,
                    reviewer,
                    basis,
                ),
                batch=batch,
            )
            for conflict_id, basis in bases.items()
        ]
        _append(
            [(one, desk.ledger(desk.case(one.conflict_id).conflict.dossier)) for one in made],
            lambda one: _expect(desk.case(one.conflict_id).record, one, bases[one.conflict_id]),
        )
        return tuple(made)


def withdraw(desk: Desk, decision_ids: Iterable[str], *, reviewer: str) -> tuple[Decision, ...]:
    """Takes back lines of the log by adding lines that name them; a withdrawal can be taken back as well.

    What is taken back already is left alone, so that a request sent twice counts once.

    Raises:
        OutdatedError: somebody decided about one of them in the meantime.
        DecisionError: there is no such decision, or the log cannot be written.
    """
    with desk.lock:
        desk.refresh()
        wanted, name = list(dict.fromkeys(decision_ids)), verdicts.reviewer(reviewer)
        batch = content_id("b", "undo", name, *wanted) if len(wanted) > 1 else ""
        made = []
        for line, ledger, record in map(desk.line, wanted):
            if line.decision_id in record.withdrawn:
                continue
            undo = replace(
                line,
                decision_id=content_id("d", record.basis, line.decision_id, "undo"),
                made_at=timestamp(),
                reviewer=name,
                note="",
                undoes=line.decision_id,
                batch=batch,
            )
            made.append((undo, ledger))
        bases = {undo.undoes: desk.line(undo.undoes)[2].basis for undo, _ in made}
        _append(made, lambda one: _expect(desk.line(one.undoes)[2], one, bases[one.undoes]))
        return tuple(undo for undo, _ in made)


def last_of(desk: Desk, reviewer: str) -> Decision | None:
    """The last decision of a reviewer that was not taken back."""
    for line, record in desk.history():
        if line.reviewer == reviewer and not line.undoes and line.decision_id not in record.withdrawn:
            return line
    return None


def _made(desk: Desk, case: Case, verdict: str, value: str, note: str, reviewer: str, basis: str) -> Decision:
    one, chosen, name = case.conflict, verdicts.verdict(verdict), verdicts.reviewer(reviewer)
    return Decision(
        decision_id=content_id("d", basis, one.conflict_id, name),
        made_at=timestamp(),
        reviewer=name,
        conflict_id=one.conflict_id,
        claim_ids=one.claim_ids,
        verdict=chosen,
        value=verdicts.value(value, chosen, one),
        note=verdicts.note(note),
        claim_texts=tuple(desk.found.claims[claim_id].text for claim_id in one.claim_ids),
    )


def _append(made: Sequence[tuple[Decision, Ledger]], expect: Callable[[Decision], None]) -> None:
    """Writes to each log its lines in one go."""
    by_ledger: dict[int, tuple[Ledger, list[Decision]]] = {}
    for one, ledger in made:
        by_ledger.setdefault(id(ledger), (ledger, []))[1].append(one)

    def check(lines: Sequence[Decision]) -> None:
        for one in lines:
            expect(one)

    for ledger, lines in by_ledger.values():
        ledger.append(lines, partial(check, lines))


def _expect(record: Record, made: Decision, basis: str) -> None:
    """Stops a decision that builds on what is no longer the last word, unless it is that last word itself."""
    if record.basis == basis:
        return
    if any(line.decision_id == made.decision_id and _says_same(line, made) for line in record.lines):
        return
    raise OutdatedError("review.outdated", conflict=made.conflict_id)


def _says_same(one: Decision, other: Decision) -> bool:
    return (one.verdict, one.value, one.note) == (other.verdict, other.value, other.note)
