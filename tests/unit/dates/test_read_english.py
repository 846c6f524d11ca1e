"""English dates in sentences: what is found and what it means."""

from itertools import pairwise

import pytest

from pipeline.dates.read import read
from pipeline.dates.value import from_edtf

EXPLICIT = [
    ("The mill burnt on 3 May 1875.", ["1875-05-03"]),
    ("The mill burnt on May 3, 1875.", ["1875-05-03"]),
    ("The mill burnt on the 3rd of May, 1875.", ["1875-05-03"]),
    ("It closed on Tuesday, 4 June 1901.", ["1901-06-04"]),
    ("Signed Sept. 5, 1931.", ["1931-09-05"]),
    ("Signed 21 Oct. 1944 at noon.", ["1944-10-21"]),
    ("It opened in October 1998.", ["1998-10"]),
    ("It opened in nineteen ninety-eight.", ["1998"]),
    ("It opened on the first of March 1923.", ["1923-03-01"]),
    ("Logged 2013-04-30.", ["2013-04-30"]),
    ("Logged in 2013-04.", ["2013-04"]),
    ("Logged on 31/12/1999.", ["1999-12-31"]),
    ("In the summer of 1921 it rained.", ["1921-22"]),
    ("In the third quarter of 1998 sales fell.", ["1998-07/1998-09"]),
    ("In the first half of 1958 it was shut.", ["1958-01/1958-06"]),
    ("They met on Easter Monday 1912.", ["1912-04-08"]),
    ("They met in the week of 9 March 2020.", ["2020-03-09/2020-03-15"]),
    ("They met on the first Monday of May 1911.", ["1911-05-01"]),
    ("Jazz of the 1920s.", ["192X"]),
    ("Songs of the nineteen-forties.", ["194X"]),
    ("A hall of the 18th century.", ["17XX"]),
    ("A hall of the seventeenth and eighteenth centuries.", ["16XX", "17XX"]),
    ("It stood in the fourth or fifth century.", ["[03XX,04XX]"]),
    ("Built in the 1700s.", ["17XX"]),
    ("A temple of the fifth century BC.", ["-04XX"]),
    ("He fell in 44 BC.", ["-0043"]),
    ("It lasted from 500 to 300 BC.", ["-0499/-0299"]),
    ("It was cast about 1850.", ["1850~"]),
    ("It was cast c. 1850.", ["1850~"]),
    ("It was probably cast in 1702; possibly in 1703.", ["1702", "1703?"]),
    ("From 1990 to 1995 he taught.", ["1990/1995"]),
    ("He taught there 1990–95.", ["1990/1995"]),
    ("He taught there 1961–8.", ["1961/1968"]),
    ("Between 1871 and 1874 he painted.", ["1871/1874"]),
    ("The fair ran from 3 to 5 June 1940.", ["1940-06-03/1940-06-05"]),
    ("The fair ran May to July 1981.", ["1981-05/1981-07"]),
    ("They lay in the ice through the winter of 1776–77.", ["1776/1777"]),
    ("It has been open since 2005.", ["2005/.."]),
    ("It was a school until 1936.", ["../1936"]),
    ("It was a school before 1914.", ["../1914"]),
    ("After 1945 it was a shop.", ["1945/.."]),
    ("A pre-1982 print.", ["../1982"]),
    ("By the 1820s it was a ruin.", ["../182X"]),
    ("After the Second World War it was rebuilt.", ["1945/.."]),
    ("He won in 2008 and 2013.", ["2008", "2013"]),
    ("The winner (2008, 2013) bowed.", ["2008", "2013"]),
    ("It rained on 3, 4 and 5 June 1911.", ["1911-06-03", "1911-06-04", "1911-06-05"]),
    ("In March and April 1998 it was shut.", ["1998-03/1998-04"]),
    ("In March and in October 1998 it was shut.", ["1998-03", "1998-10"]),
    ("Ann Vale (23 January 1828 – 31 July 1897) was a smith.", ["1828-01-23", "1897-07-31"]),
    ("Born 11 February 1731/32.", ["1732-02-22"]),
    ("Born 20 March 1648/9.", ["1649-03-30"]),
    ("The coup of 18 Brumaire Year VIII.", ["1799-11-09"]),
    ("The late eleventh or early twelfth century.", ["[10XX,11XX]"]),
    ("The last quarter of the 19th century.", ["1875/1899"]),
    ("The first decade of the 20th century.", ["190X"]),
    ("At the turn of the 20th century.", ["1900~"]),
    ("The dynasty (c. 1550–1070 BC) fell.", ["-1549~/-1069~"]),
    ("Mid-June 2001 to late August 2001.", ["2001-06/2001-08"]),
    ("On 5 May 1911, and again on the 9th, it snowed.", ["1911-05-05", "1911-05-09"]),
    ("Three weeks after 3 May 1940 he fled.", ["1940-05-20/1940-05-26"]),
    ("On 21 March 2050 bells rang in 1850.", ["2050-03-21", "1850"]),
]


@pytest.mark.parametrize(("sentence", "dates"), EXPLICIT)
def test_what_a_sentence_says(sentence, dates):
    assert [timex.value.edtf for timex in read(sentence, "en").timexes] == dates


RELATIVE = [
    ("He came in 1806 and left six years later.", "1812", "1806"),
    ("He came in May 1806 and left three months later.", "1806-08", "May 1806"),
    ("He came on 3 May 1806 and left two days later.", "1806-05-05", "3 May 1806"),
    ("He came in 1806; the following year he left.", "1807", "1806"),
    ("He came in 1806; the previous year it had burnt.", "1805", "1806"),
    ("He came in 1806. He left later that year.", "1806", "1806"),
    ("He came in October 1806 and left the following August.", "1807-08", "October 1806"),
    ("He came on 30 June 1806. The next day he left.", "1806-07-01", "30 June 1806"),
    ("He came in May 1806 and left on the 16th of the same month.", "1806-05-16", "May 1806"),
    ("It was a school until 1882. In that year it burnt.", "1882", "until 1882"),
    ("He was there from 1864 to 1869. The following year he left.", "1870", "from 1864 to 1869"),
    ("It opened in 1907. A decade later it closed.", "1917", "1907"),
    ("The war began in 1939. It was three years before 1942.", "1939", None),
]


@pytest.mark.parametrize(("text", "date", "anchor"), RELATIVE)
def test_relative_dates_name_their_anchor(text, date, anchor):
    last = read(text, "en").timexes[-1]
    assert last.value.edtf == date
    if anchor is not None:
        assert last.basis in ("relative", "derived")
        assert last.anchor.text == anchor


def test_an_event_told_with_its_date_is_an_anchor():
    text = "The bishop reached the island in 1833 and a school in 1835. Six years after his arrival he fell."
    last = read(text, "en").timexes[-1]
    assert (last.value.edtf, last.basis, last.anchor.text) == ("1839", "derived", "1833")


def test_that_year_after_a_range_is_not_guessed():
    reading = read("He was there from 1864 to 1869. In that year he left.", "en")
    assert [timex.value.edtf for timex in reading.timexes] == ["1864/1869"]
    assert [finding.code for finding in reading.findings] == ["no-anchor"]


def test_quarters_are_compared_with_the_same_quarter():
    written = from_edtf("1989-11-02")
    text = (
        "Net rose in the third quarter. A year earlier it fell. In nine months it rose from a year earlier."
    )
    values = [timex.value.timex3 for timex in read(text, "en", written=written).timexes]
    assert values == ["1989-Q3", "1988-Q3", "1988"]


def test_the_year_of_a_day_comes_from_the_sentence_before():
    days = [
        t.value.edtf for t in read("The strike of 1911 began on 2 May. It ended on 9 June.", "en").timexes
    ]
    assert days == ["1911", "1911-05-02", "1911-06-09"]


def test_without_any_year_a_day_stays_without():
    (timex,) = read("The feast is on 21 March.", "en").timexes
    assert (timex.value.edtf, timex.value.earliest) == ("XXXX-03-21", None)


WRITING = [
    ("The bridge fell yesterday.", "2014-11-17"),
    ("The bridge fell last year.", "2013"),
    ("The bridge fell last month.", "2014-10"),
    ("The bridge fell last week.", "2014-11-10/2014-11-16"),
    ("The bridge fell on Friday.", "2014-11-14"),
    ("The bridge will open on Friday.", "2014-11-21"),
    ("The bridge fell two years ago.", "2012"),
    ("The bridge fell last July.", "2014-07"),
    ("The bridge will open next spring.", "2015-21"),
    ("The bridge fell in March this year.", "2014-03"),
    ("The bridge fell at the beginning of the year.", "2014"),
]


@pytest.mark.parametrize(("sentence", "date"), WRITING)
def test_dates_told_from_the_day_of_writing(sentence, date):
    (timex,) = read(sentence, "en", written=from_edtf("2014-11-18")).timexes
    assert timex.value.edtf == date
    assert (timex.anchor.start, timex.anchor.text) == (-1, "")


def test_the_head_of_a_letter_says_when_it_was_written():
    text = "Minutes of the meeting of 10 February 1886\n\nThe minutes of 13 January last were read."
    assert read(text, "en").timexes[0].value.edtf == "1886-02-10"
    report = read("Harwich, 10 February 1886\n\nI arrived here yesterday.", "en").timexes[-1]
    assert (report.value.edtf, report.anchor.text) == ("1886-02-09", "10 February 1886")


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Six years later he died.", "no-anchor"),
        ("The bridge fell last year.", "no-writing-date"),
        ("It was signed on 31 February 1998.", "impossible-date"),
        ("It was signed on 10/09/2020.", "ambiguous-date"),
        ("Born 11 February 1731/32.", "converted-date"),
    ],
)
def test_what_is_not_certain_leaves_a_finding(sentence, code):
    assert [finding.code for finding in read(sentence, "en").findings] == [code]


def test_digits_read_two_ways_unless_the_text_settles_it():
    def first(text, **options):
        return read(text, "en", **options).timexes[0].value.edtf

    assert first("Due 10/09/2020.") == "[2020-09-10,2020-10-09]"
    assert first("Due 10/09/2020 and 25/09/2020.") == "2020-09-10"
    assert first("Due 10/09/2020 and 09/25/2020.") == "2020-10-09"
    assert first("Due 10/09/2020.", day_first=True) == "2020-09-10"
    assert first("Due 10/09/2020.", day_first=False) == "2020-10-09"


@pytest.mark.parametrize(
    "sentence",
    [
        "He stayed for two months and then for three years.",
        "A widow in her seventies, aged 77, kept the gate.",
        "It is shut every Monday and each July.",
        "The town had 1850 inhabitants and 2,000 sheep.",
        "Some 1700 people came.",
        "See page 1912, section 1945 and no. 1838.",
        "Take route 1998 or flight 1812.",
        "ISBN 978-0-1989-2005-3.",
        "It cost $1999, or 1850 dollars, and rose 20 %.",
        "The side won 20–12.",
        "They may march at dawn.",
        "April Denholm and Mr June taught there.",
        "He read the Sunday Times for a second.",
        "Between 1500 and 2000 tons were shipped.",
        "The road rises from 1200 to 1850 metres.",
        "The Summer Olympics and the autumn of life.",
        "The scale is 1:2000.",
        "Call 0800 1998 2004.",
    ],
)
def test_what_is_no_date(sentence):
    assert read(sentence, "en").timexes == ()


def test_spans_point_into_the_text_and_do_not_overlap():
    text = "From 3 to 5 June 1940, then in 1941 and 1943; two years later, in the early 1950s, it closed."
    timexes = read(text, "en").timexes
    assert all(text[t.start : t.end] == t.text for t in timexes)
    assert all(a.end <= b.start for a, b in pairwise(timexes))


def test_lists_and_explicit_dates_are_told_apart():
    bases = [t.basis for t in read("In 1901 it opened; it burnt in 2008 and 2013.", "en").timexes]
    assert bases == ["explicit", "list", "list"]


def test_anchors_are_sought_inside_the_paragraph():
    reading = read("It opened in 1806.\n\nSix years later it closed.", "en")
    assert [t.value.edtf for t in reading.timexes] == ["1806"]
    assert [f.code for f in reading.findings] == ["no-anchor"]
    joined = read("It opened in 1806.\n\nSix years later it closed.", "en", paragraphs=[(0, 46)])
    assert [t.value.edtf for t in joined.timexes] == ["1806", "1812"]
