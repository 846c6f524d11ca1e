"""Quantities: the same thing measured or counted gives the same canonical value in both languages."""

from __future__ import annotations

import pytest

from pipeline.claims.quantities import read
from pipeline.records import Quantity
from tests.support.words import words


def quantities(text: str, language: str, **tags: str) -> tuple[Quantity, ...]:
    return read(text, 0, words(text, **tags), (), language)


def summary(text: str, language: str) -> list[tuple[str, float, float | None, str]]:
    return [(q.kind, q.value, q.upper, q.unit) for q in quantities(text, language)]


PAIRS = [
    ("It cost US$14.2 billion.", "Il a coûté 14,2 milliards $ US.", ("money", 14.2e9, None, "USD")),
    ("It cost 350,000 dollars.", "Il a coûté 350 000 dollars.", ("money", 350_000, None, "USD")),
    ("It was bought for £4,500.", "On l’acheta 4 500 livres.", ("money", 4_500, None, "GBP")),
    ("It cost 70 pounds sterling.", "Il coûta 70 livres sterling.", ("money", 70, None, "GBP")),
    ("It cost £125m.", "Il a coûté 125 millions de livres sterling.", ("money", 125e6, None, "GBP")),
    ("Some 68.5 per cent agreed.", "Environ 68,5 % étaient d’accord.", ("percent", 68.5, None, "%")),
    ("between 50% and 75% of it", "entre 50 % et 75 % du tout", ("percent", 50, 75, "%")),
    ("about 20-30% of it", "environ 20 à 30 % du tout", ("percent", 20, 30, "%")),
    ("half of the fleet", "la moitié de la flotte", ("percent", 50, None, "%")),
    ("winds of 100 km/h", "des vents de 100 km/h", ("measure", 100, None, "km/h")),
    ("it weighs 210 kg", "elle pèse 210 kilos", ("measure", 210, None, "kg")),
    ("it covers 300 acres", "il couvre 300 acres", ("measure", 1214056.92, None, "m2")),
    ("at 7 p.m. sharp", "à 19 h précises", ("clock", 1140, None, "minute")),
    ("at 8:30 a.m. sharp", "à 8 h 30 précises", ("clock", 510, None, "minute")),
    ("it lasted 24 hours", "cela dura 24 heures", ("duration", 86400, None, "second")),
    ("for the past 14 days", "ces 14 derniers jours", ("duration", 14, None, "day")),
    ("the 60th anniversary of it", "le 60e anniversaire du lieu", ("anniversary", 60, None, "year")),
    ("its bicentenary was kept", "son bicentenaire fut fêté", ("anniversary", 200, None, "year")),
    ("They marked 75 years of peace.", "Ils fêtent 75 ans de paix.", ("anniversary", 75, None, "year")),
    ("aged 81, she sang", "âgée de 81 ans, elle chantait", ("age", 81, None, "year")),
    ("Roe, 42, spoke", "Roe, 42 ans, a parlé", ("age", 42, None, "year")),
    ("a million and a half came", "un million et demi vinrent", ("count", 1.5e6, None, "")),
    ("half a million came", "un demi-million vinrent", ("count", 5e5, None, "")),
    ("11.9&nbsp;million came", "11,9&nbsp;millions vinrent", ("count", 11.9e6, None, "")),
    ("45&nbsp;% came", "45&nbsp;% vinrent", ("percent", 45, None, "%")),
    ("he stood 6 feet 6 inches tall", "il mesurait 6 pieds 6 pouces", ("measure", 1.9812, None, "m")),
    ("the 6-foot-6 boxer", "le boxeur de 6 pieds 6 pouces", ("measure", 1.9812, None, "m")),
    ("at ten past five sharp", "à cinq heures dix précises", ("clock", 310, None, "minute")),
    ("at a quarter to six sharp", "à six heures moins le quart", ("clock", 345, None, "minute")),
    ("aged 8 to 70, they came", "âgés de 8 à 70 ans, ils vinrent", ("age", 8, 70, "year")),
    ("girls aged between 9 and 14", "des filles âgées de 9 à 14 ans", ("age", 9, 14, "year")),
    ("He took 7½ points.", "Il prit 7 ½ points.", ("count", 7.5, None, "")),
    ("a mast 40m high", "un mât de 40 m", ("measure", 40, None, "m")),
    ("a pressure of 6 in. only", "une pression de 6 pouces", ("measure", 0.1524, None, "m")),
    ("a quake of magnitude 7.5", "un séisme de magnitude 7,5", ("measure", 7.5, None, "magnitude")),
]


@pytest.mark.parametrize(("english", "french", "expected"), PAIRS)
def test_both_languages_say_the_same(
    english: str, french: str, expected: tuple[str, float, float | None, str]
) -> None:
    assert summary(english, "en") == [expected]
    assert summary(french, "fr") == [expected]


@pytest.mark.parametrize(
    ("text", "language", "noun"),
    [
        ("Rooms: 84, all small", "en", "room"),
        ("Number of pupils: 84", "en", "pupil"),
        ("Nombre d’élèves : 84", "fr", "pupil"),
        ("Chambres : 84.", "fr", "chambre"),
        ("Rooms 1 to 12: 84 guests", "en", "guest"),
        ("She said: 84", "en", ""),
    ],
)
def test_an_entry_names_what_it_counts_before_a_colon(text: str, language: str, noun: str) -> None:
    assert [q.noun for q in quantities(text, language, said="FIN") if q.value == 84] == [noun]


@pytest.mark.parametrize(
    ("english", "french", "noun", "value"),
    [
        ("Room 12 is shut", "La salle 12 est fermée", "room", 12),
        ("see page 28 there", "voir page 28 ici", "page", 28),
        ("the XJ-19 fever", "la fièvre XJ-19", "xj", 19),
    ],
)
def test_numbers_in_names_are_labels(english: str, french: str, noun: str, value: float) -> None:
    for text, language in ((english, "en"), (french, "fr")):
        assert [(q.kind, q.noun, q.value) for q in quantities(text, language)] == [("label", noun, value)]


def test_miles_and_pounds_become_metric() -> None:
    (speed,) = quantities("at 60 mph", "en")
    assert (speed.unit, speed.value) == ("km/h", pytest.approx(96.56064))
    (weight,) = quantities("it weighs 10 pounds", "en")
    assert (weight.unit, weight.value) == ("kg", pytest.approx(4.5359237))


def test_fahrenheit_becomes_celsius() -> None:
    (warmth,) = quantities("it was 212 °F", "en")
    assert (warmth.unit, warmth.value) == ("°C", pytest.approx(100))


@pytest.mark.parametrize(
    ("text", "language", "bound", "approximate"),
    [
        ("more than 40 boats", "en", "more-than", False),
        ("plus de 40 bateaux", "fr", "more-than", False),
        ("at least 40 boats", "en", "at-least", False),
        ("au moins 40 bateaux", "fr", "at-least", False),
        ("up to 40 boats", "en", "at-most", False),
        ("jusqu’à 40 bateaux", "fr", "at-most", False),
        ("nearly 40 boats", "en", "exact", True),
        ("près de 40 bateaux", "fr", "exact", True),
        ("40 boats", "en", "exact", False),
    ],
)
def test_bounds_and_hedges(text: str, language: str, bound: str, approximate: bool) -> None:
    (quantity,) = quantities(text, language)
    assert (quantity.noun, quantity.bound, quantity.approximate) == ("boat", bound, approximate)


def test_dates_and_reference_marks_are_no_quantities() -> None:
    text = "In 1904 it burned.[12]"
    assert read(text, 0, words(text), [(0, 7)], "en") == ()


def test_offsets_are_those_of_the_source() -> None:
    text = "They sold 90 boats."
    (quantity,) = read(text, 500, words(text, at=500), (), "en")
    assert (quantity.start, quantity.end, quantity.text) == (510, 512, "90")


def test_a_change_from_more_to_less_is_no_range() -> None:
    assert [(q.value, q.upper) for q in quantities("cut 23 to 12 boroughs", "en")] == [(23, None), (12, None)]


def test_the_two_of_both_is_not_counted() -> None:
    assert quantities("les deux bateaux", "fr") == ()
    assert [q.value for q in quantities("deux bateaux", "fr")] == [2]


@pytest.mark.parametrize(
    "text", ["Elle a écrit 40 livres.", "La bibliothèque acheta 4 500 livres.", "L’abbé prêta 12 livres."]
)
def test_livres_are_books_where_nothing_is_paid(text: str) -> None:
    assert [kind for kind, *_ in summary(text, "fr")] == ["count"]
