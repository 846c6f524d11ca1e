"""The best chain of sentence pairs that rises on both sides."""

from __future__ import annotations

from collections.abc import Mapping

Point = tuple[int, int]


def best_chain(weights: Mapping[Point, float]) -> list[Point]:
    """The points of greatest total weight that rise strictly in both coordinates, in order.

    Args:
        weights: what each point is worth; all above 0, coordinates from 0.

    Dynamic programming over the points by rows, with a prefix-maximum tree over the columns.
    """
    width = max((column for _, column in weights), default=-1) + 1
    tree: list[tuple[float, Point | None]] = [(0.0, None)] * (width + 1)
    before: dict[Point, Point | None] = {}
    # columns of one row from right to left, so that no two points of a row follow each other
    for point in sorted(weights, key=lambda p: (p[0], -p[1])):
        best, last = _highest(tree, point[1])
        before[point] = last
        _raise(tree, point[1] + 1, (best + weights[point], point))
    _, last = _highest(tree, width)
    chain: list[Point] = []
    while last is not None:
        chain.append(last)
        last = before[last]
    return chain[::-1]


def _highest(tree: list[tuple[float, Point | None]], end: int) -> tuple[float, Point | None]:
    """The best chain that ends in a column before `end`."""
    best: tuple[float, Point | None] = (0.0, None)
    while end > 0:
        if tree[end][0] > best[0]:
            best = tree[end]
        end &= end - 1
    return best


def _raise(tree: list[tuple[float, Point | None]], position: int, value: tuple[float, Point | None]) -> None:
    while position < len(tree):
        if value[0] > tree[position][0]:
            tree[position] = value
        position += position & -position
