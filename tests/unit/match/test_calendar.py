"""How full the years around a date are."""

from __future__ import annotations

from pipeline.match.calendar import Calendar
from tests.support.claims import claim


def test_statements_of_the_years_around_are_counted_once_a_sentence() -> None:
    english = [claim("e0", "1902", at=0), claim("e1", "1960", at=100)]
    years = ("1902", "1899", "1903", "1904", "1907", "1908", "19XX")
    french = [claim(f"f{k}", year, language="fr", at=100 * k) for k, year in enumerate(years)]
    calendar = Calendar([*english, *french], [range(2), range(2, 9)])
    assert calendar.crowd(0, 2) == 0.4
    assert calendar.crowd(1, 2) == 0.0


def test_a_century_stands_in_no_year() -> None:
    claims = [claim("e", "18XX"), claim("f", "1801/1850", language="fr")]
    assert Calendar(claims, [[0], [1]]).crowd(0, 1) is None
