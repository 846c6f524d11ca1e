"""How close two dates are, and which differences look like slips."""

from __future__ import annotations

import pytest

from pipeline.dates.value import from_edtf
from pipeline.match.closeness import closeness
from pipeline.match.slips import is_day_slip, is_year_slip


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        ("1871-03-09", "1871-03-09", "same-day"),
        ("1871-03", "1871-03", "same-month"),
        ("1871-22", "1871-22", "same-month"),
        ("1871", "1871", "same-year"),
        ("187X", "187X", "same-span"),
        ("1871/1874", "1871/1874", "same-span"),
        ("1871-03-09", "1871", "within"),
        ("1871", "1871-03-09", "within"),
        ("1871", "187X", "within-span"),
        ("1871", "../1880", "open-far"),
        ("1879", "../1880", "open-near"),
        ("1891-05", "1890/..", "open-near"),
        ("1990", "1890/..", "open-far"),
        ("1871", "1871/1880", "same-end"),
        ("1880-05", "1871/1880", "same-end"),
        ("../1930", "1930-12-31", "same-end"),
        ("1889/..", "1889-10-14", "same-end"),
        ("1870", "187X", "within-span"),
        ("1871/1874", "1873/1880", "overlap"),
        ("1871-03-09", "1871-03-12", "month-apart"),
        ("1871-03", "1871-04", "month-apart"),
        ("1871", "1872", "year-apart"),
        ("1871-02", "1871-09", "year-apart"),
        ("1871-02-11", "1871-11-02", "day-slip"),
        ("1871-02-11", "1874-02-11", "day-slip"),
        ("1871", "1881", "year-slip"),
        ("1871", "1817", "year-slip"),
        ("1997-02", "1998-10", "years-apart"),
        ("1871", "1879", "decade-apart"),
        ("1871", "1929", "far"),
        ("XXXX-03-16", "XXXX-02-16", "year-apart"),
        ("XXXX-03-16", "2020-03", "open"),
    ],
)
def test_closeness(a: str, b: str, level: str) -> None:
    assert closeness(from_edtf(a), from_edtf(b)) == level
    assert closeness(from_edtf(b), from_edtf(a)) == level


@pytest.mark.parametrize(
    ("a", "b", "day", "year"),
    [
        ("1902-04-06", "1902-06-04", True, False),
        ("1902-04-06", "1912-04-06", True, False),
        ("1902-04-06", "1902-04-07", False, False),
        ("1896", "1886", False, True),
        ("1896", "1996", False, True),
        ("1798", "1789", False, True),
        ("1896", "1897", False, False),
        ("1896", "1873", False, False),
        ("1902-04", "1902-06", False, False),
        ("1902-04", "1912-04", False, True),
        ("1902", "1902-04", False, False),
        ("190X", "180X", False, False),
    ],
)
def test_slips(a: str, b: str, day: bool, year: bool) -> None:
    assert is_day_slip(from_edtf(a), from_edtf(b)) is day
    assert is_year_slip(from_edtf(a), from_edtf(b)) is year
