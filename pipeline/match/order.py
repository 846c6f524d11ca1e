"""Texts that run in parallel: where one follows the other, matching neighbours support a pair."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_FEWEST_ANCHORS = 3
_LEAST_COVER = 0.5
_LEAST_CONCORDANCE = 0.9


@dataclass(frozen=True)
class Track:
    """Two sources that run in parallel: anchors (sentence of one, sentence of the other), both rising."""

    anchors: tuple[tuple[int, int], ...]

    def offset(self, first: int, second: int) -> float:
        """How many sentences a pair lies off the line through the anchors on either side of it."""
        rows = [row for row, _ in self.anchors]
        right = bisect_left(rows, first)
        if right < len(rows) and rows[right] == first:
            expected: float = self.anchors[right][1]
        elif right == 0:
            expected = self.anchors[0][1] - (rows[0] - first)
        elif right == len(rows):
            expected = self.anchors[-1][1] + (first - rows[-1])
        else:
            (a, b), (c, d) = self.anchors[right - 1], self.anchors[right]
            expected = b + (first - a) * (d - b) / (c - a)
        return second - expected


@dataclass(frozen=True)
class Order:
    """For every claim the number of its sentence and its source, and the sources that run in parallel."""

    sentence: Sequence[int]
    source: Sequence[int]
    tracks: Mapping[tuple[int, int], Track]

    def offset(self, i: int, j: int) -> float | None:
        """How many sentences a pair of claims lies off the line; None where the texts are not parallel."""
        if self.source[i] > self.source[j]:
            i, j = j, i
        track = self.tracks.get((self.source[i], self.source[j]))
        return None if track is None else track.offset(self.sentence[i], self.sentence[j])


def track(anchors: Sequence[tuple[int, int]], sentences: tuple[int, int]) -> Track | None:
    """The line through the sure matches of two sources, None when they do not run in parallel.

    Args:
        anchors: sentence numbers of the sure matches.
        sentences: how many sentences the two sources have.

    Returns:
        The longest rising chain of anchors, when there are enough of them and almost all of them rise
        together.
    """
    points = sorted(set(anchors))
    chain = _longest_rising(points)
    if len(chain) < max(_FEWEST_ANCHORS, _LEAST_COVER * max(sentences)):
        return None
    if len(chain) < _LEAST_CONCORDANCE * len(points):
        return None
    return Track(tuple(chain))


def _longest_rising(points: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain that rises strictly in both coordinates (patience sorting with predecessors)."""
    ordered = sorted(points, key=lambda p: (p[0], -p[1]))
    tails: list[int] = []
    tail_values: list[int] = []
    previous: list[int] = []
    for position, (_, value) in enumerate(ordered):
        slot = bisect_left(tail_values, value)
        previous.append(tails[slot - 1] if slot else -1)
        if slot == len(tails):
            tails.append(position)
            tail_values.append(value)
        else:
            tails[slot], tail_values[slot] = position, value
    chain: list[tuple[int, int]] = []
    step = tails[-1] if tails else -1
    while step >= 0:
        chain.append(ordered[step])
        step = previous[step]
    return chain[::-1]
