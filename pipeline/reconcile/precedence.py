"""Which statements say that something had been done before: a denied first place, "already", a pluperfect."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.claims.numerals import find
from pipeline.reconcile.cues import contains, cues, firsts, fold
from pipeline.reconcile.model import Dossier, sentence_of
from pipeline.reconcile.ordinals import is_first
from pipeline.records import Claim

_NEAR = 48
"""Characters between a date and the word that says it was so already."""
_BETWEEN = 3
"""Words between a negation and the first place that it denies."""
_WINDOW = 240
"""Characters before a statement in which a first place may be denied that it then gives to another."""
_PART = re.compile(r"[:;.?!—–]\s")
_LONG = 600
"""A sentence longer than this denies what stands in it, not all of it."""


@dataclass(frozen=True, slots=True)
class Precedence:
    """How plainly a statement says that it came first.

    Attributes:
        weight: 3 where a first place is denied, 2 for "already", 1 for a tense that looks back.
        denied: whether its own sentence or the words before it deny somebody else's first place.
    """

    weight: int
    denied: bool


def precedence(claim: Claim, dossier: Dossier) -> Precedence | None:
    """How a dated statement says that it was before others; None when it does not."""
    if claim.date is None or "planned" in claim.qualifiers:
        return None
    source, start, end = sentence_of(claim)
    said = dossier.text(source, start, end) or claim.text
    if len(said) > _LONG:
        said = dossier.text(source, max(start, claim.start - _WINDOW), min(end, claim.end + _WINDOW))
    if denies(said, claim.language) or _refutes(words_before(claim, dossier), claim.language):
        return Precedence(3, True)
    if is_first(claim):
        return None
    near = (dossier.text(source, start, end) or claim.text)[
        max(0, claim.date.start - start - _NEAR) : claim.date.end - start + _NEAR
    ]
    if _already(claim.language).search(near):
        return Precedence(2, False)
    since = claim.date.value.edtf.endswith("/..")
    if not since and not _looks_back(claim.language).search(claim.text):
        return None
    return Precedence(2 if contains(claim.text, cues(claim.language, "contrast")) else 1, False)


def names_predecessors(claim: Claim, dossier: Dossier) -> bool:
    """Tell whether a statement denies that its own event was the first, or counts those before ("only two had")."""
    source, start, end = sentence_of(claim)
    dated = [
        c.start for c in dossier.by_sentence.get((source, start, end), ()) if c.date and c.start > claim.start
    ]
    said = dossier.text(source, claim.start, min([end, *dated])) or claim.text
    if denies(said, claim.language):
        return True
    if _comes_after(claim, said):
        return True
    match = _counted_before(claim.language).search(fold(said))
    return match is not None and any(n.kind == "cardinal" for n in find(match[0], claim.language))


def denies(said: str, language: str) -> bool:
    """Tell whether some words deny a first place: "was not the first", "this forgets"."""
    return contains(said, cues(language, "not_first")) or bool(_denied(language).search(fold(said)))


def _refutes(before: str, language: str) -> bool:
    """Tell whether the words before a date speak of a first place, call that wrong, and make a new start.

    "It is a myth that the comet of 1886 was first seen here" dates what it calls wrong, and nothing earlier.
    """
    firsts = (*cues(language, "foremost"), *cues(language, "first"))
    parts = _PART.split(before)[:-1]
    wrong = [i for i, part in enumerate(parts) if contains(part, cues(language, "not_so"))]
    return bool(wrong) and contains(" ".join(parts[: wrong[-1] + 1]), firsts)


def words_before(claim: Claim, dossier: Dossier) -> str:
    """The words shortly before a claim's date, in its paragraph."""
    until = claim.date.start if claim.date else claim.start
    return dossier.text(claim.source_id, max(0, until - _WINDOW), until).rsplit("\n", 1)[-1]


def _comes_after(claim: Claim, said: str) -> bool:
    """Tell whether a statement counts from another: "a year after that of Lisse", "two years after Lisse"."""
    if _after_that(claim.language).search(said):
        return True
    towns = [re.escape(place.name) for place in claim.places if place.kind == "city"]
    after = "|".join(firsts(claim.language, "after_town"))
    years = "|".join(cues(claim.language, "year"))
    return bool(towns) and bool(
        re.search(rf"\b(?:{years})\s(?:{after})\s(?:{'|'.join(towns)})(?=\W*(?:[.,;:)]|$))", said)
    )


@cache
def _after_that(language: str) -> re.Pattern[str]:
    years, after = (
        "|".join(map(re.escape, words)) for words in (cues(language, "year"), firsts(language, "after_that"))
    )
    return re.compile(rf"\b(?:{years})\s(?:{after})", re.IGNORECASE)


@cache
def _already(language: str) -> re.Pattern[str]:
    """The words as they are spelt: without its accent, « dès » would be « des »."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, cues(language, 'already')))})\b", re.IGNORECASE)


@cache
def _looks_back(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(cues(language, 'pluperfect'))})\b", re.IGNORECASE)


@cache
def _denied(language: str) -> re.Pattern[str]:
    """A negation with a word for the first shortly after it, in folded text."""
    negations, firsts = ("|".join(map(fold, cues(language, name))) for name in ("negations", "foremost"))
    return re.compile(rf"\b(?:{negations})(?:\s\w+){{0,{_BETWEEN}}}\s(?:{firsts})\b")


@cache
def _counted_before(language: str) -> re.Pattern[str]:
    """ "Only two women had received it before her", in folded text."""
    only, before = ("|".join(map(fold, cues(language, name))) for name in ("only", "before_it"))
    return re.compile(rf"\b(?:{only})\s(?:\w+\s){{1,8}}?(?:{before})\b")
