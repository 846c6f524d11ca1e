"""Degrees of kin to one and the same, and places inside titles."""

from __future__ import annotations

import pytest

from pipeline.reconcile import reconcile
from pipeline.records import Claim, Conflict, Participant
from tests.support.claims import claim, link, person

HERO = person("Otto Vance", entity="person:vance")


def related(text: str, word: str, title: str, language: str) -> Claim:
    start = text.index(word)
    kin = Participant(word, "role", "mentioned", title, start=start, end=start + len(word))
    return claim(language, "1950", text=text, language=language, actors=(HERO, kin))


def found(a: Claim, b: Claim) -> tuple[Conflict, ...]:
    return reconcile((a, b), (link(a.claim_id, b.claim_id),), ()).conflicts


def test_two_degrees_of_kin_to_one_founder_are_a_conflict() -> None:
    english = related(
        "Otto Vance, a grandson of the founder, took over in 1950.", "grandson", "grandson", "en"
    )
    french = related("Otto Vance, neveu du fondateur, prit la tête en 1950.", "neveu", "nephew", "fr")
    conflict = found(english, french)[0]
    assert (conflict.kind, conflict.values) == ("participant", ("grandson", "neveu"))


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Otto Vance, petit-fils du fondateur, prit la tête en 1950.", "petit-fils", "grandson"),
        ("Otto Vance, neveu de la générale, prit la tête en 1950.", "neveu", "nephew"),
        ("Otto Vance, successeur du fondateur, prit la tête en 1950.", "successeur", "successor"),
    ],
    ids=["the same", "to somebody else", "no kin"],
)
def test_kin_that_both_texts_can_be_right_about(text: str, word: str, title: str) -> None:
    english = related(
        "Otto Vance, a grandson of the founder, took over in 1950.", "grandson", "grandson", "en"
    )
    assert found(english, related(text, word, title, "fr")) == ()


def treaty(name: str, language: str) -> Claim:
    actors = (Participant(name, "thing", "agent", entity=f"thing:{name}"),)
    return claim(language, "1712", text=f"{name}, 1712", language=language, actors=actors)


@pytest.mark.parametrize(
    ("english", "french", "conflict"),
    [
        ("Treaty of Ghent", "traité de Lyon", True),
        ("Treaty of Ghent", "traité de Gand", False),
        ("Treaty of Ghent", "bataille de Lyon", False),
        ("Treaty of Ghent", "traité de Nimporte", False),
    ],
    ids=["another town", "one town", "another thing", "a place not known"],
)
def test_the_place_in_a_title(english: str, french: str, conflict: bool) -> None:
    conflicts = found(treaty(english, "en"), treaty(french, "fr"))
    assert [c.kind for c in conflicts] == (["place"] if conflict else [])
