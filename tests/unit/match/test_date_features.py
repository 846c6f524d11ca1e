"""How close two dates are, and which differences look like slips."""

from __future__ import annotations

import pytest

from pipeline.dates.value import from_edtf
from pipeline.match.features.dates import closeness
from pipeline.match.features.slips import is_slip


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
        ("1871", "../1880", "within-span"),
        ("1871/1874", "1873/1880", "overlap"),
        ("1871-03-09", "1871-03-12", "month-apart"),
        ("1871", "1872", "month-apart"),
        ("1871-02", "1871-09", "year-apart"),
        ("1871-02-11", "1871-11-02", "slip"),
        ("1871-02-11", "1874-02-11", "slip"),
        ("1871", "1881", "slip"),
        ("1871", "1817", "slip"),
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
    ("a", "b", "slip"),
    [
        ("1902-04-06", "1902-06-04", True),
        ("1902-04-06", "1912-04-06", True),
        ("1896", "1886", True),
        ("1896", "1996", True),
        ("1798", "1789", True),
        ("1896", "1897", False),
        ("1896", "1873", False),
        ("1902-04", "1902-06", False),
        ("1902-04", "1912-04", True),
        ("1902", "1902-04", False),
        ("190X", "180X", False),
    ],
)
def test_slips(a: str, b: str, slip: bool) -> None:
    assert is_slip(from_edtf(a), from_edtf(b)) is slip
