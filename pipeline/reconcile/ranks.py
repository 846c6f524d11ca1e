"""Which statements claim a first place among all: "the first in the county to", not "her first", nor a First Empire."""

from __future__ import annotations

import re
from functools import cache

from pipeline.reconcile.cues import cues
from pipeline.reconcile.model import Dossier, sentence_of
from pipeline.reconcile.ordinals import is_first
from pipeline.reconcile.precedence import denies
from pipeline.records import Claim

_BETWEEN = 4
"""Words between "the first" and what it ranks among ("in the county", "ever", "to")."""


def claims_first_place(claim: Claim, dossier: Dossier) -> bool:
    """Tell whether a dated statement, or the rest of its sentence, says that it was the first of all."""
    if "reported" in claim.qualifiers or claim.in_list or claim.date is None:
        return False
    said = dossier.text(*sentence_of(claim)) or claim.text
    if denies(said, claim.language):
        return False
    if is_first(claim) and _first(claim.language).search(_without_own(claim.text, claim.language)):
        return True
    return _alone(claim, dossier) and ranks(claim, dossier)


def ranks(claim: Claim, dossier: Dossier) -> bool:
    """Tell whether the sentence says among whom: "the first woman to", "first in the province", "ever"."""
    source, start, end = sentence_of(claim)
    said = _without_dates(dossier.text(source, start, end) or claim.text, claim, dossier)
    return bool(_ranked(claim.language).search(_without_own(said, claim.language)))


def _alone(claim: Claim, dossier: Dossier) -> bool:
    """Tell whether nothing else is dated in the sentence, so that all of it is about this."""
    beside = dossier.by_sentence.get(sentence_of(claim), (claim,))
    return all(other.date is None for other in beside if other.claim_id != claim.claim_id)


def _without_dates(said: str, claim: Claim, dossier: Dossier) -> str:
    start = sentence_of(claim)[1]
    for other in dossier.by_sentence.get(sentence_of(claim), (claim,)):
        if other.date is not None and dossier.documents.get(claim.source_id):
            low, high = (max(0, place - start) for place in (other.date.start, other.date.end))
            said = said[:low] + "¤" * (min(high, len(said)) - low) + said[high:]
    return said


def _without_own(text: str, language: str) -> str:
    """The words without "her first": one of somebody's own is none of all."""
    return _own_first(language).sub(" ", text)


@cache
def _first(language: str) -> re.Pattern[str]:
    """A word for the first, not with a capital inside the sentence, as in a name."""
    words = "|".join(map(re.escape, (*cues(language, "first"), *cues(language, "never_before"))))
    return re.compile(rf"(?:^\W*(?i:{words})|\b(?:{words}))\b")


@cache
def _own_first(language: str) -> re.Pattern[str]:
    owners = "|".join(map(re.escape, cues(language, "own")))
    firsts = "|".join(map(re.escape, cues(language, "first")))
    return re.compile(rf"\b(?:{owners})\s+(?:\w+\s+)?(?:{firsts})\b", re.IGNORECASE)


@cache
def _ranked(language: str) -> re.Pattern[str]:
    """A word for the first with what it ranks among shortly after it, or "was" before it; a date is no such thing."""
    lists = ("first", "among", "first_of_all", "never_before", "is_the")
    said = {name: "|".join(map(re.escape, cues(language, name))) for name in lists}
    words = rf"(?:[^\W\d_][\w’'-]*\s){{0,{_BETWEEN}}}"
    among = rf"(?:{said['first']})\s{words}(?:{said['among']})(?=\W*[^\W\d¤])"
    itself = rf"(?:{said['is_the']})\s(?:very\s)?(?:{said['first']})"
    none = "".join(f"|{pattern}" for pattern in cues(language, "none_before"))
    ranked = rf"\b(?:{among}|{itself}|{said['first_of_all']}|{said['never_before']})\b"
    return re.compile(f"{ranked}{none}", re.IGNORECASE)
