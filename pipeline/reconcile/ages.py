"""Ages held against births: "aged 81" in November 1902 goes with a birth in March 1821."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.dates.algebra import years_between
from pipeline.reconcile.facts import BIRTH, dated, dates_of_life, quantity_of, subject, whole_years
from pipeline.reconcile.model import Dossier, Support, Suspicion
from pipeline.records import Claim

_REAL = 0.88
_ROUGH_YEARS = 2
_FARTHEST = 30
"""An age further off than this is somebody else's."""


def check_ages(claims: Sequence[Claim], dossier: Dossier, hero: str) -> Iterable[Suspicion | Support]:
    """Hold every age against every birth of the same person that claims give."""
    births = dates_of_life(claims, hero, BIRTH)
    for claim in claims:
        given = whole_years(claim, "age")
        then = dated(claim, dossier) if given is not None else None
        if given is None or then is None or _is_of_a_thing(claim):
            continue
        for birth in births.get(subject(claim, hero), ()):
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
                yield _conflict(claim, birth.claim, given, span)


def _is_of_a_thing(claim: Claim) -> bool:
    """Tell whether the age stands right behind the name of a thing, as the guns of a ship do."""
    start = quantity_of(claim, "age").start
    return any(
        0 <= start - actor.end <= 2 for actor in claim.actors if actor.kind in ("thing", "organisation")
    )


def _conflict(claim: Claim, birth: Claim, given: int, span: tuple[int, int]) -> Suspicion:
    expected = str(span[0]) if span[0] == span[1] else f"{span[0]}–{span[1]}"
    values = (quantity_of(claim, "age").text, birth.date.value.edtf if birth.date else "")
    return Suspicion(
        "arithmetic",
        (claim, birth),
        values,
        _REAL,
        1.0,
        "age-birth",
        {"expected": expected, "given": str(given)},
    )
