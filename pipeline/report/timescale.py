"""Where a day stands on the timeline: a line on which long empty stretches are cut short."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.dates.civil import from_ordinal, ordinal

_BREAK = 34.0
"""Width of a stretch cut short."""
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
_TICK_GAP = 58.0
"""Least distance between two years written on the axis."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the axis."""

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to positions. `knots` are (day, x), rising; `cuts` are the middles of the stretches cut short."""

    knots: tuple[tuple[int, float], ...]
    cuts: tuple[float, ...]
    ticks: tuple[Tick, ...]

    def x(self, day: int) -> float:
        """The position of a day, counted as `civil.ordinal` does; held to the ends of the line."""
        knots = self.knots
        if day <= knots[0][0]:
            return knots[0][1]
        if day >= knots[-1][0]:
            return knots[-1][1]
        right = bisect_right(knots, day, key=lambda knot: knot[0])
        (first, left_x), (last, right_x) = knots[right - 1], knots[right]
        return left_x + (right_x - left_x) * (day - first) / (last - first)


def scale(spans: Sequence[tuple[int, int]], left: float, right: float) -> Scale:
    """A line from `left` to `right` that has room for all spans (first and last day, at least one span)."""
    low, high = _whole_years(min(first for first, _ in spans), max(last for _, last in spans))
    stretches = _stretches(spans, low, high)
    breaks = len(stretches) - 1
    unit = (right - left - breaks * _BREAK) / sum(last - first for first, last in stretches)
    knots: list[tuple[int, float]] = []
    cuts: list[float] = []
    at = left
    for first, last in stretches:
        if knots:
            cuts.append(at + _BREAK / 2)
            at += _BREAK
        knots.append((first, at))
        at += (last - first) * unit
        knots.append((last, at))
    line = Scale(tuple(knots), tuple(cuts), ())
    return Scale(line.knots, line.cuts, _ticks(stretches, line, unit * 365.25))


def _whole_years(first: int, last: int) -> tuple[int, int]:
    return ordinal((from_ordinal(first)[0], 1, 1)), ordinal((from_ordinal(last)[0] + 1, 1, 1))


def _stretches(spans: Sequence[tuple[int, int]], low: int, high: int) -> list[tuple[int, int]]:
    """The parts of the line in which something happens, in whole years; what lies between is cut short.

    Spans wider than an eighth of the line say too little about when something happened to hold a part open.
    """
    whole = high - low
    narrow = [span for span in spans if span[1] - span[0] <= whole / 8] or [(low, high)]
    merged: list[tuple[int, int]] = []
    for first, last in sorted(_whole_years(*span) for span in (*narrow, (low, low), (high - 1, high - 1))):
        if merged and first - merged[-1][1] <= whole / 8:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _ticks(stretches: Sequence[tuple[int, int]], line: Scale, year_width: float) -> tuple[Tick, ...]:
    step = next((one for one in _STEPS if one * year_width >= _TICK_GAP), _STEPS[-1])
    ticks: list[Tick] = []
    for first, last in stretches:
        begin, end = from_ordinal(first)[0], from_ordinal(last)[0]
        years = [begin, *range(begin // step * step + step, end, step)]
        for year in years:
            x = round(line.x(ordinal((year, 1, 1))), 1)
            if not ticks or x - ticks[-1].x >= _TICK_GAP * 0.8:
                ticks.append(Tick(x, year))
    return tuple(ticks)
