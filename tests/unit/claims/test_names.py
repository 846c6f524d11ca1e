"""Names in a sentence: places and persons told from the words around them."""

from __future__ import annotations

import pytest

from pipeline.claims.names import mentions
from tests.support.words import words


def found(text: str, language: str, **tags: str) -> list[tuple[str, str, str]]:
    return [(m.name, m.kind, m.title) for m in mentions(words(text, **tags), (), language)]


def test_a_region_with_an_adjective_in_lower_case_is_no_country() -> None:
    french = found("le secrétaire d'État (Amérique centrale) vint", "fr")
    assert french == [("secrétaire d'État", "role", "secretary of state"), ("Amérique centrale", "region", "")]
    assert found("la réunion eut lieu", "fr") == []
