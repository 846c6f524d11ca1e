"""Fits the match weights: `python -m benchmarks.train` writes `pipeline/match/weights.toml`.

Weights come from texts written for this project (`training/texts`, `dossiers`) and generated ones
(`train_recurring`). The prior is set on subjects held out in folds: probabilities that leave the assignment are
to be right as often as they say.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import train_dossiers, train_recurring, train_texts
from benchmarks.train_fit import Fitted, fit
from benchmarks.train_pairs import Subject, prepare
from benchmarks.train_scale import Scale, expected_error, predictions, scale
from pipeline.config import Config
from pipeline.match.encoder import load as load_encoder
from pipeline.match.weights import FILE, Weights, cost_of_choice

_PENALTY = 1.0
_GENERATED = 3
_HALF = 0.5
_ROUNDS = 2
"""How often the competition between the pairs is worked out anew under the weights found."""
_FOLDS = 6
_SPARSER = Scale(-1.0)
"""Training texts tell the same things more often than independent texts do, and a false match costs more than a
missed one: set by judgement, with the shared sets as a check."""
_UNRELATED = (("painter", "bridge"), ("chemist", "opera"), ("club", "expedition"))
_FIRST = train_texts.HERE / "first.toml"


def main(arguments: Sequence[str] | None = None) -> int:
    """Fits, calibrates, writes, and prints what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=FILE, help="where to write the weights")
    options = parser.parse_args(arguments)
    first = tomllib.loads(_FIRST.read_text(encoding="utf-8"))
    subjects = _subjects(Weights(first["prior"], first["features"]))
    for _ in range(_ROUNDS):
        subjects = [one.under(_weights(_fit(subjects, first))) for one in subjects]
    held_out = _held_out(subjects, first)
    chosen = scale(subjects, held_out)
    likely, right = predictions(subjects, held_out, chosen)
    whole = _SPARSER.apply(chosen.apply(_fit(subjects, first)))
    error = expected_error(likely, right)
    options.out.write_text(_written(whole, first, subjects, chosen, error), encoding="utf-8")
    found = sum(hit for value, hit in zip(likely, right, strict=True) if value >= _HALF)
    given = sum(value >= _HALF for value in likely)
    print(f"held-out subjects: recall {found / sum(right):.3f}, precision {found / given:.3f}")
    print(f"shift {chosen.shift:+.2f}; error on held-out subjects {error:.3f}")
    return 0


def _subjects(weights: Weights) -> list[Subject]:
    config = Config()
    encoder = load_encoder(config)
    texts = train_texts.subjects()
    texts |= {f"{a}-{b}": train_texts.unrelated(texts[a], texts[b]) for a, b in _UNRELATED}
    texts |= {f"generated-{k}": train_recurring.texts(k) for k in range(_GENERATED)}
    prepared = [prepare(name, marked, encoder, weights, config) for name, marked in texts.items()]
    return [*prepared, *train_dossiers.subjects(encoder, weights, config)]


def _held_out(subjects: Sequence[Subject], first: dict[str, Any]) -> list[Fitted]:
    """For each subject the weights fitted on those of the other folds."""
    fitted = [
        _fit([one for place, one in enumerate(subjects) if place % _FOLDS != fold], first)
        for fold in range(_FOLDS)
    ]
    return [fitted[place % _FOLDS] for place in range(len(subjects))]


def _weights(fitted: Fitted) -> Weights:
    levels: dict[str, dict[str, float]] = {}
    for (feature, level), weight in fitted.weights.items():
        levels.setdefault(feature, {})[level] = weight
    return Weights(fitted.prior, levels)


def _fit(subjects: Sequence[Subject], first: dict[str, Any]) -> Fitted:
    pairs = [pair for one in subjects for pair in one.pairs]
    labels = [label for one in subjects for label in one.labels]
    found = [[(finding.feature, finding.level) for finding in pair.findings] for pair in pairs]
    offsets = [cost_of_choice(pair.statements) for pair in pairs]
    prior = float(first["prior"])
    return fit(found, labels, first["features"], offsets=offsets, prior=prior, penalty=_PENALTY)


def _written(
    fitted: Fitted, first: dict[str, Any], subjects: Sequence[Subject], chosen: Scale, error: float
) -> str:
    pairs = [(pair, label) for one in subjects for pair, label in zip(one.pairs, one.labels, strict=True)]
    counts: dict[tuple[str, str], list[int]] = {}
    for pair, label in pairs:
        for finding in pair.findings:
            count = counts.setdefault((finding.feature, finding.level), [0, 0])
            count[0] += label
            count[1] += 1
    lines = [
        "# Match weights in bits (log2 of the odds): what each level of each feature adds for a match.",
        "# Written by `make train` (benchmarks/train.py) from texts made for this project; do not edit.",
        f"# Subjects: {', '.join(one.name for one in subjects)}.",
        f"# {len(pairs)} candidate pairs, {sum(label for _, label in pairs)} of them matches; comments count",
        "# matches / pairs at a level. Rare levels keep the estimate of benchmarks/training/first.toml.",
        f"# Shift {chosen.shift:+.2f} bits, set on subjects held out in six folds;",
        f"# the expected calibration error on those is {error:.3f}. Across sources the prior is {_SPARSER.shift} bits",
        "# besides: training texts tell the same things more often than independent texts do.",
        f"prior = {fitted.prior:.3f}",
    ]
    for feature, levels in first["features"].items():
        lines += ["", f"[features.{feature}]"]
        for level in levels:
            hits, seen = counts.get((feature, level), (0, 0))
            lines.append(f"{level} = {fitted.weights[feature, level]:.3f}  # {hits} / {seen}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
