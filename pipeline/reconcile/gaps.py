"""Sentences of two parallel texts that no link ties: where their place and length say that they belong."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.reconcile.chain import best_chain
from pipeline.reconcile.model import Dossier, Sentence
from pipeline.records import Link

_LONGEST = 1.6
_FEW = 12
"""A gap with more sentences than this on a side is no gap but a part that only one text has."""


@dataclass(frozen=True)
class Text:
    """The sentences of one source that hold claims, in order."""

    sentences: tuple[Sentence, ...]
    rank: Mapping[Sentence, int]


@dataclass(frozen=True)
class Sides:
    """The two texts, what they say, and how many times longer the right one's sentences are."""

    left: Text
    right: Text
    typical: float
    dossier: Dossier


@dataclass
class Group:
    """Sentences of both texts, by their ranks, that are one statement; `links` is what ties them."""

    rows: set[int]
    columns: set[int]
    links: list[Link]


def length(places: Iterable[int], text: Text) -> int:
    """The characters of some sentences."""
    return sum(text.sentences[i][2] - text.sentences[i][1] for i in places)


def like_length(left: Sentence, right: Sentence) -> bool:
    """Tell whether two sentences are about as long as each other."""
    low, high = sorted((left[2] - left[1], right[2] - right[1]))
    return high <= _LONGEST * low


def place(
    rows: Sequence[int], columns: Sequence[int], before: Group | None, after: Group | None, sides: Sides
) -> list[Group]:
    """Say where the sentences between two tied groups belong.

    As many on both sides go together one by one. Of unequal numbers those go together that share a number, a
    date or a name. A sentence with nothing opposite is the rest of the one before or after it, when that
    makes their lengths more alike; it is added to that group.
    """
    if len(rows) > _FEW or len(columns) > _FEW:
        return []
    if len(rows) == len(columns):
        pairs = list(zip(rows, columns, strict=True))
    else:
        shared = {(i, j): _shared(i, j, sides) for i in rows for j in columns}
        pairs = best_chain({point: weight for point, weight in shared.items() if weight > 0})
    pairs = [(i, j) for i, j in pairs if like_length(sides.left.sentences[i], sides.right.sentences[j])]
    if not rows or not columns:
        _add_rest(rows, columns, before, after, sides)
    return [Group({i}, {j}, []) for i, j in pairs]


def _shared(i: int, j: int, sides: Sides) -> float:
    """How many names, dates and numbers two sentences have in common."""
    left, right = (
        _marks(text.sentences[k], sides.dossier) for text, k in ((sides.left, i), (sides.right, j))
    )
    return float(len(left & right))


def _marks(sentence: Sentence, dossier: Dossier) -> set[str]:
    claims = dossier.by_sentence[sentence]
    names = {actor.entity for claim in claims for actor in claim.actors if actor.entity}
    places = {place.entity for claim in claims for place in claim.places if place.entity}
    dates = {claim.date.value.edtf for claim in claims if claim.date}
    numbers = {f"{q.value:g} {q.unit}" for claim in claims for q in claim.quantities}
    return names | places | dates | numbers


def _add_rest(
    rows: Sequence[int], columns: Sequence[int], before: Group | None, after: Group | None, sides: Sides
) -> None:
    if len(rows) + len(columns) != 1:
        return
    for group in (before, after):
        if group is None:
            continue
        longer = Group(group.rows | set(rows), group.columns | set(columns), [])
        if _unlikeness(longer, sides) < _unlikeness(group, sides):
            group.rows |= set(rows)
            group.columns |= set(columns)
            return


def _unlikeness(group: Group, sides: Sides) -> float:
    ratio = length(group.columns, sides.right) / length(group.rows, sides.left)
    return abs(math.log(ratio / sides.typical))
