"""What one feature says about a pair of claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """One feature's word on a pair.

    Attributes:
        feature: the feature's name, a table of `weights.toml`.
        level: how well the two claims agree in it, a key of that table.
        score: the same in figures, between 0 and 1 unless the feature says otherwise.
        params: what the sentence of the catalogue (`match.<feature>-<level>`) names; figures are written
            as each language does, with two decimals.
    """

    feature: str
    level: str
    score: float
    params: Mapping[str, str | float] = field(default_factory=dict)


def binned(value: float, bins: tuple[tuple[float, str], ...], below: str) -> str:
    """The level of the first bin, from the highest bound down, that a value reaches."""
    return next((level for bound, level in bins if value >= bound), below)
