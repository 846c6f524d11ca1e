"""Candidate pairs: claims that share a rare name, word or number, or that the encoder finds near each other.

Never by equal date: a conflict of dates is what the pipeline looks for.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from pipeline.match.occasions import are_two
from pipeline.match.view import View
from pipeline.records import Claim

Pair = tuple[int, int]

_RARE_NAME = 8
_RARE_WORD = 4
_SMALL = 60


def candidates(view: View, neighbours: int) -> list[Pair]:
    """The pairs worth a closer look, sorted; each once, the smaller position first.

    Args:
        view: the dossier.
        neighbours: how many of the encoder's nearest to take per claim and source, from both sides.
    """
    found = {
        *_sharing(_index(view.names, view), _RARE_NAME),
        *_sharing(_index(view.elements, view), _RARE_WORD),
        *_sharing(_numbers(view.claims), _RARE_WORD),
        *_near(view, neighbours),
        *_all_of_small(view),
    }
    return sorted(pair for pair in found if is_eligible(view.claims[pair[0]], view.claims[pair[1]]))


def is_eligible(a: Claim, b: Claim) -> bool:
    """Not two statements of one sentence, two items of one list, or two occasions in one source."""
    if a.source_id != b.source_id:
        return True
    if a.sentence == b.sentence or are_two(a, b):
        return False
    return not (a.in_list and b.in_list and a.section == b.section)


def _index(elements: Iterable[frozenset[str]], view: View) -> pd.DataFrame:
    """An inverted index: a row per claim and element, with the number of statements that have the element."""
    rows = [(claim, part) for claim, parts in enumerate(elements) for part in sorted(parts)]
    table = pd.DataFrame(rows, columns=["claim", "element"])
    return table.assign(statements=table["element"].map(view.counts))


def _numbers(claims: Iterable[Claim]) -> pd.DataFrame:
    rows = [
        (claim, f"{quantity.kind} {quantity.unit} {quantity.value:g}")
        for claim, record in enumerate(claims)
        for quantity in record.quantities
    ]
    table = pd.DataFrame(rows, columns=["claim", "element"]).drop_duplicates()
    return table.assign(statements=table.groupby("element")["claim"].transform("size"))


def _sharing(index: pd.DataFrame, most: int) -> set[Pair]:
    """Pairs of claims that share an element of at most so many statements: the index joined with itself."""
    rare = index[index["statements"].between(2, most)]
    joined = rare.merge(rare, on="element")
    joined = joined[joined["claim_x"] < joined["claim_y"]]
    return set(zip(joined["claim_x"].tolist(), joined["claim_y"].tolist(), strict=True))


def _near(view: View, neighbours: int) -> set[Pair]:
    """Each claim with its nearest in every source, and the other way round."""
    if view.similarity is None:
        return set()
    found: set[Pair] = set()
    for first, rows in enumerate(view.sources):
        for second in range(first, len(view.sources)):
            columns = view.sources[second]
            block = view.similarity.block(first, second)
            near = (block.row_ranks < neighbours) | (block.column_ranks < neighbours)
            for row, column in zip(*np.nonzero(near), strict=True):
                i, j = rows[row], columns[column]
                if i != j:
                    found.add((min(i, j), max(i, j)))
    return found


def _all_of_small(view: View) -> set[Pair]:
    """Every pair of two short sources: too few to be worth a choice."""
    found: set[Pair] = set()
    for first, rows in enumerate(view.sources):
        for columns in view.sources[first:]:
            if len(rows) * len(columns) <= _SMALL * _SMALL and len(view.sources) <= 4:
                found.update((min(i, j), max(i, j)) for i in rows for j in columns if i != j)
    return found
