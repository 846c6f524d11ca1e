"""Dates told from other dates of their paragraph, in both languages."""

import pytest

from pipeline.dates.read import read

ENGLISH = [
    ("It opened on 3 May 1911 and closed a fortnight later.", "1911-05-17"),
    ("In 1911 it was sold; half a century later it was bought back.", "1961"),
    ("It was sold in May 1911. A year and a half later it burnt.", "1912"),
    ("In 1911 it was sold. Ten years on, it was a barn.", "1921"),
    ("It was sold in 1911 and built twenty years before that.", "1891"),
    ("In May 1911 he left; on the 15th of the month he was home.", "1911-05-15"),
    ("Passed in March 1911, it came into force the following 1 January.", "1912-01-01"),
    ("On Monday, 5 June 1911, the roof fell. It was cleared on the Thursday.", "1911-06-08"),
    ("In the 1850s trade grew; it fell in the second half of the decade.", "185X"),
    ("Two years after the fire of 1911 it was sold.", "1913"),
    ("They met on the eve of Christmas 1911.", "1911-12-24"),
    ("The act of 1829 began on the first day of the following year.", "1830-01-01"),
    ("He left on 6 June 1911 and came back on the Monday of the following week.", "1911-06-12"),
]
FRENCH = [
    ("Elle ouvrit en 1911 et brûla une dizaine d'années plus tard.", "1921"),
    ("Votée en mars 1911, elle entra en vigueur le 1er janvier suivant.", "1912-01-01"),
    ("Le 5 juin 1911 le toit tomba ; le 7, on déblaya.", "1911-06-07"),
    ("Le lundi 5 juin 1911, le toit tomba. Le jeudi, on déblaya.", "1911-06-08"),
    ("En juin 1911 le toit tomba ; on le refit à la fin du mois.", "1911-06"),
    ("Le 5 juin 1911 il vint ; la veille, il pleuvait ; le surlendemain, il neigea.", "1911-06-07"),
    ("On peignit la nef au XVIe siècle et le chœur au XVIIe.", "16XX"),
    ("Ouvert en 1890, il fit fortune dans les années cinquante.", "195X"),
    ("Né en 1702, il mourut le lendemain de la Toussaint 1761.", "1761-11-02"),
    ("Née le 9 mai 1912, la grève prit fin onze jours plus tard.", "1912-05-20"),
    ("Bâti en 1834, il rouvrit l'année d'après l'incendie.", "1834"),
]


@pytest.mark.parametrize(
    ("language", "sentence", "date"),
    [*(("en", *case) for case in ENGLISH), *(("fr", *case) for case in FRENCH)],
)
def test_the_last_date_counts_from_the_one_before(language, sentence, date):
    assert read(sentence, language).timexes[-1].value.edtf == date


def test_a_date_named_as_origin_stands_alone_where_nothing_can_be_counted_from_it():
    found = read("A year after the October 1 vote the council met.", "en").timexes
    assert [(timex.text, timex.value.edtf) for timex in found] == [("October 1", "XXXX-10-01")]


def test_one_line_that_goes_on_after_its_first_date_is_no_dateline():
    found = read("On Monday, 5 June 1911, the mill of the abbey fell down. Last week was dry.", "en")
    assert [timex.value.edtf for timex in found.timexes] == ["1911-06-05"]
    assert [finding.code for finding in found.findings] == ["no-writing-date"]


def test_a_last_week_of_a_month_is_not_last_week():
    found = read("It rained in the last week of May 2004.", "en")
    assert [(timex.value.edtf, timex.value.mod) for timex in found.timexes] == [("2004-05", "END")]
    assert found.findings == ()
