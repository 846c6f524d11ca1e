"""Accounts of one act that exclude each other, and accounts that only sound so."""

from __future__ import annotations

import pytest

from pipeline.languages import data
from pipeline.reconcile.contrasts import compare_contrasts
from tests.support.claims import claim


def values(english: str, french: str) -> tuple[str, str] | None:
    found = compare_contrasts(claim("a", text=english), claim("b", language="fr", text=french))
    return None if found is None else (found.value_a, found.value_b)


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        ("the barn burnt down that winter", "la grange fut emportée par une crue", ("burnt", "crue")),
        ("the boathouse was flooded", "le hangar a brûlé", ("flooded", "brûlé")),
        ("he was released in May", "il s’évade en mai", ("released", "évade")),
        ("she resigned over the budget", "elle est révoquée", ("resigned", "révoquée")),
        ("the bell was melted down", "la cloche est enterrée dans un champ", ("melted", "enterrée")),
        ("the bench found him guilty", "le tribunal l’acquitte", ("guilty", "acquitte")),
        ("the motion was rejected", "la motion est adoptée", ("rejected", "adoptée")),
        ("she inherited the vineyard", "elle achète la vigne", ("inherited", "achète")),
        ("they came by rail", "ils vinrent à pied", ("by rail", "à pied")),
        ("it took a bronze medal", "elle obtient une médaille d’or", ("bronze medal", "médaille d’or")),
        ("the Union absorbed the guild", "l’Union refusa d’absorber la guilde", ("absorbed", "absorber")),
        ("he drowned in the lock", "une pneumonie l’emporte", ("drowned", "pneumonie")),
        ("the mast snapped in a typhoon", "le mât fut abattu par les obus", ("typhoon", "obus")),
        ("the guild expelled her in May", "elle démissionne en mai", ("expelled", "démissionne")),
        ("the garrison was overrun", "la garnison tint bon", ("overrun", "tint bon")),
        ("he sold his shares outright", "il n’a vendu que la moitié de ses parts", ("outright", "la moitié")),
        ("the brig ran aground on a shoal", "le brick est torpillé", ("ran aground", "torpillé")),
        ("he was fined by the court", "le tribunal l’envoie au bagne", ("fined", "bagne")),
        ("her play was hissed on the first night", "la pièce est ovationnée", ("hissed", "ovationnée")),
        ("they carried the bill unanimously", "la loi passe d’une voix", ("unanimously", "d’une voix")),
        ("the fair was called off", "la foire a lieu malgré tout", ("called off", "a lieu")),
        ("the lease was renewed", "le bail est résilié", ("renewed", "résilié")),
        ("the roof was of thatch", "le toit est couvert d’ardoises", ("thatch", "ardoises")),
        ("the bull gored him and he died", "il meurt de la variole", ("bull", "variole")),
        ("the council did not adopt the plan", "le conseil adopta le plan", ("adopt", "adopta")),
        ("the council adopted the plan", "le conseil n’adopta jamais le plan", ("adopted", "adopta")),
    ],
)
def test_members_of_one_set_exclude_each_other(english: str, french: str, expected: tuple[str, str]) -> None:
    assert values(english, french) == expected


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("the barn burnt down that winter", "la grange est détruite par les flammes"),
        ("the barn burnt down that winter", "la grange est détruite"),
        ("the barn was lost", "la grange fut emportée par une crue"),
        ("first flooded, then burnt", "la grange a brûlé"),
        ("he was released in May", "il est libéré en mai"),
        ("the motion was not rejected", "la motion est adoptée"),
        ("she did not resign", "elle reste à son poste"),
        ("the firemen came too late", "la crue dura trois jours"),
        ("the glacier has drawn back", "le glacier a perdu du terrain"),
        ("they sailed up the river", "ils remontent le fleuve"),
        ("the barn was struck by lightning", "la grange a brûlé"),
        ("the quay was bombed", "le quai est en flammes"),
        ("the plan was not adopted until May", "le plan est adopté"),
        ("he came not only by train", "il vint par le train"),
        ("painted by the Red Cross", "la croix est peinte en vert"),
        ("he had no choice but to stay", "elle démissionne, lui non"),
        ("she took part in the attack on the fort", "l’attaque du fort est repoussée"),
        ("the letter was printed on the left", "il vote à droite"),
        ("the iron ore came from the mine", "le pont de bois fut construit"),
        ("the house was sold to the north", "la maison se trouve à droite"),
        ("not a soul knew, and the mill burned", "le moulin a brûlé"),
        ("the play had little success", "la pièce est jouée en public"),
        ("they left for the town in March", "ils partirent en train"),
    ],
)
def test_what_only_sounds_so_is_no_conflict(english: str, french: str) -> None:
    assert values(english, french) is None


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        ("it stands on the left bank", "elle se dresse rive droite", ("on the left bank", "rive droite")),
        ("in the north tower", "dans la tour sud", ("north tower", "tour sud")),
        ("to the east of the mill", "à l’ouest du moulin", ("to the east of the", "à l’ouest du")),
        ("hit on the port side", "touché à tribord", ("port side", "tribord")),
        ("she lodged on the ground floor", "elle logeait sous les combles", ("ground floor", "combles")),
        ("in the north tower", "dans la tour nord", None),
        ("in the north of the county", "dans la tour sud", None),
        ("the north wind rose", "dans l’aile sud", None),
        ("it stands on the left bank", "elle se dresse sur la rive", None),
    ],
)
def test_sides_are_places(english: str, french: str, expected: tuple[str, str] | None) -> None:
    found = compare_contrasts(claim("a", text=english), claim("b", language="fr", text=french), "place")
    assert (None if found is None else (found.value_a, found.value_b)) == expected
    assert found is None or (found.kind, found.reason) == ("place", "place-differs")


def test_the_languages_share_their_sets() -> None:
    tables = [data(code, "contrasts") for code in ("en", "fr")]
    english, french = (
        {
            name: set(members) - {"not", "together", "kind"}
            for name, members in table.items()
            if name not in ("negation", "denial", "endings")
        }
        for table in tables
    )
    assert english == french


def test_what_goes_together_are_members() -> None:
    for members in data("en", "contrasts").values():
        for pair in members.get("together", ()):
            assert len(set(pair.split()) & members.keys()) == 2, pair


def test_a_language_without_sets_has_no_conflict() -> None:
    assert compare_contrasts(claim("a", language="es", text="ardió"), claim("b", text="flooded")) is None
