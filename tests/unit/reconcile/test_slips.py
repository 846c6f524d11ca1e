"""A number miswritten once in one text: digits that changed places, a digit for another."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Quantity
from tests.support.claims import claim, count, document


def told(
    text: str,
    noun: str = "",
    edtf: str = "",
    *,
    language: str = "en",
    kind: str = "count",
    unit: str = "",
    keywords: str = "",
    at: int = 0,
) -> Claim:
    """A statement with its number in brackets."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    digits = "".join(letter for letter in plain[start:end] if letter.isdigit()) or "12"
    number: Quantity = count(
        float(digits), noun, kind=kind, unit=unit, text=plain[start:end], start=start + at, end=end + at
    )
    words = tuple(keywords.split())
    name = "two" if at else "one"
    return claim(name, edtf, language=language, text=plain, at=at, quantities=(number,), keywords=words)


def found(*claims: Claim) -> list[set[str]]:
    documents = [document("x", language) for language in ("en", "fr")]
    return [set(c.claim_ids) for c in reconcile(claims, (), documents).conflicts if c.kind == "quantity"]


LETTERS = told("The archive keeps [1,370] letters", "letter", keywords="archive keep letter")
TOWN = told(
    "The count of 1902 gave the port [23,400] inhabitants", "inhabitant", "1902", keywords="inhabitant"
)
SEATS = told("La salle offre [2 560] places", "place", language="fr", keywords="salle place")
PRIZE = told("La tombola rapporta [47 000] francs", "", "1966", language="fr", kind="money", unit="FRF")
BOOKS = told("Ses [2 140 livres]", language="fr", kind="money", unit="GBP", keywords="livre")
HENS = told("The farm sold [630] hens", "hen", "1931", keywords="farm hen")
WEIGHT = told("The bell weighs [1,720] kilos", kind="measure", unit="kg", keywords="bell weigh")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LETTERS, told("All [1,730] letters were copied", "letter", "2004", at=300)),
        (LETTERS, told("Letters: [3,170] in eleven boxes", "letter", at=300)),
        (LETTERS, told("The letters, [1,730] in all, are on film", at=300, keywords="letter film")),
        (TOWN, told("Nearly twice the [23,900] inhabitants of 1902", "inhabitant", "1902", at=300)),
        (TOWN, told("Of inhabitants it had [32,400] that year", "", "1902", at=300, keywords="inhabitant")),
        (SEATS, told("Nos [2 650] places sont vendues", "place", language="fr", at=300)),
        (SEATS, told("Places : [5 260]", "place", language="fr", at=300)),
        (
            PRIZE,
            told(
                "Les [74 000] francs de la tombola",
                "",
                "1966",
                language="fr",
                kind="money",
                unit="FRF",
                at=300,
            ),
        ),
        (BOOKS, told("[2 410] volumes sont rangés ici", "volume", language="fr", at=300)),
        (HENS, told("The [360] hens went by rail", "hen", at=300)),
        (WEIGHT, told("A bell of [1,270] kilos", kind="measure", unit="kg", keywords="bell", at=300)),
    ],
)
def test_a_slip_between_two_numbers_of_one_thing_is_a_conflict(one: Claim, other: Claim) -> None:
    assert found(one, other) == [{"one", "two"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LETTERS, told("All [1,370] letters were copied", "letter", at=300)),
        (LETTERS, told("He planted [1,730] poplars", "poplar", at=300, keywords="poplar")),
        (LETTERS, told("The [1,380] letters of the bishop", "letter", at=300)),
        (TOWN, told("It had [24,300] inhabitants", "inhabitant", "1925", at=300)),
        (TOWN, told("It had [23,900] inhabitants", "inhabitant", "1903", at=300)),
        (TOWN, told("The port took in [23,900] bales", "bale", "1902", at=300, keywords="port bale")),
        (SEATS, told("[2 650] arbres bordent la route", "arbre", language="fr", at=300)),
        (
            PRIZE,
            told(
                "Le toit coûta [74 000] francs", "", "1971", language="fr", kind="money", unit="FRF", at=300
            ),
        ),
        (
            PRIZE,
            told("On versa [74 000] dollars", "", "1966", language="fr", kind="money", unit="USD", at=300),
        ),
        (BOOKS, told("[2 410] moutons paissent ici", "mouton", language="fr", at=300, keywords="mouton")),
        (HENS, told("The farm sold [360] hens", "hen", "1938", at=300, keywords="farm hen")),
        (
            WEIGHT,
            told("The anchor is of [1,270] kilos", kind="measure", unit="kg", keywords="anchor", at=300),
        ),
    ],
)
def test_numbers_of_two_things_or_times_are_none(one: Claim, other: Claim) -> None:
    assert found(one, other) == []
