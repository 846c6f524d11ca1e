"""Match weights from labelled pairs: a logistic regression on levels, its weights kept in order.

Weights are additive log-odds (Fellegi and Sunter 1969; log2 as in Splink), found together, so that features
which say the same thing share its weight. Within a feature a level that agrees more never weighs less, and a
level that speaks against a match never weighs for it. Every weight is drawn towards a first estimate by an
L2 penalty, so that levels seen in few pairs stay near it. Plain numpy, no randomness.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Levels = Mapping[str, Mapping[str, float]]

_LN2 = float(np.log(2))


@dataclass(frozen=True)
class Fitted:
    """Weights in bits: the prior and one per (feature, level)."""

    prior: float
    weights: Mapping[tuple[str, str], float]


def fit(
    pairs: Sequence[Sequence[tuple[str, str]]],
    labels: Sequence[bool],
    first: Levels,
    *,
    offsets: Sequence[float],
    prior: float,
    penalty: float,
    steps: int = 250,
) -> Fitted:
    """Fits the weights.

    Args:
        pairs: for each pair the (feature, level) its features found.
        labels: whether the pair matches.
        first: feature → level → first estimate in bits, levels from best to worst; its sign is kept.
        offsets: for each pair the bits that are known beforehand.
        prior: first estimate of the prior in bits.
        penalty: strength of the pull towards the first estimates.
        steps: iterations of projected, accelerated gradient descent (Beck and Teboulle 2009).
    """
    names = [(feature, level) for feature, levels in first.items() for level in levels]
    column = {name: k for k, name in enumerate(names)}
    design = np.zeros((len(pairs), len(names) + 1))
    design[:, -1] = 1.0
    for row, found in enumerate(pairs):
        for name in found:
            if name in column:
                design[row, column[name]] = 1.0
    start = np.array([first[feature][level] for feature, level in names] + [prior]) * _LN2
    known, target = np.asarray(offsets) * _LN2, np.asarray(labels, dtype=np.float64)
    weights = _descend(design, known, target, start, first, penalty, steps) / _LN2
    return Fitted(float(weights[-1]), {name: float(weights[k]) for name, k in column.items()})


def _descend(
    design: Array,
    known: Array,
    target: Array,
    start: Array,
    first: Levels,
    penalty: float,
    steps: int,
) -> Array:
    rate = 1 / (0.25 * _largest_eigenvalue(design) + penalty)
    weights, ahead, momentum = start.copy(), start.copy(), 1.0
    for _ in range(steps):
        error = _sigmoid(design @ ahead + known) - target
        stepped = _in_order(ahead - rate * (design.T @ error + penalty * (ahead - start)), start, first)
        following = (1 + float(np.sqrt(1 + 4 * momentum**2))) / 2
        ahead = stepped + (momentum - 1) / following * (stepped - weights)
        weights, momentum = stepped, following
    return weights


def _largest_eigenvalue(design: Array) -> float:
    """Of the design's Gram matrix, a little more than power iteration finds."""
    vector, value = np.ones(design.shape[1]), 1.0
    for _ in range(50):
        vector = design.T @ (design @ vector)
        value = float(np.linalg.norm(vector))
        vector /= value
    return 1.05 * value


def _in_order(weights: Array, start: Array, first: Levels) -> Array:
    """The nearest weights that fall from level to level within each feature and keep their first sign."""
    projected, place = weights.copy(), 0
    for levels in first.values():
        end = place + len(levels)
        part = _falling(projected[place:end])
        signs = start[place:end]
        part = np.where(signs > 0, np.maximum(part, 0), np.where(signs < 0, np.minimum(part, 0), part))
        projected[place:end] = part
        place = end
    return projected


def _falling(values: Array) -> Array:
    """The nearest falling sequence (pool adjacent violators)."""
    pools: list[tuple[float, int]] = []
    for value in values:
        pools.append((float(value), 1))
        while len(pools) > 1 and pools[-2][0] < pools[-1][0]:
            (a, m), (b, n) = pools[-2], pools[-1]
            pools[-2:] = [((a * m + b * n) / (m + n), m + n)]
    return np.concatenate([np.full(count, value) for value, count in pools])


def _sigmoid(values: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -60, 60))), dtype=np.float64)
