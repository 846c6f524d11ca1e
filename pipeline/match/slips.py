"""Dates that differ as slips of the pen or of the press do."""

from __future__ import annotations

from pipeline.dates.value import DateValue


def is_day_slip(a: DateValue, b: DateValue) -> bool:
    """Two days that chance seldom brings so close: day and month swapped, or one day of two years."""
    if a.precision != "day" or b.precision != "day" or a.earliest is None or b.earliest is None:
        return False
    (year, month, day), (other_year, other_month, other_day) = a.earliest, b.earliest
    if year == other_year and (month, day) == (other_day, other_month):
        return True
    return (month, day) == (other_month, other_day)


def is_year_slip(a: DateValue, b: DateValue) -> bool:
    """Years with one digit of decade or century wrong, or two that changed places; any month the same."""
    if a.precision != b.precision or a.precision not in ("month", "year"):
        return False
    if a.earliest is None or b.earliest is None or a.earliest[1:] != b.earliest[1:]:
        return False
    left, right = str(abs(a.earliest[0])), str(abs(b.earliest[0]))
    if len(left) != 4 or len(right) != 4:
        return False
    wrong = [k for k in range(4) if left[k] != right[k]]
    if len(wrong) == 1:
        return wrong[0] < 3
    swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1
    return swapped and left[wrong[0]] == right[wrong[1]] and left[wrong[1]] == right[wrong[0]]
