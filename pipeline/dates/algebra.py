"""Compare and combine date values. Every function is total: yearless and open dates give a defined answer."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from pipeline.dates.civil import Day, ordinal
from pipeline.dates.edtf_text import Piece, parse
from pipeline.dates.shifting import shift
from pipeline.dates.spans import Spans, spans, yearless_spans
from pipeline.dates.value import DateValue, from_edtf

__all__ = ["Relation", "compare", "converse", "gap_days", "hull", "one_of", "shift", "years_between"]


class Relation(StrEnum):
    """How a date stands to another."""

    EQUAL = "equal"
    REFINES = "refines"
    REFINED_BY = "refined_by"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"


_CONVERSE = {Relation.REFINES: Relation.REFINED_BY, Relation.REFINED_BY: Relation.REFINES}


def converse(relation: Relation) -> Relation:
    """The relation seen from the other date."""
    return _CONVERSE.get(relation, relation)


def compare(a: DateValue, b: DateValue) -> Relation:
    """Say how `a` stands to `b`.

    EQUAL: both mean the same days. REFINES: `a` lies within `b` and is narrower; REFINED_BY: the
    other way round. UNKNOWN: a year or an end that is not known leaves it open. `..` reaches without
    end: 1910 refines `../1914`.

    An approximate date is widened at both ends first (`spans.TOLERANCE`), so 1852 refines `1850~`.
    A set is compared by its members: 1960 is disjoint from `{1956,1962}`.
    """
    if a.edtf == b.edtf and a.modifier == b.modifier:
        return Relation.EQUAL
    if a.is_yearless and b.is_yearless:
        return _compare_yearless(a, b)
    if a.is_yearless or b.is_yearless:
        yearless, dated = (a, b) if a.is_yearless else (b, a)
        return Relation.UNKNOWN if _may_meet(yearless, dated) else Relation.DISJOINT
    relation = _compare_spans(spans(a), spans(b))
    ends_unknown = _has_unknown_end(a) or _has_unknown_end(b)
    return Relation.UNKNOWN if ends_unknown and relation is not Relation.DISJOINT else relation


def _compare_spans(left: Spans, right: Spans) -> Relation:
    if not any(low <= high2 and low2 <= high for low, high in left for low2, high2 in right):
        return Relation.DISJOINT
    inside, around = _covers(right, left), _covers(left, right)
    if inside and around:
        return Relation.EQUAL
    if inside:
        return Relation.REFINES
    return Relation.REFINED_BY if around else Relation.OVERLAPS


def _covers(outer: Spans, inner: Spans) -> bool:
    """Spans are disjoint and do not touch, so each inner one must lie in one outer one."""
    return all(any(low <= a and b <= high for low, high in outer) for a, b in inner)


def _compare_yearless(a: DateValue, b: DateValue) -> Relation:
    """Compare in the same year, else across a new year (a winter reaches into the next)."""
    left = yearless_spans(a.edtf, 2000)
    relations = [_compare_spans(left, yearless_spans(b.edtf, year)) for year in (2000, 1999, 2001)]
    return next((relation for relation in relations if relation is not Relation.DISJOINT), Relation.DISJOINT)


def _may_meet(yearless: DateValue, dated: DateValue) -> bool:
    if dated.earliest is None or dated.latest is None or dated.latest[0] - dated.earliest[0] > 8:
        return True
    right = spans(dated)
    years = range(dated.earliest[0] - 1, dated.latest[0] + 2)
    return any(
        _compare_spans(yearless_spans(yearless.edtf, year), right) is not Relation.DISJOINT for year in years
    )


def _has_unknown_end(value: DateValue) -> bool:
    return value.edtf.startswith("/") or value.edtf.endswith("/")


def hull(*values: DateValue) -> DateValue:
    """The narrowest date or interval that contains all values, in the words of the values themselves.

    Hull of 1997-02 and 1998-10 is `1997-02/1998-10`; of 1998 and 1998-10 it is 1998. An end open
    in one value is open in the hull. Values without a year have no place in an
    interval: with one of them it is `one_of`.
    Raises ValueError when no value is given.
    """
    if not values:
        raise ValueError("the hull of no dates does not exist")
    if any(value.is_yearless for value in values) or len(set(values)) == 1:
        return one_of(*values)
    pieces = [piece for value in values for piece in parse(value.edtf).pieces if piece.bare]
    start = _end_piece(values, pieces, first=True)
    end = _end_piece(values, pieces, first=False)
    if start and end and start.first and end.last:
        whole = next((p for p in (start, end) if p.first == start.first and p.last == end.last), None)
        if whole is not None:
            return from_edtf(whole.bare + whole.mark)
    return from_edtf("/".join(piece.bare + piece.mark if piece else ".." for piece in (start, end)))


def _end_piece(values: Iterable[DateValue], pieces: Iterable[Piece], *, first: bool) -> Piece | None:
    """The piece that starts first (ends last), the widest of several; None when that end is open."""
    if first:
        if any(parse(value.edtf).first is None for value in values):
            return None
        return min(pieces, key=lambda piece: (piece.first, _negated(piece.last), piece.mark))
    if any(parse(value.edtf).last is None for value in values):
        return None
    return max(pieces, key=lambda piece: (piece.last, _negated(piece.first), piece.mark))


def _negated(day: Day | None) -> int:
    return 0 if day is None else -ordinal(day)


def one_of(*values: DateValue) -> DateValue:
    """The EDTF set that says the date is one of these: `[1997-02,1998-10]`, sorted, each once.

    One value alone stays as it is; the members of sets are taken apart; an interval becomes a range
    (`1990..1995`).
    Raises ValueError when no value is given.
    """
    if not values:
        raise ValueError("one of no dates does not exist")
    if len(set(values)) == 1:
        return values[0]
    members = {
        (a.bare + a.mark, b.bare + b.mark): (a, b) for value in values for a, b in parse(value.edtf).ranges
    }
    if ("", "") in members:
        return from_edtf("../..")
    ordered = _absorbed(sorted(members.values(), key=_range_order))
    texts = [a.bare + a.mark if a is b else f"{a.bare}{a.mark}..{b.bare}{b.mark}" for a, b in ordered]
    if len(texts) == 1:
        a, b = ordered[0]
        return from_edtf(
            texts[0] if a is b else texts[0].replace("..", "/") if a.bare and b.bare else _open(a, b)
        )
    return from_edtf(f"[{','.join(texts)}]")


def _open(start: Piece, end: Piece) -> str:
    return f"{start.bare}{start.mark}/.." if start.bare else f"../{end.bare}{end.mark}"


def _range_order(pair: tuple[Piece, Piece]) -> tuple[float, float, str]:
    a, b = pair
    low = ordinal(a.first) if a.first else float("-inf") if not a.bare else 0.0
    high = ordinal(b.last) if b.last else float("inf") if not b.bare else 0.0
    return (low, high, a.bare + a.mark + b.bare + b.mark)


def _absorbed(ordered: list[tuple[Piece, Piece]]) -> list[tuple[Piece, Piece]]:
    """Drop what lies within a range that is open at one end, as EDTF allows one only at the edge of a set."""
    opens = [_range_order(pair)[:2] for pair in ordered if not (pair[0].bare and pair[1].bare)]
    kept = []
    for pair in ordered:
        low, high, _ = _range_order(pair)
        wider = [span for span in opens if span != (low, high) and span[0] <= low and high <= span[1]]
        if not wider or not (pair[0].first or pair[1].last):
            kept.append(pair)
    return kept


def gap_days(a: DateValue, b: DateValue) -> int | None:
    """Days between the two dates at their nearest: 0 when they meet, None when a year is missing."""
    if a.is_yearless or b.is_yearless:
        return None
    gaps = [max(low2 - high, low - high2, 0.0) for low, high in spans(a) for low2, high2 in spans(b)]
    return int(min(gaps))


def years_between(a: DateValue, b: DateValue) -> tuple[int, int] | None:
    """Fewest and most full years from a day of `a` to a day of `b`; negative when `b` comes first.

    None when one of them has no year or an open end.
    """
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return None
    return _full_years(a.latest, b.earliest), _full_years(a.earliest, b.latest)


def _full_years(start: Day, end: Day) -> int:
    return end[0] - start[0] - (end[1:] < start[1:])
