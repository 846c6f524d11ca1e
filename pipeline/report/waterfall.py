"""How the weight of a match adds up, as data: a row per feature, ready to be drawn and to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.records import Evidence
from pipeline.report.both import Both, decimal, say

WIDTH = 160
"""Width of the drawing in its own units."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One step: what it says, its weight in bits (log-odds, base 2), the sum after it, where it is drawn."""

    text: Both
    weight: float
    total: float
    x: float
    width: float
    sign: str
    written: Both


@dataclass(frozen=True, slots=True)
class Waterfall:
    """All steps from nothing known to the final weight; `zero` is where "as likely as not" lies."""

    bars: tuple[Bar, ...]
    zero: float


def waterfall(evidence: Sequence[Evidence]) -> Waterfall | None:
    """The steps that the evidence of a match makes, in its order, and their sum; None without evidence."""
    if not evidence:
        return None
    sums = [0.0]
    for one in evidence:
        sums.append(sums[-1] + one.weight)
    low, high = min(sums), max(sums)
    scale = WIDTH / ((high - low) or 1)

    def bar(text: Both, weight: float, start: float, end: float, sign: str) -> Bar:
        left = (min(start, end) - low) * scale
        return Bar(
            text,
            weight,
            end,
            round(left, 1),
            round(max(abs(end - start) * scale, 1), 1),
            sign,
            decimal(weight),
        )

    steps = [
        bar(
            Both(one.text_en or one.feature, one.text_fr or one.feature),
            one.weight,
            before,
            after,
            "for" if one.weight >= 0 else "against",
        )
        for one, before, after in zip(evidence, sums, sums[1:], strict=False)
    ]
    steps.append(bar(say("weight-sum"), sums[-1], 0.0, sums[-1], "sum"))
    return Waterfall(tuple(steps), round(-low * scale, 1))
