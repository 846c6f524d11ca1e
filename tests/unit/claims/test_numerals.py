"""Numbers: digits, words, scales, fractions and ordinals mean the same in both languages."""

from __future__ import annotations

import pytest

from pipeline.claims.numerals import find

ENGLISH = [
    ("it held 18,500 seats", [18500]),
    ("a loan of 14.2 billion", [14_200_000_000]),
    ("thirty-seven barrels", [37]),
    ("two hundred and six sheep", [206]),
    ("twenty thousand leagues", [20000]),
    ("a dozen eggs", [12]),
    ("half a million letters", [500_000]),
    ("the 36th house", [36]),
    ("its twenty-first bridge", [21]),
    ("the share fell .08", [0.08]),
    ("£125m", [125_000_000]),
    ("one man and a boy", []),
    ("two three", [2, 3]),
    ("between ten and twenty", [10, 20]),
    ("two thirds of it", [0.66667]),
]
FRENCH = [
    ("15 800 sièges", [15800]),
    ("15\u202f800 sièges", [15800]),
    ("14,2 milliards", [14_200_000_000]),
    ("trente-sept barils", [37]),
    ("deux cent six moutons", [206]),
    ("quatre-vingt-dix-sept ponts", [97]),
    ("soixante et onze ponts", [71]),
    ("une douzaine d’œufs", [12]),
    ("une centaine de lettres", [100]),
    ("un million et demi", [1_500_000]),
    ("un demi-million de lettres", [500_000]),
    ("la 28e maison", [28]),
    ("le vingt et unième pont", [21]),
    ("un homme et une fille", []),
    ("mille lettres", [1000]),
    ("deux tiers de la somme", [0.66667]),
    ("des milliers de lettres", []),
]


@pytest.mark.parametrize(("text", "values"), ENGLISH)
def test_english(text: str, values: list[float]) -> None:
    assert [number.value for number in find(text, "en")] == values


@pytest.mark.parametrize(("text", "values"), FRENCH)
def test_french(text: str, values: list[float]) -> None:
    assert [number.value for number in find(text, "fr")] == values


def test_offsets_lead_back_to_the_text() -> None:
    text = "near a hundred and two cows"
    (number,) = find(text, "en")
    assert text[number.start : number.end] == "a hundred and two"


def test_significant_digits_are_those_given() -> None:
    assert [number.significant for number in find("300 of 1,850 or 2.50", "en")] == [1, 3, 3]


def test_a_round_word_says_that_it_rounds() -> None:
    (number,) = find("une vingtaine de ponts", "fr")
    assert (number.value, number.rounded) == (20, True)
