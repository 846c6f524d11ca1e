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
    ],
)
def test_what_only_sounds_so_is_no_conflict(english: str, french: str) -> None:
    assert values(english, french) is None


def test_the_languages_share_their_sets() -> None:
    english, french = (data(code, "contrasts") for code in ("en", "fr"))
    assert {name: set(members) for name, members in english.items() if name != "negation"} == {
        name: set(members) for name, members in french.items() if name != "negation"
    }


def test_a_language_without_sets_has_no_conflict() -> None:
    assert compare_contrasts(claim("a", language="es", text="ardió"), claim("b", text="flooded")) is None
