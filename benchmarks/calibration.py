"""How honest the stated probabilities are: reliability table and expected calibration error."""

from collections.abc import Sequence
from dataclasses import dataclass

Judged = tuple[float, bool]


@dataclass(frozen=True)
class Bin:
    """Judgements whose stated probability lies in one tenth: how sure they were, how often right."""

    lower: float
    upper: float
    count: int
    stated: float
    right: float


def reliability(judged: Sequence[Judged], bins: int = 10) -> list[Bin]:
    """Sort judgements into equal bins by the probability they state.

    Args:
        judged: (stated probability 0–1, whether the gold agrees) of every judged row.
        bins: number of bins between 0 and 1.
    Returns:
        The bins that hold something, lowest first; a probability of 1 falls into the last.
    Raises:
        ValueError: a probability lies outside 0–1.
    """
    if any(not 0 <= probability <= 1 for probability, _ in judged):
        raise ValueError("a probability lies outside 0–1")
    table = []
    for number in range(bins):
        inside = [(p, right) for p, right in judged if min(int(p * bins), bins - 1) == number]
        if inside:
            stated = sum(p for p, _ in inside) / len(inside)
            right = sum(right for _, right in inside) / len(inside)
            table.append(Bin(number / bins, (number + 1) / bins, len(inside), stated, right))
    return table


def calibration_error(judged: Sequence[Judged], bins: int = 10) -> float | None:
    """Expected calibration error: mean distance of stated and true frequency, weighted by bin size.

    Returns:
        The error between 0 and 1, or None when nothing was judged.
    """
    if not judged:
        return None
    return sum(b.count * abs(b.stated - b.right) for b in reliability(judged, bins)) / len(judged)
