"""An interval and a date in one breath: "four years later, by 1896" counted from 1883."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from pipeline.claims.numerals import find
from pipeline.dates.algebra import Relation, compare
from pipeline.dates.shifting import shift
from pipeline.dates.value import DateValue, from_edtf
from pipeline.reconcile.cues import cues, fold
from pipeline.reconcile.dates import boundaries
from pipeline.reconcile.model import Dossier, Support, Suspicion, sentence_of
from pipeline.records import Claim

_REAL = 0.85
_GAP = 14
"""Characters between the interval and the date: a comma, "in", "by the year"."""


def check_offsets(claims: Sequence[Claim], dossier: Dossier) -> Iterable[Suspicion | Support]:
    """Count every such interval from the date before it, and hold it against the date it stands with."""
    for claim in claims:
        if claim.date is None or claim.date.basis != "explicit" or claim.date.value.is_yearless:
            continue
        years = _years_beside(claim, dossier)
        anchor = _anchor(claim, dossier) if years is not None else None
        if years is None or anchor is None or anchor.date is None:
            continue
        reckoned = shift(_named(anchor.date.value), years=years)
        if compare(_named(claim.date.value), reckoned) is not Relation.DISJOINT:
            yield Support("offset", claim, anchor, str(abs(years)))
            continue
        yield Suspicion(
            "arithmetic",
            (anchor, claim),
            (anchor.date.value.edtf, claim.date.value.edtf),
            _REAL,
            1.0,
            "offset",
            {
                "anchor": f"edtf:{anchor.date.value.edtf}",
                "given": str(abs(years)),
                "expected": f"edtf:{reckoned.edtf}",
                "value": f"edtf:{_named(claim.date.value).edtf}",
            },
        )


def anchored(claim: Claim, dossier: Dossier) -> Claim | None:
    """The claim from which another's date is counted, in so many years or by the words of the date."""
    if claim.date is None or claim.date.value.is_yearless:
        return None
    from_there = claim.date.anchor
    if claim.date.basis == "derived" and from_there is not None:
        own = (other for other in dossier.claims.values() if other.source_id == claim.source_id)
        return next((other for other in own if other.date and other.date.start == from_there.start), None)
    return _anchor(claim, dossier) if _years_beside(claim, dossier) is not None else None


def _named(value: DateValue) -> DateValue:
    """The last date that a value names, without bounds: 1896 of "by 1896"."""
    piece = boundaries(value)[-1]
    return from_edtf(piece.bare)


def _years_beside(claim: Claim, dossier: Dossier) -> int | None:
    """The years of the interval that stands right before the claim's date; negative when it counts back."""
    assert claim.date is not None
    source, start, end = sentence_of(claim)
    text = dossier.text(source, start, end)
    position = claim.date.end - start
    pattern_later, pattern_earlier = _unit(claim.language, "later"), _unit(claim.language, "earlier")
    for number in find(text, claim.language):
        if number.kind != "cardinal" or number.end > position or not number.value < 1000:
            continue
        for pattern, sign in ((pattern_later, 1), (pattern_earlier, -1)):
            match = pattern.match(text, number.end)
            if match and _stands_beside(text, match.end(), claim, start):
                return sign * int(number.value)
    return None


def _stands_beside(text: str, after: int, claim: Claim, start: int) -> bool:
    """Tell whether only "in" or "by the year" parts an interval from the date: not "twelve years after the move"."""
    begin = claim.date.start - start if claim.date else after
    until = begin if begin >= after else _start_of_year(claim, text, start)
    if not 0 <= until - after <= _GAP:
        return False
    return all(fold(word) in cues(claim.language, "dating") for word in re.findall(r"\w+", text[after:until]))


def _start_of_year(claim: Claim, text: str, start: int) -> int:
    """Where the explicit date begins: behind the interval when the date expression holds both."""
    assert claim.date is not None
    begin, end = claim.date.start - start, claim.date.end - start
    digits = list(re.finditer(r"\d{3,4}", text[begin:end]))
    return begin + digits[-1].start() if digits else begin


@cache
def _unit(language: str, direction: str) -> re.Pattern[str]:
    years = "|".join(map(re.escape, cues(language, "year")))
    words = "|".join(map(re.escape, cues(language, direction)))
    return re.compile(rf"\s(?:{years})\s(?:{words})\b", re.IGNORECASE)


def _anchor(claim: Claim, dossier: Dossier) -> Claim | None:
    """The claim that the date stage counted from, else the last dated one before it in its paragraph."""
    before = [other for other in dossier.dated_beside(claim) if other.end <= claim.start]
    named = claim.date.anchor if claim.date else None
    if named is not None:
        for other in before:
            if other.date is not None and other.date.start == named.start:
                return other
    return max(before, key=lambda other: (other.start, other.claim_id), default=None)
