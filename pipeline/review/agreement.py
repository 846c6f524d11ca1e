"""How far reviewers agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from pipeline.records import Decision


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two reviewers compared.

    Attributes:
        first, second: their names, in alphabetical order.
        shared: how many conflicts both decided.
        share: on which share of these they gave the same answer, 0 to 1.
        kappa: Cohen's kappa, at most 1; None where chance alone explains all agreement.
    """

    first: str
    second: str
    shared: int
    share: float
    kappa: float | None


def agreements(decisions: Sequence[Decision]) -> tuple[Agreement, ...]:
    """Compares each two reviewers on the conflicts that both decided.

    Args:
        decisions: those in force, as `reconcile` gives them; of several by one reviewer on a conflict the
            last counts. A verdict with another value is another answer.

    Returns:
        One row for each two reviewers with a conflict in common, by their names.
    """
    answers: dict[str, dict[str, tuple[str, str]]] = {}
    for one in decisions:
        if not one.undoes:
            answers.setdefault(one.reviewer, {})[one.conflict_id] = (one.verdict, one.value)
    found = []
    for first, second in combinations(sorted(answers), 2):
        shared = sorted(answers[first].keys() & answers[second].keys())
        if shared:
            pairs = [(answers[first][conflict], answers[second][conflict]) for conflict in shared]
            same = sum(a == b for a, b in pairs)
            found.append(Agreement(first, second, len(pairs), same / len(pairs), kappa(pairs)))
    return tuple(found)


def kappa(pairs: Sequence[tuple[object, object]]) -> float | None:
    """Cohen's kappa: agreement beyond what two reviewers' habits would give by chance.

    Args:
        pairs: the two answers to each question; at least one.

    Returns:
        A number of at most 1; None where both always give one and the same answer, as chance explains it all.

    Source:
        J. Cohen, "A coefficient of agreement for nominal scales", 1960.
    """
    total = len(pairs)
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    observed = sum(a == b for a, b in pairs)
    by_chance = sum(left[answer] * right[answer] for answer in left)
    if by_chance == total * total:
        return None
    return (observed * total - by_chance) / (total * total - by_chance)
