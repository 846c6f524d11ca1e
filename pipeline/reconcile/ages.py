"""Ages held against births: "aged 81" in November 1902 goes with a birth in March 1821."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.dates.algebra import years_between
from pipeline.reconcile.facts import (
    BIRTH,
    Fact,
    dated,
    dates_of_life,
    people,
    quantity_of,
    subject,
    whole_years,
)
from pipeline.reconcile.model import Dossier, Support, Suspicion, sentence_of
from pipeline.records import Claim

_REAL = 0.88
_ROUGH_YEARS = 2
_MEETING = "meeting"
_FARTHEST = 30
"""An age further off than this is somebody else's."""


def check_ages(claims: Sequence[Claim], dossier: Dossier, hero: str) -> Iterable[Suspicion | Support]:
    """Hold every age against every birth of the same person that claims give."""
    births = dates_of_life(claims, hero, BIRTH)
    for claim in claims:
        given = whole_years(claim, "age")
        then = (dated(claim, dossier) or _now(claim, dossier)) if given is not None else None
        if given is None or then is None or _is_of_a_thing(claim):
            continue
        for birth in births.get(_whose(claim, dossier, hero), ()):
            span = years_between(birth.date, then.date)
            if span is None or birth.claim.claim_id == claim.claim_id or span[1] < 0:
                continue
            rough = (
                _ROUGH_YEARS
                if quantity_of(claim, "age").approximate or "approximate" in claim.qualifiers
                else 0
            )
            if span[0] - rough <= given <= span[1] + rough:
                yield Support("age", claim, birth.claim, str(given))
            elif min(abs(given - span[0]), abs(given - span[1])) <= _FARTHEST:
                yield _conflict(claim, birth.claim, then.claim, given, span)


def _whose(claim: Claim, dossier: Dossier, hero: str) -> str:
    """Whose age a claim gives: when it names nobody, that of the one whose birth its sentence tells."""
    if not people(claim):
        for beside in dossier.by_sentence.get(sentence_of(claim), ()):
            if beside.event_type == BIRTH and people(beside):
                return subject(beside, hero)
    return subject(claim, hero)


def _now(claim: Claim, dossier: Dossier) -> Fact | None:
    """The day a record was taken, for an age that it gives as of now beside a birth ("born in 1921 and aged 92").

    It is the day of the meeting that the source opens with.
    """
    beside = dossier.by_sentence.get(sentence_of(claim), ())
    if "state" not in claim.qualifiers or not any(other.event_type == BIRTH for other in beside):
        return None
    own = [c for c in dossier.claims.values() if c.source_id == claim.source_id and c.date is not None]
    first = min(own, key=lambda c: (c.start, c.claim_id), default=None)
    if first is None or first.date is None or first.event_type != _MEETING:
        return None
    return Fact(first, first.date.value) if first.date.value.precision == "day" else None


def _is_of_a_thing(claim: Claim) -> bool:
    """Tell whether the age stands right behind the name of a thing, as the guns of a ship do."""
    start = quantity_of(claim, "age").start
    return any(
        0 <= start - actor.end <= 2 for actor in claim.actors if actor.kind in ("thing", "organisation")
    )


def _conflict(claim: Claim, birth: Claim, then: Claim, given: int, span: tuple[int, int]) -> Suspicion:
    expected = str(span[0]) if span[0] == span[1] else f"{span[0]}–{span[1]}"
    anchors = tuple(one for one in (then, birth) if one is not claim)
    values = (quantity_of(claim, "age").text, *(c.date.value.edtf if c.date else "" for c in anchors))
    params = {"expected": expected, "given": str(given)}
    return Suspicion("arithmetic", (claim, *anchors), values, _REAL, 1.0, "age-birth", params)
