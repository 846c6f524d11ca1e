"""How the dates of two claims stand to each other, at the precision that both share."""

from __future__ import annotations

from pipeline.dates.algebra import Relation, compare, gap_days
from pipeline.dates.civil import ordinal
from pipeline.dates.edtf_text import Piece, parse
from pipeline.dates.value import DateValue, from_edtf
from pipeline.reconcile.cues import contains, cues
from pipeline.reconcile.model import Difference
from pipeline.records import Claim, RelationKind

_REAL_BY_BASIS = {"explicit": 0.97, "list": 0.95, "derived": 0.85, "relative": 0.82}
"""How often a date of this basis means what was read.

Explicit dates nearly always, computed ones less often.
"""
_SHARED = 0.4
"""A clause that shares the date of the one before it may tell of what came later ("resigned, and was followed by")."""
_REAL_BEGIN = 0.75
_REAL_END = 0.75
_FRAME_REACH = 30


def compare_dates(a: Claim, b: Claim) -> Difference | None:
    """The difference of two claims in their dates; None when neither is dated."""
    if a.date is None and b.date is None:
        return None
    if a.date is None or b.date is None:
        return Difference("date", "refines", 0.0, "date-missing", date_text(a), date_text(b))
    relation, reason = relate(a, b)
    if relation == "refines" and (misses_begin(a, b) or misses_begin(b, a)):
        return Difference(
            "date", "conflicts", _REAL_BEGIN * reality(a, b), "date-begin", date_text(a), date_text(b)
        )
    if relation == "refines" and (misses_end(a, b) or misses_end(b, a)):
        return Difference(
            "date", "conflicts", _REAL_END * reality(a, b), "date-endpoint", date_text(a), date_text(b)
        )
    real = reality(a, b) if relation == "conflicts" else 0.0
    return Difference("date", relation, real, reason, date_text(a), date_text(b))


def misses_begin(claim: Claim, lasting: Claim) -> bool:
    """Tell whether one claim dates a beginning and the other a period that begins at another date.

    "It became the capital in the 15th century" does not go with "capital (1247-1701)", though it lies within;
    nor does "first given in 1984" with "given since 1982".
    """
    if claim.date is None or lasting.date is None or is_interval(claim.date.value):
        return False
    if not is_interval(lasting.date.value) or lasting.date.value.edtf.startswith("../"):
        return False
    start = from_edtf(boundaries(lasting.date.value)[0].bare)
    if is_frame(lasting) or compare(claim.date.value, start) is not Relation.DISJOINT:
        return False
    if "first" in claim.qualifiers or contains(claim.text, cues(claim.language, "first")):
        return not is_span(lasting.date.value)
    if claim.in_list and not claim.event_type and lasting.date.value.edtf.endswith("/.."):
        return True  # an entry without a verb dates the coming of a thing ("Telephone: 1954")
    same = claim.event_type and claim.event_type == lasting.event_type
    return bool(same) and contains(claim.text, cues(claim.language, "begin"))


def misses_end(claim: Claim, span: Claim) -> bool:
    """Tell whether one claim dates an end ("he ran it until 1916") and the other a period with another end."""
    if claim.date is None or span.date is None or not is_span(span.date.value) or is_frame(span):
        return False
    value = claim.date.value
    if not value.edtf.startswith("../") or not contains(claim.text, cues(claim.language, "until")):
        return False
    begin, end = (from_edtf(piece.bare) for piece in boundaries(span.date.value))
    named = from_edtf(boundaries(value)[0].bare)
    return compare(named, end) is Relation.DISJOINT and compare(named, begin) is Relation.DISJOINT


def date_text(claim: Claim) -> str:
    """The EDTF text of a claim's date, empty when it has none."""
    return claim.date.value.edtf if claim.date else ""


def relate(a: Claim, b: Claim) -> tuple[RelationKind, str]:
    """How the dates of two dated claims stand to each other.

    Returns: the relation and the code of the reason: `date-equal`, `date-precision`, `date-boundary`
    (until 1810,
        since 1810), `date-within`, `date-vague`, `date-disjoint`, `date-slip`, `date-endpoint`.
    """
    assert a.date is not None
    assert b.date is not None
    x, y = meant(a), meant(b)
    if shares_boundary(x, y) and "derived" not in (a.date.basis, b.date.basis):
        return "agrees", "date-boundary"
    relation = compare(x, y)
    if relation is Relation.EQUAL:
        return "agrees", "date-equal"
    if relation is Relation.DISJOINT:
        if is_near_part(x, y):
            return "refines", "date-vague"
        return "conflicts", "date-slip" if is_slip(x, y) else "date-disjoint"
    if is_span(x) and is_span(y) and not (is_frame(a) or is_frame(b)):
        return ("refines", "date-within") if ends_meet(x, y) else ("conflicts", "date-endpoint")
    return "refines", "date-within" if is_span(x) or is_span(y) else "date-precision"


def shares_boundary(x: DateValue, y: DateValue) -> bool:
    """Tell whether one date is an end of the other: until 1810 and since 1810, from 1951 to 1972 and 1951."""
    if not (is_interval(x) or is_interval(y)):
        return False
    ends_x, ends_y = boundaries(x), boundaries(y)
    if is_span(x) and is_span(y):
        return False
    return any(p.bare == q.bare for p in ends_x for q in ends_y)


def boundaries(value: DateValue) -> tuple[Piece, ...]:
    """The dates that a value names: its ends when it is an interval, else itself."""
    return tuple(piece for piece in parse(value.edtf).pieces if piece.bare)


def is_interval(value: DateValue) -> bool:
    """Tell whether a value is written as an interval, open or closed."""
    return "/" in value.edtf


def is_span(value: DateValue) -> bool:
    """Tell whether a value is an interval with both ends named."""
    return is_interval(value) and all(piece.bare for pair in parse(value.edtf).ranges for piece in pair)


def meant(claim: Claim) -> DateValue:
    """The date a claim comes to: "did not take place until 1979" means 1979."""
    assert claim.date is not None
    value = claim.date.value
    if "negated" in claim.qualifiers and value.edtf.startswith("../"):
        return from_edtf(value.edtf.removeprefix("../"))
    return value


def is_frame(claim: Claim) -> bool:
    """Tell whether a claim's date is a period inside which something happened (during the war)."""
    if claim.date is None:
        return False
    end = claim.date.end - claim.start
    text = claim.text[max(0, claim.date.start - claim.start - _FRAME_REACH) : end]
    return contains(text if end > 0 else claim.date.text, cues(claim.language, "frame"))


def ends_meet(x: DateValue, y: DateValue) -> bool:
    """Tell whether two closed intervals are compatible at both ends: 2009-06/2010-01 and 2009/2010 are."""
    return all(
        compare(from_edtf(p.bare + p.mark), from_edtf(q.bare + q.mark)) is not Relation.DISJOINT
        for p, q in zip(parse(x.edtf).ranges[0], parse(y.edtf).ranges[0], strict=True)
    )


def is_slip(x: DateValue, y: DateValue) -> bool:
    """Tell whether two days differ as by a slip: in one part alone, or with day and month swapped."""
    parts = [value.edtf.split("-") for value in (x, y) if value.precision == "day"]
    if len(parts) != 2 or not all(len(each) == 3 for each in parts):
        return False
    differing = [i for i, (p, q) in enumerate(zip(*parts, strict=True)) if p != q]
    return len(differing) == 1 or (differing == [1, 2] and parts[0][1:] == parts[1][:0:-1])


def is_near_part(x: DateValue, y: DateValue) -> bool:
    """Tell whether two dates part only because one is an early, mid or late part, and by little.

    Such words are loose: they contradict another date only when it lies further off than a quarter of the
    unit.
    """
    vague = [value for value in (x, y) if value.modifier in ("early", "mid", "late")]
    if not vague:
        return False
    bare = [from_edtf(value.edtf) for value in (x, y)]
    if compare(*bare) is Relation.DISJOINT:
        return False
    gap = gap_days(x, y)
    return gap is not None and gap <= min(length(value) for value in vague) / 4


def length(value: DateValue) -> int:
    """The days of the unit a date names, before `early`, `mid` or `late` narrow it; 0 when open."""
    bare = from_edtf(value.edtf)
    if bare.earliest is None or bare.latest is None:
        return 0
    return ordinal(bare.latest) - ordinal(bare.earliest) + 1


def reality(a: Claim, b: Claim) -> float:
    """Probability that two disjoint dates of one event are a real contradiction.

    The product of how surely each date was read and of what hedges it (approximate, reported, planned).
    """
    real = 1.0
    for claim in (a, b):
        if claim.date is not None:
            real *= _REAL_BY_BASIS[claim.date.basis] * hedge(claim) * (1.0 if gives(claim) else _SHARED)
    return real


def gives(claim: Claim) -> bool:
    """Tell whether a claim's date stands in its own words, or in none that are known."""
    if claim.date is None or claim.date.basis not in ("explicit", "list"):
        return True
    return claim.date.start < claim.end and claim.start < claim.date.end


def hedge(claim: Claim) -> float:
    """What a claim's hedges take from the weight of its date."""
    factor = 1.0
    if claim.date and (claim.date.value.approximate or claim.date.value.uncertain):
        factor *= 0.75
    if claim.date and claim.date.value.modifier in ("early", "mid", "late"):
        factor *= 0.8
    factor *= 0.85 if "reported" in claim.qualifiers else 1.0
    return factor * (0.8 if "planned" in claim.qualifiers else 1.0)
