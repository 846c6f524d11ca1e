"""What one statement denies and the other tells."""

from __future__ import annotations

import pytest

from pipeline.reconcile.denials import compare_denials
from tests.support.claims import claim


def values(english: str, french: str) -> tuple[str, str] | None:
    found = compare_denials(claim("a", text=english), claim("b", language="fr", text=french))
    return None if found is None else (found.value_a, found.value_b)


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        ("they never married", "ils se marièrent en mai", ("married", "marièrent")),
        ("he signed the petition", "il ne signa pas la pétition", ("signed", "signa")),
        ("she did not publish the diary", "elle publie le journal", ("publish", "publie")),
        ("they visited the island", "ils n’ont jamais visité l’île", ("visited", "visité")),
        ("the jury didn’t award a prize", "le jury décerne un prix", ("award", "décerne")),
        ("the fever did not last", "la fièvre dura dix jours", ("last", "dura")),
        ("they wed in June", "ils ne se marièrent jamais", ("wed", "marièrent")),
        ("the organ was never repaired", "l’orgue est réparé en 1840", ("repaired", "réparé")),
        ("she visited the children", "elle ne les visita jamais", ("visited", "visita")),
        ("he had not signed the will", "il avait signé le testament", ("signed", "signé")),
    ],
)
def test_denied_and_told(english: str, french: str, expected: tuple[str, str]) -> None:
    assert values(english, french) == expected


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("they never married", "ils ne se marièrent jamais"),
        ("they married", "ils se marièrent en mai"),
        ("the bell was not cast in the town", "la cloche fut fondue"),
        ("the plan was not adopted until 1910", "le plan est adopté"),
        ("not only did he sign it", "il signa"),
        ("she did not sing, she danced", "elle danse"),
        ("no one knew him", "on le connaissait"),
        ("not all survived", "tous survécurent"),
        ("he did not publish by himself", "elle publie le journal"),
        ("he signed", "il ne signa pas avant mai"),
        ("it was never said who repaired it", "l’orgue est réparé"),
        ("he signed", "il n’a pas vu qui signa"),
        ("he burned the letter", "il ne publia pas la lettre"),
    ],
)
def test_what_nobody_denies(english: str, french: str) -> None:
    assert values(english, french) is None
