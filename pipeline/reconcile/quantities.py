"""How the numbers of two claims stand to each other: rounding, bounds, ranges, and what is counted."""

from __future__ import annotations

import math
from collections.abc import Sequence

from pipeline.reconcile.counted import Counted, are_of_other_things, concepts_of, counted
from pipeline.reconcile.model import Difference
from pipeline.records import Claim, Quantity

_REAL_SAME_NOUN = 0.93
_REAL_SAME_UNIT = 0.9
_REAL_ONLY_NUMBERS = 0.7
_HEDGE_APPROXIMATE = 0.7
_REAL_UNSURE = 0.4
"""Hours of one day, and ordinals without a noun, are often of two things."""
_ROUGH = 0.1
"""How far `about` reaches on each side, as a share of the number."""
_REACH = 2.0
"""`more than 300` is said of 312 or 500, hardly of 900: a bound reaches this many times its number."""
_NOTHING_SAID = 0.3
"""Two numbers of which one has no noun, and their claims no date, are hardly known to count one thing."""
_DAYS = {"second": 1 / 86400, "day": 1.0, "month": 30.44, "year": 365.25}
_ROUNDED = 0.5
_NOT_COMPARED = ("label",)


def compare_quantities(a: Claim, b: Claim) -> Difference | None:
    """The difference of two claims in their numbers; None when they have none in common to compare."""
    left = [counted(q, a) for q in a.quantities if q.kind not in _NOT_COMPARED]
    right = [counted(q, b) for q in b.quantities if q.kind not in _NOT_COMPARED]
    agreeing, left, right = set_agreeing_aside(left, right)
    worst = worst_pair(left, right, bool(agreeing), a.date is not None and b.date is not None)
    if worst is not None:
        x, y, real = worst
        return Difference("quantity", "conflicts", real, "quantity-differs", x.quantity.text, y.quantity.text)
    if agreeing:
        x, y = agreeing[0]
        same = not any(is_rounded(p.quantity, q.quantity) for p, q in agreeing)
        return Difference(
            "quantity",
            "agrees" if same else "refines",
            0.0,
            "quantity-agrees",
            x.quantity.text,
            y.quantity.text,
        )
    return None


def set_agreeing_aside(
    left: Sequence[Counted], right: Sequence[Counted]
) -> tuple[list[tuple[Counted, Counted]], list[Counted], list[Counted]]:
    """Pair the numbers that agree, each once, nearest first.

    Give the pairs and what is left over on each side.
    """
    candidates = sorted(
        (distance(x.quantity, y.quantity), i, j)
        for i, x in enumerate(left)
        for j, y in enumerate(right)
        if comparability(x, y) > 0 and (agree(x.quantity, y.quantity) or is_unscaled(x.quantity, y.quantity))
    )
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for _, i, j in candidates:
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((left[i], right[j]))
    return (
        pairs,
        [x for i, x in enumerate(left) if i not in taken_left],
        [y for j, y in enumerate(right) if j not in taken_right],
    )


def worst_pair(
    left: Sequence[Counted], right: Sequence[Counted], others_agree: bool, dated: bool = True
) -> tuple[Counted, Counted, float] | None:
    """The two leftover numbers that most surely speak of one thing, and how surely they contradict."""
    alone = len(left) == 1 and len(right) == 1
    found = []
    for i, x in enumerate(left):
        for j, y in enumerate(right):
            real = comparability(x, y)
            if real <= _REAL_ONLY_NUMBERS and not (alone and real > 0):
                continue
            said = x.quantity.kind != "count" or (concepts_of(x) and concepts_of(y))
            if not (said or dated or others_agree):
                real *= _NOTHING_SAID
            if x.quantity.approximate or y.quantity.approximate:
                real *= _HEDGE_APPROXIMATE
            found.append((-real, i, j))
    if not found:
        return None
    negative, i, j = min(found)
    return left[i], right[j], min(0.97, -negative + (0.03 if others_agree else 0.0))


def comparability(x: Counted, y: Counted) -> float:
    """Probability that two numbers answer one question, given claims about one thing; 0 when they cannot."""
    p, q = x.quantity, y.quantity
    if p.kind == q.kind == "duration" and p.unit != q.unit and {p.unit, q.unit} <= _DAYS.keys():
        return 0.0 if are_of_other_things(x, y) else _REAL_ONLY_NUMBERS
    if p.kind != q.kind or p.unit != q.unit or are_of_other_things(x, y):
        return 0.0
    if p.kind == "clock":
        return _REAL_UNSURE
    if p.kind not in ("count", "percent", "ordinal", "label"):
        return _REAL_SAME_UNIT
    names_x, names_y = concepts_of(x), concepts_of(y)
    if names_x & names_y:
        return _REAL_SAME_NOUN
    if p.kind == "ordinal":
        return 0.0
    if p.kind == "percent" or not (names_x and names_y):
        return _REAL_ONLY_NUMBERS
    known = all(name.startswith("=") for name in names_x | names_y)
    return 0.0 if known or x.language == y.language else _REAL_ONLY_NUMBERS


def agree(p: Quantity, q: Quantity) -> bool:
    """Tell whether two numbers of one unit, or two lengths of time, can both be right."""
    if p.unit != q.unit and p.unit in _DAYS and q.unit in _DAYS:
        return _as_long(p, q)
    if p.bound == q.bound and p.bound != "exact" and p.upper is None and q.upper is None:
        return _same_value(p.value, q.value, p, q)
    if p.upper is not None and q.upper is not None:
        return _same_value(p.value, q.value, p, q) and _same_value(p.upper, q.upper, p, q)
    low_p, high_p = reach(p)
    low_q, high_q = reach(q)
    if p.upper is None and q.upper is None and p.bound == q.bound == "exact":
        return _same_value(p.value, q.value, p, q)
    return low_p <= high_q and low_q <= high_p


def _as_long(p: Quantity, q: Quantity) -> bool:
    """Tell whether two lengths of time in different units are one, the coarser of the two rounded to its unit."""
    grain = max(_DAYS[p.unit], _DAYS[q.unit])
    (low, high), (low_2, high_2) = (
        (quantity.value * _DAYS[quantity.unit], (quantity.upper or quantity.value) * _DAYS[quantity.unit])
        for quantity in (p, q)
    )
    slack = grain * _ROUNDED + _ROUGH * max(high, high_2)
    return low <= high_2 + slack and low_2 <= high + slack


def is_unscaled(p: Quantity, q: Quantity) -> bool:
    """Tell whether two numbers are one figure, of which one lacks its thousand, million or billion."""
    low, high = sorted((p.value, q.value))
    return (
        p.unit == q.unit
        and low > 0
        and any(math.isclose(high / low, scale, rel_tol=1e-9) for scale in (1e3, 1e6, 1e9))
    )


def reach(quantity: Quantity) -> tuple[float, float]:
    """The numbers that a quantity can stand for."""
    low, high = quantity.value, quantity.upper if quantity.upper is not None else quantity.value
    margin = half_unit(quantity)
    if quantity.bound in ("at-least", "more-than"):
        return low, high * _REACH
    if quantity.bound in ("at-most", "less-than"):
        return low / _REACH, high
    if quantity.approximate:
        return low * (1 - _ROUGH), high * (1 + _ROUGH)
    return low - margin, high + margin


def half_unit(quantity: Quantity) -> float:
    """Half a unit of the last digit given: 11.9 million reaches 50,000 to each side."""
    if not quantity.value or not quantity.significant:
        return 0.0
    return 0.5 * 10.0 ** (math.floor(math.log10(abs(quantity.value))) - quantity.significant + 1)


def _same_value(x: float, y: float, p: Quantity, q: Quantity) -> bool:
    """Equal when the finer number, rounded to the digits of the coarser, gives it, and not far off.

    One digit alone rounds too much (20 is not 24), so that numbers below 100 and one-digit roundings must
    be equal.
    """
    if math.isclose(x, y, rel_tol=1e-9, abs_tol=1e-9):
        return True
    difference = abs(x - y) / max(abs(x), abs(y))
    if p.approximate or q.approximate:
        return difference <= _ROUGH
    if is_converted(p) or is_converted(q):
        return difference <= max(0.01, _relative_half_unit(p), _relative_half_unit(q)) and difference <= 0.06
    if max(abs(x), abs(y)) < 100 and float(x).is_integer() and float(y).is_integer():
        return False
    return difference <= 0.04 and abs(x - y) <= max(half_unit(p), half_unit(q)) * 1.0001


def _relative_half_unit(quantity: Quantity) -> float:
    return half_unit(quantity) / abs(quantity.value) if quantity.value else 0.0


def is_converted(quantity: Quantity) -> bool:
    """Tell whether the number stood in another unit, so that its value carries a factor's rounding."""
    return quantity.kind == "measure" and round_digits(quantity.value) > max(quantity.significant, 1) + 1


def round_digits(value: float) -> int:
    """Significant digits of a number as Python writes it to twelve digits, without trailing zeros."""
    return len(f"{abs(value):.12g}".replace(".", "").strip("0").partition("e")[0]) or 1


def is_rounded(p: Quantity, q: Quantity) -> bool:
    """Tell whether one number only rounds the other: 11.9 million and 11.87 million."""
    if p.bound != "exact" or q.bound != "exact" or p.approximate or q.approximate:
        return False
    if is_converted(p) or is_converted(q):
        return False
    return not math.isclose(p.value, q.value, rel_tol=1e-9)


def distance(p: Quantity, q: Quantity) -> float:
    """How far two numbers lie apart, as a share of the larger: 0 for equal ones."""
    top = max(abs(p.value), abs(q.value))
    return abs(p.value - q.value) / top if top else 0.0
