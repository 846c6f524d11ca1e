"""Whom a text is about."""

from __future__ import annotations

import pytest

from pipeline.claims.subject import find_subject
from pipeline.records import Participant
from tests.support.words import words

TEXT = "Elle vint. Elle vit. Elle partit. Elle revint. Elle mourut."


def about(name: str, opening: str) -> str | None:
    tags = {"Elle": "PRON:nsubj", **dict.fromkeys(("vint", "vit", "partit", "revint", "mourut"), "FIN:ROOT")}
    people = [Participant(name, "person", "mentioned", start=10, end=10 + len(name))]
    found = find_subject(people, opening, words(TEXT, **tags), "fr")
    return found.name if found else None


@pytest.mark.parametrize(
    ("name", "opening", "subject"),
    [
        ("Zora Valtier", "Promenade dans le bourg", "Zora Valtier"),
        ("Rathaus von Berlin", "Promenade dans le bourg", None),
        ("Agnes Valtier", "Société des amis", "Agnes Valtier"),
        ("Zora Valtier", "Société des amis", None),
    ],
    ids=["the first named", "a name that ends in a town", "a woman's name", "who may be a body"],
)
def test_she_throughout_is_the_first_person_named(name: str, opening: str, subject: str | None) -> None:
    assert about(name, opening) == subject
