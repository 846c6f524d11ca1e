"""Geography: both languages' names of one place are one entity."""

from __future__ import annotations

import pytest

from pipeline.claims.geography import gazetteer


@pytest.mark.parametrize(
    ("english", "french", "entity"),
    [
        ("Norway", "Norvège", "country:NO"),
        ("Norwegian", "norvégiennes", "country:NO"),
        ("Greek", "grecque", "country:GR"),
        ("London", "Londres", "city:london"),
        ("Beijing", "Pékin", "city:beijing"),
        ("Cornwall", "Cornouailles", "region:cornwall"),
        ("United States", "États-Unis", "country:US"),
        ("Constantinople", "Byzance", "city:istanbul"),
    ],
)
def test_one_place_one_entity(english: str, french: str, entity: str) -> None:
    assert [
        found.entity for found in (gazetteer("en").get(english), gazetteer("fr").get(french)) if found
    ] == [entity] * 2


def test_a_city_lies_in_its_country() -> None:
    found = gazetteer("fr").get("Genève")
    assert found is not None
    assert found.within == ("country:CH",)


def test_an_unknown_name_is_unknown() -> None:
    assert gazetteer("en").get("Larchborough") is None
