"""How far apart dates are, in the unit in which they are given."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from tests.support.claims import claim, link


@pytest.mark.parametrize(
    ("first", "second", "gap"),
    [
        ("1944", "1945", "1 year"),
        ("1944", "1949", "5 years"),
        ("1944-03", "1944-04", "1 month"),
        ("1944-03", "1946-03", "2 years"),
        ("1944-03", "1945-05", "14 months"),
        ("1944-03-01", "1944-04-01", "31 days"),
        ("1944-03-01", "1947-03", "3 years"),
    ],
)
def test_the_distance_between_two_dates(first: str, second: str, gap: str) -> None:
    claims = [claim("a", first, type="person.death"), claim("b", second, language="fr", type="person.death")]
    (conflict,) = reconcile(claims, [link("a", "b", 0.95)], ()).conflicts
    assert f"The dates are {gap} apart." in conflict.finding_en
