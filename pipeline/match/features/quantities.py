"""The numbers that the two statements give."""

from __future__ import annotations

import math
from collections.abc import Iterable

from pipeline.match.finding import Finding
from pipeline.match.view import View
from pipeline.match.words import concepts, fold, stem
from pipeline.records import Claim, Quantity

_TELLING = 20
_LEFT_OUT = ("ordinal", "anniversary")
_TOLERANCE = 0.02


def quantities(view: View, i: int, j: int) -> Finding | None:
    """A number in common speaks for a match, a big one more; another number of one thing hardly against.

    Two numbers for a calendar year and a business year are two figures, however alike the rest.
    """
    a, b = view.claims[i], view.claims[j]
    left, right = _counted(a), _counted(b)
    alike = [(p, q) for p in left for q in right if comparable(p, q, a.language, b.language)]
    equal = [p for p, q in alike if same(p, q)]
    if equal:
        level = "same" if any(abs(p.value) >= _TELLING for p in equal) else "same-small"
        return Finding("quantities", level, 1.0, {"numbers": _said(equal)})
    if not alike:
        return None
    return Finding(
        "quantities",
        "period" if _two_periods(a, b) else "other",
        0.0,
        {"first": _said(p for p, _ in alike), "second": _said(q for _, q in alike)},
    )


def _two_periods(a: Claim, b: Claim) -> bool:
    """A calendar year, and a business year, school year or season that runs over two of them."""
    if a.date is None or b.date is None:
        return False
    year, pair = sorted((a.date.value, b.date.value), key=lambda value: value.precision != "year")
    if year.precision != "year" or pair.precision != "interval" or year.earliest is None:
        return False
    if pair.earliest is None or pair.latest is None or pair.latest[0] != pair.earliest[0] + 1:
        return False
    return year.earliest[0] in (pair.earliest[0], pair.latest[0])


def _counted(claim: Claim) -> list[Quantity]:
    return [quantity for quantity in claim.quantities if quantity.kind not in _LEFT_OUT]


def same(p: Quantity, q: Quantity) -> bool:
    """One value, as far as converted units go."""
    return math.isclose(p.value, q.value, rel_tol=_TOLERANCE)


def comparable(p: Quantity, q: Quantity, first: str, second: str) -> bool:
    """The same kind in the same unit, and of counted things the same noun where both name one."""
    if p.kind != q.kind or p.unit != q.unit:
        return False
    return not p.noun or not q.noun or bool(_meanings(p.noun, first) & _meanings(q.noun, second))


def _meanings(noun: str, language: str) -> frozenset[str]:
    folded = fold(noun)
    return concepts(language).get(folded, frozenset()) | {stem(folded, language)}


def _said(quantities: Iterable[Quantity]) -> str:
    return ", ".join(sorted({quantity.text for quantity in quantities}))
