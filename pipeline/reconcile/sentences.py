"""Number for number and date for date: what is left over on both sides of a sentence and its translation."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.claims.numerals import find
from pipeline.dates.algebra import Relation, compare
from pipeline.dates.value import DateValue, from_edtf
from pipeline.reconcile.alignment import Aligned
from pipeline.reconcile.counted import Counted, concepts_of, counted
from pipeline.reconcile.dates import boundaries, hedge, relate
from pipeline.reconcile.model import Pair, Suspicion
from pipeline.reconcile.quantities import agree, comparability, distance
from pipeline.records import Claim, Quantity

_REAL_DATE = 0.96
_REAL_NUMBER = 0.93
_REAL_OTHER_KIND = 0.8
_THOUSAND = re.compile(r"^\D*\d{1,3}[.,]\d{3}$")
"""A point or comma before the last three digits: thousands in one language, decimals in the other."""
_SPELT_OUT = 13
_PLAIN = ("count", "label", "ordinal", "age", "measure", "percent", "clock", "duration", "anniversary")


@dataclass(frozen=True, slots=True)
class Said:
    """A number and the claim that gives it."""

    counted: Counted
    claim: Claim

    @property
    def quantity(self) -> Quantity:
        """The number alone."""
        return self.counted.quantity


def sentence_suspicions(aligned: Aligned) -> tuple[Suspicion, ...]:
    """What contradicts in two parallel sentences.

    Only values that have no like on the other side, on both. Dates that are reckoned must stand in sentences
    that a link ties, not in such as only stand at one place.
    """
    return (*_dates(aligned), *_numbers(aligned))


def _dates(aligned: Aligned) -> Iterable[Suspicion]:
    for a, b in differing_dates(aligned):
        if a.date is None or b.date is None:
            continue
        if not aligned.links and {a.date.basis, b.date.basis} & {"relative", "derived"}:
            continue
        relation, reason = relate(a, b)
        real = _REAL_DATE * hedge(a) * hedge(b)
        yield Suspicion(
            "date",
            (a, b),
            (a.date.value.edtf, b.date.value.edtf),
            real,
            aligned.probability,
            reason if relation == "conflicts" else "date-disjoint",
            links=aligned.links,
        )


def differing_dates(aligned: Aligned) -> list[tuple[Claim, Claim]]:
    """The dated claims of both sides that differ, put together; each date once.

    A translation keeps the precision and the bounds of a date, so that the dates named are compared:
    first equal ones are set aside, then compatible ones of one precision; of the rest, those that differ
    in one part only (year, month or day) are a pair, then compatible ones of any precision are set aside, and
    what is left is put together in order.
    """
    left, right = _dated(aligned.left), _dated(aligned.right)
    found: list[tuple[Claim, Claim]] = []
    for step, taken in (
        (_equal, None),
        (_like, None),
        (_one_part_off, found),
        (_compatible, None),
        (_any, found),
    ):
        for a in list(left):
            b = next((b for b in right if step(_value(a), _value(b))), None)
            if b is None:
                continue
            left.remove(a)
            right.remove(b)
            if taken is not None:
                taken.append((a, b))
    return found


def _value(claim: Claim) -> DateValue:
    assert claim.date is not None
    return claim.date.value


def _equal(x: DateValue, y: DateValue) -> bool:
    return x.edtf == y.edtf or [p.bare for p in boundaries(x)] == [q.bare for q in boundaries(y)]


def _like(x: DateValue, y: DateValue) -> bool:
    same = [p.shape for p in boundaries(x)] == [q.shape for q in boundaries(y)]
    return bool(same) and _compatible(x, y)


def _compatible(x: DateValue, y: DateValue) -> bool:
    """Tell whether the dates that two values name fit each other, whatever bounds stand with them."""
    named = (
        [from_edtf(piece.bare) for piece in boundaries(x)],
        [from_edtf(piece.bare) for piece in boundaries(y)],
    )
    if len(named[0]) == len(named[1]):
        return all(compare(p, q) is not Relation.DISJOINT for p, q in zip(*named, strict=True))
    return any(compare(p, q) is not Relation.DISJOINT for p in named[0] for q in named[1])


def _one_part_off(x: DateValue, y: DateValue) -> bool:
    named = boundaries(x), boundaries(y)
    parts = [pieces[-1].bare.split("-") for pieces in named]
    if (
        len(named[0]) != len(named[1])
        or len(parts[0]) != len(parts[1])
        or len(parts[0]) < 2
        or _compatible(x, y)
    ):
        return False
    differing = [p != q and "XXXX" not in (p, q) for p, q in zip(*parts, strict=True)]
    return differing.count(True) == 1


def _any(x: DateValue, y: DateValue) -> bool:
    return True


def _dated(claims: Sequence[Claim]) -> list[Claim]:
    return list({(c.date.start, c.date.end): c for c in reversed(claims) if c.date}.values())[::-1]


def _numbers(aligned: Aligned) -> Iterable[Suspicion]:
    for x, y, real in paired_leftovers(*leftover_numbers(aligned)):
        yield Suspicion(
            "quantity",
            (x.claim, y.claim),
            (x.quantity.text, y.quantity.text),
            real,
            aligned.probability,
            "quantity-differs",
            links=aligned.links,
        )


def leftover_numbers(aligned: Aligned) -> tuple[list[Said], list[Said]]:
    """The numbers of each side that have no like on the other side, nearest pairs set aside first."""
    left, right = _said(aligned.left), _said(aligned.right)
    likes = sorted(
        (
            x.quantity.unit != y.quantity.unit,
            x.quantity.kind != y.quantity.kind,
            distance(x.quantity, y.quantity),
            i,
            j,
        )
        for i, x in enumerate(left)
        for j, y in enumerate(right)
        if _alike(x, y)
    )
    gone_left: set[int] = set()
    gone_right: set[int] = set()
    for *_, i, j in likes:
        if i not in gone_left and j not in gone_right:
            gone_left.add(i)
            gone_right.add(j)
    return (
        [x for i, x in enumerate(left) if i not in gone_left],
        [y for j, y in enumerate(right) if j not in gone_right],
    )


def _said(claims: Sequence[Claim]) -> list[Said]:
    found = {(q.start, q.end): Said(counted(q, c), c) for c in reversed(claims) for q in c.quantities}
    return [found[key] for key in sorted(found)]


def _alike(x: Said, y: Said) -> bool:
    """Equal, or the same figure when a unit was not read on one side: a translation repeats the figure."""
    p, q = x.quantity, y.quantity
    if (p.unit == q.unit or p.kind == q.kind == "duration") and agree(p, q):
        return True
    if p.upper != q.upper:
        return False
    scaled = [q.value * 1000 if _THOUSAND.search(q.text) else q.value for q in (p, q)]
    if math.isclose(p.value, q.value) or math.isclose(*scaled):
        return True
    if p.unit == q.unit == "°":
        return any(abs((a.value - 32) / 1.8 - b.value) <= 1 for a, b in ((p, q), (q, p)))
    return not (p.unit and q.unit) and _figure(x) == _figure(y) is not None


def _figure(said: Said) -> float | None:
    """The number as it stands in the text, before a unit changed it."""
    found = find(said.quantity.text, said.counted.language)
    return found[0].value if found else None


def paired_leftovers(left: Sequence[Said], right: Sequence[Said]) -> list[tuple[Said, Said, float]]:
    """The numbers left over, put together.

    Those of one kind and unit in order, then a last single one each.
    """
    free_left, free_right, found = list(left), list(right), []
    for x in left:
        same = [y for y in free_right if comparability(x.counted, y.counted) > 0 and not _small_word(x, y)]
        if same:
            found.append((x, same[0], _REAL_NUMBER))
            free_left.remove(x)
            free_right.remove(same[0])
    if len(free_left) == len(free_right) == 1:
        x, y = free_left[0], free_right[0]
        plain = x.quantity.kind in _PLAIN and y.quantity.kind in _PLAIN
        if plain and "%" not in (x.quantity.unit, y.quantity.unit) and not _small_word(x, y):
            found.append((x, y, _REAL_OTHER_KIND))
    return found


def _small_word(x: Said, y: Said) -> bool:
    """Tell whether a small number in words stands against one in figures that counts something else."""
    spelt = [not re.search(r"\d", said.quantity.text) and said.quantity.value < _SPELT_OUT for said in (x, y)]
    return spelt[0] != spelt[1] and not concepts_of(x.counted) & concepts_of(y.counted)


def revise(pair: Pair, found: Iterable[Suspicion]) -> Pair:
    """A pair of parallel sources, without the conflicts that their sentences as wholes do not bear out.

    Args:
        pair: two claims, one of each source.
        found: what contradicts in the sentences of the two.
    """
    ids = {pair.a.claim_id, pair.b.claim_id}
    kinds = {s.kind for s in found if {claim.claim_id for claim in s.claims} == ids}
    kept = tuple(
        replace(d, relation="refines", real=0.0)
        if d.kind in ("date", "quantity", "event") and d.relation == "conflicts" and d.kind not in kinds
        else d
        for d in pair.differences
    )
    return replace(pair, differences=kept)
