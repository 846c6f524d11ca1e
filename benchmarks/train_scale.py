"""Calibration of the match probabilities on subjects that the weights were not fitted on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.train_fit import Fitted
from benchmarks.train_pairs import Subject
from pipeline.match.assign import marginals
from pipeline.match.weights import cost_of_choice

_SHIFTS = tuple(-1 + 0.5 * k for k in range(8))
_FLOOR = 1e-4
_FAINT_BITS = -8.0


@dataclass(frozen=True)
class Scale:
    """The prior plus `shift` bits: not within a source, where none compete."""

    shift: float

    def apply(self, fitted: Fitted) -> Fitted:
        """The weights on this scale."""
        weights = {**fitted.weights}
        weights["scope", "within-source"] -= self.shift
        return Fitted(fitted.prior + self.shift, weights)


def scale(subjects: Sequence[Subject], held_out: Sequence[Fitted]) -> Scale:
    """The scale under which held-out subjects' probabilities have the least log loss.

    Args:
        subjects: all of them.
        held_out: for each the weights fitted on the others.
    """
    return min(map(Scale, _SHIFTS), key=lambda choice: _log_loss(*predictions(subjects, held_out, choice)))


def predictions(
    subjects: Sequence[Subject], held_out: Sequence[Fitted], choice: Scale
) -> tuple[list[float], list[bool]]:
    """Probability of every cross-source pair after the assignment, and whether it matches."""
    likely: list[float] = []
    right: list[bool] = []
    for subject, fitted in zip(subjects, held_out, strict=True):
        bits, label = _bits(subject, choice.apply(fitted))
        for cells in bits.values():
            for pair, value in marginals(cells).items():
                likely.append(value)
                right.append(label[pair])
    return likely, right


def expected_error(likely: Sequence[float], right: Sequence[bool], least: float = 0.05) -> float:
    """Expected calibration error over ten bins of the pairs that are not plainly no match."""
    kept = [(value, hit) for value, hit in zip(likely, right, strict=True) if value >= least]
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for value, hit in kept:
        bins[min(int(value * 10), 9)].append((value, hit))
    gaps = [abs(sum(v for v, _ in part) - sum(h for _, h in part)) for part in bins.values()]
    return sum(gaps) / len(kept) if kept else 0.0


def _bits(
    subject: Subject, fitted: Fitted
) -> tuple[dict[tuple[int, int], dict[tuple[int, int], float]], dict[tuple[int, int], bool]]:
    source = {claim: number for number, claims in enumerate(subject.view.sources) for claim in claims}
    found: dict[tuple[int, int], dict[tuple[int, int], float]] = defaultdict(dict)
    label = {}
    for pair, hit in zip(subject.pairs, subject.labels, strict=True):
        if source[pair.i] == source[pair.j]:
            continue
        total = fitted.prior + cost_of_choice(pair.statements)
        total += sum(fitted.weights.get((finding.feature, finding.level), 0.0) for finding in pair.findings)
        if total >= _FAINT_BITS:
            units = (subject.units[pair.i], subject.units[pair.j])
            cells = found[source[pair.i], source[pair.j]]
            cells[units] = max(total, cells.get(units, total))
            label[units] = hit
    return found, label


def _log_loss(likely: Sequence[float], right: Sequence[bool]) -> float:
    values = np.clip(np.asarray(likely), _FLOOR, 1 - _FLOOR)
    return float(-np.where(np.asarray(right), np.log(values), np.log(1 - values)).mean())
