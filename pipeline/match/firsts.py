"""A first place that two sources give to two: then neither their dates nor their people tell them apart."""

from __future__ import annotations

from pipeline.match.occasions import apart
from pipeline.records import Claim


def contested(a: Claim, b: Claim) -> bool:
    """Whether one claim says "the first" and another source dates one before it, or calls its own one the first."""
    if a.source_id == b.source_id or a.date is None or b.date is None:
        return False
    if _is_first(a) and _is_first(b):
        return apart(a.date.value, b.date.value)
    return _comes_after(a, b) or _comes_after(b, a)


def both_first(a: Claim, b: Claim) -> bool:
    """Whether two sources date "the first" differently."""
    return contested(a, b) and _is_first(a) and _is_first(b)


def _comes_after(first: Claim, other: Claim) -> bool:
    if not _is_first(first) or first.date is None or other.date is None:
        return False
    mine, its = first.date.value.earliest, other.date.value.latest
    return mine is not None and its is not None and its < mine


def _is_first(claim: Claim) -> bool:
    """Whether a claim says "the first"; the jubilee of a first is none."""
    return "first" in claim.qualifiers and not any(q.kind == "anniversary" for q in claim.quantities)
