"""How likely something is, as one of a few words that report and review page share."""

from __future__ import annotations

_LEAST = (
    (0.95, "almost-certain"),
    (0.8, "very-likely"),
    (0.6, "likely"),
    (0.4, "open"),
    (0.0, "unlikely"),
)


def likelihood(probability: float) -> str:
    """The code of the word for a probability of 0 to 1; `report.likelihood-<code>` says it."""
    return next(code for least, code in _LEAST if probability >= least)


def held(probability: float) -> float:
    """A probability as it is shown: never 0 or 1, which no estimate reaches."""
    return min(max(probability, 0.01), 0.99)
