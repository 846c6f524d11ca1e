"""How alike the encoder finds two claims, measured against what else the two sources say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pipeline.match.encoder import Matrix

_HUBS = 5


@dataclass(frozen=True)
class Block:
    """Two sources against each other.

    Attributes:
        margins: CSLS of every claim of one (rows) with every claim of the other (columns): twice the cosine
            less the mean cosine of either with its five nearest on the other side. A claim that is like
            everything has no margin over anything (Conneau et al. 2018, "Word translation without parallel
            data").
        row_ranks, column_ranks: place of each column among its row's, and of each row among its column's; 0
            first.
    """

    margins: Matrix
    row_ranks: npt.NDArray[np.int32]
    column_ranks: npt.NDArray[np.int32]


class Similarity:
    """Margins between the claims of one dossier, source by source.

    Args:
        vectors: one row of length 1 per claim, shape (claims, dimensions).
        sources: for each source the positions of its claims, in order.
    """

    def __init__(self, vectors: Matrix, sources: Sequence[Sequence[int]]) -> None:
        self._place = {claim: (s, k) for s, members in enumerate(sources) for k, claim in enumerate(members)}
        self._blocks: dict[tuple[int, int], Block] = {}
        self._vectors = vectors
        self._sources = [np.asarray(members, dtype=np.int64) for members in sources]

    def block(self, first: int, second: int) -> Block:
        """Source `first` (rows) against source `second` (columns), numbered as given, `first` ≤ `second`."""
        key = (first, second)
        if key not in self._blocks:
            rows, columns = self._vectors[self._sources[first]], self._vectors[self._sources[second]]
            self._blocks[key] = _compare(rows, columns, same=first == second)
        return self._blocks[key]

    def margin(self, i: int, j: int) -> float:
        """CSLS margin of two claims."""
        block, row, column = self._cell(i, j)
        return float(block.margins[row, column])

    def ranks(self, i: int, j: int) -> tuple[int, int]:
        """Place of each claim among the other's nearest, 0 first; smaller first."""
        block, row, column = self._cell(i, j)
        a, b = int(block.row_ranks[row, column]), int(block.column_ranks[row, column])
        return (min(a, b), max(a, b))

    def _cell(self, i: int, j: int) -> tuple[Block, int, int]:
        (first, row), (second, column) = sorted((self._place[i], self._place[j]))
        return self.block(first, second), row, column


def _compare(rows: Matrix, columns: Matrix, *, same: bool) -> Block:
    cosines = (rows @ columns.T).astype(np.float32)
    if same:
        np.fill_diagonal(cosines, -1)
    rounded = _margins(cosines)
    return Block(rounded, _places(rounded), _places(rounded.T).T)


def margins(rows: Matrix, columns: Matrix) -> Matrix:
    """CSLS margins of vectors of length 1, shape (rows, columns); see `Block`."""
    return _margins((rows @ columns.T).astype(np.float32))


def _margins(cosines: Matrix) -> Matrix:
    clear = 2 * cosines - _neighbourhood(cosines)[:, None] - _neighbourhood(cosines.T)[None, :]
    return np.round(clear, 4).astype(np.float32)


def _neighbourhood(cosines: Matrix) -> Matrix:
    """Mean cosine of each row with its nearest columns, shape (rows,)."""
    count = min(_HUBS, cosines.shape[1])
    nearest = np.partition(cosines, cosines.shape[1] - count, axis=1)[:, cosines.shape[1] - count :]
    return np.asarray(nearest.mean(axis=1), dtype=np.float32)


def _places(margins: Matrix) -> npt.NDArray[np.int32]:
    """Rank of every cell in its row, the highest 0; equal cells keep their order."""
    order = np.argsort(-margins, axis=1, kind="stable")
    ranks = np.empty(order.shape, dtype=np.int32)
    np.put_along_axis(ranks, order, np.arange(order.shape[1], dtype=np.int32)[None, :], axis=1)
    return ranks
