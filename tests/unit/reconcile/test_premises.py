"""Places that go by a common noun, and streets: two places, or one that two texts call differently."""

from __future__ import annotations

import pytest

from pipeline.languages import data
from pipeline.reconcile.premises import compare_premises
from pipeline.reconcile.streets import compare_streets
from tests.support.claims import claim


def places(english: str, french: str) -> tuple[str, str] | None:
    found = compare_premises(claim("a", text=english), claim("b", language="fr", text=french))
    return None if found is None else (found.value_a, found.value_b)


def streets(english: str, french: str) -> tuple[str, str] | None:
    found = compare_streets(claim("a", text=english), claim("b", language="fr", text=french))
    return None if found is None else (found.value_a, found.value_b)


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        ("The clock hangs in the lobby", "L’horloge est dans le jardin", ("lobby", "jardin")),
        ("She is buried in the crypt", "Elle repose dans la nef", ("crypt", "nef")),
        ("They met behind the brewery", "On se réunit derrière la corderie", ("brewery", "corderie")),
        (
            "The count was kept in the vestry",
            "Le compte se fit dans l’ancien grenier à sel",
            ("vestry", "grenier à sel"),
        ),
        ("The plaque is in the courtyard", "La plaque est dans le cimetière", ("courtyard", "cimetière")),
        ("He slept in the hospital", "Il dormait sous la tente", ("hospital", "tente")),
        ("The ball was held in the town hall", "Le bal eut lieu dans le château", ("town hall", "château")),
        (
            "They met in the loft of a baker",
            "On se réunit dans l’arrière-salle du bistrot",
            ("loft", "arrière-salle"),
        ),
        ("She sang at the casino", "Elle chanta sur la scène du théâtre", ("casino", "théâtre")),
        (
            "He was borne to the infirmary and died there",
            "Il mourut dans la caserne",
            ("infirmary", "caserne"),
        ),
        (
            "It hung in the middle of the courtyard",
            "Il pendait dans le cimetière",
            ("courtyard", "cimetière"),
        ),
        (
            "The tribunal sat in the refectory",
            "On le jugea dans la salle d’audience",
            ("refectory", "salle d’audience"),
        ),
        ("They fought in the quarry", "On se battit dans les vignes", ("quarry", "vignes")),
        (
            "The mass was said in the cathedral",
            "La messe fut dite sous le chapiteau",
            ("cathedral", "chapiteau"),
        ),
        ("The linden stands behind the church", "Le tilleul est devant l’église", ("church", "église")),
        ("He hid in the post office", "Il se cacha dans la douane", ("post office", "douane")),
        ("The letters lay in the strongroom", "Les lettres étaient au grenier", ("strongroom", "grenier")),
    ],
)
def test_two_rooms_houses_or_grounds(english: str, french: str, expected: tuple[str, str]) -> None:
    assert places(english, french) == expected


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("The clock hangs in the lobby", "L’horloge est dans le vestibule"),
        ("The clock hangs in the lobby", "L’horloge est dans le théâtre"),
        ("It lies in the vestry of the church", "Elle se voit dans l’église"),
        ("The inn stood on the quay", "L’auberge occupait un moulin"),
        ("The clock hangs in the hall", "L’horloge est dans une maison"),
        ("They met behind the brewery", "On se réunit devant la corderie"),
        ("The bank bought the brewery", "La banque achète la corderie"),
        ("He came from the garden", "Il était dans la cuisine"),
        ("The bust was moved to the library", "Le buste est dans le foyer"),
        ("A fire in the kitchen", "Un feu"),
        ("They met in the loft of a tavern", "On se réunit au cabaret"),
        ("The horse stood in the stable", "Le cheval était à la ferme"),
        ("He was borne to the infirmary", "Il mourut dans la caserne"),
        ("The statue of the prison stood in the park", "La statue est dans le jardin"),
        ("He ate in the theatre", "Il mangea au château"),
        ("It was made of wood in the middle of May", "Il est dans la forêt"),
        ("The linden stands before the church door", "Le tilleul est à l’église"),
        ("She sang behind the stage in the garden", "Elle chanta devant la scène et dans le jardin"),
        ("The gate of the fort", "La porte de la ferme"),
        ("They moved to the old tannery, under a vault", "Ils travaillent dans la tannerie"),
        ("They slept in the tents near the farm", "Ils dormirent près de la grange"),
    ],
)
def test_what_can_be_one_place(english: str, french: str) -> None:
    assert places(english, french) is None


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        ("ran down the Rue des Lilas", "dévale l’avenue de la Gare", ("Rue des Lilas", "avenue de la Gare")),
        ("lived in Mill Street", "vécut à Castle Road", ("Mill Street", "Castle Road")),
        ("lived in Mill Street", "vécut rue du Moulin", None),
        ("in the Rue Neuve", "rue Neuve", None),
        ("in the Rue de l’Eglise", "rue de l’Église", None),
        ("in the Rue Neuve, then the Rue des Lilas", "rue du Port", None),
        ("in a street", "dans la rue", None),
    ],
)
def test_streets_named_in_one_language(english: str, french: str, expected: tuple[str, str] | None) -> None:
    assert streets(english, french) == expected


def test_the_languages_share_their_premises() -> None:
    english, french = (data(code, "premises") for code in ("en", "fr"))
    for kind in ("rooms", "houses", "large", "grounds"):
        assert set(english[kind]) == set(french[kind])
