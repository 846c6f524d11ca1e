"""Names in a sentence: places and persons told from the words around them."""

from __future__ import annotations

from pipeline.claims.names import mentions
from tests.support.words import words


def found(text: str, language: str, **tags: str) -> list[tuple[str, str, str]]:
    return [(m.name, m.kind, m.title) for m in mentions(words(text, **tags), (), language)]


def test_a_region_with_an_adjective_in_lower_case_is_no_country() -> None:
    french = found("le secrétaire d'État (Amérique centrale) vint", "fr")
    assert french == [
        ("secrétaire d'État", "role", "secretary of state"),
        ("Amérique centrale", "region", ""),
    ]
    assert found("la réunion eut lieu", "fr") == []


def test_a_title_with_its_place_names_a_person() -> None:
    tags = {"Arden": "PROPN", "Kell": "PROPN", "Duchess": "PROPN", "Earl": "PROPN"}
    assert found("then the Duchess of Arden met the Earl of Kell", "en", **tags) == [
        ("Duchess of Arden", "person", "duchess"),
        ("Earl of Kell", "person", "count"),
    ]
    assert found("puis la comtesse de Kell vit le duc d'Arden", "fr") == [
        ("comtesse de Kell", "person", "countess"),
        ("duc d'Arden", "person", "duke"),
    ]


def test_a_title_with_a_country_stays_an_office() -> None:
    assert [kind for _, kind, _ in found("puis le prince de Norvège vint", "fr")] == ["role", "country"]


def test_a_name_with_a_number_in_it_is_nobodys() -> None:
    tags = {"Vostok": "PROPN:nsubj", "B-12": "PROPN", "Bell": "PROPN"}
    assert [kind for _, kind, _ in found("then Vostok Bell rose", "en", **tags)] == ["person"]
    assert [kind for _, kind, _ in found("then Vostok B-12 rose", "en", **tags)] == ["thing"]
