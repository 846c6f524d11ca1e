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
    a, b = frozenset().union(*left), frozenset().union(*right)
    params = {"first": _said(view.claims[i]), "second": _said(view.claims[j])}
    if any(one == other for one in left for other in right):
        return Finding("roles", "same", 1.0, params)
    return Finding("roles", "akin", 0.5, params) if a & b else Finding("roles", "other", 0.0, params)


def _titles(claim: Claim) -> list[frozenset[str]]:
    """Each title of a claim's participants as the concepts of its words."""
    titles = sorted({actor.title for actor in claim.actors if actor.title})
    return [meaning for title in titles if (meaning := _meaning(title, claim.language))]


@cache
def _meaning(title: str, language: str) -> frozenset[str]:
    known = concepts(language)
    found = [known.get(fold(word), frozenset({fold(word)})) for word in _WORD.findall(title) if len(word) > 2]
    return frozenset().union(*found)


def _said(claim: Claim) -> str:
    return ", ".join(sorted({actor.title for actor in claim.actors if actor.title}))
