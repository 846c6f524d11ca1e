"""The algebra of date values: total, symmetric where it should be, consistent with itself."""

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.dates.algebra import Relation, compare, converse, gap_days, hull, one_of, shift, years_between
from pipeline.dates.value import from_edtf
from tests.unit.dates.date_strategies import dated, days, simple, values

PAIRS = [
    ("1944", "1944", Relation.EQUAL),
    ("1944-10-21", "1944", Relation.REFINES),
    ("1944", "1944-10-21", Relation.REFINED_BY),
    ("1944-10", "1944-11", Relation.DISJOINT),
    ("1939/1945", "1944/1950", Relation.OVERLAPS),
    ("1910", "../1914", Relation.REFINES),
    ("1920", "../1914", Relation.DISJOINT),
    ("2005/..", "2010/..", Relation.REFINED_BY),
    ("2005/..", "../2010", Relation.OVERLAPS),
    ("2005/", "2010", Relation.UNKNOWN),
    ("2005/", "2000", Relation.DISJOINT),
    ("1852", "1850~", Relation.REFINES),
    ("1870", "1850~", Relation.DISJOINT),
    ("1998-10", "[1997-02,1998-10]", Relation.REFINES),
    ("1960", "{1956,1962,1973}", Relation.DISJOINT),
    ("XXXX-03-21", "1998-03-21", Relation.UNKNOWN),
    ("XXXX-03-21", "1998-04", Relation.DISJOINT),
    ("XXXX-03-21", "XXXX-03", Relation.REFINES),
    ("XXXX-01", "XXXX-24", Relation.REFINES),
    ("XXXX-03-21", "XXXX-05", Relation.DISJOINT),
    ("1833-03-30", "1833-21", Relation.REFINES),
    ("1777-01", "1776-24", Relation.REFINES),
    ("1998", "199X", Relation.REFINES),
]


@pytest.mark.parametrize(("a", "b", "relation"), PAIRS)
def test_compare(a, b, relation):
    assert compare(from_edtf(a), from_edtf(b)) is relation


def test_parts_compare_by_their_narrower_bounds():
    early = from_edtf("199X").modified("early")
    assert compare(from_edtf("1992"), early) is Relation.REFINES
    assert compare(from_edtf("1998"), early) is Relation.DISJOINT


@given(values, values)
def test_the_relation_seen_from_the_other_side_is_its_converse(a, b):
    assert compare(b, a) is converse(compare(a, b))


@given(values)
def test_every_value_equals_itself(a):
    assert compare(a, a) is Relation.EQUAL


@settings(max_examples=300)
@given(st.lists(dated, min_size=3, max_size=3))
def test_refinement_is_transitive(three):
    a, b, c = three
    if compare(a, b) is Relation.REFINES and compare(b, c) is Relation.REFINES:
        assert compare(a, c) is Relation.REFINES


@given(st.lists(simple, min_size=2, max_size=2).filter(lambda two: two[0] != two[1]), days)
def test_refinement_is_transitive_down_to_a_day(pair, day):
    wide = hull(*pair)
    narrow = pair[0]
    if compare(day, narrow) is Relation.REFINES and compare(narrow, wide) is Relation.REFINES:
        assert compare(day, wide) is Relation.REFINES


@given(dated, dated)
def test_the_hull_contains_both(a, b):
    both = hull(a, b)
    for each in (a, b):
        assert both.earliest is None or (each.earliest is not None and both.earliest <= each.earliest)
        assert both.latest is None or (each.latest is not None and both.latest >= each.latest)


def test_the_hull_is_no_wider_than_needed():
    assert hull(from_edtf("1997-02"), from_edtf("1998-10")).edtf == "1997-02/1998-10"
    assert hull(from_edtf("1998"), from_edtf("1998-10")).edtf == "1998"
    assert hull(from_edtf("2005/.."), from_edtf("1998")).edtf == "1998/.."
    with pytest.raises(ValueError, match="no dates"):
        hull()


@given(values, values)
def test_one_of_does_not_mind_the_order(a, b):
    assert one_of(a, b) == one_of(b, a)
    assert from_edtf(one_of(a, b).edtf).edtf == one_of(a, b).edtf


def test_one_of_is_sorted_and_says_each_once():
    assert one_of(*map(from_edtf, ("1998-10", "1997-02", "1998-10"))).edtf == "[1997-02,1998-10]"
    assert one_of(from_edtf("1998")).edtf == "1998"
    assert one_of(from_edtf("1990/1995"), from_edtf("1980")).edtf == "[1980,1990..1995]"
    assert one_of(from_edtf("2005/.."), from_edtf("1998")).edtf == "[1998,2005..]"


@given(values)
def test_every_value_round_trips_through_its_edtf(value):
    again = from_edtf(value.edtf)
    assert (again.edtf, again.precision) == (value.edtf, value.precision)
    assert (again.approximate, again.uncertain) == (value.approximate, value.uncertain)


@given(simple, st.sampled_from(["", "~", "?", "%"]))
def test_simple_values_are_accepted_by_the_edtf_package(value, mark):
    """The package takes no qualified season; EDTF has it."""
    text = value.edtf + ("" if value.precision == "season" else mark)
    assert str(parse_edtf(text)) == text


@pytest.mark.parametrize(
    "text",
    ["1871/1874", "1998-10/..", "../1914", "[1997-02,1998-10]", "{1956,1962}", "XXXX-03-21", "1871~/1874~"],
)
def test_compound_values_are_accepted_by_the_edtf_package(text):
    """The package takes no `../199X` and no season in a set; EDTF has both."""
    assert parse_edtf(text) is not None


@given(values, values)
def test_gaps_are_symmetric_and_zero_where_dates_meet(a, b):
    gap = gap_days(a, b)
    assert gap == gap_days(b, a)
    if compare(a, b) in (Relation.OVERLAPS, Relation.REFINES, Relation.EQUAL) and gap is not None:
        assert gap == 0


def test_gaps_count_days_between_the_nearest_ends():
    assert gap_days(from_edtf("1998-10-21"), from_edtf("1998-10-24")) == 3
    assert gap_days(from_edtf("1998-10"), from_edtf("1998-12")) == 31
    assert gap_days(from_edtf("XXXX-03"), from_edtf("1998")) is None


@given(days, st.integers(-40000, 40000))
def test_moving_a_day_and_back_changes_nothing(day, count):
    assert shift(shift(day, days=count), days=-count) == day


@given(values)
def test_moving_by_nothing_changes_nothing(value):
    assert shift(value).edtf == value.edtf


@pytest.mark.parametrize(
    ("text", "moves", "expected"),
    [
        ("1998", {"years": 2}, "2000"),
        ("1998", {"months": 14}, "1999"),
        ("1998-12-31", {"days": 1}, "1999-01-01"),
        ("2000-02-29", {"years": 1}, "2001-02-28"),
        ("1998-22", {"months": 3}, "1998-23"),
        ("1990/1995", {"years": -5}, "1985/1990"),
        ("../1914", {"years": 1}, "../1915"),
        ("XXXX-12-31", {"days": 1}, "XXXX-01-01"),
        ("199X", {"years": 10}, "200X"),
        ("0001", {"years": -1}, "0000"),
    ],
)
def test_shift(text, moves, expected):
    assert shift(from_edtf(text), **moves).edtf == expected


def test_full_years_between():
    assert years_between(from_edtf("1786-04-12"), from_edtf("1860-12-05")) == (74, 74)
    assert years_between(from_edtf("1786"), from_edtf("1860")) == (73, 74)
    assert years_between(from_edtf("1860"), from_edtf("1786")) == (-75, -74)
    assert years_between(from_edtf("1786"), from_edtf("1860/..")) is None


@given(values, values)
def test_all_operations_are_total(a, b):
    compare(a, b), gap_days(a, b), years_between(a, b)
    hull(a, b), one_of(a, b), shift(a, 3, 2, 1)
