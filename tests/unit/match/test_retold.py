"""One thing told twice by one text with two values, and two things that are only alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.match.features.retold import retold
from pipeline.match.view import view
from pipeline.records import Claim, Quantity
from tests.support.claims import city, claim, count, person

FILLER = tuple(claim(f"filler{k}", at=5000 + 100 * k, keywords=(f"word{k}",)) for k in range(40))
BOILER = ("boiler", "fitted", "new")


def level(a: Claim, b: Claim) -> str | None:
    held = view([a, b, *FILLER], None)
    i, j = sorted((held.claims.index(a), held.claims.index(b)))
    found = retold(held, i, j)
    return None if found is None else found.level


def told(name: str, edtf: str = "", **parts: object) -> Claim:
    return claim(name, edtf, at=0 if name == "a" else 900, **{"keywords": BOILER, **parts})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("1881", "1882", "date"),
        ("1881", "1885", "date"),
        ("1881", "1891", "date"),  # one digit
        ("1881", "1896", None),
        ("1881", "1881", None),
        ("1881", "1881-05", None),
        ("1927-10-03", "1927-10-13", "date"),
        ("1863-08-01", "1863-01-08", "date"),
        ("1849/1871", "1849/1872", "date"),
        ("1849/1871", "1872/1903", None),
    ],
)
def test_near_dates_of_what_is_alike(first: str, second: str, expected: str | None) -> None:
    assert level(told("a", first), told("b", second)) == expected


def test_too_little_in_common() -> None:
    assert level(told("a", "1881"), told("b", "1882", keywords=("anchor",))) is None
    assert level(told("a", "1881", keywords=()), told("b", "1882", keywords=())) is None


def test_two_texts_are_no_retelling() -> None:
    assert level(told("a", "1881"), told("b", "1882", source="d/other.txt")) is None


def test_one_sentence_tells_two_things() -> None:
    both = {"sentence": (0, 950)}
    assert level(told("a", "1881", **both), told("b", "1882", **both)) is None


def test_opposite_acts_are_two() -> None:
    assert (
        level(told("a", "1881", type="building.opening"), told("b", "1882", type="building.closing")) is None
    )


def test_deaths_of_two_people_are_two() -> None:
    died = {"type": "person.death"}
    assert level(told("a", "1881", **died), told("b", "1882", **died)) is None
    same = {"type": "person.death", "actors": (replace(person("Ann Roe"), start=1, end=3),)}
    moved = {**same, "actors": (replace(person("Ann Roe"), start=901, end=903),)}
    assert level(told("a", "1881", **same), told("b", "1882", **moved)) == "date"


def test_two_places_are_two_things() -> None:
    here = (replace(city("Dover"), start=1, end=3),)
    there = (replace(city("Deal"), start=901, end=903),)
    assert level(told("a", "1881", places=here), told("b", "1882", places=there)) is None


def beds(value: float, **parts: object) -> tuple[Quantity, ...]:
    return (replace(count(value, noun="bed"), **parts),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [(120, 150, "number"), (120, 120, None), (38, 83, "number"), (120, 1500, None)],
)
def test_two_numbers_of_what_is_alike(first: float, second: float, expected: str | None) -> None:
    assert level(told("a", quantities=beds(first)), told("b", quantities=beds(second))) == expected


def test_the_counted_noun_alone_is_too_little() -> None:
    parts = {"keywords": ("bed",)}
    assert level(told("a", quantities=beds(3), **parts), told("b", quantities=beds(4), **parts)) is None


def test_a_statement_without_a_name_leans_on_the_one_before() -> None:
    """ "The hospital at Deal opened. It has 120 beds." and, in a list, "hospital at Deal, 150 beds"."""
    place = replace(city("Deal"), start=10, end=14)
    opened = claim("o", "1976", at=0, keywords=("hospital", "open"), places=(place,))
    counted = claim("a", at=100, keywords=("bed",), quantities=beds(120))
    listed = claim(
        "b", at=900, keywords=("bed", "hospital"), quantities=beds(150), in_list=True,
        places=(replace(place, start=901, end=905),),
    )  # fmt: skip
    held = view([opened, counted, listed, *FILLER], None)
    found = retold(held, held.claims.index(counted), held.claims.index(listed))
    assert found is not None
    assert found.level == "number"
