"""Months, weekdays and feasts that are names of people, roads and animals, or days that come every week."""

import pytest

from pipeline.dates.read import read

NAMES = [
    ("en", "In 1968 the lift came; the porters knew it as a lift. It was known to them all as June."),
    ("en", "In 1912 she took along a goat named April."),
    ("en", "In 1912 he married. He had his dog christened June."),
    ("en", "MISS JUNE HOLT DIES"),
    ("en", "The lamp was held by Ada June."),
    ("fr", "Une poule nommée Noël dormait là."),
    ("fr", "Le tourneur de pages, Octave Lundi, finit debout."),
    ("fr", "Berthe Noël y passa trente ans."),
    ("fr", "Ouvert en face du square Février."),
    ("fr", "La barque de Paul Juillet coula."),
]
NAMED_TERMS = [
    ("en", "Augusta May, 1926–1949", "1926/1949"),
    ("en", "Head: Hugh August, 1904–1926", "1904/1926"),
    ("fr", "Directeur : Paul Juillet, 1919-1940", "1919/1940"),
    ("fr", "Fontaine, square Février, 1934-1935", "1934/1935"),
]
DATES = [
    ("en", "It closed in May, 1926.", "1926-05"),
    ("en", "Early May, 1926, was dry.", "1926-05"),
    ("en", "Kitchen Garden, June, 1926", "1926-06"),
    ("en", "JUNE 1926", "1926-06"),
    ("en", "The act was named in June 1926.", "1926-06"),
    ("fr", "Dès Juillet 1919 on dansa.", "1919-07"),
    ("fr", "Paris, juillet 1919", "1919-07"),
    ("fr", "Fermé à Noël 1911.", "1911-12-25"),
    ("fr", "Le lundi 5 juin 1911, le toit tomba. Le jeudi, on déblaya.", "1911-06-08"),
    ("fr", "Le lundi 5 juin 1911, le toit tomba. On déblaya le jeudi.", "1911-06-08"),
    ("fr", "Le lundi 5 juin 1911, le toit tomba ; un jeudi 15 juin, on fêta.", "1911-06-15"),
]
EVERY_WEEK = [
    ("fr", "Le musée ouvrit le 1er juillet 1992 ; on y voit moudre le grain le mardi."),
    ("fr", "Le musée ouvrit le 1er juillet 1992. Il est fermé le lundi."),
    ("fr", "Le 5 juin 1911 elle prit la barre et la tint dix ans sans manquer un jeudi."),
    ("fr", "Le 5 juin 1911 il vint au bourg. Les femmes lavaient leur linge le jeudi."),
    ("en", "They met on 5 June 1911. Each child brought a coin on a Monday."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), NAMES)
def test_a_name_is_no_day(language, text):
    found = read(text, language).timexes
    assert [timex.text for timex in found if timex.value.precision in ("month", "day")] == []


@pytest.mark.parametrize(("language", "text", "date"), [*NAMED_TERMS, *DATES])
def test_a_date_beside_a_name_stays_one(language, text, date):
    assert read(text, language).timexes[-1].value.edtf == date


@pytest.mark.parametrize(("language", "text"), EVERY_WEEK)
def test_a_day_of_every_week_is_no_date(language, text):
    assert len(read(text, language).timexes) == 1
