"""Two towns for one thing are a conflict; a village in its parish, a person or a translated name is none."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.reconcile.spots import spots
from pipeline.records import Participant
from tests.support.claims import claim, document, link


def places(
    english: str,
    french: str,
    *,
    lemmas: tuple[str, ...] = (),
    others: str = "",
    actors: tuple[Participant, ...] = (),
) -> list[str]:
    """The values in dispute of two linked statements; `others` is what the French source says besides."""
    e = claim("e", "1896", text=english, keywords=lemmas, actors=actors)
    f = claim("f", "1896", text=french, language="fr", keywords=("acheter",) if lemmas else ())
    sources = (document(english), document(f"{french} {others}", "fr"))
    result = reconcile((e, f), (link("e", "f"),), sources)
    return [value for conflict in result.conflicts if conflict.kind == "place" for value in conflict.values]


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        ("The branch at Thornby opened then", "Une succursale s'ouvre à Vermelles", ["Thornby", "Vermelles"]),
        ("They settled at Thornby", "Ils se retirent à Vermelles, en Artois", ["Thornby", "Vermelles"]),
        (
            "the engine, from Thornby in Essex, arrived",
            "La machine, venue de Vermelles, arrive",
            ["Thornby", "Vermelles"],
        ),
        (
            "a bell from a foundry of Thornby",
            "une cloche sortie d'un atelier de Vermelles",
            ["Thornby", "Vermelles"],
        ),
        ("He died in the village of Thornby", "Il s'éteint au hameau de Vermelles", ["Thornby", "Vermelles"]),
        (
            "The office moved to Baie-Thornby",
            "Le siège s'installe à Rivière-au-Loir, au premier étage",
            ["Baie-Thornby", "Rivière-au-Loir"],
        ),
        (
            "The congress met in St. Albans, Vermont",
            "Le congrès se réunit à Vermelles",
            ["St. Albans", "Vermelles"],
        ),
    ],
)
def test_two_towns_for_one_thing_are_a_conflict(english: str, french: str, expected: list[str]) -> None:
    assert places(english, french) == expected


@pytest.mark.parametrize(
    ("english", "french", "others"),
    [
        (
            "They settled at Thornby",
            "Ils se retirent à Vermelles",
            "Le hameau de Thornby, près de Vermelles, dort.",
        ),
        ("They settled at Thornby, near Vermelles", "Ils se retirent à Vermelles", ""),
        ("They settled at Antwerp", "Ils se retirent à Anvers", ""),
        ("They settled at Thornbie", "Ils se retirent à Thornby", ""),
        ("They settled at Thornby", "Ils quittent la maison de Vermelles", ""),
        ("It was sent from Thornby", "Il fut envoyé vers Vermelles", ""),
        ("They settled in Parliament", "Ils se retirent à Vermelles", ""),
        ("They settled at Port Mary", "Ils se retirent à Port-Marie", ""),
        ("They lived in Upper Thornby", "Ils vivent en Haute-Vermelle", ""),
        ("They settled at the Thornby", "Ils se retirent à Vermelles", ""),
        ("They settled in Cooper's Row", "Ils se retirent à Vermelles", ""),
        ("They settled in Thornby Street", "Ils se retirent à Vermelles", ""),
    ],
    ids=[
        "near by",
        "in it",
        "translated",
        "spelt",
        "of",
        "from and to",
        "no town",
        "alike",
        "a region",
        "an inn",
        "a row",
        "a street",
    ],
)
def test_no_conflict_of_towns(english: str, french: str, others: str) -> None:
    assert places(english, french, others=others) == []


def test_what_is_bought_in_a_town_comes_from_it() -> None:
    assert places("The press was bought in Thornby", "La presse venait de Vermelles", lemmas=("buy",)) == [
        "Thornby",
        "Vermelles",
    ]


def test_the_name_of_a_person_is_no_town() -> None:
    seller = (Participant("Ann Thornby", "person", "mentioned"),)
    assert places("The press was bought from Thornby", "La presse venait de Vermelles", actors=seller) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("on the rock called the Finger", "en", [("Finger", "on", "rock", "")]),
        (
            "Il naquit à Saint-Ay (Loiret), puis partit pour La Baule",
            "fr",
            [("Saint-Ay", "at", "", "Loiret"), ("Loiret", "at", "", ""), ("Baule", "to", "", "")],
        ),
        ("Formée à Vermelles chez un maître, elle expose à Orbec", "fr", [("Orbec", "at", "", "")]),
        ("en face du café de la Paix", "fr", [("Paix", "before", "cafe", "")]),
        ("Nothing stood there in May", "en", []),
    ],
)
def test_the_places_of_a_statement(text: str, language: str, expected: list[tuple[str, ...]]) -> None:
    found = spots(claim("x", text=text, language=language))
    assert [(spot.name, spot.relation, spot.noun, spot.holder) for spot in found] == expected
