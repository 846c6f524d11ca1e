"""Lengths of time held against their beginning and end: "three years" from 1956 to 1959."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.dates.algebra import Relation, compare, years_between
from pipeline.dates.edtf_text import parse
from pipeline.dates.value import DateValue, from_edtf
from pipeline.reconcile.dates import is_span
from pipeline.reconcile.facts import subject
from pipeline.reconcile.model import Difference, Support, Suspicion
from pipeline.reconcile.phases import spans
from pipeline.reconcile.quantities import half_unit
from pipeline.records import Claim, Quantity

_REAL = 0.8
_NEAR = 0.75
"""A length that misses by more than this share of the span was not meant as its length."""
_CENTURY = 100
"""From here on a length is rounded: three centuries are not 300 years to the year."""
_NEAR_BEGIN = 0.25
_NEAR_YEARS = 2
"""Between two claims it must miss by less, as the one need not be the beginning of the other."""


@dataclass(frozen=True, slots=True)
class Length:
    """Least and most years that a length of time stands for, and the number that gives it."""

    low: float
    high: float
    quantity: Quantity


def fits(length: Length, low: float, high: float) -> bool:
    """Tell whether a length can be that of a span of at least `low` and at most `high` years.

    One that misses by more than most of it was not meant as its length.
    """
    if length.low <= high and low <= length.high:
        return True
    return min(abs(length.low - high), abs(length.high - low)) > _NEAR * max(high, 1)


def check_durations(claims: Sequence[Claim], hero: str) -> Iterable[Suspicion | Support]:
    """Hold each length in years against the dates of its claim, or the beginning of the same thing."""
    for claim in claims:
        length = length_in_years(claim)
        if length is None or claim.date is None or claim.date.value.is_yearless:
            continue
        if is_span(claim.date.value):
            first, last = (from_edtf(p.bare) for p in parse(claim.date.value.edtf).ranges[0])
            yield from _judge(claim, claim, first, last, length)
            continue
        begins = _beginnings(claim, claims, hero)
        judged = [
            item
            for begin in begins
            for item in _judge(claim, begin, _date(begin), claim.date.value, length, is_begin=True)
        ]
        fitting = [item for item in judged if isinstance(item, Support)]
        if fitting or not _begun_otherwise(claim, claims, length):
            yield from fitting or [item for item in judged if isinstance(item, Suspicion)][-1:]


def _begun_otherwise(claim: Claim, claims: Sequence[Claim], length: Length) -> bool:
    """Tell whether another beginning, or a first, of the same source lies in the year that the length leads back to."""
    if claim.date is None or claim.date.value.earliest is None:
        return False
    year = claim.date.value.earliest[0] - length.quantity.value
    begins = {kind for kinds in spans().values() for kind in kinds}
    own = (
        c.date.value
        for c in claims
        if c.source_id == claim.source_id and c.date and (c.event_type in begins or "first" in c.qualifiers)
    )
    return any(
        date.earliest is not None and date.latest is not None and date.earliest[0] == date.latest[0] == year
        for date in own
    )


def compare_lengths(a: Claim, b: Claim) -> Difference | None:
    """The conflict of a length that one claim gives with the period that the other gives."""
    for claim, lasting in ((a, b), (b, a)):
        length = length_in_years(claim)
        if length is None or not _share_an_end(claim, lasting):
            continue
        first, last = (from_edtf(p.bare) for p in parse(_date(lasting).edtf).ranges[0])
        for found in _judge(claim, lasting, first, last, length):
            if isinstance(found, Suspicion):
                values = {c.claim_id: v for c, v in zip(found.claims, found.values, strict=True)}
                ends = values[a.claim_id], values[b.claim_id]
                return Difference(
                    "arithmetic", "conflicts", found.real, found.reason, *ends, params=found.params
                )
    return None


def _share_an_end(claim: Claim, lasting: Claim) -> bool:
    """Tell whether one claim dates the beginning or the end of the period of the other."""
    if claim.date is None or lasting.date is None or length_in_years(lasting) is not None:
        return False
    if is_span(claim.date.value) or not is_span(lasting.date.value):
        return False
    ends = (from_edtf(p.bare) for p in parse(lasting.date.value.edtf).ranges[0])
    return any(compare(claim.date.value, end) is not Relation.DISJOINT for end in ends)


def _date(claim: Claim) -> DateValue:
    assert claim.date is not None
    return claim.date.value


def length_in_years(claim: Claim) -> Length | None:
    """The one length of time that a claim gives, in years; "three years and four months" is 3.33."""
    found = [q for q in claim.quantities if q.kind == "duration" and q.unit in ("year", "month")]
    if not found or found[0].unit != "year" or found[0].upper is not None or len(found) > 2:
        return None
    if len(found) == 2 and found[1].unit == "month":
        exact = found[0].value + found[1].value / 12
        return Length(exact, exact + 1 / 12, found[0])
    years, bound = found[0].value, found[0].bound
    if len(found) == 2:
        return None
    if bound in ("more-than", "at-least"):
        return Length(years, years + max(1.0, years * 0.25), found[0])
    if bound in ("less-than", "at-most"):
        return Length(years - max(1.0, years * 0.25), years, found[0])
    slack = max(1.0, years * 0.1) if found[0].approximate else 0.0
    if years >= _CENTURY:
        slack = max(slack, half_unit(found[0]))
    return Length(years - slack, years + slack, found[0])


def _beginnings(claim: Claim, claims: Sequence[Claim], hero: str) -> list[Claim]:
    """The claims that begin what this one ends, in the same source.

    The same person's term, the same thing.
    """
    begins = spans().get(claim.event_type, ())
    who = subject(claim, hero)
    return [
        other
        for other in claims
        if other.event_type in begins
        and other.source_id == claim.source_id
        and other.date is not None
        and not other.date.value.is_yearless
        and subject(other, hero) == who
    ]


def _judge(
    claim: Claim,
    begin: Claim,
    first: DateValue,
    last: DateValue,
    length: Length,
    *,
    is_begin: bool = False,
) -> Iterable[Suspicion | Support]:
    span = years_between(first, last)
    if span is None or span[1] < 0:
        return
    low, high, quantity = length.low, length.high, length.quantity
    # from 1915 to 1918 there are three years, or four when both ends count
    if low <= span[1] + 1 and span[0] <= high:
        if claim is not begin:
            yield Support("duration", claim, begin, f"{quantity.value:g}")
        return
    near = max(_NEAR_YEARS, _NEAR_BEGIN * span[1]) if is_begin else _NEAR * max(span[1], 1)
    if min(abs(low - span[1]), abs(high - span[0])) > near:
        return
    claims = (claim,) if claim is begin else (begin, claim)
    values = tuple(c.date.value.edtf if c.date else "" for c in claims)
    expected = str(span[0]) if span[0] == span[1] else f"{span[0]}–{span[1]}"
    yield Suspicion(
        "arithmetic",
        claims,
        values,
        _REAL,
        1.0,
        "duration",
        {
            "begin": f"edtf:{first.edtf}",
            "end": f"edtf:{last.edtf}",
            "expected": expected,
            "given": f"{quantity.value:g}",
        },
    )
