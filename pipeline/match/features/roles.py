"""The offices in which people act."""

from __future__ import annotations

import re
from functools import cache

from pipeline.match.finding import Finding
from pipeline.match.view import View
from pipeline.match.words import concepts, fold
from pipeline.records import Claim

_WORD = re.compile(r"[\w'’-]+")


def roles(view: View, i: int, j: int) -> Finding | None:
    """The titles of the participants, compared as concepts (`Prime Minister` and `premier ministre`)."""
    left, right = _titles(view.claims[i]), _titles(view.claims[j])
    if not left or not right:
        return None
    params = {"first": _said(view.claims[i]), "second": _said(view.claims[j])}
    if any(_covers(one, other) and _covers(other, one) for one in left for other in right):
        return Finding("roles", "same", 1.0, params)
    akin = any(x & y for one in left for x in one for other in right for y in other)
    return Finding("roles", "akin", 0.5, params) if akin else Finding("roles", "other", 0.0, params)


def _titles(claim: Claim) -> list[tuple[frozenset[str], ...]]:
    """Each title of a claim's participants, its words as the concepts that they can stand for."""
    titles = sorted({actor.title for actor in claim.actors if actor.title})
    return [meaning for title in titles if (meaning := _meaning(title, claim.language))]


def _covers(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> bool:
    """Tell whether every word of a title has its like in the other."""
    return all(any(word & like for like in other) for word in one)


@cache
def _meaning(title: str, language: str) -> tuple[frozenset[str], ...]:
    known = concepts(language)
    return tuple(
        known.get(fold(word), frozenset({fold(word)})) for word in _WORD.findall(title) if len(word) > 2
    )


def _said(claim: Claim) -> str:
    return ", ".join(sorted({actor.title for actor in claim.actors if actor.title}))
