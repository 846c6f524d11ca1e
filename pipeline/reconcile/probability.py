"""How sure a conflict is.

    P(conflict) = (P(the claims are about one thing) x P(the difference is real | they are)) ^ 0.3

The first factor is the probability of the best link between claims that contradict each other. The second
is the product of what is known of each side: how its date was read (explicit 0.97, list 0.95, derived 0.85,
relative 0.82) and its hedges (approximate 0.75, early, mid or late 0.8, reported 0.85, planned 0.8); for
numbers and names, how surely both answer the same question. Each further source on either side adds a tenth
of what is missing to 1, as a slip is less likely to be made twice.

The exponent is fitted on the tune half of our own dossiers (39 rows, 95 % right): log loss hardly changes between
0.2 and 0.35, where the expected calibration error is 0.02 to 0.03; of these 0.3 is among the most cautious. What is
flagged is right more often than the product says, as the matcher has already counted the difference of the two
claims against their match.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.reconcile.model import Suspicion

LEAST = 0.2
"""A disagreement less probable than this is not worth a person's time: the claims count as compatible."""
_SHARE_OF_DOUBT = 0.1
_EXPONENT = 0.3


def weight(suspicion: Suspicion) -> float:
    """The product of both factors, before it is calibrated; what `LEAST` is held against."""
    return suspicion.match * suspicion.real


def probability(suspicions: Sequence[Suspicion], supporting_sources: int = 0) -> float:
    """The probability of one conflict.

    Args:
        suspicions: all that were raised for it; the surest counts.
        supporting_sources: sources beyond one on each side that give one of the values in question.

    Returns: between 0.01 and 0.99.
    """
    best = float(max(weight(suspicion) for suspicion in suspicions) ** _EXPONENT)
    for _ in range(supporting_sources):
        best += (1 - best) * _SHARE_OF_DOUBT
    return min(0.99, max(0.01, best))
