"""Candidate pairs: claims that share a rare name, word or number, or that the encoder finds near each other.

Never by equal date: a conflict of dates is what the pipeline looks for.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations_with_replacement

import numpy as np
import pandas as pd

from pipeline.match.occasions import UNTYPED, are_two, are_two_acts
from pipeline.match.similarity import Similarity
from pipeline.match.view import View
from pipeline.records import Claim

Pair = tuple[int, int]

_NAMED, _WORDED, _TYPED, _NUMBERED = 6, 4, 4, 3
"""How many statements a source may have with one name, word, type or number for it to make candidates."""
_SMALL = 12000


def candidates(view: View, neighbours: int) -> list[Pair]:
    """The pairs worth a closer look, sorted; each once, the smaller position first.

    Args:
        view: the dossier.
        neighbours: how many of the encoder's nearest to take per claim and source, from both sides.
    """
    sources = len(view.sources)
    types = [frozenset({c.event_type} - set(UNTYPED)) for c in view.claims]
    found = {
        *_sharing(_index(view.names), _NAMED * sources),
        *_sharing(_index(view.elements), _WORDED * sources),
        *_sharing(_index(types), _TYPED * sources),
        *_sharing(_index(map(_numbers, view.claims)), _NUMBERED * sources),
        *_near(view, view.similarity, neighbours),
        *_near(view, view.wording, neighbours),
        *_all_of_small(view),
    }
    return sorted(pair for pair in found if is_eligible(view.claims[pair[0]], view.claims[pair[1]]))


def is_eligible(a: Claim, b: Claim) -> bool:
    """Not two statements of one sentence, two items of one list, or two occasions in one source."""
    if a.source_id != b.source_id:
        return True
    if a.sentence == b.sentence or are_two(a, b) or are_two_acts(a, b):
        return False
    return not (a.in_list and b.in_list and a.section == b.section)


def _index(elements: Iterable[frozenset[str]]) -> pd.DataFrame:
    """An inverted index: a row per claim and element, with the number of claims that have the element."""
    rows = [(claim, part) for claim, parts in enumerate(elements) for part in sorted(parts)]
    table = pd.DataFrame(rows, columns=["claim", "element"])
    return table.assign(claims=table.groupby("element")["claim"].transform("size"))


def _numbers(claim: Claim) -> frozenset[str]:
    return frozenset(f"{part.kind} {part.unit} {part.value:g}" for part in claim.quantities)


def _sharing(index: pd.DataFrame, most: int) -> set[Pair]:
    """Pairs of claims that share an element of at most so many claims: the index joined with itself."""
    rare = index[index["claims"].between(2, most)]
    joined = rare.merge(rare, on="element")
    joined = joined[joined["claim_x"] < joined["claim_y"]]
    return set(zip(joined["claim_x"].tolist(), joined["claim_y"].tolist(), strict=True))


def _near(view: View, similarity: Similarity | None, neighbours: int) -> set[Pair]:
    """Each claim with its nearest in every source, and the other way round."""
    if similarity is None:
        return set()
    found: set[Pair] = set()
    for first, rows in enumerate(view.sources):
        for second in range(first, len(view.sources)):
            columns = view.sources[second]
            block = similarity.block(first, second)
            near = (block.row_ranks < neighbours) | (block.column_ranks < neighbours)
            for row, column in zip(*np.nonzero(near), strict=True):
                i, j = rows[row], columns[column]
                if i != j:
                    found.add((min(i, j), max(i, j)))
    return found


def _all_of_small(view: View) -> set[Pair]:
    """Every pair of short sources, and inside each: too few to be worth a choice."""
    return {
        (min(i, j), max(i, j))
        for rows, columns in combinations_with_replacement(view.sources, 2)
        if len(rows) * len(columns) <= _SMALL
        for i in rows
        for j in columns
        if i != j
    }
