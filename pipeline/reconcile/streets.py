"""Streets: two that are named in one language are two; a name that a text translates is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from rapidfuzz.fuzz import ratio

from pipeline.languages import codes, data
from pipeline.reconcile.cues import fold
from pipeline.reconcile.model import Difference
from pipeline.records import Claim

_REAL = 0.75
_ONE_NAME = 75
_NAME = r"[A-ZÀ-Þ][\w’'-]*(?:[ -](?:(?:de|du|des|la|le|les|of|the|et|and) )*[A-ZÀ-Þ][\w’'-]*)*"
_LINK = r"(?:(?:de la|de l['’]|des|du|de|d['’]|aux|of the|of) ?)?"


def compare_streets(a: Claim, b: Claim) -> Difference | None:
    """The conflict of the one street of either claim, both named in one language; None when they may be one."""
    for code in codes():
        left, right = streets(a, code), streets(b, code)
        if len(left) == 1 and len(right) == 1:
            if ratio(fold(left[0]), fold(right[0])) >= _ONE_NAME:
                return None
            return Difference("place", "conflicts", _REAL, "place-differs", left[0], right[0])
    return None


def streets(claim: Claim, code: str) -> list[str]:
    """The streets of a claim that are named in one language, whatever that of the claim, as they stand."""
    before, after = _patterns(code)
    found = [
        match.group() for pattern in (before, after) if pattern for match in pattern.finditer(claim.text)
    ]
    return list(dict.fromkeys(found))


@cache
def _patterns(code: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """A street's name after the word for it ("rue Neuve"), and before it ("High Street")."""
    words = data(code, "premises").get("ways", {})
    before, after = (_any(words.get(side, ())) for side in ("before", "after"))
    return (
        re.compile(rf"\b(?:{before}) {_LINK}{_NAME}") if before else None,
        re.compile(rf"\b{_NAME} (?:{after})\b") if after else None,
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(form) for word in words for form in (word, word.capitalize()))
