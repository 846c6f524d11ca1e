"""Broken, odd and hostile text: right or a finding, never a crash, and never more than linear time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates.read import read
from pipeline.dates.value import from_edtf
from tests.support.growth import slowdown


@pytest.mark.parametrize(
    "text", ["The 1912 seventies.", "300 eighties", "2019 hundreds", "a thousand nineties"]
)
def test_a_number_before_tens_that_is_no_century_breaks_nothing(text):
    assert all(from_edtf(timex.value.edtf) for timex in read(text, "en").timexes)


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("le 21 octobre 1944", "fr", "1944-10-21"),
        ("le 21\noctobre\n1944", "fr", "1944-10-21"),
        ("le 21 octo\u00adbre 1944", "fr", "1944-10-21"),
        ("on 21\u202fOctober\u00a01944", "en", "1944-10-21"),
        ("on ٢١ October ١٩٤٤", "en", "1944-10-21"),
        ("in the year 0099 AD", "en", "0099"),
        ("on 31 December 9999 BC", "en", "-9998-12-31"),
        ("around 12,000 BC", "en", "Y-11999~"),
    ],
)
def test_odd_spaces_hyphens_and_digits(text, language, date):
    (timex,) = read(text, language).timexes
    assert timex.value.edtf == date
    assert text[timex.start : timex.end] == timex.text


def test_a_paragraph_break_ends_a_date():
    assert [t.value.edtf for t in read("on 21 October\n\n1944 was cold", "en").timexes] == [
        "XXXX-10-21",
        "1944",
    ]


PIECES = st.sampled_from(
    [
        *(
            "31",
            "0",
            "00",
            "1998",
            "9999",
            "10000",
            "XIX",
            "XIXe",
            "5th",
            "1er",
            "1990s",
            "30/02/2001",
            "2001-13-40",
        ),
        *(
            "February",
            "mai",
            "May",
            "an",
            "Year",
            "BC",
            "av. J.-C.",
            "century",
            "siècle",
            "quarter",
            "Brumaire",
        ),
        *(
            "from",
            "to",
            "de",
            "à",
            "entre",
            "et",
            "between",
            "and",
            "since",
            "until",
            "jusqu'en",
            "before",
            "about",
        ),
        *(
            "last",
            "next",
            "dernier",
            "years",
            "ans",
            "later",
            "plus tard",
            "the",
            "following",
            "suivant",
            "Easter",
        ),
        *(
            "early",
            "début des",
            "années",
            "first",
            "half of",
            "week of",
            "(",
            ")",
            "?",
            "~",
            "-",
            "–",
            "/",
            ",",
            ".",
        ),
        *("\n", "\n\n", "\u00ad", "\u00a0", "٣", "x", "ab", "'", "\x00", "\ud7ff", "🕰"),
    ]
)


@given(
    st.lists(PIECES, max_size=25),
    st.sampled_from(["en", "fr", "es"]),
    st.sampled_from([None, "2014-11-18", "1886"]),
)
def test_no_sequence_of_date_words_is_too_odd(pieces, language, written):
    text = " ".join(pieces)
    reading = read(text, language, written=written and from_edtf(written))
    for timex in reading.timexes:
        assert text[timex.start : timex.end] == timex.text
        assert from_edtf(timex.value.edtf).edtf == timex.value.edtf
        assert timex.value.timex3
    for finding in reading.findings:
        assert 0 <= finding.start < finding.end <= len(text)


@given(st.text(max_size=200), st.sampled_from(["en", "fr"]))
def test_no_text_is_too_odd(text, language):
    read(text, language)


@pytest.mark.parametrize(
    "line",
    [
        "12 May 1998 3 June 14 ",
        "1998 1998 1998 ",
        "1-2-3-4-5-6-7-8-9-",
        "two years later the following year ",
        "May ",
    ],
)
def test_time_grows_no_faster_than_the_text(line):
    read(line * 50, "en")
    ratio = slowdown(lambda: read(line * 300, "en"), lambda: read(line * 2400, "en"), enough=8 * 3)
    assert ratio < 8 * 3, "eight times the text may take eight times as long, with room for a busy machine"
