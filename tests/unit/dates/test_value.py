"""Date values: EDTF in and out, bounds, precision, TIMEX3, parts and sides."""

import pytest

from pipeline.dates.value import DateValue, from_edtf, iso, of

BOUNDS = [
    ("1998", (1998, 1, 1), (1998, 12, 31), "year"),
    ("1998-02", (1998, 2, 1), (1998, 2, 28), "month"),
    ("2000-02", (2000, 2, 1), (2000, 2, 29), "month"),
    ("1944-10-21", (1944, 10, 21), (1944, 10, 21), "day"),
    ("199X", (1990, 1, 1), (1999, 12, 31), "decade"),
    ("18XX", (1800, 1, 1), (1899, 12, 31), "century"),
    ("-04XX", (-499, 1, 1), (-400, 12, 31), "century"),
    ("0000", (0, 1, 1), (0, 12, 31), "year"),
    ("-0499", (-499, 1, 1), (-499, 12, 31), "year"),
    ("Y12345", (12345, 1, 1), (12345, 12, 31), "year"),
    ("1998-24", (1998, 12, 1), (1999, 3, 20), "season"),
    ("1871/1874", (1871, 1, 1), (1874, 12, 31), "interval"),
    ("1998-07/1998-09", (1998, 7, 1), (1998, 9, 30), "quarter"),
    ("1998-01/1998-06", (1998, 1, 1), (1998, 6, 30), "interval"),
    ("2005/..", (2005, 1, 1), None, "interval"),
    ("../1914", None, (1914, 12, 31), "interval"),
    ("2005/", (2005, 1, 1), None, "interval"),
    ("[1997-02,1998-10]", (1997, 2, 1), (1998, 10, 31), "interval"),
    ("{1956,1962,1973}", (1956, 1, 1), (1973, 12, 31), "interval"),
    ("[..1760,1765]", None, (1765, 12, 31), "interval"),
    ("XXXX-03-21", None, None, "day"),
    ("XXXX-03", None, None, "month"),
    ("XXXX-22", None, None, "season"),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), BOUNDS)
def test_edtf_is_read_with_its_bounds(text, earliest, latest, precision):
    value = from_edtf(text)
    assert (value.edtf, value.earliest, value.latest, value.precision) == (text, earliest, latest, precision)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("1850~", True, False), ("1850?", False, True), ("1850%", True, True), ("1984?/2004~", True, True)],
)
def test_qualifiers_are_read(text, approximate, uncertain):
    value = from_edtf(text)
    assert (value.approximate, value.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "is no date"),
        ("98", "is no date"),
        ("1998-13", "no month 13"),
        ("1998-02-30", "has no day 30"),
        ("1900-02-29", "has no day 29"),
        ("XXXX-02-30", "no year has it"),
        ("XXXX", "no part"),
        ("199X-05", "no month"),
        ("1874/1871", "ends before it starts"),
        ("/", "needs a date on one side"),
        ("[1997", "not closed"),
        ("[..]", "needs a date on one side"),
        ("last year", "is no date"),
    ],
)
def test_what_is_no_edtf_is_refused_with_its_fault(text, fault):
    with pytest.raises(ValueError, match=fault):
        from_edtf(text)


def test_of_builds_years_months_and_days_and_refuses_impossible_ones():
    assert of(1944).edtf == "1944"
    assert of(1944, 10).edtf == "1944-10"
    assert of(-43, 3, 15).edtf == "-0043-03-15"
    with pytest.raises(ValueError, match="no such date"):
        of(1998, 2, 31)


@pytest.mark.parametrize(
    ("part", "text", "earliest", "latest"),
    [
        ("early", "199X", (1990, 1, 1), (1994, 12, 31)),
        ("late", "199X", (1995, 1, 1), (1999, 12, 31)),
        ("early", "1998", (1998, 1, 1), (1998, 6, 30)),
        ("mid", "1998", (1998, 4, 1), (1998, 9, 30)),
        ("late", "1998-10", (1998, 10, 16), (1998, 10, 31)),
        ("mid", "18XX", (1825, 1, 1), (1874, 12, 31)),
    ],
)
def test_a_part_narrows_the_bounds_and_keeps_the_date(part, text, earliest, latest):
    value = from_edtf(text).modified(part)
    assert (value.edtf, value.earliest, value.latest, value.modifier) == (text, earliest, latest, part)


def test_sides_give_half_open_intervals_that_name_the_date():
    assert from_edtf("1914").modified("before").edtf == "../1914"
    assert from_edtf("1914").modified("after").edtf == "1914/.."
    assert from_edtf("1914/1918").modified("after").edtf == "1918/.."
    assert from_edtf("1914/1918").modified("before").edtf == "../1914"
    assert from_edtf("1914/1918").bounded("until").edtf == "../1918"
    assert from_edtf("../1914").modified("before").edtf == "../1914"


def test_hedges_add_up():
    assert from_edtf("1850").hedged(approximate=True).edtf == "1850~"
    assert from_edtf("1850~").hedged(uncertain=True).edtf == "1850%"
    assert from_edtf("1871/1874").hedged(approximate=True).edtf == "1871~/1874~"
    assert from_edtf("1850").hedged().edtf == "1850"


@pytest.mark.parametrize(
    ("edtf", "timex"),
    [
        ("1998-10", "1998-10"),
        ("199X", "199"),
        ("18XX", "18"),
        ("1998-22", "1998-SU"),
        ("XXXX-24", "XXXX-WI"),
        ("1998-07/1998-09", "1998-Q3"),
        ("1998-07/1998-12", "1998-H2"),
        ("1990-08-13/1990-08-19", "1990-W33"),
        ("1990-08-11/1990-08-12", "1990-W32-WE"),
        ("2005/..", "2005/.."),
        ("1850~", "1850~"),
        ("-0043-03-15", "-0043-03-15"),
        ("0000", "0000"),
        ("-04XX", "-04"),
    ],
)
def test_timex3(edtf, timex):
    assert from_edtf(edtf).timex3 == timex


def test_mod_tells_part_side_or_hedge():
    assert from_edtf("199X").modified("late").mod == "END"
    assert from_edtf("1914").modified("before").mod == "BEFORE"
    assert from_edtf("1850~").mod == "APPROX"
    assert from_edtf("1850").mod is None


def test_days_are_written_as_iso():
    assert iso((1944, 10, 21)) == "1944-10-21"
    assert iso((-499, 1, 31)) == "-0499-01-31"
    assert iso((12345, 1, 2)) == "Y12345-01-02"


def test_values_are_frozen_and_hashable():
    assert len({DateValue.from_edtf("1998"), DateValue.of(1998)}) == 1
