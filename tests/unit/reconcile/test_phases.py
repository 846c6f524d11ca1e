"""Which acts can be one, and which are phases of one thing."""

from __future__ import annotations

import pytest

from pipeline.reconcile.phases import are_apart


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("person.birth", "person.death"),
        ("person.birth", "career.appointment"),
        ("building.opening", "person.marriage"),
        ("building.opening", "building.closing"),
    ],
)
def test_acts_that_are_never_one(a: str, b: str) -> None:
    assert are_apart(a, b)
    assert are_apart(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("person.birth", "person.birth"),
        ("person.birth", ""),
        ("person.death", "person.killing"),
        ("building.start", "building.opening"),
        ("career.term", "place.capital"),
    ],
)
def test_acts_that_can_be_one(a: str, b: str) -> None:
    assert not are_apart(a, b)
