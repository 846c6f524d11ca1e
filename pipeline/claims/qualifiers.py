"""Qualifiers: negated, planned, reported, approximate, uncertain, first, last, state, and those of the
date."""

from __future__ import annotations

import re
from functools import cache

from pipeline.claims.fold import fold
from pipeline.dates.value import DateValue
from pipeline.languages import data

_SIMPLE = ("negated", "planned", "reported", "uncertain")


def qualifiers(text: str, language: str, date: DateValue | None, *, stative: bool = False) -> tuple[str, ...]:
    """What a statement says about itself.

    Args:
        text: the clause. language: a code. date: the claim's date, whose hedges it shares.
        stative: the clause is about a lasting state.

    Returns: qualifiers of `records.Qualifier`, sorted.
    """
    folded = fold(text)
    found = {name for name in _SIMPLE if _pattern(language, name).search(folded)}
    if _negation(language).search(folded):
        found.add("negated")
    for rank in ("first", "last"):
        cleaned = _pattern(language, f"{rank}-except").sub(" ", folded)
        if _pattern(language, rank).search(cleaned):
            found.add(rank)
    if stative:
        found.add("state")
    if date is not None:
        if date.modifier:
            found.add(date.modifier)
        if date.approximate:
            found.add("approximate")
        if date.uncertain:
            found.add("uncertain")
        if date.edtf.startswith("../"):
            found.add("before")
        if date.edtf.endswith("/.."):
            found.add("after")
    return tuple(sorted(found))


@cache
def _negation(language: str) -> re.Pattern[str]:
    """The negation of a language that takes two words ("ne … pas"), on folded text; one that never fits
    else."""
    return re.compile(data(language, "claims")["qualifiers"].get("negation", "(?!)"))


@cache
def _pattern(language: str, name: str) -> re.Pattern[str]:
    table = data(language, "claims")["qualifiers"]
    if name in ("first", "last"):
        words = table[name]["words"]
    elif name.endswith("-except"):
        words = table[name.removesuffix("-except")]["except"]
    else:
        words = table[name]
    forms = sorted((fold(word) for word in words), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w])(?:{'|'.join(map(re.escape, forms))})(?![\w])")
