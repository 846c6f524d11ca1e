"""Types that more than a cue tells."""

from __future__ import annotations

import pytest

from pipeline.claims.told import told
from pipeline.records import Quantity
from tests.support.words import words


@pytest.mark.parametrize(
    ("noun", "expected"), [("person", "disaster.casualties"), ("span", "disaster.damage")]
)
def test_people_carried_off_are_casualties_and_spans_are_not(noun: str, expected: str) -> None:
    carried = Quantity("count", 600, "", "600", 0, 3, noun=noun)
    tokens = words("La peste emporta 600 âmes.", emporta="FIN:ROOT")
    assert told("disaster.damage", (), (carried,), tokens, "fr") == expected
