"""Numbers are compared by rounding, bounds and ranges, and only when they count one thing."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.reconcile.quantities import agree, compare_quantities
from pipeline.records import Quantity
from tests.support.claims import claim, count, link


@pytest.mark.parametrize(
    ("a", "b", "both_right"),
    [
        (count(11.9e6, significant=3), count(11.87e6, significant=4), True),
        (count(18500), count(15800), False),
        (count(312), count(300, bound="more-than"), True),
        (count(299), count(300, bound="more-than"), False),
        (count(900), count(300, bound="more-than"), False),
        (count(300, bound="more-than"), count(400, bound="more-than"), False),
        (count(15000, approximate=True), count(14870, significant=4), True),
        (count(20), count(24), False),
        (count(28), count(30), False),
        (count(28), count(30, approximate=True), True),
        (count(10000), count(8000), False),
        (count(100), count(120), False),
        (
            count(50, kind="percent", unit="%", upper=75.0),
            count(50, kind="percent", unit="%", upper=70.0),
            False,
        ),
        (count(50, kind="percent", unit="%", upper=75.0), count(60, kind="percent", unit="%"), True),
        (
            count(310.257183, kind="measure", unit="kg", significant=3),
            count(310, kind="measure", unit="kg"),
            True,
        ),
        (
            count(74.029824, kind="measure", unit="km/h", significant=2),
            count(74, kind="measure", unit="km/h"),
            True,
        ),
        (
            count(1114.836, kind="measure", unit="m²", significant=2),
            count(1100, kind="measure", unit="m²"),
            True,
        ),
        (
            count(74.029824, kind="measure", unit="km/h", significant=2),
            count(80, kind="measure", unit="km/h"),
            False,
        ),
    ],
)
def test_agree(a: Quantity, b: Quantity, both_right: bool) -> None:
    assert agree(a, b) is both_right
    assert agree(b, a) is both_right


def lasting(value: float, unit: str, **more: object) -> Quantity:
    return count(value, kind="duration", unit=unit, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "both_right"),
    [
        (lasting(42, "day"), lasting(3, "month"), False),
        (lasting(90, "day"), lasting(3, "month"), True),
        (lasting(42, "day"), lasting(1, "month"), True),
        (lasting(42, "day"), lasting(1.5, "month"), True),
        (lasting(18, "month"), lasting(1.5, "year"), True),
        (lasting(18, "month"), lasting(4, "year"), False),
        (lasting(72000, "second"), lasting(1, "day"), True),
        (lasting(7200, "second"), lasting(5, "day"), False),
        (lasting(14, "day"), lasting(1, "year"), False),
        (lasting(24, "month"), lasting(2, "year", upper=3.0), True),
    ],
)
def test_lengths_of_time_in_two_units(a: Quantity, b: Quantity, both_right: bool) -> None:
    assert agree(a, b) is both_right
    assert agree(b, a) is both_right


def test_two_lengths_of_one_stay_in_two_units_are_a_conflict() -> None:
    a = claim("a", "1909-02", text="She was given so long", quantities=(lasting(42, "day"),))
    b = claim("b", "1909-02", text="Elle est condamnée", language="fr", quantities=(lasting(3, "month"),))
    found = compare_quantities(a, b)
    assert found is not None
    assert found.relation == "conflicts"


def test_the_same_noun_in_two_languages_is_compared() -> None:
    english = claim("a", "1911", quantities=(count(18500, "inhabitant"),))
    french = claim("b", "1911", language="fr", quantities=(count(15800, "habitant"),))
    found = compare_quantities(english, french)
    assert found is not None
    assert found.relation == "conflicts"


def test_other_things_are_not_compared() -> None:
    ships = claim("a", "1911", quantities=(count(12, "ship"),))
    horses = claim("b", "1911", language="fr", quantities=(count(14, "cheval"),))
    assert compare_quantities(ships, horses) is None


def test_other_units_are_not_compared() -> None:
    dollars = claim("a", quantities=(count(12e6, kind="money", unit="USD"),))
    euros = claim("b", quantities=(count(14e6, kind="money", unit="EUR"),))
    assert compare_quantities(dollars, euros) is None


def test_numbers_that_agree_leave_the_rest_alone() -> None:
    english = claim("a", quantities=(count(94, "soul"), count(11, "dead")))
    french = claim("b", language="fr", quantities=(count(7, "homme"), count(94, "homme")))
    found = compare_quantities(english, french)
    assert found is not None
    assert (found.relation, found.value_a, found.value_b) == ("conflicts", "11", "7")


def test_a_number_on_one_side_only_is_no_conflict() -> None:
    assert compare_quantities(claim("a", quantities=(count(7, "letter"),)), claim("b")) is None


@pytest.mark.parametrize(("bound", "conflict"), [("../1880", True), ("1880/1881", False)])
def test_by_a_year_is_of_that_year_and_over_two_years_is_not(bound: str, conflict: bool) -> None:
    english = claim("en", bound, quantities=(count(22_000, "spindle"),))
    french = claim("fr", "1880", language="fr", quantities=(count(12_000, "spindle"),))
    result = reconcile((english, french), (link("en", "fr"),), ())
    assert [c.kind for c in result.conflicts] == (["quantity"] if conflict else [])
