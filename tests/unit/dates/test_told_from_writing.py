"""Dates told from the day of writing, Wednesday 14 May 2014, in both languages."""

import json

import pytest

from pipeline.dates.command import run
from pipeline.dates.read import read
from pipeline.dates.value import from_edtf

ENGLISH = [
    ("The ferry will return in two weeks.", ["2014-05-26/2014-06-01"]),
    ("The ferry was built in two weeks.", []),
    ("It reopens in ten days' time.", ["2014-05-24"]),
    ("The summer before last it rained.", ["2012-22"]),
    ("It stays open until Sunday.", ["../2014-05-18"]),
    ("On Saturday week there is a market.", ["2014-05-24"]),
    ("We have yours of the 8th inst.", ["2014-05-08"]),
    ("They will look on Friday; they looked on Monday.", ["2014-05-16", "2014-05-12"]),
    ("They reported lower-than-expected sales on Monday.", ["2014-05-12"]),
    ("In July, the firm brought in a new head.", ["2013-07"]),
    ("In the year ended June 30, sales fell.", ["2013-06-30"]),
    ("They hope to finish by year-end.", ["2014"]),
]
FRENCH = [
    ("Il a fermé à la fin du mois dernier.", ["2014-04"]),
    ("Le conseil se tiendra mardi en huit.", ["2014-05-27"]),
    ("Votre lettre du 8 courant est arrivée.", ["2014-05-08"]),
    ("Le bac roule de lundi à vendredi.", ["2014-05-12/2014-05-16"]),
    ("L'exposition dure jusqu'à dimanche.", ["../2014-05-18"]),
    ("L'usine pourrait rouvrir en octobre.", ["2014-10"]),
]


@pytest.mark.parametrize(
    ("language", "sentence", "dates"),
    [*(("en", *case) for case in ENGLISH), *(("fr", *case) for case in FRENCH)],
)
def test_what_a_sentence_says(language, sentence, dates):
    found = read(sentence, language, written=from_edtf("2014-05-14")).timexes
    assert [timex.value.edtf for timex in found] == dates


@pytest.mark.parametrize(
    ("text", "dct", "value", "mod", "edtf"),
    [
        ("They must leave before next Friday.", "2014-05-14", "2014-05-16", "BEFORE", "../2014-05-16"),
        ("They must leave before 1914.", "2014-05-14", "../1914", "BEFORE", "../1914"),
        ("It has been shut since Monday.", "2014-05-14", "2014-05-12", None, "2014-05-12/.."),
        ("It has been shut since 2005.", "2014-05-14", "2005/..", None, "2005/.."),
        ("By 1914 it was shut.", None, "../1914", None, "../1914"),
    ],
)
def test_timex3_names_the_date_of_a_bound_told_from_the_writing(text, dct, value, mod, edtf):
    line = json.dumps({"doc_id": "a", "lang": "en", "dct": dct, "text": text})
    [timex] = json.loads(next(run([line])))["timexes"]
    assert (timex["value"], timex["mod"], timex["edtf"]) == (value, mod, edtf)


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "PORT MARLOW, 6 March 2018 — The salt works sold more last year.", "2017"),
        (
            "en",
            "New works\n\nPORT MARLOW, 6 March 2018 (PA) -- Sales rose last year, the maker said.",
            "2017",
        ),
        ("fr", "PORT-MARLEAU, 6 mars 2018 – La saline a vendu davantage l'an dernier.", "2017"),
        ("fr", "Port-Marleau, le 6 mars 2018 — La saline a été vendue hier.", "2018-03-05"),
    ],
)
def test_an_agency_opens_with_its_place_and_day(language, text, date):
    assert read(text, language).timexes[-1].value.edtf == date


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, 6 March 2018 — it rained — the works opened to all who had asked for it. Last year was dry.",
        "In the town of Port Marlow. Then, 6 March 2018 – a fair was held on the quay, it is said. Last year was dry.",
        "He was born at Port Marlow, 6 March 2018, and moved inland with his mother at two. Last year was dry.",
    ],
)
def test_a_dash_after_a_date_of_the_telling_opens_nothing(text):
    assert [timex.value.edtf for timex in read(text, "en").timexes] == ["2018-03-06"]
