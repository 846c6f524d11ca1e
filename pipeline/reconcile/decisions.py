"""Replaying what people decided.

The state is a pure function of the log, and nothing is re-attached by guess.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from pipeline.dates.value import DateValue, from_edtf
from pipeline.messages import say
from pipeline.records import Claim, Conflict, ConflictStatus, Decision


@dataclass(frozen=True, slots=True)
class Replay:
    """What the log comes to.

    Attributes:
        standing: conflict id → the decisions in force on it, one per reviewer, oldest first.
        applied: every decision in force, in the order of the log.
        stale: decisions whose claims are gone or say something else now, or whose conflict no longer exists.
    """

    standing: Mapping[str, tuple[Decision, ...]]
    applied: tuple[Decision, ...]
    stale: tuple[Decision, ...]


def replay(
    decisions: Sequence[Decision], conflicts: Sequence[Conflict], claims: Mapping[str, Claim]
) -> Replay:
    """Work out which decisions are in force.

    A decision that another withdraws is out, unless that one is withdrawn in turn; a reviewer's later
    decision on a
    conflict replaces the earlier. A line that occurs twice counts once.
    """
    known = {conflict.conflict_id for conflict in conflicts}
    in_force = not_withdrawn(decisions)
    standing: dict[str, dict[str, Decision]] = {}
    stale = []
    for decision in in_force:
        if decision.undoes:
            continue
        if decision.conflict_id not in known or is_stale(decision, claims):
            stale.append(decision)
            continue
        by_reviewer = standing.setdefault(decision.conflict_id, {})
        by_reviewer.pop(decision.reviewer, None)
        by_reviewer[decision.reviewer] = decision
    kept = {d.decision_id for each in standing.values() for d in each.values()}
    return Replay(
        {key: tuple(each.values()) for key, each in standing.items()},
        tuple(d for d in in_force if d.decision_id in kept),
        tuple(stale),
    )


def not_withdrawn(decisions: Sequence[Decision]) -> list[Decision]:
    """The lines of a log that no later line takes back, those that take back others among them; each once."""
    unique = list({decision.decision_id: decision for decision in decisions}.values())
    withdrawn: set[str] = set()
    for decision in reversed(unique):
        if decision.undoes and decision.decision_id not in withdrawn:
            withdrawn.add(decision.undoes)
    return [decision for decision in unique if decision.decision_id not in withdrawn]


def is_stale(decision: Decision, claims: Mapping[str, Claim]) -> bool:
    """Tell whether a claim that was decided about is gone or no longer reads as the reviewer saw it."""
    if any(claim_id not in claims for claim_id in decision.claim_ids):
        return True
    if not decision.claim_texts:
        return False
    if len(decision.claim_texts) != len(decision.claim_ids):
        return True
    return any(
        claims[i].text != text for i, text in zip(decision.claim_ids, decision.claim_texts, strict=True)
    )


def settle(conflict: Conflict, standing: Sequence[Decision]) -> Conflict:
    """A conflict as the decisions on it leave it: resolved, dismissed, or open with what was said noted."""
    decided = [decision for decision in standing if decision.verdict != "unsure"]
    if not standing:
        return conflict
    if not decided:
        return replace(
            conflict, resolution=say("reconcile.resolved-unsure", "en"), decision_id=standing[-1].decision_id
        )
    if len({(decision.verdict, decision.value) for decision in decided}) > 1:
        verdicts = "; ".join(f"{d.reviewer}: {_verdict(d)}" for d in decided)
        return replace(conflict, resolution=say("reconcile.disagreement", "en", verdicts=verdicts))
    last = decided[-1]
    status: ConflictStatus = "dismissed" if last.verdict == "not-a-conflict" else "resolved"
    return replace(conflict, status=status, resolution=_verdict(last), decision_id=last.decision_id)


def _verdict(decision: Decision) -> str:
    key = {
        "same-event-pick": "resolved-pick",
        "distinct-events": "resolved-two",
        "not-a-conflict": "resolved-none",
        "unsure": "resolved-unsure",
    }[decision.verdict]
    return say(f"reconcile.{key}", "en", value=decision.value)


def agreed(standing: Sequence[Decision]) -> Decision | None:
    """The decision that holds when all reviewers who are sure say the same; None else."""
    decided = [decision for decision in standing if decision.verdict != "unsure"]
    if not decided or len({(d.verdict, d.value) for d in decided}) > 1:
        return None
    return decided[-1]


def separated(
    conflicts: Sequence[Conflict], standing: Mapping[str, Sequence[Decision]]
) -> frozenset[frozenset[str]]:
    """Pairs of claims that people declared to be of two events: those whose values differ."""
    pairs: set[frozenset[str]] = set()
    for conflict in conflicts:
        decision = agreed(standing.get(conflict.conflict_id, ()))
        if decision is None or decision.verdict != "distinct-events":
            continue
        stated = zip(conflict.claim_ids, conflict.values, strict=True)
        pairs |= {frozenset((a, b)) for (a, x), (b, y) in combinations(stated, 2) if x != y}
    return frozenset(pairs)


def joined(
    conflicts: Sequence[Conflict], standing: Mapping[str, Sequence[Decision]]
) -> tuple[tuple[str, ...], ...]:
    """The claims that people declared to be of one event, conflict by conflict."""
    return tuple(
        conflict.claim_ids
        for conflict in conflicts
        if (decision := agreed(standing.get(conflict.conflict_id, ()))) is not None
        and decision.verdict == "same-event-pick"
        and conflict.kind in ("date", "event", "ordinal")
    )


def picked_date(decision: Decision) -> DateValue | None:
    """The date that a reviewer chose, `1: 1913` for a first of 1913; None when it is none (a number, a name)."""
    try:
        return from_edtf(decision.value.removeprefix("1: "))
    except ValueError:
        return None
