"""Anniversaries held against what they recall: "75 years of relations" in 2019 points to 1944."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.dates.algebra import Relation, compare, years_between
from pipeline.dates.shifting import shift
from pipeline.dates.value import DateValue
from pipeline.reconcile.cues import contains, cues, fold
from pipeline.reconcile.facts import BIRTH, DEATH, quantity_of, whole_years
from pipeline.reconcile.lives import People
from pipeline.reconcile.model import Pair, Support, Suspicion
from pipeline.records import Claim, Link

_REAL = 0.75
_REAL_WITNESSED = 0.85
_MATCH_FOUNDING = 0.85
_NEAR_YEARS = 5
_FAR_YEARS = 10
"""A founding is at most this many years off an anniversary that was meant to recall it."""
_BESIDE = 40
"""Characters between two clauses that are about one thing."""
_LEAST_SHARED = 2
_LEAST_RECALLED = 5
COMMEMORATION = "honour.commemoration"
_FOUNDING = (
    "organisation.foundation",
    "relations.establishment",
    "embassy.opening",
    "building.opening",
    "building.completion",
    "service.start",
    "work.publication",
)
_OPENINGS = ("organisation.foundation", "relations.establishment")


@dataclass(frozen=True)
class _Anniversary:
    """A claim that recalls what happened a number of years before, and when that was."""

    claim: Claim
    years: int
    origin: DateValue


def check_anniversaries(
    claims: Sequence[Claim], pairs: Sequence[Pair], known: People
) -> Iterable[Suspicion | Support]:
    """Hold every anniversary against the events that it can recall.

    It supports an event's date when the count leads there. It contradicts what another text says of that event;
    the founding it must recall when no event lies where the count leads; and what shares its words or people,
    when it misses that by a few years.

    Args:
        claims: in order of the text. pairs: the compared links. known: whom they are about.
    """
    for claim in claims:
        years = whole_years(claim, "anniversary")
        if years is None or claim.date is None or claim.date.value.is_yearless:
            continue
        if quantity_of(claim, "anniversary").approximate or "approximate" in claim.qualifiers:
            continue
        kept = _Anniversary(claim, years, shift(claim.date.value, years=-years))
        recalled = [other for other in claims if other is not claim and _related(claim, other)]
        met = [other for other in recalled if _meets(other, kept.origin)]
        yield from (Support("anniversary", claim, other, str(years)) for other in met)
        found = list(_against_opinions(kept, pairs)) or list(_against_founding(kept, claims, known))
        yield from found
        near = [other for other in recalled if _near(other, kept.origin)]
        if not met and not found and len({other.date.value.edtf for other in near if other.date}) == 1:
            yield _conflict(kept, near[0], _REAL, 1.0, low=True)


def _against_opinions(kept: _Anniversary, pairs: Sequence[Pair]) -> Iterable[Suspicion]:
    """The other opinions on a date that the count leads to: it bears out the one, and so contradicts the other."""
    for pair in pairs:
        if pair.link.ambiguous or all(difference.kind != "date" for difference in pair.conflicts):
            continue
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            if kept.claim in (one, other) or not _begins(one, kept.claim) or not _meets(one, kept.origin):
                continue
            if not _meets(other, kept.origin) and _near(other, kept.origin, _FAR_YEARS):
                yield _conflict(kept, other, _REAL_WITNESSED, pair.link.probability, links=(pair.link,))


def _begins(one: Claim, recalling: Claim) -> bool:
    """Tell whether a claim tells of something that is kept: a beginning, a first, or what the anniversary names."""
    return one.event_type in _FOUNDING or "first" in one.qualifiers or _related(recalling, one)


def _against_founding(kept: _Anniversary, claims: Sequence[Claim], known: People) -> Iterable[Suspicion]:
    """The foundings, births or beginnings that it recalls, when nothing at all is dated where the count leads."""
    lives = [kind for kind in (BIRTH, DEATH) if contains(kept.claim.text, cues(kept.claim.language, kind))]
    others = [
        c for c in claims if c is not kept.claim and c.date is not None and not c.date.value.is_yearless
    ]
    if lives:
        who = known.whose(kept.claim)
        found = [c for c in others if c.event_type in lives and who and known.whose(c) == who]
    else:
        found = _foundings(kept, others)
    if any(_within(c, kept.origin) for c in (found if lives else others)):
        # what another text says of that year does not excuse a text that dates the beginning otherwise itself
        others = [c for c in others if c.source_id == kept.claim.source_id]
        found = [] if lives else [c for c in _foundings(kept, others) if c.event_type in _OPENINGS]
        if any(_within(c, kept.origin) for c in others):
            return
    near = [c for c in found if _near(c, kept.origin, _FAR_YEARS)]
    if len({c.date.value.earliest[0] for c in near if c.date and c.date.value.earliest}) == 1:
        yield from (_conflict(kept, c, _REAL, _MATCH_FOUNDING) for c in near)


def _foundings(kept: _Anniversary, others: Sequence[Claim]) -> list[Claim]:
    """What the anniversary can recall: what it stands right beside, a founding of what it names, the first of all."""
    beside = [c for c in others if _since(c, kept.claim)]
    if beside:
        # the first year may count or not
        return [] if _near(beside[-1], kept.origin, 1) else beside[-1:]
    foundings = [
        c for c in others if c.event_type in _FOUNDING and not {"negated", "planned"} & set(c.qualifiers)
    ]
    named = _things(kept.claim)
    if named:
        return [c for c in foundings if named & _things(c)]
    first = min(
        foundings, key=lambda c: (c.date.value.earliest or (9999,)) if c.date else (9999,), default=None
    )
    return [first] if first is not None and first.event_type in _OPENINGS else []


def _since(claim: Claim, kept: Claim) -> bool:
    """Tell whether a claim says since when something has lasted, in the sentence of the anniversary or the last."""
    lasts = claim.date is not None and claim.date.value.edtf.endswith("/..")
    return lasts and claim.source_id == kept.source_id and 0 <= kept.start - claim.end <= _BESIDE


def _things(claim: Claim) -> set[str]:
    """The entities of the places, bodies and things that a claim names, countries apart."""
    actors = {a.entity for a in claim.actors if a.kind in ("organisation", "thing") and a.entity}
    return actors | {place.entity for place in claim.places if place.entity and place.kind != "country"}


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


def _within(other: Claim, origin: DateValue) -> bool:
    """Tell whether a claim is dated to the very year that the count leads to."""
    if other.date is None or other.date.value.earliest is None or other.date.value.latest is None:
        return False
    ends = other.date.value.earliest[0], other.date.value.latest[0]
    return origin.earliest is not None and ends == (origin.earliest[0], origin.earliest[0])


def _near(other: Claim, origin: DateValue, years: int = _NEAR_YEARS) -> bool:
    if other.date is None or other.date.value.earliest is None or origin.earliest is None:
        return False
    return abs(other.date.value.earliest[0] - origin.earliest[0]) <= years


def _conflict(
    kept: _Anniversary,
    other: Claim,
    real: float,
    match: float,
    *,
    low: bool = False,
    links: tuple[Link, ...] = (),
) -> Suspicion:
    assert kept.claim.date is not None
    assert other.date is not None
    span = years_between(other.date.value, kept.claim.date.value)
    expected = "?" if span is None else str(span[1])
    return Suspicion(
        "arithmetic",
        (kept.claim, other),
        (kept.claim.date.value.edtf, other.date.value.edtf),
        real,
        match,
        "anniversary",
        {"expected": expected, "given": str(kept.years)},
        low,
        links,
    )
