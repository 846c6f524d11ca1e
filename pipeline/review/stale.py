"""Decisions that no longer apply: their statements then and now, and where it is asked again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from pipeline.records import Claim, Decision
from pipeline.review.desk import Desk

_LEAST = 60.0
"""Similarity (0 to 100) from which a statement is shown as what an old one may have become."""


@dataclass(frozen=True, slots=True)
class Then:
    """A statement as it was decided about, and what stands there now: itself, the nearest, or nothing."""

    old: str
    new: str
    same: bool


@dataclass(frozen=True, slots=True)
class Stale:
    """A decision that no longer applies. `asked_again` are conflicts about what stands there now."""

    decision: Decision
    statements: tuple[Then, ...]
    asked_again: tuple[str, ...]


def stale(desk: Desk) -> list[Stale]:
    """All decisions that no longer apply. The new text is for reading only; nothing is attached to it."""
    found = []
    by_dossier: dict[str, dict[str, Claim]] = {}
    for claim in desk.found.claims.values():
        by_dossier.setdefault(claim.dossier, {})[claim.claim_id] = claim
    for dossier, decision in desk.stale():
        claims = by_dossier.get(dossier, {})
        now = [_now(claim_id, old, claims) for claim_id, old in _told(decision)]
        pairs = [
            Then(old, claim.text if claim else "", bool(claim) and claim is not None and claim.text == old)
            for (_, old), claim in zip(_told(decision), now, strict=True)
        ]
        names = {claim.claim_id for claim in now if claim}
        found.append(Stale(decision, tuple(pairs), _asked(desk, names, len(pairs))))
    return found


def _told(decision: Decision) -> Sequence[tuple[str, str]]:
    texts = (
        decision.claim_texts
        if len(decision.claim_texts) == len(decision.claim_ids)
        else [""] * len(decision.claim_ids)
    )
    return list(zip(decision.claim_ids, texts, strict=True))


def _now(claim_id: str, old: str, claims: Mapping[str, Claim]) -> Claim | None:
    if claim_id in claims:
        return claims[claim_id]
    near = process.extractOne(
        old, {name: claim.text for name, claim in claims.items()}, scorer=fuzz.ratio, score_cutoff=_LEAST
    )
    return claims[near[2]] if old and near else None


def _asked(desk: Desk, names: set[str], wanted: int) -> tuple[str, ...]:
    """The conflicts about the statements that stand there now: those with two of them, or the only one."""
    least = min(2, wanted)
    return tuple(one.conflict_id for one in desk.found.conflicts if len(names & set(one.claim_ids)) >= least)
