"""Decisions: which stand, which have gone stale, and how far reviewers agree."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.messages.visible import one_line
from pipeline.records import Decision, DossierResult
from pipeline.report.both import Both, date_text, decimal, label, percent, say
from pipeline.report.model import AgreementNote, Judgement, Stale
from pipeline.report.quotes import Library
from pipeline.review import agreement


def standing(decisions: Sequence[Decision]) -> dict[str, tuple[Decision, ...]]:
    """Per conflict, the last decision of each reviewer that has not been withdrawn, in the log's order."""
    undone = {decision.undoes for decision in decisions if decision.undoes}
    last: dict[str, dict[str, Decision]] = {}
    for decision in decisions:
        if decision.decision_id not in undone and not decision.undoes:
            last.setdefault(decision.conflict_id, {})[decision.reviewer] = decision
    return {conflict: tuple(by_reviewer.values()) for conflict, by_reviewer in last.items()}


def judgement(decision: Decision) -> Judgement:
    """A decision as it is shown."""
    return Judgement(
        decision.decision_id,
        one_line(decision.reviewer),
        decision.made_at[:10],
        label("verdict", decision.verdict),
        date_text(one_line(decision.value)),
        one_line(decision.note),
    )


def stale(result: DossierResult, shelf: Library) -> tuple[Stale, ...]:
    """The decisions that no longer apply, with the statements as they were and as far as they still stand."""
    return tuple(
        Stale(
            judgement(one),
            one.conflict_id,
            tuple(map(one_line, one.claim_texts)),
            tuple(one_line(shelf.claims[name].text) for name in one.claim_ids if name in shelf.claims),
        )
        for one in result.stale
    )


def agreements(decisions: Sequence[Decision]) -> tuple[AgreementNote, ...]:
    """How far each two reviewers agree on the conflicts that both decided, in words."""
    live = [decision for by_conflict in standing(decisions).values() for decision in by_conflict]
    return tuple(
        AgreementNote(
            one_line(one.first), one_line(one.second), one.shared, percent(one.share), _kappa(one.kappa)
        )
        for one in agreement.agreements(live)
    )


def _kappa(value: float | None) -> Both:
    return say("kappa-undefined") if value is None else decimal(value, "0.00;−0.00")
