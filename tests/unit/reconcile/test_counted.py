"""What the words around a number say it counts, and what follows for two numbers of one thing."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim
from tests.support.claims import claim, count, link


def told(
    name: str, language: str, text: str, number: str, value: float, noun: str = "", **more: object
) -> Claim:
    """A claim dated 1902 with one number at its place in the text."""
    begin = text.index(number)
    kind, unit = str(more.get("kind", "count")), str(more.get("unit", ""))
    quantity = count(value, noun, kind=kind, unit=unit, text=number, start=begin, end=begin + len(number))
    return claim(name, str(more.get("edtf", "1902")), text=text, language=language, quantities=(quantity,))


def kinds(english: Claim, french: Claim, probability: float = 0.95) -> list[str]:
    result = reconcile((english, french), (link("e", "f", probability),), ())
    return [conflict.kind for conflict in result.conflicts]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        (
            ("34 of those on the raft were lost", "34", 34),
            ("quarante-trois matelots périrent", "quarante-trois", 43, "matelot"),
        ),
        (("The gale drowned 34", "34", 34), ("La tempête coûta la vie à 43 hommes", "43", 43, "homme")),
        (("All 34 aboard were rescued", "34", 34), ("Les 43 passagers furent sauvés", "43", 43, "passager")),
        (
            ("The hall seats 640", "640", 640),
            ("La salle compte 460 fauteuils, capacité de 460", "460", 460, "fauteuil"),
        ),
        (
            ("Lodgers paid $4 a week", "$4", 4, "", "money", "USD"),
            ("La pension coûtait 6 dollars par semaine", "6 dollars", 6, "", "money", "USD"),
        ),
        (("They read 4 of them", "4", 4), ("Ils en lurent 9 d'entre eux", "9", 9)),
    ],
    ids=["lost", "drowned", "rescued", "seats", "a week", "some of them"],
)
def test_numbers_of_one_thing_are_held_against_each_other(
    english: tuple[object, ...], french: tuple[object, ...]
) -> None:
    assert kinds(_made("e", "en", english), _made("f", "fr", french)) == ["quantity"]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        (
            ("34 of those on the raft were lost", "34", 34),
            ("quarante-trois matelots furent sauvés", "quarante-trois", 43, "matelot"),
        ),
        (("The gale drowned 34", "34", 34), ("La tempête blessa 43 hommes", "43", 43, "homme")),
        (
            ("Lodgers paid $4 a week", "$4", 4, "", "money", "USD"),
            ("La pension coûtait 200 dollars par an", "200 dollars", 200, "", "money", "USD"),
        ),
        (
            ("a fare of $4 a head", "$4", 4, "", "money", "USD"),
            ("un prix de 90 dollars par voyage", "90 dollars", 90, "", "money", "USD"),
        ),
        (("three of them by a priest", "three", 3), ("une moyenne de 2,4 par tête", "2,4", 2.4)),
        (("an average of 12", "12", 12), ("on en vendit 300", "300", 300)),
        (("nine of them lame", "nine", 9), ("le troupeau en compte 40", "40", 40)),
    ],
    ids=[
        "lost and saved",
        "drowned and hurt",
        "a week and a year",
        "a head and a voyage",
        "some and an average",
        "average and count",
        "some and all",
    ],
)
def test_numbers_of_two_kinds_are_not(english: tuple[object, ...], french: tuple[object, ...]) -> None:
    assert kinds(_made("e", "en", english), _made("f", "fr", french)) == []


def test_two_numbers_that_nothing_names_or_dates_are_hardly_of_one_thing() -> None:
    english = told("e", "en", "It takes 9 at a pinch", "9", 9, edtf="")
    french = told("f", "fr", "On y tenait à quinze", "quinze", 15, edtf="")
    assert kinds(english, french, 0.65) == []


def test_a_rate_that_is_an_average_is_a_rate() -> None:
    english = told(
        "e", "en", "sales fell 5.8 per cent on the year", "5.8 per cent", 5.8, kind="percent", unit="%"
    )
    french = told(
        "f", "fr", "une baisse de 3,2 % en moyenne annuelle", "3,2 %", 3.2, kind="percent", unit="%"
    )
    assert kinds(english, french) == ["quantity"]


def test_what_comes_behind_a_comma_is_the_part_not_the_number() -> None:
    english = told("e", "en", "a stock of 90 rugs, of which some were torn", "90", 90, "rug")
    french = told("f", "fr", "un fonds de 60 tapis, dont plusieurs déchirés", "60", 60, "tapis")
    assert kinds(english, french) == ["quantity"]


def _made(name: str, language: str, said: tuple[object, ...]) -> Claim:
    text, number, value, *rest = said
    noun, kind, unit = (*map(str, rest), "", "", "")[:3]
    assert isinstance(value, (int, float))
    return told(name, language, str(text), str(number), value, noun, kind=kind or "count", unit=unit)
