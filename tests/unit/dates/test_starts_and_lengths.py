"""Since when, for how long, the same evening, and last December where nobody knows the year."""

import pytest

from pipeline.dates.read import read

LAST = [
    # "from" a date says since when, where it belongs to what was done.
    ("en", "The trains ran to Kilbride from 2 September 1867.", "1867-09-02/.."),
    ("en", "Hugh Orme, mayor from 1950, sold it.", "1950/.."),
    ("en", "She was abbess from 1531.", "1531/.."),
    ("en", "It was sold, for from 1731 nobody mended it.", "1731/.."),
    ("en", "From May 1850 the hall was let.", "1850-05/.."),
    ("en", "He lived there from 1911.", "1911/.."),
    # Which thing is meant, where it belongs to a thing.
    ("en", "A letter from 1887 says so.", "1887"),
    ("en", "The oldest coins date from 1811.", "1811"),
    ("en", "We keep the meters from 1973.", "1973"),
    ("en", "Prices were down from 1996.", "1996"),
    ("en", "The guild, which she founded with a clerk, dates from 1903.", "1903"),
    ("en", "It ran from 1911 to 1920.", "1911/1920"),
    # A length and the year it begins with; with the year it ends with a bound stays one.
    ("en", "For six years from 1922 she taught.", "1922/1928"),
    ("fr", "Le car roula à partir de 1962 et dix-sept ans durant.", "1962/1979"),
    ("fr", "Elle revint huit étés de suite à partir de 1892.", "1892/1899"),
    ("en", "For six years, until 1938, she taught.", "../1938"),
    ("fr", "Il tint la maison quinze ans, jusqu'en 1934.", "../1934"),
    # The day named last, by its evening or its night.
    ("en", "It began on 17 September 1893. The same evening they chose a name.", "1893-09-17"),
    ("en", "It began on 17 September 1893. Nobody slept that night.", "1893-09-17"),
    ("fr", "On s'assembla le 17 septembre 1893. Le soir même on choisit un nom.", "1893-09-17"),
    ("fr", "On s'assembla le 17 septembre 1893. Ce soir-là, il plut.", "1893-09-17"),
    ("en", "It was opened on Armistice Day 1920.", "1920-11-11"),
    # A year and a price are no range; a participle is no bound.
    ("fr", "La pension montait en 1890 à 120 francs.", "1890"),
    ("fr", "Ils y avaient passé l'hiver 1943-1944.", "1943/1944"),
    # A month of a year that nobody knows; a week of one.
    ("en", "They won the vote last December.", "XXXX-12"),
    ("fr", "Ils ont gagné en octobre dernier.", "XXXX-10"),
    ("en", "By calendar week 12/2020 it was over.", "../2020-03-22"),
    ("fr", "Ce fut la semaine calendaire 12/2021.", "2021-03-22/2021-03-28"),
    ("en", "Opened on 9 May 1888.\n\nBlessed in the same year by the dean.", "1888"),
]


@pytest.mark.parametrize(("language", "text", "date"), LAST)
def test_the_last_date_is(language, text, date):
    assert read(text, language).timexes[-1].value.edtf == date


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 1893 it began. The same evening they chose a name."),
        ("en", "It began in May 1893.\n\nThe same day it rained."),
        ("en", "Last week it rained."),
        ("fr", "On dansa ce soir-là."),
    ],
)
def test_without_a_day_there_is_no_evening(language, text):
    assert [timex.text for timex in read(text, language).timexes if timex.value.precision == "day"] == []
