"""A number with what the words around it say it counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.languages import data
from pipeline.reconcile.cues import concepts, fold
from pipeline.records import Claim, Quantity

_NEAR = 3
"""Words that may stand between a verb and its number ("killed more than 300")."""
_CLAUSE = re.compile(r"[,;.:!?()–—]")


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity with the language of its text.

    Attributes:
        told_of: concepts that a verb gives it ("67 were lost": the dead).
        per: the stretch an amount is for (`year`, `head`); empty when none is named.
        some: only a part of what another number counts ("four of them").
        average: not a count, but a mean of counts; what is a rate anyhow is compared as it is.
    """

    quantity: Quantity
    language: str
    told_of: frozenset[str] = frozenset()
    per: str = ""
    some: bool = False
    average: bool = False


def counted(quantity: Quantity, claim: Claim) -> Counted:
    """A number of a claim with what the claim's words around it say."""
    if not claim.start <= quantity.start < quantity.end <= claim.end:
        return Counted(quantity, claim.language)
    before = claim.text[: quantity.start - claim.start]
    after = claim.text[quantity.end - claim.start :]
    if claim.text[quantity.start - claim.start : quantity.end - claim.start] != quantity.text:
        return Counted(quantity, claim.language)
    clause = _CLAUSE.split(after, maxsplit=1)[0]
    table = data(claim.language, "slots")
    return Counted(
        quantity,
        claim.language,
        _told_of(before, clause, claim.language) if quantity.kind == "count" else frozenset(),
        _per(fold(after), table.get("per", {})),
        quantity.kind == "count"
        and (_ends(before, table.get("some_before", ())) or _begins(after, table.get("some_after", ()))),
        quantity.kind == "count"
        and (_ends(before, table.get("average", ())) or _begins(after, table.get("average", ()))),
    )


def concepts_of(counted: Counted) -> frozenset[str]:
    """What a quantity counts.

    The concepts of its noun (`=people`), shared by the languages, else the noun itself; those that a verb gives it.
    """
    noun = fold(counted.quantity.noun)
    if not noun:
        return counted.told_of
    known = concepts(counted.language)
    for candidate in (noun, noun.rsplit(" ", 1)[-1], noun.split(" ", 1)[0]):
        if candidate in known:
            return frozenset(f"={name}" for name in known[candidate]) | counted.told_of
    return frozenset((noun,)) | counted.told_of


def are_of_other_things(x: Counted, y: Counted) -> bool:
    """Tell whether the words around two numbers make them of two kinds.

    An average and a count, for a year and for a month, a part and a whole, the lost and the saved.
    """
    if x.average != y.average or (x.per and y.per and x.per != y.per):
        return True
    if x.some != y.some and not (x.quantity.noun and y.quantity.noun):
        return True
    return bool(x.told_of and y.told_of) and not x.told_of & y.told_of


def _told_of(before: str, after: str, language: str) -> frozenset[str]:
    return frozenset(
        f"={concept}"
        for concept, (leads, follows) in _verbs(language).items()
        if follows.search(fold(after)) or leads.search(fold(_CLAUSE.split(before)[-1]))
    )


@cache
def _verbs(language: str) -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Concept → what stands before a number of it, at most a few words off, and what stands after one."""
    table: Mapping[str, Any] = data(language, "slots").get("told_of", {})
    return {
        concept: (
            re.compile(rf"\b(?:{_any(words['before'])})(?: \w+){{0,{_NEAR}}}$"),
            re.compile(rf"\b(?:{_any(words['after'])})\b"),
        )
        for concept, words in table.items()
    }


def _any(phrases: tuple[str, ...]) -> str:
    return "|".join(sorted((re.escape(fold(phrase)) for phrase in phrases), key=len, reverse=True))


def _per(after: str, table: Mapping[str, tuple[str, ...]]) -> str:
    found = [
        (match.start(), -len(phrase), name)
        for name, phrases in table.items()
        for phrase in phrases
        if (match := re.match(rf"(?:\w+ ){{0,{_NEAR - 1}}}?{re.escape(fold(phrase))}\b", after))
    ]
    return min(found)[2] if found else ""


def _ends(text: str, phrases: tuple[str, ...]) -> bool:
    folded = f" {fold(_CLAUSE.split(text)[-1])}"
    return any(folded.endswith(f" {fold(phrase)}") for phrase in phrases)


def _begins(text: str, phrases: tuple[str, ...]) -> bool:
    """Tell whether a text goes on with one of the phrases at once: behind a comma they begin something new."""
    if _CLAUSE.match(text.lstrip()):
        return False
    folded = fold(text)
    return any(folded == fold(phrase) or folded.startswith(f"{fold(phrase)} ") for phrase in phrases)
