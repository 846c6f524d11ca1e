"""Arbitrary date values for the properties."""

from hypothesis import strategies as st

from pipeline.dates.value import DateValue, from_edtf, of

YEARS = st.integers(-3000, 2500)
MARKS = st.sampled_from(["", "", "~", "?", "%"])


def _year(year: int) -> str:
    return of(year).edtf


days = st.builds(lambda y, m, d: of(y, m, d), YEARS, st.integers(1, 12), st.integers(1, 28))
months = st.builds(lambda y, m: of(y, m), YEARS, st.integers(1, 12))
years = st.builds(lambda y: of(y), YEARS)
decades = st.builds(lambda d: from_edtf(f"{d:03d}X"), st.integers(0, 250))
centuries = st.builds(lambda c, s: from_edtf(f"{s}{c:02d}XX"), st.integers(0, 25), st.sampled_from(["", "-"]))
seasons = st.builds(lambda y, s: from_edtf(f"{_year(y)}-{s}"), YEARS, st.integers(21, 24))
simple = st.one_of(days, months, years, decades, centuries, seasons)
marked = st.builds(lambda v, m: from_edtf(v.edtf + m), simple, MARKS)
yearless = st.sampled_from(["XXXX-03-21", "XXXX-12", "XXXX-02-29", "XXXX-24", "XXXX-07"]).map(from_edtf)


def _ordered(a: DateValue, b: DateValue) -> DateValue:
    first, last = sorted((a, b), key=lambda v: (v.earliest, v.latest))
    return from_edtf(f"{first.edtf}/{last.edtf}") if first.earliest <= last.latest else first


intervals = st.builds(_ordered, marked, marked)
open_ended = st.builds(lambda v, s: v.bounded(s), marked, st.sampled_from(["before", "after"]))
sets = st.builds(
    lambda vs, b: from_edtf(b[0] + ",".join(sorted({v.edtf for v in vs})) + b[1]),
    st.lists(st.one_of(days, months, years), min_size=2, max_size=4),
    st.sampled_from(["[]", "{}"]),
)
parts = st.builds(lambda v, m: v.modified(m), simple, st.sampled_from(["early", "mid", "late"]))
dated = st.one_of(marked, intervals, open_ended, sets, parts)
values = st.one_of(dated, yearless)
