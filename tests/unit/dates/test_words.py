"""Dates in words, as each language writes them."""

from __future__ import annotations

import pytest

from pipeline.dates.value import DateValue, from_edtf
from pipeline.dates.words import say


@pytest.mark.parametrize(
    ("edtf", "english", "french"),
    [
        ("1944-10-21", "21 October 1944", "le 21 octobre 1944"),
        ("1835-02-01", "1 February 1835", "le 1er février 1835"),
        ("1998-10", "October 1998", "octobre 1998"),
        ("1997", "1997", "1997"),
        ("1833-21", "spring 1833", "printemps 1833"),
        ("199X", "the 1990s", "les années 1990"),
        ("18XX", "the 19th century", "le XIXe siècle"),
        ("00XX", "the 1st century", "le Ier siècle"),
        ("20XX", "the 21st century", "le XXIe siècle"),
        ("1871/1874", "1871–1874", "1871–1874"),
        ("1940-06-03/1940-06-05", "3 June 1940 – 5 June 1940", "3 juin 1940 – 5 juin 1940"),
        ("2005/..", "since 2005", "depuis 2005"),
        ("../1914", "until 1914", "jusqu'en 1914"),
        ("../1914-08-02", "until 2 August 1914", "jusqu'au 2 août 1914"),
        ("1850~", "about 1850", "vers 1850"),
        ("1702?", "1702 (uncertain)", "1702 (incertain)"),
        ("XXXX-03-21", "21 March", "le 21 mars"),
        ("XXXX-03", "March", "mars"),
        ("[1997-02,1998-10]", "February 1997 or October 1998", "février 1997 ou octobre 1998"),
        ("{2008,2013}", "2008 and 2013", "2008 et 2013"),
        ("-0043", "44 BC", "44 av. J.-C."),
        ("-04XX", "the 5th century BC", "le Ve siècle av. J.-C."),
        ("Y-42999", "43000 BC", "43000 av. J.-C."),
    ],
)
def test_a_date_is_written_as_the_language_writes_it(edtf: str, english: str, french: str) -> None:
    assert (say(from_edtf(edtf), "en"), say(from_edtf(edtf), "fr")) == (english, french)


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (from_edtf("199X").modified("early"), "the early 1990s", "début des années 1990"),
        (from_edtf("18XX").modified("late"), "the late 19th century", "fin du XIXe siècle"),
        (from_edtf("1998-03").modified("mid"), "mid-March 1998", "mi-mars 1998"),
        (from_edtf("1914").modified("before"), "before 1914", "avant 1914"),
        (from_edtf("1940-06-03").modified("after"), "after 3 June 1940", "après le 3 juin 1940"),
    ],
)
def test_what_narrows_a_date_is_said(value: DateValue, english: str, french: str) -> None:
    assert (say(value, "en"), say(value, "fr")) == (english, french)


def test_a_language_without_wording_gets_the_edtf_text() -> None:
    assert say(from_edtf("1998-10"), "es") == "1998-10"
