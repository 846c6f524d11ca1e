"""Dates that differ as slips of the pen or of the press do."""

from __future__ import annotations

from pipeline.dates.value import DateValue

_ALIKE = ("day", "month", "year")


def is_slip(a: DateValue, b: DateValue) -> bool:
    """Two dates of one precision that differ in one respect only, as copies of one date do.

    Day and month swapped; the same day or month of another year; years with one digit wrong or two changed
    places.
    """
    if a.precision != b.precision or a.precision not in _ALIKE or a.earliest is None or b.earliest is None:
        return False
    first, second = a.earliest, b.earliest
    if a.precision == "day" and first[0] == second[0] and (first[1], first[2]) == (second[2], second[1]):
        return True
    same_day_of_year = first[1:] == second[1:]
    if a.precision == "day" and same_day_of_year:
        return True
    return same_day_of_year and _one_digit_off(first[0], second[0])


def _one_digit_off(year: int, other: int) -> bool:
    left, right = str(abs(year)), str(abs(other))
    if len(left) != 4 or len(right) != 4:
        return False
    wrong = [k for k in range(4) if left[k] != right[k]]
    if len(wrong) == 1:
        return wrong[0] < 3
    swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1
    return swapped and left[wrong[0]] == right[wrong[1]] and left[wrong[1]] == right[wrong[0]]
