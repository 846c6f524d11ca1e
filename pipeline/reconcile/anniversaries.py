"""Anniversaries held against what they recall: "75 years of relations" in 2019 points to 1944."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.dates.algebra import Relation, compare, years_between
from pipeline.dates.shifting import shift
from pipeline.dates.value import DateValue
from pipeline.reconcile.cues import fold
from pipeline.reconcile.facts import whole_years
from pipeline.reconcile.model import Support, Suspicion
from pipeline.records import Claim

_REAL = 0.75
_NEAR_YEARS = 5
_LEAST_SHARED = 2
_LEAST_RECALLED = 5
COMMEMORATION = "honour.commemoration"


def check_anniversaries(claims: Sequence[Claim]) -> Iterable[Suspicion | Support]:
    """Hold every anniversary against the events that share words of its language, or people, with it.

    It supports the event's date when the count leads there. It contradicts it only when the count misses
    by a few
    years and no event of the dossier lies where it leads.
    """
    for claim in claims:
        years = whole_years(claim, "anniversary")
        if years is None or claim.date is None or claim.date.value.is_yearless:
            continue
        origin = shift(claim.date.value, years=-years)
        recalled = [other for other in claims if other is not claim and _related(claim, other)]
        met = [other for other in recalled if _meets(other, origin)]
        yield from (Support("anniversary", claim, other, str(years)) for other in met)
        near = [other for other in recalled if _near(other, origin)]
        if not met and len({other.date.value.edtf for other in near if other.date}) == 1:
            yield _conflict(claim, near[0], years)


def recalls(claim: Claim, other: Claim) -> bool:
    """Tell whether a claim only recalls what another tells: its anniversary, or a late commemoration."""
    anniversary = any(quantity.kind == "anniversary" for quantity in claim.quantities)
    if anniversary and not any(quantity.kind == "anniversary" for quantity in other.quantities):
        return True
    if claim.event_type != COMMEMORATION or other.event_type in ("", COMMEMORATION):
        return False
    span = years_between(other.date.value, claim.date.value) if claim.date and other.date else None
    return span is not None and span[0] >= _LEAST_RECALLED


def _related(claim: Claim, other: Claim) -> bool:
    """Tell whether another claim can be what the anniversary recalls.

    It shares words or people, and comes before.
    """
    if other.date is None or whole_years(other, "anniversary") is not None:
        return False
    if other.language == claim.language:
        shared = {fold(word) for word in claim.keywords} & {fold(word) for word in other.keywords}
        if len(shared) >= _LEAST_SHARED:
            return True
    entities = {a.entity for a in claim.actors if a.entity} & {a.entity for a in other.actors if a.entity}
    return len(entities) >= _LEAST_SHARED


def _meets(other: Claim, origin: DateValue) -> bool:
    return other.date is not None and compare(other.date.value, origin) in (
        Relation.EQUAL,
        Relation.REFINES,
        Relation.REFINED_BY,
    )


def _near(other: Claim, origin: DateValue) -> bool:
    if other.date is None or other.date.value.earliest is None or origin.earliest is None:
        return False
    return abs(other.date.value.earliest[0] - origin.earliest[0]) <= _NEAR_YEARS


def _conflict(claim: Claim, other: Claim, years: int) -> Suspicion:
    assert claim.date is not None
    assert other.date is not None
    span = years_between(other.date.value, claim.date.value)
    expected = "?" if span is None else str(span[1])
    values = (claim.date.value.edtf, other.date.value.edtf)
    return Suspicion(
        "arithmetic",
        (claim, other),
        values,
        _REAL,
        1.0,
        "anniversary",
        {"expected": expected, "given": str(years)},
        low=True,
    )
