"""The match weights: what each level of each feature adds to the log-odds (base 2) that two claims match."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.match.finding import Finding

FILE = Path(__file__).parent / "weights.toml"
_LIMIT_BITS = 40.0


@dataclass(frozen=True)
class Weights:
    """Weights in bits.

    Attributes:
        prior: log-odds that a statement has a counterpart at all, less what its being this one costs
            (`of_chance`).
        levels: feature → level → weight.
    """

    prior: float
    levels: Mapping[str, Mapping[str, float]]

    def of(self, finding: Finding) -> float:
        """The weight of what a feature says; 0 for a level that no training pair had."""
        return self.levels.get(finding.feature, {}).get(finding.level, 0.0)

    def of_chance(self, statements: int) -> float:
        """Log-odds of a pair of which nothing is known, when either claim could go with so many."""
        return self.prior + cost_of_choice(statements)

    def total(self, findings: Sequence[Finding], statements: int) -> float:
        """Log-odds of a pair: those of chance and all that its features add (Fellegi and Sunter 1969)."""
        return self.of_chance(statements) + sum(self.of(finding) for finding in findings)


def cost_of_choice(statements: int) -> float:
    """Bits that the choice among so many statements costs.

    Half of what chance alone would have it cost: ranks, margins and rarity are measured against the same
    statements, so that they tell more where there are more.
    """
    return -0.5 * math.log2(max(statements, 1))


@cache
def load(path: Path = FILE) -> Weights:
    """Reads the weights that `make train` wrote."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Weights(float(data["prior"]), data["features"])


def probability(bits: float) -> float:
    """The probability that log-odds (base 2) stand for."""
    odds: float = 2.0 ** min(max(bits, -_LIMIT_BITS), _LIMIT_BITS)
    return odds / (1.0 + odds)
