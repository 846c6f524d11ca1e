"""How long something lasted: a beginning and a length in one text, a beginning and an end in the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.dates.algebra import Relation, compare
from pipeline.dates.edtf_text import parse
from pipeline.dates.value import DateValue, Day, from_edtf
from pipeline.reconcile.cues import contains, cues, fold
from pipeline.reconcile.dates import is_span
from pipeline.reconcile.model import Dossier, Pair, Suspicion, sentence_of
from pipeline.records import Claim, Quantity

_REAL = 0.85
_REAL_END = 0.8
_SURE = 0.5
_NEAR_SHARE = 1.5
"""A length that misses by more than this share of the time was not meant as its length."""
_NEAR_YEARS = 10
_FOUNDATION = "organisation.foundation"
_BESIDE = 12
"""Characters between a period and the length that sums it up."""
_ADJACENT = 3
"""Characters between two statements that follow each other."""
_WEEK = 7
_DAYS = {"day": 1.0, "month": 30.44, "year": 365.25}
_GRAIN = {"day": 1.0, "month": 31.0, "year": 366.0}


@dataclass(frozen=True, slots=True)
class _Length:
    """A length of time in days, how far it may be off by rounding and counting, and the claim that gives it."""

    claim: Claim
    days: float
    slack: float
    text: str


def check_lasting(pairs: Iterable[Pair], dossier: Dossier) -> Iterable[Suspicion]:
    """Hold against a period what the other text says of it: its length, or when it ended.

    The link must tie the period to a statement that dates its beginning or end; the length stands in that
    statement or right behind it, the end in its sentence.
    """
    for pair in pairs:
        if pair.link.ambiguous or pair.link.probability < _SURE or pair.a.source_id == pair.b.source_id:
            continue
        if any(difference.kind in ("date", "arithmetic") for difference in pair.conflicts):
            continue
        for one, period in ((pair.a, pair.b), (pair.b, pair.a)):
            ends = _ends(period) or _from_the_foundation(period, dossier)
            if ends is not None and (one.date is None or not is_span(one.date.value)):
                yield from _against(one, period, ends, pair, dossier)
    for claim in sorted(dossier.claims.values(), key=lambda c: (c.source_id, c.start, c.claim_id)):
        ends = _ends(claim)
        told = (_beside_dates(claim, dossier) or _following(claim, dossier)) if ends is not None else None
        if ends is not None and told is not None and not _fits(told, *ends):
            yield _too_long_or_short(told, claim, claim, 1.0)
        yield from _left(claim, dossier)


def _left(claim: Claim, dossier: Dossier) -> Iterable[Suspicion]:
    """The conflict within a sentence: "joined in 1904, sang with them for forty years and left in 1949"."""
    if claim.date is None or is_span(claim.date.value) or claim.date.value.is_yearless:
        return
    told = (_of_period(claim) if _lasts(claim) else None) or _following(claim, dossier)
    begins = contains(claim.text, cues(claim.language, "enters"))
    end = _next_dated(claim, dossier) if told is not None and begins else None
    if told is None or end is None or end.date is None:
        return
    if told.claim is end or not contains(end.text, cues(end.language, "leaves")):
        return
    dates = (claim.date.value, end.date.value)
    if all(date.earliest and date.latest for date in dates) and not _fits(told, *dates):
        yield _too_long_or_short(told, claim, end, 1.0)


def _against(
    one: Claim, period: Claim, ends: tuple[DateValue, DateValue], pair: Pair, dossier: Dossier
) -> Iterable[Suspicion]:
    if one.date is None:
        told = _of_period(one) if _lasts(one) else None
        if told is not None and _of_period(period) is None and not _fits(told, *ends):
            yield _too_long_or_short(told, one, period, pair.link.probability)
        return
    begins, closes = (compare(one.date.value, end) is not Relation.DISJOINT for end in ends)
    if not begins and not closes:
        return
    told = _own(one) or _following(one, dossier)
    if told is not None and _of_period(period) is None and not _fits(told, *ends):
        yield _too_long_or_short(told, one, period, pair.link.probability)
    end = _its_end(one, dossier) if begins else None
    if end is not None and end.date is not None and period.date is not None and _misses(end, ends[1]):
        yield Suspicion(
            "arithmetic",
            (period, end),
            (period.date.value.edtf, end.date.value.edtf),
            _REAL_END,
            pair.link.probability,
            "lengths-differ",
            links=(pair.link,),
        )


def _ends(claim: Claim) -> tuple[DateValue, DateValue] | None:
    """The first and last date of a period that a claim gives; None when it gives none, or leaves an end open."""
    if claim.date is None or claim.date.value.is_yearless or not is_span(claim.date.value):
        return None
    first, last = (from_edtf(piece.bare) for piece in parse(claim.date.value.edtf).ranges[0])
    return (first, last) if first.earliest and first.latest and last.earliest and last.latest else None


def _from_the_foundation(claim: Claim, dossier: Dossier) -> tuple[DateValue, DateValue] | None:
    """The period of a claim that gives its end and says that it began with the house: "from the foundation until 1861".

    The house is what its text tells the foundation of, first of all.
    """
    if claim.date is None or is_span(claim.date.value) or claim.date.value.is_yearless:
        return None
    if not contains(claim.text, cues(claim.language, "from_foundation")):
        return None
    founded = [
        other.date.value
        for other in dossier.claims.values()
        if other.source_id == claim.source_id and other.event_type == _FOUNDATION and other.date is not None
    ]
    first = min(
        (date for date in founded if date.earliest), key=lambda date: date.earliest or (0,), default=None
    )
    if first is None or not first.latest or not claim.date.value.earliest or not claim.date.value.latest:
        return None
    return (first, claim.date.value) if first.latest < claim.date.value.earliest else None


def _beside_dates(claim: Claim, dossier: Dossier) -> _Length | None:
    """The length in days or months that stands right beside its claim's period, where nothing else is dated."""
    beside = dossier.by_sentence.get(sentence_of(claim), (claim,))
    if any(other.date and other.claim_id != claim.claim_id and other.start < claim.end for other in beside):
        return None
    found = _of_period(claim)
    quantity = next((q for q in claim.quantities if q.kind == "duration"), None)
    if found is None or quantity is None or claim.date is None or quantity.unit == "year":
        return None
    apart = max(quantity.start - claim.date.end, claim.date.start - quantity.end)
    return found if 0 <= apart <= _BESIDE else None


def _lasts(claim: Claim) -> bool:
    """Tell whether a statement says that something went on for its length."""
    return contains(claim.text, cues(claim.language, "lasted")) or _for(claim)


def _own(claim: Claim) -> _Length | None:
    """The length that a dated statement gives, in days or months; those in years are compared with the link."""
    found = _of_period(claim)
    return found if found is not None and _lasts(claim) and found.slack < _GRAIN["year"] else None


def _of_period(claim: Claim) -> _Length | None:
    """The one length of time that a claim gives as how long something lasted."""
    spans = [q for q in claim.quantities if q.kind == "duration" and q.unit in _DAYS]
    if len(spans) != 1 or spans[0].upper is not None or spans[0].bound != "exact":
        return None
    quantity = spans[0]
    after = fold(claim.text[max(0, quantity.end - claim.start) :])
    words = (
        *cues(claim.language, "later"),
        *cues(claim.language, "earlier"),
        *cues(claim.language, "counted_from"),
    )
    if any(f"{after} ".startswith(f"{fold(word)} ") for word in words):
        return None
    return _Length(claim, quantity.value * _DAYS[quantity.unit], _slack(quantity), quantity.text)


def _slack(quantity: Quantity) -> float:
    """How far a length may be off: a unit for rounding, one more for counting both ends, a tenth when it is rough."""
    weeks = quantity.unit == "day" and quantity.value >= _WEEK and quantity.value % _WEEK == 0
    grain = _WEEK if weeks else _GRAIN[quantity.unit]
    return grain + (0.1 * quantity.value * _DAYS[quantity.unit] if quantity.approximate else 0.0)


def _following(claim: Claim, dossier: Dossier) -> _Length | None:
    """The length in the undated statement right behind a dated one: "… and ran for nine years", "It lasted a week"."""
    after = [
        other
        for other in dossier.claims.values()
        if other.source_id == claim.source_id
        and other.start - claim.end >= 0
        and other.claim_id != claim.claim_id
    ]
    near = min(after, key=lambda other: (other.start, other.end, other.claim_id), default=None)
    if near is None or near.date is not None:
        return None
    between = dossier.text(claim.source_id, claim.end, near.start)
    if sentence_of(near) == sentence_of(claim):
        return _of_period(near) if len(between.split()) <= _ADJACENT and _lasts(near) else None
    lasted = contains(near.text, cues(near.language, "lasted"))
    return _of_period(near) if lasted and len(between) <= _ADJACENT else None


def _for(claim: Claim) -> bool:
    """Tell whether "for" or « pendant » stands right before the length, or « durant » right behind it."""
    length = next((q for q in claim.quantities if q.kind == "duration"), None)
    if length is None:
        return False
    words = cues(claim.language, "for_a_time")
    before, after = (
        fold(part)
        for part in (
            claim.text[: max(0, length.start - claim.start)],
            claim.text[max(0, length.end - claim.start) :],
        )
    )
    return any(f" {before}".endswith(f" {fold(word)}") for word in words) or any(
        f"{after} ".startswith(f"{fold(word)} ") for word in cues(claim.language, "throughout")
    )


def _its_end(claim: Claim, dossier: Dossier) -> Claim | None:
    """The next statement of the sentence, when it dates that what began was over: "and resumed in 1985"."""
    near = _next_dated(claim, dossier)
    return near if near is not None and contains(near.text, cues(near.language, "over")) else None


def _next_dated(claim: Claim, dossier: Dossier) -> Claim | None:
    """The next dated statement of the sentence, when it gives one date."""
    after = [
        c
        for c in dossier.by_sentence.get(sentence_of(claim), ())
        if c.start >= claim.end and c.date is not None
    ]
    near = min(after, key=lambda c: (c.start, c.claim_id), default=None)
    if near is None or near.date is None or is_span(near.date.value) or near.date.value.is_yearless:
        return None
    return near


def _misses(end: Claim, last: DateValue) -> bool:
    """Tell whether an end is another than the period's, by some years; one reckoned in whole years may be one off."""
    told = end.date
    if told is None or told.value.earliest is None or last.earliest is None:
        return False
    apart = abs(told.value.earliest[0] - last.earliest[0])
    least = 1 if told.basis == "explicit" else 2
    return compare(told.value, last) is Relation.DISJOINT and least <= apart <= _NEAR_YEARS


def _fits(told: _Length, first: DateValue, last: DateValue) -> bool:
    assert first.earliest is not None
    assert first.latest is not None
    assert last.earliest is not None
    assert last.latest is not None
    low = _ordinal(last.earliest) - _ordinal(first.latest)
    high = _ordinal(last.latest) - _ordinal(first.earliest) + 1
    if told.days + told.slack >= low and told.days - told.slack <= high:
        return True
    return min(abs(told.days - low), abs(told.days - high)) > _NEAR_SHARE * max(high, 1)


def _ordinal(day: Day) -> int:
    return date(max(1, day[0]), day[1], day[2]).toordinal()


def _too_long_or_short(told: _Length, one: Claim, period: Claim, match: float) -> Suspicion:
    claims: Sequence[Claim] = list({c.claim_id: c for c in (one, told.claim, period)}.values())
    values = tuple(told.text if c is told.claim else c.date.value.edtf if c.date else "" for c in claims)
    return Suspicion("arithmetic", tuple(claims), values, _REAL, match, "lengths-differ")
