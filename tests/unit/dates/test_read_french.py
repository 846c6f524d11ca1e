"""French dates in sentences: what is found and what it means."""

import pytest

from pipeline.dates.read import read
from pipeline.dates.value import from_edtf

EXPLICIT = [
    ("Le moulin brûla le 3 mai 1875.", ["1875-05-03"]),
    ("Le moulin brûla le 1er juin 1875.", ["1875-06-01"]),
    ("Il ferma le mardi 4 juin 1901.", ["1901-06-04"]),
    ("Signé le 21 oct. 1944 à midi.", ["1944-10-21"]),
    ("SIGNÉ LE 2 FEVRIER 1931.", ["1931-02-02"]),
    ("Il ouvrit en octobre 1998.", ["1998-10"]),
    ("Il ouvrit en mille neuf cent quatre-vingt-dix-huit.", ["1998"]),
    ("Il ouvrit le dix-sept août 1910.", ["1910-08-17"]),
    ("Relevé du 10/09/2020.", ["2020-09-10"]),
    ("Au printemps de 1833, il plut.", ["1833-21"]),
    ("Au deuxième trimestre 2018, on ferma.", ["2018-04/2018-06"]),
    ("Aux 2e et 3e trimestres 2018, on ferma.", ["2018-04/2018-06", "2018-07/2018-09"]),
    ("Le lundi de Pâques 1912, on dansa.", ["1912-04-08"]),
    ("Dans la semaine du 9 mars 2020, on ferma.", ["2020-03-09/2020-03-15"]),
    ("Les années 1990 et les années 30.", ["199X", "193X"]),
    ("Les années quatre-vingt furent sèches.", ["198X"]),
    ("Un hôtel du XVIIe siècle, un autre du XVIII e siècle.", ["16XX", "17XX"]),
    ("Un temple du Ve siècle av. J.-C.", ["-04XX"]),
    ("Il tomba en 44 avant notre ère.", ["-0043"]),
    ("Fondu vers 1850, peut-être en 1848.", ["1850~", "1848?"]),
    ("De 1990 à 1995, il enseigna.", ["1990/1995"]),
    ("Entre 1871 et 1874, il peignit.", ["1871/1874"]),
    ("Du 3 au 5 juin 1940, on fêta.", ["1940-06-03/1940-06-05"]),
    ("Des années 1880 aux années 1920.", ["188X/192X"]),
    ("De 1642 jusqu'en 1660, il régna.", ["1642/1660"]),
    ("L'exercice 1998-1999 fut bon.", ["1998/1999"]),
    ("Ouvert depuis 2005.", ["2005/.."]),
    ("Ce fut une école jusqu'en 1936.", ["../1936"]),
    ("Ce fut une école avant 1914.", ["../1914"]),
    ("Après la Première Guerre mondiale, on rebâtit.", ["1918/.."]),
    ("Il gagna en 2008 et 2013.", ["2008", "2013"]),
    ("Les 3, 4 et 5 juin 1911, il plut.", ["1911-06-03", "1911-06-04", "1911-06-05"]),
    ("En mars et en octobre 1998, on ferma.", ["1998-03", "1998-10"]),
    ("En mars et avril 1998, on ferma.", ["1998-03/1998-04"]),
    ("Du XVe au XVIIe siècle, on bâtit.", ["14XX/16XX"]),
    ("De la fin de 1871 au début de 1874.", ["1871/1874"]),
    ("Les années 1640 et 1650.", ["164X", "165X"]),
    ("Le dernier quart du XIXe siècle.", ["1875/1899"]),
    ("La dernière décennie du XVIIIe siècle.", ["179X"]),
    ("À la Saint-Jean 1532.", ["1532-06-24"]),
    ("Le vingt-cinq décembre mil huit cent soixante-dix-sept.", ["1877-12-25"]),
    ("Il en resta sept. L'année 1350 fut calme.", ["1350"]),
    ("Le 18 brumaire an VIII, tout changea.", ["1799-11-09"]),
    ("L'an XIII vit la paix.", ["1804-09-23/1805-09-22"]),
    ("Le 25 octobre 1917 (calendrier julien).", ["1917-11-07"]),
    ("Le 5 fevr. 1990, il neigea.", ["1990-02-05"]),
]


@pytest.mark.parametrize(("sentence", "dates"), EXPLICIT)
def test_what_a_sentence_says(sentence, dates):
    assert [timex.value.edtf for timex in read(sentence, "fr").timexes] == dates


@pytest.mark.parametrize(
    ("sentence", "date", "modifier"),
    [
        ("Au début des années 1990, on rit.", "199X", "early"),
        ("À la fin du XIXe siècle, on rit.", "18XX", "late"),
        ("Mi-mars 2003, on rit.", "2003-03", "mid"),
        ("Dans les premiers mois de 1827, on rit.", "1827", "early"),
        ("Avant 1914, on rit.", "../1914", "before"),
    ],
)
def test_parts_and_sides(sentence, date, modifier):
    (timex,) = read(sentence, "fr").timexes
    assert (timex.value.edtf, timex.value.modifier) == (date, modifier)


RELATIVE = [
    ("Il vint en 1806 et partit six ans plus tard.", "1812", "1806"),
    ("Il vint en 1806 ; deux ans auparavant, il neigeait.", "1804", "1806"),
    ("Il vint en 1806. L'année suivante, il partit.", "1807", "1806"),
    ("Il vint en 1806. Cette même année, il partit.", "1806", "1806"),
    ("Il vint en octobre 1806 et partit en août suivant.", "1807-08", "octobre 1806"),
    ("Il vint le 30 juin 1806. Le lendemain, il partit.", "1806-07-01", "30 juin 1806"),
    ("Il vint le 30 juin 1806. La veille, il neigeait.", "1806-06-29", "30 juin 1806"),
    ("Il vint en juin 1806. À ce moment-là, il neigeait.", "1806-06", "juin 1806"),
    ("La peste vint en août 1665. En décembre de cette année, elle cessa.", "1665-12", "août 1665"),
]


@pytest.mark.parametrize(("text", "date", "anchor"), RELATIVE)
def test_relative_dates_name_their_anchor(text, date, anchor):
    last = read(text, "fr").timexes[-1]
    assert last.value.edtf == date
    assert last.basis in ("relative", "derived")
    assert last.anchor.text.endswith(anchor)


def test_an_event_told_with_its_date_is_an_anchor():
    text = "L'évêque débarqua en 1833 et fonda une école en 1835. Six ans après son arrivée, il mourut."
    last = read(text, "fr").timexes[-1]
    assert (last.value.edtf, last.anchor.text) == ("1839", "1833")


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Le pont est tombé hier.", "2014-11-17"),
        ("Le pont est tombé l'an dernier.", "2013"),
        ("Le pont est tombé vendredi.", "2014-11-14"),
        ("Le pont sera ouvert vendredi.", "2014-11-21"),
        ("Le pont sera ouvert le 12 avril prochain.", "2015-04-12"),
        ("Le pont est tombé le 13 janvier dernier.", "2014-01-13"),
        ("Le pont est tombé il y a deux ans.", "2012"),
    ],
)
def test_dates_told_from_the_day_of_writing(sentence, date):
    (timex,) = read(sentence, "fr", written=from_edtf("2014-11-18")).timexes
    assert timex.value.edtf == date


@pytest.mark.parametrize(
    "sentence",
    [
        "Il resta pendant deux ans, puis pour trois mois.",
        "Âgé de douze ans, il eut sept enfants.",
        "C'est fermé chaque lundi et tous les lundis.",
        "Le bourg comptait 1850 habitants et 2 000 moutons.",
        "Voir la page 1912, l'article 1945 et le n° 1838.",
        "La planète Mars et Mme Avril.",
        "Port-Mars est une ville ; le colonel Juin y dort.",
        "Il paya 1999 €, soit 20 % de trop.",
        "La maison a été vendue.",
        "La seconde jetée fut achevée en quelques secondes.",
        "Entre 1500 et 2000 tonnes quittaient le quai.",
        "Les Jeux olympiques d'été.",
    ],
)
def test_what_is_no_date(sentence):
    assert read(sentence, "fr").timexes == ()


def test_impossible_days_leave_a_finding():
    reading = read("Le 35 mai et le 31 février 1998.", "fr")
    assert reading.timexes == ()
    assert {finding.code for finding in reading.findings} == {"impossible-date"}
