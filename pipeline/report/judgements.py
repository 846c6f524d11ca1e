"""Decisions: which stand, which have gone stale, and how far reviewers agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from pipeline.messages.visible import one_line
from pipeline.records import Decision, DossierResult
from pipeline.report.both import Both, date_text, decimal, label, percent, say
from pipeline.report.model import Agreement, Judgement, Stale
from pipeline.report.quotes import Library


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


def agreements(decisions: Sequence[Decision]) -> tuple[Agreement, ...]:
    """How far each two reviewers agree on the conflicts that both decided."""
    verdicts: dict[str, dict[str, str]] = {}
    for conflict, live in standing(decisions).items():
        for decision in live:
            verdicts.setdefault(decision.reviewer, {})[conflict] = f"{decision.verdict} {decision.value}"
    found = []
    for first, second in combinations(sorted(verdicts), 2):
        shared = sorted(verdicts[first].keys() & verdicts[second].keys())
        if shared:
            pairs = [(verdicts[first][conflict], verdicts[second][conflict]) for conflict in shared]
            found.append(
                Agreement(
                    one_line(first),
                    one_line(second),
                    len(shared),
                    percent(sum(a == b for a, b in pairs) / len(pairs)),
                    _kappa_words(kappa(pairs)),
                )
            )
    return tuple(found)


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa: agreement beyond what the two reviewers' habits would give by chance.

    Returns:
        A number of at most 1; None where both always give one and the same verdict: chance explains it all.

    Source:
        J. Cohen, "A coefficient of agreement for nominal scales", 1960.
    """
    observed = sum(a == b for a, b in pairs) / len(pairs)
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    expected = sum(left[verdict] * right[verdict] for verdict in left) / len(pairs) ** 2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def _kappa_words(value: float | None) -> Both:
    return say("kappa-undefined") if value is None else decimal(value, "0.00;−0.00")
