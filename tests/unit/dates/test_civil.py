"""Day arithmetic against the standard library, and beyond its reach."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates.civil import add_months, easter, exists, from_ordinal, is_leap, iso_week, ordinal, weekday


@given(st.dates())
def test_days_agree_with_datetime(date):
    day = (date.year, date.month, date.day)
    assert weekday(day) == date.weekday()
    assert iso_week(day) == tuple(date.isocalendar())[:2]
    assert ordinal(day) - ordinal((1970, 1, 1)) == (date - datetime.date(1970, 1, 1)).days


@given(st.integers(-(10**8), 10**8))
def test_counts_and_days_are_inverse(count):
    assert ordinal(from_ordinal(count)) == count


@pytest.mark.parametrize(
    ("year", "day"),
    [(1598, (1598, 3, 22)), (1818, (1818, 3, 22)), (1943, (1943, 4, 25)), (2024, (2024, 3, 31))],
)
def test_easter(year, day):
    """1818 has the earliest Easter there is and 1943 the latest."""
    assert easter(year) == day


def test_leap_years_and_short_months():
    assert [is_leap(year) for year in (0, 4, 100, 400, 1900, 2000)] == [True, True, False, True, False, True]
    assert not exists(1900, 2, 29)
    assert add_months((2024, 1, 31), 1) == (2024, 2, 29)
    assert add_months((2024, 1, 31), -2) == (2023, 11, 30)
